"""Fixes of findings in terms of the file: where an edit of the text that was read belongs, as its format writes it.

Nothing else in the file is touched: line ends, white space, encoding stay. What can't be placed without doubt is left
alone, with the reason.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from citecheck.model import Document, Edit, Finding, Record

WRITABLE = frozenset({"text", "markdown", "html", "latex", "bib"})
"""Formats that can be written back."""

_AS_READ = frozenset({"text", "markdown"})
_REACH = 400
_ENTRY = re.compile(r"^[ \t]*@", re.MULTILINE)
_GOES_ON = re.compile(r"[\w/%&=?#~+@-]|[.,:;!](?=[\w/])")
_UNSAFE = re.compile(r"[\s<>\"`{}\\|^\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What no address holds as RFC 3986 writes it, and formats give a meaning to: what a server says is not trusted."""
_LATEX = re.compile(r"[%#&_]")
_IN_ADDRESS = re.compile(r"\\(?:url|href|nolinkurl|path)\s{0,5}(?:\[[^\]\n]{0,80}\])?\{\s{0,5}$")
_OPENED = re.compile(r"[\"'][^<>]{0,400}>\s{0,20}")


class Change(Record, frozen=True):
    """Replace `old`, at code point `start` of the file, by `new`."""

    start: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """One past the last character replaced."""
        return self.start + len(self.old)


class Mended(Record, frozen=True):
    """What a file becomes: its new text, the fixes made (description and line, from 1), those left out with why."""

    text: str
    done: tuple[tuple[str, int], ...] = ()
    left: tuple[tuple[str, str], ...] = ()


def mend(
    source: str, document: Document, findings: Iterable[Finding], more: Iterable[tuple[str, Change]] = ()
) -> Mended:
    """The text of the file `source`, read as `document`, with the fixes of `findings` and `more` changes.

    A fix is made whole or not at all; where two want the same words, the first is made, so the most severe come first.
    `more` are described changes in offsets of the file.
    """
    lines = _line_starts(source)
    taken: list[Change] = []
    done: list[tuple[str, int]] = []
    left: list[tuple[str, str]] = []
    wishes = [(f"{finding.code} {finding.fix.description}", finding) for finding in findings if finding.fix is not None]
    placed: list[tuple[str, list[Change] | str]] = [
        (description, _changes(source, document, finding.fix.edits, lines))
        for description, finding in wishes
        if finding.fix is not None
    ]
    placed += [(description, [change]) for description, change in more]
    for description, changes in placed:
        if isinstance(changes, str):
            left.append((description, changes))
            continue
        new = [change for change in dict.fromkeys(changes) if change not in taken]
        if any(change.start < other.end and other.start < change.end for change in new for other in taken):
            left.append((description, "another fix changes the same words"))
        elif new:
            taken += new
            done += [(description, bisect_right(lines, change.start)) for change in new[:1]]
    return Mended(_applied(source, taken), tuple(done), tuple(left))


def _changes(source: str, document: Document, edits: Iterable[Edit], lines: list[int]) -> list[Change] | str:
    """The changes that make the edits, or the reason why one of them can't be made."""
    found: list[Change] = []
    for edit in edits:
        if _UNSAFE.search(edit.text):
            return "what it would write holds characters that could mean something else in the file"
        changes = list(_placed(source, document, edit, lines))
        if not changes:
            return "its words could not be found in the file as they were read"
        found += changes
    return found


def _placed(source: str, document: Document, edit: Edit, lines: list[int]) -> Iterator[Change]:
    where, old = document.locate(edit.span), edit.span.of(document.text)
    if not old or where.line > len(lines):
        return
    at = lines[where.line - 1] + where.column - 1
    if document.format in _AS_READ:
        if source.startswith(old, at):
            destination = document.format == "markdown" and source.endswith("](", 0, at)
            yield Change(at, old, _destination(edit.text) if destination else edit.text)
            yield from _shown_again(source, at, old, edit.text, _same)
        return
    if "\n" in old:
        return
    end = _end_of_entry(source, at) if document.format == "bib" else at + _REACH
    for written in _SPELLINGS[document.format]:
        spelt = written(old)
        start = _find(source, spelt, max(0, at - 2), end)
        if start is not None:
            spell = _speller(document.format, source, start, spelt, old)
            yield Change(start, spelt, spell(edit.text))
            if document.format == "html":
                yield from _shown_again(source, start, spelt, spell(edit.text), _same)
            return


def _find(source: str, words: str, start: int, end: int) -> int | None:
    """Where the words stand whole, not as the beginning of a longer address."""
    at = source.find(words, start, end)
    while at != -1:
        behind = at + len(words)
        if not _GOES_ON.match(source, behind) and not (at and source[at - 1].isalnum()):
            return at
        at = source.find(words, at + 1, end)
    return None


def _end_of_entry(source: str, at: int) -> int:
    following = _ENTRY.search(source, at + 1)
    return following.start() if following else len(source)


def _shown_again(source: str, at: int, old: str, new: str, spell: Callable[[str], str]) -> Iterator[Change]:
    """The address as the words of its own link: `[old](old)`, `<a href="old">old</a>`."""
    before = at - len(old) - 2
    if before > 0 and source.startswith(f"[{old}](", before - 1):
        yield Change(before, old, spell(new))
    opened = _OPENED.match(source, at + len(old))
    if opened and source.startswith(old, opened.end()) and source.startswith("</a", opened.end() + len(old)):
        yield Change(opened.end(), old, spell(new))
    window = source[max(0, at - len(old) - _REACH) : at]
    opening = window.rfind(old)
    if opening != -1 and _OPENED.fullmatch(window, opening + len(old)):
        yield Change(at - len(window) + opening, old, spell(new))


# ---------------------------------------------------------------- spellings


def _same(words: str) -> str:
    return words


def _destination(words: str) -> str:
    """Parentheses would end the destination of a link (CommonMark, 6.3)."""
    return words.replace("(", "%28").replace(")", "%29")


def _html(words: str) -> str:
    return html.escape(words)


def _html_attribute(words: str) -> str:
    """As many write it, with the quotation marks left."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _latex(words: str) -> str:
    return _LATEX.sub(r"\\\g<0>", words)


def _latex_url(words: str) -> str:
    return re.sub(r"[%#]", r"\\\g<0>", words)


_SPELLINGS: dict[str, tuple[Callable[[str], str], ...]] = {
    "html": (_html, _html_attribute, _same),
    "latex": (_same, _latex_url, _latex),
    "bib": (_same, _latex, _latex_url),
}


def _speller(format_: str, source: str, start: int, spelt: str, old: str) -> Callable[[str], str]:
    """How the new words are spelt where the old ones were spelt so."""
    if format_ == "html":
        return _html
    if format_ == "bib":
        return _same if spelt == old else _latex
    if _IN_ADDRESS.search(source, max(0, start - 120), start):
        return _same if spelt == old and re.search(r"[%#]", old) else _latex_url
    return _latex


# ---------------------------------------------------------------- the file


def _line_starts(source: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", source))]


def _applied(source: str, changes: Iterable[Change]) -> str:
    parts, at = [], 0
    for change in sorted(changes, key=lambda change: change.start):
        parts += [source[at : change.start], change.new]
        at = change.end
    return "".join([*parts, source[at:]])
