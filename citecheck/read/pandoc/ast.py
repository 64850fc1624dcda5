"""pandoc's document as JSON: its blocks one by one, and walks through them that need no recursion.

Types and constructors: https://hackage.haskell.org/package/pandoc-types/docs/Text-Pandoc-Definition.html (API 1.23).
A node is `{"t": constructor, "c": contents}`; the walks yield nodes in the order in which they are printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from citecheck.errors import ReadError

__all__ = ["Ast", "Link", "Node", "leaves", "links", "list_items", "table_rows", "words_of"]

Node = dict[str, Any]

_WRAPPING = frozenset({"Emph", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Underline"})
_SECOND = frozenset({"Quoted", "Cite", "Link", "Image", "Span"})  # attributes first, then what is inside
_SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})


class _Raw(msgspec.Struct):
    blocks: list[msgspec.Raw]
    meta: dict[str, Any] = {}


class Ast:
    """A document whose blocks are decoded one at a time: all of them at once would be many times the size of the file.

    Raises `ReadError` (pandoc-failed, too-deep).
    """

    def __init__(self, data: bytes) -> None:
        try:
            raw = msgspec.json.decode(data, type=_Raw)
        except RecursionError as error:
            raise _too_deep() from error
        except msgspec.DecodeError as error:
            raise ReadError("pandoc-failed", "What pandoc made of the file is not its JSON.") from error
        self.meta = raw.meta
        self._blocks = raw.blocks
        self.has_inner_links = b'["#' in data

    def blocks(self) -> Iterator[Node]:
        """The outermost blocks."""
        for raw in self._blocks:
            try:
                yield msgspec.json.decode(raw)
            except RecursionError as error:
                raise _too_deep() from error

    def told(self, name: str) -> str:
        """An entry of the metadata in words, empty if there is none."""
        return words_of(self.inlines(name))

    def inlines(self, name: str) -> list[Node]:
        """An entry of the metadata."""
        entry = self.meta.get(name) or {}
        if entry.get("t") == "MetaString":
            return [{"t": "Str", "c": entry["c"]}]
        return entry["c"] if entry.get("t") == "MetaInlines" else []


def _too_deep() -> ReadError:
    return ReadError("too-deep", "The file is nested deeper than any article.")


class Link(NamedTuple):
    """A link: its own id, its target, its words, and whether anything is printed before it."""

    id: str
    target: str
    words: str
    led_up_to: bool


def inside(node: Node) -> list[Node]:
    """The inlines inside an inline; those of a note stand elsewhere."""
    if node["t"] in _WRAPPING:
        return node["c"]  # type: ignore[no-any-return]
    return node["c"][1] if node["t"] in _SECOND else []


def words_of(inlines: list[Node]) -> str:
    """The words of inlines, notes and mathematics apart."""
    parts, stack = [], inlines[::-1]
    while stack:
        node = stack.pop()
        if node["t"] == "Str":
            parts.append(node["c"])
        elif node["t"] in _SPACES:
            parts.append(" ")
        elif node["t"] == "Code":
            parts.append(node["c"][1])
        else:
            stack += reversed(inside(node))
    return "".join(parts)


def links(inlines: list[Node]) -> Iterator[Link]:
    """The links among inlines."""
    led_up_to = False
    stack = inlines[::-1]
    while stack:
        node = stack.pop()
        if node["t"] == "Link":
            attributes, shown, target = node["c"]
            yield Link(attributes[0], target[0], words_of(shown).strip(), led_up_to)
            led_up_to = True
        elif node["t"] in ("Str", "Code", "Note", "Math"):
            led_up_to = True
        else:
            stack += reversed(inside(node))


def leaves(blocks: list[Node]) -> Iterator[Node]:
    """The blocks that hold words, at any depth: Plain, Para, Header, LineBlock, CodeBlock, RawBlock.

    A definition list yields its terms as Plain.
    """
    stack = blocks[::-1]
    while stack:
        node = stack.pop()
        match node["t"]:
            case "BlockQuote":
                stack += reversed(node["c"])
            case "Div":
                stack += reversed(node["c"][1])
            case "BulletList" | "OrderedList":
                for item in reversed(list_items(node)):
                    stack += reversed(item)
            case "DefinitionList":
                for term, definitions in reversed(node["c"]):
                    for definition in reversed(definitions):
                        stack += reversed(definition)
                    stack.append({"t": "Plain", "c": term})
            case "Figure":
                stack += reversed([*node["c"][1][1], *node["c"][2]])
            case "Table":
                for row in reversed(table_rows(node)):
                    for cell in reversed(row):
                        stack += reversed(cell)
                stack += reversed(node["c"][1][1])
            case "HorizontalRule":
                pass
            case _:
                yield node


def list_items(node: Node) -> list[list[Node]]:
    """The items of a list, each a list of blocks."""
    return node["c"] if node["t"] == "BulletList" else node["c"][1]  # type: ignore[no-any-return]


def table_rows(table: Node) -> list[list[list[Node]]]:
    """The rows of a table, each a list of cells, each a list of blocks."""
    _, _, _, head, bodies, foot = table["c"]
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    return [[cell[4] for cell in row[1]] for row in rows]
