"""Values of .bib files as a reader sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.bib import accents, escape
from citecheck.bib.plain import joined, plain, unescaped
from tests.bib.conftest import few


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (r"M{\"u}ller and {\'E}t\'e", "Müller and Été"),
        (r"\v{c} \v c {\'\i} \c{c} {\i}", "č č í ç ı"),
        (r"Stra{\ss}e, {\O}re, \AA rhus", "Straße, Øre, Århus"),
        ("The {NATO} \\emph{Treaty}", "The NATO Treaty"),
        (r"R\&D, 100\,\%, \$5", "R&D, 100 %, $5"),
        ("18--27 --- a~b ``q''", "18–27 — a b “q”"),
        ("two\n  lines", "two lines"),
    ],
)
def test_commands_are_undone(value, words):
    assert plain(value) == words


@few
@given(st.text("aZ éüßøłőČ–“”&%$#_{}^~<>|. ", max_size=60))
def test_what_the_export_writes_is_read_back(text):
    words = escape.clean(text)
    assert plain(escape.text(words)) == words
    assert plain(accents.text(words)) == words


@few
@given(st.text("\\{}'\"~^cvuH -`$", max_size=200))
def test_any_value_is_one_line(text):
    assert "\n" not in plain(text)


def test_parts_of_a_value_are_joined():
    assert joined('"A {T}itle" # { more} # jod', {"jod": " J"}) == "A {T}itle more J"
    assert joined("{a # b}", {}) == "a # b"
    assert joined("2022", {}) == "2022"


def test_identifiers_lose_their_escapes():
    assert unescaped(r" {10.1000/a\_b} ") == "10.1000/a_b"
