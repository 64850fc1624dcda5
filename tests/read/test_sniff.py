"""What a file is, whatever its name says."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from citecheck.read.sniff import sniff

from . import one_article


def zipped(**parts):
    data = BytesIO()
    with ZipFile(data, "w") as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (one_article.as_docx(), "docx"),
        (one_article.as_docx()[:600], "docx"),
        (one_article.as_pdf(), "pdf"),
        (one_article.as_jats(), "jats"),
        (one_article.as_tei(), "tei"),
        (one_article.as_latex().encode(), "latex"),
        (zipped(mimetype="application/epub+zip"), "epub"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (zipped(xl__workbook_xml="<a/>"), "xlsx"),
        (zipped(a="b"), "zip"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(100), "doc"),
        (b"{\\rtf1 x}", "rtf"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xef\xbb\xbf\n<!-- x --><!DOCTYPE html><p>", "html"),
        ("<!doctype HTML>".encode("utf-16"), "html"),
        (b"<html lang=en>", "html"),
        (b'<article xmlns="http://docbook.org/ns/docbook">', "docbook"),
        (b"% refs\n@book{roe, title={x}}", "bib"),
        (b"Just prose, with an @mention{x} and 12.", None),
        (b"# Markdown\n\n<article>in it</article>", None),
        (b"<div align=center>a readme</div>", None),
        (b"<article class=post><p>A page</p>", None),
        (b"", None),
        (b"%" * 100_000, None),
        (b" " * 100_000, None),
    ],
)
def test_formats_are_known_by_their_content(data, name):
    assert sniff(data) == name
