from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.sources.address import place
from citecheck.sources.neighbour import neighbour


@pytest.mark.parametrize(
    ("url", "beginning", "end"),
    [
        ("https://a.org/2022/report", "https://a.org/2022/nonesuch-", ""),
        ("https://a.org/2022/report.html?utm=1", "https://a.org/2022/nonesuch-", ".html"),
        ("https://a.org/2022/report/", "https://a.org/2022/nonesuch-", "/"),
        ("https://a.org/", "https://a.org/nonesuch-", ""),
        ("https://a.org", "https://a.org/nonesuch-", ""),
        ("https://a.org/news/12345", "https://a.org/news/9", ""),
        ("https://a.org/i.php?lang=en&id=123", "https://a.org/i.php?lang=en&id=9", ""),
        ("https://a.org/?p=33", "https://a.org/?p=9", ""),
        ("https://a.org/x#part", "https://a.org/nonesuch-", ""),
    ],
)
def test_it_stands_beside_the_link(url: str, beginning: str, end: str) -> None:
    made_up = neighbour(url)
    assert made_up.startswith(beginning)
    assert made_up.endswith(end)
    assert made_up != url


def test_links_of_one_folder_share_it() -> None:
    assert neighbour("https://a.org/x/one") == neighbour("https://a.org/x/two")
    assert neighbour("https://a.org/x/one") != neighbour("https://a.org/y/one")


@settings(deadline=None)
@given(
    st.text(
        alphabet=st.characters(exclude_characters=" ", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), max_size=40
    )
)
def test_it_can_be_asked_whatever_the_link(tail: str) -> None:
    url = f"https://a.org/{tail}"
    if place(url) is not None:
        made_up = neighbour(url)
        assert place(made_up) is not None
        assert urlsplit(made_up).netloc == "a.org"
