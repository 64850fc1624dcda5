"""Dates as notes print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.notes.citations.dates import find_dates, parse_date
from citecheck.notes.citations.months import MONTHS, month_number


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("May 4, 2023", "2023-05-04"),
        ("4 May 2023", "2023-05-04"),
        ("4th of May", None),
        ("April 2022", "2022-04"),
        ("(2016)", "2016"),
        ("3–5 May 2019", "2019-05-03/2019-05-05"),
        ("April 29–May 3, 2019", "2019-04-29/2019-05-03"),
        ("May/June 2019", "2019-05/2019-06"),
        ("1985–2000", "1985/2000"),
        ("2019–20", "2019/2020"),
        ("5. Mai 2019", "2019-05-05"),
        ("1er mai 2019", "2019-05-01"),
        ("5 de mayo de 2019", "2019-05-05"),
        ("5 мая 2019 г.", "2019-05-05"),
        ("2023年5月4日", "2023-05-04"),
        ("2019, May 5", "2019-05-05"),
        ("2019 May 5", "2019-05-05"),
        ("12.05.2019", "2019-05-12"),
        ("12.V.2019", "2019-05-12"),
        ("2019-05-12", "2019-05-12"),
        ("13/05/2019", "2019-05-13"),
        ("05/13/2019", "2019-05-13"),
        ("Spring 2019", "2019"),
        ("2014b", "2014"),
        ("Sept. 2023", "2023-09"),
        ("page 2019x", None),
    ],
)
def test_a_date_keeps_the_precision_it_is_printed_with(printed, value):
    assert parse_date(printed) == value


def test_day_and_month_that_cannot_be_told_apart_leave_the_year():
    (found,) = find_dates("03/04/2019")
    assert (found.value, found.sure) == ("2019", False)


def test_a_day_that_does_not_exist_is_not_invented():
    assert [found.value for found in find_dates("31 February 2019")] == ["2019-02"]


def test_dates_inside_a_note_have_their_place():
    text = "Foreign Affairs, October 6, 2023, accessed 3 May 2024."
    assert [found.span.of(text) for found in find_dates(text)] == ["October 6, 2023", "3 May 2024"]


def test_numbers_that_are_no_years_are_left_alone():
    assert find_dates("pp. 12–15, no. 3021, 1.2015, 20230") == ()


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 1, 1)))
def test_every_day_is_read_back(day):
    assert parse_date(f"{day:%B} {day.day}, {day.year}") == day.isoformat()
    assert parse_date(f"{day.day} {day:%B} {day.year}") == day.isoformat()


def test_the_month_table_agrees_with_cldr():
    from babel import Locale

    for language in ("en", "de", "fr", "es", "it", "ru", "pl", "pt", "nl", "uk", "tr", "cs", "sv"):
        for number, name in Locale(language).months["format"]["wide"].items():
            if " " not in name and name.casefold() not in ("listopada", "lipca", "srpna"):
                assert month_number(name) == number, (language, name)


def test_month_numbers_are_months():
    assert set(MONTHS.values()) == set(range(1, 13))
