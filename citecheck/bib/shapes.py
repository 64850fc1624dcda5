"""Which entry type a kind of source becomes, and which field of it takes which fact.

A shape names an entry type, the facts it cannot do without, and the home of each fact. The first shape whose needs are
met is taken, so that a mandatory field is never invented: an unsigned newspaper piece is no valid BibLaTeX `@article`
(author is mandatory), a web page whose link was lost no valid `@online`; both become `@misc`, whose `entrysubtype`
still says what they are. A fact without a home goes into `note`.

The BibLaTeX tables follow biber's default data model (biblatex manual, sections 2.1 and 2.2), the classic ones
BibTeXing (Patashnik, 1988, section 3).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from citecheck.model import Kind, Record


class Shape(Record, frozen=True):
    """`type` is the entry type; `needs` are facts; `homes` maps fact to field; `dated`: a date is mandatory."""

    type: str
    needs: frozenset[str]
    homes: Mapping[str, str]
    dated: bool = True


def _shape(entry_type: str, needs: str, homes: str, *, dated: bool = True) -> Shape:
    """A shape from words; a home is written `fact=field`, or `fact` where the field is called the same."""
    pairs = (home.partition("=") for home in homes.split())
    table = {fact: field or fact for fact, _, field in pairs}
    return Shape(entry_type, frozenset(needs.split()), MappingProxyType(table), dated)


_BOOK = "author editor translator series edition volume number pages publisher location isbn"
_IN_BOOK = f"{_BOOK} container=booktitle"

_BIBLATEX = {
    "article": _shape(
        "article",
        "author container",
        "author editor translator container=journaltitle location=journaltitleaddon series volume number issue pages"
        " issn",
    ),
    "book": _shape("book", "author", _BOOK),
    "collection": _shape("collection", "editor", _BOOK.removeprefix("author ")),
    "manual": _shape(
        "manual", "", "author editor series edition number pages publisher institution=organization location type isbn"
    ),
    "inbook": _shape("inbook", "author container", _IN_BOOK),
    "incollection": _shape("incollection", "author editor container", _IN_BOOK),
    "inproceedings": _shape(
        "inproceedings",
        "author container",
        "author editor container=booktitle series volume number pages publisher location isbn",
    ),
    "online": _shape("online", "link", "author editor container=titleaddon publisher=organization"),
    "report": _shape("report", "author institution type", "author institution type number pages location"),
    "thesis": _shape("thesis", "author institution type", "author institution type pages location"),
    "dataset": _shape(
        "dataset", "", "author editor container=titleaddon series edition number publisher location type", dated=False
    ),
    "unpublished": _shape("unpublished", "author", "author container=howpublished location type"),
    "misc": _shape(
        "misc",
        "",
        "author editor container=howpublished publisher=organization institution=organization location type",
    ),
}

_BIBTEX = {
    "article": _shape("article", "container", "author container=journal volume number issue=number pages issn"),
    "book": _shape("book", "", "author editor series edition volume number publisher location=address isbn"),
    "incollection": _shape(
        "incollection",
        "container",
        "author editor container=booktitle series edition volume number pages publisher location=address isbn",
    ),
    "inproceedings": _shape(
        "inproceedings",
        "container",
        "author editor container=booktitle series volume number pages publisher location=address isbn",
    ),
    "report": _shape("techreport", "institution", "author institution type number location=address"),
    "thesis": _shape("phdthesis", "author institution", "author institution=school type location=address"),
    "misc": _shape(
        "misc",
        "",
        "author container=howpublished publisher=howpublished institution=howpublished location=howpublished type",
    ),
}

_BIBLATEX_KINDS: dict[Kind, str] = {
    "article": "article online misc",
    "book": "book collection manual",
    "collection": "book collection manual",
    "inbook": "inbook misc",
    "incollection": "incollection inbook misc",
    "inproceedings": "inproceedings misc",
    "online": "online misc",
    "report": "report manual",
    "thesis": "thesis misc",
    "dataset": "dataset",
    "unpublished": "unpublished misc",
    "audio": "online misc",
    "video": "online misc",
}
_BIBTEX_KINDS: dict[Kind, str] = {
    "article": "article misc",
    "book": "book",
    "collection": "book",
    "inbook": "incollection misc",
    "incollection": "incollection misc",
    "inproceedings": "inproceedings misc",
    "report": "report misc",
    "thesis": "thesis misc",
}

LABELS: dict[Kind, str] = {
    "online": "web page",
    "interview": "interview",
    "audio": "audio recording",
    "video": "video",
}
"""What `@misc` says in `type` of a source whose kind a reader could not tell from the other fields."""


def shape_for(kind: Kind | None, facts: frozenset[str], dialect: str) -> Shape:
    """The first shape for `kind` in `dialect` whose needs are among the known `facts`; at the end `@misc`."""
    shapes, kinds = (_BIBTEX, _BIBTEX_KINDS) if dialect == "bibtex" else (_BIBLATEX, _BIBLATEX_KINDS)
    candidates = (kinds.get(kind) if kind else None) or "misc"
    for name in candidates.split():
        if shapes[name].needs <= facts:
            return shapes[name]
    return shapes["misc"]
