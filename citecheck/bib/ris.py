"""Works as RIS, the tagged format reference managers import (Research Information Systems, RIS Format, 2011)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.bib import dates, escape, identifiers
from citecheck.bib.copies import NONE, Copies, copy_of, links_of
from citecheck.bib.csl import periodical_type
from citecheck.model import Kind, Name, Work

_TYPES: dict[Kind, str] = {
    "book": "BOOK",
    "collection": "EDBOOK",
    "inbook": "CHAP",
    "incollection": "CHAP",
    "inproceedings": "CPAPER",
    "online": "ELEC",
    "report": "RPRT",
    "thesis": "THES",
    "dataset": "DATA",
    "legislation": "STAT",
    "jurisdiction": "CASE",
    "treaty": "LEGAL",
    "audio": "SOUND",
    "video": "VIDEO",
    "archival": "MANSCPT",
    "unpublished": "UNPB",
}
_PERIODICALS = {"article-journal": "JOUR", "article-newspaper": "NEWS", "article-magazine": "MGZN"}


def to_ris(works: Iterable[Work], copies: Copies = NONE) -> str:
    """RIS records with CRLF line ends, as the format asks for. What no note gives is named in `KW`.

    Archived copies (`copies`, by link) are the last `UR` of their record.
    """
    return "".join(f"{tag}  - {escape.clean(value)}\r\n" for work in works for tag, value in _record(work, copies))


def _record(work: Work, copies: Copies) -> Iterator[tuple[str, str]]:
    yield (
        "TY",
        _PERIODICALS[periodical_type(work)] if work.kind == "article" else _TYPES.get(work.kind or "misc", "GEN"),
    )
    yield from ((tag, value) for tag, value in _tags(work, copies) if value and escape.clean(value))
    yield "ER", ""


def _tags(work: Work, copies: Copies) -> Iterator[tuple[str, str | None]]:
    yield "ID", work.key
    for tag, people in (("AU", work.authors), ("A2", work.editors), ("A4", work.translators)):
        yield from ((tag, _name(person)) for person in people)
    yield "TI", work.title
    yield "T2", work.container
    yield "T3", work.series
    yield "ET", work.edition
    yield "VL", work.volume
    yield "IS", work.issue
    yield from _pages(work.pages)
    yield "PB", work.publisher
    yield "CY", work.location
    yield from _dates(work)
    yield "LA", work.language
    yield "DO", identifiers.value_of(work.identifiers, "doi")
    yield "SN", identifiers.value_of(work.identifiers, "isbn") or identifiers.value_of(work.identifiers, "issn")
    yield from (("UR", link.url) for link in links_of(work, copies))
    copy = copy_of(work, copies)
    yield "UR", copy.url if copy is not None else ""
    yield from (("KW", f"citecheck-missing-{field}") for field in work.missing)


def _name(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def _pages(pages: str | None) -> Iterator[tuple[str, str]]:
    """First and last page, where it is one range, else all in `SP`."""
    halves = (pages or "").replace("--", "–").replace("-", "–").split("–")
    if len(halves) == 2 and "," not in (pages or ""):
        yield from zip(("SP", "EP"), halves, strict=True)
    else:
        yield "SP", pages or ""


def _dates(work: Work) -> Iterator[tuple[str, str]]:
    """`PY` is the year, `DA` the date as YYYY/MM/DD with empty parts where they are not known, `Y2` day of access."""
    for day in dates.read(work.issued)[:1]:
        yield "PY", f"{day[0]:04}"
        yield "DA", _slashed(day)
    for day in dates.read(work.accessed)[:1]:
        yield "Y2", _slashed(day)


def _slashed(day: dates.Day) -> str:
    year, month, date = (*day, 0, 0)[:3]
    return f"{year:04}/{month:02}/{date:02}/" if date else f"{year:04}/{month:02}//" if month else f"{year:04}///"
