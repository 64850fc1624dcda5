"""What money and units are called, in prose and in symbols: written name -> ISO 4217 code or English singular.

`names.json` is CLDR's part (English, German, Spanish, French, Russian, Chinese), made by `tests/claims/make_names.py`;
`trade.json` is what CLDR lacks: bare names ("dollars"), trade units (bcm, bpd), and the usual abbreviations.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any, NamedTuple, TypeVar, cast

from citecheck.claims.quantities.lexicon import words
from citecheck.model import Dimension

SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "₽": "RUB", "₹": "INR", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₪": "ILS",
    "₫": "VND", "₱": "PHP", "฿": "THB", "₦": "NGN", "₿": "bitcoin", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT",
    "₮": "MNT",
    "₵": "GHS", "₲": "PYG", "₼": "AZN", "֏": "AMD", "៛": "KHR",
}  # fmt: skip
"""Currency signs. "$" alone is the US dollar; "¥" is decided by the language and the words around."""

DOLLAR_PREFIXES = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "usd": "USD", "u": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD",
    "can": "CAD",
    "a": "AUD", "au": "AUD", "aud": "AUD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD",
    "sg": "SGD",
    "sgd": "SGD", "nt": "TWD", "mex": "MXN", "mx": "MXN", "mxn": "MXN", "r": "BRL", "ar": "ARS", "j": "JMD",
    "tt": "TTD", "z": "ZWL",
    "n": "NAD", "b": "BND",
}  # fmt: skip
"""What may stand before a dollar sign."""


class Name(NamedTuple):
    """What a written name stands for."""

    unit: str
    dimension: Dimension


@cache
def _read(file: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resources.files("citecheck.claims.quantities").joinpath(file).read_text("utf-8"))
    return found


@cache
def currencies() -> dict[str, str]:
    """Names of money in every language, in lower case -> ISO 4217 code ("cent" and its like keep their name)."""
    rows = (*_read("names.json")["currencies"].items(), *_read("trade.json")["currency"].items())
    return {name: code for code, names in rows for name in names.split("|")}


@cache
def codes() -> frozenset[str]:
    """ISO 4217 codes of money that is or was in use."""
    return frozenset(_read("names.json")["currencies"])


@cache
def units(language: str) -> dict[str, Name]:
    """Written name -> unit and dimension, in a language and in those whose words can't be mistaken for its own."""
    common, trade = _read("names.json")["units"], _read("trade.json")
    found: dict[str, Name] = {}
    for tag in dict.fromkeys(("zh", "ru", language, "en")):
        for unit, names in common.get(tag, {}).items():
            dimension: Dimension = "duration" if unit in trade["duration"] else "physical"
            found |= dict.fromkeys(names.split("|"), Name(unit, dimension))
    for kind, rows in trade.items():
        for unit, names in rows.items() if kind != "currency" else ():
            found |= dict.fromkeys(names.split("|"), Name(unit, cast(Dimension, kind)))
    return found


def unit_of(written: str, language: str) -> Name | None:
    """The unit that `written` names; its case matters only where two symbols differ by nothing else (Mb, MB)."""
    table = units(language)
    found = table.get(written) or (table.get(written.lower()) if len(written) > 1 else None)
    return found or (_inflected(written.lower(), _unit_stems()) if "а" <= written[:1].lower() <= "ё" else None)


def currency_of(written: str) -> str | None:
    """The code of the money that `written` names in any language, or None."""
    if len(written) == 3 and written.isupper() and written in codes():
        return written
    lowered = written.lower()
    if "а" <= lowered[:1] <= "ё":
        return currencies().get(lowered) or _inflected(lowered, _money_stems())
    return currencies().get(lowered) or (lowered.upper() if lowered in _LOWER_CODES else None)


_RUSSIAN_ENDINGS = frozenset(("", *words("а у ом ем е и ы ов ев ей ам ям ами ями ах ях я ю й ой ою ь ью о")))
_LEAST_STEM = 4


def _stem(name: str) -> str:
    """A Russian name without the longest ending that leaves a stem."""
    for cut in (3, 2, 1, 0):
        if len(name) - cut >= _LEAST_STEM and name[len(name) - cut :] in _RUSSIAN_ENDINGS:
            return name[: len(name) - cut]
    return name


@cache
def _unit_stems() -> dict[str, Name]:
    return {_stem(name): unit for name, unit in units("ru").items() if _is_russian(name)}


@cache
def _money_stems() -> dict[str, str]:
    return {_stem(name): code for name, code in currencies().items() if _is_russian(name)}


def _is_russian(name: str) -> bool:
    return len(name) >= _LEAST_STEM and name.isalpha() and "а" <= name[0] <= "ё"


_Found = TypeVar("_Found")


def _inflected(word: str, stems: dict[str, _Found]) -> _Found | None:
    """What a Russian word names in any of its cases: процентами, долларах."""
    if not _is_russian(word):
        return None
    for cut in (3, 2, 1, 0):
        if word[len(word) - cut :] in _RUSSIAN_ENDINGS and (found := stems.get(word[: len(word) - cut])) is not None:
            return found
    return None


def is_code(written: str) -> bool:
    """Whether a word is a currency code that may stand right before a number: USD115, MEUR 60, rmb 10."""
    upper = written.upper()
    if upper in CAPITAL_WORDS:
        return False
    if written.lower() in ("rmb", "rs", "cny", "usd", "eur", "gbp") or written in LOCAL_CODES:
        return True
    return written.isupper() and (upper in codes() or (upper[0] == "M" and upper[1:] in codes()))


LOCAL_CODES = {
    "SFr": "CHF", "sFr": "CHF", "Rp": "IDR", "KSh": "KES", "Ksh": "KES", "USh": "UGX", "TSh": "TZS", "SKr": "SEK",
    "NKr": "NOK", "DKr": "DKK", "Kč": "CZK", "RM": "MYR", "Tk": "BDT", "Rs": "INR", "RMB": "CNY",
}  # fmt: skip
"""What is written before an amount instead of a code or a sign."""
CAPITAL_WORDS = frozenset(words("ALL TOP TRY CUP PEN COP GEL MAD RON SOS BAM AMD ARS MOP BOB"))
"""Currency codes that are words or names as well."""
_LOWER_CODES = frozenset(words("usd eur gbp cny jpy rub inr chf aud cad nzd hkd mxn krw"))
"""Codes that people also write in small letters."""
