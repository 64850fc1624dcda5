from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from citecheck.extraction import extract_file
from citecheck.model import Run, Span
from citecheck.review import Touched, narrow, touched_part
from tests.report.samples import finding, sample_run

PATH = "texts/harbour.txt"


def codes(change: Touched, run: Run | None = None) -> set[str]:
    narrowed = narrow(run or sample_run(), {PATH: change}, "main")
    return {each.code for each in narrowed.findings if each.path == PATH}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (1, set()),
        (3, {"CC401", "CC404", "CC203"}),  # the numbers, and the marker of note 1
        (4, {"CC404"}),  # it runs over two lines
        (8, {"CC006", "CC201"}),  # the quotation, and the marker of note 3
        (10, {"CC203"}),
        (14, {"CC201"}),
    ],
)
def test_a_finding_is_touched_by_its_line_its_note_and_its_marker(line: int, expected: set[str]) -> None:
    assert codes(Touched(((line, line),))) == expected


def test_a_number_is_touched_by_its_sentence() -> None:
    run = sample_run()
    extract = run.documents[0]
    text = extract.document.text
    (claim,) = extract.claims
    number = Span(text.index("14 million"), text.index("14 million") + 17)
    wide = replace(claim, span=Span(text.index("That is"), text.index("grain.") + 6))
    wide = replace(wide, quantity=replace(claim.quantity, span=number))
    claimed = replace(run, documents=(replace(extract, claims=(wide,)), *run.documents[1:]))
    assert codes(Touched(((4, 4),)), claimed) == {"CC401", "CC404"}


def test_what_lost_lines_is_judged_on_its_numbering_as_a_whole() -> None:
    assert codes(Touched(((2, 2),), shrunk=True)) == {"CC006"}


def test_a_file_that_is_new_or_has_no_lines_counts_whole(run: Run) -> None:
    everything = {each.code for each in run.findings if each.path == PATH}
    assert codes(Touched(whole=True)) == everything
    extract = run.documents[0]
    paged = replace(extract, document=replace(extract.document, exact=False))
    assert codes(Touched(((1, 1),)), replace(run, documents=(paged, *run.documents[1:]))) == everything


def test_nothing_vanishes_and_what_a_baseline_knew_stays_known(run: Run) -> None:
    narrowed = narrow(run, {PATH: Touched(((10, 10),))}, "main")
    assert set(narrowed.findings) | set(narrowed.known) == set(run.findings) | set(run.known)
    assert set(run.known) <= set(narrowed.known)
    assert narrowed.options["since"] == "main"
    assert [f.code for f in narrowed.findings if f.path != PATH] == ["CC005", "CC001"]  # not said to be untouched


def test_a_decision_is_not_stale_because_nothing_was_asked(run: Run) -> None:
    stale = finding("CC902", "stale-decision", "The decision has lost its finding.", Span(0, 0))
    about_all = finding("CC005", "missing-notes", "No notes.", Span(0, 0))
    run = replace(run, findings=(stale, about_all))
    assert codes(Touched(((3, 3),)), run) == {"CC005"}
    assert codes(Touched(whole=True), run) == {"CC902", "CC005"}


@pytest.fixture
def run() -> Run:
    return sample_run()


def test_a_new_number_brings_the_source_that_its_note_refers_back_to(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text(
        "Exports rose by 12 percent.[^1]\n\nImports fell by 9 percent.[^2]\n\nRents rose by 4 percent.[^3]\n\n"
        "[^1]: Jane Roe, “The Harvest,” *Grain*, May 4, 2020, https://grain.example/harvest.\n"
        "[^2]: Bo Lind, “Rents,” *Town*, May 5, 2020, https://town.example/rents.\n"
        "[^3]: Roe, “The Harvest.”\n",
        encoding="utf-8",
    )
    part = touched_part(extract_file(str(path)), Touched(((5, 5),)))
    assert [note.id for note in part.notes] == ["1", "3"]
    assert [claim.cites for claim in part.claims] == [("3",)]
