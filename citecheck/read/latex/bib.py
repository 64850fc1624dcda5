"""The references of a LaTeX article: citation commands with their keys, and the entries behind the keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from citecheck.model import Record
from citecheck.read.bibtex import bib_entries, entry_source
from citecheck.read.latex.reader import plain
from citecheck.read.latex.source import Source
from citecheck.read.prose import Article, Passage, Place
from citecheck.read.written_out import written_out

_BIBITEM = re.compile(r"\\bibitem\s*(?:\[[^\]]{0,500}\]\s*)?\{([^{}]{1,200})\}")
_SEVERAL = ("footcites", "smartcites", "autocites", "parencites", "textcites", "cites", "supercites")


class Cite(Record, frozen=True):
    """One key as cited, with the words before it and the place in the source."""

    key: str
    before: str = ""
    locator: str = ""


class _Entry(NamedTuple):
    fields: Mapping[str, str]
    kind: str


class References:
    """What citation keys stand for: items of a list in the article, .bib entries, notes that the caller gives."""

    def __init__(self, source: str, notes: Mapping[str, str] | None, bibs: tuple[str, ...]) -> None:
        self._notes = notes or {}
        self._entries: dict[str, _Entry] = {}
        for text in bibs:
            for entry in bib_entries(text):
                self._entries.setdefault(entry.key, _Entry(entry.fields, entry.kind))
        prefix = "\\footnote" in source or "\\endnote" in source or "footcite" in source
        self._items: dict[str, str] = {}
        for match in _BIBITEM.finditer(source):
            number = str(len(self._items) + 1)
            self._items.setdefault(match[1].strip(), f"[{number}]" if prefix else number)
        self._called: dict[str, None] = {}

    # ------------------------------------------------------------ citation commands

    def arguments(self, name: str, source: Source) -> list[Cite]:
        """The keys that follow a citation command, with their notes; `name` tells if it takes several."""
        several = name.lower() in _SEVERAL
        if several:
            source.option("()")
            source.option("()")
        found: list[Cite] = []
        while len(found) < 1_000:
            options = [option for option in (source.option(), source.option()) if option is not None]
            keys = source.argument()
            if keys is None:
                break
            found += self._cites(keys, options)
            if not several:
                break
        return found

    def _cites(self, keys: str, options: list[str]) -> list[Cite]:
        names = [key.strip() for key in keys.split(",") if key.strip()]
        before = plain(options[0]) if len(options) == 2 else ""
        locator = plain(options[-1]) if options else ""
        last = len(names) - 1
        return [
            Cite(key, before if index == 0 else "", locator if index == last else "") for index, key in enumerate(names)
        ]

    def listed(self, cites: list[Cite]) -> bool:
        """Whether the first key is an item of a list of references in the article."""
        return cites[0].key in self._items

    # ------------------------------------------------------------ what is written

    def note(self, cites: list[Cite], *, closed: bool = False) -> str:
        """The sources as one note, separated by semicolons, with a full stop if `closed`."""
        parts = [" ".join(part for part in (cite.before, self._written(cite)) if part) for cite in cites]
        text = "; ".join(part.removesuffix(".") for part in parts)
        return f"{text}." if closed and not text.endswith((".”", "!", "?")) else text

    def _written(self, cite: Cite) -> str:
        if cite.key in self._entries:
            entry = self._entries[cite.key]
            return written_out(entry_source(entry.kind, entry.fields, self._entries.get, plain), cite.locator)
        words = self._notes.get(cite.key, cite.key)
        return f"{words.removesuffix('.')}, {cite.locator}" if cite.locator else words

    def call(self, cites: list[Cite], passage: Passage, place: Place) -> None:
        """Write a call in the text: labels in brackets, with what is cited of them."""
        passage.put("[", place)
        for index, cite in enumerate(cites):
            if index:
                passage.put(";")
                passage.write(" ")
            if cite.before:
                passage.put(cite.before)
                passage.write(" ")
            label = self._items.get(cite.key, cite.key)
            self._called[cite.key] = None
            words = label.strip("[]") + (f", {cite.locator}" if cite.locator else "")
            passage.call(label, words=words, place=place)
        passage.put("]")

    def item(self, key: str) -> str:
        """The label of an item of the list in the article."""
        return self._items.setdefault(key, key)

    def write(self, article: Article) -> None:
        """Append the entries of .bib files that were called in the text."""
        for key in self._called:
            if key not in self._items and (key in self._entries or key in self._notes):
                article.note(key, f"[{key}]").put(self._written(Cite(key)))
