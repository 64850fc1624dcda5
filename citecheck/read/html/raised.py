"""Markers that are only raised numbers, and notes that are only a numbered list under a heading: no link joins them.

They are believed together: the numbers must run on from 1, and the list must have most of them.
"""

from __future__ import annotations

import re

from citecheck.read.html.headings import is_notes_heading, names_notes
from citecheck.read.html.main import MainContent
from citecheck.read.html.tree import HEADINGS, Element

_NUMBERS = re.compile(r"[\[(]?\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9}[\])]?")
_LABEL = re.compile(r"[\[(^]?\s?(\d{1,3})\s?(?:[\])]\s?[.:]?|[.:)]|(?=\s))")
_POWER = re.compile(r"(?:(?<![^\W\d_])(?:[kcmdµμn]?m|ft|in|mi|yd|ha|s|R|r|x|y|z|n|p|χ)|10|[)\]=×])$")
_LINES = frozenset(["p", "li", "tr", "dd"])
_NUMBER = re.compile(r"\d{1,4}")
_LONGEST_STEP = 4
_LONGEST_HEADING = 60


def raised_numbers(article: MainContent) -> tuple[dict[Element, str], list[tuple[str, Element]]]:
    """Markers ("": each number in the element is one) and notes with labels; both empty unless they fit together."""
    raised = [element for element in article.page.elements if element.name == "sup" and article.reads(element)]
    if not raised:
        return {}, []
    for items in _lists(article):
        labels = {int(label) for label, _ in items}
        first, last = items[0][1].order, items[-1][1].last
        outside = [element for element in raised if not first <= element.order <= last]
        chain = _chain(article, outside)
        called = {number for _, numbers in chain for number in numbers}
        if called and len(called & labels) * 2 >= max(len(labels), len(called)) and len(chain) * 2 >= len(outside):
            return {element: "" for element, _ in chain}, items
    return {}, []


def _chain(article: MainContent, raised: list[Element]) -> list[tuple[Element, list[int]]]:
    """The elements whose numbers run on from 1, with those numbers; powers and units are passed over."""
    found: list[tuple[Element, list[int]]] = []
    last = 0
    for element in raised:
        printed = article.page.words(element, 40)
        if element.block.name in HEADINGS or not _NUMBERS.fullmatch(printed) or _is_power(article, element):
            continue
        numbers = [int(number) for number in re.findall(r"\d+", printed)]
        if all(number <= last + _LONGEST_STEP for number in numbers) and numbers[0] > 0:
            found.append((element, numbers))
            last = max(last, *numbers)
    return found


def _is_power(article: MainContent, element: Element) -> bool:
    before = article.page.source[max(0, element.start - 8) : element.start]
    return _POWER.search(before[before.rfind(">") + 1 :].rstrip("i/ <")) is not None


def _lists(article: MainContent) -> list[list[tuple[str, Element]]]:
    """Numbered lists that may be notes, likeliest first: under a heading that says so, named so, the last one."""
    headed: list[list[tuple[str, Element]]] = []
    others: list[list[tuple[str, Element]]] = []
    paragraphs: list[tuple[str, Element]] = []
    under = False
    inside = -1
    for element in article.page.elements:
        if element.order <= inside or not article.reads(element) or not element.is_block:
            continue
        if _may_be_heading(article, element):
            under = is_notes_heading(article.page, element) or (under and element.name not in HEADINGS)
            continue
        if element.name == "ol":
            items = [(str(number), item) for number, item in numbered_items(element)]
            if items:
                (headed if under or names_notes(element) else others).append(items)
                inside = element.last
        elif under and (element.name in _LINES or not _has_blocks(element)):
            if label := _LABEL.match(article.page.words(element, 12)):
                paragraphs.append((label[1], element))
            inside = element.last
    return [*headed, *([paragraphs] if paragraphs else []), *others[-1:]]


def _may_be_heading(article: MainContent, element: Element) -> bool:
    if element.name in HEADINGS:
        return True
    short = element.name in ("p", "div") and 0 < article.mass[element.order] <= _LONGEST_HEADING
    return short and not _has_blocks(element) and is_notes_heading(article.page, element)


def _has_blocks(element: Element) -> bool:
    return any(isinstance(child, Element) and child.is_block for child in element.children)


def numbered_items(each: Element) -> list[tuple[int, Element]]:
    """The items of a list with the numbers that a browser prints."""
    number = int(each.get("start")) if _NUMBER.fullmatch(each.get("start")) else 1
    found = []
    for child in each.children:
        if isinstance(child, Element) and child.name == "li":
            number = int(child.get("value")) if _NUMBER.fullmatch(child.get("value")) else number
            found.append((number, child))
            number += 1
    return found
