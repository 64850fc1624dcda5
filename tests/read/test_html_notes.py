"""Which links and numbers of a page are markers, and how far the notes they call reach."""

from __future__ import annotations

import pytest

from citecheck.read.html import read_html
from tests.read.test_html import annotated

LONG = "This paragraph is so long that nobody could take it for an entry of a menu or a line under a picture. "


def notes_of(source: str) -> dict[str, str]:
    return {note.label: note.text for note in annotated(source).notes}


def labels_of(source: str) -> list[str]:
    return [marker.label for marker in annotated(source).markers]


def with_note(note: str, label: str = "1") -> str:
    """A page with one marker and one note, whose list item has the content given."""
    return f'<p>{LONG}<sup><a href="#n" id="r">{label}</a></sup></p><ol><li id="n">{note} <a href="#r">↩</a></li></ol>'


# ---------------------------------------------------------------- markers


def test_several_markers_may_call_one_note() -> None:
    source = (
        f'<p>{LONG}<sup id="c-0"><a href="#n">[1]</a></sup> and<sup id="c-1"><a href="#n">[1]</a></sup></p>'
        '<ol><li id="n">^ <a href="#c-0"><sup>a</sup></a> <a href="#c-1"><sup>b</sup></a> The note.</li></ol>'
    )
    assert labels_of(source) == ["1", "1"]
    assert notes_of(source) == {"1": "The note."}


def test_markers_of_other_shapes() -> None:
    source = f'<p>{LONG}<sup><a href="#n" id=r>†</a></sup> x<a href="#m" id=s>[note 1]</a>'
    source += '</p><p id=n><a href="#r">†</a> Dagger.</p><p id=m><a href="#s">[note 1]</a> Group.</p>'
    assert labels_of(source) == ["†", "note 1"]
    assert notes_of(source) == {"†": "Dagger.", "note 1": "Group."}


def test_range_of_linked_markers_calls_the_notes_between() -> None:
    items = "".join(f'<li id="b{n}">Source {n}.</li>' for n in range(1, 5))
    source = f'<p>{LONG}<sup><a href="#b1">1</a>–<a href="#b4">4</a></sup></p><h2>References</h2><ol>{items}</ol>'
    assert [marker.note for marker in annotated(source).markers] == ["1", "2", "3", "4"]


def test_marker_whose_note_is_gone_is_still_a_marker() -> None:
    source = with_note("The note.").replace("</p>", '<sup><a href="#gone">2</a></sup></p>')
    assert [(marker.label, marker.note) for marker in annotated(source).markers] == [("1", "1"), ("2", None)]


def test_note_that_nothing_calls_is_still_a_note() -> None:
    source = with_note("The note.").replace("</ol>", "<li>Forgotten.</li></ol>")
    assert notes_of(source) == {"1": "The note.", "2": "Forgotten."}


@pytest.mark.parametrize(
    "source",
    [
        f'<ul><li><a href="#s1" id=t1>1</a></ul><h2 id=s1><a href="#t1">1</a> Part</h2><p>{LONG}',  # contents
        f'<p>{LONG} See section <a href="#s2" class=ref>2</a>.</p><section id=s2><h2>Two</h2><p>{LONG}</section>',
        f'<p>{LONG} By equation (<a href="#e1">1</a>).</p><p id=e1>x = y + z, which is known well.</p>',
        f"<p>{LONG} 10<sup>6</sup> m<sup>2</sup>.</p><ol><li>First do this.<li>Then do that.</ol>",
        f'<p>{LONG} <a href="#top">↑</a></p>',
        f"<p>{LONG} The 1<sup>st</sup> of May.</p><h2>Sources</h2><ol><li>A book.</ol>",
    ],
)
def test_what_is_no_marker(source: str) -> None:
    assert read_html(source).anchors == ()


# ---------------------------------------------------------------- notes


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("20 years later.", "20 years later."),
        ("1. The note.", "The note."),
        ("[1] The note.", "The note."),
        ("<p>The note.</p><p>Goes on.</p>", "The note.\nGoes on."),
        ("The note (2020)", "The note (2020)"),
        ("1984 was a novel.", "1984 was a novel."),
    ],
)
def test_label_is_no_part_of_the_note(printed: str, text: str) -> None:
    assert notes_of(with_note(printed)) == {"1": text}


