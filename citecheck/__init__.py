"""citecheck: a test suite for the sources of an article.

::

    import citecheck

    run = citecheck.check(["article.txt"], offline=True)
    for finding in run.findings:
        print(finding.path, finding.code, finding.message)

    extract = citecheck.extract("article.txt")
    print(citecheck.to_bibtex(extract.works))

What is listed in `__all__` is public and changes only with a note in the changelog; nothing else is. Functions load
what they need when they are called, so importing citecheck is quick.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, Literal

from citecheck.errors import CitecheckError
from citecheck.model import (
    Citation,
    Claim,
    Document,
    Evidence,
    Extract,
    Finding,
    Marker,
    Note,
    Quantity,
    Run,
    Stub,
    Work,
)
from citecheck.version import __version__

if TYPE_CHECKING:
    from citecheck.net import Progress

__all__ = [
    "Citation",
    "CitecheckError",
    "Claim",
    "Document",
    "Evidence",
    "Extract",
    "Finding",
    "Marker",
    "Note",
    "Quantity",
    "Run",
    "Work",
    "__version__",
    "check",
    "check_links",
    "extract",
    "find_quantities",
    "parse_note",
    "parse_notes",
    "to_bibtex",
]


def check(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    now: str | None = None,
    progress: Callable[[Progress], None] | None = None,
    **settings: Any,
) -> Run:
    """Read the articles at `paths` (files or directories, or one), ask the world about their sources, judge them.

    `settings` are those of the configuration file, spelt with underscores (`offline=True`, `select=["CC2"]`); no file
    is read for them. `now` (RFC 3339, UTC) fixes the time of the run. `progress` is called as answers come.
    A file that can't be read becomes finding CC001. Raises `NoInputError` when there is nothing to read and
    `UsageError` for settings that don't exist.
    """
    from citecheck import corpus, engine

    given = [paths] if isinstance(paths, str | PathLike) else paths
    return engine.check_files(
        corpus.discover([fspath(path) for path in given]), _config(settings), now or _clock(), progress
    )


def extract(path: str | PathLike[str]) -> Extract:
    """What can be read out of the article at `path`: document, markers, notes, works, claims, stubs. Asks nothing.

    Raises `ReadError` when the file can't be read.
    """
    from citecheck import engine

    return engine.extract_file(fspath(path))


def parse_notes(texts: Sequence[str], *, language: str | None = None) -> tuple[tuple[Citation, ...], ...]:
    """The citations of each note of a list, back-references resolved across the list.

    Spans are offsets into the note's own text; ids count from 1 ("3.1" is the first citation of the third note).
    """
    from citecheck import notes

    return notes.parse_notes(tuple(texts), language=language)


def parse_note(text: str, *, language: str | None = None) -> tuple[Citation, ...]:
    """The citations of one note; a back-reference to another note stays unresolved."""
    return parse_notes([text], language=language)[0]


def find_quantities(text: str, *, language: str | None = None) -> tuple[Quantity, ...]:
    """The amounts that a text states, in order."""
    from citecheck import claims

    return claims.find_quantities(text, language=language)


def check_links(
    urls: Iterable[str],
    *,
    now: str | None = None,
    progress: Callable[[Progress], None] | None = None,
    **settings: Any,
) -> tuple[Evidence, ...]:
    """What each link says, in the order given: one `Evidence` with question "link" for each distinct address.

    Where `archives` is set (the default) and the link is public, evidence with question "archive" follows it.
    `settings` are those of `check`.
    """
    from citecheck import engine, sources

    config = _config(settings)
    asked = sources.inquiries_for(urls, archives=config.archives, services=config.services_in_force)
    return engine.find_evidence(asked, config, now or _clock(), progress)


def to_bibtex(
    works: Iterable[Work], stubs: Iterable[Stub] = (), *, dialect: Literal["biblatex", "bibtex"] = "biblatex"
) -> str:
    """The works as a .bib file: BibLaTeX, or BibTeX for the classic styles. `stubs` become entries marked as such."""
    from citecheck import bib

    return bib.to_bibtex(works, stubs, dialect=dialect)


def _config(settings: Mapping[str, Any]) -> Any:
    from citecheck import config

    return config.from_settings(settings)


def _clock() -> str:
    from citecheck import clock

    return clock.now()
