"""Which entry of a user's bibliography is which work.

An identifier or a deep link decides alone. Otherwise first name, year and title have to agree, each as far as both
sides give it, and only one entry may fit: a yearly report without a year in the note is none of the three listed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from citecheck.bib import dates, escape, plain
from citecheck.bib.entries import SUPPLIED
from citecheck.bib.existing import Existing
from citecheck.bib.keys import safe
from citecheck.model import Name, Record, Work
from citecheck.notes.references.concepts import same_institution
from citecheck.notes.references.similar import fold_words, main_title, name_forms, significant, title_likeness

Ground = Literal["DOI", "eprint", "ISBN", "link", "key", "title"]

_MOST = 100  # entries compared with one work by title
_ALIKE = 0.95  # of title_likeness: all but the subtitle or small words
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DOI_URL = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/(.{1,500})", re.I)
_ARXIV_URL = re.compile(r"https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/([\w.-]{1,40}(?:/\d{1,10})?)", re.I)
_MEMENTO = re.compile(r"https?://web\.archive\.org/web/\d{1,14}[a-z_]{0,4}/(?=https?:)", re.I)
_VERSION = re.compile(r"v\d{1,3}\Z")
_TEX_AND = re.compile(r"\sand\s", re.I)
_IN_BOOKS = frozenset({"inbook", "incollection", "inproceedings"})
_LINK_FIELDS = ("url", "verba", "verbb", "verbc", "howpublished", "note")
_PERSONS = ("author", "editor")
_BODIES = ("organization", "institution", "school", "publisher", "journaltitle", "journal", "howpublished", "booktitle")


class Match(Record, frozen=True):
    """A work is the entry with `key` of the user's file, by this ground."""

    work: str
    key: str
    by: Ground


class Source(Record, frozen=True):
    """What is compared of a work or an entry; titles and names are folded, `ids` are (ground, value)."""

    key: str
    ids: tuple[tuple[Ground, str], ...]
    families: frozenset[str]
    bodies: tuple[str, ...]
    title: str
    year: str
    container: str
    part: bool


def match(works: Sequence[Work], entries: Sequence[Existing]) -> tuple[Match, ...]:
    """The works that are among the entries, in order of the works.

    Several works may be one entry by identifier or by the same title; an entry that is already some work's takes no
    other work whose title is merely alike.
    """
    listed = [_of_entry(entry) for entry in entries]
    index = _index(listed)
    found: dict[int, Match] = {}
    sources = [_of_work(work) for work in works]
    for exact in (True, False):
        taken = {same.key for same in found.values()}
        for n, source in enumerate(sources):
            if n not in found and (same := _same(source, listed, index, exact, taken)):
                found[n] = Match(works[n].key, same[0].key, same[1])
    return tuple(found[n] for n in sorted(found))


def _same(
    work: Source, listed: Sequence[Source], index: dict[tuple[str, str], list[int]], exact: bool, taken: set[str]
) -> tuple[Source, Ground] | None:
    if exact:
        for place in index.get(("key", work.key.lower()), ()):  # as an earlier export wrote it
            if fold_words(listed[place].title) == fold_words(work.title) and listed[place].year == work.year:
                return listed[place], "key"
        for ground, value in work.ids:
            for place in index.get((ground, value), ()):
                if ground != "ISBN" or _fits_isbn(work, listed[place]):
                    return listed[place], ground
    places = dict.fromkeys(place for key in _title_keys(work.title) for place in index.get(key, ())[:_MOST])
    fitting = [listed[place] for place in places if _fits(work, listed[place], exact)]
    fitting = [entry for entry in fitting if exact or entry.key not in taken]
    return (fitting[0], "title") if len({entry.key for entry in fitting}) == 1 else None


def _fits_isbn(work: Source, entry: Source) -> bool:
    """A chapter has the ISBN of its book, so that the title has to say which of them is meant."""
    return not (work.part or entry.part) or _likeness(work.title, entry.title) >= _ALIKE


def _fits(work: Source, entry: Source, exact: bool) -> bool:
    a, b = fold_words(work.title), fold_words(entry.title)
    if not a or not b or (a != b if exact else _likeness(work.title, entry.title) < _ALIKE):
        return False
    if work.year != entry.year and (not exact or (work.year and entry.year)):
        return False
    generic = len(significant(a)) <= 2
    if generic and work.container and entry.container and not same_institution(work.container, entry.container):
        return False  # "Introduction" to another book
    return _same_names(work, entry, sure=exact and not generic)


def _same_names(work: Source, entry: Source, *, sure: bool) -> bool:
    """Whether the first author agrees, or else an institution; `sure`: a title that needs no name on both sides."""
    if work.families and entry.families:
        return bool(work.families & entry.families)
    if any(same_institution(one, other) for one in work.bodies for other in entry.bodies):
        return True
    return sure and bool(work.year and entry.year)


def _likeness(one: str, other: str) -> float:
    short, full = sorted((one, other), key=lambda title: len(fold_words(title)))
    return title_likeness(short, full)


def _index(listed: Sequence[Source]) -> dict[tuple[str, str], list[int]]:
    index: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, source in enumerate(listed):
        for key in (*source.ids, ("key", source.key.lower()), *_title_keys(source.title)):
            index[key].append(place)
    return index


