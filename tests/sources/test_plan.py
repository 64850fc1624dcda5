from __future__ import annotations

from citecheck.model import Citation, Document, Extract, Identifier, Link, Note, Question, Span
from citecheck.services import DEFAULT, with_archive
from citecheck.sources import Inquiry, inquiries_for, plan
from tests.rules.article import extract

HERE = Span(0, 0)
INSIDE = with_archive(DEFAULT, "http://127.0.0.1:8899/av")


def article(*sources: tuple[str, str | None, str | None]) -> Extract:
    """An article whose notes cite one link each: address, accessed, issued."""
    notes = tuple(
        Note(
            str(number),
            str(number),
            HERE,
            HERE,
            "",
            (
                Citation(
                    id=f"{number}.1",
                    note=str(number),
                    span=HERE,
                    links=(Link(url, url, HERE),),
                    accessed=accessed,
                    issued=issued,
                ),
            ),
        )
        for number, (url, accessed, issued) in enumerate(sources, 1)
    )
    return Extract(Document("a.txt", "text", ""), notes=notes)


def test_each_link_is_asked_once_in_the_order_of_the_text() -> None:
    first = article(("http://b.org/", None, None), ("http://a.org/", None, None))
    second = article(("http://b.org/", None, None), ("http://c.org/", None, None))
    asked = plan([first, second], {"link"})
    assert [inquiry.subject for inquiry in asked] == ["http://b.org/", "http://a.org/", "http://c.org/"]


def test_only_what_is_needed_is_asked() -> None:
    extracts = [article(("http://b.org/", None, None))]
    assert plan(extracts, set()) == ()
    assert [inquiry.question for inquiry in plan(extracts, {"archive"})] == ["archive"]
    assert [inquiry.id for inquiry in plan(extracts, {"link", "archive"})] == [
        "link http://b.org/",
        "archive http://b.org/",
    ]


def test_a_snapshot_should_be_near_the_day_of_reading_else_of_publication() -> None:
    extract = article(
        ("http://a.org/", "2022-04-18", "2021"), ("http://b.org/", None, "2021"), ("http://c.org/", None, None)
    )
    assert [inquiry.near for inquiry in plan([extract], {"archive"})] == ["2022-04-18", "2021", None]


def test_a_date_is_taken_from_the_first_citation_that_gives_one() -> None:
    extract = article(("http://a.org/", None, None), ("http://a.org/", "2023", None), ("http://a.org/", "2024", None))
    assert [inquiry.near for inquiry in plan([extract], {"archive"})] == ["2023"]


def test_what_is_no_web_address_is_not_asked() -> None:
    extract = article(("htp://a.org/", None, None), ("mailto:x@a.org", None, None), ("https://", None, None))
    assert plan([extract], {"link", "archive"}) == ()


def test_a_public_archive_is_not_told_of_private_addresses() -> None:
    extract = article(("http://wiki.local/x", None, None), ("http://10.0.0.7/x", None, None))
    asked = plan([extract], {"link", "archive"})
    assert [(inquiry.question, inquiry.skip) for inquiry in asked] == [
        ("link", None),
        ("archive", "private-address"),
    ] * 2


def test_an_archive_inside_the_network_may_know_them() -> None:
    extract = article(("http://10.0.0.7/x", None, None))
    assert plan([extract], {"archive"}, services=INSIDE) == (Inquiry("archive", "http://10.0.0.7/x"),)


def test_a_list_of_links() -> None:
    assert inquiries_for(["http://a.org/", "http://a.org/", "http://localhost/", "nonsense"]) == (
        Inquiry("link", "http://a.org/"),
        Inquiry("archive", "http://a.org/"),
        Inquiry("link", "http://localhost/"),
        Inquiry("link", "nonsense"),
    )


def test_a_list_of_links_without_archives() -> None:
    assert inquiries_for(["http://a.org/"], archives=False) == (Inquiry("link", "http://a.org/"),)


# ---------------------------------------------------------------- archived copies


COPY = "https://web.archive.org/web/20160102030405/http://a.org/x"


def test_both_halves_of_an_archived_copy_are_asked() -> None:
    extract = article((COPY, "2020-01-01", None))
    assert plan([extract], {"link", "archive"}) == (
        Inquiry("link", COPY),
        Inquiry("link", "http://a.org/x"),
        Inquiry("archive", "http://a.org/x", "2016-01-02T03:04:05"),
    )


def test_the_day_of_reading_wins_over_the_moment_of_the_copy() -> None:
    extract = article(("http://a.org/x", "2020-01-01", None), (COPY, None, None))
    assert [inquiry.near for inquiry in plan([extract], {"archive"})] == ["2020-01-01"]


