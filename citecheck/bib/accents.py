"""Latin letters and typographic signs as LaTeX commands, for classic BibTeX, which counts bytes instead of letters.

An accented letter becomes a "special character", `{\\'e}`, so that styles can abbreviate names and change case
without cutting it in half (Patashnik, BibTeXing, 1988, section 4). Other scripts stay as they are, in UTF-8.
"""

from __future__ import annotations

import re
import unicodedata

from citecheck.bib import escape

_ACCENTS = {
    "\u0300": "`",
    "\u0301": "'",
    "\u0302": "^",
    "\u0303": "~",
    "\u0304": "=",
    "\u0306": "u",
    "\u0307": ".",
    "\u0308": '"',
    "\u030a": "r",
    "\u030b": "H",
    "\u030c": "v",
    "\u0323": "d",
    "\u0327": "c",
    "\u0328": "k",
    "\u0331": "b",
}
_LETTERS = {
    "ß": r"{\ss}",
    "æ": r"{\ae}",
    "Æ": r"{\AE}",
    "œ": r"{\oe}",
    "Œ": r"{\OE}",
    "ø": r"{\o}",
    "Ø": r"{\O}",
    "ł": r"{\l}",
    "Ł": r"{\L}",
    "ı": r"{\i}",
}
_SIGNS = {
    "“": "``",
    "”": "''",
    "‘": "`",
    "’": "'",
    "–": "--",
    "—": "---",
    "…": r"\ldots{}",
    "§": r"\S{}",
    "£": r"\pounds{}",
    "©": r"\copyright{}",
}
_LIGATURES = frozenset("“”‘’–—-'`")
"""Signs that TeX would join with the next: a single and a double quotation mark are three apostrophes."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f]|[-'`](?=[“”‘’–—])")


def text(value: str) -> str:
    """`value` as the content of a text field, Latin accents and typographic signs as LaTeX commands."""
    return _NOT_ASCII.sub(_command, escape.text(value))


def _command(match: re.Match[str]) -> str:
    char = match[0]
    if char.isascii():
        return f"{char}{{}}"
    if char in _SIGNS:
        ligates = char in _LIGATURES and match.string[match.end() : match.end() + 1] in _LIGATURES
        return f"{_SIGNS[char]}{{}}" if ligates else _SIGNS[char]
    if char in _LETTERS:
        return _LETTERS[char]
    base, *marks = list(unicodedata.normalize("NFD", char))
    if len(marks) != 1 or marks[0] not in _ACCENTS or not base.isascii():
        return char
    accent = _ACCENTS[marks[0]]
    return f"{{\\{accent}{{{base}}}}}" if accent.isalpha() else f"{{\\{accent}{base}}}"
