"""PDF: what sizes and places tell, and files that can't be read."""

from __future__ import annotations

import pytest

from citecheck.errors import ReadError

from .one_article import as_pdf, pdf, width

pytest.importorskip("pypdfium2", reason="PDF files are read by the extra citecheck-toolkit[pdf]")

from citecheck.read.pdf import read_pdf


def body(*lines, top=700, left=72):
    """Lines of a text in 11 points, one below the other."""
    return [(left, top - 14 * number, 11, line) for number, line in enumerate(lines)]


def filler(top, count=6):
    """Lines that make the text of a page outweigh its notes."""
    return body(*["Exports of grain rose again and nobody could say why that was so in this."] * count, top=top)


def call(words, number, y, left=72):
    """A line of text with a raised number at its end."""
    return [(left, y, 11, words), (round(left + width(words, 11)), y + 4, 7, str(number))]


def labels(parsed, kind):
    return [anchor.label for anchor in parsed.anchors if anchor.kind == kind]


def notes(parsed):
    return [anchor.span.of(parsed.text) for anchor in parsed.anchors if anchor.kind == "note"]


def test_running_heads_and_page_numbers_are_dropped_and_confidence_is_said():
    parsed = read_pdf(as_pdf())
    assert "GRAIN AND TARIFFS" not in parsed.text
    assert not any(block.span.of(parsed.text).strip().isdigit() for block in parsed.blocks)
    assert [skip.reason for skip in parsed.skipped] == ["low-confidence"]
    assert not parsed.exact


def test_pages_are_where_they_begin():
    parsed = read_pdf(as_pdf())
    assert parsed.pages[0] == 0
    assert parsed.text[parsed.pages[1] :].startswith("In 1998 the price")


def test_words_broken_at_the_end_of_a_line_are_whole_again():
    page = body(
        "The interna-",
        "tional price of wheat fell, said the state-",
        "Owned company on the page at https://grain.example/a/",
        "b-c.html and in the years 2019-",
        "2021 it rose.",
    )
    text = read_pdf(pdf([page])).text
    assert text == (
        "The international price of wheat fell, said the state-Owned company on the page at "
        "https://grain.example/a/b-c.html and in the years 2019-2021 it rose.\n"
    )


def test_a_paragraph_begins_at_a_gap_an_indent_or_after_a_short_line():
    first = body("A first line that runs to the edge of its column here.", "It ends.")
    second = body(
        "A second paragraph runs to the edge of its column too.",
        "And goes on to the edge of its column, as it",
        top=672,
    )
    third = [(90, 644, 11, "Indented line that begins a third paragraph here.")]
    fourth = body("After a gap.", top=600)
    parsed = read_pdf(pdf([[*first, *second, *third, *fourth]]))
    assert [block.span.of(parsed.text)[:8] for block in parsed.blocks] == [
        "A first ",
        "A second",
        "Indented",
        "After a ",
    ]


def test_an_exponent_calls_no_note():
    page = [
        *filler(740),
        *call("Wheat stood on 500 km", 2, 600),
        *call("and it rose.", 1, 580),
        *call("It fell.", 2, 560),
    ]
    page += [(72, 103, 5, "1"), (76, 100, 8, "Jane Roe, Wheat, 4."), (72, 91, 5, "2"), (76, 88, 8, "Ibid.")]
    parsed = read_pdf(pdf([page]))
    assert labels(parsed, "marker") == ["1", "2"]
    assert "500 km²" in parsed.text
    assert notes(parsed) == ["Jane Roe, Wheat, 4.", "Ibid."]


def test_a_note_that_runs_over_to_the_next_page():
    first = [*filler(740), *call("It rose.", 1, 600), (72, 100, 8, "1. Jane Roe, Wheat and"), *[]]
    second = [*filler(740), *call("It fell.", 2, 600), (72, 100, 8, "Tariffs, 4."), (72, 88, 8, "2. Ibid., 5.")]
    parsed = read_pdf(pdf([first, second]))
    assert notes(parsed) == ["Jane Roe, Wheat and Tariffs, 4.", "Ibid., 5."]


def test_a_paragraph_that_runs_over_to_the_next_page_is_one():
    first = [*body("The exports of grain rose in that year, and the imports of"), (72, 60, 8, "1. Jane Roe, Wheat.")]
    second = body("rye fell. And more.", top=780)
    parsed = read_pdf(pdf([[*filler(780), *first], second]))
    assert "and the imports of rye fell. And more." in parsed.text


def test_without_notes_at_the_feet_of_pages_nothing_is_declared():
    page = [
        *call("It rose.", 1, 700),
        *call("It fell.", 2, 680),
        *filler(660),
        *body("Notes", "1. Jane Roe, Wheat.", "2. Ibid.", top=500),
    ]
    parsed = read_pdf(pdf([page]))
    assert parsed.anchors == ()
    assert "It rose.¹" in parsed.text
    assert "\n\n2. Ibid.\n" in parsed.text


def test_two_columns_are_read_one_after_the_other():
    left = body(*["The left column of the page."] * 6)
    right = body(*["The right column of it here."] * 6, left=330)
    text = read_pdf(pdf([[*left, *right]])).text
    assert text.rindex("left") < text.index("right")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4 and no more", "damaged"),
        (pdf([[]]), "no-text-layer"),
        (pdf([[(72, 700, 11, "12")]] * 3), "no-text-layer"),
    ],
)
def test_files_that_can_not_be_read(data, reason):
    with pytest.raises(ReadError) as caught:
        read_pdf(data)
    assert caught.value.reason == reason


def test_a_password_is_said():
    pytest.importorskip("reportlab", reason="reportlab encrypts the file of this test")
    from io import BytesIO

    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    data = BytesIO()
    canvas = Canvas(data, encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(72, 700, "Not for you.")
    canvas.save()
    with pytest.raises(ReadError) as caught:
        read_pdf(data.getvalue())
    assert caught.value.reason == "encrypted"


def test_a_printed_web_page_keeps_its_list_of_notes():
    """Numbers hang before the notes, arrows lead back, and "4. Ibid." at the foot of a page is no running head."""
    tail = "harvest of that year as it was told in the papers of the town, with all its figures"
    first = [
        *filler(700, 20),
        (60, 400, 11, "1. Jane Roe, “Wheat,” Grain, May 4, 2020, on the"),
        (72, 386, 11, tail + ".↩"),
    ]
    first += [
        (60, 372, 11, "2. Bo Lind, “Rye,” Grain, May 5, 2020.↩"),
        (60, 358, 11, "3. Ibid.↩"),
        (60, 344, 11, "4. Ibid.↩"),
    ]
    second = [(60, 700, 11, "5. Ibid.↩"), (60, 686, 11, "6. Anna Berg, “Oats,” Grain, May 6, 2020.↩")]
    parsed = read_pdf(pdf([first, [*second, *filler(600)]]))
    paragraphs = [block.span.of(parsed.text) for block in parsed.blocks]
    assert [words.partition(".")[0] for words in paragraphs if words[:1].isdigit()] == list("123456")
    assert any(words.startswith("1. Jane Roe") and "the harvest" in words for words in paragraphs)
