"""A page's article, markers and notes written as prose: blocks, then the notes, each with its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.model import BlockKind
from citecheck.read.html.address import address_of, is_cut_short, is_hidden_by
from citecheck.read.html.headings import is_notes_heading, names_notes
from citecheck.read.html.main import MainContent
from citecheck.read.html.notes import Apparatus, PageNote
from citecheck.read.html.raised import numbered_items
from citecheck.read.html.tree import HEADINGS, Comment, Element, Page, Text
from citecheck.read.html.writing import write
from citecheck.read.prose import Article, Passage, Place
from citecheck.read.runs import SUPERSCRIPTS, Run, with_addresses, without_label

_KINDS: dict[str, BlockKind] = {"li": "list", "dt": "list", "dd": "list", "blockquote": "quote", "pre": "code"}
_RAISED = re.compile(r"[-+−]?\d{1,4}")
_NUMBERED = re.compile(r"[\[(]?(\d{1,4})(?!\d)")
_LONG_CELL = 600
_LONGEST_RANGE = 50


class _Open(NamedTuple):
    """A note that is being written, with what was being written around it."""

    note: PageNote
    runs: list[Run]
    comments: list[Comment]


class Writer:
    """Walks the article of a page and writes what it meets."""

    def __init__(self, content: MainContent, apparatus: Apparatus) -> None:
        self.written = Article()
        self._content = content
        self._page: Page = content.page
        self._apparatus = apparatus
        self._places = _Places(content.page.source)
        self._first = {note.first: note for note in apparatus.notes}
        self._begun: set[PageNote] = set()
        self._notes: list[_Open] = []  # those that are being written, inner ones last
        self._runs: list[Run] = []
        self._comments: list[Comment] = []
        self._kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._numbers: dict[Element, int] = {}
        self._raised = self._pre = self._cited = 0
        self._line_empty = True
        self._titled = False

    def write(self) -> None:
        """Write the article, then the notes that stand outside it."""
        for root in self._content.roots:
            self._cited = int(root is not self._content.roots[0] and names_notes(root))
            self._walk(root)
        for note in self._apparatus.notes:
            if note not in self._begun:
                self._walk(note.last if note.last.holds(note.first) else note.first)
                for each in self._siblings(note):
                    self._walk(each)
        self._finish()

    def _siblings(self, note: PageNote) -> Iterator[Element]:
        elements, at = self._page.elements, note.first.last + 1
        while at <= note.last.order:
            yield elements[at]
            at = elements[at].last + 1

    def _walk(self, root: Element) -> None:
        if not self._enter(root, root=True):
            return
        stack = [(root, iter(root.children))]
        while stack:
            element, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(element)
            elif isinstance(child, Element):
                if self._enter(child):
                    stack.append((child, iter(child.children)))
            elif isinstance(child, Comment):
                self._comments.append(child)
            else:
                self._text(child)

    # ------------------------------------------------------------ elements

    def _enter(self, element: Element, *, root: bool = False) -> bool:
        """Begin an element; False if what is inside it is not to be read."""
        note = self._first.get(element)
        if note is not None and note not in self._begun:
            self._begin(note)
        elif (self._content.hidden[element.order] == 1 and not root) or element in self._apparatus.back:
            return False
        elif element in self._apparatus.markers:
            self._call(element, self._apparatus.markers[element])
            return False
        if element.is_block:
            self._enter_block(element)
        elif element.name == "a":
            return self._enter_link(element)
        elif element.name == "br":
            self._line_end(element.start)
        elif element.name == "hr":
            self._boundary()
        elif element.name == "q":
            self._add(Run("put", "“", element.start))
        elif element.name == "sup" and _RAISED.fullmatch(self._page.words(element, 10)):
            self._raised += 1
        return True

    def _leave(self, element: Element) -> None:
        if element.is_block:
            if self._kinds[-1][0] != "table" or element.name not in ("td", "th"):
                self._boundary()
            self._kinds.pop()
            self._pre -= element.name == "pre"
        elif element.name == "a" and self._quotes_address(element):
            self._add(Run("address", address_of(element), element.href_at))
        elif element.name == "q":
            self._add(Run("put", "”", element.start))
        elif element.name == "sup" and self._raised and _RAISED.fullmatch(self._page.words(element, 10)):
            self._raised -= 1
        while self._notes and self._notes[-1].note.last is element:
            self._end()

    def _enter_block(self, element: Element) -> None:
        name = element.name
        kind, level = self._kinds[-1]
        if name in ("td", "th") and kind == "table":
            if self._runs and not self._notes:
                self._add(Run("put", " | ", element.start))
            # cells of one row are on one line, so the row is what ends it
            self._kinds.append((kind, level))
            return
        self._boundary()
        if name in HEADINGS:
            if self._notes and self._notes[-1].note.first is not self._notes[-1].note.last:
                self._end()
            self._cited = is_notes_heading(self._page, element)
            kind, level = self._heading(element), HEADINGS[name]
        elif name == "table":
            kind, level = ("table" if self._is_data(element) else "paragraph"), 0
        elif name == "pre":
            self._pre += 1
            prose = self._content.mass[element.order] * 2 > self._content.mass[self._content.roots[-1].order]
            kind, level = ("paragraph" if prose else "code"), 0
        elif name in _KINDS:
            kind, level = _KINDS[name], 0
        self._kinds.append((kind, level))
        if name == "ol" and element.get("type") in ("", "1"):
            self._numbers.update({item: number for number, item in numbered_items(element)})
        elif name == "li" and element in self._numbers and not self._notes:
            self._number(element)

    def _heading(self, element: Element) -> BlockKind:
        first = element.name == "h1" and not self._titled
        self._titled = self._titled or first
        return "title" if first else "heading"

    def _number(self, item: Element) -> None:
        """The number of an item that a browser prints, unless the item prints it itself."""
        number = self._numbers[item]
        printed = _NUMBERED.match(self._page.words(item, 8))
        if printed is None or int(printed[1]) != number:
            self._add(Run("put", f"{number}. ", item.start))
            self._line_empty = True

    def _is_data(self, table: Element) -> bool:
        """Whether a table holds data, not the layout of the page."""
        if table.get("role") in ("presentation", "none"):
            return False
        for inner in self._page.elements[table.order + 1 : table.last + 1]:
            layout = inner.name in ("table", "ol", "ul", "blockquote", "pre") or inner.name in HEADINGS
            if layout or inner in self._first:
                return False
            if inner.name == "td" and self._content.mass[inner.order] > _LONG_CELL:
                return False
        return True

    # ------------------------------------------------------------ links

    def _quotes_address(self, link: Element) -> bool:
        """Whether the address of a link is printed behind its words."""
        return bool(self._notes or self._cited) and is_hidden_by(self._page.words(link, 300), address_of(link))

    def _enter_link(self, link: Element) -> bool:
        """Begin a link; False if its words are an address cut short, for which the whole one is printed."""
        if self._quotes_address(link):
            self._add(Run("opening", "", link.start))
        elif (self._notes or self._cited) and is_cut_short(self._page.words(link, 300), address_of(link)):
            self._add(Run("put", address_of(link), link.href_at))
            return False
        return True

    def _call(self, element: Element, label: str) -> None:
        printed = self._page.words(element, 40) or label
        at = _first_text(element)
        if label:
            self._span_range(label)
            self._add(Run("call", printed, at, (label,)))
            return
        for piece in re.findall(r"\d+|\D+", printed):
            if piece.isdigit():
                self._span_range(piece)
            self._add(Run("call", piece, at, (piece,)) if piece.isdigit() else Run("put", piece, at))
            at += len(piece)

    def _span_range(self, label: str) -> None:
        """Let the dash before a marker call the notes between it and the one before the dash ("46–48")."""
        if len(self._runs) < 2 or self._runs[-1].words.strip() not in ("–", "-", "‑", "—") or not label.isdigit():
            return
        first = self._runs[-2].labels[0] if self._runs[-2].labels else ""
        if first.isdigit() and 2 <= int(label) - int(first) <= _LONGEST_RANGE:
            between = tuple(str(number) for number in range(int(first) + 1, int(label)))
            self._runs[-1] = self._runs[-1]._replace(kind="call", labels=between)

    # ------------------------------------------------------------ text

    def _text(self, text: Text) -> None:
        for words, at, plain in self._page.pieces(text):
            if self._pre and plain:
                self._lines(words, at)
            elif self._raised:
                self._add(Run("text" if plain else "put", words.translate(SUPERSCRIPTS), at))
            else:
                self._add(Run("text" if plain else "put", words, at))

    def _lines(self, words: str, at: int) -> None:
        for line in words.splitlines(keepends=True):
            self._add(Run("text", line.rstrip("\n"), at))
            if line.endswith("\n"):
                self._line_end(at + len(line) - 1)
            at += len(line)

    def _line_end(self, at: int) -> None:
        """A line break; an empty line is a gap between paragraphs."""
        if self._line_empty and not self._notes and self._kinds[-1][0] != "code":
            self._boundary()
        else:
            self._add(Run("break", "\n", at))
        self._line_empty = True

    def _add(self, run: Run) -> None:
        if run.kind != "break" and not run.words.isspace() and run.words:
            self._line_empty = False
        self._runs.append(run)

    def _boundary(self) -> None:
        """The end of a block: in a note a line break, else what has been met becomes a block."""
        if self._notes:
            self._runs.append(Run("break", "\n", 0))
            return
        if any(run.kind != "break" and run.words.strip() for run in self._runs):
            kind, level = self._kinds[-1]
            runs = with_addresses(self._runs) if self._cited else self._runs
            self._print(runs, self.written.block(kind, level))
        self._runs = []
        self._line_empty = True

    def _print(self, runs: list[Run], passage: Passage) -> None:
        """Print a block or note, and before it the comments that stand in it or led to it."""
        for comment in self._comments:
            words = self._page.source[comment.start + len("<!--") : comment.end].removesuffix("-->")
            passage.ignore(" ".join(words.split()), self._places.at(comment.start))
        self._comments = []
        write(runs, passage, self._places.at)

    # ------------------------------------------------------------ notes and comments

    def _begin(self, note: PageNote) -> None:
        """Begin a note; the one before it ends if it was to reach no further than this."""
        in_place = note.first is note.last and not note.first.is_block
        if self._notes and not self._notes[-1].note.first.holds(note.first):
            self._end()
        if in_place and self._apparatus.ground == "places":
            self._add(Run("call", note.label, note.first.start, (note.label,)))
        elif not in_place and not self._notes:
            self._boundary()
        self._begun.add(note)
        inherited = [] if in_place else self._comments
        self._notes.append(_Open(note, self._runs, self._comments if in_place else []))
        self._runs, self._comments = [], inherited

    def _end(self) -> None:
        note, outside, comments = self._notes.pop()
        runs = without_label(self._runs, note.label, numbered=note.first in self._numbers)
        runs = with_addresses(runs)
        self._print(runs, self.written.note(note.label))
        self._runs, self._comments = outside, comments

    def _finish(self) -> None:
        while self._notes:
            self._end()
        self._boundary()
        if self._comments:
            self._print([], self.written.block("furniture"))


class _Places:
    """Lines and columns of a source by offset."""

    def __init__(self, source: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", source))]

    def at(self, offset: int) -> Place:
        row = bisect_right(self._starts, offset) - 1
        return Place(row + 1, offset - self._starts[row] + 1)


def _first_text(element: Element) -> int:
    """Where the first words inside an element stand in the source."""
    node: Element | Text = element
    while isinstance(node, Element) and node.children:
        node = node.children[0]
    return node.start
