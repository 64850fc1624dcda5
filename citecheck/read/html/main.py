"""Which parts of a page are the article: the rest is navigation, advertising, comments and other furniture.

A page that says so itself (`main`, `article`, `role=main`) is believed where most of its text is there. Else the
article is the smallest element that holds nearly all paragraphs that read like prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from citecheck.read.html.headings import is_notes_heading, names_notes, section_of
from citecheck.read.html.tree import HEADINGS, Element, Page

_FURNITURE = frozenset(
    [
        "nav",
        "aside",
        "footer",
        "button",
        "select",
        "datalist",
        "object",
        "audio",
        "video",
        "canvas",
        "map",
        "dialog",
        "menu",
        "template",
        "svg",
        "embed",
        "annotation",
        "annotation-xml",
        "rp",
    ]
)
_UNREAD = frozenset(
    ["head", "title", "script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "option"]
)
_FURNITURE_ROLES = frozenset(
    [
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "complementary",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
        "tooltip",
        "doc-toc",
        "doc-pagebreak",
        "doc-pagelist",
        "doc-index",
        "doc-backlink",
    ]
)
_FURNITURE_WORDS = frozenset(
    [
        "nav",
        "navbar",
        "navbox",
        "navigation",
        "menu",
        "sidebar",
        "breadcrumb",
        "breadcrumbs",
        "comments",
        "respond",
        "share",
        "sharing",
        "sharedaddy",
        "social",
        "related",
        "newsletter",
        "subscribe",
        "subscription",
        "cookie",
        "cookies",
        "advert",
        "advertisement",
        "ads",
        "promo",
        "banner",
        "masthead",
        "popup",
        "modal",
        "toc",
        "editsection",
        "catlinks",
        "printfooter",
        "noprint",
        "skiplink",
        "pagination",
        "pager",
        "recommended",
        "trending",
    ]
)
_UNSEEN_WORDS = ("sr-only", "screen-reader-text", "screen-reader", "visually-hidden", "visuallyhidden")
_HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE
)
_WORD = re.compile(r"[a-z]+")
_FEW = 20
_LEAST_PROSE = 80  # characters of a paragraph
_NEARLY_ALL = 0.9
_LARGEST_FURNITURE = 0.3  # of the page: what is larger is not furniture, whatever its class says


class MainContent:
    """The parts of a page that are read: `roots` in order, apart from what `dropped` says."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.mass, self._prose = _masses(page)
        self._total = self.mass[0]
        self.hidden = self._furniture()
        self._shown_prose = _summed(page, [0 if h else p for h, p in zip(self.hidden, self._prose, strict=True)])
        self.roots = self._select()
        self._read = bytearray(len(page.elements))
        for root in self.roots:
            self._read[root.order : root.last + 1] = b"\1" * (root.last + 1 - root.order)

    def reads(self, element: Element) -> bool:
        """Whether an element is part of what is read."""
        return bool(self._read[element.order]) and not self.hidden[element.order]

    def _furniture(self) -> bytearray:
        """For each element 1 if it is furniture or is not shown, 2 if one around it is, else 0."""
        hidden, within = bytearray(len(self.page.elements)), bytearray(len(self.page.elements))
        for element in self.page.elements:
            outer = element.parent.order if element.parent is not None else 0
            within[element.order] = within[outer] or element.name in ("article", "main")
            own = self._is_furniture(element, within=bool(within[outer]))
            hidden[element.order] = 1 if own else 2 * bool(hidden[outer])
        return hidden

    def _is_furniture(self, element: Element, *, within: bool) -> bool:
        """Furniture by name, role, style or class; `within` the article a header holds its title and author."""
        name = element.name
        if name in _UNREAD:
            return True
        if name in ("html", "body", "main", "article", "#page"):
            return False
        if name in _FURNITURE or (name == "header" and not within):
            return True
        attributes = element.attributes
        if not attributes:
            return False
        if "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return True
        if set(attributes.get("role", "").lower().split()) & _FURNITURE_ROLES:
            return True
        if "style" in attributes and _HIDDEN_STYLE.search(attributes["style"]):
            return True
        return self._named_furniture(element)

    def _named_furniture(self, element: Element) -> bool:
        named = element.get("class").lower()
        if any(word in named.split() for word in _UNSEEN_WORDS):
            return True
        words = set(_WORD.findall(named))
        if element.name == "div":  # a section's id is made of its heading: "related-work"
            words.add(element.get("id").lower())
        if not words & _FURNITURE_WORDS or element.name in HEADINGS:
            return False
        if not (element.is_block or "editsection" in words):
            return False
        return self.mass[element.order] < _LARGEST_FURNITURE * self._total

    def _select(self) -> list[Element]:
        shown = [element for element in self.page.elements if not self.hidden[element.order]]
        body = next((element for element in shown if element.name == "body"), self.page.root)
        region = self._declared(shown, body) or self._densest(body)
        return [*self._title(shown, region), region, *self._notes_outside(shown, region)]

    def _declared(self, shown: Iterable[Element], body: Element) -> Element | None:
        """The element that says it is the article, or None."""
        region = body
        for wanted in (_is_main, _is_article, _is_article_body):
            found = _outermost(element for element in shown if wanted(element) and region.holds(element))
            if not found:
                continue
            best = max(found, key=self._weight)
            rivals = sum(self._weight(element) for element in found)
            enough = 0.25 if wanted is _is_main else 0.5
            if self._weight(best) >= enough * self._weight(region) and self._weight(best) >= 0.6 * rivals:
                region = best
        return region if region is not body else None

    def _weight(self, element: Element) -> int:
        return self._shown_prose[element.order]

    def _densest(self, body: Element) -> Element:
        """The innermost element that holds nearly all of the page's prose."""
        region = body
        least = _NEARLY_ALL * self._weight(body)
        while True:
            inner = [child for child in region.children if isinstance(child, Element) and child.is_block]
            best = max(inner, key=self._weight, default=None)
            if best is None or best.name in ("p", "pre", "ol", "ul") or not least or self._weight(best) < least:
                return region
            region = best

    def _title(self, shown: Iterable[Element], region: Element) -> list[Element]:
        """The page's heading where it stands before the article, or in a header."""
        if any(element.name == "h1" and region.holds(element) for element in shown):
            return []
        titles = [e for e in self.page.elements[: region.last + 1] if e.name == "h1" and not e.holds(region)]
        before = [element for element in titles if element.order < region.order][-_FEW:]
        inside = [element for element in titles if element.order > region.order][:_FEW]
        return [element for element in [*reversed(before), *inside] if not _concealed(element)][:1]

    def _notes_outside(self, shown: Iterable[Element], region: Element) -> list[Element]:
        """Sections of notes that stand after the article."""
        found: list[Element] = []
        sections = 0
        for element in shown:
            if element.order <= region.last or (found and element.order <= found[-1].last) or sections == _FEW:
                continue
            if element.name in HEADINGS:
                if is_notes_heading(self.page, element):
                    found += section_of(element)
                    sections += 1
            elif element.is_block and names_notes(element):
                found.append(element)
        return found


