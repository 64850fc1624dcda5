"""Units that are put together: SI prefixes (mJ, µL, TWh), quotients (mg/L, kg/m², Wh/kg, g kg⁻¹) and rates (s⁻¹).

Symbols and prefixes are those of the SI Brochure (BIPM, 9th edition, tables 2-8). A calendar rate ("barrels/day",
"t/yr") is no part of a unit: what is measured is the same in "500,000 barrels a day".
"""

from __future__ import annotations

from functools import cache

from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.names import Name, unit_of
from citecheck.claims.quantities.prose import Prose
from citecheck.claims.quantities.scientific import superscript

_PREFIXES = {
    "f": "femto", "p": "pico", "n": "nano", "µ": "micro", "μ": "micro", "u": "micro", "m": "milli", "c": "centi",
    "d": "deci", "h": "hecto", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
}  # fmt: skip
_PREFIXED = {
    "m": ("meter", "fpnµμmcdk"), "g": ("gram", "pnµμumkMGTP"), "L": ("liter", "nµμumdchMG"),
    "l": ("liter", "nµμmdch"), "s": ("second", "fpnµμm"), "W": ("watt", "nµμmkMGTP"), "J": ("joule", "nµμmkMGTPE"),
    "Wh": ("watt hour", "mkMGTP"), "V": ("volt", "nµμmkM"), "A": ("ampere", "pnµμmk"), "Hz": ("hertz", "mkMGT"),
    "Pa": ("pascal", "µμmhkMGT"), "N": ("newton", "pnµμmkM"), "mol": ("mole", "pnµμumk"),
    "M": ("molar", "pnµμum"), "eV": ("electronvolt", "µμmkMGTP"), "B": ("byte", "kMGTPE"), "K": ("kelvin", "nµμm"),
    "Ω": ("ohm", "µμmkMG"), "F": ("farad", "pnµμm"), "Bq": ("becquerel", "mkMGTP"), "Sv": ("sievert", "nµμm"),
    "Gy": ("gray", "µμmck"), "cal": ("calorie", "k"), "bar": ("bar", "µμmk"), "Da": ("dalton", "kM"),
    "pc": ("parsec", "kMG"), "C": ("coulomb", "pnµμm"), "T": ("tesla", "nµμm"),
    "Ah": ("ampere hour", "mk"), "bit": ("bit", "kMGT"), "Osm": ("osmole", "m"),
    "Ci": ("curie", "µμmn"), "yr": ("year", "kMG"), "IU": ("international unit", "mµμkM"),
}  # fmt: skip
"""Symbol of a unit -> its name and the prefixes that it is used with: "TV" and "EV" are no volts."""
_RUSSIAN_PREFIXES = {
    "мк": "micro", "ф": "femto", "п": "pico", "н": "nano", "м": "milli", "с": "centi", "д": "deci", "г": "hecto",
    "к": "kilo", "М": "mega", "Г": "giga", "Т": "tera", "П": "peta", "Э": "exa",
}  # fmt: skip
_RUSSIAN_PREFIXED = {
    "м": ("meter", "ф п н мк"), "г": ("gram", "п н мк м к"), "л": ("liter", "мк м д"), "с": ("second", "п н мк м"),
    "Вт": ("watt", "мк м к М Г Т"), "Дж": ("joule", "м к М Г Т П"), "В": ("volt", "мк м к М"),
    "А": ("ampere", "мк м к"), "Гц": ("hertz", "к М Г Т"), "Па": ("pascal", "м г к М Г"), "Н": ("newton", "м к М"),
    "моль": ("mole", "п н мк м к"), "эВ": ("electronvolt", "м к М Г Т"), "Б": ("byte", "к М Г Т П"),
    "бит": ("bit", "к М Г Т"), "Ом": ("ohm", "м к М Г"), "Ф": ("farad", "п н мк м"), "Бк": ("becquerel", "к М Г Т П"),
    "Зв": ("sievert", "н мк м"), "Гр": ("gray", "мк м с"), "кал": ("calorie", "к"), "Тл": ("tesla", "мк м"),
    "пк": ("parsec", "к М Г"),
}  # fmt: skip
"""The same by their Russian designations (GOST 8.417)."""
_ALONE = {
    "моль": "mole", "эВ": "electronvolt", "Гр": "gray", "Зв": "sievert", "Бк": "becquerel", "Тл": "tesla",
    "дБ": "decibel", "Ом": "ohm", "пк": "parsec",
    "Wh": "watt hour", "mol": "mole", "Sv": "sievert", "Gy": "gray", "Bq": "becquerel", "Å": "angstrom",
    "rpm": "revolution per minute", "IU": "international unit", "arcsec": "arcsecond", "arcmin": "arcminute",
}  # fmt: skip
_DIVIDED = {"N": "newton", "A": "ampere", "C": "coulomb"}
"""Symbols that are units only before a stroke: N/mm²."""
_DIVISORS = {"s": "second", "d": "day", "l": "liter"}
"""Symbols that are too short to stand behind a number, but not behind a stroke."""
_SQUARES = {"²": "square ", "2": "square ", "³": "cubic ", "3": "cubic "}
_CALENDAR = frozenset(words("day days d year years yr y a month months week weeks annum сутки сут год мес"))
_POWERS = frozenset(("1", "2", "3"))


