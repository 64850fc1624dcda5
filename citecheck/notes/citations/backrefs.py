"""Back-references by form: Ibid. and its kin, "op. cit.", "supra note 4", "(n 4)", "Ders."."""

from __future__ import annotations

import re

from citecheck.model import Record, Span
from citecheck.notes.citations.named import named_part
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.pointers import EARLIER, NOTE, POINTER

_IBID = re.compile(
    r"(?:(?:see|vgl\.|siehe|cf\.|см\.)\s)?(?:ibid(?:em)?|ibíd(?:em)?|ib|ebd|ebda|ebenda|ebenso|там\sже|тамъ\sже|ivi|"
    r"tamże|tamtéž|同上(?:书|文)?|前引书|idem|id)\b\.?",
    re.IGNORECASE,
)
_SAME_PLACE = re.compile(r"(?:a\.?\s?a\.?\s?O\b\.?(?!\s?\(|,?\s(?:Fn|Anm))|loc\.\s?cit\.|l\.\s?c\.)", re.IGNORECASE)
_WORK = (
    r"(?:op\.\s?cit\b\.?|opere\scitato|loc\.\s?cit\b\.?|a\.?\s?a\.?\s?O\b\.?|art\.\scit(?:\.|é)|ouvr?\.\scité|(?<=,\s)cit\.(?=,|\s?$)|указ\.\s?соч\.|"
    r"указ\.\s?(?:статья|раб\.)|цит\.\s?соч\.|前引(?:书|文)|(?:ibid(?:em)?|ebd|ebda|ebenda)\b\.?|id(?:\.|(?=[,;])))"
)
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_MARK = re.compile(
    rf"(?:(?<![^\W_])(?:\(?{_WORK}\)?(?:[,\s]{{1,2}}[(\[]?(?:{POINTER}|{_YEAR}(?=\)|,\s))[)\]]?)?"
    rf"|[(\[][^()\[\]]{{0,20}}?{POINTER}[^()\[\]\d]{{0,12}}[)\]]"
    rf"|\bsupra\b(?:,?\s{NOTE}\d{{1,4}}(?!\d))?|\b{EARLIER},?\s{NOTE}\d{{1,4}}(?!\d))"
    r"|(?<=[\u3400-\u9fff])前引(?:书|文))",
    re.IGNORECASE,
)
_AFTER_NAMES = re.compile(rf"(?P<names>[^\d“”«»„()\[\]:;]{{2,60}}?),\s(?P<pointer>{POINTER})", re.IGNORECASE)
_BEHIND_LEAD = re.compile(
    r"(?<=\s)(?:ibid(?:em)?|ebd|ebda|ebenda|там\sже|id(?=\.))\b\.?(?=$|[\s,.;:]{0,3}(?:$|\d|at\s|pp?\.|S\.|[Сс]\.))",
    re.IGNORECASE,
)
_NO_LEAD = re.compile(r"[\d“”«»„()]|[^\W\d_]\.\s")
_LONGEST_LEAD = 120
SAME_AUTHOR = re.compile(
    r"(?:(?:ders|dies|derselbe|dieselben?|idem|eadem|он\sже|она\sже|le\smême|id)\b\.?|[—–_-]{2,6}\.?)\s?[,.:]\s",
    re.IGNORECASE,
)
_UNIT = r"(?:§{1,2}|Rn\.?|Rdnr?\.?|Rz\.?|Tz\.?|Nr\.?|Art\.?|Abs\.?|paras?\.?|ch(?:ap)?s?\.?|Kap\.?|cols?\.?)\s?"
_NUMBER = r"(?:\d{1,5}|[ivxlc]{1,7}(?![^\W_]))(?:\s?[-–—]\s?(?:\d{1,5}|[ivxlc]{1,7}))?(?:\s?ff?\b\.?)?"
_PLACE = re.compile(
    r"[\s,.:;，。：]{0,4}[\[(]?(?:(?:at|hier|esp\.|insb\.|dort|especially)\s){0,2}"
    rf"(?:[Pp]p?\.?\s?|S\.\s?|[СсCc]\.\s?|стр\.\s?|Seiten?\s|pages?\s|第)?(?P<place>(?:{_UNIT}\d{{1,5}}[a-z]?,?\s){{0,2}}(?:{_UNIT})?"
    rf"{_NUMBER}(?:,\s{_NUMBER}|\s(?:and|und|u\.|&)\s{_NUMBER}){{0,3}}(?:\sn\.?\s?\d{{1,3}})?)[\])]?(?![^\W_])"
)
_LOCATOR = re.compile(
    r"[\s,.:;，。：]{0,4}(?:at\s|[Pp]p?\.\s?|S\.\s?|[СсCc]\.\s?|стр\.\s?|第)?\s?(.{1,60}?)\s?[页頁]?[\s,.;:。]{0,4}$",
    re.DOTALL,
)
_ENDS = re.compile(r"[\s.,;:)\]页頁。]{0,6}$")
_REMARK = re.compile(r"[页頁]?[.,:]?\s{0,2}(?=[(\[„“‘«]|[^\W\d_])")
_PROSE = re.compile(r",?\s{1,2}(?!at\s|pp?\.)(?=\(|[a-zß-ÿ])|\.\s")
_FULL = re.compile(r"[(\[][^()\[\]]{0,80}(?:1[5-9]|20)\d\d[)\]]")
_LONGEST_TAIL = 400


