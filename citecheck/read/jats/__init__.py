"""JATS articles (ANSI/NISO Z39.96; also PMC's and NLM's older names): prose, footnotes and references.

`xref` calls a footnote (`fn`) or a reference (`ref`). References are written as printed (`mixed-citation`), or, where
the file has only fields (`element-citation`), written out as notes.
"""

from __future__ import annotations

from typing import ClassVar

from citecheck.errors import ReadError
from citecheck.model import BlockKind
from citecheck.read.jats.citation import citation_source, is_printed
from citecheck.read.parsed import Parsed
from citecheck.read.prose import Passage, Place
from citecheck.read.written_out import written_out
from citecheck.read.xml import Element, parse
from citecheck.read.xml.article import XmlArticle, numbered

__all__ = ["read_jats"]

_CITATIONS = ("mixed-citation", "element-citation", "citation", "nlm-citation", "note", "p")
_CALLS = ("fn", "table-fn", "bibr", "")
_SUB_ARTICLES = ("sub-article", "response")


def read_jats(data: bytes) -> Parsed:
    """The text of a JATS article, its footnotes and references at the end, with places in the file.

    Raises `ReadError` (malformed, entities, too-deep, too-large, empty).
    """
    root = parse(data, name="The JATS file")
    article = root if root.tag == "article" else root.find("article")
    if article is None:
        raise ReadError("not-an-article", f"The JATS file holds no <article>; it begins with <{root.tag[:40]}>.")
    reader = _Jats(article)
    reader.read()
    parsed = reader.article.parsed()
    if not parsed.blocks:
        raise ReadError("empty", "The JATS file holds no text.")
    return parsed


