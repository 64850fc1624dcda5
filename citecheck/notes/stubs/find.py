"""Stubs: what an editor needs to fill in the note that a marker calls and the text does not hold."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from citecheck.model import Document, Marker, Note, Span, Stub
from citecheck.notes.stubs.attribution import attribution_at
from citecheck.read.sentences import sentences

__all__ = ["find_stubs"]

_CLOSING = "\"'”’»)]）】」』 \t\u00a0"
_LONGEST_STRETCH = 20_000  # code points of one paragraph that are split into sentences


def find_stubs(
    document: Document, markers: Sequence[Marker], notes: Sequence[Note], prose: tuple[Span, ...]
) -> tuple[Stub, ...]:
    """A stub for every marker that calls no note, in order of the text.

    `prose` are the spans of the article's paragraphs. The sentence ends where the marker stands; where the marker
    stands inside of it, it is the whole sentence, without the marker's own characters.
    """
    known = {note.id for note in notes}
    open_markers = [m for m in markers if m.note is None or m.note not in known]
    if not open_markers:
        return ()
    marks = sorted(marker.span for marker in markers)
    paragraphs = sorted(prose)
    split: dict[int, tuple[Span, ...]] = {}
    keys = _keys(open_markers)
    found: list[Stub] = []
    for marker, key in zip(open_markers, keys, strict=True):
        at = bisect_right(paragraphs, marker.span.start, key=lambda span: span.start) - 1
        inside = at >= 0 and paragraphs[at].end >= marker.span.end
        stretch = paragraphs[at] if inside else _line(document.text, marker.span)
        if stretch.start not in split:
            inside_marks = _within(marks, stretch)
            split[stretch.start] = _behind(document.text, sentences(document.text, stretch, inside_marks), inside_marks)
        found.append(_stub(document.text, marker, key, split[stretch.start], marks))
    return tuple(found)


def _keys(markers: Sequence[Marker]) -> list[str]:
    """ "note-017": labels padded to one width, made unique where numbering starts again."""
    width = max(3, len(str(len(markers))))
    seen: Counter[str] = Counter()
    keys = []
    for position, marker in enumerate(markers, 1):
        number = marker.label if marker.label.isascii() and marker.label.isdigit() else str(position)
        name = f"note-{number.zfill(width)}" if number is marker.label else f"note-at-{number.zfill(width)}"
        seen[name] += 1
        keys.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return keys


def _line(text: str, span: Span) -> Span:
    """The line a marker outside all prose stands on."""
    end = text.find("\n", span.end)
    start = text.rfind("\n", 0, span.start) + 1
    return Span(
        max(start, span.start - _LONGEST_STRETCH), len(text) if end < 0 else min(end, span.end + _LONGEST_STRETCH)
    )


def _within(marks: list[Span], stretch: Span) -> list[Span]:
    first = bisect_right(marks, stretch.start - 1, key=lambda span: span.start)
    last = bisect_right(marks, stretch.end - 1, key=lambda span: span.start)
    return marks[first:last]


def _stub(text: str, marker: Marker, key: str, split: tuple[Span, ...], marks: list[Span]) -> Stub:
    index = _sentence_of(split, marker.span)
    sentence = _cut(text, split[index], marker.span) if split else Span(marker.span.start, marker.span.start)
    before = bisect_right(marks, marker.span.start - 1, key=lambda span: span.start) - 1
    hint = attribution_at(text, split, index, since=marks[before].end if before >= 0 else 0)
    return Stub(
        key=key,
        label=marker.label,
        span=marker.span,
        sentence=_without(text, sentence, marks),
        sentence_span=sentence,
        hint=hint.of(text) if hint else None,
        hint_span=hint,
    )


def _behind(text: str, split: tuple[Span, ...], marks: list[Span]) -> tuple[Span, ...]:
    """Sentences with each marker at the end of the one before it, also where a space parts them ("level.” 39")."""
    by_start = {mark.start: mark for mark in marks}
    found: list[Span] = []
    for span in split:
        mark = by_start.get(span.start)
        if mark is None or not found:
            found.append(span)
            continue
        found[-1] = Span(found[-1].start, mark.end)
        rest = text[mark.end : span.end]
        if rest.strip():
            found.append(Span(span.end - len(rest.lstrip()), span.end))
    return tuple(found)


def _sentence_of(split: tuple[Span, ...], mark: Span) -> int:
    """The index of the sentence that the marker belongs to: the last that begins before it."""
    return max(0, bisect_right(split, mark.start - 1, key=lambda span: span.start) - 1)


def _cut(text: str, sentence: Span, mark: Span) -> Span:
    """The sentence up to the marker, or all of it where more than closing punctuation follows the marker."""
    rest = text[mark.end : sentence.end].strip(_CLOSING)
    inner = any(char.isalnum() for char in rest)
    return Span(sentence.start, sentence.end if inner else max(sentence.start, min(mark.start, sentence.end)))


def _without(text: str, sentence: Span, marks: list[Span]) -> str:
    """The words of the sentence without the markers inside of it."""
    parts, at = [], sentence.start
    for mark in _within(marks, sentence):
        if mark.end <= sentence.end:
            parts.append(text[at : mark.start])
            at = mark.end
    return "".join([*parts, text[at : sentence.end]])
