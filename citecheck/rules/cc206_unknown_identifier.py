"""CC206: an identifier that no registry knows, or that leads to a page that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Evidence, Extract, Identifier, Related, Severity, Unregistered
from citecheck.rules.copies import is_gone
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, listed, shorten
from citecheck.sources.registries import resolved_doi, resolver_url, subject_of

Places = list[tuple[Citation, Identifier]]
"""The citations that give an identifier, each with the place where it does."""

_NAMES = {"doi": "DOI", "arxiv": "arXiv number", "pmid": "PMID", "handle": "handle", "urn": "URN"}


@rule("CC206", "unknown-identifier", severity="error", needs=("identifier",), since="0.2")
def unknown_identifier(extract: Extract, facts: Facts) -> Iterator[Draft]:
    """No registry knows an identifier, or it leads to a page that is gone.

    ## What it does

    Asks the registries about DOIs, handles, arXiv numbers, PMIDs and URNs of national libraries. It reports those that
    no registry knows, each asked more than once: for DOIs that is the handle system behind all agencies, so that one
    which Crossref does not know is not called unknown. A DOI that is known and leads to a page that is gone is a
    warning. Where a registry gives no answer, nothing is reported.

    ## Why it matters

    An identifier is what a reader finds a source by when everything else fails. A wrong digit leads nowhere or to
    another work, and an identifier that never existed is a sign that the source was never seen.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Review* 12, no. 3 (2023): 41–58, doi:10.5555/12345679.
    ```

    ```world
    {"identifier": {"doi:10.5555/12345679": {"outcome": "unregistered", "registries": ["doi.org"]}}}
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Review* 12, no. 3 (2023): 41–58, doi:10.5555/12345678.
    ```

    ```world
    {"identifier": {"doi:10.5555/12345678":
      {"outcome": "registered", "registry": "doi.org", "url": "https://review.example/41"}}}
    ```

    ## When to ignore

    When the identifier was given out and will be registered with the publication.

    ## References

    - [DOI handbook, resolution](https://www.doi.org/the-identifier/resources/handbook/3_resolution/)
    """
    linked = {resolved_doi(link.url) for link in extract.links}
    for (scheme, value), places in _places(extract).items():
        evidence = facts.evidence_for("identifier", subject_of(scheme, value))
        if evidence is None:
            continue
        if isinstance(evidence.outcome, Unregistered):
            asked = listed([shorten(name, 60) for name in evidence.outcome.registries])
            yield _draft(places, f"which no registry knows (asked: {asked})", facts, [evidence])
        elif scheme == "doi" and value.lower() not in linked:
            landing = _landing(value, facts)
            if landing is not None and is_gone(landing.outcome):
                words = "which is registered but leads to a page that is gone"
                yield _draft(places, words, facts, [evidence, landing], severity="warning")


def _draft(
    places: Places, words: str, facts: Facts, evidence: list[Evidence], severity: Severity | None = None
) -> Draft:
    citation, identifier = places[0]
    name = _NAMES.get(identifier.scheme, identifier.scheme)
    return draft(
        identifier.span,
        f"{in_note(facts.note(citation.note))} gives the {name} {shorten(identifier.value, 120)}, {words}.",
        subject=subject_of(identifier.scheme, identifier.value),
        note=citation.note,
        severity=severity,
        related=[Related("the same identifier", again.span) for _, again in places[1:]],
        evidence=evidence,
    )


def _places(extract: Extract) -> dict[tuple[str, str], Places]:
    """Each identifier with the citations that give it, in order."""
    found: dict[tuple[str, str], Places] = {}
    for citation in extract.citations:
        for identifier in citation.identifiers:
            found.setdefault((identifier.scheme, identifier.value), []).append((citation, identifier))
    return found


def _landing(doi: str, facts: Facts) -> Evidence | None:
    """What was found where a DOI leads."""
    known = facts.evidence_for("link", resolver_url(doi))
    if known is not None:
        return known
    links = (item for item in facts.evidence.values() if item.question == "link")
    return next((item for item in links if resolved_doi(item.subject) == doi.lower()), None)
