"""TEI documents (TEI P5; GROBID's output too): prose, notes and bibliographies.

A `note` stands where it is called, or apart, and then a `ref` or `ptr` calls it. A `biblStruct` is written out as a
note unless its raw text is given; a `bibl` is as printed.
"""

from __future__ import annotations

from typing import ClassVar

from citecheck.errors import ReadError
from citecheck.model import BlockKind
from citecheck.read.parsed import Parsed
from citecheck.read.prose import Passage, Place
from citecheck.read.tei.bibl import is_printed, structured_source
from citecheck.read.written_out import written_out
from citecheck.read.xml import Element, parse
from citecheck.read.xml.article import XmlArticle, numbered

__all__ = ["read_tei"]

_NOTE_PLACES = ("foot", "bottom", "end", "below", "app")
_NOTE_TYPES = ("footnote", "endnote", "foot", "end", "note")
_NUMBERED = ("editorial", "authorial", "author")


def read_tei(data: bytes) -> Parsed:
    """The text of a TEI document, its notes and bibliography at the end, with places in the file.

    Raises `ReadError` (malformed, entities, too-deep, too-large, not-an-article, empty).
    """
    root = parse(data, name="The TEI file")
    document = root if root.tag in ("TEI", "TEI.2") else root.find("TEI", "TEI.2")
    if document is None:
        raise ReadError("not-an-article", f"The TEI file holds no <TEI>; it begins with <{root.tag[:40]}>.")
    reader = _Tei(document)
    reader.read()
    parsed = reader.article.parsed()
    if not parsed.blocks:
        raise ReadError("empty", "The TEI file holds no text.")
    return parsed


