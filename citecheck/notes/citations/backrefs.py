"""Back-references by form: Ibid. and its kin, "op. cit.", "supra note 4", "(n 4)", "Ders."."""

from __future__ import annotations

import re

from citecheck.model import Record, Span
from citecheck.notes.citations.signs import SignedPattern

_IBID = re.compile(
    r"(?:(?:see|vgl\.|siehe|cf\.|см\.)\s)?(?:ibid(?:em)?|ibíd(?:em)?|ib|ebd|ebda|ebenda|ebenso|там\sже|тамъ\sже|ivi|"
    r"tamże|tamtéž|同上(?:书|文)?|前引书|idem|id)\b\.?",
    re.IGNORECASE,
)
_SAME_PLACE = re.compile(r"(?:a\.\s?a\.\s?O\.|loc\.\s?cit\.|l\.\s?c\.)", re.IGNORECASE)
_CITED_WORK = SignedPattern(
    r"\(?(?:op\.\s?cit\.?|opere\scitato|loc\.\s?cit\.?|a\.\s?a\.\s?O\.|art\.\scit(?:\.|é)|ouvr?\.\scité|(?<=,\s)cit\.(?=,|\s?$)|указ\.\s?соч\.|"
    r"указ\.\s?(?:статья|раб\.)|цит\.\s?соч\.|前引(?:书|文))\)?",
    *("cit", "o.", "указ", "цит", "前引"),
)
_POINTER = re.compile(
    r"[(\[]?(?:(?:as\sin|above|supra|oben|siehe|wie|vgl\.)[,\s]{1,2})?(?:(?:in\s)?(?:foot)?notes?|nn?\.?|fn\.?|Fn\.|"
    r"Anm\.|Fu(?:ß|ss)note|прим\.|сноск[аи]|注)\s?\d{1,4}(?:\s(?:above|supra|oben))?[)\]]?"
)
_BRACKETED = r"\([^()]{0,20}\b(?:n|nn|Fn\.?|Anm\.|note)\.?\s?\d{1,4}\)"
_SUPRA = SignedPattern(
    r"\bsupra\b(?:\s(?:note|n\.?|fn\.?)\s?\d{1,4})?|\b(?:above|oben),?\s(?:note|n\.?|Anm\.|Fn\.)\s?\d{1,4}|"
    + _BRACKETED,
    *("supra", "above", "oben"),
)
_BRACKETED_POINTER = re.compile(_BRACKETED, re.IGNORECASE)
_POINTED = re.compile(
    r"[,\s]{1,3}(?:nn?\.|(?:foot)?notes?|fn\.?|Fn\.|Anm\.)\s?\d{1,4}(?!\d)(?:,\s(?:at\s)?)?", re.IGNORECASE
)
_BEHIND_LEAD = re.compile(
    r"(?<=\s)(?:ibid(?:em)?|ebd|ebda|ebenda|там\sже|id(?=\.))\b\.?(?=$|[\s,.;:]{0,3}(?:$|\d|at\s|pp?\.|S\.|[Сс]\.))",
    re.IGNORECASE,
)
_LOCATED_POINTER = re.compile(
    r"(?:(?:see|cf\.|siehe|vgl\.|voir|см\.)\s(?:also\s|auch\s)?)?"
    r"(?P<pointer>(?:(?:supra|above|oben|wie),?\s)?(?:(?:foot)?note|nn?\.|fn\.|anm\.)\s?\d{1,4}(?:\s(?:above|supra|oben))?)"
    r",?\s(?:at\s|pp?\.\s?|S\.\s?)(?P<place>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)\.?\s?",
    re.IGNORECASE,
)
_NO_LEAD = re.compile(r"[\d“”«»„()]|[^\W\d_]\.\s")
_LONGEST_LEAD = 120
SAME_AUTHOR = re.compile(
    r"(?:(?:ders|dies|derselbe|dieselben?|idem|eadem|он\sже|она\sже|le\smême|id)\b\.?|[—–_-]{2,6}\.?)\s?[,.:]\s",
    re.IGNORECASE,
)
_LOCATOR = re.compile(
    r"[\s,.:;，。：]{0,4}(?:at\s|[Pp]p?\.\s?|S\.\s?|[СсCc]\.\s?|стр\.\s?|第)?\s?(.{1,60}?)\s?[页頁]?[\s,.;:。]{0,4}$",
    re.DOTALL,
)


class BackReference(Record, frozen=True):
    """A printed back-reference: `marker` is the phrase, `locator` what follows it, `rest` the words before it."""

    kind: str
    marker: Span
    locator: Span | None = None
    rest: Span | None = None


def located_pointer(text: str, start: int, end: int) -> BackReference | None:
    """ "See note 1 above, at 12": a note and a place in its source; without a place it is a cross-reference."""
    match = _LOCATED_POINTER.fullmatch(text, start, end)
    if match is None:
        return None
    return BackReference("short", Span(*match.span("pointer")), Span(*match.span("place")))


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
    reach = min(end, start + 400)
    for match in (
        _CITED_WORK.search(text, start, reach),
        _SUPRA.search(text, start, reach) or _BRACKETED_POINTER.search(text, start, reach),
    ):
        if match and match.start() > start and end - match.end() <= 80:
            pointer = _POINTED.match(text, match.end(), end)
            after = pointer.end() if pointer else match.end()
            return BackReference(
                "short", Span(match.start(), after), _locator(text, after, end), Span(start, match.start())
            )
    return None


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