class BackReference(Record, frozen=True):
    """A printed back-reference: `marker` is the phrase, `locator` what follows it, `rest` the words before it.

    `year` is the year of a source that the phrase tells apart by it, `remark` the prose behind.
    """

    kind: str
    marker: Span
    locator: Span | None = None
    rest: Span | None = None
    year: Span | None = None
    remark: Span | None = None


def behind_lead(text: str, start: int, end: int) -> int | None:
    """Where "ibid." stands behind a lead-in of several words ("On the earlier debate, see ibid."), else None."""
    match = _BEHIND_LEAD.search(text, start, min(end, start + _LONGEST_LEAD))
    if match is None:
        return None
    lead = text[start : match.start()]
    words = lead.split()
    if not words or _NO_LEAD.search(lead) or sum(word[0].islower() for word in words) * 2 < len(words) - 1:
        return None
    return match.start()


def find_back_reference(text: str, start: int, end: int) -> BackReference | None:
    """The back-reference that `text[start:end]` is, or None where it cites in full."""
    match = _IBID.match(text, start, end)
    if match and not SAME_AUTHOR_TITLE.match(text, start, end):
        rest = text[match.end() : end]
        if len(rest) <= 90 and (
            not rest.strip()
            or rest.lstrip()[:1] in ",.:;(§，。："
            or rest.lstrip()[:1].isdigit()
            or re.match(r"\s(?:at|[pP]|S|С|с|para|art|(?:[ФфДдЛлТт]|[Оо]п|стб?)\.)", rest)
        ):
            return BackReference("ibid", Span(match.start(), match.end()), _locator(text, match.end(), end))
    match = _SAME_PLACE.match(text, start, end)
    if match:
        return BackReference("ibid", Span(match.start(), match.end()), _locator(text, match.end(), end))
    return _marked(text, start, end)


def _marked(text: str, start: int, end: int) -> BackReference | None:
    """A name or title with "op. cit.", "(Fn. 3)" or the like behind it."""
    if end - start > _LONGEST_TAIL + 400:
        return None
    match = _MARK.search(text, start, min(end, start + 400))
    year = None
    if match is None or match.start() == start:
        match = _AFTER_NAMES.match(text, start, end)
        if match is None or name_score(match["names"]) < 0.45:
            return None
        marker = Span(*match.span("pointer"))
    else:
        marker = Span(*match.span())
        year = Span(*match.span("year")) if match["year"] else None
    if _IBID.match(text, marker.start, marker.end):
        named = named_part(text, Span(start, marker.start)).of(text).strip(" ,")
        if name_score(named) < 0.45 or _IBID.fullmatch(named):
            return None
    place, remark = _place_and_remark(text, marker.end, end)
    if place is None and remark is not None and remark.end - remark.start > _LONGEST_TAIL:
        return None
    if _FULL.search(text, start, marker.start) and marker.start - start > 60:
        return None
    return BackReference("short", marker, place, Span(start, marker.start), year, remark)


def _place_and_remark(text: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """The place cited behind a back-reference, and the prose that follows it."""
    match = _PLACE.match(text, start, end)
    if match is not None:
        first, last = match.span("place")
        if _ENDS.match(text, match.end(), end):
            return Span(first, last), None
        if _REMARK.match(text, match.end(), end):
            return Span(first, last), Span(match.end(), end)
    if _ENDS.match(text, start, end):
        return None, None
    if re.match(r",?\s{1,2}(?=\(|[a-zß-ÿ])|\.\s", text[start : start + 3]) and not re.match(
        r",?\s(?:at|p|S)", text[start : start + 4]
    ):
        return None, Span(start, end)
    return _locator(text, start, end), None


SAME_AUTHOR_TITLE = re.compile(
    r"(?:idem|id\.)[,:]?\s(?:[“‘«„\"]|(?!at\b|p\.|pp\.|S\.)[^\W\d_]{2,}\s[^\W\d_])", re.IGNORECASE
)


def _locator(text: str, start: int, end: int) -> Span | None:
    match = _LOCATOR.match(text, start, end)
    if not match or not any(char.isdigit() or char in "ivxlcIVXLC§" for char in match[1]):
        return None
    first, last = match.span(1)
    while last > first and text[last - 1] in " .,;":
        last -= 1
    return Span(first, last) if last > first else None
