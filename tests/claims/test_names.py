"""The table of names made from CLDR, and what it says."""

from __future__ import annotations

import json

import babel
import pytest

from citecheck.claims.quantities.names import currency_of, unit_of
from tests.claims import make_names


def test_the_table_is_what_the_script_makes() -> None:
    written = json.loads(make_names.PATH.read_text("utf-8"))
    if written["cldr"] != f"babel {babel.__version__}":
        pytest.skip(f"the table was made with {written['cldr']}")
    assert written == make_names.build()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("USD", "USD"),
        ("Hong Kong dollars", "HKD"),
        ("юаней", "CNY"),
        ("美元", "USD"),
        ("francs suisses", "CHF"),
        ("bread", None),
    ],
)
def test_money_is_known_by_its_names(written: str, code: str | None) -> None:
    assert currency_of(written) == code


def test_the_case_of_a_symbol_matters_where_two_differ_by_it() -> None:
    assert unit_of("MB", "en") != unit_of("Mb", "en")
    assert unit_of("GW", "en") == unit_of("gw", "en")


def test_a_word_of_another_language_is_no_unit() -> None:
    assert unit_of("Kilojoules", "fr") == unit_of("kilojoules", "en")
    assert unit_of("Pferdestärken", "de") is not None
    assert unit_of("Pferdestärken", "en") is None
