"""How often services may be asked, as they or their users have measured it; four fifths of that are taken.

The Internet Archive counts its index and its TimeMaps together, 30 a minute, and shuts out for an hour and more who
goes on after a 429; copies are given out 600 times a minute; Save Page Now takes 7 pages a minute of a user with keys.
The E-utilities of PubMed take 3 requests a second (https://www.ncbi.nlm.nih.gov/books/NBK25497/), arXiv one in three
seconds (https://info.arxiv.org/help/api/tou.html).
"""

from __future__ import annotations

from citecheck.sources import address
from citecheck.sources.protocol import Pace

INDEX = Pace("archive.org index", 60 / 24, rest=60.0)
"""CDX and TimeMaps together."""
COPIES = Pace("archive.org copies", 60 / 480, rest=60.0)
SAVING = Pace("archive.org save", 60 / 5.6, rest=60.0)
PUBMED = Pace("pubmed", 1 / 2.4)
ARXIV = Pace("arxiv", 3 / 0.8)


def pace_of_index(url: str) -> Pace | None:
    """The pace of requests to an archive's index of captures."""
    return INDEX if _is_of(url, "archive.org") else None


def pace_of_copy(url: str) -> Pace | None:
    """The pace of requests for archived copies."""
    return COPIES if _is_of(url, "archive.org") else None


def pace_of_saving(url: str) -> Pace | None:
    """The pace of requests that have pages saved."""
    return SAVING if _is_of(url, "archive.org") else None


def pace_of_registry(url: str) -> Pace | None:
    """The pace of requests to a registry of identifiers."""
    if _is_of(url, "arxiv.org"):
        return ARXIV
    return PUBMED if _is_of(url, "eutils.ncbi.nlm.nih.gov") else None


def _is_of(url: str, domain: str) -> bool:
    where = address.place(url)
    return where is not None and (where.host == domain or where.host.endswith("." + domain))
