"""CC405: numbers of one sentence that don't yield each other."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Extract, Related
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import quoted


@rule("CC405", "inconsistent-arithmetic", severity="warning", confidence="medium", since="0.2")
def inconsistent_arithmetic(extract: Extract) -> Iterator[Draft]:
    """A sum, a share, a change or a rate does not follow from the numbers beside it.

    ## What it does

    Recomputes what a sentence lets one recompute (a change from one amount to another, a multiple, a part of a whole, a
    total, what remains of a hundred percent, a balance, an amount by the year or by the head) and reports what does not
    follow. Amounts may be off by their rounding and by the words that bound them (about, nearly, over). Rates per year,
    averages and real changes are left alone where the text gives no more than both ends.

    ## Why it matters

    One of the numbers is mistyped, miscounted or of another year, and a reader with a calculator will find out.

    ## Example

    ```markdown
    Exports rose from $40 billion in 2021 to $50 billion in 2022, an increase of 50 percent.[^1]

    [^1]: Bo Lind, “Exports,” *Trade Weekly*, January 8, 2024, https://trade.example/exports.
    ```

    ## Use instead

    ```markdown
    Exports rose from $40 billion in 2021 to $50 billion in 2022, an increase of 25 percent.[^1]

    [^1]: Bo Lind, “Exports,” *Trade Weekly*, January 8, 2024, https://trade.example/exports.
    ```

    ## When to ignore

    When the numbers are on different bases (constant prices, another way of counting); better, say so in the text.

    ## References

    - Paul Bradshaw and others, GIJN, “Math for Journalists” (percentage change, share of a whole)
    """
    from citecheck.claims.checks.arithmetic import disagreements  # noqa: PLC0415 - its tables take a while to load

    text = extract.document.text
    for found in disagreements(extract):
        if found.kind == "points":
            continue
        written = quoted(found.claim.quantity.span.of(text), 40)
        message = f"the text gives {written} here; {found.seen}"
        if found.kind == "direction":
            message = found.seen
        yield draft(
            found.claim.quantity.span,
            f"{message[0].upper()}{message[1:]}.",
            subject=found.claim.sentence,
            related=[Related("reckoned from this", other.quantity.span) for other in found.others],
        )
