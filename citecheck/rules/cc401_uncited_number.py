"""CC401: a number stated without a source."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from citecheck.model import Claim, Extract, Quantity, Related
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import listed, plural, quoted, shorten

_MEASURED = frozenset({"currency", "share", "points", "physical", "ratio", "multiple"})
_COUNTED = frozenset({"count", "number"})
_LARGE = 1000
_MOST = 21


@rule("CC401", "uncited-number", severity="warning", confidence="medium", since="0.1")
def uncited_number(extract: Extract, facts: Facts) -> Iterator[Draft]:
    """A number that should have a source stands without a note.

    ## What it does

    Reports sentences that state an amount, a share or another number worth checking and have no note, where no note
    follows later in the paragraph either. Dates, names, and numbers that every reader knows or can count are no claims.
    Where there are only small counts, ages, ranks and spans of time it is an information, and so it is where each
    number is given with a note elsewhere in the article, and, once for the whole article, where there are no notes at
    all. Where a note stands earlier in the paragraph, which may be meant for what follows it, confidence is low.

    ## Why it matters

    Numbers are what readers carry away and repeat. Without a source nobody, the editor included, can check them.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    The value of imports from the region fell to $4.2 billion in 2023.

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    The value of imports from the region fell to $4.2 billion in 2023.[^2]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    [^2]: Bo Lind, “Imports,” *Trade Weekly*, January 8, 2024, https://trade.example/imports.
    ```

    ## When to ignore

    When the number is the author's own result, or is repeated from a passage that has its note.

    ## References

    - Chicago Manual of Style, 17th edition, 13.1 to 13.6 (giving credit)
    """
    claims = [claim for claim in extract.claims if claim.checkworthy and not _has_source(claim, facts)]
    if not claims:
        return
    if not extract.markers:
        yield _without_notes(claims)
        return
    cited = {_value(claim.quantity): claim for claim in extract.claims if claim.cites}
    for _, together in groupby(claims, key=lambda claim: claim.span):
        yield _uncited(list(together), extract, facts, cited)


def _has_source(claim: Claim, facts: Facts) -> bool:
    """Whether a note stands behind the claim, or a marker whose note is lost (that is said elsewhere)."""
    if claim.cites or claim.attachment != "none":
        return True
    block = facts.block_of(claim.span)
    end = max(claim.span.end, block.span.end if block else 0)
    return bool(facts.markers_within(claim.span.start, end + 1))


Value = tuple[str, str, Decimal, Decimal]


def _value(quantity: Quantity) -> Value:
    return quantity.dimension, quantity.unit, quantity.low, quantity.high


def _is_hard(claim: Claim) -> bool:
    """Whether it is measured or counted large, as only a source can know; and not an age, a rank or a handful.

    In words it is a share of something that has a name ("half of Russia's exports") and no round figure of speech ("a
    thousand other accidents").
    """
    quantity = claim.quantity
    if quantity.form == "words" and quantity.high < _LARGE:
        named = any(word[:1].isupper() for word in (claim.subject or "").split())
        return quantity.dimension == "share" and named
    if quantity.form == "words" and quantity.dimension in _COUNTED and quantity.low == quantity.step:
        return False
    return quantity.dimension in _MEASURED or (quantity.dimension in _COUNTED and quantity.high >= _LARGE)


def _without_notes(claims: list[Claim]) -> Draft:
    return draft(
        claims[0].quantity.span,
        f"The article states {plural(len(claims), 'number')} worth checking and has no notes at all.",
        subject="no notes",
        severity="info",
        related=[Related(shorten(claim.sentence, 120), claim.quantity.span) for claim in claims[1:_MOST]],
    )


def _uncited(claims: list[Claim], extract: Extract, facts: Facts, cited: dict[Value, Claim]) -> Draft:
    numbers = [quoted(claim.quantity.span.of(extract.document.text), 40) for claim in claims]
    verb, it = ("stands", "it") if len(numbers) == 1 else ("stand", "them")
    block = facts.block_of(claims[0].span)
    earlier = facts.markers_within(block.span.start, claims[0].span.start) if block else ()
    elsewhere = [cited[_value(claim.quantity)] for claim in claims if _value(claim.quantity) in cited]
    repeated = len(elsewhere) == len(claims)
    said = f"no note follows {it} in the paragraph"
    if repeated:
        said += "; elsewhere the article gives the same with a note"
    hard = any(_is_hard(claim) for claim in claims)
    return draft(
        claims[0].quantity.span,
        f"{listed(numbers)} {verb} without a note, and {said}.",
        subject=claims[0].sentence,
        severity=None if hard and not repeated else "info",
        confidence="low" if earlier else None,
        related=[
            *(Related("in the same sentence", claim.quantity.span) for claim in claims[1:]),
            *(Related("given with a note here", claim.quantity.span) for claim in elsewhere if repeated),
        ],
    )
