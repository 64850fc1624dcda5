"""Names of persons in many orders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.notes.citations.names import name_score, parse_names
from tests.notes.compare import short_name


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Alicia Garcia Herrero and Jianwei Xu", ["Garcia Herrero|Alicia", "Xu|Jianwei"]),
        ("John Maynard Keynes", ["Keynes|John Maynard"]),
        ("Wachtmeister", ["Wachtmeister"]),
        ("Parr, R., & Russell, S.", ["Parr|R.", "Russell|S."]),
        ("Herder, Johann Gottfried,", ["Herder|Johann Gottfried"]),
        ("Douglass, April G., and Dennie L. Smith.", ["Douglass|April G.", "Smith|Dennie L."]),
        ("Smith, John, Jane Doe, and Bob Roe", ["Smith|John", "Doe|Jane", "Roe|Bob"]),
        ("David Hoiem, Alexei Efros, and Martial Hebert.", ["Hoiem|David", "Efros|Alexei", "Hebert|Martial"]),
        ("Younan PM, Von Laer D, Kowalski JP", ["Younan|PM", "Von Laer|D", "Kowalski|JP"]),
        ("MITTICA G., KINDBERG JACOBSEN J.,", ["MITTICA|G.", "KINDBERG JACOBSEN|J."]),
        ("ALY (M.I.), NAGEB (R.)", ["ALY|M.I.", "NAGEB|R."]),
        ("Kamerlin, S. C. L.; Warshel, A.", ["Kamerlin|S. C. L.", "Warshel|A."]),
        ("Müller, Hans / Schmidt, Klaus", ["Müller|Hans", "Schmidt|Klaus"]),
        ("John van der Berg", ["van der Berg|John"]),
        ("van der Mast, C.", ["van der Mast|C."]),
        ("E. L. C. Shepard, et al.", ["Shepard|E. L. C."]),
        ("Xi Jinping", ["Xi|Jinping"]),
        ("毛泽东、欧阳修", ["毛|泽东", "欧阳|修"]),
        ("Иванов И. И., Петров П. П.", ["Иванов|И. И.", "Петров|П. П."]),
        ("И. И. Иванов", ["Иванов|И. И."]),
        ("Council of Economic Advisers.", ["=Council of Economic Advisers"]),
        ("U.S. Energy Information Administration", ["=U.S. Energy Information Administration"]),
        ("Reuters", ["=Reuters"]),
    ],
)
def test_names_are_split_in_the_order_they_are_printed_in(printed, names):
    assert [short_name(found.name) for found in parse_names(printed)] == names


def test_a_suffix_stands_apart():
    names = [found.name for found in parse_names("Martin King Jr. and Baes Jr., C. F., Mesmer, R. E.")]
    assert names[0].suffix == "Jr."


@pytest.mark.parametrize(
    "title", ["The China Trade", "Rivers without End", "What Is It?", "SPQR: A History", "12 Angry Men"]
)
def test_titles_are_not_taken_for_names(title):
    assert name_score(title) == 0.0


@pytest.mark.parametrize("names", ["Smith, J.", "Jane Doe and Richard Roe", "Anna Keller", "J. P. Golden", "Stern PK"])
def test_names_look_like_names(names):
    assert name_score(names) >= 0.7


@given(st.text(max_size=80))
def test_every_name_is_made_of_what_its_span_covers(text):
    for found in parse_names(text):
        printed = " ".join(found.span.of(text).split())
        for part in (found.name.family, found.name.given, found.name.suffix, found.name.literal):
            assert part is None or part in printed
    assert 0.0 <= name_score(text) <= 1.0
