"""Reading and noting are linear: an article 100 times as long takes no more than 120 times as long.

Run as `python tests/benchmarks/linear.py`. The long article is the seed article with its body repeated and its notes
renumbered, so it has 100 times the markers and notes, too.
"""

from __future__ import annotations

import time
from pathlib import Path

from citecheck import notes
from citecheck.read import read_document

ROOT = Path(__file__).resolve().parents[2]
FACTORS = (1, 10, 100)


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


def main() -> None:
    """Print the table."""
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


if __name__ == "__main__":
    main()
