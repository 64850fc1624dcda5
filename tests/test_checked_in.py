"""What is checked in under bibliography/ and reports/ is what the code writes for seeds/, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck import check, extract, report
from citecheck.cli.bib import render

ROOT = Path(__file__).resolve().parents[1]
SEEDS = sorted(path.name for path in (ROOT / "seeds").glob("*.txt"))
SAYS = "run `make report` and commit what it writes"


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        now = json.loads((ROOT / "reports" / "report.json").read_text(encoding="utf-8"))["now"]
        return check(["seeds"], offline=True, now=now, cache_dir=str(tmp_path_factory.mktemp("no-cache")))


@pytest.mark.parametrize("name", SEEDS)
def test_bibliographies(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    kept = (ROOT / "bibliography" / name).with_suffix(".bib").read_bytes()
    assert render(extract(f"seeds/{name}"), "biblatex") == kept, SAYS


@pytest.mark.parametrize(
    ("format_", "suffix"),
    [("html", "html"), ("json", "json"), ("sarif", "sarif"), ("markdown", "md"), ("text", "txt")],
)
def test_reports(run, format_, suffix):
    assert report.render(run, format_) == (ROOT / "reports" / f"report.{suffix}").read_bytes(), SAYS


def test_the_published_schema():
    assert report.schema() == (ROOT / "reports" / "report.schema.json").read_bytes(), SAYS
