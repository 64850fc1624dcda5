"""What kind of file a source is, in which encoding, and the kinds without layout."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.errors import ReadError
from citecheck.model import Source
from citecheck.read.source import read_source
from citecheck.read.source.charset import web_text
from citecheck.read.source.kinds import kind_of

PAGE = "<html><head><meta charset={}></head><body><p>Été à São Paulo: 1 500 € — «так», 中文.</p></body></html>"
LATIN = "<html><head><meta charset={}></head><body><p>Été à São Paulo et déjà 1500 €, où l’on rêve.</p></body></html>"
RUSSIAN = "<html><head>{}</head><body><p>Товарооборот вырос до 190 млрд долларов, сообщила таможня.</p></body></html>"


@pytest.mark.parametrize(
    ("data", "url", "media_type", "kind"),
    [
        (b"<p>words</p>", "https://x.org/a", "text/html", "html"),
        (b"<!doctype html><p>words", "https://x.org/a", None, "html"),
        (b"<html><p>words", "https://x.org/a.txt", "text/plain", "html"),
        (b"%PDF-1.4 x", "https://x.org/a", "text/html", "pdf"),
        (b"a,b\n1,2\n", "https://x.org/a.csv", "application/octet-stream", "csv"),
        (b"a,b\n1,2\n", "https://x.org/a.csv?x=1", "text/plain", "csv"),
        (b"a\tb\n1\t2\n", "https://x.org/a", "text/tab-separated-values", "tsv"),
        (b'{"a": 1}', "https://x.org/a", "application/json; charset=utf-8", "json"),
        (b'{"a": 1}', "https://x.org/api", None, "json"),
        (b"words and words", "https://x.org/a", None, "text"),
        (b"<?xml version='1.0'?><rss><item>words</item></rss>", "https://x.org/feed", None, "xml"),
    ],
)
def test_kinds(data: bytes, url: str, media_type: str | None, kind: str) -> None:
    assert kind_of(data, url, media_type) == kind


@pytest.mark.parametrize(
    ("data", "media_type", "reason"),
    [
        (b"", "text/html", "no-text"),
        (b" \n ", "text/html", "no-text"),
        (b"\x89PNG\r\n\x1a\n123", "image/png", "unsupported"),
        (b"words", "video/mp4", "unsupported"),
        (bytes(range(256)) * 10, None, "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, None, "unsupported"),
        (b"<html><body><script>app()</script></body></html>", "text/html", "no-text"),
    ],
)
def test_what_holds_no_text_says_so(data: bytes, media_type: str | None, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_source(data, "https://example.org/x", media_type=media_type)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("data", "media_type", "words"),
    [
        (PAGE.format("utf-8").encode(), None, "Été à São Paulo"),
        (PAGE.format("utf-8").encode(), "text/html; charset=iso-8859-1", "«так», 中文"),
        (PAGE.format("windows-1252").encode(), None, "«так», 中文"),
        (PAGE.format("utf-8").encode("utf-8-sig"), None, "Été à São Paulo"),
        (PAGE.format("utf-8").encode("utf-16"), None, "«так», 中文"),
        (LATIN.format("iso-8859-1").encode("cp1252"), None, "déjà 1500 €, où l’on"),
        (LATIN.format("utf-8").encode("cp1252"), None, "déjà 1500"),
        (RUSSIAN.format("<meta charset=windows-1251>").encode("cp1251"), None, "190 млрд долларов"),
        (RUSSIAN.format("").encode("cp1251"), None, "190 млрд долларов"),
        (RUSSIAN.format("").encode("koi8-r"), "text/html; charset=koi8-r", "190 млрд долларов"),
        ("<p>中国对俄罗斯出口额为761亿美元</p>".encode("gb18030"), "text/html; charset=gb2312", "761亿美元"),
        ("<p>貿易額は1,900億ドル</p>".encode("cp932"), "text/html; charset=shift_jis", "1,900億ドル"),
        ("<p>貿易額は1,900億ドル</p>".encode("iso2022_jp"), "text/html; charset=iso-2022-jp", "1,900億ドル"),
        ("<html lang=pl><p>Wartość wzrosła o 12 %</p>".encode("cp1250"), None, "Wartość wzrosła o 12 %"),
    ],
)
def test_encodings_declared_rightly_wrongly_or_not_at_all(data: bytes, media_type: str | None, words: str) -> None:
    assert words in read_source(data, "https://example.org/x", media_type=media_type or "text/html").document.text


def test_letters_that_were_encoded_twice_are_put_right_and_no_link_promises_them() -> None:
    html = "<p>Été à São Paulo – it’s déjà vu, “naïve” café, 1500 € in the year.</p>".encode().decode(
        "cp1252", "ignore"
    )
    source = read_source(html.encode(), "https://example.org/x", media_type="text/html; charset=utf-8")
    if source.document.skipped:
        assert "São Paulo – it’s déjà vu" in source.document.text
        assert source.page == ""


def test_json_gives_each_value_behind_its_names() -> None:
    source = read_source(b'{"gdp": {"2022": 17963171.5, "unit": "US$ million"}, "x": [1, null]}', "https://x.org/api")
    assert source.document.text == "gdp.2022: 17963171.5\ngdp.unit: US$ million\nx: 1"


def test_half_a_surrogate_pair_is_no_character() -> None:
    assert read_source(b'{"a": "x\\ud800y"}', "https://x.org/api").document.text == "a: x?y"


def test_xml_gives_the_words_of_each_element() -> None:
    data = (
        b"<?xml version='1.0' encoding='utf-8'?><rss><item><title>Trade rose</title><d>by 12 percent</d></item></rss>"
    )
    assert read_source(data, "https://x.org/feed").document.text == "Trade rose\nby 12 percent"


PIECES = (
    "<p> <div> <table> <tr> <td> <th> </td> </table> <br> <ul><li> </ul> <b> 12 words <h1> <nav> </nav> "
    "<span\u00a0hidden> </span> <details> <sup>1</sup> <pre> &amp; <td\u00a0colspan=3> <caption> <a\u00a0href=/> "
    "</a> <aside>"
).split(" ")


def read_or_reason(data: bytes, media_type: str | None) -> Source | str:
    try:
        return read_source(data, "https://example.org/x", media_type=media_type)
    except ReadError as error:
        return error.reason


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([None, "text/html", "text/csv", "application/json", "text/plain"]))
def test_any_bytes_are_read_or_refused(data: bytes, media_type: str | None) -> None:
    web_text(data, media_type)
    source = read_or_reason(data, media_type)
    if isinstance(source, str):
        assert source
        return
    for cell in source.cells:
        assert cell.span.of(source.document.text).strip()
    for block in source.document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(source.document.text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_page_is_read_or_refused(pieces: list[str]) -> None:
    source = read_or_reason(" ".join(pieces).replace("\u00a0", " ").encode(), "text/html")
    if isinstance(source, str):
        assert source == "no-text"
        return
    starts = [cell.span for cell in source.cells]
    assert starts == sorted(starts)
