"""`citecheck fix`, as an editor uses it: look at the diff, then apply it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

NOTE = "Peter Oakes, “Dues and Discontent,” The Northern Courier, May 7, 2015, {}."
BROKEN, MENDED = "htps://courier.example/dues", "https://courier.example/dues"
ARTICLE = "The dues were raised.[^1]\n\n[^1]: " + NOTE + "\n"


@pytest.fixture(autouse=True)
def article(citecheck):
    Path("a.md").write_text(ARTICLE.format(BROKEN), encoding="utf-8")


def test_without_apply_a_diff_is_shown_and_nothing_changes(citecheck):
    result = citecheck("fix", "a.md", "--offline")
    assert result.code == 1
    assert f"+[^1]: {NOTE.format(MENDED)}" in result.out
    assert "a.md:3: CC102" in result.err
    assert "--apply" in result.err
    assert BROKEN in Path("a.md").read_text(encoding="utf-8")


def test_the_diff_is_one_that_git_applies(citecheck):
    Path("fix.patch").write_text(citecheck("fix", "a.md", "--offline").out, encoding="utf-8")
    done = subprocess.run(["git", "apply", "fix.patch"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert Path("a.md").read_text(encoding="utf-8") == ARTICLE.format(MENDED)


def test_with_apply_the_file_is_changed_and_nothing_is_left_to_do(citecheck):
    Path("a.md").chmod(0o640)
    result = citecheck("fix", "a.md", "--offline", "--apply")
    assert (result.code, result.out) == (0, "")
    assert Path("a.md").read_text(encoding="utf-8") == ARTICLE.format(MENDED)
    assert Path("a.md").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in Path().iterdir() if not path.name.startswith(".")) == ["a.md"]
    again = citecheck("fix", "a.md", "--offline")
    assert (again.code, again.out) == (0, "")
    assert "Nothing to correct.\nLinks: 0 of 1 checked, 1 not checked (offline)." in again.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encoding_mark_and_line_ends_stay(citecheck, encoding):
    text = ARTICLE.replace("dues were", "fées were").replace("\n", "\r\n")
    Path("a.md").write_bytes(text.format(BROKEN).encode(encoding))
    assert citecheck("fix", "a.md", "--offline", "--apply").code == 0
    assert Path("a.md").read_bytes() == text.format(MENDED).encode(encoding)


def test_a_report_is_enough(citecheck):
    citecheck("check", "a.md", "--offline", "--format", "json:report.json")
    assert citecheck("fix", "--report", "report.json", "--apply").code == 0
    assert MENDED in Path("a.md").read_text(encoding="utf-8")


def test_a_file_that_changed_since_is_left_alone(citecheck):
    citecheck("check", "a.md", "--offline", "--format", "json:report.json")
    Path("a.md").write_text("Another.\n" + ARTICLE.format(BROKEN), encoding="utf-8")
    result = citecheck("fix", "--report", "report.json", "--apply")
    assert "has changed since" in result.err
    assert BROKEN in Path("a.md").read_text(encoding="utf-8")


def test_what_was_dismissed_is_not_fixed(citecheck):
    citecheck("check", "a.md", "--offline", "--format", "json:report.json")
    (finding,) = [f for f in json.loads(Path("report.json").read_text())["findings"] if f["code"] == "CC102"]
    said = {"fingerprint": finding["fingerprint"], "code": "CC102", "path": "a.md", "decision": "dismiss"}
    Path("citecheck-decisions.json").write_text(json.dumps({"schema": 1, "decisions": [said]}), encoding="utf-8")
    assert citecheck("fix", "a.md", "--offline").out == ""


def test_a_bibliography_is_repaired(citecheck):
    source = "@article{a,\n  title = {Wool & Grain},\n  author = {Roe, Jane},\n  year = 2019,\n  pages = {4-19},\n}\n"
    Path("a.bib").write_text(source, encoding="utf-8")
    result = citecheck("fix", "a.bib", "--offline", "--apply")
    assert "2 corrections made" in result.err
    assert Path("a.bib").read_text(encoding="utf-8") == source.replace(" & ", r" \& ").replace("4-19", "4--19")


def test_articles_or_a_report_but_not_both(citecheck):
    assert citecheck("fix").code == 2
    assert citecheck("fix", "a.md", "--report", "x.json").code == 2
    assert citecheck("fix", "none.md", "--offline").code == 2


def test_a_link_to_a_file_stays_a_link(citecheck):
    Path("b.md").symlink_to("a.md")
    citecheck("fix", "b.md", "--offline", "--apply")
    assert Path("b.md").is_symlink()
    assert MENDED in Path("a.md").read_text(encoding="utf-8")


def as_if_about(path: str, **changes: object) -> None:
    """The report, about another file with the same bytes."""
    report = json.loads(Path("report.json").read_text(encoding="utf-8"))
    report["documents"][0]["document"] |= {"path": path, **changes}
    for finding in report["findings"]:
        finding["path"] = path
    Path("report.json").write_text(json.dumps(report), encoding="utf-8")


@pytest.mark.parametrize("way", ["up", "absolute", "link", "hidden", "null", "pipe", "encoding"])
def test_a_report_is_not_trusted_with_files_elsewhere(citecheck, tmp_path_factory, way):
    citecheck("check", "a.md", "--offline", "--format", "json:report.json")
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "b.md"
    elsewhere.write_text(ARTICLE.format(BROKEN), encoding="utf-8")
    Path(".hidden").mkdir()
    Path(".hidden/b.md").write_text(ARTICLE.format(BROKEN), encoding="utf-8")
    Path("link.md").symlink_to(elsewhere)
    os.mkfifo("pipe.md")
    path = {
        "up": os.path.relpath(elsewhere),
        "absolute": str(elsewhere),
        "link": "link.md",
        "hidden": ".hidden/b.md",
        "null": "a\0.md",
        "pipe": "pipe.md",
        "encoding": "a.md",
    }[way]
    as_if_about(path, **({"encoding": "hex"} if way == "encoding" else {}))
    result = citecheck("fix", "--report", "report.json", "--apply")
    assert (result.code, result.out) == (0, "")
    assert "left alone" in result.err
    for file in (elsewhere, Path(".hidden/b.md"), Path("a.md")):
        assert BROKEN in file.read_text(encoding="utf-8")


def test_the_name_of_a_file_is_no_line_of_the_diff(citecheck):
    Path("a.md").rename("a.md\n--- b\t.md")
    result = citecheck("fix", "a.md\n--- b\t.md", "--offline")
    assert result.out.startswith('--- "a/a.md\\012--- b\\011.md"\n+++ "b/a.md\\012--- b\\011.md"\n@@')
    Path("fix.patch").write_text(result.out, encoding="utf-8")
    done = subprocess.run(["git", "apply", "fix.patch"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
