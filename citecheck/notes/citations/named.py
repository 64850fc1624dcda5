"""Which words before a back-reference name its source: "die Beiträge in Voigt (Fn. 5)", "So Blankenburg (Fn. 1)"."""

from __future__ import annotations

import re

from citecheck.model import Span
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.namewords import PARTICLES
from citecheck.notes.citations.signals import SIGNAL
from citecheck.notes.citations.wordtable import word_table

_NAME = r"(?:(?:[^\W\d_a-zа-яёß]\.[\s-]?){0,3}(?:(?:van|von|de|der|du|la|zu)\s){0,2}[^\W\d_a-zа-яёß][\w’'-]+)"
_TAIL = re.compile(
    rf"(?P<names>{_NAME}(?:(?:\s?/\s?|,\s|,?\s(?:and|und|&|u\.)\s){_NAME}){{0,3}}(?:,?\s(?:et\sal\.?|u\.\s?a\.))?)[\s,]{{0,2}}$"
)
_INTRODUCES = frozenset(
    word_table(
        """
    in bei von an s by from nach siehe see vgl auch etwa so schon bereits anders ebenso ähnlich wie as aber nur cf gegen
    against following contra insbesondere zustimmend kritisch ablehnend instead also further dazu hierzu dagegen and und
    sowie with mit to than unlike like noch jedenfalls überzeugend richtig zutreffend grundlegend näher eingehend
    ausführlich allem zuletzt besonders erst
    """
    )
)
_TITLE_WORDS = frozenset(
    word_table(
        """
    of the a an and or in on for to with by from at der die das des dem den und oder im von vom zu zum zur für über auf
    als bei mit nach eine ein einer eines as
    """
    )
)
_TOPIC = re.compile(r"(?:zur|zum|zu|gegen|for|on)\s(?:(?:the|der|des|dieser|this)\s)?[^\W\d_][\w-]+", re.IGNORECASE)
_LONGEST = 160


def named_part(text: str, span: Span) -> Span:
    """The end of `text[span]` that names a source, where prose leads to it; else the whole."""
    words = span.of(text)
    if len(words) > _LONGEST:
        words = words[-_LONGEST:]
    tail = _TAIL.search(words)
    if tail is None:
        return span
    lead = SIGNAL.sub("", words[: tail.start()], count=1).strip(" ,:")
    if not lead:
        return span if not words[: tail.start()].strip() else Span(span.end - len(words) + tail.start(), span.end)
    if "," in lead and name_score(lead.split(",")[0]) >= 0.45 and lead.split()[0].casefold() not in _INTRODUCES:
        return span
    if _TOPIC.fullmatch(lead):
        return Span(span.end - len(words) + tail.start(), span.end)
    last = lead.split()[-1].casefold().strip(".,:")
    if last not in _INTRODUCES or last in PARTICLES - {"von"}:
        return span
    lower = [word for word in lead.split() if word[:1].islower() and word.casefold() not in _TITLE_WORDS]
    opens = lead[0].islower() or lead.split()[0].casefold().strip(".,:") in _INTRODUCES
    if not lower and not opens:
        return span
    return Span(span.end - len(words) + tail.start(), span.end)
