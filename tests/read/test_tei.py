"""TEI: notes in place and apart, bibliographies, choices of the editor."""

from __future__ import annotations

import pytest

from citecheck.errors import ReadError
from citecheck.read.tei import read_tei

STRUCTURE = (
    '<biblStruct xml:id="b0"><analytic><title level="a" type="main">Oats</title><author><persName>'
    "<forename>J</forename><surname>Doe</surname></persName></author></analytic>"
    '<monogr><title level="j">Grain J</title><imprint>'
    '<biblScope unit="volume">3</biblScope><biblScope unit="page" from="5" to="9"/><date when="2004-03"/></imprint>'
    "</monogr></biblStruct>"
)


def read(body, back=""):
    return read_tei(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text xml:lang="de"><body>{body}</body>'
        f"<back>{back}</back></text></TEI>".encode()
    )


def anchors(parsed, kind):
    return [(anchor.label, anchor.span.of(parsed.text)) for anchor in parsed.anchors if anchor.kind == kind]


def test_notes_apart_are_called_by_ref_and_ptr():
    body = (
        '<p>A<ref target="#n1">1</ref> b<ptr target="#n2"/>.</p>'
        '<note place="foot" xml:id="n1">One.</note><note place="foot" xml:id="n2" n="2">Two.</note>'
    )
    parsed = read(body)
    assert parsed.text == "A1 b2.\n\n1. One.\n\n2. Two.\n"
    assert anchors(parsed, "marker") == [("1", "1"), ("2", "2")]
    assert parsed.language == "de"


def test_a_note_that_is_not_called_stands_where_it_calls_itself():
    parsed = read('<p>A<note place="foot">First.</note> and B<note place="end">Second.</note>.</p>')
    assert anchors(parsed, "marker") == [("1", "1"), ("2", "2")]
    assert parsed.text.startswith("A1 and B2.\n")


def test_notes_in_the_margin_are_left_out_of_the_numbering():
    parsed = read('<p>A<note place="margin">aside</note>.<note place="foot">First.</note></p>')
    assert anchors(parsed, "note") == [("1", "First.")]


def test_a_structured_entry_is_written_out_and_a_raw_one_kept():
    raw = STRUCTURE.replace("b0", "b1").replace(
        "</biblStruct>", '<note type="raw_reference">Doe. Rye.</note></biblStruct>'
    )
    body = '<p>So <ref type="bibr" target="#b0">(Doe, 2004)</ref> and <ref type="bibr" target="#b1">[2]</ref>.</p>'
    parsed = read(body, f"<listBibl>{STRUCTURE}{raw}</listBibl>")
    assert anchors(parsed, "note") == [("1", "J. Doe, “Oats,” Grain J 3 (March 2004): 5–9."), ("2", "Doe. Rye.")]
    assert anchors(parsed, "marker") == [("1", "(Doe, 2004)"), ("2", "[2]")]


def test_editors_choices_line_breaks_and_quotes():
    body = (
        "<div><head>Teil</head><p>Ein <choice><sic>feler</sic><corr>Fehler</corr></choice> im<lb/>Text, ge"
        '<lb break="no"/>trennt.</p><quote>Gesagt.</quote></div>'
    )
    parsed = read(body)
    assert [(b.kind, b.span.of(parsed.text)) for b in parsed.blocks] == [
        ("heading", "Teil"),
        ("paragraph", "Ein Fehler im Text, getrennt."),
        ("quote", "Gesagt."),
    ]


def test_a_note_may_hold_a_structured_entry():
    parsed = read(f'<p>A<note place="foot">{STRUCTURE}</note>.</p>')
    assert anchors(parsed, "note") == [("1", "J. Doe, “Oats,” Grain J 3 (March 2004): 5–9.")]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"<tei>", "malformed"),
        (b"<a/>", "not-an-article"),
        (b"<TEI><text/></TEI>", "empty"),
        (b"<TEI>" * 900, "too-deep"),
    ],
)
def test_files_that_can_not_be_read(source, reason):
    with pytest.raises(ReadError) as caught:
        read_tei(source)
    assert caught.value.reason == reason
