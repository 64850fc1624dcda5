"""What is read of labelled sentences and of the two articles, against what people labelled."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from citecheck import extract
from citecheck.model import Extract
from tests.claims.labelled import SETS, claim_at, judge, placed, read_claims, read_seeds, score, show

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ("000", "003")


@pytest.mark.parametrize("name", SETS)
def test_the_amounts_of_a_labelled_set_and_nothing_else(name: str) -> None:
    counts, wrong = score(name)
    assert counts["hit"] >= 12
    assert counts["miss"] + counts["false"] <= 0.01 * counts["hit"], "\n".join(map(show, wrong))


@pytest.fixture(scope="module")
def articles() -> dict[str, Extract]:
    return {name: extract(str(next((ROOT / "seeds").glob(f"{name}*.txt")))) for name in ARTICLES}


@pytest.mark.parametrize("name", ARTICLES)
def test_the_numbers_of_an_article_are_those_that_an_editor_marked(articles: dict[str, Extract], name: str) -> None:
    text = articles[name].document.text
    labelled = [
        (label.words, label.occurrence, label.low, label.high, label.unit)
        for label in read_seeds()
        if label.article == name
    ]
    found = []
    for claim in articles[name].claims:
        words = claim.quantity.span.of(text)
        before = text[: claim.quantity.span.start + len(words)]
        found.append((words, _occurrence(before, words), claim.quantity.low, claim.quantity.high, claim.quantity.unit))
    assert found == labelled


def _occurrence(before: str, words: str) -> int:
    return sum(before.startswith(words, at) for at in range(len(before)))


@pytest.mark.parametrize("name", ARTICLES)
def test_the_notes_behind_the_numbers_of_an_article(articles: dict[str, Extract], name: str) -> None:
    labels = [label for label in read_seeds() if label.article == name]
    claims = articles[name].claims
    assert [(c.cites, c.attachment, c.checkworthy) for c in claims] == [
        (label.cites, label.attachment, label.checkworthy) for label in labels
    ]


TRAPS = [
    ("000", ["8th Eastern", "January 18, 2023", "2001 Sino", "February 4, 2022", "April 27, 2023", "G7 ", "G20 "]),
    ("000", ["Siberia 2", "one-China", "2004 Indian", "February 2022", "last decade", "last two years", "2023-24"]),
    ("003", ["(in 1969)", "(1950)", "February 4, 2022", "golden billion", "G20,", "(March 21, 2023)", "COVID-19"]),
    (
        "003",
        ["late 1990s", "1920s", "early 2000s", "2022-23", "December 5, 2022", "1 & 2 combined", "Siberia 2.", "CR929"],
    ),
    ("003", ["2022.9", "2023.18", "2024.11", "(May 2023)", "first eight months", "first anniversary", "mid-1990s"]),
]


@pytest.mark.parametrize(("name", "traps"), TRAPS)
def test_dates_names_and_markers_of_an_article_are_no_numbers(
    articles: dict[str, Extract], name: str, traps: list[str]
) -> None:
    text = articles[name].document.text
    for trap in traps:
        start = text.find(trap)
        covering = [
            c.quantity.span
            for c in articles[name].claims
            if c.quantity.span.start < start + len(trap) and start < c.quantity.span.end
        ]
        assert covering == [], trap


def test_what_claims_are_about(articles: dict[str, Extract]) -> None:
    counts: Counter[str] = Counter()
    for label in read_seeds():
        judge(placed(articles[label.article], label), label, counts)
    assert counts["subject"] >= 0.9 * counts["subjects"]
    assert counts["period"] >= 0.93 * counts["periods"]
    assert counts["aspect"] >= 0.95 * counts["aspects"]


def test_what_claims_in_six_languages_are_about() -> None:
    counts: Counter[str] = Counter()
    wrong = []
    for label in read_claims():
        before = counts.copy()
        claim = claim_at(label)
        judge(claim, label, counts)
        if any(
            counts[one] - before[one] != counts[f"{one}s"] - before[f"{one}s"]
            for one in ("subject", "period", "aspect")
        ):
            wrong.append((label.text, label.words, claim and (claim.subject, claim.period, claim.aspect)))
    assert wrong == []
