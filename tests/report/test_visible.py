from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from citecheck.report.visible import one_line, visible


def test_an_escape_sequence_is_shown_and_not_obeyed() -> None:
    assert visible("a\x1b[31mred\x07") == "a␛[31mred␇"


def test_a_text_can_not_be_turned_round() -> None:
    assert visible("\u202egnp.exe") == "\ufffdgnp.exe"


def test_lines_stay_apart_unless_there_is_one_line_only() -> None:
    assert visible("a\n\tb") == "a\n\tb"
    assert one_line("a\n\tb") == "a  b"


def test_other_scripts_are_left_alone() -> None:
    assert visible("Сила Сибири 2, 海运, नमस्ते") == "Сила Сибири 2, 海运, नमस्ते"


@given(st.text(st.characters(), max_size=50))
def test_offsets_stay_right_and_nothing_steers(text: str) -> None:
    for shown in (visible(text), one_line(text)):
        assert len(shown) == len(text)
        shown.encode("utf-8")
        assert not {c for c in shown if unicodedata.category(c) in {"Cc", "Cs"}} - {"\n", "\t"}
