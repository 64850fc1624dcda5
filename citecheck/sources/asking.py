"""How links are asked: what a user sets for all of them or for some hosts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import translate
from functools import lru_cache

from citecheck.errors import ConfigError
from citecheck.model import Record
from citecheck.sources import address

_HEADER = re.compile(
    r"(?P<host>(?:[\w.*-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?)\s*:\s*(?P<name>[A-Za-z][A-Za-z0-9-]*)\s*:(?P<value>.*)"
)
_STATUSES = re.compile(r"(?P<class>[1-9])xx|(?P<first>[1-9]\d\d)(?:(?:-|\.\.)(?P<last>[1-9]\d\d))?", re.IGNORECASE)
_OURS = frozenset({"host", "connection", "content-length", "transfer-encoding", "te", "upgrade", "trailer"})
_MOST_STARS = 4


class Header(Record, frozen=True):
    """A header for the hosts that match `host`: `example.org`, `*.example.org`, with a port where one matters."""

    host: str
    name: str
    value: str


class Remap(Record, frozen=True):
    """Ask `target` instead of addresses that match `pattern`; what a `*` stands for is put where `target` has one."""

    pattern: str
    target: str


class Asking(Record, frozen=True):
    """`accept` are statuses that count as alive, `as_browser` is whether to ask once more as a browser would.

    `dead_after` is on how many days a link must have failed before it is called dead.
    """

    headers: tuple[Header, ...] = ()
    remaps: tuple[Remap, ...] = ()
    accept: frozenset[int] = frozenset()
    as_browser: bool = True
    dead_after: int = 1

    def headers_for(self, url: str) -> tuple[tuple[str, str], ...]:
        """The headers that go to the host of an address."""
        where = address.place(url) if self.headers else None
        if where is None:
            return ()
        named = (where.host, f"{where.host}:{where.port or (443 if where.scheme == 'https' else 80)}")
        return tuple(
            (header.name, header.value)
            for header in self.headers
            if any(_glob(header.host.lower()).match(name) for name in named)
        )

    def remapped(self, url: str) -> str:
        """The address to ask instead of `url`; the first remap that matches counts."""
        for remap in self.remaps:
            match = _capturing(remap.pattern).match(url)
            if match is None:
                continue
            if "*" not in remap.target:
                return remap.target + (match[1] if "*" not in remap.pattern else "")
            pieces = remap.target.split("*")
            kept = [*match.groups(), *[""] * len(pieces)]
            return pieces[0] + "".join(part + piece for part, piece in zip(kept, pieces[1:], strict=False))
        return url

    def under(self, url: str) -> str:
        """What is different for this address, in words that give away no header's value; empty for nothing."""
        if not (self.headers or self.remaps or self.accept) and self.as_browser:
            return ""
        told = [f"header {name.lower()}" for name, _ in self.headers_for(self.remapped(url))]
        if self.remapped(url) != url:
            told.append(f"remap {self.remapped(url)}")
        if self.accept:
            told.append(f"accept {' '.join(map(str, sorted(self.accept)))}")
        if not self.as_browser:
            told.append("not as browser")
        return ", ".join(told)


def parse_asking(
    headers: Iterable[str], accept: Iterable[str | int], remaps: Iterable[str], *, as_browser: bool, dead_after: int
) -> Asking:
    """How to ask, out of settings as a user writes them. Raises `ConfigError` with the form that is wanted."""
    statuses = frozenset(status for text in accept for status in _statuses(str(text)))
    return Asking(
        tuple(_header(text) for text in headers),
        tuple(_remap(text) for text in remaps),
        statuses,
        as_browser,
        dead_after,
    )


def _header(text: str) -> Header:
    match = _HEADER.fullmatch(text.strip())
    if match is None or not match["value"].isprintable():
        raise ConfigError(f"A header is written 'example.org: X-Name: value', not '{text[:60]}'.")
    if match["name"].lower() in _OURS:
        raise ConfigError(f"The header {match['name']} is set by each request itself and can't be given.")
    return Header(match["host"].lower(), match["name"], match["value"].strip())


def _statuses(text: str) -> Iterable[int]:
    match = _STATUSES.fullmatch(text.strip())
    if match is None:
        raise ConfigError(f"Statuses to accept are written 403, 500-503 or 4xx, not '{text[:60]}'.")
    if match["class"]:
        first = int(match["class"]) * 100
        return range(first, first + 100)
    return range(int(match["first"]), int(match["last"] or match["first"]) + 1)


def _remap(text: str) -> Remap:
    pattern, _, target = text.strip().partition(" ")
    if not pattern or not target.strip() or " " in target.strip() or pattern.count("*") > _MOST_STARS:
        raise ConfigError(
            f"A remap is written 'https://old.example/* https://new.example/*', two addresses with a space between and "
            f"at most {_MOST_STARS} stars, not '{text[:80]}'."
        )
    return Remap(pattern, target.strip())


def matches(pattern: str, url: str) -> bool:
    """Whether an address contains a word, or matches a pattern with `*` as a whole."""
    return _glob(pattern).match(url) is not None if "*" in pattern else pattern in url


@lru_cache(maxsize=256)
def _glob(pattern: str) -> re.Pattern[str]:
    return re.compile(translate("".join(f"[{character}]" if character in "[?" else character for character in pattern)))


@lru_cache(maxsize=256)
def _capturing(pattern: str) -> re.Pattern[str]:
    """A pattern whose stars capture; one without a star matches a beginning, and captures the rest."""
    if "*" not in pattern:
        return re.compile(re.escape(pattern) + "(.*)", re.DOTALL)
    return re.compile("(.*)".join(map(re.escape, pattern.split("*"))) + r"\Z", re.DOTALL)
