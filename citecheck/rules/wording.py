"""Turns of phrase that the messages of several rules share."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model import Citation, Note, Work

_MAX_LISTED = 8
_INNER = str.maketrans("“”„", "‘’‚")
_SPACED = 8
"""Of a text with so many times the characters that are asked for, the rest is not looked at."""


def shorten(text: str, limit: int = 90) -> str:
    """`text` on one line, cut at a word where it is longer than `limit` characters."""
    cut = len(text) > limit * _SPACED
    line = " ".join((text[: limit * _SPACED] if cut else text).split())
    if len(line) <= limit and not cut:
        return line
    return line[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def quoted(text: str, limit: int = 90) -> str:
    """`text` shortened, in quotation marks."""
    return f"“{shorten(text, limit)}”"


def inner_marks(text: str) -> str:
    """The text, as long as it was, with single quotation marks in the place of double ones, to be put between those."""
    return text.translate(_INNER)


def listed(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"; a long list ends in how many more there are."""
    if len(words) > _MAX_LISTED:
        words = [*words[: _MAX_LISTED - 1], f"{len(words) - _MAX_LISTED + 1} more"]
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def numbered(labels: Sequence[str]) -> str:
    """Labels as an editor writes them: "7", "7 and 8", "7 to 12", or a list where they don't follow each other."""
    labels = list(dict.fromkeys(shorten(label, 40) for label in labels))
    if len(labels) > 2 and all(label.isdecimal() and len(label) < 10 for label in labels):
        numbers = [int(label) for label in labels]
        if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
            return f"{labels[0]} to {labels[-1]}"
    return listed(labels)


def plural(count: int, noun: str) -> str:
    """ "1 note", "2 notes"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def in_note(note: Note | None) -> str:
    """ "Note 12" to begin a message with, or "The text" for what stands in no note."""
    return "The text" if note is None else f"Note {shorten(note.label, 40)}"


def described(source: Citation | Work) -> str:
    """The source in a few words: its title, else its author, publisher or container, else "a source"."""
    if source.title:
        return quoted(source.title)
    names = [name.literal or name.family or name.given for name in source.authors]
    known = next((name for name in names if name), None) or source.publisher or source.container
    return quoted(known) if known else "a source"