class _Jats(XmlArticle):
    kinds: ClassVar[dict[str, BlockKind]] = {
        "article-title": "title",
        "title": "heading",
        "p": "paragraph",
        "list-item": "list",
        "def-item": "list",
        "disp-quote": "quote",
        "verse-group": "quote",
        "table": "table",
        "code": "code",
        "preformat": "code",
    }
    left_out = frozenset(
        {
            "alt-text",
            "disp-formula",
            "floats-group",
            "fn-group",
            "index-term",
            "inline-formula",
            "inline-graphic",
            "long-desc",
            "math",
            "object-id",
            "permissions",
            "ref-list",
            "tex-math",
        }
    )
    cells = frozenset({"td", "th"})
    rows = frozenset({"tr"})
    line_breaks = frozenset({"break", "verse-line"})

    def __init__(self, article: Element) -> None:
        super().__init__()
        self.article.language = article.get("lang") or None
        self._root = article
        self._footnotes: dict[str, Element] = {}
        self._references: dict[str, int] = {}
        self._entries: list[Element] = []
        self._begun: set[str] = set()
        self._calls: dict[str, str] = {}
        self._collect()
        self._fn_labels = self._labels_of_footnotes()
        self._ref_labels = self._labels_of_references()

    def read(self) -> None:
        """The whole article."""
        for part in ("front", "front-stub"):
            if (front := self._root.first(part)) is not None:
                self._front(front)
        for body in self._root.elements("body", "floats-group"):
            self.visit(body)
        for back in self._root.elements("back"):
            self.visit(back)
            for group in back.walk():
                if group.tag == "fn-group":
                    self._uncalled(group)
        self.write_notes()
        for number, entry in enumerate(self._entries):
            self._reference(entry, self._ref_labels[number])
        self.write_notes()

    # ------------------------------------------------------------ what can be called

    def _collect(self) -> None:
        stack = [self._root]
        while stack:
            element = stack.pop()
            identifier = element.get("id")
            if element.tag == "fn":
                self._footnotes.setdefault(_key(element), element)
            elif element.tag == "xref":
                for target in element.get("rid").split():
                    self._calls.setdefault(target, _bare(element.words()))
            elif element.tag == "ref":
                if identifier:
                    self._references.setdefault(identifier, len(self._entries))
                self._entries.append(element)
            stack += reversed([child for child in element.elements() if child.tag not in _SUB_ARTICLES])

    def _labels_of_footnotes(self) -> dict[str, str]:
        """The label of each footnote: its own, else the words of its first call, else the next free number."""
        labels = {}
        for key, footnote in self._footnotes.items():
            label = footnote.first("label")
            own = _bare(label.words()) if label is not None else ""
            labels[key] = own or _bare(footnote.get("symbol")) or self._calls.get(key, "")
        return numbered(labels)

    def _labels_of_references(self) -> list[str]:
        """The label of each reference: its own, else its number; in brackets where a footnote has the same."""
        labels = []
        for number, entry in enumerate(self._entries, 1):
            label = entry.first("label") or entry.find("label")
            own = _bare(label.words()) if label is not None else ""
            labels.append((own or str(number))[:40])
        taken = set(self._fn_labels.values())
        clash = any(label in taken for label in labels)
        return [f"[{label}]" for label in labels] if clash else labels

    # ------------------------------------------------------------ parts

    def _front(self, front: Element) -> None:
        title = front.find("title-group")
        main = title.first("article-title") if title is not None else front.find("article-title")
        if main is not None:
            self.block(main, "title")
        subtitle = title.first("subtitle") if title is not None else None
        if subtitle is not None:
            self.block(subtitle, "paragraph")
        for abstract in front.walk():
            if abstract.tag in ("abstract", "trans-abstract"):
                self.visit(abstract)

    def own(self, element: Element) -> bool:
        """Sections, calls, footnotes in place, and links."""
        tag = element.tag
        if tag in ("sec", "app", "ack", "glossary"):
            self.level += 1
            self.visit(element)
            self.level -= 1
        elif tag == "xref":
            self._xref(element)
        elif tag == "fn":
            self._in_place(element)
        elif tag in ("ext-link", "uri", "self-uri", "email"):
            self.link(element, _address(element))
        elif tag == "caption" and not self._flat:
            self.into(self.article.block("paragraph"), element)
        elif tag == "alternatives":
            for child in element.elements()[:1]:
                if child.tag not in self.left_out:
                    self.visit(child)
        elif tag == "label" and self._passage is None:
            pass  # the number of a section or a figure, which nobody cites
        else:
            return False
        return True

    def _xref(self, element: Element) -> None:
        targets = element.get("rid").split()
        if element.get("ref-type") not in _CALLS:
            self.visit(element)
            return
        footnotes = [target for target in targets if target in self._footnotes]
        references = [self._references[target] for target in targets if target in self._references]
        words = element.words()
        if references:
            self.call_listed(tuple(references), self._ref_labels, words, element)
        elif footnotes:
            for target in footnotes:
                self._begin_note(target)
            self.call(tuple(self._fn_labels[target] for target in footnotes), words, element)
        else:
            self.visit(element)

    def _in_place(self, footnote: Element) -> None:
        """A footnote that stands where it is called; one that is called from elsewhere is written then."""
        key = _key(footnote)
        if key in self._begun or key in self._calls or self._passage is None:
            return
        self._begin_note(key)
        self.call((self._fn_labels[key],), "", footnote)

    def _begin_note(self, key: str) -> None:
        if key not in self._begun:
            self._begun.add(key)
            self.note(self._fn_labels[key], self._footnotes[key])

    def _uncalled(self, group: Element) -> None:
        """Numbered footnotes that nothing calls are notes all the same; declarations of interests are not."""
        for footnote in group.elements("fn"):
            label = footnote.first("label")
            if label is not None and _bare(label.words()).isdecimal():
                self._begin_note(_key(footnote))

    # ------------------------------------------------------------ notes and references

    def write_note(self, content: Element, passage: Passage) -> None:
        """A footnote without its label."""
        without = Element(content.tag, {}, content.line, content.column)
        without.children = [c for c in content.children if not (isinstance(c, Element) and c.tag == "label")]
        self.into(passage, without)

    def _reference(self, entry: Element, label: str) -> None:
        printed = label if label.startswith("[") else f"{label}."
        passage = self.article.note(label, printed)
        citations = _citations(entry)
        for index, citation in enumerate(citations):
            if index:
                passage.write(" " if passage.last.endswith((".", ";")) else "; ")
            if is_printed(citation):
                self.write_note(citation, passage)
            else:
                words = written_out(citation_source(citation))
                passage.put(words, Place(citation.line, citation.column))


def _key(footnote: Element) -> str:
    return footnote.get("id") or f" {footnote.line}:{footnote.column}"


def _citations(entry: Element) -> list[Element]:
    found: list[Element] = []
    for child in entry.elements(*_CITATIONS, "citation-alternatives"):
        if child.tag == "citation-alternatives":
            found += (child.elements("mixed-citation") or child.elements())[:1]
        else:
            found.append(child)
    return found


def _address(element: Element) -> str:
    target = element.get("href")
    if element.get("ext-link-type") == "doi" and target.startswith("10."):
        return f"https://doi.org/{target}"
    return target


def _bare(label: str) -> str:
    """A label without brackets and full stop."""
    return label.strip(" \t[]().:\u00a0")
