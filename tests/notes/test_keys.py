"""Citation keys."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Description, Name
from citecheck.notes.references.keys import citation_key, unique_keys
from tests.notes.making import cite


def work(by: str = "", title: str | None = None, **fields) -> Description:
    made = cite(by, title, **fields)
    made.pop("relation")
    return Description(**made)


KEYS = [
    (work("Anna Weiss", "What Ports Fear Most", issued="2022-04"), "weiss2022what"),
    (work("Anna Weiss; Bo Ek", "The Long Pier", issued="2022"), "weiss2022long"),
    (work("Anna Weiss", "The Long Pier"), "weissndlong"),
    (work("Иван Щукин", "Обзор рынков", issued="2023"), "shchukin2023obzor"),
    (work("Æsa Øster", "Ærlighed", issued="1999-01-02"), "oster1999aerlighed"),
    (work("Jürgen Groß", "Über Häfen", issued="2001"), "gross2001hafen"),
    (work("", "Port Outlook", publisher="Ministry of Foreign Affairs of Norland", issued="2020"), "mfan2020port"),
    (work("", "Port Outlook", container="Port Times", issued="2020"), "porttimes2020port"),
    (work("[Bank of Norland]", "Outlook", issued="2020"), "banknorland2020outlook"),
    (work("", "Power of the North 2", issued="2022"), "power2022north"),
    (work("", "2023 in figures", issued="2023"), "figures2023"),
    (work("Mary O’Neill", "China’s Ports", issued="2021"), "oneill2021chinas"),
    (work("田中", "ひらがな", issued="2000"), "hiragana2000"),
]


@pytest.mark.parametrize(("described", "key"), KEYS)
def test_a_key_says_who_when_and_what(described: Description, key: str) -> None:
    assert citation_key(described) == key


def test_a_work_that_ascii_cannot_spell_has_a_key_of_its_own() -> None:
    one, other = work("[李明]", "北方港口史", issued="2012"), work("[李明]", "南方港口史", issued="2012")
    assert re.fullmatch(r"source[0-9a-f]{6}2012", citation_key(one))
    assert citation_key(one) != citation_key(other)


def test_a_collision_takes_further_words_of_both_titles() -> None:
    keys = unique_keys([work("Weiss", "Ports of Trade", issued="2020"), work("Weiss", "Ports of War", issued="2020")])
    assert keys == ("weiss2020portstrade", "weiss2020portswar")


def test_equal_titles_take_a_digest_of_what_differs() -> None:
    works = [work("Weiss", "Ports", issued="2020", container=c) for c in ("Annals", "Journal")]
    keys = unique_keys(works)
    assert all(re.fullmatch(r"weiss2020ports[0-9a-f]{6}", key) for key in keys)
    assert unique_keys(works[::-1]) == keys[::-1]


def test_equal_works_still_get_two_keys() -> None:
    same = work("Weiss", "Ports", issued="2020")
    assert len(set(unique_keys([same, same, same]))) == 3


WORKS = st.builds(
    Description,
    authors=st.lists(st.builds(Name, family=st.text(max_size=6), given=st.none()), max_size=2).map(tuple),
    title=st.none() | st.text(max_size=20),
    publisher=st.none() | st.sampled_from(["Bank of Norland", "Ünïversité", "大学"]),
    issued=st.none() | st.sampled_from(["2020", "2020-05", "1999"]),
)


@given(st.lists(WORKS, max_size=8, unique=True), st.randoms(use_true_random=False))
def test_keys_are_plain_unique_and_the_same_in_any_order(works: list[Description], random) -> None:
    keys = unique_keys(works)
    assert all(re.fullmatch(r"[a-z0-9]+", key) for key in keys)
    assert len({key.casefold() for key in keys}) == len(keys)
    shuffled = random.sample(list(zip(works, keys, strict=True)), len(works))
    assert unique_keys([w for w, _ in shuffled]) == tuple(key for _, key in shuffled)
