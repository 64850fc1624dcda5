"""Amounts that are not a number and a unit: ranks, multiples, "one in six", ratios, anniversaries."""

from __future__ import annotations

import re
from decimal import Decimal

from citecheck.claims.quantities import regional
from citecheck.claims.quantities.comparators import comparator_before
from citecheck.claims.quantities.composed import compares, make, small
from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.names import unit_of
from citecheck.claims.quantities.numerals import read_number
from citecheck.claims.quantities.prose import Amount, Prose
from citecheck.claims.quantities.regional import read_german, read_spanish
from citecheck.claims.quantities.words import cardinal

_ORDINALS = {
    word: value
    for value, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth"
        ),
        1,
    )
} | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_SUPERLATIVES = frozenset(
    words(
        "largest biggest highest lowest smallest richest poorest longest tallest busiest fastest oldest heaviest "
        "deadliest cheapest ranked placed"
    )
)
_MULTIPLES = {
    "twice": 2,
    "thrice": 3,
    "doubling": 2,
    "tripling": 3,
    "quadrupling": 4,
    "doubled": 2,
    "tripled": 3,
    "trebled": 3,
    "quadrupled": 4,
    "quintupled": 5,
    "halved": None,
}
_FOLDS = {
    f"{word}fold": value
    for word, value in (
        *zip(words("two three four five six seven eight nine ten"), range(2, 11), strict=True),
        ("hundred", 100),
        ("thousand", 1000),
    )
}
_DOUBLES = {
    "double": 2,
    "triple": 3,
    "treble": 3,
    "quadruple": 4,
    "doble": 2,
    "triple de": 3,
    "doppelt": 2,
}
OPENERS = frozenset((*_ORDINALS, *_MULTIPLES, *_FOLDS, *_DOUBLES, *regional.OPENERS))
"""The words that begin such an amount, numbers apart."""
_AFTER_DOUBLE = frozenset(words("the that what its their his her of so de que больше меньше выше ниже"))
_TIMES = frozenset(words("times fois veces mal раза раз"))
_RATIO_WORDS = re.compile(
    r"(?:ratio|odds|ratios|mixture|dilution|diluted|proportion|Verhältnis|rapport|proporción|соотношени\w{1,3}|соотношение|比例)\b[^.\n]{0,25}$",
    re.IGNORECASE,
)
_AFTER_RANK = frozenset(words("in among worldwide globally out behind on for of nationally overall at with and"))
_WORN = frozenset(words("shirt jersey bus train seed"))
"""What a number is a name of: the number 10 shirt."""
_TOP = frozenset(("top", "number", "nummer", "numéro", "número"))


def read_special(prose: Prose, index: int, floor: int) -> Amount | None:
    """The rank, multiple, share in words or ratio that begins at token `index`, or None."""
    token = prose.tokens[index]
    if token.kind == "num":
        if not (token.written.isdigit() and len(token.written) < 10):
            return _ratio(prose, index) or _times(prose, index, _decimal(token.written, prose.language))
        value = Decimal(token.written)
        tenths = read_spanish(prose, index) if prose.language == "es" else None
        return tenths or _numbered(prose, index, floor) or _one_in(prose, index) or _times(prose, index, value)
    if token.kind != "word":
        return None
    if prose.language == "es" and (found := read_spanish(prose, index)) is not None:
        return found
    german = read_german(prose, index) if prose.language == "de" else None
    return (
        german or _multiple(prose, index) or _ordinal(prose, index) or _spelled(prose, index) or _article(prose, index)
    )


def _article(prose: Prose, index: int) -> Amount | None:
    """more than a decade, nearly a mile, about an hour: an article counts one only where something bounds it."""
    if prose.word(index) not in ("a", "an") or index + 1 >= len(prose.tokens):
        return None
    unit = unit_of(prose.tokens[index + 1].written, "en")
    if unit is None or unit.dimension not in ("duration", "physical") or len(prose.word(index + 1)) < 3:
        return None
    if (
        prose.word(index + 1) in ("second", "bit", "degree", "turn", "foot", "pound", "bar", "cup", "knot", "gig")
        or prose.word(index - 1) == "some"
    ):
        return None
    bound, used = comparator_before(prose.text, prose.tokens, index)
    if bound == "exactly" or not used:
        return None
    before = prose.word(index - used - 1)
    if prose.word(index + 2) in ("before", "earlier", "ago") and (
        before in ("percent", "%", "points") or before.isdigit()
    ):
        return None  # 16 percent more than a year before
    return make(prose, index, index + 1, Decimal(1), unit.dimension, unit=unit.unit)


def _decimal(written: str, language: str) -> Decimal | None:
    number = read_number(written, language) if len(written) < 12 else None
    return None if number is None else number.value


def _numbered(prose: Prose, index: int, floor: int) -> Amount | None:
    """No. 10, #3, 75th anniversary, 10th-largest, 3:1."""
    value = Decimal(prose.word(index))
    before = prose.word(index - 1)
    sign = index - 2 if before == "." and prose.tokens[index - 2].written in ("No", "Nr") else index - 1
    if prose.word(index + 1) == "-" and prose.adjacent(index + 1):
        return None  # "No. 478-FZ" is the number of a paper
    if sign >= max(floor, 0) and (sign < index - 1 or before == "#" or prose.tokens[sign].written == "No"):
        name = prose.tokens[sign - 1] if sign else None
        named = name is not None and name.kind == "word" and name.written[:1].isupper() and not name.word.endswith("'s")
        return None if named or value > 1000 else make(prose, sign, index, value, "rank", words=False)
    if before in _TOP and value <= 1000 and not prose.adjacent(index) and prose.word(index + 1) not in _WORN:
        return make(prose, index, index, value, "rank", words=False) if before != "top" else None
    suffix = prose.word(index + 1)
    if suffix in ("st", "nd", "rd", "th") and prose.adjacent(index + 1):
        return _ranked(prose, index, index + 1, value, words=False)
    return _ratio(prose, index)


