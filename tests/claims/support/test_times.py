"""Periods compared."""

from __future__ import annotations

import pytest

from citecheck.claims.support.messages import when
from citecheck.claims.support.times import bounds, relation


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("2022", "2022", "same"),
        ("2022", "2022-04", "inside"),
        ("2022-04-18", "2022", "around"),
        ("2022", "2021", "apart"),
        ("2022", "2021/2023", "around"),
        ("1996/..", "1994/..", "apart"),
        ("2010/2020", "2010/2019", "apart"),
        ("2022-01/2022-12", "2022", "same"),
        ("2024", "2023-04/..", "around"),
        ("../2019", "2020", "apart"),
        ("2022", "nonsense", None),
        ("2022", "", None),
    ],
)
def test_relation(ours: str, theirs: str, expected: str | None) -> None:
    assert relation(ours, theirs) == expected


def test_bounds_of_what_is_no_date() -> None:
    assert bounds("20x2") is None
    assert bounds("2023/2021") is None


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2022", "2022"),
        ("2022-04", "April 2022"),
        ("2022-04-18", "18 April 2022"),
        ("2010/2020", "2010 to 2020"),
        ("2010/..", "the time since 2010"),
        ("../2010", "the time until 2010"),
    ],
)
def test_a_period_in_words(period: str, said: str) -> None:
    assert when(period) == said
