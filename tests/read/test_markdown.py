"""Markdown: blocks and footnote anchors keep their places in the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citecheck.read import read_document
from citecheck.read.markdown import structure_of

ARTICLE = """# Grain and Tariffs

Exports rose.[^1] Imports fell.[^trade]
More here^[Jane Roe, *Wheat* (Paris: Nord, 2001), 4.] and there.

```
not a call [^9]
```

<!-- citecheck: ignore[CC101] known -->
Also `[^8]` is code.

[^1]: First note,
    continued.

    Second paragraph.

[^trade]: Other note.
Prose again is a lazy continuation.

Last paragraph 7.
"""


def anchors(text):
    return [(a.kind, a.label, a.span.of(text)) for a in structure_of(text)[1]]


def test_calls_definitions_and_notes_in_place():
    found = anchors(ARTICLE)
    assert ("marker", "1", "1") in found
    assert ("marker", "trade", "trade") in found
    assert ("note", "^1", "Jane Roe, *Wheat* (Paris: Nord, 2001), 4.") in found
    assert ("note", "1", "First note,\n    continued.\n\n    Second paragraph.") in found
    assert [label for kind, label, _ in found if kind == "marker"] == ["1", "trade", "^1"]


def test_blocks_have_kinds_in_order():
    kinds = [block.kind for block in structure_of(ARTICLE)[0]]
    assert kinds == ["title", "paragraph", "code", "furniture", "paragraph", "notes", "notes", "paragraph"]


def test_setext_and_closed_atx_headings_are_headings_without_their_marks():
    text = "Title\n=====\n\nProse.\n\nPart\n----\n\n### Small ###\n"
    blocks = structure_of(text)[0]
    assert [(b.kind, b.level, b.span.of(text)) for b in blocks] == [
        ("title", 1, "Title"),
        ("paragraph", 0, "Prose."),
        ("heading", 2, "Part"),
        ("heading", 3, "Small"),
    ]


def test_an_unclosed_fence_and_an_unclosed_note_end_with_the_text():
    assert anchors("a ^[never closed\n\n```\n[^1]: no note\n") == []


def test_the_suffix_says_markdown():
    document = read_document(ARTICLE.encode(), "article.md")
    assert document.format == "markdown"
    assert document.anchors


@given(st.text(alphabet="a1[]^: \n`#-<>!", max_size=300))
def test_any_text_gives_blocks_inside_it_in_order(text):
    blocks, found = structure_of(text)
    assert all(0 <= b.span.start <= b.span.end <= len(text) for b in blocks)
    assert list(blocks) == sorted(blocks, key=lambda b: b.span)
    assert all(a.declared.covers(a.span) or a.span.start == a.span.end for a in found)
