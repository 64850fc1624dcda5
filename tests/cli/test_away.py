"""With the network away a run is incomplete, in every format: never red with dead links."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from junitparser import JUnitXml, Skipped

from tests.cli.articles import CLEAN
from tests.net.asking import NOBODY

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture
def away(monkeypatch):
    """No name resolves, those that are always there neither."""
    monkeypatch.setattr("citecheck.net.resolve.system_resolve", NOBODY)


FILES = {
    "junit": "r.xml",
    "sarif": "r.sarif",
    "github": "r.log",
    "gitlab": "r.gl.json",
    "comment": "r.md",
    "markdown": "s.md",
    "json": "r.json",
}


def test_the_run_is_incomplete_and_nothing_is_dead(citecheck, away):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    formats = [word for name, file in FILES.items() for word in ("--format", f"{name}:{file}")]
    result = citecheck("check", "a.txt", "--format", "text", *formats)
    assert result.code == 3
    assert "no link is called dead" in result.err
    assert "No findings" in result.out
    assert json.loads(Path("r.json").read_bytes())["incomplete"] == ["network-away"]
    (sarif,) = json.loads(Path("r.sarif").read_bytes())["runs"]
    assert sarif["results"] == []
    assert "network away" in sarif["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    assert json.loads(Path("r.gl.json").read_bytes()) == []
    assert Path("r.log").read_text() == "::warning title=citecheck::The run is incomplete: network away.\n"
    for page in ("r.md", "s.md"):
        assert "The run is incomplete: network away." in Path(page).read_text(encoding="utf-8")
    junit = JUnitXml.fromfile("r.xml")
    links = [case for suite in junit for case in suite if case.name.startswith("link ")]
    assert junit.failures == 0
    assert links
    assert all(isinstance(case.result[0], Skipped) and "network away" in case.result[0].message for case in links)


def test_a_run_that_may_be_incomplete_passes(citecheck, away):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    assert citecheck("check", "a.txt", "--allow-incomplete").code == 0
