"""How hosts are treated, over real connections: by one run, by the next, and by several processes at once."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap
from collections import Counter
from contextlib import suppress
from pathlib import Path

from citecheck.model import Alive, NotChecked
from citecheck.net import Progress, ask
from citecheck.sources import inquiries_for
from tests.net.asking import ALIVE, NOW, look, policy
from tests.net.web import Web

ROOT = Path(__file__).parents[2]

RUN = """
    import sys
    from citecheck.net import Policy, ask
    from citecheck.sources import inquiries_for

    port, directory, name = sys.argv[1:]
    urls = [f"http://127.0.0.1:{port}/slow/0.05/{name}{number}" for number in range(30)]
    policy = Policy(allow_networks=("127.0.0.0/8",), max_per_host=3, shared_dir=directory)
    found = ask(inquiries_for(urls, archives=False), policy=policy, now=lambda: "2026-11-22T10:00:00Z")
    print(sum(type(each.outcome).__name__ == "Alive" for each in found))
"""


def test_several_processes_keep_the_limits_of_one(web: Web, tmp_path: Path) -> None:
    def start(name: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", textwrap.dedent(RUN), str(web.port), str(tmp_path), name]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)

    processes = [start(name) for name in "abc"]
    assert [process.communicate(timeout=60)[0].strip() for process in processes] == ["30"] * 3
    assert web.most_at_once["127.0.0.1"] <= 3


def test_a_limited_host_refuses_seldom_and_loses_no_link(web: Web, tmp_path: Path) -> None:
    urls = [web.url(f"/limited/{number}") for number in range(40)]
    found = look(urls, shared_dir=str(tmp_path))
    assert all(isinstance(evidence.outcome, Alive) for evidence in found)
    assert web.asked["refused"] <= 6  # forty at six at once would be refused more than twenty times


def test_what_was_learned_of_a_host_serves_the_next_run(web: Web, tmp_path: Path) -> None:
    look([web.url(f"/limited/{number}") for number in range(40)], shared_dir=str(tmp_path))
    web.asked.clear()
    found = look([web.url(f"/limited/again/{number}") for number in range(10)], shared_dir=str(tmp_path))
    assert all(isinstance(evidence.outcome, Alive) for evidence in found)
    assert web.asked["refused"] <= 1


def test_a_host_that_puts_us_off_until_tomorrow_is_left_alone(web: Web) -> None:
    found = look([web.url(f"/tomorrow/{number}") for number in range(30)])
    reasons = Counter(getattr(evidence.outcome, "reason", None) for evidence in found)
    assert set(reasons) == {"rate-limited"}
    assert sum(isinstance(evidence.outcome, NotChecked) for evidence in found) >= 20
    assert web.asked.total() <= 10


def test_one_page_that_puts_us_off_says_nothing_of_the_others(web: Web) -> None:
    found = look([web.url("/tomorrow/1"), *(web.url(f"/ok/{number}") for number in range(20)), web.url("/tomorrow/2")])
    assert sum(isinstance(evidence.outcome, Alive) for evidence in found) == 20


def test_thousands_of_links_are_not_thousands_of_tasks(web: Web) -> None:
    most = 0

    def count(_: Progress) -> None:
        nonlocal most
        with suppress(RuntimeError):  # the last ones are told of when the loop has ended
            most = max(most, len(asyncio.all_tasks()))

    urls = [web.url(f"/ok/{number}", f"127.0.0.{number % 4 + 1}") for number in range(2000)]
    found = ask(
        inquiries_for(urls, archives=False),
        policy=policy(max_total=10),
        now=lambda: NOW,
        progress=count,
        resolve=ALIVE,
    )
    assert all(isinstance(evidence.outcome, Alive) for evidence in found)
    assert 0 < most <= 10 + 5
