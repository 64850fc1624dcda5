"""Pointers to other notes: "(n 4)", "supra note 12", "oben Fn. 3"; and stretches that are nothing else.

A bare pointer ("See n. 5 above", "Vgl. die Nachweise in Fn. 6") cites the source of the note that it names. One to the
text ("see text at note 7", "oben bei Fn. 2"), or to what comes later ("infra note 30"), cites nothing.
"""

from __future__ import annotations

import re

from citecheck.model import Record, Span
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.signals import SIGNAL

NOTE = (
    r"(?<![^\W_])(?:(?:foot|end)?notes?|nn?\.?|fnn?\.?|fns?\.?|anm(?:erkung(?:en)?)?\.?|fu(?:ß|ss)noten?|"
    r"прим\.|сноск[аеиу])\s?"
)
EARLIER = r"(?:above|supra|ante|oben|(?:s\.\s?)?o\.|zuvor|vorstehend)"
POINTER = (
    rf"(?:(?:{EARLIER}|as\sin|in|at|cited\s(?:in|at)|see|siehe|s\.|wie|vgl\.)[,:]?\s){{0,3}}{NOTE}\d{{1,4}}(?!\d)"
    rf"(?:,?\s{EARLIER})?"
)
PAGE = r"(?:at\s|at\spp?\.\s?|pp?\.\s?|S\.\s?)(?P<place>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\s?ff?\.?)?)"
_AGAIN = r"(?:ebd\.?|ebenda|a\.?\s?a\.?\s?O\.?|ibid\.?|id\.|(?:op|loc)\.\s?cit\.?)"
_LABELS = r"(?P<labels>\d{1,4}(?:(?:,\s|\s?[-–]\s?|,?\s(?:and|und|u\.|&)\s)\d{1,4}(?!\d)){0,4})"
_BARE = re.compile(
    rf"(?P<lead>[^\d“”«»„()\[\]]{{0,140}}?)(?P<pointer>(?:{_AGAIN},?\s)?\(?(?:{EARLIER},?\s(?:in\s|at\s)?)?{NOTE}{_LABELS}(?:,?\s{EARLIER})?\)?)"
    rf"(?:\s(?:genannte|zitierte|angegebene|angeführte|aufgeführte|erwähnte)[nrs]?(?:\s[^\W\d_]+){{1,3}})?"
    rf"(?P<text>\sand\saccompanying\stext)?(?:,?\s{PAGE})?[\s.,;]{{0,4}}",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(
    rf"(?P<lead>[^\d“”«»„()\[\]]{{0,60}}?)(?P<pointer>\(?(?:(?:in|at)\s)?(?:(?:the|der|die)\s)?(?:previous|preceding|last|foregoing|"
    rf"vorige[nr]?|vorherige[nr]?|vorhergehende[nr]?|vorstehende[nr]?|letzte[nr]?)\s{NOTE}\)?)(?:,?\s{PAGE})?[\s.,;]{{0,4}}",
    re.IGNORECASE,
)
PREVIOUS = "previous"
"""The label that "see previous note" gives instead of a number."""

_TO_TEXT = re.compile(
    r"\b(?:text\s(?:to|at|around|near|accompanying|following|preceding|bei|zu)|accompanying|bei|nach|vor)[\s(]*$",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:below|infra|unten|s\.\s?u\.|post|nachstehend)\b", re.IGNORECASE)
_LINKS = re.compile(
    r"(?:^|[\s(])(?:see|siehe|s\.|vgl\.|cf\.?|in|at|under|wie|unter|auch|also|so|dazu|hierzu|schon|bereits|from|of|to|and|"
    r"nochmals|again|supra|above|oben|voir|cited|discussed|mentioned|given|listed|quoted)[\s,:(]*$",
    re.IGNORECASE,
)
_SIGNALLED = re.compile(
    r"(?:^|[\s,;(])(?:see(?:\salso)?|siehe(?:\sauch)?|vgl\.(?:\sauch)?|cf\.?)[\s,]*$", re.IGNORECASE
)
_DETERMINED = re.compile(
    r"(?:^|\s)(?:the|die|der|den|das|dem|des|zur|zum|im|eine?|weitere[nr]?|von|und|zu|über|of|and|on)\s$", re.IGNORECASE
)
_CAPITAL = re.compile(r"(?<=[\s(])[^\W\d_a-zа-яёß][\w-]*")
_MATERIAL = frozenset(("nachweise", "nachweisen", "hinweise", "literatur", "angaben", "quellen", "belege", "zitate"))


class Pointer(Record, frozen=True):
    """A pointer: its words, the labels of the notes it names, and the page cited there."""

    span: Span
    labels: tuple[str, ...]
    locator: Span | None = None


def bare_pointer(text: str, start: int, end: int) -> Pointer | None:
    """The pointer that `text[start:end]` consists of, behind a lead-in at most; else None."""
    if end - start > 220:
        return None
    match = _BARE.fullmatch(text, start, end) or _PREVIOUS.fullmatch(text, start, end)
    if match is None or not _leads(match["lead"]) or _LATER.search(match[0]):
        return None
    labels = _labels(match.groupdict().get("labels"))
    if len(labels) > 1 and match.groupdict().get("text"):
        return None
    place = Span(*match.span("place")) if match["place"] else None
    return Pointer(Span(*match.span("pointer")), labels, place)


def _labels(printed: str | None) -> tuple[str, ...]:
    """The labels of a list or range of notes; of a range of many the first and last."""
    if printed is None:
        return (PREVIOUS,)
    numbers = [int(number) for number in re.findall(r"\d+", printed)]
    if len(numbers) == 2 and re.search(r"\d\s?[-–]", printed) and 0 < numbers[1] - numbers[0] < 8:
        numbers = list(range(numbers[0], numbers[1] + 1))
    return tuple(str(number) for number in numbers)


def _leads(lead: str) -> bool:
    """Whether words before a pointer are a lead-in, and name no source of their own."""
    plain = SIGNAL.sub("", lead, count=1).strip(" ,:(")
    if not plain:
        return not _TO_TEXT.search(lead)
    alone = _LINKS.fullmatch(f" {plain} ") is not None or plain.split()[-1].casefold() in _MATERIAL
    if _TO_TEXT.search(lead) or (name_score(plain.split(",")[0]) >= 0.45 and not alone):
        return False
    if _SIGNALLED.search(lead):
        return True
    if not (_LINKS.search(lead) or plain.split()[-1].casefold() in _MATERIAL):
        return False
    return all(
        match[0].casefold() in _MATERIAL or _DETERMINED.search(lead, 0, match.start())
        for match in _CAPITAL.finditer(lead)
        if match.start() > len(lead) - len(lead.lstrip())
    )
