"""Markers with all of their mark-up: `[^1]`, not only the `1` in it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from citecheck.model import Document, Marker


def with_markup(document: Document, markers: Iterable[Marker]) -> list[Marker]:
    """The markers sorted by place, each with the whole span that is not prose."""
    declared = {anchor.span: anchor.declared for anchor in document.anchors if anchor.kind == "marker"}
    return sorted(
        (replace(marker, span=declared.get(marker.span, marker.span)) for marker in markers),
        key=lambda marker: marker.span,
    )
