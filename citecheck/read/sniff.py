"""What a file is by its content, whatever its name says."""

from __future__ import annotations

import re
from io import BytesIO

_SAMPLE = 64 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_PROLOGUE = re.compile(
    r"\s+|<\?[^>]{0,500}\?>|<!--.{0,5000}?-->|<!DOCTYPE\s+(?P<doctype>[^\[>]{0,500})(?:\[[^\]]{0,5000}\]\s*)?>",
    re.S | re.I,
)
_ROOT = re.compile(r"<(?:[A-Za-z][\w.-]{0,40}:)?(?P<name>[A-Za-z][\w.-]{0,40})(?P<rest>[^>]{0,2000})")
_LATEX = re.compile(r"^[ \t]*\\(?:documentclass|documentstyle|begin\{document\})", re.M)
_BIB = re.compile(r"(?:\s|%[^\n]*\n)*@\s{0,9}[A-Za-z]{3,20}\s{0,9}[{(]\s{0,20}[^\s,{}()]{1,200}\s{0,20}[,=]")
_ROOTS = {"tei": "tei", "tei.2": "tei", "teicorpus": "tei", "html": "html", "pmc-articleset": "jats"}
_PARTS = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
)
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/epub+zip": "epub",
}


def sniff(data: bytes) -> str | None:
    """The format that the content shows, or None where any text may look so (plain text, Markdown).

    One of docx, xlsx, pptx, odt, epub, zip, doc, pdf, rtf, image, html, jats, tei, docbook, latex, bib. A docx that
    is protected by a password is a docx.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if data.startswith(_OLE):
        return "docx" if "EncryptedPackage".encode("utf-16-le") in data else "doc"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_IMAGES):
        return "image"
    return _written(_text(data[:_SAMPLE]))


def _zipped(data: bytes) -> str:
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - only zipped formats need it

    if data[30:38] == b"mimetype":
        for mimetype, name in _MIMETYPES.items():
            if data[38 : 38 + len(mimetype)] == mimetype:
                return name
    try:
        names = set(ZipFile(BytesIO(data)).namelist())
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        names = {name for name, _ in _PARTS if name.encode() in data}  # a damaged docx is one all the same
    return next((format_ for part, format_ in _PARTS if part in names), "zip")


def _text(sample: bytes) -> str:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return sample.decode("utf-16", errors="replace")
    return sample.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")


def _written(text: str) -> str | None:
    at, doctype = 0, ""
    while match := _PROLOGUE.match(text, at):
        at = match.end()
        doctype = (match["doctype"] or doctype).lower()
    if doctype.startswith("html"):
        return "html"
    if text[at : at + 1] == "<":
        return _marked_up(text, at, doctype)
    if _LATEX.search(text):
        return "latex"
    return "bib" if _BIB.match(text) else None


def _marked_up(text: str, at: int, doctype: str) -> str | None:
    root = _ROOT.match(text, at)
    if root is None:
        return None
    name = root["name"].lower()
    if name == "article":
        if "docbook" in doctype or "docbook.org" in root["rest"]:
            return "docbook"
        xml = text.lstrip().startswith("<?xml") or "dtd" in doctype
        return "jats" if xml or re.search(r"<(?:front|front-stub|body|back)[\s>]", text) else None
    return _ROOTS.get(name)
