"""Fields added to an entry of a user's file, and nothing else of it touched."""

from __future__ import annotations

import re

from citecheck.bib import dates
from citecheck.bib.entries import Entry
from citecheck.bib.existing import Existing, read_existing

_ALIASES = (
    {"date", "year"},
    {"journaltitle", "journal"},
    {"location", "address"},
    {"institution", "school"},
    {"author", "editor"},
    {"eprinttype", "archiveprefix"},
    {"number", "issue", "eid"},
    {"url", "doi"},
)
"""Fields of which an entry needs one: where it has one of a set, the others are not missing."""

_OURS = frozenset({"note", "type", "keywords", "entrysubtype", "key", "langid", "language", "annotation", "annote"})
_ANYWHERE = frozenset({"date", "year", "doi", "url", "urldate", "isbn", "issn", "addendum"})
_PAIRED = {"month": "year", "day": "year", "urldate": "url", "eprinttype": "eprint", "archiveprefix": "eprint"}
_INHERITING = ("crossref", "xdata")
_INDENT = re.compile(r"\n([ \t]{1,40})\w")


def lacking(known: Existing, entry: Entry) -> tuple[tuple[str, str], ...]:
    """The fields of `entry` that the user's entry lacks, ready to be written.

    Only facts of the source: no notes, keywords or custom fields of citecheck. What belongs to an entry type is left
    out where the types differ, and so is what an entry may inherit (`crossref`, `xdata`).
    """
    same_type = known.type == entry.type and not any(name in known.fields for name in _INHERITING)
    absent = [
        (name, value if name in entry.bare else f"{{{value}}}")
        for name, value in entry.fields
        if name not in _OURS
        and not name.startswith(("user", "verb"))
        and value != dates.UNSPECIFIED
        and (same_type or name in _ANYWHERE)
        and not any(other in known.fields for other in _names(name))
    ]
    names = {name for name, _ in absent}
    return tuple((name, value) for name, value in absent if name not in _PAIRED or _PAIRED[name] in names)


def _names(field: str) -> set[str]:
    """The field and those that stand for it; an address beside a DOI is still worth having, not the other way round."""
    if field == "doi":
        return {"doi"}
    return {field}.union(*(names for names in _ALIASES if field in names))


def filled(raw: str, fields: tuple[tuple[str, str], ...], newline: str) -> str | None:
    """The entry `raw` with `fields` before its closing delimiter, written the way its fields are.

    None where that can't be done safely: it then does not read back as the same entry and the new fields.
    """
    body, closing = raw[:-1], raw[-1:]
    head = body.rstrip()
    rest, comma = body[len(head) :], head.endswith(",")
    indent = _INDENT.search(raw)
    gap = f"{newline}{indent[1]}" if indent else " "
    added = ",".join(f"{gap}{name} = {value}" for name, value in fields)
    text = f"{head}{'' if comma else ','}{added}{',' if comma else ''}{rest}{closing}"
    return text if _reads_back(raw, text, fields) else None


def _reads_back(raw: str, text: str, fields: tuple[tuple[str, str], ...]) -> bool:
    before, after = read_existing(raw), read_existing(text)
    if before.broken or after.broken or len(before.entries) != 1 or len(after.entries) != 1:
        return False
    old, new = before.entries[0].fields, after.entries[0].fields
    return new.keys() == old.keys() | {name for name, _ in fields} and old.items() <= new.items()
