"""A source that a file gives as fields (.bib, element-citation, biblStruct), written out as a note.

The form is that of notes in The Chicago Manual of Style, 17th ed., 14.23-14.100, which the parser of notes knows best.
Nothing is added but punctuation and the words of that style ("in", "ed.", "accessed").
"""

from __future__ import annotations

import re

from citecheck.model import Record

__all__ = ["Source", "written_date", "written_out"]

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_BOOKS = ("book", "collection")
_SERIAL = ("article", "inproceedings")


class Source(Record, frozen=True):
    """The fields of one source. Names are as printed, given name first; `issued` and `accessed` are written dates."""

    kind: str = "misc"
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    title: str = ""
    container: str = ""
    series: str = ""
    edition: str = ""
    genre: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    location: str = ""
    issued: str = ""
    accessed: str = ""
    remark: str = ""
    doi: str = ""
    links: tuple[str, ...] = ()


def written_out(source: Source, locator: str = "") -> str:
    """The source as a Chicago note that ends with a full stop; `locator` is the place cited in it."""
    body = _book(source, locator) if _is_book(source) else _part(source, locator)
    links = [*([f"https://doi.org/{source.doi}"] if source.doi else []), *source.links]
    accessed = f"accessed {source.accessed}" if source.accessed else ""
    return _sentence([*body, source.remark, accessed, *dict.fromkeys(links)])


def _is_book(source: Source) -> bool:
    return source.kind in _BOOKS or (not source.container and source.kind not in _SERIAL and bool(source.publisher))


def _book(source: Source, locator: str) -> list[str]:
    authors = _names(source.authors) or _edited(source.editors)
    editors = f"ed. {_names(source.editors)}" if source.authors and source.editors else ""
    translators = f"trans. {_names(source.translators)}" if source.translators else ""
    volume = f"vol. {source.volume}" if source.volume else ""
    imprint = _imprint(source)
    title = source.title if source.kind in _BOOKS else _quoted(source.title)
    parts = [authors, title, source.container, translators, editors, _edition(source), volume, source.series]
    return [_beside(", ".join(part for part in parts if part), imprint), locator]


def _part(source: Source, locator: str) -> list[str]:
    pages = locator or source.pages
    head = [_names(source.authors), _quoted(source.title)]
    if source.kind == "inbook" or source.publisher or (source.editors and source.container):
        return [*head, _collection(source), pages]
    if source.volume or source.issue:
        return [*head, _numbered(source, pages)]
    where = [source.container, source.genre, source.location, source.issued]
    return [*head, *(where if source.container else [*where[1:3], source.series, where[3]]), pages]


def _collection(source: Source) -> str:
    editors = f"ed. {_names(source.editors)}" if source.editors else ""
    volume = f"vol. {source.volume}" if source.volume else ""
    inside = f"in {source.container}" if source.container else ""
    parts = [inside, editors, _edition(source), volume, source.series]
    return _beside(", ".join(part for part in parts if part), _imprint(source))


def _numbered(source: Source, pages: str) -> str:
    issue = f"no. {source.issue}" if source.issue else ""
    number = ", ".join(part for part in (f"{source.container} {source.volume}".strip(), issue) if part)
    dated = _beside(number, f"({source.issued})" if source.issued else "")
    return f"{dated}: {pages}" if pages else dated


def _imprint(source: Source) -> str:
    publisher = ": ".join(part for part in (source.location, source.publisher) if part)
    inner = ", ".join(part for part in (source.genre, publisher, source.issued) if part)
    return f"({inner})" if inner else ""


def _edition(source: Source) -> str:
    if source.edition.isdecimal() and len(source.edition) < 4:
        number = int(source.edition)
        teen = number % 100 in (11, 12, 13)
        return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')} ed."
    return source.edition


def _edited(editors: tuple[str, ...]) -> str:
    return f"{_names(editors)}, {'eds.' if len(editors) > 1 else 'ed.'}" if editors else ""


def _names(names: tuple[str, ...]) -> str:
    """The names of a list joined as in English; a list that ends with "others" ends with "et al."."""
    if names[-1:] == ("others",):
        return f"{', '.join(names[:-1])} et al."
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _quoted(title: str) -> str:
    """A title in double quotes, those inside it single (Chicago 13.30)."""
    return f"“{title.replace('“', '‘').replace('”', '’')}”" if title else ""


def _beside(words: str, bracket: str) -> str:
    return " ".join(part for part in (words, bracket) if part)


def _sentence(parts: list[str]) -> str:
    """Parts joined by commas, which stand inside closing quotes (Chicago 6.9), and a full stop."""
    text = ""
    for part in parts:
        if not part:
            continue
        if text.endswith("”"):
            text = text if text[-2:-1] in "?!" else f"{text[:-1]},”"
            text = f"{text} {part}"
        else:
            text = f"{text}, {part}" if text else part
    if text.endswith("”"):
        return text if text[-2:-1] in "?!." else f"{text[:-1]}.”"
    return text if not text or text.endswith(".") else f"{text}."


def written_date(iso: str) -> str:
    """An EDTF or ISO date as Chicago prints it ("April 18, 2022"); what is no such date is returned as it is."""
    start, _, end = iso.strip().partition("/")
    match = _ISO.fullmatch(start)
    if match is None or (match[2] and not 1 <= int(match[2]) <= 12):
        return iso.strip()
    if end:
        last = written_date(end) if end not in ("..", "") else ""
        return f"{written_date(start)}–{last}"
    if match[3]:
        return f"{_MONTHS[int(match[2]) - 1]} {int(match[3])}, {match[1]}"
    return f"{_MONTHS[int(match[2]) - 1]} {match[1]}" if match[2] else match[1]
