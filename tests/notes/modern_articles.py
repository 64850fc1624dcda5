"""Articles of six languages with labelled markers, notes and citations: the files in `modern/`.

A file has a head (`language`, `label`: how the note list prints a number, `heading` of that list), the prose and the
notes, between lines of three hyphens. Invented texts, real-looking sources. In the prose a marker stands between ⟦ and
⟧. A note is its number and its text, in which a value stands in braces behind the letter of its field, `{t:A Title}`,
with what a reader makes of it where that is not what is printed: `{d:3 May 1999=1999-05-03}`. A citation opens with
its kind or with what it refers back to, `<archival>`, `<short 3.1>`, `<ibid 2.1>`; ‖ parts the citations of a note.
Names are `Family|Given` (of a name in its usual order that follows by itself), `=Name` what has no parts.

The articles in `held/` were written before those in `dev/` and were not looked at while the parser was changed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from citecheck.model import Span

FOLDER = Path(__file__).parent / "modern"
FIELDS = {
    "a": "authors", "e": "editors", "x": "translators", "t": "title", "c": "container", "v": "volume", "n": "issue",
    "d": "issued", "q": "accessed", "p": "pages", "l": "locator", "P": "publisher", "L": "location", "S": "series",
    "E": "edition", "u": "link", "i": "identifier",
}  # fmt: skip
_NAMES = ("authors", "editors", "translators")
_MARK = re.compile(r"⟦([^⟧]+)⟧")
_VALUE = re.compile(r"\{([a-zA-Z]):([^{}]*)\}")
_HEAD = re.compile(r"<([a-z]+)(?: (\d+\.\d+))?>")
_NOTE = re.compile(r"^(\d+) ", re.MULTILINE)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass
class Cited:
    """One citation as labelled: `fields` as printed or as given, `kind` only where it is labelled."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    kind: str | None = None
    relation: str = "full"
    target: str | None = None


@dataclass
class Labelled:
    """An article: prose without its note list, places of its markers, notes with their citations."""

    name: str
    language: str
    prose: str
    markers: tuple[tuple[str, Span], ...]
    notes: tuple[tuple[str, list[Cited]], ...]
    heading: str
    label: str

    @property
    def text(self) -> str:
        """The prose with the note list behind it."""
        heading = f"{self.heading}\n\n" if self.heading else ""
        listed = "\n".join(self.note_label(n) + text for n, (text, _) in enumerate(self.notes, 1))
        return f"{self.prose}\n\n{heading}{listed}\n"

    def note_label(self, number: int) -> str:
        """How the list prints the number of a note."""
        return _CIRCLED[number - 1] if self.label == "{circled}" else self.label.format(number)


def load(part: str) -> list[Labelled]:
    """The articles of a folder, in order of their names."""
    return [_article(path) for path in sorted((FOLDER / part).glob("*.txt"))]


def _article(path: Path) -> Labelled:
    head, prose, notes = path.read_text(encoding="utf-8").split("\n---\n")
    said = dict(line.split(": ", 1) if ": " in line else (line.rstrip(":"), "") for line in head.split("\n"))
    text, markers = _unmarked(prose)
    starts = [match.start() for match in _NOTE.finditer(notes)] + [len(notes)]
    parsed = [_note(notes[a:b].split(" ", 1)[1].strip("\n")) for a, b in pairwise(starts)]
    return Labelled(path.stem, said["language"], text, markers, tuple(parsed), said.get("heading", ""), said["label"])


def _unmarked(source: str) -> tuple[str, tuple[tuple[str, Span], ...]]:
    parts: list[str] = []
    markers = []
    length = at = 0
    for match in _MARK.finditer(source):
        before = source[at : match.start()]
        length += len(before)
        bare = match[1].strip("[]")
        start = length + match[1].index(bare)
        label = unicodedata.normalize("NFKC", bare)
        markers.append((label, Span(start, start + len(bare))))
        parts += [before, match[1]]
        length += len(match[1])
        at = match.end()
    return "".join([*parts, source[at:]]).rstrip(), tuple(markers)


def _note(markup: str) -> tuple[str, list[Cited]]:
    cited = []
    for part in markup.split("‖"):
        one = Cited()
        head = _HEAD.search(part)
        if head and head[2]:
            one.relation, one.target = head[1], head[2]
        elif head:
            one.kind = head[1]
        for letter, value in _VALUE.findall(part):
            name = FIELDS[letter]
            printed, equals, meant = value.partition("=") if letter != "u" else (value, "", "")
            one.fields.setdefault(name, []).append(
                meant if equals else _inverted(printed) if name in _NAMES else printed
            )
        if one.fields or one.relation != "full" or one.kind:
            cited.append(one)
    text = _VALUE.sub(lambda m: m[2].partition("=")[0] if m[1] != "u" else m[2], _HEAD.sub("", markup))
    return re.sub(r"\s*‖\s*", lambda m: " " if m[0][:1].isspace() or m[0][-1:].isspace() else "", text), cited


def _inverted(printed: str) -> str:
    given, _, family = printed.rpartition(" ")
    return f"{family}|{given}" if given else family
