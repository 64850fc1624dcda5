"""Which citations are one work, and what a work lacks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from citecheck.model import Work
from citecheck.notes.references.resolve import resolve
from citecheck.notes.references.works import collect
from tests.notes.making import SHARED, cite, ibid, identified, labelled_notes, linked, notes_of, short

ARTICLE = cite("Anna Weiss", "Tariffs and Tides", container="Journal of Ports", issued="2014-05", kind="article")
BOOK = cite("Karl Müller", "Der Hafen im Wandel", location="Hamburg", publisher="Seehafen", issued="1999", kind="book")


def works_of(*notes) -> tuple[Work, ...]:
    return collect(resolve(notes_of(*notes)))[0]


SAME = [
    ("in full twice", ARTICLE, ARTICLE),
    ("case and quotation marks", ARTICLE, {**ARTICLE, "title": "TARIFFS AND TIDES"}),
    ("with and without subtitle", {**ARTICLE, "title": "Tariffs and Tides: A Study of Ports"}, ARTICLE),
    ("initials", ARTICLE, {**ARTICLE, **{"authors": cite("A. Weiss")["authors"]}}),
    ("abbreviated journal", ARTICLE, {**ARTICLE, "container": "J. Ports"}),
    (
        "article before the newspaper",
        {**ARTICLE, "container": "The Port Times"},
        {**ARTICLE, "container": "Port Times"},
    ),
    ("initials of the newspaper", {**ARTICLE, "container": "Norland Evening Post"}, {**ARTICLE, "container": "NEP"}),
    ("date less precise", ARTICLE, {**ARTICLE, "issued": "2014"}),
    ("undated first", {**ARTICLE, "issued": None, "accessed": "2020-01-01"}, ARTICLE),
    ("umlaut written out", BOOK, {**BOOK, "authors": cite("Karl Mueller")["authors"]}),
    (
        "the same DOI, another title",
        {**ARTICLE, **identified("10.1000/1")},
        cite("Weiss, A.", "Tariffs", **identified("10.1000/1")),
    ),
    (
        "the same link",
        cite(title="Ports today", **linked("https://x.example/a/")),
        cite(title="Ports Today", **linked("http://www.x.example/a")),
    ),
    ("romanised newspaper", {**ARTICLE, "container": "Новая газета"}, {**ARTICLE, "container": "Novaya Gazeta"}),
    (
        "a slip in the title",
        {**ARTICLE, "title": "Tariffs, harbours, tides"},
        {**ARTICLE, "title": "Tariffs, harbors, tides"},
    ),
]
DIFFERENT = [
    ("another year", ARTICLE, {**ARTICLE, "issued": "2015-05"}),
    ("another day", {**ARTICLE, "issued": "2014-05-01"}, {**ARTICLE, "issued": "2014-05-02"}),
    ("another volume", {**ARTICLE, "volume": "1"}, {**ARTICLE, "volume": "2"}),
    ("other pages", {**ARTICLE, "pages": "1–9"}, {**ARTICLE, "pages": "10–19"}),
    ("another author", ARTICLE, {**ARTICLE, "authors": cite("Bo Ek")["authors"]}),
    ("another edition", {**BOOK, "edition": "1"}, {**BOOK, "edition": "2"}),
    (
        "another number in the title",
        {**ARTICLE, "title": "Report 7 on ports"},
        {**ARTICLE, "title": "Report 8 on ports"},
    ),
    ("opposite titles", {**ARTICLE, "title": "Growth of port exports"}, {**ARTICLE, "title": "Growth of port imports"}),
    ("another journal", ARTICLE, {**ARTICLE, "container": "Annals of Rope"}),
    (
        "an introduction each",
        cite("A. Ek", "Introduction", container="Ports"),
        cite("A. Ek", "Introduction", container="Ropes"),
    ),
    ("other DOIs", {**ARTICLE, **identified("10.1000/1")}, {**ARTICLE, **identified("10.1000/2")}),
    ("chapters of one ISBN", cite("A. Ek", "Ropes", issued="2001"), cite("A. Ek", "Knots", issued="2001")),
    (
        "one home page, two pages of it",
        cite(title="Ports", **linked("https://x.example")),
        cite(title="Ropes", **linked("https://x.example")),
    ),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_one_work(one: dict, other: dict) -> None:
    assert len(works_of(one, other)) == 1
    assert len(works_of(other, one)) == 1


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in DIFFERENT], ids=[case[0] for case in DIFFERENT])
def test_two_works(one: dict, other: dict) -> None:
    works = works_of(one, other)
    assert len(works) == 2
    assert works[0].key.lower() != works[1].key.lower()


def test_an_undated_citation_between_two_yearly_reports_stays_apart() -> None:
    report = cite(title="Port Statistics Yearbook", publisher="Harbour Office", kind="report")
    works = works_of({**report, "accessed": "2022-01-01"}, {**report, "issued": "2020"}, {**report, "issued": "2021"})
    assert len(works) == 3


def test_a_work_lists_its_citations_and_notes_in_order() -> None:
    works, notes = collect(resolve(notes_of(ARTICLE, ibid(), [BOOK, short("Weiss", "Tariffs")], short("Müller"))))
    assert [(w.citations, w.notes) for w in works] == [
        (("1.1", "2.1", "3.2"), ("1", "2", "3")),
        (("3.1", "4.1"), ("3", "4")),
    ]
    assert [[c.work for c in note] for note in notes] == [
        [works[0].key],
        [works[0].key],
        [works[1].key, works[0].key],
        [works[1].key],
    ]


def test_an_unresolved_reference_has_no_work() -> None:
    works, notes = collect(resolve(notes_of(ARTICLE, short("Brandt", locator="5"))))
    assert len(works) == 1
    assert notes[1][0].work is None


def test_an_unresolved_short_form_with_a_title_is_a_work_of_its_own() -> None:
    works, notes = collect(resolve(notes_of(short("Brandt", "Ropes"), ARTICLE, short("Brandt", "Ropes", locator="3"))))
    assert [w.citations for w in works] == [("1.1", "3.1"), ("2.1",)]
    assert notes[0][0].work == notes[2][0].work == works[0].key


def test_the_fullest_citation_gives_the_fields_and_the_others_what_it_lacks() -> None:
    first = cite("A. Weiss", "Tariffs and Tides", issued="2014", accessed="2020-02-02", kind="article")
    (work,) = works_of(first, {**ARTICLE, "volume": "3"})
    assert (work.authors[0].given, work.issued, work.volume, work.accessed) == ("Anna", "2014-05", "3", "2020-02-02")


def test_a_short_form_adds_no_publisher_beside_the_container() -> None:
    bulletin = cite(
        title="Обзор портов", container="BankofNorland", volume="7", issued="2023", language="ru", kind="article"
    )
    (work,) = works_of(bulletin, short("", "Review of Ports", publisher="Bank of Norland", language="en"))
    assert (work.container, work.publisher, work.language) == ("BankofNorland", None, "ru")


MISSING = [
    (BOOK, ()),
    (ARTICLE, ("link",)),
    ({**ARTICLE, **identified("10.1000/1")}, ()),
    (cite(title="Ports today", issued="2020", kind="online"), ("author", "container", "link")),
    (cite(title="Ports today", publisher="Harbour Office", kind="online"), ("date", "link")),
    (cite(title="Ports today", container="Port Times", issued="2020", kind="article"), ("link",)),
    (cite("A. Ek", "Ports today", issued="2020", publisher="Seehafen", kind="article"), ("container", "link")),
    (cite("A. Ek", **linked("https://x.example"), kind="online"), ("title", "date", "container")),
    (cite(title="Norland harbour statistics", kind="misc"), ("author", "date", "link")),
]


@pytest.mark.parametrize(("citation", "missing"), MISSING)
def test_what_a_work_lacks(citation: dict, missing: tuple[str, ...]) -> None:
    assert works_of(citation)[0].missing == missing


POOL = [
    ARTICLE,
    {**ARTICLE, "issued": "2014"},
    {**ARTICLE, "issued": "2015", "title": "Tariffs"},
    {**ARTICLE, "issued": "2016"},
    BOOK,
    {**BOOK, "edition": "2"},
    {**BOOK, "title": "Der Hafen"},
    cite(title="北方港口史", issued="2001"),
    cite(title="南方港口史", issued="2001"),
    cite("И. Иванов", "История портов", issued="2005"),
]


@settings(max_examples=60, deadline=None)
@given(st.permutations(POOL))
def test_keys_and_works_do_not_depend_on_the_order_of_the_notes(order: list[dict]) -> None:
    def listed(citations: list[dict]) -> dict[str, set[str]]:
        notes = notes_of(*citations)
        ids = [str(POOL.index(c)) for c in citations]
        named = [[replace(note[0], id=id_, note=id_)] for note, id_ in zip(notes, ids, strict=True)]
        works = collect(named)[0]
        assert len({w.key.lower() for w in works}) == len(works)
        return {w.key: set(w.citations) for w in works}

    assert listed(order) == listed(POOL)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the labelled articles are not beside the repository")
def test_the_labelled_article_cites_25_works() -> None:
    notes, _ = labelled_notes()
    works, done = collect(resolve(notes))
    assert sum(map(len, done)) == 31
    assert len(works) == 25
    assert all(c.work for note in done for c in note)
    by_citation = {id_: work.key for work in works for id_ in work.citations}
    assert by_citation["19.1"] == by_citation["12.2"]
    assert by_citation["7.1"] == by_citation["8.1"] == by_citation["24.1"]
    assert "person2022what" in {work.key for work in works}
