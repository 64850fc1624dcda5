"""Interviews, letters, minutes and other papers that a note describes instead of citing a title.

"Memorandum of conversation, 13 August 1971, box 44, folder 2, Burns Papers, Ford Library, Ann Arbor, MI": the
description is the title, the collection the container, the archive the publisher, the box the place cited
(Chicago Manual of Style, 18th ed., 14.127-14.131; 14.108 for interviews).
"""

from __future__ import annotations

import re

from citecheck.model import Span
from citecheck.notes.citations.dates import find_dates
from citecheck.notes.citations.fields import Fields
from citecheck.notes.citations.lexicon import is_place

_INTERVIEW = (
    r"(?:(?:the\s)?authors?[’']s?\s|(?:personal|confidential|anonymous|telephone|phone|video|email|e-mail|online|"
    r"background|off-the-record|in-person|written)\s){0,3}"
    r"(?:interviews?|conversations?|correspondence|communications?|discussions?|e-?mails?)\b"
)
_PAPER = (
    r"(?:(?:draft|secret|confidential|handwritten|personal|internal|diary|joint|unsigned)\s){0,2}"
    r"(?:memorand(?:um|a)|memo|letters?|telegrams?|cables?|minutes|diary|diaries|notes?|aide[- ]m[ée]moire|despatch|"
    r"dispatch|record|transcript|circular|note\sverbale|brief)\s(?:of|from|to|by|for|entry|on|no\.)\s"
)
_GERMAN = (
    r"(?:interview|gespräch|telefonat|schreiben|brief|protokoll|vermerk|aktennotiz|telegramm)\s"
    r"(?:mit|von|an|des|der|über)\s"
)
_OPENS = re.compile(
    rf"{_INTERVIEW}|{_PAPER}|{_GERMAN}|интервью\s|письмо\s|entretien\s(?:avec|de)\s|"
    r"entrevista\s(?:con|a|de)\s|(?:carta|lettre|lettera)\s(?:de|du|d[’'])\s?",
    re.IGNORECASE,
)
_INTERVIEW_OPENS = re.compile(rf"{_INTERVIEW}|(?:interview|gespräch|entretien|entrevista|интервью)\s", re.IGNORECASE)
_SHELF = re.compile(
    r"\b(?:box(?:es)?|folders?|files?|reel|carton|fols?\.|bundle|entry|item|document|doc\.|ff\.|Bd\.|Karton|Mappe|"
    r"ф\.|оп\.|д\.|л\.)\s?(?:no\.\s)?[\dA-Z]|^(?:[A-Z]{1,4}\s?)\d+(?:/\d+)+",
    re.IGNORECASE,
)
_COLLECTION = re.compile(r"\b(?:papers|records?|collections?|files|RG\s?\d|record group|MSS?|nachlass|fonds?)\b", re.I)
_ARCHIVE = re.compile(
    r"\b(?:library|archives?|museum|university|institut\w*|society|bundesarchiv|staatsarchiv|archiv\w*|bibliothek|"
    r"TNA|NARA|AAPD|archivo)\b",
    re.IGNORECASE,
)
_REGION = re.compile(r"(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]{2,5}\.?)$")
_PAGES = re.compile(r"(?:pp?\.|S\.|С\.)\s?(\d{1,5}(?:\s?[-–]\s?\d{1,5})?)$")
_ON = re.compile(r"\s(?:on|am|vom|v\.)\s$")
_COMMA = re.compile(r",\s")
_LONGEST = 500


def opens_unpublished(text: str) -> bool:
    """Whether a stretch opens with a description of an interview or a paper."""
    return bool(_OPENS.match(text))


def find_unpublished(text: str, start: int, end: int) -> Fields | None:
    """The fields of `text[start:end]` where it describes an interview or an unpublished paper, else None."""
    if end - start > _LONGEST or not _OPENS.match(text, start, end):
        return None
    if any(mark in text[start:end] for mark in "“«„"):
        return None
    while end > start and text[end - 1] in " .,;\n":
        end -= 1
    parts = _parts(text, start, end)
    dates = find_dates(text, start, end)
    interview = _INTERVIEW_OPENS.match(text, start, end) is not None
    fields = Fields(text, genre="interview" if interview else "archival")
    title_end: int | None = None
    for n, part in enumerate(parts):
        dated = next((d for d in dates if part.start <= d.span.start < part.end), None)
        known = _put(fields, part, interview=interview) if n else False
        if dated is not None and not known:
            fields.put("issued", dated.span.start, dated.span.end, dated.value)
            known = True
            if title_end is None and n == 0:
                title_end = _before_date(text, start, dated.span.start)
        if known and title_end is None:
            title_end = parts[n - 1].end
        elif not known and title_end is not None:
            fields.remarks.append(part)
    if title_end is None or not fields.has("issued", "locator", "container", "publisher"):
        return None
    fields.put("title", start, title_end)
    return fields


def _parts(text: str, start: int, end: int) -> list[Span]:
    """The stretch cut at its commas; a date ("March 3, 1980") and a city with its state stay whole."""
    cuts = [start]
    shut = [found.span for found in find_dates(text, start, end)]
    found: list[Span] = []
    for match in _COMMA.finditer(text, start, end):
        if any(span.start < match.start() < span.end for span in shut):
            continue
        found.append(Span(cuts[-1], match.start()))
        cuts.append(match.end())
    found.append(Span(cuts[-1], end))
    whole: list[Span] = []
    for part in found:
        if whole and _goes_on(text, whole[-1], part):
            whole[-1] = Span(whole[-1].start, part.end)
        else:
            whole.append(part)
    return whole


def _goes_on(text: str, last: Span, part: Span) -> bool:
    """Whether a part belongs to the one before it: a city's state, or the folder in a box."""
    if _REGION.match(text, part.start, part.end):
        return is_place(text[last.start : part.end])
    return bool(_SHELF.search(part.of(text)) and _SHELF.search(last.of(text)))


def _put(fields: Fields, part: Span, *, interview: bool) -> bool:
    """Set the field that a part is by its words; False where it shows none."""
    words = part.of(fields.text)
    pages = _PAGES.match(fields.text, part.start, part.end)
    if pages:
        fields.put("locator", *pages.span(1))
    elif is_place(words):
        fields.put("location", part.start, part.end)
    elif interview:
        return False
    elif _SHELF.search(words):
        fields.put("locator", part.start, part.end)
    elif _COLLECTION.search(words) and not fields.has("container"):
        fields.put("container", part.start, part.end)
    elif _ARCHIVE.search(words):
        fields.put("publisher", part.start, part.end)
    else:
        return False
    return True


def _before_date(text: str, start: int, date: int) -> int:
    end = date
    while end > start and (text[end - 1] in " ,(" or _ON.search(text, max(start, end - 5), end)):
        word = _ON.search(text, max(start, end - 5), end)
        end = word.start() + 1 if word else end - 1
    return end
