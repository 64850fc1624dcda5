"""Sentences that say little of their own: what stands before them, or another number, says what they are about."""

from __future__ import annotations

import pytest

from citecheck.claims.support import index_source, judge_claim
from citecheck.model import Source, Support
from tests.claims.support.making import article, claim_of, source, table

FERRY = (
    "When the council took over the ferry, it carried 12,400 passengers."
    " There were about 31,000, more than twice as many."
)
LINE = "The pipeline was finished in 2019. In 2022 it carried 17.6 bcm, or 80 percent of what it was built for."
FLOWS = [["Pipeline", "Capacity", "2021", "2022"], ["Northern Line", "22.0", "15.9", "17.6"]]
TRAMS = "2023 beförderten die Bahnen 3,1 Millionen Fahrgäste. 2022 waren es 2,7 Millionen Fahrgäste."
SCHOOLS = [
    ["", "2022", "2023"],
    ["Pupils", "21220", "21470"],
    ["Pupils: girls", "10390", "10520"],
    ["Teachers", "1298", "1321"],
]


def judged(text: str, written: str, page: Source) -> Support:
    extract = article(text)
    return judge_claim(claim_of(extract, written), extract, [("1", index_source(page))])


@pytest.mark.parametrize(
    ("text", "written", "page", "verdict"),
    [
        (FERRY, "31,000", source("The council's ferry carried 31,270 passengers in all."), "within rounding"),
        (FERRY, "31,000", source("The bakery sold 31,270 rolls in all."), "not found"),
        (FERRY, "twice", source("In 2016 the ferry carried 12,400 passengers, in 2023 31,270 passengers."), "derived"),
        (LINE, "17.6", table(FLOWS, "Gas flows, billion cubic metres a year"), "supported"),
        (LINE, "80", table(FLOWS, "Gas flows, billion cubic metres a year"), "derived"),
        ("Girls are 49 percent of the pupils.", "49", table(SCHOOLS), "derived"),
        ("There are 1,312 teachers.", "1,312", table(SCHOOLS), "differs"),
        ("There are 1,321 teachers.", "1,321", table(SCHOOLS), "supported"),
        (
            "The new trams carried 3.1 million riders in 2023, 400,000 more than in 2022.",
            "400,000",
            source(TRAMS, language="de"),
            "derived",
        ),
    ],
)
def test_what_a_sentence_is_about(text: str, written: str, page: Source, verdict: str) -> None:
    found = judged(text, written, page)
    assert found.verdict == verdict, found.message


def test_a_heading_that_is_a_year_has_no_unit() -> None:
    index = index_source(table(FLOWS, "Gas flows, billion cubic metres a year"))
    assert [figure.quantity.span.of(index.text) for figure in index.figures] == ["22.0", "15.9", "17.6"]
    assert {figure.quantity.unit for figure in index.figures} == {"cubic meter"}
