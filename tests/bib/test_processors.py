"""What biber and bibtex say of the files: nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from citecheck.bib import to_bibtex
from citecheck.model import Name, Stub, Work
from tests.bib.conftest import Judge, gold_works, needs_style, run_latex
from tests.bib.strategies import HERE, HOSTILE, generated_works

pytestmark = pytest.mark.processors

STUBS = [
    Stub(f"note-{number:03}", str(number), HERE, sentence, HERE, f"According to {sentence}", HERE)
    for number, sentence in enumerate(HOSTILE, start=1)
]


@pytest.mark.parametrize("hostile", [False, True], ids=["plain", "hostile"])
def test_biber_has_no_word_to_say_of_generated_works(biber: Judge, hostile: bool) -> None:
    assert biber(to_bibtex(generated_works(300, hostile=hostile), STUBS, title="All & sundry @ once")) == []


@pytest.mark.parametrize("hostile", [False, True], ids=["plain", "hostile"])
@pytest.mark.parametrize("style", ["plain", "alpha", "abbrv", "chicago"])
def test_classic_styles_format_all_generated_works(bibtex: Callable[..., str], hostile: bool, style: str) -> None:
    needs_style(style)
    formatted = bibtex(to_bibtex(generated_works(300, hostile=hostile), STUBS, dialect="bibtex"), style)
    assert formatted.count(r"\bibitem") == 300 + len(STUBS)


def test_bibtex_reads_the_default_dialect_too(bibtex: Callable[..., str]) -> None:
    assert bibtex(to_bibtex(generated_works(100, hostile=True), STUBS)).count(r"\bibitem") == 100 + len(STUBS)


def test_biber_does_complain_of_what_is_wrong(biber: Judge) -> None:
    assert biber("@online{a, title={A web page without a link}, date={2022-13-45}}\n") != []


def test_the_preamble_line_of_the_header_takes_unknown_dates_away(tmp_path: Path) -> None:
    text = to_bibtex([Work(key="roe", kind="book", authors=(Name(family="Roe"),), title="Bread")])
    line = next(line for line in text.splitlines() if "DeclareSourcemap" in line).removeprefix("% ")
    assert r"\field{year}{}" in run_latex(text, "", tmp_path)
    assert r"\field{year}" not in run_latex(text, line, tmp_path)


@pytest.mark.shared
def test_the_works_of_a_real_article(biber: Judge, bibtex: Callable[..., str], shared: Path) -> None:
    works = gold_works(shared / "gold" / "notes_003.json")
    assert len(works) == 25
    assert biber(to_bibtex(works)) == []
    formatted = bibtex(to_bibtex(works, dialect="bibtex"))
    assert formatted.count(r"\bibitem") == 25
    assert "What Putin Fears Most" in formatted
