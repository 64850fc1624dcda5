"""CC501: a source described too poorly to be found."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Work
from citecheck.rules.completeness import missing_parts, prints_broken_address
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import described, in_note, listed


@rule("CC501", "incomplete-entry", severity="warning", since="0.1")
def incomplete_entry(work: Work, facts: Facts) -> Iterator[Draft]:
    """A source is described too poorly to be found.

    ## What it does

    Reports a source that no note gives a link or an identifier for, and of which a title, somebody responsible (an
    author, editor, institution, publisher or periodical) or a date (of issue, of access, or a volume) is missing. The
    message says which. Laws, cases, treaties, archives and interviews are left alone.

    ## Why it matters

    A reader can't look the source up, and a bibliography made of the notes has a gap.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: “Exports and Prices,” May 4, 2023.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023.
    ```

    ## When to ignore

    When the text around the marker says the rest.

    ## References

    - Chicago Manual of Style, 17th edition, 14.2 to 14.5 (purpose of source citations)
    """
    missing = missing_parts(work)
    citation = facts.citation(work.citations[0]) if work.citations else None
    if not missing or citation is None:
        return
    note = facts.note(citation.note)
    if prints_broken_address(note):
        return
    gaps = listed([f"no {part}" for part in (*missing, "link")])
    yield draft(
        citation.span,
        f"{in_note(note)} cites {described(work)} with {gaps}, which is too little to find the source by.",
        subject=" ".join(citation.span.of(facts.extract.document.text).split())[:200],
        note=citation.note,
    )
