"""Digits and number words on their own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from citecheck.claims.periods import find_periods
from citecheck.claims.quantities.numerals import fold, read_number
from citecheck.claims.quantities.tokens import tokenize
from citecheck.claims.quantities.words import german, read_words


@pytest.mark.parametrize(
    ("written", "language", "value"),
    [
        ("1,234", "en", "1234"),
        ("1,234", "de", "1.234"),
        ("1.234", "de", "1234"),
        ("1.234", "en", "1.234"),
        ("1.234", "ru", "1.234"),
        ("12 500", "fr", "12500"),
        ("1'234'567.89", "de", "1234567.89"),
        ("1.234.567,89", "es", "1234567.89"),
        ("12,34,567.89", "en", "1234567.89"),
        ("0,125", "en", "0.125"),
        ("007", "en", "7"),
    ],
)
def test_separators_mean_what_they_mean_in_the_language(written: str, language: str, value: str) -> None:
    number = read_number(written, language)
    assert number is not None
    assert number.value == Decimal(value)


@pytest.mark.parametrize("written", ["1.2.3", "1,2,3", "1.234,567.8", "1,23,45", "9" * 41])
def test_what_is_no_number(written: str) -> None:
    assert read_number(written, "en") is None


def test_folding_keeps_every_character_in_its_place() -> None:
    text = "１２．５％ − ￥３０ ٣٫٥ 1\u00a0000’s"
    assert len(fold(text)) == len(text)
    assert fold(text) == "12.5% - ¥30 3.5 1 000's"


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        ("one hundred twenty-three million four hundred thousand and five", "en", 123_400_005),
        ("three quarters billion", "en", 750_000_000),
        ("soixante et onze", "fr", 71),
        ("quatre-vingt", "fr", 80),
        ("dix-huit", "fr", 18),
        ("novecientos treinta y cinco", "es", 935),
        ("двести пятьдесят тысяч", "ru", 250_000),
        ("anderthalb Millionen", "de", 1_500_000),
    ],
)
def test_numbers_in_words(words: str, language: str, value: int) -> None:
    tokens = tokenize(words)
    found = read_words(tokens, 0, language)
    assert found is not None
    assert (found.value, found.end) == (value, len(tokens))


@pytest.mark.parametrize(
    ("word", "value"), [("siebenhundertachtundzwanzig", 728), ("zweitausend", 2000), ("hundund", None)]
)
def test_german_compounds(word: str, value: int | None) -> None:
    assert german(word) == value


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("since March 2010", ["2010-03/.."]),
        ("from 2019 to 2021 and in 2023", ["2019/2021", "2023"]),
        ("18 April 2022", ["2022-04-18"]),
        ("с 2010 года, в марте 2022", ["2010/..", "2022-03"]),
        ("2023年8月", ["2023-08"]),
        ("February 31, 2022", ["2022-02"]),
        ("the second quarter of 2020", ["2020-04/2020-06"]),
        ("the fourth half of 2020", ["2020"]),
        ("1,999 people and 2022.5 points", []),
    ],
)
def test_periods_in_edtf(sentence: str, values: list[str]) -> None:
    assert [period.value for period in find_periods(sentence)] == values
