"""The whole way: ten articles with their sources on a loopback web, from the marker to the verdict on each number.

    python -m tests.benchmarks.whole_way

Prints how many of the planted numbers and quotations come out as expected, by the verdict that was expected, and those
that don't; how many of the passages shown have a link of their own; then how long 1,000 numbers take to be judged
against sources that are in the cache already.
"""

from __future__ import annotations

import tempfile
import time
import tracemalloc
from collections import Counter
from pathlib import Path

from citecheck.judging import judge_sources
from citecheck.model import Alive, Evidence, Extract, Text
from tests.archive.pywb import running
from tests.archive.shim import Shim
from tests.rules.article import NOW, extract
from tests.whole_way.article import html
from tests.whole_way.articles import ARTICLES
from tests.whole_way.running import Outcome, check, outcomes, saved, serving, written

NUMBERS, SOURCES = 1000, 100


def planted() -> list[Outcome]:
    """What came out for everything that was planted."""
    with tempfile.TemporaryDirectory() as name, serving() as web:
        folder = Path(name)
        (folder / "pywb").mkdir()
        with running(saved(web), folder / "pywb") as collection, Shim(collection) as shim:
            run = check([written(article, web, folder) for article in ARTICLES], folder, shim.services())
            return list(outcomes(run))


def show(came: list[Outcome]) -> None:
    """Totals by the verdict expected."""
    total, right = (
        Counter(o.expected.verdict for o in came),
        Counter(o.expected.verdict for o in came if o.is_as_expected),
    )
    print(f"{'expected':<16}{'planted':>9}{'came out':>10}")
    for verdict, number in total.items():
        print(f"{verdict:<16}{number:>9}{right[verdict]:>10}")
    print(f"{'all':<16}{total.total():>9}{right.total():>10}")
    passages = [o.support.passages[0] for o in came if o.support is not None and o.support.passages]
    print(f"passages shown: {len(passages)}, with a link that is theirs alone: {sum(p.exact for p in passages)}")
    for outcome in came:
        if not outcome.is_as_expected:
            print(f"  {outcome}")


def many() -> tuple[Extract, dict[str, Evidence], dict[str, bytes]]:
    """An article of 1,000 numbers over 100 sources of a few thousand words."""
    body, notes, evidence, bodies = [], [], {}, {}
    for source in range(SOURCES):
        url = f"https://example.org/{source}"
        told = []
        for n in range(NUMBERS // SOURCES):
            value = 1200 + 37 * source + 211 * n
            body.append(f"The guild of district {source} had {value:,} members in {1990 + n}.[^{source + 1}]")
            told.append(f"In {1990 + n} the guild of district {source} had {value:,} members.")
        page = html("en", f"District {source}", *told)
        text = Text(url, 200, "text/html; charset=utf-8", f"{source:064x}", len(page))
        evidence |= {f"link {url}": Evidence("link", url, Alive(200, url), NOW)}
        evidence |= {f"text {url}": Evidence("text", url, text, NOW)}
        bodies[text.sha256] = page
        notes.append(f"[^{source + 1}]: Anna Oakes, “District {source},” *Coast Review*, May 4, 2020, {url}.")
    return extract(" ".join(body) + "\n\n" + "\n".join(notes) + "\n"), evidence, bodies


def speed() -> None:
    """How long, and with how much memory, the numbers are judged; the sources are read and indexed anew."""
    article, evidence, bodies = many()
    started = time.process_time()
    supports = judge_sources([article], evidence, bodies.get)
    seconds = time.process_time() - started
    tracemalloc.start()
    judge_sources([article], evidence, bodies.get)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    verdicts = Counter(support.verdict for support in supports)
    size = sum(map(len, bodies.values()))
    print(
        f"{len(supports):,} numbers, {len(bodies)} sources of {size / len(bodies) / 1e3:.0f} kB: {seconds:.1f} s of CPU"
    )
    print(f"  at most {peak / 1e6:.0f} MB at once; {dict(verdicts)}")


if __name__ == "__main__":
    show(planted())
    print()
    speed()
