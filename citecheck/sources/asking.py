"""How links are asked: what a user sets for all of them or for some hosts."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache

from citecheck.model import Record
from citecheck.sources import address


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
    """`accept` are statuses that count as alive, `as_browser` is whether to ask once more as a browser would."""

    headers: tuple[Header, ...] = ()
    remaps: tuple[Remap, ...] = ()
    accept: frozenset[int] = frozenset()
    as_browser: bool = True

    def headers_for(self, url: str) -> tuple[tuple[str, str], ...]:
        """The headers that go to the host of an address."""
        where = address.place(url)
        if where is None or not self.headers:
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
        told = [f"header {name.lower()}" for name, _ in self.headers_for(self.remapped(url))]
        if self.remapped(url) != url:
            told.append(f"remap {self.remapped(url)}")
        if self.accept:
            told.append(f"accept {' '.join(map(str, sorted(self.accept)))}")
        if not self.as_browser:
            told.append("not as browser")
        return ", ".join(told)


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
