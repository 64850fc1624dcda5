"""Links of every kind, asked over real connections."""

from __future__ import annotations

import socket
import time
import tracemalloc
from urllib.parse import quote

import pytest

from citecheck.model import Alive, Blocked, Busy, Dead, Hop, Moved, Outcome, Refused, Unreachable
from citecheck.net import ask
from citecheck.sources import inquiries_for
from tests.net.asking import ALIVE, NOW, look, names, policy, verdict
from tests.net.web import Web

pytestmark = pytest.mark.usefixtures("transport")

CASES: list[tuple[str, Outcome]] = [
    ("/ok", Alive(200, "/ok")),
    ("/ok/пример?q=ж", Alive(200, "/ok/пример?q=ж")),
    ("/to/301?where=/ok", Moved(200, "/ok")),
    ("/to/308?where=/to/301%3Fwhere=/ok", Moved(200, "/ok")),
    ("/to/302?where=/ok", Alive(200, "/ok")),
    ("/to/301?where=/to/302%3Fwhere=/ok", Alive(200, "/ok")),
    ("/latin", Moved(200, "/ok/путь")),
    ("/status/404", Dead("not-found", 2, 404)),
    ("/status/410", Dead("gone", 2, 410)),
    ("/once/404/a", Alive(200, "/once/404/a")),
    ("/once/503/a", Alive(200, "/once/503/a")),
    ("/status/403", Blocked("forbidden", 403)),
    ("/status/451", Blocked("legal", 451)),
    ("/status/999", Blocked("robots-refused", 999)),
    ("/zipped", Blocked("challenge", 200)),
    ("/status/500", Busy("server-error", 500)),
    ("/status/204", Alive(204, "/status/204")),
    ("/reset", Unreachable("reset")),
    ("/empty", Unreachable("empty")),
    ("/nonsense", Unreachable("protocol")),
    ("/loop", Unreachable("too-many-redirects", 302)),
    ("/endless", Alive(200, "/endless")),
    ("/bomb", Alive(200, "/bomb")),
    ("/short", Alive(200, "/short")),
    ("/short/404", Dead("not-found", 2, 404)),
    ("/long", Alive(200, "/long")),
    ("/old", Alive(200, "/old")),
    ("/heavy", Alive(200, "/heavy")),
    ("/door", Alive(200, "/door")),
    ("/to/302?where=file:///etc/passwd", Refused("scheme")),
    ("/to/302?where=http://10.0.0.1/", Refused("private-address")),
    ("/to/302?where=http://169.254.169.254/latest/meta-data/", Refused("private-address")),
]


@pytest.mark.parametrize(("path", "outcome"), CASES, ids=[path for path, _ in CASES])
def test_what_a_link_says(web: Web, path: str, outcome: Outcome) -> None:
    if isinstance(outcome, Alive | Moved):
        outcome = type(outcome)(outcome.status, web.url(outcome.url))
    assert verdict(web.url(path)) == outcome


@pytest.mark.parametrize("path", ["/slow/30/a", "/stalled/"])
def test_silence_is_a_time_out(web: Web, path: str) -> None:
    assert verdict(web.url(path), timeout=0.3) == Unreachable("timeout")


def test_a_body_that_stalls_after_its_beginning_is_a_page(web: Web) -> None:
    assert verdict(web.url("/stalled/some"), timeout=0.3) == Alive(200, web.url("/stalled/some"))


def test_nobody_listens() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    assert verdict(f"http://127.0.0.1:{port}/") == Unreachable("refused")


def test_it_waits_as_long_as_a_busy_server_asks(web: Web) -> None:
    started = time.monotonic()
    assert verdict(web.url("/busy/1/a")) == Alive(200, web.url("/busy/1/a"))
    assert time.monotonic() - started >= 1


def test_it_does_not_wait_until_tomorrow(web: Web) -> None:
    assert verdict(web.url("/tomorrow")) == Busy("rate-limited", 429, 86400.0)
    assert web.asked["/tomorrow"] == 1


def test_a_link_has_a_deadline_over_all_its_requests(web: Web) -> None:
    outcome = verdict(web.url("/busy/30/a"), link_timeout=1.0)
    assert outcome == Busy("rate-limited", 429, 30.0)
    assert web.asked["/busy/30/a"] == 1


def test_endless_and_compressed_bodies_cost_little_memory(web: Web) -> None:
    look([web.url("/bomb/first"), web.url("/endless/first")])
    tracemalloc.start()
    look([web.url(f"/{kind}/{number}") for kind in ("bomb", "endless") for number in range(3)])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 15_000_000


def test_an_endless_body_is_left_as_soon_as_there_is_enough_of_it(web: Web) -> None:
    look([web.url("/endless")])
    assert web.asked["endless chunks"] < 1000  # 16 KiB each, most of it under way in buffers of the system


