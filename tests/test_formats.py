"""One article as a file of every format: each gives the markers and the works of the plain text."""

from __future__ import annotations

import pytest

import citecheck
from tests.benchmarks.formats import shape, written


@pytest.fixture(scope="module")
def shapes(tmp_path_factory):
    files = written(tmp_path_factory.mktemp("formats"))
    return {path.name.partition(".")[2]: shape(citecheck.extract(str(path))) for path in files}


def test_every_format_gives_the_markers_and_works_of_the_plain_text(shapes):
    markers, notes, works = shapes["txt"]
    assert (len(markers), len(notes), len(works)) == (10, 10, 5)
    assert {name: found[0] for name, found in shapes.items()} == dict.fromkeys(shapes, markers)
    assert {name: found[2] for name, found in shapes.items()} == dict.fromkeys(shapes, works)


def test_only_the_mark_up_of_markdown_and_the_letters_of_a_pdf_show_in_notes(shapes):
    assert {name for name, found in shapes.items() if found[1] != shapes["txt"][1]} == {"md", "pdf"}


def test_all_formats_are_among_them(shapes):
    assert len(shapes) == 14
