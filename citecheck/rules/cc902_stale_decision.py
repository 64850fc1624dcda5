"""CC902: a decision about a finding that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Decision, Record, Span
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import quoted


class StaleDecision(Record, frozen=True):
    """A decision whose finding is gone. `asked` says whether the rule depends on what the world answers."""

    decision: Decision
    asked: bool


@rule("CC902", "stale-decision", severity="warning", since="0.2")
def stale_decision(stale: StaleDecision) -> Iterator[Draft]:
    """A reviewer's decision is about a finding that is gone.

    ## What it does

    Reports decisions in `citecheck-decisions.json` about findings of an article that this run has read and that its
    rules did not report again, neither as they were nor in a sentence edited a little. A rule that was not selected, or
    to which the world gave no answer, is given the benefit of the doubt; where it depends on what the world answers,
    the finding may come back, and this is an information.

    ## Why it matters

    The text was mended or rewritten, so the decision says nothing any more. Left in the file it makes the file long and
    hides which decisions count.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"decisions": [{"fingerprint": "00000000000000aa:1", "code": "CC101", "path": "article.md", "decision": "dismiss",
      "excerpt": "Exports and Prices", "reason": "printed only", "by": "Ana"}]}
    ```

    ## Use instead

    Delete the decision: `citecheck review REPORT` offers it, and so does any editor.

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## When to ignore

    While a branch is open on which the finding is still there.

    ## References

    - `citecheck review --help`
    """
    said = stale.decision
    about = f" about {quoted(said.excerpt, 80)}" if said.excerpt else ""
    by = f" by {said.by}" if said.by else ""
    yield draft(
        Span(0, 0),
        f"The decision{by} to {said.decision} {said.code}{about} has lost its finding; delete it ({said.fingerprint}).",
        subject=said.fingerprint,
        severity="info" if stale.asked else None,
    )
