"""Stocks, flows, unlike things, topics and outlooks: what the words around an amount say of it."""

from __future__ import annotations

import pytest

from citecheck.claims.checks.attribution import attributed_to
from citecheck.claims.checks.outlook import looks_ahead
from citecheck.claims.checks.stocks import confusions, title_is_flow, title_is_stock
from citecheck.claims.checks.topics import topics_of
from citecheck.claims.checks.unlike import unlike_comparisons
from citecheck.claims.dates import extent_of
from tests.rules.article import extract


def confused(text: str) -> list[str]:
    article = extract(f"# T\n\n{text}\n\nMore.\n")
    return [found.claim.quantity.span.of(article.document.text) for found in confusions(article)]


@pytest.mark.parametrize(
    "text",
    [
        "Cumulative investment came to $15 billion in 2022 alone.",
        "Outstanding loans of $4 billion a year burden the city.",
        "Since 2005 the bank has lent $60 billion. In 2021 alone the bank lent $60 billion.",
    ],
)
def test_a_stock_that_is_told_as_a_flow(text: str) -> None:
    assert len(confused(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Cumulative investment since 2005 stands at $24 billion, with $2.9 billion in 2022 alone.",
        "Since 2005 the bank has lent $60 billion. In 2021 alone the bank lent $6 billion.",
        "Goodwin had 18 points to end a year they earned honors.",
        "Investment of $15 billion a year is needed by the end of the decade.",
    ],
)
def test_a_stock_beside_a_flow_is_fine(text: str) -> None:
    assert confused(text) == []


def test_titles_tell_stocks_from_flows() -> None:
    assert title_is_stock("China’s investment has reached US $15 billion by the end of 2022")
    assert title_is_stock("Накопленные инвестиции достигли 15 млрд долларов")
    assert title_is_flow("Investment of $15 billion in 2022 alone")
    assert not title_is_stock("Trade hits $190 billion")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Imports reached $6.8 billion in 2023 (four times the number imported in 2022).", 1),
        ("The fund raised $3 billion, compared with 2,000 companies in 2019.", 1),
        ("Le chiffre d’affaires a atteint 44 millions d’euros, le double du nombre de voyageurs.", 1),
        ("Импорт достиг 6,8 млрд долларов, вдвое больше числа машин 2022 года.", 1),
        ("The fund raised $3 billion, more than the 2,000 companies spent.", 0),
        ("The fund invested $3 billion in hospitals and 40 schools, twice the number planned.", 0),
        ("Sales reached $5 billion, twice the amount of 2020.", 0),
    ],
)
def test_a_value_is_not_compared_with_a_count(text: str, count: int) -> None:
    assert len(list(unlike_comparisons(extract(f"# T\n\n{text}\n\nMore.\n")))) == count


def test_topics_are_the_same_in_other_languages() -> None:
    assert topics_of("Trade turnover hit a record") == topics_of("Товарооборот достиг рекорда") == {"trade"}
    assert topics_of("Papiereinfuhr steigt") == {"imports"}
    assert topics_of("an important and powerful author") == frozenset()


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("According to the ministry, trade was $4 billion.", {"ministry"}),
        ("По данным банка, экспорт составил 4 млрд.", {"банк"}),
        ("Trade was $4 billion in 2020.", set()),
    ],
)
def test_whom_a_sentence_has_it_from(sentence: str, named: set[str]) -> None:
    assert attributed_to(sentence) == named


def test_what_is_still_to_come_is_known_and_may_is_a_month() -> None:
    assert looks_ahead("Trade is expected to reach $300 billion by 2030.")
    assert looks_ahead("К 2030 году оборот достигнет 300 млрд.")
    assert not looks_ahead("In May 2023 trade reached $300 billion.")


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2022", (2022, 1, 1), (2022, 12, 31)),
        ("2022-04", (2022, 4, 1), (2022, 4, 31)),
        ("2010/..", (2010, 1, 1), None),
        ("../2022", None, (2022, 12, 31)),
        ("2022-04/2023-08", (2022, 4, 1), (2023, 8, 31)),
        (None, None, None),
    ],
)
def test_dates_as_days(date: str | None, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None) -> None:
    assert extent_of(date) == (first, last)
