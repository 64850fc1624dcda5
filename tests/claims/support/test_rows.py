"""Figures of tables: the scale in a head, the unit above rows without lines, the years of their columns."""

from __future__ import annotations

import pytest

from citecheck.claims.support import index_source
from citecheck.claims.support.cells import unit_in
from tests.claims.support.making import judged, source, table

REPORT = """Balance sheet

Million euros 2022 2021

Revenue from exports 3,912 4,377

Domestic sales 214 | 163

Staff 402 | 377

Each station handles 2.5 tons of cherries an hour and uses 20 litres of water.

Members 318 | 307
"""


@pytest.mark.parametrize(
    ("head", "value", "unit"),
    [
        ("US$ thousand", 1_000, "USD"),
        ("$'000", 1_000, "USD"),
        ("(000s)", 1_000, ""),
        ("dollars in millions", 1_000_000, "USD"),
        ("million 2015 US$", 1_000_000, "USD"),
        ("Production, thousand 60-kg bags", 1_000, ""),
        ("in millions of euros", 1_000_000, "EUR"),
    ],
)
def test_a_head_gives_scale_and_unit(head: str, value: int, unit: str) -> None:
    found = unit_in(head, "en")
    assert found is not None
    assert (found.low, found.unit) == (value, unit)


def test_the_scale_of_a_head_without_a_unit_is_taken_once() -> None:
    page = table([["Country", "2021", "2022"], ["Ethiopia", "7631", "8300"]], "Production, thousand bags")
    assert [int(figure.quantity.low) for figure in index_source(page).figures] == [7_631_000, 8_300_000]
    found = judged("Ethiopia produced 8.3 million bags in 2022.", page)
    assert (found.verdict, found.message) == ("supported", "This source gives 8300 (8,300,000 bag).")


@pytest.mark.parametrize(
    ("sentence", "verdict", "reason"),
    [
        ("Revenue from exports was 3.9 billion euros in 2022.", "within rounding", "rounded"),
        ("Domestic sales brought 214 million euros in 2022.", "supported", "stated"),
        ("Domestic sales brought 214 million euros in 2021.", "differs", "other-period"),
        ("Revenue from exports fell by 10.6 percent in 2022.", "derived", "growth"),
    ],
)
def test_what_stands_above_a_row_is_said_of_its_figures(sentence: str, verdict: str, reason: str) -> None:
    found = judged(sentence, source(REPORT))
    assert (found.verdict, found.reason) == (verdict, reason)


def test_prose_ends_a_table() -> None:
    units = {(figure.quantity.low, figure.quantity.unit) for figure in index_source(source(REPORT)).figures}
    assert (307, "") in units
    assert (307_000_000, "EUR") not in units
    assert {(402, ""), (402_000_000, "EUR")} <= units


@pytest.mark.parametrize("line", ["By Alice Mukamana. March 3, 2021", "March 3, 2021", "Telephone 030 123 4567"])
def test_dates_and_telephone_numbers_are_no_rows(line: str) -> None:
    assert [figure for figure in index_source(source(line)).figures if figure.quantity.low < 2000] == []


def test_an_amount_a_year_earlier_is_found_in_its_column() -> None:
    page = table([["Country", "2020", "2021", "2022"], ["Uganda", "6675", "5771", "6200"]], "Coffee, thousand bags")
    found = judged("Uganda's harvest grew to 6.2 million bags, from 5.8 million a year earlier.", page, "5.8")
    assert found.verdict == "supported" or found.reason == "rounded", found
