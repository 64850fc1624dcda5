"""Tables of words kept as running text, which reads and wraps better than a list of quoted strings."""

from __future__ import annotations


def word_table(text: str) -> tuple[str, ...]:
    """The words of a table, in order; an underscore stays, for entries of several words."""
    return tuple(text.split())
