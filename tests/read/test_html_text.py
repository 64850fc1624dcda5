"""What of a page is read, how blocks come out, and where each word stands in the file."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Document, Span
from citecheck.read.html import read_html
from citecheck.review.ignores import find_ignores
from tests.read.test_html import document_of

LONG = "This paragraph is so long that nobody could take it for an entry of a menu or a line under a picture. "


def blocks_of(source: str) -> list[tuple[str, str]]:
    parsed = read_html(source)
    return [(block.kind, block.span.of(parsed.text)) for block in parsed.blocks]


# ---------------------------------------------------------------- blocks


def test_blocks_have_kinds() -> None:
    assert blocks_of(
        "<h1>Title</h1><p>Prose\n  over <b>lines</b>.</p><h2>Part</h2>"
        "<ol start=3><li>three<li>four<ul><li>dot</ul></ol>"
        "<blockquote><p>quoted</blockquote><pre>code  here\nmore</pre><table><tr><th>a<th>b<tr><td>1<td>2</table>"
    ) == [
        ("title", "Title"),
        ("paragraph", "Prose over lines."),
        ("heading", "Part"),
        ("list", "3. three"),
        ("list", "4. four"),
        ("list", "dot"),
        ("quote", "quoted"),
        ("code", "code here\nmore"),
        ("table", "a | b"),
        ("table", "1 | 2"),
    ]


def test_blocks_are_apart_and_cover_the_text() -> None:
    parsed = read_html("<h1>Title</h1><div>one<p>two</p>three</div>")
    assert parsed.text == "Title\n\none\n\ntwo\n\nthree\n"


def test_line_breaks_stay_and_two_of_them_end_a_paragraph() -> None:
    assert blocks_of("<p>one<br>two<br><br>three") == [("paragraph", "one\ntwo"), ("paragraph", "three")]


def test_raised_digits_are_kept_apart_from_the_number_before() -> None:
    assert blocks_of("<p>10<sup>6</sup> m<sup>2</sup> on the 19<sup>th</sup>, CO<sub>2</sub>") == [
        ("paragraph", "10⁶ m² on the 19th, CO2")
    ]


def test_article_that_is_all_preformatted_is_prose() -> None:
    source = f"<html><body><pre>{LONG}\nand on.\n\nSecond paragraph.</pre></body></html>"
    assert blocks_of(source) == [("paragraph", f"{LONG.strip()}\nand on."), ("paragraph", "Second paragraph.")]


def test_table_that_lays_out_a_page_is_no_table() -> None:
    source = f"<table><tr><td><a href=/>Home</a><td><h1>Title</h1><p>{LONG}</table>"
    assert ("paragraph", LONG.strip()) in blocks_of(source)


# ---------------------------------------------------------------- the article apart from the page


@pytest.mark.parametrize(
    "page",
    [
        "<nav>Home</nav><main><h1>T</h1><p>{}</p></main><footer>Imprint</footer>",
        "<div role=navigation>Home</div><div role=main><h1>T</h1><p>{}</p></div>",
        "<header>Site</header><article><header><h1>T</h1></header><p>{}</p><aside>Ad</aside></article>",
        "<header><h1>T</h1></header><p>{}</p>",
        "<div class=sidebar><p>About us</p></div><div><h1>T</h1><p>{}</p></div><div id=comments><p>First!</p></div>",
        "<ul><li><a href=/>Home</a></ul><div><div><h1>T</h1><p>{}</p></div><div><p>Short teaser</p></div></div>",
        "<main><h1>T</h1><p hidden>x</p><p style='display: none'>y</p><p>{}</p><div class=related-posts>z</div></main>",
        "<article><h1>T</h1><p>{}</p></article><article class=teaser><p>Another one</p></article>",
    ],
)
def test_furniture_is_left_out(page: str) -> None:
    assert blocks_of(page.format(LONG * 3)) == [("title", "T"), ("paragraph", (LONG * 3).strip())]


def test_sections_named_after_their_headings_are_not_furniture() -> None:
    source = f'<main><p>{LONG * 4}</p><section id="related-work"><h2>Related work</h2><p>Words</p></section></main>'
    assert blocks_of(source)[1:] == [("heading", "Related work"), ("paragraph", "Words")]


def test_notes_in_a_footer_are_read() -> None:
    source = (
        f'<article><p>{LONG}<sup><a href="#n1" id="r1">1</a></sup></p></article>'
        '<footer><ol><li id="n1">The note. <a href="#r1">Back to text</a></li></ol><p>Imprint</p></footer>'
    )
    assert blocks_of(source)[1:] == [("notes", "1. The note.")]


# ---------------------------------------------------------------- places


def test_every_word_knows_its_line_and_column() -> None:
    source = "<html>\n<body>\n<p>One &amp; two\n   three&shy;four <b>five</b>\n\nsix</p>"
    document = document_of(source)
    assert document.text == "One & two threefour five six\n"
    lines = source.split("\n")
    for word in ("One", "two", "three", "four", "five", "six", "&"):
        at = document.text.index(word)
        place = document.locate(Span(at, at + len(word)))
        assert lines[place.line - 1][place.column - 1 :].startswith(word)


def test_printed_address_is_placed_at_the_attribute() -> None:
    source = (
        f'<p>{LONG}<sup><a href="#n" id=r>1</a></sup></p>\n<ol><li id=n>See\n'
        '<a href="https://x.example/a">Title</a>, 2020.  <a href="#r">^</a></ol>'
    )
    document = document_of(source)
    at = document.text.index("<https://") + 0
    place = document.locate(Span(at, at + 5))
    assert (place.line, place.column) == (3, source.split("\n")[2].index("https") + 1)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["word ", "a&amp;b", "\n", "<p>", "<br>", "</p>", "<b>", "&nbsp;", "<li>", "é\u00ad"]),
        max_size=30,
    )
)
def test_every_plain_character_leads_back_to_itself(parts: list[str]) -> None:
    source = "<p>start " + "".join(parts)
    document = document_of(source)
    lines = source.split("\n")
    for at, char in enumerate(document.text):
        if char.isalpha():
            place = document.locate(Span(at, at + 1))
            assert lines[place.line - 1][place.column - 1] == char


# ---------------------------------------------------------------- comments for citecheck


def ignored_scopes(source: str) -> list[str]:
    document: Document = document_of(source)
    return [ignore.scope.of(document.text) for ignore in find_ignores(document)]


def test_ignore_is_about_the_block_it_stands_in_or_before() -> None:
    comment = "<!-- citecheck: ignore[CC401] known -->"
    assert ignored_scopes(f"<p>one</p>{comment}<p>two</p>") == ["two"]
    assert ignored_scopes(f"<p>one</p><p>two {comment} more</p>") == ["two more"]
    assert ignored_scopes("<p>one</p><!-- just a remark --><p>two</p>") == []


def test_ignore_inside_a_note_is_about_the_note() -> None:
    source = (
        f'<p>{LONG}<sup><a href="#n1" id=r1>1</a></sup><sup><a href="#n2" id=r2>2</a></sup></p><ol>'
        '<li id=n1>One. <a href="#r1">^</a><li id=n2>Two. <!-- citecheck: ignore[CC101] why -->'
        ' <a href="#r2">^</a></ol>'
    )
    assert ignored_scopes(source) == ["2. Two."]
    assert "<!--" not in document_of(source).text.split("2. Two.")[1]


# ---------------------------------------------------------------- hostile pages


@pytest.mark.parametrize(
    "unit",
    [
        "<p><b>word ", "&", "&amp", "<!-- citecheck: ignore[CC101] x --><p>x", "<a href='#x' id=x>1</a> ",
        "<p>a<sup><a href='#n' id=r>1</a></sup></p><p id=n>note <a href='#r'>^</a></p>", "w<sup>1</sup> ",
        "<h2>Notes</h2><p>1. x", "<ol><li>a</ol>", "x<br>", "a\0", "<tr><td>1", "<div class=related>x</div>", '<a b="',
    ],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        read_html("start" + unit * count)
        return time.process_time() - start

    seconds(100)
    small = seconds(1_000)
    assert seconds(8_000) < 8 * small * 3 + 0.2
