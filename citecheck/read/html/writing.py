"""Runs of words printed in a passage, each with its place in the source."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from citecheck.read.prose import Passage, Place
from citecheck.read.runs import Run


def write(runs: Sequence[Run], passage: Passage, place: Callable[[int], Place]) -> None:
    """Print runs in a passage; `place` gives line and column of an offset in the source."""
    for run in runs:
        match run.kind:
            case "text":
                passage.write(run.words, place(run.at))
            case "put":
                passage.put(run.words, place(run.at))
            case "call":
                passage.call(*run.labels, words=run.words, place=place(run.at))
            case "break":
                passage.line_break()
            case "opening" | "address":
                pass