def test_redirects_keep_their_hops(web: Web) -> None:
    (evidence,) = look([web.url("/to/301?where=/to/302%3Fwhere=/ok")])
    assert evidence.hops == (
        Hop(web.url("/to/301?where=/to/302%3Fwhere=/ok"), 301, "text/html"),
        Hop(web.url("/to/302?where=/ok"), 302, "text/html"),
        Hop(web.url("/ok"), 200, "text/html"),
    )


def test_a_redirect_to_another_host(web: Web) -> None:
    target = web.url("/ok", host="127.0.0.2")
    assert verdict(web.url("/to/301?where=" + quote(target))) == Moved(200, target)


def test_a_name_in_any_script(web: Web) -> None:
    url = f"http://пример.рф:{web.port}/ok"
    assert verdict(url, ALIVE, hosts=(("xn--e1afmkfd.xn--p1ai", "127.0.0.2"),)) == Alive(200, url)


def test_it_says_who_asks(web: Web) -> None:
    look([web.url("/ok")], contact="mailto:editor@example.org\r\nX-Evil: 1")
    headers = web.headers["/ok"]
    assert headers["user-agent"].startswith("citecheck/")
    assert headers["user-agent"].endswith("(+mailto:editor@example.orgX-Evil: 1)")
    assert "x-evil" not in headers


def test_the_host_header_is_the_name_and_not_the_address(web: Web) -> None:
    url = f"http://news.test:{web.port}/ok"
    assert verdict(url, names(news_test="127.0.0.3")) == Alive(200, url)
    assert web.headers["/ok"]["host"] == f"news.test:{web.port}"


def test_a_hosts_table_comes_before_the_resolver(web: Web) -> None:
    url = f"http://news.example:{web.port}/ok"
    assert verdict(url, ALIVE, hosts=(("news.example", "127.0.0.2"),)) == Alive(200, url)


def test_bad_links_cost_others_nothing(web: Web) -> None:
    bad = ["/reset", "/empty", "/nonsense", "/loop", "/status/500", "/endless", "/slow/30/x"]
    good = [f"/ok/{number}" for number in range(30)]
    outcomes = [e.outcome for e in look([web.url(path) for path in bad + good], timeout=0.5)]
    assert outcomes[len(bad) :] == [Alive(200, web.url(path)) for path in good]


def test_a_host_is_asked_only_so_much_at_once(web: Web) -> None:
    look([web.url(f"/slow/0.05/{number}") for number in range(20)], max_per_host=3)
    assert web.most_at_once["127.0.0.1"] == 3


def test_all_hosts_together_are_asked_only_so_much_at_once(web: Web) -> None:
    hosts = ["127.0.0.1", "127.0.0.2", "127.0.0.3"]
    look([web.url(f"/slow/0.05/{n}", host) for n in range(5) for host in hosts], max_total=4)
    assert sum(web.most_at_once.values()) <= 4 * 3
    assert max(web.most_at_once.values()) <= 4


def test_a_resting_host_holds_up_nobody(web: Web) -> None:
    busy = [web.url(f"/busy/3/{number}", "127.0.0.2") for number in range(2)]
    quick = [web.url(f"/ok/{number}") for number in range(10)]
    done: list[str] = []
    ask(
        inquiries_for(busy + quick, archives=False),
        policy=policy(max_total=1),
        now=lambda: NOW,
        progress=lambda progress: done.append(progress.evidence.subject),
        resolve=ALIVE,
    )
    assert set(done[: len(quick)]) == set(quick)
    assert set(done[len(quick) :]) == set(busy)


def test_a_budget_ends_the_asking(web: Web) -> None:
    evidence = look([web.url(f"/ok/{number}") for number in range(5)], budget=3)
    reasons = [getattr(each.outcome, "reason", "alive") for each in evidence]
    assert sorted(reasons) == ["alive", "alive", "alive", "budget", "budget"]
    assert web.asked.total() == 3


def test_five_hundred_links(web: Web) -> None:
    hosts = ["127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"]
    urls = [web.url(f"/ok/{number}", hosts[number % 4]) for number in range(500)]
    assert all(isinstance(each.outcome, Alive) for each in look(urls))
    assert web.asked.total() == 500


def test_connections_to_many_hosts_do_not_pile_up(web: Web) -> None:
    hosts = tuple((f"host{number}.test", "127.0.0.1") for number in range(30))
    urls = [f"http://{name}:{web.port}/ok" for name, _ in hosts]
    assert all(isinstance(each.outcome, Alive) for each in look(urls, hosts=hosts, max_total=3))
    assert web.most_connections <= 2 * 3 + 1
