"""What notes set behind a source and that is no part of it: "m. w. N.", "(emphasis added)"."""

from __future__ import annotations

import re

from citecheck.model import Span

_TRAILER = re.compile(
    r"[,;]?\s?\(?(?:(?:jeweils\s|beide\s)?(?:m\.\s?(?:zahlr\.\s)?w\.\s?N(?:achw)?\.|mit\s(?:zahlreichen\s)?weiteren\sNachweisen|"
    r"m\.\s?Nachw\.|m\.\s?N\.)|m\.\s?Anm\.\s[^\W\d_][\w-]+|(?:with|containing)\sfurther\sreferences|"
    r"(?:emphasis|italics)\s(?:added|in\s(?:the\s)?original|mine)|(?:footnotes?|citations?)\somitted|"
    r"(?:eigene\s|meine\s)?(?:Hervorhebung(?:en)?|Übersetzung|Herv\.|Übers\.)(?:\s(?:im\sOriginal|hinzugefügt|nicht\sim\sOriginal|"
    r"d\.\s?(?:Verf|Autors|A)\.|des\sVerfassers|von\s(?:mir|uns)|[A-Z]\.\s?[A-Z]\.))?)\)?[.\s]*$",
    re.IGNORECASE,
)
_LONGEST = 70


def without_trailer(text: str, span: Span) -> tuple[Span, Span | None]:
    """`text[span]` without what is set behind the source, and that."""
    match = _TRAILER.search(text, max(span.start, span.end - _LONGEST), span.end)
    if match is None or match.start() - span.start < 8:
        return span, None
    return Span(span.start, match.start()), Span(match.start(), span.end)
