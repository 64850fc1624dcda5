"""The user's bibliography with the works that it does not list yet."""

from __future__ import annotations

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from citecheck.bib import merge, verify_merged
from citecheck.model import Identifier, Kind, Link, Name, Work
from tests.bib.conftest import Judge, few
from tests.bib.strategies import HERE, generated_works, works

MINE = r"""% My sources @ home
@string{jog = "Journal of Grain"}
@preamble{"\newcommand{\x}{y}"}

@Article{Roe19,
	author = "Jane Roe and John Doe",
	title  = {The {H}arvest of the {\'E}lb{\'e}},
	journal = jog, year = 2019, month = may
}
@book(berg, author={Berg, Anna}, title={Merchants Abroad: A History}, year={2020}, ISBN = {0-306-40615-2})
some words between
@comment{jabref-meta: databaseType:bibtex;}
"""

ROE = Work(
    key="roe2019harvest", kind="article", authors=(Name(family="Roe", given="Jane"),), title="The Harvest of the Élbé",
    container="J. of Grain", volume="12", issued="2019-05", links=(Link("u", "https://example.org/h", HERE),),
)  # fmt: skip
BERG = Work(
    key="berg2020merchants", kind="book", authors=(Name(family="Berg"),), title="Merchants Abroad", issued="2020"
)
NEW = Work(key="Roe19", kind="book", authors=(Name(family="Roe"),), title="Bread and Its Price", issued="2021")


def entry(fields: str, kind: str = "misc") -> str:
    return f"@{kind}{{mine, {fields}}}\n"


def work(
    kind: Kind | None = "book", url: str = "", identifier: tuple[str, str] | None = None, **fields: object
) -> Work:
    links = (Link(url, url, HERE),) if url else ()
    identifiers = (Identifier(*identifier, HERE),) if identifier else ()
    return Work(key="w", kind=kind, links=links, identifiers=identifiers, **fields)


def test_what_is_there_stays_and_what_is_new_comes_behind_it():
    merged = merge(MINE, [ROE, BERG, NEW], title="On Grain")
    assert merged.text.startswith(MINE)
    assert merged.text[len(MINE) :] == (
        "\n% Sources of “On Grain”, added by citecheck\n\n"
        "@book{Roe19-2,\n  author = {Roe},\n  title = {Bread and Its Price},\n  date = {2021},\n}\n"
    )
    assert merged.keys == {"roe2019harvest": "Roe19", "berg2020merchants": "berg", "Roe19": "Roe19-2"}
    assert merged.added == ("Roe19-2",)
    assert [(same.key, same.by) for same in merged.matched] == [("Roe19", "title"), ("berg", "title")]
    verify_merged(MINE, merged)


def test_nothing_new_leaves_the_file_byte_for_byte():
    assert merge(MINE, [ROE, BERG]).text == MINE
    assert merge(MINE, []).text == MINE


def test_a_file_without_a_last_line_end_or_with_carriage_returns():
    assert merge("@misc{a, title={A}}", [NEW]).text.startswith("@misc{a, title={A}}\n\n% Added")
    mine = MINE.replace("\n", "\r\n")
    text = merge(mine, [NEW]).text
    assert text.startswith(mine)
    assert "\n" not in text.replace("\r\n", "")
    assert merge("", [NEW]).text.startswith("% Added by citecheck\n\n@book{Roe19,")


@pytest.mark.parametrize(
    ("fields", "of_note", "ground"),
    [
        ("doi = {https://doi.org/10.1000/A\\_b}", work(identifier=("doi", "10.1000/a_b")), "DOI"),
        ("url = {http://dx.doi.org/10.1000/ab}", work(identifier=("doi", "10.1000/AB")), "DOI"),
        ("eprint = {2301.01234v2}, archiveprefix = {arXiv}", work(url="https://arxiv.org/abs/2301.01234"), "eprint"),
        ("isbn = {0-306-40615-2}", work(identifier=("isbn", "978-0-306-40615-7")), "ISBN"),
        ("url = {http://www.Example.org/a/}", work(url="https://example.org/a#part"), "link"),
        (r"howpublished = {\url{https://example.org/a\_b}}", work(url="https://example.org/a_b"), "link"),
        (
            "url = {https://web.archive.org/web/20220101000000/https://example.org/a}",
            work(url="https://example.org/a"),
            "link",
        ),
        (
            'author = "J{\\"u}rgen M{\\"u}ller", title = "{ON} R{\\\'e}sum{\\\'e}s and Reports", year = 2001',
            work(authors=(Name(family="Mueller"),), title="On resumes and “reports”", issued="2001-04"),
            "title",
        ),
        (
            "author = {de la Cruz, Ana}, title = {Rivers}, subtitle = {A Short History}, date = {2001-02}",
            work(authors=(Name(family="Cruz"),), title="Rivers: a short history", issued="2001"),
            "title",
        ),
        (
            "author = {{World Bank}}, title = {Global Economic Prospects}, year = 2020",
            work(publisher="World Bank", title="Global Economic Prospects", issued="2020"),
            "title",
        ),
        (
            "author = {Roe, Jane}, title = {The Long Road to the Sea}, year = 2020",
            work(authors=(Name(family="Roe"),), title="The Long Road to the Sea"),
            "title",
        ),
    ],
)
def test_the_same_source(fields, of_note, ground):
    (same,) = merge(entry(fields), [of_note]).matched
    assert (same.key, same.by) == ("mine", ground)


