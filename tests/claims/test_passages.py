"""Passages: snippet, what is marked in it, the place, and the link to it."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from citecheck.claims.passages import passage_at
from citecheck.claims.textfragments import Fragment, encoded, find_fragment, folded, with_fragment
from citecheck.model import Block, Cell, Document, Passage, Source, Span
from citecheck.read.source import read_source

PROSE = "<p>The customs service of the country said in its yearly report that trade had grown again, as before.</p>"


def page(body: str, url: str = "https://example.org/a") -> Source:
    return read_source(f"<!doctype html><title>T</title>{PROSE}{body}".encode(), url, media_type="text/html")


def passage(source: Source, words: str, nth: int = 0) -> Passage:
    at = -1
    for _ in range(nth + 1):
        at = source.document.text.index(words, at + 1)
    return passage_at(source, [Span(at, at + len(words))])


def directive(link: str) -> list[str]:
    return [unquote(part) for part in link.partition(":~:text=")[2].split(",")]


# ---------------------------------------------------------------- snippets


def test_the_snippet_is_the_sentence_with_the_words_marked() -> None:
    found = passage(
        page("<p>It fell. In 2022 trade rose to $190 billion, a record. Then it fell again.</p>"), "$190 billion"
    )
    assert found.quote == "In 2022 trade rose to $190 billion, a record."
    assert [span.of(found.quote) for span in found.marked] == ["$190 billion"]


def test_a_long_sentence_is_cut_at_words_with_ellipses() -> None:
    filler = "and the people of the country with it " * 30
    found = passage(page(f"<p>The state grew {filler} to 4,321 villages {filler} in the end.</p>"), "4,321")
    assert found.quote.startswith("…")
    assert found.quote.endswith("…")
    assert len(found.quote) < 500
    assert [span.of(found.quote) for span in found.marked] == ["4,321"]


def test_a_cell_is_shown_with_its_row() -> None:
    table = "<table><caption>Exports</caption><tr><th>Country<th>2021<th>2022<tr><td>Russia<td>67<td>76</table>"
    found = passage(page(table), "76")
    assert found.quote == "Russia | 67 | 76"
    assert (found.place.table, found.place.cell) == (1, "Exports, Russia, 2022")


def test_several_spans_are_marked() -> None:
    source = page("<p>Exports were 12 and imports 15 billion in the year.</p>")
    text = source.document.text
    spans = [Span(text.index(words), text.index(words) + 2) for words in ("12", "15")]
    found = passage_at(source, spans)
    assert [span.of(found.quote) for span in found.marked] == ["12", "15"]


# ---------------------------------------------------------------- links


def test_a_link_is_as_short_as_it_can_be() -> None:
    found = passage(page("<p>In 2022 trade rose to $190 billion, a record.</p>"), "$190 billion")
    assert found.exact
    assert directive(found.link) == ["rose to $190 billion, a record."]


def test_an_id_of_the_address_is_kept_and_an_old_directive_is_not() -> None:
    fragment = Fragment("words")
    assert with_fragment("https://x.org/a#part", fragment) == "https://x.org/a#part:~:text=words"
    assert with_fragment("https://x.org/a", fragment) == "https://x.org/a#:~:text=words"
    assert with_fragment("https://x.org/a#part:~:text=old", fragment) == "https://x.org/a#part:~:text=words"


def test_a_copy_is_opened_as_it_is_shown() -> None:
    found = passage(
        page("<p>In 2022 trade rose to 190.</p>", "https://web.archive.org/web/20230101000000id_/https://x.org/a"),
        "190",
    )
    assert found.link.startswith("https://web.archive.org/web/20230101000000/https://x.org/a#:~:text=")


def test_a_pdf_is_opened_at_its_page() -> None:
    text = "One page.\n\nTrade rose to 190."
    blocks = (Block("paragraph", Span(0, 9)), Block("paragraph", Span(11, len(text))))
    source = Source("https://x.org/a.pdf#x", Document("a", "pdf", text, blocks, pages=(0, 11)))
    found = passage(source, "190")
    assert (found.link, found.exact, found.place.page) == ("https://x.org/a.pdf#page=2", True, 2)


def test_what_is_said_twice_alike_in_like_places_has_no_exact_link() -> None:
    source = page("<p>Trade rose to 190.</p><p>It was so.</p>" * 30)
    found = passage(source, "190", 14)
    assert (found.link, found.exact) == ("https://example.org/a", False)


def test_a_sheet_has_no_exact_link_but_its_name() -> None:
    source = Source(
        "https://x.org/a.xlsx",
        Document("a", "xlsx", "Russia | 76", (Block("table", Span(0, 11)),)),
        cells=(Cell(Span(0, 6), 1, 1, 1, (), "Trade"), Cell(Span(9, 11), 1, 1, 2, (), "Trade")),
    )
    found = passage(source, "76")
    assert (found.link, found.exact) == ("https://x.org/a.xlsx", False)
    assert (found.place.sheet, found.place.cell) == ("Trade", "row 1, column 2")


# ---------------------------------------------------------------- fragments hold

WORDS = st.lists(
    st.sampled_from("trade rose to 190 billion in 2022, the well-known R&D Été «так» 中国 год".split()), min_size=1
)


def places(page: str, fragment: Fragment) -> list[int]:
    """Where a browser could go, by the plain reading of the specification, without word borders."""
    text = "\n".join(folded(line) for line in page.split("\n"))
    start, end, prefix, suffix = map(folded, (fragment.start, fragment.end, fragment.prefix, fragment.suffix))
    found = []
    for at in range(len(text)):
        if not text.startswith(start, at) or (prefix and not text[:at].rstrip().endswith(prefix)):
            continue
        stop = text.find(end, at + len(start)) if end else at
        if stop >= 0 and (not suffix or text[at + len(start) :].lstrip().startswith(suffix)):
            found.append(at)
    return found


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=8), st.data())
def test_a_fragment_fits_once_and_where_it_should(lines: list[list[str]], data: st.DataObject) -> None:
    written = [" ".join(line) for line in lines]
    at = data.draw(st.integers(0, len(written) - 1))
    word = data.draw(st.integers(0, len(lines[at]) - 1))
    start = sum(len(each) + 1 for each in lines[at][:word])
    shown = "\n".join(written)
    fragment = find_fragment(shown, written, (at, start, start + len(lines[at][word])))
    assume(fragment is not None)
    assert fragment is not None
    found = places(shown, fragment)
    assert len(found) == 1
    first = sum(len(folded(line)) + 1 for line in written[:at])
    inside = first <= found[0] <= first + len(folded(written[at]))
    assert inside or fragment.end


@settings(max_examples=300)
@given(st.text(), st.text(), st.text(), st.text())
def test_a_directive_is_read_back_as_it_was_written(start: str, end: str, prefix: str, suffix: str) -> None:
    assume(start)
    try:
        written = Fragment(start, end, prefix, suffix).written()
    except UnicodeEncodeError:
        return  # half a surrogate pair, which no page shows
    assert written.startswith("text=")
    parts = written.removeprefix("text=").split(",")
    assert parts[0].endswith("-") == bool(prefix)
    assert parts[-1].startswith("-") == bool(suffix)
    assert len(parts) == 1 + bool(end) + bool(prefix) + bool(suffix)
    assert set("&#,-") & set("".join(parts).replace("-", "", bool(prefix) + bool(suffix))) == set()
    assert written.isascii()


@pytest.mark.parametrize(
    ("words", "written"), [("a-b, c&d", "a%2Db%2C%20c%26d"), ("10⁶", "106"), ("é", "%C3%A9"), ("100%", "100%25")]
)
def test_what_means_something_in_a_directive_is_encoded(words: str, written: str) -> None:
    assert encoded(words) == written


def test_long_pages_of_the_same_words_take_linear_time() -> None:
    lines = ["the price rose by 12 percent in the year"] * 60
    shown = "\n".join(lines * 500)
    for at in range(60):
        assert find_fragment(shown, lines, (at, 18, 20)) is None


PIECES = (
    "<p> </p> <div> <br> <ul><li> <table><tr><td> <td> <tr><td> </table> <b> </b> 12 words, 4,321 Fund. “Yes” "
    "2022年 год <h2> </h2> <nav> </nav> <sup>3</sup> &nbsp; <pre> </pre>"
).split(" ")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.data())
def test_any_words_of_any_page_make_a_passage(pieces: list[str], data: st.DataObject) -> None:
    source = page(" ".join(pieces))
    text = source.document.text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 30)))
    words = text[start:end]
    assume(words.strip() == words and "\n" not in words and "|" not in words)
    found = passage_at(source, [Span(start, end)])
    assert [span.of(found.quote) for span in found.marked] == [words]
    assert found.exact == (":~:text=" in found.link)
