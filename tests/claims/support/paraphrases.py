"""Sentences of articles beside sources that say the same in quite other words: `data/paraphrases.txt`.

The file is a list of sources. `== name topic language` begins one; its text follows, headline first (lines parted by
" | " are a table, the first row its heads, the line above its caption). A line `+en` is a sentence of an article in
English that cites it: each number in braces has the verdict of a careful editor behind it. A line `!en` is a sentence
with a number that the source gives otherwise: behind it what is wrong, and the numbers that an editor would name.
All of it is invented, figures, firms and countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from citecheck.model import Block, Cell, Document, Source, Span

FILE = Path(__file__).parent / "data" / "paraphrases.txt"
MARK = re.compile(r"\{([^|}]+)\|([^|}]+)(?:\|([^}]+))?\}")


class Number(NamedTuple):
    """A number of a sentence: where it stands, what is expected of it, and what an editor would name instead."""

    start: int
    end: int
    expected: str
    named: tuple[str, ...] = ()


class Sentence(NamedTuple):
    """A sentence of an article; `planted` if its number is not what the source says."""

    text: str
    language: str
    planted: bool
    numbers: tuple[Number, ...]


class Told(NamedTuple):
    """A source with the sentences that cite it."""

    name: str
    topic: str
    language: str
    text: str
    sentences: tuple[Sentence, ...]

    def source(self, text: str | None = None) -> Source:
        """The source as it would be read, or with another text."""
        return _source(self.text if text is None else text, self.language)


def read_paraphrases() -> list[Told]:
    """All sources of the file."""
    parts = re.split(r"^== ", FILE.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [_told(part.splitlines()) for part in parts]


def _told(lines: list[str]) -> Told:
    name, topic, language = lines[0].split()
    text = "\n".join(line for line in lines[1:] if line[:1] not in ("+", "!"))
    return Told(name, topic, language, text, tuple(_sentence(line) for line in lines[1:] if line[:1] in ("+", "!")))


def _sentence(line: str) -> Sentence:
    how, _, written = line.partition(" ")
    text, numbers, at = "", [], 0
    for mark in MARK.finditer(written):
        text += written[at : mark.start()]
        named = tuple((mark[3] or "").split("/")) if mark[3] else ()
        numbers.append(Number(len(text), len(text) + len(mark[1]), mark[2], named))
        text, at = text + mark[1], mark.end()
    return Sentence(text + written[at:], how[1:], how[0] == "!", tuple(numbers))


def _source(text: str, language: str) -> Source:
    blocks: list[Block] = []
    cells: list[Cell] = []
    heads: list[str] = []
    caption = ""
    at = row = 0
    for line in text.split("\n"):
        table = " | " in line
        blocks.append(Block("table" if table else "title" if at == 0 else "paragraph", Span(at, at + len(line))))
        row = row + 1 if table else 0
        if table:
            values = line.split(" | ")
            heads = values if row == 1 else heads
            cells += _cells(values, [caption, *heads], row, at)
        else:
            caption = line
        at += len(line) + 1
    title = text.partition("\n")[0]
    document = Document("page.html", "html", text, tuple(blocks), language=language)
    return Source("http://source.test/page", document, title, cells=tuple(cells))


def _cells(values: list[str], heads: list[str], row: int, at: int) -> Iterator[Cell]:
    """`heads` are the caption, here the line above the table, and the heads of the columns."""
    for column, words in enumerate(values, 1):
        above = [heads[0], values[0], heads[column]] if row > 1 and column > 1 else []
        yield Cell(Span(at, at + len(words)), 1, row, column, tuple(above))
        at += len(words) + len(" | ")
