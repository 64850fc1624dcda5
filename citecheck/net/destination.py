"""What of an address goes into a request: the host to look up, the authority to name, the target to ask for."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv6Address

from citecheck.model import Record
from citecheck.sources.address import literal, place

_PORTS = {"http": 80, "https": 443}


class Destination(Record, frozen=True):
    """An http or https address taken apart for sending.

    `host` is ASCII: a name (IDNA) or an IP address in its usual spelling. `authority` is what the Host header says.
    `target` begins with a slash. User and password are left out: what is written into a link is nobody's credential.
    """

    scheme: str
    host: str
    port: int
    authority: str
    is_address: bool
    target: str


def destination(url: str) -> Destination | None:
    """The destination of an address that can be asked, or None for any other text."""
    where = place(url)
    origin = _origin(where.scheme, where.host, where.port) if where is not None else None
    return Destination(*origin, _target(url)) if origin is not None else None


@lru_cache(4096)
def _origin(scheme: str, name: str, port: int | None) -> tuple[str, str, int, str, bool] | None:
    if port is not None and not 0 < port <= 65535:
        return None
    ascii_name = _ascii(name)
    if ascii_name is None:
        return None
    address = literal(ascii_name)
    host = str(address) if address is not None else ascii_name
    shown = f"[{host}]" if isinstance(address, IPv6Address) else host
    number = port or _PORTS[scheme]
    authority = shown if number == _PORTS[scheme] else f"{shown}:{number}"
    return scheme, host, number, authority, address is not None


def _target(url: str) -> str:
    """Path and query, as they stand behind the authority."""
    rest = url.partition("#")[0]
    start = rest.find("/", rest.index("//") + 2)
    query = rest.find("?")
    if start < 0 or 0 <= query < start:
        return f"/{rest[query:]}" if query >= 0 else "/"
    return rest[start:]


def _ascii(host: str) -> str | None:
    """A name as the domain name system knows it (UTS #46, as browsers do), or None where it can be none."""
    if host.isascii():
        return host
    import idna  # noqa: PLC0415 - only for names with other letters

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        return None
