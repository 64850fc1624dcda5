"""The notes of a page: with which element each begins and ends, and what in it only leads back to the prose."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import Literal, NamedTuple

from citecheck.read.html.links import Call, References, calls_of, label_of, note_block
from citecheck.read.html.main import MainContent
from citecheck.read.html.raised import numbered_items, raised_numbers
from citecheck.read.html.tree import HEADINGS, Element

_NOTE_ROLES = frozenset(["doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote"])
_LIST_ROLES = frozenset(["doc-endnotes", "endnotes", "footnotes", "rearnotes"])
_BACK = re.compile(r"back-?ref|back-?link|reverse-?footnote|(?:note|fn)-?(?:back|return)", re.IGNORECASE)
_OUTER = frozenset(["li", "dd", "aside", "tr", "td"])
_OUTER_OF_MANY = _OUTER | frozenset(["div", "section", "table", "tbody", "p", "blockquote", "dl"])
_CONTINUES = frozenset(["p", "div", "blockquote", "br"])
_IN_PLACE = frozenset(["sidenote", "ltx_role_footnote", "ltx_role_endnote"])
_MARKS = frozenset(["ltx_note_mark", "ltx_tag_note"])
_LONGEST_REST = 3_000
_LONGEST_BACK = 25


class PageNote(NamedTuple):
    """A note that begins with the element `first` and ends with `last`, often the same one."""

    label: str
    first: Element
    last: Element


class Apparatus(NamedTuple):
    """Markers by element with their labels ("" where each number in it is one), notes in order of place, and `back`.

    `back` are the elements of notes that lead back to a marker. `ground` says how all this was found: by links, by
    the places of notes beside their markers, or by raised numbers and a numbered list alone.
    """

    markers: dict[Element, str]
    notes: list[PageNote]
    back: frozenset[Element]
    ground: Literal["links", "places", "numbers"]


def find_apparatus(article: MainContent) -> Apparatus:
    """The markers and notes of a page, by the surest signs it gives; empty if it gives none. Linear in the page."""
    references = References(article.page)
    calls = calls_of(article, references)
    if not calls:
        if placed := notes_in_place(article):
            return placed
        markers, items = raised_numbers(article)
        return Apparatus(markers, [PageNote(label, item, item) for label, item in items], frozenset(), "numbers")
    targets = _targets(article, calls)
    notes = _Notes(article, calls, targets).found
    markers = {call.element: call.label or targets.get(call.target or call.element, "*") for call in calls}
    return Apparatus(markers, notes, _back(article, references, calls, notes), "links")


def notes_in_place(article: MainContent) -> Apparatus | None:
    """Notes that stand beside their markers, inside a paragraph: Tufte's sidenotes, LaTeXML's footnotes.

    Their marks are printed by a style sheet, or stand inside the note; each note is its own marker.
    """
    notes: list[PageNote] = []
    back: set[Element] = set()
    inside = -1
    for element in article.page.elements:
        named = set(element.get("class").lower().split()) if element.attributes else set()
        if element.order <= inside:
            if named & _MARKS:
                back.add(element)
        elif named & _IN_PLACE and not element.is_block and article.reads(element):
            notes.append(PageNote(str(len(notes) + 1), element, element))
            inside = element.last
            mark = next((c for c in element.children if isinstance(c, Element)), None)
            if mark is not None and _MARKS & set(mark.get("class").lower().split()):
                label = label_of(article.page.words(mark, 10))
                notes[-1] = notes[-1]._replace(label=label or notes[-1].label)
    return Apparatus({}, notes, frozenset(back), "places") if notes else None


# ---------------------------------------------------------------- where notes begin


def _targets(article: MainContent, calls: list[Call]) -> dict[Element, str]:
    """Where notes begin, in order of place, with their labels; notes that nothing calls are among them."""
    found: dict[Element, str] = {}
    for call in calls:
        if call.target is not None and not found.get(call.target):
            found[call.target] = call.label
    known = set(found) | {note_block(target) for target in found}
    lists = dict.fromkeys(each for target in found if (each := _list_of(target)) is not None)
    if any(call.ground == "declared" for call in calls):
        for element in article.page.elements:
            roles = _roles(element)
            if roles & _LIST_ROLES:
                lists.update(dict.fromkeys(e for e in element.children if isinstance(e, Element) and e.name == "ol"))
            elif roles & _NOTE_ROLES and element.name != "li" and not _known(element, known):
                found[element] = label_of(article.page.words(element, 12).split(" ")[0])
                known.add(element)
    for each in lists:
        for number, item in numbered_items(each):
            if not _known(item, known):
                found[item] = str(number)
    ordered = sorted(found.items(), key=lambda pair: pair[0].order)
    return {target: label or str(number) for number, (target, label) in enumerate(ordered, 1)}


def _list_of(target: Element) -> Element | None:
    """The list that a note is an item of, or None."""
    element: Element | None = target
    for _ in range(4):
        if element is None or element.name == "li":
            break
        element = element.parent
    return element.parent if element is not None and element.name == "li" else None


def _roles(element: Element) -> set[str]:
    return set(f"{element.get('role')} {element.get('epub:type')}".lower().split()) if element.attributes else set()


def _known(element: Element, known: set[Element]) -> bool:
    """Whether the note at an element begins with another element of it, or is it."""
    for _ in range(4):
        if element in known:
            return True
        inner = next((child for child in element.children[:5] if isinstance(child, Element)), None)
        if inner is None:
            return False
        element = inner
    return element in known


# ---------------------------------------------------------------- how far they reach


class _Notes:
    """Finds out how far each note reaches."""

    def __init__(self, article: MainContent, calls: list[Call], targets: dict[Element, str]) -> None:
        self._article = article
        self._elements = article.page.elements
        self._markers = sorted(call.element.order for call in calls)
        self._headings = [element.order for element in self._elements if element.name in HEADINGS]
        self._targets = [target.order for target in targets]
        self._outer = _OUTER_OF_MANY if len(targets) > 1 else _OUTER
        self._roots = set(article.roots)
        self.found = self._continued([self._note(target, label) for target, label in targets.items()])

    def _note(self, target: Element, label: str) -> PageNote:
        block = target.block
        if target is not block:
            if _within(self._markers, block) and self._article.mass[target.order] >= 10:
                return PageNote(label, target, target)  # in place, beside its marker
            if any(_within(orders, block) > most for orders, most in self._others):
                return PageNote(label, target, block)  # one of several in a block, each up to the next
        elif block.name == "dt":
            return PageNote(label, block, self._description(block))
        whole = self._whole(block)
        return PageNote(label, whole, whole)

    @property
    def _others(self) -> tuple[tuple[list[int], int], ...]:
        """What the element of one note may not hold, and how many of it it may."""
        return (self._targets, 1), (self._markers, 0), (self._headings, 0)

    def _whole(self, block: Element) -> Element:
        """The outermost element that holds this note and nothing else."""
        while (outer := block.parent) is not None:
            if outer.name not in self._outer or outer in self._roots:
                break
            if any(_within(orders, outer) > most for orders, most in self._others):
                break
            block = outer
        return block

    def _description(self, term: Element) -> Element:
        """The last `dd` of a term, or the term."""
        last = term
        for element in self._following(term):
            if element.name != "dd":
                break
            last = element
        return last

    def _following(self, element: Element, until: int | None = None) -> list[Element]:
        """Siblings after an element, up to the place `until`, 50 at most."""
        found: list[Element] = []
        at = element.last + 1
        while at < len(self._elements) and (until is None or at < until) and len(found) < 50:
            sibling = self._elements[at]
            if sibling.parent is not element.parent:
                break
            found.append(sibling)
            at = sibling.last + 1
        return found

    def _continued(self, notes: list[PageNote]) -> list[PageNote]:
        """The notes with the paragraphs that stand between each and the next."""
        found = []
        for note, following in pairwise(notes):
            found.append(note)
            if note.last.parent is following.first.parent:
                rest = self._following(note.last, following.first.order)
                alone = not any(_within(self._markers, e) or _within(self._headings, e) for e in rest)
                size = sum(self._article.mass[e.order] for e in rest)
                if rest and alone and size <= _LONGEST_REST and all(e.name in _CONTINUES for e in rest):
                    found[-1] = note._replace(last=rest[-1])
        return found + notes[-1:]


def _within(orders: list[int], element: Element) -> int:
    """How many of the sorted places are inside an element."""
    return bisect_left(orders, element.last + 1) - bisect_left(orders, element.order)


# ---------------------------------------------------------------- what leads back


def _back(article: MainContent, references: References, calls: list[Call], notes: list[PageNote]) -> frozenset[Element]:
    """The elements of notes that lead back to their markers, with the brackets and arrows around them."""
    called_from: dict[Element, set[Element]] = {}
    for call in calls:
        if call.target is not None:
            called_from.setdefault(call.target, set()).add(call.element.block)
    origins = {block for blocks in called_from.values() for block in blocks}
    calling = {call.element for call in calls}
    found = set()
    for note in notes:
        for link, target in references.between(note.first, note.last):
            printed = article.page.words(link, _LONGEST_BACK + 5)
            mutual = target is not None and target.block in origins and target.order < note.first.order
            short = mutual and len(printed) <= _LONGEST_BACK
            arrow = not any(char.isalnum() for char in printed)
            if link not in calling and (short or arrow or _named_back(link)):
                found.add(_around(article, references, link, note.first))
    return frozenset(found)


def _named_back(link: Element) -> bool:
    return bool(_BACK.search(f"{link.get('class')} {link.get('role')} {link.get('rel')}"[:300]))


def _around(article: MainContent, references: References, link: Element, note: Element) -> Element:
    """The element around a link that holds nothing but links, brackets and arrows."""
    element = link
    while (outer := element.parent) is not None and not outer.is_block and outer is not note:
        text = article.page.words(outer, 80)
        for inner, _ in references.between(outer, outer)[:20]:
            text = text.replace(article.page.words(inner, 80), "", 1)
        if any(char.isalnum() for char in text) and not _named_back(outer):
            break
        element = outer
    return element
