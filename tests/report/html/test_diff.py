from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Edit, Fix, Span
from citecheck.report.html.diff import Hunk, hunks
from tests.report.samples import spot

TEXT = "First line.\nSee http://old.example/page for more.\nLast line."


def made(text: str, *edits: Edit) -> list[Hunk]:
    return list(hunks(text, Fix("A fix.", edits)))


def test_an_edit_shows_its_line_before_and_after() -> None:
    assert made(TEXT, Edit(spot(TEXT, "http://old.example/page"), "https://new.example/")) == [
        Hunk("See ", "http://old.example/page", "https://new.example/", " for more.")
    ]


def test_what_is_cut_off_is_said() -> None:
    text = "x" * 100 + " old " + "y" * 100
    (hunk,) = made(text, Edit(spot(text, "old"), "new"))
    assert (hunk.before[0], hunk.after[-1]) == ("…", "…")
    assert len(hunk.before) + len(hunk.after) < 90


def test_edits_come_in_the_order_of_the_text() -> None:
    edits = [Edit(spot(TEXT, "Last"), "Final"), Edit(spot(TEXT, "First"), "Second")]
    assert [hunk.new for hunk in made(TEXT, *edits)] == ["Second", "Final"]


def test_an_insertion_has_nothing_that_goes() -> None:
    assert made("ab", Edit(Span(1, 1), "X")) == [Hunk("a", "", "X", "b")]


@given(st.text(max_size=60), st.integers(0, 80), st.integers(0, 80), st.text(max_size=500))
def test_no_edit_breaks_it(text: str, start: int, length: int, new: str) -> None:
    (hunk,) = made(text, Edit(Span(start, start + length), new))
    assert "\n" not in hunk.before + hunk.gone + hunk.new + hunk.after
