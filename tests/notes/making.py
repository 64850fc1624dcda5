"""Citations made by hand, and the labelled ones of the second article."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from citecheck.model import Citation, Identifier, Link, Name, Span

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


def person(written: str) -> Name:
    """ "Anna Weiss" split, "Weiss" a family name alone, "[Bank of X]" an organisation."""
    if written.startswith("["):
        return Name(literal=written.strip("[]"))
    given, _, family = written.rpartition(" ")
    return Name(family=family, given=given or None)


def cite(by: str = "", title: str | None = None, *, rel: str = "full", **fields: Any) -> dict[str, Any]:
    """The fields of one citation; `by` holds authors separated by semicolons."""
    authors = tuple(person(part.strip()) for part in by.split(";") if part.strip())
    return {"authors": authors, "title": title, "relation": rel, **fields}


def linked(address: str) -> dict[str, Any]:
    """The fields of a citation with a link."""
    return {"links": (Link(address, address, Span(0, 0)),)}


def identified(doi: str) -> dict[str, Any]:
    """The fields of a citation with a DOI."""
    return {"identifiers": (Identifier("doi", doi, Span(0, 0)),)}


def short(by: str = "", title: str | None = None, **fields: Any) -> dict[str, Any]:
    """A citation that its own note shows to be a short form."""
    return cite(by, title, rel="short", **fields)


def ibid(**fields: Any) -> dict[str, Any]:
    """Ibid. and its like."""
    return cite(rel="ibid", **fields)


def notes_of(*notes: Sequence[dict[str, Any]] | dict[str, Any]) -> list[list[Citation]]:
    """Notes numbered from 1; a note is one citation, several, or none."""
    made = []
    for number, note in enumerate(notes, 1):
        several = [note] if isinstance(note, dict) else note
        made.append(
            [Citation(id=f"{number}.{n}", note=str(number), span=Span(0, 0), **c) for n, c in enumerate(several, 1)]
        )
    return made


def labelled_notes() -> tuple[list[list[Citation]], list[list[dict[str, Any]]]]:
    """The labelled citations of the second article with nothing resolved, and their labels."""
    labels = json.loads((SHARED / "gold" / "notes_003.json").read_text(encoding="utf-8"))["notes"]
    fields = (
        "title",
        "container",
        "volume",
        "issue",
        "pages",
        "accessed",
        "publisher",
        "location",
        "language",
        "locator",
    )
    made = []
    for label in labels:
        made.append(
            [
                Citation(
                    id=f"{label['n']}.{n}",
                    note=str(label["n"]),
                    span=Span(label["text_start"], label["text_start"] + len(label["text"])),
                    kind=c["type"],
                    authors=tuple(Name(family=a.get("family"), given=a.get("given")) for a in c["authors"]),
                    issued=c["date"],
                    relation=c["relation"],
                    **{name: c[name] for name in fields},
                )
                for n, c in enumerate(label["citations"], 1)
            ]
        )
    return made, [label["citations"] for label in labels]
