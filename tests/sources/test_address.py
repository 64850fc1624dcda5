from __future__ import annotations

from ipaddress import IPv4Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.sources import address
from citecheck.sources.address import Place


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://example.org", Place("http", "example.org", None, "")),
        ("HTTPS://Example.ORG:8443/A?b#c", Place("https", "example.org", 8443, "/A")),
        ("https://user@example.org./x", Place("https", "example.org", None, "/x")),
        ("https://пример.рф/путь", Place("https", "пример.рф", None, "/путь")),
        ("http://[2001:db8::1]:80/", Place("http", "2001:db8::1", 80, "/")),
    ],
)
def test_an_address_that_can_be_asked(url: str, place: Place) -> None:
    assert address.place(url) == place


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "htp://example.org",
        "ftp://example.org/x",
        "mailto:a@example.org",
        "https://",
        "https:///x",
        "https://exa mple.org/",
        "https://example..org/",
        "https://example.org:port/",
        "https://example.org:99999/",
        "https://[::1/",
        "https://[nonsense]/",
        "https://exa<mple.org/",
        "https://example.org/\n",
        "https://" + "a" * 64 + ".org/",
        "https://example.org/" + "a" * 9000,
    ],
)
def test_an_address_that_can_not_be_asked(url: str) -> None:
    assert address.place(url) is None


@given(st.text())
def test_any_text_is_an_address_or_not(text: str) -> None:
    address.place(text)
    address.place("http://" + text)
    address.follow("http://a.org/", text)
    address.is_private_host(text)


LOOPBACK = IPv4Address("127.0.0.1")


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "0177.1", "017700000001"],
)
def test_every_spelling_of_an_ipv4_address(host: str) -> None:
    assert address.literal(host) == LOOPBACK


@pytest.mark.parametrize(
    "host", ["example.org", "1.2.3.4.5", "256.1.1.1", "4294967296", "0x", "08.1.1.1", "1.2.3.", "-1", "1_0"]
)
def test_a_name_is_no_ip_address(host: str) -> None:
    assert address.literal(host) in (None, IPv4Address(0))


@given(st.integers(0, 2**32 - 1))
def test_decimal_hexadecimal_and_octal_are_one_address(number: int) -> None:
    expected = IPv4Address(number)
    assert address.literal(str(number)) == address.literal(hex(number)) == address.literal(f"0{number:o}") == expected
    assert address.literal(str(expected)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::127.0.0.1",
        "64:ff9b::a00:1",
        "2001:db8::1",
    ],
)
def test_addresses_outside_the_public_network(text: str) -> None:
    assert not address.is_public(ip_address(text))


@pytest.mark.parametrize(
    "text", ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "::ffff:93.184.215.14", "64:ff9b::101:101"]
)
def test_addresses_of_the_public_network(text: str) -> None:
    assert address.is_public(ip_address(text))


@pytest.mark.parametrize("host", ["localhost", "printer", "wiki.local", "db.internal", "10.0.0.1", "0x7f.1", "::1"])
def test_private_hosts(host: str) -> None:
    assert address.is_private_host(host)


@pytest.mark.parametrize("host", ["example.org", "localhost.example.org", "1.1.1.1"])
def test_public_hosts(host: str) -> None:
    assert not address.is_private_host(host)


@pytest.mark.parametrize(
    ("url", "location", "target"),
    [
        ("http://a.org/x/y", "z", "http://a.org/x/z"),
        ("http://a.org/x", "?q=1", "http://a.org/x?q=1"),
        ("http://a.org/x", "https://b.org/", "https://b.org/"),
        ("http://a.org/x#f", "/y", "http://a.org/y#f"),
        ("http://a.org/x#f", "/y#g", "http://a.org/y#g"),
    ],
)
def test_where_a_redirect_leads(url: str, location: str, target: str) -> None:
    assert address.follow(url, location) == target


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("http://0177.1:8080/a?b", "http://127.0.0.1:8080/a?b"),
        ("http://user@2130706433/", "http://user@127.0.0.1/"),
        ("http://[2001:DB8:0::1]:80/", "http://[2001:db8::1]:80/"),
        ("http://Example.org/a", "http://Example.org/a"),
        ("nonsense", "nonsense"),
    ],
)
def test_an_ip_host_in_its_usual_spelling(url: str, plain: str) -> None:
    assert address.plain(url) == plain
