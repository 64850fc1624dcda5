"""Patterns tried only where a text holds one of the words that each of their matches holds: a plain search is quick."""

from __future__ import annotations

import re


class SignedPattern:
    """A pattern that ignores case, and its signs: small letters one of which every match has."""

    def __init__(self, pattern: str, *signs: str) -> None:
        self._pattern = re.compile(pattern, re.IGNORECASE)
        self._signs = signs

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in `text[start:end]`, which sees what stands before it."""
        end = len(text) if end is None else end
        lowered = (text[start:end] if start or end < len(text) else text).lower()
        return self._pattern.search(text, start, end) if any(map(lowered.__contains__, self._signs)) else None
