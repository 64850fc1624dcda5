"""Web pages as sources: their own words, all that they show, tables with heads."""

from __future__ import annotations

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
