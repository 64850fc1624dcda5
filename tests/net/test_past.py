"""What earlier runs have heard of a link: asked for changes only, and dead after several days."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from citecheck.model import Alive, Dead, Evidence, Unreachable
from citecheck.net import ask
from citecheck.sources import Asking, inquiries_for
from citecheck.store import Store
from tests.net.asking import ALIVE, policy
from tests.net.web import Web


def on_day(day: int, url: str, path: Path, **asking: int) -> Evidence:
    """One link asked on a day of November, with the store of the days before."""
    inquiries = [replace(each, asking=Asking(**asking)) for each in inquiries_for([url], archives=False)]
    with Store.open(path) as store:
        (evidence,) = ask(
            inquiries, policy=policy(), store=store, now=lambda: f"2026-11-{day:02}T10:00:00Z", resolve=ALIVE
        )
    return evidence


def test_a_page_that_has_not_changed_is_not_sent_again(web: Web, tmp_path: Path) -> None:
    url = web.url("/tagged/1")
    for day in (1, 3, 5):
        assert on_day(day, url, tmp_path / "store").outcome == Alive(200, url)
    assert (web.asked["/tagged/1"], web.asked["not modified"]) == (3, 2)


def test_within_its_age_an_answer_is_not_asked_for_at_all(web: Web, tmp_path: Path) -> None:
    url = web.url("/tagged/1")
    on_day(1, url, tmp_path / "store")
    assert on_day(1, url, tmp_path / "store").cached
    assert web.asked["/tagged/1"] == 1


def test_a_link_is_dead_when_it_has_failed_on_enough_days(web: Web, tmp_path: Path) -> None:
    url, path = web.url("/status/404"), tmp_path / "store"
    first = on_day(1, url, path, dead_after=3).outcome
    assert isinstance(first, Unreachable)
    assert (first.reason, first.since) == ("failing", "2026-11-01T10:00:00Z")
    assert isinstance(on_day(3, url, path, dead_after=3).outcome, Unreachable)
    last = on_day(5, url, path, dead_after=3).outcome
    assert isinstance(last, Dead)
    assert last.since == "2026-11-01T10:00:00Z"


def test_a_success_begins_the_count_anew(web: Web, tmp_path: Path) -> None:
    url, path = web.url("/status/404"), tmp_path / "store"
    on_day(1, url, path, dead_after=2)
    with Store.open(path) as store:
        store.put(Evidence("link", url, Alive(200, url), "2026-11-02T10:00:00Z"))
    assert isinstance(on_day(4, url, path, dead_after=2).outcome, Unreachable)
    assert isinstance(on_day(6, url, path, dead_after=2).outcome, Dead)
