"""Web addresses: which can be asked, where a redirect leads, and which hosts are not public.

Addresses follow the URL standard (https://url.spec.whatwg.org) as browsers read them: an IPv4 address may be written
in decimal, octal or hexadecimal and with fewer than four parts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urldefrag, urljoin, urlsplit

from citecheck.model import Record

MAX_LENGTH = 8192
"""Longer addresses are not asked; RFC 9110 section 4.1 asks for 8000 octets at least."""

RESERVED_NAMES = ("invalid", "test", "example")
"""Top-level names that the public network never holds (RFC 6761)."""

PRIVATE_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "onion")
"""Top-level names that mean something only inside a network, or outside the public one (RFC 6761, 6762, 7686)."""

_NAT64 = ip_network("64:ff9b::/96")

_USUAL = re.compile(
    r"(https?)://((?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63})(?::([0-9]{1,4}))?((?:/[^\x00-\x20\x7f?#]*)?)(?:[?#][^\x00-\x20\x7f]*)?"
)
"""Nearly every address, in one look; the others are taken apart with care."""


class Place(Record, frozen=True):
    """Where an address points: scheme and host in lower case, the port (None for the scheme's own), the path."""

    scheme: str
    host: str
    port: int | None
    path: str


@lru_cache(16_384)  # a link is taken apart at every step of a run
def place(url: str) -> Place | None:
    """The parts of an http or https address that can be asked, or None for any other text."""
    usual = _USUAL.fullmatch(url) if len(url) <= MAX_LENGTH else None
    if usual is not None and len(usual[2]) <= 253:
        return Place(usual[1], usual[2], int(usual[3]) if usual[3] else None, usual[4])
    return _place(url)


def _place(url: str) -> Place | None:
    if len(url) > MAX_LENGTH or any(character <= " " or character == "\x7f" for character in url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme.lower() not in ("http", "https") or not _is_host(host):
        return None
    return Place(parts.scheme.lower(), host, port, parts.path)


def scheme(url: str) -> str:
    """The scheme in lower case, or an empty string: `mailto` of `mailto:x@example.org`."""
    head, colon, _ = url.partition(":")
    return head.lower() if colon and head[:1].isalpha() and all(c.isalnum() or c in "+-." for c in head) else ""


def follow(url: str, location: str) -> str:
    """The absolute address that a Location header leads to; a fragment is inherited (RFC 9110 section 10.2.2)."""
    location = location.strip().replace(" ", "%20")
    try:
        target = urljoin(url, location)
        bare, fragment = urldefrag(target)
        return target if fragment else bare + _fragment(url)
    except ValueError:
        return location


def bare(url: str) -> str:
    """The address without its fragment: what is sent to the server."""
    return url.partition("#")[0]


def plain(url: str) -> str:
    """The address with an IP host in its usual spelling, which every client understands: 127.0.0.1 for 0177.1."""
    where = place(url)
    address = literal(where.host) if where is not None else None
    if where is None or address is None:
        return url
    parts = urlsplit(url)
    user, at, _ = parts.netloc.rpartition("@")
    host = f"[{address}]" if isinstance(address, IPv6Address) else str(address)
    port = "" if where.port is None else f":{where.port}"
    return parts._replace(netloc=f"{user}{at}{host}{port}").geturl()


def without_scheme(url: str) -> str:
    """`example.org/x` of `https://example.org/x`."""
    return url.partition("://")[2] or url


def _fragment(url: str) -> str:
    _, mark, fragment = url.partition("#")
    return mark + fragment


def _is_host(host: str) -> bool:
    if not host or len(host) > 253:
        return False
    if ":" in host:
        return literal(host) is not None
    return all(label and len(label) <= 63 for label in host.split(".")) and not any(c in '<>"{}|\\^`%' for c in host)


# ---------------------------------------------------------------- public or not


def literal(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that a host is written as, in any spelling a browser understands, or None for a name."""
    host = host.strip("[]").partition("%")[0]
    try:
        return ip_address(host)
    except ValueError:
        return _loose_ipv4(host)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address belongs to the public network (IANA special-purpose registries, through `ipaddress`).

    IPv4 addresses inside IPv6 ones (mapped, 6to4, Teredo, NAT64) are judged as the IPv4 addresses they lead to.
    """
    if isinstance(address, IPv6Address):
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _NAT64:
            inner.append(IPv4Address(int(address) & 0xFFFFFFFF))
        if int(address) >> 32 == 0:  # the old IPv4-compatible form, ::a.b.c.d
            return False
        if any(each is not None and not is_public(each) for each in inner):
            return False
        if address.ipv4_mapped is not None or address in _NAT64:
            return True
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_private_host(host: str) -> bool:
    """Whether a host is private by how it is written: a private address, a bare name, or a name such as `x.local`."""
    address = literal(host)
    if address is not None:
        return not is_public(address)
    return "." not in host or host.rpartition(".")[2] in PRIVATE_NAMES


def _loose_ipv4(host: str) -> IPv4Address | None:
    parts = host.split(".")
    if len(parts) > 4:
        return None
    numbers = [_number(part) for part in parts]
    if any(number is None for number in numbers):
        return None
    *head, last = (number for number in numbers if number is not None)
    if any(number > 255 for number in head) or last >= 256 ** (4 - len(head)):
        return None
    value = last
    for index, number in enumerate(head):
        value += number << (8 * (3 - index))
    return IPv4Address(value)


def _number(part: str) -> int | None:
    if not part.isascii() or not 0 < len(part) <= 12:
        return None
    base, digits = (16, part[2:] or "0") if part[:2] in ("0x", "0X") else (8 if part[0] == "0" else 10, part)
    try:
        return int(digits, base) if digits.isalnum() else None
    except ValueError:
        return None
