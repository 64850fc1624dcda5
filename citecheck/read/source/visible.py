"""What a browser shows of a page, and which of it are the source's own words.

Both are written in one walk over the tree: `shown`, a block a line, is what links to a passage are matched against,
and the blocks are what is read. A line ends where a block or a line break ends, since no text fragment crosses it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.model import BlockKind
from citecheck.read.html.main import MainContent
from citecheck.read.html.tree import HEADINGS, Comment, Element, Text
from citecheck.read.runs import SUPERSCRIPTS
from citecheck.read.source.borders import APART
from citecheck.read.source.tables import Table

_UNREAD = frozenset("head title script style iframe noembed noframes noscript template svg math object".split())
_KINDS: dict[str, BlockKind] = {
    "li": "list",
    "dt": "list",
    "dd": "list",
    "blockquote": "quote",
    "pre": "code",
    "figcaption": "paragraph",
    "caption": "table",
}
_HIDDEN = re.compile(r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
_TOOLBAR = frozenset(["wm-ipp-base", "wm-ipp", "wm-ipp-print", "wm-ipp-inside", "donato", "wm-capinfo", "wm-share"])
"""Ids of what the Wayback Machine puts into the pages that it shows."""
_RAISED = re.compile(r"[-+−]?\d{1,4}")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_LONG_CELL = 600
_PERMALINK = frozenset("#¶§🔗⚓\ufe0e\ufe0f ")
"""What links of headings to themselves print."""
_OWN_LINES = frozenset("option button label legend summary".split())


class Shown(NamedTuple):
    """A stretch of text in one block: `words` are the source's own, `shown` all that stands there.

    `linked` characters of it stand in links; `number` is where it stands among all stretches of the page. One that
    `follows` is parted from the one before by no more than a line break.
    """

    kind: BlockKind
    level: int
    words: str
    linked: int
    shown: str
    number: int
    follows: bool = False


class Visible:
    """Walks a page. `stretches` are its own words, block by block; a `Table` stands for its rows."""

    def __init__(self, content: MainContent) -> None:
        self.stretches: list[Shown | Table] = []
        self.all: list[Shown] = []
        self._page = content.page
        self._content = content
        self._own: list[str] = []
        self._shown: list[str] = []
        self._unseen: list[str] = []
        self._kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._broken = False
        self._tables: list[Table | None] = []
        self._linked = self._links = self._marks = self._hidden = self._raised = self._pre = 0

    def read(self) -> None:
        """Walk the whole page."""
        root = self._page.root
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
            elif not isinstance(child, Comment):
                self._text(child, element)
        self._flush()

    @property
    def page(self) -> str:
        """All that the page shows, a stretch a line."""
        return "\n".join(stretch.shown for stretch in self.all)

    # ------------------------------------------------------------ elements

    def _enter(self, element: Element) -> bool:
        name = element.name
        if name in _UNREAD or element.get("id") in _TOOLBAR:
            return False
        self._hidden += is_unseen(element)
        if name == "br":
            self._flush(by_break=True)
        elif element.is_block:
            self._enter_block(element)
        elif name == "a":
            self._links += 1
            self._marks += self._is_permalink(element)
        elif name == "sup" and _RAISED.fullmatch(self._page.words(element, 10)):
            self._raised += 1
        elif name in _OWN_LINES:
            self._flush()
        self._apart(element)
        return True

    def _apart(self, element: Element) -> None:
        """Note where an inline element begins or ends that may be no part of the line that it stands in."""
        if not element.is_block and ("class" in element.attributes or "style" in element.attributes):
            self._shown.append(APART)

    def _is_permalink(self, link: Element) -> bool:
        return _PERMALINK.issuperset(self._page.words(link, 4))

    def _enter_block(self, element: Element) -> None:
        name = element.name
        self._flush()
        kind, level = self._kinds[-1]
        table = self._tables[-1] if self._tables else None
        if name == "table":
            table = Table() if self._is_data(element) else None
            kind = "table" if table else kind
            self._tables.append(table)
            if table is not None:
                self.stretches.append(table)
        elif name == "tr" and table is not None:
            table.begin_row(in_head=element.parent is not None and element.parent.name == "thead")
        elif name in ("td", "th") and table is not None:
            table.begin_cell(
                is_head=name == "th",
                scope=element.get("scope"),
                columns=_number(element.get("colspan")),
                rows=_number(element.get("rowspan")),
            )
        elif name in HEADINGS:
            kind, level = ("title" if name == "h1" else "heading"), HEADINGS[name]
        elif name in _KINDS:
            kind, level = _KINDS[name], 0
            self._pre += name == "pre"
        self._kinds.append((kind, level))

    def _leave(self, element: Element) -> None:
        name = element.name
        self._apart(element)
        if element.is_block and element.parent is not None:
            self._flush()
            self._kinds.pop()
            self._pre -= name == "pre"
            if name == "table":
                self._tables.pop()
            elif name in ("td", "th") and self._tables and self._tables[-1] is not None:
                self._tables[-1].end_cell()
        elif name == "a":
            self._links -= 1
            self._marks -= self._is_permalink(element)
        elif name == "sup" and self._raised and _RAISED.fullmatch(self._page.words(element, 10)):
            self._raised -= 1
        elif name in _OWN_LINES:
            self._flush()
        self._hidden -= is_unseen(element)

    def _is_data(self, table: Element) -> bool:
        """Whether a table holds data, not the layout of the page."""
        if table.get("role") in ("presentation", "none"):
            return False
        for inner in self._page.elements[table.order + 1 : table.last + 1]:
            if inner.name == "table" or inner.name in HEADINGS:
                return False
            if inner.name == "td" and self._content.mass[inner.order] > _LONG_CELL:
                return False
        return True

    # ------------------------------------------------------------ text

    def _text(self, text: Text, element: Element) -> None:
        words = "".join(piece for piece, _, _ in self._page.pieces(text))
        if self._raised:
            words = words.translate(SUPERSCRIPTS)
        if self._pre and "\n" in words:
            lines = words.split("\n")
            for line in lines[:-1]:
                self._add(line, element)
                self._flush()
            words = lines[-1]
        self._add(words, element)

    def _add(self, words: str, element: Element) -> None:
        if self._hidden:
            self._unseen.append(words)
            return
        self._shown.append(words)
        if self._links:
            self._linked += len(words.strip())
        if self._content.reads(element) and not self._marks:
            self._own.append(words)

    def _flush(self, *, by_break: bool = False) -> None:
        """End a line: what has been met becomes a stretch.

        What is not shown now counts too, behind it, since a script may show it.
        """
        shown = self._folded(self._shown)
        kind, level = self._kinds[-1]
        if shown.strip(APART):
            own, number = self._folded(self._own), len(self.all)
            stretch = Shown(kind, level, own, self._linked, shown, number, self._broken)
            self.all.append(stretch)
            self._keep(stretch)
        if unseen := self._folded(self._unseen):
            self.all.append(Shown(kind, level, "", 0, unseen, len(self.all)))
        self._broken = by_break and bool(shown)
        self._own, self._shown, self._unseen, self._linked = [], [], [], 0

    def _folded(self, pieces: list[str]) -> str:
        """Words with single blanks; in preformatted text the blanks stand as they are."""
        if not pieces:
            return ""
        words = "".join(pieces)
        return words.strip("\n\r").rstrip() if self._pre else _BLANKS.sub(" ", words).strip(" ")

    def _keep(self, stretch: Shown) -> None:
        table = self._tables[-1] if self._tables else None
        if table is None:
            self.stretches.append(stretch)
        elif stretch.words:
            table.add(stretch.words, stretch.linked)


def is_unseen(element: Element) -> bool:
    """Whether an element says itself that it is not shown."""
    if not element.attributes:
        return False
    if "hidden" in element.attributes or (element.name == "dialog" and "open" not in element.attributes):
        return True
    return "style" in element.attributes and _HIDDEN.search(element.attributes["style"]) is not None


def _number(value: str) -> int:
    return min(int(value), 1000) if value.isascii() and value.isdigit() and len(value) < 5 else 1
