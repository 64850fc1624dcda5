"""Web pages as sources: their own words, all that they show, tables with heads."""

from __future__ import annotations

import pytest

from citecheck.model import Cell, Source
from citecheck.read.source import read_source

PROSE = "Trade between the two countries rose by a third in the year, the customs service of the country said."


def page(body: str, head: str = "") -> Source:
    html = f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"
    return read_source(html.encode(), "https://example.org/page", media_type="text/html; charset=utf-8")


def cell(source: Source, words: str) -> Cell:
    return next(cell for cell in source.cells if cell.span.of(source.document.text) == words)


def test_menus_and_read_also_are_shown_but_are_not_its_words() -> None:
    source = page(
        f"<nav><a href=/>Home 2024</a></nav><article><h1>Trade</h1><p>{PROSE}</p><p>{PROSE} It was 190 billion.</p>"
        "<h3>Read also</h3><ul><li><a href=/x>The army lost 500 tanks in a week</a></li>"
        "<li><a href=/y>Another 300 things</a></li></ul></article><footer>Copyright 1999</footer>"
    )
    assert "190 billion" in source.document.text
    for shown in ("Home 2024", "500 tanks", "300 things", "Copyright 1999"):
        assert shown in source.page
        assert shown not in source.document.text


def test_a_cell_has_the_caption_and_the_heads_of_its_row_and_column() -> None:
    source = page(
        f"<p>{PROSE}</p><table><caption>Exports, US$ million</caption><thead>"
        "<tr><th rowspan=2>Country<th colspan=2>Goods"
        "<tr><th>2021<th>2022</thead><tr><th>Russia<td>67,565<td>76,123<tr><td>India<td>97,520<td>118,502</table>"
    )
    assert cell(source, "76,123").headers == ("Exports, US$ million", "Russia", "Goods", "2022")
    assert cell(source, "97,520").headers == ("Exports, US$ million", "India", "Goods", "2021")
    assert (cell(source, "76,123").row, cell(source, "76,123").column) == (3, 3)
    assert "Russia | 67,565 | 76,123\nIndia | 97,520" in source.document.text


def test_a_table_without_marked_heads_has_those_that_it_shows() -> None:
    source = page(
        f"<p>{PROSE}</p><h2>Output in thousands</h2><table><tr><td>Year<td>Cars<td>Trucks<tr><td>2021<td>1,500<td>300"
        "<tr><td colspan=3>Forecast<tr><td>2022<td>1,700<td>310</table>"
    )
    assert cell(source, "300").headers == ("Output in thousands", "2021", "Trucks")
    assert cell(source, "310").headers == ("Output in thousands", "Forecast", "2022", "Trucks")


def test_title_and_date_as_the_page_gives_them() -> None:
    head = (
        "<title>Trade hits record | Site</title><meta property='article:published_time' content='2023-02-01T10:00Z'>"
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Trade hits record", '
        '"datePublished": "2023-01-31T09:00:00Z"}]}</script>'
    )
    source = page(f"<p>{PROSE}</p>", head)
    assert (source.title, source.issued, source.document.language) == ("Trade hits record", "2023-01-31", "en")


def test_what_is_hidden_is_not_its_words_and_does_not_break_them() -> None:
    hidden = "<span style='display:none'>99 or</span>"
    source = page(f"<p>There were {hidden}fifteen thousand soldiers.</p><p>{PROSE}</p>")
    assert "There were fifteen thousand soldiers." in source.document.text
    assert "99 or" not in source.document.text
    assert "99 or" in source.page


def test_the_toolbar_of_the_wayback_machine_is_left_out() -> None:
    source = page(f"<div id=wm-ipp-base><p>123 captures, 04 Jan 2019 to 12 Feb 2024</p></div><p>{PROSE}</p>")
    assert "captures" not in source.page


def test_lines_that_break_inside_a_sentence_are_one_block() -> None:
    source = page(
        "<p>The ministry of trade published its figures<br>for the year on Tuesday, and exports were 190<br>"
        f"billion dollars in 2022.<br>Imports fell.</p><p>Population<br>1,402<br>Area<br>9,596</p><p>{PROSE}</p>"
    )
    blocks = [block.span.of(source.document.text) for block in source.document.blocks]
    assert blocks[0].split("\n") == [
        "The ministry of trade published its figures",
        "for the year on Tuesday, and exports were 190",
        "billion dollars in 2022.",
    ]
    assert blocks[1:6] == ["Imports fell.", "Population", "1,402", "Area", "9,596"]


