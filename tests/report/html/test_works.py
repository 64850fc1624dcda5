from __future__ import annotations

from typing import get_args

import pytest

from citecheck.model import (
    Alive,
    Archived,
    Dead,
    Evidence,
    Identifier,
    Link,
    NotChecked,
    Outcome,
    Registered,
    Span,
    Unarchived,
    Unregistered,
    Verdict,
    Work,
)
from citecheck.report.html.ids import Ids
from citecheck.report.html.verdicts import STATES, VERDICTS, chart
from citecheck.report.html.works import work_state, works_of

A, B = "http://a.example/", "http://b.example/"
WORK = Work(
    key="k",
    title="T",
    links=(Link(A, A, Span(0, 1)), Link(B, B, Span(0, 1))),
    identifiers=(Identifier("doi", "10.5555/x", Span(0, 1)),),
)
DOI = "identifier doi:10.5555/x"


def known(**outcomes: Outcome) -> dict[str, Evidence]:
    subjects = {"a": f"link {A}", "b": f"link {B}", "doi": DOI, "copy": f"archive {A}"}
    found = {}
    for name, outcome in outcomes.items():
        question, _, subject = subjects[name].partition(" ")
        found[subjects[name]] = Evidence(question, subject, outcome)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("evidence", "state"),
    [
        (known(), "not-checked"),
        (known(a=Dead("gone", 2, 410)), "dead"),
        (known(a=Dead("gone", 2, 410), b=Alive(200, B)), "alive"),
        (known(a=Dead("gone", 2, 410), doi=Registered("doi.org")), "registered"),
        (known(a=NotChecked("offline"), doi=Unregistered(("doi.org",))), "unregistered"),
        (known(a=NotChecked("offline")), "not-checked"),
    ],
)
def test_a_work_is_as_well_off_as_the_best_of_its_addresses(evidence: dict[str, Evidence], state: str) -> None:
    assert work_state(WORK, evidence) == state


def test_a_work_without_an_address_has_no_link() -> None:
    assert work_state(Work(key="k"), {}) == "no link"


def test_snapshots_are_offered_where_there_are_some() -> None:
    copy = "https://archive.example/2018/http://a.example/"
    (work,) = works_of((WORK,), {}, known(copy=Archived(copy, "20180101000000")), Ids())
    assert work.copies == (copy,)
    (work,) = works_of((WORK,), {}, known(copy=Archived("javascript:alert(1)", "2018")), Ids())
    assert work.copies == ()
    (work,) = works_of((WORK,), {}, known(copy=Unarchived()), Ids())
    assert work.copies == ()


def test_every_outcome_has_a_mood() -> None:
    assert {str(kind.__struct_config__.tag) for kind in get_args(Outcome)} <= set(STATES)


def test_every_verdict_has_a_mood() -> None:
    assert set(VERDICTS) == set(get_args(Verdict))


def test_a_chart_goes_from_good_to_unknown_and_leaves_nothing_out() -> None:
    bars = chart({"dead": 1, "alive": 2, "unheard-of": 1, "moved": 0}, STATES)
    assert [(bar.label, bar.mood, bar.percent) for bar in bars] == [
        ("alive", "good", 50.0),
        ("dead", "bad", 25.0),
        ("unheard-of", "none", 25.0),
    ]
