"""Templates of a wiki in words: what `{{cite book|...}}` and its like say of a source, `{{lang|fr|mot}}`, units.

https://en.wikipedia.org/wiki/Help:Citation_Style_1; German and French templates by the names of their parameters.
"""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from citecheck.read.written_out import Source, written_date, written_out

__all__ = ["Template", "parse_template", "short_note", "words_of_templates"]

_TOKEN = re.compile(r"\{\{|\}\}|\[\[|\]\]|\||=")
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]|]{0,300})\]\]")
_EXTERNAL = re.compile(r"\[https?://[^\s\]]{1,2000}\s?([^\]]{0,500})\]")
_TAG = re.compile(r"<[^<>]{0,300}>|'{2,5}")
_NUMBERED = re.compile(r"([a-z-]{1,20}?)-?(\d{1,2})(-[a-z]{1,10})?")
_LONGEST = 20_000
_MAX_TEMPLATES = 200

_FIELDS = {
    "title": "title titel titre article chapter kapitel chapitre entry contribution",
    "container": "journal work website newspaper magazine periodical encyclopedia encyclopaedia dictionary book-title "
    "sammelwerk werk zeitschrift périodique site ouvrage",
    "publisher": "publisher verlag éditeur institution university hrsg-verlag",
    "location": "location place publication-place ort lieu",
    "issued": "date datum jahr année year publication-date",
    "accessed": "access-date accessdate abruf zugriff consulté-le",
    "pages": "pages page p pp seiten seite passage at",
    "volume": "volume band",
    "issue": "issue number nummer numéro heft",
    "edition": "edition auflage",
    "series": "series reihe collection",
    "doi": "doi",
    "url": "url online lire-en-ligne chapter-url",
    "archive": "archive-url archiveurl archive-url archivurl",
}
_FIELD = {name: field for field, names in _FIELDS.items() for name in names.split()}
_BOOK_TITLES = ("title", "titel", "titre")
_CHAPTERS = ("chapter", "kapitel", "chapitre", "entry", "contribution")
_FAMILY = frozenset("last surname author-last nom family".split())
_GIVEN = frozenset("first given author-first prénom".split())
_WHOLE = frozenset("author autor auteur authors vauthors people".split())
_EDITOR_FAMILY = frozenset("editor-last editor-surname".split())
_EDITOR_GIVEN = frozenset("editor-first editor-given".split())
_EDITOR = frozenset("editor editors hrsg".split())
_BOOKS = frozenset({"book", "ouvrage", "literatur"})
_WORDS_IN = {
    "lang": 1,
    "nowrap": 0,
    "nobr": 0,
    "em": 0,
    "strong": 0,
    "abbr": 0,
    "small": 0,
    "quote": 0,
    "blockquote": 0,
}
_UNITS = frozenset({"convert", "cvt"})


class Template(NamedTuple):
    """Its name in lower case, its parameters in order, and those that have names (lower case, hyphens for spaces)."""

    name: str
    positional: tuple[str, ...]
    named: dict[str, str]


def words_of_templates(source: str) -> str:
    """The words of the templates in a piece of wiki text that holds nothing else; of most there are none."""
    return " ".join(words for part in _outermost(source) if (words := _words(parse_template(part))))


def short_note(template: Template) -> str:
    """`{{sfn|Doe|Roe|2001|p=22}}` as a note: "Doe and Roe 2001, 22."."""
    *names, year = template.positional or ("",)
    pages = next((template.named[key] for key in ("p", "pp", "page", "pages", "loc") if template.named.get(key)), "")
    head = f"{' and '.join(names)} {year}".strip()
    return f"{head}, {pages}." if pages else f"{head}."


def parse_template(source: str) -> Template:
    """One template with its braces."""
    parts = [[""]]  # of each parameter: what stands before "=" and after it
    depth = 0
    at = 2
    end = max(2, len(source) - 2)
    for token in _TOKEN.finditer(source, 2, end):
        mark = token[0]
        depth = max(0, depth + {"{{": 1, "[[": 1, "}}": -1, "]]": -1}.get(mark, 0))
        if depth or mark not in ("|", "=") or (mark == "=" and (len(parts[-1]) == 2 or len(parts) == 1)):
            continue
        parts[-1][-1] = source[at : token.start()]
        at = token.end()
        if mark == "|":
            parts.append([""])
        else:
            parts[-1].append("")
    parts[-1][-1] = source[at:end]
    name = " ".join(parts[0][0].split()).lower()
    named = {"-".join(p[0].split()).lower(): _clean(p[1]) for p in parts[1:] if len(p) == 2}
    return Template(name, tuple(_clean(p[0]) for p in parts[1:] if len(p) == 1), named)


