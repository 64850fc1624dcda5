"""The numbered note list of a document: where it is, and which text belongs to which note.

A numbered list is taken for notes on evidence: it stands at the end, has a heading that says so, its items read like
citations, and the prose calls its labels. Steps, arguments and section headings are numbered too and fail these tests.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from citecheck.model import Anchor, Document, Note, Record, Span
from citecheck.notes.lists.entries import Entry, entries_of, runs_of
from citecheck.notes.lists.evidence import citing_share, is_note_heading, reads_like_citation
from citecheck.notes.markers.candidates import candidates
from citecheck.notes.markers.chain import best_chain


class NoteList(Record, frozen=True):
    """The notes of a document (citations not yet parsed), and the parts of its text that are not prose.

    `apparatus` are disjoint spans in order: each list with its heading, and what follows the last one.
    """

    notes: tuple[Note, ...] = ()
    apparatus: tuple[Span, ...] = ()


class _List(NamedTuple):
    """A numbered run with the spans of its items' texts and the start of its heading (or of its first line)."""

    entries: list[Entry]
    texts: list[Span]
    start: int
    headed: bool

    @property
    def end(self) -> int:
        return self.texts[-1].end

    @property
    def labels(self) -> set[int]:
        return {entry.label for entry in self.entries}


_BLANK = re.compile(r"\n[ \t\u00a0\u3000]*\n")
_COMMENT = re.compile(r"^[ \t]*<!--", re.MULTILINE)
_SHORT_LINE = re.compile(r"^[^\n]{1,60}$", re.MULTILINE)
_LINE = re.compile(r"\S[^\n]*")
_LONGEST_BIBLIOGRAPHY = 200_000
_ACCEPTED = 3.0
_ACCEPTED_BESIDES = 4.0  # for a further list, beside the best one
_LONGEST_REST = 0.3  # of the text: what follows the last list is furniture if it is no longer
_LONGEST_NOTE = 1500
_LONGEST_PARAGRAPH = 20_000


def find_note_list(document: Document) -> NoteList:
    """The notes of a document and its apparatus; empty if it has none. Time is linear in the text."""
    declared = [anchor for anchor in document.anchors if anchor.kind == "note"]
    if document.anchors:
        return _declared(document.text, declared)
    text = document.text
    lists = _accepted(text, _lists(text))
    found = [note for number, each in enumerate(lists, 1) for note in _notes(text, each, number)]
    return NoteList(tuple(found), _apparatus(text, lists))


def _declared(text: str, anchors: Sequence[Anchor]) -> NoteList:
    notes = []
    seen: Counter[str] = Counter()
    for anchor in anchors:
        seen[anchor.label] += 1
        note_id = anchor.label if seen[anchor.label] == 1 else f"{seen[anchor.label]}:{anchor.label}"
        at = text.find(anchor.label, anchor.declared.start, anchor.span.start)
        digits = Span(at, at + len(anchor.label)) if at >= 0 else Span(anchor.declared.start, anchor.declared.start)
        notes.append(Note(note_id, anchor.label, digits, anchor.span, anchor.span.of(text)))
    return NoteList(tuple(notes), _merged([anchor.declared for anchor in anchors]))


# ---------------------------------------------------------------- numbered lists


def _lists(text: str) -> list[_List]:
    """All numbered lists of two items and more (one will do under a heading), by paragraphs and by lines."""
    entries = entries_of(text)
    apart = [entry for entry in entries if entry.apart]
    runs = runs_of(apart)
    if len(apart) < len(entries):
        runs += runs_of(entries)
    return [_list(text, run) for run in runs if len(run) > 1 or (run[0].label == 1 and _heading(text, run[0].line)[1])]


def _list(text: str, run: list[Entry]) -> _List:
    texts = [_before_comment(text, _trimmed(text, one.text, two.line)) for one, two in pairwise(run)]
    texts.append(_last_text(text, run[-1].text, [span.of(text) for span in texts[-40:]]))
    start, headed = _heading(text, run[0].line)
    return _List(run, texts, start, headed)


def _before_comment(text: str, span: Span) -> Span:
    """A note without the comments that follow it on lines of their own (`<!-- citecheck: ignore[...] -->`)."""
    match = _COMMENT.search(text, span.start, span.end)
    return span if match is None else _trimmed(text, span.start, match.start())


def _heading(text: str, line: int) -> tuple[int, bool]:
    """Where the heading above a line begins and True, or the line itself and False."""
    above = text[max(0, line - 200) : line]
    body = above.rstrip()
    title = body[body.rfind("\n") + 1 :]
    return (line - len(above) + len(body) - len(title), True) if is_note_heading(title) else (line, False)


