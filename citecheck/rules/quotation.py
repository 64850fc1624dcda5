"""Which quotation marks of a text have no partner.

Double marks only: a single one may be an apostrophe. The direction of a mark is what its place says where its shape
disagrees (German „so“, Swedish ”so”, Danish »so«, typing slips), so that only a mark that really stands alone is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARKS = re.compile(r"[“”„‟\"«»「」『』]")
_CURLY = frozenset('“”„‟"')
_BRACKETS = {"」": "「", "』": "『"}
_OPENING_NEIGHBOURS = frozenset("([{<-–—/‘'“„«‚")


def lone_marks(text: str) -> tuple[int, ...]:
    """Offsets of the quotation marks in `text` that are opened and not closed, or closed and not opened; linear."""
    open_curly: list[int] = []
    open_guillemets: list[int] = []
    open_brackets: dict[str, list[int]] = {"「": [], "『": []}
    lone: list[int] = []
    last_guillemet_closed = False
    for at, mark in _marks(text):
        if mark in _CURLY:
            _curly(text, at, mark, open_curly, lone)
        elif mark in "«»":
            opened = len(open_guillemets)
            _guillemet(text, at, mark, open_guillemets, lone)
            last_guillemet_closed = len(open_guillemets) < opened
        elif mark in open_brackets:
            open_brackets[mark].append(at)
        elif open_brackets[_BRACKETS[mark]]:
            open_brackets[_BRACKETS[mark]].pop()
        else:
            lone.append(at)
    if last_guillemet_closed:
        open_guillemets.clear()  # «Газета «Труд»: one mark closes both (Мильчин, Справочник издателя)
    return tuple(sorted([*lone, *open_curly, *open_guillemets, *open_brackets["「"], *open_brackets["『"]]))


def _marks(text: str) -> Iterator[tuple[int, str]]:
    for match in _MARKS.finditer(text):
        yield match.start(), match[0]


def _curly(text: str, at: int, mark: str, opened: list[int], lone: list[int]) -> None:
    opening = _stands_before_words(text, at)
    if mark in "„‟" or (opening and (mark != "”" or not opened)):
        opened.append(at)
    elif opened:
        opened.pop()
    elif mark == "“" and not _stands_after_words(text, at):
        opened.append(at)
    elif mark != '"' or not text[max(at - 1, 0)].isdigit():  # 12" is twelve inches
        lone.append(at)


def _guillemet(text: str, at: int, mark: str, opened: list[int], lone: list[int]) -> None:
    if opened and (mark == "»" or text[opened[-1]] == "»"):
        opened.pop()
    elif mark == "«" or _stands_before_words(text, at):
        opened.append(at)
    else:
        lone.append(at)


def _stands_before_words(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    free = not before or before.isspace() or before in _OPENING_NEIGHBOURS
    return free and bool(after) and not after.isspace() and after not in ",.;:!?)]"


def _stands_after_words(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return bool(before) and not before.isspace() and before not in _OPENING_NEIGHBOURS
