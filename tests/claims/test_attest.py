"""A page is asked for a number of a sentence; the answer is how much there is to doubt, where it stands, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.claims.attest import Weighed, explain, read_page, weigh
from citecheck.claims.attest.dates import find_dates
from citecheck.claims.attest.terms import stem_of, terms
from citecheck.claims.attest.weigh import shipped_weights
from citecheck.model import Span

LIGHTHOUSE = """
# The lighthouse of Farrow Point
Published 12 March 2019
The lighthouse of Farrow Point was built in 1874 by the engineer Amos Dyer and stands 41 metres tall.
Its lamp was lit for the first time on 3 May 1875, before a crowd of 2,400 people.
Three keepers lived there with their families until the light was made automatic in 1962.
In 1990 the tower was sold to the county for $1.2 million.
Restoration took from 2004 to 2007, and visitors climb the 196 steps all year.
Older posts
March 2016
April 2011
© 2021 The Farrow Gazette
""".strip()


def ask(sentence: str, number: str, text: str = LIGHTHOUSE, *, nth: int = 1, known_partly: bool = False) -> Weighed:
    start = -1
    for _ in range(nth):
        start = sentence.index(number, start + 1)
    (found,) = weigh(sentence, [Span(start, start + len(number))], read_page(text), known_partly=known_partly)
    return found


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The lighthouse was built in 1874.", "1874"),
        ("Farrow Point's lamp was first lit on May 3, 1875.", "3"),
        ("Farrow Point's lamp was first lit on May 3, 1875.", "1875"),
        ("The lamp was lit before 2400 people.", "2400"),
        ("3 keepers lived at the lighthouse.", "3"),
        ("The tower was sold for $1.2 million.", "million"),
        ("The tower was restored from 2004 to 2007.", "2007"),
        ("The tower has 196 steps.", "196"),
        ("The lamp was lit for the 1st time in 1875.", "1st"),
    ],
)
def test_what_the_page_states_is_not_doubted(sentence, number):
    assert ask(sentence, number).doubt < 0.5


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The lighthouse was built in 1873.", "1873"),
        ("Farrow Point's lamp was first lit on June 3, 1875.", "3"),  # another month
        ("Farrow Point's lamp was first lit on May 12, 1875.", "12"),  # the day is that of another date
        ("In March 2016 the keepers left.", "2016"),  # a month of the archive
        ("The keepers left in 2021.", "2021"),  # the copyright's year
        ("Seven keepers lived at the lighthouse.", "Seven"),
        ("The second lamp was lit with oil.", "second"),
        ("The tower was sold for $1.4 million.", "million"),
        ("The harbour master married 2,500 couples.", "2,500"),
        ("The harbour had three taverns.", "three"),  # three, but keepers
    ],
)
def test_what_the_page_lacks_is_doubted(sentence, number):
    assert ask(sentence, number).doubt > 0.5


def test_a_number_about_something_else_is_doubted_more():
    told = ask("Three keepers lived there.", "Three")
    other = ask("Three ships sank there.", "Three")
    assert other.doubt > told.doubt + 0.3


def test_a_year_of_the_article_counts_more_than_the_day_it_was_published():
    told = ask("The light was made automatic in 1962.", "1962")
    issued = ask("The light was made automatic in 2019.", "2019")
    assert told.doubt < issued.doubt
    assert "year.issue" in dict(issued.signs)


def test_the_mention_is_where_the_number_stands():
    found = ask("The tower was sold to the county in 1990.", "1990")
    assert found.mention is not None
    assert found.mention.of(LIGHTHOUSE) == "1990"
    assert LIGHTHOUSE[found.mention.end :].startswith(" the tower was sold")


def test_no_mention_where_there_is_none():
    found = ask("The tower was sold in 1991.", "1991")
    assert found.mention is None
    assert dict(found.signs).keys() == {"year.absent"}


def test_the_reasons_are_signs_that_have_weights_strongest_first():
    found = ask("Three keepers lived there.", "Three")
    assert dict(found.signs)["word.noun"] > 0
    assert [abs(weight) for _, weight in found.signs] == sorted((abs(w) for _, w in found.signs), reverse=True)
    assert {name for name, _ in found.signs} <= shipped_weights().signs.keys()


def test_every_sign_has_words_for_and_against():
    for name in shipped_weights().signs.keys() - {"constant"}:
        for weight in (1.0, -1.0):
            assert explain(Weighed(Span(0, 1), 0.5, None, ((name, weight),))).endswith(".")


def test_a_verdict_is_explained_in_a_sentence():
    assert explain(ask("The tower was sold in 1991.", "1991")) == "Against it: it is nowhere in the page."
    told = explain(ask("Three keepers lived there.", "Three"))
    assert "For it: " in told
    assert "it counts or tells the same thing" in told
    assert "Against it: such a number stands on most pages" in told


def test_where_all_else_is_there_the_number_is_what_is_lacking():
    sentence = "The keepers lived there until 2019."
    open_question = ask(sentence, "2019").doubt
    assert ask(sentence, "2019", known_partly=True).doubt > open_question
    elsewhere = "The keepers smuggled brandy from Normandy for the bishop until 1962."
    assert ask(elsewhere, "1962", known_partly=True).doubt < ask(sentence, "2019", known_partly=True).doubt


def test_both_ends_of_a_range_belong_together():
    both = weigh("It was restored from 2004 to 2007.", [Span(21, 25), Span(29, 33)], read_page(LIGHTHOUSE))
    one = weigh("It was restored from 2004 to 2009.", [Span(21, 25), Span(29, 33)], read_page(LIGHTHOUSE))
    assert both[0].doubt < one[0].doubt
    assert "year.paired" in dict(both[0].signs)
    assert "year.unpaired" in dict(one[0].signs)


def test_title_and_day_of_issue_are_asked_too():
    page = read_page("The prize went to Amos Dyer.", "Results of the 2014 Farrow Prize", "2014-06-02")
    (named,) = weigh("Dyer won the 2014 Farrow Prize.", [Span(13, 17)], page)
    assert named.doubt < 0.5
    assert named.mention is None  # it is not in the text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("March 5, 2016", [(2016, 3, 5)]),
        ("5th of March 2016", [(2016, 3, 5)]),
        ("5 mars 2016", [(2016, 3, 5)]),
        ("March 5-7, 2016", [(2016, 3, 5), (2016, 3, 7)]),
        ("2016-03-05", [(2016, 3, 5)]),
        ("4/3/2016", [(2016, 4, 3), (2016, 3, 4)]),
        ("March 2016", [(2016, 3, None)]),
        ("it may march 5 miles", []),
        ("34/56/2016", []),
    ],
)
def test_dates_as_they_are_written(written, expected):
    assert [date[:3] for date in find_dates(written, terms(written))] == expected


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("24,500 and 24500", ["24500", "24500"]),
        ("twenty-five of 25", ["25", "25"]),
        ("the 3rd, third", ["3", "3"]),
        ("8,5 or 8.5", ["8.5", "8.5"]),
        ("September 08", ["8"]),
        ("a dozen", ["12"]),
    ],
)
def test_numbers_are_compared_by_value(written, numbers):
    assert [term.number for term in terms(written) if term.number] == numbers


@pytest.mark.parametrize(
    ("sentence", "page"),
    [
        ("Das Werk wurde am 24. Oktober 1996 eröffnet.", "Am 24. Oktober 1996 eröffnete der Minister das neue Werk."),
        ("Завод открыли 24 октября 1996 года.", "Завод в Туле открыли 24 октября 1996 года при участии министра."),
        ("L'usine a ouvert le 24 octobre 1996.", "Le 24 octobre 1996, le ministre a ouvert la nouvelle usine."),
    ],
)
def test_dates_are_found_in_other_languages(sentence, page):
    assert ask(sentence, "24", page).doubt < 0.5
    assert ask(sentence, "1996", page).doubt < 0.5
    assert ask(sentence, "24", page.replace("24", "25")).doubt > 0.5


def test_words_that_mean_the_same_share_a_stem():
    assert stem_of("died") == stem_of("obituary")
    assert stem_of("exports") == stem_of("exported")
    assert stem_of("the") == ""


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 200_000,
        "1990" * 50_000,
        "3 May 1875 " * 40_000,
        "(" * 100_000 + "1990",
        "a-1/" * 100_000,
        "\n" * 300_000,
        "May " * 100_000,
        "lighthouse built 1874. " * 30_000,
    ],
)
def test_a_hostile_page_is_read_and_asked_in_bounded_time(text):
    page = read_page(text)
    sentence = "The lighthouse was built on 3 May 1990 " + "1 " * 200
    spans = [Span(at, at + 1) for at, char in enumerate(sentence) if char == "1"]
    assert len(weigh(sentence, spans, page)) == len(spans)  # the suite's watchdog stops what is not linear


def test_a_page_that_is_too_long_says_so():
    assert read_page("word " * 300_000).cut
    assert not read_page("word").cut


@given(st.text(max_size=80), st.text(max_size=200), st.integers(0, 60), st.integers(1, 20))
def test_nothing_breaks_it(sentence, text, start, length):
    page = read_page(text, text[:10], text[10:20])
    for found in weigh(sentence, [Span(start, start + length)], page):
        assert 0 <= found.doubt <= 1
        if found.mention:
            assert found.mention.of(text)
