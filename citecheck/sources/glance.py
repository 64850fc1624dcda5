"""Whether an HTML answer must be read at all. Most pages are what they seem, and reading each would cost too much.

Only cheap searches in the source; whatever they miss counts as an ordinary page.
"""

from __future__ import annotations

import re

from citecheck.sources.placards import ANCHORS, PARKED_MARKS, STEMS

_TAG = re.compile(r"<[^<>]*>")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,600})")
_PUNCTUATION = str.maketrans(dict.fromkeys('.,;:!?()[]{}"“”„«»…|–—-/*&;#', " "))
SHORT = 3_000
"""Characters of text beyond which a page is too long to be a notice; only its title could still say so."""
_EMPTY = 250
"""Characters of text of a page that is empty until its scripts have run, or that sends the reader on."""


def looks_odd(lowered: str) -> bool:
    """Whether the source of a page, in lower case, holds anything that could make it less than a page."""
    if "http-equiv" in lowered and "refresh" in lowered:
        return True
    title = _TITLE.search(lowered)
    if title is not None and _has_anchor(title[1]):
        return True
    text = _TAG.sub(" ", _without_scripts(lowered))
    if len(text) <= SHORT and _is_short(text, lowered):
        return True
    return 'rel="canonical"' in lowered and _points_home(lowered)


def _is_short(text: str, lowered: str) -> bool:
    words = " ".join(text.split())
    if len(words) <= _EMPTY and ("<script" in lowered or any(mark in lowered for mark in PARKED_MARKS)):
        return True
    return _has_anchor(words) or "prerender-status-code" in lowered or "isaccessibleforfree" in lowered


def _has_anchor(text: str) -> bool:
    if not ANCHORS.isdisjoint(text.translate(_PUNCTUATION).split()):
        return True
    return not text.isascii() and any(stem in text for stem in STEMS)


def _without_scripts(lowered: str) -> str:
    """The source without scripts and styles; each is looked for once, so this takes linear time."""
    for opener, closer in (("<script", "</script"), ("<style", "</style")):
        if opener not in lowered:
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
