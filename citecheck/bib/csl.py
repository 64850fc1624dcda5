"""Works as CSL-JSON, the format of citeproc, pandoc and Zotero (Citation Style Language 1.0.2, csl-data schema)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from citecheck.bib import dates, escape, identifiers
from citecheck.bib.copies import NONE, Copies, copy_of, links_of
from citecheck.model import Kind, Name, Work

_TYPES: dict[Kind, str] = {
    "book": "book",
    "collection": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "online": "webpage",
    "report": "report",
    "thesis": "thesis",
    "dataset": "dataset",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
    "treaty": "treaty",
    "interview": "interview",
    "audio": "song",
    "video": "motion_picture",
    "archival": "document",
    "unpublished": "manuscript",
}
_TEXT_VARIABLES = {
    "title": "title",
    "container": "container-title",
    "series": "collection-title",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "location": "publisher-place",
    "language": "language",
}
_IDENTIFIER_VARIABLES = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID"}


def to_csl_json(works: Iterable[Work], copies: Copies = NONE) -> str:
    """A CSL-JSON array, one item a work, ids are citation keys. What no note gives is named in `keyword`.

    Archived copies (`copies`, by link) are told in `archive` and `archive_location`.
    """
    return json.dumps([_item(work, copies) for work in works], ensure_ascii=False, indent=2) + "\n"


def periodical_type(work: Work) -> str:
    """What kind of periodical an article is in: one with volume or issue is a journal, one of a day a newspaper."""
    if work.volume or work.issue:
        return "article-journal"
    days = dates.read(work.issued)
    return "article-newspaper" if days and len(days[0]) == 3 else "article-magazine"


def _item(work: Work, copies: Copies) -> dict[str, Any]:
    item: dict[str, Any] = {"id": escape.clean(work.key), "type": _type(work)}
    for role, people in (("author", work.authors), ("editor", work.editors), ("translator", work.translators)):
        item[role] = [written for written in map(_name, people) if written]
    for field, variable in _TEXT_VARIABLES.items():
        item[variable] = escape.clean(getattr(work, field) or "")
    item["issued"], item["accessed"] = _date(work.issued), _date(work.accessed)
    for scheme, variable in _IDENTIFIER_VARIABLES.items():
        item[variable] = escape.clean(identifiers.value_of(work.identifiers, scheme) or "")
    arxiv = escape.clean(identifiers.value_of(work.identifiers, "arxiv") or "")
    item["number"] = f"arXiv:{arxiv}" if arxiv else ""
    links, copy = links_of(work, copies), copy_of(work, copies)
    item["URL"] = escape.clean(links[0].url) if links else ""
    item["archive"] = escape.clean(copy.archive) if copy is not None else ""
    item["archive_location"] = escape.clean(copy.url) if copy is not None else ""
    item["keyword"] = ", ".join(f"citecheck-missing-{field}" for field in work.missing)
    return {variable: value for variable, value in item.items() if value}


def _type(work: Work) -> str:
    if work.kind == "article":
        return periodical_type(work)
    return _TYPES.get(work.kind, "document") if work.kind else "document"


def _name(name: Name) -> dict[str, str]:
    parts = (
        {"literal": name.literal}
        if name.literal
        else {"family": name.family, "given": name.given, "suffix": name.suffix}
    )
    return {part: escape.clean(value) for part, value in parts.items() if value and escape.clean(value)}


def _date(date: str | None) -> dict[str, list[list[int]]]:
    days = dates.read(date)
    return {"date-parts": [list(day) for day in days]} if days else {}
