"""Cities that no list knows, told by where they stand: "Title, Reinbek 1990", "Title, Viterbo, Sette Città, 2000"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.notes.citations.forms import genre_of
from citecheck.notes.citations.lexicon import is_institution, is_periodical, is_place, is_proceedings, is_publisher
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.token import Token

_CITY = re.compile(
    r"[^\W\d_a-zа-яё][^\W\d_]+(?:[- ](?:(?:am|an|der|de|la|le|les|sur|del|upon|on|i\.|a\.)[- ])?"
    r"[^\W\d_a-zа-яё][^\W\d_]+\.?){0,2}"
    r"(?:,\s[A-Z]{2})?"
)
_HAN = re.compile(r"[\u3400-\u9fff]{2,4}")
_ONE_YEAR = re.compile(r"(?:1[4-9]|20)\d\d[a-z]?")
_JOINED = re.compile(r"(?:^|\s)(?:and|und|et|y|e|и|&)\s")


def is_imprint(text: str) -> bool:
    """Whether a text is a known city or a press."""
    return is_place(text) or is_publisher(text)


def is_outlet(text: str) -> bool:
    """Whether a text is a periodical, an institution, a press: long ones and lists are titles with such words."""
    if is_imprint(text):
        return True
    if _JOINED.search(text) or text.count(" ") > 5:
        return is_periodical(text) and text.count(" ") <= 5
    return is_periodical(text) or is_institution(text) or is_proceedings(text)


def is_role(token: Token) -> bool:
    """Whether a token is "ed. by" or "(eds.)"."""
    return token.kind in ("role-before", "role-after")


def with_city(tokens: list[Token]) -> list[Token]:
    """Mark the unknown city of an imprint: "Title, Reinbek 1990", "Title, Viterbo, Sette Città, 2000"."""
    for at in range(1, len(tokens) - 1):
        token = tokens[at]
        if _is_cjk_city(tokens, at):
            token.value = "place"
        if token.kind != "text" or token.intro or token.bracket or token.before not in (",", ".", ")"):
            continue
        if not _CITY.fullmatch(token.text) or token.text.isupper() or is_outlet(token.text) or genre_of(token.text):
            continue
        if is_numbered(tokens) or is_role(tokens[at - 1]) or not _titled(tokens[:at]):
            continue
        quoted = any(
            one.kind in ("quoted", "container") or is_place(one.text) or one.value == "place" for one in tokens[:at]
        )
        if _dated(tokens[at + 1], ("",) if quoted else ("", ",")) or _publisher_and_year(tokens, at):
            token.value = "place"
    return tokens


def _is_cjk_city(tokens: Sequence[Token], at: int) -> bool:
    """Whether a short Han text stands behind the title, and a colon and a press behind it."""
    token, following = tokens[at], tokens[at + 1]
    short = token.kind == "text" and _HAN.fullmatch(token.text) is not None and token.after == ":"
    return short and following.kind == "text" and is_publisher(following.text)


def is_numbered(tokens: Sequence[Token]) -> bool:
    """Whether the source has the numbers of a periodical: an issue, or a volume and a page without a word."""
    loose = sum(token.kind in ("number", "pages", "volume") for token in tokens)
    return loose > 1 or any(token.kind == "issue" for token in tokens)


def _titled(before: Sequence[Token]) -> bool:
    """Whether a title stands among these tokens: a text that is no list of names, or a quotation."""
    if any(token.kind == "quoted" for token in before):
        return not any(token.kind == "text" and token.text and token.before == "," for token in before[1:])
    texts = [token for token in before if token.kind == "text"]
    return len(texts) > 1 or bool(texts and name_score(texts[0].text) < 0.45)


def _dated(token: Token, befores: tuple[str, ...]) -> bool:
    return (
        token.kind == "date"
        and token.before in befores
        and not token.bracket
        and _ONE_YEAR.fullmatch(token.text) is not None
    )


def _publisher_and_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether ", Publisher, 2000" follows."""
    if at + 2 >= len(tokens) or tokens[at].after != ",":
        return False
    publisher = tokens[at + 1]
    plain = publisher.kind == "text" and not publisher.bracket and not publisher.intro and not is_place(publisher.text)
    capital = plain and not publisher.text[:1].islower() and len(publisher.text.split()) <= 6
    return capital and not is_periodical(publisher.text) and _dated(tokens[at + 2], (",",))
