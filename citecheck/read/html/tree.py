"""Tokens of an HTML page into a tree of elements, with the end tags that authors leave out.

Only the omissions that change what is read are mended (`p`, `li`, `dt`, `td`, headings, `a`), as the HTML standard
says (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags); stray end tags are ignored. Every step takes
constant time, so building is linear however tags are nested, and nothing here or in the modules that use the tree
recurses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from citecheck.errors import ReadError
from citecheck.read.html.tokens import Token, tokens

MAX_DEPTH = 5_000
MAX_ELEMENTS = 500_000

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that stand on lines of their own."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "param",
        "keygen",
    ]
)
_CELLS = ("td", "th", "caption")
_ROWS = frozenset(["tr", "thead", "tbody", "tfoot"])
"""Their end tags end the cells in them too."""
_CLOSES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "dir", *_CELLS)),
    "dt": (("dt", "dd"), ("dl", *_CELLS)),
    "dd": (("dt", "dd"), ("dl", *_CELLS)),
    "td": (("td", "th"), ("table",)),
    "th": (("td", "th"), ("table",)),
    "tr": (("tr",), ("table",)),
    "tbody": (("thead", "tbody", "tr", "caption"), ("table",)),
    "thead": (("tbody", "tr", "caption"), ("table",)),
    "tfoot": (("thead", "tbody", "tr", "caption"), ("table",)),
}
"""What a start tag closes, and what keeps it from looking further out."""
_IN_PARAGRAPH = ("button", "object", *_CELLS)
_IGNORED_ENDS = frozenset(["body", "html"])
_COMMENT_READ = re.compile(r"<!--\s{0,20}citecheck:")
_ODD = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?|[\0\u00ad\u200b\u2060\ufeff]+")


class Text:
    """A stretch of text as it stands in the source, `start` to `end`, entities and all."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


class Comment(Text):
    """A comment that is meant for citecheck, with its delimiters."""

    __slots__ = ()


class Element:
    """An element; `order` and `last` are the places of itself and of its last descendant in document order.

    `block` is the innermost block around it, or itself.
    """

    __slots__ = ("attributes", "block", "children", "href_at", "last", "name", "order", "parent", "start")

    def __init__(self, token: Token, parent: Element | None, order: int) -> None:
        self.name = token.name
        self.attributes = token.attributes or {}
        self.href_at = token.href_at
        self.start = token.start
        self.parent = parent
        self.block: Element = self if parent is None or self.name in BLOCKS else parent.block
        self.children: list[Element | Text] = []
        self.order = order
        self.last = order

    def get(self, attribute: str) -> str:
        """The value of an attribute; empty if there is none."""
        return self.attributes.get(attribute, "")

    def holds(self, other: Element) -> bool:
        """Whether `other` is this element or inside it."""
        return self.order <= other.order <= self.last

    @property
    def is_block(self) -> bool:
        """Whether it stands on lines of its own."""
        return self.name in BLOCKS


