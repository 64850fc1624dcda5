"""Back-references known by their printed words, pointers and Ibid. among prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Citation, Span
from citecheck.notes.references.printed import is_ibid, is_pointer
from citecheck.notes.references.resolve import resolve
from citecheck.notes.references.wording import readings_of
from tests.notes.making import cite, notes_of, short

TANNER = "Jakob Tanner, Die internationalen Hafenverbindungen der Schweiz 1931–1950, in: Hafenblätter 47 (1997), S. 492"


def last_of(*notes: tuple[str, dict[str, object]]) -> Citation:
    """The last citation of notes given as printed words and (perhaps misread) fields."""
    made = notes_of(*(fields for _, fields in notes))
    words = {citations[0].id: printed for citations, (printed, _) in zip(made, notes, strict=True)}
    return resolve(made, printed=lambda citation: words[citation.id])[-1][-1]


def test_a_short_form_survives_a_misread_first_citation() -> None:
    misread = cite("", "Jakob Tanner", container="Hafenblätter", issued="1997")
    found = last_of((TANNER, misread), ("Tanner, Hafenverbindungen, S. 501.", short("Tanner", "Hafenverbindungen")))
    assert found.refers_to == "1.1"
    assert found.inference == "1.1 alone prints these words"


def test_a_short_form_survives_a_container_made_of_noise() -> None:
    full = cite("Jakob Tanner", "Die internationalen Hafenverbindungen der Schweiz", container="Hafenblätter")
    noisy = short("Tanner", "Hafenverbindungen", container="S", locator="501")
    assert last_of((TANNER, full), ("Tanner, Hafenverbindungen, S. 501.", noisy)).refers_to == "1.1"


def test_commentary_behind_a_short_form_does_not_hide_it() -> None:
    misread = cite("", "Jakob Tanner", issued="1997")
    wrong = short("Tanner", "Hafenverbindungen. Die Zahlen weichen ab")
    printed = "Tanner, Hafenverbindungen. Die Zahlen weichen ab."
    assert last_of((TANNER, misread), (printed, wrong)).refers_to == "1.1"


def test_words_that_two_sources_share_name_neither() -> None:
    one = ("Ann Lane, A History of Harbours in Norland (Bergen, 1990)", cite("", "Ann Lane", issued="1990"))
    two = ("Ann Lane, History without Harbours, Rivers and Lakes (Oslo, 2003)", cite("", "Ann Lane", issued="2003"))
    found = last_of(one, two, ("Lane, History, Harbours, 12", short("Lane", "History Harbours")))
    assert found.refers_to is None


def test_another_year_is_another_report() -> None:
    first = ("Port Office, Annual Statistics of Trade, 2019, p. 4", cite("[Port Office]", "Statistics", issued="2019"))
    later = ("Port Office, Annual Statistics of Trade, 2020", cite("[Port Office]", "Annual Trade", issued="2020"))
    assert last_of(first, later).refers_to is None


def test_a_note_number_wins_over_likeness() -> None:
    first = ("Ann Lane, Harbours (1990)", cite("Ann Lane", "Harbours", issued="1990"))
    second = ("Ann Lane, Harbours and Rivers (2003)", cite("Ann Lane", "Harbours and Rivers", issued="2003"))
    found = last_of(first, second, ("Lane, Harbours (n 2) 30", short("Lane", "Harbours", remark="(n 2)")))
    assert found.refers_to == "2.1"


def test_a_note_number_that_leads_to_somebody_else_is_a_finding() -> None:
    first = ("Ann Lane, Harbours (1990)", cite("Ann Lane", "Harbours", issued="1990"))
    second = ("Karl Roth, Rivers (2003)", cite("Karl Roth", "Rivers", issued="2003"))
    found = last_of(first, second, ("Lane (n 2) 30", short("Lane", remark="(n 2)")))
    assert found.refers_to is None
    assert found.inference == "unresolved: note 2 is named, and cites 2.1, which is another source"


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("(n 1) 14", "1"),
        ("Wie Anm. 2", "2"),
        ("Siehe Fn. 12.", "12"),
        ("See note 12 above", "12"),
        ("Supra note 4, at 12.", "4"),
        ("同5: 143.", "5"),
        ("详见同3", "3"),
        ("Note 12 of the treaty says more", None),
        ("Lane (n 2) 30", None),
    ],
)
def test_a_citation_that_only_names_a_note(printed: str, label: str | None) -> None:
    assert is_pointer(printed) == label
    if label is None:
        return
    notes = [(f"Author {n}, Title {n} (1990)", cite(f"Ann Lane{n}", f"Title {n}", issued="1990")) for n in range(1, 13)]
    found = last_of(*notes, (printed, cite("", printed)))
    assert found.refers_to == f"{label}.1"
    assert found.title is None


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("On the earlier debate, see ibid., 60.", True),
        ("Anders hingegen ebd., S. 455. Dort auch weitere Nachweise.", True),
        ("См. подробнее: Там же. Курсив автора.", True),
        ("ibid. The point is often overlooked.", True),
        ("The figures are taken from id. at 413.", True),
        ("Id., Rivers and Lakes, 12", False),  # the same author, another title
        ("Weber, Ströme, in: ebd., S. 12.", False),  # a chapter of the same book
    ],
)
def test_ibid_among_prose(printed: str, expected: bool) -> None:
    assert is_ibid(printed) is expected


def test_ibid_among_prose_means_the_source_before_it() -> None:
    first = ("Ann Lane, Harbours (1990)", cite("Ann Lane", "Harbours", issued="1990"))
    found = last_of(first, ("On the earlier debate, see ibid., 60.", cite("", "On the earlier debate", locator="60")))
    assert (found.relation, found.refers_to, found.title, found.locator) == ("ibid", "1.1", None, "60")


@given(st.text(max_size=300), st.text(max_size=40))
def test_any_words_can_be_read(printed: str, title: str) -> None:
    citation = Citation(id="1.1", note="1", span=Span(0, 0), title=title)
    for words in readings_of(citation, printed):
        assert words
        assert all(word == word.lower() for word in words)
    is_ibid(printed)
    is_pointer(printed)
