from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.rules.numbering import breaks, number_of, restarts


def said(numbers: list[int], **options: object) -> list[tuple[str, tuple[int, ...]]]:
    return [(found.kind, found.numbers) for found in breaks(numbers, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 2, 3], []),
        ([], []),
        ([1, 2, 5], [("gap", (3, 4))]),
        ([3, 4], [("gap", (1, 2))]),
        ([1, 2, 2, 3], [("repeat", (2,))]),
        ([1, 2, 4, 3, 5], [("step back", (3,))]),
        ([1, 2, 1, 3, 3, 2], []),  # references cited again by their number
    ],
)
def test_breaks(numbers: list[int], expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert said(numbers) == expected


def test_what_stands_elsewhere_is_not_missed() -> None:
    assert said([1, 4], elsewhere={2}) == [("gap", (3,))]


def test_an_excerpt_starts_where_it_starts() -> None:
    assert said([40, 41, 43], start=40) == [("gap", (42,))]


def test_a_hostile_number_costs_nothing() -> None:
    ((kind, numbers),) = said([1, 999_999])
    assert kind == "gap"
    assert len(numbers) <= 1000


@given(st.integers(1, 50), st.integers(1, 30))
def test_a_plain_run_has_no_breaks(start: int, length: int) -> None:
    assert said(list(range(start, start + length)), start=start) == []


@given(st.lists(st.integers(1, 30), max_size=30))
def test_any_run_is_judged_without_repeating_a_number_in_two_gaps(numbers: list[int]) -> None:
    missing = [number for kind, group in said(numbers) if kind == "gap" for number in group]
    assert len(missing) == len(set(missing))
    assert not set(missing) & set(numbers)


def test_numbering_starts_anew_with_a_chapter_and_not_with_a_reference_cited_again() -> None:
    assert restarts([1, 2, 3, 1, 2, 3, 4]) == [3]
    assert restarts([1, 2, 1, 3]) == []
    assert restarts([1, 2, 3, 1]) == [3]


@pytest.mark.parametrize(("label", "number"), [("12", 12), ("*", None), ("a", None), ("1" * 40, None), ("²", None)])
def test_number_of(label: str, number: int | None) -> None:
    assert number_of(label) == number
