"""What stands behind a number: a letter that multiplies, a unit, money, or the noun that is counted."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from citecheck.claims.quantities.characters import with_character_unit
from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.measures import divided, part_of, reciprocal, symbol, with_divisors
from citecheck.claims.quantities.money import local_code
from citecheck.claims.quantities.names import (
    CAPITAL_WORDS,
    DOLLAR_PREFIXES,
    SYMBOLS,
    Name,
    codes,
    currency_of,
    unit_of,
    units,
)
from citecheck.claims.quantities.nouns import GERMAN_PRONOUNS, counted_noun, german_measure
from citecheck.claims.quantities.number_words import ARTICLES, COLLECTIVES
from citecheck.claims.quantities.prose import Amount, Prose
from citecheck.claims.quantities.scientific import superscript
from citecheck.claims.quantities.tokens import Token
from citecheck.claims.quantities.words import with_scales

_TRADED = frozenset(words("bpd boe boepd bcm mmbtu"))
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12, "mm": 10**6}
_JOINED = {ord("."): "", ord("-"): " ", ord("·"): " ", ord("⋅"): " ", ord("*"): " "}
_UNIT_WORDS = 5
_FORESEERS = frozenset(words("analysts economists forecasters experts investors markets traders strategists observers"))
_FORESEEN = frozenset(
    words("expected forecast forecasted predicted projected estimated anticipated polled surveyed expect predict")
)
_GLUE = frozenset(("of", "de", "des", "d"))
_TALL = frozenset(words("tall long wide high deep from above below away apart north south east west race sprint"))
_IDIOMS = frozenset(
    words("way sided ended handed step stop china time off fold dimensional thirds third half quarter quarters")
)
DEGREE_FOLLOWERS = frozenset(
    words("in on at by to and or above below for from with during over higher lower warmer cooler hotter colder this")
)
"""What stands behind a temperature whose degree sign was left out."""
_TIMES = {"s": "second", "d": "day"}
_BESIDE = frozenset(words("днём днем неделей месяцем кварталом годом веком"))
"""Measures of time in a case that a number governs only if it ends in one."""
_TOGETHER_WITH = tuple(words("ом ем ём им ым ой ей ами ями ью лишним лишком"))
_SINCE = frozenset(
    words(
        "начала конца середины момента января февраля марта апреля мая июня июля августа сентября октября ноября "
        "декабря прошлого лишком"
    )
)
_RUSSIAN_ADJECTIVE = re.compile("[а-яё]{3,22}(?:ых|их)")
_OTHER_MEASURES = frozenset(words("которых следующих последних первых многих прошлых предыдущих"))
_LONGEST_ADJECTIVE = 26
_POUNDS = frozenset(("pound", "pounds", "livre", "livres", "libra", "libras", "фунтов"))


def with_unit(prose: Prose, amount: Amount) -> Amount | None:
    """The amount with what stands behind its number, or None where that shows that it is a name or an idiom."""
    tokens = prose.tokens
    follower = tokens[amount.next] if amount.next < len(tokens) else None
    if follower is not None and follower.kind == "han" and follower.start <= amount.end + 1:
        return with_character_unit(prose, amount)
    amount = _with_letter_scale(prose, amount)
    at = amount.next
    if (prose.word(at) == "-" and prose.adjacent(at) and prose.adjacent(at + 1)) or (
        prose.word(at) in _GLUE and amount.scale >= 1000
    ):
        at += 1
    found = _named_unit(prose, at, amount)
    if found is None and amount.fraction and prose.word(at) in ("a", "an", "of"):
        found = _named_unit(prose, at + 1, amount) if prose.word(at) != "of" else None  # half a percentage point
    if found is None and _RUSSIAN_ADJECTIVE.fullmatch(prose.word(at)) and prose.word(at) not in _OTHER_MEASURES:
        measured = _named_unit(prose, at + 1, amount, apart=_LONGEST_ADJECTIVE)  # 88 земных суток, 5 рабочих дней
        found = measured if measured is not None and measured[0].dimension == "duration" else None
    if found is None and _abbreviated(prose, amount):
        amount = replace(amount, next=at + 1)
        found = _named_unit(prose, at + 1, amount)
    if found is None and at < len(tokens):
        found = reciprocal(prose, at)
    if found is not None:
        name, after = found
        if amount.dimension != "currency":
            name, after = with_divisors(prose, name, after)
        if amount.dimension == "currency" and name.dimension != "currency":
            return amount  # "$60 per barrel", "$5 billion pounds" keep their money
        return _measured(prose, amount, name, after)
    if _broken_word(prose, amount) and not (amount.dimension == "currency" and prose.word(at - 1) == "-"):
        return None
    return amount if amount.dimension == "currency" or amount.fraction else _counted(prose, amount)


def _abbreviated(prose: Prose, amount: Amount) -> bool:
    """Whether a full stop behind the scale word is an abbreviation's: 2,5 Mrd. Euro, 5 тыс. человек."""
    at = amount.next
    if prose.word(at) != "." or not prose.adjacent(at) or amount.scale < 1000 or len(prose.word(at - 1)) > 4:
        return False
    follower = prose.tokens[at + 1] if at + 1 < len(prose.tokens) else None
    if follower is None or (follower.kind != "word" and follower.word not in SYMBOLS):
        return False
    if prose.language == "de" and follower.word not in GERMAN_PRONOUNS:
        return True  # a noun; a sentence would have to begin with one
    return follower.written[:1].islower() or _named_unit(prose, at + 1, amount) is not None


