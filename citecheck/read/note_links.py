"""The links of a note: an address that its words hide is printed behind the citation in which the link stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citecheck.read.html.address import is_cut_short, is_hidden_by
from citecheck.read.runs import Run, with_addresses

_STRIDE = 1 << 32  # more than any piece has characters: an offset is a piece and a place in it
_UNSAFE = str.maketrans({char: f"%{ord(char):02X}" for char in '"<>`{}|\\^“” \t\n'})


class NoteLink(NamedTuple):
    """A link whose words are the pieces from `start` to `stop`."""

    start: int
    stop: int
    address: str


class Cut(NamedTuple):
    """Words to be printed: those of `piece` from its character `offset` on, or, if `offset` is None, an address."""

    words: str
    piece: int
    offset: int | None


def with_links(pieces: Sequence[str], links: Sequence[NoteLink]) -> list[Cut]:
    """The pieces of a note with the addresses of its links printed where their citations end, once each."""
    opening: dict[int, list[NoteLink]] = {}
    closing: dict[int, list[NoteLink]] = {}
    for link in links:
        shown = "".join(pieces[link.start : link.stop]).strip()
        if is_hidden_by(shown, link.address) or is_cut_short(shown, link.address):
            opening.setdefault(link.start, []).append(link)
            closing.setdefault(max(link.stop, link.start + 1), []).append(link)
    runs: list[Run] = []
    for index in range(len(pieces) + 1):
        runs += [Run("address", _safe(link.address), index * _STRIDE) for link in closing.get(index, ())]
        runs += [Run("opening", "", index * _STRIDE) for _ in opening.get(index, ())]
        if index < len(pieces):
            runs.append(Run("text", pieces[index], index * _STRIDE))
    return [_cut(run) for run in with_addresses(runs) if run.kind in ("text", "put")]


def _cut(run: Run) -> Cut:
    piece, offset = divmod(run.at, _STRIDE)
    return Cut(run.words, piece, offset if run.kind == "text" else None)


def _safe(address: str) -> str:
    return address.translate(_UNSAFE)
