"""`citecheck check`: formats, exit codes, bad input."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.articles import CLEAN, NO_NOTES


def article(text=NO_NOTES, name="a.txt"):
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_missing_notes_are_one_finding_and_exit_code_1(citecheck):
    result = citecheck("check", article(), "--offline")
    assert result.code == 1
    assert result.out.count("CC005") >= 1
    assert "CC002" not in result.out


def test_one_run_writes_many_formats(citecheck):
    formats = ["html:r/x.html", "json:r/x.json", "sarif:r/x.sarif", "markdown:r/x.md", "text:r/x.txt"]
    result = citecheck("check", article(), "--offline", *(word for f in formats for word in ("--format", f)))
    assert result.code == 1
    assert result.out == ""
    assert sorted(path.name for path in Path("r").iterdir()) == ["x.html", "x.json", "x.md", "x.sarif", "x.txt"]
    assert json.loads(Path("r/x.json").read_text(encoding="utf-8"))["findings"]


def test_the_same_run_gives_the_same_bytes(citecheck, monkeypatch):
    article()
    arguments = ("check", "a.txt", "--offline", "--format", "json", "--now", "2026-01-01")
    assert citecheck(*arguments) == citecheck(*arguments)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert '"1970-01-02T00:00:00Z"' in citecheck("check", "a.txt", "--offline", "--format", "json").out


def test_links_that_were_not_asked_make_the_run_incomplete(citecheck):
    result = citecheck("check", article(CLEAN), "--offline")
    assert result.code == 3
    assert "offline" in result.err
    assert "dead" not in result.out
    assert citecheck("check", "a.txt", "--offline", "--allow-incomplete").code == 0
    assert citecheck("check", "a.txt", "--offline", "--exit-zero").code == 0


def test_fail_on_sets_the_bar(citecheck):
    article()
    assert citecheck("check", "a.txt", "--offline", "--fail-on", "never").code == 0
    assert citecheck("check", "a.txt", "--offline", "--ignore", "CC0").code == 0
    assert citecheck("check", "a.txt", "--offline", "--select", "missing-notes").code == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("check",), 2, "Missing argument"),
        (("check", "gone.txt", "--offline"), 2, "gone.txt does not exist"),
        (("check", "empty.txt", "--offline"), 1, "is empty"),
        (("check", "binary.txt", "--offline"), 1, "is not text"),
        (("check", "void", "--offline"), 3, "Nothing to read in void"),
        (("check", "a.txt", "--select", "CC999"), 2, "CC999"),
        (("check", "a.txt", "--ignore", "dead-lnk"), 2, "dead-link"),
        (("check", "a.txt", "--format", "htm"), 2, "Did you mean 'html'"),
        (("check", "a.txt", "--format", "json", "--format", "sarif"), 2, "Only one format"),
        (("check", "a.txt", "--format", "json:void"), 2, "is a directory"),
        (("check", "a.txt", "--format", "json:a.txt/x.json"), 2, "can't be written"),
        (("check", "a.txt", "--allow-network", "intranet"), 2, "address ranges"),
        (("check", "a.txt", "--now", "noon"), 2, "no date or time"),
        (("chekc", "a.txt"), 2, "No such command"),
    ],
)
def test_bad_input_says_what_and_how(citecheck, arguments, code, words):
    article()
    Path("empty.txt").write_bytes(b"")
    Path("binary.txt").write_bytes(b"\0\1\2" * 100)
    Path("void").mkdir()
    result = citecheck(*arguments)
    assert (result.code, words in result.out + result.err) == (code, True), result


def test_one_bad_file_does_not_cost_the_others_their_check(citecheck):
    article()
    Path("b.txt").write_bytes(b"")
    result = citecheck("check", "b.txt", "a.txt", "gone.txt", "--offline")
    assert result.code == 2
    assert all(word in result.out for word in ("CC001", "CC005", "gone.txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_directory_is_said_before_the_work(citecheck):
    article()
    Path("locked").mkdir(mode=0o500)
    result = citecheck("check", "a.txt", "--format", "json:locked/x.json")
    assert (result.code, "permission denied" in result.err) == (2, True)


def test_a_file_of_half_a_gigabyte_is_refused_unread(citecheck):
    with Path("huge.txt").open("wb") as file:
        file.truncate(500 * 1024 * 1024)
    result = citecheck("check", "huge.txt", "--offline")
    assert result.code == 1
    assert "500 MB" in result.out


def test_an_unknown_setting_names_the_nearest(citecheck):
    article()
    Path("citecheck.toml").write_text("ofline = true\n", encoding="utf-8")
    result = citecheck("check", "a.txt")
    assert (result.code, "Did you mean 'offline'" in result.err) == (2, True)


def test_a_failed_write_leaves_the_old_file(citecheck, monkeypatch):
    article()
    Path("x.json").write_text("old", encoding="utf-8")
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    result = citecheck("check", "a.txt", "--offline", "--format", "json:x.json")
    assert result.code == 2
    assert Path("x.json").read_text(encoding="utf-8") == "old"
    assert not list(Path().glob(".x.json*"))


def test_no_colour_unless_asked(citecheck):
    article()
    assert "\x1b[" not in citecheck("check", "a.txt", "--offline").out
    assert "\x1b[" in citecheck("check", "a.txt", "--offline", "--color", "always").out


def test_ten_thousand_candidate_markers_are_read_in_time(citecheck):
    text = "Numbers\n\n" + "\n\n".join(f"In place {n} it grew.{n} Then {n * 7} came." for n in range(1, 10_001))
    result = citecheck("check", article(text), "--offline", "--format", "json")
    assert result.code in (0, 1)


def test_quiet_is_the_findings_alone(citecheck):
    told = citecheck("check", article(), "--offline", "--quiet").out
    assert "CC005" in told
    assert not any(words in told for words in ("Next", "findings:", "notes:"))
    assert told.endswith("\n")
    assert not told.endswith("\n\n")
    assert citecheck("check", article(CLEAN), "--offline", "--quiet", "--allow-incomplete").out == ""


def test_no_color_is_honoured_and_asking_for_it_is_stronger(citecheck, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in citecheck("check", article(), "--offline").out
    assert "\x1b[" in citecheck("check", "a.txt", "--offline", "--color", "always").out


def test_sources_need_not_be_read(citecheck, tmp_path):
    (tmp_path / "a.md").write_text(
        "The guild had 1,250 members.[^1]\n\n[^1]: Ann Oakes, “Dues,” Review, 2015, http://a.org/.\n"
    )
    asked = ("check", "a.md", "--offline", "--exit-zero", "--format", "json")
    read, unread = (json.loads(citecheck(*asked, *more).out) for more in ((), ("--no-sources",)))
    assert (read["options"]["read-sources"], unread["options"]["read-sources"]) == (True, False)
    assert [support["reason"] for support in read["supports"]] == ["offline"]
    assert not (tmp_path / ".cache").exists()  # an offline run makes no store
