"""Web archives as data: their hosts, and how they write the address of a copy.

Addresses of copies are taken apart into the archive, the moment and the address that was saved. Besides the archives
listed, any host counts whose addresses have the Wayback Machine's shape, `/TIMESTAMP/http://...`, since that is what
OpenWayback and pywb serve wherever they run.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from citecheck.model import Record
from citecheck.sources import address, moments


class Archive(Record, frozen=True):
    """A web archive; its hosts count with their subdomains."""

    name: str
    hosts: tuple[str, ...]


ARCHIVES = (
    Archive(
        "Internet Archive",
        ("web.archive.org", "archive.org", "web-beta.archive.org", "replay.waybackmachine.org", "waybackmachine.org"),
    ),
    Archive("Archive-It", ("wayback.archive-it.org",)),
    Archive(
        "archive.today",
        ("archive.today", "archive.ph", "archive.is", "archive.li", "archive.md", "archive.vn", "archive.fo"),
    ),
    Archive("Perma.cc", ("perma.cc", "perma-archives.org")),
    Archive("WebCite", ("webcitation.org",)),
    Archive("Ghostarchive", ("ghostarchive.org",)),
    Archive("Megalodon", ("megalodon.jp",)),
    Archive("Wikiwix", ("archive.wikiwix.com",)),
    Archive("Google cache", ("webcache.googleusercontent.com",)),
    Archive("Arquivo.pt", ("arquivo.pt",)),
    Archive("UK Web Archive", ("webarchive.org.uk",)),
    Archive("UK Government Web Archive", ("webarchive.nationalarchives.gov.uk",)),
    Archive("UK Parliament Web Archive", ("webarchive.parliament.uk",)),
    Archive("National Records of Scotland", ("webarchive.nrscotland.gov.uk",)),
    Archive("PRONI Web Archive", ("webarchive.proni.gov.uk",)),
    Archive("Library of Congress", ("webarchive.loc.gov",)),
    Archive("Stanford Web Archive Portal", ("swap.stanford.edu",)),
    Archive("Australian Web Archive", ("webarchive.nla.gov.au", "pandora.nla.gov.au")),
    Archive("New Zealand Web Archive", ("ndhadeliver.natlib.govt.nz",)),
    Archive("Government of Canada Web Archive", ("webarchiveweb.bac-lac.canada.ca", "webarchiveweb.bac-lac.gc.ca")),
    Archive("Icelandic Web Archive", ("wayback.vefsafn.is", "vefsafn.is")),
    Archive("Croatian Web Archive", ("haw.nsk.hr",)),
    Archive("Estonian Web Archive", ("veebiarhiiv.digar.ee",)),
    Archive("Bibliotheca Alexandrina", ("web.archive.bibalex.org",)),
    Archive("Padicat", ("padicat.cat",)),
)
"""Archives whose copies are cited."""

_BY_HOST = {host: archive for archive in ARCHIVES for host in archive.hosts}
_INSIDE = re.compile(r"/\d{14}(?:[a-z]{2}_)?/https?:/", re.IGNORECASE)
_STAMP = re.compile(r"(\d{4,14})(?:[a-z]{2}_)?")
_TODAY_DATE = re.compile(r"(\d{4})\.(\d\d)\.(\d\d)-(\d\d)(\d\d)(\d\d)")
_MEGALODON_DATE = re.compile(r"(\d{4})-(\d\d)(\d\d)-(\d\d)(\d\d)-(\d\d)")
_CODE = re.compile(r"[A-Za-z0-9]{4,12}(?:-[A-Za-z0-9]{2,8})?")
_RAW = re.compile(r"/(\d{14})(?:[a-z]{2}_)?/(?=https?:/)")

_SHORT = frozenset({"archive.today", "Perma.cc", "WebCite", "Ghostarchive"})
"""Archives that give a copy a short code, in which the address saved does not show."""
_IN_QUERY = frozenset({"WebCite", "Wikiwix", "Google cache"})
"""Archives that take the address saved as a parameter."""


class Copy(Record, frozen=True):
    """An address that opens a saved copy: which archive's, of what moment and of which address, as far as it says."""

    url: str
    archive: str
    timestamp: str | None = None
    original: str | None = None


def archive_of(url: str) -> Archive | None:
    """The archive of the list that an address belongs to."""
    where = address.place(url)
    return _archive_at(where.host) if where is not None else None


