from __future__ import annotations

import pytest

from citecheck.model import Coverage, Outcome
from citecheck.report.words import count, coverage, describe, moment, state
from tests.report.samples import EVIDENCE

SAID = {
    "alive": "alive (200)",
    "moved": "moved for good to https://port.example/stats (301)",
    "dead": "dead, not found (404), asked twice",
    "blocked": "blocked, forbidden (403); nothing is known of the source",
    "unreachable": "unreachable, timeout",
    "refused": "not asked on purpose, private address",
    "not-checked": "not checked, offline",
    "archived": "archived 2018-06-15 at https://archive.example/20180615083000/http://gone.example/grain",
    "unarchived": "no good snapshot in archive.example",
}


@pytest.mark.parametrize("outcome", [item.outcome for item in EVIDENCE], ids=state)
def test_every_outcome_has_its_words(outcome: Outcome) -> None:
    assert describe(outcome) == SAID[state(outcome)]


def test_the_sample_has_every_outcome() -> None:
    assert {state(item.outcome) for item in EVIDENCE} == set(SAID)


def test_counts_agree_with_their_noun() -> None:
    assert [count(1, "note"), count(0, "note"), count(1200, "entry")] == ["1 note", "0 notes", "1,200 entries"]


def test_coverage_names_its_reasons() -> None:
    assert coverage(Coverage("links", 3, 3)) == "3 of 3 checked"
    assert coverage(Coverage("links", 3, 1, (("network-away", 2),))) == "1 of 3 checked, 2 not checked (network away)"
    assert coverage(Coverage("links", 3, 0, (("offline", 2), ("budget", 1)))) == (
        "0 of 3 checked, 3 not checked (2 offline, 1 budget)"
    )


def test_a_time_is_written_for_people() -> None:
    assert moment("2026-11-20T09:30:00Z") == "2026-11-20 09:30 UTC"
    assert moment("yesterday") == "yesterday"
