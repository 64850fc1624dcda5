"""Which identifiers a registry can be asked about, and what they are called when they are."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from citecheck.services import DEFAULT, Services
from citecheck.sources import address

SCHEMES = ("doi", "arxiv", "pmid", "handle", "urn")
"""Schemes that a registry can be asked about. Of ISBN, ISSN and others only the form is checked."""

_DOI = re.compile(r"10\.\d{4,9}/\S")


def is_asked(scheme: str, value: str, services: Services = DEFAULT) -> bool:
    """Whether there is a registry to ask about an identifier."""
    known = scheme in SCHEMES and (scheme != "urn" or value.lower().startswith("urn:nbn:"))
    return known and bool(getattr(services, "pubmed" if scheme == "pmid" else scheme))


def subject_of(scheme: str, value: str) -> str:
    """What an inquiry about an identifier is called: `doi:10.1000/182`, `urn:nbn:de:101:1-2013`."""
    return value.lower() if scheme == "urn" else f"{scheme}:{value}"


def resolver_url(doi: str, services: Services = DEFAULT) -> str:
    """The address that leads to what a DOI names."""
    return f"{services.doi}{quote(doi, safe='/:;()')}"


def resolved_doi(url: str) -> str | None:
    """The DOI that an address of a resolver leads to, in lower case, or None for any other address.

    A resolver's address is its host and the DOI, whichever host that is (doi.org, dx.doi.org, a mirror, a proxy).
    """
    place = address.place(url)
    path = unquote(place.path.lstrip("/")).lower() if place is not None else ""
    return path if _DOI.match(path) else None
