"""Notes that a file shows only by links: a number links to the note, and the note links back to the number.

Many books (epub) have no other sign of their notes. A table of contents is linked both ways too; but its numbers stand
at the beginning of their lines, and what they lead to are headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from citecheck.read.pandoc.ast import Ast, Node, leaves, links

__all__ = ["Backlinks"]

_LABEL = re.compile(r"[\[(]?(\d{1,4}|[*†‡§¶]{1,4}|[ivxlc]{1,7})[\])]?[.:]?")
_RETURN = re.compile(r"[\s↩↑⤴⏎⮌←⇑▲^\ufe0e\ufe0f]{1,4}")
_TEXT = ("Plain", "Para")
_LISTS = ("BulletList", "OrderedList", "DefinitionList")


class Backlinks:
    """Which links of a document call notes, and which lead back from them."""

    def __init__(self, ast: Ast) -> None:
        self._labels: dict[str, str] = {}  # by the id of the link that calls
        self._notes: set[str] = set()  # ids that are called
        if not ast.has_inner_links:
            return
        calls: dict[str, tuple[str, str]] = {}
        for block in ast.blocks():
            for leaf in leaves([block]):
                if leaf["t"] not in _TEXT:
                    continue
                for link in links(leaf["c"]):
                    if link.target[:1] != "#":
                        continue
                    label = label_in(link.words)
                    if link.target[1:] in calls and (label or is_return(link.words)):
                        self._labels[link.target[1:]], note = calls[link.target[1:]]
                        self._notes.add(note)
                    elif link.id and label and link.led_up_to:
                        calls.setdefault(link.id, (label, link.target[1:]))

    def called_by(self, link_id: str) -> str | None:
        """The label of the note that a link calls."""
        return self._labels.get(link_id)

    def leads_back(self, target: str, words: str) -> bool:
        """Whether a link leads from a note back to where it is called."""
        known = target[1:] in self._labels and bool(label_in(words))
        return target[:1] == "#" and (known or is_return(words))

    def note_in(self, blocks: Iterable[Node]) -> str | None:
        """The label of the one note that the blocks are, or None."""
        if not self._labels:
            return None
        found = []
        for leaf in leaves(list(blocks)):
            if leaf["t"] == "Header":
                return None
            for link in links(leaf["c"]) if leaf["t"] in _TEXT else ():
                if link.id in self._labels:
                    return None
                if link.target[:1] == "#" and link.target[1:] in self._labels:
                    found.append(self._labels[link.target[1:]])
        return found[0] if len(set(found)) == 1 else None

    def holds_one(self, node: Node) -> bool:
        """Whether a Div may be one note: it is called, and not nested."""
        return node["c"][0][0] in self._notes

    @staticmethod
    def is_flat(item: Iterable[Node]) -> bool:
        """Whether a list item holds no other list."""
        return all(block["t"] not in _LISTS for block in item)


def label_in(words: str) -> str:
    """The label of a note as a link shows it ("[12]" is 12), empty if the words are none."""
    match = _LABEL.fullmatch(words.strip())
    return match[1] if match else ""


def is_return(words: str) -> bool:
    """Whether words are an arrow back."""
    return _RETURN.fullmatch(words) is not None
