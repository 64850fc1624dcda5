from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Block, Document, Extract, Marker, Note, Span
from citecheck.report.html.article import Piece, pieces
from tests.report.samples import harbour, spot

TEXT = "Freight reached $8.9 billion in 2023.1 It grew."


def extract(text: str, *blocks: Span, markers: tuple[Marker, ...] = (), notes: tuple[Note, ...] = ()) -> Extract:
    covered = tuple(Block("paragraph", span) for span in blocks or (Span(0, len(text)),))
    return Extract(Document("a.txt", "text", text, covered), markers=markers, notes=notes)


def cut(text: str, *words: str) -> list[tuple[str, tuple[int, ...], int | None]]:
    (piece,) = pieces(extract(text), [spot(text, each) for each in words], text)
    return [(part.text, part.findings, part.link) for part in piece.segments]


def shown(found: tuple[Piece, ...]) -> str:
    """All the words without the white space, which pieces may leave out."""
    return "".join("".join(part.text for piece in found for part in piece.segments).split())


def test_a_finding_is_marked_in_place() -> None:
    assert cut(TEXT, "$8.9 billion") == [
        ("Freight reached ", (), None),
        ("$8.9 billion", (0,), 0),
        (" in 2023.1 It grew.", (), None),
    ]


def test_nested_findings_are_marked_innermost_first() -> None:
    assert cut(TEXT, "reached $8.9 billion", "$8.9")[1:4] == [
        ("reached ", (0,), 0),
        ("$8.9", (1, 0), 1),
        (" billion", (0,), None),
    ]


def test_overlapping_findings_share_the_middle() -> None:
    assert cut(TEXT, "reached $8.9", "$8.9 billion")[1:4] == [
        ("reached ", (0,), 0),
        ("$8.9", (0, 1), 1),
        (" billion", (1,), None),
    ]


def test_a_marker_is_a_segment_of_its_own() -> None:
    marker = Marker("1", Span(37, 38))
    (piece,) = pieces(extract(TEXT, markers=(marker,)), [], TEXT)
    assert [(part.text, part.marker) for part in piece.segments][1] == ("1", marker)


def test_what_a_finding_points_to_is_marked_too() -> None:
    spans = [spot(TEXT, "$8.9 billion"), spot(TEXT, "grew")]
    (piece,) = pieces(extract(TEXT), spans, TEXT, (), [[spot(TEXT, "2023")], [spot(TEXT, "$8.9")]])
    assert [(part.text, part.findings, part.related) for part in piece.segments if part.related] == [
        ("$8.9", (0,), (1,)),
        ("2023", (), (0,)),
    ]


def test_a_finding_without_words_marks_one_character() -> None:
    (piece,) = pieces(extract("abc"), [Span(1, 1)], "abc")
    assert [part.text for part in piece.segments if part.findings] == ["b"]


def test_what_no_block_covers_is_shown_too() -> None:
    text = "one\n\ntwo\n\nthree"
    found = pieces(extract(text, Span(5, 8)), [], text)
    assert [piece.span.of(text) for piece in found] == ["one", "two", "three"]


def test_a_finding_over_two_paragraphs_marks_both() -> None:
    text = "one two\n\nthree four"
    found = pieces(extract(text, Span(0, 7), Span(9, 19)), [spot(text, "two\n\nthree")], text)
    assert [part.text for piece in found for part in piece.segments if part.findings] == ["two", "three"]


def test_a_block_of_notes_is_cut_into_notes() -> None:
    text = "Prose.\n\n1. One.\n2. Two."
    notes = (
        Note("1", "1", spot(text, "1"), spot(text, "One."), "One."),
        Note("2", "2", spot(text, "2"), spot(text, "Two."), "Two."),
    )
    found = pieces(extract(text, Span(0, 6), Span(8, len(text)), notes=notes), [], text)
    assert [(piece.note.label if piece.note else None, piece.span.of(text)) for piece in found] == [
        (None, "Prose."),
        ("1", "1. One.\n"),
        ("2", "2. Two."),
    ]


def test_a_note_inside_a_sentence_stays_there() -> None:
    text = "Prose^[a note] goes on."
    note = Note("1", "1", Span(5, 7), spot(text, "a note"), "a note")
    assert [piece.note for piece in pieces(extract(text, notes=(note,)), [], text)] == [None]


def test_headings_never_skip_a_level() -> None:
    text = "a\n\nb\n\nc"
    blocks = (Block("heading", Span(0, 1), 1), Block("heading", Span(3, 4), 5), Block("heading", Span(6, 7), 1))
    found = pieces(Extract(Document("a.md", "markdown", text, blocks)), [], text)
    assert [piece.level for piece in found] == [1, 2, 1]


def test_the_sample_is_shown_whole() -> None:
    sample = harbour()
    found = pieces(sample, [], sample.document.text)
    assert shown(found) == "".join(sample.document.text.split())


def test_findings_piled_on_one_place_are_marked_up_to_a_limit() -> None:
    (piece,) = pieces(extract("abcdef"), [Span(1, 5)] * 1_000, "abcdef")
    assert 0 < max(len(part.findings) for part in piece.segments) < 50


spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 40), st.integers(0, 25))


@given(st.text("ab \n", max_size=60), st.lists(spans, max_size=6), st.lists(spans, max_size=8))
def test_whatever_is_marked_every_word_is_shown_once_and_each_finding_linked_once(
    text: str, blocks: list[Span], found: list[Span]
) -> None:
    clipped = [Span(min(span.start, len(text)), min(span.end, len(text))) for span in found]
    result = pieces(extract(text, *sorted(blocks)), clipped, text)
    assert shown(result) == "".join(text.split())
    for piece in result:
        assert "".join(part.text for part in piece.segments) == piece.span.of(text)
    links = [part.link for piece in result for part in piece.segments if part.link is not None]
    assert len(links) == len(set(links))
    for piece in result:
        at = piece.span.start
        for part in piece.segments:
            for index in part.findings:
                assert min(clipped[index].start, len(text) - 1) <= at  # an end of text is shown on its last character
                assert at + len(part.text) <= max(clipped[index].end, clipped[index].start + 1)
            at += len(part.text)
