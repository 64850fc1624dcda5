"""The words of a BibTeX value as a reader sees them: commands undone, braces gone.

Made for comparing, not for printing: what a command would do to the type is left out, its argument is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from citecheck.read.latex.symbols import COMBINING

_WORDS = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
    "j": "ȷ",
    "dh": "ð",
    "th": "þ",
    "dj": "đ",
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
    "dots": "…",
    "S": "§",
    "pounds": "£",
    "copyright": "©",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
}
_TOKEN = re.compile(
    r"\\(?P<accent>[`'^\"~=.]|[uvHcdbrk](?![A-Za-z]))[ \t]{0,3}\{?[ \t]{0,3}\\?(?P<letter>[A-Za-z])"
    r"|\\(?P<word>[A-Za-z]{1,40})(?:[ \t]{1,3}|\{\})?"
    r"|\\(?P<sign>[^A-Za-z])"
    r"|(?P<dash>-{2,3})|(?P<tie>~)|(?P<quotes>``|'')|[{}$]"
)
_QUOTES = {"``": "“", "''": "”"}


def plain(value: str) -> str:
    """`value`, without its outer delimiters, as one line of NFC text."""
    return " ".join(unicodedata.normalize("NFC", _TOKEN.sub(_undone, value)).split())


def unescaped(value: str) -> str:
    """An address or an identifier without the backslashes and braces that some files put into it."""
    return value.replace("\\", "").replace("{", "").replace("}", "").strip()


def joined(raw: str, strings: Mapping[str, str]) -> str:
    """A field's value as written (`"A " # jan # {B}`): macros put in, delimiters gone, braces inside kept."""
    parts: list[str] = []
    depth, start = 0, 0
    quoted = False
    for at, char in enumerate(raw):
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        elif char == '"' and depth == 0:
            quoted = not quoted
        elif char == "#" and depth == 0 and not quoted:
            parts.append(raw[start:at])
            start = at + 1
    parts.append(raw[start:])
    return "".join(_part(part.strip(), strings) for part in parts)


def _part(part: str, strings: Mapping[str, str]) -> str:
    if len(part) > 1 and (part[0], part[-1]) in (("{", "}"), ('"', '"')):
        return part[1:-1]
    return strings.get(part.lower(), part)


def _undone(match: re.Match[str]) -> str:
    if match["accent"]:
        return match["letter"] + COMBINING[match["accent"]]
    if match["word"]:
        return _WORDS.get(match["word"], "")
    if match["sign"]:
        return match["sign"] if match["sign"] in "&%$#_{}" else " "
    if match["dash"]:
        return "–" if len(match["dash"]) == 2 else "—"
    return " " if match["tie"] else _QUOTES.get(match[0], "")
