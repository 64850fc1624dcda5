from __future__ import annotations

import pytest

from citecheck.model import Citation, Identifier, Name, Origin, Span, Work
from citecheck.report.html.fields import cited, described, reference
from citecheck.report.html.ids import Ids
from citecheck.report.html.links import web_address
from tests.report.samples import harbour


def test_a_citation_is_shown_field_by_field() -> None:
    labels = [(field.label, field.value) for field in cited(harbour().notes[2].citations[0])]
    assert labels == [
        ("kind", "article"),
        ("author", "Ion Rusu"),
        ("title", "Grain Routes"),
        ("container", "Trade Review"),
        ("volume", "7"),
        ("issue", "2"),
        ("pages", "18–27"),
        ("issued", "2022-04"),
        ("link", "http://gone.example/grain"),
    ]


def test_a_back_reference_says_what_it_means_and_why() -> None:
    refers, same = list(cited(harbour().notes[1].citations[0]))
    assert refers.value == "ibid"
    assert (same.value, same.inferred) == ("citation 1.1", "Ibid. means the source cited last.")


def test_what_is_inferred_is_said_to_be() -> None:
    citation = Citation(
        id="1.1", note="1", span=Span(0, 1), title="T", origins=(Origin("title", inferred="the outlet repeats it"),)
    )
    assert [field.inferred for field in cited(citation)] == ["the outlet repeats it"]


def test_only_links_of_the_web_can_be_opened() -> None:
    link = next(field for field in described(harbour().works[0]) if field.label == "link")
    assert link.href == "http://port.example/stats?year=2023&all"


def test_a_reference_is_one_line() -> None:
    people = tuple(Name(family=letter) for letter in "ABCD")
    work = Work(
        key="k",
        authors=people,
        title="T",
        container="J",
        issued="2022",
        identifiers=(Identifier("doi", "10.1/x", Span(0, 1)),),
    )
    assert reference(work) == "A, B, C and others (2022) “T”, J"
    assert reference(Work(key="k", publisher="Press")) == "Press"
    assert reference(Work(key="k")) == ""


@pytest.mark.parametrize("url", ["http://a.example", "https://a.example/b?c#d", "HTTPS://A.example"])
def test_web_addresses(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "http:", "https:alert(1)", "//a.example", "http://[", "mailto:a@b.example", "http://a.example/ onclick=x",
    ],
)  # fmt: skip
def test_everything_else_is_only_text(url: str | None) -> None:
    assert web_address(url) is None


def test_ids_are_unique_and_have_no_spaces() -> None:
    ids = Ids()
    assert [ids.take("note-1"), ids.take("note-1"), ids.take('a "b'), ids.take("")] == [
        "note-1",
        "note-1-2",
        "a--b",
        "x",
    ]