def _last_text(text: str, start: int, earlier: Sequence[str]) -> Span:
    """The text of the last item, which no label ends: its paragraph, and more only if the other items have more.

    What follows a list in a web page ("Now reading ...", "About the author") is set apart by a blank line, or by a
    line break where items are not wrapped.
    """
    wrapped = any("\n" in item.split("\n\n", 1)[0] for item in earlier)
    several = any("\n\n" in item for item in earlier)
    end = _paragraph_end(text, start, wrapped=wrapped or not earlier)
    while True:
        begin = end + len(text[end : end + 200]) - len(text[end : end + 200].lstrip())
        stop = _paragraph_end(text, begin, wrapped=wrapped)
        piece = text[begin:stop]
        address = piece.startswith(("http://", "https://", "www.")) and len(piece.split()) == 1
        if not (address or (several and 40 < len(piece) < _LONGEST_NOTE and reads_like_citation(piece))):
            return _trimmed(text, start, end)
        end = stop


def _paragraph_end(text: str, start: int, *, wrapped: bool) -> int:
    limit = min(len(text), start + _LONGEST_PARAGRAPH)
    if not wrapped:
        end = text.find("\n", start, limit)
        return end if end >= 0 else limit
    match = _BLANK.search(text, start, limit)
    return match.start() if match else limit


def _trimmed(text: str, start: int, end: int) -> Span:
    body = text[start:end]
    return (
        Span(start + len(body) - len(body.lstrip()), start + len(body.rstrip())) if body.strip() else Span(start, start)
    )


# ---------------------------------------------------------------- which lists are notes


def _accepted(text: str, lists: Sequence[_List]) -> list[_List]:
    """The lists that are notes, disjoint, in order of place."""
    if not lists:
        return []
    alone = [_evidence(text, each) for each in lists]
    likeliest = lists[max(range(len(lists)), key=alone.__getitem__)]
    called = _called(text, likeliest)
    scored = [(score + _agreement(each, called), each) for score, each in zip(alone, lists, strict=True)]
    scored.sort(key=lambda pair: (-pair[0], pair[1].start))
    taken: list[_List] = []
    for score, each in scored:
        if score < (_ACCEPTED_BESIDES if taken else _ACCEPTED):
            break
        at = bisect_left(taken, each.start, key=lambda other: other.start)
        if (at == 0 or taken[at - 1].end <= each.start) and (at == len(taken) or each.end <= taken[at].start):
            taken.insert(at, each)
    return taken


def _evidence(text: str, each: _List) -> float:
    """What the list itself says: heading, citations, place, length; above zero for notes."""
    rest = (len(text) - each.end) / len(text)
    place = 1.0 if rest < 0.05 else 0.5 if rest < 0.2 else -1.0
    swollen = median(span.end - span.start for span in each.texts) > _LONGEST_NOTE
    citing = citing_share([Span(s.start, min(s.end, s.start + 1000)).of(text) for s in each.texts])
    whole = (each.end - each.start) > 0.75 * len(text) and citing < 0.7
    count = min(1.0, len(each.texts) / 10)
    late_start = 0.0 if each.entries[0].label == 1 else 2.0
    return 3.0 * each.headed + 4.0 * (citing - 0.3) + place + count - 2.0 * swollen - 3.0 * whole - late_start


def _called(text: str, each: _List) -> set[int]:
    """The labels that the prose outside the list calls, by the best chain of any style."""
    outside = [Span(each.start, each.end)]
    chains = [best_chain(candidates(text, style, outside)) for style in ("plain", "bracket", "superscript")]
    best = max(chains, key=lambda chain: chain.score)
    return {piece.label for reading in best.readings if reading.strong for piece in reading.pieces}


def _agreement(each: _List, called: set[int]) -> float:
    """From -0.8 where the prose calls none of the labels to +3.2 where it calls all of them and no others."""
    return 4.0 * (len(each.labels & called) / len(each.labels | called) - 0.2)


# ---------------------------------------------------------------- the result


def _notes(text: str, each: _List, number: int) -> list[Note]:
    prefix = "" if number == 1 else f"{number}:"
    return [
        Note(f"{prefix}{entry.label}", str(entry.label), Span(*entry.digits), span, span.of(text))
        for entry, span in zip(each.entries, each.texts, strict=True)
    ]


def _apparatus(text: str, lists: Sequence[_List]) -> tuple[Span, ...]:
    spans = sorted([*(Span(each.start, each.end) for each in lists), *_bibliography(text)])
    if spans and len(text) - spans[-1].end <= _LONGEST_REST * len(text):
        spans[-1] = Span(spans[-1].start, len(text.rstrip()))
    return _merged(spans)


def _bibliography(text: str) -> list[Span]:
    """The last section whose heading says references and whose lines read so; to its last such line."""
    headings = [match.span() for match in _SHORT_LINE.finditer(text) if is_note_heading(match[0])]
    for start, end in reversed(headings[-3:]):
        lines = [_trimmed(text, *match.span()) for match in _LINE.finditer(text, end, end + _LONGEST_BIBLIOGRAPHY)]
        citing = [span for span in lines if reads_like_citation(span.of(text)[:1000])]
        if len(citing) > 1 and len(citing) * 2 >= sum(span.end <= citing[-1].end for span in lines):
            return [Span(start, citing[-1].end)]
    return []


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
