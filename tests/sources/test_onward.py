from __future__ import annotations

import pytest

from citecheck.sources.onward import Onward, onward
from citecheck.sources.page import read_page

URL = "https://a.org/old/page"
WORDS = "word " * 100


def sent(source: str) -> Onward | None:
    return onward(URL, read_page(source))


@pytest.mark.parametrize(
    ("source", "leads"),
    [
        ('<meta http-equiv="refresh" content="0;url=/new">', Onward("https://a.org/new", "refresh", True)),
        ("<META HTTP-EQUIV=Refresh CONTENT='0; URL=\"/new\"'>", Onward("https://a.org/new", "refresh", True)),
        ('<meta http-equiv="refresh" content="5; /new">', Onward("https://a.org/new", "refresh", False)),
        (
            '<meta http-equiv="refresh" content="0;url=/a?b=1&amp;c=2">',
            Onward("https://a.org/a?b=1&c=2", "refresh", True),
        ),
        (f'<meta http-equiv="refresh" content="0;url=/new"><p>{WORDS}', Onward("https://a.org/new", "refresh", True)),
        ("<script>window.location.href = '/new';</script>", Onward("https://a.org/new", "script", False)),
        ("<script>location='/new'</script>", Onward("https://a.org/new", "script", False)),
        ("<script>document.location.replace('https://b.org/')</script>", Onward("https://b.org/", "script", False)),
        (
            "<script>setTimeout(() => { top.location.assign(`/new`) }, 10)</script>",
            Onward("https://a.org/new", "script", False),
        ),
    ],
)
def test_a_page_that_sends_its_reader_on(source: str, leads: Onward) -> None:
    assert sent(source) == leads


@pytest.mark.parametrize(
    "source",
    [
        '<meta http-equiv="refresh" content="300">',
        f'<meta http-equiv="refresh" content="0;url={URL}">',
        '<meta http-equiv="refresh" content="60;url=/new">',
        f'<meta http-equiv="refresh" content="5;url=/new"><p>{WORDS}',
        '<noscript><meta http-equiv="refresh" content="0;url=/noscript"></noscript><p>Text',
        f"<script>location.href='/new'</script><p>{WORDS}",
        "<script>if (mobile) { location.href = '/m' }</script>",
        "<script>button.addEventListener('click', () => { location.href = '/new' })</script>",
        "<script>function go() { location.href = '/new' }</script>",
        "<script>var location_name = '/new'</script>",
        "<script>location.href = base + path</script>",
        "<script>location.href = 'javascript:void(0)'</script>",
    ],
)
def test_a_page_that_stays(source: str) -> None:
    assert sent(source) is None
