"""CC903: a decision that held until a day that is over."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Decision, Record, Span
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import quoted


class ExpiredDecision(Record, frozen=True):
    """A decision that has expired, and where its finding, which counts again, stands."""

    decision: Decision
    span: Span


@rule("CC903", "expired-decision", severity="warning", since="0.2")
def expired_decision(expired: ExpiredDecision) -> Iterator[Draft]:
    """A reviewer's decision has expired, and its finding counts again.

    ## What it does

    Reports decisions in `citecheck-decisions.json` with a day in `expires` that is over, whose finding is still there.

    ## Why it matters

    The reviewer wanted the finding to be looked at again: a page that was to come back, a source that was to be
    published.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, htps://trade.example/exports.
    ```

    ```world
    {"decisions": [{"fingerprint": "4e5b1a3239a05bf6:1", "code": "CC102", "path": "article.md", "decision": "dismiss",
      "reason": "mended in print", "by": "Ana", "expires": "2024-01-31"}]}
    ```

    ## Use instead

    Look again: mend the article and delete the decision, or give it a new day.

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, htps://trade.example/exports.
    ```

    ```world
    {"decisions": [{"fingerprint": "4e5b1a3239a05bf6:1", "code": "CC102", "path": "article.md", "decision": "dismiss",
      "reason": "mended in print", "by": "Ana", "expires": "2099-01-31"}]}
    ```

    ## When to ignore

    Never: decide anew.

    ## References

    - `citecheck review --help`
    """
    said = expired.decision
    by = f" by {said.by}" if said.by else ""
    why = f" ({quoted(said.reason, 80)})" if said.reason else ""
    yield draft(
        expired.span,
        f"The decision{by} to {said.decision} {said.code}{why} held until {said.expires}; the finding counts again.",
        subject=said.fingerprint,
    )
