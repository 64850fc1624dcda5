from __future__ import annotations

import pytest

from citecheck.sources.fragments import draws_itself, has_place, has_text, named_place

PAGE = """<!doctype html><title>Grain</title><h1 id="top-of-it">Grain</h1><a name="old">x</a>
<div name="not-an-anchor"></div>
<p id='zwölf'>The price of rye, so the board says, fell by a&nbsp;third.</p><p id="user-content-yields">Yields</p>
<h2 ID=Upper>U</h2><nav>Find it <b>here</b></nav>"""


@pytest.mark.parametrize(
    ("url", "place", "texts"),
    [
        ("http://a.org/", "", ()),
        ("http://a.org/#", "", ()),
        ("http://a.org/#yields", "yields", ()),
        ("http://a.org/#top", "", ()),
        ("http://a.org/#/reports/7", "", ()),
        ("http://a.org/#!reports", "", ()),
        ("http://a.org/r.pdf#page=7", "", ()),
        ("http://a.org/v#t=30", "", ()),
        ("http://a.org/f#L10-L20", "", ()),
        ("http://a.org/s#utm_source=x", "", ()),
        ("http://a.org/#L", "L", ()),
        ("http://a.org/#page-7", "page-7", ()),
        ("http://a.org/#:~:text=a%20b", "", ("a%20b",)),
        ("http://a.org/#x:~:text=a&text=b,c", "x", ("a", "b,c")),
        ("http://a.org/#:~:selector=x", "", ()),
    ],
)
def test_what_an_address_names(url: str, place: str, texts: tuple[str, ...]) -> None:
    assert named_place(url) == (place, texts)


@pytest.mark.parametrize("name", ["top-of-it", "old", "zw%C3%B6lf", "zwölf", "yields", "Upper"])
def test_a_place_that_is_there(name: str) -> None:
    assert has_place(PAGE, name)


@pytest.mark.parametrize("name", ["not-an-anchor", "missing", "upper", "Grain"])
def test_a_place_that_is_not(name: str) -> None:
    assert not has_place(PAGE, name)


@pytest.mark.parametrize(
    "directive",
    [
        "price%20of%20rye",
        "PRICE OF RYE",
        "the%20price,a%20third",
        "so-,the%20board,-says",
        "rye%2C%20so",
        "find%20it%20here",
        "",
    ],
)
def test_words_that_are_there(directive: str) -> None:
    assert has_text(PAGE, directive)


@pytest.mark.parametrize("directive", ["price%20of%20wheat", "a%20third,the%20price"])
def test_words_that_are_not(directive: str) -> None:
    assert not has_text(PAGE, directive)


def test_a_page_that_scripts_draw() -> None:
    assert draws_itself('<div id="root"></div><script src="/a.js"></script>')
    assert not draws_itself("<script src=/a.js></script>" + "<p>word " * 60)
