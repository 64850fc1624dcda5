"""A fix as a small diff: for each place the words as they are and as they would be, with a little around them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from citecheck.model import Fix
from citecheck.report.visible import one_line

_AROUND = 40
_LONGEST = 400
_MOST = 12


class Hunk(Struct, frozen=True):
    """One edit: the words before and after it, which stay, what goes, what comes."""

    before: str
    gone: str
    new: str
    after: str


def hunks(text: str, fix: Fix) -> Iterator[Hunk]:
    """The edits of a fix in the order of the text, each within its line."""
    for edit in sorted(fix.edits, key=lambda edit: edit.span)[:_MOST]:
        start, end = min(edit.span.start, len(text)), min(edit.span.end, len(text))
        before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
        after = text[end : end + _AROUND].partition("\n")[0]
        yield Hunk(
            ("…" if _cut_before(text, start, before) else "") + one_line(before),
            _short(text[start:end]),
            _short(edit.text),
            one_line(after) + ("…" if end + len(after) < len(text) and text[end + len(after)] != "\n" else ""),
        )


def _cut_before(text: str, start: int, before: str) -> bool:
    first = start - len(before)
    return first > 0 and text[first - 1] != "\n"


def _short(words: str) -> str:
    return one_line(words[:_LONGEST]) + ("…" if len(words) > _LONGEST else "")