def _with_letter_scale(prose: Prose, amount: Amount) -> Amount:
    """$10M, €5bn, 10k: a letter that multiplies because money stands before it, or a thousand by being glued."""
    token = prose.tokens[amount.next] if amount.next < len(prose.tokens) else None
    if token is None or token.kind != "word" or amount.scale > 1:
        return amount
    factor = _LETTER_SCALES.get(token.word)
    glued = prose.adjacent(amount.next)
    money = amount.dimension == "currency" or prose.word(amount.next + 1) in SYMBOLS
    if token.word[:1] == "m" and token.written[:1] == "M" and token.word[1:].upper() in codes():
        return replace(
            amount, unit=token.word[1:].upper(), dimension="currency", **_scaled(amount, 10**6, token, amount.next + 1)
        )
    if factor is None or not (
        (money and (glued or token.written.isupper() or prose.adjacent(amount.next + 1)))
        or (glued and token.word == "k")
    ):
        people = (
            factor
            and glued
            and token.word in ("m", "b")
            and (prose.word(amount.next + 1) in _TRADED or counted_noun(prose.tokens, amount.next + 1, prose.language))
        )
        if not factor or not people or prose.word(amount.next + 1) in _TALL:
            return amount
    return replace(amount, **_scaled(amount, factor, token, amount.next + 1))


def has_letter_scale(prose: Prose, amount: Amount) -> bool:
    """Whether a letter that multiplies is glued to the number: 5m."""
    return prose.word(amount.next) in _LETTER_SCALES and prose.adjacent(amount.next)


def _scaled(amount: Amount, factor: int, token: Token, after: int) -> dict[str, Any]:
    return {
        "low": amount.low * factor, "step": amount.step * factor, "scale": amount.scale * factor,
        "end": token.end, "next": after, "plain": "",
    }  # fmt: skip


def _named_unit(prose: Prose, at: int, amount: Amount, *, apart: int = 8) -> tuple[Name, int] | None:
    """The longest unit or currency that the tokens from `at` on name, and the token behind it."""
    tokens = prose.tokens
    last = at
    while last < len(tokens) and last - at < _UNIT_WORDS and tokens[last].kind != "gap":
        last += 1
    if last == at or tokens[at].start - amount.end > apart:
        return None
    for end in range(last, at, -1):
        if tokens[end - 1].word == ".":
            continue  # the end of a sentence, or of an abbreviation that is known without it
        written = prose.text[tokens[at].start : tokens[end - 1].end]
        found = None if written == "с" and _is_with(prose, end) else _lookup(prose, written, amount)
        if found is not None and not _letter_follows(prose, end):
            return found, end
    name = divided(prose, at)
    if name is not None:
        return name, at + 1
    if tokens[at].written == "M" and prose.chemical and amount.low < 100 and amount.dimension == "number":
        return Name("molar", "physical"), at + 1
    if tokens[at].written in ("C", "F") and prose.warm and abs(amount.low) < 150 and _is_degree(prose, at):
        return Name("degree celsius" if tokens[at].written == "C" else "degree fahrenheit", "physical"), at + 1
    if tokens[at].written in _TIMES and tokens[at].start == amount.end + 1 and _is_alone(prose, at, amount):
        return Name(_TIMES[tokens[at].written], "duration"), at + 1
    if tokens[at].written == "T" and amount.unit == "" and _ends_or_magnet(prose, at + 1):
        return Name("tesla", "physical"), at + 1
    return None


def _is_alone(prose: Prose, at: int, amount: Amount) -> bool:
    """Whether a letter behind a number is the symbol of a time: "30 s at 95 °C", "fed for 56 d", but no "1990 s"."""
    end = prose.tokens[at].end
    if amount.dimension != "number" or amount.form != "digits" or not amount.low < 1000:
        return False
    return superscript(prose.text, end) is None and prose.text[end : end + 1] not in ("-", "'", "^")


