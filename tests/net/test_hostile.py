"""Bodies and headers made to hurt: little memory, a verdict in time, and nothing lost for the other links."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from citecheck.model import Alive
from tests.net.asking import look
from tests.net.web import Web

pytestmark = pytest.mark.usefixtures("transport")

ROOT = Path(__file__).parents[2]
HOSTILE = ("/bomb", "/bomb/huge", "/endless", "/flood", "/drip", "/drip/headers", "/stalled", "/stalled/some", "/heavy")
TIMEOUT = 0.5

ASK = """
    import resource, sys
    from citecheck.net import Policy, ask
    from citecheck.sources import inquiries_for

    def look(paths):
        asked = inquiries_for([f"http://127.0.0.1:{sys.argv[1]}{path}" for path in paths], archives=False)
        policy = Policy(allow_networks=("127.0.0.0/8",), timeout=0.5, spacing=0.02, transport=sys.argv[2])
        ask(asked, policy=policy, now=lambda: "2026-11-22T10:00:00Z", resolve=lambda host: ["93.184.215.14"])
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    usual = ["/ok", "/slow/0.2/a", "/status/404", "/reset", "/nonsense", "/zipped", "/old", "/short/200", "/latin"]
    look(usual)
    before = look(usual)
    print(look(sys.argv[3:]) - before)
"""


@pytest.mark.parametrize("path", HOSTILE)
def test_five_megabytes_are_enough_for_any_body(web: Web, transport: str, path: str) -> None:
    command = [sys.executable, "-c", textwrap.dedent(ASK), str(web.port), transport, path]
    grown = int(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, timeout=60).stdout)
    assert grown <= 5 * 1024  # kilobytes, as Linux counts them


def test_all_of_them_at_once_end_with_a_verdict_and_cost_the_others_nothing(web: Web) -> None:
    good = [web.url(f"/ok/{number}", "127.0.0.2") for number in range(20)]
    bad = [web.url(path) for path in HOSTILE]
    found = {evidence.subject: evidence.outcome for evidence in look([*bad, *good], timeout=TIMEOUT)}
    assert all(found[url] == Alive(200, url) for url in good)
    verdicts = {path: type(found[web.url(path)]).__name__ for path in HOSTILE}
    assert verdicts == {
        "/bomb": "Alive",
        "/bomb/huge": "Alive",
        "/endless": "Alive",
        "/flood": "Unreachable",
        "/drip": "Alive",
        "/drip/headers": "Unreachable",
        "/stalled": "Unreachable",
        "/stalled/some": "Alive",
        "/heavy": "Alive",
    }


@pytest.mark.parametrize("path", ["/drip", "/drip/headers", "/stalled", "/endless", "/flood"])
@pytest.mark.timeout(20)  # a watchdog: the links are given 2 seconds and would go on for ever
def test_the_deadline_of_a_link_ends_the_asking(web: Web, path: str) -> None:
    look([web.url(path)], timeout=1.0, link_timeout=2.0)
