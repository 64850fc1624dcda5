"""Archived copies in BibLaTeX, BibTeX, CSL-JSON and RIS."""

from __future__ import annotations

import json

import pytest
import rispy

from citecheck.bib import Copy, merge, to_bibtex, to_csl_json, to_ris
from citecheck.bib.copies import addendum, note
from citecheck.bib.entries import Dialect, entry_for
from citecheck.model import Link, Name, Span, Work
from tests.bib.conftest import Judge

HERE = Span(0, 0)
URL = "https://courier.example/dues"
COPY = Copy(f"https://web.archive.org/web/20150601120000/{URL}", "Internet Archive", "2015-06-01")
COPIES = {URL: COPY}


def work(*urls: str) -> Work:
    return Work(
        key="oakes2015",
        kind="online",
        title="Dues and Discontent",
        authors=(Name(family="Oakes", given="Peter"),),
        issued="2015-05-07",
        accessed="2015-06-02",
        links=tuple(Link(url, url, HERE) for url in urls),
    )


def fields(dialect: Dialect, *urls: str) -> dict[str, str]:
    return dict(entry_for(work(*urls), "k", dialect, COPIES).fields)


def test_biblatex_keeps_address_and_day_of_reading_and_names_the_copy_at_the_end() -> None:
    found = fields("biblatex", URL)
    assert found["url"] == URL
    assert found["urldate"] == "2015-06-02"
    assert found["addendum"] == rf"archived 2015-06-01 at \url{{{COPY.url}}}"


def test_classic_bibtex_names_it_in_the_note() -> None:
    found = fields("bibtex", URL)
    assert found["url"] == URL
    assert found["note"] == f"Accessed 2015-06-02, archived 2015-06-01 at {COPY.url}"
    assert "addendum" not in found


def test_a_copy_that_the_note_prints_is_no_second_link() -> None:
    found = fields("biblatex", URL, COPY.url, "https://other.example/")
    assert (found["url"], found["verba"]) == (URL, "https://other.example/")
    assert "verbb" not in found


def test_without_a_copy_nothing_is_said() -> None:
    found = fields("biblatex", "https://other.example/")
    assert "addendum" not in found
    assert to_bibtex([work(URL)]) == to_bibtex([work(URL)], copies={})


def test_a_copy_of_an_unknown_day() -> None:
    copy = Copy("https://perma.cc/AB12-CD34", "Perma.cc")
    assert addendum(copy) == r"archived at \url{https://perma.cc/AB12-CD34}"
    assert note(copy) == "archived at https://perma.cc/AB12-CD34"


@pytest.mark.parametrize("tail", ["a%20b", "a#b", "a{b}", "a\\b", "a_b&c~d$e^f"])
def test_what_tex_takes_for_its_own_is_escaped(tail: str) -> None:
    written = addendum(Copy(f"https://a.example/{tail}", "A"))
    assert "%20" not in written.replace(r"\%20", "")
    assert written.count("{") == written.count("}")


def test_csl_json() -> None:
    (item,) = json.loads(to_csl_json([work(URL, COPY.url)], COPIES))
    assert (item["URL"], item["archive"], item["archive_location"]) == (URL, "Internet Archive", COPY.url)
    (bare,) = json.loads(to_csl_json([work(URL)]))
    assert "archive" not in bare


def test_ris() -> None:
    (record,) = rispy.loads(to_ris([work(URL, COPY.url)], COPIES))
    assert record["urls"] == [URL, COPY.url]


def test_a_merged_file_gets_it_too() -> None:
    merged = merge("", [work(URL)], copies=COPIES)
    assert r"addendum = {archived 2015-06-01 at \url{" in merged.text
    there = "@online{oakes2015,\n  author = {Oakes, Peter},\n  title = {Dues and Discontent},\n  date = {2015-05-07},\n"
    there += f"  url = {{{URL}}},\n}}\n"
    assert "addendum" not in merge(there, [work(URL)], copies=COPIES).text
    assert "addendum" in merge(there, [work(URL)], copies=COPIES, fill=True).text


@pytest.mark.parametrize("tail", ["", "?a=%20&b=#c_d", "{}\\"])
def test_biber_has_no_word_to_say(biber: Judge, tail: str) -> None:
    copies = {URL: Copy(f"https://web.archive.org/web/20150601120000/{URL}{tail}", "Internet Archive", "2015-06-01")}
    assert biber(to_bibtex([work(URL)], copies=copies)) == []
