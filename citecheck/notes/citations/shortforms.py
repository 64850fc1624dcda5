"""Short forms that name no title: "Smith, 22" and the author-date reference "Smith 2010, 45"."""

from __future__ import annotations

import re

from citecheck.model import Span
from citecheck.notes.citations.backrefs import SAME_AUTHOR
from citecheck.notes.citations.fields import Fields
from citecheck.notes.citations.lexicon import is_institution, is_place
from citecheck.notes.citations.months import month_number
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.signals import SIGNAL

_PAGE = (
    r"(?:(?:at|pp?\.?|S\.|С\.|с\.)\s?)?"
    r"(?P<page>\d{1,5}(?:\s?[-–—]\s?\d{1,5})?(?:\sff?\.?)?(?:,\s\d{1,5}(?:[-–]\d{1,5})?){0,3})"
)
_AUTHOR_PAGE = re.compile(rf"(?P<names>[^\W\d_][^\d,;:“”«»()]{{0,70}}?)(?:,\s{_PAGE})?[\s.,;]*$")
_AUTHOR_DATE = re.compile(
    rf"(?P<names>[^\W\d_][^\d;:“”«»()]{{0,90}}?),?\s(?P<open>\()?(?P<year>(?:1[5-9]|"
    rf"20)\d\d)[a-z]?(?:[,:]\s?{_PAGE})?(?(open)\))(?:[,:]\s?(?:pp?\.\s?|"
    rf"S\.\s?)?(?P<page2>(?:(?:[Cc]h(?:ap(?:ter)?)?s?\.?|Kap(?:itel|\.)|§|Rn\.|paras?\.?)\s)?\d{{1,5}}(?:\s?[-–—]\s?\d{{1,5}})?(?:\s?f{{1,2}}\b\.?)?(?:,\s\d{{1,5}}(?:\s?f{{1,2}}\b\.?)?){{0,3}}))?[\s.,;]*$"
)
_NAME = r"(?:(?:van|von|de|der|du)\s){0,2}[^\W\d_a-zа-яёß][\w’'-]{1,30}"
_IN_PROSE = re.compile(
    rf"(?<![^\W\d_])(?P<names>{_NAME}(?:(?:\s?/\s?|\s(?:and|und|&)\s){_NAME})?(?:\set\sal\.)?)\s\((?P<year>(?:1[5-9]|20)\d\d)[a-z]?"
    rf"(?:[,:]\s?{_PAGE})?\)(?P<page2>(?!x)x)?"
)
_NO_PROSE = re.compile(r"[\d“”„«»‘]|\bin:|https?:|\b(?:eds?|hrsg|trans)\b\.?", re.IGNORECASE)
_LED = re.compile(
    r"(?:^|\s)(?:(?!(?:an?|the|and|or|d[eai][rnsm]|eine?[snrm]?|und|oder)[\s,])[a-zäöü]{2,}|[A-Z][a-z]?|So|Wie|As|See|Siehe|Vgl\.|Anders|Dazu|Cf\.|Bei|Nach),?\s$"
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


def author_date_in_prose(text: str, start: int, end: int) -> Fields | None:
    """The fields of "As Moore (1978) points out, ...", whose prose is its remark; None where it is no such sentence."""
    match = _IN_PROSE.search(text, start, min(end, start + 200))
    if match is None or end - start > 600 or name_score(match["names"]) < 0.45:
        return None
    before, after = text[start : match.start()], text[match.end() : end]
    if ":" in before or ("," in before and name_score(SIGNAL.sub("", before, count=1).split(",")[0]) >= 0.45):
        return None
    if _NO_PROSE.search(before) or _NO_PROSE.search(after) or not (_LED.search(before) if before.strip() else after):
        return None
    if after.strip(" .,;") and not re.match(r",?\s[a-zäöü(]", after):
        return None
    fields = _dated(text, match)
    fields.remarks += [
        span for span in (Span(start, match.start()), Span(match.end(), end)) if span.of(text).strip(" .,")
    ]
    return fields


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
