"""PDFs in a process of their own: the same answers, and an end to those that have none."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import pytest

from citecheck import apart
from citecheck.apart import read_apart, read_article_apart
from citecheck.errors import ReadError
from citecheck.extraction import extract_or_skip
from citecheck.read import read_document
from citecheck.read.source import read_source

URL = "https://example.org/report.pdf"
FONT = b"<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
SAYS = b"BT /F 12 Tf 40 700 Td (In 2016 the ferry carried 12,400 passengers in all.) Tj ET"


def pdf(pages: int, content: bytes) -> bytes:
    """Pages that all show one stream."""
    packed = zlib.compress(content, 9)
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(pages))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R /Resources " + FONT + b" >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        *[page] * pages,
    ]
    file, places = bytearray(b"%PDF-1.5\n"), []
    for number, content_of in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content_of)
    at = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(file + b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, at))


def test_a_pdf_is_read_as_it_is_here() -> None:
    data = pdf(2, SAYS)
    assert read_apart(data, URL, snapshot="20200102030405") == read_source(data, URL, snapshot="20200102030405")


def test_an_article_is_read_as_it_is_here() -> None:
    data = pdf(1, SAYS)
    assert read_article_apart(data, "a.pdf") == read_document(data, "a.pdf")
    assert read_article_apart(b"Words.", "a.txt") is None


def test_an_article_without_end_is_a_file_that_could_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_PROGRAM", "import time; time.sleep(60)")
    monkeypatch.setattr(apart, "_PATIENCE", 0.01)
    (tmp_path / "a.pdf").write_bytes(pdf(1, SAYS))
    extract = extract_or_skip(str(tmp_path / "a.pdf"))
    assert [skip.reason for skip in extract.document.skipped] == ["too-slow"]


def test_other_kinds_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "subprocess", None)
    assert "12,400" in read_apart(b"<p>In 2016 the ferry carried 12,400 passengers.", URL).document.text


@pytest.mark.parametrize(("data", "reason"), [(pdf(2, b""), "scanned"), (b"%PDF-1.7\nnothing", "damaged")])
def test_why_it_can_not_be_read_is_the_same(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_apart(data, URL)
    assert caught.value.reason == reason


@pytest.mark.skipif(sys.platform == "win32", reason="there the clock alone ends it")
def test_a_pdf_without_end_is_ended() -> None:
    endless = pdf(3_000, b"q Q\n" * 5_000_000)
    assert len(endless) < 1_000_000
    with pytest.raises(ReadError) as caught:
        read_apart(endless, URL, seconds=3)
    assert caught.value.reason == "too-slow"


def test_a_reader_that_falls_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_PROGRAM", "import os; os.abort()")
    with pytest.raises(ReadError) as caught:
        read_apart(pdf(1, SAYS), URL)
    assert caught.value.reason == "damaged"


def test_modules_that_lie_about_are_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The directory of an article is nobody's to bring code along in."""
    for name in ("msgspec.py", "resource.py", "citecheck.py"):
        (tmp_path / name).write_text("import os; os.abort()", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [path for path in sys.path if path])
    assert "12,400" in read_apart(pdf(1, SAYS), URL).document.text
