"""Sentences of a stretch of prose.

Note markers are glued to the ends of sentences ("influence.3)", "2022.9 Even", "influence.[^3]"), so the caller passes
their spans and they count as closing punctuation. A full stop after an abbreviation, an initial or inside a number ends
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from citecheck.model import Span

_END = re.compile(
    r"""[.!?…](?:[\uE000"'”’»)\]]|\[\^?(?=\uE000)|(?<=\uE000)[,;–-](?=\uE000))*"""
    r"""(?:[ \u00a0](?:\[\^?(?=\uE000))?\uE000+\]?)*(?=\s)"""
    r"""|[。！？](?:[”’」』）\]\uE000]|\[\^?(?=\uE000))*|\n[ \t]*\n+"""
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“‘\"'])(?:(?:[^\W\d_]\.){0,3}[^\W\d_]|[Mm]rs?|[Mm]s|[Dd]rs?|[Pp]rof|[Gg]en|[Ss]en|[Rr]ep|[Gg]ov|[Cc]ol|[Ll]t|[Ss]gt|[Cc]apt|St|Mt"
    r"|Jr|Sr|vs|cf|[Ee]d|[Ee]ds|[Vv]ol|[Nn]os?|pp?|[Ff]igs?|[Cc]h|[Aa]rt|[Ss]ec|al|etc|e\.g|i\.e|[Cc]a|approx|[Ee]st|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|E\.U|z\.B|bzw|Nr|Abs|Bd|S|т|г|гг|в|ст|млн|млрд|тыс|руб|см|р)$"
)
_MARK = "\ue000"


def sentences(text: str, span: Span, markers: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Spans of the sentences inside `span`, without surrounding white space, in order; linear in its length.

    `markers` are spans of note markers inside it; each belongs to the sentence that it ends.
    """
    piece = text[span.start : span.end]
    marks = sorted(m for m in markers if span.start <= m.start and m.end <= span.end)
    if marks:
        parts, at = [], span.start
        for mark in marks:
            parts += [text[at : mark.start], _MARK * (mark.end - mark.start)]
            at = mark.end
        piece = "".join([*parts, text[at : span.end]])
    found: list[Span] = []
    start = 0
    for match in _END.finditer(piece):
        if match[0][0] == "." and _continues(piece, start, match):
            continue
        _append(found, piece, start, match.start() if match[0][0] == "\n" else match.end(), span.start)
        start = match.end()
    _append(found, piece, start, len(piece), span.start)
    return tuple(found)


def _continues(piece: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence goes on after this full stop."""
    after = piece[match.end() : match.end() + 40].lstrip()
    if after[:1].islower():
        return True
    if len(match[0]) > 1:
        return False
    return bool(_ABBREVIATION.search(piece[max(start, match.start() - 12) : match.start()])) and after[:1].isalnum()


def _append(found: list[Span], piece: str, start: int, end: int, offset: int) -> None:
    body = piece[start:end]
    stripped = body.strip()
    if stripped:
        first = start + (len(body) - len(body.lstrip()))
        found.append(Span(offset + first, offset + first + len(stripped)))
