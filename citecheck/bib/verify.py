"""A last look at a .bib file through another program's eyes, before it is handed to anyone."""

from __future__ import annotations

from citecheck.errors import CitecheckError


def verify(text: str, entries: int) -> None:
    """Raise `CitecheckError` unless bibtexparser reads `entries` entries with distinct keys out of `text`."""
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - slow to import, and only exports need it

    library = parse_string(text)
    keys = {entry.key.lower() for entry in library.entries}
    if library.failed_blocks or len(keys) != entries:
        raise CitecheckError(
            f"The bibliography did not come out whole ({len(keys)} of {entries} entries can be read back); "
            "nothing was written. This is a fault of citecheck; please report it with the article."
        )