def _ratio(prose: Prose, index: int) -> Amount | None:
    """3:1, 1.3:1 where something is called a ratio."""
    if prose.word(index + 1) != ":" or not (prose.adjacent(index + 1) and prose.adjacent(index + 2)):
        return None
    if prose.tokens[index + 2].kind != "num":
        return None
    above, below = _decimal(prose.word(index), prose.language), _decimal(prose.word(index + 2), prose.language)
    start = prose.tokens[index].start
    if not above or not below or not _RATIO_WORDS.search(prose.text, max(0, start - 40), start):
        return None
    return make(prose, index, index + 2, above / below, "ratio", words=False, step="0.01")


def _ranked(prose: Prose, index: int, last: int, value: Decimal, *, words: bool) -> Amount | None:
    """75th anniversary, third-largest, 10th place."""
    following = last + 2 if prose.word(last + 1) == "-" else last + 1
    word = prose.word(following)
    if word == "anniversary":
        return make(prose, index, following, value, "rank", unit="anniversary", words=words)
    if word == "most" and prose.tokens[following + 1 : following + 2]:
        return make(prose, index, following, value, "rank", words=words)
    if word in _SUPERLATIVES:
        return make(prose, index, following, value, "rank", words=words)
    before = prose.word(index - 1)
    if word == "place" or (
        before in ("ranked", "ranks", "rank", "ranking", "placed", "came", "finished", "finishing")
        and (word in _AFTER_RANK or (before != "came" and not word.isalpha()))
    ):
        return make(prose, index, last, value, "rank", words=words)
    if word in ("among", "worldwide", "globally") and any(
        prose.word(at) in ("rank", "ranks", "ranked", "rated", "placed") for at in range(max(0, index - 6), index)
    ):
        return make(prose, index, last, value, "rank", words=words)
    return None


def _ordinal(prose: Prose, index: int) -> Amount | None:
    value = _ORDINALS.get(prose.word(index))
    if value is None or value == 1:
        return None
    if prose.adjacent(index) and prose.word(index - 1) == "-":
        return None
    return _ranked(prose, index, index, Decimal(value), words=True)


def _multiple(prose: Prose, index: int) -> Amount | None:
    word = prose.word(index)
    if word in _MULTIPLES:
        if word in ("twice", "thrice") and not compares(prose, index + 1):
            return None  # how often, not how much
        value = _MULTIPLES[word]
        return make(prose, index, index, Decimal(value) if value else Decimal("0.5"), "multiple")
    if word in _DOUBLES and prose.word(index + 1) in _AFTER_DOUBLE:
        return make(prose, index, index, Decimal(_DOUBLES[word]), "multiple")
    if word == "half" and prose.word(index + 1) == "as" and prose.word(index + 3) == "again":
        return make(prose, index, index + 3, Decimal("1.5"), "multiple")  # half as much again
    if word in _FOLDS:
        return make(prose, index, index, Decimal(_FOLDS[word]), "multiple")
    return None


def _spelled(prose: Prose, index: int) -> Amount | None:
    word = prose.word(index)
    value = cardinal(word, prose.language)
    if value is None or prose.word(index - 1) == "-":
        return None
    if prose.word(index - 1) in ("number", "nummer") and value <= 10:
        return make(prose, index, index, Decimal(value), "rank")
    return _times(prose, index, Decimal(value)) or _one_in(prose, index)


def _times(prose: Prose, index: int, value: Decimal | None) -> Amount | None:
    """four times the number, 3.5-fold, 2.5x, в три раза больше; but not "three times a week"."""
    if value is None:
        return None
    words = prose.tokens[index].kind == "word"
    following = index + 2 if prose.word(index + 1) == "-" else index + 1
    if words and [prose.word(following + step) for step in range(3)] == ["and", "a", "half"]:
        value, following = value + Decimal("0.5"), following + 3
    word = prose.word(following)
    decimals = 0 if words else len(prose.word(index).replace(",", ".").partition(".")[2])
    step = str(Decimal(1).scaleb(-decimals))
    if word == "fold" or (word in ("x", "×") and prose.adjacent(following) and not prose.adjacent(following + 1)):
        return make(prose, index, following, value, "multiple", words=words, step=step)
    if word in _TIMES and (
        compares(prose, following + 1) or (word in ("раза", "раз") and prose.word(index - 1) == "в")
    ):
        return make(prose, index, following, value, "multiple", words=words, step=step)
    return None


def _one_in(prose: Prose, index: int) -> Amount | None:
    """one in six, 9 out of 10, un sur six, uno de cada tres."""
    at = index + 1
    at += prose.word(at + 1) == "sur" and prose.tokens[at].kind == "word"  # trois Français sur quatre
    link = prose.word(at)
    if link == "out" and prose.word(at + 1) == "of":
        at += 2
    elif (
        (link == "von" and prose.language == "de")
        or link in ("in", "sur")
        or (link == "de" and prose.word(at + 1) == "cada")
    ):
        at += 2 if link == "de" else 1
    else:
        return None
    if prose.word(at) == "every":
        at += 1
    above, below = small(prose, index), small(prose, at)
    if above is None or below is None or not 0 < above < below:
        return None
    unit = unit_of(prose.word(at + 1), prose.language) if prose.word(at + 1) else None
    if (unit is not None and unit.dimension in ("duration", "physical")) or prose.word(at + 1) in ("percent", "%"):
        return None
    return make(
        prose,
        index,
        at,
        Decimal(above) / Decimal(below),
        "share",
        words=prose.tokens[index].kind == "word",
        step="0.01",
    )
