"""Cookies of one redirect chain (RFC 6265, as far as getting through a redirect needs it).

They live as long as the chain does and are never shared between links: some sites answer only to who brings back the
cookie that the first hop set.
"""

from __future__ import annotations

from citecheck.model import Record
from citecheck.sources.address import literal, place
from citecheck.sources.protocol import Answer

MOST = 50
"""Cookies kept in one chain."""
LONGEST = 4096
"""Characters of one cookie (RFC 6265 section 6.1)."""


class Cookie(Record, frozen=True):
    """A cookie and where it goes: `domain` and, unless `host_only`, the hosts below it; paths below `path`."""

    name: str
    value: str
    domain: str
    host_only: bool
    path: str
    secure: bool


def keep(cookies: tuple[Cookie, ...], answer: Answer) -> tuple[Cookie, ...]:
    """The cookies after an answer: newer ones replace those of the same name, domain and path, empty ones end them."""
    jar = {(cookie.name, cookie.domain, cookie.path): cookie for cookie in cookies}
    for header in answer.headers_named("set-cookie"):
        cookie = _parse(header, answer.url)
        if cookie is not None and (len(jar) < MOST or (cookie.name, cookie.domain, cookie.path) in jar):
            jar[cookie.name, cookie.domain, cookie.path] = cookie
    return tuple(cookie for cookie in jar.values() if cookie.value)


def cookie_header(cookies: tuple[Cookie, ...], url: str) -> str | None:
    """The Cookie header for a request to `url`, or None when no cookie belongs there."""
    where = place(url) if cookies else None
    if where is None:
        return None
    path = where.path or "/"
    pairs = [
        f"{cookie.name}={cookie.value}"
        for cookie in cookies
        if _reaches(cookie, where.host)
        and (path == cookie.path or path.startswith(cookie.path.rstrip("/") + "/"))
        and (where.scheme == "https" or not cookie.secure)
    ]
    return "; ".join(pairs) or None


def _reaches(cookie: Cookie, host: str) -> bool:
    return host == cookie.domain or (not cookie.host_only and host.endswith("." + cookie.domain))


def _parse(header: str, url: str) -> Cookie | None:
    where = place(url)
    pair, *attributes = header.split(";")
    name, equals, value = (part.strip() for part in pair.partition("="))
    if where is None or not equals or not name or len(pair) > LONGEST or not pair.isprintable() or not pair.isascii():
        return None
    given = {key.strip().lower(): text.strip() for key, _, text in (each.partition("=") for each in attributes)}
    if given.get("max-age", "1").startswith(("0", "-")):
        value = ""
    domain = given.get("domain", "").lstrip(".").lower()
    if domain and domain != where.host and not _may_set(where.host, domain):
        return None
    path = given.get("path", "")
    if not path.startswith("/"):
        path = where.path.rpartition("/")[0] or "/"
    return Cookie(name, value, domain or where.host, not domain, path, "secure" in given)


def _may_set(host: str, domain: str) -> bool:
    """A host may set cookies for a domain above it, but not for a whole top-level name."""
    return host.endswith("." + domain) and "." in domain and literal(host) is None
