"""Whatever is in a work, the file parses, and the fields come back as they went in."""

from __future__ import annotations

import bibtexparser
import pytest
from bibtexparser.model import ImplicitComment
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string

from citecheck.bib import escape, to_bibtex
from citecheck.bib.entries import Dialect
from citecheck.bib.names import display
from citecheck.model import Name, Stub, Work
from tests.benchmarks import bib as bib_benchmark
from tests.bib.conftest import few, needed, unescape
from tests.bib.strategies import HOSTILE, names, stubs, works

DIALECTS: tuple[Dialect, ...] = ("biblatex", "bibtex")


def parsed(text: str) -> bibtexparser.Library:
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    return library


def strictly_parsed(text: str) -> BibliographyData:
    """pybtex raises on syntax errors, repeated keys and names with too many commas."""
    return parse_string(text, "bibtex")


@few
@given(works)
def test_any_work_comes_back_from_both_parsers(work: Work) -> None:
    text = to_bibtex([work])
    (entry,) = parsed(text).entries
    title = escape.clean(work.title or "")
    if title:
        assert unescape(entry["title"]) == title
        (strict,) = strictly_parsed(text).entries.values()
        assert unescape(strict.fields["title"]) == title


@pytest.mark.parametrize("dialect", DIALECTS)
@few
@given(work=works, stub=stubs)
def test_any_work_and_stub_is_one_entry_in_either_dialect(dialect: Dialect, work: Work, stub: Stub) -> None:
    text = to_bibtex([work, work], [stub], dialect=dialect, title=work.title)
    keys = {entry.key.lower() for entry in parsed(text).entries}
    assert len(keys) == 3
    assert len(strictly_parsed(text).entries) == 3


@few
@given(works)
def test_braces_balance_and_none_is_escaped(work: Work) -> None:
    depth = 0
    text = to_bibtex([work])
    for char in text[text.index("\n@") :]:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0
    assert r"\{" not in text
    assert r"\}" not in text


@few
@given(works)
def test_a_file_can_always_be_written_as_utf_8(work: Work) -> None:
    assert "\x00" not in to_bibtex([work], title=work.title).encode("utf-8").decode("utf-8")


@few
@given(works, stubs)
def test_comments_hold_no_at_sign(work: Work, stub: Stub) -> None:
    text = to_bibtex([work], [stub], title=f"mail me@home {work.title}")
    assert not [line for line in text.splitlines() if line.startswith("%") and "@" in line]


@few
@given(st.lists(names, min_size=1, max_size=4))
def test_people_stay_as_many_as_they_were(people: list[Name]) -> None:
    known = [name for name in people if display(name)]
    (entry,) = strictly_parsed(to_bibtex([Work(key="a", authors=tuple(people))])).entries.values()
    assert len(entry.persons.get("author", [])) == len(known)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_hostile_text_in_every_field(text: str, dialect: Dialect) -> None:
    work = Work(
        key=text, kind="misc", title=text, container=text, publisher=text, location=text, issued=text, pages=text
    )
    strictly_parsed(to_bibtex([work], dialect=dialect, title=text))
    assert len(parsed(to_bibtex([work], dialect=dialect, title=text)).entries) == 1


@pytest.mark.parametrize("title", ["x" * 10_000, "{" * 10_000, "\\" * 10_000, "NATO " * 2_000, "@misc{" * 2_000])
def test_a_title_of_ten_thousand_characters(title: str) -> None:
    (entry,) = parsed(to_bibtex([Work(key="long", kind="misc", title=title)])).entries
    assert unescape(entry["title"]) == title.strip()


def test_the_header_is_a_comment_to_bibtexparser() -> None:
    library = parsed(to_bibtex([Work(key="a", title="A")], title="A @misc{b, title={c}} article"))
    assert len(library.entries) == 1
    assert isinstance(library.blocks[0], ImplicitComment)


@few
@given(works)
def test_the_same_works_give_the_same_bytes(work: Work) -> None:
    assert to_bibtex([work]) == to_bibtex(iter([work]))


def test_a_file_without_works_is_a_comment_only() -> None:
    assert parsed(to_bibtex([])).entries == []


@pytest.mark.processors
def test_fuzzed_records_are_taken_by_all_and_come_back_equal() -> None:
    for program in ("biber", "bibtex"):
        needed(program)
    for judge, dialect, number, complaints, _ in bib_benchmark.rows(bib_benchmark.records(300)):
        assert (judge, dialect, number, complaints) == (judge, dialect, 300, 0)