def _outermost(source: str) -> list[str]:
    found: list[str] = []
    depth = start = 0
    for token in re.finditer(r"\{\{|\}\}", source[:_LONGEST]):
        if token[0] == "{{":
            start = token.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and len(found) < _MAX_TEMPLATES:
                found.append(source[start : token.end()])
    return found


def _words(template: Template) -> str:
    if template.name in _UNITS and len(template.positional) > 1:
        return " ".join(template.positional[:2])
    index = _WORDS_IN.get(template.name)
    if index is not None:
        return "".join(template.positional[index : index + 1])
    source = _source(template)
    if source is None:
        return ""
    return written_out(source, source.pages if source.kind == "book" else "")  # pages of a book are those cited


def _source(template: Template) -> Source | None:
    """The source that a template describes: it has a title, and something that only a citation has."""
    fields: dict[str, str] = {}
    for name, value in template.named.items():
        if value and (field := _FIELD.get(name)):
            fields.setdefault(field, value)
    if "title" not in fields or len(fields) + bool(_people(template, _FAMILY, _GIVEN, _WHOLE)) < 2:
        return None
    chapter = next((template.named[name] for name in _CHAPTERS if template.named.get(name)), "")
    whole = next((template.named[name] for name in _BOOK_TITLES if template.named.get(name)), "")
    publisher = fields.get("publisher", "")
    container = fields.get("container", "")
    if chapter and whole:
        fields["title"], container, kind = chapter, whole, "inbook"
    else:
        kind = "book" if _is_book(template, container) else "article" if "volume" in fields else "misc"
    if kind not in ("book", "inbook") and publisher:  # a web page is published by whoever shows it
        container, publisher = container or publisher, ""
    links = [fields[name] for name in ("url", "archive") if fields.get(name, "").startswith(("http://", "https://"))]
    return Source(
        kind=kind,
        authors=_people(template, _FAMILY, _GIVEN, _WHOLE),
        editors=_people(template, _EDITOR_FAMILY, _EDITOR_GIVEN, _EDITOR),
        title=fields["title"],
        container=container,
        series=fields.get("series", ""),
        edition=fields.get("edition", ""),
        volume=fields.get("volume", ""),
        issue=fields.get("issue", ""),
        pages=fields.get("pages", ""),
        publisher=publisher,
        location=fields.get("location", "") if kind in ("book", "inbook") else "",
        issued=written_date(fields.get("issued", "")),
        accessed=written_date(fields.get("accessed", "")),
        doi=fields.get("doi", ""),
        links=tuple(links),
    )


def _is_book(template: Template, container: str) -> bool:
    return not container and bool(_BOOKS & {*template.name.split()} or template.named.get("isbn"))


def _people(
    template: Template, family: frozenset[str], given: frozenset[str], whole: frozenset[str]
) -> tuple[str, ...]:
    """The names of the people in one role, given name first."""
    people: dict[int, list[str]] = {}
    for name, value in template.named.items():
        match = _NUMBERED.fullmatch(name)
        base = f"{match[1]}{match[3] or ''}" if match else name
        slot = 1 if base in family or base in whole else 0 if base in given else None
        if slot is not None and value:
            people.setdefault(int(match[2]) if match else 1, ["", ""])[slot] = value
    return tuple(" ".join(part for part in people[number] if part) for number in sorted(people))


def _clean(value: str) -> str:
    """A value without mark-up; templates in it are dropped."""
    value = re.sub(r"\{\{[^{}]{0,500}\}\}", "", value)
    value = _EXTERNAL.sub(r"\1", _WIKILINK.sub(r"\1", value))
    return " ".join(html.unescape(_TAG.sub("", value)).split())
