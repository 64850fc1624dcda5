"""Files of every format that can't be read, or lie about what they are: a finding each, and the run goes on."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.articles import CLEAN

XML = b'<?xml version="1.0"?><!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/hostname">]><article><body><p>&x;</p></body></article>'


def bomb(path: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", b"<w:document>" + b" " * 300_000_000)


FILES = {
    "deep.html": b"<div>" * 100_000 + b"words",
    "entity.xml": XML,
    "entity.jats": XML,
    "other.xml": b"<?xml version='1.0'?><recipe><step>Stir.</step></recipe>",
    "broken.pdf": b"%PDF-1.7\nnothing of the kind",
    "broken.docx": b"PK\x03\x04 and then nothing",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "empty.html": b"<html><body><script>x()</script></body></html>",
    "nothing.bib": b"just words, no entry",
}


@pytest.mark.parametrize("name", FILES)
def test_what_cant_be_read_is_one_finding_and_the_next_article_is_still_read(citecheck, name):
    Path(name).write_bytes(FILES[name])
    Path("good.txt").write_text(CLEAN, encoding="utf-8")
    result = citecheck("check", name, "good.txt", "--offline", "--format", "json")
    run = json.loads(result.out)
    found = [(f["path"], f["code"], f["severity"]) for f in run["findings"] if f["path"] == name]
    assert found == [(name, "CC001", "error")]
    assert run["findings"][0]["message"].startswith(name)
    assert len(run["documents"][1]["notes"]) == 2


def test_a_zip_bomb_is_refused_by_its_size(citecheck):
    bomb("bomb.docx")
    result = citecheck("check", "bomb.docx", "--offline")
    assert (result.code, "CC001 error" in result.out) == (1, True)


def test_a_latex_file_that_includes_itself_ends(citecheck):
    Path("a.tex").write_text(
        "\\documentclass{article}\\begin{document}Words\\footnote{Jane Roe, ``Wheat,'' Grain 12 (2019): 4.}\\input{a}"
        "\\input{../secret}\\end{document}",
        encoding="utf-8",
    )
    (Path.cwd().parent / "secret.tex").write_text("SECRET", encoding="utf-8")
    result = citecheck("extract", "a.tex")
    (document,) = json.loads(result.out)["documents"]
    assert document["notes"]
    assert "SECRET" not in result.out


def test_a_name_that_lies_is_said_and_the_content_read(citecheck):
    Path("page.txt").write_text(
        "<!doctype html><html><body><h1>T</h1><p>Words here.</p></body></html>", encoding="utf-8"
    )
    result = citecheck("check", "page.txt", "--offline", "--fail-on", "info")
    assert result.code == 1
    assert "named as plain text but holds HTML" in " ".join(result.out.split())
