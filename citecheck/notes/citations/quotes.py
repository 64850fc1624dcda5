"""Quotation marks of many scripts: the quoted stretches of a note, outermost only.

Typographic marks are paired by direction. An apostrophe is not a closing mark: a single mark closes only where
punctuation, a bracket or the end follows. A closing mark whose opening one was lost is paired with the start of the
stretch it closes; that is a repair, and says so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import Literal

from citecheck.model import Record, Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "《": "》", "〈": "〉", "‹": "›", "‚": "‘’"}
_MARKS = {opening: re.compile(f"[{opening}{closing}]") for opening, closing in _PAIRS.items()}
_CLOSING = frozenset("”»」』》〉›")
_ANY_MARK = re.compile(f"[{''.join(_PAIRS)}{''.join(_CLOSING)}`\"‘'’]")
_BREAK = re.compile(r"[;；]\s|[,.]\s?[;；]")
_ENDS_UNCLOSED = re.compile(r"[,，;]\s|\.\s(?=[^\W\d_])")
_OUTLET = r"\s(?:The\s)?[^\W\d_a-z][\w-]+(?:\s(?:of\s|the\s)?[^\W\d_a-z][\w-]+){0,5}\s[(\[]"
_CLOSES_SINGLE = re.compile(r"[,.;:!?)\]]|\s?[(\[]|\s(?:in|In|ed\.|trans\.|\d)|\s?$|" + _OUTLET)
_CONTAINER_NEXT = re.compile(rf"\sin:?\s[^\W\d_a-z]|{_OUTLET}")
_NOT_BEFORE_OPENING = frozenset("([{ \t\n\u00a0—–-/“‘«,.;:，：。")
_LONGEST = 1500
_DEEPEST = 8
_MOST_MARKS = 20
"""How many marks of its kind are looked at for the end of a quotation: more is no quotation of a note."""


class Quotation(Record, frozen=True):
    """A quoted stretch: `span` with its marks, `inner` without; `opening` is the mark, "" where it was lost."""

    span: Span
    inner: Span
    opening: str
    repaired: Literal["", "opening", "closing"] = ""


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text in order; linear in its length."""
    found: list[Quotation] = []
    at, lost_from = 0, 0
    singles = _SingleMarks(text)
    while mark := _ANY_MARK.search(text, at):
        at, char = mark.start(), mark[0]
        quotation: Quotation | None = None
        if char in _PAIRS and not (char == "»" and not _opens_guillemet(text, at)):
            quotation = _double(text, at, char)
        elif char == "`" and text.startswith("``", at):
            end = text.find("''", at + 3, at + _LONGEST)
            if end > 0 and text[at + 2 : end].strip():
                quotation = Quotation(Span(at, end + 2), Span(at + 2, end), "“")
        elif char == '"' and _opens(text, at):
            quotation = _straight(text, at)
        elif char in "‘'’" and _opens(text, at):
            quotation = singles.quotation(at)
        elif char in _CLOSING and char != "›":
            quotation = _lost_opening(text, at, lost_from)
        if quotation is None:
            at += 1
            lost_from = at if char in _CLOSING else lost_from
            continue
        found.append(quotation)
        at = lost_from = max(quotation.span.end, at + 1)
    return tuple(found)


def _double(text: str, at: int, opening: str) -> Quotation | None:
    """Typographic marks, with nesting."""
    closing = _PAIRS[opening]
    depth, limit = 1, min(len(text), at + _LONGEST)
    for match in islice(_MARKS[opening].finditer(text, at + 1, limit), _MOST_MARKS):
        i = match.start()
        if text[i] in closing:
            depth -= 1
            if not depth:
                return _made(text, at, i + 1, opening)
        elif depth < _DEEPEST and opening != "»" and (opening != "“" or _opens(text, i)):
            depth += opening != "“" or _closes_later(text, i, limit, "”", 2)
    return _unclosed(text, at, limit)


def _closes_later(text: str, at: int, limit: int, mark: str, times: int) -> bool:
    """Whether `mark` comes `times` more before the limit: else a doubled opening mark is a slip, not a nesting."""
    for _ in range(times):
        at = text.find(mark, at + 1, limit)
        if at < 0:
            return False
    return True


def _straight(text: str, at: int) -> Quotation | None:
    limit = min(len(text), at + _LONGEST)
    i = text.find('"', at + 1, limit)
    for _ in range(_MOST_MARKS):
        if i < 0:
            break
        if not text[i + 1 : i + 2].isalnum():
            return _made(text, at, i + 1, '"')
        i = text.find('"', i + 1, limit)
    return None


class _SingleMarks:
    """Single quotation marks, told from apostrophes by what follows; positions are found once per text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._closers: list[int] | None = None

    def quotation(self, at: int) -> Quotation | None:
        text = self._text
        if text[at] == "’":
            return None
        if self._closers is None:
            self._closers = [
                m.start() for m in re.finditer("['’]", text) if m.start() and _CLOSES_SINGLE.match(text, m.start() + 1)
            ]
        first = bisect_right(self._closers, at + 1)
        for i in self._closers[first : first + 6]:
            if i - at > _LONGEST:
                break
            plural = text[i - 1] == "s" and text[i + 1 : i + 2] == " " and text[i + 2 : i + 3] != "("
            if not plural or _CONTAINER_NEXT.match(text, i + 1):
                return _made(text, at, i + 1, "‘")
        return None


def _lost_opening(text: str, at: int, floor: int) -> Quotation | None:
    """A closing mark on its own: the quotation began at the start of its stretch."""
    start = max(floor, at - _LONGEST)
    for match in _BREAK.finditer(text, start, at):
        start = match.end()
    while start < at and not text[start].isalnum():
        start += 1
    inner = text[start:at]
    if len(inner.split()) < 2 or inner[-1:].isspace():
        return None
    return Quotation(Span(start, at + 1), Span(start, at), "", "opening")


def _unclosed(text: str, at: int, limit: int) -> Quotation | None:
    """An opening mark on its own: the quotation runs to the first comma, or to the end of its stretch."""
    if not _opens(text, at) or text[at] in "»‹‚":
        return None
    cut = _ENDS_UNCLOSED.search(text, at + 1, limit)
    end = cut.start() if cut else limit
    if end - at < 4:
        return None
    return Quotation(Span(at, end), Span(at + 1, end), text[at], "closing")


def _made(text: str, start: int, end: int, opening: str) -> Quotation | None:
    if not text[start + 1 : end - 1].strip():
        return None
    return Quotation(Span(start, end), Span(start + 1, end - 1), opening)


def _opens(text: str, at: int) -> bool:
    return (at == 0 or text[at - 1] in _NOT_BEFORE_OPENING) and at + 1 < len(text) and not text[at + 1].isspace()


def _opens_guillemet(text: str, at: int) -> bool:
    """German »so« quotes open with the mark that closes in French."""
    return _opens(text, at) and text.find("«", at + 1, at + _LONGEST) > 0 and "«" not in text[:at]
