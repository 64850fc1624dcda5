"""What a page says of itself: that there is no such page. How strongly depends on what else it says."""

from __future__ import annotations

import re
from typing import Literal

from citecheck.model import Record
from citecheck.sources.page import Page, count_words
from citecheck.sources.sayings import ABOUT, FILLERS, GENRE, SAYING, TOLD, plain_words

Strength = Literal["strong", "fair", "weak"]

SEGMENTS = re.compile(r"\s[-|–—·•»«/:]\s|[|–—·•»«]|:\s")
_LONGEST_SAYING = 140
LEAST_SHARE = 0.7
"""Of a title, a heading or a line that says nothing else."""
_QUOTES = re.compile(r"[“„«「『‹\"][^“”„«»\"「」『』‹›]{0,200}[”“»\"」』›]")
_STATE = re.compile(r"\"page\":\"/(?:404|_error)\"|\"(?:is404|isnotfound|notfound)\":true|\"statuscode\":404\b")
_VAGUE = frozenset("not found gone missing".split())
_EMPTY_WORDS = 60


def notice(page: Page, source: str) -> Strength | None:
    """How strongly a page says that there is no such page; None where it doesn't. `source` is its HTML, lower case."""
    if page.declared_status in ("404", "410"):
        return "strong"
    names = (page.title, *page.headings)
    lists = any(GENRE.search(plain_words(name)) for name in names[:2])
    named, clear = (False, False) if lists else _says_by_name(names)
    weight = _weigh(page, named=named)
    told, rest = weight.told and not lists, weight.rest
    if rest <= _EMPTY_WORDS and _STATE.search(source):
        return "strong"
    shown = (clear and not weight.about) or (weight.line and not lists)
    if (named and told and rest <= 150) or (told and rest <= 40) or (shown and rest <= 15):
        return "strong"
    twice = is_saying(page.title) and bool(page.headings) and is_saying(page.headings[0])
    if named and not weight.about and rest <= (80 if clear or twice else 25):
        return "fair"
    return "weak" if named or (told and rest <= 300) else None


class _Weight(Record, frozen=True):
    """What the blocks of a page say: `told` the reader that there is none, by a sentence, or by a `line` such as "Page
    not found"; words of the `rest`; and whether it speaks `about` missing pages."""

    told: bool
    line: bool
    rest: int
    about: bool


_WARES = re.compile(
    r"\b(?:items?|products?|listings?|profiles?|jobs?|events?|reports?|publications?|recipes?|books?|objects?|records?|entry|"
    r"entries|topics?|videos?)\b"
)
"""What a page may say is gone and be a page all the same, unless its title says nothing else."""
_CONDITION = re.compile(
    r"(?:what )?(?:if|when|whenever|in case|wenn|falls|si|cuando|quando|se|als|если|когда|jeśli|gdy)\b"
)
"""Begins what is said of a case that may happen, and not of this page."""


def _weigh(page: Page, *, named: bool) -> _Weight:
    told, line, rest, about = False, False, 0, False
    for block in page.prose:
        words = plain_words(_QUOTES.sub(" ", block.text)) if len(block.text) < 800 else ""
        size = count_words(block.text)
        by_sentence = size <= 60 and TOLD.search(words) is not None and _CONDITION.match(words) is None
        by_line = size <= 25 and is_saying(block.text) and (named or _WARES.search(words) is None)
        about = about or (not by_line and ABOUT.search(words or block.text.lower()) is not None)
        if by_sentence or by_line:
            told = told or by_sentence or (len(words) > 14 and block.text not in page.headings)
            line = line or (by_line and not _is_vague(block.text))
        else:
            rest += size
    return _Weight(told and not about, line and not about, rest, about)


def is_saying(text: str) -> bool:
    """Whether a title, a heading or a line is little else than "page not found", "404" and the like."""
    if not text or len(text) > _LONGEST_SAYING:
        return False
    words = plain_words(text)
    kept = words.split()
    numbers = {"404", "410"}.intersection(kept)
    while kept and kept[0] in FILLERS:
        kept.pop(0)
    while kept and kept[-1] in FILLERS:
        kept.pop()
    if not kept:
        return bool(numbers)
    return any(
        len(match[0]) >= LEAST_SHARE * len(string)
        for string in (" ".join(kept), words)
        for match in SAYING.finditer(string)
    )


def _says_by_name(names: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether a title or a heading, or a part of one, is such a saying; and whether one speaks of a page.

    "Not found" alone may be the name of anything, so it counts only where it is all of a title or heading.
    """
    sayings = {(name, part) for name in names for part in (name, *SEGMENTS.split(name)) if is_saying(part)}
    clear = any(not _is_vague(part) for _, part in sayings)
    return clear or any(part == name for name, part in sayings), clear


def _is_vague(part: str) -> bool:
    words = plain_words(part)
    return SAYING.search(words) is None or _VAGUE.issuperset(words.split())
