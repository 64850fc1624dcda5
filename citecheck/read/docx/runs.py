"""The words of a Word paragraph: runs, hyperlinks, fields and note references (ISO/IEC 29500-1, 17.3 and 17.16)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from citecheck.read.prose import Passage
from citecheck.read.xml import Element

_LEFT_OUT = frozenset(
    {"pPr", "rPr", "sectPr", "sdtPr", "tblPr", "trPr", "tcPr", "rubyPr", "rt"}
    | {"del", "moveFrom", "delText", "delInstrText", "Fallback", "oMath", "oMathPara"}
    | {"footnoteRef", "endnoteRef", "annotationRef", "sym"}
)
_SPACES = {"tab": " ", "ptab": " ", "noBreakHyphen": "\u2011", "br": "\n", "cr": "\n"}
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)?"([^"\s]{1,2000})"', re.IGNORECASE)
_REPEATED_MARK = re.compile(r"\s*NOTEREF\s+\S+(?=.*\\f)", re.IGNORECASE)

OnNote = Callable[[str, str, str | None, Passage], None]
"""Called with the kind of a note (footnote, endnote), its id, its custom mark if it has one, and where it is called."""


class _Field:
    """A complex field: its instruction, then its result, which begins at piece `start` of the passage."""

    def __init__(self) -> None:
        self.instruction = ""
        self.start: int | None = None


class Runs:
    """Writes paragraphs of one part of a package; `targets` are the addresses of its hyperlinks by relationship id."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        self.on_note: OnNote | None = None
        self._targets = targets
        self._fields: list[_Field] = []
        self._boxes: list[Element] = []

    def take_boxes(self) -> list[Element]:
        """The text boxes met since the last call."""
        boxes, self._boxes = self._boxes, []
        return boxes

    def write(self, paragraph: Element, passage: Passage) -> None:
        """Append the words of a paragraph."""
        stack: list[Element | tuple[str, int]] = [paragraph]
        while stack:
            node = stack.pop()
            if isinstance(node, tuple):
                passage.link(*node)
            elif node.tag == "r":
                if not _hidden(node):
                    self._run(node, passage)
            elif node.tag == "hyperlink":
                stack.append((self._targets.get(node.get("id"), ""), len(passage.pieces)))
                stack += reversed(node.elements())
            elif node.tag == "fldSimple":
                stack.append((_target(node.get("instr")), len(passage.pieces)))
                stack += reversed(node.elements())
            elif node.tag == "AlternateContent":
                stack += node.elements("Choice")[:1] or node.elements("Fallback")[:1]
            elif node.tag not in _LEFT_OUT:
                stack += reversed(node.elements())

    def _run(self, run: Element, passage: Passage) -> None:
        children = run.elements()
        for index, child in enumerate(children):
            tag = child.tag
            if tag == "t":
                if self._reading_instruction():
                    continue
                passage.write(_text(child))
            elif tag in _SPACES:
                self._space(child, passage)
            elif tag in ("footnoteReference", "endnoteReference"):
                mark = _custom_mark(child, children[index + 1 :])
                if self.on_note is not None:
                    self.on_note(tag.removesuffix("Reference"), child.get("id"), mark, passage)
                if mark is not None:
                    return
            elif tag == "fldChar":
                self._field(child.get("fldCharType"), passage)
            elif tag == "instrText" and self._fields and len(self._fields[-1].instruction) < 10_000:
                self._fields[-1].instruction += _text(child)
            elif tag not in _LEFT_OUT:
                self._nested(child, passage)

    def _nested(self, element: Element, passage: Passage) -> None:
        """What stands in a run beside text: ruby keeps its base, drawings their text boxes."""
        if element.tag == "ruby" and (base := element.first("rubyBase")) is not None:
            passage.write(base.words())
            return
        stack = [element]
        while stack:
            node = stack.pop()
            if node.tag == "txbxContent":
                self._boxes.append(node)
            elif node.tag == "AlternateContent":
                stack += node.elements("Choice")[:1] or node.elements("Fallback")[:1]
            else:
                stack += reversed(node.elements())

    def _space(self, element: Element, passage: Passage) -> None:
        space = _SPACES[element.tag]
        if space == "\n" and element.get("type") not in ("page", "column"):
            passage.line_break()
        else:
            passage.write(" " if space == "\n" else space)

    # ------------------------------------------------------------ fields

    def _reading_instruction(self) -> bool:
        return bool(self._fields) and self._fields[-1].start is None

    def _field(self, kind: str, passage: Passage) -> None:
        if kind == "begin":
            if len(self._fields) < 100:
                self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].start = len(passage.pieces)
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if field.start is None:
                return
            if _REPEATED_MARK.match(field.instruction):
                passage.as_call(field.start)
            elif target := _target(field.instruction):
                passage.link(target, field.start)


def _target(instruction: str) -> str:
    match = _LINK.match(instruction)
    return match[1] if match else ""


def _hidden(run: Element) -> bool:
    properties = run.first("rPr")
    vanish = properties.first("vanish") if properties is not None else None
    return vanish is not None and vanish.get("val", "true") not in ("0", "false", "off")


def _custom_mark(reference: Element, after: list[Element]) -> str | None:
    if reference.get("customMarkFollows", "0") in ("0", "false", "off"):
        return None
    mark = "".join(_text(child) for child in after if child.tag == "t").strip()
    return mark[:20] or None


def _text(element: Element) -> str:
    return "".join(child.words for child in element.children if not isinstance(child, Element))
