from __future__ import annotations

import gzip
import json
import os
import random
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from citecheck.model import Run
from citecheck.report import render, sarif
from citecheck.rules import RULES
from tests.report.needed import node_file

SCHEMA = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"


def log(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(run, "sarif"))["runs"][0]
    return found


def by_code(run: Run, code: str) -> dict[str, Any]:
    return next(result for result in log(run)["results"] if result["ruleId"] == code)


def test_a_result_has_what_code_scanning_requires(run: Run) -> None:
    result = by_code(run, "CC201")
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("The link of note 3 is dead: not found (404), asked twice.")
    assert result["partialFingerprints"]["primaryLocationLineHash"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "texts/harbour.txt"
    assert place["region"] == {"startLine": 14, "startColumn": 73, "endLine": 14, "endColumn": 98}


def test_related_places_are_linked_from_the_message(run: Run) -> None:
    result = by_code(run, "CC201")
    assert result["message"]["text"].endswith("\n[The marker of the note.](1)")
    assert result["relatedLocations"][0]["id"] == 1


def test_a_file_without_text_is_pointed_at_as_a_whole(run: Run) -> None:
    region = by_code(run, "CC001")["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


def test_every_rule_comes_with_its_page(run: Run) -> None:
    rules = {rule["id"]: rule for rule in log(run)["tool"]["driver"]["rules"]}
    assert {rule.code for rule in RULES} <= set(rules)
    for rule in rules.values():
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert rule["properties"]["precision"] in {"high", "medium", "low"}
        assert rule["properties"]["problem.severity"] in {"error", "warning", "recommendation"}
        assert "security" not in rule["properties"]["tags"]
    assert "## Why it matters" in rules["CC201"]["help"]["markdown"]
    assert "\n\nWhy it matters\n\n  The reader can no longer see" in rules["CC201"]["help"]["text"]
    assert all("```" not in rule["help"]["text"] for rule in rules.values())


def test_results_point_at_their_rule(run: Run) -> None:
    found = log(run)
    for result in found["results"]:
        assert found["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_rule_this_version_does_not_know_is_described_all_the_same(run: Run) -> None:
    stranger = replace(run.findings[0], code="XY100", name="odd-thing")
    found = log(replace(run, findings=(stranger,)))
    rule = found["tool"]["driver"]["rules"][found["results"][0]["ruleIndex"]]
    assert (rule["id"], rule["fullDescription"]["text"]) == ("XY100", "Odd thing.")


def test_what_was_set_aside_is_left_out(run: Run) -> None:
    found = log(run)
    assert {"CC101", "CC501"}.isdisjoint(result["ruleId"] for result in found["results"])
    assert found["properties"] == {"dismissed": 1, "known": 1}


def test_an_incomplete_run_says_so(run: Run) -> None:
    notes = log(run)["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == ["The run is incomplete: offline."]


def test_more_results_than_are_taken_are_cut_by_severity(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MAX_RESULTS", 3)
    found = log(run)
    assert {result["level"] for result in found["results"]} == {"error"}
    assert (
        "4 of the less grave findings" in found["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]
    )


def test_a_message_can_not_hold_a_link_of_its_own(hostile: Run) -> None:
    text = log(hostile)["results"][0]["message"]["text"]
    assert "](http" not in text.replace("\\](", "")
    assert "\\](http://evil.example)" in text


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("texts/harbour.txt", "texts/harbour.txt"),
        ("./a b#c?.txt", "a%20b%23c%3F.txt"),
        ("texts\\harbour.txt", "texts/harbour.txt"),
        ("海.txt", "%E6%B5%B7.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("/srv/x.txt", "file:///srv/x.txt"),
        ("C:\\x y.txt", "file:///C:/x%20y.txt"),
        ("caf\udce9.txt", "caf%3F.txt"),
    ],
)
def test_paths_are_uri_references(path: str, uri: str) -> None:
    assert sarif.uri(path) == uri


def test_a_file_without_lines_is_pointed_at_as_a_whole_and_quoted(run: Run) -> None:
    extract = run.documents[0]
    pages = replace(extract.document, exact=False, pages=(0, 400))
    found = log(replace(run, documents=(replace(extract, document=pages), *run.documents[1:])))
    result = next(result for result in found["results"] if result["ruleId"] == "CC201")
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    assert location["logicalLocations"] == [
        {"name": "note 3", "fullyQualifiedName": "page 2, note 3", "kind": "footnote"}
    ]
    assert "\nPage 2: “http://gone.example/grain”" in result["message"]["text"]


def test_a_place_in_the_prose_is_named_too(run: Run) -> None:
    assert by_code(run, "CC401")["locations"][0]["logicalLocations"] == [{"name": "paragraph 1", "kind": "paragraph"}]


def test_a_file_too_large_to_be_taken_is_cut_by_severity(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    noisy = tuple(replace(item, message=random.Random(n).randbytes(900).hex()) for n, item in enumerate(run.findings))
    rules_alone = len(gzip.compress(render(replace(run, findings=()), "sarif"), 1))
    monkeypatch.setattr(sarif, "MAX_GZIPPED", rules_alone + 4_000)
    data = render(replace(run, findings=noisy), "sarif")
    found = json.loads(data)["runs"][0]
    assert len(gzip.compress(data)) <= rules_alone + 4_000
    assert 0 < len(found["results"]) < len(noisy)
    assert found["results"][0]["level"] == "error"
    assert "left out" in found["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


@pytest.mark.parametrize("name", ["run", "hostile", "empty"])
def test_it_fits_the_schema_of_the_standard(name: str, request: pytest.FixtureRequest) -> None:
    schema = node_file(SCHEMA)
    found = json.loads(render(request.getfixturevalue(name), "sarif"))
    jsonschema.Draft4Validator(json.loads(schema.read_text())).validate(found)


def said_of(folder: Path, rules: str) -> dict[str, set[tuple[str, str]]]:
    """What Microsoft's multitool says of each file by `rules` (Ghas are those of GitHub): rule and level."""
    tool = node_file("@microsoft/sarif-multitool-linux/Sarif.Multitool")
    tool.chmod(0o755)  # npm installs it without, since no script of a package is run
    files = sorted(folder.glob("*.sarif"))
    options = ["--rule-kind", rules, "--max-file-size-in-kb", "100000", "--log", "ForceOverwrite"]
    done = subprocess.run(
        [tool, "validate", *files, *options, "--output", folder / "said.json"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    assert f"Done. {len(files)} files scanned." in done.stdout, done.stdout
    said: dict[str, set[tuple[str, str]]] = {file.stem: set() for file in files}
    for result in json.loads((folder / "said.json").read_text())["runs"][0]["results"]:
        name = Path(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]).stem
        said[name].add((result["ruleId"], result.get("level", "warning")))
    return said


UNKNOWN_HOME = {("SARIF2005", "warning")}
"""The tool names no home page: it has none yet."""


def test_github_would_take_it(run: Run, hostile: Run, empty: Run, paged: Run, tmp_path: Path) -> None:
    for name, each in (("run", run), ("hostile", hostile), ("empty", empty), ("paged", paged)):
        (tmp_path / f"{name}.sarif").write_bytes(render(each, "sarif"))
    (tmp_path / "broken.sarif").write_text(json.dumps({"version": "2.1.0", "runs": [{"results": [{}]}]}))
    said = said_of(tmp_path, "Sarif;Ghas")
    assert "error" in {level for _, level in said.pop("broken")}  # it does find what is wrong
    assert said == dict.fromkeys(("empty", "hostile", "paged", "run"), UNKNOWN_HOME)


def test_github_would_take_a_throng_of_findings(throng: Run, run: Run, tmp_path: Path) -> None:
    data = render(throng, "sarif")
    assert len(json.loads(data)["runs"][0]["results"]) == 25_000
    assert len(gzip.compress(data)) < sarif.MAX_GZIPPED
    without_place = json.loads(render(run, "sarif"))
    for result in without_place["runs"][0]["results"]:
        del result["locations"]
    (tmp_path / "throng.sarif").write_bytes(data)
    (tmp_path / "without_place.sarif").write_text(json.dumps(without_place))
    said = said_of(tmp_path, "Ghas")  # all rules would take half a minute
    assert said["throng"] == set()
    assert ("GH1015", "error") in said["without_place"]
