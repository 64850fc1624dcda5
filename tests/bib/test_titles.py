import pytest

from citecheck.bib import escape, titles


@pytest.mark.parametrize(
    ("title", "protected"),
    [
        # acronyms and inner capitals, in any case
        ("NATO and the EU", "{NATO} and the {EU}"),
        (
            "Russia’s Exit from CR929 JV Underlines Sanctions Impact",
            "Russia’s Exit from {CR929} {JV} Underlines Sanctions Impact",
        ),
        ("US Sanctions: A New Trend?", "{US} Sanctions: A New Trend?"),
        ("The U.S. and McFaul on COVID-19", "The {U.S}. and {McFaul} on {COVID}-19"),
        ("World War I in Asia", "World War {I} in Asia"),
        # sentence case: the other capitals are names
        ("The China-Russia trade relationship", "The {China}-{Russia} trade relationship"),
        ("Putin says Xi has questions over Ukraine", "Putin says {Xi} has questions over {Ukraine}"),
        ("Energy relations: Consequences for Europe", "Energy relations: Consequences for {Europe}"),
        # Title Case: names can't be told
        ("What Putin Fears Most", "What Putin Fears Most"),
        # nothing can be told of a shouted title
        ("CHINA AND RUSSIA", "CHINA AND RUSSIA"),
        # escapes stay outside of the braces, where BibTeX would take them for a special character
        (
            "Reached US $15 billion & counting in AT&T deals",
            r"Reached {US} \$15 billion \& counting in {AT}\&{T} deals",
        ),
        ("", ""),
    ],
)
def test_words_whose_capitals_must_stay(title: str, protected: str) -> None:
    assert titles.protect(title, escape.text, "words") == protected


def test_a_title_may_be_held_whole_or_left_alone() -> None:
    assert titles.protect("Die NATO", escape.text, "whole") == "{Die NATO}"
    assert titles.protect("Die NATO", escape.text, "none") == "Die NATO"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("What Putin Fears Most", True), ("Putin says Xi has questions", False), ("China", False), ("", False)],
)
def test_title_case(title: str, expected: bool) -> None:
    assert titles.is_title_case(title) is expected
