"""Source into tokens and a tree, with the end tags that authors leave out."""

from __future__ import annotations

from html import escape
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.errors import ReadError
from citecheck.read.html.tokens import tokens
from citecheck.read.html.tree import Element, Text, parse


def outline(source: str) -> str:
    """Elements in brackets around their words."""

    def of(node: Element | Text) -> str:
        if isinstance(node, Element):
            return f"{node.name}({''.join(of(child) for child in node.children)})"
        return page.source[node.start : node.end]

    page = parse(source)
    return "".join(of(child) for child in page.root.children)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>a<p>b", "p(a)p(b)"),
        ("<p>a<div>b</div>c", "p(a)div(b)c"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li(a)li(bul(li(c))))"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))"),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td(a)td(b))tr(th(c)))d"),
        ("<table><tr><td><p>a</div></p>b</table>", "table(tr(td(p(a)b)))"),
        ("<a name=x>a<a href=y>b</a>c", "a(a)a(b)c"),
        ("<p><b>a</p><p>b", "p(b(a))p(b)"),
        ("<b><p>a</b></p>c", "b(p(a)c)"),
        ("<h2>a<h3>b</h3>", "h2(a)h3(b)"),
        ("<p>a<br>b<hr>c</br>d", "p(abr()b)hr()cbr()d"),
        ("a</p></b></nonsense>b", "ab"),
        ("<span/>a<a id=page1/>b", "span()aa(b)"),  # an unquoted value takes the slash
        ('<a id="page1"/>b', "a()b"),
    ],
)
def test_end_tags_that_are_left_out(source: str, expected: str) -> None:
    assert outline(source) == expected


def test_what_is_no_mark_up_is_text() -> None:
    assert outline("1 < 2, <3 & a<") == "1 < 2, <3 & a<"


def test_scripts_comments_and_declarations_are_left_out() -> None:
    source = (
        "<!DOCTYPE html><?xml version='1.0'?><script>if (a</b) '<p>'</script>a<!-- <p> -->b<![if !x]>c<![endif]><!-->d"
    )
    assert outline(source) == "script()abcd"


def test_attributes_are_decoded_and_placed() -> None:
    source = """<A HREF='/x?a=1&amp;b=2' data-x=1 Id = "y" id=z hidden>"""
    (token,) = tokens(source)
    assert token.attributes == {"href": "/x?a=1&b=2", "id": "y", "hidden": ""}
    assert source[token.href_at :].startswith("/x?a=1")


def test_order_and_last_bound_what_is_inside() -> None:
    page = parse("<ul><li>a<b>c</b><li>d</ul><p>e")
    ul, first, bold, second, paragraph = page.elements[1:]
    assert ul.holds(first)
    assert ul.holds(second)
    assert first.holds(bold)
    assert not first.holds(second)
    assert not ul.holds(paragraph)
    assert bold.block is first


def test_words_decode_entities_and_drop_soft_hyphens() -> None:
    page = parse("<p>caf&eacute; &#8211; co&shy;op\u00ad\u200b &amp;amp; &bogus; &#0;x</p>")
    assert page.words(page.root) == "café – coop &amp; &bogus; \ufffdx"


@settings(deadline=None)
@given(
    st.recursive(
        st.text("ab <&", max_size=8).map(escape),
        lambda inner: st.tuples(st.sampled_from(["div", "b", "section", "i"]), st.lists(inner, max_size=4)).map(
            lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
        ),
        max_leaves=12,
    )
)
def test_well_formed_pages_read_as_another_parser_reads_them(source: str) -> None:
    page = parse(source)
    ours = "".join(words for node in _texts(page.root) for words, _, _ in page.pieces(node))
    theirs = BeautifulSoup(source, "html.parser").get_text()
    assert ours.split() == theirs.split()


def _texts(element: Element) -> list[Text]:
    found: list[Text] = []
    for child in element.children:
        found += _texts(child) if isinstance(child, Element) else [child]
    return found


@settings(deadline=None)
@given(st.text("<>/!-=\"' abpdiv&;#x1\n\0", max_size=200))
def test_any_text_is_read_and_tokens_are_in_order(source: str) -> None:
    parse(source)
    found = list(tokens(source))
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(0 <= token.start < token.end <= len(source) for token in found)


def test_too_deep_a_page_is_refused_with_a_reason() -> None:
    with pytest.raises(ReadError, match="5,000 deep") as raised:
        parse("<div>" * 100_000 + "x" + "</div>" * 100_000)
    assert raised.value.reason == "too-deep"


def test_unclosed_paragraphs_are_not_deep() -> None:
    assert len(parse("<p>a" * 20_000).elements) == 20_001


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.read.html.tree.MAX_ELEMENTS", 100)
    with pytest.raises(ReadError) as raised:
        parse("<br>" * 101)
    assert raised.value.reason == "too-large"
