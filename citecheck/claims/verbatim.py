"""Whether words stand in a text as they are quoted, and if not, which ones were changed.

Both are compared as letters and digits alone, so quotation marks, dashes, white space, capitals, accents and hyphens at
line ends make no difference. An ellipsis may stand for any words of the source, brackets for the writer's own. Every
step is linear in the source: its letters are searched by `str.find`, and where they are not found only the stretch in
which the quotation's rarest words stand together is compared word by word.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from citecheck.model import Span

_HAN = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_HAN}]|\d++(?:[.,]\d++)*+|(?:(?![{_HAN}])[^\W_])+(?:['’](?:(?![{_HAN}])[^\W_])+)*")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_GLUED_MARK = r"(?:(?<=[^\W\d_][.,;:!?”’»\"])|(?<=[^\W\d_][.,;:!?”’»\"]{2}))\d{1,3}(?![\w.,])"
_LETTERS = re.compile(rf"(?P<mark>\[\d{{1,3}}\]|{_GLUED_MARK})|(?:(?![{_RAISED}])[^\W_])+")
"""Runs of letters and digits; the marks of notes among them are none of a text's words."""
_CUT = re.compile(
    r"(?P<ellipsis>[\[(（]?\s?(?:…{1,2}|\.{3,4}|\.(?:[ \u00a0]\.){2,3})\s?[\])）]?)|\[(?P<own>[^\[\]]{0,200})\]"
)
_GLUED = re.compile(r"(?<=[^\W\d_])([.,;:!?”’\"»]{0,2})\d{1,3}(?=\s|$)")
_ANY = 6_000
"""Letters that an ellipsis may leave out."""
_OWN = 120
_MOST_PLACES = 50
_MOST_ANCHORS = 10
_MOST_WORDS = 400
_LEAST_ALIKE = 0.6
_FEW = 8
_LEAST_ALIKE_FEW = 0.75
"""Of few words most must be alike, since "to a higher level" stands nearly so in many texts."""
_LEAST_LETTERS = 8
_MOST_VOTES = 5_000


class Piece(NamedTuple):
    """Letters of a quotation between two cuts, and how many letters of the source may stand before them."""

    letters: str
    gap: int


class Change(NamedTuple):
    """Words of the quotation and what the source has in their place; either may be empty."""

    quoted: str
    source: str


class Near(NamedTuple):
    """The place in the source that is most like a quotation, and what is different there."""

    span: Span
    changes: tuple[Change, ...]
    alike: float


class _Letters(NamedTuple):
    text: str
    at: array[int]
    """For each letter its place in the text."""


def find_verbatim(quoted: str, text: str) -> tuple[Span, ...]:
    """The spans of the text in which the quoted words stand, one for each stretch without an ellipsis; empty if none.

    A note mark that is glued to a quoted word ("autocracy.12 They") is no word of it.
    """
    letters = _letters(text)
    for words in dict.fromkeys((quoted, _GLUED.sub(r"\1", quoted))):
        pieces = _pieces(words)
        if pieces and (places := _find(pieces, letters.text)):
            return tuple(_merged(Span(letters.at[low], letters.at[high - 1] + 1) for low, high in places))
    return ()


