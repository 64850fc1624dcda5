"""CC004: the numbers of markers or notes have gaps, repeats or steps back."""

from __future__ import annotations

from collections.abc import Container, Iterator

from citecheck.model import Extract, Span
from citecheck.rules.numbering import Break, breaks, number_of, restarts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import numbered


@rule("CC004", "broken-numbering", severity="warning", since="0.1")
def broken_numbering(extract: Extract) -> Iterator[Draft]:
    """The numbering of the notes or of their markers is broken.

    ## What it does

    Reports numbers that are left out, given twice in a row or out of order, in the markers and in the notes. A number
    missing on one side only is `unmatched-marker` (CC002) or `orphan-note` (CC003), and numbering that starts anew with
    each chapter is in order. Where references are cited again by their number ([1], [2], [1]) repeats are in order too.
    In Markdown and other formats that number notes by themselves, only a label that two notes share is reported.

    ## Why it matters

    A gap is the trace of a lost note, a repeat that of a merge: from there on every number may point to the wrong
    source.

    ## Example

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2]

    [^1]: Anna Weber, “Exports,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    [^2]: Anna Weber, “A Cold Autumn,” *Trade Weekly*, November 2, 2023, https://trade.example/autumn.
    [^2]: Bo Lind, “Winter,” *Trade Weekly*, December 7, 2023, https://trade.example/winter.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn[^2] and in winter.[^3]

    [^1]: Anna Weber, “Exports,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    [^2]: Anna Weber, “A Cold Autumn,” *Trade Weekly*, November 2, 2023, https://trade.example/autumn.
    [^3]: Bo Lind, “Winter,” *Trade Weekly*, December 7, 2023, https://trade.example/winter.
    ```

    ## When to ignore

    When the text is an excerpt that leaves out some of its notes.

    ## References

    - Chicago Manual of Style, 17th edition, 14.25 (note numbers in sequence)
    """
    if extract.document.anchors:
        yield from _shared_labels(extract)
        return
    notes, markers = _note_series(extract), _marker_series(extract)
    for name, series in notes.items():
        counterpart = markers.get(name, _Series())
        yield from _broken("Note", series, _start(series, counterpart), set(counterpart.numbers))
    if not notes:
        for series in markers.values():
            yield from _broken("Marker", series, 1, ())
        return
    for name, series in markers.items():
        counterpart = notes.get(name, _Series())
        # a gap here is an orphan note, or a gap in the notes, and said there
        everything = range(max(series.numbers, default=0) + 1)
        yield from _broken("Marker", series, _start(series, counterpart), everything)


class _Series:
    """Numbers of one numbering with their places."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self.spans: list[Span] = []

    def add(self, label: str, span: Span) -> None:
        number = number_of(label)
        if number is not None:
            self.numbers.append(number)
            self.spans.append(span)


def _note_series(extract: Extract) -> dict[str, _Series]:
    """The notes by numbering: note "2:3" is the third of the numbering "2"."""
    found: dict[str, _Series] = {}
    for note in extract.notes:
        found.setdefault(note.id.rpartition(":")[0], _Series()).add(note.label, note.label_span)
    return found


def _marker_series(extract: Extract) -> dict[str, _Series]:
    """The markers by the numbering of the notes they call, or by where they start anew when there are no notes."""
    found: dict[str, _Series] = {}
    name = ""
    anew: set[int] = set()
    if not extract.notes:
        numbers = [number_of(marker.label) or 0 for marker in extract.markers]
        anew = set(restarts(numbers))
    for index, marker in enumerate(extract.markers):
        if marker.note is not None:
            name = marker.note.rpartition(":")[0]
        elif index in anew:
            name = str(index)
        found.setdefault(name, _Series()).add(marker.label, marker.span)
    return found


def _start(series: _Series, counterpart: _Series) -> int:
    """Where a numbering should start: at 1, or where markers and notes both do in an excerpt."""
    return min(series.numbers[:1] + counterpart.numbers[:1], default=1) if counterpart.numbers else 1


def _broken(noun: str, series: _Series, start: int, elsewhere: Container[int]) -> Iterator[Draft]:
    for found in breaks(series.numbers, start=start, elsewhere=elsewhere):
        labels = numbered([str(number) for number in found.numbers])
        yield draft(
            series.spans[found.index],
            _message(noun, found, labels, series.numbers[found.index]),
            subject=f"{noun.lower()} {found.kind} {labels}",
        )


def _message(noun: str, found: Break, labels: str, number: int) -> str:
    if found.kind == "repeat":
        return f"{noun} {labels} stands twice in a row."
    if found.kind == "step back":
        return f"{noun} {labels} comes after {noun.lower()} {found.before}."
    missing = f"{noun} {labels} is missing" if len(found.numbers) == 1 else f"{noun}s {labels} are missing"
    if found.index == 0:
        return f"{missing}: the first one is {number}."
    return f"{missing}: {found.before} is followed by {number}."


def _shared_labels(extract: Extract) -> Iterator[Draft]:
    seen: set[str] = set()
    for note in extract.notes:
        if note.label in seen:
            label = numbered([note.label])
            yield draft(
                note.label_span,
                f"Two notes are labelled {label}; the marker {label} can call only one of them.",
                subject=f"note repeat {label}",
                note=note.id,
            )
        seen.add(note.label)