def _is_degree(prose: Prose, at: int) -> bool:
    """Whether a C or F in a text about warmth is a degree: 1.5C, -18 C, but no 3 C batteries and no 5 F grades."""
    if _letter_follows(prose, at + 1):
        return False
    following = prose.tokens[at + 1] if at + 1 < len(prose.tokens) else None
    return prose.adjacent(at) or following is None or following.kind != "word" or following.word in DEGREE_FOLLOWERS


def _ends_or_magnet(prose: Prose, at: int) -> bool:
    """Whether what follows lets "7 T" be a field and no T cells."""
    word = prose.word(at)
    if prose.magnetic and not word.startswith(("cell", "lymph")):
        return True
    return not word or not word.isalpha() or word in ("magnet", "magnetic", "mri", "scanner", "field", "system")


def _is_with(prose: Prose, at: int) -> bool:
    """Whether "с" before token `at` is the preposition and no second: "до 53,8 с 54,5", "5 с лишним"."""
    token = prose.tokens[at] if at < len(prose.tokens) else None
    if token is None or prose.adjacent(at):
        return False
    return token.kind == "num" or token.word in _SINCE or token.word.endswith(_TOGETHER_WITH)


def _letter_follows(prose: Prose, index: int) -> bool:
    return (
        prose.adjacent(index) and prose.tokens[index].kind in ("word", "num") and prose.tokens[index - 1].kind == "word"
    )


def _lookup(prose: Prose, written: str, amount: Amount) -> Name | None:
    if written in SYMBOLS:
        return Name(prose.sign(written), "currency")
    plain = written.translate(_JOINED) if len(written) > 3 else written
    code = local_code(written, prose.text, amount.start, amount.end) or currency_of(written)
    code = code or currency_of(plain) or currency_of(plain.replace("ischen ", "ische "))
    if (
        code is not None
        and written not in CAPITAL_WORDS
        and not (code == "KRW" and written == "won" and amount.low < 100)
    ):
        return Name(code, "currency")
    if written in _BESIDE and (amount.low != int(amount.low) or amount.low % 10 != 1):
        return None  # "54,5 месяцем ранее": a month earlier
    name = _named(written, prose.language) or unit_of(plain, prose.language)
    if written == "BP":
        return None  # years before the present
    if name is None and language_of_dative(prose.language, written):
        return unit_of(written[:-1], prose.language)  # Quadratkilometern
    if name is not None and written == "bp" and prose.genetic:
        return Name("base pair", "physical")
    if name is None and written[:2].lower() == "d'":
        return _lookup(prose, written[2:], amount)
    if (
        name is not None
        and name.unit == "pound"
        and written.lower() in _POUNDS
        and (amount.scale >= 10**6 or prose.sterling)
    ):
        return Name("GBP", "currency")
    return name


def language_of_dative(language: str, written: str) -> bool:
    """Whether a German word may be a unit in the dative plural."""
    return language == "de" and len(written) > 5 and written.endswith("n") and written.isalpha()


def _named(written: str, language: str) -> Name | None:
    """A unit by its name, or by its symbol with a prefix (mM is no mm)."""
    if written in units(language):
        return unit_of(written, language)
    if written[-1:] in ("²", "³"):
        return part_of(written, language)
    name = symbol(written)
    return unit_of(written, language) if name is None else Name(name, "physical")


def _measured(prose: Prose, amount: Amount, name: Name, after: int) -> Amount | None:
    if amount.dimension == "currency":
        # money is written twice: "$5 dollars", but not "$5 $6"
        again = (
            name.dimension == "currency"
            and prose.tokens[after - 1].written.islower()
            and prose.tokens[after : after + 1]
        )
        return replace(amount, end=prose.tokens[after - 1].end, next=after) if again else amount
    if name.dimension == "currency":
        return _paid(prose, amount, name.unit, after)
    unit, dimension = name
    end = prose.tokens[after - 1].end
    if dimension == "duration" and prose.word(after) == "-" and prose.word(after + 1) in ("old", "olds"):
        dimension, end, after = "age", prose.tokens[after + 1].end, after + 2
    if (
        amount.form == "words"
        and amount.low == 1
        and prose.word(amount.first) in ARTICLES
        and dimension in ("duration", "age", "count")
    ):
        return None  # "un an", "ein Tag": an article
    return replace(amount, unit=unit, dimension=dimension, end=end, next=after, plain="", fraction=False)


