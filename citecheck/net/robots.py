"""What a host lets robots ask for: robots.txt as RFC 9309 has it, with wildcards, in time linear to rule and path."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, unquote_to_bytes

from citecheck.model import Record

TOKEN = "citecheck"
"""The name by which robots.txt may speak of us."""
LIMIT = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309 section 2.5 asks for as many at least)."""
MOST_RULES = 2000


class Rule(Record, frozen=True):
    """One allow or disallow line; `pattern` is normalised."""

    allow: bool
    pattern: str


class Robots(Record, frozen=True):
    """The rules that hold for us."""

    rules: tuple[Rule, ...] = ()

    def allows(self, target: str) -> bool:
        """Whether path and query `target` may be asked: the longest rule that matches decides, allow on a tie."""
        path = _normal(target)
        best = max(
            ((len(rule.pattern), rule.allow) for rule in self.rules if _matches(rule.pattern, path)),
            default=(0, True),
        )
        return path == "/robots.txt" or best[1]


EVERYTHING = Robots()
NOTHING = Robots((Rule(False, "/"),))


def parse_robots(text: str) -> Robots:
    """The rules for us: those of the groups that name us, else those of the groups for everybody."""
    ours: list[Rule] = []
    everybody: list[Rule] = []
    named = False
    agents: set[str] = set()
    in_rules = False
    for field, value in _lines(text):
        if field == "user-agent":
            if in_rules:
                agents, in_rules = set(), False
            agents.add(value.lower())
            named = named or TOKEN in agents
        elif field in ("allow", "disallow"):
            in_rules = True
            if value:
                rule = Rule(field == "allow", _normal(value))
                for agent, rules in ((TOKEN, ours), ("*", everybody)):
                    if agent in agents and len(rules) < MOST_RULES:
                        rules.append(rule)
    return Robots(tuple(ours if named else everybody))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.lstrip("\ufeff").splitlines():
        field, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield field.strip().lower(), value.strip()


def _normal(path: str) -> str:
    """One spelling for all percent-encodings of a path (RFC 9309 section 2.2.2)."""
    return quote(unquote_to_bytes(path), safe="/?&=*$+,;:@!~'()-._")


def _matches(pattern: str, path: str) -> bool:
    """Whether a rule is a prefix of the path; `*` is any run of characters, `$` at the end the end of the path."""
    anchored = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not rest:
        return not anchored or path == first
    at = len(first)
    for piece in rest[:-1]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = rest[-1]
    if anchored:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0
