"""Sentences of articles with pages that say their numbers in other words: news, science, trade, sport, history."""

from __future__ import annotations

PAIRS: tuple[tuple[str, str], ...] = ()
