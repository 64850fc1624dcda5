"""Sentences end where a reader ends them, markers and abbreviations included."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Span
from citecheck.read.sentences import sentences


def split(text, markers=r"(?!)"):
    marks = [Span(*m.span()) for m in re.finditer(markers, text)]
    return [s.of(text) for s in sentences(text, Span(0, len(text)), marks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("He said “Stop.” She went.", ["He said “Stop.”", "She went."]),
        ("Dr. Smith met J. Roe in the U.S. Senate.", ["Dr. Smith met J. Roe in the U.S. Senate."]),
        ("It grew 3.5 percent. Then no. 2 fell.", ["It grew 3.5 percent.", "Then no. 2 fell."]),
        ("经济增长。贸易下降。", ["经济增长。", "贸易下降。"]),
        ("Das gilt z.B. Morgen auch. Ende.", ["Das gilt z.B. Morgen auch.", "Ende."]),
        (
            "A.V. Torkunov and D.V. Strel’tsov agree. So do we.",
            ["A.V. Torkunov and D.V. Strel’tsov agree.", "So do we."],
        ),
        ("A heading\n\nA paragraph.", ["A heading", "A paragraph."]),
    ],
)
def test_plain_sentences(text, expected):
    assert split(text) == expected


def test_markers_belong_to_the_sentence_they_end():
    text = "Trade fell (so they say.3) It rose in 2022.9 Even so.10 Done."
    assert split("To a “higher level.” 39 He observed.", r"39") == ["To a “higher level.” 39", "He observed."]
    assert split(text, r"(?<=say\.)3|(?<=2022\.)9|(?<=so\.)10") == [
        "Trade fell (so they say.3)",
        "It rose in 2022.9",
        "Even so.10",
        "Done.",
    ]


@given(st.text(alphabet="aA.!? \n1“”)", max_size=200), st.lists(st.integers(0, 199), max_size=5))
def test_sentences_tile_the_text_but_for_white_space(text, places):
    marks = sorted({Span(p, p + 1) for p in places if p < len(text)})
    found = sentences(text, Span(0, len(text)), marks)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It grew.[^1] In 2023 it fell.[^2]", ["It grew.[^1]", "In 2023 it fell.[^2]"]),
        ("It grew.[^1][^2] It fell.", ["It grew.[^1][^2]", "It fell."]),
        ("It grew.[1] It fell.", ["It grew.[1]", "It fell."]),
        ("“It grew.”[^1] It fell.", ["“It grew.”[^1]", "It fell."]),
        ("增长了。[^1]下降了。", ["增长了。[^1]", "下降了。"]),
        ("It grew.[an aside] It fell.", ["It grew.[an aside] It fell."]),
    ],
)
def test_a_marker_in_brackets_belongs_to_the_sentence_that_it_ends(text, expected):
    assert split(text, r"(?<=[\[^])\d(?=\])") == expected
