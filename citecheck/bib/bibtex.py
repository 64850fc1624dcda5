"""Entries as one `.bib` file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citecheck.bib import dates, escape
from citecheck.bib.entries import Dialect, Entry, entry_for, entry_for_stub
from citecheck.model import Stub, Work

_UNSAFE_KEY = re.compile(r"[^A-Za-z0-9:._+-]+")


def to_bibtex(
    works: Iterable[Work], stubs: Iterable[Stub] = (), *, dialect: Dialect = "biblatex", title: str | None = None
) -> str:
    """A `.bib` file: a header comment that names the article (`title`), one entry a work, one `@misc` a stub.

    The dialect `biblatex` is for biber and BibLaTeX styles (UTF-8), `bibtex` for classic styles such as plain, alpha
    and chicago (years and month macros, Latin accents as LaTeX commands). What no note gives is said in a comment
    above the entry (`missing: link`) and, for machines, in `keywords` (`citecheck-missing-link`); a date that is not
    known is `XXXX` where BibLaTeX demands one: EDTF for a year that is not specified, printed as nothing at all. Stubs
    are told by the keyword `citecheck-stub`. The bytes depend on the arguments alone.
    """
    listed, gaps = tuple(works), tuple(stubs)
    keys = _unique_keys([work.key for work in listed] + [stub.key for stub in gaps])
    entries = [entry_for(work, key, dialect) for work, key in zip(listed, keys, strict=False)]
    markers = [entry_for_stub(stub, key, dialect) for stub, key in zip(gaps, keys[len(listed) :], strict=True)]
    return "\n".join([_header(entries, markers, dialect, title), *map(_written, [*entries, *markers])])


def _header(entries: Sequence[Entry], stubs: Sequence[Entry], dialect: Dialect, title: str | None) -> str:
    name = "BibLaTeX" if dialect == "biblatex" else "BibTeX"
    counts = [_count(len(entries), "work"), *([_count(len(stubs), "stub")] if stubs else [])]
    lines = [f"Sources of “{title}”" if title else "Sources", f"{name} by citecheck: {', '.join(counts)}"]
    if any(("date", dates.UNSPECIFIED) in entry.fields for entry in (*entries, *stubs)):
        lines.append(f"{dates.UNSPECIFIED} is EDTF for a date that is not known.")
    if stubs:
        annotation = "annotation" if dialect == "biblatex" else "annote"
        lines.append("A stub (keyword citecheck-stub) is not a source: it stands for a note that is not in the text.")
        lines.append(f"Its {annotation} is the sentence that needs the source. Fill it in, or delete it.")
    return _comments(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _comments(lines: Iterable[str]) -> str:
    return "".join(f"% {escape.comment(line)}\n" for line in lines)


def _written(entry: Entry) -> str:
    fields = "".join(f"  {name} = {value if name in entry.bare else f'{{{value}}}'},\n" for name, value in entry.fields)
    return f"{_comments(entry.comments)}@{entry.type}{{{entry.key},\n{fields}}}\n"


def _unique_keys(keys: Iterable[str]) -> list[str]:
    """Keys that every processor accepts and tells apart; keys that already are such stay as they are."""
    taken: set[str] = set()
    tried: dict[str, int] = {}
    unique = []
    for key in keys:
        base = candidate = _UNSAFE_KEY.sub("-", key).strip("-") or "work"
        while candidate.lower() in taken:
            tried[base.lower()] = tried.get(base.lower(), 1) + 1
            candidate = f"{base}-{tried[base.lower()]}"
        taken.add(candidate.lower())
        unique.append(candidate)
    return unique
