# ruff: noqa: E501 - rows of a table
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.read.addresses import addresses_in, addresses_of_page


def written(text: str) -> list[str]:
    return [link.written for link in addresses_in(text)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See https://a.org/x.", ["https://a.org/x"]),
        ("(https://a.org/x_(y))", ["https://a.org/x_(y)"]),
        ("[a](https://a.org/x), b", ["https://a.org/x"]),
        ("<https://a.org/x>; “https://b.org/y”", ["https://a.org/x", "https://b.org/y"]),
        ("見る：https://a.org/記事。次", ["https://a.org/記事"]),
        ("https://a.org/x…", ["https://a.org/x"]),
        ("\\url{https://a.org/x}", ["https://a.org/x"]),
        ("ftp://a.org/x and at://did:plc:x/y", ["ftp://a.org/x", "at://did:plc:x/y"]),
        ("mailto:a@b.org\ntel:+49123\ndata:text/plain,x\nhttps://a.org/\n", ["mailto:a@b.org", "tel:+49123", "data:text/plain,x", "https://a.org/"]),
        ("write to mailto:a@b.org or not", []),
        ("nothing: here", []),
        ("https://", []),
    ],
)  # fmt: skip
def test_addresses_printed_in_a_text(text: str, links: list[str]) -> None:
    assert written(text) == links


def test_an_html_page_gives_what_it_links_to() -> None:
    page = """<a href="https://a.org/x?a=1&amp;b=2">https://not.org/shown</a><img src='https://a.org/i.png'>
    <link href=https://a.org/c.css><a href="/relative"></a><a href="#x"></a><a href="mailto:a@b.org"></a>
    <!-- <a href="https://a.org/comment"> --><script>var u = "https://a.org/script"</script><a href="javascript:x()">"""
    assert [link.url for link in addresses_of_page(page)] == [
        "https://a.org/x?a=1&b=2", "https://a.org/i.png", "https://a.org/c.css",
    ]  # fmt: skip


@settings(deadline=None)
@given(st.text(alphabet="ah:/.()[]{}<>\"' \n&ttps", max_size=60))
def test_spans_give_the_words_back(text: str) -> None:
    for link in addresses_in(text):
        assert link.span.of(text) == link.written
    for link in addresses_of_page(text):
        assert link.span.end <= len(text)


@pytest.mark.parametrize("unit", ["http://", "a:", "mailto:", "href=", 'href="http://', "(", "a://b)", "<a href="])
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    text = unit * 60_000
    addresses_in(text)
    addresses_of_page(text)
