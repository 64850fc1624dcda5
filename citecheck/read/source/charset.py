"""Bytes from the web into text: byte order mark, what is declared, what the bytes themselves allow.

The order is that of the Encoding and HTML standards (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding),
but a declaration is believed only as far as the bytes bear it out: a page that says Latin-1 and is UTF-8 is read as
UTF-8, because its words matter here and not what a browser makes of them.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-z0-9_:.-]{2,40})")
_XML = re.compile(rb"<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}[\"']([a-z0-9_:.-]{2,40})")
_HEAD = 4096
_SAMPLE = 64 * 1024
_MOJIBAKE = re.compile("[ÃÂ][\u0080-¿‚-›]|â€[™œ\u009d“”¦˜\u009c]|Ð[\u0080-¿°-¿]|Ñ[\u0080-\u008f€‚-‰]")
_LANGUAGE = re.compile(rb"<html[^>]{0,300}\slang\s{0,9}=\s{0,9}[\"']?([A-Za-z]{2})\b", re.IGNORECASE)
_TAGS = re.compile(rb"<[^<>]{0,2000}>")
_USUAL = {
    **dict.fromkeys(("ar", "fa", "ur"), "cp1256"),
    **dict.fromkeys(("be", "bg", "ky", "mk", "ru", "sr", "tg", "tt", "uk"), "cp1251"),
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"), "cp1250"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "el": "cp1253",
    "he": "cp1255",
    "ja": "cp932",
    "ko": "cp949",
    "th": "cp874",
    "tr": "cp1254",
    "vi": "cp1258",
    "zh": "gb18030",
}
"""What pages in a language are usually in that declare nothing (HTML standard, 13.2.3.2, the locale's encoding)."""
_LABELS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "x-cp1251": "cp1251",
    "win-1251": "cp1251",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "unicode": "utf-8",
}
"""Labels under which browsers read another encoding (https://encoding.spec.whatwg.org/#names-and-labels)."""


_PYTHONS_OWN = frozenset(
    "idna mbcs oem palmos punycode raw-unicode-escape raw_unicode_escape undefined unicode-escape unicode_escape utf-7 "
    "utf_7 base64 bz2 hex quopri rot-13 rot13 uu zlib".split()
)
"""Codecs that Python knows and no browser does: some decode no text, some take quadratic time
(https://docs.python.org/3/library/codecs.html#python-specific-encodings)."""


class Decoded(NamedTuple):
    """Text with line feeds only, the encoding used, a sentence where it is not the declared one.

    `mended` says that letters are right here which a browser shows wrong.
    """

    text: str
    encoding: str
    assumed: str | None = None
    mended: bool = False


def web_text(data: bytes, media_type: str | None = None) -> Decoded:
    """The text of a page or file from the web; never fails, bytes that mean nothing become U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_lines(data[len(mark) :].decode(encoding, "replace")), encoding)
    declared = _declared(data, media_type)
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = _legacy(data, declared)
    if declared is not None and declared.startswith(("iso2022", "hz")) and data.isascii():
        text, encoding = data.decode(declared, "replace"), declared  # their letters are ASCII between escapes
    mended = _mended(text)
    assumed = None
    if encoding != declared and not data.isascii():
        said = f"declares {declared} and is not" if declared else "declares no encoding"
        assumed = f"The source {said}; it was read as {encoding}." if declared or encoding != "utf-8" else None
    if mended is not None:
        return Decoded(_lines(mended), encoding, "The source was encoded twice; its letters were put right.", True)
    return Decoded(_lines(text), encoding, assumed, declared is not None and assumed is not None)


def _declared(data: bytes, media_type: str | None) -> str | None:
    head = data[:_HEAD].lower()
    media = (media_type or "").lower().encode("latin-1", "replace")
    found = _DECLARED.search(media) or _XML.match(head) or _DECLARED.search(head)
    if found is None:
        return None
    label = found[1].decode("ascii")
    label = _LABELS.get(label, label)
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return None if name in _PYTHONS_OWN else _LABELS.get(name, name)


def _legacy(data: bytes, declared: str | None) -> tuple[str, str]:
    """Text that is not UTF-8: as declared if the bytes bear that out, else as they look."""
    if declared not in (None, "utf-8"):
        text = data.decode(declared, "replace")
        if text.count("\ufffd") * 200 <= len(text):
            return text, declared
    if (text := data.decode("utf-8", "replace")).count("\ufffd") * 500 <= len(text):
        return text, "utf-8"  # a few broken bytes, cut in the middle of a letter
    encoding = _guessed(data)
    return data.decode(encoding, "replace"), encoding


def _guessed(data: bytes) -> str:
    """The encoding of a page that declares none, or a wrong one.

    By its language where it says that, as browsers do; else by its letters, if enough of them are not ASCII.
    """
    language = _LANGUAGE.search(data[:_HEAD])
    if language and (usual := _USUAL.get(language[1].decode("ascii").lower())):
        return usual
    sample = _speaking(data)
    foreign = sum(byte >= 0x80 for byte in sample)
    letters = sum(chr(byte).isalpha() for byte in _TAGS.sub(b"", sample) if byte < 0x80)
    if foreign * 3 < letters * 2:
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import and rarely needed

    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"


def _speaking(data: bytes) -> bytes:
    """The part of a page in which letters stand that are not ASCII, for mark-up says nothing of an encoding."""
    first = next((at for at in range(0, len(data), 4096) if not data[at : at + 4096].isascii()), 0)
    return data[first : first + _SAMPLE]


def _mended(text: str) -> str | None:
    """UTF-8 that was once read as Windows-1252 and written again, put right; None where it is none."""
    if len(_MOJIBAKE.findall(text[: 4 * _SAMPLE])) < 3:
        return None
    try:
        return _as_bytes(text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _as_bytes(text: str) -> bytes:
    """Windows-1252, with the five bytes that it leaves free as they are."""
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return b"".join(char.encode("latin-1" if "\x80" <= char <= "\x9f" else "cp1252") for char in text)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
