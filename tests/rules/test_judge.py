from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from citecheck.model import Alive, Citation, Document, Evidence, Extract, Finding, Link, Marker, NotChecked, Note, Span
from citecheck.rules import RULES, Draft, Facts, Rule, draft, judge, rule
from tests.rules.article import NOW, extract, run

ARTICLE = """\
The dues were raised twice.[^1] The river froze.[^2]

[^1]: Peter Oakes, “Dues,” The Northern Courier, May 7, 2015, https://courier.example/dues.
[^2]: Peter Oakes, “Guilds,” The Northern Courier, May 9, 2015, https://courier.example/dues.
"""


def judged(extracts: list[Extract], *rules: Rule, evidence: dict[str, Evidence] | None = None) -> tuple[Finding, ...]:
    return judge(extracts, evidence or {}, rules, coverage=(), settings={}, now=NOW)


@rule("CC998", "each-marker", severity="info", confidence="low", since="0.1")
def each_marker(marker: Marker) -> Iterator[Draft]:
    """Says something of each marker."""
    yield draft(marker.span, f"Marker {marker.label}.", subject=marker.label)


@rule("CC999", "all-articles", severity="error", since="0.1")
def all_articles(extracts: tuple[Extract, ...], facts: Facts) -> Iterator[Draft]:
    """Counts the articles."""
    yield draft(Span(0, 0), f"{len(extracts)} articles, {len(facts.extracts)}.", subject="count", severity="warning")


@rule("CC997", "stumbling-rule", severity="error", since="0.1")
def stumbling_rule(document: Document) -> Iterator[Draft]:
    """Has an error in it."""
    yield draft(document.blocks[1_000].span, "Never said.", subject="")


def test_a_rule_sees_what_the_type_of_its_first_parameter_says() -> None:
    found = judged([extract(ARTICLE)], each_marker)
    assert [finding.message for finding in found] == ["Marker 1.", "Marker 2."]


def test_code_name_path_and_defaults_are_filled_in() -> None:
    first = judged([extract(ARTICLE, "a/b.md")], each_marker)[0]
    assert (first.code, first.name, first.path) == ("CC998", "each-marker", "a/b.md")
    assert (first.severity, first.confidence) == ("info", "low")


def test_a_draft_may_be_graded_otherwise_than_its_rule() -> None:
    assert judged([extract(ARTICLE)], all_articles)[0].severity == "warning"


def test_a_rule_over_the_whole_run_speaks_once() -> None:
    found = judged([extract(ARTICLE, "b.md"), extract(ARTICLE, "a.md")], all_articles)
    assert [(finding.path, finding.message) for finding in found] == [("b.md", "2 articles, 2.")]


def test_findings_are_sorted_by_path_place_and_code_and_each_is_there_once() -> None:
    articles = [extract(ARTICLE, "b.md"), extract(ARTICLE, "a.md")]
    found = judged(articles, each_marker, all_articles, each_marker)
    places = [(finding.path, finding.span, finding.code) for finding in found]
    assert places == sorted(places)
    assert len(places) == len(set(places)) == 5


def test_an_error_in_a_rule_names_the_rule_and_the_article() -> None:
    with pytest.raises(IndexError) as raised:
        judged([extract(ARTICLE, "a.md")], stumbling_rule)
    assert raised.value.__notes__ == ["in rule CC997 stumbling-rule, on a.md"]


def test_rules_see_a_link_once_however_often_it_is_given() -> None:
    seen: list[tuple[Link, ...]] = []

    @rule("CC996", "each-link", severity="info", since="0.1")
    def each_link(link: Link, facts: Facts) -> Iterator[Draft]:
        """Remembers links."""
        seen.append(facts.places_of(link))
        yield from ()

    judged([extract(ARTICLE)], each_link)
    assert [[link.note for link in places] for places in seen] == [["1", "2"]]


def test_what_was_not_asked_is_no_evidence() -> None:
    facts = facts_of(
        Evidence("link", "https://a.example/", NotChecked("offline")),
        Evidence("link", "https://b.example/", Alive(200, "https://b.example/")),
    )
    assert facts.evidence_for("link", "https://a.example/") is None
    assert facts.evidence_for("link", "https://b.example/") is not None
    assert facts.evidence_for("archive", "https://b.example/") is None


def test_facts_find_notes_citations_blocks_and_markers() -> None:
    facts = facts_of()
    text = facts.extract.document.text
    note = facts.note("2")
    assert isinstance(note, Note)
    assert note.label == "2"
    assert facts.note("3") is None
    assert facts.note(None) is None
    assert isinstance(facts.citation("1.1"), Citation)
    block = facts.block_of(facts.extract.markers[1].span)
    assert block is not None
    assert block.span.of(text).startswith("The dues")
    assert facts.block_of(Span(len(text), len(text))) is None
    assert [marker.label for marker in facts.markers_within(0, len(text))] == ["1", "2"]
    assert facts.markers_within(0, 5) == ()


def test_an_offline_run_has_no_finding_that_needs_an_answer() -> None:
    offline = {
        "link": {"https://courier.example/dues": {"outcome": "not-checked", "reason": "offline"}},
        "archive": {"https://courier.example/dues": {"outcome": "not-checked", "reason": "offline"}},
    }
    needing = {each.code for each in RULES if each.needs}
    assert needing
    assert not needing & {finding.code for finding in run([extract(ARTICLE)], offline).active}


def test_an_unreadable_article_does_not_keep_the_others_from_being_judged() -> None:
    found = run([extract(b"\0\0", "a.txt"), extract(ARTICLE.replace(", https://courier.example/dues", ""), "b.md")])
    assert {(finding.path, finding.code) for finding in found.active} == {
        ("a.txt", "CC001"), ("b.md", "CC101"),
    }  # fmt: skip


def test_hostile_text_in_an_article_keeps_messages_short() -> None:
    article = extract(ARTICLE.replace("Dues", "D" * 5_000).replace("https://courier.example/dues", ""))
    for finding in run([article]).active:
        assert len(finding.message) < 600


def facts_of(*evidence: Evidence) -> Facts:
    article = extract(ARTICLE)
    return Facts(replace(article), {item.id: item for item in evidence}, (article,), (), {}, NOW)
