"""Units compared: whether two quantities measure the same kind of thing, and the factor between them.

Factors are exact by definition where there is one (international yard and pound of 1959, SI); a barrel is 158.987
litres (42 US gallons), a month a twelfth of 365.2425 days, as calendars have it on average.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from citecheck.claims.support.terms import term_of
from citecheck.model import Dimension, Quantity

Kinship = Literal["same", "scaled", "converted", "bare", "noun", "other"]


class Fit(NamedTuple):
    """How a seen unit lies to ours: `kinship`, and what a seen value is multiplied by to be in our unit.

    "scaled" differs by a power of ten (bcm, cubic meter), "converted" by another factor (mile, kilometer); "bare" where
    one of the two has no unit, "noun" where both count and name the counted differently, "other" where they can't be
    compared.
    """

    kinship: Kinship
    factor: Decimal = Decimal(1)


def _family(rows: str) -> dict[str, Decimal]:
    """`"meter=1|mile=1609.344"`: units of one dimension with their size."""
    return {name: Decimal(size) for name, size in (row.split("=") for row in rows.split("|"))}


# A rate by the calendar is no part of a unit ("9.5 million barrels a day"), so "bpd" is a barrel too.
_FAMILIES = (
    _family(
        "nanometer=1e-9|micrometer=1e-6|millimeter=0.001|centimeter=0.01|decimeter=0.1|meter=1|hectometer=100"
        "|kilometer=1000|inch=0.0254|foot=0.3048|yard=0.9144|mile=1609.344|nautical mile=1852"
    ),
    _family(
        "square centimeter=0.0001|square meter=1|square foot=0.09290304|square yard=0.83612736|hectare=10000"
        "|acre=4046.8564224|square kilometer=1000000|square mile=2589988.110336|mu=666.6666666667"
    ),
    _family(
        "milliliter=0.000001|cubic centimeter=0.000001|centiliter=0.00001|liter=0.001|cubic meter=1|mcm=1e6|bcm=1e9"
        "|tcm=1e12|cubic foot=0.028316846592|mmcf=28316.846592|bcf=28316846.592|tcf=28316846592|gallon=0.003785411784"
        "|barrel=0.158987294928|bpd=0.158987294928|mbpd=158987.294928"
    ),
    _family(
        "microgram=1e-9|milligram=1e-6|gram=0.001|kilogram=1|metric ton=1000|ton=1000|kt=1e6|kiloton=1e6|mt=1e9"
        "|mtpa=1e9|megaton=1e9|Gt=1e12|pound=0.45359237|ounce=0.028349523125|carat=0.0002|jin=0.5|liang=0.05"
    ),
    _family("toe=1|mtoe=1e6"),
    _family("kilowatt hour=1|megawatt hour=1e3|gigawatt hour=1e6|terawatt hour=1e9"),
    _family("watt=1|kilowatt=1e3|megawatt=1e6|gigawatt=1e9|terawatt=1e12"),
    _family("btu=1|mmbtu=1e6"),
    _family("kilometer per hour=1|mile per hour=1.609344|knot=1.852|meter per second=3.6"),
    _family(
        "second=1|minute=60|hour=3600|day=86400|week=604800|fortnight=1209600|month=2629746|quarter=7889238"
        "|year=31556952|decade=315569520|century=3155695200|millennium=31556952000"
    ),
    _family("hertz=1|megahertz=1e6|gigahertz=1e9"),
    _family("bit=0.125|byte=1|kilobyte=1e3|megabyte=1e6|gigabyte=1e9|terabyte=1e12"),
    _family("ppb=1|ppm=1000"),
)
_SIZES = {unit: (number, size) for number, family in enumerate(_FAMILIES) for unit, size in family.items()}
_SHARES = {"percent": Decimal("0.01"), "permille": Decimal("0.001"), "": Decimal(1)}
_POINTS = {"percentage point": Decimal(1), "basis point": Decimal("0.01")}
_COINS = {"cent": ("USD", "EUR", "CAD", "AUD", "ZAR", "HKD", "SGD", "NZD"), "penny": ("GBP",), "kopeck": ("RUB", "UAH")}
_NAMESAKES = (
    ("CHF", frozenset("CHF RWF BIF CDF XOF XAF GNF DJF KMF XPF".split())),
    ("INR", frozenset("INR PKR LKR NPR MUR IDR SCR".split())),
    ("MXN", frozenset("MXN ARS CLP COP PHP UYU DOP CUP".split())),
    ("SEK", frozenset("SEK NOK DKK ISK CZK".split())),
    ("shilling", frozenset("shilling KES UGX TZS SOS".split())),
    ("dinar", frozenset("dinar KWD IQD JOD DZD TND LYD BHD RSD".split())),
)
"""Currencies of one name, and what the bare name is read as: a page of Rwanda says "francs" and means its own.

