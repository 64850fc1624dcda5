from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Name, Work
from citecheck.rules.wording import described, in_note, listed, numbered, plural, quoted, shorten


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["7"], "7"),
        (["7", "8"], "7 and 8"),
        (["7", "8", "9"], "7 to 9"),
        (["7", "9", "12"], "7, 9 and 12"),
        (["7", "7", "8"], "7 and 8"),
        (["a", "b", "c"], "a, b and c"),
        ([str(number) for number in range(1, 40, 2)], "1, 3, 5, 7, 9, 11, 13 and 13 more"),
    ],
)
def test_labels_are_written_as_an_editor_writes_them(labels: list[str], expected: str) -> None:
    assert numbered(labels) == expected


@given(st.text(max_size=300), st.integers(10, 100))
def test_shortened_text_is_one_line_and_not_longer(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert "\n" not in short
    assert len(short) <= limit + 1


def test_phrases() -> None:
    assert plural(1, "note") == "1 note"
    assert plural(1_234, "note") == "1,234 notes"
    assert quoted("The  Valley\nand") == "“The Valley and”"
    assert listed([]) == ""
    assert in_note(None) == "The text"


def test_a_source_is_described_by_the_best_that_is_known() -> None:
    assert described(Work(key="k", title="Dues", authors=(Name(family="Oakes"),))) == "“Dues”"
    assert described(Work(key="k", authors=(Name(family="Oakes"),))) == "“Oakes”"
    assert described(Work(key="k", authors=(Name(literal="Guild of Millers"),))) == "“Guild of Millers”"
    assert described(Work(key="k", publisher="Harbour Press")) == "“Harbour Press”"
    assert described(Work(key="k")) == "a source"