def test_a_page_that_a_script_fills_is_read_from_its_own_description() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Trade", "articleBody": '
        '"Exports were 190 billion.\\n\\nImports fell to 12 percent, officials said."}</script>'
    )
    source = page("<div id=root></div><p>Loading</p>", head)
    assert source.document.text == "Exports were 190 billion.\n\nImports fell to 12 percent, officials said."
    assert source.page == ""
    assert [skip.reason for skip in source.document.skipped] == ["shown-by-script"]


def test_captions_and_boxes_of_facts_are_its_words_and_teasers_are_not() -> None:
    source = page(
        f"<main><article><h1>Trade</h1><p>{PROSE}</p><p>{PROSE}</p><figure><img src=x><figcaption>Ships: 812 in port."
        f"</figcaption></figure><p>{PROSE}</p></article></main><div class=more><h3>More</h3><div class=card><a href=/1>"
        "<h4>500 tanks lost in a week</h4></a><p>A teaser of the other story that has 77 in it.</p></div></div>"
        "<section class=comments><p>I think that 99 of them are wrong about this whole thing.</p></section>"
    )
    assert "812" in source.document.text
    assert not [number for number in ("500", "77", "99") if number in source.document.text]


def test_a_page_that_is_only_a_table_is_read() -> None:
    source = page(
        "<nav><a href=/>Home</a></nav><h2>GDP (current US$)</h2><table><tr><th>Country<th>2021<tr><td>China"
        "<td>17.82 trillion</table><footer>Contact 555</footer>"
    )
    assert cell(source, "17.82 trillion").headers == ("GDP (current US$)", "China", "2021")


def test_a_link_of_a_heading_to_itself_is_no_word_of_it() -> None:
    assert "Trade in 2022\n" in page(f"<h2>Trade in 2022<a href=#t>¶</a></h2><p>{PROSE}</p>").document.text


def test_what_browsers_show_as_other_letters_has_no_page_to_link_into() -> None:
    html = f"<html><head><meta charset=iso-8859-1></head><body><p>{PROSE} Où était 1 500 € « là » ?</p></body></html>"
    source = read_source(html.encode(), "https://example.org/x", media_type="text/html")
    assert "1 500 €" in source.document.text
    assert source.page == ""


def test_the_language_is_the_texts_where_the_template_says_english() -> None:
    russian = "<p>" + "Торговля между двумя странами выросла на треть за год, сообщила таможенная служба страны. " * 6
    assert page(russian).document.language == "ru"
    german = "<p>" + "Der Handel zwischen den beiden Ländern ist im Jahr um ein Drittel gewachsen, so der Zoll. " * 6
    assert page(german).document.language == "de"
    assert page(f"<p>{PROSE * 6}</p>").document.language == "en"


@pytest.mark.parametrize(
    ("url", "issued"),
    [
        ("https://example.org/2022/04/18/title.html", "2022-04-18"),
        ("https://web.archive.org/web/20230101000000/https://example.org/2022/04/title", "2022-04"),
        ("https://example.org/a-2022/1234/56/", None),
    ],
)
def test_the_date_of_a_page_that_gives_none_is_that_of_its_address(url: str, issued: str | None) -> None:
    assert read_source(f"<!doctype html><p>{PROSE}</p>".encode(), url).issued == issued


@pytest.mark.parametrize(
    ("rows", "words", "heads"),
    [
        (
            "<tr><td>Land<td>2021<td>2022<tr><td><td>US$ mn<td>%<tr><td>India<td>5.1<td>3.2",
            "3.2",
            ("India", "2022", "%"),
        ),
        ("<tr><td>Country<td>Jan<td>Feb<tr><td>India<td>1998<td>2003<tr><td>China<td>5<td>3", "3", ("China", "Feb")),
        (
            "<tr><td colspan=2>Exports, bn<tr><td><td>2021<tr><td>India<td>55.1",
            "55.1",
            ("Exports, bn", "India", "2021"),
        ),
        ("<tr><td>Population<td>1,412 million<tr><td>Area<td>9,596,961", "9,596,961", ("Area",)),
        ("<tr><th rowspan=2>Region<th>2021<td>5<tr><th>2022<td>6", "6", ("Region", "2022")),
    ],
)
def test_heads_of_tables_as_they_are_met(rows: str, words: str, heads: tuple[str, ...]) -> None:
    assert cell(page(f"<p>{PROSE}</p><table>{rows}</table>"), words).headers == heads
