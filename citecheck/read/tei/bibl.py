"""A TEI bibliographic entry as fields (`biblStruct`: analytic, monogr, imprint, series; TEI P5, 3.12)."""

from __future__ import annotations

from citecheck.read.written_out import Source, written_date
from citecheck.read.xml import Element, Text

__all__ = ["is_printed", "structured_source"]


def is_printed(entry: Element) -> bool:
    """Whether an entry holds its own punctuation, so that it can be read as printed."""
    if entry.tag != "bibl":
        return False
    return any(isinstance(child, Text) and not child.words.isspace() for child in entry.children)


def structured_source(entry: Element) -> Source:
    """The fields of an entry, whatever their order."""
    analytic = entry.first("analytic")
    monograph = entry.first("monogr") or entry
    imprint = monograph.first("imprint") or monograph
    part = analytic if analytic is not None and _title(analytic) else None
    whole = _title(monograph)
    scopes = {scope.get("unit"): scope for scope in [*imprint.elements("biblScope"), *monograph.elements("biblScope")]}
    journal = any(title.get("level") == "j" for title in monograph.elements("title"))
    series = entry.first("series")
    return Source(
        kind="article" if journal else ("inbook" if part is not None else "book") if whole else "misc",
        authors=_people(analytic, "author") or _people(monograph, "author"),
        editors=_people(monograph, "editor"),
        title=_title(part) if part is not None else whole,
        container=whole if part is not None else "",
        series=_title(series) if series is not None else "",
        edition=_words(monograph, "edition"),
        volume=_scope(scopes.get("volume") or scopes.get("vol")),
        issue=_scope(scopes.get("issue") or scopes.get("iss")),
        pages=_scope(scopes.get("page") or scopes.get("pp")),
        publisher=_words(imprint, "publisher"),
        location=_words(imprint, "pubPlace"),
        issued=_date(imprint),
        doi=_identifier(entry, "doi"),
        links=_links(entry),
    )


def _title(parent: Element) -> str:
    titles = parent.elements("title")
    main = next((title for title in titles if title.get("type", "main") == "main"), titles[0] if titles else None)
    return main.words() if main is not None else ""


def _people(parent: Element | None, tag: str) -> tuple[str, ...]:
    people = parent.elements(tag) if parent is not None else []
    return tuple(name for person in people if (name := _person(person)))


def _person(element: Element) -> str:
    name = element.first("persName") or element
    surname = _words(name, "surname")
    if not surname:
        return name.words()
    given = [_initial(part.words()) for part in name.elements("forename")]
    return " ".join([*given, surname])


def _initial(forename: str) -> str:
    return f"{forename}." if len(forename) == 1 and forename.isupper() else forename


def _words(parent: Element, tag: str) -> str:
    element = parent.first(tag)
    return element.words() if element is not None else ""


def _scope(scope: Element | None) -> str:
    if scope is None:
        return ""
    first, last = scope.get("from"), scope.get("to")
    if first:
        return f"{first}–{last}" if last and last != first else first
    return scope.words()


def _date(imprint: Element) -> str:
    date = imprint.first("date")
    if date is None:
        return ""
    return written_date(date.get("when")) if date.get("when") else date.words()


def _identifier(entry: Element, scheme: str) -> str:
    for element in entry.walk():
        if element.tag == "idno" and element.get("type").lower() == scheme:
            return element.words().removeprefix("https://doi.org/").removeprefix("http://dx.doi.org/")
    return ""


def _links(entry: Element) -> tuple[str, ...]:
    found = [e.get("target") for e in entry.walk() if e.tag in ("ptr", "ref")]
    found += [e.words() for e in entry.walk() if e.tag == "idno" and e.get("type").lower() in ("url", "uri")]
    return tuple(link for link in dict.fromkeys(found) if link.startswith(("http://", "https://")))
