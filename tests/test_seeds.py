"""The two seed articles, end to end, against what people labelled in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck import extract
from citecheck.model import Extract

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def first() -> Extract:
    return extract(str(next((ROOT / "seeds").glob("000*.txt"))))


@pytest.fixture(scope="module")
def third() -> Extract:
    return extract(str(next((ROOT / "seeds").glob("003*.txt"))))


@pytest.fixture(scope="module")
def gold(shared):
    def load(name):
        return json.loads((shared / "gold" / name).read_text(encoding="utf-8"))

    return load


def places(markers):
    return [(str(m["n"]), m["start"], m["end"]) for m in markers]


def found(extract_):
    return [(m.label, m.span.start, m.span.end) for m in extract_.markers]


def test_every_marker_of_both_articles_and_no_other(first, third, gold):
    assert found(first) == places(gold("markers_000.json")["markers"])
    assert found(third) == places(gold("markers_003.json")["markers"])
    assert all(marker.note == marker.label for marker in third.markers)


def test_the_notes_are_cut_as_labelled(first, third, gold):
    assert first.notes == ()
    assert [(n.label, n.span.start, n.text) for n in third.notes] == [
        (str(n["n"]), n["text_start"], n["text"]) for n in gold("notes_003.json")["notes"]
    ]


FIELDS = {
    "title": "title",
    "container": "container",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "date": "issued",
    "accessed": "accessed",
    "publisher": "publisher",
    "location": "location",
    "language": "language",
    "locator": "locator",
    "relation": "relation",
    "type": "kind",
}


def test_every_labelled_field_of_every_citation(third, gold):
    wrong = []
    for labelled, note in zip(gold("notes_003.json")["notes"], third.notes, strict=True):
        assert len(labelled["citations"]) == len(note.citations), note.text
        for wanted, citation in zip(labelled["citations"], note.citations, strict=True):
            for name, field in FIELDS.items():
                if wanted[name] != getattr(citation, field):
                    wrong.append((citation.id, field, wanted[name], getattr(citation, field)))
            names = [(a["family"], a["given"]) for a in wanted["authors"]]
            if names != [(a.family, a.given) for a in citation.authors]:
                wrong.append((citation.id, "authors", names, citation.authors))
            for remark in (wanted["commentary_before"], wanted["commentary_after"]):
                if remark and remark not in (citation.remark or ""):
                    wrong.append((citation.id, "remark", remark, citation.remark))
    assert wrong == []


def test_every_back_reference_means_its_work(third, gold):
    for labelled, note in zip(gold("notes_003.json")["notes"], third.notes, strict=True):
        for wanted, citation in zip(labelled["citations"], note.citations, strict=True):
            if wanted["refers_to"] is None:
                assert citation.refers_to is None, citation.id
                continue
            assert citation.refers_to == f"{wanted['refers_to']}.{wanted['refers_to_index'] + 1}"
            antecedent = next(c for c in third.citations if c.id == citation.refers_to)
            assert citation.work == antecedent.work is not None
            assert bool(citation.inference) == ("short_form_is_translation_of_first_title" in wanted["flags"])


def test_31_citations_of_25_works(third):
    assert len(third.citations) == 31
    assert len(third.works) == len({work.key.lower() for work in third.works}) == 25


def test_a_stub_for_each_of_the_93_markers_with_its_sentence(first, gold):
    labelled = gold("markers_000.json")["markers"]
    assert [stub.label for stub in first.stubs] == [str(m["n"]) for m in labelled]
    assert [stub.sentence for stub in first.stubs] == [m["sentence"] for m in labelled]
    hints = {stub.label: " ".join((stub.hint or "").split()) for stub in first.stubs}
    assert "Tsyplakov" in hints["28"]
    assert "Nezavisimaya Gazeta" in hints["28"]


def test_every_value_is_in_the_note_or_says_why_not(third):
    text = third.document.text
    for citation in third.citations:
        origins = {origin.field: origin for origin in citation.origins}
        for field in ("title", "container", "publisher", "location", "volume", "issue", "pages", "locator"):
            value = getattr(citation, field)
            if value is None:
                continue
            origin = origins[field]
            assert origin.inferred or " ".join(origin.span.of(text).split()) == value, (citation.id, field)
