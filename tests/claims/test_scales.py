"""A scale word that is missing beside its siblings, and prices that only look like it."""

from __future__ import annotations

import pytest

from citecheck.claims import find_claims, missing_scales
from citecheck.model import Block, Document, Span


def missing(text: str, language: str = "en") -> list[tuple[str, str]]:
    document = Document("a.txt", "text", text, (Block("paragraph", Span(0, len(text))),), language=language)
    found = missing_scales(find_claims(document, (), (), ()), text)
    return [(pair.claim.quantity.span.of(text), pair.sibling.quantity.span.of(text)) for pair in found]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "According to Russian sources, the total amounted to $227.7 billion. Chinese customs data indicates "
            "the trade "
            "level exceeded $240 last year.",
            ("$240", "$227.7 billion"),
        ),
        ("Exports rose from $15 million in 2019 to $18 in 2020.", ("$18", "$15 million")),
        ("Revenue was €3.2 bn. Revenue had been €2.9 in 2020.", ("€2.9", "€3.2 bn")),
        ("The budget grew to 56 trillion yen. The old budget was 52 yen.", ("52 yen", "56 trillion yen")),
    ],
)
def test_an_amount_of_the_size_of_its_sibling_lacks_the_scale(text: str, pair: tuple[str, str]) -> None:
    assert missing(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Oil exports brought $114 billion. The price cap on oil of $60 per barrel hurt exports.",
        "The fund holds $5 billion. Each share of the fund costs $5.",
        "The fund holds $90 billion. It pays $95 an hour to its guards.",
        "The total was $227.7 billion. The total for the year before was $240 billion.",
        "The total was $227.7 billion. The level of the tax on a bicycle is $5000.",
        "The firm sold for $40 million. He had lunch for $45.",
        "The total was €227 billion. The total was $240.",
        "Trade was worth $240 in those villages.",
        "The total was $227.7 billion.\n\nThe total was $240.",
        "Sales reached $240,000. Sales had been $200 million.",
    ],
)
def test_a_price_or_another_matter_is_not_flagged(text: str) -> None:
    assert missing(text) == []
