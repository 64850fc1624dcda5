"""CC006: a quotation mark without its partner in a note."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Note, Span
from citecheck.rules.quotation import lone_marks
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, quoted


@rule("CC006", "unbalanced-quotation", severity="warning", since="0.1")
def unbalanced_quotation(note: Note) -> Iterator[Draft]:
    """A quotation mark in a note is opened and not closed, or closed and not opened.

    ## What it does

    Looks for a partner of each double quotation mark (“ ”, „ “, « », 「 」, straight ones) in a note. Apostrophes and
    single quotation marks are left alone, and so is a mark that is merely turned the wrong way.

    ## Why it matters

    Quotation marks say where a title begins and ends. With one lost, the title that is looked up and exported to the
    bibliography may be another than the one meant.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## When to ignore

    When the note quotes several paragraphs, each of which opens with a mark that only the last one closes.

    ## References

    - Chicago Manual of Style, 17th edition, 13.30 (quotation marks across paragraphs), 14.86 (titles in quotation
      marks)
    """
    text = note.text
    for at in lone_marks(text)[:1]:  # after the first lone mark the others are guesswork
        span = Span(note.span.start + at, note.span.start + at + 1)
        trouble = _trouble(text, at)
        yield draft(
            span,
            f"{in_note(note)} has a quotation mark that {trouble}.",
            subject=" ".join(text.split())[:200],
            note=note.id,
        )


def _trouble(text: str, at: int) -> str:
    """What is wrong with the mark, and the words beside it."""
    if at == 0 or text[at - 1].isspace() or text[at] in "„「『":
        return f"is never closed, before {quoted(text[at + 1 : at + 200], 40)}"
    before = text[max(0, at - 40) : at]
    words = before if at <= 40 else before.partition(" ")[2] or before
    return f"closes nothing, after {quoted(words)}"
