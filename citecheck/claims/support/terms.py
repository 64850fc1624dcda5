"""The words of a text that say what it is about, folded so that they can be met again in another text.

A term is a word in small letters, without accents, in Latin letters where it was Cyrillic or Greek, and cut to its stem
by length: "exports", "exported" and "exporting" are one term, "Газпрома" and "Gazprom" too. Chinese and Japanese text
gives pairs of characters. No dictionary is asked: a language that nobody thought of loses endings and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from citecheck.claims.quantities.lexicon import words
from citecheck.claims.support.concepts import ROWS

_WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{2,40}|[\u3040-\u30ff\u3400-\u9fff]{2,200}")
_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i i e g u".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True)
)
_LATIN = {ord(letter): written.strip("-") for letter, written in (_CYRILLIC | _GREEK).items()}
_LATIN |= {ord("ß"): "ss", ord("æ"): "ae", ord("œ"): "oe", ord("ø"): "o", ord("ł"): "l", ord("đ"): "d", ord("ё"): "e"}
_ENDINGS = ("ingly", "ing", "edly", "ied", "ies", "ed", "es", "ly", "s", "e", "y")
_LONG = 6
"""Letters of a word that count: "produc" for "production" and "produced"."""

_IDLE = frozenset(
    words(
        # function words
        "the of and to in is that for on with as by its from at an are was has be it this their his not had have were "
        "been he she they them her him who which what when where while there than then also but or if into over about "
        "after before between during under up out more most some such other only very can could will would may might "
        "one two first second last year years month months day days per each all any both these those our your we you "
        "der die das und von zu den mit des auf fur im dem ist eine ein nicht sich als bei zur zum nach uber wurde "
        "werden war sind oder auch aus durch vor jahr jahre jahren "
        "le la les de du un une pour dans que sur au aux par est qui pas avec ce ses sont en et ans annee annees plus "
        "el los las del y por para con se al su como mas sus entre sobre ano anos fue son una "
        "i v na s po o iz za ot dlya kak pri ego k eto mezhdu chto ne a no byl byla bylo byli god goda godu let "
        # words of amounts, which the amount itself says
        "million millions billion billions trillion thousand hundred dozen percent percentage point points per cent "
        "dollar dollars euro euros usd eur gbp rub cny nearly almost around approximately roughly least "
        "mln mlrd tys trln millionov milliarda milliardov milliard protsentov protsenta protsent dollarov rubley "
        "millionen milliarden mrd mio prozent millones mil millions milliards pour por ciento ciento about "
        "three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety "
        "earlier later previous previously ago "
        "many much few several times half third quarter double doubled twice number total amount according said says"
    )
)


def fold(word: str) -> str:
    """A word in small Latin letters without accents."""
    lowered = word.casefold()
    if lowered.isascii():
        return lowered
    plain = "".join(char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char))
    return plain.translate(_LATIN)


@lru_cache(maxsize=1 << 16)
def term_of(word: str) -> str:
    """The term of a single word, or an empty string for one that says nothing of a text's subject."""
    stem = _stem(word)
    return _concepts().get(stem, stem)


@cache
def _concepts() -> dict[str, str]:
    """Stems that stand for a thing -> the stem of what it is called here."""
    found: dict[str, str] = {}
    for row in ROWS.replace("\n  ", " ").strip().splitlines():
        first, *others = (_stem(word) if word < "\u3040" else word for word in row.replace("|", " ").split())
        found |= {stem: first for stem in others if stem and stem not in found}
    return found


def _stem(word: str) -> str:
    folded = fold(word)
    if folded in _IDLE or len(folded) < 2:
        return ""
    if len(folded) > 4:
        for ending in _ENDINGS:
            if folded.endswith(ending) and len(folded) - len(ending) >= 3:
                folded = folded[: -len(ending)]
                break
    return folded[:_LONG]


def _pair_term(pair: str) -> str:
    """The term of two characters of Chinese or Japanese."""
    return _concepts().get(pair, pair)


def terms(text: str) -> frozenset[str]:
    """All terms of a text; linear in its length."""
    found: set[str] = set()
    for word in set(_WORD.findall(text)):
        if word[0] >= "\u3040" and not word.isalpha():
            continue
        if "\u3040" <= word[0] <= "\u9fff":
            found.update(_pair_term(word[at : at + 2]) for at in range(len(word) - 1))
        else:
            found.add(term_of(word))
    found.discard("")
    return frozenset(found)


def placed_terms(text: str) -> list[tuple[str, int, bool]]:
    """The terms of a text in order: the term, its offset, and whether it is written like a name."""
    found: list[tuple[str, int, bool]] = []
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        if "\u3040" <= word[0] <= "\u9fff":
            found += [(_pair_term(word[at : at + 2]), start + at, False) for at in range(len(word) - 1)]
            continue
        term = term_of(word)
        if term:
            found.append((term, start, word[0].isupper() and start > 0))
    return found
