"""Persistent identifiers as bibliography fields, and the check digits of books and serials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citecheck.model import Identifier

EPRINT_TYPES = {"arxiv": "arxiv", "pmid": "pubmed", "handle": "hdl", "urn": "urn"}
"""Identifier schemes that are an `eprint`, and the `eprinttype` biblatex knows them by, in order of preference."""

_LABELS = {"un": "UN Doc.", "arxiv": "arXiv", "handle": "Handle"}
_ISBN = re.compile(r"(?:\d{9}[\dX]|\d{13})", re.ASCII)
_ISSN = re.compile(r"\d{7}[\dX]", re.ASCII)


def value_of(identifiers: Iterable[Identifier], scheme: str) -> str | None:
    """The first identifier of a scheme."""
    return next((identifier.value for identifier in identifiers if identifier.scheme == scheme), None)


def eprint_of(identifiers: Iterable[Identifier]) -> Identifier | None:
    """The identifier that goes into `eprint`, which holds one only."""
    ranked = {scheme: rank for rank, scheme in enumerate(EPRINT_TYPES)}
    eprints = [identifier for identifier in identifiers if identifier.scheme in ranked]
    return min(eprints, key=lambda identifier: ranked[identifier.scheme], default=None)


def unplaced(identifiers: Sequence[Identifier]) -> list[str]:
    """Identifiers that no field takes, in words: a document symbol of the UN, a second ISBN."""
    eprint = eprint_of(identifiers)
    taken = {scheme: value_of(identifiers, scheme) for scheme in ("doi", "isbn", "issn")}
    if eprint is not None:
        taken[eprint.scheme] = eprint.value
    rest = (identifier for identifier in identifiers if taken.get(identifier.scheme) != identifier.value)
    return [
        f"{_LABELS.get(identifier.scheme, identifier.scheme.upper())} {identifier.value}"
        for identifier in rest
        if identifier.value
    ]


def is_isbn(value: str) -> bool:
    """Whether length and check digit are those of an ISBN-10 or ISBN-13 (ISO 2108)."""
    digits = value.replace("-", "").replace(" ", "").upper()
    if not _ISBN.fullmatch(digits):
        return False
    if len(digits) == 10:
        return sum(_digit(char) * weight for char, weight in zip(digits, range(10, 0, -1), strict=True)) % 11 == 0
    return (
        digits.startswith(("978", "979")) and sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(digits)) % 10 == 0
    )


def is_issn(value: str) -> bool:
    """Whether length and check digit are those of an ISSN (ISO 3297)."""
    digits = value.replace("-", "").upper()
    if not _ISSN.fullmatch(digits):
        return False
    return sum(_digit(char) * weight for char, weight in zip(digits, range(8, 0, -1), strict=True)) % 11 == 0


def _digit(char: str) -> int:
    return 10 if char == "X" else int(char)
