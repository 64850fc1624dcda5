from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.review import find_ignores
from tests.rules.article import extract, run

NOTE = "Peter Oakes, “Dues and Discontent,” The Northern Courier, May 7, 2015."


def scopes(text: str, path: str = "a.md") -> list[str]:
    article = extract(text, path)
    return [ignore.scope.of(text) for ignore in find_ignores(article.document, article.notes)]


def test_names_and_reason_are_read() -> None:
    article = extract("<!-- citecheck: ignore[CC101, dead-link] printed\n only -->\n\nThe dues were raised.")
    (ignore,) = find_ignores(article.document)
    assert ignore.names == ("CC101", "dead-link")
    assert ignore.reason == "printed only"
    assert ignore.span.of(article.document.text).endswith("only -->")


def test_one_on_a_line_of_its_own_is_about_the_next_block() -> None:
    text = "First.\n\n<!-- citecheck: ignore[CC401] -->\n\nSecond.\n\nThird.\n"
    assert scopes(text) == scopes(text, "a.txt") == ["Second."]


def test_several_on_lines_of_their_own_are_about_the_same_block() -> None:
    text = "First.\n\n<!-- citecheck: ignore[CC401] -->\n<!-- citecheck: ignore[CC404] -->\n\nSecond.\n"
    assert scopes(text) == ["Second.", "Second."]


def test_one_within_a_block_is_about_that_block() -> None:
    text = "First.\n\nSecond. <!-- citecheck: ignore[CC401] -->\n\nThird.\n"
    assert scopes(text) == scopes(text, "a.txt") == ["Second. <!-- citecheck: ignore[CC401] -->"]


def test_one_at_the_end_is_about_nothing() -> None:
    assert scopes("First.\n\n<!-- citecheck: ignore[CC401] -->\n") == [""]


def test_one_in_code_is_an_example() -> None:
    assert scopes("```\n<!-- citecheck: ignore[CC401] -->\n```\n\nSecond.") == []


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- ignore[CC101] -->",
        "<!-- citecheck: ignored[CC101] -->",
        "<!-- citecheck: ignore[CC101]",
        "citecheck: ignore[CC101]",
    ],
)
def test_other_comments_are_none(comment: str) -> None:
    assert scopes(f"First.\n\n{comment}\n\nSecond.") == []


def test_a_note_of_plain_text_is_a_scope_of_its_own() -> None:
    text = (
        "Trade in the Valley\n\nThe harvest of that year was the best in memory.1 The dues were raised twice.2\n\n"
        f"Notes\n\n1. {NOTE} <!-- citecheck: ignore[CC101] printed only -->\n2. {NOTE.replace('Dues', 'Guilds')}\n"
    )
    settled = run([extract(text, "a.txt")])
    assert [(item.finding.note, item.by, item.reason) for item in settled.dismissed] == [
        ("1", "ignore", "printed only")
    ]
    assert [finding.note for finding in settled.active] == ["2"]


def test_only_the_rules_named_are_ignored() -> None:
    lone = NOTE.replace("“", "")
    text = f"The dues were raised.[^1]\n\n<!-- citecheck: ignore[CC101] -->\n\n[^1]: {lone}\n"
    settled = run([extract(text)])
    assert "CC006" in {finding.code for finding in settled.active}
    assert "CC006" not in {item.finding.code for item in settled.dismissed}


@given(st.text(alphabet="<!->citecheck: ignore[]C101,\n x", max_size=200))
def test_anything_may_stand_in_a_comment(text: str) -> None:
    article = extract("x" + text)
    for ignore in find_ignores(article.document):
        assert ignore.span.of(article.document.text).startswith("<!--")


@pytest.mark.parametrize("hostile", ["<!-- citecheck: ignore[", "<!--", "<!-- citecheck: ignore[CC101] -->"])
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    document = extract("First.").document
    find_ignores(type(document)("a.md", "markdown", "citecheck: " + hostile * 50_000))
