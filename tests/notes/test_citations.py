# ruff: noqa: E501 - pieces of notes stand close together
"""One note into citations: labelled notes of many styles, the gold of the seed article, and what always holds."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Citation
from citecheck.notes.citations.dates import parse_date
from citecheck.notes.citations.parse import parse_citations
from tests.notes.compare import differences
from tests.notes.labelled import ALL

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold" / "notes_003.json"


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_a_labelled_note_gives_its_fields(text, expected):
    assert differences(parse_citations(text), expected) == []


def gold_fields(label: dict) -> dict:
    same = (
        "title",
        "container",
        "volume",
        "issue",
        "pages",
        "accessed",
        "publisher",
        "location",
        "language",
        "locator",
    )
    remark = [part for part in (label["commentary_before"], label["commentary_after"]) if part]
    return {
        **{name: label.get(name) for name in (*same, "relation")},
        "kind": label["type"] if label["relation"] == "full" else None,
        "issued": label["date"],
        "authors": [f"{a['family']}|{a['given']}" if a["given"] else a["family"] for a in label["authors"]],
        "remark": " … ".join(remark) or None,
    }


@pytest.mark.shared
@pytest.mark.skipif(not GOLD.exists(), reason="the shared data is not beside the repository")
def test_every_labelled_field_of_the_seed_article_is_right():
    for note in json.loads(GOLD.read_text(encoding="utf-8"))["notes"]:
        parsed = parse_citations(note["text"], note=str(note["n"]), language="en")
        assert differences(parsed, [gold_fields(label) for label in note["citations"]]) == [], note["text"]


def test_ids_count_from_one_and_spans_move_with_the_offset():
    text = "Rowe, Rivers, 14; Keller, Copper Kings, 88."
    first, second = parse_citations(text, note="12", offset=1000)
    assert (first.id, second.id) == ("12.1", "12.2")
    assert second.span.start == 1000 + text.index("Keller")
    assert {origin.span.start >= 1000 for origin in second.origins if origin.span} == {True}


def test_commentary_between_two_sources_belongs_to_the_first():
    text = (
        "Mark Rowe, Rivers without End (London: Methuen, 1956), 33. The later editions omit this passage. "
        "See also Anna Keller, The Copper Kings (Cambridge: Cambridge University Press, 2006), 45."
    )
    first, second = parse_citations(text)
    assert first.remark == "The later editions omit this passage."
    assert (second.title, second.remark) == ("The Copper Kings", "See also")


def test_a_repaired_title_says_so_by_its_confidence():
    lost = parse_citations("Global Port Index,” Institute of Shipping, accessed May 2, 2021,")[0]
    whole = parse_citations("“Global Port Index,” Institute of Shipping, accessed May 2, 2021,")[0]
    assert lost.title == whole.title == "Global Port Index"
    assert lost.confidence < whole.confidence


# ---------------------------------------------------------------- what always holds


def check_origins(text: str, citation: Citation) -> None:
    """Every printed value is made of the words its span covers; dates and links parse back; nothing lies outside."""
    for origin in citation.origins:
        name, _, index = origin.field.partition(".")
        value = getattr(citation, name)
        assert value, origin
        if index and name != "remark":
            value = value[int(index)]
        if origin.span is None:
            assert origin.inferred
            continue
        assert 0 <= origin.span.start < origin.span.end <= len(text)
        printed = " ".join(origin.span.of(text).split())
        if origin.inferred:
            continue
        if name in ("issued", "accessed"):
            assert parse_date(printed) == value
        elif name == "links":
            assert value.written == origin.span.of(text)
        elif name == "identifiers":
            assert re.sub(r"\W", "", value.value).lower() in re.sub(r"\W", "", printed).lower()
        elif name in ("authors", "editors", "translators"):
            for part in filter(None, (value.given, value.family, value.suffix, value.literal)):
                assert part in printed
        elif name == "remark":
            assert printed in value
        else:
            assert value == printed


def filled(citation: Citation) -> set[str]:
    names = "title container series edition volume issue pages publisher location issued accessed locator"
    found = {name for name in (*names.split(), "language", "kind", "remark") if getattr(citation, name)}
    for name in ("authors", "editors", "translators", "links", "identifiers"):
        found |= {f"{name}.{n}" for n in range(len(getattr(citation, name)))}
    return found


@pytest.mark.parametrize("text", [text for text, _ in ALL], ids=[text[:60] for text, _ in ALL])
def test_every_value_has_its_origin(text):
    for citation in parse_citations(text, language="en"):
        check_origins(text, citation)
        told = {origin.field for origin in citation.origins}
        if "remark.0" in told:
            told.add("remark")
        assert filled(citation) <= told


@pytest.mark.shared
@pytest.mark.skipif(not GOLD.exists(), reason="the shared data is not beside the repository")
def test_nothing_is_invented_on_the_development_set():
    root = ElementTree.parse(GOLD.parents[1] / "data/notes/anystyle-core.xml").getroot()
    for sequence in list(root)[::5]:
        text = " ".join(element.text or "" for element in sequence)
        for citation in parse_citations(text):
            check_origins(text, citation)


PIECES = st.sampled_from(
    [
        "Smith, ", "J. K. Doe and A. Roe, ", "“A Title,” ", "‘Other, Title’, ", "« Titre », ", "„Titel“, ", "《书名》，", "A Book: Sub ",
        "(London: Penguin, 2001), ", "(April 2022): 18–27, ", "Journal of Things 33, no. 2 ", "May 4, 2023, ", "accessed June 1, 2020, ",
        "https://doi.org/10.1000/x(1)y, ", "ed. B. Coe ", "in ", "; ", ". ", "See also ", "Ibid., 22", "pp. 3–5", "S. 7 ", "// ", "№ 5. ", "(", ")", "”",
        "“", "’", "—", "\n", "\u00a0", "  ", "1999", "[3] ", "et al. ", "The author thanks Jane. ", "Смит И. И. ", "vol. 3, ", "12(3):45-67",
        "op. cit., ", "Dr. ", "v. ", "410 U.S. 113 (1973)", "(n 12) ", "2nd ed., ", "a cura di ", "年", ":", "§ 5 BGB",
    ]
)  # fmt: skip
NOTES = st.one_of(st.lists(PIECES, max_size=14).map("".join), st.text(max_size=120))


@settings(max_examples=400, deadline=None)
@given(NOTES)
def test_any_note_parses_and_every_value_is_told_from_the_note(text):
    for citation in parse_citations(text, language="en"):
        assert 0 <= citation.span.start < citation.span.end <= len(text)
        check_origins(text, citation)


HOSTILE = {
    "quotation marks": "“" * 10_000,
    "straight quotation marks": '"a' * 5_000,
    "closing marks": "a b” " * 4_000,
    "brackets": "(" * 10_000 + ")" * 10_000,
    "bracket pairs": "(2001) " * 3_000,
    "digits": "1" * 100_000,
    "commas": "a, " * 7_000,
    "names": "Smith, J., " * 2_000,
    "full stops": "A. " * 7_000,
    "semicolons": "Smith, Book, 22; " * 1_200,
    "years": "1999 " * 4_000,
    "links": "https://a.b/c " * 1_500,
    "words": "word " * 4_000,
    "capitals": "Word " * 4_000,
    "statutes": "A " * 10_000 + "Act 1998",
    "parties": "A v. " * 4_000,
    "law reviews": ", 12 Abc. De. 12" * 1_000,
    "capitals behind a volume": "(1999) 12 " + "Ab " * 5_000,
    "courts": "BGH, Urt. v. 1.1.2000 – " * 700,
    "slashes": "Abc/" * 3_000 + ", NJW 2000, 1",
    "interviews": "author’s interview " * 900,
    "letters": "Letter from " + "A, " * 5_000,
    "LaTeX quotation marks": "``a " * 4_000,
    "places in works": "§ 1 " * 4_000,
    "editors": "A. B., ed. " * 1_500,
    "states": "Abc, New Hampshire: " * 800,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_stays_linear_on_hostile_notes(text):
    parse_citations(text)
