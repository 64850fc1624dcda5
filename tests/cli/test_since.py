"""`citecheck check --since`: only what a change touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.test_changes import commit, git

ARTICLE = """# Grain

Prices rose by 12 percent in 2019.[^1] Exports had reached $240 billion in all.

They fell to $90 billion in 2020.

[^1]: Jane Roe, “The Harvest,” *Journal of Grain* 12 (May 2019): 4–19,

Again they rose, by 30 percent.[^2]

[^2]: Jane Roe, “The Market,” *Journal of Grain* 14 (May 2021): 7–9,
"""


@pytest.fixture
def archive(citecheck, monkeypatch):
    """A repository with two articles, each with findings of its own."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git("init", "--quiet", "--initial-branch=main")
    for name in ("a.md", "b.md"):
        Path(name).write_text(ARTICLE, encoding="utf-8")
    commit()
    return lambda *arguments: citecheck("check", ".", "--offline", "--allow-incomplete", *arguments)


def found(archive, *arguments: str) -> dict[str, list[tuple[str, str, str | None]]]:
    """Path, code and note of the findings that count, and of those that are known."""
    result = archive("--format", "json", *arguments)
    run = json.loads(result.out)
    told = {bucket: [(f["path"], f["code"], f["note"]) for f in run[bucket]] for bucket in ("findings", "known")}
    return {**told, "documents": [extract["document"]["path"] for extract in run["documents"]]}


def test_nothing_touched_is_a_pass_that_reads_nothing(archive):
    assert len(found(archive)["findings"]) >= 6
    assert found(archive, "--since", "HEAD") == {"findings": [], "known": [], "documents": []}
    result = archive("--since", "HEAD")
    assert (result.code, result.out) == (0, "No article was touched since HEAD.\n")


def test_a_touched_note_brings_its_own_findings_and_no_others(archive):
    Path("b.md").write_text(ARTICLE.replace("(May 2021)", "(June 2021)"), encoding="utf-8")
    told = found(archive, "--since", "HEAD")
    assert told["documents"] == ["b.md"]
    assert {note for _, _, note in told["findings"]} == {"2"}
    assert {code for _, code, _ in told["findings"]} == {"CC101"}
    assert ("b.md", "CC101", "1") in told["known"]
    result = archive("--since", "HEAD", "--fail-on", "info")
    assert result.code == 1
    assert "not touched since HEAD, not counted above" in result.out


def test_a_touched_marker_brings_its_note(archive):
    Path("a.md").write_text(ARTICLE.replace("Again they rose", "Once more they rose"), encoding="utf-8")
    assert [note for _, _, note in found(archive, "--since", "HEAD")["findings"]] == ["2"]


def test_a_baseline_and_since_are_both_in_force(archive, citecheck):
    assert citecheck("baseline", "a.md", "--offline", "-o", "known.json").code == 0
    kept = json.loads(Path("known.json").read_bytes())
    about_note_2 = [each for each in kept["findings"] if each["message"].startswith("Note 2 ")]
    assert 0 < len(about_note_2) < len(kept["findings"])
    Path("known.json").write_text(json.dumps({**kept, "findings": about_note_2}), encoding="utf-8")
    Path("a.md").write_text(ARTICLE.replace("4–19,", "4–20,").replace("7–9", "7–10"), encoding="utf-8")
    both = {note for _, _, note in found(archive, "--since", "HEAD")["findings"]}
    assert both == {"1", "2"}
    told = found(archive, "--since", "HEAD", "--baseline", "known.json")
    assert {note for _, _, note in told["findings"]} == {"1"}
    assert ("b.md", "CC101", "1") not in told["known"]


def test_a_file_that_does_not_exist_is_said_all_the_same(archive, citecheck):
    result = citecheck("check", "gone.md", "--offline", "--since", "HEAD")
    assert (result.code, "gone.md does not exist" in result.err) == (2, True)


def test_outside_a_repository(citecheck, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    result = citecheck("check", "a.md", "--since", "main")
    assert (result.code, "in no repository" in result.err) == (2, True)
    assert citecheck("check", "a.md", "--since", "--output=x").code == 2


LINKED = """# Grain

Prices rose by 12 percent in 2019.[^1] They fell by 7 percent in 2020.[^2]

Again they rose.[^3]

[^1]: Jane Roe, “The Harvest,” *Trade Weekly*, May 4, 2019, https://one.example/harvest.

[^2]: Jane Roe, “The Fall,” *Trade Weekly*, May 4, 2020, https://two.example/fall.

[^3]: Jane Roe, “The Rise,” *Trade Weekly*, May 4, 2021, https://three.example/rise.
"""


@pytest.mark.parametrize(
    ("old", "new", "asked"),
    [
        ("May 4, 2021", "June 4, 2021", {"three.example"}),  # the note
        ("Again they rose", "Once more they rose", {"three.example"}),  # the line of its marker
        ("12 percent", "13 percent", {"one.example", "two.example"}),  # the line of two numbers and their notes
        ("# Grain", "# Of Grain", set()),
    ],
)
def test_the_world_is_asked_about_what_was_touched_only(citecheck, archive, old, new, asked):
    Path("a.md").write_text(LINKED, encoding="utf-8")
    commit()
    Path("a.md").write_text(LINKED.replace(old, new), encoding="utf-8")
    result = citecheck("check", "a.md", "--offline", "--since", "HEAD", "--format", "json", "--fail-on", "never")
    run = json.loads(result.out)
    links = {e["subject"].split("/")[2]: e["outcome"]["reason"] for e in run["evidence"] if e["question"] == "link"}
    assert {host for host, reason in links.items() if reason == "offline"} == asked
    assert set(links) == {"one.example", "two.example", "three.example"}
    assert set(links.values()) <= {"offline", "untouched"}
    assert result.code == (3 if asked else 0)  # what was not to be asked makes no run incomplete


def test_the_floor_of_coverage_is_about_what_was_to_be_asked(citecheck, archive):
    Path("a.md").write_text(LINKED, encoding="utf-8")
    Path("citecheck.toml").write_text("coverage-floor = 0.9\n", encoding="utf-8")
    commit()
    Path("a.md").write_text(LINKED.replace("# Grain", "# Of Grain"), encoding="utf-8")
    result = citecheck("check", "a.md", "--offline", "--since", "HEAD")
    assert (result.code, "CC904" in result.out) == (0, False)
