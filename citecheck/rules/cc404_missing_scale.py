"""CC404: an amount that lost its million or billion."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Extract, Related
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import quoted


@rule("CC404", "missing-scale", severity="warning", confidence="medium", since="0.1")
def missing_scale(extract: Extract) -> Iterator[Draft]:
    """An amount lacks the million or billion that its neighbour has.

    ## What it does

    Reports an amount without a scale word beside an amount of the same unit that has one, where the digits are of one
    order and the amounts as written would be a thousandfold apart. Prices per piece are left alone.

    ## Why it matters

    “$240” for “$240 billion” is wrong by nine orders of magnitude, and easy to read over.

    ## Example

    ```markdown
    Trade amounted to $227.7 billion in 2023. Customs data show that trade exceeded $240 last year.[^1]

    [^1]: Bo Lind, “Imports,” *Trade Weekly*, January 8, 2024, https://trade.example/imports.
    ```

    ## Use instead

    ```markdown
    Trade amounted to $227.7 billion in 2023. Customs data show that trade exceeded $240 billion last year.[^1]

    [^1]: Bo Lind, “Imports,” *Trade Weekly*, January 8, 2024, https://trade.example/imports.
    ```

    ## When to ignore

    When the smaller amount is meant as it is written.

    ## References

    - Chicago Manual of Style, 17th edition, 9.8, 9.24 (large numbers, amounts of money with million and billion)
    """
    from citecheck.claims import missing_scales  # noqa: PLC0415 - its tables take a while to load

    text = extract.document.text
    for claim, sibling in missing_scales(extract.claims, text):
        written, other = claim.quantity.span.of(text), sibling.quantity.span.of(text)
        yield draft(
            claim.quantity.span,
            f"{quoted(written, 40)} has no scale beside {quoted(other, 40)}; a million or billion may be missing.",
            subject=claim.sentence,
            related=[Related("the amount beside it", sibling.quantity.span)],
        )
