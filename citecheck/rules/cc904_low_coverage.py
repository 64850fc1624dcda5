"""CC904: too few links were checked for the run to say much."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Extract, Span
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import listed, plural


@rule("CC904", "low-coverage", severity="warning", since="0.1")
def low_coverage(extracts: tuple[Extract, ...], facts: Facts) -> Iterator[Draft]:
    """Fewer links were checked than the configuration asks for.

    ## What it does

    Compares the share of the links that were checked with the setting `coverage-floor` (0 to 1, 0 by default), and says
    why the others were not. It is reported once for a run, at the first article.

    ## Why it matters

    No findings among links that were not asked prove nothing.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"settings": {"coverage-floor": 0.9},
     "coverage": [{"what": "links", "total": 10, "checked": 6, "unchecked": [["network-away", 4]]}]}
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"settings": {"coverage-floor": 0.9}, "coverage": [{"what": "links", "total": 10, "checked": 10}]}
    ```

    ## When to ignore

    When the run is offline on purpose; better still, set `coverage-floor` to 0 for it.

    ## References

    - `citecheck config` shows the settings in force
    """
    if not extracts:
        return
    floor = facts.settings.get("coverage-floor")
    if not isinstance(floor, int | float):
        return
    for part in facts.coverage:
        total = part.total - dict(part.unchecked).get("untouched", 0)  # what a change left alone was not to be asked
        if part.what != "links" or not total or part.checked / total >= floor:
            continue
        reasons = listed([f"{count:,} {reason}" for reason, count in part.unchecked if reason != "untouched"])
        yield draft(
            Span(0, 0),
            f"Only {part.checked:,} of {plural(total, 'link')} were checked, less than the {floor:.0%} that "
            f"coverage-floor asks for{f' (not checked: {reasons})' if reasons else ''}.",
            subject="links",
        )
