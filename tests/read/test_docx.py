"""docx: notes, links, changes, lists, and files that mean harm."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from citecheck.errors import ReadError
from citecheck.read.docx import read_docx
from citecheck.read.docx.numbering import numeral

from .one_article import docx, note, paragraph, reference, run

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
)


def labels(parsed, kind):
    return [anchor.label for anchor in parsed.anchors if anchor.kind == kind]


def blocks(parsed):
    return [(block.kind, block.span.of(parsed.text)) for block in parsed.blocks]


def reason(data):
    with pytest.raises(ReadError) as caught:
        read_docx(data)
    return caught.value.reason


def test_deleted_words_are_left_out_and_inserted_ones_kept():
    deleted = '<w:del w:id="1"><w:r><w:delText>Old.</w:delText></w:r></w:del>'
    body = paragraph(run("Exports ") + deleted + f'<w:ins w:id="2">{run("rose.")}</w:ins>')
    assert read_docx(docx(body)).text == "Exports rose.\n"


def test_a_deleted_call_takes_its_note_with_it():
    body = paragraph(run("A.") + f"<w:del>{reference(1)}</w:del>" + run(" B.") + reference(2))
    parsed = read_docx(docx(body, footnotes=note(1, run("Gone.")) + note(2, run("Kept."))))
    assert labels(parsed, "note") == ["1"]
    assert "Gone" not in parsed.text
    assert "1. Kept." in parsed.text


def test_endnotes_beside_footnotes_have_labels_of_their_own():
    body = paragraph(run("A.") + reference(1) + run(" B.") + reference(1, "endnote"))
    foot, end = note(1, run("Foot.")), note(1, run("End."), "endnote")
    assert labels(read_docx(docx(body, footnotes=foot, endnotes=end)), "note") == ["1", "i"]
    alone = paragraph(run("A.") + reference(1, "endnote"))
    assert labels(read_docx(docx(alone, endnotes=end)), "note") == ["1"]


def test_the_format_and_start_of_numbers_are_those_of_the_section():
    section = '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr></w:sectPr>'
    body = paragraph(run("A.") + reference(1) + run("B.") + reference(2)) + section
    parsed = read_docx(docx(body, footnotes=note(1, run("One.")) + note(2, run("Two."))))
    assert labels(parsed, "marker") == ["c", "d"]


def test_numbers_that_start_anew_in_each_section():
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = paragraph(run("A.") + reference(1), section) + paragraph(run("B.") + reference(2)) + section
    parsed = read_docx(docx(body, footnotes=note(1, run("One.")) + note(2, run("Two."))))
    assert labels(parsed, "marker") == ["1", "1"]


def test_a_mark_of_the_authors_own():
    call = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    parsed = read_docx(docx(paragraph(run("A.") + call), footnotes=note(1, run("Thanks."))))
    assert labels(parsed, "marker") == ["*"]
    assert parsed.text == "A.*\n\n*. Thanks.\n"


def test_a_field_with_a_link_in_a_note():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example/x" </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    content = run("Roe, “") + field + run("Wheat") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(",” 2021.")
    parsed = read_docx(docx(paragraph(run("A.") + reference(1)), footnotes=note(1, content)))
    assert parsed.text.endswith("1. Roe, “Wheat,” 2021 <https://a.example/x>.\n")


def test_headings_lists_tables_and_quotes_by_style():
    styles = (
        '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Mine"><w:name w:val="My part"/><w:basedOn w:val="berschrift2"/></w:style>'
        '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    )
    cells = "".join(
        f"<w:tr><w:tc>{paragraph(run(a))}</w:tc><w:tc>{paragraph(run(b))}</w:tc></w:tr>" for a, b in ("AB", "12")
    )
    body = (
        paragraph(run("Part"), '<w:pStyle w:val="Mine"/>')
        + paragraph(run("Said."), '<w:pStyle w:val="Zitat"/>')
        + paragraph(run("Wheat"), NUMBERED)
        + paragraph(run("Rye"), NUMBERED)
        + f"<w:tbl>{cells}</w:tbl>"
    )
    parsed = read_docx(docx(body, styles=styles, numbering=NUMBERING))
    assert blocks(parsed) == [
        ("heading", "Part"),
        ("quote", "Said."),
        ("list", "1. Wheat"),
        ("list", "2. Rye"),
        ("table", "A | B\n1 | 2"),
    ]
    assert parsed.blocks[0].level == 2


def test_hidden_text_math_and_the_double_of_a_drawing_are_not_read():
    box = f"<w:txbxContent>{paragraph(run('Boxed.'))}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    hidden = run("hidden", "<w:vanish/>")
    body = paragraph(run("Seen.") + hidden + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + drawing)
    assert read_docx(docx(body)).text == "Seen.\n\nBoxed.\n"


def test_a_call_of_a_note_that_is_not_there_is_said():
    parsed = read_docx(docx(paragraph(run("A.") + reference(9)), footnotes=note(1, run("One."))))
    assert [skip.reason for skip in parsed.skipped] == ["missing-note"]


@pytest.mark.parametrize(
    ("number", "style", "shown"),
    [(4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (28, "lowerLetter", "bb"), (6, "chicago", "††")],
)
def test_numerals(number, style, shown):
    assert numeral(number, style) == shown


# ---------------------------------------------------------------- bad files


def _zip(parts):
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return data.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = b"<w:document><w:body>" + b"<w:p/>" * 8_000_000
    assert reason(_zip({"word/document.xml": bomb})) == "zip-bomb"


def test_too_many_members():
    assert reason(_zip({f"word/{number}.xml": "" for number in range(10_001)})) == "zip-bomb"


def test_entities_are_refused():
    dtd = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p/></w:body></w:document>'
    assert reason(_zip({"word/document.xml": dtd})) == "entities"


def test_nesting_is_bounded():
    deep = "<w:document>" + "<w:sdt>" * 5_000 + "</w:sdt>" * 5_000 + "</w:document>"
    assert reason(_zip({"word/document.xml": deep})) == "too-deep"


def test_password_old_format_damage_and_other_zips():
    ole = bytes.fromhex("d0cf11e0a1b11ae1")
    assert reason(ole + "EncryptedPackage".encode("utf-16-le")) == "encrypted"
    assert reason(ole + bytes(500)) == "old-format"
    assert reason(b"PK\x03\x04 and no more") == "damaged"
    assert reason(_zip({"mimetype": "application/epub+zip"})) == "damaged"
    assert reason(_zip({"word/document.xml": "<w:document><w:body/></w:document>"})) == "empty"
    assert reason(_zip({"word/document.xml": "<w:document><w:body>"})) == "malformed"


def test_a_broken_part_is_said():
    whole = docx(paragraph(run("Words that are packed. " * 40)))
    packed = zlib.compress(b"x")[:2]
    at = whole.index(b"word/document.xml") + len(b"word/document.xml") + 4
    assert reason(whole[:at] + b"\xff\xff\xff" + packed + whole[at + 5 :]) == "damaged"
