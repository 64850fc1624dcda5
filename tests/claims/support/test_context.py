"""The same number of something else: other periods, units, subjects, stocks and flows, levels and changes, tables."""

from __future__ import annotations

import pytest

from citecheck.claims.support import index_source, judge_claim
from tests.claims.support.making import article, claim_of, judged, source, table


@pytest.mark.parametrize(
    ("sentence", "page", "verdict", "reason"),
    [
        (
            "Chinese companies invested $15 billion in Russia in 2022 alone, an annual flow.",
            "By the end of 2022, Chinese companies had invested a cumulative total of $15 billion in Russia.",
            "differs",
            "stock-for-flow",
        ),
        (
            "By the end of 2022 Chinese companies had invested $15 billion in Russia.",
            "By the end of 2022, Chinese companies had invested a cumulative total of $15 billion in Russia.",
            "supported",
            "stated",
        ),
        (
            "Exports rose by $5 billion in 2022.",
            "Exports rose to $5 billion in 2022.",
            "differs",
            "level-for-change",
        ),
        (
            "The share of oil rose by 5 percentage points.",
            "The share of oil rose by 5 percent.",
            "differs",
            "points-for-percent",
        ),
        (
            "The band has released five albums since 1994.",
            "The band has released five albums since 1996.",
            "differs",
            "other-period",
        ),
        (
            "Growers harvested 930,000 tonnes of apples in 2016.",
            "Growers brought in 930,000 tonnes of apples in 2017, against 1.62 million tonnes of apples in 2016.",
            "differs",
            "other-period",
        ),
        (
            "Growers harvested 930,000 tonnes of apples in 2017.",
            "The harvest of apples in 2016 and 2017: growers brought in 930,000 tonnes, with pears at 244,000 tonnes.",
            "supported",
            "stated",
        ),
        (
            "The tunnel is 9.8 kilometres long.",
            "The tunnel has a length of 9.8 miles.",
            "differs",
            "other-unit",
        ),
    ],
)
def test_what_is_measured_and_when(sentence: str, page: str, verdict: str, reason: str) -> None:
    found = judged(sentence, page)
    assert (found.verdict, found.reason) == (verdict, reason), found.message


def test_a_stock_is_said_to_be_one() -> None:
    found = judged(
        "Chinese companies invested $15 billion in Russia in 2022 alone, an annual flow.",
        "By the end of 2022, Chinese companies had invested a cumulative total of $15 billion in Russia.",
    )
    assert found.message == (
        "This source gives $15 billion as the total by the end of 2022; the sentence gives it for 2022 alone."
    )


def test_a_source_that_is_older_than_the_period() -> None:
    page = source("Trade between the countries reached $8.9 billion, the ministry said.", issued="2019-03-02")
    found = judged("In 2022, trade between the countries reached $8.9 billion.", page)
    assert (found.verdict, found.reason) == ("differs", "other-period")
    assert "published 2 March 2019" in found.message
    later = source("Trade between the countries reached $8.9 billion, the ministry said.", issued="2023-01-20")
    assert judged("In 2022, trade between the countries reached $8.9 billion.", later).verdict == "supported"


def test_the_title_names_the_period() -> None:
    page = source("Passengers carried: 38.4 million. Revenue: $9.6 billion.", title="Airline annual report 2018")
    found = judged("In 2019 the airline carried 38.4 million passengers.", page)
    assert (found.verdict, found.reason) == ("differs", "other-period")
    assert judged("In 2018 the airline carried 38.4 million passengers.", page).verdict == "supported"


ROWS = [
    ["Country", "2020", "2021"],
    ["Germany", "120.4", "131.0"],
    ["France", "88.9", "97.25"],
    ["Total", "209.3", "228.25"],
]


@pytest.mark.parametrize(
    ("sentence", "verdict", "reason"),
    [
        ("Exports to Germany came to $131 million in 2021.", "supported", "stated"),
        ("Exports to France came to $97.3 million in 2021.", "within rounding", "rounded"),
        ("Exports to Germany came to $131 million in 2020.", "differs", "other-period"),
        ("Exports to Germany came to $131 billion in 2021.", "differs", "other-scale"),
        ("Exports to Germany came to $97.25 million in 2021.", "differs", "other-value"),
        ("Exports to Germany came to $88.1 million in 2021.", "differs", "other-value"),
    ],
)
def test_a_cell_has_the_unit_and_the_period_of_its_heads(sentence: str, verdict: str, reason: str) -> None:
    found = judged(sentence, table(ROWS, "Exports by country, US$ million"), "$")
    assert (found.verdict, found.reason) == (verdict, reason), found.message


def test_a_common_number_needs_more_words_than_a_rare_one() -> None:
    page = "Minutes of the council. Item 3: the bridge was closed for 12 days. Item 4: the roof cost €41,372."
    assert judged("The circus stayed in town for 12 days.", page).verdict == "not found"
    assert judged("Repairs to the roof of the school cost €41,372.", page).verdict == "supported"


@pytest.mark.parametrize(
    ("page", "language", "verdict"),
    [
        ("Товарооборот России и Китая достиг в 2022 году 190,27 млрд долларов.", "ru", "within rounding"),
        ("2022年，中俄双边贸易额达到1902.71亿美元，同比增长29.3%。", "zh", "within rounding"),
        ("Der Handel zwischen Russland und China erreichte 2022 190,3 Milliarden Dollar.", "de", "supported"),
        ("Товарооборот России и Китая достиг в 2021 году 190,27 млрд долларов.", "ru", "differs"),
        ("В городе открыли новую школу на 1200 мест.", "ru", "not found"),
    ],
)
def test_sources_in_another_language_are_read_with_less_certainty(page: str, language: str, verdict: str) -> None:
    sentence = "Trade between Russia and China reached $190.3 billion in 2022."
    found = judged(sentence, page, spoken=language)
    assert (found.verdict, found.confidence) == (verdict, "low")


def test_several_notes_give_the_best_verdict_whatever_their_order() -> None:
    extract = article("Exports came to $131 million in 2021.")
    claim = claim_of(extract)
    pages = [("1", index_source(source("Exports came to $97 million in 2021."))), ("2", index_source(table(ROWS)))]
    pages.append(("3", index_source(source("Exports came to $131.2 million in 2021."))))
    for order in (pages, pages[::-1]):
        found = judge_claim(claim, extract, order)
        assert (found.verdict, found.note) == ("within rounding", "3")


@pytest.mark.parametrize(
    ("sentence", "page", "verdict"),
    [
        ("Rwanda's mill earned 26 million francs.", "The mill earned 26 million francs.", "supported"),
        ("The Pakistani mill earned 40 million rupees.", "The mill earned 40 million rupees.", "supported"),
        ("The mill earned 40 million Pakistani rupees.", "The mill earned 40 million Nepalese rupees.", "differs"),
        ("The mill earned 40 million Kuwaiti dinars.", "The mill earned 40 million dinars.", "supported"),
        ("The mill earned €40 million.", "The mill earned $40 million.", "differs"),
        ("The mill earned $40 million.", "The mill earned A$40 million.", "differs"),
    ],
)
def test_a_currency_that_goes_by_its_bare_name(sentence: str, page: str, verdict: str) -> None:
    assert (
        judged(sentence, page, sentence.split("earned ")[1].split(" ", maxsplit=1)[0].lstrip("€$")).verdict == verdict
    )
