"""Writes the text of a document whose file is mark-up: blocks, markers and notes, with checkpoints back to the file.

White space is folded as it is on a printed page. Notes may be met anywhere (a LaTeX footnote stands in the middle of
a sentence); they are kept apart and written at the end.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.model import Anchor, Block, BlockKind, Checkpoint, Skip, Span
from citecheck.read.parsed import Parsed

_BLANKS = " \t\r\f\v\u2028\u2029"
_RUN = re.compile(rf"[{_BLANKS}]+|\n|[^\n{_BLANKS}]+(?: [^\n{_BLANKS}]+)*")
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s<>]{1,2000}", re.IGNORECASE)
_IGNORE = re.compile(r"[ \t]{0,20}citecheck:[ \t]{0,20}ignore\b[^\n]{0,1900}")


class Place(NamedTuple):
    """Line and column in the file, both from 1."""

    line: int
    column: int


class _Piece(NamedTuple):
    """Words whose white space is folded, from one place in the file; with `labels` they call those notes."""

    words: str
    place: Place | None
    labels: tuple[str, ...] = ()


class Passage:
    """Words of one block or one note, folded as they are written."""

    def __init__(self, kind: BlockKind = "paragraph", level: int = 0) -> None:
        self.kind: BlockKind = kind
        self.level = level
        self.pieces: list[_Piece] = []
        self.ignores: list[_Piece] = []
        self._links: list[tuple[int, int, str]] = []
        self._space: _Piece | None = None

    @property
    def empty(self) -> bool:
        """Whether no word has been written."""
        return not self.pieces

    @property
    def last(self) -> str:
        """The words written last, white space apart."""
        return self.pieces[-1].words if self.pieces else ""

    @property
    def spaced(self) -> bool:
        """Whether the next words will stand apart from the last ones."""
        return self._space is not None or not self.pieces

    @property
    def words(self) -> str:
        """All words written."""
        return "".join(piece.words for piece in self.pieces)

    def write(self, words: str, place: Place | None = None, *, still: bool = False) -> None:
        """Append words that stand in the file as they are, from `place` on; white space is folded.

        With `still` all of them stand at `place`.
        """
        if words.isprintable() and "  " not in words and words[:1] != " " and words[-1:] != " ":
            self._append(_Piece(words, place))
            return
        line, column = place or (0, 0)
        for match in _RUN.finditer(words):
            found = match[0]
            here = place if still else Place(line, column + match.start()) if place else None
            if found == "\n":
                line, column = line + 1, 1 - match.end()
                self._space = self._space or _Piece(" ", here)
            elif found[0] in _BLANKS:
                self._space = self._space or _Piece(" ", here)
            else:
                self._append(_Piece(found, here))

    def put(self, words: str, place: Place | None = None) -> None:
        """Append words that the file writes in another way (an accent, an entity), all of them at `place`."""
        if words.isspace() and "\u00a0" not in words:
            self._space = self._space or _Piece(" ", place)
        elif words:
            self._append(_Piece(words, place))

    def line_break(self) -> None:
        """Begin a new line, inside the block."""
        if self.pieces:
            self._space = _Piece("\n", None)

    def call(self, *labels: str, words: str = "", place: Place | None = None) -> None:
        """Append a marker that calls the notes `labels`; `words` are what is printed, the labels if not given."""
        self._append(_Piece(words or ", ".join(labels), place, labels))

    def call_between(self, labels: tuple[str, ...]) -> None:
        """Let the piece before the last one, the dash of a range, call the notes between its ends."""
        self.pieces[-2] = self.pieces[-2]._replace(labels=labels)

    def as_call(self, start: int) -> None:
        """Turn what was written since piece `start` into a marker, if it is a number."""
        label = "".join(piece.words for piece in self.pieces[start:]).strip()
        if label.isdecimal():
            del self.pieces[start:]
            self.pieces.append(_Piece(label, None, (label,)))

    @property
    def after_break(self) -> bool:
        """Whether the next words will begin a line."""
        return not self.pieces or (self._space is not None and self._space.words == "\n")

    def link(self, target: str, start: int) -> None:
        """What was written since piece `start` is a link to `target`; notes print the address if the words don't."""
        if self.kind == "notes" and _ADDRESS.fullmatch(target):
            self._links.append((start, len(self.pieces), target))

    def print_links(self) -> None:
        """Print the addresses of the links, behind the citations that they stand in."""
        if not self._links:
            return
        from citecheck.read.note_links import NoteLink, with_links  # noqa: PLC0415 - many notes have no links

        cuts = with_links([piece.words for piece in self.pieces], [NoteLink(*link) for link in self._links])
        self.pieces = [self._cut(cut.words, cut.piece, cut.offset) for cut in cuts]
        self._links = []

    def _cut(self, words: str, index: int, offset: int | None) -> _Piece:
        if offset is None:
            return _Piece(words, self.pieces[min(index, len(self.pieces) - 1)].place)
        whole = self.pieces[index]
        place = Place(whole.place.line, whole.place.column + offset) if whole.place else None
        return _Piece(words, place, whole.labels)

    def trim(self, count: int) -> None:
        """Take back the last characters: a hyphen at the end of a line."""
        self._space = None
        last = self.pieces[-1]
        self.pieces[-1] = last._replace(words=last.words[:-count])

    def glue(self) -> None:
        """Forget white space at the end: a marker follows its word."""
        self._space = None

    def ignore(self, comment: str, place: Place | None = None) -> None:
        """Keep a comment if it tells citecheck to ignore something; else it is dropped.

        Before any word it is kept apart, as a block of its own; else it stays in its place.
        """
        match = _IGNORE.match(comment)
        if match is None:
            return
        kept = _Piece(f"<!-- {match[0].strip().replace('--', '-')} -->", place)
        if self.pieces and self.kind != "notes":
            self._space = self._space or _Piece(" ", place)
            self._append(kept)
        else:
            self.ignores.append(kept)

    def _append(self, piece: _Piece) -> None:
        if not piece.words:
            return
        if self._space is not None and self.pieces:
            self.pieces.append(self._space)
        self._space = None
        self.pieces.append(piece)


