"""Runs of consecutive law and social-science footnotes with what a reader sees in them: how the labels are written.

A run is a text: a line "## name", then the notes, each on a line that opens with its number, and under each note,
indented, one line per citation: its relation, for a back-reference the citation that it means, and its fields:

    4. Habermas (Fn. 2), S. 34; vgl. auch oben Fn. 3.
      short -> 2.1 | by=Habermas | at=34
      short -> 3.1

"-> 2" is the only citation of note 2, "-> ?" says that several could be meant, "-> -" that nothing earlier is. A note
without such lines is commentary. Works and names are well known ones or invented; the words around them are our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

FIELDS = {
    "by": "authors", "title": "title", "in": "container", "vol": "volume", "no": "issue", "year": "issued",
    "pages": "pages", "at": "locator", "from": "publisher", "place": "location", "eds": "editors",
}  # fmt: skip
"""The labels' short names of fields. `by` and `eds` are family names (or organisations), parted by semicolons."""

_NOTE = re.compile(r"(\d+)\. (.*)")
_LABEL = re.compile(r"\s+(full|short|ibid)(?: -> (\S+))?(?: \| (.*))?")


@dataclass(frozen=True)
class Label:
    """One expected citation: `meant` is the id of the citation it refers back to, "?" or "-"; None where full."""

    relation: str
    meant: str | None
    fields: dict[str, str]


@dataclass
class LabelledNote:
    """A note and the citations in it."""

    text: str
    citations: list[Label] = field(default_factory=list)


@dataclass
class LabelledRun:
    """Consecutive notes of one article, numbered from 1."""

    name: str
    notes: list[LabelledNote] = field(default_factory=list)


def read_runs(text: str) -> list[LabelledRun]:
    """The runs written in `text`; a line that has no known form raises ValueError."""
    runs: list[LabelledRun] = []
    for line in text.strip().splitlines():
        if line.startswith("## "):
            runs.append(LabelledRun(line[3:]))
        elif note := _NOTE.fullmatch(line):
            if int(note[1]) != len(runs[-1].notes) + 1:
                raise ValueError(f"{runs[-1].name}: note {note[1]} is not the next one")
            runs[-1].notes.append(LabelledNote(note[2]))
        elif label := _LABEL.fullmatch(line):
            runs[-1].notes[-1].citations.append(Label(label[1], _whole(label[2]), _fields(label[3] or "")))
        elif line.strip():
            raise ValueError(f"not a line of a labelled run: {line}")
    return runs


def _whole(meant: str | None) -> str | None:
    return f"{meant}.1" if meant and meant.isdigit() else meant


def _fields(printed: str) -> dict[str, str]:
    parts = (part.partition("=") for part in printed.split(" | ") if part)
    return {FIELDS[name.strip()]: value.strip() for name, _, value in parts}
