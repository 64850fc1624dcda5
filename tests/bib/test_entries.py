"""Which entry a work becomes: its type, and where each fact goes."""

from __future__ import annotations

from typing import Any

import pytest

from citecheck.bib.entries import Dialect, entry_for, entry_for_stub
from citecheck.model import Identifier, Link, Name, Stub, Work
from tests.bib.strategies import HERE, KINDS

PERSON = (Name(family="Person", given="Robert"),)
EDITOR = (Name(family="Weiss", given="Ana"),)
URL = "https://example.org/a"
LINK = (Link(URL, URL, HERE),)


def fields(dialect: Dialect = "biblatex", **description: Any) -> dict[str, str]:
    """The fields of the entry, its type as `TYPE`."""
    entry = entry_for(Work(**{"key": "k", "title": "T", "issued": "2022", **description}), "k", dialect)
    return {"TYPE": entry.type, **dict(entry.fields)}


def test_a_journal_article() -> None:
    description = {
        "kind": "article", "authors": PERSON, "title": "What Putin Fears Most", "container": "Journal of Democracy",
        "volume": "33", "issue": "2", "pages": "18–27", "issued": "2022-04", "language": "en",
    }  # fmt: skip
    assert fields(**description) == {
        "TYPE": "article", "author": "Person, Robert", "title": "What Putin Fears Most",
        "journaltitle": "Journal of Democracy", "volume": "33", "number": "2", "pages": "18--27", "date": "2022-04",
        "langid": "english",
    }  # fmt: skip
    assert fields("bibtex", **description) == {
        "TYPE": "article", "author": "Person, Robert", "title": "{What Putin Fears Most}",
        "journal": "Journal of Democracy", "volume": "33", "number": "2", "pages": "18--27", "year": "2022",
        "month": "apr", "language": "english",
    }  # fmt: skip


def test_an_unsigned_newspaper_piece_gets_no_invented_author() -> None:
    piece = {"kind": "article", "container": "News Central Asia", "issued": "2023-04-18"}
    entry = fields(**piece)
    assert "author" not in entry
    assert (entry["TYPE"], entry["howpublished"], entry["entrysubtype"]) == ("misc", "News Central Asia", "article")
    assert fields(**piece, links=LINK)["TYPE"] == "online"
    assert fields("bibtex", **piece)["TYPE"] == "article"


def test_the_place_of_a_newspaper_tells_it_from_its_namesakes() -> None:
    entry = fields(kind="article", authors=PERSON, container="Izvestia", location="Moscow")
    assert entry["journaltitleaddon"] == "Moscow"


def test_a_web_page_with_its_link() -> None:
    entry = fields(kind="online", publisher="Valdai Club", links=LINK, accessed="2023-11-11")
    assert entry["TYPE"] == "online"
    assert (entry["url"], entry["urldate"], entry["organization"]) == (URL, "2023-11-11", "Valdai Club")


def test_a_web_page_whose_link_is_lost_stays_visible_as_one() -> None:
    entry = fields(kind="online", publisher="Ministry of Foreign Affairs", missing=("link",))
    assert (entry["TYPE"], entry["type"], entry["entrysubtype"]) == ("misc", "web page", "online")
    assert entry["organization"] == "Ministry of Foreign Affairs"
    assert entry["keywords"] == "citecheck-missing-link"
    assert "url" not in entry


def test_an_unknown_date_is_said_and_not_invented() -> None:
    assert fields(kind="misc", issued=None)["date"] == "XXXX"
    assert fields(kind="misc", issued="spring 2022")["date"] == "XXXX"
    assert "date" not in fields(kind="dataset", issued=None)  # which needs none
    assert not fields("bibtex", kind="misc", issued=None).keys() & {"date", "year"}


def test_what_is_missing_is_a_comment_and_a_keyword() -> None:
    entry = entry_for(Work(key="k", missing=("link", "date")), "k", "biblatex")
    assert entry.comments == ("missing: link, date",)
    assert dict(entry.fields)["keywords"] == "citecheck-missing-link, citecheck-missing-date"


def test_a_title_supplied_for_want_of_one_is_in_brackets() -> None:
    assert fields(kind="interview", title=None)["title"] == "[untitled interview]"
    assert fields(kind=None, title=None)["title"] == "[untitled source]"


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ({"authors": PERSON}, "book"),
        ({"editors": EDITOR}, "collection"),
        ({}, "manual"),
        ({"kind": "collection", "editors": EDITOR}, "collection"),
        ({"kind": "collection", "authors": PERSON, "editors": EDITOR}, "book"),
    ],
)
def test_books_by_who_is_known(description: dict[str, Any], expected: str) -> None:
    entry = fields(**{"kind": "book", "publisher": "Simon and Schuster", "location": "New York", **description})
    assert entry["TYPE"] == expected
    assert entry["publisher"] == "{Simon and Schuster}"


@pytest.mark.parametrize(("editors", "expected"), [(EDITOR, "incollection"), ((), "inbook")])
def test_chapters(editors: tuple[Name, ...], expected: str) -> None:
    entry = fields(kind="incollection", authors=PERSON, editors=editors, container="A Book", pages="22–40")
    assert (entry["TYPE"], entry["booktitle"], entry["pages"]) == (expected, "A Book", "22--40")


