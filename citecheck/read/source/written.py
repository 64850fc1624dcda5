"""What the readers of sources write: a text with its blocks and cells, and what is known of it."""

from __future__ import annotations

from msgspec import Struct, field

from citecheck.model import Block, BlockKind, Cell, Skip, Span

MAX_CELLS = 200_000
"""Cells read of one source; the rest is said to be left out."""


class Written(Struct):
    """A text as it is being written: blocks a blank line apart, and the cells of its tables."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    at: int = 0

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self.parts)

    def block(self, kind: BlockKind, words: str, level: int = 0, gap: str = "\n\n") -> int:
        """Write a block and say where it begins."""
        if self.parts:
            self.parts.append(gap)
            self.at += len(gap)
        start = self.at
        self.parts.append(words)
        self.at += len(words)
        self.blocks.append(Block(kind, Span(start, self.at), level))
        return start

    def line(self, words: str) -> None:
        """Go on with the last block on a new line."""
        self.parts += ["\n", words]
        self.at += 1 + len(words)
        last = self.blocks[-1]
        self.blocks[-1] = Block(last.kind, Span(last.span.start, self.at), last.level)


class Read(Struct, frozen=True):
    """What a reader of one kind of source hands over: the fields of `Source` and of its document."""

    text: str
    blocks: tuple[Block, ...] = ()
    cells: tuple[Cell, ...] = ()
    title: str | None = None
    issued: str | None = None
    language: str | None = None
    page: str = ""
    pages: tuple[int, ...] = ()
    skipped: tuple[Skip, ...] = ()
    encoding: str = "utf-8"


def cells_left_out() -> Skip:
    """That a source has more cells than are read."""
    return Skip("cells-left-out", f"The source holds more than {MAX_CELLS:,} cells; the rest was not read.")
