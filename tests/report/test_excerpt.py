from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Document, Span
from citecheck.report.excerpt import columns, excerpt

LINE = "Freight through the harbour reached $8.9 billion in 2023, a third more than the year before."


def place(text: str, words: str, width: int) -> tuple[str, str]:
    span = Span(text.index(words), text.index(words) + len(words))
    found = excerpt(Document("a.txt", "text", text), span, width)
    return found.text, " " * found.offset + "^" * found.length


def test_a_line_that_fits_is_shown_whole() -> None:
    assert place(f"Title\n{LINE}\nEnd", "$8.9 billion", 100) == (LINE, " " * 36 + "^" * 12)


def test_a_longer_line_is_cut_on_both_sides_of_the_words() -> None:
    text, mark = place(LINE, "$8.9 billion", 40)
    assert text == "…bour reached $8.9 billion in 2023, a t…"
    assert mark == "              ^^^^^^^^^^^^"


def test_wide_characters_take_two_columns() -> None:
    assert place("吞吐量 1400 万吨", "1400 万吨", 60) == ("吞吐量 1400 万吨", "       ^^^^^^^^^")


def test_words_that_run_over_the_line_are_marked_to_its_end() -> None:
    assert place("one two\nthree", "two\nthree", 60) == ("one two", "    ^^^")


def test_nothing_to_mark_is_marked_by_one_sign() -> None:
    found = excerpt(Document("a.txt", "text", ""), Span(0, 0), 60)
    assert (found.text, found.offset, found.length) == ("", 0, 1)


def test_a_file_that_is_one_line_costs_no_more_than_the_width() -> None:
    text = "x" * 5_000_000
    found = excerpt(Document("a.txt", "text", text), Span(4_000_000, 4_000_003), 80)
    assert columns(found.text) <= 80


def test_a_line_that_is_cut_begins_with_no_mark_of_a_letter_left_out() -> None:
    text, mark = place("e\u0301" * 60 + "end", "end", 20)
    assert not text.startswith("…\u0301")
    assert text.endswith("e\u0301end")
    assert mark.endswith("^^^")


@given(st.text("ab 海\u0301\u200d\t\n\x1b", max_size=120), st.integers(0, 120), st.integers(0, 60), st.integers(20, 60))
def test_whatever_the_text_it_fits_and_the_mark_stands_under_it(text: str, start: int, length: int, width: int) -> None:
    first = min(start, len(text))
    span = Span(first, min(first + length, len(text)))
    found = excerpt(Document("a.txt", "text", text), span, width)
    assert "\n" not in found.text
    assert columns(found.text) <= width
    assert found.offset + found.length <= max(width, 1) + 1
