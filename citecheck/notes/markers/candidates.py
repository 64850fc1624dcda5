"""Every place in the prose that could be a note marker, as weighted readings.

A reading is one way to take a stretch of digits: `.4647` is note 4647, note 47 behind the number 46, note 7 behind
464, or notes 46 and 47 side by side. The chain (`chain.py`) picks among the readings; nothing is decided here.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from citecheck.model import Span
from citecheck.notes.markers import context
from citecheck.notes.markers.marked_up import marked_up
from citecheck.notes.markers.weights import (
    ADJACENT,
    BRACKET,
    GROUPED,
    NAMED,
    SPACED,
    STRONG,
    SUPERSCRIPT,
    crowding,
    rarity,
)

Style = Literal["plain", "bracket", "superscript", "circled", "parenthesis", "caret", "spaced", "markup"]
"""How a marker is printed: digits glued to the prose, [12], ¹², ⑫, (12), ^12, digits behind a space, or marked up."""


class Piece(NamedTuple):
    """One label with its offsets in the text; `suffix` is the letter of a label put in later ("12a")."""

    label: int
    start: int
    end: int
    suffix: str = ""


class Reading(NamedTuple):
    """Consecutive labels read from one place; `weight` is a log-odds, `kind` what stands before
    plain digits, `word` the word they are glued to."""

    pieces: tuple[Piece, ...]
    weight: float
    kind: str = ""
    word: str = ""

    @property
    def spaced(self) -> bool:
        """Whether a space stands before the digits."""
        return self.kind.startswith("space")

    @property
    def strong(self) -> bool:
        """Whether ordinary numbers hardly ever stand like this."""
        return self.weight >= STRONG


_RUN = re.compile(r"\d+")
# a character class in front, so that the scan stops at few characters
_ADDRESS = re.compile(
    r"[hHwWdD1](?:(?<=[hH])(?:ttps?|TTPS?)://|(?<=[wW])(?:ww|WW)\.|(?<=[dD])(?:oi|OI)(?:\.org/|:)|(?<=1)0\.\d{4,9}/)\S+"
)
_BRACKET = re.compile(
    r"[\[［【〔][ \u00a0]?"
    r"(\d{1,4}[a-z]?(?:[ \u00a0]?[,;，、–—-][ \u00a0]?\d{1,4}[a-z]?){0,30})(?:[,:;，：][^\[\]［］\n]{0,40})?"
    r"[ \u00a0]?[\]］】〕]"
)
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d(?!\d)")
_PUNCTUATION = tuple(context.STOPS + context.COMMAS + context.CLOSERS)
_LABEL = re.compile(r"(\d+)([a-z]?)")
_PARENTHESIS = re.compile(r"[(（](\d{1,3})[)）]")
_SPACED = re.compile(
    r"[1-9](?<=[ \u00a0\u202f\u2009].)(?<=[^\W\d_\u3040-\u9fff]..|[»”)%]..)\d{0,2}(?= ?[.,;:!?»)](?!\d))"
)
_CARET = re.compile(r"\^(?<=\S\^)(?:\[(\d{1,4})\]|(\d{1,4})(?![\d.,^*/+=]\w))")
_SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}(?:[,⁻⁼–-][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}){0,10}")
_SUPERSCRIPT_RUN = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_CIRCLED = re.compile(r"[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]")
_UNITS = frozenset(("m", "km", "cm", "mm", "dm", "nm", "µm", "μm", "ft", "in", "mi", "yd", "м", "км", "см", "мм"))
_LONGEST_RUN = 12
_HOPELESS = -4.5  # no gap in a numbering is dear enough to be filled by less
_NEVER_WORTH = -8.5  # what rarity and an uncrowded place add at most would still leave it hopeless
_GLUED = ("letter", "thin letter", "tied letter")
_IN_LIST = ("number comma", "year comma")
_LONGEST_LIST = 8
_LARGEST_RANGE = 20


def candidates(text: str, style: Style, excluded: Sequence[Span] = ()) -> list[Reading]:
    """All readings of one style outside `excluded` (sorted spans) and outside web addresses, in order of start."""
    closed = _merged([*excluded, *_addresses(text)])
    found = [r for r in _FINDERS[style](text) if not _inside(closed, r.pieces[0].start)]
    return _uncrowded(_without_named_things(found)) if style == "plain" else found


@lru_cache(maxsize=1)
def _addresses(text: str) -> tuple[Span, ...]:
    """The web addresses of a text, which is asked for its candidates of every style."""
    return tuple(Span(m.start(), m.end()) for m in _ADDRESS.finditer(text))


def _merged(spans: Sequence[Span]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans):
        if ends and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return starts, ends


def _inside(closed: tuple[list[int], list[int]], at: int) -> bool:
    index = bisect_right(closed[0], at) - 1
    return index >= 0 and at < closed[1][index]


# ---------------------------------------------------------------- digits glued to the prose


def _plain(text: str) -> Iterator[Reading]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST_RUN:
            continue
        for at in _label_starts(text, start, end):
            kind = context.before(text, at, start)
            if kind is not None:
                yield from _readings_at(text, at, end, kind)


def _label_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where in a run a label may begin: at its start, or (shortest head first) behind digits of the prose."""
    yield start
    lead = text[start - 1] if start else " "
    if end - start > 4 or lead in context.CURRENCY or lead in ".,":
        yield from (at for at in range(start + 1, end) if end - at <= 4)


