"""Which words of a title keep their capitals when a bibliography style lowers the rest.

Classic styles lower every title, BibLaTeX styles that ask for sentence case lower English ones. Braces hold

* words with a capital after their first letter and single capital letters: NATO, McFaul, U.S., World War {I};
* in a title that is written in sentence case, every other capitalised word but the first of each sentence: those are
  names. In Title Case names and other words look alike, so no word can be told.

A title in any other language than English is not to be lowered at all; neither is one in Title Case by a classic style,
for "What putin fears most" is worse than two manners in one list.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

Protection = Literal["words", "whole", "none"]

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.:?!]\W*\Z")


def protect(title: str, encode: Callable[[str], str], protection: Protection) -> str:
    """The encoded title with braces around the words (or the whole) whose capitals must stay."""
    if protection == "none":
        return encode(title)
    if protection == "whole":
        return f"{{{encode(title)}}}"
    words = _words(title)
    shouted, named = title == title.upper(), _is_sentence_case(words)
    pieces, at = [], 0
    for word, opens in words:
        name = named and not opens and word[0][0].isupper()
        keep = not shouted and (name or _has_inner_capital(word[0]))
        pieces += [_between(title[at : word.start()], encode), f"{{{encode(word[0])}}}" if keep else encode(word[0])]
        at = word.end()
    return "".join([*pieces, _between(title[at:], encode)])


def is_title_case(title: str) -> bool:
    """Whether most of the longer words that open no sentence are capitalised."""
    words = _words(title)
    capitals = any(len(word[0]) >= 4 and word[0][0].isupper() for word, opens in words if not opens)
    return capitals and not _is_sentence_case(words)


def _words(title: str) -> list[tuple[re.Match[str], bool]]:
    """The words, and of each whether it opens the title or a sentence of it."""
    words, at = [], 0
    for word in _WORD.finditer(title):
        words.append(
            (word, at == 0 or _SENTENCE_END.search(title, max(at, word.start() - 20), word.start()) is not None)
        )
        at = word.end()
    return words


def _is_sentence_case(words: list[tuple[re.Match[str], bool]]) -> bool:
    """Whether at most half of the longer words that open no sentence are capitalised (and one is not)."""
    longer = [word[0] for word, opens in words if not opens and len(word[0]) >= 4 and word[0][0].isalpha()]
    lowered = sum(word[0].islower() for word in longer)
    return lowered > 0 and 2 * lowered >= len(longer)


def _has_inner_capital(word: str) -> bool:
    if len(word) == 1:
        return word.isupper() and word != "A"
    return any(char.isupper() for char in word[1:])


def _between(gap: str, encode: Callable[[str], str]) -> str:
    """What stands between two words, encoded; encoding alone would strip the spaces at its ends."""
    inner = gap.strip()
    if not inner:
        return " " if gap else ""
    return f"{' ' if gap[0].isspace() else ''}{encode(inner)}{' ' if gap[-1].isspace() else ''}"
