"""Numbers written in words: twenty-five, two-thirds, siebenhundert, quatre-vingt-dix, двести тысяч, treinta y cinco."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from citecheck.claims.quantities.number_words import (
    ADDED,
    ARTICLES,
    COLLECTIVES,
    FRACTIONS,
    FRACTIONS_ALONE,
    GERMAN_ONES,
    GERMAN_TENS,
    HALF_WORDS,
    HUNDRED,
    PAIRS,
    PARTITIVES,
    PLURAL_SCALES,
    SCALES,
    SINGLE_SCALES,
    THOUSAND,
    TRILLION,
    VAGUE,
)
from citecheck.claims.quantities.tokens import Token


class Wording(NamedTuple):
    """A number read from words (or from digits and scale words): its parts and where it ends (a token index)."""

    value: Decimal
    step: Decimal
    end: int
    scale: int = 1
    fraction: bool = False
    vague: bool = False


@lru_cache(4096)
def german(word: str) -> int | None:
    """The value of a German number word below a million, however long: `siebenhundertachtundzwanzig`."""
    for mark, factor in (("tausend", 1000), ("hundert", 100)):
        left, found, right = word.partition(mark)
        if found:
            high = 1 if not left else german(left)
            low = 0 if not right else german(right.removeprefix("und"))
            return None if high is None or low is None or high >= 1000 or low >= factor else high * factor + low
    if word in GERMAN_TENS:
        return GERMAN_TENS[word]
    ones, joined, tens = word.rpartition("und")
    if joined and tens in GERMAN_TENS and 0 < GERMAN_ONES.get(ones, 0) < 10:
        return GERMAN_TENS[tens] + GERMAN_ONES[ones]
    return GERMAN_ONES.get(word)


@cache
def number_words(language: str) -> frozenset[str]:
    """The words that begin a number in a language, articles and compounds of German apart."""
    added = {**GERMAN_ONES, **GERMAN_TENS} if language == "de" else ADDED.get(language, ADDED["en"])
    hundred = HUNDRED.get(language, ()) if language in ("fr", "de") else ()
    alone = (*PLURAL_SCALES, *VAGUE, *SINGLE_SCALES, *HALF_WORDS, *PAIRS, *FRACTIONS_ALONE, *COLLECTIVES)
    return frozenset((*added, *ADDED["ru"], *hundred, *alone, "quarter"))


def cardinal(word: str, language: str) -> int | None:
    """The value below a thousand that a single word adds to a number, else None."""
    if language == "de" and len(word) <= 60:
        return german(word)
    return ADDED["ru" if "а" <= word[:1] <= "ё" else language if language in ADDED else "en"].get(word)


def scale_of(word: str, language: str) -> int | None:
    """What a scale word multiplies by, else None."""
    if word in ("billion", "billions") and language == "fr":
        return TRILLION
    if word == "mille" and language not in ("fr", "it"):
        return None
    return SCALES.get(word)


def fraction_of(word: str, language: str) -> Decimal | None:
    """The value of a fraction word ("third"), else None."""
    parts = FRACTIONS.get("ru" if "а" <= word[:1] <= "ё" else language, FRACTIONS["en"]).get(word)
    return None if parts is None else Decimal(parts[0]) / Decimal(parts[1])


def read_words(tokens: list[Token], at: int, language: str) -> Wording | None:
    """The number that the words from `at` on spell, or None; linear in its words."""
    first = tokens[at]
    following = _word(tokens, at + 1)
    if first.word in PLURAL_SCALES or first.word in VAGUE:
        return _many(tokens, at, language)
    if first.word in HALF_WORDS:
        return Wording(Decimal(HALF_WORDS[first.word]), Decimal(HALF_WORDS[first.word]) / 5, at + 1)
    if first.word in COLLECTIVES:
        return _collective(tokens, at, language)
    if first.word in PAIRS:
        return _pair(tokens, at, language)
    if first.word in FRACTIONS_ALONE:
        return _half(tokens, at, language)
    if first.word == "quarter" and scale_of(following, language):
        return _scaled_fraction(tokens, at + 1, Decimal("0.25"), language)
    if language == "de" and first.word.endswith("einhalb") and (whole := german(first.word[:-7])) is not None:
        return _scaled_fraction(tokens, at + 1, whole + Decimal("0.5"), language)
    if first.word in SINGLE_SCALES:
        return with_scales(tokens, Decimal(1), Decimal(1), at, language)
    value, end, hundred = _below_thousand(tokens, at, language)
    if value is None:
        return _after_article(tokens, at, language) if first.word in ARTICLES else None
    denominator = _denominator(tokens, end, language)
    if denominator is not None and 0 < value < 20:
        part, after = denominator
        return _scaled_fraction(tokens, after, value * part, language)
    halved = behind_half(tokens, end)
    if halved is not None:
        return _scaled_fraction(tokens, halved, value + Decimal("0.5"), language)
    return with_scales(tokens, Decimal(value), Decimal(100 if hundred else 1), end, language)


def _many(tokens: list[Token], at: int, language: str) -> Wording | None:
    """dozens, thousands, tens of thousands, hundreds of millions, десятки тысяч."""
    value = VAGUE.get(tokens[at].word) or scale_of(tokens[at].word, language) or 1
    after = at + 1
    following = after + 1 if _word(tokens, after) in ("of", "de") else after
    more = scale_of(_word(tokens, following), language)
    if more is not None and more > 100:
        value, after = value * more, following + 1
    elif tokens[at].word == "tens":
        return None
    return Wording(Decimal(value), Decimal(value), after, value, vague=True)


def _collective(tokens: list[Token], at: int, language: str) -> Wording:
    """une dizaine, des milliers, decenas de miles: vague in the plural."""
    word = tokens[at].word
    value, after = Decimal(COLLECTIVES[word]), at + 1
    plural = word.endswith("s")
    following = after + 1 if _word(tokens, after) == "de" else after
    more = scale_of(_word(tokens, following), language)
    if more is not None and more > value and word != "dozen":
        value, after = value * more, following + 1
    return Wording(value, value if plural else Decimal(1), after, int(value) if value >= 100 else 1, vague=plural)


def _pair(tokens: list[Token], at: int, language: str) -> Wording | None:
    """пара сотен, a couple of hundred: two of a scale."""
    after = at + 2 if _word(tokens, at + 1) == "of" else at + 1
    scale = scale_of(_word(tokens, after), language) or (100 if _word(tokens, after) == "hundred" else None)
    return None if scale is None else Wording(Decimal(2 * scale), Decimal(scale), after + 1, scale)


_HALVES = tuple(
    tuple(phrase.split())
    for phrase in ("and a half", "- and - a - half", "с половиной", "et demi", "et demie", "y medio", "y media")
)


_AND_A_HALF = (["et", "demi"], ["y", "medio"], ["с", "половиной"])


def behind_half(tokens: list[Token], at: int) -> int | None:
    """The token behind "and a half" at token `at`, or None."""
    for phrase in _HALVES:
        if _word(tokens, at) == phrase[0] and all(
            _word(tokens, at + step) == word for step, word in enumerate(phrase) if step
        ):
            return at + len(phrase)
    return None


def _half(tokens: list[Token], at: int, language: str) -> Wording:
    value = fraction_of(tokens[at].word, language) or Decimal("0.5")
    after = at + 1
    if _word(tokens, after) == "a" and _word(tokens, after + 1) == "dozen":
        return Wording(Decimal(6), Decimal(1), after + 2)
    if _word(tokens, after) in ("a", "an", "of") and scale_of(_word(tokens, after + 1), language):
        after += 1
    return _scaled_fraction(tokens, after, value, language)


def _scaled_fraction(tokens: list[Token], after: int, value: Decimal, language: str) -> Wording:
    if [_word(tokens, after), _word(tokens, after + 1)] == ["of", "a"] and scale_of(_word(tokens, after + 2), language):
        after += 2  # a quarter of a million
    scale = scale_of(_word(tokens, after), language)
    if scale is None or tokens[after].kind != "word":
        return Wording(value, Decimal("0.1"), after, fraction=True)
    return Wording(value * scale, Decimal(scale) / 10, after + 1, scale)


def _after_article(tokens: list[Token], at: int, language: str) -> Wording | None:
    """a dozen, a million, a third, ein Drittel, une douzaine."""
    word = _word(tokens, at + 1)
    if word in COLLECTIVES:
        return _collective(tokens, at + 1, language)
    if word == "couple":
        return _pair(tokens, at + 1, language)
    if word == "hundred":
        return with_scales(tokens, Decimal(100), Decimal(100), at + 2, language)
    if word == "quarter" and scale_of(_word(tokens, at + 2), language):
        return _scaled_fraction(tokens, at + 2, Decimal("0.25"), language)
    part = fraction_of(word, language)
    if part is not None:
        if not _is_share(tokens, at) and part != Decimal("0.5"):
            return None
        return _scaled_fraction(tokens, at + 2, part, language)
    if scale_of(word, language) and word not in PLURAL_SCALES:
        return with_scales(tokens, Decimal(1), Decimal(1), at + 1, language)
    return None


def _is_share(tokens: list[Token], at: int) -> bool:
    """Whether "a third" at `at` is a share ("of", "by a third") and no ordinal ("a third country")."""
    following = _word(tokens, at + 2)
    before = tokens[at - 1].word if at > 0 else ""
    if following in PARTITIVES or before in ("by", "than", "um"):
        return True
    return before in _BEFORE_SHARE and (not following.isalpha() or following in _BEHIND_SHARE)


_BEFORE_SHARE = frozenset(
    "about nearly almost roughly around over under only just up down took takes take rose fell dropped grew shrank "
    "lost declined cut some plus".split()
)
_BEHIND_SHARE = frozenset("in from since between last this that on over during and higher lower each to".split())
"""What stands around a share that is not said to be of anything: "Egypt took a fifth.", "fell a third in May"."""


def _below_thousand(tokens: list[Token], at: int, language: str) -> tuple[int | None, int, bool]:
    """Value, end and whether the last word was "hundred"."""
    value: int | None = None
    end, hundred = at, False
    while end < len(tokens):
        index = end if value is None else _joined(tokens, end, value, language)
        word = _word(tokens, index)
        added = cardinal(word, language) if word else None
        if added is not None and (value is None or _fits(value, added, language)):
            added = 76 if _eighty(value, added, language) else added  # quatre-vingt
            value, hundred = (value or 0) + added, False
        elif word in HUNDRED.get(language, ("hundred",)) and (value is None or value < 100):
            if value is None and language != "fr":
                break
            value, hundred = (value or 1) * 100, True
        else:
            break
        end = index + 1
    if value is not None and _word(tokens, end) == "dozen":
        return value * 12, end + 1, False
    return value, end, hundred


def _joined(tokens: list[Token], end: int, value: int, language: str) -> int:
    """Where the next word of a number may stand: after a hyphen or after "and", "et", "y"."""
    word = _word(tokens, end)
    if word == "-" and tokens[end].start == tokens[end - 1].end:
        return end + 1
    if (word == "and" and value % 100 == 0) or (word in ("et", "y") and language in ("fr", "es") and value >= 20):
        return end + 1
    return end


def _eighty(value: int | None, added: int, language: str) -> bool:
    return language == "fr" and value is not None and value % 100 == 4 and added == 20


def _fits(value: int, added: int, language: str) -> bool:
    if value == 0:
        return False
    if value % 100 == 0:
        return 0 < added < 100
    if language == "fr" and ((value % 100 in (60, 80) and 0 < added < 20) or (value % 100 == 10 and 7 <= added < 10)):
        return True
    if _eighty(value, added, language):
        return True
    return value % 100 >= 20 and value % 10 == 0 and 0 < added < 10


def _denominator(tokens: list[Token], end: int, language: str) -> tuple[Decimal, int] | None:
    index = end + 1 if _word(tokens, end) == "-" else end
    part = fraction_of(_word(tokens, index), language)
    return None if part is None or part * 2 >= 1 else (part, index + 1)


def with_scales(tokens: list[Token], value: Decimal, step: Decimal, end: int, language: str) -> Wording:
    """`value` and the scale words from token `end` on: "five million three hundred thousand", "2 lakh crore"."""
    total, last, largest = Decimal(0), 1, 10**18
    pending: Decimal | None = value
    while True:
        index = end + 1 if _word(tokens, end) == "-" and tokens[end].start == tokens[end - 1].end else end
        scale = scale_of(_word(tokens, index), language)
        if scale is None or scale >= largest or pending is None:
            break
        end = index + 1
        more = scale_of(_word(tokens, end), language)
        while more is not None and more > scale > 9:  # mil millones, lakh crore, сотни тысяч
            scale, end = scale * more, end + 1
            more = scale_of(_word(tokens, end), language)
        total, step, last, largest, pending = total + pending * scale, step * scale, scale, scale, None
        found = _lesser(tokens, end, scale, language)
        if found is not None:
            pending, step, end = found
    if pending is None and [_word(tokens, end), _word(tokens, end + 1)] in _AND_A_HALF:  # trois millions et demi
        return Wording(total + Decimal(last) / 2, Decimal(last) / 10, end + 2, last)
    return Wording(total + (pending or 0), step, end, last)


def _lesser(tokens: list[Token], end: int, scale: int, language: str) -> tuple[Decimal, Decimal, int] | None:
    """What is added behind a scale word: "three hundred thousand", "350 тыс."; its value, step and end."""
    at = end + 1 if _word(tokens, end) == "." and len(_word(tokens, end - 1)) <= 4 else end
    digits = _word(tokens, at)
    if digits.isascii() and digits.isdigit() and len(digits) <= 3:
        smaller = scale_of(_word(tokens, at + 1), language)
        return (Decimal(digits), Decimal(1), at + 1) if smaller is not None and 100 < smaller < scale else None
    more, after, hundred = _below_thousand(tokens, _joined(tokens, end, 100, language), language)
    if more is None or more <= 0 or not (_word(tokens, after) in SCALES or scale == THOUSAND):
        return None
    return Decimal(more), Decimal(100 if hundred else 1), after


def _word(tokens: list[Token], index: int) -> str:
    return tokens[index].word if 0 <= index < len(tokens) else ""