def _readings_at(text: str, start: int, end: int, kind: str) -> Iterator[Reading]:
    word = context.word_before(text, start - (kind != "letter")).lower() if kind in _GLUED else ""
    base = NAMED if word in context.NUMBERED_WORDS else 0.0
    grouped = kind == "number comma" and end - start == 3
    follower = context.after(text, end)
    for pieces in _single_and_adjacent(text, start, end):
        value = context.weight(kind, follower) + base + ADJACENT * (len(pieces) - 1)
        value += GROUPED if grouped and len(pieces) == 1 else 0.0
        if value > _NEVER_WORTH:
            yield Reading(pieces, _with_rarity(value, pieces[0].label), kind, word)
    listed = () if kind in _IN_LIST else _listed(text, start, end)
    if len(listed) > 1:
        value = context.weight(kind, context.after(text, listed[-1].end)) + base + ADJACENT
        if value > _NEVER_WORTH:
            yield Reading(listed, _with_rarity(value, listed[0].label), kind, word)


def _with_rarity(value: float, label: int) -> float:
    """A large number in a doubtful place is rarely an ordinary number that just fits."""
    return value if value >= STRONG else value + rarity(label)


def _single_and_adjacent(text: str, start: int, end: int) -> Iterator[tuple[Piece, ...]]:
    """The digits as one label, and as consecutive labels side by side ("4647" is 46, 47)."""
    if text[start] == "0":
        return
    if end - start <= 4:
        yield (Piece(int(text[start:end]), start, end),)
    for width in range(1, min(4, (end - start) // 2 + 1)):
        pieces = [Piece(int(text[start : start + width]), start, start + width)]
        while pieces[-1].end < end:
            label = pieces[-1].label + 1
            at, digits = pieces[-1].end, len(str(label))
            if at + digits > end or int(text[at : at + digits]) != label:
                break
            pieces.append(Piece(label, at, at + digits))
        if pieces[-1].end == end and len(pieces) > 1:
            yield tuple(pieces)


def _listed(text: str, start: int, end: int) -> tuple[Piece, ...]:
    """Labels set as a list or a range behind one word: "5,6", "5, 6", "5–7"."""
    if end - start > 3 or text[start] == "0":
        return ()
    pieces = [Piece(int(text[start:end]), start, end)]
    while len(pieces) < _LONGEST_LIST:
        at = pieces[-1].end
        separator = text[at : at + 1]
        if not separator or separator not in ",–-":
            break
        begin = at + 1 + (separator == "," and text[at + 1 : at + 2] in (" ", "\u00a0"))
        match = _RUN.match(text, begin)
        if match is None or len(match[0]) > 3 or match[0][0] == "0":
            break
        step = int(match[0]) - pieces[-1].label
        if not 0 < step <= (3 if separator == "," else _LARGEST_RANGE):
            break
        pieces.append(Piece(int(match[0]), match.start(), match.end()))
    return tuple(pieces)


def _without_named_things(found: list[Reading]) -> list[Reading]:
    """Lower what stands glued to a word that keeps being glued to numbers ("Route1 ... Route7"): it names things."""
    counts = Counter(reading.word for reading in found if reading.word)
    total = sum(counts.values())
    naming = {word for word, count in counts.items() if count >= 3 and count > 0.3 * total}
    if not naming:
        return found
    return [r._replace(weight=r.weight + NAMED) if r.word in naming else r for r in found]


def _uncrowded(found: list[Reading]) -> list[Reading]:
    """Weigh doubtful places by how many of their kind this text has."""
    ends = {(r.kind, r.pieces[-1].end) for r in found if not r.strong}
    rivals = Counter(kind for kind, _ in ends)
    markers = sum(reading.strong for reading in found)
    change = {kind: crowding(count, markers) for kind, count in rivals.items()}
    weighed = (r if r.strong else r._replace(weight=r.weight + change[r.kind]) for r in found)
    return [reading for reading in weighed if reading.weight > _HOPELESS]


# ---------------------------------------------------------------- markers that show themselves


def _bracketed(text: str) -> Iterator[Reading]:
    for match in _BRACKET.finditer(text):
        word = context.word_before(text, match.start())
        follower = text[match.end() : match.end() + 1]
        if _opens_line(text, match.start()) or follower == "(" or (follower == "[" and word):
            continue
        index = bool(word) and not context.is_ideograph(word[-1]) and (len(word) == 1 or not word.isalpha())
        reference = text[max(0, match.start() - 4) : match.start()].split(" ")[-2:-1] == ["at"]  # a paragraph
        code = reference or text[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:] in tuple("={`<>+*")
        pieces = tuple(_pieces(text, match.start(1), match.end(1)))
        rising = all(one.label < two.label for one, two in pairwise(pieces))
        if pieces and rising and not _YEARS.match(match[1]):
            yield Reading(pieces, BRACKET - (6.0 if index or code else 0.0))


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in _LABEL.finditer(text, start, end):
        if match[1][0] == "0":
            return  # an interval, a date
        yield Piece(int(match[1]), match.start(), match.end(), match[2])


def _parenthesised(text: str) -> Iterator[Reading]:
    for match in _PARENTHESIS.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if match[1][0] == "0" or _opens_line(text, match.start()) or before[-1:].isdigit() or before[-1:] in ("", ")"):
            continue  # "5(2)(1)" is a paragraph of a law
        glued = before.strip()[-1:] in _PUNCTUATION
        yield Reading((Piece(int(match[1]), *match.span(1)),), _parenthesis_weight(text, match.end(), glued=glued))


def _parenthesis_weight(text: str, end: int, *, glued: bool) -> float:
    """Arguments and equations are counted in the same way, but a sentence goes on behind them."""
    follower = text[end : end + 2].strip()
    if glued:
        return BRACKET if not follower or not follower[0].islower() else 1.0
    if text[end : end + 1] in _PUNCTUATION or not follower:
        return 2.0
    return -0.5 if follower[0].islower() else 0.5


def _superscripts(text: str) -> Iterator[Reading]:
    for match in _SUPERSCRIPT.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        word = context.word_before(text, match.start())
        unit = word.lower() in _UNITS or (len(word) == 1 and word.isalpha() and not context.is_ideograph(word))
        value = SUPERSCRIPT
        if unit or before in "⁻⁺" or before in "*/^":
            value = -6.0
        elif before.isdigit():
            value = 1.0 if _behind_year(text, match.start()) else -3.0
        pieces = tuple(
            Piece(int(unicodedata.normalize("NFKC", run[0])), run.start(), run.end())
            for run in _SUPERSCRIPT_RUN.finditer(text, match.start(), match.end())
            if run[0][0] != "⁰"
        )
        if pieces:
            yield Reading(pieces, value)


def _behind_year(text: str, at: int) -> bool:
    word = context.word_before(text, at)
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2099"


def _circled(text: str) -> Iterator[Reading]:
    for match in _CIRCLED.finditer(text):
        if _opens_line(text, match.start()):
            continue
        label = int(unicodedata.numeric(match[0]))
        yield Reading((Piece(label, match.start(), match.end()),), BRACKET)


def _spaced(text: str) -> Iterator[Reading]:
    """Digits between a space and punctuation ("the coast 1."): raised digits that lost their height."""
    for match in _SPACED.finditer(text):
        word = context.word_before(text, match.start() - 1).lower()
        if word not in context.NUMBERED_WORDS and word not in context.ABBREVIATIONS:
            yield Reading((Piece(int(match[0]), *match.span()),), SPACED)


def _carets(text: str) -> Iterator[Reading]:
    """Raised by a caret: "made.^1", "made^[1]"; a power ("2^4", "x^2") is none."""
    for match in _CARET.finditer(text):
        word = context.word_before(text, match.start())
        power = word.isdigit() or (len(word) == 1 and word.isalpha() and not context.is_ideograph(word))
        group = 1 if match[1] else 2
        if match[group][0] != "0" and not power:
            yield Reading((Piece(int(match[group]), *match.span(group)),), BRACKET)


def _marked(text: str) -> Iterator[Reading]:
    for labels in marked_up(text):
        pieces = tuple(Piece(int(label.of(text)), label.start, label.end) for label in labels)
        if all(one.label < two.label for one, two in pairwise(pieces)):
            yield Reading(pieces, SUPERSCRIPT)


def _opens_line(text: str, at: int) -> bool:
    reach = max(0, at - 40)
    while at > reach and text[at - 1] in " \t\u00a0\u3000":
        at -= 1
    return at == 0 or text[at - 1] == "\n"


_FINDERS = {
    "plain": _plain,
    "bracket": _bracketed,
    "superscript": _superscripts,
    "circled": _circled,
    "parenthesis": _parenthesised,
    "caret": _carets,
    "spaced": _spaced,
    "markup": _marked,
}
