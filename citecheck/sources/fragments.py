"""Places in a page that an address names: ids (HTML standard, 7.4.6.3), and text fragments, which name words instead.

Only what a page itself would decide is judged. A route of a single-page application, a page of a PDF, a time in a
video or a line of a listing are not ids, and where the page was not read to its end nothing is missing.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from urllib.parse import unquote

from citecheck.read.html.tokens import tokens
from citecheck.sources.page import read_page

DIRECTIVES = ":~:"
"""Begins what is no part of the fragment (https://wicg.github.io/scroll-to-text-fragment/#syntax)."""

_ROUTE = re.compile(r"[!/]")
_NOT_AN_ID = re.compile(
    r"[\w:.~-]{1,40}=|epubcfi\(|xpointer\(|svgview\(|L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$|\d+(?:\.\d+)?,\d", re.IGNORECASE
)
"""Parameters (of a PDF, a video, a script, a campaign), places in books and drawings, lines of a listing."""

_PREFIXES = ("", "user-content-")
"""GitHub and its kin put a prefix before the ids of what users write, and take it off again by script."""
_SPACES = re.compile(r"[\W_]+")


def named_place(url: str) -> tuple[str, tuple[str, ...]]:
    """The id that an address names ("" for none that a page could lack), and its text directives as written."""
    fragment = url.partition("#")[2]
    name, mark, directives = fragment.partition(DIRECTIVES)
    texts = tuple(part[5:] for part in directives.split("&") if part.startswith("text=")) if mark else ()
    if not name or name.lower() == "top" or _ROUTE.match(name) or _NOT_AN_ID.match(name):
        name = ""
    return name, texts


def has_place(source: str, name: str) -> bool:
    """Whether a page has an element of this id, or an anchor of this name (as written, or percent-decoded)."""
    wanted = {prefix + each for each in (name, unquote(name), unquote(name).lower()) for prefix in _PREFIXES}
    wanted |= {unicodedata.normalize("NFC", each) for each in wanted}
    for token in tokens(source):
        if token.attributes is None:
            continue
        given = token.attributes.get("id") or token.attributes.get("name" if token.name == "a" else "id")
        if given is not None and given in wanted:
            return True
        if token.name == "a" and token.attributes.get("name") in wanted:
            return True
    return False


def draws_itself(source: str) -> bool:
    """Whether a page is drawn by scripts, so that its ids are not in its source."""
    page = read_page(source)
    return page.words < 40 and bool(page.sources or page.scripts)


def has_text(source: str, directive: str) -> bool:
    """Whether the words of a text directive (`[prefix-,]start[,end][,-suffix]`) are on the page, in order."""
    parts = directive.split(",")
    if parts and parts[0].endswith("-"):
        parts = parts[1:]
    if parts and parts[-1].startswith("-"):
        parts = parts[:-1]
    wanted = [words for part in parts[:2] if (words := _words(unquote(part)))]
    if not wanted:
        return True
    page = read_page(source)
    text = _words(" ".join([page.title, *page.headings, *(block.text for block in page.blocks)]))
    whole = _words(_stripped(source)) if wanted[0] not in text else text
    at = 0
    for words in wanted:
        found = whole.find(words, at)
        if found < 0:
            return False
        at = found + len(words)
    return True


def _stripped(source: str) -> str:
    """All text of a page, also of its furniture."""
    return unescape("".join(source[token.start : token.end] for token in tokens(source) if token.kind == "text"))


def _words(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()
