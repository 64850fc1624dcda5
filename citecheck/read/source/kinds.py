"""What kind of file a source is: by its bytes where they show it, else by what the server and the address say."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from citecheck.errors import ReadError

_MEDIA = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "text/json": "json",
    "application/geo+json": "json",
    "text/plain": "text",
    "text/markdown": "text",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/rss+xml": "xml",
}
_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".json": "json",
    ".txt": "text",
    ".md": "text",
    ".xml": "xml",
}
_FOREIGN = {
    "doc": "an old Office file",
    "image": "a picture",
    "zip": "an archive",
    "docbook": "DocBook",
    "rtf": "rich text",
    "pptx": "slides",
}
_PICTURES = re.compile(r"(?:image|video|audio|font)/(?!svg)")
_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|table|article|h1|script)[\s>]", re.IGNORECASE)
_OPEN_XML = re.compile(rb"\s*<\?xml")


def kind_of(data: bytes, url: str, media_type: str | None) -> str:
    """One of html, pdf, xlsx, ods, csv, tsv, json, text, xml, jats, tei, docx, odt, epub.

    Raises `ReadError` (unsupported, no-text) for what holds no text that is read here.
    """
    from citecheck.read.sniff import sniff  # noqa: PLC0415

    if not data.strip():
        raise ReadError("no-text", "The source is empty.")
    seen = sniff(data)
    if seen == "zip" and _says_spreadsheet(data):
        return "ods"
    if seen in _FOREIGN:
        raise ReadError("unsupported", f"The source is {_FOREIGN[seen]}, which is not read.")
    if seen in ("pdf", "xlsx", "docx", "odt", "epub", "html", "jats", "tei"):
        return seen
    media = (media_type or "").partition(";")[0].strip().lower()
    if _PICTURES.match(media):
        raise ReadError("unsupported", f"The source is {media}, which holds no text.")
    suffix = PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()
    if media == "text/plain" and suffix in (".csv", ".tsv", ".tab", ".json"):
        return _SUFFIXES[suffix]
    if _binary(data):
        raise ReadError("unsupported", "The source is a binary file of a kind that is not read.")
    named = _MEDIA.get(media) or _SUFFIXES.get(suffix)
    if named in (None, "xml") and _TAG.search(data[:4096]) and not _OPEN_XML.match(data):
        return "html"
    return named or _guessed(data)


def _says_spreadsheet(data: bytes) -> bool:
    """Whether a package says that it is an OpenDocument spreadsheet (ISO/IEC 26300-3, 3.3)."""
    from citecheck.read.package import Package  # noqa: PLC0415

    try:
        return (Package(data, name="The source").part("mimetype") or b"").strip().endswith(b"opendocument.spreadsheet")
    except ReadError:
        return False


def _guessed(data: bytes) -> str:
    start = data.lstrip()[:1]
    if start in b"{[" and data.rstrip()[-1:] in b"}]":
        return "json"
    return "xml" if _OPEN_XML.match(data) else "text"


def _binary(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return False
    sample = data[:65536]
    control = sum(sample.count(byte) for byte in range(32) if byte not in (9, 10, 12, 13, 27))
    return control > len(sample) * 0.02
