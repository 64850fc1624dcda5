from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.rules.quotation import lone_marks


@pytest.mark.parametrize(
    "text",
    [
        "Quill, “The Valley,” Review.",
        "Quill, “A Study of “War” in the Valley,” Review.",
        "Quill, “The Millers’ ‘Frozen’ River in the ’90s,” Review.",
        "Quill, „Das Tal“, Blätter; „Der Fluss“, ebd.",
        "Quill, „Dolina i rynki”, Przegląd.",
        "Quill, ”Dalen och dess marknader”, Tidning.",
        "Quill, »Dalen«, Blad, og »Floden«.",
        "Quill, »Laakso ja sen torit», Lehti.",
        "Caille, « La vallée », Revue, « Le fleuve ».",
        "«Рынки долины: газета «Северный курьер»», Обозрение.",
        "«Рынки долины: газета «Северный курьер», Обозрение.",
        '"The Valley," Review, and "The River"',
        'A map (36" by 24"), "The Valley," Review.',
        "“The Valley,“ Review.",
        "“The Valley," + '" Review.',
        "「谷」と『川』",
        "(“The Valley”)—“The River”",
        "no marks at all",
        "",
    ],
)
def test_balanced(text: str) -> None:
    assert lone_marks(text) == ()


@pytest.mark.parametrize(
    ("text", "lone"),
    [
        ("Quill, The Valley,” Review.", "”"),
        ("Quill, “The Valley, Review.", "“"),
        ("Quill, “The Valley, Review; Oakes, “Dues,” Courier.", "“"),
        ("Quill, „Das Tal, Blätter.", "„"),
        ("Caille, La vallée », Revue.", "»"),
        ("Caille, « La vallée, Revue.", "«"),
        ('Quill, The Valley," Review.', '"'),
        ("谷」と『川』", "」"),
        ("『川", "『"),
    ],
)
def test_lone(text: str, lone: str) -> None:
    (at,) = lone_marks(text)
    assert text[at] == lone


@given(st.text(alphabet='“”„"«»「」『』 a.', max_size=80))
def test_offsets_are_marks_in_order(text: str) -> None:
    found = lone_marks(text)
    assert list(found) == sorted(set(found))
    assert all(text[at] in '“”„"«»「」『』' for at in found)


@given(st.lists(st.text(alphabet="abc ,.’", min_size=1, max_size=20).filter(str.strip), max_size=10))
def test_a_list_of_quoted_titles_is_balanced(titles: list[str]) -> None:
    assert lone_marks(" ".join(f"“{title.strip()}”" for title in titles)) == ()
