"""CC406: one quantity with two values."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Claim, Extract, Related
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import numbered, quoted


@rule("CC406", "conflicting-numbers", severity="warning", confidence="medium", since="0.2")
def conflicting_numbers(extracts: tuple[Extract, ...]) -> Iterator[Draft]:
    """The same quantity is given twice, with different values.

    ## What it does

    Shows two places that give the same thing for the same period in the same unit, and whose values exclude each other
    within their rounding and bounds: in one article, or (as an information) in two articles of a run, or in sentences
    of one article that give no period. Sentences that
    name whom they have it from are compared only with those that name the same, since sources may differ.

    ## Why it matters

    At most one of the two can be right, or they measure different things and the text should say which.

    ## Example

    ```markdown
    Wheat exports from Arland amounted to $4.2 billion in 2021.[^1]

    Prices rose later. In 2021, wheat exports from Arland reached $5.9 billion.[^1]

    [^1]: Bo Lind, “Exports,” *Trade Weekly*, January 8, 2023, https://trade.example/exports.
    ```

    ## Use instead

    ```markdown
    Wheat exports from Arland amounted to $4.2 billion in 2021.[^1]

    Prices rose later. In 2022, wheat exports from Arland reached $5.9 billion.[^1]

    [^1]: Bo Lind, “Exports,” *Trade Weekly*, January 8, 2023, https://trade.example/exports.
    ```

    ## When to ignore

    When the two are counted in different ways, and the text says so.

    ## References

    - Chicago Manual of Style, 17th edition, 2.30 (fact checking: internal consistency)
    """
    from citecheck.claims.checks.same import conflicts, keyed  # noqa: PLC0415 - its tables take a while to load

    found = [each for index, extract in enumerate(extracts) for each in keyed(extract, index)]
    for first, second in conflicts(found):
        here, there = extracts[second.article], extracts[first.article]
        same = first.article == second.article
        yield draft(
            second.claim.quantity.span,
            f"{_value(second.claim, here)} here, {_value(first.claim, there)} "
            f"{_place(first.claim, there, same=same)} for what looks like the same quantity "
            f"({second.claim.period or 'no period is given'}).",
            subject=second.claim.sentence,
            severity=None if same and second.claim.period else "info",
            confidence=None if same and second.claim.period else "low",
            related=[Related("the same quantity, given otherwise", first.claim.quantity.span)] if same else [],
            path=here.document.path,
        )


def _value(claim: Claim, extract: Extract) -> str:
    notes = {note.id: note.label for note in extract.notes}
    labels = [notes.get(note_id, note_id) for note_id in claim.cites]
    source = f" (note {numbered(labels)})" if len(labels) == 1 else f" (notes {numbered(labels)})" if labels else ""
    return f"{quoted(claim.quantity.span.of(extract.document.text), 40)}{source}"


def _place(claim: Claim, extract: Extract, *, same: bool) -> str:
    if same:
        return "earlier in the text"
    line = extract.document.locate(claim.quantity.span).line
    return f"in {extract.document.path}, line {line} ({quoted(claim.sentence, 120)})"
