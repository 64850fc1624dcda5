from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from citecheck.model import Finding, Span
from citecheck.review import with_fingerprints
from citecheck.review.fingerprint import PATTERN
from tests.rules.article import extract, run

ARTICLE = """\
The dues were raised twice.[^1] The river froze.[^2]

Exports rose to $4.2 billion in 2015.

[^1]: Peter Oakes, “Dues and Discontent,” The Northern Courier, May 7, 2015.
[^2]: Ines Barros, A Frozen River,” The Northern Courier, January 9, 2016, htps://courier.example/river.
"""


def finding(subject: str = "Dues", code: str = "CC101", path: str = "a.md", start: int = 0) -> Finding:
    return Finding(code, "missing-link", "…", path, Span(start, start + 1), "warning", "high", subject)


def fingerprint(one: Finding) -> str:
    return with_fingerprints([one])[0].fingerprint


def test_it_is_sixteen_hexadecimal_digits_and_an_ordinal() -> None:
    assert PATTERN.fullmatch(fingerprint(finding()))


def test_it_is_the_same_in_every_version() -> None:
    assert fingerprint(finding()) == "92931224925ef0ba:1"


@pytest.mark.parametrize(
    "same",
    [
        finding("dues"),
        finding("  Dues\n"),
        finding(path="./a.md"),
        finding(start=999),
        replace(finding(), message="otherwise put", severity="info", note="3"),
    ],
)
def test_case_space_place_and_wording_do_not_count(same: Finding) -> None:
    assert fingerprint(same) == fingerprint(finding())


def test_the_shape_of_quotation_marks_does_not_count() -> None:
    assert fingerprint(finding("The “Valley’s” dues")) == fingerprint(finding('The "Valley\'s" dues'))


@pytest.mark.parametrize("other", [finding("Guilds"), finding(code="CC201"), finding(path="b.md")])
def test_subject_code_and_path_count(other: Finding) -> None:
    assert fingerprint(other) != fingerprint(finding())


def test_equals_are_told_apart_by_their_order() -> None:
    first, second = with_fingerprints([finding(start=0), finding(start=50)])
    assert first.fingerprint.removesuffix(":1") == second.fingerprint.removesuffix(":2")


def test_paths_of_windows_are_paths() -> None:
    assert fingerprint(finding(path="notes\\a.md")) == fingerprint(finding(path="notes/a.md"))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="abcdefghij klmnop", min_size=1, max_size=60), max_size=4))
def test_paragraphs_inserted_above_change_no_fingerprint(paragraphs: list[str]) -> None:
    def known(text: str) -> set[str]:
        return {found.fingerprint for found in run([extract(text)]).active}

    before = known(ARTICLE)
    assert len(before) >= 3
    assert before <= known("\n\n".join([*(f"x {words}." for words in paragraphs), ARTICLE]))
