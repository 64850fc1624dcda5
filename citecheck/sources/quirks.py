"""What is known of single sites: data, no logic beyond finding the row.

A row says for which hosts and addresses it holds, what to ask instead, what its statuses mean there, and what else is
peculiar. `means` holds: resolver (it redirects for a living: never moved, never probed), script-drawn (one empty page
for any address, so it says nothing), ids-by-script (fragments are made by scripts).
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from citecheck.model import Record
from citecheck.sources import address


class Quirk(Record, frozen=True):
    """One site's peculiarity. `hosts` count with their subdomains; `pattern` is searched for in path and query.

    `ask` is the address to ask instead, with `{url}` (quoted) for the link and `{1}` for what the pattern captured.
    `statuses` are what its answers mean: alive, not-found, login.
    """

    name: str
    hosts: tuple[str, ...]
    pattern: str = ""
    ask: str | None = None
    statuses: tuple[tuple[int, str], ...] = ()
    means: frozenset[str] = frozenset()


SHORTENERS = tuple(
    """
    bit.ly bitly.com t.co tinyurl.com goo.gl ow.ly is.gd buff.ly cutt.ly lnkd.in rb.gy shorturl.at t.ly tiny.cc
    v.gd dlvr.it ift.tt trib.al nyti.ms wapo.st bbc.in econ.st on.ft.com reut.rs amzn.to clck.ru vk.cc surl.li
    s.id urlz.fr shorturl.com bl.ink rebrand.ly soo.gd t1p.de kurzelinks.de u.nu x.gd po.st snip.ly mzl.la
    sco.lt fb.me
    """.split()
)
"""Hosts that do nothing but redirect short addresses."""

QUIRKS: tuple[Quirk, ...] = (
    Quirk(
        "YouTube gives a page for any video; its oEmbed service knows which there are",
        ("youtube.com",),
        r"^/(?:watch\?(?:[^#]{0,200}&)?v=|shorts/|live/|embed/)([\w-]{11})(?![\w-])",
        "https://www.youtube.com/oembed?format=json&url=https%3A//www.youtube.com/watch%3Fv%3D{1}",
        ((400, "not-found"), (404, "not-found"), (401, "alive"), (403, "login")),
    ),
    Quirk(
        "YouTube, short",
        ("youtu.be",),
        r"^/([\w-]{11})(?![\w-])",
        "https://www.youtube.com/oembed?format=json&url=https%3A//www.youtube.com/watch%3Fv%3D{1}",
        ((400, "not-found"), (404, "not-found"), (401, "alive"), (403, "login")),
    ),
    Quirk(
        "X (Twitter) gives a page for any post; its oEmbed service knows which there are",
        ("twitter.com", "x.com"),
        r"^/\w{1,20}/status(?:es)?/\d{1,25}",
        "https://publish.twitter.com/oembed?omit_script=1&url={url}",
        ((404, "not-found"), (403, "login")),
    ),
    Quirk(
        "one page for all, filled by scripts or after a login",
        ("twitter.com", "x.com", "facebook.com", "instagram.com", "threads.net", "linkedin.com", "tiktok.com",
         "pinterest.com", "web.whatsapp.com", "discord.com", "app.slack.com", "notion.so", "quora.com",
         "weibo.com"),
        means=frozenset({"script-drawn"}),
    ),
    Quirk(
        "resolvers of persistent identifiers",
        ("doi.org", "hdl.handle.net", "handle.net", "purl.org", "n2t.net", "w3id.org", "nbn-resolving.org",
         "nbn-resolving.de", "ark.bnf.fr", "identifiers.org", "urn.fi", "urn.kb.se", "resolver.kb.nl",
         "purl.obolibrary.org"),
        means=frozenset({"resolver"}),
    ),
    Quirk(
        "short links",
        SHORTENERS,
        means=frozenset({"resolver"}),
    ),
    Quirk(
        "lines, discussions and headings that scripts name",
        ("github.com", "gist.github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourcegraph.com"),
        r"/(?:blob|blame|tree|issues|pull|discussions|commit|-/)|^/[^/]{1,100}/[0-9a-f]{20,40}",
        means=frozenset({"ids-by-script"}),
    ),
    Quirk(
        "places that scripts make",
        ("docs.google.com", "drive.google.com", "books.google.com", "maps.google.com", "stackoverflow.com",
         "reddit.com", "npmjs.com", "pypi.org", "crates.io", "readme.io", "notion.site", "gitbook.io",
         "colab.research.google.com"),
        means=frozenset({"ids-by-script"}),
    ),
)  # fmt: skip
"""The first row that names another address to ask decides that; what rows mean adds up."""


def is_shortened(url: str) -> bool:
    """Whether an address is one that a shortening service has made."""
    where = address.place(url)
    if where is None or len(where.path) < 2:
        return False
    return where.host.removeprefix("www.") in SHORTENERS


class Peculiar(Record, frozen=True):
    """All that the table says of one link: the address to ask instead, statuses, meanings."""

    ask: str | None = None
    statuses: tuple[tuple[int, str], ...] = ()
    means: frozenset[str] = frozenset()


_ORDINARY = Peculiar()


def peculiar(url: str) -> Peculiar:
    """What the table says of a link."""
    where = address.place(url)
    if where is None:
        return _ORDINARY
    rows = _rows(where.host)
    if not rows:
        return _ORDINARY
    rest = address.bare(url).partition("://")[2].partition("/")[2]
    ask: str | None = None
    statuses: tuple[tuple[int, str], ...] = ()
    means: frozenset[str] = frozenset()
    for quirk in rows:
        match = _pattern(quirk.pattern).search(f"/{rest[:2000]}")
        if match is None:
            continue
        means |= quirk.means
        if quirk.ask is not None and ask is None:
            ask = quirk.ask.replace("{url}", quote(url, safe=""))
            ask = ask.replace("{1}", match[1]) if match.re.groups else ask
            statuses = quirk.statuses
    return Peculiar(ask, statuses, means) if ask or means else _ORDINARY


@lru_cache(maxsize=4096)
def _rows(host: str) -> tuple[Quirk, ...]:
    labels = host.split(".")
    names = [".".join(labels[at:]) for at in range(len(labels))]
    return tuple(quirk for name in names for quirk in _by_host().get(name, ()))


@lru_cache(maxsize=1)
def _by_host() -> dict[str, tuple[Quirk, ...]]:
    table: dict[str, tuple[Quirk, ...]] = {}
    for quirk in QUIRKS:
        for host in quirk.hosts:
            table[host] = (*table.get(host, ()), quirk)
    return table


@lru_cache(maxsize=64)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
