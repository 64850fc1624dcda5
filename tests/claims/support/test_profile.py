"""What a claim is about: the words of its own part of the sentence before those beside another amount."""

from __future__ import annotations

from citecheck.claims.support.profile import Profile, profile_of
from tests.rules.article import extract


def profiles(sentence: str) -> list[Profile]:
    return [profile_of(claim) for claim in extract(sentence + "\n").claims]


def test_words_beside_another_amount_of_the_sentence_weigh_less() -> None:
    fare, hull = profiles("The fare rose to 7.50 crowns,[^2] and the council spent 4.8 million crowns on a new hull.")
    assert fare.weights["fare"] > fare.weights["hull"]
    assert hull.weights["hull"] > hull.weights["fare"]


def test_a_part_without_an_amount_of_its_own_weighs_as_much() -> None:
    (profile,) = profiles("The ferry, which the council bought in 2016, carried 12,400 passengers.")
    assert min(profile.weights.values()) > 0.5


def test_a_comma_in_a_number_parts_nothing() -> None:
    (profile,) = profiles("The ferry and its crew carried 12,400 passengers over the bay.")
    assert set(profile.weights.values()) == {1.0}
