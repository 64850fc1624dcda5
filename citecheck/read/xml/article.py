"""What JATS and TEI articles have in common: blocks, words with their places, tables, calls and notes."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import ClassVar

from citecheck.model import BlockKind
from citecheck.read.prose import Article, Passage, Place
from citecheck.read.xml import Element, Text

_DASHES = frozenset("-‐‑–—−")


class XmlArticle:
    """Writes elements into an `Article`. A format says which elements are blocks, left out, or its own matter."""

    kinds: ClassVar[Mapping[str, BlockKind]] = {}
    left_out: frozenset[str] = frozenset()
    cells: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()
    line_breaks: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self.article = Article()
        self.level = 0
        self._kinds: list[BlockKind] = ["paragraph"]
        self._passage: Passage | None = None
        self._flat = 0
        self._waiting: deque[tuple[Element, Passage]] = deque()
        self._last_call: tuple[Passage, int, int] | None = None

    def own(self, element: Element) -> bool:
        """Handle an element that the format treats in its own way; False for all others."""
        raise NotImplementedError

    # ------------------------------------------------------------ blocks and words

    def visit(self, element: Element) -> None:
        """Write what is inside an element. Depth of recursion is the depth of the file, which is bounded."""
        for child in element.children:
            if isinstance(child, Text):
                self._text(child)
            elif child.tag in self.left_out or self.own(child):
                continue
            elif child.tag in self.kinds and not self._flat:
                self.block(child, self.kinds[child.tag])
            elif child.tag in self.kinds or child.tag in self.rows or child.tag in self.line_breaks:
                self.passage.line_break()
                self.visit(child)
            else:
                if child.tag in self.cells and not self.passage.empty and self.passage.last != "\n":
                    self._separate_cell()
                self.visit(child)

    @property
    def passage(self) -> Passage:
        """The block that words go to, begun if there is none."""
        if self._passage is None:
            kind = self._kinds[-1]
            level = {"heading": self.level, "title": 1}.get(kind, 0)
            self._passage = self.article.block(kind, level)
        return self._passage

    def block(self, element: Element, kind: BlockKind) -> None:
        """Write an element as a block of its own; words that follow it inside its parent begin another."""
        self._passage = None
        inherited = kind == "paragraph" and self._kinds[-1] in ("quote", "list")
        self._kinds.append(self._kinds[-1] if inherited else kind)
        if kind == "table":
            self.into(self.passage, element)
        else:
            self.visit(element)
        self._kinds.pop()
        self._passage = None

    def into(self, passage: Passage, element: Element) -> None:
        """Write an element into one passage, whatever blocks it holds: a note, a table."""
        outer, self._passage = self._passage, passage
        self._flat += 1
        self.visit(element)
        self._flat -= 1
        self._passage = outer

    def _text(self, text: Text) -> None:
        place = Place(text.line, text.column)
        if text.comment:
            (self._passage or self.article.block("furniture")).ignore(text.words, place)
        elif self._passage is not None or not text.words.isspace():
            self.passage.write(text.words, place)

    def _separate_cell(self) -> None:
        if not self.passage.after_break:
            self.passage.write(" | ")

    def link(self, element: Element, target: str) -> None:
        """Write a link: its words, and its target if the words don't say it."""
        start = len(self.passage.pieces)
        self.visit(element)
        self.passage.link(target, start)

    # ------------------------------------------------------------ calls and notes

    def note(self, label: str, content: Element, printed: str | None = None) -> None:
        """A new note, whose content is written when the text around it is done: notes may call notes."""
        self._waiting.append((content, self.article.note(label, printed)))

    def write_notes(self) -> None:
        """Write the notes that wait, and those which they call."""
        while self._waiting:
            content, passage = self._waiting.popleft()
            self.write_note(content, passage)

    def write_note(self, content: Element, passage: Passage) -> None:
        """Write what one note says."""
        self.into(passage, content)

    def call(self, labels: tuple[str, ...], words: str, element: Element) -> None:
        """Write a marker as it is printed."""
        self.passage.call(*labels, words=words, place=Place(element.line, element.column))

    def call_listed(self, positions: tuple[int, ...], labels: list[str], words: str, element: Element) -> None:
        """Write a call of entries of a list; two calls with nothing but a dash between them are a range."""
        passage = self.passage
        self.call(tuple(labels[position] for position in positions), words, element)
        at = len(passage.pieces) - 1
        if self._last_call is not None:
            before, where, first = self._last_call
            dash = before is passage and where == at - 2 and passage.pieces[at - 1].words in _DASHES
            if dash and first < positions[0] <= first + 100:
                passage.call_between(tuple(labels[first + 1 : positions[0]]))
        self._last_call = (passage, at, positions[-1])


def numbered(labels: Mapping[str, str]) -> dict[str, str]:
    """The same labels by key, at most 40 characters long; those that are empty become the next free numbers."""
    taken = set(labels.values())
    found = {}
    number = 1
    for key, label in labels.items():
        if not label:
            while str(number) in taken:
                number += 1
            taken.add(str(number))
        found[key] = label[:40] or str(number)
    return found
