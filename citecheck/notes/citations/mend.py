"""What cutting at separators tore apart: lists of pages, and spans of years that end a title."""

from __future__ import annotations

import re

from citecheck.notes.citations.forms import YEARS
from citecheck.notes.citations.lexicon import is_institution, is_periodical, is_publisher
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.token import Token

_DASH = re.compile(r"[-–—]")


def with_whole_lists(text: str, tokens: list[Token]) -> list[Token]:
    """ "pp. 3, 45–7": a list of places that was cut at its commas is one."""
    whole: list[Token] = []
    for token in tokens:
        last = whole[-1] if whole else None
        if last is not None and _goes_on(last, token):
            last.end, last.text = token.end, text[last.start : token.end]
        else:
            whole.append(token)
    return whole


def _goes_on(last: Token, token: Token) -> bool:
    if last.kind != "pages!" or token.kind not in ("pages", "number") or token.before != ",":
        return False
    return not _DASH.search(last.text) and token.end - last.start < 60


def with_years_in_titles(text: str, tokens: list[Token]) -> list[Token]:
    """ "The Frankish World, 750–900, London, 1996": the span of years behind the title is its end.

    The title is the first text that is no name; a later date must be there to be that of the work.
    """
    for i, token in enumerate(tokens[:12]):
        if token.kind in ("text", "number"):
            continue
        if i and token.kind in ("date", "pages") and token.before == "," and YEARS.fullmatch(token.text):
            title, later = tokens[i - 1], tokens[i + 1 :]
            named = all(name_score(other.text) >= 0.45 for other in tokens[: i - 1])
            dated = any(other.kind == "date" for other in later)
            if named and dated and name_score(title.text) < 0.75 and not _is_outlet(title.text):
                title.end, title.text = token.end, text[title.start : token.end].strip()
                return tokens[:i] + later
        return tokens
    return tokens


def _is_outlet(text: str) -> bool:
    return is_periodical(text) or is_institution(text) or is_publisher(text)
