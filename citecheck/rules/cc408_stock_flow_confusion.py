"""CC408: what has piled up over the years, given as what came in one."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Claim, Extract, Related
from citecheck.rules.cited import cited
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, quoted


@rule("CC408", "stock-flow-confusion", severity="warning", confidence="medium", since="0.2")
def stock_flow_confusion(extract: Extract, facts: Facts) -> Iterator[Draft]:
    """A cumulative amount is given as the amount of one period, or the other way about.

    ## What it does

    Reports an amount that the sentence gives for one period ("in 2022 alone", "a year") and the title of its source
    gives as a total up to a day ("has reached $15 billion by the end of 2022"), or the other way about; an amount that
    one sentence calls cumulative and yearly at once; and the same amount given as both in two places.

    ## Why it matters

    A stock is the sum of many years' flows. Taken for one year's it makes that year look many times too large.

    ## Example

    ```markdown
    One estimate places investment in the region at $15 billion in 2022 alone.[^1]

    [^1]: “Investment in the Region Has Reached $15 Billion by the End of 2022,” *Trade Weekly*, April 18, 2023,
    https://trade.example/investment.
    ```

    ## Use instead

    ```markdown
    One estimate places all investment in the region until the end of 2022 at $15 billion.[^1]

    [^1]: “Investment in the Region Has Reached $15 Billion by the End of 2022,” *Trade Weekly*, April 18, 2023,
    https://trade.example/investment.
    ```

    ## When to ignore

    When everything really came in that one period.

    ## References

    - United Nations and others, *System of National Accounts 2008*, 2.18 to 2.25 (flows and stocks)
    - OECD Benchmark Definition of Foreign Direct Investment, 4th edition (positions and transactions)
    """
    from citecheck.claims.checks.stocks import confusions  # noqa: PLC0415 - its tables take a while to load

    text = extract.document.text
    said: set[int] = set()
    for claim, source, flow in _against_titles(extract, facts):
        said.add(claim.quantity.span.start)
        here, there = ("of one period", "a total") if flow else ("a total", "of one period")
        yield draft(
            claim.quantity.span,
            f"{in_note(facts.note(source.note))} cites {quoted(source.title or '', 120)}, {there}; the sentence gives "
            f"{quoted(claim.quantity.span.of(text), 40)} as {here}.",
            subject=claim.sentence,
            note=source.note,
            related=[Related("the source", source.span)],
        )
    for claim, other in confusions(extract):
        if claim.quantity.span.start in said:
            continue
        written = quoted(claim.quantity.span.of(text), 40)
        yield draft(
            claim.quantity.span,
            f"{written} is given as the amount of one period here and as a total up to a day "
            f"{'elsewhere' if other else 'in the same breath'}.",
            subject=claim.sentence,
            confidence="medium" if other is None else "low",
            related=[Related("the same amount, told otherwise", other.quantity.span)] if other else [],
        )


def _against_titles(extract: Extract, facts: Facts) -> Iterator[tuple[Claim, Citation, bool]]:
    """Claims told as a flow (or a stock) whose source's title gives the same amount as a stock (or a flow)."""
    from citecheck.claims.checks.headlines import headline  # noqa: PLC0415 - as above
    from citecheck.claims.checks.intervals import given  # noqa: PLC0415
    from citecheck.claims.checks.stocks import is_flow, is_stock, title_is_flow, title_is_stock  # noqa: PLC0415
    from citecheck.claims.checks.told import told  # noqa: PLC0415

    for row in told(extract):
        for index, claim in enumerate(row.claims):
            if (
                not claim.cites
                or claim.attachment != "sentence"
                or claim.quantity.dimension not in ("currency", "physical", "count")
            ):
                continue
            flow, stock = is_flow(row, index), is_stock(row, index)
            if flow == stock:
                continue
            for source in cited(claim, facts):
                title = source.title or ""
                if not (title_is_stock(title) if flow else title_is_flow(title)):
                    continue
                figures = headline(title, source.language).quantities
                if any(one.unit == claim.quantity.unit and given(one).meets(given(claim.quantity)) for one in figures):
                    yield claim, source, flow
                    break
