"""`citecheck review` and `citecheck baseline`, as a reviewer and a team with an old archive of articles use them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from citecheck.cli.review import written
from citecheck.review import load_baseline, load_decisions
from tests.cli.articles import CLEAN, NO_NOTES

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(autouse=True)
def articles(citecheck):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    Path("b.txt").write_text(NO_NOTES, encoding="utf-8")


# ---------------------------------------------------------------- baseline


def test_after_a_baseline_only_new_findings_fail(citecheck):
    assert citecheck("check", "b.txt", "--offline").code == 1
    made = citecheck("baseline", "b.txt", "--offline")
    assert made.code == 0
    assert "citecheck-baseline.json" in made.err
    after = citecheck("check", "b.txt", "--offline", "--baseline", "citecheck-baseline.json")
    assert after.code == 0
    assert "from the baseline" in after.out
    Path("b.txt").write_text(CLEAN.replace("Abroad,”", "Abroad,"))
    assert (
        citecheck("check", "b.txt", "--offline", "--allow-incomplete", "--baseline", "citecheck-baseline.json").code
        == 1
    )


def test_a_baseline_made_anew_drops_what_was_mended_and_keeps_what_was_not_looked_at(citecheck):
    citecheck("baseline", "a.txt", "b.txt", "--offline")
    before = load_baseline(Path("citecheck-baseline.json"))
    assert {known.path for known in before} == {"b.txt"}
    citecheck("baseline", "a.txt", "--offline")
    assert load_baseline(Path("citecheck-baseline.json")) == before
    Path("b.txt").write_text(CLEAN, encoding="utf-8")
    assert "dropped" in citecheck("baseline", "b.txt", "--offline").err
    assert load_baseline(Path("citecheck-baseline.json")) == ()


def test_a_rule_left_out_does_not_empty_the_baseline(citecheck):
    citecheck("baseline", "b.txt", "--offline")
    before = load_baseline(Path("citecheck-baseline.json"))
    citecheck("baseline", "b.txt", "--offline", "--select", "CC1")
    assert set(load_baseline(Path("citecheck-baseline.json"))) >= set(before)


def test_a_baseline_of_a_missing_article_is_not_written(citecheck):
    assert citecheck("baseline", "none.txt", "--offline").code == 2
    assert not Path("citecheck-baseline.json").exists()


# ---------------------------------------------------------------- review


@pytest.fixture
def reviewing(citecheck, tmp_path):
    """A review in a process of its own: the address it printed, and the process."""
    citecheck("check", "b.txt", "--offline", "--format", "json:report.json", "--format", "html:report.html")
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> tuple[str, subprocess.Popen[str]]:
        command = [sys.executable, "-m", "citecheck", "review", *arguments, "--no-browser", "--by", "Ana"]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=tmp_path)
        started.append(process)
        assert process.stderr is not None
        line = process.stderr.readline()
        assert " at http" in line, line + process.stderr.read()
        return line.rsplit(" ", 1)[1].strip(), process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def put(url: str, fingerprint: str) -> int:
    body = json.dumps({"decision": {"decision": "dismiss", "reason": "known"}}).encode()
    origin = url.split("/", maxsplit=1)[0] + "//" + url.split("/")[2]
    headers = {"Origin": origin, "Content-Type": "application/json"}
    request = urllib.request.Request(url + f"decisions/{fingerprint}", body, headers, method="PUT")
    with urllib.request.urlopen(request, timeout=10) as answer:
        return int(answer.status)


@pytest.mark.parametrize("report", ["report.json", "report.html"])
def test_what_is_decided_in_the_browser_is_heeded_by_the_next_check(citecheck, reviewing, report):
    url, process = reviewing(report)
    run = json.loads(Path("report.json").read_text(encoding="utf-8"))
    assert run["findings"]
    for finding in run["findings"]:
        assert put(url, finding["fingerprint"]) == 200
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=10)
    assert f"{len(run['findings'])} decision" in said
    assert process.returncode == 0
    assert {one.by for one in load_decisions(Path("citecheck-decisions.json"))} == {"Ana"}
    after = citecheck("check", "b.txt", "--offline")
    assert after.code == 0
    assert "dismissed" in after.out


def test_a_report_that_is_none_is_told(citecheck):
    Path("x.json").write_text("{}", encoding="utf-8")
    assert "citecheck check --format json" in citecheck("review", "x.json").err
    Path("x.json").unlink()
    Path("x.html").write_text("<!doctype html>", encoding="utf-8")
    assert "--format json:x.json" in citecheck("review", "x.html").err
    assert "can't be read" in citecheck("review", "y.json").err


def test_decisions_that_are_not_in_order_are_told_before_the_review(citecheck):
    citecheck("check", "b.txt", "--offline", "--format", "json:report.json")
    Path("citecheck-decisions.json").write_text("{", encoding="utf-8")
    result = citecheck("review", "report.json", "--no-browser")
    assert result.code == 2
    assert "citecheck-decisions.json" in result.err


def test_a_port_in_use_is_told(citecheck, reviewing):
    url, _ = reviewing("report.json")
    result = citecheck("review", "report.json", "--no-browser", "--port", url.split(":")[2].split("/")[0])
    assert result.code == 2
    assert "Port" in result.err


def test_a_decisions_file_that_was_named_must_exist_for_a_check(citecheck):
    assert citecheck("check", "a.txt", "--offline", "--decisions", "none.json").code == 2


def test_a_name_that_is_no_utf_8_is_one_that_the_file_can_hold():
    assert written(os.fsdecode(b"Ren\xe9")) == "Ren\ufffd"
    assert written("Renée") == "Renée"
