"""HTML source into tags, stretches of text and comments, each with its offsets in the source.

Follows the tokenization of the HTML standard (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) as far
as reading needs it. Every character is looked at a bounded number of times, whatever the source, which the parser of
the standard library doesn't promise, and text keeps its place, which tree builders don't tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal, NamedTuple

_NAME = re.compile(r"[A-Za-z][^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+ (?P<name>[^\s/>=][^\s/>=]*+)
        (?: \s*+ = \s*+ (?: "(?P<double>[^"]*+)" | '(?P<single>[^']*+)' | (?P<bare>[^\s>]*+) ) )?""",
    re.VERBOSE,
)
_BLANK = re.compile(r"\s*+")
_RAW = frozenset(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"])
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_COMMENT_END = re.compile(r"--!?>")
_KEPT = frozenset(
    [
        "id",
        "name",
        "href",
        "role",
        "class",
        "epub:type",
        "hidden",
        "aria-hidden",
        "style",
        "start",
        "value",
        "type",
        "rel",
        "lang",
        "xml:lang",
        "reversed",
        "itemprop",
        "content",
        "property",
        "http-equiv",
        "src",
        "colspan",
        "rowspan",
        "scope",
        "datetime",
        "open",
    ]
)
_LONGEST_VALUE = 8_000


class Token(NamedTuple):
    """A piece of source, `start` to `end`. Of a start tag, `attributes` are those that reading needs, decoded.

    `href_at` is where the value of its `href` begins. A comment's offsets take in its delimiters.
    """

    kind: Literal["open", "void", "close", "text", "comment"]
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] | None = None
    href_at: int = 0


def tokens(source: str) -> Iterator[Token]:
    """The tokens in order; scripts, styles, doctypes and processing instructions are left out."""
    at, text_from, size = 0, 0, len(source)
    while True:
        less = source.find("<", at)
        if less < 0 or less + 1 >= size:
            break
        token, at = _markup(source, less)
        if token is None and at == less + 1:  # a bare "<" is text
            continue
        if less > text_from:
            yield Token("text", text_from, less)
        if token is not None:
            yield token
            if token.kind == "open" and token.name in _RAW:
                close = _RAW_END[token.name].search(source, at)
                at = close.start() if close else size
        text_from = at
    if size > text_from:
        yield Token("text", text_from, size)


def _markup(source: str, less: int) -> tuple[Token | None, int]:
    """The token that begins with this "<", if any, and where reading goes on."""
    following = source[less + 1]
    if following == "!":
        return _declaration(source, less)
    if following == "?":
        return None, _after(source, ">", less)
    if following == "/":
        name = _NAME.match(source, less + 2)
        end = _after(source, ">", less)
        return (Token("close", less, end, name[0].lower()), end) if name else (None, end)
    name = _NAME.match(source, less + 1)
    return _start_tag(source, less, name) if name else (None, less + 1)


def _declaration(source: str, less: int) -> tuple[Token | None, int]:
    if not source.startswith("<!--", less):
        return None, _after(source, ">", less)
    for empty in ("<!-->", "<!--->"):
        if source.startswith(empty, less):
            return None, less + len(empty)
    close = _COMMENT_END.search(source, less + 4)
    end = close.end() if close else len(source)
    return Token("comment", less, end), end


def _start_tag(source: str, less: int, name: re.Match[str]) -> tuple[Token | None, int]:
    attributes: dict[str, str] = {}
    href_at, at = 0, name.end()
    while match := _ATTRIBUTE.match(source, at):
        at = match.end()
        key = match["name"].lower()
        if key in _KEPT and key not in attributes:
            group = match.lastgroup if match.lastgroup != "name" else None
            attributes[key] = _value(match[group]) if group else ""
            if key == "href" and group:
                href_at = match.start(group)
    blank = _BLANK.match(source, at)
    assert blank is not None
    close = source.find(">", at)
    if close < 0:
        return None, len(source)
    empty = source[close - 1] == "/" and close - 1 >= at
    kind: Literal["open", "void"] = "void" if empty else "open"
    return Token(kind, less, close + 1, name[0].lower(), attributes or None, href_at), close + 1


def _value(raw: str) -> str:
    value = raw[:_LONGEST_VALUE]
    return unescape(value) if "&" in value else value


def _after(source: str, mark: str, at: int) -> int:
    end = source.find(mark, at)
    return end + 1 if end >= 0 else len(source)
