r"""Archived copies in bibliographies.

No field of BibLaTeX or BibTeX is for them, and no style prints one. What their users do is to leave `url` and `urldate`
as they were cited and to name the copy in `addendum`, which every standard style prints at the end of the entry
(biblatex manual, 2.2.2); in classic BibTeX that is `note`. There `\url` is not known to every style, and where an
address holds what TeX takes for its own (`%`, `#`) `\url` breaks inside a field, so it is text then. CSL has `archive`
and `archive_location` (CSL 1.0.2, appendix IV), RIS repeats `UR`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from citecheck.bib import accents, escape
from citecheck.model import Link, Record, Work

_BREAKS_URL = frozenset("%#{}\\^ ")


class Copy(Record, frozen=True):
    """A saved copy of a link: the address that opens it, the name of the archive, the day (ISO 8601) if it is known."""

    url: str
    archive: str
    day: str | None = None


Copies = Mapping[str, Copy]
"""Copies by the address of the link that they are of."""

NONE: Copies = MappingProxyType({})


def copy_of(work: Work, copies: Copies) -> Copy | None:
    """The copy of the first link of a work that has one."""
    return next((copies[link.url] for link in work.links if link.url in copies), None)


def links_of(work: Work, copies: Copies) -> tuple[Link, ...]:
    """The links of a work without those to copies, where the page that was saved is linked too."""
    known = {copies[link.url].url for link in work.links if link.url in copies}
    return tuple(link for link in work.links if link.url not in known)


def addendum(copy: Copy) -> str:
    """The copy in words, as the value of a BibLaTeX field."""
    plain = escape.verbatim(copy.url)
    address = escape.text(plain) if _BREAKS_URL & set(plain) else rf"\url{{{plain}}}"
    return f"{_words(copy)} {address}"


def note(copy: Copy) -> str:
    """The copy in words, as a part of a classic BibTeX note."""
    return f"{_words(copy)} {accents.text(escape.verbatim(copy.url))}"


def _words(copy: Copy) -> str:
    return f"archived {copy.day} at" if copy.day else "archived at"
