"""References of a wiki that are called by name, made ready for pandoc, which knows only `<ref>words</ref>`.

https://www.mediawiki.org/wiki/Help:Cite: `<ref name="a">words</ref>` is called again by `<ref name="a" />`; the words
may also stand in `<references>` or in a template (`{{reflist|refs=...}}`). Here the first call gets the words, and
all calls of a named note begin with a template that names it. `{{sfn|Doe|2001|p=22}}` is a note, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.read.pandoc.wiki_templates import parse_template, short_note

__all__ = ["name_in", "named_references"]

_TOKEN = re.compile(
    r"<!--|-->|\{\{|\}\}|<(?P<close>/?)(?P<tag>ref|references|nowiki|pre|math|source|syntaxhighlight)\b"
    r"(?P<attributes>[^<>]{0,500})>",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"\b(name|group)\s{0,5}=\s{0,5}(?:\"([^\"]{0,200})\"|'([^']{0,200})'|([^\s\"'/>]{1,200}))", re.I
)
_VERBATIM = frozenset({"nowiki", "pre", "math", "source", "syntaxhighlight"})
_NAME = re.compile(r"\{\{citecheck-note\|(\d{1,9})\}\}")
_SHORT = re.compile(r"\{\{\s{0,5}sfnp?\s{0,5}\|", re.IGNORECASE)


class _Reference(NamedTuple):
    """A reference from `start` to `end` of the source; `shown` is false inside a template or a list."""

    start: int
    end: int
    key: str
    words: str
    shown: bool


def named_references(source: str) -> str:
    """The source in which each reference is one that pandoc knows. Time is linear in the source."""
    found = list(_references(source))
    words: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for reference in found:
        if reference.key:
            numbers.setdefault(reference.key, len(numbers) + 1)
            if reference.words.strip():
                words.setdefault(reference.key, reference.words)
    parts, at = [], 0
    for reference in found:
        if not reference.shown or reference.start < at:
            continue
        parts.append(source[at : reference.start])
        at = reference.end
        if reference.key:
            body = words.pop(reference.key, "")
            parts.append(f"<ref>{{{{citecheck-note|{numbers[reference.key]}}}}}{body}</ref>")
        else:
            parts.append(f"<ref>{reference.words}</ref>")
    return "".join([*parts, source[at:]])


def name_in(source: str) -> str:
    """The name that `named_references` gave a note, or an empty string."""
    match = _NAME.match(source)
    return match[1] if match else ""


def _references(source: str) -> Iterator[_Reference]:
    """All references, in order; those in comments and in `<nowiki>` are none."""
    templates = _templates(source)
    list_depth = template_end = 0
    waiting: re.Match[str] | None = None  # the <ref> that is open
    hidden_until = ""
    for token in _TOKEN.finditer(source):
        tag = (token["tag"] or "").lower()
        if hidden_until:
            if token[0] == hidden_until or (token["close"] and tag == hidden_until):
                hidden_until = ""
        elif token[0] == "<!--":
            hidden_until = "-->"
        elif tag in _VERBATIM:
            hidden_until = "" if token["close"] or _is_empty(token) else tag
        elif token[0] == "{{":
            end = templates.get(token.start(), 0)
            if end and waiting is None and token.start() >= template_end:
                if note := _short_reference(source, token.start(), end, shown=not list_depth):
                    yield note
                template_end = end
        elif tag == "references" and not _is_empty(token):
            list_depth = 0 if token["close"] else 1
        elif tag == "ref" and token["close"]:
            if waiting is not None:
                shown = not list_depth and waiting.start() >= template_end
                words = source[waiting.end() : token.start()]
                yield _Reference(waiting.start(), token.end(), _key(waiting), words, shown)
            waiting = None
        elif tag == "ref" and _is_empty(token):
            if waiting is None:
                shown = not list_depth and token.start() >= template_end
                yield _Reference(token.start(), token.end(), _key(token), "", shown)
        elif tag == "ref" and waiting is None:
            waiting = token


def _templates(source: str) -> dict[int, int]:
    """Where each outermost template begins and ends; braces without a partner are text."""
    outer: dict[int, int] = {}
    stack: list[int] = []
    for token in re.finditer(r"\{\{|\}\}", source):
        if token[0] == "{{":
            stack.append(token.start())
        elif stack:
            outer[stack.pop()] = token.end()
    return outer


def _short_reference(source: str, start: int, end: int, *, shown: bool) -> _Reference | None:
    if not _SHORT.match(source, start) or end - start > 500:
        return None
    template = parse_template(source[start:end])
    words = short_note(template)
    return _Reference(start, end, f"sfn {words}", words, shown)


def _is_empty(token: re.Match[str]) -> bool:
    return token["attributes"].rstrip().endswith("/")


def _key(token: re.Match[str]) -> str:
    found = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(token["attributes"])}
    name = found.get("name", "").strip()
    return f"{found.get('group', '')} {name}" if name else ""
