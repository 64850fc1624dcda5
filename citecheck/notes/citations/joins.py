"""Where short forms and legal citations begin and end, so that a note can be cut between them.

"Blankenburg (Fn. 1), S. 95, und Rottleuthner (Fn. 2), S. 210", "Griffiths (1986: 39) and Santos (1995: 114)".
"""

from __future__ import annotations

import re

from citecheck.notes.citations.pointers import EARLIER, NOTE, POINTER

_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_NAME = r"(?:(?:[^\W\d_a-zа-яёß]\.[\s-]?){0,3}(?:(?:van|von|de|der|du|la)\s){0,2}[^\W\d_a-zа-яёß][\w’'-]{1,30})"
_NAMES = rf"{_NAME}(?:(?:\s?/\s?|,?\s(?:and|und|&|u\.)\s){_NAME}){{0,3}}(?:\s(?:et\sal\.?|u\.\s?a\.))?"
_BACK = (
    r"(?:op\.\s?cit|loc\.\s?cit|a\.?\s?a\.?\s?O\b|ebd\b|ebenda|ibid|id[.,]|supra|"
    rf"{EARLIER},?\s{NOTE}\d|[(\[][^()\[\]\d]{{0,20}}{POINTER})"
)
_PAGE = r"(?:(?:at\s|pp?\.\s?|S\.\s?|Rn\.\s?|§\s?)?\d[\d–-]{0,9}(?:\sff?\.?)?)"
_ENDS = re.compile(
    rf"(?:{POINTER}[^()\[\]\d]{{0,8}}[)\]]?|(?:op|loc)\.\s?cit\.?|a\.?\s?a\.?\s?O\.?|\bid\.?|[(\s]{_YEAR}\)?)"
    rf"(?:[,:]?\s{_PAGE}){{0,2}}[\s.,)]{{0,3}}$",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"{_NAMES},?\s(?i:{_BACK})|{_NAMES},?\s\(?{_YEAR}(?:\)|[,:]\s?{_PAGE}|\.?$)")
_HOLDS = re.compile(rf"(?:^|\s){_NAMES},?\s(?i:[(\[][^()\[\]\d]{{0,20}}{POINTER})")
_LAW = re.compile(
    r"(?:§{1,2}|Art\.|Artikel|Abs\.)\s?\d|(?:BVerf|BVerw|BGH|BAG|BSG|BFH|RGZ|RGSt|EuGH|EGMR|OLG|LG|VGH|OVG)|[A-Z]\w*,?\sv\.?\s[A-Z]"
)
_TAIL = 100


def ends_short_form(left: str) -> bool:
    """Whether a stretch ends with a short form and the place cited: "Weber (Fn. 3), S. 5", "Merry (1988: 12)"."""
    return _ENDS.search(left[-_TAIL:].rstrip()) is not None


def opens_short_form(right: str) -> bool:
    """Whether a stretch opens with names and a back-reference or a year."""
    return _OPENS.match(right) is not None


def has_short_form(sentence: str) -> bool:
    """Whether names with a pointer behind them stand in a sentence."""
    return _HOLDS.search(sentence[:300]) is not None


def opens_law(right: str) -> bool:
    """Whether a stretch opens with a section, a court or parties."""
    return _LAW.match(right) is not None