def test_a_working_paper_is_numbered_not_bound_in_volumes() -> None:
    entry = fields(
        kind="report", authors=PERSON, container="bruegel", publisher="bruegel", volume="4", pages="1–13",
        remark="On this, see … working paper",
    )  # fmt: skip
    assert (entry["TYPE"], entry["type"], entry["institution"], entry["number"]) == (
        "report", "working paper", "bruegel", "4",
    )  # fmt: skip
    assert "note" not in entry


def test_a_report_without_a_named_author_keeps_its_institution() -> None:
    entry = fields(kind="report", publisher="World Bank", issue="12")
    assert (entry["TYPE"], entry["organization"], entry["number"], entry["type"]) == (
        "manual",
        "World Bank",
        "12",
        "report",
    )


def test_a_thesis_calls_itself_what_the_note_calls_it() -> None:
    thesis = {"kind": "thesis", "authors": PERSON, "publisher": "Yale University"}
    assert fields(**thesis, remark="PhD diss.")["type"] == "PhD diss."
    assert fields(**thesis)["type"] == "thesis"
    assert fields("bibtex", **thesis)["school"] == "Yale University"


def test_what_has_no_field_is_kept_in_the_note() -> None:
    entry = fields(
        kind="article", container="Vestnik", volume="XII", issue="3", pages="5–7", editors=EDITOR, series="New series",
        identifiers=(Identifier("un", "S/RES/1", HERE),),
    )  # fmt: skip
    assert entry["note"] == "New series, vol. XII, no. 3, pp. 5--7, UN Doc. S/RES/1"
    assert entry["editor"] == "Weiss, Ana"


def test_a_wrong_check_digit_is_no_isbn_field() -> None:
    entry = fields(kind="book", authors=PERSON, identifiers=(Identifier("isbn", "978-0-306-40615-8", HERE),))
    assert "isbn" not in entry
    assert entry["note"] == "ISBN 978-0-306-40615-8"


def test_identifiers_and_links() -> None:
    resolver = "https://doi.org/10.1000/A_b"
    entry = fields(
        kind="article", authors=PERSON, container="J",
        identifiers=(Identifier("doi", "10.1000/a_b", HERE), Identifier("arxiv", "2301.01234", HERE)),
        links=(Link(resolver, resolver, HERE), *LINK, Link(URL, f"{URL}?x=1&y=%20#z", HERE)),
    )  # fmt: skip
    assert (entry["doi"], entry["eprint"], entry["eprinttype"]) == ("10.1000/a_b", "2301.01234", "arxiv")
    assert (entry["url"], entry["verba"]) == (URL, f"{URL}?x=1&y=%20#z")


@pytest.mark.parametrize(
    ("edition", "written"), [("2nd", "2"), ("3rd ed.", "3"), ("2. Aufl.", "2"), ("rev. ed.", "rev. ed."), ("5", "5")]
)
def test_editions_are_numbers_where_they_can_be(edition: str, written: str) -> None:
    assert fields(kind="book", authors=PERSON, edition=edition)["edition"] == written
    assert fields("bibtex", kind="book", authors=PERSON, edition=edition)["edition"] == edition


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ("2022-04-18", {"year": "2022", "month": "apr", "day": "18"}),
        ("2022-04-18/2022-04-20", {"year": "2022", "month": "apr"}),
        ("2022-04/2022-06", {"year": "2022"}),
        ("2021/2023", {"year": "2021--2023"}),
        ("2022", {"year": "2022"}),
    ],
)
def test_classic_dates(issued: str, expected: dict[str, str]) -> None:
    entry = fields("bibtex", kind="misc", issued=issued)
    assert {name: entry[name] for name in ("year", "month", "day") if name in entry} == expected


def test_titles_in_other_languages_are_not_lowered() -> None:
    german = {"kind": "misc", "title": "Die Grenzen des Wachstums"}
    assert fields(**german, language="de")["title"] == "Die Grenzen des Wachstums"  # langid says it
    assert fields(**german, language="tlh")["title"] == "{Die Grenzen des Wachstums}"  # babel has no name for it
    assert fields("bibtex", **german, language="de")["title"] == "{Die Grenzen des Wachstums}"


def test_classic_styles_learn_of_the_day_of_access_from_the_note() -> None:
    entry = fields("bibtex", kind="online", publisher="World Bank", accessed="2023-11-11")
    assert entry["note"] == "Accessed 2023-11-11"
    assert (entry["howpublished"], entry["key"]) == ("World Bank", "World Bank")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_told_from_the_entry(kind: str) -> None:
    entry = fields(kind=kind, authors=PERSON, editors=EDITOR, container="C", publisher="P", links=LINK)
    assert kind in (entry["TYPE"], entry.get("entrysubtype"))


def test_a_stub_says_that_it_is_none() -> None:
    stub = Stub("note-017", "17", HERE, "Trade grew by 30 %.", HERE, "In an article, Tsyplakov wonders", HERE)
    entry = entry_for_stub(stub, "note-017", "biblatex")
    assert dict(entry.fields) == {
        "title": "[Note 17: source not in the text]",
        "date": "XXXX",
        "annotation": r"Trade grew by 30 \%.",
        "usera": "hint from the prose, not a source: In an article, Tsyplakov wonders",
        "keywords": "citecheck-stub",
    }
    assert "annote" in dict(entry_for_stub(stub, "note-017", "bibtex").fields)
