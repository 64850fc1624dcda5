"""Word documents (docx): paragraphs, footnotes and endnotes with the targets of their hyperlinks.

WordprocessingML, ISO/IEC 29500-1 part 17. What was deleted under change tracking is left out, what was inserted is
kept, as Word prints it. A docx has no lines: offsets lead to a paragraph of the text that was read out of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.errors import ReadError
from citecheck.model import BlockKind
from citecheck.read.docx.numbering import ListNumbers, NoteStyle, note_style, numeral
from citecheck.read.docx.runs import Runs
from citecheck.read.package import Package
from citecheck.read.parsed import Parsed
from citecheck.read.prose import Article, Passage
from citecheck.read.xml import Element, stream

__all__ = ["read_docx"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BODY = frozenset({"p", "tbl"})
_SECTION = frozenset({"sectPr"})
_MAX_NOTES = 50_000
_QUOTES = ("quote", "intense quote", "block text", "quotations")
_CODE = ("source code", "html preformatted", "preformatted text", "macro text")


def read_docx(data: bytes) -> Parsed:
    """The text of a docx with its notes at the end.

    Raises `ReadError` (encrypted, old-format, damaged, zip-bomb, malformed, entities, too-deep, too-large, empty).
    """
    if data.startswith(_OLE):
        raise _not_a_package(data)
    package = Package(data, name="The docx file")
    article = _Reader(package).read()
    if not any(not block.empty for block in article.blocks):
        raise ReadError("empty", "The docx file holds no text.")
    return article.parsed(exact=False)


def _not_a_package(data: bytes) -> ReadError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return ReadError("encrypted", "The docx file is protected by a password; save it without one.")
    return ReadError("old-format", "This is a file of Word 97-2003 (.doc); save it as docx.")


class _Reader:
    """Walks through the body of one package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._article = Article()
        self._main = _main_part(package)
        self._relations = package.relations(self._main)
        self._styles = _styles(self._related("styles"))
        self._lists = ListNumbers(self._related("numbering"))
        body = package.part(self._main)
        if body is None:
            raise ReadError("damaged", "The docx file has no document in it; it may be another zipped format.")
        self._body = body
        self._notes = {"footnote": self._read_notes("footnote"), "endnote": self._read_notes("endnote")}
        self._numbers = {kind: self._note_numbers(kind) for kind in self._notes}
        self._called: dict[tuple[str, str], str] = {}

    def read(self) -> Article:
        """The whole article."""
        runs = Runs({key: relation.target for key, relation in self._relations.items() if relation.external})
        runs.on_note = self._call
        for element in stream(self._body, _BODY, name="The docx file"):
            self._element(element, runs)
        return self._article

    def _related(self, kind: str) -> bytes | None:
        part = next((r.target for r in self._relations.values() if r.type == kind and not r.external), None)
        return self._package.part(part) if part else None

    # ------------------------------------------------------------ blocks

    def _element(self, element: Element, runs: Runs) -> None:
        if element.tag == "tbl":
            self._table(element, runs)
        else:
            self._paragraph(element, runs)
        boxes = list(runs.take_boxes())
        for box in boxes:
            for paragraph in _paragraphs(box):
                self._paragraph(paragraph, runs)
        runs.take_boxes()  # a box inside a box is drawn, not written
        if element.tag == "p" and (properties := element.first("pPr")) is not None and properties.first("sectPr"):
            for numbers in self._numbers.values():
                numbers.end_section()

    def _paragraph(self, element: Element, runs: Runs) -> None:
        properties = element.first("pPr")
        style = self._styles.get(_value(properties, "pStyle"), "")
        kind, level = _kind(style, _value(properties, "outlineLvl"))
        label = self._label(properties)
        passage = self._article.block("list" if label is not None and kind == "paragraph" else kind, level)
        if label:
            passage.write(f"{label} ")
        runs.write(element, passage)

    def _label(self, properties: Element | None) -> str | None:
        """The label that Word counts for a list item, "" for a bullet, None where there is no list."""
        numbering = properties.first("numPr") if properties is not None else None
        number = _value(numbering, "numId")
        if not number or number == "0":
            return None
        level = _value(numbering, "ilvl")
        return self._lists.next(number, int(level) if level.isdecimal() and len(level) < 3 else 0)

    def _table(self, table: Element, runs: Runs) -> None:
        passage = self._article.block("table")
        for row in table.walk():
            if row.tag != "tr":
                continue
            passage.line_break()
            for index, cell in enumerate(row.elements("tc")):
                if index:
                    passage.write(" | ")
                for paragraph in _paragraphs(cell):
                    passage.write(" ")
                    runs.write(paragraph, passage)

    # ------------------------------------------------------------ notes

    def _read_notes(self, kind: str) -> dict[str, Element]:
        """Notes by id; separators and continuation notices are not notes."""
        part = self._related(f"{kind}s")
        found: dict[str, Element] = {}
        for element in stream(part, frozenset({kind}), name="The docx file") if part else ():
            if element.get("type", "normal") == "normal" and len(found) < _MAX_NOTES:
                found[element.get("id")] = element
        return found

    def _note_numbers(self, kind: str) -> _NoteNumbers:
        tag = f"{kind}Pr"
        settings = next(iter(stream(self._related("settings") or b"<w/>", frozenset({"settings"}))), None)
        default = note_style(settings, tag)
        sections = [default]
        if tag.encode() in self._body:
            sections = [_over(default, note_style(s, tag)) for s in stream(self._body, _SECTION)] or [default]
        # Word prints endnotes as i, ii, iii; in an article that has no other notes numbers are what is meant
        usual = "lowerRoman" if kind == "endnote" and self._notes["footnote"] else "decimal"
        return _NoteNumbers(sections, usual)

    def _call(self, kind: str, identifier: str, mark: str | None, passage: Passage) -> None:
        """Write the marker of a note and, the first time, the note."""
        note = self._notes[kind].get(identifier)
        if note is None:
            self._article.skip("missing-note", f"The docx file calls {kind} {identifier}, which is not in it.")
            return
        label = self._called.get((kind, identifier))
        if label is not None:
            passage.call(label)
            return
        label = mark or self._numbers[kind].next()
        self._called[kind, identifier] = label
        passage.call(label)
        self._write_note(kind, note, self._article.note(label))

    def _write_note(self, kind: str, note: Element, passage: Passage) -> None:
        part = next((r.target for r in self._relations.values() if r.type == f"{kind}s"), "")
        targets = {key: r.target for key, r in self._package.relations(part).items() if r.external}
        runs = Runs(targets)
        for paragraph in _paragraphs(note):
            passage.line_break()
            runs.write(paragraph, passage)


