"""All addresses in a file, wherever they stand: printed in its text, or behind the links of a page.

For `citecheck links`, which asks about links and not about an article. Spans are places in the text of the document,
so every link leads back to line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from citecheck.model import Link, Span
from citecheck.read.html.tokens import tokens

MOST = 200_000
"""Links that are read out of one file."""

_ADDRESS = re.compile(
    r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\s<>\"“”«»`\u3000-\u3002\uff08-\uff0c\uff1a\uff1b「」『』【】|\\^{}]{1,4000}"
)
_ALONE = re.compile(
    r"[ \t]*((?:https?|ftp|file|mailto|tel|sms|data|at|did|urn|doi|news|magnet|geo|javascript|blob):\S{1,4000})[ \t]*"
)
_QUOTED = re.compile(
    r"(?:href|src|cite|poster|action|data)\s{0,5}=\s{0,5}(?:\"([^\"<>]{1,4000})\"|'([^'<>]{1,4000})'|([^\s\"'<>=]{1,4000}))",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,20}://[^\s]")
_TRAILING = ".,;:!?'’)]}*_…"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def addresses_in(text: str) -> tuple[Link, ...]:
    """The addresses printed in a text, and lines that are nothing but one of another scheme (`mailto:...`)."""
    found = [_link(text, match.start(), _end(match)) for match in _ADDRESS.finditer(text)]
    covered = {link.span.start for link in found}
    at = 0
    for line in text.splitlines(keepends=True):
        match = _ALONE.fullmatch(line.rstrip("\r\n")) if "://" not in line else None
        start = at + match.start(1) if match is not None else -1
        if match is not None and start not in covered:
            found.append(_link(text, start, at + match.end(1)))
        at += len(line)
    return tuple(sorted(found, key=lambda link: link.span)[:MOST])


def addresses_of_page(source: str) -> tuple[Link, ...]:
    """What an HTML page links to, loads or quotes: the attributes that hold addresses (HTML standard, 4.2 to 4.8)."""
    return tuple(link for _, link in zip(range(MOST), _attributes(source), strict=False))


def _attributes(source: str) -> Iterator[Link]:
    for token in tokens(source):
        if token.kind not in ("open", "void"):
            continue
        for match in _QUOTED.finditer(source, token.start, token.end):
            group = match.lastindex or 1
            value = match[group].strip()
            start = match.start(group) + (len(match[group]) - len(match[group].lstrip()))
            if _ABSOLUTE.match(value):
                address = unescape(value)
                yield Link(address, address, Span(start, start + len(value)))


def _link(text: str, start: int, end: int) -> Link:
    written = text[start:end]
    return Link(written, written, Span(start, end))


def _end(match: re.Match[str]) -> int:
    """Where the address ends: before the punctuation of the sentence; a bracket that it opens itself stays."""
    address = match[0]
    if address[-1] not in _TRAILING:
        return match.end()
    surplus = {closer: address.count(closer) - address.count(opener) for closer, opener in _PAIRS.items()}
    end = len(address)
    while end and address[end - 1] in _TRAILING:
        last = address[end - 1]
        if last in _PAIRS:
            if surplus[last] <= 0:
                break
            surplus[last] -= 1
        end -= 1
    return match.start() + end
