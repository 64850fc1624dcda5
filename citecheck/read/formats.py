"""Which format a file is in, and the reader of each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from citecheck.errors import ReadError
from citecheck.model import Skip
from citecheck.read import markdown, text
from citecheck.read.decode import decode
from citecheck.read.parsed import Parsed

Beside = Callable[[str], bytes | None]
"""A file of the article's folder by its relative name, or None where there is none."""

Convert = Callable[[bytes, str], bytes]

FORMATS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".tex": "latex",
    ".ltx": "latex",
    ".xml": "xml",
    ".nxml": "jats",
    ".jats": "jats",
    ".tei": "tei",
    ".pdf": "pdf",
    ".bib": "bib",
    ".epub": "epub",
    ".odt": "odt",
    ".rst": "rst",
    ".org": "org",
    ".mediawiki": "mediawiki",
    ".wiki": "mediawiki",
    ".fb2": "fb2",
    ".opml": "opml",
    ".ipynb": "ipynb",
}
"""File suffixes and the format they announce; "xml" is settled by the content."""

PANDOC = frozenset(("epub", "fb2", "ipynb", "mediawiki", "odt", "opml", "org", "rst"))
"""Formats that pandoc reads for us."""

_NAMES = {"text": "plain text", "markdown": "Markdown", "html": "HTML", "latex": "LaTeX", "bib": "BibTeX"}
_FOREIGN = {
    "doc": "an old Word document; save it as .docx",
    "rtf": "rich text; save it as .docx",
    "image": "a picture; give the article as text",
    "xlsx": "a spreadsheet; give the article",
    "pptx": "slides; give the article",
    "zip": "an archive; unpack it and give the article in it",
    "docbook": "DocBook; convert it to HTML",
}


def format_of(path: str) -> str | None:
    """The format that the suffix of a path announces, or None."""
    return FORMATS.get(PurePath(path).suffix.lower())


def decide(data: bytes, path: str) -> tuple[str, tuple[Skip, ...]]:
    """The format of a file, by its content where that is plain and else by its name; and what was assumed.

    Markdown may begin with HTML or hold a LaTeX line, so what looks like mark-up does not overrule its name.
    """
    from citecheck.read.sniff import sniff  # noqa: PLC0415

    named = format_of(path)
    seen = sniff(data)
    if seen in _FOREIGN:
        raise ReadError("not-readable", f"{path} is {_FOREIGN[seen]}.")
    if named == "xml":
        if seen not in ("jats", "tei", "html"):
            raise ReadError("unknown-xml", f"{path} is XML of a kind that is not read; JATS, TEI and XHTML are.")
        return seen, ()
    if seen is None or seen == named or (named == "markdown" and seen in ("html", "latex", "bib")):
        return named or "text", ()
    if named is None or (named in PANDOC and seen in PANDOC):
        return seen, ()
    told = f"{path} is named as {_NAMES.get(named, named)} but holds {_NAMES.get(seen, seen)}; it was read as that."
    return seen, (Skip("format-by-content", told),)


def parse(
    data: bytes, kind: str, path: str, beside: Beside | None, convert: Convert | None
) -> tuple[Parsed, str, tuple[Skip, ...]]:
    """What the reader of a format makes of the data, the encoding of its text, and what was assumed."""
    match kind:
        case "docx":
            from citecheck.read.docx import read_docx  # noqa: PLC0415

            return read_docx(data), "utf-8", ()
        case "jats":
            from citecheck.read.jats import read_jats  # noqa: PLC0415

            return read_jats(data), "utf-8", ()
        case "tei":
            from citecheck.read.tei import read_tei  # noqa: PLC0415

            return read_tei(data), "utf-8", ()
        case "pdf":
            from citecheck.read.pdf import read_pdf  # noqa: PLC0415

            return read_pdf(data), "utf-8", ()
        case _ if kind in PANDOC:
            return _converted(data, kind, path, convert), "utf-8", ()
    source, encoding, assumed = decode(data, path)
    skipped = () if assumed is None else (Skip("encoding-assumed", assumed),)
    return _written(source, kind, path, beside), encoding, skipped


def _written(source: str, kind: str, path: str, beside: Beside | None) -> Parsed:
    match kind:
        case "html":
            from citecheck.read.html import read_html  # noqa: PLC0415

            return read_html(source)
        case "latex":
            from citecheck.read.latex import read_latex  # noqa: PLC0415

            return read_latex(source, bib=None, include=_including(beside))
        case "bib":
            from citecheck.read.bibtex import read_bibtex  # noqa: PLC0415

            return read_bibtex(source)
        case "markdown":
            return Parsed(source, *markdown.structure_of(source))
        case "text":
            return Parsed(source, text.blocks_of(source), ())
    raise ReadError("unknown-format", f"{path}: there is no reader for the format '{kind}'.")


def _including(beside: Beside | None) -> Callable[[str], str | None] | None:
    if beside is None:
        return None

    def include(name: str) -> str | None:
        data = beside(name)
        return None if data is None else decode(data, name)[0]

    return include


def _converted(data: bytes, kind: str, path: str, convert: Convert | None) -> Parsed:
    from citecheck.read.pandoc import read_pandoc  # noqa: PLC0415

    if convert is None:
        raise ReadError("needs-pandoc", f'{path} is read with pandoc; pip install "citecheck-toolkit[pandoc]".')
    return read_pandoc(convert(data, kind))
