"""The words of pandoc's inlines: text, links, quotations, raw pieces of the format that pandoc leaves as they are."""

from __future__ import annotations

import re
from collections.abc import Callable

from citecheck.read.pandoc.ast import Node, inside, words_of
from citecheck.read.pandoc.backlinks import Backlinks
from citecheck.read.prose import Passage

__all__ = ["InlineWriter"]

_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_GOING_ON = frozenset(".,;:")
_NUMBER = re.compile(r"\d[\d.,]{0,20}\s?(?:\\?%)?")
_COMMENT = re.compile(r"<!--(.{0,2000}?)-->", re.DOTALL)

OnNote = Callable[[list[Node], Passage], None]
"""Called with the blocks of a note, and where it is called."""


class InlineWriter:
    """Writes inlines into passages; `format` is the format of the file, `on_note` writes notes."""

    def __init__(self, format: str, backlinks: Backlinks, on_note: OnNote) -> None:
        self._wiki = format == "mediawiki"
        self._backlinks = backlinks
        self._on_note = on_note
        self._words: list[str] = []
        self._closed = False  # a template has just written a full stop of its own

    def write(self, inlines: list[Node], passage: Passage) -> None:
        """Append the words of inlines."""
        stack: list[Node | tuple[str, int]] = [*reversed(inlines)]
        while stack:
            node = stack.pop()
            if isinstance(node, tuple):
                self._flush(passage)
                passage.link(*node)
                continue
            match node["t"]:
                case "Str":
                    self._words.append(node["c"])
                case "Space" | "SoftBreak":
                    self._words.append(" ")
                case "LineBreak":
                    self._flush(passage)
                    passage.line_break()
                case "Code":
                    self._words.append(node["c"][1])
                case "Quoted":
                    opening, closing = _QUOTES[node["c"][0]["t"]]
                    self._words.append(opening)
                    stack += [{"t": "Str", "c": closing}, *reversed(node["c"][1])]
                case "Math":
                    number = node["c"][1].strip()
                    self._words.append(number.replace("\\", "") if _NUMBER.fullmatch(number) else "")
                case "Note":
                    self._flush(passage)
                    self._on_note(node["c"], passage)
                case "Link":
                    self._link(node, passage, stack)
                case "RawInline":
                    self._flush(passage)
                    self.raw(node, passage)
                case "Image":
                    pass
                case _:
                    stack += reversed(inside(node))
        self._flush(passage)

    def raw(self, node: Node, passage: Passage) -> None:
        """Append what is told by a piece of mark-up that pandoc leaves as it is: templates of a wiki, and comments."""
        format, source = node["c"]
        if format == "mediawiki":
            from citecheck.read.pandoc.wiki_templates import words_of_templates  # noqa: PLC0415 - only for wikis

            words = words_of_templates(source)
            passage.write(words)
            self._closed = words.endswith(".")
        elif format == "html" and (comment := _COMMENT.match(source)):
            passage.ignore(comment[1])

    def _link(self, node: Node, passage: Passage, stack: list[Node | tuple[str, int]]) -> None:
        (identifier, classes, _), shown, (target, _) = node["c"]
        words = words_of(shown)
        label = self._backlinks.called_by(identifier) if identifier else None
        if label is not None:
            self._flush(passage)
            passage.call(label)
        elif "citation" in classes and target[:1] == "#":  # reStructuredText: [CIT2002]_
            self._flush(passage)
            passage.call(target[1:], words=words)
        elif self._backlinks.leads_back(target, words):
            return
        elif self._wiki and words.isdecimal() and "://" in target:
            self._words.append(target)  # a bare address is printed as a number that counts addresses
        elif self._wiki and "wikilink" in classes and target.startswith("Category:"):
            return
        else:
            self._flush(passage)
            stack += [(target, len(passage.pieces)), *reversed(shown)]

    def _flush(self, passage: Passage) -> None:
        words = "".join(self._words)
        if not words:
            return
        if self._closed and words.lstrip()[:1] in _GOING_ON and passage.last.endswith("."):
            passage.trim(1)
            words = words.lstrip()
        passage.write(words)
        self._closed = False
        self._words.clear()