@cache
def symbol(written: str) -> str | None:
    """The name of an SI unit with its prefix, by its symbol (its case matters), or None."""
    if written in _ALONE:
        return _ALONE[written]
    if "А" <= written[:1] <= "я":
        return _russian_symbol(written)
    base, prefixes = _PREFIXED.get(written[1:], ("", ""))
    return _PREFIXES[written[0]] + base if written[:1] and written[0] in prefixes else None


def _russian_symbol(written: str) -> str | None:
    for length in (2, 1):
        base, prefixes = _RUSSIAN_PREFIXED.get(written[length:], ("", ""))
        if base and written[:length] in prefixes.split():
            return _RUSSIAN_PREFIXES[written[:length]] + base
    return None


def part_of(written: str, language: str) -> Name | None:
    """What a symbol inside a quotient stands for: a unit of any table, squared or cubed too."""
    known = unit_of(written, language)
    if known is not None and known.dimension in ("physical", "duration"):
        return known
    name = symbol(written) or _DIVISORS.get(written)
    if name is not None:
        return Name(name, "physical")
    power = _SQUARES.get(written[-1:])
    base = part_of(written[:-1], language) if power and len(written) > 1 else None
    return None if base is None or power is None else Name(power + base.unit, "physical")


def divided(prose: Prose, at: int) -> Name | None:
    """The unit of a single capital that is divided: N/mm²."""
    token = prose.tokens[at] if at < len(prose.tokens) else None
    if token is None or token.written not in _DIVIDED or prose.word(at + 1) != "/" or not prose.adjacent(at + 1):
        return None
    return Name(_DIVIDED[token.written], "physical")


def with_divisors(prose: Prose, name: Name, after: int) -> tuple[Name, int]:
    """The unit with what it is divided by behind it: "/L", "/m²", " kg⁻¹"; the token behind is returned too."""
    if name.dimension not in ("physical", "duration", "count"):
        return name, after
    for _ in range(2):
        found = _slash(prose, after) or _negative_power(prose, after)
        if found is None:
            break
        divisor, after = found
        if divisor is not None:
            name = Name(f"{name.unit} per {divisor.unit}", "physical")
    return name, after


def _slash(prose: Prose, at: int) -> tuple[Name | None, int] | None:
    if prose.word(at) not in ("/", "∕") or not (prose.adjacent(at) and prose.adjacent(at + 1)):
        return None
    token = prose.tokens[at + 1]
    if token.kind != "word" or token.word in _CALENDAR:
        return None
    after = at + 2
    written = token.written
    if prose.word(after) in _POWERS and prose.adjacent(after):  # kg/m2
        written, after = written + prose.word(after), after + 1
    divisor = part_of(written, prose.language)
    return None if divisor is None else (divisor, after)


def _negative_power(prose: Prose, at: int) -> tuple[Name | None, int] | None:
    """kg⁻¹, L-1: the symbol at token `at` with a negative power."""
    token = prose.tokens[at] if at < len(prose.tokens) else None
    if token is None or token.kind != "word" or token.start > prose.tokens[at - 1].end + 1:
        return None
    powered = _power_behind(prose, at)
    divisor = part_of(token.written, prose.language) if powered else None
    if divisor is None or powered is None:
        return None
    power, after = powered
    if token.word in _CALENDAR:
        return None, after
    return Name({1: "", 2: "square ", 3: "cubic "}[power] + divisor.unit, divisor.dimension), after


def _power_behind(prose: Prose, at: int) -> tuple[int, int] | None:
    end = prose.tokens[at].end
    raised = superscript(prose.text, end)
    if raised is not None and -3 <= raised[0] <= -1:
        after = at + 1
        while after < len(prose.tokens) and prose.tokens[after].start < raised[1]:
            after += 1
        return -raised[0], after
    if prose.word(at + 1) == "-" and prose.adjacent(at + 1) and prose.adjacent(at + 2):
        power = prose.word(at + 2)
        return (int(power), at + 3) if power in _POWERS else None
    return None


def reciprocal(prose: Prose, at: int) -> tuple[Name, int] | None:
    """s⁻¹, min⁻¹ right behind a number."""
    found = _negative_power(prose, at) if superscript(prose.text, prose.tokens[at].end) else None
    return None if found is None or found[0] is None else (Name(f"per {found[0].unit}", "physical"), found[1])
