"""The bytes of a cited source into its words: web page, PDF, spreadsheet, text. Pure, and bounded whatever comes."""

from __future__ import annotations

import hashlib

from msgspec.structs import replace

from citecheck.errors import ReadError
from citecheck.model import Document, Skip, Source
from citecheck.read.language import guess_language, script_of
from citecheck.read.source.kinds import kind_of
from citecheck.read.source.written import Read

__all__ = ["MAX_BYTES", "read_source"]

MAX_BYTES = 100 * 1024 * 1024
_ENOUGH = 400
"""Characters in which a language shows itself."""
_SHOWN = {"html": ("text/html", "application/xhtml+xml", ""), "text": ("text/plain", "")}
"""Media types under which a browser shows a kind of source as it is read here."""
_LATIN = frozenset("en de fr es it pt nl sv pl".split())


def read_source(data: bytes, url: str, *, media_type: str | None = None, snapshot: str | None = None) -> Source:
    """What the source at `url` says.

    `media_type` is what the server called it, `snapshot` the time of an archived copy (YYYYMMDDhhmmss).

    Raises `ReadError` whose `reason` is too-large, too-deep, no-text (nothing to read), scanned (a PDF of pictures),
    encrypted, damaged, zip-bomb, entities, or unsupported (a picture, a film, an archive, an old Office file).
    """
    if len(data) > MAX_BYTES:
        raise ReadError("too-large", f"The source is {len(data) >> 20} MB large; {MAX_BYTES >> 20} MB are read.")
    kind = kind_of(data, url, media_type)
    read, encoding, assumed = _read(data, kind, media_type)
    if not read.text.strip():
        raise ReadError("no-text", "The source holds no text.")
    document = Document(
        path=url,
        format=kind,
        text=read.text,
        blocks=read.blocks,
        language=_language(read),
        encoding=encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        skipped=(*assumed, *read.skipped),
        pages=read.pages,
        exact=False,
    )
    return Source(
        url=url,
        document=document,
        title=read.title,
        issued=read.issued or (_date_of(url) if kind == "html" else None),
        snapshot=snapshot,
        cells=read.cells,
        page=read.page,
    )


def _date_of(url: str) -> str | None:
    from citecheck.read.source.about import date_of_address  # noqa: PLC0415 - it loads the reader of pages

    return date_of_address(url)


def _language(read: Read) -> str | None:
    """The declared language, unless it is the one of the template: many a page of another language says "en"."""
    guessed = guess_language(read.text[:50_000])
    if read.language is None or guessed is None or len(read.text) < _ENOUGH:
        return read.language or guessed
    declared = read.language.partition("-")[0].lower()
    template = declared == "en" or (declared in _LATIN and script_of(read.text[:50_000]) != "Latin")
    return guessed if template and declared != guessed else read.language


def _read(data: bytes, kind: str, media_type: str | None) -> tuple[Read, str, tuple[Skip, ...]]:
    """What the reader of a kind makes of the data, the encoding of its text, and what was assumed of that."""
    match kind:  # each kind loads what it needs
        case "pdf":
            from citecheck.read.source.pdf import read_pdf  # noqa: PLC0415

            return read_pdf(data), "utf-8", ()
        case "xlsx":
            from citecheck.read.source.xlsx import read_xlsx  # noqa: PLC0415

            return read_xlsx(data), "utf-8", ()
        case "ods":
            from citecheck.read.source.ods import read_ods  # noqa: PLC0415

            return read_ods(data), "utf-8", ()
        case "docx" | "odt" | "epub" | "jats" | "tei":
            from citecheck.read.source.packaged import read_packaged  # noqa: PLC0415

            return read_packaged(data, kind), "utf-8", ()
    from citecheck.read.source.charset import web_text  # noqa: PLC0415

    decoded = web_text(data, media_type)
    assumed = () if decoded.assumed is None else (Skip("encoding-assumed", decoded.assumed),)
    read = _written(decoded.text, kind)
    media = (media_type or "").partition(";")[0].strip().lower()
    if decoded.mended or media not in _SHOWN.get(kind, ()):  # a browser shows other words than these, or none
        read = replace(read, page="")
    return read, decoded.encoding, assumed


def _written(text: str, kind: str) -> Read:
    match kind:
        case "html":
            from citecheck.read.source.html import read_page  # noqa: PLC0415

            return read_page(text)
        case "csv" | "tsv":
            from citecheck.read.source.delimited import read_delimited  # noqa: PLC0415

            return read_delimited(text)
        case "json":
            from citecheck.read.source.plain import read_json  # noqa: PLC0415

            return read_json(text)
        case "xml":
            from citecheck.read.source.plain import read_xml  # noqa: PLC0415

            return read_xml(text)
    from citecheck.read.source.plain import read_text  # noqa: PLC0415

    return read_text(text)
