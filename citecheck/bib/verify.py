"""A last look at a .bib file through another program's eyes, before it is handed to anyone."""

from __future__ import annotations

from citecheck.bib.existing import parsed, read_existing
from citecheck.bib.merge import Merged
from citecheck.errors import CitecheckError


def verify(text: str, entries: int) -> None:
    """Raise `CitecheckError` unless bibtexparser reads `entries` entries with distinct keys out of `text`."""
    library = parsed(text)
    keys = {entry.key.lower() for entry in library.entries}
    if library.failed_blocks or len(keys) != entries:
        raise _fault(f"{len(keys)} of {entries} entries can be read back")


def verify_merged(existing: str, merged: Merged) -> None:
    """Raise `CitecheckError` unless all entries of `existing` and all new ones are read out of the merged text."""
    before, after = read_existing(existing), read_existing(merged.text)
    expected = [entry.key for entry in before.entries] + list(merged.added)
    if [entry.key for entry in after.entries] != expected or len(after.broken) != len(before.broken):
        raise _fault(f"{len(after.entries)} of {len(expected)} entries can be read back")
    if not merged.filled and not merged.text.startswith(existing):
        raise _fault("what was there has changed")


def _fault(trouble: str) -> CitecheckError:
    return CitecheckError(
        f"The bibliography did not come out whole ({trouble}); nothing was written. "
        "This is a fault of citecheck; please report it with the article."
    )
