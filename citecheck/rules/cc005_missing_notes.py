"""CC005: an article has markers but no notes, or notes but no markers."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Extract, Related
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import numbered, plural


@rule("CC005", "missing-notes", severity="error", since="0.1")
def missing_notes(extract: Extract) -> Iterator[Draft]:
    """The article has markers but no notes, or notes but no markers.

    ## What it does

    Reports, once for the whole article, that all notes are missing although the prose calls them (an error), or that
    there are notes and nothing in the prose calls any of them (a warning).

    ## Why it matters

    Without its notes nothing in the article can be traced to a source, and nothing can be checked. The list was
    probably lost when the text was copied from a page or a PDF.

    ## Example

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2] Winter was worse.[^3]
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## When to ignore

    When the notes are published in another file, or the list is a bibliography that the prose cites by author and year.

    ## References

    - Chicago Manual of Style, 17th edition, 14.19 to 14.24 (note numbers)
    """
    markers, notes = extract.markers, extract.notes
    if markers and not notes:
        ends = [markers[0].label, markers[-1].label]
        yield draft(
            markers[0].span,
            f"The text has {plural(len(markers), 'note marker')} ({_range(ends)}) but no notes, so none of its sources "
            "can be checked; the list of notes was lost, or is somewhere else.",
            subject="no notes",
            related=[Related("the last marker", markers[-1].span)] if len(markers) > 1 else [],
        )
    elif notes and not markers:
        yield draft(
            notes[0].label_span,
            f"The article has {plural(len(notes), 'note')} ({_range([notes[0].label, notes[-1].label])}) but no "
            "markers in its text, so no statement can be traced to its source.",
            subject="no markers",
            note=notes[0].id,
            severity="warning",
            confidence="medium",
        )


def _range(ends: list[str]) -> str:
    first, last = (numbered([end]) for end in ends)
    return first if first == last else f"{first} to {last}"
