"""Which claims are about one thing, and which values exclude each other."""

from __future__ import annotations

import pytest

from citecheck.claims.checks.same import conflicts, keyed
from tests.rules.article import extract, run


def told(*articles: str) -> list[tuple[str, str]]:
    extracts = [extract(f"# T\n\n{text}\n\nMore.\n", f"{index}.md") for index, text in enumerate(articles)]
    found = [each for index, one in enumerate(extracts) for each in keyed(one, index)]
    return [
        (
            pair.first.claim.quantity.span.of(extracts[pair.first.article].document.text),
            pair.second.claim.quantity.span.of(extracts[pair.second.article].document.text),
        )
        for pair in conflicts(found)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Wheat exports from Arland came to $4.2 billion in 2021. In 2021, wheat exports from Arland reached $5.9 "
        "billion.",
        "In 2021 the population of Arland was 5.2 million. The population of Arland stood at 6.1 million in 2021.",
        "Trade between Arland and Borland hit $12.5 billion in 2020. In 2020 Borland's trade with Arland was $15.2 "
        "billion.",
        "In 2019, 2.4 million tourists visited Arland. In 2019, 3.1 million tourists visited Arland.",
        "According to the ministry, exports of coal were $4 billion in 2021. According to the ministry, exports of "
        "coal "
        "were $6 billion in 2021.",
    ],
)
def test_one_thing_with_two_values_is_told(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Wheat exports from Arland came to $4.2 billion in 2021. In 2022, wheat exports from Arland reached $5.9 "
        "billion.",
        "Wheat exports from Arland came to $4.2 billion in 2021. In 2021, wheat exports from Arland exceeded $4 "
        "billion.",
        "Wheat exports from Arland came to $4.2 billion in 2021. In 2021, rice exports from Arland reached $5.9 "
        "billion.",
        "In 2021 the population of Arland was 5.2 million. The population of Borland stood at 6.1 million in 2021.",
        "Trade in goods reached $12.5 billion in 2020. Trade in services reached $5.2 billion in 2020.",
        "The World Bank estimates that trade reached $12.5 billion in 2020. The IMF estimates that trade reached $13.5 "
        "billion in 2020.",
        "Arland sold 4.1 million tonnes of grain in 2022. In the first half of 2022, Arland sold 2.6 million tonnes "
        "of grain.",
        "Arland had 40 tanks in 2020. In 2020 Arland bought 12 tanks.",
        "Exports of grain from Arland were $4 billion in 2021, and exports of coal from Arland were $9 billion in "
        "2021.",
    ],
)
def test_other_things_other_times_and_other_sources_are_not(text: str) -> None:
    assert told(text) == []


def test_without_a_period_more_words_must_agree() -> None:
    assert told("The Arland Bridge is 1,200 metres long. Many admire it. The Arland Bridge is 1,400 metres long.")
    assert not told("The company employs 2,300 people. The company employs 3,200 people.")
    assert not told(
        "The Hopes 10-11 Championships score was 47.1 points. The Hopes 12-13 Championships score was 49 points."
    )


def test_two_articles_of_a_run_are_compared_and_the_later_one_told() -> None:
    first = extract("# T\n\nWheat exports from Arland came to $4.2 billion in 2021.\n\nMore.\n", "first.md")
    second = extract("# T\n\nIn 2021, wheat exports from Arland reached $5.9 billion.\n\nMore.\n", "second.md")
    (finding,) = [one for one in run([first, second]).active if one.code == "CC406"]
    assert (finding.path, finding.severity, finding.related) == ("second.md", "info", ())
    assert "first.md, line 3" in finding.message
    assert finding.span.of(second.document.text) == "$5.9 billion"


def test_a_series_is_not_told_value_by_value() -> None:
    text = "\n\n".join(f"In 2021 wheat exports from Arland reached ${value}.5 billion." for value in range(50))
    assert len(told(text)) == 5