def test_a_copy_that_does_not_tell_what_it_is_of_is_asked_alone() -> None:
    extract = article(("https://perma.cc/AB12-CD34", None, None))
    assert plan([extract], {"link", "archive"}) == (Inquiry("link", "https://perma.cc/AB12-CD34"),)


# ---------------------------------------------------------------- identifiers


def cited(scheme: str, value: str, *urls: str) -> Extract:
    citation = Citation(
        id="1.1",
        note="1",
        span=HERE,
        identifiers=(Identifier(scheme, value, HERE),),
        links=tuple(Link(url, url, HERE) for url in urls),
    )
    return Extract(Document("a.txt", "text", ""), notes=(Note("1", "1", HERE, HERE, "", (citation,)),))


def test_registries_are_asked_about_identifiers_and_resolvers_about_dois() -> None:
    needs: tuple[Question, ...] = ("link", "identifier")
    assert plan([cited("doi", "10.5555/x")], needs) == (
        Inquiry("identifier", "doi:10.5555/x"),
        Inquiry("link", "https://doi.org/10.5555/x"),
    )
    assert plan([cited("doi", "10.5555/x")], {"link"}) == ()
    assert plan([cited("pmid", "7")], needs) == (Inquiry("identifier", "pmid:7"),)
    assert plan([cited("isbn", "9780140449136")], needs) == ()


def test_a_doi_that_is_linked_is_not_asked_twice() -> None:
    asked = plan([cited("doi", "10.5555/x", "http://dx.doi.org/10.5555/X")], {"link", "identifier"})
    assert [inquiry.id for inquiry in asked] == ["link http://dx.doi.org/10.5555/X", "identifier doi:10.5555/x"]


# ---------------------------------------------------------------- sources that are read


def numbers(*notes: str, body: str | None = None) -> Extract:
    """An article with a number in front of each note."""
    body = body or " ".join(f"The guild had {n}00 members in 201{n}.[^{n}]" for n in range(1, len(notes) + 1))
    return extract(body + "\n\n" + "\n".join(f"[^{n}]: {note}" for n, note in enumerate(notes, 1)) + "\n")


OAKES = "Peter Oakes, “Dues and Discontent,” The Northern Courier, May 7, 2015, http://a.org/dues."
QUILL = "Martha Quill, “The Hall,” The Northern Courier, June 2, 2015, http://b.org/hall."


def test_the_sources_of_numbers_are_read_with_their_link_and_their_copy() -> None:
    article_ = numbers(OAKES, QUILL, body="The guild had 1,250 members.[^1] The hall is old.[^2]")
    asked = plan([article_], {"link", "archive", "text"})
    assert [(inquiry.id, inquiry.reading) for inquiry in asked] == [
        ("link http://a.org/dues", True),
        ("archive http://a.org/dues", True),
        ("link http://b.org/hall", False),
        ("archive http://b.org/hall", False),
    ]


def test_where_only_texts_are_needed_only_their_sources_are_asked() -> None:
    article_ = numbers(OAKES, QUILL, body="The guild had 1,250 members.[^1] The hall is old.[^2]")
    ids = ["link http://a.org/dues", "archive http://a.org/dues"]
    assert [inquiry.id for inquiry in plan([article_], {"text"})] == ids
    assert [inquiry.id for inquiry in plan([article_], {"text"}, archives=False)] == ids[:1]
    assert not any(inquiry.reading for inquiry in plan([article_], {"link"}))


def test_the_sources_of_quotations_are_read_and_ibid_means_what_it_repeats() -> None:
    body = "He said that “we shall not pay a single crown more.”[^1] The guild had 1,250 members.[^3]"
    asked = plan([numbers(OAKES, QUILL, "Ibid.", body=body)], {"text"}, archives=False)
    assert [inquiry.subject for inquiry in asked] == ["http://a.org/dues", "http://b.org/hall"]


def test_what_a_doi_leads_to_is_read_once() -> None:
    journal = "Martha Quill, “The Valley,” Regional History Review 12, no. 3 (2011): 41–58, doi:10.1000/182."
    asked = plan([numbers(journal)], {"text"}, archives=False)
    assert [(inquiry.id, inquiry.reading) for inquiry in asked] == [("link https://doi.org/10.1000/182", True)]
    linked = journal.replace("doi:10.1000/182", "https://doi.org/10.1000/182")
    assert [inquiry.id for inquiry in plan([numbers(linked)], {"text"}, archives=False)] == [asked[0].id]


def test_a_copy_of_a_private_page_is_not_looked_for_to_be_read() -> None:
    inside = numbers(OAKES.replace("a.org", "127.0.0.1"))
    assert [(inquiry.question, inquiry.skip) for inquiry in plan([inside], {"text"})] == [
        ("link", None),
        ("archive", "private-address"),
    ]
