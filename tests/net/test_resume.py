"""A run that is killed at any moment is taken up again: nothing that was finished is asked a second time."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import textwrap
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.net.web import Web

ROOT = Path(__file__).parents[2]
LINKS = 150
AT_ONCE = 8

RUN = """
    import sys
    from citecheck.net import Policy, ask
    from citecheck.sources import inquiries_for
    from citecheck.store import Store

    port, directory = sys.argv[1:]
    kinds = ["/ok/{}", "/slow/0.02/{}", "/status/404/{}", "/status/403/{}", "/to/301?where=/ok/{}"]
    urls = [f"http://127.0.0.{n % 3 + 1}:{port}" + kinds[n % 5].format(n) for n in range(150)]
    policy = Policy(allow_networks=("127.0.0.0/8",), max_total=8, spacing=0.05, shared_dir=directory)
    with Store.open(directory + "/store") as store:
        found = ask(inquiries_for(urls, archives=False), policy=policy, store=store, now=lambda: "2026-11-22T10:00:00Z",
                    progress=lambda told: told.evidence.cached or print(told.evidence.subject, flush=True))
    for evidence in found:
        print("verdict", evidence.subject, evidence.outcome)
"""


def start(web: Web, directory: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(RUN), str(web.port), str(directory)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)


def verdicts(output: str) -> list[str]:
    return [line for line in output.splitlines() if line.startswith("verdict")]


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGINT])
def test_ten_blows_at_random_moments_change_no_verdict(web: Web, tmp_path: Path, blow: signal.Signals) -> None:
    with start(web, tmp_path / "whole") as process:
        whole = verdicts(process.communicate(timeout=60)[0])
    assert len(whole) == LINKS
    once = Counter(web.asked)
    web.asked.clear()

    draw = random.Random(blow)
    finished: set[str] = set()
    for _ in range(10):
        told = _interrupted(web, tmp_path / "resumed", blow, draw.uniform(0.0, 0.35))
        assert not finished & told
        finished |= told
    before = Counter(web.asked)
    with start(web, tmp_path / "resumed") as process:
        resumed = verdicts(process.communicate(timeout=60)[0])
    assert resumed == whole
    asked_last = {path for path, count in web.asked.items() if count > before[path]}
    assert not asked_last & {"/" + url.split("/", 3)[3] for url in finished}
    # each blow costs at most what was under way
    assert sum((web.asked - once).values()) <= 11 * AT_ONCE * 2


def _interrupted(web: Web, directory: Path, blow: signal.Signals, seconds: float) -> set[str]:
    """What a run that is killed so long after its first answer has told of."""
    with start(web, directory) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        process.send_signal(blow)
        lines = [first, *process.communicate(timeout=30)[0].splitlines()]
    return {line.strip() for line in lines if line.startswith("http")}
