"""Words of a source as an editor is shown them: the snippet, the parts that matter, the place, a link to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from citecheck.model import Passage, Place, Source, Span

_AROUND = 160


def passage_at(source: Source, spans: Sequence[Span]) -> Passage:
    """The passage that holds `spans` of the source's text (at least one; sorted, near one another)."""
    text = source.document.text
    start, end = max(0, spans[0].start - _AROUND), min(len(text), spans[-1].end + _AROUND)
    page = bisect_right(source.document.pages, spans[0].start) or None
    return Passage(
        quote=text[start:end],
        marked=tuple(span.shifted(-start) for span in spans),
        place=Place(page=page),
        source=source.url,
        link=source.url,
        snapshot=source.snapshot,
    )
