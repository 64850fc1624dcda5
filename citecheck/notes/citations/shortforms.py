"""Short forms that name no title: "Smith, 22" and the author-date reference "Smith 2010, 45"."""

from __future__ import annotations

import re

from citecheck.model import Span
from citecheck.notes.citations.backrefs import SAME_AUTHOR
from citecheck.notes.citations.fields import Fields
from citecheck.notes.citations.lexicon import is_institution, is_place
from citecheck.notes.citations.months import month_number
from citecheck.notes.citations.names import name_score

_PAGE = (
    r"(?:(?:at|pp?\.?|S\.|С\.|с\.)\s?)?"
    r"(?P<page>\d{1,5}(?:\s?[-–—]\s?\d{1,5})?(?:\sff?\.?)?(?:,\s\d{1,5}(?:[-–]\d{1,5})?){0,3})"
)
_AUTHOR_PAGE = re.compile(rf"(?P<names>[^\W\d_][^\d,;:“”«»()]{{0,70}}?)(?:,\s{_PAGE})?[\s.,;]*$")
_AUTHOR_DATE = re.compile(
    rf"(?P<names>[^\W\d_][^\d;:“”«»()]{{0,90}}?),?\s(?P<open>\()?(?P<year>(?:1[5-9]|"
    rf"20)\d\d)[a-z]?(?:[,:]\s?{_PAGE})?(?(open)\))(?:[,:]\s?(?:pp?\.\s?|"
    rf"S\.\s?)?(?P<page2>\d{{1,5}}(?:\s?[-–—]\s?\d{{1,5}})?(?:\s?f{{1,2}}\b\.?)?))?[\s.,;]*$"
)
_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}(?:\.|$)")
_TWO = re.compile(r"\s(?:and|und|et|и|&)\s|\bet al\b|\bи др\b")


def author_alone(text: str, start: int, end: int, *, marked: bool = False) -> Fields | None:
    """The fields of "Smith, 22" or "Smith and Doe"; None where `text[start:end]` has another shape.

    `marked` where "op. cit." or the like behind it says that it is a back-reference: a full name will do then.
    """
    match = _AUTHOR_PAGE.match(text, start, end)
    if match is None or end - start > 120:
        return None
    page = match["page"]
    if page and re.fullmatch(r"(?:1[89]|20)\d\d", page):
        return None
    names = match["names"]
    words = len(names.split())
    if name_score(names) < 0.45 or words > 5:
        return None
    initials = marked and _INITIAL.search(names)
    if not page and words > 1 and not _TWO.search(names) and not initials:
        return None
    first, last = match.span("names")
    fields = Fields(text)
    fields.put_names("authors", first, last + text.startswith(".", last))
    if page:
        fields.put("locator", *match.span("page"))
    return fields


def author_date(text: str, start: int, end: int) -> Fields | None:
    """The fields of "Smith 2010, 45", "Nye (1990)"; None where `text[start:end]` has another shape."""
    match = _AUTHOR_DATE.match(text, start, end)
    if match is None or end - start > 160:
        return None
    if SAME_AUTHOR.fullmatch(match["names"] + ", "):
        return _dated(text, match, same=True)
    if name_score(match["names"]) < 0.45:
        return None
    if not _is_list_of_names(match["names"]):
        return None
    last = match["names"].replace(",", " ").split()[-1]
    if month_number(last) or ("," in match["names"] and is_institution(match["names"])):
        return None
    return _dated(text, match)


def _dated(text: str, match: re.Match[str], *, same: bool = False) -> Fields:
    fields = Fields(text)
    if same:
        fields.put_literal("authors", Span(*match.span("names")))
    else:
        fields.put_names("authors", *match.span("names"))
    fields.put("issued", *match.span("year"))
    group = "page" if match["page"] else "page2"
    if match[group]:
        fields.put("locator", *match.span(group))
    return fields


def _is_list_of_names(names: str) -> bool:
    """Whether names before a year are no author, title and place: "Smith, J.", "Smith, Doe, and Roe", "Doe and Roe"."""
    parts = names.split(", ")
    if len(parts) == 1:
        return True
    if is_place(parts[-1]) or (_INITIAL.search(parts[0]) and not _INITIAL.search(parts[-1])):
        return False
    return bool(_TWO.search(names)) or all(_INITIAL.search(part) for part in parts[1::2])
