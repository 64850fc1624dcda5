"""What a reader of one format hands over: the article as text, and what the format says of its structure."""

from __future__ import annotations

from citecheck.model import Anchor, Block, Checkpoint, Record, Skip


class Parsed(Record, frozen=True):
    """An article as prose, with the fields of `Document` that its format knows.

    In `text` blocks are separated by blank lines, a note marker stands as its label, and the notes follow at the end
    ("1. text"). `checkpoints` lead back to the file, `pages` are the offsets at which pages begin, and `exact` is
    false where the file has no lines of its own.
    """

    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    checkpoints: tuple[Checkpoint, ...] = ()
    language: str | None = None
    skipped: tuple[Skip, ...] = ()
    pages: tuple[int, ...] = ()
    exact: bool = True
