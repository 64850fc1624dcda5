"""From any text to text that is safe inside a BibTeX field, a comment or a verbatim field.

TeX's ten special characters become commands that print them. Braces become `\\textbraceleft{}` and
`\\textbraceright{}`, never `\\{` and `\\}`: BibTeX and biber count a brace whether or not a backslash stands before it.
"""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = {
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}
_ESCAPES = str.maketrans(_SPECIAL)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff]+")  # but not those that are white space
_NOT_CHARACTERS = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_UNSAFE_VERBATIM = re.compile(r"[{}\\\s]")


def clean(value: str) -> str:
    """`value` as one NFC line: every run of white space is one space, what is no character is dropped or U+FFFD.

    Lone surrogates, which no UTF-8 file can hold, and noncharacters become U+FFFD.
    """
    printable = _NOT_CHARACTERS.sub("\ufffd", _CONTROLS.sub("", value))
    return " ".join(unicodedata.normalize("NFC", printable).split())


def text(value: str) -> str:
    """`value` as the content of a text field, in UTF-8: every script is kept, TeX's special characters are escaped."""
    return clean(value).translate(_ESCAPES)


def verbatim(value: str) -> str:
    """`value` as the content of `url`, `doi`, `eprint`, which are not TeX: only what breaks the file is %-encoded."""
    return _UNSAFE_VERBATIM.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), clean(value))


def comment(value: str) -> str:
    """`value` as the content of a comment line; to BibTeX an at sign starts an entry even there."""
    return clean(value).replace("@", "(at)")


def has_special(value: str) -> bool:
    """Whether `text` would escape anything in `value`."""
    return any(char in _SPECIAL for char in value)