def _masses(page: Page) -> tuple[list[int], list[int]]:
    """For each element the characters of text in it, and, of a paragraph's own text, those that read like prose."""
    own, linked = [0] * len(page.elements), [0] * len(page.elements)
    runs = [0] * len(page.elements)
    blocks: list[int] = [0] * len(page.elements)  # the block that each element's text belongs to
    in_link = bytearray(len(page.elements))
    for element in page.elements:
        parent = element.parent
        at = element.order
        blocks[at] = at if element.is_block or parent is None else blocks[parent.order]
        in_link[at] = element.name == "a" or (parent is not None and in_link[parent.order])
        if element.name in _UNREAD:
            continue
        size = sum(
            child.end - child.start
            for child in element.children
            if not isinstance(child, Element) and not page.source[child.start : child.end].isspace()
        )
        own[at] = size
        runs[blocks[at]] += size
        if in_link[at]:
            linked[blocks[at]] += size
    prose = [run if run >= _LEAST_PROSE and link * 2 < run else 0 for run, link in zip(runs, linked, strict=True)]
    return _summed(page, own), prose


def _summed(page: Page, own: list[int]) -> list[int]:
    """For each element the sum over itself and all inside it."""
    sums = list(own)
    for element in reversed(page.elements):
        if element.parent is not None:
            sums[element.parent.order] += sums[element.order]
    return sums


def _outermost(elements: Iterable[Element]) -> list[Element]:
    found: list[Element] = []
    for element in elements:
        if not found or not found[-1].holds(element):
            found.append(element)
    return found


def _is_main(element: Element) -> bool:
    return element.name == "main" or element.get("role") == "main"


def _is_article(element: Element) -> bool:
    return element.name == "article" or element.get("role") == "article"


def _is_article_body(element: Element) -> bool:
    return "articlebody" in element.get("itemprop").lower().split()


def _concealed(element: Element) -> bool:
    """Whether an element is not shown, headers apart."""
    outer: Element | None = element
    while outer is not None:
        if "hidden" in outer.attributes or outer.name in ("nav", "aside", "footer", "template", "svg", "dialog"):
            return True
        outer = outer.parent
    return False
