"""Works into a bibliography that is there already: the user's file stays as it is, what is new goes behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from citecheck.bib.bibtex import comments, written
from citecheck.bib.copies import NONE, Copies
from citecheck.bib.entries import Dialect, Entry, entry_for
from citecheck.bib.existing import Bibliography, Broken, read_existing
from citecheck.bib.fill import filled, lacking
from citecheck.bib.keys import unique_keys
from citecheck.bib.matching import Match, match
from citecheck.model import Record, Work

Make = Callable[[Work, str], Entry]


class Filled(Record, frozen=True):
    """Fields added to the entry with `key`."""

    key: str
    fields: tuple[str, ...]


class Merged(Record, frozen=True):
    """A merged bibliography.

    `keys` lead from the citation key of every work to its key in `text`: the user's, or one the user has not used.
    `added` are the keys of new entries, `broken` the user's blocks that could not be read and were kept as they are.
    """

    text: str
    keys: Mapping[str, str]
    added: tuple[str, ...]
    matched: tuple[Match, ...]
    filled: tuple[Filled, ...] = ()
    broken: tuple[Broken, ...] = ()


def merge(
    existing: str,
    works: Iterable[Work],
    *,
    dialect: Dialect = "biblatex",
    title: str | None = None,
    fill: bool = False,
    copies: Copies = NONE,
) -> Merged:
    """`existing`, the text of a `.bib` file, with entries for those `works` that it does not list.

    Nothing of the file changes: keys, fields, order, comments, macros and line ends stay byte for byte, broken entries
    too. With `fill` the entries of works that are there get the fields they lack and the notes give, and no more.
    Merging again adds nothing. `title` names the article in a comment above the new entries. `copies` are archived
    copies by the links that they are of.
    """

    def make(work: Work, key: str) -> Entry:
        return entry_for(work, key, dialect, copies)

    listed = tuple(works)
    known = read_existing(existing)
    newline = "\r\n" if "\r\n" in existing else "\n"
    matched = match(listed, known.entries)
    there = {same.work: same.key for same in matched}
    new = [work for work in listed if work.key not in there]
    added = unique_keys((work.key for work in new), known.keys | {entry.key for entry in known.entries})
    text, complete = _filled(known, listed, there, make, newline) if fill else (existing, ())
    if new:
        entries = "\n".join(written(make(work, key)) for work, key in zip(new, added, strict=True))
        heading = comments([f"Sources of “{title}”, added by citecheck" if title else "Added by citecheck"])
        text += _space_after(text, newline) + f"{heading}\n{entries}".replace("\n", newline)
    keys = {**there, **dict(zip((work.key for work in new), added, strict=True))}
    return Merged(text, keys, tuple(added), matched, complete, known.broken)


def _space_after(text: str, newline: str) -> str:
    """What makes an empty line before the new entries."""
    if not text.strip("\ufeff"):
        return ""
    return newline if text.endswith("\n") else newline * 2


def _filled(
    known: Bibliography, works: Iterable[Work], there: Mapping[str, str], make: Make, newline: str
) -> tuple[str, tuple[Filled, ...]]:
    """The file with missing fields added to the entries of `works`; the first work that an entry is gives them."""
    by_key = {there[work.key]: work for work in reversed(tuple(works)) if work.key in there}
    pieces: list[str] = []
    complete: list[Filled] = []
    at = 0
    for entry in known.entries:
        work = by_key.pop(entry.key, None)
        fields = lacking(entry, make(work, entry.key)) if work is not None else ()
        changed = filled(entry.span.of(known.text), fields, newline) if fields else None
        if changed is not None:
            pieces += [known.text[at : entry.span.start], changed]
            at = entry.span.end
            complete.append(Filled(entry.key, tuple(name for name, _ in fields)))
    return "".join([*pieces, known.text[at:]]), tuple(complete)
