"""XML from outside into a small tree that knows lines and columns.

Expat is driven directly: it reports the place of every piece of text (lxml only the line of an element), fetches
nothing, and lets each danger be refused where it appears: declared entities that grow, depth, number of elements
(https://docs.python.org/3/library/xml.html#xml-security). Names lose their prefix: `w:t` is "t", `xml:lang` "lang".
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from citecheck.errors import ReadError

__all__ = ["Element", "Text", "parse", "stream"]

MAX_DEPTH = 150
MAX_ELEMENTS = 2_000_000
_MAX_ENTITY = 1_000
_MAX_GROWTH = 10  # characters of text for each byte of the file; only entities make it more than one
_CHUNK = 1 << 16


class Text:
    """Characters of an element or, if `comment`, of a comment; `line` and `column` from 1."""

    __slots__ = ("column", "comment", "line", "words")

    def __init__(self, words: str, line: int, column: int, *, comment: bool = False) -> None:
        self.words = words
        self.line = line
        self.column = column
        self.comment = comment


class Element:
    """An element: its name without prefix, its attributes by name without prefix, its elements and text in order."""

    __slots__ = ("attributes", "children", "column", "line", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | Text] = []
        self.line = line
        self.column = column

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(name, default)

    def elements(self, *tags: str) -> list[Element]:
        """The child elements, of the given names if any are given."""
        return [c for c in self.children if isinstance(c, Element) and (not tags or c.tag in tags)]

    def first(self, *tags: str) -> Element | None:
        """The first child element of one of the given names."""
        return next((c for c in self.children if isinstance(c, Element) and c.tag in tags), None)

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in document order."""
        stack: list[Element] = [self]
        while stack:
            element = stack.pop()
            yield element
            stack += [child for child in reversed(element.children) if isinstance(child, Element)]

    def find(self, *tags: str) -> Element | None:
        """The first element below of one of the given names."""
        return next((e for e in self.walk() if e.tag in tags and e is not self), None)

    def words(self) -> str:
        """All text below, white space folded, comments left out."""
        found: list[str] = []
        stack: list[Element | Text] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Element):
                stack += reversed(node.children)
            elif not node.comment:
                found.append(node.words)
        return " ".join("".join(found).split())


def parse(data: bytes, *, name: str = "The file") -> Element:
    """The root element. Raises `ReadError` (malformed, entities, too-deep, too-large); `name` begins its sentence."""
    tree = _Tree(name, keep=None)
    tree.feed(data)
    if not tree.finished:
        raise ReadError("malformed", f"{name} holds no XML element.")
    return tree.finished[0]


def stream(data: bytes, keep: frozenset[str], *, name: str = "The file") -> Iterator[Element]:
    """Each outermost element whose name is in `keep`, as soon as it is whole; nothing else is held in memory.

    A document type is refused: the formats read so (ISO/IEC 29500-2, 8.1.4) allow none.
    """
    tree = _Tree(name, keep=keep)
    for start in range(0, max(1, len(data)), _CHUNK):
        tree.feed(data[start : start + _CHUNK], final=start + _CHUNK >= len(data))
        yield from tree.finished
        tree.finished.clear()


class _Tree:
    """Builds elements from the events of expat."""

    def __init__(self, name: str, *, keep: frozenset[str] | None) -> None:
        self.finished: list[Element] = []
        self._name = name
        self._keep = keep
        self._open: list[Element] = []
        self._depth = 0
        self._elements = 0
        self._read = 0
        self._characters = 0
        parser = expat.ParserCreate()
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.UseForeignDTD(True)  # an entity of a document type that is not fetched is skipped, not an error
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._comment
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        if keep is not None:
            parser.StartDoctypeDeclHandler = self._doctype
        self._parser = parser

    def feed(self, data: bytes, *, final: bool = True) -> None:
        self._read += len(data)
        try:
            self._parser.Parse(data, final)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            where = f"line {error.lineno}, column {error.offset + 1}"
            raise ReadError("malformed", f"{self._name} is not well-formed XML: {reason} at {where}.") from error
        except (LookupError, ValueError) as error:
            raise ReadError("malformed", f"{self._name} is in an encoding that can't be read: {error}.") from error

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH:
            raise ReadError("too-deep", f"{self._name} nests elements more than {MAX_DEPTH} deep.")
        if self._elements > MAX_ELEMENTS:
            raise ReadError("too-large", f"{self._name} has more than {MAX_ELEMENTS} elements.")
        tag = _local(tag)
        if self._keep is not None and not self._open and tag not in self._keep:
            return
        plain = {_local(key): value for key, value in attributes.items()} if attributes else {}
        element = Element(tag, plain, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        if self._open:
            self._open[-1].children.append(element)
        self._open.append(element)

    def _end(self, _tag: str) -> None:
        self._depth -= 1
        if self._open:
            element = self._open.pop()
            if not self._open:
                self.finished.append(element)

    def _text(self, words: str) -> None:
        self._characters += len(words)
        if self._characters > max(1 << 20, _MAX_GROWTH * self._read):
            raise ReadError("entities", f"{self._name} grows without end through the entities it declares.")
        if self._open:
            self._add(words)

    def _add(self, words: str, *, comment: bool = False) -> None:
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        siblings = self._open[-1].children
        before = siblings[-1] if siblings else None
        if isinstance(before, Text) and not comment and not before.comment and _follows(before, line, column):
            before.words += words
        else:
            siblings.append(Text(words, line, column, comment=comment))

    def _comment(self, words: str) -> None:
        if self._open and "citecheck" in words:
            self._add(words, comment=True)

    def _skipped(self, name: str, is_parameter: bool) -> None:
        """An entity of a document type that was not fetched: those of HTML are known, others stay as written."""
        if not is_parameter and self._open:
            self._add(html.unescape(f"&{name};"))

    def _entity(
        self,
        name: str,
        is_parameter: bool,
        value: str | None,
        _base: str | None,
        _system: str | None,
        _public: str | None,
        _notation: str | None,
    ) -> None:
        """Short entities of plain text are harmless; external ones are never fetched."""
        if value is not None and not is_parameter and (len(value) > _MAX_ENTITY or "&" in value):
            raise ReadError("entities", f"{self._name} declares the entity {name[:40]!r}, which may grow without end.")

    def _doctype(self, *_declared: Any) -> None:
        raise ReadError("entities", f"{self._name} declares a document type, which its format does not allow.")


def _follows(before: Text, line: int, column: int) -> bool:
    """Whether a piece of text at this place goes on where another ended, so that their places agree."""
    breaks = before.words.count("\n") if len(before.words) < 4096 else -1
    if breaks:
        return False
    return before.line == line and before.column + len(before.words) == column


def _local(name: str) -> str:
    return name.rpartition(":")[2]
