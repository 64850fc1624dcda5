"""Element ids: what a permalink points at."""

from __future__ import annotations


class Ids:
    """Hands out ids that are unique in the page and the same from run to run."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wish: str) -> str:
        """An id as near to the wish as there is: no spaces or signs in it, numbered if it is taken."""
        stem = "".join(char if char.isalnum() or char in "_.:-" else "-" for char in wish[:200]) or "x"
        candidate, number = stem, 1
        while candidate in self._taken:
            number += 1
            candidate = f"{stem}-{number}"
        self._taken.add(candidate)
        return candidate
