"""How the word lists of this room are written: one string, parted by spaces."""

from __future__ import annotations


def words(listed: str) -> tuple[str, ...]:
    """`"over above"` -> `("over", "above")`."""
    return tuple(listed.split())
