"""Whom a sentence gives as the source of what it says: "according to the ministry", "по данным банка"."""

from __future__ import annotations

import re

from citecheck.claims.checks.content import content

_SAYERS = (
    r"(?:says?|said|estimates?|estimated|puts?|reports?|reported|claims?|claimed|shows?|showed|indicates?|indicated"
    r"|suggests?|suggested"
    r"|believes?|counts?|counted|announced|announces|calculates?|calculated|gives?|gave|maintains?|insists?|argues?"
    r"|finds?|found"
    r"|places?|reckons?|assessed|assesses)"
)
_SIGNS = re.compile(
    r"\b(?:according to|in the (?:words|view|estimate) of|citing|based on|data (?:from|of|by)|figures (?:from|of|by)"
    r"|statistics (?:from|of|by)"
    r"|estimates? (?:from|of|by)|as reported by|по (?:данным|оценкам?|словам|информации|подсчётам|подсчетам|мнению)"
    r"|согласно|laut|zufolge"
    r"|nach (?:angaben|schätzungen?) (?:von|der|des)?|gemäß|selon|d'après|según|de acuerdo "
    r"con)\s+(?P<behind>[^,;:.()—]{2,80})"
    r"|据(?P<han>[^，。；]{1,20}?)(?:统计|数据|报道|估计|称|显示)",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    rf"^(?P<who>[^,;:.()—]{{2,80}}?)\s+(?:(?:data|figures|statistics|sources?|estimates?|records)\s+)?{_SAYERS}\b(?: "
    rf"that)?",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:ministry|bank|bureau|agency|government|office|data|figures|statistics|sources?|experts?|analysts?"
    r"|economists?|officials?|report"
    r"|study|survey|researchers?|institute|university|association|union|company|estimates?|customs|critics|opposition"
    r"|police|army"
    r"|organi[sz]ation|commission|authorities|media|newspaper|[A-ZА-Я]{2,6})\b|^(?:the )?[A-Z][\w'’-]+(?: "
    r"[A-Z][\w'’-]+){0,4}$"
)


def attributed_to(sentence: str) -> frozenset[str]:
    """The stems of the words that name the sentence's own source; empty where it names none."""
    line = " ".join(sentence[:600].replace("’", "'").split())
    match = _SIGNS.search(line)
    if match:
        return content(match["behind"] or match["han"] or "", generic=True) or frozenset(("?",))
    said = _SAID_BY.match(line)
    if said and _WHO.search(said["who"]):
        return content(said["who"], generic=True) or frozenset(("?",))
    return frozenset()
