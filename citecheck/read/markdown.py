"""Markdown into blocks and footnote anchors, with offsets into the source as written.

Footnotes are Pandoc's and GitHub's: `[^label]` calls `[^label]: text`, whose further paragraphs are indented by four
columns; `^[text]` is a note in place (https://pandoc.org/MANUAL.html#footnotes). Code and comments hold neither.
A scanner over lines, not a full parser: it needs exact offsets inside paragraphs, which CommonMark parsers don't give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model import Anchor, Block, BlockKind, Span

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*")
_LIST = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]")
_CALL = re.compile(r"\[\^([^\]\s]{1,80})\](?!:)")
_INLINE = re.compile(r"\^\[")
_CODE_SPAN = re.compile(r"(`{1,8})(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.{0,10000}?-->", re.DOTALL)
_MAX_INLINE_NOTE = 5_000


def structure_of(text: str) -> tuple[tuple[Block, ...], tuple[Anchor, ...]]:
    """Blocks in order, and one anchor for each footnote call and each footnote, in order of place."""
    blocks: list[Block] = []
    anchors: list[Anchor] = []
    lines = _Lines(text)
    while (line := lines.peek()) is not None:
        start, body = line
        if not body.strip():
            lines.take()
        elif fence := _FENCE.match(body):
            blocks.append(Block("code", _fenced(lines, fence[1])))
        elif definition := _DEFINITION.match(body):
            anchors.append(_definition(text, lines, start, definition))
            blocks.append(Block("notes", anchors[-1].declared))
        elif heading := _ATX.match(body):
            lines.take()
            blocks.append(_heading(text, start + heading.end(), start + len(body), len(heading[1]), blocks))
        else:
            blocks.append(_paragraph(text, lines, blocks))
    anchors += _calls(text, blocks)
    return tuple(blocks), tuple(sorted(anchors, key=lambda anchor: (anchor.span, anchor.kind)))


class _Lines:
    """The lines of a text with their offsets, one ahead."""

    def __init__(self, text: str) -> None:
        self._iterator = self._offsets(text)
        self._next = next(self._iterator, None)

    @staticmethod
    def _offsets(text: str) -> Iterator[tuple[int, str]]:
        at = 0
        for body in text.split("\n"):
            yield at, body
            at += len(body) + 1

    def peek(self) -> tuple[int, str] | None:
        return self._next

    def take(self) -> tuple[int, str]:
        taken = self._next
        assert taken is not None
        self._next = next(self._iterator, None)
        return taken


def _fenced(lines: _Lines, fence: str) -> Span:
    start, body = lines.take()
    end = start + len(body)
    while lines.peek() is not None:
        at, body = lines.take()
        end = at + len(body)
        closing = body.strip()
        if closing.startswith(fence) and not closing.strip(fence[0]):
            break
    return Span(start, end)


def _definition(text: str, lines: _Lines, start: int, match: re.Match[str]) -> Anchor:
    _, body = lines.take()
    end = start + len(body)
    blank = False
    while (line := lines.peek()) is not None:
        at, body = line
        if not body.strip():
            blank = True
        elif _DEFINITION.match(body) or (blank and not body.startswith(("    ", "\t"))) or _ends_note(body):
            break
        else:
            end = at + len(body.rstrip())
        lines.take()
    words = _trim(text, start + match.end(), end)
    return Anchor("note", match[1], words, Span(start, max(end, words.end)))


def _ends_note(line: str) -> bool:
    """A fence or a comment on its own line is no part of the note before it."""
    return _FENCE.match(line) is not None or line.lstrip().startswith("<!--")


def _heading(text: str, start: int, end: int, level: int, before: list[Block]) -> Block:
    words = _trim(text, start, end)
    closed = re.search(r"[ \t]#+$", words.of(text))
    if closed:
        words = _trim(text, words.start, words.start + closed.start())
    return _titled(words, level, before)


def _titled(words: Span, level: int, before: list[Block]) -> Block:
    first = level == 1 and all(block.kind in ("furniture", "code") for block in before)
    return Block("title" if first else "heading", words, level)


def _paragraph(text: str, lines: _Lines, before: list[Block]) -> Block:
    start, body = lines.take()
    kind: BlockKind = "paragraph"
    if body.lstrip().startswith("<!--"):
        return _comment(text, lines, start, body)
    if _LIST.match(body):
        kind = "list"
    elif body.lstrip().startswith(">"):
        kind = "quote"
    elif body.lstrip().startswith("|"):
        kind = "table"
    end = start + len(body)
    while (line := lines.peek()) is not None:
        at, body = line
        if kind == "paragraph" and (underline := _SETEXT.match(body)):
            lines.take()
            return _titled(_trim(text, start, end), 1 if underline[1][0] == "=" else 2, before)
        if not body.strip() or _FENCE.match(body) or _ATX.match(body) or _DEFINITION.match(body):
            break
        end = at + len(body)
        lines.take()
    return Block(kind, _trim(text, start, end))


def _comment(text: str, lines: _Lines, start: int, body: str) -> Block:
    end = start + len(body)
    while "-->" not in body and lines.peek() is not None:
        at, body = lines.take()
        end = at + len(body)
    return Block("furniture", _trim(text, start, end))


def _calls(text: str, blocks: list[Block]) -> Iterator[Anchor]:
    """Calls in prose, and notes in place (numbered in order, labels `^1`, `^2`...)."""
    inline = 0
    for block in blocks:
        if block.kind in ("code", "notes", "furniture"):
            continue
        masked = _masked(block.span.of(text))
        offset = block.span.start
        for match in _CALL.finditer(masked):
            yield Anchor("marker", match[1], Span(*match.span(1)).shifted(offset), Span(*match.span()).shifted(offset))
        for match in _INLINE.finditer(masked):
            end = _closing(masked, match.end())
            if end is None:
                continue
            inline += 1
            declared = Span(match.start(), end + 1).shifted(offset)
            words = _trim(text, offset + match.end(), offset + end)
            yield Anchor("marker", f"^{inline}", Span(declared.start, declared.start + 2), declared)
            yield Anchor("note", f"^{inline}", words, declared)


def _closing(text: str, start: int) -> int | None:
    depth = 1
    for at in range(start, min(len(text), start + _MAX_INLINE_NOTE)):
        if text[at] == "[":
            depth += 1
        elif text[at] == "]":
            depth -= 1
            if depth == 0:
                return at
    return None


def _masked(prose: str) -> str:
    """The same prose with code spans and comments blanked, offsets kept."""
    for pattern in (_CODE_SPAN, _COMMENT):
        prose = pattern.sub(lambda match: " " * len(match[0]), prose)
    return prose


def _trim(text: str, start: int, end: int) -> Span:
    body = text[start:end]
    stripped = body.strip()
    first = start + len(body) - len(body.lstrip()) if stripped else start
    return Span(first, first + len(stripped))
