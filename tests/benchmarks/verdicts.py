"""Verdicts on links, right and wrong: the hostile web by kind, polite “not found” pages and ordinary ones.

    python -m tests.benchmarks.verdicts [--wrong]

The kinds are asked through the whole command (`citecheck links --format json`), each on a host of its own; the pages
are fed to the investigation with an honest host behind them. `--wrong` names what went wrong.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from citecheck.model import Alive, SoftNotFound
from citecheck.sources.link import investigate_link
from tests.hostile import kinds
from tests.hostile.asking import is_right, links
from tests.hostile.web import KINDS, Web
from tests.sources.ordinary import ordinary_pages
from tests.sources.polite import POLITE
from tests.sources.world import NOW, page, run

assert kinds  # registers the kinds

DEADLY = ("dead", "soft-404")


def main() -> None:
    """Print the tables."""
    right: dict[str, int] = defaultdict(int)
    wrong: dict[str, list[str]] = defaultdict(list)
    killed = 0
    with tempfile.TemporaryDirectory() as folder, Web(KINDS) as web:
        rows = links(web, Path(folder), [web.url(kind) for kind in KINDS])
        for kind in KINDS:
            row = rows[web.url(kind)]
            if is_right(kind, row):
                right[kind.verdict] += 1
            else:
                wrong[kind.verdict].append(f"{kind.name}: {row['verdict']} {row['reason']}")
            killed += row["verdict"] in DEADLY and kind.verdict not in DEADLY
    print("| hostile web | kinds | right |\n|---|---|---|")
    for verdict in dict.fromkeys(kind.verdict for kind in KINDS):
        print(f"| {verdict} | {right[verdict] + len(wrong[verdict])} | {right[verdict]} |")
    total = sum(right.values())
    print(f"| all | {len(KINDS)} | {total} ({total / len(KINDS):.1%}) |")
    print(f"| called dead or soft-404 and neither | | {killed} |")
    _pages()
    if "--wrong" in sys.argv:
        for verdict, names in wrong.items():
            for name in names:
                print(f"{verdict} is right for {name}")


def _pages() -> None:
    soft = sum(isinstance(_outcome("/2023/report-7", each.body), SoftNotFound) for each in POLITE)
    ordinary = list(ordinary_pages())
    false = sum(not isinstance(_outcome(each.path, each.body, each.media_type), Alive) for each in ordinary)
    languages = len({each.language for each in POLITE})
    print("\n| pages | number | soft-404 |\n|---|---|---|")
    print(f"| “not found” in {languages} languages | {len(POLITE)} | {soft} |")
    print(f"| ordinary | {len(ordinary)} | {false} |")


def _outcome(path: str, body: bytes, media_type: str = "text/html") -> object:
    evidence, _ = run(
        investigate_link(f"https://courier.example{path}", asked_at=NOW), [page(200, body, content_type=media_type)]
    )
    return evidence.outcome


if __name__ == "__main__":
    main()
