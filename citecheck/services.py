"""Where archives and registries are asked: every address can be another one, for mirrors, institutions and tests."""

from __future__ import annotations

import msgspec


class Services(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Addresses of services; an empty one is not asked. A prefix is followed by what is asked for."""

    availability: str = "https://archive.org/wayback/available"
    """Availability API: https://archive.org/help/wayback_api.php."""
    cdx: str = "https://web.archive.org/cdx/search/cdx?filter=statuscode:200"
    """Index of captures (CDX server); parameters that it should always have may stand in the address."""
    wayback: str = "https://web.archive.org/web/"
    """Prefix of the same archive's captures; it is a TimeGate too (RFC 7089)."""
    timegates: tuple[str, ...] = ()
    """Further archives, asked in turn where the first one holds no good copy: prefixes of TimeGates, or known names."""
    save: str = "https://web.archive.org/save"
    """Save Page Now 2, which `citecheck archive` asks."""
    doi: str = "https://doi.org/"
    """Prefix of the DOI resolver with its handle API (`api/handles/`) and registration agencies (`doiRA/`)."""
    handle: str = "https://hdl.handle.net/"
    """Prefix of the handle resolver with its API (`api/handles/`)."""
    arxiv: str = "https://export.arxiv.org/abs/"
    """Prefix of arXiv's abstract pages, where programs may read them."""
    pubmed: str = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&id="
    """Prefix of PubMed's summaries (NCBI E-utilities)."""
    urn: str = "https://nbn-resolving.org/"
    """Prefix of the resolver of urn:nbn names."""


DEFAULT = Services()
"""The public services."""

TIMEGATES = {
    "archive.ph": "https://archive.ph/timegate/",
    "archive-it.org": "https://wayback.archive-it.org/all/",
    "arquivo.pt": "https://arquivo.pt/wayback/",
    "loc.gov": "https://webarchive.loc.gov/all/",
    "nationalarchives.gov.uk": "https://webarchive.nationalarchives.gov.uk/ukgwa/",
    "vefsafn.is": "https://wayback.vefsafn.is/wayback/",
    "webarchive.org.uk": "https://www.webarchive.org.uk/wayback/archive/",
}
"""Archives that can be named instead of giving the prefix of their TimeGate."""

_OF_THE_WAYBACK_MACHINE = ("cdx", "wayback", "save")


def with_archive(services: Services, availability: str) -> Services:
    """The services with an archive's availability API, and with the addresses of archives that are named.

    With another API than the Wayback Machine's, what else belongs to that is left out, unless it has been given another
    address too: one archive's answers say nothing of another's captures.
    """
    gates = tuple(TIMEGATES.get(gate.lower(), gate) for gate in services.timegates)
    theirs = {}
    if availability != DEFAULT.availability:
        theirs = {name: "" for name in _OF_THE_WAYBACK_MACHINE if getattr(services, name) == getattr(DEFAULT, name)}
    return msgspec.structs.replace(services, availability=availability, timegates=gates, **theirs)
