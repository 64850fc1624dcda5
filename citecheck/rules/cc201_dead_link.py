"""CC201: a link whose page is proven gone."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Dead, Link, Related, Unregistered
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.snapshots import lasting_fix, snapshot_told
from citecheck.rules.wording import in_note, shorten
from citecheck.sources.archives import take_apart
from citecheck.sources.registries import resolved_doi, subject_of

_REASONS = {
    "not-found": "the server says that there is no such page",
    "gone": "the server says that the page was removed for good",
    "no-such-host": "the name of its server does not exist",
}


@rule("CC201", "dead-link", severity="error", needs=("link",), since="0.1")
def dead_link(link: Link, facts: Facts) -> Iterator[Draft]:
    """A link is dead: its page is proven gone.

    ## What it does

    Reports a link whose server answered 404 or 410, or whose host name does not exist, each asked more than once.
    Where an archive holds a snapshot, the finding names it and offers it as a fix. With the setting `dead-after` a link
    is dead only when it has failed on so many days. A page that answers and says that there is none is `soft-404`
    (CC202); a server that refuses robots, is down or too slow is `unreachable-link` (CC204).

    ## Why it matters

    The reader can no longer see what the statement rests on.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"link": {"https://trade.example/exports":
      {"outcome": "dead", "reason": "not-found", "attempts": 2, "status": 404}}}
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/archive/exports.
    ```

    ```world
    {"link": {"https://trade.example/archive/exports":
      {"outcome": "alive", "status": 200, "url": "https://trade.example/archive/exports"}}}
    ```

    ## When to ignore

    When the note cites the address itself, or says that the page was taken down.

    ## References

    - [RFC 9110, 15.5.5 and 15.5.11: 404 and 410](https://www.rfc-editor.org/rfc/rfc9110#name-404-not-found)
    """
    evidence = facts.evidence_for("link", link.url)
    if evidence is None or not isinstance(evidence.outcome, Dead) or _is_told_otherwise(link, facts):
        return
    archive = facts.evidence_for("archive", link.url)
    yield draft(
        link.span,
        f"{in_note(facts.note(link.note))} links to {shorten(link.url, 200)}, which is gone: "
        f"{_reason(evidence.outcome)}{snapshot_told(archive)}.",
        subject=link.url,
        note=link.note,
        related=[Related("the same link", again.span) for again in facts.places_of(link)[1:]],
        evidence=[item for item in (evidence, archive) if item is not None],
        fix=lasting_fix(link, facts, archive),
    )


def _is_told_otherwise(link: Link, facts: Facts) -> bool:
    """Whether the copy in an archive (CC208) or the identifier (CC206) is what is wrong with the link."""
    doi = resolved_doi(link.url)
    known = facts.evidence_for("identifier", subject_of("doi", doi)) if doi else None
    return take_apart(link.url) is not None or (known is not None and isinstance(known.outcome, Unregistered))


def _reason(outcome: Dead) -> str:
    reason = _REASONS.get(outcome.reason, outcome.reason)
    status = f" ({outcome.status})" if outcome.status is not None else ""
    asked = f", asked {outcome.attempts} times" if outcome.attempts > 1 else ""
    since = f", failing since {outcome.since[:10]}" if outcome.since else ""
    return f"{reason}{status}{asked}{since}"
