"""CC002: a marker in the prose calls a note that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from citecheck.model import Extract, Marker, Related
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import numbered


@rule("CC002", "unmatched-marker", severity="warning", since="0.1")
def unmatched_marker(extract: Extract) -> Iterator[Draft]:
    """A marker has no note.

    ## What it does

    Reports markers in the prose whose note is missing from an article that has notes. Markers that follow one another
    are reported once. An article with no notes at all is `missing-notes` (CC005).

    ## Why it matters

    The reader is promised a source and finds none. Often a note was deleted, or the list was cut short when copied.

    ## Example

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2]

    [^1]: Anna Weber, “Exports,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2]

    [^1]: Anna Weber, “Exports,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    [^2]: Anna Weber, “A Cold Autumn,” *Trade Weekly*, November 2, 2023, https://trade.example/autumn.
    ```

    ## When to ignore

    When the number is no marker, or the note is published elsewhere on purpose.

    ## References

    - Chicago Manual of Style, 17th edition, 14.19 to 14.24 (note numbers)
    """
    if not extract.notes:
        return
    for unmatched, markers in groupby(_each_once(extract), key=lambda marker: marker.note is None):
        if unmatched:
            yield _missing(list(markers), extract)


def _each_once(extract: Extract) -> Iterator[Marker]:
    """Markers in order; of those without a note only the first with each label."""
    said: set[str] = set()
    for marker in extract.markers:
        if marker.note is None and marker.label in said:
            continue
        if marker.note is None:
            said.add(marker.label)
        yield marker


def _missing(markers: list[Marker], extract: Extract) -> Draft:
    labels = numbered([marker.label for marker in markers])
    last = numbered([extract.notes[-1].label])
    subject = f"Marker {labels} has no note" if len(markers) == 1 else f"Markers {labels} have no notes"
    return draft(
        markers[0].span,
        f"{subject}; the last note of the article is {last}.",
        subject=f"marker {labels}",
        related=[Related(f"marker {marker.label}", marker.span) for marker in markers[1:]],
        confidence="high" if markers[0].confidence >= 0.8 else "medium",
    )
