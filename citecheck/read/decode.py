"""Bytes into text: byte order mark, UTF-8, else a guess that is said."""

from __future__ import annotations

import codecs

from citecheck.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_BINARY_SHARE = 0.05


def decode(data: bytes, path: str) -> tuple[str, str, str | None]:
    """Text with line feeds only, the encoding used, and a sentence if that encoding had to be assumed.

    Raises `ReadError` (empty, binary) with a sentence that names the file.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return _checked(text, path), encoding, None
    _refuse_binary(data, path)
    try:
        return _checked(data.decode("utf-8"), path), "utf-8", None
    except UnicodeDecodeError as error:
        encoding = _guess(data)
        text = data.decode(encoding, errors="replace")
        sentence = (
            f"{path} is not UTF-8 (byte {data[error.start]:#04x} at offset {error.start}); it was read as {encoding}. "
            "Save it as UTF-8 if letters look wrong."
        )
        return _checked(text, path), encoding, sentence


def _refuse_binary(data: bytes, path: str) -> None:
    sample = data[:_SAMPLE]
    control = sum(sample.count(byte) for byte in range(32) if byte not in (9, 10, 12, 13, 27))
    if b"\0" in sample or (sample and control / len(sample) > _BINARY_SHARE):
        raise ReadError(
            "binary", f"{path} is not text (it holds binary bytes); give the article as plain text or Markdown."
        )


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import and rarely needed

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None else "cp1252"


def _checked(text: str, path: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadError("empty", f"{path} is empty; there is nothing to check in it.")
    return text
