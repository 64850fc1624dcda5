"""JATS: what calls what, references printed and structured, places, and XML that means harm."""

from __future__ import annotations

import pytest

from citecheck.errors import ReadError
from citecheck.model import Document
from citecheck.read.jats import read_jats

FIELDS = (
    '<element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Doe</surname>'
    "<given-names>JR</given-names></name><name><surname>Roe</surname><given-names>Ann</given-names></name>"
    "</person-group><article-title>Oats</article-title><source>Grain J</source><year>2004</year><volume>3</volume>"
    '<issue>2</issue><fpage>5</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.1/ab</pub-id></element-citation>'
)


def read(body, back="", front=""):
    return read_jats(f"<article><front>{front}</front><body>{body}</body><back>{back}</back></article>".encode())


def anchors(parsed, kind):
    return [(anchor.label, anchor.span.of(parsed.text)) for anchor in parsed.anchors if anchor.kind == kind]


def reference(number, content):
    return f'<ref id="r{number}"><label>{number}.</label>{content}</ref>'


def call(number, kind="bibr", words=None):
    return f'<xref ref-type="{kind}" rid="r{number}">{words or number}</xref>'


def printed(words):
    return f"<mixed-citation>{words}</mixed-citation>"


def test_a_range_calls_the_references_between_its_ends():
    back = "<ref-list>" + "".join(reference(n, printed(f"Roe {n}.")) for n in range(1, 6)) + "</ref-list>"
    parsed = read(f"<p>So [{call(1)}, {call(3)}–{call(5)}].</p>", back)
    assert parsed.text.startswith("So [1, 3–5].\n")
    assert anchors(parsed, "marker") == [("1", "1"), ("3", "3"), ("4", "–"), ("5", "5")]
    assert anchors(parsed, "note")[3] == ("4", "Roe 4.")


def test_fields_are_written_out_as_a_note():
    parsed = read(f"<p>So {call(1)}.</p>", f"<ref-list>{reference(1, FIELDS)}</ref-list>")
    wanted = "J. R. Doe and Ann Roe, “Oats,” Grain J 3, no. 2 (2004): 5–9, https://doi.org/10.1/ab."
    assert anchors(parsed, "note") == [("1", wanted)]


def test_mixed_citations_without_punctuation_are_fields_too():
    fields = FIELDS.replace("element-citation", "mixed-citation")
    parsed = read(f"<p>So {call(1)}.</p>", f"<ref-list>{reference(1, fields)}</ref-list>")
    assert "“Oats,” Grain J 3" in parsed.text


def test_author_and_year_in_the_text_call_a_reference_by_its_number():
    back = f'<ref-list><ref id="r1">{printed("Roe, Wheat, 2001.")}</ref></ref-list>'
    parsed = read(f"<p>So ({call(1, words='Roe 2001')}).</p>", back)
    assert anchors(parsed, "marker") == [("1", "Roe 2001")]


def test_footnotes_beside_references_with_the_same_numbers():
    back = (
        '<fn-group><fn id="f1"><label>1</label><p>A note.</p></fn></fn-group>'
        f"<ref-list>{reference(1, printed('Roe, Wheat.'))}</ref-list>"
    )
    parsed = read(f'<p>A<xref ref-type="fn" rid="f1">1</xref> and [{call(1)}].</p>', back)
    assert anchors(parsed, "note") == [("1", "A note."), ("[1]", "Roe, Wheat.")]
    assert anchors(parsed, "marker") == [("1", "1"), ("[1]", "1")]


def test_a_footnote_in_its_place_and_one_that_calls_another():
    body = '<p>A.<fn><p>See <xref ref-type="fn" rid="f2">2</xref>.</p></fn> B.</p>'
    back = (
        '<fn-group><fn id="f2"><label>2</label><p>Second.</p></fn><fn fn-type="conflict"><p>None.</p></fn></fn-group>'
    )
    parsed = read(body, back)
    assert anchors(parsed, "note") == [("1", "See 2."), ("2", "Second.")]
    assert "None." not in parsed.text


def test_sections_quotes_lists_tables_and_what_follows_them():
    body = (
        "<sec><title>Part</title><p>Before <disp-quote><p>Said.</p></disp-quote> after.</p>"
        "<list><list-item><p>One</p></list-item></list>"
        "<table-wrap><caption><p>Prices</p></caption><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr>"
        "</table></table-wrap><sec><title>Smaller</title><p>E <inline-formula>x</inline-formula> mc.</p></sec></sec>"
    )
    parsed = read(
        body, front="<article-meta><title-group><article-title>T</article-title></title-group></article-meta>"
    )
    assert [(b.kind, b.level, b.span.of(parsed.text)) for b in parsed.blocks] == [
        ("title", 1, "T"),
        ("heading", 1, "Part"),
        ("paragraph", 0, "Before"),
        ("quote", 0, "Said."),
        ("paragraph", 0, "after."),
        ("list", 0, "One"),
        ("paragraph", 0, "Prices"),
        ("table", 0, "A | B\n1 | 2"),
        ("heading", 2, "Smaller"),
        ("paragraph", 0, "E mc."),
    ]


def test_entities_of_html_are_known_without_their_document_type():
    source = b'<!DOCTYPE article PUBLIC "-//NLM//DTD" "a.dtd"><article><body><p>1&ndash;2 &amp; 3</p></body></article>'
    assert read_jats(source).text == "1–2 & 3\n"


def test_an_ignore_is_kept_as_a_block():
    parsed = read("<p>A.</p><!-- citecheck: ignore[CC401] known --><!-- other --><p>B.</p>")
    assert parsed.text == "A.\n\n<!-- citecheck: ignore[CC401] known -->\n\nB.\n"
    assert parsed.blocks[1].kind == "furniture"


def test_places_lead_through_entities_and_folded_white_space():
    source = "<article><body>\n<p>Ünder &amp;\n   over\n\n  it.</p></body></article>"
    parsed = read_jats(source.encode())
    document = Document("a", "jats", parsed.text, parsed.blocks, checkpoints=parsed.checkpoints)
    lines = source.split("\n")
    for word in ("Ünder", "over", "it."):
        at = parsed.text.index(word)
        place = document.locate(parsed.blocks[0].span.__class__(at, at + len(word)))
        assert lines[place.line - 1][place.column - 1 :].startswith(word)
        assert place.end_column == place.column + len(word)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><article>&y;</article>', "entities"),
        (b'<!DOCTYPE a [<!ENTITY x "' + b"h" * 2_000 + b'">]><article>&x;</article>', "entities"),
        (b"<article>" * 100_000, "too-deep"),
        (b"<article><body><p>never closed", "malformed"),
        (b"<html><p>no article</p></html>", "not-an-article"),
        (b"<article><body/></article>", "empty"),
        (b'<?xml version="1.0" encoding="klingon"?><article/>', "malformed"),
    ],
)
def test_xml_that_can_not_be_read_is_refused_with_the_reason(source, reason):
    with pytest.raises(ReadError) as caught:
        read_jats(source)
    assert caught.value.reason == reason


def test_short_entities_can_not_grow_a_file_without_end():
    source = b'<!DOCTYPE a [<!ENTITY x "' + b"h" * 900 + b'">]><article><p>' + b"&x;" * 500_000 + b"</p></article>"
    with pytest.raises(ReadError):
        read_jats(source)


def test_an_external_entity_is_not_fetched():
    source = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><article><body><p>A &x; B</p></body></article>'
    assert read_jats(source).text == "A B\n"
