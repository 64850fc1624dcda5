"""The links inside a page that may join a marker and its note.

A link calls a note if the page says so (DPUB-ARIA and EPUB roles, https://www.w3.org/TR/dpub-aria-1.1/), if its
target links back to where it stands, or if it looks like a marker (raised, in brackets, or named so) and leads to a
stretch of text further on.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from typing import NamedTuple
from urllib.parse import unquote

from citecheck.read.html.main import MainContent
from citecheck.read.html.tree import HEADINGS, Element, Page

_NUMBER = re.compile(r"[\[(（〔【]?\s?(\d{1,4})\s?[\])）〕】]?[.:]?")
_SIGN = re.compile(
    r"[\[(（〔【]?\s?([*∗†‡§¶‖#]{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|(?:note|nb|fn|n\.?|注|註)\s?\d{1,3})\s?[\])）〕】]?[.:]?",
    re.IGNORECASE,
)
_CALLING_ROLES = frozenset(["doc-noteref", "noteref"])
_NAMED = re.compile(r"foot|endnote|noteref|note|ref|cite|ftn|fn|bib", re.IGNORECASE)
_OPENERS = ("[", "(", "（", "〔", "【")
_BRACKETS = frozenset("[]()（）〔〕【】 \u00a0")
_NOTE_BLOCKS = frozenset(["li", "p", "div", "dd", "dl", "dt", "aside", "tr", "td", "blockquote"])
_LEAST_NOTE = 3  # characters of text
_NEAR = 12  # elements between a target and the link back, where both stand in one block


class Reference(NamedTuple):
    """A link inside the page: its element, and the element it leads to (None if there is none of that name)."""

    link: Element
    target: Element | None


class Call(NamedTuple):
    """A marker: the element that prints it, its label ("" if it prints none), and the start of the note it calls.

    `ground` says what shows it to be one: declared, mutual, known (to be a site's pattern), raised, or level with the
    prose around it.
    """

    element: Element
    label: str
    target: Element | None
    ground: str


class References:
    """All links inside a page, and the targets they have."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._named = _names(page)
        self.all = [Reference(link, self.target(link)) for link in page.elements if _fragment(link)]
        self._orders = [reference.link.order for reference in self.all]
        self._arrivals: dict[int, list[int]] = {}
        for reference in self.all:
            if reference.target is not None:
                self._arrivals.setdefault(reference.target.block.order, []).append(reference.link.order)

    def target(self, link: Element) -> Element | None:
        """The element that a link names, or None."""
        fragment = _fragment(link)
        return self._named.get(fragment) or self._named.get(unquote(fragment)) if fragment else None

    def between(self, first: Element, last: Element) -> list[Reference]:
        """The links inside elements from one to another, in order."""
        start = bisect_left(self._orders, first.order)
        return self.all[start : bisect_left(self._orders, last.last + 1)]

    def lead_back(self, target: Element, link: Element) -> bool:
        """Whether a link at `target` leads to the block in which `link` stands."""
        block = note_block(target)
        first, last = block.order, block.last
        if block.holds(link) or block.name in ("body", "#page"):
            first, last = target.order, target.last + _NEAR
        arrivals = self._arrivals.get(link.block.order, [])
        at = bisect_left(arrivals, first)
        while at < len(arrivals) and arrivals[at] <= last:
            if arrivals[at] != link.order:
                return True
            at += 1
        return False


def calls_of(article: MainContent, references: References) -> list[Call]:
    """The markers of a page that are links to notes, in order of place."""
    found = []
    for reference in references.all:
        if not article.hidden[reference.link.order] and reference.link.block.name not in HEADINGS:
            call = _call(article, references, reference)
            if call is not None:
                found.append(call)
    found = _without_lone(found)
    return found if any(call.target is not None for call in found) else []


def _without_lone(calls: list[Call]) -> list[Call]:
    """Without links on one line with the prose whose targets are no list: "see section [3]", "equation (2)"."""
    listed = Counter(note_block(target).parent for target in {call.target for call in calls} if target is not None)
    return [
        call
        for call in calls
        if call.ground != "level" or (call.target is not None and listed[note_block(call.target).parent] > 1)
    ]


def _call(article: MainContent, references: References, reference: Reference) -> Call | None:
    page = article.page
    link, target = reference
    printed = page.words(link, 40)
    label = label_of(printed)
    if _declares(link):
        return Call(_whole(page, link, printed), label or printed[:20], target, "declared")
    if not label or not article.reads(link):
        return None
    if target is None:
        raised = _raised(link) and label.isdigit()
        return Call(_whole(page, link, printed), label, None, "raised") if raised else None
    if target.order < link.order or target.block.name in HEADINGS:
        return None
    if references.lead_back(target, link):
        ground = "mutual"
    elif _raised(link) and _wiki(link):
        ground = "known"
    elif label.isdigit() and target.block.name in _NOTE_BLOCKS:
        if _raised(link):
            ground = "raised"
        elif _bracketed(page, link, printed) or _named(link):
            ground = "level"
        else:
            return None
    else:
        return None
    if article.mass[note_block(target).order] < _LEAST_NOTE + len(printed):
        return None
    return Call(_whole(page, link, printed), label, target, ground)


def label_of(printed: str) -> str:
    """The label that a marker prints ("[12]" is 12, "¹²" too), or an empty string."""
    plain = unicodedata.normalize("NFKC", printed).strip()
    match = _NUMBER.fullmatch(plain) or _SIGN.fullmatch(plain)
    return match[1] if match else ""


def note_block(target: Element) -> Element:
    """The block that a note's target stands for: a cell stands for its row, a term for its list."""
    block = target.block
    if block.name in ("td", "th", "dt") and block.parent is not None:
        return block.parent
    return block


def _names(page: Page) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in page.elements:
        if element.attributes:
            for name in (element.get("id"), element.get("name") if element.name == "a" else ""):
                if name:
                    found.setdefault(name, element)
    return found


def _fragment(link: Element) -> str:
    return link.get("href").partition("#")[2].strip() if link.name == "a" else ""


def _declares(link: Element) -> bool:
    roles = f"{link.get('role')} {link.get('epub:type')}".lower().split()
    return bool(_CALLING_ROLES.intersection(roles))


def _whole(page: Page, link: Element, printed: str) -> Element:
    """The element around a link that prints nothing else but brackets."""
    element = link
    while element.parent is not None and not element.parent.is_block:
        around = page.words(element.parent, 40).replace(printed, "", 1)
        if not _BRACKETS.issuperset(around):
            break
        element = element.parent
    return element


def _raised(link: Element) -> bool:
    """Whether a link is a superscript: inside one, or with nothing else in it."""
    outer: Element | None = link
    for _ in range(4):
        if outer is None or outer.is_block:
            break
        if outer.name == "sup" or "super" in outer.get("style").lower():
            return True
        outer = outer.parent
    inner = link
    for _ in range(4):
        children = [child for child in inner.children if isinstance(child, Element)]
        if len(children) != 1:
            return False
        inner = children[0]
        if inner.name == "sup":
            return True
    return False


def _bracketed(page: Page, link: Element, printed: str) -> bool:
    """Whether a link prints brackets, or stands in them."""
    before = page.source[max(0, link.start - 3) : link.start].rstrip()
    return printed.startswith(_OPENERS) or before.endswith((*_OPENERS, ",", ";", "–"))


def _named(link: Element) -> bool:
    return any(_NAMED.search(link.get(key)[-60:]) for key in ("class", "rel", "id")) or bool(
        _NAMED.search(_fragment(link)[:60])
    )


def _wiki(link: Element) -> bool:
    """MediaWiki: `sup.reference` around a link to `#cite_note-...`, whose list may have lost its links back."""
    return _fragment(link).startswith("cite_note") or "reference" in (link.parent or link).get("class").split()