def _title_keys(title: str) -> tuple[tuple[str, str], ...]:
    """Keys under which alike titles meet: all words, those before the subtitle, the first two that tell."""
    words, head = fold_words(title), fold_words(main_title(title))
    found = (("words", " ".join(words)), ("words", " ".join(head)), ("start", " ".join(significant(words)[:2])))
    return tuple(dict.fromkeys(key for key in found if key[1]))


# ---------------------------------------------------------------- what is compared


def _of_work(work: Work) -> Source:
    first = next(iter((*work.authors, *work.editors)), None)
    bodies = [escape.clean(name) for name in (work.publisher, work.container) if name]
    if first is not None and first.literal:
        bodies.insert(0, escape.clean(first.literal))
    days = dates.read(work.issued)
    return Source(
        key=safe(work.key),
        ids=tuple(_ids(*_of_identifiers(work), *(("url", link.url) for link in work.links))),
        families=_forms(first) if first is not None else frozenset(),
        bodies=tuple(bodies),
        title=escape.clean(work.title or ""),
        year=f"{days[0][0]:04}" if days else "",
        container=escape.clean(work.container or ""),
        part=work.kind in _IN_BOOKS,
    )


def _of_identifiers(work: Work) -> Iterator[tuple[str, str]]:
    return ((identifier.scheme, identifier.value) for identifier in work.identifiers)


def _of_entry(entry: Existing) -> Source:
    title, subtitle = entry.first("title"), entry.first("subtitle")
    people = next((entry.fields[name] for name in _PERSONS if entry.fields.get(name)), "")
    first = _TEX_AND.split(people, maxsplit=1)[0].strip()
    literal = first.startswith("{") and first.endswith("}") and "," not in first
    year = _YEAR.search(entry.first("date", "year"))
    bodies = [entry.first(name) for name in _BODIES]
    return Source(
        key=entry.key,
        ids=tuple(_ids(*_entry_ids(entry))),
        families=frozenset() if literal else _forms(_person(plain.plain(first))),
        bodies=tuple(body for body in ([plain.plain(people)] if literal else []) + bodies if body),
        title="" if title.startswith(SUPPLIED) else f"{title}: {subtitle}" if subtitle else title,
        year=year[0] if year else "",
        container=entry.first("journaltitle", "journal", "booktitle"),
        part=entry.type in _IN_BOOKS,
    )


def _person(written: str) -> Name:
    """The family name as far as it can be told: before the comma, or the last word."""
    family, comma, _ = written.partition(",")
    words = (family if comma else written).split()
    return Name(family=words[-1] if words else None)


def _forms(name: Name) -> frozenset[str]:
    """Spellings of the last word of a family name: particles and first surnames are printed or not."""
    words = (name.family or "").split()
    return name_forms(words[-1]) if words else frozenset()


def _entry_ids(entry: Existing) -> Iterator[tuple[str, str]]:
    fields = {name: plain.unescaped(value) for name, value in entry.fields.items()}
    yield "doi", fields.get("doi", "")
    yield fields.get("eprinttype", fields.get("archiveprefix", "arxiv")).lower(), fields.get("eprint", "")
    yield from (("isbn", value) for value in re.split(r"[,;\s]+", fields.get("isbn", "")))
    for name in _LINK_FIELDS:
        value = fields.get(name, "")
        if name in ("howpublished", "note"):
            start = value.find("http")
            value = value[start:].split()[0].rstrip(".,;") if start >= 0 else ""
        yield "url", value


def _ids(*pairs: tuple[str, str]) -> Iterator[tuple[Ground, str]]:
    """Identifiers and links in one spelling; links of resolvers are identifiers, front pages are nothing."""
    for scheme, value in ((scheme, value.strip()) for scheme, value in pairs if value.strip()):
        if scheme == "url":
            yield from _of_link(value)
        elif scheme == "doi":
            doi = _DOI_URL.fullmatch(value)
            yield "DOI", (doi[1] if doi else value).removeprefix("doi:").lower()
        elif scheme == "isbn":
            digits = value.replace("-", "").upper()
            yield "ISBN", digits.removeprefix("978")[:-1]  # ISBN-10 and ISBN-13 differ in the check digit
        elif scheme in ("arxiv", "pmid", "pubmed", "handle", "hdl", "urn"):
            alias = {"pubmed": "pmid", "hdl": "handle"}.get(scheme, scheme)
            yield "eprint", f"{alias} {_VERSION.sub('', value.lower().removeprefix('arxiv:'))}"


def _of_link(url: str) -> Iterator[tuple[Ground, str]]:
    url = _MEMENTO.sub("", url)
    if doi := _DOI_URL.fullmatch(url):
        yield "DOI", doi[1].lower()
    elif arxiv := _ARXIV_URL.match(url):
        yield "eprint", f"arxiv {_VERSION.sub('', arxiv[1].lower().removesuffix('.pdf'))}"
    else:
        host, _, path = url.partition("://")[2].partition("/")
        path, mark, fragment = path.partition("#")
        path = path.rstrip("/") + (mark + fragment if fragment.startswith(("!", "/")) else "")
        if path and host:
            yield "link", f"{host.lower().removeprefix('www.')}/{path}"
