"""CC003: a note that no marker calls."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from citecheck.model import Extract, Note, Related
from citecheck.rules.numbering import number_of
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import numbered

_LONGEST_RANGE = 50


@rule("CC003", "orphan-note", severity="warning", since="0.1")
def orphan_note(extract: Extract) -> Iterator[Draft]:
    """A note is called by no marker.

    ## What it does

    Reports notes that no marker in the prose calls, in an article that has markers. Notes that follow one another are
    reported once. An article with notes and no markers at all is `missing-notes` (CC005).

    ## Why it matters

    Nobody can tell which statement the source stands behind. Often the sentence was deleted and its note stayed.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    [^2]: Anna Weber, “A Cold Autumn,” *Trade Weekly*, November 2, 2023, https://trade.example/autumn.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2]

    [^1]: Anna Weber, “Exports,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    [^2]: Anna Weber, “A Cold Autumn,” *Trade Weekly*, November 2, 2023, https://trade.example/autumn.
    ```

    ## When to ignore

    When the list is a bibliography for further reading, or the note belongs to a table or a picture.

    ## References

    - Chicago Manual of Style, 17th edition, 14.19 to 14.24 (note numbers)
    """
    if not extract.markers:
        return
    called = {marker.note for marker in extract.markers} | _between(extract)
    for orphan, notes in groupby(extract.notes, key=lambda note: note.id not in called):
        if orphan:
            yield _uncalled(list(notes))


def _between(extract: Extract) -> set[str]:
    """Ids of the notes that a range calls without naming them: note 5 in “4–6”."""
    text, found = extract.document.text, set()
    for first, last in pairwise(extract.markers):
        if text[first.span.end : last.span.start].strip() not in ("-", "–", "—") or not (first.note and last.note):
            continue
        low, high = number_of(first.label), number_of(last.label)
        if low is not None and high is not None and high - low <= _LONGEST_RANGE:
            numbering = first.note.removesuffix(first.label)
            found |= {f"{numbering}{number}" for number in range(low + 1, high)}
    return found


def _uncalled(notes: list[Note]) -> Draft:
    labels = numbered([note.label for note in notes])
    subject = f"Note {labels} is" if len(notes) == 1 else f"Notes {labels} are"
    return draft(
        notes[0].label_span,
        f"{subject} called by no marker in the text.",
        subject=" ".join(notes[0].text.split())[:200] or labels,
        note=notes[0].id,
        related=[Related(f"note {note.label}", note.label_span) for note in notes[1:]],
    )
