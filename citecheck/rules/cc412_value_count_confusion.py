"""CC412: money compared with a number of things."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Extract, Related
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import quoted


@rule("CC412", "value-count-confusion", severity="warning", confidence="medium", since="0.2")
def value_count_confusion(extract: Extract) -> Iterator[Draft]:
    """A value is compared with a count, or a count with a value.

    ## What it does

    Reports an amount of money that is given as a multiple of a number of things ("$6 billion, four times the number
    sold in 2021") or compared with one ("$3 billion, compared with 2,000 companies"), and counts compared with values
    in the same ways.

    ## Why it matters

    Prices lie between the two: fourfold value may be double the number. The reader can't tell which was meant.

    ## Example

    ```markdown
    Imports of cars reached $6 billion in 2023 (four times the number imported in 2022).[^1]

    [^1]: Bo Lind, “Imports,” *Trade Weekly*, January 8, 2024, https://trade.example/imports.
    ```

    ## Use instead

    ```markdown
    Imports of cars reached $6 billion in 2023 (four times the value imported in 2022).[^1]

    [^1]: Bo Lind, “Imports,” *Trade Weekly*, January 8, 2024, https://trade.example/imports.
    ```

    ## When to ignore

    When "the number" means the amount; better still, write amount or value.

    ## References

    - Jane E. Miller, *The Chicago Guide to Writing about Numbers* (units and comparisons)
    """
    from citecheck.claims.checks.unlike import unlike_comparisons  # noqa: PLC0415 - its tables take a while to load

    text = extract.document.text
    for claim, other, value in unlike_comparisons(extract):
        kinds = ("an amount of money", "a number of things") if value else ("a number of things", "an amount of money")
        against = quoted(other.quantity.span.of(text), 40) if other else "the sentence"
        yield draft(
            claim.quantity.span,
            f"{quoted(claim.quantity.span.of(text), 40)} is {kinds[0]}, and {against} compares it with {kinds[1]}.",
            subject=claim.sentence,
            related=[Related("what it is compared with", other.quantity.span)] if other else [],
        )
