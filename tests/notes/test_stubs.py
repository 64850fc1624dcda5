"""Stubs for markers whose notes are not in the text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from citecheck.model import Document, Marker, Note, Span
from citecheck.notes.stubs.find import find_stubs
from tests.notes.making import SHARED

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
MARK = re.compile(r"\[(\d+|\*)\]")


def article(marked: str) -> tuple[Document, tuple[Marker, ...], tuple[Span, ...]]:
    """A document whose markers are written as "[1]" and stand in it as "1", with its paragraphs."""
    text, markers, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        markers.append(Marker(match[1], Span(len(text), len(text) + len(match[1]))))
        text, at = text + match[1], match.end()
    text += marked[at:]
    prose = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return Document(path="a.txt", format="text", text=text), tuple(markers), prose


def stubs_of(marked: str, notes: tuple[Note, ...] = ()):
    document, markers, prose = article(marked)
    return document, find_stubs(document, markers, notes, prose)


SENTENCES = [
    ("Ports decline.[1] Ropes rot.", ["Ports decline."]),
    ("Ports decline.[1] Ropes rot.[2]", ["Ports decline.", "Ropes rot."]),
    ("It fell in 2022.[1] Even so, ropes rot.[2]", ["It fell in 2022.", "Even so, ropes rot."]),
    ("(Ports decline.[1]) Ropes rot.[2]", ["(Ports decline.", "Ropes rot."]),
    ("He said: “Ports decline.”[1] Ropes rot.", ["He said: “Ports decline.”"]),
    ("Since 2023,[1] ports decline. Ropes rot.", ["Since 2023, ports decline."]),
    ("Ports[1] and ropes[2] rot.[3]", ["Ports and ropes rot.", "Ports and ropes rot.", "Ports and ropes rot."]),
    ("A heading[1]\n\nRopes rot.[2]", ["A heading", "Ropes rot."]),
    ("Anna Weiss, Harbour College[1]", ["Anna Weiss, Harbour College"]),
    ("Ports decline.” [1] Ropes rot.[2]", ["Ports decline.” ", "Ropes rot."]),
]


@pytest.mark.parametrize(("marked", "expected"), SENTENCES)
def test_the_sentence_is_what_the_marker_stands_behind(marked: str, expected: list[str]) -> None:
    document, stubs = stubs_of(marked)
    assert [stub.sentence for stub in stubs] == expected
    for stub in stubs:
        assert document.text[stub.span.start : stub.span.end] == stub.label
        assert re.sub(r"\d", "", stub.sentence_span.of(document.text)) == re.sub(r"\d", "", stub.sentence)


def test_keys_are_padded_and_unique() -> None:
    _, stubs = stubs_of("A.[1] B.[2] C.[1] D.[*]")
    assert [stub.key for stub in stubs] == ["note-001", "note-002", "note-001-2", "note-at-004"]


def test_a_marker_with_a_note_needs_no_stub() -> None:
    document, markers, prose = article("A.[1] B.[2]")
    note = Note("1", "1", Span(0, 0), Span(0, 0), "")
    called = (Marker("1", markers[0].span, note="1"), markers[1])
    assert [stub.label for stub in find_stubs(document, called, (note,), prose)] == ["2"]


def test_a_hint_is_the_attribution_of_the_prose() -> None:
    document, (first, second, third) = stubs_of(
        "In an essay for Port Times, Anna Weiss warns us.[1] She adds that ropes rot.[2] Many experts believe it.[3]"
    )
    assert first.hint == "In an essay for Port Times, Anna Weiss warns"
    assert first.hint_span is not None
    assert first.hint_span.of(document.text) == first.hint
    assert second.hint == first.hint
    assert (third.hint, third.hint_span) == (None, None)


def test_a_marker_outside_the_prose_has_its_line() -> None:
    document, markers, _ = article("Title\nPorts decline.[1]\nMore")
    (stub,) = find_stubs(document, markers, (), ())
    assert stub.sentence == "Ports decline."


def test_many_markers_take_time_in_proportion() -> None:
    document, markers, prose = article("Anna Weiss said that the ports decline.[1] They rot.[2]\n\n" * 1500)
    assert len(find_stubs(document, markers, (), prose)) == 3000


def labelled(number: str) -> tuple[Document, tuple[Marker, ...], list[dict]]:
    labels = json.loads((SHARED / "gold" / f"markers_{number}.json").read_text(encoding="utf-8"))
    text = (SEEDS / labels["file"]).read_text(encoding="utf-8")
    markers = tuple(Marker(str(m["n"]), Span(m["start"], m["end"])) for m in labels["markers"])
    return Document(path=labels["file"], format="text", text=text), markers, labels["markers"]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the labelled articles are not beside the repository")
@pytest.mark.parametrize("number", ["000", "003"])
def test_the_sentences_of_the_labelled_articles(number: str) -> None:
    document, markers, labels = labelled(number)
    prose = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", document.text))
    stubs = find_stubs(document, markers, (), prose)
    assert [stub.sentence for stub in stubs] == [label["sentence"] for label in labels]
    spans = [(stub.sentence_span.start, stub.sentence_span.end) for stub in stubs]
    assert spans == [(label["sentence_start"], label["sentence_end"]) for label in labels]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the labelled articles are not beside the repository")
def test_the_hints_of_the_labelled_article() -> None:
    document, markers, _ = labelled("000")
    prose = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", document.text))
    hints = {s.label: s.hint and " ".join(s.hint.split()) for s in find_stubs(document, markers, (), prose)}
    assert hints["8"] == "Putin told the Chinese media"
    assert hints["12"] == "an April 27, 2023, article in MKRU"
    assert hints["14"] == "Ivan Zuenko and Cui Heng argue"
    assert hints["28"] == "In an article for Nezavisimaya Gazeta, Sergey Tsyplakov wonders"
    assert hints["33"] == "Igor Denisov identifies"
    assert hints["42"] is not None
    assert hints["42"].startswith("Writing for the English-language PRC publication Global Times, Andrey Kortunov")
    assert hints["50"] == "According to Sergey Strokhan"
    assert [hints[n] for n in ("1", "3", "20", "27", "47", "53", "93")] == [None] * 7, "nobody is named there"
