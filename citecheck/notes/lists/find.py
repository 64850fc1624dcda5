"""The note list of a document: where it is, and which text belongs to which note.

Notes are numbered lists that `accept.py` takes for notes, at the end, after each section or on each page, and notes
labelled with symbols (`symbols.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from citecheck.model import Anchor, Document, Note, Record, Span
from citecheck.notes.lists.accept import accepted, citing_of
from citecheck.notes.lists.blocks import Calls, NumberedList, numbered_list, running_heads, trimmed
from citecheck.notes.lists.entries import Entry, entries_of, runs_of
from citecheck.notes.lists.evidence import is_note_heading, reads_like_citation
from citecheck.notes.lists.symbols import SymbolNote, symbol_notes
from citecheck.notes.markers.candidates import Style


class NoteList(Record, frozen=True):
    """The notes of a document (citations not yet parsed), and the parts of its text that are not prose.

    `apparatus` are disjoint spans in order: each block of notes with its heading, and what follows the last one.
    """

    notes: tuple[Note, ...] = ()
    apparatus: tuple[Span, ...] = ()


_SHORT_LINE = re.compile(r"^[^\n]{1,60}$", re.MULTILINE)
_LINE = re.compile(r"\S[^\n]*")
_LONGEST_BIBLIOGRAPHY = 200_000
_LONGEST_TITLE = 80  # characters between the lists of two chapters
_LEAST_CITING = 0.3
_LONGEST_REST = 0.3  # of the text: what follows the last list is furniture if it is no longer
_ALWAYS: tuple[Style, ...] = ("plain", "bracket", "superscript", "markup")
_STYLES: dict[str, Style] = {"parenthesis": "parenthesis", "circled": "circled", "caret": "caret"}
_ARROWS = frozenset("↩↑⤴⏎⮌↵")
_RETURN = _ARROWS | frozenset(" \t\n\r\u00a0\ufe0e\ufe0f")


def find_note_list(document: Document) -> NoteList:
    """The notes of a document and its apparatus; empty if it has none. Time is linear in the text."""
    declared = [anchor for anchor in document.anchors if anchor.kind == "note"]
    if document.anchors:
        return _declared(document.text, declared)
    text = document.text
    lists, works = _accepted(text)
    symbols = symbol_notes(text, [block for each in (*lists, *works) for block in each.blocks])
    found = [note for number, each in enumerate(lists, 1) for note in _notes(text, each, number)]
    found = sorted([*_symbol_notes(text, symbols), *found], key=lambda note: note.span)
    spans = [block for each in (*lists, *works) for block in each.blocks]
    return NoteList(tuple(found), _apparatus(text, spans, [note.whole for note in symbols]))


def _accepted(text: str) -> tuple[list[NumberedList], list[NumberedList]]:
    entries = entries_of(text)
    runs = _runs(entries)
    if not runs:
        return [], []
    styles = (*_ALWAYS, *(_STYLES[each] for each in dict.fromkeys(e.style for e in entries) if each in _STYLES))
    calls, heads = Calls(text, styles), running_heads(text)
    firsts: dict[str, list[int]] = {}
    for entry in entries:
        if entry.label == 1:
            firsts.setdefault(entry.style, []).append(entry.line)
    lists = [numbered_list(text, run, _next_start(text, run, firsts), calls, heads) for run in runs]
    return accepted(text, _sharing_headings(text, lists), calls)


def _next_start(text: str, run: Sequence[Entry], firsts: dict[str, list[int]]) -> int:
    """Where the next numbering of the same style begins, or the end of the text."""
    places = firsts.get(run[-1].style, [])
    at = bisect_right(places, run[-1].line)
    return places[at] if at < len(places) else len(text)


def _sharing_headings(text: str, lists: Sequence[NumberedList]) -> list[NumberedList]:
    """The lists of one heading: those of the later chapters follow that of the first, under titles of their own."""
    found: list[NumberedList] = []
    last: dict[str, NumberedList] = {}
    for each in sorted(lists, key=lambda one: one.start):
        before = last.get(each.entries[0].style)
        near = before is not None and 0 <= each.start - before.end <= _LONGEST_TITLE
        shared = each
        if before and near and not each.heading and citing_of(text, each) >= _LEAST_CITING:
            shared = each._replace(heading=before.heading)
        last[each.entries[0].style] = shared
        found.append(shared)
    return found


def _runs(entries: Sequence[Entry]) -> list[list[Entry]]:
    """All numbered runs, by paragraphs and by lines; one item alone must be the first."""
    apart = [entry for entry in entries if entry.apart]
    runs = runs_of(entries)
    within = {entry.line: number for number, run in enumerate(runs) for entry in run}
    if len(apart) < len(entries):
        # a run by paragraphs says more only where the lines between them broke the numbering
        runs += [run for run in runs_of(apart) if len({within.get(entry.line, -1) for entry in run}) > 1]
    return [run for run in runs if len(run) > 1 or run[0].label == 1]


def _declared(text: str, anchors: Sequence[Anchor]) -> NoteList:
    notes = []
    seen: Counter[str] = Counter()
    for anchor in anchors:
        seen[anchor.label] += 1
        note_id = anchor.label if seen[anchor.label] == 1 else f"{seen[anchor.label]}:{anchor.label}"
        at = text.find(anchor.label, anchor.declared.start, anchor.span.start)
        digits = Span(at, at + len(anchor.label)) if at >= 0 else Span(anchor.declared.start, anchor.declared.start)
        span = _without_return(text, anchor.span)
        notes.append(Note(note_id, anchor.label, digits, span, span.of(text)))
    return NoteList(tuple(notes), _merged([anchor.declared for anchor in anchors]))


# ---------------------------------------------------------------- the result


def _notes(text: str, each: NumberedList, number: int) -> list[Note]:
    prefix = "" if number == 1 else f"{number}:"
    return [
        Note(f"{prefix}{label}", label, Span(*entry.digits), span, span.of(text))
        for entry, whole in zip(each.entries, each.texts, strict=True)
        for span in (_without_return(text, whole),)
        for label in (f"{entry.label}{entry.suffix}",)
    ]


def _without_return(text: str, note: Span) -> Span:
    """A note without the arrow at its end that leads back to its marker, as pages that were printed or copied have."""
    end = note.end
    while end > note.start and text[end - 1] in _RETURN:
        end -= 1
    arrow = any(char in _ARROWS for char in text[end : note.end])
    return Span(note.start, end) if arrow and end > note.start else note


def _symbol_notes(text: str, symbols: Sequence[SymbolNote]) -> list[Note]:
    seen: Counter[str] = Counter()
    notes = []
    for one in symbols:
        label = one.label.of(text)
        seen[label] += 1
        note_id = label if seen[label] == 1 else f"{seen[label]}:{label}"
        notes.append(Note(note_id, label, one.label, one.text, one.text.of(text)))
    return notes


def _apparatus(text: str, lists: Sequence[Span], symbols: Sequence[Span]) -> tuple[Span, ...]:
    spans = sorted([*lists, *_bibliography(text)])
    if spans and len(text) - spans[-1].end <= _LONGEST_REST * len(text):
        spans[-1] = Span(spans[-1].start, len(text.rstrip()))
    return _merged([*spans, *symbols])


def _bibliography(text: str) -> list[Span]:
    """The last section whose heading says references and whose lines read so; to its last such line."""
    headings = [match.span() for match in _SHORT_LINE.finditer(text) if is_note_heading(match[0])]
    for start, end in reversed(headings[-3:]):
        lines = [trimmed(text, *match.span()) for match in _LINE.finditer(text, end, end + _LONGEST_BIBLIOGRAPHY)]
        citing = [span for span in lines if reads_like_citation(span.of(text)[:1000])]
        if len(citing) > 1 and len(citing) * 2 >= sum(span.end <= citing[-1].end for span in lines):
            return [Span(start, citing[-1].end)]
    return []


def _merged(spans: Sequence[Span], gap: int = 0) -> tuple[Span, ...]:
    """Disjoint spans; those no more than `gap` characters apart become one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + gap:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
