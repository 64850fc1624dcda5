"""What a reader needs to find a source, and what of it a work lacks."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Note, Work
from citecheck.rules.address import candidates, trouble_of

_BY_NUMBER = frozenset({"archival", "interview", "jurisdiction", "legislation", "treaty", "unpublished"})
"""Kinds that are found by a shelf mark, a section or a witness, and not by author, title and date."""


def missing_parts(work: Work) -> tuple[str, ...]:
    """Which of title, author or publisher, and date a work lacks; nothing where a link or an identifier leads to it."""
    if work.links or work.identifiers or work.kind in _BY_NUMBER:
        return ()
    return tuple(_missing(work))


def _missing(work: Work) -> Iterator[str]:
    if not work.title:
        yield "title"
    if not (work.authors or work.editors or work.translators or work.container or work.publisher):
        yield "author or publisher"
    if not (work.issued or work.accessed or work.volume or work.issue):
        yield "date"


def prints_broken_address(note: Note | None) -> bool:
    """Whether the note does give an address, only one that can't be opened (malformed-url, CC102)."""
    return note is not None and any(trouble_of(words) for _, words in candidates(note.text))
