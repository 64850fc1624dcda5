"""What of a text is mark-up and not prose: the article is shown as it reads, not as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Extract, Span

_SIGNS_ARE_MARKUP = frozenset({"markdown"})
"""Formats whose text is the file itself, in which signs that stand alone (`#`, `---`) say how it looks."""


def hidden(extract: Extract) -> tuple[Span, ...]:
    """What stands around markers and before notes where the format declares them (`[^`, `]: `), in order."""
    return tuple(sorted(span for span in _around(extract) if span.start < span.end))


def declared_notes(extract: Extract) -> frozenset[int]:
    """Where the labels of notes begin that are part of what is hidden, so that they have to be shown otherwise."""
    covered = hidden(extract)
    starts = (note.label_span.start for note in extract.notes)
    return frozenset(start for start in starts if any(span.start <= start < span.end for span in covered))


def marks(extract: Extract) -> tuple[Span, ...]:
    """The markers with all that the format puts around them, in order."""
    declared = {anchor.span: anchor.declared for anchor in extract.document.anchors if anchor.kind == "marker"}
    return tuple(sorted(declared.get(marker.span, marker.span) for marker in extract.markers))


def is_markup(extract: Extract, words: str) -> bool:
    """Whether what stands in a block, or between two, is only mark-up."""
    return extract.document.format in _SIGNS_ARE_MARKUP and not any(char.isalnum() for char in words)


def marker_text(words: str, label: str) -> str:
    """What a marker looks like: its words, or its label where they are only signs (`^[` of a note in the sentence)."""
    return words if any(char.isalnum() for char in words) or not label else label.lstrip("^")


def _around(extract: Extract) -> Iterator[Span]:
    markers = {anchor.declared for anchor in extract.document.anchors if anchor.kind == "marker"}
    for anchor in extract.document.anchors:
        if anchor.kind == "marker":
            yield Span(anchor.declared.start, anchor.span.start)
            yield Span(anchor.span.end, anchor.declared.end)
        elif anchor.declared not in markers:
            yield Span(anchor.declared.start, anchor.span.start)
