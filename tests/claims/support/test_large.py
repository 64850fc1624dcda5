"""Sources too large to be read whole, and hostile ones: what was left unread is never called "not found"."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from citecheck.claims.support import index_source, indexing, judge_claim
from citecheck.model import Skip
from tests.claims.support.making import article, claim_of, judged, source, table


def test_a_source_that_was_cut_off_is_not_checkable() -> None:
    page = source("Trade reached $5 billion in 2021, after a slow start.")
    cut = replace(page, document=replace(page.document, skipped=(Skip("too-large", "Cut off."),)))
    found = judged("In 2022 the museum counted 1,482,000 visitors.", cut)
    assert (found.verdict, found.reason) == ("not checkable", "too-large")
    assert judged("Trade reached $5 billion in 2021.", cut).verdict == "supported"


def test_more_text_than_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "MOST_TEXT", 2_000)
    text = "The museum counted 900 visitors in 2018.\n" * 100 + "The reef lost 27 percent of its coral.\n"
    whole = index_source(source(text))
    assert (whole.unread, whole.read < 2_001) == ("too-large", True)
    extract = article("The reef lost 27 percent of its coral.")
    assert judge_claim(claim_of(extract), extract, [("1", whole)]).reason == "too-large"


def test_more_numbers_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "MOST_NUMBERS", 50)
    assert index_source(source("Lot 7 cost 12 dollars.\n" * 100)).unread == "too-large"
    assert not index_source(source("Lot 7 cost 12 dollars.\n" * 10)).unread


def test_more_cells_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [["Year", "Exports, US$ million"], *([str(1900 + n), str(n * 7 + 1)] for n in range(100))]
    assert not index_source(table(rows)).unread
    monkeypatch.setattr(indexing, "MOST_CELLS", 20)
    cut = index_source(table(rows))
    assert cut.unread == "too-large"
    assert len(cut.figures) <= 20


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "9" * 10_000,
        "1 " * 10_000,
        "1,2,3," * 5_000,
        "\u202e12 млн \u0661\u0662 percent \ud83d\ude00 " * 200,
        "a" * 200_000 + " 5 percent",
        "In 2021 it sold 1,234 cars and " * 2_000,
        "from 5 to " * 3_000,
        "$" * 20_000,
        "\x00\ufffd 12 percent",
    ],
)
def test_hostile_texts_are_read(text: str) -> None:
    found = judged("The reef lost 27 percent of its coral.", source(text))
    assert found.verdict in ("not found", "differs", "not checkable")


def test_spans_of_passages_are_words_of_the_source() -> None:
    found = judged("The reef lost 27 percent of its coral.", "The reef, divers say, lost 27 percent of its coral.")
    passage = found.passages[0]
    assert [mark.of(passage.quote) for mark in passage.marked] == ["27 percent"]


def test_a_claim_of_enormous_numbers_is_judged() -> None:
    extract = article(f"The debt is ${'9' * 39} and {'9' * 10_000} more.")
    for claim in extract.claims:
        judge_claim(claim, extract, [("1", index_source(source("The debt is $99.")))])
