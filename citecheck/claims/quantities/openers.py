"""Where an amount may begin, told before anything is read: most of an article has no number in it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache

from citecheck.claims.quantities import russian, special
from citecheck.claims.quantities.chinese import NUMERAL
from citecheck.claims.quantities.names import units
from citecheck.claims.quantities.number_words import ARTICLES, BEHIND_ARTICLE
from citecheck.claims.quantities.numerals import vulgar_fraction
from citecheck.claims.quantities.prose import Prose
from citecheck.claims.quantities.words import number_words

_SIGN = re.compile(rf"[\d¼-¾⅐-⅞]|{NUMERAL.pattern}")
_WORD = re.compile(r"[^\W\d_]+")
_GERMAN_COMPOUND = re.compile(
    "hundert|tausend|einhalb|und(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)"
)
_COMPOUNDS = {"de": _GERMAN_COMPOUND, "ru": russian.SIGN}
_WRAP_WIDTH = 120
"""A longer line is a paragraph; shorter ones may be one that is wrapped."""
_LONGEST = 20_000


def stretches(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of a folded text that may hold an amount; none reaches from one into another."""
    numbers, compound = _numbers(language), _COMPOUNDS.get(language)
    for start, end in _paragraphs(text):
        piece = text[start:end]
        if _SIGN.search(piece):
            yield start, end
            continue
        lowered = piece.lower()
        words = _WORD.findall(lowered)
        if (
            not numbers.isdisjoint(words)
            or not (ARTICLES.isdisjoint(words) or _behind_article().isdisjoint(words))
            or (compound is not None and compound.search(lowered))
        ):
            yield start, end


def may_open(prose: Prose, index: int) -> bool:
    """Whether the token at `index` can be the first of an amount."""
    token = prose.tokens[index]
    if token.kind == "num":
        return True
    if token.kind == "word":
        if token.word in ARTICLES and token.word not in _numbers(prose.language):
            return prose.word(index + 1) in _behind_article()
        return token.word in openers(prose.language)
    return token.kind == "sym" and vulgar_fraction(token.written) is not None


@cache
def openers(language: str) -> Container[str]:
    """The words, in small letters, that may be the first of an amount."""
    known = _numbers(language) | ARTICLES
    compound = _COMPOUNDS.get(language)
    return known if compound is None else _WithCompounds(known, compound)


@cache
def _numbers(language: str) -> frozenset[str]:
    return number_words(language) | special.OPENERS | russian.OPENERS


class _WithCompounds(Container[str]):
    """The same words and the compounds of German (siebenhundert) and Russian (пятикилометровый)."""

    def __init__(self, words: frozenset[str], compound: re.Pattern[str] | None) -> None:
        self._words, self._compound = words, compound

    def __contains__(self, word: object) -> bool:
        if word in self._words or not isinstance(word, str):
            return word in self._words
        if "а" <= word[:1] <= "ё":
            return russian.opens(word)
        return self._compound is not None and self._compound.search(word) is not None


@cache
def _behind_article() -> frozenset[str]:
    """What stands behind an article that counts one: a third, a million, and the units of "more than a decade"."""
    measured = (name.lower() for name, unit in units("en").items() if unit.dimension in ("duration", "physical"))
    return BEHIND_ARTICLE | frozenset(name for name in measured if len(name) > 2)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of a text: lines, or runs of short lines without a blank one."""
    start = at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - at > _WRAP_WIDTH or end - start > _LONGEST or not text[at:end].strip():
            yield start, end
            start = end + 1
        at = end + 1
    if start < len(text):
        yield start, len(text)
