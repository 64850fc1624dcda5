"""CC103: a link that hides where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Alive, Edit, Evidence, Fix, Link, Moved, Related
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, shorten
from citecheck.sources.quirks import is_shortened


@rule("CC103", "shortened-url", severity="warning", since="0.2")
def shortened_url(link: Link, facts: Facts) -> Iterator[Draft]:
    """A link goes through a service that shortens addresses.

    ## What it does

    Reports links to hosts that do nothing but redirect short addresses (bit.ly, t.co, tinyurl.com and their kin, and
    those of newspapers). Where the link was asked, the address it leads to is offered as a fix. Persistent identifiers
    (DOI, handle, PURL) are made to redirect and are left alone.

    ## Why it matters

    The address says nothing of the source, and it dies with the service even while the source lives: goo.gl has shown
    that it can.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://bit.ly/3aBcD4e.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/2023/exports.
    ```

    ## When to ignore

    When the note is about the short address itself.

    ## References

    - [Demetris Antoniades et al., “we.b: The Web of Short URLs,” WWW 2011](https://doi.org/10.1145/1963405.1963505)
    """
    if not is_shortened(link.url):
        return
    evidence = facts.evidence_for("link", link.url)
    target = _target(link, evidence)
    places = facts.places_of(link)
    leads = f", which leads to {shorten(target, 200)}" if target else ""
    edits = tuple(Edit(place.span, target) for place in places) if target else ()
    fix = Fix(f"Link to {shorten(target, 200)}", edits) if target else None
    yield draft(
        link.span,
        f"{in_note(facts.note(link.note))} gives the short address {shorten(link.url, 200)}{leads}; cite the address "
        "of the source itself.",
        subject=link.url,
        note=link.note,
        related=[Related("the same link", again.span) for again in places[1:]],
        evidence=[evidence] if evidence is not None else [],
        fix=fix,
    )


def _target(link: Link, evidence: Evidence | None) -> str | None:
    if evidence is None or not isinstance(evidence.outcome, Alive | Moved):
        return None
    target = evidence.outcome.url
    return target if target != link.url and not is_shortened(target) else None
