"""Markers with all of their mark-up: `[^1]`, not only the `1` in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from citecheck.model import Document, Marker

MOST_GLUED = 20
GLUE = len("] [^")  # at most that is between two markers that stand together


def cluster(markers: Sequence[Marker]) -> tuple[Marker, ...]:
    """The first of some sorted markers and those that stand together with it: `.12,13`, `.[^12] [^13]`."""
    found = list(markers[:1])
    for marker in markers[1:MOST_GLUED]:
        if marker.span.start - found[-1].span.end > GLUE:
            break
        found.append(marker)
    return tuple(found)


def with_markup(document: Document, markers: Iterable[Marker]) -> list[Marker]:
    """The markers sorted by place, each with the whole span that is not prose."""
    declared = {anchor.span: anchor.declared for anchor in document.anchors if anchor.kind == "marker"}
    return sorted(
        (replace(marker, span=declared.get(marker.span, marker.span)) for marker in markers),
        key=lambda marker: marker.span,
    )
