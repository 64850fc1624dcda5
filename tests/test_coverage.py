from __future__ import annotations

from citecheck.coverage import measure
from citecheck.model import Alive, Evidence, NotChecked, Outcome, Refused


def links(*outcomes: Outcome) -> tuple[int, int, tuple[tuple[str, int], ...]]:
    evidence = [Evidence("link", f"https://a.example/{n}", outcome) for n, outcome in enumerate(outcomes)]
    found = next(part for part in measure((), evidence) if part.what == "links")
    return found.total, found.checked, found.unchecked


def test_what_was_answered_is_checked() -> None:
    assert links(Alive(200, "https://a.example/0")) == (1, 1, ())


def test_what_was_not_asked_is_not_checked_for_whatever_reason() -> None:
    assert links(Refused("private-address"), NotChecked("offline"), Refused("private-address")) == (
        3,
        0,
        (("offline", 1), ("private-address", 2)),
    )
