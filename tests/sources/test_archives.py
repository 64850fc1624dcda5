"""Addresses of archived copies, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.sources import archives
from citecheck.sources.archives import take_apart

TS = "20160102030405"
UKGWA = "webarchive.nationalarchives.gov.uk"
ROWS = [
    # address, archive, timestamp, original
    ("https://web.archive.org/web/20160102030405/http://a.org/x?y=1#z", "Internet Archive", TS, "http://a.org/x?y=1#z"),
    ("http://web.archive.org/web/20160102030405id_/https://a.org/", "Internet Archive", TS, "https://a.org/"),
    ("https://web.archive.org/web/2016/a.org/x", "Internet Archive", "2016", "http://a.org/x"),
    ("https://web.archive.org/web/20160102030405/http:/a.org/x", "Internet Archive", TS, "http://a.org/x"),
    ("https://web.archive.org/web/20160102030405/http%3A%2F%2Fa.org%2Fx", "Internet Archive", TS, "http://a.org/x"),
    ("https://web.archive.org/web/https://a.org/x", "Internet Archive", None, "https://a.org/x"),
    ("http://archive.org/wayback/20160102030405/http://a.org/", "Internet Archive", TS, "http://a.org/"),
    ("https://wayback.archive-it.org/4783/20160102030405/http://a.org/", "Archive-It", TS, "http://a.org/"),
    ("https://archive.ph/20160102030405/http://a.org/x", "archive.today", TS, "http://a.org/x"),
    ("https://archive.is/2016.01.02-030405/http://a.org/x", "archive.today", TS, "http://a.org/x"),
    ("https://archive.today/newest/http://a.org/x", "archive.today", None, "http://a.org/x"),
    ("https://archive.vn/AbC12", "archive.today", None, None),
    ("https://archive.md/wip/AbC12", "archive.today", None, None),
    ("https://perma.cc/AB12-CD34", "Perma.cc", None, None),
    ("http://www.webcitation.org/query?url=http%3A%2F%2Fa.org%2Fx&date=2009-06-18", "WebCite", "20090618", "http://a.org/x"),
    ("https://www.webcitation.org/6TsWDfHpl?url=http://a.org/x", "WebCite", None, "http://a.org/x"),
    ("https://www.webcitation.org/6TsWDfHpl", "WebCite", None, None),
    ("https://ghostarchive.org/archive/AbC12", "Ghostarchive", None, None),
    ("https://megalodon.jp/2016-0102-0304-05/https://a.org/x", "Megalodon", TS, "https://a.org/x"),
    ("https://archive.wikiwix.com/cache/?url=http%3A%2F%2Fa.org%2Fx", "Wikiwix", None, "http://a.org/x"),
    ("http://webcache.googleusercontent.com/search?q=cache:AbC12:a.org/x+words", "Google cache", None, "http://a.org/x"),
    ("http://webcache.googleusercontent.com/search?q=cache:http://a.org/x", "Google cache", None, "http://a.org/x"),
    ("https://arquivo.pt/wayback/20160102030405/http://a.pt/", "Arquivo.pt", TS, "http://a.pt/"),
    (f"https://{UKGWA}/ukgwa/20160102030405/http://a.gov.uk/", "UK Government Web Archive", TS, "http://a.gov.uk/"),
    (f"https://{UKGWA}/+/http://a.gov.uk/", "UK Government Web Archive", None, "http://a.gov.uk/"),
    ("https://www.webarchive.org.uk/wayback/archive/20160102030405/http://a.uk/", "UK Web Archive", TS, "http://a.uk/"),
    ("https://webarchive.loc.gov/all/20160102030405/http://a.gov/", "Library of Congress", TS, "http://a.gov/"),
    ("https://swap.stanford.edu/was/20160102030405/http://a.edu/", "Stanford Web Archive Portal", TS, "http://a.edu/"),
    ("https://wayback.vefsafn.is/wayback/20160102030405/http://a.is/", "Icelandic Web Archive", TS, "http://a.is/"),
    ("http://127.0.0.1:8899/test/20160102030405/http://a.example/", "127.0.0.1", TS, "http://a.example/"),
    ("https://wayback.example/20160102030405mp_/http://a.example/x", "wayback.example", TS, "http://a.example/x"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_copy_is_taken_apart(row: tuple[str, str, str | None, str | None]) -> None:
    copy = take_apart(row[0])
    assert copy is not None
    assert (copy.url, copy.archive, copy.timestamp, copy.original) == row


@pytest.mark.parametrize(
    "url",
    [
        "https://a.org/x",
        "https://archive.org/details/book",
        "https://web.archive.org/",
        "https://web.archive.org/web/*/http://a.org/x",
        "https://blog.archive.org/2016/01/02/news.html",
        "https://news.example/20160102030405/story",
        "https://news.example/2016/http://a.org/",
        "https://news.example/story?url=http://a.org/",
        "https://perma.cc/about/us",
        "https://notarchive.org/web/https://a.org/x",
        "mailto:x@archive.org",
        "",
    ],
)
def test_what_is_no_copy(url: str) -> None:
    assert take_apart(url) is None


def test_the_raw_form_and_back() -> None:
    url = "https://web.archive.org/web/20160102030405/http://a.org/20170102030405/http://b.org/"
    raw = "https://web.archive.org/web/20160102030405id_/http://a.org/20170102030405/http://b.org/"
    assert archives.raw(url) == raw
    assert archives.raw(raw) == raw
    assert archives.shown(raw) == url
    assert archives.prefix_of(raw) == "https://web.archive.org/web/"
    assert archives.raw("https://perma.cc/AB12-CD34") == "https://perma.cc/AB12-CD34"
    assert archives.prefix_of("https://perma.cc/AB12-CD34") is None


@settings(deadline=None)
@given(st.text(alphabet="htps:/.*0123456789webarchiv%3A?=&", max_size=120))
def test_any_address_is_taken_apart_or_not_and_nothing_breaks(tail: str) -> None:
    for head in (
        "https://web.archive.org/",
        "https://archive.ph/",
        "https://www.webcitation.org/",
        "http://x.example/",
    ):
        copy = take_apart(head + tail)
        if copy is not None and copy.original is not None:
            assert copy.original.startswith(("http://", "https://", "HTTP://", "HTTPS://", "Http"))


def test_hostile_addresses_take_linear_time() -> None:
    for text in ("/20160102030405" * 500, "/http:" * 1300, "?url=" + "http://a" * 900, "%3A" * 2600, "?q=cache:" * 800):
        take_apart("https://web.archive.org" + text)
        take_apart("https://www.webcitation.org" + text)
