"""What the tagger sees of a piece of a note: its words and their shapes, what the lexicon says, and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.notes.citations.fits import Piece
from citecheck.notes.citations.forms import genre_of

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+|[^\w\s]")
_MOST_WORDS = 12
_YEAR = re.compile(r"1[4-9]\d\d|20\d\d")
_RANGE = re.compile(r"\d[-–—‑]\d")
NUMERIC = frozenset(("date", "number", "volume", "issue", "pages", "pages!"))
"""Kinds of pieces that are numbers, whose part the tagger judges, too."""


def features(row: Sequence[Piece]) -> list[list[str]]:
    """The features of each piece, in order; strings as CRFsuite takes them. Linear in the number of pieces."""
    alone = [_own(piece) for piece in row]
    kinds = [_kind(piece) for piece in row]
    before = _seen(row)
    later = _seen(row[::-1])[::-1]
    found: list[list[str]] = []
    for i, piece in enumerate(row):
        if piece.token.kind not in ("text", "quoted") and piece.token.kind not in NUMERIC:
            found.append([f"k={kinds[i]}"])
            continue
        token = piece.token
        names = alone[i] + [
            f"k={kinds[i]}",
            f"b={token.before}",
            f"a={token.after}",
            f"b|k-={token.before}|{kinds[i - 1] if i else '^'}",
            f"a|k+={token.after}|{kinds[i + 1] if i + 1 < len(row) else '$'}",
            f"i={token.intro}",
            f"(={token.bracket}",
            f"@={min(i, 3)}",
            f"-@={min(len(row) - 1 - i, 3)}",
            f"<{before[i]}",
            f">{later[i]}",
        ]
        for step in (-2, -1, 1, 2):
            j = i + step
            if 0 <= j < len(row):
                names.append(f"k{step}={kinds[j]}")
                names += [f"{step}:{name}" for name in alone[j][: 7 if abs(step) == 1 else 3]]
        found.append(names)
    return found


def _kind(piece: Piece) -> str:
    return piece.token.kind + ("(" if piece.token.bracket else "")


def _seen(row: Sequence[Piece]) -> list[str]:
    """For each piece, what has come before it: a date, a quoted title, numbers, roles, how many texts."""
    found = []
    texts, seen = 0, ""
    for piece in row:
        found.append(f"{min(texts, 4)}{seen}")
        kind = piece.token.kind
        if kind == "text":
            texts += 1
        else:
            letter = _LETTERS.get(kind, "")
            if letter and letter not in seen:
                seen = "".join(sorted(seen + letter))
    return found


_LETTERS = {
    "date": "d", "nodate": "d", "quoted": "q", "volume": "v", "issue": "v", "pages": "p", "pages!": "p", "number": "n",
    "role-after": "r", "role-before": "r", "edition": "e", "link": "l", "accessed": "l", "place": "p", "at": "p",
}  # fmt: skip


def _own(piece: Piece) -> list[str]:
    """What a piece shows by itself; the most telling first."""
    token = piece.token
    if token.kind in ("role-before", "role-after"):
        return [f"role={token.text.lower()[:20]}"]
    if token.kind in NUMERIC:
        return [f"#={token.kind}{_number(token.text)}"]
    if token.kind not in ("text", "quoted"):
        return []
    text = token.text
    words = _WORD.findall(text)
    letters = [word for word in words if word[0].isalpha()]
    if not letters:
        return ["w0"]
    first, last = letters[0], letters[-1]
    size = len(letters)
    names = [
        _shapes(letters),
        _flags(piece, text),
        f"nm={int(piece.names * 5)}",
        f"n={size if size < 4 else 4 if size < 7 else 5 if size < 12 else 6}",
        f"f={first.lower()}",
        f"l={last.lower()}",
        f"l3={last[-3:].lower()}",
    ]
    names += [f"w={word.lower()}" for word in letters[:_MOST_WORDS]]
    if size > 1:
        names.append(f"ff={first.lower()} {letters[1].lower()}")
        names.append(f"ll={letters[-2].lower()} {last.lower()}")
    if any(word[0].isdigit() for word in words):
        names.append("digits")
    names += [f"p={word}" for word in {*words} if not word[0].isalnum()]
    if genre_of(text):
        names.append("genre")
    return names


def _number(text: str) -> str:
    """The shape of a number: digits by their count, a year as such, a range, Roman, words."""
    if _YEAR.fullmatch(text):
        return "year"
    if text.isdigit():
        return "d" * min(len(text), 5)
    if _RANGE.search(text):
        return "years" if _YEAR.match(text) else "range"
    return "words" if any(char.isalpha() for char in text) else "mixed"


def _shapes(letters: Sequence[str]) -> str:
    """How the words are written: capitals, small letters, initials, scripts, as one short string."""
    shapes = [_shape(word) for word in letters]
    if len(shapes) <= 3:
        return "s=" + "".join(shapes)
    small = shapes.count("x")
    part = "0" if not small else "1" if small * 4 < len(shapes) else "2" if small * 2 < len(shapes) else "3"
    return f"s={shapes[0]}{part}{shapes[-1]}"


def _shape(word: str) -> str:
    if word[0] >= "\u2e80":
        return "H"
    if len(word) == 1:
        return "I" if word.isupper() else "i"
    if word.isupper():
        return "A"
    return "X" if word[0].isupper() else "x"


def _flags(piece: Piece, text: str) -> str:
    """What the lexicon says, as one string."""
    found = "".join(
        letter
        for letter, holds in (
            ("I", piece.institution),
            ("J", piece.periodical),
            ("P", piece.publisher),
            ("C", piece.proceedings),
            ("L", piece.place),
            ("c", "Ѐ" <= text[0] <= "ӿ"),
        )
        if holds
    )
    return f"x={found}"