Dollars are not among them: "A$40 million" for "$40 million" is a mistake that articles make.
"""
_COUNTED: frozenset[Dimension] = frozenset(("count", "number"))
_LIVES: frozenset[Dimension] = frozenset(("duration", "age"))
_KIN = tuple(
    frozenset(map(term_of, row.split()))
    for row in (
        "employee worker staff person people job personnel",
        "person people resident inhabitant citizen human man men woman individual migrant soldier troop",
        "aircraft plane jet airliner",
        "ship vessel tanker boat",
        "vehicle car automobile truck",
        "country nation state",
        "company firm enterprise business",
        "episode season series",
    )
)
"""Nouns that people use for one another when they count."""


def fit(ours: Quantity, seen: Quantity) -> Fit:
    """How the unit of a seen quantity lies to ours."""
    return _fit(ours.unit, ours.dimension, seen.unit, seen.dimension)


def targets(ours: Quantity) -> tuple[Decimal, ...]:
    """By what a value of ours is multiplied to be in each of the other units that it may be given in (1 first)."""
    return _targets(ours.unit, ours.dimension)


@lru_cache(maxsize=4096)
def _targets(unit: str, dimension: Dimension) -> tuple[Decimal, ...]:
    factors = [Decimal(1)]
    if dimension == "share":
        factors += [_SHARES.get(unit, Decimal(1)) / size for size in _SHARES.values()]
    elif dimension == "points":
        factors += [_POINTS.get(unit, Decimal(1)) / size for size in _POINTS.values()]
    elif dimension == "currency":
        factors.append(Decimal(100))
    elif unit in _SIZES:
        number, size = _SIZES[unit]
        factors += [size / other for other in _FAMILIES[number].values()]
    return tuple(dict.fromkeys(factors))


@lru_cache(maxsize=1 << 15)
def _fit(ours: str, our_kind: Dimension, seen: str, seen_kind: Dimension) -> Fit:
    if our_kind == seen_kind == "share":
        return Fit("same", _SHARES.get(seen, Decimal(1)) / _SHARES.get(ours, Decimal(1)))
    if our_kind == seen_kind == "points":
        return Fit("same", _POINTS.get(seen, Decimal(1)) / _POINTS.get(ours, Decimal(1)))
    if ours == seen and (our_kind == seen_kind or {our_kind, seen_kind} <= _LIVES):
        return Fit("same")
    if "currency" in (our_kind, seen_kind):
        return _paid(ours, our_kind, seen, seen_kind)
    if our_kind in _COUNTED and seen_kind in _COUNTED:
        return Fit("bare") if not ours or not seen else Fit("same" if _kin(ours, seen) else "noun")
    mine, theirs = _SIZES.get(ours), _SIZES.get(seen)
    if mine and theirs and mine[0] == theirs[0]:
        factor = theirs[1] / mine[1]
        return Fit("scaled" if _is_power_of_ten(factor) else "converted", factor)
    if {our_kind, seen_kind} <= {"rank", "number", "ratio", "multiple"}:
        return Fit("same" if our_kind == seen_kind else "bare")
    if (not seen and seen_kind == "number") or (not ours and our_kind == "number"):
        return Fit("bare")
    return Fit("other")


def _paid(ours: str, our_kind: Dimension, seen: str, seen_kind: Dimension) -> Fit:
    if any({ours, seen} <= names and plain in (ours, seen) for plain, names in _NAMESAKES):
        return Fit("same")
    if our_kind == seen_kind:
        if ours in _COINS.get(seen, ()):
            return Fit("scaled", Decimal("0.01"))
        if seen in _COINS.get(ours, ()):
            return Fit("scaled", Decimal(100))
        return Fit("other")
    return Fit("bare") if "number" in (our_kind, seen_kind) else Fit("other")


def _is_power_of_ten(factor: Decimal) -> bool:
    return factor.normalize().as_tuple().digits == (1,)


def _kin(ours: str, seen: str) -> bool:
    mine, theirs = term_of(ours.rsplit(maxsplit=1)[-1]), term_of(seen.rsplit(maxsplit=1)[-1])
    return mine == theirs or any(mine in nouns and theirs in nouns for nouns in _KIN)
