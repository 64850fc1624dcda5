"""A user's own `.bib` file: its entries with their places in the text, and what of it is broken. Read, never rewritten.

Blocks are bibtexparser's; an entry it can't read stays a block of the file like any other.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from citecheck.bib import plain
from citecheck.model import Record, Span

if TYPE_CHECKING:
    from bibtexparser.library import Library

_KEY = re.compile(r"@[ \t]{0,20}[A-Za-z]{1,40}\s{0,20}[{(]\s{0,200}([^\s,={}()\"#%]{1,200})")


class Existing(Record, frozen=True):
    """An entry as its author wrote it. `fields` are names in lower case and values without their delimiters."""

    key: str
    type: str
    fields: dict[str, str]
    span: Span

    def first(self, *names: str) -> str:
        """The first of the named fields that has a value, as a reader sees it, or an empty string."""
        return next((plain.plain(self.fields[name]) for name in names if self.fields.get(name)), "")


class Broken(Record, frozen=True):
    """A block that can't be read: its line in the file, from 1, and the reason."""

    line: int
    reason: str


class Bibliography(Record, frozen=True):
    """A `.bib` file. `keys` are all words that may be keys in it, those of broken entries among them."""

    text: str
    entries: tuple[Existing, ...]
    broken: tuple[Broken, ...]
    keys: frozenset[str]


def read_existing(text: str) -> Bibliography:
    """The entries of a `.bib` file, in order; of several fields with one name the first counts."""
    blocks = list(_located(parsed(text), text))
    strings = _strings(block for block, _ in blocks)
    entries: list[Existing] = []
    broken: list[Broken] = []
    for block, span in blocks:
        reason = _failure(block)
        if reason:
            broken.append(Broken(block.start_line + 1, reason))
        entry = getattr(block, "ignore_error_block", None) or block
        if _is_entry(entry) and entry.key:
            entries.append(Existing(entry.key, entry.entry_type.lower(), _fields(entry, strings), span))
    return Bibliography(text, tuple(entries), tuple(broken), frozenset(_KEY.findall(text)))


def parsed(text: str) -> Library:
    """`text` as bibtexparser splits it, values as they are written; nothing is said of what is broken."""
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - slow to import, and few commands need it

    log = logging.getLogger("bibtexparser")
    if not log.handlers:
        log.addHandler(logging.NullHandler())  # it would write to stderr by itself
    return parse_string(text, parse_stack=[])


def _located(library: Library, text: str) -> Iterator[tuple[Any, Span]]:
    """Each block with its place; blocks come in the order of the file."""
    at = 0
    for block in library.blocks:
        raw = block.raw or ""
        start = text.find(raw, at)
        if start >= 0:
            at = start + len(raw)
            yield block, Span(start, at)


def _is_entry(block: Any) -> bool:
    return hasattr(block, "entry_type") and hasattr(block, "fields")


def _failure(block: Any) -> str:
    error = getattr(block, "error", None)
    if error is None:
        return ""
    reason = getattr(error, "abort_reason", None) or str(error).partition(". Note:")[0] or type(error).__name__
    return " ".join(str(reason).split())


def _strings(blocks: Iterable[Any]) -> dict[str, str]:
    """The file's macros; one may be made of those before it."""
    strings: dict[str, str] = {}
    for block in blocks:
        if type(block).__name__ == "String":
            strings[block.key.lower()] = plain.joined(str(block.value), strings)
    return strings


def _fields(entry: Any, strings: Mapping[str, str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for field in entry.fields:
        fields.setdefault(field.key.lower(), plain.joined(str(field.value), strings))
    return fields
