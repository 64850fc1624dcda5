from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Decision, Finding, Span
from citecheck.review import Judged, Settled, Verdicts, known_now, save_baseline, settle, with_fingerprints
from citecheck.review.anchors import Said, reanchored
from citecheck.review.baseline import Known, load_baseline
from citecheck.rules import RULES, judge
from tests.rules.article import NOW, extract

SENTENCE = "The value of imports from the region fell to $4.2 billion in the year 2023."


def finding(subject: str, code: str = "CC401", path: str = "a.md") -> Finding:
    return with_fingerprints([Finding(code, "uncited-number", "…", path, Span(0, 1), "warning", "high", subject)])[0]


def said(subject: str = SENTENCE, code: str = "CC401", path: str = "a.md") -> Said:
    return Said(finding(subject, code, path).fingerprint, code, path, subject)


def is_found(after: str, before: str = SENTENCE) -> bool:
    return reanchored([said(before)], [finding(after)]) == {finding(before).fingerprint: finding(after).fingerprint}


@pytest.mark.parametrize(
    "edited",
    [
        SENTENCE.replace("value", "total value"),
        SENTENCE.replace("from the region ", ""),
        SENTENCE.replace("fell", "dropped"),
        SENTENCE.replace("$4.2 billion", "“$4.2 billion”"),
        "Yet " + SENTENCE[0].lower() + SENTENCE[1:],
    ],
)
def test_a_sentence_edited_a_little_is_the_same_one(edited: str) -> None:
    assert is_found(edited)


@pytest.mark.parametrize(
    "other",
    [
        SENTENCE.replace("4.2", "5.7"),
        SENTENCE.replace("2023", "2022"),
        "Prices of wool in the town of Marl came to $4.2 billion in 2023, said the guild.",
        "$4.2 billion in 2023.",
    ],
)
def test_another_number_or_another_sentence_is_not(other: str) -> None:
    assert not is_found(other)


def test_a_short_subject_is_not_guessed_at() -> None:
    assert not is_found("The dues again", "The dues")
    assert not is_found("https://courier.example/a/b/d", "https://courier.example/a/b/c")


def test_rule_and_article_count() -> None:
    edited = SENTENCE.replace("fell", "dropped")
    assert not reanchored([said()], [finding(edited, code="CC404")])
    assert not reanchored([said()], [finding(edited, path="b.md")])


def test_between_two_that_are_as_like_nothing_is_chosen() -> None:
    two = [finding(SENTENCE.replace("region", "north")), finding(SENTENCE.replace("region", "south"))]
    assert reanchored([said()], two) == {}


def test_what_is_still_there_is_not_looked_for() -> None:
    assert reanchored([said()], [finding(SENTENCE), finding(SENTENCE.replace("fell", "dropped"))]) == {}


def test_a_finding_of_which_something_was_said_is_not_given_away() -> None:
    edited = SENTENCE.replace("fell", "dropped")
    assert reanchored([said(), said(edited)], [finding(edited)]) == {}


ARTICLE = f"""\
The dues were raised twice.[^1] The river froze.

{SENTENCE} The guild was glad.

[^1]: Peter Oakes, “Dues and Discontent,” The Northern Courier, May 7, 2015.
"""


def settled(text: str, verdicts: Verdicts) -> Settled:
    article = extract(text)
    found = judge([article], {}, RULES, coverage=(), settings={}, now=NOW)
    return settle(found, [article], verdicts, RULES, now=NOW)


def dismissing(one: Finding) -> Decision:
    return Decision(
        fingerprint=one.fingerprint,
        code=one.code,
        path=one.path,
        excerpt=one.subject,
        decision="dismiss",
        reason="known",
    )


def uncited(text: str) -> Finding:
    return next(one for one in settled(text, Verdicts()).active if one.code == "CC401")


def test_a_decision_follows_its_sentence() -> None:
    after = ARTICLE.replace("fell to", "had fallen to")
    result = settled(after, Verdicts((dismissing(uncited(ARTICLE)),)))
    assert [item.finding.code for item in result.dismissed] == ["CC401"]
    assert [decision.fingerprint for decision in result.decisions] == [uncited(after).fingerprint]
    assert not {"CC401", "CC902"} & {one.code for one in result.active}


def test_a_baseline_follows_its_sentence(tmp_path) -> None:
    save_baseline(tmp_path / "baseline.json", known_now(settled(ARTICLE, Verdicts()).active, (), Judged((), (), ())))
    after = ARTICLE.replace("fell to", "had fallen to")
    assert settled(after, Verdicts(baseline=load_baseline(tmp_path / "baseline.json"))).active == ()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 13), st.text(string.ascii_lowercase, min_size=1, max_size=12))
def test_one_word_changed_keeps_the_decision(place: int, word: str) -> None:
    words = SENTENCE.split()
    if any(char.isdigit() for char in words[place]):
        return
    words[place] = word + ("." if place == len(words) - 1 else "")
    after = ARTICLE.replace(SENTENCE, " ".join(words))
    result = settled(after, Verdicts((dismissing(uncited(ARTICLE)),)))
    again = [one for one in settled(after, Verdicts()).active if one.code == "CC401"]
    assert len(result.dismissed) == len(again)


@settings(max_examples=25, deadline=None)
@given(st.text("0123456789", min_size=1, max_size=4).filter(lambda digits: digits != "4"))
def test_another_number_is_looked_at_anew(digits: str) -> None:
    after = ARTICLE.replace("$4.2", f"${digits}.2")
    assert settled(after, Verdicts((dismissing(uncited(ARTICLE)),))).dismissed == ()


def test_thousands_of_lost_ones_take_linear_time() -> None:
    lost = [
        said(f"Imports of kind {number} fell to a value of {number} crowns in that year") for number in range(5_000)
    ]
    there = [
        finding(f"Imports of kind {number} fell to the value of {number} crowns in that year")
        for number in range(5_000)
    ]
    assert len(reanchored(lost, there)) == 5_000


def test_a_baseline_of_an_older_version_has_no_excerpts() -> None:
    assert settled(ARTICLE, Verdicts(baseline=(Known(uncited(ARTICLE).fingerprint),))).known[0].code == "CC401"
