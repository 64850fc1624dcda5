"""`citecheck links`: where links come from, in which formats they are told, and how a run ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

# Some of these runs load the HTTP client, which must not happen while the class of sockets is a guard that raises.
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def rows(citecheck, *arguments: str) -> list[dict]:
    return json.loads(citecheck("links", *arguments, "--offline", "--format", "json").out)["links"]


def test_links_come_from_arguments_files_and_folders_each_once(citecheck):
    Path("a.txt").write_text("See https://a.example/x, and https://b.example/y.\n", encoding="utf-8")
    Path("notes").mkdir()
    Path("notes/b.md").write_text("# B\n\n[b](https://b.example/y) <https://c.example/z>\n", encoding="utf-8")
    found = rows(citecheck, "https://a.example/x", "a.txt", "notes")
    assert [row["url"] for row in found] == ["https://a.example/x", "https://b.example/y", "https://c.example/z"]
    assert found[0]["places"] == [
        {"path": "command-line", "line": 1, "column": 1},
        {"path": "a.txt", "line": 1, "column": 5},
    ]
    assert found[1]["places"][1] == {"path": "notes/b.md", "line": 3, "column": 5}


def test_links_come_from_standard_input(citecheck, monkeypatch, tmp_path):
    listed = tmp_path / "listed"
    listed.write_bytes("https://a.example/ж\r\nmailto:editor@example.org\r\n".encode())
    with listed.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert [row["written"] for row in rows(citecheck, "-")] == ["https://a.example/ж", "mailto:editor@example.org"]


@pytest.mark.parametrize("name", ["a.tex", "a.bib", "a.csv", "a.unknown"])
def test_any_file_of_text_may_hold_links(citecheck, name):
    Path(name).write_text("x = {https://a.example/x},\n", encoding="utf-8")
    assert [row["url"] for row in rows(citecheck, name)] == ["https://a.example/x"]


def test_odd_schemes_never_stop_a_run(citecheck):
    odd = [
        "mailto:a@b.org",
        "tel:+49123",
        "data:text/plain,x",
        "at://did:plc:x/y",
        "javascript:alert(1)",
        "file:///etc/passwd",
    ]
    result = citecheck("links", *odd, "--format", "json", "--no-archives")
    assert result.code == 0
    assert [(row["verdict"], row["reason"]) for row in json.loads(result.out)["links"]] == [("refused", "scheme")] * 6


def test_a_malformed_link_is_not_checked_and_the_run_incomplete(citecheck):
    result = citecheck("links", "http://", "http:///x", "--format", "json", "--no-archives")
    assert result.code == 3
    assert {row["reason"] for row in json.loads(result.out)["links"]} == {"malformed-address"}


@pytest.mark.parametrize("format_", ["text", "sarif", "markdown", "html"])
def test_the_formats_of_check(citecheck, format_):
    result = citecheck("links", "http://10.0.0.7/x", "--no-archives", "--format", format_)
    assert result.code == 0
    assert "10.0.0.7" in result.out
    if format_ == "sarif":
        assert [found["ruleId"] for found in json.loads(result.out)["runs"][0]["results"]] == ["CC204"]


def test_several_formats_and_files_at_once(citecheck):
    assert (
        citecheck(
            "links", "http://10.0.0.7/x", "--no-archives", "-f", "text", "-f", "json:a.json", "-f", "html:a.html"
        ).code
        == 0
    )
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["links"][0]["verdict"] == "refused"
    assert "<html" in Path("a.html").read_text(encoding="utf-8")


def test_exit_codes_follow_fail_on(citecheck):
    call = ("links", "http://10.0.0.7/x", "--no-archives")
    assert citecheck(*call).code == 0
    assert citecheck(*call, "--fail-on", "info").code == 1
    assert citecheck(*call, "--fail-on", "info", "--exit-zero").code == 0
    assert citecheck(*call, "--fail-on", "info", "--ignore", "CC204").code == 0
    assert citecheck("links", "https://a.example/x", "--offline").code == 3
    assert citecheck("links", "https://a.example/x", "--offline", "--allow-incomplete").code == 0


def test_include_and_exclude_leave_links_out(citecheck):
    urls = ["https://a.example/x.pdf", "https://a.example/y", "https://b.example/z"]
    found = rows(citecheck, *urls, "--include", "https://a.example/*", "--exclude", ".pdf")
    assert [row["reason"] for row in found] == ["excluded", "offline", "excluded"]
    assert citecheck("links", *urls, "--include", "nothing", "--no-archives").code == 0


@pytest.mark.parametrize(
    "options", [("--header", "X-Y"), ("--accept", "ok"), ("--remap", "a"), ("--dead-after", "0"), ("--budget", "0")]
)
def test_a_setting_that_makes_no_sense_is_a_sentence_and_exit_code_2(citecheck, options):
    result = citecheck("links", "https://a.example/x", *options)
    assert result.code == 2
    assert result.err.startswith("citecheck: ")
    assert "Traceback" not in result.err


def test_the_same_settings_may_stand_in_the_configuration(citecheck):
    Path("citecheck.toml").write_text(
        'header = ["a.example: X-Y: z"]\naccept = [403, "5xx"]\nremap = ["http://a.example/* http://10.0.0.7/*"]\n'
        "as-browser = false\ndead-after = 3\ninclude = ['a.example']\n",
        encoding="utf-8",
    )
    (row,) = json.loads(citecheck("links", "http://a.example/x", "--no-archives", "--format", "json").out)["links"]
    assert (row["verdict"], row["hops"][0]["url"]) == ("refused", "http://10.0.0.7/x")


def test_a_file_that_cannot_be_read_is_a_finding_and_one_that_is_not_there_an_error(citecheck):
    Path("b.docx").write_bytes(b"PK\x03\x04 no docx")
    assert citecheck("links", "b.docx", "https://a.example/x", "--offline", "--allow-incomplete").code == 1
    assert citecheck("links", "gone.txt").code == 2
