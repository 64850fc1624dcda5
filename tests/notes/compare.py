"""Expected fields against a parsed citation."""

from __future__ import annotations

from typing import Any

from citecheck.model import Citation, Name


def short_name(name: Name) -> str:
    """`Family|Given`, `Family`, or `=literal`."""
    if name.literal:
        return f"={name.literal}"
    return f"{name.family}|{name.given}" if name.given else f"{name.family}"


def value_of(citation: Citation, field: str) -> Any:
    """A field of a citation in the notation of the labelled notes."""
    if field in ("authors", "editors", "translators"):
        return [short_name(name) for name in getattr(citation, field)]
    if field == "doi":
        return next((i.value for i in citation.identifiers if i.scheme == "doi"), None)
    if field == "identifiers":
        return [f"{i.scheme}:{i.value}" for i in citation.identifiers]
    if field == "link":
        return citation.links[0].url if citation.links else None
    return getattr(citation, field)


def differences(citations: tuple[Citation, ...], expected: list[dict[str, Any]]) -> list[str]:
    """What differs, one line each; empty where all expected fields agree."""
    if len(citations) != len(expected):
        return [f"{len(citations)} citations instead of {len(expected)}: {[c.title for c in citations]}"]
    return [
        f"{n}: {field} is {value_of(citation, field)!r}, not {want!r}"
        for n, (citation, fields) in enumerate(zip(citations, expected, strict=True), 1)
        for field, want in fields.items()
        if value_of(citation, field) != want
    ]
