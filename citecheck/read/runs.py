"""The words of one block or note before they are laid out: where links go, and what is not part of a note.

A link whose words are not its address would be lost in text, so in notes the address is printed too, in angle
brackets (RFC 3986, appendix C) and behind the citation that the link stands in: `“Title,” Journal, 2020 <https://...>`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from citecheck.model import Span
from citecheck.read.sentences import sentences

SUPERSCRIPTS = str.maketrans("0123456789+-−n()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ⁽⁾")
"""Raised digits keep apart in text what type keeps apart on a page: 10⁶ is not 106."""

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_SEMICOLON = re.compile(r"[;；]")
_LAST_STOP = re.compile(r"[\s.。]{1,9}$")
_OPENED = re.compile(r"\s*[\[(^{]?\s?")
_CLOSED = re.compile(r"\s{0,3}[\])}.:：、]{0,2}\s*")
_CLOSERS = frozenset("])}.:：、")
_EMPTY = re.compile(r"\s*(?:\[\s{0,3}\]|\(\s{0,3}\)|[.:\])^]){0,2}\s*")


class Run(NamedTuple):
    """Words that stand in the source from `at` on as they are (text), or that it writes in another way (put).

    A call is a marker with the labels of its notes. An opening and an address begin and end a link; the address's
    words are its URL.
    """

    kind: Literal["text", "put", "call", "break", "opening", "address"]
    words: str
    at: int
    labels: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The words that are printed, each white space one character."""
        if self.kind in ("opening", "address"):
            return ""
        return " " if self.kind == "break" else self.words.replace("\n", " ")


def without_label(runs: list[Run], label: str, *, numbered: bool = False) -> list[Run]:
    """The runs of a note without its label, which stands first if it is printed at all, and without empty brackets.

    Where the note is in a list that is `numbered` anyway, or its label is a letter, only a label with a point or in
    brackets is one: "20 years" and "a study" are words.
    """
    shown = "".join(run.shown for run in runs)
    start = _after_label(shown, label, bare=not numbered and not label.isalpha())
    return _cut(runs, start, max(start, _before_left_overs(shown)))


def _after_label(shown: str, label: str, *, bare: bool) -> int:
    """Where the words of a note begin, behind its label."""
    at = _end(_OPENED, shown, 0)
    for printed in (label, label.translate(SUPERSCRIPTS)):
        end = at + len(printed)
        if printed and shown.startswith(printed, at) and not shown[end : end + 1].isdigit():
            closed = shown[end : end + 4].lstrip()[:1] in _CLOSERS
            if bare or closed:
                return _end(_CLOSED, shown, end)
    return _end(_EMPTY, shown, 0)


def _before_left_overs(shown: str) -> int:
    """Where the words of a note end, before what stood around a link back to its marker."""
    size = len(shown) + 1
    while len(shown) < size:
        size = len(shown)
        shown = shown.rstrip(" \t\n\r\u00a0|^↑↩\ufe0e").removesuffix("()").removesuffix("[]")
    return len(shown)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _cut(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    """The runs from one printed character to another."""
    found, at = [], 0
    for run in runs:
        size = len(run.shown)
        low, high = max(0, start - at), min(size, end - at)
        if size == 0 or low == 0 == size - high:
            found.append(run)
        elif low < high:
            moved = low if run.kind == "text" else 0
            found.append(run._replace(words=run.words[low:high], at=run.at + moved))
        at += size
    return found


def with_addresses(runs: list[Run]) -> list[Run]:
    """The runs with each address printed where its citation ends, once."""
    if not any(run.kind == "address" for run in runs):
        return runs
    shown = "".join(run.shown for run in runs)
    ends = _insertions(runs, shown)
    found, at = [], 0
    for run in runs:
        size = len(run.shown)
        inner = sorted(place for place in ends if at <= place < at + size)
        cut = 0
        for place in inner:
            found += _cut([run], cut, place - at) if place - at > cut else []
            found += _printed(ends.pop(place))
            cut = place - at
        found += _cut([run], cut, size) if inner else [run]
        at += size
    for place in sorted(ends):
        found += _printed(ends[place])
    return found


def _printed(addresses: Sequence[Run]) -> list[Run]:
    return [
        piece
        for address in addresses
        for piece in (Run("put", " ", address.at), Run("put", f"<{address.words}>", address.at))
    ]


def _insertions(runs: Sequence[Run], shown: str) -> dict[int, list[Run]]:
    """The places in the printed words at which addresses are printed."""
    closing = _LAST_STOP.search(shown)
    end = closing.start() if closing else len(shown)
    stops = [span.end for span in sentences(shown, Span(0, len(shown)))]
    semicolons = [match.start() for match in _SEMICOLON.finditer(shown)]
    links = _links(runs)
    found: dict[int, list[Run]] = {}
    seen: set[str] = set()
    waiting: list[Run] = []
    for number, (start, stop, address) in enumerate(links):
        until = links[number + 1][0] if number + 1 < len(links) else len(shown)
        bare = address.words.split("://", 1)[-1].rstrip("/")
        if bare not in seen and bare not in shown:
            waiting.append(address)
            seen.add(bare)
        place = _behind(shown, (start, stop, until), stops, semicolons)
        if place is None and until == len(shown):
            place = max(end, stop)
        if place is not None and waiting:
            found.setdefault(min(place, max(end, stop)), []).extend(waiting)
            waiting = []
    return found


def _links(runs: Sequence[Run]) -> list[tuple[int, int, Run]]:
    """Where each link begins and ends in the printed words, and its address."""
    found, at, opened = [], 0, 0
    for run in runs:
        if run.kind == "opening":
            opened = at
        elif run.kind == "address":
            found.append((opened, at, run))
        at += len(run.shown)
    return found


def _behind(shown: str, link: tuple[int, int, int], stops: list[int], semicolons: list[int]) -> int | None:
    """The end of the citation that a link is in: a semicolon, or the end of the sentence that has a year."""
    start, stop, until = link
    at = bisect_right(semicolons, stop - 1)
    first = semicolons[at] if at < len(semicolons) and semicolons[at] < until else until
    between = [end for end in stops[bisect_right(stops, stop - 1) :][:20] if end <= first and end < until]
    for end in between:
        if _YEAR.search(shown, start, end):
            return end - 1 if shown[end - 1] == "." else end
    if first < until:
        return first
    return between[-1] if between and until < len(shown) else None