class _Tei(XmlArticle):
    kinds: ClassVar[dict[str, BlockKind]] = {
        "head": "heading",
        "p": "paragraph",
        "ab": "paragraph",
        "lg": "quote",
        "item": "list",
        "table": "table",
        "eg": "code",
    }
    left_out = frozenset({"del", "desc", "figDesc", "formula", "fw", "listBibl", "teiHeader"})
    cells = frozenset({"cell"})
    rows = frozenset({"row"})
    line_breaks = frozenset({"l"})

    def __init__(self, document: Element) -> None:
        super().__init__()
        self._root = document
        self._notes: dict[str, Element] = {}
        self._entries: list[Element] = []
        self._references: dict[str, int] = {}
        self._called: set[str] = set()
        self._collect()
        self._note_labels = self._labels_of_notes()
        self._ref_labels = self._labels_of_references()
        self._begun: set[str] = set()

    def read(self) -> None:
        """The whole document."""
        header = self._root.first("teiHeader")
        text = self._root.first("text")
        self.article.language = (text.get("lang") if text is not None else "") or self._root.get("lang") or None
        if header is not None:
            self._header(header)
        for part in text.elements() if text is not None else ():
            self.visit(part)
        for key in self._notes:
            self._begin_note(key)
        self.write_notes()
        for number, entry in enumerate(self._entries):
            self._reference(entry, self._ref_labels[number])
        self.write_notes()

    # ------------------------------------------------------------ what can be called

    def _collect(self) -> None:
        text = self._root.first("text")
        stack: list[tuple[Element, bool]] = [(text, False)] if text is not None else []
        while stack:
            element, listed = stack.pop()
            if element.tag in ("ref", "ptr"):
                self._called |= set(_targets(element))
            elif element.tag == "note" and _is_note(element) and not listed:
                self._notes[_key(element)] = element
            elif listed and element.tag in ("biblStruct", "biblFull", "bibl"):
                if element.get("id"):
                    self._references.setdefault(element.get("id"), len(self._entries))
                self._entries.append(element)
                continue
            inside = listed or element.tag == "listBibl"
            stack += [(child, inside) for child in reversed(element.elements())]

    def _labels_of_notes(self) -> dict[str, str]:
        printed: dict[str, str] = {}
        for element in self._root.walk():
            if element.tag == "ref":
                for target in _targets(element):
                    printed.setdefault(target, _bare(element.words()))
        return numbered({key: _bare(note.get("n")) or printed.get(key, "") for key, note in self._notes.items()})

    def _labels_of_references(self) -> list[str]:
        labels = [_bare(entry.get("n"))[:40] or str(number) for number, entry in enumerate(self._entries, 1)]
        taken = set(self._note_labels.values())
        return [f"[{label}]" for label in labels] if any(label in taken for label in labels) else labels

    # ------------------------------------------------------------ parts

    def _header(self, header: Element) -> None:
        statement = header.find("titleStmt")
        titles = statement.elements("title") if statement is not None else []
        main = next((title for title in titles if title.get("type") == "main"), titles[0] if titles else None)
        if main is not None:
            self.block(main, "title")
        abstract = header.find("abstract")
        if abstract is not None:
            self.visit(abstract)

    def own(self, element: Element) -> bool:
        """Divisions, notes in place, calls, and choices of an editor."""
        tag = element.tag
        if tag.startswith("div") and (tag == "div" or tag[3:].isdecimal()):
            self.level += 1
            self._passage = None if not self._flat else self._passage
            self.visit(element)
            self.level -= 1
        elif tag == "note":
            self._note(element)
        elif tag in ("ref", "ptr"):
            self._ref(element)
        elif tag == "choice":
            for child in (element.elements("corr", "reg", "expan") or element.elements())[:1]:
                self.visit(child)
        elif tag in ("lb", "pb", "cb") and not (tag == "lb" and element.get("break") == "no"):
            if self._passage is not None:
                self._passage.write(" ")
        elif tag in ("quote", "cit", "q") and self._passage is None:
            self.block(element, "quote")
        else:
            return False
        return True

    def _note(self, note: Element) -> None:
        key = _key(note)
        if key not in self._notes:
            if self._flat:
                self.visit(note)
            return
        if key in self._called or self._passage is None:
            return
        self._begin_note(key)
        self.call((self._note_labels[key],), "", note)

    def _ref(self, element: Element) -> None:
        targets = _targets(element)
        notes = [target for target in targets if target in self._notes]
        references = [self._references[target] for target in targets if target in self._references]
        if references:
            self.call_listed(tuple(references), self._ref_labels, element.words(), element)
        elif notes:
            for target in notes:
                self._begin_note(target)
            self.call(tuple(self._note_labels[target] for target in notes), element.words(), element)
        elif element.children or "://" in element.get("target"):
            self.link(element, element.get("target").strip())

    def _begin_note(self, key: str) -> None:
        if key not in self._begun:
            self._begun.add(key)
            self.note(self._note_labels[key], self._notes[key])

    def _reference(self, entry: Element, label: str) -> None:
        passage = self.article.note(label, label if label.startswith("[") else f"{label}.")
        self._write_entry(entry, passage)

    def _write_entry(self, entry: Element, passage: Passage) -> None:
        raw = next((note for note in entry.walk() if note.tag == "note" and note.get("type") == "raw_reference"), None)
        if raw is not None:
            self.into(passage, raw)
        elif is_printed(entry):
            self.into(passage, entry)
        else:
            passage.put(written_out(structured_source(entry)), Place(entry.line, entry.column))

    def write_note(self, content: Element, passage: Passage) -> None:
        """A note without a label of its own; a biblStruct in it is written out."""
        inner = [child for child in content.elements() if child.tag == "biblStruct"]
        bare = Element(content.tag, {}, content.line, content.column)
        bare.children = [
            c for c in content.children if not (isinstance(c, Element) and c.tag in ("label", "biblStruct"))
        ]
        if inner and not any(isinstance(c, Element) or not c.words.isspace() for c in bare.children):
            for entry in inner:
                passage.write(" ")
                self._write_entry(entry, passage)
        else:
            self.into(passage, content if not inner and not content.elements("label") else bare)


def _is_note(note: Element) -> bool:
    place, kind = note.get("place"), note.get("type")
    if place in ("margin", "left", "right", "inline", "interlinear") or kind == "raw_reference":
        return False
    return place in _NOTE_PLACES or kind in _NOTE_TYPES or bool(note.get("n")) or kind in _NUMBERED


def _key(note: Element) -> str:
    return note.get("id") or f" {note.line}:{note.column}"


def _targets(element: Element) -> list[str]:
    return [target[1:] for target in element.get("target").split() if target.startswith("#")]


def _bare(label: str) -> str:
    return label.strip(" \t[]().:\u00a0")
