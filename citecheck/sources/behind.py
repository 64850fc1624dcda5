"""Which addresses stand behind a number or a quotation: those of the works that its notes cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.model import Claim, Extract, Quotation, Work
from citecheck.services import DEFAULT, Services
from citecheck.sources import address
from citecheck.sources.registries import is_asked, resolved_doi, resolver_url


def wanted(extracts: Iterable[Extract], services: Services = DEFAULT) -> Iterator[str]:
    """The addresses of the sources from which the articles' numbers and quotations are taken."""
    for extract in extracts:
        urls = addresses_of_notes(extract, services)
        for statement in checked(extract):
            for note in statement.cites:
                yield from urls.get(note, ())


def checked(extract: Extract) -> Iterator[Claim | Quotation]:
    """What of an article is held against its sources: numbers that are worth it, and quotations."""
    yield from (claim for claim in extract.claims if claim.checkworthy)
    yield from extract.quotations


_PRINTED = frozenset({"book", "collection", "inbook", "incollection", "inproceedings", "report", "thesis"})


def printed(extract: Extract, services: Services = DEFAULT) -> frozenset[str]:
    """The addresses of works that were printed, or have a DOI: the page behind such a link is often only about them."""
    urls: set[str] = set()
    for work in extract.works:
        if work.kind in _PRINTED or work.volume or work.issue or work.pages or work.identifiers:
            urls.update(_addresses(work, services))
    return frozenset(urls)


def addresses_of_notes(extract: Extract, services: Services = DEFAULT) -> dict[str, tuple[str, ...]]:
    """The addresses of the works that each note cites, by the note's id: links first, then what its DOIs lead to.

    A short form means its work as well as the full citation does, so "Ibid." has the addresses of what it repeats.
    """
    found: dict[str, dict[str, None]] = {note.id: {} for note in extract.notes}
    for work in extract.works:
        urls = dict.fromkeys(_addresses(work, services))
        for note in work.notes:
            if note in found:
                found[note].update(urls)
    return {note: tuple(urls) for note, urls in found.items()}


def _addresses(work: Work, services: Services) -> list[str]:
    links = [link.url for link in work.links if address.place(link.url) is not None]
    resolved = {resolved_doi(url) for url in links}
    dois = [
        resolver_url(identifier.value, services)
        for identifier in work.identifiers
        if identifier.scheme == "doi"
        and identifier.value.lower() not in resolved
        and is_asked("doi", identifier.value, services)
    ]
    return links + dois
