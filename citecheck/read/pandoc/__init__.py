"""What pandoc has read (epub, odt, rst, org, mediawiki and others), as its JSON, into the text of an article.

The JSON has no places in the file: offsets lead to a paragraph of the text, as in a docx.
"""

from __future__ import annotations

import re

from citecheck.errors import ReadError
from citecheck.model import BlockKind
from citecheck.read.docx.numbering import numeral
from citecheck.read.pandoc.ast import Ast, Node, leaves, list_items, table_rows, words_of
from citecheck.read.pandoc.backlinks import Backlinks
from citecheck.read.pandoc.inlines import InlineWriter
from citecheck.read.parsed import Parsed
from citecheck.read.prose import Article, Passage

__all__ = ["FORMAT_KEY", "LEFT_OUT_KEY", "read_pandoc"]

FORMAT_KEY = "source-format"
"""The entry of the metadata in which the format of the file is told."""

LEFT_OUT_KEY = "left-out-files"
"""The entry in which the number of files is told that the article includes and pandoc could not read."""

_MAX_DEPTH = 80
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_PRINTED_LABEL = re.compile(r"\[?(\d{1,4})(?:[.):\]]{1,2}\s*|\s+)")
_AFTER_LABEL = re.compile(r"[\s.):\]]*")
_NUMERALS = {
    "LowerRoman": "lowerRoman",
    "UpperRoman": "upperRoman",
    "LowerAlpha": "lowerLetter",
    "UpperAlpha": "upperLetter",
}
_DELIMITERS = {"OneParen": ("", ")"), "TwoParens": ("(", ")")}
_CALLED_AGAIN = frozenset({"rst", "org"})
_BACK_REFERENCE = 40  # characters; a shorter note ("Ibid., 12.") may well be written twice
_FURNITURE = frozenset({"toc", "doc-toc", "nav", "landmarks"})


def read_pandoc(data: bytes) -> Parsed:
    """The text of a document in pandoc's JSON, its notes numbered in order at the end.

    Raises `ReadError` (pandoc-failed, too-deep, empty).
    """
    ast = Ast(data)
    reader = _Reader(ast)
    reader.read()
    if all(block.empty for block in reader.article.blocks):
        raise ReadError("empty", "The file holds no text.")
    return reader.article.parsed(exact=False)


