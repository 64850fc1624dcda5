from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Edit, Finding, Fix, Span
from citecheck.read import read_document
from citecheck.review.patch import Mended, mend

OLD, NEW = "https://a.example/x_y?b=1&c=2", "https://new.example/z_y?b=1&c=%20d"


def fixed(source: str, path: str, old: str = OLD, new: str = NEW, times: int = 1) -> Mended:
    """`source` with a fix that replaces each `old` of the text that was read."""
    document = read_document(source.encode(), path)
    edits, at = [], -1
    while (at := document.text.find(old, at + 1)) != -1:
        edits.append(Edit(Span(at, at + len(old)), new))
    assert edits, document.text
    finding = Finding(
        "CC203", "moved-link", "…", path, edits[0].span, "info", "high", "x", fix=Fix(f"Link to {new}", tuple(edits))
    )
    return mend(source, document, [finding] * times)


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_text_is_replaced_where_it_stands(path: str) -> None:
    source = f"One.1\r\n\r\n1. Roe, “Dues,” {OLD}.\r\n"
    assert fixed(source, path).text == source.replace(OLD, NEW)


def test_every_place_of_the_address_is_mended() -> None:
    source = f"One.[^1]\n\n[^1]: Roe, “Dues,” {OLD}; again {OLD}.\n"
    assert fixed(source, "a.md").text == source.replace(OLD, NEW)


def test_the_words_of_a_link_that_are_its_address_follow_in_markdown() -> None:
    source = f"One.[^1]\n\n[^1]: Roe, “Dues,” [{OLD}]({OLD}).\n"
    assert fixed(source, "a.md").text == source.replace(OLD, NEW)


def test_parentheses_do_not_end_a_markdown_link() -> None:
    source = f"One.[^1]\n\n[^1]: Roe, [Dues]({OLD}).\n"
    assert "](https://new.example/a_%28b%29)." in fixed(source, "a.md", new="https://new.example/a_(b)").text


def html(address: str, shown: str = "“Dues”") -> str:
    return (
        "<!doctype html><html lang=en><body><article><p>Dues rose.<a href='#n1' role=doc-noteref id=r1>1</a></p>\n"
        f'<section role=doc-endnotes><ol><li id=n1>Oakes, <a class=x href="{address}">{shown}</a>, The Courier, 2015. '
        "<a href='#r1' role=doc-backlink>↩</a></li></ol></section></article>"
    )


def test_html_is_escaped_as_it_was() -> None:
    old, new = OLD.replace("&", "&amp;"), NEW.replace("&", "&amp;")
    assert fixed(html(old), "a.html").text == html(new)
    assert fixed(html(OLD), "a.html").text == html(new)


def test_the_words_of_an_html_link_that_are_its_address_follow() -> None:
    old, new = OLD.replace("&", "&amp;"), NEW.replace("&", "&amp;")
    assert fixed(html(old, old), "a.html").text == html(new, new)


def latex(address: str) -> str:
    return (
        "\\documentclass{article}\n\\begin{document}\nDues rose.\\footnote{Oakes, ``Dues'', 2015, "
        f"\\url{{{address}}}.}} More.\n\\end{{document}}\n"
    )


def test_latex_is_escaped_within_a_url_command() -> None:
    assert fixed(latex(OLD), "a.tex").text == latex(NEW.replace("%", "\\%"))


def test_a_latex_address_that_is_printed_escapes_all() -> None:
    old = OLD.replace("_", "\\_").replace("&", "\\&")
    source = latex("X").replace("\\url{X}", old)
    new = NEW.replace("_", "\\_").replace("&", "\\&").replace("%", "\\%")
    assert fixed(source, "a.tex").text == latex("X").replace("\\url{X}", new)


def test_the_field_of_a_bib_entry_is_mended() -> None:
    source = f"@article{{a,\n  title={{Dues}}, year=2015\n}}\n@article{{b, title={{Other}},\n  url = {{{OLD}}},\n}}\n"
    assert fixed(source, "a.bib").text == source.replace(OLD, NEW)


def test_an_address_that_only_begins_so_is_left() -> None:
    source = "@article{a,\n  url = {https://a.example/xy},\n  note = {see https://a.example/x}\n}\n"
    document = read_document(source.encode(), "a.bib")
    assert "https://a.example/xy" in document.text
    result = fixed(source.replace("see https://a.example/x", "https://a.example/x"), "a.bib", "https://a.example/xy")
    assert "url = {https://new" in result.text
    assert "note = {https://a.example/x}" in result.text


@pytest.mark.parametrize(
    "hostile",
    [
        'https://a.example/"><script>alert(1)</script>',
        "https://a.example/\n\n[^2]: planted",
        "https://a.example/}\\input{/etc/passwd}",
        "https://a.example/`rm`",
        "https://a.example/\u202e",
        "https://a.example/ b",
    ],
)
def test_what_a_server_said_is_not_trusted(hostile: str) -> None:
    source = f"One.[^1]\n\n[^1]: Roe, “Dues,” {OLD}.\n"
    result = fixed(source, "a.md", new=hostile)
    assert result.text == source
    assert "could mean something else" in result.left[0][1]


def test_two_fixes_of_the_same_words_are_one() -> None:
    source = f"One.[^1]\n\n[^1]: Roe, “Dues,” {OLD}.\n"
    document = read_document(source.encode(), "a.md")
    span = Span(document.text.index(OLD), document.text.index(OLD) + len(OLD))
    both = [
        Finding("CC201", "x", "…", "a.md", span, "error", "high", "x", fix=Fix("first", (Edit(span, NEW),))),
        Finding("CC203", "y", "…", "a.md", span, "info", "high", "x", fix=Fix("second", (Edit(span, NEW + "2"),))),
    ]
    result = mend(source, document, both)
    assert result.text == source.replace(OLD, NEW)
    assert result.done == (("CC201 first", 3),)
    assert result.left == (("CC203 second", "another fix changes the same words"),)
    assert len(fixed(source, "a.md", times=2).done) == 1


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    source = f"One.[^1]\n\n[^1]: Roe, “Dues,” {OLD}.\n"
    document = read_document(source.encode(), "a.md")
    at = document.text.index(OLD)
    edits = (Edit(Span(at, at + len(OLD)), NEW), Edit(Span(at, at + len(OLD)), "a b"))
    finding = Finding("CC203", "y", "…", "a.md", Span(at, at + 1), "info", "high", "x", fix=Fix("both", edits))
    assert mend(source, document, [finding]).text == source


@given(st.text(alphabet="ab \r\n*[]()<>&%\\", max_size=60), st.text(alphabet="ab \r\n*[]()<>&%\\", max_size=60))
def test_nothing_else_is_touched(before: str, after: str) -> None:
    source = f"x{before} {OLD} {after}x\n"
    document = read_document(source.encode(), "a.txt")
    at = document.text.index(OLD)
    finding = Finding(
        "CC203", "y", "…", "a.txt", Span(at, at + 1), "info", "high", "x",
        fix=Fix("f", (Edit(Span(at, at + len(OLD)), NEW),)),
    )  # fmt: skip
    assert mend(source, document, [finding]).text == source.replace(OLD, NEW, 1)
