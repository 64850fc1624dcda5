"""robots.txt as RFC 9309 has it."""

from __future__ import annotations

import pytest

from citecheck.net.robots import EVERYTHING, NOTHING, parse_robots

BOOK = """
# everybody
User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Disallow: /a%3cd.html
Disallow:

User-agent: Other
User-agent: CiteCheck
Disallow: /for-us
Allow: /

User-agent: citecheck
Disallow: /also
"""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", True),
        ("/for-us", False),
        ("/for-us/x?y=1", False),
        ("/also", False),
        ("/private", True),  # said to others
        ("/robots.txt", True),
    ],
)
def test_the_groups_that_name_us_count_alone(target: str, allowed: bool) -> None:
    assert parse_robots(BOOK).allows(target) is allowed


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/private", False),
        ("/privateer", False),
        ("/private/open/x", True),
        ("/x.pdf", False),
        ("/x.pdf?download", True),
        ("/a<d.html", False),
        ("/a%3Cd.html", False),
        ("/public", True),
    ],
)
def test_else_those_for_everybody_and_the_longest_rule_decides(target: str, allowed: bool) -> None:
    assert parse_robots(BOOK.replace("itecheck", "x").replace("CiteCheck", "x")).allows(target) is allowed


@pytest.mark.parametrize(
    "text",
    ["", "\ufeffDisallow: /", "nonsense\n:::\n", "User-agent: *\nAllow: /\nDisallow: /", "User-agent: *\nDisallow:"],
)
def test_what_forbids_nothing(text: str) -> None:
    assert parse_robots(text).allows("/x")


def test_everything_and_nothing() -> None:
    assert EVERYTHING.allows("/x")
    assert not NOTHING.allows("/x")
    assert NOTHING.allows("/robots.txt")


def test_many_stars_take_linear_time() -> None:
    rules = parse_robots("User-agent: *\nDisallow: /" + "*a" * 2000 + "b$")
    assert rules.allows("/" + "a" * 8000)  # the watchdog of the suite would end a search that goes back
