"""How well markers are found, on the two articles and on 57 texts with labelled markers.

    python -m tests.benchmarks.markers [--verbose]

Rows: the articles as they are; the 57 texts as they are; stressed (10 % of the markers moved behind a year, an amount
or a percentage, 5 % behind a space, 3 % removed, five seeds); with a note list appended, or with notes on every
page; and with every marker removed, and other texts that have no notes, where a marker found is a false one.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from citecheck.model import Document
from citecheck.notes.lists.find import find_note_list
from citecheck.notes.markers.find import find_markers
from citecheck.read.text import blocks_of
from tests.notes.without_notes import TEXTS

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
NUMBERS = (
    " in {year}",
    " since {year}",
    " of ${dollars}",
    " of {amount}",
    " to {share}%",
    " by {share}.{digit}%",
    " of ${share}.{digit}",
)


class Labelled(NamedTuple):
    """A text with its markers: label, start, end."""

    name: str
    text: str
    markers: tuple[tuple[int, int, int], ...]


class Score(NamedTuple):
    """Markers found and right, found, wanted; texts that are exact, texts."""

    right: int
    found: int
    wanted: int
    exact: int
    texts: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def articles() -> list[Labelled]:
    found = []
    for name in ("000", "003"):
        gold = json.loads((SHARED / "gold" / f"markers_{name}.json").read_text(encoding="utf-8"))
        text = (ROOT / "seeds" / gold["file"]).read_text(encoding="utf-8")
        found.append(Labelled(name, text, tuple((m["n"], m["start"], m["end"]) for m in gold["markers"])))
    return found


def texts() -> list[Labelled]:
    found = []
    for path in sorted((SHARED / "data" / "markers").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        found.append(Labelled(path.stem, data["text"], tuple((m["n"], m["start"], m["end"]) for m in data["markers"])))
    return found


def rebuilt(item: Labelled, edit: Callable[[int, str], tuple[str, bool]]) -> Labelled:
    """The text with new prose before every marker, without those markers that `edit` (label, prose) drops."""
    parts: list[str] = []
    markers = []
    length = at = 0
    for label, start, end in item.markers:
        before, keep = edit(label, item.text[at:start])
        parts.append(before)
        length += len(before)
        if keep:
            markers.append((label, length, length + len(str(label))))
            parts.append(str(label))
            length += len(str(label))
        at = end
    parts.append(item.text[at:])
    return Labelled(item.name, "".join(parts), tuple(markers))


def without_markers(item: Labelled) -> Labelled:
    return rebuilt(item, lambda _, before: (before, False))


def stressed(item: Labelled, seed: int) -> Labelled:
    draw = random.Random(f"{item.name} {seed}")

    def edit(_: int, before: str) -> tuple[str, bool]:
        chance = draw.random()
        if chance < 0.03:
            return before, False
        if chance < 0.08:
            return before + " ", True
        if chance < 0.18:
            words = before.rstrip(".,;:!?”\"')")
            number = draw.choice(NUMBERS).format(
                year=draw.randint(1700, 2025),
                dollars=draw.randint(1, 999),
                amount=f"{draw.randint(1, 99)},{draw.randint(100, 999)}",
                share=draw.randint(1, 99),
                digit=draw.randint(1, 9),
            )
            return words + number + before[len(words) :], True
        return before, True

    return rebuilt(item, edit)


def with_notes(item: Labelled, heading: str = "Notes") -> Labelled:
    draw = random.Random(item.name)
    notes = []
    for label in range(1, max(n for n, _, _ in item.markers) + 1):
        year, page = draw.randint(1950, 2024), draw.randint(1, 400)
        notes.append(
            draw.choice(
                (
                    f"{label}. Ada Smith, “Ports and Prices,” Trade Review {page}, no. 2 ({year}): {page}–{page + 9}.",
                    f"{label}. Ibid., {page}.",
                    f"{label}. Smith, Ports, {page}.",
                    f"{label}. For a longer account see Ole Berg, The Long Coast (Oslo: Havn, {year}), {page}.",
                )
            )
        )
    return item._replace(text=f"{item.text}\n\n{heading}\n\n" + "\n\n".join(notes) + "\n")


def with_notes_on_pages(item: Labelled, paragraphs: int = 12) -> Labelled:
    """The text with the notes of every dozen paragraphs set behind them, as footnotes are when pages become text."""
    parts: list[str] = []
    markers = []
    length = at = 0
    ends = [match.start() for match in re.finditer(r"\n\n", item.text)][paragraphs::paragraphs]
    for end in [*ends, len(item.text)]:
        here = [marker for marker in item.markers if at <= marker[1] < end]
        markers += [(n, start - at + length, stop - at + length) for n, start, stop in here]
        notes = [f"{n}. Ada Smith, “Ports,” Trade Review {n} (1999): {n + 3}." for n in sorted({n for n, _, _ in here})]
        page = item.text[at:end] + "".join("\n\n" + note for note in notes)
        parts.append(page)
        length += len(page)
        at = end
    return Labelled(item.name, "".join(parts), tuple(markers))


def found_in(text: str) -> set[tuple[int, int, int]]:
    document = Document(path="text.txt", format="text", text=text, blocks=blocks_of(text))
    markers = find_markers(document, find_note_list(document))
    return {
        (int(marker.label) if marker.label.isdecimal() else 0, marker.span.start, marker.span.end) for marker in markers
    }


def score(items: list[Labelled], *, verbose: bool = False) -> Score:
    right = found = wanted = exact = 0
    for item in items:
        mine, gold = found_in(item.text), set(item.markers)
        right += len(mine & gold)
        found += len(mine)
        wanted += len(gold)
        exact += mine == gold
        if verbose and mine != gold:
            for sign, wrong in (("-", gold - mine), ("+", mine - gold)):
                for label, start, end in sorted(wrong, key=lambda m: m[1])[:12]:
                    around = item.text[max(0, start - 30) : start], item.text[start:end], item.text[end : end + 20]
                    print(f"    {sign} {item.name[:24]:24} {label:4} {around}")
    return Score(right, found, wanted, exact, len(items))


def line(name: str, items: list[Labelled], *, verbose: bool) -> Score:
    result = score(items, verbose=verbose)
    false = result.found - result.right
    print(
        f"{name:32} F1 {result.f1:.4f}  exact {result.exact}/{result.texts}  "
        f"right {result.right}  false {false}  missed {result.wanted - result.right}"
    )
    return result


def main(verbose: bool) -> None:
    labelled = texts()
    line("articles", articles(), verbose=verbose)
    line("57 texts", labelled, verbose=verbose)
    for seed in range(1, 6):
        line(
            f"57 texts, stressed, seed {seed}",
            [stressed(item, seed) for item in labelled],
            verbose=verbose and seed == 1,
        )
    line("57 texts, notes appended", [with_notes(item) for item in labelled], verbose=verbose)
    line("57 texts, notes on pages", [with_notes_on_pages(item) for item in labelled], verbose=verbose)
    line("57 texts, stressed, with notes", [with_notes(stressed(item, 1)) for item in labelled], verbose=verbose)
    line("59 texts without their markers", [without_markers(item) for item in labelled + articles()], verbose=verbose)
    line("42 texts without notes", [Labelled(name, text, ()) for name, text in TEXTS.items()], verbose=verbose)
    for article in articles():
        times = []
        for factor in (1, 100):
            text = article.text * factor
            laps = []
            for _ in range(5 if factor == 1 else 1):
                began = time.process_time()
                found_in(text)
                laps.append(time.process_time() - began)
            times.append(min(laps))
        print(
            f"article {article.name}: {times[0]:.3f} s, 100 times as long {times[1]:.2f} s: "
            f"{times[1] / times[0]:.0f} times the time"
        )


if __name__ == "__main__":
    main("--verbose" in sys.argv)
