"""Exports: 10,000 fuzzed records through biber, bibtex, bibtexparser and pybtex, with what each has to say.

Run as `python tests/benchmarks/bib.py [records]`. Half of the records are plain, half hostile (braces, backslashes,
control characters, every script). Equal means: as many entries, the same keys, every title the words it went in with,
and as many authors.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from citecheck.bib import escape, to_bibtex
from citecheck.bib.entries import Dialect
from citecheck.bib.existing import parsed
from citecheck.bib.names import display
from citecheck.bib.plain import plain
from citecheck.model import Work
from tests.bib.strategies import generated_works

RECORDS = 10_000
ARTICLE = 25
STYLES = ("plain", "alpha", "abbrv", "chicago")
Row = tuple[str, str, int, int, float]


def records(count: int) -> list[Work]:
    """`count` works, half of them plain and half hostile, with keys of their own."""
    from msgspec.structs import replace

    mixed = generated_works(count // 2, hostile=False) + generated_works(count - count // 2, hostile=True)
    return [replace(work, key=f"work{number}") for number, work in enumerate(mixed)]


def rows(works: list[Work]) -> Iterator[Row]:
    """Judge, dialect, records, complaints, seconds."""
    dialects: tuple[Dialect, ...] = ("biblatex", "bibtex")
    texts = {dialect: to_bibtex(works, dialect=dialect) for dialect in dialects}
    yield _timed("biber --tool -V", "biblatex", works, lambda: _biber(texts["biblatex"]))
    for style in filter(_installed, STYLES):
        yield _timed(f"bibtex {style}", "bibtex", works, lambda style=style: _bibtex(works, style))
    for dialect in dialects:
        yield _timed("bibtexparser", dialect, works, lambda d=dialect: _bibtexparser(texts[d], works))
        yield _timed("pybtex", dialect, works, lambda d=dialect: _pybtex(texts[d], works))


def _timed(judge: str, dialect: str, works: list[Work], run: Callable[[], int]) -> Row:
    start = time.perf_counter()
    complaints = run()
    return judge, dialect, len(works), complaints, time.perf_counter() - start


def _run(command: list[str], folder: str) -> str:
    if shutil.which(command[0]) is None:
        sys.exit(f"{command[0]} is not installed (Debian: apt-get install biber texlive-binaries texlive-bibtex-extra)")
    environment = {**os.environ, "PAR_GLOBAL_TEMP": folder, "LC_ALL": "C.UTF-8"}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    return run.stdout.decode("utf-8", "replace")


def _installed(style: str) -> bool:
    """Whether the style is here; chicago.bst comes with texlive-bibtex-extra, the others with BibTeX itself."""
    return bool(_run(["kpsewhich", f"{style}.bst"], "."))


def _biber(text: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "x.bib").write_text(text, encoding="utf-8")
        said = _run(["biber", "--tool", "-V", "--output-file", os.devnull, "x.bib"], folder)
    assert "Datamodel validation complete" in said, said[-2000:]
    return len(re.findall(r"^(?:WARN|ERROR)", said, re.M))


def _bibtex(works: list[Work], style: str) -> int:
    """Errors, and entries lost, over bibliographies of 25 works: alpha and chicago can tell no more than 31 works of
    one author and year apart, and the records have few authors.
    """
    complaints = 0
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "x.aux").write_text(
            f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{x}}\n", encoding="utf-8"
        )
        for start in range(0, len(works), ARTICLE):
            listed = works[start : start + ARTICLE]
            (Path(folder) / "x.bib").write_text(to_bibtex(listed, dialect="bibtex"), encoding="utf-8")
            said = _run(["bibtex", "x"], folder)
            assert "Database file" in said, said[-2000:]
            items = (Path(folder) / "x.bbl").read_text(encoding="utf-8", errors="replace").count("\\bibitem")
            errors = re.search(r"There (?:was|were) (\d+) error message", said)
            complaints += (int(errors[1]) if errors else 0) + abs(items - len(listed))
    return complaints


def _bibtexparser(text: str, works: list[Work]) -> int:
    library = parsed(text)
    read = {entry.key: entry for entry in library.entries}
    wrong = sum(
        work.key not in read or not _same(work, str(read[work.key].fields_dict["title"].value)[1:-1]) for work in works
    )
    return wrong + len(library.failed_blocks) + abs(len(read) - len(works))


def _pybtex(text: str, works: list[Work]) -> int:
    from pybtex.database import parse_string

    read = parse_string(text, "bibtex").entries
    return abs(len(read) - len(works)) + sum(
        work.key not in read
        or not _same(work, read[work.key].fields["title"])
        or len(read[work.key].persons.get("author", [])) != sum(bool(display(name)) for name in work.authors)
        for work in works
    )


def _same(work: Work, title: str) -> bool:
    """The words of the title (quotation marks are told apart in one dialect only); a supplied one is in brackets."""
    wanted = escape.clean(work.title or "")
    return _quotes(plain(title)) == _quotes(wanted) if wanted else title.startswith("[untitled ")


def _quotes(words: str) -> str:
    return re.sub("[“”‘’\"`']+", '"', words.replace("—", "–").replace("---", "–").replace("--", "–"))


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    print(f"{'judge':<18}{'dialect':<10}{'records':>8}{'complaints':>12}{'s':>8}")
    for judge, dialect, number, complaints, seconds in rows(records(count)):
        print(f"{judge:<18}{dialect:<10}{number:>8}{complaints:>12}{seconds:>8.1f}", flush=True)


if __name__ == "__main__":
    main()
