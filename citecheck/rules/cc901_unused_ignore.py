"""CC901: an inline ignore that suppresses nothing."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.errors import nearest
from citecheck.model import Record, Span
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import listed, shorten


class UnusedIgnore(Record, frozen=True):
    """An inline ignore at `span`, or the part of it that did nothing.

    `unused` are codes as written that suppressed nothing, `unknown` words that name no rule, and `known` the names it
    could have meant. Both are empty where the ignore names nothing at all.
    """

    span: Span
    unused: tuple[str, ...]
    unknown: tuple[str, ...]
    known: tuple[str, ...]


@rule("CC901", "unused-ignore", severity="warning", since="0.1")
def unused_ignore(ignore: UnusedIgnore) -> Iterator[Draft]:
    """An inline ignore suppresses nothing.

    ## What it does

    Reports a comment `<!-- citecheck: ignore[CC101] reason -->` that suppressed no finding, names no rule, or a rule
    that does not exist. A rule that was not selected, or could not run because nothing was asked of the world, is
    given the benefit of the doubt.

    ## Why it matters

    An ignore left over will one day hide a finding that nobody has seen.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    <!-- citecheck: ignore[CC101] printed only -->

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    <!-- citecheck: ignore[CC101] printed only -->

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023.
    ```

    ## When to ignore

    Never: delete the comment instead.

    ## References

    - `citecheck rule` lists the codes and names that an ignore can hold
    """
    if ignore.unused:
        found = "no finding" if len(ignore.unused) == 1 else "no findings"
        yield draft(
            ignore.span,
            f"This ignore suppresses {found} of {listed(ignore.unused)}; delete it.",
            subject=f"unused {' '.join(ignore.unused)}",
        )
    for word in ignore.unknown:
        yield draft(
            ignore.span,
            f"This ignore names '{shorten(word, 60)}', which is no rule.{nearest(word, ignore.known)}",
            subject=f"unknown {word}",
        )
    if not ignore.unused and not ignore.unknown:
        yield draft(
            ignore.span,
            "This ignore names no rule and suppresses nothing; write ignore[CC101] with the codes of the rules meant.",
            subject="no rule named",
        )
