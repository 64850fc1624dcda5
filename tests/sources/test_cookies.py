from __future__ import annotations

import pytest

from citecheck.sources import Answer
from citecheck.sources.cookies import Cookie, cookie_header, keep


def jar(header: str, url: str = "https://www.example.org/a/b") -> tuple[Cookie, ...]:
    return keep((), Answer(url, 302, (("set-cookie", header),)))


@pytest.mark.parametrize(
    ("header", "url", "sent"),
    [
        ("k=v", "https://www.example.org/a/c", "k=v"),
        ("k=v", "https://www.example.org/a", "k=v"),
        ("k=v", "https://www.example.org/other", None),
        ("k=v; Path=/", "https://www.example.org/other", "k=v"),
        ("k=v; Path=/", "https://example.org/", None),
        ("k=v; Path=/", "https://evil.org/", None),
        ("k=v; Path=/; Domain=example.org", "https://example.org/", "k=v"),
        ("k=v; Path=/; Domain=.example.org", "https://shop.example.org/", "k=v"),
        ("k=v; Path=/; Domain=example.org", "https://notexample.org/", None),
        ("k=v; Path=/; Domain=org", "https://www.example.org/", None),
        ("k=v; Path=/; Domain=evil.org", "https://evil.org/", None),
        ("k=v; Path=/; Secure", "http://www.example.org/", None),
        ("k=v; Path=/; Max-Age=0", "https://www.example.org/", None),
        ("k=v; Path=/abc", "https://www.example.org/abcdef", None),
        ("k=a=b; Path=/", "https://www.example.org/", "k=a=b"),
        ("novalue; Path=/", "https://www.example.org/", None),
        ("k=\r\nX: y; Path=/", "https://www.example.org/", None),
        ("k=" + "x" * 5000 + "; Path=/", "https://www.example.org/", None),
    ],
)
def test_where_a_cookie_is_brought_back(header: str, url: str, sent: str | None) -> None:
    assert cookie_header(jar(header), url) == sent


def test_a_later_cookie_replaces_an_earlier_one() -> None:
    later = keep(jar("k=1; Path=/"), Answer("https://www.example.org/", 302, (("set-cookie", "k=2; Path=/"),)))
    assert cookie_header(later, "https://www.example.org/") == "k=2"


def test_a_flood_of_cookies_is_bounded() -> None:
    flood = Answer("https://a.org/", 302, tuple(("set-cookie", f"k{n}=v") for n in range(1000)))
    assert len(keep((), flood)) == 50
