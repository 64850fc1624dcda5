"""The article of `one_article` as it is written in the formats that pandoc reads."""

from __future__ import annotations

from . import one_article
from .one_article import NOTES, PARAGRAPHS, TITLE


def as_rst():
    """The article in reStructuredText."""
    notes = "".join(f".. [{n}] {_linked(note, '`{words} <{address}>`__')}\n" for n, note in enumerate(NOTES, 1))
    body = "\n\n".join(one_article.filled(text, lambda n: f" [{n}]_") for text in PARAGRAPHS)
    return f"{TITLE}\n{'=' * len(TITLE)}\n\n{body}\n\n{notes}"


def as_org():
    """The article in Org mode."""
    notes = "\n".join(f"[fn:{n}] {_linked(note, '[[{address}][{words}]]')}" for n, note in enumerate(NOTES, 1))
    body = "\n\n".join(one_article.filled(text, lambda n: f"[fn:{n}]") for text in PARAGRAPHS)
    return f"#+TITLE: {TITLE}\n\n{body}\n\n{notes}\n"


def as_mediawiki():
    """The article in the mark-up of Wikipedia."""
    notes = [_linked(note, "[{address} {words}]") for note in NOTES]
    body = "\n\n".join(one_article.filled(text, lambda n: f"<ref>{notes[n - 1]}</ref>") for text in PARAGRAPHS)
    return f"= {TITLE} =\n\n{body}\n\n<references />\n"


def as_markdown():
    """The article in pandoc's Markdown, from which pandoc makes epub and odt."""
    notes = "\n\n".join(f"[^{n}]: {_linked(note, '[{words}]({address})')}" for n, note in enumerate(NOTES, 1))
    body = "\n\n".join(one_article.filled(text, lambda n: f"[^{n}]") for text in PARAGRAPHS)
    return f"---\ntitle: {TITLE}\n---\n\n{body}\n\n{notes}\n".replace("$", "\\$")


def _linked(note, link):
    before, words, address, after = note
    return before + (address if words == address else link.format(words=words, address=address)) + after
