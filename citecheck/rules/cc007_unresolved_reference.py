"""CC007: Ibid. or a short form that refers to nothing, or to more than one source."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, quoted, shorten


@rule("CC007", "unresolved-reference", severity="warning", since="0.1")
def unresolved_reference(citation: Citation, facts: Facts) -> Iterator[Draft]:
    """A back-reference has no antecedent, or more than one.

    ## What it does

    Reports “Ibid.”, “op. cit.” and short forms for which no earlier note gives the full source, or for which more
    than one source could be meant (Ibid. after a note that cites several). A short form that describes a source well
    enough to be listed by itself is left to `incomplete-entry` (CC501).

    ## Why it matters

    The reader can't tell which source is meant, and neither can a bibliography. Back-references break silently when
    notes are moved.

    ## Example

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2]

    [^1]: Ibid., 14.
    [^2]: Anna Weber, “A Cold Autumn,” *Trade Weekly*, November 2, 2023, https://trade.example/autumn.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2]

    [^1]: Anna Weber, “A Cold Autumn,” *Trade Weekly*, November 2, 2023, https://trade.example/autumn.
    [^2]: Ibid., 14.
    ```

    ## When to ignore

    When the full form is in a bibliography that is not part of the article.

    ## References

    - Chicago Manual of Style, 17th edition, 14.29 to 14.36 (short forms, ibid.)
    """
    if citation.relation == "full" or citation.refers_to is not None or citation.work is not None:
        return
    # "See note 12", where note 12 cites several sources, means the note
    if citation.relation == "short" and not (citation.authors or citation.title) and _is_choice(citation):
        return
    note = facts.note(citation.note)
    words = citation.span.of(facts.extract.document.text)
    reason = citation.inference
    because = f" ({shorten(reason, 160)})" if reason else ""
    yield draft(
        citation.span,
        f"{in_note(note)} refers back with {quoted(words, 60)}, and it can't be told to which source{because}.",
        subject=f"{citation.note} {words}",
        note=citation.note,
        confidence="high" if citation.relation == "ibid" else "medium",
    )


def _is_choice(citation: Citation) -> bool:
    """Whether several sources could be meant, and not none."""
    return (citation.inference or "").startswith("ambiguous")
