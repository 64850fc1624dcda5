"""What of an address goes into a request."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.net.destination import destination


@pytest.mark.parametrize(
    ("url", "host", "authority", "target"),
    [
        ("http://example.org", "example.org", "example.org", "/"),
        ("HTTPS://EXAMPLE.org:443/A?b=/c#d", "example.org", "example.org", "/A?b=/c"),
        ("http://example.org:443?q=http://x/y", "example.org", "example.org:443", "/?q=http://x/y"),
        ("http://example.org./x", "example.org", "example.org", "/x"),
        ("http://user:word@example.org:8080/x", "example.org", "example.org:8080", "/x"),
        ("http://0177.1/x", "127.0.0.1", "127.0.0.1", "/x"),
        ("http://[::FFFF:127.0.0.1]:80/x", "::ffff:7f00:1", "[::ffff:7f00:1]", "/x"),
        ("http://Bücher.example/ü?ü#ü", "xn--bcher-kva.example", "xn--bcher-kva.example", "/ü?ü"),
        ("http://президент.рф/", "xn--d1abbgf6aiiy.xn--p1ai", "xn--d1abbgf6aiiy.xn--p1ai", "/"),
        ("http://①②⑦.0.0.1/", "127.0.0.1", "127.0.0.1", "/"),
        ("http://ⓔⓧample。org/", "example.org", "example.org", "/"),
    ],
)
def test_it_is_taken_apart_as_browsers_do(url: str, host: str, authority: str, target: str) -> None:
    to = destination(url)
    assert to is not None
    assert (to.host, to.authority, to.target) == (host, authority, target)
    assert to.is_address is (host[0].isdigit() or ":" in host)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "ftp://example.org/",
        "http://",
        "http:///x",
        "http://a b/",
        "http://a.org:0/",
        "http://a.org:99999/",
    ],
)
def test_other_texts_have_none(url: str) -> None:
    assert destination(url) is None


@given(st.text(alphabet="http:/?#[]@.a1%é\\0x ", max_size=30))
def test_no_text_makes_it_fail(tail: str) -> None:
    to = destination("http://" + tail)
    assert to is None or (to.target.startswith("/") and "@" not in to.authority)
