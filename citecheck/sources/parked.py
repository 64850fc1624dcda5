"""Domains that nobody uses: what parkers and dealers put in place of a site."""

from __future__ import annotations

import re

from citecheck.sources import address
from citecheck.sources.notices import LEAST_SHARE, SEGMENTS, Strength
from citecheck.sources.page import Page
from citecheck.sources.placards import PARKED, PARKED_MARKS
from citecheck.sources.sayings import plain_words

_THIS_DOMAIN = re.compile(r"\b(?:this|diese|ce|este|questo|dit|ta|этот)\b|本|この")
_DOMAIN = re.compile(
    r"domain|dom[ií]nio|domein|domena|домен|域名|ドメイン|도메인|"
    r"godaddy|parked|sponsored listings|is (?:available )?for sale"
)
_MOST_WORDS = 160
_MARKED_WORDS = 120
"""Words of a page that the marks of a parker give away; an article that names one has more."""
_FEW_WORDS = 30


def parked(url: str, page: Page, source: str) -> Strength | None:
    """How strongly a page is that of an unused domain; None where nothing says so. `source` is its HTML, lower case."""
    marks = [mark for mark in PARKED_MARKS if mark in source]
    where = address.place(url)
    own = where.host if where is not None else ""
    if marks and page.words <= _MARKED_WORDS and not any(mark.split("/")[0] in own for mark in marks):
        return "strong"
    if page.words > _MOST_WORDS:
        return None
    names = [page.title, *page.headings]
    lines = [block.text for block in page.prose if len(block.text) < 200]
    said = {words for text in (*names, *lines) if PARKED.search(words := plain_words(text))}
    if not any(_DOMAIN.search(words) for words in said):
        return None
    if len(said) >= 2 or any(own and own.removeprefix("www.") in words for words in said):
        return "strong"
    by_name = any(_covers(PARKED, part) for name in names for part in SEGMENTS.split(name))
    itself = page.words <= _FEW_WORDS and any(_THIS_DOMAIN.search(words) for words in said)
    return "fair" if itself or (by_name and page.words <= _MOST_WORDS // 2) else "weak"


def _covers(pattern: re.Pattern[str], text: str) -> bool:
    words = plain_words(text)
    match = pattern.search(words)
    return match is not None and len(match[0]) >= LEAST_SHARE * len(words)