class Page:
    """A parsed page: its `source`, its root, and all its elements in document order."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root = Element(Token("open", 0, 0, "#page"), None, 0)
        self.elements = [self.root]

    def pieces(self, text: Text) -> Iterator[tuple[str, int, bool]]:
        """The characters of a text with their offsets in the source, and whether they stand there as they are.

        Entities are decoded; soft hyphens and other characters that only steer line breaks are left out.
        """
        at = text.start
        for odd in _ODD.finditer(self.source, text.start, text.end):
            if odd.start() > at:
                yield self.source[at : odd.start()], at, True
            if odd[0][0] == "&":
                decoded = unescape(odd[0])
                if not _ODD.fullmatch(decoded) or decoded[0] == "&":
                    yield decoded, odd.start(), False
            at = odd.end()
        if at < text.end:
            yield self.source[at : text.end], at, True

    def words(self, element: Element, limit: int = 200) -> str:
        """The text inside an element, white space folded; about the first `limit` characters of it."""
        found: list[str] = []
        size, steps = 0, 0
        stack: list[Element | Text] = [element]
        while stack and size <= limit and steps < 10 * limit:
            steps += 1
            node = stack.pop()
            if isinstance(node, Element):
                stack += node.children[limit::-1]
                if node.is_block or node.name == "br":
                    found.append(" ")
            elif not isinstance(node, Comment):
                for piece, _, _ in self.pieces(Text(node.start, min(node.end, node.start + 4 * limit))):
                    found.append(piece)
                    size += len(piece)
        return " ".join("".join(found).split())[:limit]


def parse(source: str) -> Page:
    """The tree of a page. Raises `ReadError` (too-deep, too-large) for what no article is."""
    page = Page(source)
    builder = _Builder(page)
    for token in tokens(source):
        if token.kind == "text":
            builder.top.children.append(Text(token.start, token.end))
        elif token.kind == "close":
            builder.close(token)
        elif token.kind == "comment":
            if _COMMENT_READ.match(source, token.start):
                builder.top.children.append(Comment(token.start, token.end))
        else:
            builder.open(token)
    builder.pop_to(0)
    return page


class _Builder:
    """The stack of open elements, with the places of each name on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.stack = [page.root]
        self._open: dict[str, list[int]] = {}
        self._blocks = [0]

    @property
    def top(self) -> Element:
        return self.stack[-1]

    def open(self, token: Token) -> None:
        name = token.name
        self._imply_ends(name)
        element = Element(token, self.top, len(self.page.elements))
        self.top.children.append(element)
        self.page.elements.append(element)
        if len(self.page.elements) > MAX_ELEMENTS:
            raise ReadError(
                "too-large", f"The page has more than {MAX_ELEMENTS:,} elements; no article has. Save its text instead."
            )
        if token.kind == "void" or name in _VOID:
            return
        self._open.setdefault(name, []).append(len(self.stack))
        if name in BLOCKS:
            self._blocks.append(len(self.stack))
        self.stack.append(element)
        if len(self.stack) > MAX_DEPTH:
            raise ReadError(
                "too-deep",
                f"The page nests its elements more than {MAX_DEPTH:,} deep; no article does. Save its text instead.",
            )

    def close(self, token: Token) -> None:
        name = token.name
        if name == "br":  # browsers read a stray </br> as a line break
            self.open(Token("void", token.start, token.end, "br"))
            return
        at = self._innermost((name,))
        if at == 0 or name in _IGNORED_ENDS:
            return
        barrier = self._blocks[-1]
        if name in BLOCKS:
            barrier = 0 if name in ("table", *_CELLS) else self._innermost(("table",) if name in _ROWS else _CELLS)
        if at > barrier:
            self.pop_to(at)

    def pop_to(self, at: int) -> None:
        """Close all elements from place `at` of the stack on."""
        last = len(self.page.elements) - 1
        while len(self.stack) > at:
            element = self.stack.pop()
            element.last = last
            if self.stack:
                self._open[element.name].pop()
            if self._blocks[-1] == len(self.stack) and self.stack:
                self._blocks.pop()

    def _imply_ends(self, name: str) -> None:
        if name in BLOCKS:
            self._close_innermost(("p",), _IN_PARAGRAPH)
        if name in _CLOSES:
            self._close_innermost(*_CLOSES[name])
        elif name in HEADINGS and self.top.name in HEADINGS:
            self.pop_to(len(self.stack) - 1)
        elif name == "a" and self._innermost(("a",)) > self._blocks[-1]:
            self.pop_to(self._innermost(("a",)))

    def _close_innermost(self, names: tuple[str, ...], barriers: tuple[str, ...]) -> None:
        """Close the outermost of `names` that is open inside the innermost barrier."""
        barrier = self._innermost(barriers)
        places = [found for name in names if (found := self._innermost((name,))) > barrier]
        if places:
            self.pop_to(min(places))

    def _innermost(self, names: tuple[str, ...]) -> int:
        """The place on the stack of the innermost open element of these names, or 0."""
        return max((places[-1] for name in names if (places := self._open.get(name))), default=0)
