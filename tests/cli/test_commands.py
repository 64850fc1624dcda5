"""The other commands: extract, bib, links, rule, config, and help for all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import bibtexparser
import pytest

from citecheck.cli import COMMANDS
from tests.cli.articles import CLEAN, NO_NOTES


@pytest.fixture(autouse=True)
def articles(citecheck):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    Path("b.txt").write_text(NO_NOTES, encoding="utf-8")


def test_extract_prints_the_records(citecheck):
    result = citecheck("extract", "a.txt")
    assert result.code == 0
    (document,) = json.loads(result.out)["documents"]
    assert [marker["label"] for marker in document["markers"]] == ["1", "2"]
    note = document["notes"][0]
    assert CLEAN[note["span"]["start"] : note["span"]["end"]] == note["text"]
    (citation,) = note["citations"]
    assert citation["authors"][0]["family"] == "Roe"
    assert citation["title"] == "The Harvest of the North"
    assert (citation["container"], citation["volume"], citation["issue"]) == ("Journal of Grain", "12", "3")
    assert (citation["issued"], citation["pages"], citation["relation"]) == ("2019-05", "4–19", "full")
    assert citation["identifiers"][0]["value"] == "10.5555/12345678"


def test_extract_goes_on_after_a_bad_file(citecheck):
    Path("empty.txt").write_bytes(b"")
    result = citecheck("extract", "empty.txt", "a.txt", "-o", "x.json")
    assert result.code == 1
    assert "is empty" in result.err
    assert len(json.loads(Path("x.json").read_text(encoding="utf-8"))["documents"]) == 2


def test_bib_of_one_article_goes_to_standard_output(citecheck):
    result = citecheck("bib", "a.txt")
    library = bibtexparser.parse_string(result.out)
    assert (result.code, len(library.entries), library.failed_blocks) == (0, 2, [])


def test_bib_of_several_needs_a_directory(citecheck):
    assert citecheck("bib", "a.txt", "b.txt").code == 2
    assert citecheck("bib", "a.txt", "b.txt", "-o", "out/").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.bib", "b.bib"]
    stubs = bibtexparser.parse_string(Path("out/b.bib").read_text(encoding="utf-8")).entries
    assert len(stubs) == 8
    assert bibtexparser.parse_string(citecheck("bib", "b.txt", "--no-stubs").out).entries == []


@pytest.mark.parametrize("format_", ["biblatex", "bibtex", "csl-json", "ris"])
def test_every_format_of_bib_holds_both_works(citecheck, format_):
    result = citecheck("bib", "a.txt", "--format", format_)
    assert result.code == 0
    assert "Merchants Abroad" in result.out.replace("{", "").replace("}", "")


def test_links_offline_are_not_checked_and_exit_code_is_3(citecheck):
    result = citecheck("links", "https://example.org/a", "a.txt", "--offline", "--format", "json")
    assert result.code == 3
    rows = json.loads(result.out)["links"]
    assert [row["verdict"] for row in rows] == ["not-checked"] * 3
    assert rows[1]["written"] == "https://doi.org/10.5555/12345678"


def test_links_of_an_html_page_are_its_addresses(citecheck):
    page = """<!doctype html><title>x</title><a href="https://example.org/a?b=1&amp;c=2">https://example.org/shown</a>
    <img src=" https://example.org/i.png "><a href="#here"></a><a href="/relative"></a><a href="mailto:a@b.c"></a>"""
    Path("page.html").write_text(page, encoding="utf-8")
    rows = json.loads(citecheck("links", "page.html", "--offline", "--format", "json").out)["links"]
    assert [row["written"] for row in rows] == ["https://example.org/a?b=1&c=2", "https://example.org/i.png"]


def test_links_without_any(citecheck):
    assert citecheck("links", "b.txt", "--offline").code == 3
    assert citecheck("links", "gone.txt", "--offline").code == 2


def test_rule_lists_and_explains(citecheck):
    listed = citecheck("rule").out
    assert "CC201  dead-link" in listed
    page = citecheck("rule", "dead-link").out
    assert page.startswith("CC201 dead-link\n")
    for heading in ("What it does", "Why it matters", "Example", "Use instead", "When to ignore", "References"):
        assert f"\n{heading}\n" in page
    missing = citecheck("rule", "dead-lnk")
    assert (missing.code, "dead-link" in missing.err) == (2, True)


def test_config_says_where_each_value_came_from(citecheck):
    Path("citecheck.toml").write_text("timeout = 5.0\n", encoding="utf-8")
    rows = json.loads(citecheck("config", "--json").out)
    assert rows["timeout"]["value"] == 5.0
    assert rows["timeout"]["from"].endswith("citecheck.toml")
    assert "timeout           = 5.0" in citecheck("config").out
    assert "$ref" in citecheck("config", "--schema", "settings").out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_every_option_says_what_it_does(citecheck, command):
    from importlib import import_module

    import click

    result = citecheck(command, "--help")
    assert result.code == 0
    for parameter in import_module(f"citecheck.cli.{command}").command.params:
        if isinstance(parameter, click.Option) and parameter.name not in ("format_", "as_json"):
            assert parameter.help, parameter.name


def test_options_are_listed_in_sections(citecheck):
    told = citecheck("check", "--help").out
    assert told.index("\nOptions:") < told.index("--select") < told.index("\nOutput:") < told.index("--format")
    assert told.index("--format") < told.index("\nNetwork:") < told.index("--timeout")
    assert "Network:" not in citecheck("rule", "--help").out


def test_a_misspelt_command_is_told_the_nearest(citecheck):
    result = citecheck("chekc", "a.txt")
    assert (result.code, "Did you mean 'check'?" in result.err) == (2, True)
    assert "Did you mean" not in citecheck("xyzzy").err


def test_help_and_version(citecheck):
    result = citecheck("--help")
    assert all(name in result.out for name in COMMANDS)
    assert citecheck("--version").out.startswith("citecheck, version ")


def test_a_fault_of_ours_is_no_finding(citecheck, monkeypatch):
    monkeypatch.setattr("citecheck.extraction.extract_file", lambda path: 1 / 0)
    result = citecheck("check", "a.txt", "--offline")
    assert result.code == 2
    assert "ZeroDivisionError" in result.err
    assert "fault of citecheck" in result.err


def test_a_reader_that_goes_away_is_no_error(root):
    command = f"{sys.executable} -m citecheck extract seeds | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=root, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_ctrl_c_says_that_nothing_is_lost(citecheck, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("citecheck.engine.check_files", interrupted)
    result = citecheck("check", "a.txt", "--offline")
    assert (result.code, "goes on from there" in result.err) == (130, True)


def test_json_holds_what_utf_8_can_not() -> None:
    from citecheck.cli.links import _json

    assert _json({"path": "a\ud800", "url": "é"}) == '{\n  "path": "a\\ud800",\n  "url": "é"\n}\n'.encode()


def test_rule_writes_markdown_and_json(citecheck):
    assert citecheck("rule", "--format", "markdown", "-o", "rules.md").code == 0
    assert Path("rules.md").read_text(encoding="utf-8").startswith("# Rules\n")
    (page,) = json.loads(citecheck("rule", "dead-link", "--format", "json").out)
    assert (page["code"], page["family"]) == ("CC201", "Links, as they answer")
    assert "\x1b[1m" in citecheck("rule", "CC201", "--color", "always").out


def test_a_settings_file_can_be_named(citecheck):
    Path("other.toml").write_text("timeout = 5.0\n", encoding="utf-8")
    assert json.loads(citecheck("config", "--json", "--config", "other.toml").out)["timeout"]["value"] == 5.0
    Path("other.toml").write_text('select = ["CC9"]\noffline = true\nallow-incomplete = true\n', encoding="utf-8")
    assert citecheck("check", "b.txt", "--config", "other.toml").code == 0
    assert citecheck("check", "b.txt", "--config", "gone.toml").code == 2
