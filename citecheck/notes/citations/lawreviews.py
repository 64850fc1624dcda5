"""Articles cited as lawyers do: the volume before the journal, the first page behind it.

"104 Mich. L. Rev. 110, 115 (2005)" (Bluebook, 21st ed., rule 16), "(2004) 24 OJLS 215, 219" and "[2010] PL 34"
(OSCOLA, 4th ed., 3.3), "NJW 2010, 1234 (1236)" (German journals).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.model import Span

_YEAR = r"(?:1[6-9]|20)\d\d"
_NAME = r"(?P<journal>[A-Z][\w.&’'-]{0,20}(?:\s(?:of|and|the|for|in|&|[A-Z(][\w.&’'()-]{0,20})){0,9})"
_PAGE = r"(?P<page>\d{1,5}(?:[-–]\d{1,5})?)"
_NOTE_OF_IT = r"(?:\s(?:&\s)?nn?\.\s?\d{1,3}(?:[-–]\d{1,3})?)?"
_CITED = rf"(?:(?:,\s|\s\()(?:at\s)?(?P<cited>\d{{1,5}}(?:[-–]\d{{1,5}})?(?:\s?f{{1,2}}\.?)?{_NOTE_OF_IT})\)?)?"
_AFTER = re.compile(
    rf"(?:(?<=,\s)|(?<=[”’]\s))(?P<volume>\d{{1,4}})\s{_NAME},?\s{_PAGE}{_CITED}\s\((?P<date>(?:[A-Z][a-z]+\.?\s)?{_YEAR})\)"
)
_BEFORE = re.compile(
    rf"[(\[](?P<date>{_YEAR}(?:\s?[-–/]\s?\d{{2,4}})?)[)\]]\s(?:(?P<volume>\d{{1,4}})(?:\((?P<issue>\d{{1,3}})\))?\s)?{_NAME}\s{_PAGE}{_CITED}(?=[\s.,;)]|$)"
)
_YEARLY = re.compile(rf"(?<=,\s)(?P<date>{_YEAR})\s(?=[^,;()]{{2,40}}\.\s\d){_NAME},?\s{_PAGE}{_CITED}(?=[\s.,;]|$)")
_GERMAN = re.compile(
    rf"(?<=,\s)(?P<journal>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{{0,8}}[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{{0,6}})\s(?:(?P<date>{_YEAR})|"
    rf"(?P<volume>\d{{1,3}})\s\((?P<date2>{_YEAR})\)),\s(?:S\.\s)?{_PAGE}(?:\s?f{{1,2}}\.)?{_CITED}(?=[\s.,;)]|$)"
)
_TOKENS = (
    ("volume", "volume"), ("issue", "issue"), ("journal", "journal"), ("date", "date"), ("date2", "date"),
    ("page", "first"), ("cited", "cited"),
)  # fmt: skip


class Reference(NamedTuple):
    """The stretch such a reference takes, and the kinds and places of the tokens in it, in order."""

    span: Span
    parts: tuple[tuple[str, Span], ...]


def find_references(text: str, span: Span) -> list[Reference]:
    """The references to law reviews in `text[span]`, in order, without overlaps."""
    found: list[Reference] = []
    for pattern in (_AFTER, _BEFORE, _YEARLY, _GERMAN):
        for match in pattern.finditer(text, span.start, span.end):
            if any(other.span.start < match.end() and match.start() < other.span.end for other in found):
                continue
            groups = match.groupdict()
            parts = [(kind, Span(*match.span(name))) for name, kind in _TOKENS if groups.get(name)]
            found.append(Reference(Span(match.start(), match.end()), tuple(sorted(parts, key=lambda part: part[1]))))
    return sorted(found)
