"""Whether an HTML answer must be read at all. Most pages are what they seem, and reading each would cost too much.

Only cheap searches in the source; whatever they miss counts as an ordinary page.
"""

from __future__ import annotations

import re

from citecheck.sources.placards import ANCHORS, PARKED_MARKS, STEMS

_TAG = re.compile(r"<[^<>]*>")
_TELLING = re.compile(r"<(?:script|style|meta|link)")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,600})")
_PUNCTUATION = str.maketrans(dict.fromkeys('.,;:!?()[]{}"“”„«»…|–—-/*&;#', " "))
SHORT = 3_000
"""Characters of text beyond which a page is too long to be a notice; only its title could still say so."""
_CHUNK = 4_096
_EMPTY = 250
"""Characters of text of a page that is empty until its scripts have run, or that sends the reader on."""


def looks_odd(lowered: str) -> bool:
    """Whether the source of a page, in lower case, holds anything that could make it less than a page."""
    telling = set(_TELLING.findall(lowered))  # in one look, since each search goes through the whole page
    if "<meta" in telling and "http-equiv" in lowered and "refresh" in lowered:
        return True
    title = _TITLE.search(lowered)
    if title is not None and _has_anchor(title[1]):
        return True
    text = _text(_without_scripts(lowered, telling))
    if text is not None and _is_short(text, lowered):
        return True
    return "<link" in telling and 'rel="canonical"' in lowered and _points_home(lowered)


def _text(source: str) -> str | None:
    """The source without its tags, or None as soon as that is more than a notice has."""
    parts, length = [], 0
    for at in range(0, len(source), _CHUNK):
        parts.append(_TAG.sub(" ", source[at : at + _CHUNK]))
        length += len(parts[-1])
        if length > SHORT:
            return None
    return "".join(parts)


def _is_short(text: str, lowered: str) -> bool:
    words = " ".join(text.split())
    if len(words) <= _EMPTY and ("<script" in lowered or any(mark in lowered for mark in PARKED_MARKS)):
        return True
    return _has_anchor(words) or "prerender-status-code" in lowered or "isaccessibleforfree" in lowered


def _has_anchor(text: str) -> bool:
    if not ANCHORS.isdisjoint(text.translate(_PUNCTUATION).split()):
        return True
    return not text.isascii() and any(stem in text for stem in STEMS)


def _without_scripts(lowered: str, telling: set[str]) -> str:
    """The source without scripts and styles; each is looked for once, so this takes linear time."""
    for opener, closer in (("<script", "</script"), ("<style", "</style")):
        if opener not in telling:
            continue
        kept, at = [], 0
        while (start := lowered.find(opener, at)) >= 0:
            kept.append(lowered[at:start])
            end = lowered.find(closer, start)
            at = len(lowered) if end < 0 else end + len(closer)
        kept.append(lowered[at:])
        lowered = "".join(kept)
    return lowered


def _points_home(lowered: str) -> bool:
    """Whether the canonical address that a page gives is a front page."""
    at = lowered.find('rel="canonical"')
    tag = lowered[lowered.rfind("<", 0, at) : at + 2_000].partition(">")[0]
    href = re.search(r"href=\"([^\"]{0,500})\"", tag)
    return href is not None and re.fullmatch(r"(?:https?://[^/]{1,253})?/?", href[1]) is not None
