"""CC202: a link whose page answers, and is no page."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Link, Related, Severity, SoftNotFound
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.snapshots import snapshot_fix, snapshot_told
from citecheck.rules.wording import in_note, shorten

_REASONS = {
    "says-so": "the page says that there is no such page",
    "error-page": "it is sent to an error page",
    "sent-home": "it is sent to the front page",
    "sent-astray": "it is sent where made-up addresses are sent too",
    "same-for-all": "the same page comes for any address",
    "shell": "an empty page comes for any address, which only scripts could fill",
    "parked": "its domain is for sale or not in use",
}


@rule("CC202", "soft-404", severity="warning", confidence="medium", needs=("link",), since="0.2")
def soft_404(link: Link, facts: Facts) -> Iterator[Draft]:
    """A link answers as if all were well, but what it shows is no page.

    ## What it does

    Reports links whose server says success and shows “page not found” (in many languages), sends every deep link to
    its front page, or shows a domain for sale. What the page says is held against what the server answers to a made-up
    address beside it. Of a page that only scripts could fill nobody can be sure without them: that is information.

    ## Why it matters

    A link checker that looks at the status only calls this link fine, and the reader finds nothing.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"link": {"https://trade.example/exports": {"outcome": "soft-404", "reason": "says-so", "status": 200,
      "url": "https://trade.example/exports", "confidence": "high"}}}
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

    When a person has opened the link in a browser and found the source there.

    ## References

    - Ziv Bar-Yossef, Andrei Z. Broder, Ravi Kumar and Andrew Tomkins, “Sic Transit Gloria Telae: Towards an
      Understanding of the Web's Decay,” WWW 2004
    - [RFC 9110, 15.5.5: 404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#name-404-not-found)
    """
    evidence = facts.evidence_for("link", link.url)
    if evidence is None or not isinstance(evidence.outcome, SoftNotFound):
        return
    outcome = evidence.outcome
    archive = facts.evidence_for("archive", link.url)
    why = _REASONS.get(outcome.reason, shorten(outcome.reason, 60))
    severity: Severity | None = "info" if outcome.confidence == "low" else None
    yield draft(
        link.span,
        f"{in_note(facts.note(link.note))} links to {shorten(link.url, 200)}, which answers ({outcome.status}) but is "
        f"probably gone: {why}{snapshot_told(archive)}.",
        subject=link.url,
        note=link.note,
        severity=severity,
        confidence=outcome.confidence,
        related=[Related("the same link", again.span) for again in facts.places_of(link)[1:]],
        evidence=[item for item in (evidence, archive) if item is not None],
        fix=snapshot_fix(link, facts, archive) if outcome.confidence != "low" else None,
    )
