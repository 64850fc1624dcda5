from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.bib.repairs import repairs


def repaired(source: str) -> str:
    for repair in reversed(repairs(source)):
        source = source[: repair.start] + repair.text + source[repair.end :]
    return source


def entry(field: str) -> str:
    return f"@article{{roe2019,\n  {field}\n}}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("doi = {https://doi.org/10.1000/a_b},", "doi = {10.1000/a_b},"),
        ("doi = {http://dx.doi.org/10.1000/ab}", "doi = {10.1000/ab}"),
        ("doi = {doi:10.1000/ab}", "doi = {10.1000/ab}"),
        (r"doi = {10.1000/a\_b}", "doi = {10.1000/a_b}"),
        (r"url = {https://a.example/x\_y?a=1\&b=2\%20}", "url = {https://a.example/x_y?a=1&b=2%20}"),
        ("pages = {4-19}", "pages = {4--19}"),
        ("pages = {4 – 19, 25—30}", "pages = {4--19, 25--30}"),
        ("pages = {123-45}", "pages = {123--45}"),
        ("pages = {e12-e15}", "pages = {e12--e15}"),
        ("month = {January},", "month = jan,"),
        ('month = "may",', "month = may,"),
        ("title = {Wool & Grain},", r"title = {Wool \& Grain},"),
        ("title = {A 5% Rise of #1},", r"title = {A 5\% Rise of \#1},"),
        ("author = {Roe, Jane; Berg, Anna},", "author = {Roe, Jane and Berg, Anna},"),
        ("title = {A}\n  year = 2019", "title = {A},\n  year = 2019"),
        ("url = {https://doi.org/10.1000/ab},", "url = {https://doi.org/10.1000/ab},\n  doi = {10.1000/ab},"),
        ("url = {https://doi.org/10.1000/ab}", "url = {https://doi.org/10.1000/ab},\n  doi = {10.1000/ab}"),
    ],
)
def test_what_leaves_no_doubt_is_repaired(before: str, after: str) -> None:
    assert repaired(entry(before)) == entry(after)
    assert repairs(entry(after)) == ()


@pytest.mark.parametrize(
    "field",
    [
        "pages = {12-1}",
        "pages = {4--19}",
        "pages = {A-12-B}",
        "pages = {12-1--12-20}",
        r"title = {Wool \& Grain}",
        "title = {$a & b$}",
        r"howpublished = {\url{https://a.example/x?a=1&b=2}}",
        "month = jan",
        'month = "jan" # "uary"',
        "author = {Roe, Jane and Berg; Sons, Anna}",
        "author = {{Roe; Berg}}",
        "url = {https://doi.org/10.1000/ab}, doi = {10.1000/ab}",
        "url = {https://a.example/10.1000/ab}",
        "abstract = {Wool & Grain}",
        r"file = {C:\\_a\&b.pdf}",
        "title = {Never closed,\n  year = {2019}",
        'title = "A {"} B"',
    ],
)
def test_what_is_right_or_in_doubt_is_left(field: str) -> None:
    assert repaired(entry(field)) == entry(field)


def test_an_entry_that_was_not_closed_is_closed_before_the_next() -> None:
    source = "@book{a,\n  title = {A},\n  year = 2019\n\n@book{b,\n  title = {B}\n}\n"
    assert repaired(source) == "@book{a,\n  title = {A},\n  year = 2019\n}\n\n@book{b,\n  title = {B}\n}\n"


def test_comments_strings_and_preambles_are_left() -> None:
    source = "@comment{x, pages = {4-19}}\n@string{a = {B & C}}\n@preamble{ {\\def\\x{&}} }\n% pages = {4-19}\n"
    assert repairs(source) == ()


@given(st.text(alphabet='@{}"=,#&%\\ \nabp1-9;', max_size=300))
def test_any_text_is_repaired_in_order_and_once(text: str) -> None:
    source = "@book{k,\n title = {A}, pages = {1-2}" + text
    found = repairs(source)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert repaired(repaired(source)) == repaired(source)


@pytest.mark.parametrize("hostile", ["@book{k, ", "@book{k, a={", "a = {b} # ", "{", ", ", "@book{k, pages={1-2} "])
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    repairs("@book{k,\n" + hostile * 100_000)