def test_notes_in_one_block_reach_up_to_the_next() -> None:
    source = (
        f'<body>{LONG}<a href="#n1" name="r1">(1)</a> and<a href="#n2" name="r2">(2)</a><br><br>Notes<br>'
        '<a name="n1" href="#r1">(1)</a> One.<br><a name="n2" href="#r2">(2)</a> Two.<br><hr>'
    )
    assert notes_of(source) == {"1": "One.", "2": "Two."}


def test_paragraphs_between_two_notes_belong_to_the_first() -> None:
    source = f'<p>{LONG}<a href="#n1" name=r1>[1]</a> <a href="#n2" name=r2>[2]</a></p>' + (
        '<p><a name=n1 href="#r1">[1]</a> One.<p>More of one.<p><a name=n2 href="#r2">[2]</a> Two.<h2>About</h2><p>Us.'
    )
    assert notes_of(source) == {"1": "One.\nMore of one.", "2": "Two."}


def test_sidenotes_stand_beside_their_markers() -> None:
    source = (
        f"<article><p>{LONG}<label for=s1 class=sidenote-number></label><input type=checkbox id=s1>"
        "<span class=sidenote>First.</span> And on.<span class=sidenote>Second.</span></p></article>"
    )
    extract = annotated(source)
    assert notes_of(source) == {"1": "First.", "2": "Second."}
    assert f"{LONG}1 And on.2\n" in extract.document.text
    assert [marker.note for marker in extract.markers] == ["1", "2"]


def test_numbering_that_starts_anew_keeps_its_labels() -> None:
    source = "".join(
        f'<h2>Part</h2><p>{LONG}<sup><a href="#{c}" id=r{c}>1</a></sup></p>'
        f'<ol><li id={c}>Note {c}. <a href="#r{c}">^</a></ol>'
        for c in "ab"
    )
    assert [note.text for note in annotated(source).notes] == ["Note a.", "Note b."]


# ---------------------------------------------------------------- links in notes


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("“<a href='https://x.example/a'>A</a>,” Times, 2020.", "“A,” Times, 2020 <https://x.example/a>."),
        ("<a href='https://x.example/a'>https://x.example/a</a>", "https://x.example/a"),
        ("<a href='https://x.example/a'>x.example/a</a>.", "x.example/a."),
        ("<a href='https://x.example/long/way'>https://x.example/lo…</a>.", "https://x.example/long/way."),
        ("<a href='https://doi.org/10.1000/X'>doi:10.1000/x</a>.", "doi:10.1000/x."),
        ("<a href='https://www.google.com/url?q=https://x.example/a%3Fb&amp;sa=D'>A</a>", "A <https://x.example/a?b>"),
        ("<a href='/internal'>A</a>, <a href='javascript:x()'>B</a>, <a href='mailto:a@b.example'>C</a>.", "A, B, C."),
        ("<a href='https://x.example/a b\"<c>'>A</a>.", "A <https://x.example/a%20b%22%3Cc%3E>."),
        (
            "<a href='https://x.example/a'>A</a>, Times, 2020; B, <a href='https://x.example/b'>Post</a>, 2021.",
            "A, Times, 2020 <https://x.example/a>; B, Post, 2021 <https://x.example/b>.",
        ),
        (
            "<a href='https://x.example/a'>A</a>, J. Stat. 3 (2020). He says more. "
            "<a href='https://x.example/b'>B</a>, 2021.",
            "A, J. Stat. 3 (2020) <https://x.example/a>. He says more. B, 2021 <https://x.example/b>.",
        ),
        (
            "<a href='https://x.example/a'>A</a> and <a href='https://x.example/b'>B</a>, <a href='https://x.example/a'>a</a>",
            "A and B, a <https://x.example/a> <https://x.example/b>",
        ),
    ],
)
def test_address_of_a_link_is_printed_behind_its_citation(note: str, text: str) -> None:
    assert notes_of(with_note(note)) == {"1": text}


def test_addresses_are_not_printed_in_prose() -> None:
    assert "http" not in read_html(f"<p>{LONG}<a href='https://x.example/a'>link</a></p>").text


def test_addresses_are_printed_in_a_list_under_a_heading_for_notes() -> None:
    source = f"<p>{LONG}</p><h2>Notes</h2><ol><li>Roe, <a href='https://x.example/b'>B</a>.</ol>"
    assert "1. Roe, B <https://x.example/b>." in read_html(source).text