class _NoteNumbers:
    """Counts the notes of one kind through the sections of a document."""

    def __init__(self, sections: list[NoteStyle], usual: str) -> None:
        self._sections = sections
        self._usual = usual
        self._section = 0
        self._number = sections[0].start - 1

    @property
    def _style(self) -> NoteStyle:
        return self._sections[min(self._section, len(self._sections) - 1)]

    def next(self) -> str:
        self._number += 1
        return numeral(self._number, self._style.format or self._usual)

    def end_section(self) -> None:
        self._section += 1
        if self._style.each_section:
            self._number = self._style.start - 1


def _over(default: NoteStyle, own: NoteStyle) -> NoteStyle:
    return NoteStyle(
        own.format or default.format,
        own.start if own.start != 1 else default.start,
        own.each_section or default.each_section,
    )


def _main_part(package: Package) -> str:
    relations = package.relations("").values()
    return next((r.target for r in relations if r.type == "officeDocument"), "word/document.xml")


def _paragraphs(parent: Element) -> Iterator[Element]:
    """The outermost paragraphs below an element, in order."""
    stack = [parent]
    while stack:
        element = stack.pop()
        if element.tag == "p" and element is not parent:
            yield element
        elif element.tag not in ("del", "moveFrom", "Fallback"):
            stack += reversed(element.elements())


def _styles(part: bytes | None) -> dict[str, str]:
    """The names of paragraph styles by id, in lower case; a style that only varies another has its parent's name."""
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for style in stream(part, frozenset({"style"}), name="The docx file") if part else ():
        identifier = style.get("styleId")
        names[identifier] = _value(style, "name").lower()
        parents[identifier] = _value(style, "basedOn")
    return {identifier: _known_name(identifier, names, parents) for identifier in names}


def _known_name(identifier: str, names: dict[str, str], parents: dict[str, str]) -> str:
    own = names[identifier]
    for _ in range(10):
        name = names.get(identifier, "")
        if _kind(name, "")[0] != "paragraph":
            return name
        identifier = parents.get(identifier, "")
    return own


def _kind(style: str, outline: str) -> tuple[BlockKind, int]:
    if style == "title":
        return "title", 1
    word, _, number = style.rpartition(" ")
    if word == "heading" and number.isdecimal():
        return "heading", int(number[:2])
    if outline.isdecimal() and int(outline[:2]) < 9:
        return "heading", int(outline[:2]) + 1
    if style.startswith("toc "):
        return "furniture", 0
    if style in _QUOTES:
        return "quote", 0
    if style in _CODE:
        return "code", 0
    return "paragraph", 0


def _value(parent: Element | None, tag: str) -> str:
    child = parent.first(tag) if parent is not None else None
    return child.get("val") if child is not None else ""
