"""What a sentence's own amounts yield, and that nothing which fits within its rounding is ever raised."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.claims.checks.arithmetic import disagreements
from citecheck.claims.checks.points import unclear_points
from citecheck.model import Extract
from tests.rules.article import extract


def article(sentence: str) -> Extract:
    return extract(f"# T\n\n{sentence}\n\nMore.\n")


def told(sentence: str) -> list[tuple[str, str, str]]:
    read = article(sentence)
    return [(found.kind, found.claim.quantity.span.of(read.document.text), found.seen) for found in disagreements(read)]


@pytest.mark.parametrize(
    ("sentence", "kind", "result", "seen"),
    [
        ("Exports rose from $4bn to $5bn, an increase of 50 percent.", "growth", "50 percent", "25 percent"),
        ("Sales fell 30 percent from $100 million to $85 million.", "growth", "30 percent", "a fall of 15 percent"),
        ("Exports came to $46 billion, up 40 percent from $40 billion.", "growth", "40 percent", "15 percent"),
        ("Output tripled to 3 million tonnes from 2 million tonnes.", "growth", "tripled", "a factor of 1.5"),
        ("Revenue was $60 million, twice the $45 million of 2020.", "growth", "twice", "a factor of 1.33"),
        (
            "The firm made 52,000 cars, 30 percent more than the 45,000 of 2021.",
            "growth",
            "30 percent",
            "15.56 percent",
        ),
        (
            "It had 1.5 million visitors in 2019 and 0.9 million in 2021, a decline of 60 percent.",
            "growth",
            "60 percent",
            "40",
        ),
        (
            "In 2022 exports were $40 billion. In 2023 they rose to $50 billion, up 50 percent.",
            "growth",
            "50 percent",
            "25",
        ),
        ("The debt fell from $40 billion to $50 billion.", "direction", "$50 billion", "is a rise"),
        ("Der Umsatz verdoppelte sich von 20 auf 60 Millionen Euro.", "direction", "60 Millionen Euro", "factor of 3"),
        (
            "The share rose from 20 to 25 percent, up 5 percent.",
            "points",
            "5 percent",
            "5 percentage points, or 25 percent",
        ),
        (
            "The share rose from 20 to 25 percent, up 25 percentage points.",
            "points",
            "25 percentage points",
            "or 25 percent",
        ),
        ("Of 200 members, 50, or 40 percent, voted.", "share", "40 percent", "25 percent"),
        ("In the vote 50 of the 200 members (40 percent) abstained.", "share", "40 percent", "25 percent"),
        ("It has 1,200 workers, 300 of them women, or 40 percent.", "share", "40 percent", "25 percent"),
        ("Only 18 of 240 applicants, fewer than 5 percent, were admitted.", "share", "5 percent", "7.5 percent"),
        ("Two-thirds, or 57 percent, of the villages have no road.", "share", "57 percent", "66.67 percent"),
        ("The yard built 10 ferries, 20 tugs and 30 barges, a total of 70 ships.", "sum", "70 ships", "60 together"),
        ("A total of 90 people were hurt: 40 men, 30 women and 15 children.", "sum", "90 people", "85 together"),
        ("He got 40 percent, she 35 percent, and others the remaining 35 percent.", "sum", "35 percent", "leaves 25"),
        (
            "Exports of $50 billion and imports of $30 billion left a surplus of $25 billion.",
            "sum",
            "$25 billion",
            "20 billion",
        ),
        ("Imports ($28 billion) exceeded exports ($21 billion) by $9 billion.", "sum", "$9 billion", "7 billion USD"),
        ("The state spent $12 billion over four years, or $4 billion a year.", "rate", "$4 billion", "3 billion USD"),
        ("They shared $45 million among 300 villages, $200,000 for each village.", "rate", "$200,000", "150,000 USD"),
        ("Экспорт вырос с 40 до 50 млрд долларов, то есть на 50 %.", "growth", "50 %", "25 percent"),
        (
            "Les ventes sont passées de 40 à 50 millions d’euros, soit une hausse de 50 %.",
            "growth",
            "50 %",
            "25 percent",
        ),
        ("出口额从40亿美元增至50亿美元，增长50%。", "growth", "50%", "25 percent"),
        ("60个村庄中有45个（65%）没有医生。", "share", "65%", "75 percent"),
    ],
)
def test_what_does_not_follow_is_told_with_what_does(sentence: str, kind: str, result: str, seen: str) -> None:
    ((found_kind, found_result, found_seen),) = told(sentence)
    assert (found_kind, found_result) == (kind, result)
    assert seen in found_seen


@pytest.mark.parametrize(
    "sentence",
    [
        "Exports rose from $4bn to $5bn, an increase of 20 percent.",
        "Exports rose from $40 billion to $50 billion, and imports grew by 50 percent.",
        "Exports rose from $40 billion to $50 billion, or 12 percent of GDP.",
        "Exports rose from $40 billion in 2020 to $50 billion in 2023, an annual growth rate of 7.7 percent.",
        "Exports rose from $40 billion to $50 billion in 2023, an increase of 3 percent in real terms.",
        "Exports to China rose from $20 billion to $60 billion and those to India from $5 billion to $6 billion, "
        "a threefold increase and a rise of 20 percent.",
        "In 2022 exports were $40 billion. In 2023 imports of oil rose to $50 billion, an increase of 50 percent.",
        "In 2019 exports were $40 billion. In 2023 they rose to $50 billion, up 8 percent over the previous year.",
        "The rouble fell from 60 to 90 per dollar.",
        "Growth slowed from 5 percent to 3 percent, and exports fell by 2 percent.",
        "The share of women rose from 20 to 25 percent, an increase of a quarter.",
        "The bank cut its rate from 5 to 4.5 percent, a cut of half a point.",
        "Of 200 members, 50 voted, and 40 percent of them were women.",
        "The firm employs 1,200 people, 300 of them women, 40 percent of whom work part time.",
        "The poll of 1,004 adults had a margin of error of 3 points; 48 percent approved.",
        "The yard built 10 ferries, 20 tugs and 30 barges, bringing the total to 700 ships.",
        "The yard built 10 ferries, 20 tugs and 30 barges, out of a total of 70 ships.",
        "A total of 90 people were hurt, including 40 men and 30 women.",
        "The survey asked 1,000 people in 10 towns and 20 villages, 300 in all.",
        "He owns 51 percent, his sons 20 percent each, and the remaining 9 percent is traded.",
        "Water covers 71 percent of the earth; 97 percent of it is salt, and the remaining 3 percent fresh.",
        "The state spent $12 billion over four years, and plans to spend $4 billion a year.",
        "Even at full capacity of 38 bcm per year, it will deliver just over one third of the volume of 110 bcm.",
        "Экспорт вырос с 40 до 50 млрд долларов, а импорт — на 50 %.",
        "Die Zahl der Schüler sank von 27.000 auf 21.600, also um 20 Prozent.",
        "市场份额从30%提高到35%，利润增长5%。",
    ],
)
def test_what_fits_or_is_about_something_else_is_left_alone(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Trade with China accounted for over 22% of turnover (a jump of about 5% year-on-year).", "5%"),
        ("The vaccination rate rose by 6 percent to 71 percent.", "6 percent"),
        ("Уровень безработицы вырос на 1,5 % до 6 %.", "1,5 %"),
    ],
)
def test_a_change_of_a_share_that_may_be_either_is_seen(sentence: str, change: str) -> None:
    read = article(sentence)
    assert [claim.quantity.span.of(read.document.text) for claim, _ in unclear_points(read)] == [change]


@pytest.mark.parametrize(
    "sentence",
    [
        "Exports rose by 5 percent to $40 billion.",
        "The economy grew by 3 percent in 2022 and by 5 percent in 2023.",
        "The value per share fell over 10% in the first half, then gained over 31% in the second.",
        "The share of women rose from 20 percent to 25 percent.",
    ],
)
def test_other_changes_are_clear(sentence: str) -> None:
    assert list(unclear_points(article(sentence))) == []


ONE_TO_MILLION = st.integers(min_value=1_000, max_value=999_999)


def rounded(value: Decimal, places: int) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"


@settings(max_examples=150, deadline=None)
@given(ONE_TO_MILLION, ONE_TO_MILLION, st.integers(0, 2), st.integers(0, 1))
def test_a_true_change_is_never_raised_however_it_is_rounded(old: int, new: int, places: int, percent: int) -> None:
    before, after = Decimal(old) / 1000, Decimal(new) / 1000
    change = (after / before - 1) * 100
    if max(before, after) < 10 and places == 0:  # both of one figure: whoever gives the change gives the next one
        places = 1
    if rounded(abs(change), percent).strip("0.") == "" or change > 900:
        return
    verb, noun = ("rose", "an increase") if after > before else ("fell", "a decline")
    assert (
        told(
            f"Exports {verb} from ${rounded(before, places)} billion to ${rounded(after, places)} billion, "
            f"{noun} of {rounded(abs(change), percent)} percent."
        )
        == []
    )


@settings(max_examples=100, deadline=None)
@given(st.integers(2, 5000), st.integers(1, 5000), st.integers(0, 1))
def test_a_true_share_is_never_raised(whole: int, part: int, places: int) -> None:
    part = min(part, whole)
    share = rounded(Decimal(part) / whole * 100, places)
    assert told(f"In the vote {part:,} of the {whole:,} members ({share} percent) abstained.") == []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(10, 99_999), min_size=3, max_size=6), st.integers(0, 1))
def test_a_true_sum_is_never_raised(parts: list[int], places: int) -> None:
    amounts = [f"${rounded(Decimal(part) / 10, places)} million" for part in parts]
    total = rounded(Decimal(sum(parts)) / 10, places)
    listed = f"{', '.join(amounts[:-1])} and {amounts[-1]}"
    assert told(f"The towns received {listed}, a total of ${total} million.") == []
