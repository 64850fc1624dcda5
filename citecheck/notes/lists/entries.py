"""Labelled lines, and the numbered runs they form.

"1. Smith ...", "[1] Smith ...", "[1]: ...", "1 Smith ...", "1) ...", "(1) ...", "^1 ...", "Note 1: ...", "¹ ...",
"① ...", `<sup>1</sup> ...`, `[1](#_ftnref1) ...` at the start of a line open an entry, and so does a label on a line
of its own; entries of one style whose labels rise from 1 form a run. Which runs are notes is decided in `accept.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Entry(NamedTuple):
    """One labelled line: where the line, its label's digits and its text begin; `apart` if a blank line is above.

    `suffix` is the letter of a label put in later ("12a").
    """

    style: str
    label: int
    line: int
    digits: tuple[int, int]
    text: int
    apart: bool
    suffix: str = ""


_SPACE = r"[ \t\u00a0\u2002\u2003\u2009\u202f\u3000]"
_WORDS = "[Ff]oot[Nn]ote|[Ee]nd[Nn]ote|[Nn]ote|NOTE|[Rr]ef|[Ff][Nn]|[Nn]|Anm|Fn|Сноска|Примечание|Nota|注释?|註釋?"
_ENTRY = re.compile(
    rf"^{_SPACE}{{0,20}}(?:"
    r"[\[［【〔]\^?(?P<bracket>\d{1,4}[a-z]?)[\]］】〕][:：]?"
    r"|[(（](?P<parenthesis>\d{1,4}[a-z]?)[)）]"
    r"|(?P<dot>\d{1,4}[a-z]?)[.．、](?!\d)"
    r"|(?P<close>\d{1,4})[)）]"
    r"|(?P<colon>\d{1,4}):(?!\d)"
    rf"|(?:{_WORDS})\.?{_SPACE}?(?P<word>\d{{1,4}})[.:：)](?!\d)"
    r"|[\^↑](?P<caret>\d{1,4})[.:)]?(?!\d)"
    rf"|(?P<bare>\d{{1,4}})(?={_SPACE}|\n|[^\W\d_]|[“«„\"‘《「])"
    r"|<sup>\[?(?P<raised>\d{1,4})(?:\]\([^()\s]{1,300}\))?</sup>"
    r"|(?:<a [^<>\n]{0,200}></a>)?\\?\[(?:\\?\[|\^|<sup>)?(?P<linked>\d{1,4})(?:\\?\]|\^|</sup>)?"
    r"(?:\\?\]|\]\([^()\s]{1,300}\))[.:]?"
    r"|(?P<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})"
    r"|(?P<circled>[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf])"
    rf"){_SPACE}{{0,20}}(?:\n{_SPACE}{{0,20}}){{0,2}}(?:[\^↑↩]{_SPACE}{{1,4}})?(?=\S)",
    re.MULTILINE,
)
_AHEAD = 8
_WIDEST_GAP = 4
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def entries_of(text: str) -> list[Entry]:
    """Every labelled line of the text, in order; linear in its length."""
    return list(_entries(text))


def _entries(text: str) -> Iterator[Entry]:
    for match in _ENTRY.finditer(text):
        style = match.lastgroup or ""
        written = match[style]
        follower = text[match.end()]
        if style == "bare" and not _opens_note(follower):
            continue
        number = written.rstrip(_LETTERS)
        label = int(unicodedata.normalize("NFKC", number))
        apart = _apart(text, match.start())
        yield Entry(style, label, match.start(), match.span(style), match.end(), apart, written[len(number) :])


def _opens_note(char: str) -> bool:
    """A bare number labels a note only before a capital, a caseless letter, a quotation mark or an address."""
    return (char.isalpha() and not char.islower()) or char in "“«„\"'‘《「『[(" or char == "h"


def _apart(text: str, line: int) -> bool:
    """Whether the line above is blank, or there is none."""
    above = text[max(0, line - 40) : line]
    return not above.strip() or above[len(above.rstrip()) :].count("\n") > 1


def runs_of(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Runs of entries of one style with labels rising by one (small gaps allowed), in order of start.

    Looks a fixed number of entries ahead where a label does not follow, so time is linear.
    """
    runs: list[list[Entry]] = []
    for style in dict.fromkeys(entry.style for entry in entries):
        runs += _runs_of_style([entry for entry in entries if entry.style == style])
    return sorted((run for run in runs if run), key=lambda run: run[0].line)


def _runs_of_style(entries: Sequence[Entry]) -> list[list[Entry]]:
    runs: list[list[Entry]] = [[]]
    for index, entry in enumerate(entries):
        run = runs[-1]
        if not run:
            run.append(entry)
            continue
        step = entry.label - run[-1].label
        ahead = [later.label for later in entries[index + 1 : index + 1 + _AHEAD]]
        put_in = step == 0 and entry.suffix > run[-1].suffix
        if step != 1 and len(runs) > 1 and entry.label > 1 and runs[-2][-1].label + 1 == entry.label:
            runs[-2].append(entry)  # a list in the prose is over, and the notes go on
            runs[-2:] = [run, runs[-2]]
        elif put_in or step == 1 or (1 < step <= _WIDEST_GAP and run[-1].label + 1 not in ahead):
            run.append(entry)
        elif (entry.label == 1 or (len(run) == 1 and run[0].label != 1)) and not _goes_on(run[-1].label + 1, ahead):
            runs.append([entry])
    return runs


def _goes_on(label: int, ahead: Sequence[int]) -> bool:
    """Whether the open run goes on before a new one ("1, 2") does."""
    return label != 2 and label in ahead and (2 not in ahead or ahead.index(label) < ahead.index(2))
