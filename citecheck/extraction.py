"""From files to what is read out of them: document, notes, works, claims. No network, no store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from citecheck.errors import ReadError
from citecheck.model import Document, Extract, Skip

if TYPE_CHECKING:
    from citecheck.read import Beside


def extract_file(path: str) -> Extract:
    """Everything read out of one file. Raises `ReadError` when it can't be read."""
    return extract_document(_document_of(path, _bytes_of(path)))


def _document_of(path: str, data: bytes) -> Document:
    if b"%PDF-" in data[:1024]:
        from citecheck.apart import read_article_apart  # noqa: PLC0415 - here and below: only what is needed is loaded

        if (article := read_article_apart(data, _shown(path))) is not None:
            return article
    from citecheck.read import read_document  # noqa: PLC0415

    return read_document(data, _shown(path), beside=_beside(path), convert=_convert)


def extract_document(document: Document) -> Extract:
    """Markers, notes, works, claims and quotations of a document."""
    from citecheck.claims import find_claims, find_quotations  # noqa: PLC0415 - the tables take a while to load
    from citecheck.notes import annotate  # noqa: PLC0415

    noted = annotate(document)
    found = (document, noted.markers, noted.notes, noted.apparatus)
    return replace(noted, claims=find_claims(*found), quotations=find_quotations(*found))


def extract_or_skip(path: str) -> Extract:
    """Like `extract_file`, but a file that can't be read is an extract whose document says why and has no text."""
    try:
        return extract_file(path)
    except ReadError as error:
        return Extract(Document(_shown(path), "unreadable", "", skipped=(Skip(error.reason, _shown(str(error))),)))


def extract_links(path: str) -> Extract:
    """Every address in one file, as loose links of a document: of HTML what it links to, else what is printed.

    A file that can't be read is an extract whose document says why, as in `extract_or_skip`.
    """
    from citecheck.read.addresses import addresses_in  # noqa: PLC0415 - only `links` needs these
    from citecheck.read.decode import decode  # noqa: PLC0415
    from citecheck.read.sniff import sniff  # noqa: PLC0415

    try:
        data, shown = _bytes_of(path), _shown(path)
        if data.strip() and (sniff(data) or "text") in _WRITTEN:
            return links_in(decode(data, shown)[0], shown)
        document = _document_of(path, data)
        return Extract(document, loose=addresses_in(document.text))
    except ReadError as error:
        return Extract(Document(_shown(path), "unreadable", "", skipped=(Skip(error.reason, _shown(str(error))),)))


_WRITTEN = frozenset({"text", "html", "latex", "bib", "jats", "tei", "docbook"})
"""Formats whose source is looked through as it stands, so that every link has its line."""


def links_in(text: str, path: str) -> Extract:
    """Every address in a text: of HTML what it links to, else what is printed."""
    from citecheck.read.addresses import addresses_in, addresses_of_page  # noqa: PLC0415
    from citecheck.read.sniff import sniff  # noqa: PLC0415

    is_page = sniff(text[:4096].encode("utf-8", "replace")) == "html"
    links = addresses_of_page(text) if is_page else addresses_in(text)
    return Extract(Document(path, "html" if is_page else "text", text), loose=links)


def _convert(data: bytes, format_: str) -> bytes:
    from citecheck.pandoc import run_pandoc  # noqa: PLC0415 - only for formats without a reader here

    return run_pandoc(data, format_)


def _beside(path: str) -> Beside:
    """Reads files of the article's own folder, and of folders in it; whatever leads out of it does not exist."""
    from citecheck.read import MAX_BYTES  # noqa: PLC0415

    folder = Path(path).resolve().parent

    def beside(name: str) -> bytes | None:
        try:
            file = (folder / name).resolve()
            if not file.is_relative_to(folder) or not file.is_file() or file.stat().st_size > MAX_BYTES:
                return None
            return file.read_bytes()
        except (OSError, ValueError):  # ValueError: a null byte in the name
            return None

    return beside


def _shown(path: str) -> str:
    """A path that any report can hold: bytes that are no UTF-8 become replacement characters."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _bytes_of(path: str) -> bytes:
    from citecheck.read import MAX_BYTES  # noqa: PLC0415

    file = Path(path)
    try:
        if not file.exists():
            raise ReadError("missing", f"{path} does not exist; check the spelling and the directory.")
        if not file.is_file():
            raise ReadError("not-a-file", f"{path} is not a regular file; give the article itself.")
        size = file.stat().st_size
        if size > MAX_BYTES:
            limit = MAX_BYTES // (1024 * 1024)
            raise ReadError(
                "too-large", f"{path} has {size // (1024 * 1024)} MB; more than {limit} MB is not read as an article."
            )
        return file.read_bytes()
    except OSError as error:
        raise ReadError("no-access", f"{path} can't be opened: {error.strerror or error}.") from error
