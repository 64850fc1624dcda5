"""Text from outside made inert for a display: what would steer a terminal or turn a line round is shown, not obeyed.

Every character is replaced by exactly one, so offsets into the text stay right. The replacements are the Control
Pictures of Unicode (U+2400), and U+FFFD for the bidirectional controls of UAX #9 (the "Trojan Source" characters).
"""

from __future__ import annotations

_KEPT = "\t\n"
_CONTROLS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in _KEPT},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"),
    0x2028: "\u2424",
    0x2029: "\u2424",
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # lone surrogates have no UTF-8
}
_ONE_LINE = {**_CONTROLS, 0x09: " ", 0x0A: " "}


def visible(text: str) -> str:
    """The text with control characters shown as pictures; line feeds and tabs stay."""
    return text if text.isascii() and text.isprintable() else text.translate(_CONTROLS)


def one_line(text: str) -> str:
    """The same for a place that has one line only: a line feed or a tab becomes a space."""
    return text if text.isascii() and text.isprintable() else text.translate(_ONE_LINE)
