"""Amounts as Russian puts them together: 18-летний, каждый шестой, третье место, три с лишним миллиона."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.names import Name
from citecheck.claims.quantities.numerals import read_number
from citecheck.claims.quantities.prose import Amount, Prose
from citecheck.claims.quantities.suffixes import with_unit
from citecheck.claims.quantities.words import cardinal, scale_of, with_scales
from citecheck.model import Dimension

_ENDING = r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими)"
_MEASURES: dict[str, tuple[str, Dimension, int]] = {
    "летн": ("year", "duration", 1), "месячн": ("month", "duration", 1), "недельн": ("week", "duration", 1),
    "дневн": ("day", "duration", 1), "суточн": ("day", "duration", 1), "часов": ("hour", "duration", 1),
    "минутн": ("minute", "duration", 1), "секундн": ("second", "duration", 1), "вековой": ("century", "duration", 1),
    "процентн": ("percent", "share", 1), "километров": ("kilometer", "physical", 1),
    "метров": ("meter", "physical", 1), "тонн": ("metric ton", "physical", 1),
    "градусн": ("degree", "physical", 1), "киловаттн": ("kilowatt", "physical", 1),
    "мегаваттн": ("megawatt", "physical", 1), "литров": ("liter", "physical", 1),
    "килограммов": ("kilogram", "physical", 1), "граммов": ("gram", "physical", 1),
    "миллиметров": ("millimeter", "physical", 1), "сантиметров": ("centimeter", "physical", 1),
    "рублёв": ("RUB", "currency", 1), "рублев": ("RUB", "currency", 1), "долларов": ("USD", "currency", 1),
    "этажн": ("floor", "count", 1), "местн": ("seat", "count", 1),
    "серийн": ("episode", "count", 1), "кратн": ("", "multiple", 1),
    "тысячн": ("", "number", 10**3), "миллионн": ("", "number", 10**6), "миллиардн": ("", "number", 10**9),
    "триллионн": ("", "number", 10**12),
}  # fmt: skip
"""Stems of adjectives that measure: unit, dimension, and what they multiply by."""
_STEMS = "|".join(sorted(_MEASURES, key=len, reverse=True))
_MEASURED = re.compile(rf"({_STEMS}){_ENDING}")
_PREFIXES = {
    word: value
    for value, forms in (
        (1, "одно"), (2, "двух"), (3, "трех трёх"), (4, "четырех четырёх"), (5, "пяти"), (6, "шести"), (7, "семи"),
        (8, "восьми"), (9, "девяти"), (10, "десяти"), (11, "одиннадцати"), (12, "двенадцати"), (15, "пятнадцати"),
        (20, "двадцати"), (25, "двадцатипяти"), (30, "тридцати"), (40, "сорока"), (50, "пятидесяти"),
        (60, "шестидесяти"), (70, "семидесяти"), (80, "восьмидесяти"), (100, "сто"), (200, "двухсот"),
        (300, "трехсот трёхсот"), (500, "пятисот"), (1000, "тысяче"),
    )
    for word in forms.split()
}  # fmt: skip
_COMPOUND = re.compile(rf"({'|'.join(sorted(_PREFIXES, key=len, reverse=True))})({_STEMS}){_ENDING}")
_ORDINALS = {
    stem: value
    for value, stems in enumerate(words("перв втор трет четверт|четвёрт пят шест седьм восьм девят десят"), 1)
    for stem in stems.split("|")
}
_ORDINAL = re.compile(
    rf"({'|'.join(_ORDINALS)})(?:ый|ой|ий|ая|ое|ые|ого|ому|ым|ом|ую|ых|ьего|ьему|ьим|ьем|ья|ье|ью|ьей|ьи)"
)
_PLACES = frozenset(words("место места месте местом строчку строчке строка позицию позиции"))
_EVERY = frozenset(words("каждый каждая каждое каждого каждой каждому каждым каждую"))
_MULTIPLES: dict[str, Decimal | int] = {
    "вдвое": 2,
    "втрое": 3,
    "вчетверо": 4,
    "впятеро": 5,
    "вполовину": Decimal("0.5"),
    "наполовину": Decimal("0.5"),
}
_TOGETHER = {
    word: value
    for value, forms in enumerate(
        words(
            "двое|двоих|двоим трое|троих|троим четверо|четверых|четверым пятеро|пятерых|пятерым шестеро|шестерых "
            "семеро|семерых восьмеро|восьмерых девятеро|девятерых десятеро|десятерых"
        ),
        2,
    )
    for word in forms.split("|")
}
"""Collective numbers: of people, where no noun follows."""
_THESE = frozenset(words("на эти этих все всех мы нас вы вас они за"))
_CHANGED = re.compile("(удво|утро|учетвер)(?:ил|ит|ен|ени)[а-яё]{0,4}")
_CHANGES = {"удво": 2, "утро": 3, "учетвер": 4}
_HALVES = {
    "полгода": ("year", Decimal("0.5")), "полчаса": ("hour", Decimal("0.5")), "полвека": ("century", Decimal("0.5")),
    "полмесяца": ("month", Decimal("0.5")), "полтонны": ("metric ton", Decimal("0.5")),
    "полкилометра": ("kilometer", Decimal("0.5")), "полтораста": ("", Decimal(150)),
}  # fmt: skip
SIGN = re.compile(
    "[а-яё](?:летн|серийн|метров|процентн|дневн|часов|тонн|месячн|тысячн|кратн|лионн|иардн)|удво"
    "|утро|учетв| мест| стро| пози"
)
"""What a paragraph holds that has such an amount."""
_TURNED = {
    "секунд": Name("second", "duration"), "минут": Name("minute", "duration"), "часов": Name("hour", "duration"),
    "часа": Name("hour", "duration"), "дней": Name("day", "duration"), "дня": Name("day", "duration"),
    "недель": Name("week", "duration"), "месяцев": Name("month", "duration"), "лет": Name("year", "duration"),
    "года": Name("year", "duration"), "метров": Name("meter", "physical"),
    "километров": Name("kilometer", "physical"), "рублей": Name("RUB", "currency"),
    "долларов": Name("USD", "currency"), "процентов": Name("percent", "share"), "человек": Name("person", "count"),
}  # fmt: skip
"""What may stand before a rough number."""
_MANY = frozenset(words("несколько много немало сколько столько этих тех последних многих первых"))
OPENERS = frozenset((*_EVERY, *_MULTIPLES, *_HALVES, *_TOGETHER))


def opens(word: str) -> bool:
    """Whether a Russian word may be the first of such an amount."""
    return word in OPENERS or _may_open(word)


@cache
def _may_open(word: str) -> bool:
    return bool(_ORDINAL.fullmatch(word) or _COMPOUND.fullmatch(word) or _CHANGED.fullmatch(word))


def read_russian(prose: Prose, index: int) -> Amount | None:
    """The amount that begins at token `index` in one of the ways that are Russian only, or None."""
    token = prose.tokens[index]
    if token.kind == "num":
        return _adjective(prose, index) or _place(prose, index)
    word = token.word
    if not "а" <= word[:1] <= "ё":
        return None
    if word in _EVERY:
        return _every(prose, index)
    if word in _HALVES:
        unit, value = _HALVES[word]
        return _make(prose, index, index, value, Name(unit, "duration" if unit else "number"), step=Decimal("0.1"))
    changed = _CHANGED.fullmatch(word)
    multiple: Decimal | int | None = _MULTIPLES.get(word) or (_CHANGES[changed[1]] if changed else None)
    if multiple is not None:
        return _make(prose, index, index, Decimal(multiple), Name("", "multiple"))
    return (
        _compound(prose, index)
        or _place(prose, index)
        or _one_of(prose, index)
        or _and_more(prose, index)
        or _together(prose, index)
    )


def _make(
    prose: Prose, index: int, last: int, value: Decimal | int, name: Name, *, step: Decimal = Decimal(1)
) -> Amount:
    start, end = prose.tokens[index].start, prose.tokens[last].end
    return Amount(
        start,
        end,
        index,
        last + 1,
        Decimal(value),
        step,
        unit=name.unit,
        dimension=name.dimension,
        form="digits" if prose.tokens[index].kind == "num" else "words",
        noun=name.dimension == "count",
    )


def _adjective(prose: Prose, index: int) -> Amount | None:
    """18-летний, 49,9-процентный, 1,4-миллиардное."""
    if prose.word(index + 1) != "-" or not (prose.adjacent(index + 1) and prose.adjacent(index + 2)):
        return None
    measured = _MEASURED.fullmatch(prose.word(index + 2))
    number = read_number(prose.tokens[index].written, "ru") if measured else None
    if measured is None or number is None:
        return None
    unit, dimension, factor = _MEASURES[measured[1]]
    name = Name(unit, dimension)
    return _make(prose, index, index + 2, number.value * factor, name, step=number.step * factor)


def _compound(prose: Prose, index: int) -> Amount | None:
    """пятикилометровый, трёхлетний."""
    match = _COMPOUND.fullmatch(prose.word(index))
    if match is None:
        return None
    unit, dimension, factor = _MEASURES[match[2]]
    return _make(prose, index, index, Decimal(_PREFIXES[match[1]] * factor), Name(unit, dimension))


def _ordinal(word: str) -> int | None:
    match = _ORDINAL.fullmatch(word)
    return _ORDINALS[match[1]] if match else None


def _place(prose: Prose, index: int) -> Amount | None:
    """третье место, 5-е место."""
    if prose.tokens[index].kind == "num":
        last = index + 2 if prose.word(index + 1) == "-" else index
        value = int(prose.word(index)) if prose.word(index).isdecimal() and len(prose.word(index)) < 4 else None
        if last == index:
            return None
    else:
        last, value = index, _ordinal(prose.word(index))
    if value is None or prose.word(last + 1) not in _PLACES:
        return None
    return _make(prose, index, last + 1, Decimal(value), Name("", "rank"))


def _every(prose: Prose, index: int) -> Amount | None:
    """каждый шестой: one in six."""
    value = _ordinal(prose.word(index + 1))
    if value is None or value < 2:
        return None
    return _make(prose, index, index + 1, Decimal(1) / value, Name("", "share"), step=Decimal("0.01"))


def _one_of(prose: Prose, index: int) -> Amount | None:
    """семь из десяти, один из пяти, трое из четырёх."""
    if prose.word(index + 1) != "из":
        return None
    above, below = _cardinal(prose.word(index)), _cardinal(prose.word(index + 2))
    if above is None or below is None or not 0 < above < below:
        return None
    if cardinal(prose.word(index + 3), "ru") is not None or scale_of(prose.word(index + 3), "ru") is not None:
        return None  # из двадцати пяти
    return _make(prose, index, index + 2, Decimal(above) / below, Name("", "share"), step=Decimal("0.01"))


def _cardinal(word: str) -> int | None:
    value = cardinal(word, "ru")
    return _TOGETHER.get(word) if value is None else value


def _together(prose: Prose, index: int) -> Amount | None:
    """двое детей, трое суток; двое погибли: people."""
    value = _TOGETHER.get(prose.word(index))
    if value is None:
        return None
    alone = _make(prose, index, index, value, Name("", "number"))
    counted = with_unit(prose, alone)
    if (counted is None or not counted.unit) and prose.word(index - 1) in _THESE:
        return None  # ужин на двоих, все трое: nobody is counted
    return (
        counted if counted is not None and counted.unit else replace(alone, unit="person", dimension="count", noun=True)
    )


def _and_more(prose: Prose, index: int) -> Amount | None:
    """три с лишним миллиона: the bound stands inside the number."""
    value = cardinal(prose.word(index), "ru")
    if value is None or [prose.word(index + 1), prose.word(index + 2)] != ["с", "лишним"]:
        return None
    if scale_of(prose.word(index + 3), "ru") is None:
        return None
    scaled = with_scales(prose.tokens, Decimal(value), Decimal(1), index + 3, "ru")
    made = _make(prose, index, scaled.end - 1, scaled.value, Name("", "number"), step=scaled.step)
    return Amount(
        made.start, made.end, index, scaled.end, scaled.value, scaled.step, scaled.scale, form="words", vague=True
    )


def behind_its_unit(prose: Prose, amount: Amount) -> Amount | None:
    """минут десять, человек двадцать: a number word behind what it counts is a rough one."""
    at = amount.first - 1
    name = _TURNED.get(prose.word(at))
    if name is None or prose.tokens[at].end + 1 != amount.start:
        return None
    before = prose.tokens[at - 1] if at else None
    if before is not None and (before.kind == "num" or before.word in _MANY or _cardinal(before.word) is not None):
        return None  # за десять лет три раза
    noun = name.dimension == "count"
    return replace(
        amount, start=prose.tokens[at].start, first=at, unit=name.unit, dimension=name.dimension, noun=noun, plain=""
    )
