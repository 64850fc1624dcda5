"""A bibliography as notes, and source that was never closed."""

from __future__ import annotations

import pytest

from citecheck.errors import ReadError
from citecheck.model import Document
from citecheck.read.bibtex import bib_entries, read_bibtex

BIB = r"""% a comment
@comment{@book{no, title={No}}}
@string{gj = "Grain " # {Journal}}
@Article{doe04,
  author = {Doe, John and {World Bank} and Roe, Jr., Jane},
  title = {A {\"O}l \& "so" 5\%},
  journal = gj # " B",
  year = 2004, month = mar, volume = 3, pages = "5--9",
}
@inbook{part, crossref={whole}, title={Part}, author={Ann Lind and others}}
@book{whole, title={Whole}, subtitle={Or Not}, editor={Carl D}, date={2001-05-02}, publisher={P}, edition=2}
@online{web, title={Page}, url={https://a.example/x\_y}, urldate={2022-04-18}}
@phdthesis(thesis, author="A. Stone", title="Stones", school="Oslo", year=1999)
"""


def notes(parsed):
    return {anchor.label: anchor.span.of(parsed.text) for anchor in parsed.anchors}


def test_entries_are_written_out_as_notes():
    assert notes(read_bibtex(BIB)) == {
        "doe04": 'John Doe, World Bank, and Jane Roe, Jr., “A Öl & "so" 5%,” Grain Journal B 3 (March 2004): 5–9.',
        "part": "Ann Lind et al., “Part,” in Whole: Or Not, ed. Carl D, 2nd ed. (P, May 2, 2001).",
        "whole": "Carl D, ed., Whole: Or Not, 2nd ed. (P, May 2, 2001).",
        "web": "“Page,” accessed April 18, 2022, https://a.example/x_y.",
        "thesis": "A. Stone, “Stones” (PhD diss., Oslo, 1999).",
    }


def test_every_note_leads_to_its_entry():
    parsed = read_bibtex(BIB)
    document = Document("a", "bib", parsed.text, parsed.blocks, parsed.anchors, checkpoints=parsed.checkpoints)
    lines = BIB.split("\n")
    assert [lines[document.locate(anchor.span).line - 1].split("{")[0][:5] for anchor in parsed.anchors] == [
        "@Arti",
        "@inbo",
        "@book",
        "@onli",
        "@phdt",
    ]


def test_an_entry_that_is_not_closed_ends_where_the_next_begins():
    entries = bib_entries("@book{a, title={Open\n@book{b, title={Closed}}")
    assert [entry.key for entry in entries] == ["a", "b"]
    assert entries[1].fields == {"title": "Closed"}


@pytest.mark.parametrize(
    "source",
    ["@a{k,t={" * 50_000, "@a{" * 100_000, '@a{k,t="' * 20_000, "@a{k" + " " * 200_000, "@a{k,x=" + "a#" * 100_000],
)
def test_hostile_source_ends_soon(source):
    assert len(bib_entries(source)) < 50_000


def test_nothing_to_read():
    with pytest.raises(ReadError):
        read_bibtex("no entries here")