def _paid(prose: Prose, amount: Amount, unit: str, after: int) -> Amount:
    """Money named behind the number: 3 $, 16 $ CA, 75 USD million."""
    tokens = prose.tokens
    symbol = tokens[after - 1].word in SYMBOLS
    if symbol and after < len(tokens):
        follower = tokens[after]
        if follower.kind == "num" and prose.adjacent(after) and not prose.adjacent(after - 1):
            return amount  # "1 $10 bill"
        country = (
            DOLLAR_PREFIXES.get(follower.word)
            if len(follower.word) > 1 and follower.start - tokens[after - 1].end <= 1
            else None
        )
        if country and tokens[after - 1].word == "$":
            unit, after = country, after + 1
    paid = replace(
        amount, unit=unit, dimension="currency", end=tokens[after - 1].end, next=after, plain="", fraction=False
    )
    scaled = with_scales(tokens, paid.low, paid.step, after, prose.language) if paid.scale == 1 else None
    if scaled is None or scaled.scale < 10**6:
        return paid
    return replace(
        paid, low=scaled.value, step=scaled.step, scale=scaled.scale, end=tokens[scaled.end - 1].end, next=scaled.end
    )


def _broken_word(prose: Prose, amount: Amount) -> bool:
    """777F, 13F, two-way: what is glued behind is no unit, so the whole is a name or an idiom."""
    at = amount.next
    if amount.end != prose.tokens[at - 1].end or at >= len(prose.tokens) or not prose.adjacent(at):
        return False
    token = prose.tokens[at]
    if token.kind in ("word", "num") or token.word == "_":
        return True
    if (
        token.word != "-"
        or not prose.adjacent(at + 1)
        or prose.tokens[at + 1].kind != "word"
        or joins_range(prose, at + 1)
    ):
        return False
    noun = prose.word(at + 1)
    if prose.language == "de" and german_measure(noun) is not None:
        return False  # der 34-Jährige
    return (
        amount.low < 4
        or noun in _IDIOMS
        or noun.endswith("ed")
        or not prose.tokens[at + 1].written.islower()
        or len(noun) < 3
        or noun.endswith(("andth", "andths", "onth", "onths", "redth", "redths", "lionth"))
    )


def joins_range(prose: Prose, index: int) -> bool:
    """Whether the token links the two ends of a range, as in "two-to-three"."""
    return prose.word(index) in ("to", "bis", "or")


def _foretold(prose: Prose, at: int) -> bool:
    """Whether a noun is who speaks of the number and not what is counted: "the 456,000 analysts had expected"."""
    at += prose.word(at + 1) in _FORESEEN
    return prose.word(at) in _FORESEERS and (prose.word(at + 1) in _FORESEEN or prose.word(at + 2) in _FORESEEN)


def _counted(prose: Prose, amount: Amount) -> Amount | None:
    at = amount.next
    if prose.word(at) == "-" and prose.adjacent(at) and prose.adjacent(at + 1) and prose.tokens[at + 1].kind == "word":
        if joins_range(prose, at + 1):
            return amount
        if prose.word(at + 1) in ("odd", "plus", "strong"):  # 5,000-odd workers, 20-plus firms
            more = replace(amount, vague=amount.vague or prose.word(at + 1) == "plus", next=at + 2)
            return _counted(prose, replace(more, end=prose.tokens[at + 1].end))
        measured = german_measure(prose.word(at + 1)) if prose.language == "de" else None
        if measured is not None:
            unit, dimension = measured
            return replace(amount, unit=unit, dimension=dimension, end=prose.tokens[at + 1].end, next=at + 2, plain="")
        end = prose.tokens[at + 1].end  # "a twelve-point statement"
        return replace(amount, unit=prose.word(at + 1), dimension="count", noun=True, end=end, next=at + 2)
    many = amount.vague or amount.scale >= 1000 or prose.word(at - 1) in COLLECTIVES
    if prose.word(at) in ("of", "de") and many:
        at += 1
    following = (prose.word(at), prose.word(at + 1))
    if following in (("or", "more"), ("or", "fewer"), ("или", "более")):  # three or more nights
        noun = counted_noun(prose.tokens, at + 2, prose.language)
        if noun is not None:
            end = prose.tokens[noun[1] - 1].end
            return replace(amount, unit=noun[0], dimension="count", noun=True, end=end)
    noun = counted_noun(prose.tokens, at, prose.language)
    if noun is None or _foretold(prose, at):
        return amount
    name, after = with_divisors(prose, Name(noun[0], "count"), noun[1])
    dimension = name.dimension
    return replace(
        amount,
        unit=name.unit,
        dimension=dimension,
        noun=dimension == "count",
        end=prose.tokens[after - 1].end,
        next=after,
    )
