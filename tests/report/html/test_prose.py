from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from citecheck.report.html.prose import to_html


def test_paragraphs_lists_and_code() -> None:
    page = to_html("One\nline.\n\n- first\n  goes on\n- second\n\n```text\na < b\n```\nEnd.")
    assert page.split("\n") == [
        "<p>One line.</p>",
        "<ul><li>first goes on</li><li>second</li></ul>",
        "<pre><code>a &lt; b</code></pre>",
        "<p>End.</p>",
    ]


def test_words_in_a_paragraph() -> None:
    assert to_html("*a* **b** `c<d` [e](https://f.example/g)") == (
        "<p><em>a</em> <strong>b</strong> <code>c&lt;d</code> "
        '<a href="https://f.example/g" rel="noopener noreferrer">e</a></p>'
    )


def test_underscores_inside_words_are_no_emphasis() -> None:
    assert to_html("snake_case_name") == "<p>snake_case_name</p>"


def test_only_web_addresses_become_links() -> None:
    assert to_html("[x](javascript:alert(1))") == "<p>[x](javascript:alert(1))</p>"
    assert to_html('[x](https://a.example/"onclick=y)').count('"') == 4


def test_a_fence_that_is_never_closed_ends_with_the_page() -> None:
    assert to_html("```\nx") == "<pre><code>x</code></pre>"


@given(st.text("<>&\"'`*_[]()-~ \nab", max_size=80))
def test_nothing_in_the_text_becomes_an_element(text: str) -> None:
    tags = set(re.findall(r"<[^>]*>", to_html(text)))
    assert tags <= {
        f"<{slash}{name}>" for name in ("p", "ul", "li", "pre", "code", "strong", "em") for slash in ("", "/")
    }