@lru_cache(4096)
def _archive_at(host: str) -> Archive | None:
    while host:
        if host in _BY_HOST:
            return _BY_HOST[host]
        host = host.partition(".")[2]
    return None


def take_apart(url: str) -> Copy | None:
    """The halves of an address that opens a saved copy, or None for any other address."""
    where = address.place(url)
    archive = _archive_at(where.host) if where is not None else None
    if where is None or (archive is None and _INSIDE.search(url) is None):
        return None
    name = archive.name if archive is not None else where.host
    found = _by_wayback(url, name, known=archive is not None)
    if found is not None or archive is None:
        return found
    return _by_query(url, name) or _by_code(url, name)


def raw(url: str) -> str:
    """The address of a copy as it was saved, without the archive's frame and links, where the archive gives that."""
    return _RAW.sub(r"/\1id_/", url, count=1)


def shown(url: str) -> str:
    """The address of a copy for readers: the counterpart of `raw`."""
    return _RAW.sub(r"/\1/", url, count=1)


def prefix_of(url: str) -> str | None:
    """What stands before the timestamp in the address of a copy, or None where it has no such shape."""
    match = _RAW.search(url)
    return url[: match.start() + 1] if match is not None else None


def _by_wayback(url: str, name: str, *, known: bool) -> Copy | None:
    """`/web/20160102030405/http://...`, also without scheme or timestamp in archives of the list."""
    segments = url.partition("://")[2].split("/")[1:]
    for place, segment in enumerate(segments[:5]):
        rest = "/".join(segments[place + 1 :])
        if segment == "*":
            return None  # the list of all copies
        stamp = _stamp_in(segment)
        if stamp is None and not _is_address(segment, rest):
            continue
        if stamp is None:
            return Copy(url, name, None, _original("/".join(segments[place:]))) if known and place else None
        original = _original(rest)
        certain = known or (len(stamp) == 14 and rest.lower().startswith(("http:/", "https:/")))
        if original is not None and certain:  # else it is a number of another kind, as of a collection
            return Copy(url, name, stamp, original)
    return None


def _stamp_in(segment: str) -> str | None:
    """The digits of a timestamp in the ways that archives write them."""
    match = _STAMP.fullmatch(segment)
    if match is not None:
        return match[1]
    dated = _TODAY_DATE.fullmatch(segment) or _MEGALODON_DATE.fullmatch(segment)
    return "".join(dated.groups()) if dated is not None else None


def _is_address(segment: str, rest: str) -> bool:
    lowered = segment.lower()
    return (lowered in ("http:", "https:") and bool(rest)) or lowered.startswith(("http%3a", "https%3a"))


def _original(text: str) -> str | None:
    """The address in the tail of a copy's: decoded if it was encoded whole, with the slashes that proxies merge."""
    if text.lower().startswith(("http%3a", "https%3a")):
        text = unquote(text)
    scheme, colon, rest = text.partition(":/")
    if colon and scheme.lower() in ("http", "https"):
        text = f"{scheme}://{rest.lstrip('/')}"
    elif "." in text.partition("/")[0]:
        text = f"http://{text}"
    where = address.place(text)
    return text if where is not None and ("." in where.host or ":" in where.host or where.host == "localhost") else None


def _by_query(url: str, name: str) -> Copy | None:
    """`?url=http://...&date=2009-06-18`, as WebCite and Wikiwix have it, and Google's `?q=cache:CODE:address`."""
    if name not in _IN_QUERY:
        return None
    query = parse_qs(urlsplit(url).query[:4000])
    cached = next((value for value in query.get("q", ()) if value.startswith("cache:")), "")
    if cached:
        words = cached.removeprefix("cache:").split(" ")[0]
        code, _, rest = words.partition(":")
        return Copy(url, name, None, _original(words if "." in code or rest.startswith("//") else rest))
    given = next(iter(query.get("url", ())), "")
    original = _original(given) if given else None
    if original is None:
        return None
    digits = re.sub(r"\D", "", next(iter(query.get("date", ())), ""))[:14]
    return Copy(url, name, digits if moments.padded(digits) else None, original)


def _by_code(url: str, name: str) -> Copy | None:
    """`/AbC12`: the address alone does not say what was saved."""
    if name not in _SHORT:
        return None
    segments = [segment for segment in urlsplit(url).path.split("/") if segment]
    if segments[:1] in (["wip"], ["archive"], ["o"], ["warc"]):
        segments = segments[1:]
    return Copy(url, name) if len(segments) == 1 and _CODE.fullmatch(segments[0]) else None