def find_near(quoted: str, text: str) -> Near | None:
    """The place where most of the quoted words stand in order, though not all of them; None where there is none."""
    words = [(_plain(match[0]), match.span()) for match in _WORD.finditer(_CUT.sub(_blanked, quoted))][:_MOST_WORDS]
    source = _source_words(text)
    start = _densest([word for word, _ in words], source)
    if start is None:
        return None
    low, high = max(0, start - 8), min(len(source.words), start + len(words) * 3 // 2 + 12)
    return _compared(quoted, words, text, source, (low, high))


# ---------------------------------------------------------------- letters


@lru_cache(maxsize=8)
def _letters(text: str) -> _Letters:
    parts: list[str] = []
    at: array[int] = array("I")
    for match in _LETTERS.finditer(text):
        word, start = match[0], match.start()
        if match["mark"]:
            continue
        if word.isascii():
            parts.append(word.lower())
            at.extend(range(start, match.end()))
            continue
        for offset, char in enumerate(word, start):
            plain = _plain_letter(char)
            parts.append(plain)
            at.extend([offset] * len(plain))
    return _Letters("".join(parts), at)


@lru_cache(maxsize=20_000)
def _plain_letter(char: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", char.casefold()) if c.isalnum())


def _plain(words: str) -> str:
    runs = "".join(match[0] for match in _LETTERS.finditer(words) if not match["mark"])
    return runs.lower() if runs.isascii() else "".join(map(_plain_letter, runs))


def _pieces(quoted: str) -> list[Piece]:
    """The stretches of a quotation between ellipses and brackets."""
    found: list[Piece] = []
    at, gap = 0, 0
    for cut in _CUT.finditer(quoted):
        gap = _take(found, quoted[at : cut.start()], gap)
        if cut["ellipsis"] is not None or _CUT.fullmatch(f"({cut['own']})"):
            gap = max(gap, _ANY)
        elif quoted[cut.start() - 1 : cut.start()].isalnum() or quoted[cut.end() : cut.end() + 1].isalnum():
            gap = max(gap, len(cut["own"]) + 4)  # "[t]he", "state[s]"
        else:
            gap = max(gap, _OWN)
        at = cut.end()
    _take(found, quoted[at:], gap)
    return found


def _take(found: list[Piece], words: str, gap: int) -> int:
    letters = _plain(words)
    if not letters:
        return gap
    found.append(Piece(letters, gap if found else 0))
    return 0


def _find(pieces: list[Piece], letters: str) -> list[tuple[int, int]]:
    """Where the pieces stand one behind the other, from the longest of them outwards."""
    longest = max(range(len(pieces)), key=lambda index: len(pieces[index].letters))
    anchor = pieces[longest].letters
    at = letters.find(anchor)
    for _ in range(_MOST_PLACES):
        if at < 0:
            break
        before = _backwards(pieces[: longest + 1], letters, at)
        behind = _forwards(pieces[longest + 1 :], letters, at + len(anchor))
        if before is not None and behind is not None:
            return [*before, (at, at + len(anchor)), *behind]
        at = letters.find(anchor, at + 1)
    return []


def _forwards(pieces: list[Piece], letters: str, at: int) -> list[tuple[int, int]] | None:
    found = []
    for piece in pieces:
        start = letters.find(piece.letters, at, at + piece.gap + len(piece.letters))
        if start < 0:
            return None
        at = start + len(piece.letters)
        found.append((start, at))
    return found


def _backwards(pieces: list[Piece], letters: str, at: int) -> list[tuple[int, int]] | None:
    """Places of all pieces but the last, which begins at `at`."""
    found: list[tuple[int, int]] = []
    for piece, following in zip(reversed(pieces[:-1]), reversed(pieces[1:]), strict=True):
        start = letters.rfind(piece.letters, max(0, at - following.gap - len(piece.letters)), at)
        if start < 0:
            return None
        found.append((start, start + len(piece.letters)))
        at = start
    return found[::-1]


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """Spans that only brackets part are one."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start - last.end <= _OWN:
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


# ---------------------------------------------------------------- words


class _Words(NamedTuple):
    words: list[str]
    at: array[int]
    """Two numbers a word: where it begins and ends."""
    places: dict[str, list[int]]


@lru_cache(maxsize=4)
def _source_words(text: str) -> _Words:
    words: list[str] = []
    at: array[int] = array("I")
    places: dict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(text):
        word = _plain(match[0])
        places[word].append(len(words))
        words.append(word)
        at.extend(match.span())
    return _Words(words, at, dict(places))


def _blanked(cut: re.Match[str]) -> str:
    """Cuts as blanks, so that places stay; letters in brackets inside a word stay."""
    own = cut["own"]
    inside = own is not None and len(own) < 3 and own.isalpha()
    return f" {own} " if inside else " " * len(cut[0])


def _densest(words: list[str], source: _Words) -> int | None:
    """The place in the source where the quotation would begin by most of its rarest words."""
    known = [(len(source.places[word]), index, word) for index, word in enumerate(words) if word in source.places]
    votes: Counter[int] = Counter()
    for count, index, word in sorted(known)[:_MOST_ANCHORS]:
        for place in source.places[word][: _MOST_VOTES if count > _MOST_VOTES else None]:
            votes[(place - index) // 4] += 1
    if not votes:
        return None
    best = max(votes, key=lambda at: (votes[at] + votes[at - 1] + votes[at + 1], -at))
    return best * 4


def _compared(
    quoted: str, words: list[tuple[str, tuple[int, int]]], text: str, source: _Words, window: tuple[int, int]
) -> Near | None:
    low, high = window
    matcher = SequenceMatcher(None, [word for word, _ in words], source.words[low:high], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    same = sum(block.size for block in blocks)
    letters = sum(len(words[block.a + i][0]) for block in blocks for i in range(block.size))
    least = _LEAST_ALIKE if len(words) >= _FEW else _LEAST_ALIKE_FEW
    if same < least * len(words) or same < 3 or letters < _LEAST_LETTERS:
        return None
    first, last = blocks[0], blocks[-1]
    changes = []
    for kind, a, b, c, d in matcher.get_opcodes():
        inside = first.b <= c and d <= last.b + last.size
        if kind == "equal" or (kind == "insert" and not inside):
            continue
        mine = quoted[words[a][1][0] : words[b - 1][1][1]] if b > a else ""
        theirs = text[source.at[2 * (low + c)] : source.at[2 * (low + d) - 1]] if d > c else ""
        if not inside and kind == "replace":
            theirs = ""
        if kind == "insert" and _may_be_left_out(quoted, words, a):
            continue
        if _plain(mine) != _plain(theirs):
            changes.append(Change(mine, " ".join(theirs.split())))
    span = Span(source.at[2 * (low + first.b)], source.at[2 * (low + last.b + last.size) - 1])
    return Near(span, tuple(changes), same / len(words))


def _may_be_left_out(quoted: str, words: list[tuple[str, tuple[int, int]]], index: int) -> bool:
    """Whether an ellipsis or brackets stand between a word of the quotation and the one before."""
    if not 0 < index < len(words):
        return True
    return _CUT.search(quoted, words[index - 1][1][1], words[index][1][0]) is not None
