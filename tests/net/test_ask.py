"""The way in: what is asked at all, in which order it comes back, and how a run is taken up again."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from citecheck.model import Alive, Archived, Evidence, NotChecked
from citecheck.net import Policy, Progress, ask
from citecheck.sources import Inquiry, inquiries_for
from citecheck.store import Store
from tests.net.asking import ALIVE, NOBODY, NOW, look, policy, verdict
from tests.net.web import Web

ROOT = Path(__file__).parents[2]


def test_offline_nothing_is_asked_and_what_the_store_knows_is_used(web: Web, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        (asked,) = look([web.url("/ok")], store=store)
        known, unknown = look([web.url("/ok"), web.url("/status/404")], store=store, offline=True)
        (old,) = look([web.url("/ok")], store=store, offline=True, max_age=-1.0)
    assert known == replace(asked, cached=True)
    assert unknown == Evidence("link", web.url("/status/404"), NotChecked("offline"))
    assert old == Evidence("link", web.url("/ok"), NotChecked("offline"))
    assert web.asked.total() == 1


def test_offline_the_http_client_is_not_even_loaded() -> None:
    program = """
        import sys
        from citecheck.net import Policy, ask
        from citecheck.sources import inquiries_for
        ask(inquiries_for(["http://a.org/"]), policy=Policy(offline=True), now=str)
        print([name for name in ("httpx", "asyncio", "tenacity", "ssl", "sqlite3") if name in sys.modules])
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"


def test_what_is_to_be_skipped_is_not_asked(web: Web) -> None:
    asked = [Inquiry("archive", web.url("/ok"), skip="private-address")]
    (evidence,) = ask(asked, policy=policy(), now=lambda: NOW)
    assert evidence.outcome == NotChecked("private-address")
    assert not web.asked


def test_evidence_comes_back_in_the_order_of_the_questions_and_once(web: Web) -> None:
    urls = [web.url(path) for path in ("/slow/0.2/a", "/ok/b", "/slow/0.1/c", "/ok/b")]
    assert [evidence.subject for evidence in look(urls)] == urls[:3]


def test_a_question_that_answers_itself_does_not_end_the_asking(web: Web) -> None:
    asked = [Inquiry("link", "http://"), Inquiry("link", web.url("/ok")), Inquiry("link", "mailto:a@example.org")]
    found = ask(asked, policy=policy(), now=lambda: NOW, resolve=ALIVE)
    assert found[1].outcome == Alive(200, web.url("/ok"))


def test_no_question_no_answer() -> None:
    assert ask([], policy=Policy(), now=lambda: NOW) == ()


def test_progress_is_told(web: Web) -> None:
    told: list[Progress] = []
    urls = [web.url(f"/ok/{number}") for number in range(5)]
    ask(inquiries_for(urls, archives=False), policy=policy(), now=lambda: NOW, progress=told.append, resolve=ALIVE)
    assert [(each.done, each.total) for each in told] == [(number, 5) for number in range(1, 6)]
    assert {each.evidence.subject for each in told} == set(urls)


def test_it_works_inside_a_running_event_loop(web: Web) -> None:
    async def notebook() -> object:
        return verdict(web.url("/ok"))

    assert asyncio.run(notebook()) == Alive(200, web.url("/ok"))


# ---------------------------------------------------------------- the store


def test_what_is_known_is_not_asked_again(web: Web, tmp_path: Path) -> None:
    urls = [web.url("/ok"), web.url("/status/404"), web.url("/status/403")]
    with Store.open(tmp_path / "store") as store:
        first = look(urls, store=store)
    asked = web.asked.total()
    with Store.open(tmp_path / "store") as store:
        second = look(urls, store=store)
    assert web.asked.total() == asked
    assert [each.cached for each in first] == [False] * 3
    assert [each.cached for each in second] == [True] * 3
    assert [each.outcome for each in second] == [each.outcome for each in first]


def test_what_is_old_is_asked_again(web: Web, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        look([web.url("/ok")], store=store)
        asked = inquiries_for([web.url("/ok")], archives=False)
        ask(asked, policy=policy(max_age=60), store=store, now=lambda: "2026-11-22T10:00:59Z", resolve=ALIVE)
        assert web.asked["/ok"] == 1
        ask(asked, policy=policy(max_age=60), store=store, now=lambda: "2026-11-22T10:01:01Z", resolve=ALIVE)
        assert web.asked["/ok"] == 2


def test_a_missing_network_leaves_nothing_in_the_store(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        look(["http://a.org/"], NOBODY, store=store)
        assert store.history("http://a.org/") == ()


def test_a_refused_address_is_asked_again_when_it_is_allowed(web: Web, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        look([web.url("/ok")], store=store, allow_networks=())
        (evidence,) = look([web.url("/ok")], store=store)
    assert evidence.outcome == Alive(200, web.url("/ok"))


def test_a_snapshot_near_another_date_is_another_question(web: Web, tmp_path: Path) -> None:
    chosen = policy(archive=web.archive)
    with Store.open(tmp_path / "store") as store:
        outcomes = [
            ask([Inquiry("archive", "http://a.org/kept", near)], policy=chosen, store=store, now=lambda: NOW)[0]
            for near in ("2021", "2022", "2022")
        ]
    years = [each.outcome.timestamp[:4] for each in outcomes if isinstance(each.outcome, Archived)]
    assert years == ["2021", "2022", "2022"]
    assert [each.cached for each in outcomes] == [False, False, True]


RUN = """
    import sys
    from citecheck.net import Policy, ask
    from citecheck.sources import inquiries_for
    from citecheck.store import Store

    port, store = sys.argv[1:]
    urls = [f"http://127.0.0.1:{port}/slow/0.05/{number}" for number in range(60)]
    policy = Policy(allow_networks=("127.0.0.0/8",), max_per_host=2)
    with Store.open(store) as store:
        found = ask(inquiries_for(urls, archives=False), policy=policy, store=store, now=lambda: "2026-11-22T10:00:00Z",
                    progress=lambda progress: print(progress.evidence.subject, flush=True))
    print("alive", sum(each.outcome.__class__.__name__ == "Alive" for each in found))
"""


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_killed_run_is_taken_up_again(web: Web, tmp_path: Path, blow: signal.Signals) -> None:
    command = [sys.executable, "-c", textwrap.dedent(RUN), str(web.port), str(tmp_path / "store")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as first:
        assert first.stdout is not None
        finished = [first.stdout.readline().strip() for _ in range(10)]
        first.send_signal(blow)
        finished += first.communicate(timeout=10)[0].splitlines()
    assert first.returncode != 0
    time.sleep(0.2)
    web.asked.clear()

    second = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30, cwd=ROOT)
    assert second.stdout.splitlines()[-1] == "alive 60"
    again = {web.url(path) for path in web.asked}
    assert not again.intersection(finished)
    assert 0 < len(again) <= 50
