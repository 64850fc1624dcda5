"""The bibliography processors that judge what citecheck writes, and the works they are shown."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from citecheck.model import Name, Work

Judge = Callable[[str], list[str]]

few = settings(max_examples=40, deadline=None)


def needed(program: str) -> str:
    """The path of a processor; a test without it is skipped, but fails in CI, which has to install it."""
    path = shutil.which(program)
    if path is None:
        reason = f"{program} is not installed (Debian: apt-get install biber texlive-binaries texlive-base)"
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PAR_GLOBAL_TEMP": str(folder), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
def biber(tmp_path: Path) -> Judge:
    """Runs biber's data model validation over a `.bib` text; gives its warnings and errors."""
    program = needed("biber")

    def judge(text: str) -> list[str]:
        (tmp_path / "x.bib").write_text(text, encoding="utf-8")
        run = _run([program, "--tool", "-V", "--output-file", os.devnull, "x.bib"], tmp_path)
        assert "Datamodel validation complete" in run.stdout, run.stdout + run.stderr
        return [line for line in run.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]

    return judge


@pytest.fixture
def bibtex(tmp_path: Path) -> Callable[..., str]:
    """Runs bibtex with a classic style over all entries; gives the formatted bibliography. Errors fail the test."""
    program = needed("bibtex")

    def judge(text: str, style: str = "plain") -> str:
        (tmp_path / "x.bib").write_text(text, encoding="utf-8")
        (tmp_path / "x.aux").write_text(f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{x}}\n", encoding="utf-8")
        run = _run([program, "x"], tmp_path)
        assert run.returncode in (0, 1), run.stdout
        assert "error message" not in run.stdout, run.stdout
        return (tmp_path / "x.bbl").read_text(encoding="utf-8", errors="replace")

    return judge


def needs_style(name: str) -> None:
    """Skips a test whose BibTeX style is not installed; those of Patashnik are wherever BibTeX is."""
    found = subprocess.run([needed("kpsewhich"), f"{name}.bst"], capture_output=True, check=False)
    if found.returncode:
        pytest.skip(f"{name}.bst is not installed (Debian: apt-get install texlive-bibtex-extra)")


def run_latex(text: str, preamble: str, folder: Path) -> str:
    """What biber hands to LaTeX of a `.bib` text under BibLaTeX with a line in the preamble."""
    if shutil.which("pdflatex") is None or shutil.which("kpsewhich") is None:
        pytest.skip("pdflatex is not installed (Debian: apt-get install texlive-latex-base texlive-latex-extra)")
    if not all(_run(["kpsewhich", package], folder).stdout for package in ("biblatex.sty", "etoolbox.sty")):
        pytest.skip("biblatex is not whole (Debian: apt-get install texlive-bibtex-extra texlive-latex-extra)")
    (folder / "x.bib").write_text(text, encoding="utf-8")
    article = r"\documentclass{article}\usepackage{biblatex}\addbibresource{x.bib}" + preamble
    article += r"\begin{document}\nocite{*}\printbibliography\end{document}"
    (folder / "x.tex").write_text(article, encoding="utf-8")
    _run(["pdflatex", "-interaction=batchmode", "-draftmode", "x"], folder)
    run = _run([needed("biber"), "x"], folder)
    assert run.returncode == 0, run.stdout
    return (folder / "x.bbl").read_text(encoding="utf-8")


def gold_works(path: Path) -> list[Work]:
    """The works of a labelled note list, made by hand from its labels: one for every first full citation."""
    works = []
    for note in json.loads(path.read_text(encoding="utf-8"))["notes"]:
        for citation in note["citations"]:
            if citation["relation"] == "full" and citation["refers_to"] is None:
                works.append(_gold_work(note["n"], len(works), citation))
    return works


def _gold_work(note: int, ordinal: int, citation: dict[str, Any]) -> Work:
    fields = ("title", "container", "volume", "issue", "pages", "publisher", "location", "accessed", "language")
    remark = " … ".join(filter(None, (citation["commentary_before"], citation["commentary_after"])))
    return Work(
        key=f"work{ordinal:02}",
        kind=citation["type"],
        authors=tuple(Name(**author) for author in citation["authors"]),
        issued=citation["date"],
        remark=remark or None,
        notes=(str(note),),
        missing=("link",) if citation["date"] else ("date", "link"),
        **{field: citation[field] for field in fields},
    )


ESCAPES = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    **{f"\\{char}": char for char in "&%$#_"},
}
_ESCAPE = re.compile("|".join(map(re.escape, ESCAPES)) + "|[{}]")


def unescape(value: str) -> str:
    """What TeX would print of an escaped value: commands undone, protecting braces gone."""
    return _ESCAPE.sub(lambda match: ESCAPES.get(match[0], ""), value)