@pytest.mark.parametrize(
    ("text", "of_note"),
    [
        ("@misc{a, url={https://example.org/}}", work(url="https://example.org")),
        (
            "@misc{a, author={Roe, J}, title={Annual Report}, year=2019}",
            work(authors=(Name(family="Roe"),), title="Annual Report", issued="2020"),
        ),
        (
            "@misc{a, author={Roe, J}, title={World Trade Outlook}, year=2019}\n"
            "@misc{b, author={Roe, J}, title={World Trade Outlook}, year=2020}",
            work(authors=(Name(family="Roe"),), title="World Trade Outlook"),
        ),
        (
            "@incollection{a, author={Roe, J}, title={Introduction}, booktitle={Rivers of Asia}, year=2019}",
            work("incollection", authors=(Name(family="Roe"),), title="Introduction", container="Bread", issued="2019"),
        ),
        (
            "@misc{a, author={Doe, J}, title={The Long Road to the Sea}, year=2019}",
            work(authors=(Name(family="Roe"),), title="The Long Road to the Sea", issued="2019"),
        ),
        (
            "@book{a, author={Roe, J}, title={Rivers of Asia}, year=2019, isbn={0306406152}}",
            work("inbook", title="The Mekong", identifier=("isbn", "0306406152"), issued="2019"),
        ),
    ],
)
def test_another_source(text, of_note):
    merged = merge(text, [of_note])
    assert merged.matched == ()
    assert len(merged.added) == 1


def test_an_entry_is_one_work_where_another_has_its_very_title():
    roe = (Name(family="Roe"),)
    alike = Work(key="a", kind="book", authors=roe, title="Trade in Grain, Wool and Wine", issued="2019")
    exact = Work(key="b", kind="book", authors=roe, title="Trade in Grain", issued="2019")
    merged = merge(entry("author={Roe, J}, title={Trade in Grain}, year=2019"), [alike, exact])
    assert merged.keys == {"a": "a", "b": "mine"}


def test_broken_entries_are_said_and_kept_and_their_keys_not_used():
    mine = "@misc{Roe19, title = {never closed, year = 2000\n\n@book{x, title={X}}\n@book{x, title={Y}}\n"
    merged = merge(mine, [NEW])
    assert merged.text.startswith(mine)
    assert merged.added == ("Roe19-2",)
    assert [broken.line for broken in merged.broken] == [1, 4]
    assert "x" in merged.broken[1].reason
    verify_merged(mine, merged)


def test_fill_adds_what_is_lacking_and_changes_nothing_else():
    merged = merge(MINE, [ROE], fill=True)
    assert [(done.key, done.fields) for done in merged.filled] == [("Roe19", ("volume", "url"))]
    assert merged.text == MINE.replace(
        "month = may\n}", "month = may,\n\tvolume = {12},\n\turl = {https://example.org/h}\n}"
    )
    verify_merged(MINE, merged)
    assert merge(merged.text, [ROE], fill=True).text == merged.text


def test_fill_keeps_the_style_of_the_last_comma_and_of_one_line():
    isbn = work(title="Bread", authors=(Name(family="Roe"),), issued="2020", identifier=("isbn", "0306406152"))
    inline = "@book{a, author={Roe}, title={Bread}, year=2020}"
    assert merge(inline, [isbn], fill=True).text == inline[:-1] + ", isbn = {0306406152}}"
    lines = "@book{a,\n author={Roe},\n title={Bread},\n year=2020,\n}\n"
    assert merge(lines, [isbn], fill=True).text == lines[:-2] + " isbn = {0306406152},\n}\n"


def test_fill_does_not_override_what_an_entry_inherits_or_says_in_another_field():
    chapter = work(
        "incollection", authors=(Name(family="Roe"),), title="The Mekong", container="Rivers", issued="2019", url="https://example.org/m",
        publisher="Verso",
    )  # fmt: skip
    mine = "@incollection{a, author={Roe, J}, title={The Mekong}, year=2019, crossref={b}, doi={10.1/x}}"
    assert merge(mine, [chapter], fill=True).text == mine


@few
@given(st.lists(works, max_size=4))
def test_any_works_are_added_once_and_found_again(drawn):
    of_notes = [replace(one, key=f"key{n}") for n, one in enumerate(drawn)]
    merged = merge(MINE, of_notes)
    verify_merged(MINE, merged)
    assert merged.text.startswith(MINE)
    assert set(merged.keys) == {one.key for one in of_notes}
    again = merge(merged.text, of_notes)
    assert again.text == merged.text
    assert again.keys == merged.keys


@few
@given(st.text('@misc{}a,="#()% \n\\title', max_size=120))
def test_any_file_stays_as_it_is(mine):
    assert merge(mine, [NEW]).text.startswith(mine)


def test_five_hundred_works_into_a_file_of_their_own():
    listed = generated_works(500, hostile=False)
    first = merge("", listed)
    assert len(bibtexparser.parse_string(first.text).entries) == len(first.added)
    assert merge(first.text, listed).added == ()


@pytest.mark.processors
def test_biber_takes_the_merged_file(biber: Judge):
    mine = entry("title={X}, date={2001}") + "@book{b, author={B, B}, title={Bread}, date={2001}}\n"
    assert biber(merge(mine, generated_works(100, hostile=True), fill=True).text) == []
