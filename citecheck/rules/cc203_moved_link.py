"""CC203: a link whose page has moved for good."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from citecheck.model import Edit, Fix, Link, Moved, Related
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, shorten


@rule("CC203", "moved-link", severity="info", needs=("link",), since="0.1")
def moved_link(link: Link, facts: Facts) -> Iterator[Draft]:
    """A link is redirected for good to another address.

    ## What it does

    Reports a link whose server answers 301 or 308 (moved permanently), or whose page sends its reader on at once by a
    meta refresh, and offers the new address as a fix. A move to
    another site, or from a page to the front page of a site, is a warning; the latter gets no fix, since the page
    itself has probably gone.

    ## Why it matters

    Redirections are switched off sooner or later, and then the link is dead. One that leads elsewhere may no longer
    show what was cited.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, http://trade.example/exports.
    ```

    ```world
    {"link": {"http://trade.example/exports":
      {"outcome": "moved", "status": 200, "url": "https://trade.example/2023/exports"}}}
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/2023/exports.
    ```

    ```world
    {"link": {"https://trade.example/2023/exports":
      {"outcome": "alive", "status": 200, "url": "https://trade.example/2023/exports"}}}
    ```

    ## When to ignore

    When the address is meant to redirect: a DOI, a permanent or a short link.

    ## References

    - [RFC 9110, 15.4: redirection](https://www.rfc-editor.org/rfc/rfc9110#name-redirection-3xx)
    """
    evidence = facts.evidence_for("link", link.url)
    if evidence is None or not isinstance(evidence.outcome, Moved):
        return
    old, new = _split(link.url), _split(evidence.outcome.url)
    if old[0] in _RESOLVERS or (old == new and link.url.partition("#")[0] == evidence.outcome.url.partition("#")[0]):
        return
    lost = old[1] != "" and new[1] == ""
    elsewhere = old[0] != new[0]
    places = facts.places_of(link)
    where = "the front page " if lost else ""
    yield draft(
        link.span,
        f"{in_note(facts.note(link.note))} links to {shorten(link.url, 200)}, which has moved for good to {where}"
        f"{shorten(evidence.outcome.url, 200)}.",
        subject=link.url,
        note=link.note,
        severity="warning" if lost or elsewhere else None,
        related=[Related("the same link", again.span) for again in places[1:]],
        evidence=[evidence],
        fix=None if lost else _fix(places, _at_fragment(link.url, evidence.outcome.url)),
    )


_RESOLVERS = frozenset(
    {"doi.org", "dx.doi.org", "hdl.handle.net", "purl.org", "n2t.net", "w3id.org", "nbn-resolving.org"}
)
"""Hosts whose addresses are made to redirect and to stay."""


def _split(url: str) -> tuple[str, str]:
    """Host without www. and path without slashes."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return url, url
    return host.removeprefix("www."), parts.path.strip("/") + parts.query


def _at_fragment(old: str, new: str) -> str:
    """The new address at the place in the page that the old one named (RFC 9110, 10.2.2)."""
    fragment = old.partition("#")[2]
    return f"{new}#{fragment}" if fragment and "#" not in new else new


def _fix(places: tuple[Link, ...], url: str) -> Fix:
    return Fix(f"Link to {shorten(url, 200)}", tuple(Edit(place.span, url) for place in places))
