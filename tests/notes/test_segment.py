"""Segmentation: where the note list is, and which text belongs to which note."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Anchor, Document, Span
from citecheck.notes.lists.entries import entries_of, runs_of
from citecheck.notes.lists.evidence import is_note_heading, reads_like_citation
from citecheck.notes.lists.find import NoteList, find_note_list
from citecheck.read.text import blocks_of
from tests.notes.with_notes import ARTICLES
from tests.notes.without_notes import TEXTS

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"

PROSE = """The plan was announced in the spring and met with wide approval.1 Trade grew by 35.3 percent in 2022, and
exports rose to $4.5 billion.2 In 2023,3 the ministry said that 12 ports had closed. Nobody expected this to last.4"""

CITATIONS = (
    "Ann Lee, “The Plan,” Daily News, May 4, 2021.",
    "Ibid., 33.",
    "Ole Berg, The Long Coast (Oslo: Havn, 1999), 12–14.",
    "“Ports,” Ministry of Trade, accessed May 5, 2023, https://example.org/ports",
)


def listed(text: str) -> NoteList:
    return find_note_list(Document(path="article.txt", format="text", text=text, blocks=blocks_of(text)))


def texts(text: str) -> list[str]:
    return [note.text for note in listed(text).notes]


def article(label: str, *, between: str = "\n", heading: str = "Notes", after: str = "") -> str:
    notes = between.join(label.format(n) + citation for n, citation in enumerate(CITATIONS, 1))
    return f"{PROSE}\n\n{heading}\n\n{notes}{after}"


# ---------------------------------------------------------------- the articles


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the labelled data in ../shared is not here")
def test_the_notes_of_the_article_are_cut_exactly() -> None:
    gold = json.loads((SHARED / "gold" / "notes_003.json").read_text(encoding="utf-8"))
    text = (ROOT / "seeds" / gold["file"]).read_text(encoding="utf-8")
    found = listed(text)
    assert [(int(n.label), n.span.start, n.text) for n in found.notes] == [
        (n["n"], n["text_start"], n["text"]) for n in gold["notes"]
    ]
    assert [span.start for span in found.apparatus] == [gold["list_start"]]
    assert gold["trailing_furniture"] in found.apparatus[0].of(text)


def test_an_article_without_a_note_list_has_none() -> None:
    text = (ROOT / "seeds" / "000_17008dbdc82f4a1d.txt").read_text(encoding="utf-8")
    assert listed(text) == NoteList()


# ---------------------------------------------------------------- how notes are written


@pytest.mark.parametrize(
    "label",
    ["{}. ", "{} ", "[{}] ", "{}) ", "({}) ", "{}.", "{}\n", "{}.\n", "{}: ", "[{}]: ", "Note {}: ", "^{} ", "{}. ^ "],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_labels_are_read_in_every_usual_form(label: str, between: str) -> None:
    assert texts(article(label, between=between)) == list(CITATIONS)


def test_superscript_and_circled_labels() -> None:
    for marks in ("¹²³⁴", "①②③④"):
        notes = "\n".join(mark + " " + citation for mark, citation in zip(marks, CITATIONS, strict=True))
        found = listed(f"{PROSE}\n\nNotes\n\n{notes}")
        assert [note.text for note in found.notes] == list(CITATIONS)
        assert [note.label for note in found.notes] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "heading",
    [
        "Notes",
        "ENDNOTES",
        "References:",
        "## Notes",
        "Примечания",
        "Anmerkungen",
        "Notes de bas de page",
        "注释",
        "参考文献",
        "— ",
    ],
)
def test_headings_in_many_languages_or_none(heading: str) -> None:
    found = listed(article("{}. ", heading=heading))
    assert [note.text for note in found.notes] == list(CITATIONS)


def test_the_heading_belongs_to_the_apparatus() -> None:
    text = article("{}. ", heading="Anmerkungen")
    assert [span.start for span in listed(text).apparatus] == [text.index("Anmerkungen")]


def test_hard_wrapped_notes_keep_their_lines() -> None:
    text = (
        "The plan was made.1 It grew.2 It ended.3\n\nNOTES\n\n"
        "1. Ann Lee, “The Plan that nobody wanted to\nhave,” News, 2021.\n"
        "2. Ibid., 33.\n3. Ole Berg, The Long Coast\n(Oslo: Havn, 1999), 12.\n\nAnn Lee teaches at Bergen.\n"
    )
    assert texts(text) == [
        "Ann Lee, “The Plan that nobody wanted to\nhave,” News, 2021.",
        "Ibid., 33.",
        "Ole Berg, The Long Coast\n(Oslo: Havn, 1999), 12.",
    ]


def test_a_note_may_have_several_paragraphs_the_last_one_too() -> None:
    more = "See also Holm, “Ships,” Review 12, no. 3 (2001): 33."
    notes = f"1. {CITATIONS[0]}\n\n{more}\n\n2. {CITATIONS[1]}\n\n3. {CITATIONS[2]}\n\n{more}\n\nShare this article\n"
    assert texts(f"Made.1 Grew.2 Ended.3\n\nNotes\n\n{notes}") == [
        f"{CITATIONS[0]}\n\n{more}",
        CITATIONS[1],
        f"{CITATIONS[2]}\n\n{more}",
    ]


@pytest.mark.parametrize(
    "after",
    [
        "\n\nNow Reading The Plan: It’s Complicated",
        "\nNow Reading The Plan: It’s Complicated",
        "\n\nAbout the author\n\nAnn Lee is a professor. Her book “Harbors” (Havn, 2019) won a prize.",
        "\n\nRelated articles\n\n1. Ports in 2020\n2. Ships of 2019\n",
        "\n\nShare\n\nPrint\n\n© 2024 Review of Ports\n",
    ],
)
def test_page_furniture_is_not_the_last_note(after: str) -> None:
    text = article("{}. ", between="\n\n", after=after)
    found = listed(text)
    assert [note.text for note in found.notes] == list(CITATIONS)
    assert found.apparatus[-1].end == len(text.rstrip())


def test_an_address_on_its_own_line_goes_on_with_the_note() -> None:
    address = "https://example.org/a_very_long_address"
    text = article("{}. ", between=f"\n{address}\n", after=f"\n{address}\n\nNow Reading The Plan\n")
    assert texts(text) == [f"{citation}\n{address}" for citation in CITATIONS]


def test_a_missing_label_breaks_nothing() -> None:
    text = article("{}. ").replace("2. Ibid., 33.\n", "")
    assert [note.id for note in listed(text).notes] == ["1", "3", "4"]


def test_explanations_are_notes_too_where_the_heading_says_so() -> None:
    text = (
        f"{PROSE}\n\nNotes\n\n1. I thank the editors.\n2. By trade I mean goods.\n3. Not so in Norway.\n4. So she said."
    )
    assert len(listed(text).notes) == 4


# ---------------------------------------------------------------- numbered lists that are no notes

NO_NOTES = {
    "steps": "How to bake.\n\n1. Take the flour.\n2. Add the water of “good quality”.\n3. Bake for 35.5 minutes.\n",
    "dated events": f"{PROSE}\n\n1. In 1939, the war began.\n2. In 1941, the “second front” opened.\n"
    "3. In 1945, it ended.\n\nThen came peace. In 1946, 12 million people moved, and most of them stayed where they "
    "were sent. It took many years to settle them all, and longer to let them speak.",
    "recommendations": f"{PROSE}\n\nRecommendations\n\n1. Governments should invest by 2030.\n"
    "2. The “one stop shop” should open.\n3. Trade should be measured in 12 ways.\n4. Everyone should read it.\n",
    "section headings": "1. Introduction\n\nIn 2019 the state adopted “the plan” (Lee 2019).\n\n2. Methods\n\n"
    "We used 12 samples.\n\n3. Results\n\nGood ones, see Berg (2020), pp. 3–5.\n",
    "numbered paragraphs": "1. The Committee met in 2019 and adopted resolution 12/3.\n\n"
    "2. It recalled the plan of 2015, and the Charter.\n\n3. It decided to meet again in 2021.\n\n"
    "4. In 2020, the share of women was 35.3 percent.\n\n5. The meeting rose.\n",
    "a ranking": "Largest ports:\n\n1. Shanghai, 47.3 million\n2. Singapore, 37.3 million\n3. Ningbo, 33.4 million\n",
}


@pytest.mark.parametrize("name", NO_NOTES)
def test_other_numbered_lists_are_no_notes(name: str) -> None:
    assert len(entries_of(NO_NOTES[name])) >= 3
    assert listed(NO_NOTES[name]).notes == ()


@pytest.mark.parametrize("name", sorted(name for name in TEXTS if name != "a pure reference list"))
def test_a_text_without_notes_has_no_note_list(name: str) -> None:
    assert listed(TEXTS[name]).notes == ()


@pytest.mark.parametrize("name", ARTICLES)
def test_notes_are_cut_as_they_are_printed(name: str) -> None:
    assert {note.id: note.text for note in listed(ARTICLES[name].text).notes} == ARTICLES[name].notes


@pytest.mark.parametrize("name", ARTICLES)
def test_notes_are_apparatus_and_the_prose_that_calls_them_is_not(name: str) -> None:
    article = ARTICLES[name]
    found = listed(article.text)
    assert all(any(part.covers(note.span) for part in found.apparatus) for note in found.notes)
    assert not any(part.covers(span) for part in found.apparatus for _, span, _ in article.markers)


def test_a_numbered_bibliography_beside_the_notes_is_apparatus() -> None:
    text = ARTICLES["policy report with a bibliography"].text
    assert listed(text).apparatus[-1].end == len(text.rstrip())
    assert [note.text for note in listed(text).notes if "Dahl" in note.text] == []


def test_the_notes_are_found_behind_numbered_sections() -> None:
    text = "1. Introduction\n\nMade.1 Grew.2\n\n2. Methods\n\nEnded.3\n\n3. Results\n\nLeft.4\n\nNotes\n\n" + "\n".join(
        f"{n}. {citation}" for n, citation in enumerate(CITATIONS, 1)
    )
    assert texts(text) == list(CITATIONS)


def test_numbering_that_starts_anew_gets_ids_of_its_own() -> None:
    chapter = "It was made.1 It grew.2\n\nNotes\n\n1. Lee, “Plan,” Times, 1999.\n2. Ibid., 4.\n\n"
    found = listed(chapter + "The second chapter is longer than the first. " * 20 + chapter)
    assert [note.id for note in found.notes] == ["1", "2", "2:1", "2:2"]
    assert len(found.apparatus) == 2


def test_a_list_of_references_without_numbers_is_apparatus() -> None:
    references = (
        "References\n\nJones, A. (2019). The long coast. Journal of Ports, 12(3), 33–45.\n"
        "Smith, B. (2020). On plans. New York: Harbor Press."
    )
    found = listed(f"The plan was made (Smith, 2020). It grew.\n\n{references}\n")
    assert found.notes == ()
    assert [span.end - span.start for span in found.apparatus] == [len(references)]


# ---------------------------------------------------------------- the parts


def test_declared_notes_are_taken_as_they_are() -> None:
    text = "Made.[^a]\n\n[^a]: Lee, 1999.\n\n1. Not a note.\n"
    anchors = (Anchor("marker", "a", Span(7, 8), Span(5, 9)), Anchor("note", "a", Span(17, 27), Span(11, 27)))
    found = find_note_list(Document(path="a.md", format="markdown", text=text, anchors=anchors))
    assert [(n.id, n.text, n.label_span.of(text)) for n in found.notes] == [("a", "Lee, 1999.", "a")]
    assert found.apparatus == (Span(11, 27),)


def test_headings_and_citations_are_told_by_their_marks() -> None:
    assert is_note_heading("  NOTES: ")
    assert is_note_heading("12. Список литературы")
    assert not is_note_heading("Notes on the war in the east")
    assert all(
        map(
            reads_like_citation,
            (*CITATIONS, "Там же. С. 12.", "同上，第15页。", "Vgl. Müller, Der Plan, Berlin 2020, S. 12."),
        )
    )
    assert not any(
        map(
            reads_like_citation,
            ("Introduction", "In 1939, the war began.", "Take the flour and wait.", "Shanghai, 47.3 million"),
        )
    )


def test_runs_are_of_one_style_and_rise() -> None:
    runs = runs_of(entries_of("1. a\n[1] b\n2. c\n[2] d\n4. e\n5. f\n1. g\n2. h\n"))
    assert [[(entry.style, entry.label) for entry in run] for run in runs] == [
        [("dot", 1), ("dot", 2), ("dot", 4), ("dot", 5)],
        [("bracket", 1), ("bracket", 2)],
        [("dot", 1), ("dot", 2)],
    ]


@given(st.text(alphabet="ab .,1234[]()“”\n\u00a0²³A年Ibid", max_size=300))
def test_any_text_gives_notes_that_slice_back(text: str) -> None:
    found = listed(text)
    for note in found.notes:
        assert note.span.of(text) == note.text
        assert note.text == note.text.strip()
        assert any(span.covers(note.span) for span in found.apparatus)
    assert len({note.id for note in found.notes}) == len(found.notes)
    assert list(found.apparatus) == sorted(found.apparatus)


@pytest.mark.parametrize(
    "hostile",
    [
        "[1] a\n",
        "Notes\n1. a\n",
        "* a\n",
        "a*\n* b\n",
        "\f",
        "1\n\nA\n\n",
        "x.1 \n1. Smith, “Ships,” 1999\n\n",
        "1. a\n2. b\n",
        "1. a\n",
        "1. “““““““““““““\n2. (((((((\n",
        "\n \n1.\n",
        "Notes\n",
    ],
)
def test_hostile_lists_take_linear_time(hostile: str) -> None:
    listed(hostile * (300_000 // len(hostile)))


def test_the_heads_and_numbers_of_pages_are_no_part_of_a_note() -> None:
    heads = "\n\n118\n\nThe Long Coast\n\n"
    notes = heads.join(f"{n}. {citation}" for n, citation in enumerate(CITATIONS, 1))
    assert texts(f"{PROSE}\n\nNotes\n\n{notes}") == list(CITATIONS)


def test_a_wrapped_note_may_end_in_a_number_on_a_line_of_its_own() -> None:
    notes = (
        "1. Ole Berg, The Long Coast (Oslo: Havn, 1999),\n12.\n2. Ibid., 33.\n3. Ann Lee, “The Plan,” News,\n2021.\n"
    )
    assert texts(f"Made.1 Grew.2 Ended.3\n\nNotes\n\n{notes}")[0].endswith("\n12.")


def test_notes_go_on_behind_a_numbered_list_in_the_prose() -> None:
    page = "The plan was made.{0} It grew at once.{1} Nobody saw it coming, and nobody stopped it.\n\n"
    notes = "{0}. Lee, Plan, 1999, p. 4.\n{1}. Ibid., 4.\n\n"
    steps = "1. Wait for the spring.\n2. Build the port.\n3. Open it.\n\n"
    text = "".join(page.format(n, n + 1) + (steps if n == 5 else "") + notes.format(n, n + 1) for n in (1, 3, 5, 7))
    assert [note.id for note in listed(text).notes] == list("12345678")


def test_a_comment_between_notes_is_no_part_of_the_note_before_it():
    text = (
        "Grain and Tariffs\n\nOne said so.1 Another said so.2 A third did.3\n\n"
        "1. Jane Roe, “A Year of Wheat,” Journal of Grain 12 (2019): 4–19.\n\n"
        "<!-- citecheck: ignore[CC101] only in print -->\n\n"
        "2. Anna Berg, “Merchants,” Trade Review 8 (2020): 22–40.\n\n3. Ibid.\n"
    )
    notes = find_note_list(Document("a.txt", "text", text)).notes
    assert notes[0].text == "Jane Roe, “A Year of Wheat,” Journal of Grain 12 (2019): 4–19."
