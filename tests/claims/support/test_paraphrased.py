"""What other words must not hide: the date line, companions, parts without their unit, lists, bounds."""

from __future__ import annotations

import pytest

from citecheck.claims.support import index_source, judge_claim
from citecheck.model import Support
from tests.claims.support.making import article, source, table


def judged(sentence: str, page: str, written: str) -> Support:
    """The verdict on the number of a sentence that is written so."""
    read = article(sentence)
    claim = next(one for one in read.claims if written in one.quantity.span.of(sentence))
    return judge_claim(claim, read, [("1", index_source(source(page)))])


@pytest.mark.parametrize(
    ("sentence", "page", "written"),
    [
        (
            "In May 2023 the bank settled the suit of 2,800 women for $215 million.",
            "MADRIGAL, 9 May 2023\nThe bank will pay 215 million dollars to end a suit that began in 2010.",
            "$215",
        ),
        (
            "In September 2022 the judges cut the fine to €4.125 billion.",
            "LUXEMBOURG, 14 September 2022\nJudges upheld the Commission's 2018 decision but cut the fine to "
            "4.125 billion euros.",
            "€4.125",
        ),
        (
            "The average guest spent €602 in Helland in 2023.",
            "In 2023 receipts of Helland grew. The average guest spent €602 (2022: €616).",
            "€602",
        ),
        (
            "At the end of 2022 oil cost far less than the $139 reached in March, under $139.",
            "Oil had soared to $139.13 in March and ended 2022 far lower.",
            "$139",
        ),
    ],
)
def test_said_of_the_same_time(sentence: str, page: str, written: str) -> None:
    assert judged(sentence, page, written).verdict in ("supported", "within rounding")


@pytest.mark.parametrize("year", ["2018", "2026"])
def test_a_dated_source_does_not_speak_of_a_year_that_it_never_comes_near(year: str) -> None:
    page = "SEOUL, 23 February 2022\nThe number of children born last year slipped to 260,500, the office said."
    assert judged("In 2021 260,500 children were born.", page, "260,500").verdict == "supported"
    found = judged(f"In {year} 260,500 children were born.", page, "260,500")
    assert (found.verdict, found.reason) == ("differs", "other-period")


def test_a_decade_ago_is_a_year_that_it_comes_near() -> None:
    page = "SEOUL, 23 February 2022\nThe number of children born slipped to 260,500. A decade ago it was 471,300."
    assert judged("In 2012 471,300 children were born.", page, "471,300").verdict == "supported"


@pytest.mark.parametrize(
    ("sentence", "page", "written", "reason"),
    [
        (
            "By 2021 towns held 47.8 percent of people, up by 8.2 percentage points.",
            "Towns hold 47.8 percent of people in 2021. Ten years ago towns held 39.6.",
            "8.2",
            "difference",
        ),
        (
            "Oil averaged $99 a barrel in 2022 and $71 in 2021.",
            "Averaged over the year, oil cost $99 a barrel in 2022, which is 28 more than in 2021.",
            "$71",
            "before the change",
        ),
        (
            "Drivers paid for a litre of petrol 30 percent more than in the year before.",
            "A litre of petrol cost drivers 165.9 pence, against 127.2 pence twelve months ago.",
            "30",
            "growth",
        ),
    ],
)
def test_worked_out(sentence: str, page: str, written: str, reason: str) -> None:
    found = judged(sentence, page, written)
    assert (found.verdict, found.reason) == ("derived", reason)


def test_a_list_gives_each_name_its_own() -> None:
    page = "Heat deaths in the summer of 2022 were most in Italy (18,010 deaths), Spain (11,324) and Germany (8,173)."
    assert judged("In the summer of 2022 heat caused 11,324 deaths in Spain.", page, "11,324").verdict == "supported"
    found = judged("In the summer of 2022 heat caused 18,010 deaths in Spain.", page, "18,010")
    assert found.verdict == "differs"
    assert "11,324" in found.message


def test_another_number_of_the_sentence_is_no_rival() -> None:
    page = "Electric cars: sales rose 68 percent in 2022. Eleven percent of cars sold were electric."
    found = judged("Sales of electric cars rose 68 percent in 2022 to 14 percent of cars.", page, "14")
    assert "68" not in found.message


def test_heads_scale_a_cell_once() -> None:
    page = table([["Year", "Total"], ["2018", "14.95"]], "Containers handled (million)")
    figure = next(one for one in index_source(page).figures if one.quantity.span.of(page.document.text) == "14.95")
    assert figure.quantity.low == 14_950_000


def test_another_scale_is_not_the_number() -> None:
    page = "In 2022 people in Aranda made 18.2 billion credit-card transactions."
    assert judged("In 2022 people in Aranda made 18.2 million credit-card transactions.", page, "18.2").verdict in (
        "differs",
        "not found",
    )