class _Reader:
    """Walks through the blocks of one document."""

    def __init__(self, ast: Ast) -> None:
        self.article = Article()
        self._ast = ast
        self._format = ast.told(FORMAT_KEY)
        self._backlinks = Backlinks(ast)
        self._inlines = InlineWriter(self._format, self._backlinks, self._note)
        self._notes = _Notes(self._format)
        self._title = ""
        self._depth = 0

    def read(self) -> None:
        """The whole article."""
        language = self._ast.told("lang") or self._ast.told("language")
        if _LANGUAGE.fullmatch(language):
            self.article.language = language.replace("_", "-")
        if (left_out := self._ast.told(LEFT_OUT_KEY)) not in ("", "0"):
            told = (
                f"Other files that the article includes were not read ({left_out}); their text and notes are missing."
            )
            self.article.skip("not-included", told)
        title = self._ast.inlines("title")
        self._title = _folded(words_of(title))
        if self._title:
            self._inlines.write(title, self.article.block("title", 1))
        for block in self._ast.blocks():
            self._block(block, "paragraph")

    # ------------------------------------------------------------ blocks

    def _blocks(self, blocks: list[Node], kind: BlockKind) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise ReadError("too-deep", f"The file is nested more than {_MAX_DEPTH} deep; no article is.")
        for block in blocks:
            self._block(block, kind)
        self._depth -= 1

    def _block(self, node: Node, kind: BlockKind) -> None:
        match node["t"]:
            case "Para" | "Plain":
                self._paragraph(node, kind)
            case "Header":
                self._heading(node)
            case "BlockQuote":
                self._blocks(node["c"], "quote")
            case "BulletList" | "OrderedList":
                self._list(node)
            case "DefinitionList":
                self._definitions(node)
            case "Div":
                self._div(node, kind)
            case "Table":
                self._blocks(node["c"][1][1], "paragraph")
                self._table(node)
            case "Figure":
                self._blocks([*node["c"][2], *node["c"][1][1]], kind)
            case "CodeBlock":
                self._leaf(node, self.article.block("code"))
            case "LineBlock" | "RawBlock":
                self._leaf(node, self.article.block(kind))

    def _paragraph(self, node: Node, kind: BlockKind) -> None:
        label = self._backlinks.note_in([node])
        if label is not None:
            self._linked_note(label, [node])
        else:
            self._inlines.write(node["c"], self.article.block(kind))

    def _heading(self, node: Node) -> None:
        level, _, inlines = node["c"]
        words = _folded(words_of(inlines))
        if words and words == self._title:  # printed already
            self._title = ""
            return
        self._inlines.write(inlines, self.article.block("heading", min(level, 9)))

    def _list(self, node: Node) -> None:
        for index, item in enumerate(list_items(node)):
            label = self._backlinks.note_in(item) if self._backlinks.is_flat(item) else None
            if label is not None:
                self._linked_note(label, item)
                continue
            passage = self.article.block("list")
            if node["t"] == "OrderedList":
                passage.write(f"{_item_label(node, index)} ")
            if item and item[0]["t"] in ("Para", "Plain"):
                self._inlines.write(item[0]["c"], passage)
                item = item[1:]  # noqa: PLW2901
            self._blocks(item, "list")

    def _definitions(self, node: Node) -> None:
        for term, definitions in node["c"]:
            self._inlines.write(term, self.article.block("list"))
            for definition in definitions:
                self._blocks(definition, "list")

    def _div(self, node: Node, kind: BlockKind) -> None:
        (identifier, classes, attributes), blocks = node["c"]
        told = {*classes, *(value for name, value in attributes if name in ("role", "type", "epub:type"))}
        if identifier == "citations" and self._format == "rst":
            self._citations(blocks)
        elif self._backlinks.holds_one(node) and (label := self._backlinks.note_in(blocks)) is not None:
            self._linked_note(label, blocks)
        else:
            self._blocks(blocks, "furniture" if told & _FURNITURE else kind)

    def _table(self, node: Node) -> None:
        passage = self.article.block("table")
        for row in table_rows(node):
            passage.line_break()
            for index, cell in enumerate(row):
                if index:
                    passage.write(" | ")
                for leaf in leaves(cell):
                    passage.write(" ")
                    self._leaf(leaf, passage)

    def _leaf(self, node: Node, passage: Passage) -> None:
        """Append the words of a block that holds no other blocks."""
        match node["t"]:
            case "CodeBlock":
                for line in node["c"][1].split("\n"):
                    passage.line_break()
                    passage.write(line)
            case "RawBlock":
                self._inlines.raw(node, passage)
            case "LineBlock":
                for line in node["c"]:
                    passage.line_break()
                    self._inlines.write(line, passage)
            case "Header":
                self._inlines.write(node["c"][2], passage)
            case _:
                self._inlines.write(node["c"], passage)

    # ------------------------------------------------------------ notes

    def _note(self, blocks: list[Node], passage: Passage) -> None:
        """Write the marker of a note and, the first time, the note."""
        label = self._notes.known(blocks)
        if label is not None:
            passage.call(label)
            return
        label, printed = self._notes.number(blocks)
        passage.call(label)
        note = self.article.note(label)
        self._fill(note, blocks)
        _strip(note, len(printed))

    def _linked_note(self, label: str, blocks: list[Node]) -> None:
        note = self.article.note(label)
        self._fill(note, blocks)
        match = _AFTER_LABEL.match(note.words)
        _strip(note, match.end() if match else 0)

    def _citations(self, blocks: list[Node]) -> None:
        """The citations of reStructuredText: a list of labels, which are words, and what they stand for."""
        for block in blocks:
            if block["t"] != "DefinitionList":
                self._block(block, "paragraph")
                continue
            for term, definitions in block["c"]:
                label = words_of(term)
                self._fill(self.article.note(label, f"[{label}]"), [b for blocks in definitions for b in blocks])

    def _fill(self, note: Passage, blocks: list[Node]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise ReadError("too-deep", f"Notes of the file are nested more than {_MAX_DEPTH} deep.")
        raw = False
        for leaf in leaves(blocks):
            if raw or leaf["t"] == "RawBlock":  # a template in the middle of the note's words
                note.write(" ")
            else:
                note.line_break()
            self._leaf(leaf, note)
            raw = leaf["t"] == "RawBlock"
        self._depth -= 1


class _Notes:
    """Numbers notes, and knows those that are called again."""

    def __init__(self, format: str) -> None:
        self._format = format
        self._last = 0
        self._named: dict[str, str] = {}

    def known(self, blocks: list[Node]) -> str | None:
        """The label of a note that was called before."""
        name = self._name(blocks)
        return self._named.get(name) if name else None

    def number(self, blocks: list[Node]) -> tuple[str, str]:
        """The label of a new note, and how the note itself begins with that label."""
        words = "".join(words_of(leaf["c"]) for leaf in blocks[:1] if leaf["t"] in ("Para", "Plain"))
        printed = _PRINTED_LABEL.match(words) if self._format == "epub" else None
        if printed and int(printed[1]) not in (1, self._last + 1):
            printed = None
        self._last = int(printed[1]) if printed else self._last + 1
        if name := self._name(blocks):
            self._named[name] = str(self._last)
        return str(self._last), printed[0] if printed else ""

    def _name(self, blocks: list[Node]) -> str:
        """What two calls of one note have in common: its name in a wiki; else, where pandoc repeats it, its words."""
        if self._format == "mediawiki":
            from citecheck.read.pandoc.wiki_references import name_in  # noqa: PLC0415 - only for wikis

            raws = (inline["c"] for leaf in blocks[:1] for inline in _raw_inlines(leaf))
            return next((name for _, source in raws if (name := name_in(source))), "")
        if self._format not in _CALLED_AGAIN:
            return ""
        words = "\n".join(words_of(leaf["c"]) for leaf in leaves(blocks) if leaf["t"] in ("Para", "Plain"))
        return words if len(words) >= _BACK_REFERENCE else ""


def _raw_inlines(leaf: Node) -> list[Node]:
    if leaf["t"] == "RawBlock":
        return [leaf]
    return [inline for inline in leaf["c"][:1] if inline["t"] == "RawInline"] if leaf["t"] in ("Para", "Plain") else []


def _strip(passage: Passage, count: int) -> None:
    """Take back the first characters of a note: its label, which stands before it anyway."""
    for index, piece in enumerate(passage.pieces):
        if count <= 0 or piece.labels:
            return
        passage.pieces[index] = piece._replace(words=piece.words[count:])
        count -= len(piece.words)


def _item_label(node: Node, index: int) -> str:
    start, style, delimiter = node["c"][0]
    before, after = _DELIMITERS.get(delimiter["t"], ("", "."))
    return f"{before}{numeral(start + index, _NUMERALS.get(style['t'], 'decimal'))}{after}"


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
