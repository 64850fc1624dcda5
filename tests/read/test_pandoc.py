"""pandoc's JSON as text, blocks, markers and notes. The JSON here is written by hand; pandoc itself is not needed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import ReadError
from citecheck.model import Document
from citecheck.read.pandoc import read_pandoc


def words(text):
    """Inlines of a text."""
    inlines = []
    for index, word in enumerate(text.split(" ")):
        inlines += [{"t": "Space"}] if index else []
        inlines += [{"t": "Str", "c": word}] if word else []
    return inlines


def para(*inlines):
    return {"t": "Para", "c": [x for part in inlines for x in (words(part) if isinstance(part, str) else [part])]}


def note(*blocks):
    return {"t": "Note", "c": [para(block) if isinstance(block, str) else block for block in blocks]}


def link(shown, target, identifier="", classes=()):
    return {"t": "Link", "c": [[identifier, list(classes), []], words(shown), [target, ""]]}


def header(level, text):
    return {"t": "Header", "c": [level, ["", [], []], words(text)]}


def div(*blocks, identifier="", classes=()):
    return {"t": "Div", "c": [[identifier, list(classes), []], list(blocks)]}


def ordered(*items, start=1, style="Decimal", delimiter="Period"):
    return {"t": "OrderedList", "c": [[start, {"t": style}, {"t": delimiter}], [list(item) for item in items]]}


def meta(**entries):
    return {name.replace("_", "-"): {"t": "MetaInlines", "c": words(text)} for name, text in entries.items()}


def read(*blocks, **entries):
    document = {"pandoc-api-version": [1, 23], "meta": meta(**entries), "blocks": list(blocks)}
    return read_pandoc(json.dumps(document).encode())


def markers(parsed):
    return [(a.label, parsed.text[: a.span.start].split()[-1]) for a in parsed.anchors if a.kind == "marker"]


def notes(parsed):
    return [(a.label, a.span.of(parsed.text)) for a in parsed.anchors if a.kind == "note"]


def blocks(parsed):
    return [(b.kind, b.span.of(parsed.text)) for b in parsed.blocks]


# ---------------------------------------------------------------- blocks


def test_title_headings_and_paragraphs_in_order():
    parsed = read(header(2, "Oats"), para("They rose."), title="Grain", lang="en-GB")
    assert parsed.text == "Grain\n\nOats\n\nThey rose.\n"
    assert [(b.kind, b.level) for b in parsed.blocks] == [("title", 1), ("heading", 2), ("paragraph", 0)]
    assert parsed.language == "en-GB"
    assert not parsed.exact


def test_a_heading_that_repeats_the_title_is_not_printed_twice():
    parsed = read(header(1, "grain and  rye"), para("Text."), header(1, "Grain and Rye"), title="Grain and Rye")
    assert parsed.text == "Grain and Rye\n\nText.\n\nGrain and Rye\n"


def test_a_language_that_is_none_is_not_told():
    assert read(para("Text."), language="C").language is None


def test_quotes_lists_and_code():
    quote = {"t": "BlockQuote", "c": [para("Quoted.")]}
    code = {"t": "CodeBlock", "c": [["", [], []], "a = 1\n\nb = [2]"]}
    bullets = {"t": "BulletList", "c": [[{"t": "Plain", "c": words("one")}], [para("two"), para("more")]]}
    definition = {"t": "DefinitionList", "c": [[words("Rye"), [[para("A grain.")]]]]}
    rule = {"t": "HorizontalRule"}
    assert blocks(read(quote, rule, code, bullets, definition)) == [
        ("quote", "Quoted."),
        ("code", "a = 1\nb = [2]"),
        ("list", "one"),
        ("list", "two"),
        ("list", "more"),
        ("list", "Rye"),
        ("list", "A grain."),
    ]


def test_items_keep_the_labels_that_are_printed():
    roman = ordered([para("a")], [para("b")], start=3, style="UpperRoman", delimiter="TwoParens")
    assert read(ordered([para("a")], [para("b")], start=4), roman).text == "4. a\n\n5. b\n\n(III) a\n\n(IV) b\n"


def test_a_table_is_one_block_with_its_rows_in_lines():
    def row(*cells):
        return [["", [], []], [[["", [], []], {"t": "AlignDefault"}, 1, 1, [para(cell)]] for cell in cells]]

    none = ["", [], []]
    table = {
        "t": "Table",
        "c": [
            none,
            [None, [para("Prices")]],
            [],
            [none, [row("Grain", "Price")]],
            [[none, 0, [], [row("Rye", "12")]]],
            [none, []],
        ],
    }
    assert blocks(read(table)) == [("paragraph", "Prices"), ("table", "Grain | Price\nRye | 12")]


def test_a_table_of_contents_is_furniture():
    assert blocks(read(div(para("1 Rye"), classes=["toc"]), para("Text."))) == [
        ("furniture", "1 Rye"),
        ("paragraph", "Text."),
    ]


def test_lines_of_verse_and_line_breaks():
    verse = {"t": "LineBlock", "c": [words("one"), words("two")]}
    assert read(verse, para("a", {"t": "LineBreak"}, "b")).text == "one\ntwo\n\na\nb\n"


def test_quotations_keep_their_marks_and_mathematics_only_numbers():
    quoted = {"t": "Quoted", "c": [{"t": "DoubleQuote"}, words("bread")]}
    number = {"t": "Math", "c": [{"t": "InlineMath"}, "12\\%"]}
    formula = {"t": "Math", "c": [{"t": "InlineMath"}, "x^2"]}
    image = {"t": "Image", "c": [["", [], []], words("a picture"), ["x.png", ""]]}
    assert read(para(quoted, number, formula, image, "!")).text == "“bread”12%!\n"


# ---------------------------------------------------------------- notes


def test_notes_are_numbered_in_order_and_written_at_the_end():
    parsed = read(para("Rye rose", note("Ibid., 3."), ". Oats", note("One.", "Two."), "."), para("End."))
    assert parsed.text == "Rye rose1. Oats2.\n\nEnd.\n\n1. Ibid., 3.\n\n2. One.\nTwo.\n"
    assert markers(parsed) == [("1", "rose"), ("2", "Oats")]
    assert notes(parsed) == [("1", "Ibid., 3."), ("2", "One.\nTwo.")]


def test_a_hidden_address_is_printed_in_notes_only():
    parsed = read(
        para(link("here", "https://body.example/"), note(para("Roe, ", link("Wheat", "https://w.example/a"), ", 3.")))
    )
    assert parsed.text == "here1\n\n1. Roe, Wheat, 3 <https://w.example/a>.\n"


def test_an_address_that_is_shown_is_not_printed_twice():
    parsed = read(para("Rye", note(para("Roe, ", link("https://w.example/a", "https://w.example/a"), "."))))
    assert notes(parsed) == [("1", "Roe, https://w.example/a.")]


def test_a_note_called_again_keeps_its_number_where_the_format_repeats_it():
    full = "John Doe, Oats and Their Discontents (Paris: Nord, 2001)."
    body = para("a", note(full), " b", note("Ibid."), " c", note(full), " d", note("Ibid."))
    assert [label for label, _ in markers(read(body, source_format="rst"))] == ["1", "2", "1", "3"]
    assert [label for label, _ in markers(read(body, source_format="odt"))] == ["1", "2", "3", "4"]


def test_labels_printed_in_the_notes_of_a_book_are_not_doubled():
    body = para("a", note("1. Roe."), " b", note("2 Doe."), " c", note("1914 was bad."), " d", note("1. Chapter two."))
    parsed = read(body, source_format="epub")
    assert notes(parsed) == [("1", "Roe."), ("2", "Doe."), ("3", "1914 was bad."), ("1", "Chapter two.")]


def test_citations_of_restructuredtext_are_notes_with_labels():
    term = [{"t": "Span", "c": [["Roe01", ["citation-label"], []], words("Roe01")]}]
    listed = {"t": "DefinitionList", "c": [[term, [[para("Jane Roe, Wheat.")]]]]}
    called = link("[Roe01]", "#Roe01", classes=["citation"])
    parsed = read(para("Rye ", called, "."), div(listed, identifier="citations"), source_format="rst")
    assert parsed.text == "Rye [Roe01].\n\n[Roe01] Jane Roe, Wheat.\n"
    assert (markers(parsed), notes(parsed)) == ([("Roe01", "Rye")], [("Roe01", "Jane Roe, Wheat.")])


# ---------------------------------------------------------------- notes that are only linked


def test_a_number_and_a_note_that_link_to_each_other():
    parsed = read(
        para("Rye rose.", link("1", "#n1", "r1"), " Oats", link("[2]", "#n2", "r2"), "."),
        header(2, "Notes"),
        para(link("1", "#r1"), ". Roe, Wheat."),
        ordered([div(para("Ibid. ", link("↩", "#r2")), identifier="n2")], start=2),
    )
    assert parsed.text == "Rye rose.1 Oats2.\n\nNotes\n\n1. Roe, Wheat.\n\n2. Ibid.\n"
    assert markers(parsed) == [("1", "rose."), ("2", "Oats")]
    assert notes(parsed) == [("1", "Roe, Wheat."), ("2", "Ibid.")]


def test_a_note_of_several_paragraphs_in_one_division():
    parsed = read(para("Rye", link("*", "#n", "r")), div(para(link("*", "#r"), " One."), para("Two."), identifier="n"))
    assert notes(parsed) == [("*", "One.\nTwo.")]


def test_a_table_of_contents_linked_both_ways_holds_no_notes():
    contents = {"t": "BulletList", "c": [[para(link("1", "#c1", "t1"))], [para(link("2", "#c2", "t2"))]]}
    chapters = [{"t": "Header", "c": [1, ["c1", [], []], [link(n, f"#t{n}")]]} for n in ("1", "2")]
    assert read(contents, *chapters, para("Text.")).anchors == ()


def test_links_within_the_text_call_no_notes():
    parsed = read(para("See chapter ", link("3", "#c3", "x"), "."), para("Chapter three."))
    assert (parsed.anchors, parsed.text) == ((), "See chapter 3.\n\nChapter three.\n")


# ---------------------------------------------------------------- bad input


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"blocks": 3}', b"\xff"])
def test_what_is_not_its_json_is_refused(data):
    with pytest.raises(ReadError) as error:
        read_pandoc(data)
    assert error.value.reason == "pandoc-failed"


@pytest.mark.parametrize("depth", [100, 5_000, 100_000])
def test_deep_nesting_is_refused(depth):
    nested = b'{"t":"BlockQuote","c":[' * depth + b'{"t":"HorizontalRule"}' + b"]}" * depth
    with pytest.raises(ReadError) as error:
        read_pandoc(b'{"meta":{},"blocks":[' + nested + b"]}")
    assert error.value.reason == "too-deep"


def test_a_document_without_words_is_empty():
    with pytest.raises(ReadError) as error:
        read(para(), header(1, ""))
    assert error.value.reason == "empty"


# ---------------------------------------------------------------- any document

_WORDS = st.text("ab .1“—", min_size=1, max_size=12).map(lambda text: {"t": "Str", "c": text})
_INLINES = st.recursive(
    _WORDS | st.just({"t": "Space"}) | st.just({"t": "LineBreak"}),
    lambda inner: st.lists(inner, max_size=3).flatmap(
        lambda c: st.sampled_from(
            [
                {"t": "Emph", "c": c},
                {"t": "Note", "c": [{"t": "Para", "c": c}]},
                {"t": "Link", "c": [["", [], []], c, ["https://a.example/b", ""]]},
            ]
        )
    ),
    max_leaves=8,
)
_PARAGRAPHS = st.lists(_INLINES, max_size=6).map(lambda c: {"t": "Para", "c": c})


@given(st.lists(_PARAGRAPHS, max_size=5))
def test_anchors_and_blocks_slice_the_text(paragraphs):
    parsed = read(para("Begin"), *paragraphs)
    document = Document("a", "rst", parsed.text, parsed.blocks, parsed.anchors)
    called = [a.label for a in document.anchors if a.kind == "marker"]
    written = {a.label: a for a in document.anchors if a.kind == "note"}
    assert sorted(called) == sorted(written)
    for anchor in document.anchors:
        assert anchor.declared.covers(anchor.span)
        assert any(block.span.covers(anchor.declared) for block in parsed.blocks)
        if anchor.kind == "marker":
            assert anchor.span.of(parsed.text) == anchor.label
