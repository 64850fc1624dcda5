"""Entries as one `.bib` file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from citecheck.bib import dates, escape
from citecheck.bib.copies import NONE, Copies
from citecheck.bib.entries import CUSTOM, Dialect, Entry, entry_for, entry_for_stub
from citecheck.bib.keys import unique_keys
from citecheck.model import Stub, Work

UNDATED = (
    f"{dates.UNSPECIFIED} is EDTF for a date that is not known, and biber demands one. Styles print an empty date;",
    "to have none, or n.d. where the style has it, say in the preamble:",
    rf"\DeclareSourcemap{{\maps{{\map{{\step[fieldsource=date, match={{{dates.UNSPECIFIED}}}, final]"
    r"\step[fieldset=date, null]}}}",
)
"""What the header says where a date is not known."""

UNPLACED = (
    "Where the type of an entry takes no volume, number or pages (an unsigned article is of type misc, for articles",
    "demand an author), note gives them in words, and userb, userc and userd hold them for programs.",
)
"""What the header says where the entry types of BibLaTeX do not take what the notes give."""


def to_bibtex(
    works: Iterable[Work],
    stubs: Iterable[Stub] = (),
    *,
    dialect: Dialect = "biblatex",
    title: str | None = None,
    copies: Copies = NONE,
) -> str:
    """A `.bib` file: a header comment that names the article (`title`), one entry a work, one `@misc` a stub.

    The dialect `biblatex` is for biber and BibLaTeX styles (UTF-8), `bibtex` for classic styles such as plain, alpha
    and chicago (years and month macros, Latin accents as LaTeX commands). What no note gives is said in a comment
    above the entry (`missing: link`) and, for machines, in `keywords` (`citecheck-missing-link`); a date that is not
    known is `XXXX` where BibLaTeX demands one: EDTF for a year that is not specified, and the header says how styles
    print `n.d.` for it. Stubs are told by the keyword `citecheck-stub`. Archived copies (`copies`, by link) stand in
    `addendum`, in classic BibTeX in `note`. The bytes depend on the arguments alone.
    """
    listed, gaps = tuple(works), tuple(stubs)
    keys = unique_keys([work.key for work in listed] + [stub.key for stub in gaps])
    entries = [entry_for(work, key, dialect, copies) for work, key in zip(listed, keys, strict=False)]
    markers = [entry_for_stub(stub, key, dialect) for stub, key in zip(gaps, keys[len(listed) :], strict=True)]
    return "\n".join([_header(entries, markers, dialect, title), *map(written, [*entries, *markers])])


def citation_keys(works: Iterable[Work], stubs: Iterable[Stub] = ()) -> dict[str, str]:
    """The keys that `to_bibtex` gives the entries of works and stubs, by their own keys."""
    own = [work.key for work in works] + [stub.key for stub in stubs]
    return dict(zip(own, unique_keys(own), strict=True))


def _header(entries: Sequence[Entry], stubs: Sequence[Entry], dialect: Dialect, title: str | None) -> str:
    name = "BibLaTeX" if dialect == "biblatex" else "BibTeX"
    counts = [_count(len(entries), "work"), *([_count(len(stubs), "stub")] if stubs else [])]
    lines = [f"Sources of “{title}”" if title else "Sources", f"{name} by citecheck: {', '.join(counts)}"]
    if any(("date", dates.UNSPECIFIED) in entry.fields for entry in (*entries, *stubs)):
        lines += UNDATED
    if any(name in CUSTOM.values() for entry in entries for name, _ in entry.fields):
        lines += UNPLACED
    if stubs:
        annotation = "annotation" if dialect == "biblatex" else "annote"
        lines.append("A stub (keyword citecheck-stub) is not a source: it stands for a note that is not in the text.")
        lines.append(f"Its {annotation} is the sentence that needs the source. Fill it in, or delete it.")
    return comments(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def comments(lines: Iterable[str]) -> str:
    """Comment lines."""
    return "".join(f"% {escape.comment(line)}\n" for line in lines)


def written(entry: Entry) -> str:
    """An entry as it stands in a file: what is missing of it as a comment, then one field a line."""
    fields = "".join(f"  {name} = {value if name in entry.bare else f'{{{value}}}'},\n" for name, value in entry.fields)
    return f"{comments(entry.comments)}@{entry.type}{{{entry.key},\n{fields}}}\n"
