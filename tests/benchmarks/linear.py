"""Reading is linear: an article 100 times as long takes no more than 120 times as long, and 10 MB stay within limits.

Run as `python tests/benchmarks/linear.py [--extract]`. The first table is `citecheck extract` in a process of its own:
processor seconds and peak memory of the seed article with its body repeated and its notes renumbered, so that it has
as many times the markers and notes, too, and of a varied one where the shared data lie beside the repository: the
labelled texts one after another, with a reference string for each note whose digits differ from turn to turn. The
second (left out with `--extract`) is reading and noting alone.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from citecheck import notes
from citecheck.read import read_document

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FACTORS = (1, 10, 100)
MEGABYTES = (0.1, 1, 10)
MOST_SECONDS, MOST_MEGABYTES = 10, 500
"""What `citecheck extract` of 10 MB may take."""


def repeated(times: int) -> str:
    """Seed 003 `times` over: bodies one after another, then all notes, numbered through."""
    text = next((ROOT / "seeds").glob("003*.txt")).read_text(encoding="utf-8")
    extract = notes.annotate(read_document(text.encode(), "seed.txt"))
    count = len(extract.notes)
    body_end = extract.notes[0].label_span.start
    bodies, lists = [], []
    for turn in range(times):
        piece, at = [], 0
        for marker in extract.markers:
            piece += [text[at : marker.span.start], str(int(marker.label) + turn * count)]
            at = marker.span.end
        bodies.append("".join([*piece, text[at:body_end]]))
        lists += [f"{int(note.label) + turn * count}. {note.text}" for note in extract.notes]
    return "".join(bodies) + "\n\n".join(lists) + "\n"


def of_size(megabytes: float) -> str:
    """Seed 003 repeated to so many megabytes."""
    return repeated(max(1, round(megabytes * 1e6 / len(repeated(1).encode()))))


def varied(megabytes: float) -> str:
    """The labelled texts in turn, notes of their own behind them, to so many megabytes."""
    pick = random.Random(1)
    references = _references()
    bodies: list[str] = []
    listed: list[str] = []
    size = 0
    for article in _articles():
        if size >= megabytes * 1e6:
            break
        piece, at = [], 0
        for marker in article["markers"]:
            if marker["repeat"]:
                continue
            piece += [article["text"][at : marker["start"]], str(len(listed) + 1)]
            at = marker["end"]
            listed.append(f"{len(listed) + 1}. {_with_other_digits(pick.choice(references), pick)}")
            size += len(listed[-1].encode())
        bodies.append("".join([*piece, article["text"][at:], "\n\n"]))
        size += len(bodies[-1].encode())
    return "".join(bodies) + "Notes\n\n" + "\n\n".join(listed) + "\n"


def _articles() -> Iterator[dict[str, Any]]:
    files = sorted((SHARED / "data/markers").glob("*.json"))
    while files:
        for file in files:
            yield json.loads(file.read_text(encoding="utf-8"))


def _references() -> list[str]:
    root = ElementTree.parse(SHARED / "data/notes/anystyle-core.xml").getroot()
    return [" ".join(" ".join((part.text or "").split()) for part in sequence) for sequence in root]


def _with_other_digits(reference: str, pick: random.Random) -> str:
    return "".join(str(pick.randrange(10)) if c.isdigit() and pick.random() < 0.3 else c for c in reference)


def extracted(name: str, megabytes: float) -> tuple[float, float, float]:
    """Megabytes of an article, and processor seconds and peak megabytes of `citecheck extract` on it.

    A process counts the peak of the one that started it, so the article is written by one more.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        subprocess.run([sys.executable, __file__, "--write", name, str(megabytes), str(file)], cwd=ROOT, check=True)
        command = [sys.executable, "-m", "citecheck", "extract", str(file), "--output", os.devnull]
        process = subprocess.Popen(command, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"citecheck extract ended with status {status}")
        return file.stat().st_size / 1e6, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def table_of_notes() -> None:
    """Print how reading and noting grows."""
    base = None
    print(f"{'times':>6}{'MB':>7}{'markers':>9}{'notes':>7}{'s':>9}{'x':>8}")
    for factor in FACTORS:
        data = repeated(factor).encode()
        best = float("inf")
        for _ in range(3 if factor < 100 else 1):
            start = time.process_time()
            extract = notes.annotate(read_document(data, "long.txt"))
            best = min(best, time.process_time() - start)
        base = base or best
        counts = f"{len(extract.markers):>9}{len(extract.notes):>7}"
        print(f"{factor:>6}{len(data) / 1e6:>7.2f}{counts}{best:>9.3f}{best / base:>8.1f}")


ARTICLES: dict[str, Callable[[float], str]] = {"seed": of_size, "varied": varied}


def table_of_extracts() -> None:
    """Print what `citecheck extract` takes, beside its limits."""
    print(f"{'extract':<9}{'MB':>7}{'CPU s':>9}{'limit':>7}{'peak MB':>10}{'limit':>7}")
    for name in ARTICLES if SHARED.is_dir() else ("seed",):
        for megabytes in MEGABYTES:
            size, seconds, peak = extracted(name, megabytes)
            print(f"{name:<9}{size:>7.2f}{seconds:>9.2f}{MOST_SECONDS:>7}{peak:>10.0f}{MOST_MEGABYTES:>7}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extract", action="store_true", help="print the second table only")
    parser.add_argument("--write", nargs=3, metavar=("ARTICLE", "MB", "FILE"), help="write such an article instead")
    options = parser.parse_args()
    if options.write:
        name, megabytes, file = options.write
        Path(file).write_text(ARTICLES[name](float(megabytes)), encoding="utf-8")
        return
    table_of_extracts()
    if not options.extract:
        print()
        table_of_notes()


if __name__ == "__main__":
    main()
