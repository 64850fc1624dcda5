"""Where a page sends its reader without a redirect of HTTP: by meta refresh, or by a script that does nothing else.

Search engines take an instant refresh for a permanent redirect and a later one for a temporary one
(https://developers.google.com/search/docs/crawling-indexing/301-redirects). What a script says may depend on the
reader, so it never counts as permanent.
"""

from __future__ import annotations

import re
from html import unescape

from citecheck.model import Record
from citecheck.sources import address
from citecheck.sources.page import Page

LONGEST_DELAY = 10
"""Seconds: a page that sends on later than that is meant to be read."""
_MOST_WORDS = 60
"""Words on a page that only sends on."""
_ADDRESS = r"[\"'`]([^\"'`\s]{1,2000})[\"'`]"
_SCRIPT = re.compile(
    rf"(?:(?:window|document|self|top|parent|globalThis)\s{{0,3}}\.\s{{0,3}}){{0,2}}\blocation\s{{0,3}}"
    rf"(?:\.\s{{0,3}}href\s{{0,3}})?(?:=\s{{0,3}}|\.\s{{0,3}}(?:replace|assign)\s{{0,3}}\(\s{{0,3}}){_ADDRESS}"
)
_CONDITION = re.compile(
    r"\bif\s{0,3}\(|\?\s|\baddEventListener\s{0,3}\(\s{0,3}[\"']click|\bonclick\b|\bfunction\s+\w+\s{0,3}\([^)]{0,40}\)"
)


class Onward(Record, frozen=True):
    """Where a page sends its reader: the absolute address, `how` ("refresh" or "script"), and whether for good."""

    url: str
    how: str
    permanent: bool


def onward(url: str, page: Page) -> Onward | None:
    """Where the page at `url` sends its reader on to, if it does little else."""
    if page.refresh is not None:
        delay, target = page.refresh
        if delay <= (LONGEST_DELAY if page.words <= _MOST_WORDS else 0):
            return _leading(url, target, "refresh", permanent=delay == 0)
    if page.words <= _MOST_WORDS and "location" in page.scripts and len(page.scripts) < 4_000:
        match = _SCRIPT.search(page.scripts)
        if match is not None and _CONDITION.search(page.scripts) is None:
            return _leading(url, match[1], "script", permanent=False)
    return None


def _leading(url: str, target: str, how: str, *, permanent: bool) -> Onward | None:
    leads = address.follow(url, unescape(target))
    if address.bare(leads) == address.bare(url) or address.scheme(leads) == "javascript":
        return None
    return Onward(leads, how, permanent)
