"""What a claim is about: the words of its own part of the sentence before those beside another amount."""

from __future__ import annotations

from citecheck.claims.support import index_source, judge_claim
from citecheck.claims.support.profile import Profile, profile_of
from citecheck.model import Support
from citecheck.read.source import read_source
from tests.rules.article import extract


def profiles(sentence: str) -> list[Profile]:
    found = extract(sentence + "\n")
    return [profile_of(claim, found.document) for claim in found.claims]


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


def judged(article: str, page: str) -> Support:
    found = extract(article + "\n")
    source = read_source(page.encode(), "https://example.org/", media_type="text/html; charset=utf-8")
    return judge_claim(found.claims[-1], found, [("1", index_source(source))])


GERMAN = "<html lang=de><title>Bahnen</title><p>Im Jahr 2023 fuhren {} Fahrgäste mit den Bahnen der Stadt.</p>"
ENGLISH = "<html lang=en><title>The Ferry</title><p>In {} the ferry carried 31,270 passengers over the bay.</p>"


def test_a_telling_number_in_another_language_needs_no_words() -> None:
    claim = "The new trams carried 3.1 million riders in 2023."
    found = judged(claim, GERMAN.format("3,1 Millionen"))
    assert (found.verdict, found.confidence) == ("supported", "low")
    assert judged(claim, GERMAN.format("2,4 Millionen")).verdict != "supported"


def test_a_sentence_that_speaks_by_a_pronoun_needs_the_period_of_its_number() -> None:
    claim = "The ferry was sold. In 2023 there were about 31,000."
    assert judged(claim, ENGLISH.format(2023)).verdict == "within rounding"
    assert judged(claim, ENGLISH.format(2019)).verdict not in ("supported", "within rounding")
