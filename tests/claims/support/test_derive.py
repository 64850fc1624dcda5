"""Numbers that a source lets one work out, and those that it only seems to."""

from __future__ import annotations

import pytest

from tests.claims.support.making import judged, table

GREW = "Exports were $80 billion in 2021 and $100 billion in 2022."
FELL = "Exports were $100 billion in 2021 and $80 billion in 2022."
DOUBLED = "Exports were $40 billion in 2021 and $80 billion in 2022."
OIL = "Exports were $80 billion in 2022, of which oil $40 billion."
ENDS = "Exports were $15 billion in 2020 and $20 billion in 2021."


@pytest.mark.parametrize(
    ("sentence", "page", "written", "reason"),
    [
        ("Exports grew by 25 percent in 2022.", GREW, "25", "growth"),
        ("Exports fell by 20 percent in 2022.", FELL, "20", "growth"),
        ("Oil made up half of exports in 2022.", OIL, "half", "share"),
        ("Exports doubled from 2021 to 2022.", DOUBLED, "doubled", "multiple"),
        (
            "Exports and imports totalled $190.3 billion in 2022.",
            "In 2022 exports were $114.1 billion and imports were $76.2 billion.",
            "$",
            "sum",
        ),
        ("Exports rose by $20 billion in 2022.", GREW, "$", "difference"),
        ("The pipeline is 3,000 km long.", "The pipeline is 1,864 miles long.", "km", "conversion"),
        ("He led the party for twelve years.", "He led the party from 2010 to 2022.", "twelve", "years"),
        ("Exports were between $15 and $20 billion.", ENDS, "$", "range"),
    ],
)  # fmt: skip
def test_worked_out(sentence: str, page: str, written: str, reason: str) -> None:
    found = judged(sentence, page, written)
    assert (found.verdict, found.reason) == ("derived", reason), found.message


@pytest.mark.parametrize(
    ("sentence", "page", "written"),
    [
        # the parts give another number
        ("Exports grew by 35 percent in 2022.", GREW, "35"),
        ("Exports and imports totalled $195.3 billion.", "Exports were $114.1 billion and imports $76.2 billion.", "$"),
        ("Exports doubled in 2022.", "Exports were $50 billion in 2021 and $80 billion in 2022.", "doubled"),
        # the source states the rate itself, and another one
        ("Exports grew by 25 percent.", "Exports grew by 30 percent, from $80 billion to $100 billion.", "25"),
        # two numbers of other things make the share by chance
        ("Women are 25 percent of the staff.", "The bus costs $20 and the train costs $80 in this town.", "25"),
        ("He led the party for twelve years.", "He led the party from 2010 to 2019.", "twelve"),
    ],
)
def test_not_worked_out(sentence: str, page: str, written: str) -> None:
    assert judged(sentence, page, written).verdict in ("differs", "not found")


def test_the_parts_are_named_and_shown_together() -> None:
    found = judged("Exports grew by 25 percent.", GREW, "25")
    assert "$80 billion" in found.message
    assert "$100 billion" in found.message
    assert len(found.passages) == 1
    assert len(found.passages[0].marked) == 2


TRAFFIC = table(
    [
        ["Year", "Total, million tons", "Permits"],
        ["2019", "31.5", "799"],
        ["2022", "34.117", "1,163"],
        ["2023", "36.254", "1,218"],
    ],
    title="Traffic of the northern route",
)


@pytest.mark.parametrize(
    ("sentence", "written", "verdict"),
    [
        ("Traffic rose by 15 percent between 2019 and 2023.", "15", "derived"),
        ("Traffic rose by 25 percent between 2019 and 2023.", "25", "not found"),
        ("Traffic rose by 15 percent between 2020 and 2023.", "15", "not found"),
        ("The band sold 15 percent more records between 2019 and 2023.", "15", "not found"),
    ],
)
def test_growth_between_two_years_of_a_table(sentence: str, written: str, verdict: str) -> None:
    assert judged(sentence, TRAFFIC, written).verdict == verdict


@pytest.mark.parametrize(("rate", "verdict"), [("6", "derived"), ("7", "not found")])
def test_a_small_growth_of_what_the_sentence_gives_itself(rate: str, verdict: str) -> None:
    page = "A total of 36.254 million tons of cargo was shipped in 2023, up from 34.117 million tons in 2022."
    found = judged(
        f"Some 36.3 million tons of cargo were shipped in 2023, {rate} percent more.", page, f"{rate} percent"
    )
    assert found.verdict == verdict
