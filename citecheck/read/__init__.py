"""Bytes into a `Document`, one module per format. Pure: no file is opened here."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from citecheck.errors import ReadError
from citecheck.model import Document, Skip
from citecheck.read import markdown, text
from citecheck.read.decode import decode
from citecheck.read.language import guess_language

__all__ = ["FORMATS", "MAX_BYTES", "format_of", "read_document"]

MAX_BYTES = 100 * 1024 * 1024
"""A larger file is refused: no article is that long, and reading it would take more memory than a run may."""

FORMATS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
}
"""File suffixes and the format they announce."""


def format_of(path: str) -> str | None:
    """The format that the suffix of a path announces, or None."""
    return FORMATS.get(PurePath(path).suffix.lower())


def read_document(data: bytes, path: str, *, format: str | None = None) -> Document:
    """The document in `data`; `path` is only its name. Raises `ReadError` with the reason when it can't be read."""
    kind = format or format_of(path) or "text"
    if len(data) > MAX_BYTES:
        size = len(data) // (1024 * 1024)
        raise ReadError(
            "too-large", f"{path}: {size} MB is more than the {MAX_BYTES // (1024 * 1024)} MB that are read."
        )
    decoded, encoding, assumed = decode(data, path)
    skipped = () if assumed is None else (Skip("encoding-assumed", assumed),)
    blocks, anchors = (text.blocks_of(decoded), ()) if kind == "text" else markdown.structure_of(decoded)
    return Document(
        path=path,
        format=kind,
        text=decoded,
        blocks=blocks,
        anchors=anchors,
        language=guess_language(decoded[:50_000]),
        encoding=encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        skipped=skipped,
    )