class _Note(NamedTuple):
    label: str
    printed: str
    passage: Passage


class Article:
    """The blocks and notes of an article in the order in which they are met; `parsed` lays the text out."""

    def __init__(self) -> None:
        self.skipped: list[Skip] = []
        self.language: str | None = None
        self._parts: list[Passage | _Note | None] = []

    @property
    def blocks(self) -> list[Passage]:
        """All blocks that are not notes."""
        return [part for part in self._parts if isinstance(part, Passage)]

    def block(self, kind: BlockKind = "paragraph", level: int = 0) -> Passage:
        """A new block."""
        passage = Passage(kind, level)
        self._parts.append(passage)
        return passage

    def note(self, label: str, printed: str | None = None) -> Passage:
        """A new note; `printed` is the label as it stands before the note, "1." if not given."""
        passage = Passage("notes")
        self._parts.append(_Note(label, printed or f"{label}.", passage))
        return passage

    def page(self) -> None:
        """What follows begins on a new page."""
        self._parts.append(None)

    def skip(self, reason: str, message: str) -> None:
        """Say once that something could not be read."""
        told = Skip(reason, message)
        if told not in self.skipped and len(self.skipped) < 50:
            self.skipped.append(told)

    def parsed(self, *, exact: bool = True, in_place: bool = False) -> Parsed:
        """The text and its structure, with the notes at its end or, if `in_place`, where they were met."""
        layout = _Layout(places=exact)
        parts = self._parts if in_place else sorted(self._parts, key=lambda part: isinstance(part, _Note))
        for part in parts:
            if part is None:
                layout.page()
            elif isinstance(part, _Note):
                layout.note(part)
            else:
                layout.block(part)
        return Parsed(
            text="".join([*layout.parts, "\n"]) if layout.parts else "",
            blocks=tuple(layout.blocks),
            anchors=tuple(sorted(layout.anchors, key=lambda anchor: anchor.span)),
            checkpoints=tuple(layout.checkpoints),
            language=self.language,
            skipped=tuple(self.skipped),
            pages=tuple(layout.pages),
            exact=exact,
        )


class _Layout:
    """The text as it grows, with offsets."""

    def __init__(self, *, places: bool) -> None:
        self.parts: list[str] = []
        self.at = 0
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.checkpoints: list[Checkpoint] = []
        self.pages: list[int] = []
        self._places = places

    def page(self) -> None:
        self.pages.append(self.at + 2 if self.parts else 0)

    def block(self, passage: Passage) -> None:
        self._ignores(passage)
        if passage.empty:
            return
        self._gap()
        start = self.at
        self._write(passage)
        self.blocks.append(Block(passage.kind, Span(start, self.at), passage.level))

    def note(self, note: _Note) -> None:
        note.passage.print_links()
        self._ignores(note.passage)
        self._gap()
        start = self.at
        place = note.passage.pieces[0].place if note.passage.pieces else None
        self._add(_Piece(note.printed, place))
        self._add(_Piece(" ", None))
        text = self.at
        self._write(note.passage)
        self.blocks.append(Block("notes", Span(start, self.at)))
        self.anchors.append(Anchor("note", note.label, Span(text, self.at), Span(start, self.at)))

    def _ignores(self, passage: Passage) -> None:
        for comment in passage.ignores:
            self._gap()
            start = self.at
            self._add(comment)
            self.blocks.append(Block("furniture", Span(start, self.at)))

    def _gap(self) -> None:
        if self.parts:
            self.parts.append("\n\n")
            self.at += 2

    def _write(self, passage: Passage) -> None:
        for piece in passage.pieces:
            start = self.at
            self._add(piece)
            if not piece.labels:
                continue
            span = Span(start, self.at)
            self.anchors += [Anchor("marker", label, span, span) for label in piece.labels]

    def _add(self, piece: _Piece) -> None:
        if self._places and piece.place is not None:
            self._checkpoint(piece.place)
        self.parts.append(piece.words)
        self.at += len(piece.words)

    def _checkpoint(self, place: Place) -> None:
        if self.checkpoints:
            before = self.checkpoints[-1]
            if before.line == place.line and before.column + self.at - before.offset == place.column:
                return
        self.checkpoints.append(Checkpoint(self.at, *place))
