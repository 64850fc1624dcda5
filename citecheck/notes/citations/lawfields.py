"""The fields of a legal citation, as places in the note."""

from __future__ import annotations

import re

from msgspec.structs import asdict, replace

from citecheck.model import Kind, Record, Span


class Legal(Record, frozen=True):
    """A legal citation: spans of its fields, offsets into the note.

    `short` where it is no citation in full: "Brown, 347 U.S. at 496".
    """

    kind: Kind
    title: Span | None
    names: Span | None = None
    court: Span | None = None
    container: Span | None = None
    volume: Span | None = None
    pages: Span | None = None
    locator: Span | None = None
    year: Span | None = None
    edition: Span | None = None
    short: bool = False


def moved(legal: Legal, by: int) -> Legal:
    """The same citation with its spans moved."""
    spans = {name: value.shifted(by) for name, value in asdict(legal).items() if isinstance(value, Span)}
    return replace(legal, **spans)


def group(match: re.Match[str], name: str) -> Span | None:
    """The place of a named group, None where it matched nothing."""
    return Span(*match.span(name)) if match[name] else None
