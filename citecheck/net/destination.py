"""What of an address goes into a request: the host to look up, the authority to name, the target to ask for."""

from __future__ import annotations

from ipaddress import IPv6Address

from citecheck.model import Record
from citecheck.sources.address import bare, literal, place

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
    target: str
    is_address: bool


def destination(url: str) -> Destination | None:
    """The destination of an address that can be asked, or None for any other text."""
    where = place(url)
    if where is None or (where.port is not None and not 0 < where.port <= 65535):
        return None
    address = literal(where.host)
    host = str(address) if address is not None else _ascii(where.host)
    if host is None:
        return None
    port = _PORTS[where.scheme] if where.port is None else where.port
    shown = f"[{host}]" if isinstance(address, IPv6Address) else host
    authority = shown if port == _PORTS[where.scheme] else f"{shown}:{port}"
    return Destination(where.scheme, host, port, authority, _target(url), address is not None)


def _target(url: str) -> str:
    """Path and query, as they stand behind the authority."""
    rest = bare(url).partition("://")[2]
    ends = [at for at in (rest.find("/"), rest.find("?")) if at >= 0]
    target = rest[min(ends) :] if ends else ""
    return target if target.startswith("/") else f"/{target}"


def _ascii(host: str) -> str | None:
    """A name as the domain name system knows it (UTS #46, as browsers do), or None where it can be none."""
    if host.isascii():
        return host
    import idna  # noqa: PLC0415 - only for names with other letters

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        return None
