"""A JATS citation as fields: `element-citation`, and `mixed-citation` whose punctuation was left to the publisher."""

from __future__ import annotations

from citecheck.read.written_out import Source, written_date
from citecheck.read.xml import Element, Text

__all__ = ["citation_source", "is_printed"]

_KINDS = {
    "journal": "article",
    "book": "book",
    "chapter": "inbook",
    "confproc": "inproceedings",
    "conference": "inproceedings",
    "report": "report",
    "thesis": "thesis",
    "web": "online",
    "webpage": "online",
    "website": "online",
    "newspaper": "article",
}
_TITLES = ("article-title", "chapter-title", "part-title", "data-title")
_STRUCTURED = ("person-group", "name", "string-name", "collab", *_TITLES, "source", "year", "volume", "publisher-name")


def is_printed(citation: Element) -> bool:
    """Whether a citation holds its own punctuation, so that it can be read as printed."""
    if citation.tag == "element-citation":
        return False
    if not citation.elements(*_STRUCTURED):
        return True
    between = "".join(child.words for child in citation.children if isinstance(child, Text) and not child.comment)
    return any(not char.isspace() for char in between)


def citation_source(citation: Element) -> Source:
    """The fields of a citation, whatever their order."""
    kind = citation.get("publication-type") or citation.get("citation-type")
    title = next((words for tag in _TITLES if (words := _words(citation, tag))), "")
    container = _words(citation, "source")
    if not title:
        title, container = container or _words(citation, "trans-title"), ""
    kind = _KINDS.get(kind.lower(), "misc")
    if kind == "book" and container:
        kind = "inbook"
    links = [child.get("href") or child.words() for child in citation.elements("ext-link", "uri")]
    return Source(
        kind=kind,
        authors=_people(citation, "author", ""),
        editors=_people(citation, "editor"),
        translators=_people(citation, "translator"),
        title=title,
        container=container,
        series=_words(citation, "series"),
        edition=_words(citation, "edition"),
        volume=_words(citation, "volume"),
        issue=_words(citation, "issue"),
        pages=_words(citation, "page-range")
        or _pages(_words(citation, "fpage"), _words(citation, "lpage"))
        or _words(citation, "elocation-id"),
        publisher=_words(citation, "publisher-name") or _words(citation, "institution"),
        location=_words(citation, "publisher-loc") or _words(citation, "conf-loc"),
        issued=_issued(citation),
        accessed=_accessed(citation),
        remark=_words(citation, "comment"),
        doi=_identifier(citation, "doi"),
        links=tuple(link for link in links if link.startswith(("http://", "https://", "ftp://"))),
    )


def _words(citation: Element, tag: str) -> str:
    element = citation.first(tag)
    return element.words() if element is not None else ""


def _pages(first: str, last: str) -> str:
    return f"{first}–{last}" if first and last and first != last else first


def _people(citation: Element, *roles: str) -> tuple[str, ...]:
    """Names of the groups with one of these roles; names outside a group are the authors'."""
    found: list[str] = []
    for child in citation.elements():
        if child.tag == "person-group" and child.get("person-group-type", "author") in roles:
            found += [name for member in child.elements() if (name := _person(member))]
        elif "" in roles and child.tag in ("name", "string-name", "collab", "etal"):
            found.append(_person(child))
    return tuple(name for name in found if name)


def _person(element: Element) -> str:
    if element.tag == "etal":
        return "others"
    if element.tag == "name-alternatives":
        element = (element.elements("name", "string-name") or [element])[0]
    if element.tag not in ("name", "string-name", "collab"):
        return ""
    surname, given = _words(element, "surname"), _words(element, "given-names")
    if not surname:
        return element.words()
    suffix = _words(element, "suffix")
    eastern = element.get("name-style") == "eastern"
    name = f"{surname} {given}" if eastern else f"{_initials(given)} {surname}"
    return ", ".join(part for part in (name.strip(), suffix) if part)


def _initials(given: str) -> str:
    """Initials with full stops: "JR" is printed "J. R."."""
    if given.isupper() and given.isalpha() and len(given) <= 3:
        return " ".join(f"{letter}." for letter in given)
    return given


def _issued(citation: Element) -> str:
    date = citation.first("date")
    parts = {
        tag: (_words(date, tag) if date is not None else "") or _words(citation, tag)
        for tag in ("year", "month", "day")
    }
    year = parts["year"]
    if parts["month"].isdecimal() and year[:4].isdecimal():
        day = f"-{int(parts['day']):02}" if parts["day"].isdecimal() else ""
        return written_date(f"{year[:4]}-{int(parts['month']):02}{day}")
    season = parts["month"] or _words(citation, "season")
    return " ".join(part for part in (season, parts["day"] and f"{parts['day']},", year) if part)


def _accessed(citation: Element) -> str:
    date = citation.first("date-in-citation")
    if date is None:
        return _words(citation, "access-date")
    iso = date.get("iso-8601-date")
    words = date.words()
    for lead in ("accessed", "cited", "Accessed", "Cited"):
        words = words.removeprefix(lead).strip(" :")
    return written_date(iso) if iso else words


def _identifier(citation: Element, scheme: str) -> str:
    for element in citation.elements("pub-id"):
        if element.get("pub-id-type") == scheme:
            return element.words().removeprefix("https://doi.org/").removeprefix("http://dx.doi.org/")
    return ""
