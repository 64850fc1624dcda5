"""The ladder of verdicts, rung by rung, on sources of a line or two."""

from __future__ import annotations

import pytest

from citecheck.claims.support import index_source, judge_claim
from tests.claims.support.making import article, claim_of, judged, source

TRADE = "In 2022, trade between the two countries reached $8.9 billion."


@pytest.mark.parametrize(
    ("page", "verdict", "reason"),
    [
        ("Bilateral trade reached $8.9 billion in 2022, the ministry said.", "supported", "stated"),
        ("Bilateral trade reached US$ 8,900 million in 2022, the ministry said.", "supported", "stated"),
        ("Bilateral trade reached $8.87 billion in 2022, the ministry said.", "within rounding", "rounded"),
        ("Bilateral trade reached $7.7 billion in 2022, the ministry said.", "differs", "other-value"),
        ("Bilateral trade reached $8.9 million in 2022, the ministry said.", "differs", "other-scale"),
        ("Bilateral trade reached $8.9 billion in 2019, the ministry said.", "differs", "other-period"),
        ("Bilateral trade reached €8.9 billion in 2022, the ministry said.", "differs", "other-unit"),
        ("The film made $8.9 billion for its studio.", "not found", "other-subject"),
        ("The ministry said that trade had grown.", "not found", "no-such-number"),
        ("", "not checkable", "no-text"),
    ],
)
def test_verdict_of_one_page(page: str, verdict: str, reason: str) -> None:
    found = judged(TRADE, page)
    assert (found.verdict, found.reason) == (verdict, reason)


def test_the_number_that_was_seen_is_named_and_nothing_is_called_false() -> None:
    found = judged(TRADE, "Bilateral trade between the countries reached $7.7 billion in 2022.")
    assert "$7.7 billion" in found.message
    assert "false" not in found.message.lower()
    assert found.passages[0].marked[0].of(found.passages[0].quote) == "$7.7 billion"


def test_no_note_is_uncited_and_no_source_is_not_checkable() -> None:
    extract = article(TRADE)
    claim = claim_of(extract)
    assert judge_claim(claim, extract, []).verdict == "not checkable"
    bare = type(claim)(**{**{name: getattr(claim, name) for name in claim.__struct_fields__}, "cites": ()})
    assert judge_claim(bare, extract, []).verdict == "uncited"


def test_the_best_of_several_sources_counts_with_its_note() -> None:
    extract = article(TRADE)
    pages = {
        "1": "Nothing is said of it here.",
        "2": "Trade reached $8.9 billion in 2022.",
        "3": "Trade was $5 billion.",
    }
    found = judge_claim(
        claim_of(extract), extract, [(note, index_source(source(text))) for note, text in pages.items()]
    )
    assert (found.verdict, found.note) == ("supported", "2")
