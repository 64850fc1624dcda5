"""CC409: a change of a share in percent where percentage points are meant."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Extract, Related
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import quoted


@rule("CC409", "percent-or-points", severity="warning", confidence="high", since="0.2")
def percent_or_points(extract: Extract) -> Iterator[Draft]:
    """The change of a share is given in percent where percentage points are meant, or the other way about.

    ## What it does

    Reports the change of a share or rate that follows from its two values only if percent is read as percentage points
    (or points as percent). Where the text gives the share and its change in percent without the other value, it can
    mean either; that is an information.

    ## Why it matters

    A share that goes from 20 to 25 percent is up 5 percentage points, or 25 percent. The two are often far apart.

    ## Example

    ```markdown
    The share of renewable power rose from 20 to 25 percent in 2022, up 5 percent.[^1]

    [^1]: Bo Lind, “Power,” *Trade Weekly*, January 8, 2024, https://trade.example/power.
    ```

    ## Use instead

    ```markdown
    The share of renewable power rose from 20 to 25 percent in 2022, up 5 percentage points.[^1]

    [^1]: Bo Lind, “Power,” *Trade Weekly*, January 8, 2024, https://trade.example/power.
    ```

    ## When to ignore

    When the source really gives the relative change of a share.

    ## References

    - The Guardian and Observer style guide, “percentage rises”
    - Eurostat, Statistics Explained glossary, “Percentage point”
    """
    from citecheck.claims.checks.arithmetic import disagreements  # noqa: PLC0415 - its tables take a while to load
    from citecheck.claims.checks.points import unclear_points  # noqa: PLC0415 - its tables take a while to load

    text = extract.document.text
    for found in disagreements(extract):
        if found.kind == "points":
            written = quoted(found.claim.quantity.span.of(text), 40)
            yield draft(
                found.claim.quantity.span,
                f"The text gives {written} here; {found.seen}.",
                subject=found.claim.sentence,
                related=[Related("reckoned from this", other.quantity.span) for other in found.others],
            )
    for change, share in unclear_points(extract):
        written, level = quoted(change.quantity.span.of(text), 40), quoted(share.quantity.span.of(text), 40)
        told = f"The text gives a change of {written} for a share of {level}"
        if share is change:
            told = f"{written} is the change of a share and the share that it leads to"
        yield draft(
            change.quantity.span,
            f"{told}; it does not say whether percent of the share or percentage points are meant.",
            subject=change.sentence,
            severity="info",
            confidence="medium",
            related=[Related("the share", share.quantity.span)] if share is not change else [],
        )
