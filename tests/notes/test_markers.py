"""Markers: digits glued to the prose, told from all other numbers."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Anchor, Block, Document, Marker, Note, Span
from citecheck.notes.lists.find import NoteList, find_note_list
from citecheck.notes.markers.candidates import Piece, Reading, candidates
from citecheck.notes.markers.chain import best_chain, with_asides
from citecheck.notes.markers.context import after, before
from citecheck.notes.markers.find import find_markers
from citecheck.read import read_document
from citecheck.read.text import blocks_of
from tests.notes.with_notes import ARTICLES
from tests.notes.without_notes import TEXTS

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"

needs_shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the labelled data in ../shared is not here"),
]

NOTES = """
Notes

1. Ann Lee, “The Plan,” Daily News, May 4, 2021.
2. Ibid., 33.
3. Ole Berg, The Long Coast (Oslo: Havn, 1999), 12–14.
4. “Ports,” Ministry of Trade, accessed May 5, 2023, https://example.org/ports/7
5. Berg, Coast, 15.
6. I thank the editors for their patience.
"""


def document(text: str) -> Document:
    return Document(path="article.txt", format="text", text=text, blocks=blocks_of(text))


def markers_of(text: str) -> tuple[Marker, ...]:
    read = document(text)
    return find_markers(read, find_note_list(read))


def labels(text: str) -> str:
    return " ".join(marker.label for marker in markers_of(text))


# ---------------------------------------------------------------- the articles


@pytest.mark.parametrize("name", [pytest.param(name, marks=needs_shared) for name in ("000", "003")])
def test_every_marker_of_the_articles_is_found_and_no_other(name: str) -> None:
    gold = json.loads((SHARED / "gold" / f"markers_{name}.json").read_text(encoding="utf-8"))
    found = markers_of((ROOT / "seeds" / gold["file"]).read_text(encoding="utf-8"))
    assert [(int(m.label), m.span.start, m.span.end) for m in found] == [
        (m["n"], m["start"], m["end"]) for m in gold["markers"]
    ]


def test_the_articles_without_their_markers_have_none() -> None:
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        body = text[: find_note_list(document(text)).apparatus[0].start] if "\n1. " in text else text
        for marker in reversed(markers_of(text)):
            body = body[: marker.span.start] + body[marker.span.end :]
        assert re.search(r"\d", body)
        assert markers_of(body) == ()


# ---------------------------------------------------------------- where markers stand

STYLES = {
    "behind the stop": ("The plan was made.1 It grew.2 It ended.3 They wept.4", "1 2 3 4"),
    "behind a quotation": (
        "He called it “unbreakable.”1 She said “no.”2 They said “yes”3 and left (at last).4",
        "1 2 3 4",
    ),
    "before the stop, as in French": (
        "Les prix ont augmenté1. Selon lui, « rien ne change »2. La France3 dit non4, puis oui5.",
        "1 2 3 4 5",
    ),
    "behind a comma": ("In the north,1 the south,2 and the west;3 nobody came:4 all stayed.5", "1 2 3 4 5"),
    "behind a year": (
        "It began in 2022.1 By January 2023,2 it was over. They met again.3 They left in 2025.4 Why?5",
        "1 2 3 4 5",
    ),
    "behind amounts": (
        "It cost $8.9 billion.1 The share is 26%.2 It paid $240.3 It paid $4.50.4 Nothing more.5",
        "1 2 3 4 5",
    ),
    "glued to a year": ("It began in war.1 It ended in 19452 at last. They met again.3 It was good.4", "1 2 3 4"),
    "at a line's end": ("A. Lee, Bergen Institute1\n\nThe plan was made.2\n\nIt grew.3\n\nIt ended.4", "1 2 3 4"),
    "a space before some": (
        "It was made.1 It grew to a “higher level.” 2 She observed it.3 It ended.4 They left.5",
        "1 2 3 4 5",
    ),
    "side by side": ("It was twenty miles.12 They came.3 They saw.45 They won.6", "1 2 3 4 5 6"),
    "in lists": (
        "It was made.1,2 It grew.3 It ended.4–6 They left.7 It was over.8, 9 And so on.10",
        "1 2 3 4 6 7 8 9 10",
    ),
    "Chinese": (
        "关系迅速发展。1两国贸易额增长，2专家认为“合作没有止境”3，但也存在分歧。4共有30人参加。5",
        "1 2 3 4 5",
    ),
    "Russian": (
        "Торговля выросла на 12,5%.1 По словам министра, «рост продолжится»2. "
        "В 2023 году3 экспорт достиг 5 млрд долл.4",
        "1 2 3 4",
    ),
    "Unicode superscripts": ("It was made.¹ It grew.² It ended in 2022.³ They left.⁴", "1 2 3 4"),
    "square brackets": ("It was made [1]. It grew [2, 3]. It ended [4] in 2022.", "1 2 3 4"),
    "no space behind": (
        "The plan was made.1One reason is this.2Another is that.3They wept.4Nobody came.5",
        "1 2 3 4 5",
    ),
    "law": (
        "The rule in section 4.2 applies.1 Article 5(2) requires consent.2 "
        "The Court disagreed;3 it was repealed4 in 2010.5",
        "1 2 3 4 5",
    ),
}


@pytest.mark.parametrize("name", STYLES)
def test_markers_are_found_in_every_usual_place(name: str) -> None:
    text, expected = STYLES[name]
    assert labels(text) == expected


NUMBERS = {
    "news": "Inflation hit 9.1 percent in June 2022.8 million people lost jobs. The No.1 priority was growth. "
    "GDP rose 2.5 percent. On Sept.11, 2001, 19 men came. The G7 met. “We won 3-1.” In v2.0, fixed. EUR5.2 billion.",
    "names": "World War 2. Phase 3, Power of Siberia 2. G20, CR929, COVID-19, H1N1, CO2, MH17, F-16s, 5G, Boeing 737s.",
    "named things": "Table1 and Table2 show what Table3 and Figure4 hide; Route1, Route2, Route3 and Route4 are shut.",
    "steps in prose": "Heat it: 1. take the flour; 2. add water; 3. bake. Then (1) wait, (2) cut, (3) eat. 4) Rest.",
    "sections": "1. Introduction\n\nIt grew 3.2 percent.\n\n1.1 Scope\n\nSee fig. 5.1.\n\n2. Methods\n\nPhase 3.\n\n"
    "3. Results\n\nGood.",
    "verses": "1 In the beginning God created. 2 And the earth was void. 3 And God said, Let there be light. "
    "4 And God saw it. 5 And God called it Day. 6 And God said more. 7 And God made it. 8 And God called it Heaven.",
    "contents": "Introduction.....1\nMethods.....2\nResults.....3\nDiscussion.....4\nConclusion.....5",
    "chess": "1.e4 e5 2.Nf3 Nc6 3.Bb5 a6 4.Ba4 Nf6 5.O-O Be7 6.Re1 b5",
    "table": "Year Trade Share\n2020 1.1 5\n2021 2.2 6\n2022 3.3 7\n2023 4.4 8\n",
    "formulas": "Let x1, x2 and x3 be numbers. The vectors v1,v2,v3 span it. An area of 40 km², 10⁶ m² and 3 cm³.",
    "addresses": "See https://example.org/a.1 and www.example.org/b.2, then https://example.org/c.3, doi:10.1234/x.4",
    "judgment": "[1] The appellant was born.\n\n[2] He came, see Smith [2009] UKSC 3 at [12].\n\n[3] I agree.",
    "versions": "3.19.1\n-----\nFixed.\n\n3.19.2\n------\nFixed.\n\n3.19.3\n------\nFixed.\n\n3.19.4\n",
    "files": "Files: man/find.1\n man/grep.2\n man/test-a3.sh\n man/icon4.xpm\n man/passwd.5\n lib/x.6\nCopyright 2020",
    "arrays": "let a = [1, 2, 3]; b[1] = 4; f({c: [2, 3]}); d[2] = 5; e[3] = [3, 4];",
    "two marks are no numbering": "The plan was made.1 It grew.2 Nothing more was heard.",
}


@pytest.mark.parametrize("name", NUMBERS)
def test_a_text_without_notes_has_no_markers(name: str) -> None:
    assert re.search(r"\d", NUMBERS[name])
    assert markers_of(NUMBERS[name]) == ()


@pytest.mark.parametrize("name", TEXTS)
def test_a_whole_text_without_notes_has_no_markers(name: str) -> None:
    assert len(re.findall(r"\d+|[\u2460-\u2473]", TEXTS[name])) >= 6
    assert markers_of(TEXTS[name]) == ()


@pytest.mark.parametrize("size", [3, 8, 20])
def test_texts_without_notes_have_none_when_they_stand_one_behind_another(size: int) -> None:
    names = sorted(name for name in TEXTS if name != "a pure reference list")
    draw = random.Random(size)
    for _ in range(20):
        joined = "\n\n".join(TEXTS[name] for name in draw.sample(names, size))
        assert markers_of(joined) == ()


@pytest.mark.parametrize("name", ARTICLES)
def test_markers_stand_where_they_are_printed_and_name_their_notes(name: str) -> None:
    article = ARTICLES[name]
    found = markers_of(article.text)
    assert [(marker.span.of(article.text), marker.span, marker.note) for marker in found] == list(article.markers)


@pytest.mark.parametrize("name", ARTICLES)
def test_no_article_shows_a_marker_once_it_has_lost_them(name: str) -> None:
    text = ARTICLES[name].text
    for _, span, _ in reversed(ARTICLES[name].markers):
        text = text[: span.start] + text[span.end :]
    assert markers_of(text) == ()


def test_other_numbers_between_markers_are_left_alone() -> None:
    text = (
        "It was made.1 It grew 35.2 percent in phase 2, see fig. 5.2.2 World War 3, then 3 men.3 Article 4, $4.4 bn.4"
    )
    found = markers_of(text)
    assert [(m.label, text[m.span.start - 1]) for m in found] == [("1", "."), ("2", "."), ("3", "."), ("4", ".")]
    assert [text[m.span.end : m.span.end + 6] for m in found] == [" It gr", " World", " Artic", ""]


def test_a_gap_a_repeat_and_a_step_back_are_lived_with() -> None:
    assert labels("It was made.1 It grew.2 It ended.4 They left.5 They sang.7 They slept.8") == "1 2 4 5 7 8"
    assert labels("It was made.1 It grew.2 It ended.2 They left.3 They sang.4") == "1 2 2 3 4"
    assert labels("It was made.1 It grew.2 It ended.3 They left.1 They sang.4 They slept.5") == "1 2 3 1 4 5"


# ---------------------------------------------------------------- with a note list


def test_markers_name_the_notes_they_call() -> None:
    text = "It was made.1 It grew.2 In 2023,3 it ended. They left by 2024.4 They sang.5 They slept.6\n" + NOTES
    assert [(m.label, m.note) for m in markers_of(text)] == [(str(n), str(n)) for n in range(1, 7)]


def test_a_marker_without_its_note_calls_nothing() -> None:
    text = "It was made.1 It grew.2 It ended.3 They left.4 They sang.5 They slept.6 They woke.7\n" + NOTES
    assert [m.note for m in markers_of(text)][-2:] == ["6", None]


def test_two_markers_are_enough_where_two_notes_say_so() -> None:
    text = "The plan was made.1 It grew.2\n\nNotes\n\n1. Lee, “Plan,” Times, 1999.\n2. Ibid., 4.\n"
    assert labels(text) == "1 2"


def test_nothing_in_the_note_list_is_a_marker() -> None:
    text = "It was made.1 It grew.2 It ended.3 They left.4 They sang.5 They slept.6\n" + NOTES
    start = text.index("Notes")
    assert all(m.span.end <= start for m in markers_of(text))


def test_references_may_be_cited_in_any_order_and_again() -> None:
    references = NOTES.replace("Notes", "References")
    for n in range(1, 7):
        references = references.replace(f"\n{n}. ", f"\n[{n}] ")
    text = "It was made [3]. It grew [1], then [2, 3]. It ended [4-6]. They left [1]. They sang [5].\n" + references
    assert labels(text) == "3 1 2 3 4 6 1 5"


def test_numbering_that_starts_anew_finds_its_own_notes() -> None:
    chapter = (
        "{}It was made.1 It grew.2 It ended.3\n\nNotes\n\n1. Lee, “Plan,” Times, 1999.\n2. Ibid., 4.\n3. Ibid., 5.\n\n"
    )
    text = chapter.format("") + chapter.format("The second chapter is told at more length than the first one was. " * 9)
    assert [m.note for m in markers_of(text)] == ["1", "2", "3", "2:1", "2:2", "2:3"]


def test_numbering_starts_anew_without_notes_too() -> None:
    chapter = "".join(f"It was made.{n} It rained for 3 days. " for n in range(1, 9))
    assert labels(chapter * 3) == " ".join(map(str, [*range(1, 9)] * 3))


def test_a_hundred_chapters_with_their_notes_at_the_end() -> None:
    prose = "".join(f"The plan of the year was made.{n} It rained for 3 days. " for n in range(1, 11))
    notes = "\n".join(f"{n}. Ann Lee, “The Plan,” Review {n} (2001): 4." for n in range(1, 11))
    text = "\n\n".join([prose] * 100) + "\n\nNotes\n\n" + "\n\n".join(f"Chapter {n}\n\n{notes}" for n in range(1, 101))
    called = [marker.note for marker in markers_of(text)]
    assert called == [f"{part}:{n}".removeprefix("1:") for part in range(1, 101) for n in range(1, 11)]


def test_a_few_numbers_in_parentheses_are_no_markers_though_there_are_notes() -> None:
    text = "First (1) we wait, then (2) we see. From (1) and (2) follows (3).\n" + NOTES
    assert labels(text) == ""


def test_symbols_call_the_notes_that_follow_them() -> None:
    text = "Ann Lee*\n\nIt was so.† It is not.\n\n* Professor in Bergen.\n† Lee, Plan, 9.\n"
    assert [(m.label, m.note, m.span.of(text)) for m in markers_of(text)] == [("*", "*", "*"), ("†", "†", "†")]


@pytest.mark.parametrize(
    "text",
    [
        "It was *very* good, **really**.\n\n* one thing\n* another thing\n",
        "Wages 0.35* 0.12**\n\n* p < 0.05\n** p < 0.01\n",
        "They said so* and so* twice.\n\n* Which one?\n",
        "As § 4 says.\n\n§ 4 Everyone may speak.\n",
        "See a* and b†, which no note explains.",
    ],
)
def test_other_symbols_call_nothing(text: str) -> None:
    assert markers_of(text) == ()


def test_circled_numbers_are_markers_only_where_the_notes_are_labelled_so() -> None:
    prose = "中国经济增长迅速。①外贸也有所恢复。②问题仍然存在。③\n\n"
    notes = "①王明：《经济》，北京：人民出版社，2020年，第12页。\n②同上，第15页。\n③李强：《贸易》，2021年第3期。"
    assert labels(prose + notes) == "1 2 3"
    assert labels(prose) == ""


# ---------------------------------------------------------------- formats that declare their markers


def test_declared_markers_are_taken_as_they_are() -> None:
    text = "Made.[^a] Grew 5.1 percent.[^a]\n\n[^a]: Lee, 1999.\n"
    anchors = (
        Anchor("marker", "a", Span(7, 8), Span(5, 9)),
        Anchor("marker", "a", Span(29, 30), Span(27, 31)),
        Anchor("note", "a", Span(39, 49), Span(33, 49)),
    )
    read = Document(path="a.md", format="markdown", text=text, anchors=anchors)
    assert find_markers(read, find_note_list(read)) == (Marker("a", Span(7, 8), "a"), Marker("a", Span(29, 30), "a"))


def test_code_holds_no_markers() -> None:
    text = "It was made.1 It grew.2 It ended.3\n\nfoo.4 Bar\n\nThey left.4"
    code = text.index("foo")
    read = Document(path="a.txt", format="text", text=text, blocks=(Block("code", Span(code, code + 9)),))
    assert [m.span.start for m in find_markers(read, NoteList())][-1] == len(text) - 1


# ---------------------------------------------------------------- the parts


def test_contexts_are_named() -> None:
    assert (before("word.5", 5, 5), before("word5", 4, 4), before("“Yes”5", 5, 5)) == ("stop", "letter", "quote")
    assert (before("in 2022.9", 8, 8), before("of 35.3", 6, 6), before("p.5", 2, 2)) == (
        "year stop",
        "number stop",
        "abbreviation",
    )
    assert (before("in 19453", 7, 3), before("$4512", 3, 1), before("John 3:16", 7, 7)) == ("year", "amount", None)
    assert (after("5 The", 1), after("5 the", 1), after("5.3", 1), after("5年", 1), after("5\n\n", 1)) == (
        "capital", "lower", "number", "number", "end",
    )  # fmt: skip


def test_a_run_of_digits_is_read_in_every_way() -> None:
    adjacent = candidates("It was twenty miles.4647 It ended", "plain")
    assert (46, 47) in {tuple(piece.label for piece in reading.pieces) for reading in adjacent}
    split = candidates("It was in 19453 that it ended", "plain")
    assert [reading.pieces[0].label for reading in split if reading.kind == "year"] == [3]


def test_the_chain_prefers_the_expected_number_and_pays_for_gaps() -> None:
    def reading(label: int, at: int, weight: float) -> Reading:
        return Reading((Piece(label, at, at + 1),), weight)

    one, stray, two, five = reading(1, 0, 5.0), reading(7, 10, 5.0), reading(2, 20, 5.0), reading(5, 30, 5.0)
    assert best_chain([one, stray, two]).readings == (one, two)
    assert best_chain([one, two, five]).readings == (one, two, five)
    assert best_chain([one, two, five]).score < 15.0
    again = reading(1, 40, 6.0)
    assert with_asides(best_chain([one, two, five]), [one, two, five, again]).readings[-1] == again


def test_readings_that_overlap_are_never_chained_together() -> None:
    whole = Reading((Piece(1, 0, 2),), 5.0)
    tail = Reading((Piece(2, 1, 2),), 5.0)
    assert len(best_chain([whole, tail]).readings) == 1


@given(st.text(alphabet="ab .,;:1234567890[]()“”\n²³$%Aé年*†^①", max_size=300))
def test_any_text_gives_markers_in_order_that_slice_back(text: str) -> None:
    found = markers_of(text)
    assert [m.span for m in found] == sorted(m.span for m in found)
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start
    for marker in found:
        assert unicodedata.normalize("NFKC", marker.span.of(text)) == marker.label
        assert 0 < marker.confidence <= 1


@given(st.integers(3, 40), st.sampled_from(["", " ", "\n\n"]))
def test_a_plain_numbering_is_always_found(count: int, gap: str) -> None:
    text = gap.join(f" The plan of the year was made at last.{n} Then it rained." for n in range(1, count + 1))
    assert labels(text) == " ".join(map(str, range(1, count + 1)))


def test_notes_given_by_hand_are_evidence() -> None:
    text = "It was made.1 Nothing else."
    note = Note("1", "1", Span(0, 0), Span(0, 0), "")
    assert [m.note for m in find_markers(document(text), NoteList((note,)))] == ["1"]


def test_ten_thousand_candidates_take_seconds() -> None:
    text = " ".join(f"The word.{n} Next to 35.{n % 10} percent." for n in range(1, 10_000))
    assert len(markers_of(text)) == 9_999


def test_declared_numberings_that_start_anew_call_their_own_notes() -> None:
    text = (
        "# One\n\nFirst.[^1] Second.[^2]\n\n[^1]: Note one.\n[^2]: Note two.\n\n"
        "# Two\n\nThird.[^1] Fourth.[^2] Again.[^2]\n\n[^1]: Note three.\n[^2]: Note four.\n"
    )
    found = read_document(text.encode(), "a.md")
    notes = find_note_list(found)
    called = [marker.note for marker in find_markers(found, notes)]
    assert called == ["1", "2", "2:1", "2:2", "2:2"]
    assert [note.text for note in notes.notes if note.id == "2:2"] == ["Note four."]
