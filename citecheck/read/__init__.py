"""Bytes into a `Document`, one module per format. Pure: no file is opened here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from citecheck.errors import ReadError
from citecheck.model import Document
from citecheck.read import formats
from citecheck.read.formats import FORMATS, Beside, format_of
from citecheck.read.language import guess_language

__all__ = ["FORMATS", "MAX_BYTES", "Beside", "format_of", "read_document"]

MAX_BYTES = 100 * 1024 * 1024
"""A larger file is refused: no article is that long, and reading it would take more memory than a run may."""


def read_document(
    data: bytes,
    path: str,
    *,
    format: str | None = None,
    beside: Beside | None = None,
    convert: Callable[[bytes, str], bytes] | None = None,
) -> Document:
    """The document in `data`; `path` is only its name. Raises `ReadError` with the reason when it can't be read.

    `beside` reads another file of the article's folder by its relative name, for formats that are made of several
    (LaTeX); without it they are left out. `convert` turns data of a format that has no reader here into pandoc's JSON.
    """
    if len(data) > MAX_BYTES:
        size = len(data) // (1024 * 1024)
        raise ReadError(
            "too-large", f"{path}: {size} MB is more than the {MAX_BYTES // (1024 * 1024)} MB that are read."
        )
    kind, said = (format, ()) if format else formats.decide(data, path)
    try:
        parsed, encoding, assumed = formats.parse(data, kind, path, beside, convert)
    except ReadError as error:
        raise error if str(error).startswith(path) else ReadError(error.reason, f"{path}: {error}") from error
    if not parsed.text.strip():
        raise ReadError("empty", f"{path} is empty; there is nothing to check in it.")
    return Document(
        path=path,
        format=kind,
        text=parsed.text,
        blocks=parsed.blocks,
        anchors=parsed.anchors,
        language=parsed.language or guess_language(parsed.text[:50_000]),
        encoding=encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        skipped=(*said, *assumed, *parsed.skipped),
        checkpoints=parsed.checkpoints,
        pages=parsed.pages,
        exact=parsed.exact,
    )
