"""Sources without layout: plain text, JSON, XML of any kind."""

from __future__ import annotations

import json
from typing import Any

from citecheck.errors import ReadError
from citecheck.read import text as prose
from citecheck.read.source.written import Read, Written
from citecheck.read.xml import Element, parse

MAX_CHARACTERS = 20_000_000
_MOST_LEAVES = 200_000
_MOST_LISTS = 2_000_000
"""Lists and objects; an empty one takes two characters of the file and sixty bytes of memory."""
_LEAST_WORDS = 1


def read_text(source: str) -> Read:
    """Plain text as it is; a browser shows it as it is, too. Raises `ReadError` (too-large)."""
    _refuse_large(source)
    return Read(text=source, blocks=prose.blocks_of(source), page=source)


def read_json(source: str) -> Read:
    """A line for each value, behind the names that lead to it: `gdp.2022: 17963171`. What is no JSON is text.

    Raises `ReadError` (too-large).
    """
    _refuse_large(source)
    if source.count("[") + source.count("{") > _MOST_LISTS:
        raise ReadError("too-large", f"The source has more than {_MOST_LISTS:,} lists; no more are read.")
    try:
        data = json.loads(source, parse_float=str, parse_int=str, strict=False)
    except (ValueError, RecursionError):
        return read_text(source)
    lines: list[str] = []
    stack: list[tuple[str, Any]] = [("", data)]
    while stack and len(lines) < _MOST_LEAVES:
        name, value = stack.pop()
        if isinstance(value, dict):
            stack += [(f"{name}.{key}".lstrip(".")[-300:], inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            stack += [(name, inner) for inner in reversed(value)]
        elif value not in (None, "", True, False):
            lines.append(f"{name}: {' '.join(str(value).split())}" if name else str(value))
    return _lines(lines)


def read_xml(source: str) -> Read:
    """A line for each element that holds words. What is not well-formed is read as a page.

    Raises `ReadError` (entities, too-deep, too-large).
    """
    _refuse_large(source)
    try:
        root = parse(source.partition("?>")[2].encode() if source.lstrip().startswith("<?xml") else source.encode())
    except ReadError as error:
        if error.reason != "malformed":
            raise
        from citecheck.read.source.html import read_page  # noqa: PLC0415

        return read_page(source)
    lines = []
    for element in root.walk():
        words = " ".join("".join(c.words for c in element.children if not isinstance(c, Element)).split())
        if len(words) >= _LEAST_WORDS:
            lines.append(words)
    return _lines(lines)


def _lines(lines: list[str]) -> Read:
    written = Written()
    for line in lines:
        # JSON may write half a surrogate pair, which is no character
        written.block("paragraph", line.encode("utf-8", "replace").decode(), gap="\n")
    return Read(text=written.text, blocks=tuple(written.blocks))


def _refuse_large(source: str) -> None:
    if len(source) > MAX_CHARACTERS:
        raise ReadError("too-large", f"The source has {len(source):,} characters; {MAX_CHARACTERS:,} are read.")
