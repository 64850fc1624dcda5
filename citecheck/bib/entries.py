"""A work, or a stub, as one BibTeX entry whose values are ready to be written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from msgspec.structs import replace

from citecheck.bib import accents, dates, escape, identifiers, languages, names, titles
from citecheck.bib.copies import NONE, Copies, addendum, copy_of, links_of, note
from citecheck.bib.shapes import LABELS, Shape, shape_for
from citecheck.model import Kind, Name, Record, Stub, Work

Dialect = Literal["biblatex", "bibtex"]
Encode = Callable[[str], str]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The month macros every classic style defines."""

SUPPLIED = "[untitled "
"""How a title begins that citecheck had to supply."""

CUSTOM = {"volume": "userb", "number": "userc", "issue": "userc", "pages": "userd"}
"""Where BibLaTeX keeps what an entry type has no field for: styles print the words in `note`, programs read these."""

_PAGES = re.compile(r"[\w.:]+(?:-+[\w.:]+)?(?:, ?[\w.:]+(?:-+[\w.:]+)?)*")
_DASHES = re.compile(r"\s*[‐‑‒–—−]+\s*|\s*-{2,}\s*|(?<=\d)\s*-\s*(?=\d)")
_EDITION = re.compile(
    r"(\d{1,3})(?:st|nd|rd|th|\.|e|ème|-е|-е изд\.?)?(?: (?:ed(?:ition|n)?|Aufl(?:age)?|изд)\.?)?", re.I
)
_DOCUMENT_TYPE = re.compile(
    r"\b(?:(?:working|discussion|white|policy|occasional|briefing|research|position|conference) papers?"
    r"|(?:policy|issue) briefs?|(?:technical|research|annual|special) reports?|fact ?sheets?"
    r"|(?:ph\.? ?d\.?|doctoral|master[’']s|bachelor[’']s|m\.?a\.?|diploma) (?:dissertation|thesis|diss\.))",
    re.I,
)

_NOUNS: dict[Kind, str] = {
    **LABELS,
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "conference paper",
    "jurisdiction": "court decision",
    "archival": "archival document",
    "unpublished": "unpublished document",
    "misc": "source",
}


class Entry(Record, frozen=True):
    """`fields` are name and encoded value; a value without delimiters (a month macro) is in `bare`."""

    type: str
    key: str
    fields: tuple[tuple[str, str], ...]
    bare: frozenset[str] = frozenset()
    comments: tuple[str, ...] = ()


def entry_for(work: Work, key: str, dialect: Dialect, copies: Copies = NONE) -> Entry:
    """The entry of a work: what is known, each fact in the field of its entry type that takes it.

    `copies` are archived copies by the links that they are of.
    """
    copy = copy_of(work, copies)
    work = replace(work, links=links_of(work, copies))
    encode = accents.text if dialect == "bibtex" else escape.text
    facts = _facts(work, encode, dialect)
    shape = shape_for(work.kind, frozenset(facts) | ({"link"} if _has_link(work) else frozenset()), dialect)
    if shape.type == "misc" and work.kind in LABELS:
        facts["type"] = encode(LABELS[work.kind])
    placed, homeless = _place(facts, shape)
    notes = [_described(fact, work, encode, facts) for fact in homeless]
    notes += [encode(identifier) for identifier in identifiers.unplaced(work.identifiers)]
    accessed = dates.iso(dates.read(work.accessed))
    if accessed and dialect == "bibtex":
        notes.append(f"accessed {accessed}")  # classic styles know no urldate
    if copy is not None and dialect == "bibtex":
        notes.append(note(copy))
    dated, bare = _date_fields(work, shape, dialect)
    fields = {
        "author": placed.pop("author", ""),
        "title": _title(work, encode, dialect),
        **placed,
        **dated,
        **_access_fields(work, dialect),
        "urldate": accessed if dialect == "biblatex" else "",
        "note": _sentence(", ".join(part for part in notes if part)),
        "addendum": addendum(copy) if copy is not None and dialect == "biblatex" else "",
        **_custom(facts, homeless, dialect),
        "langid" if dialect == "biblatex" else "language": languages.babel_name(work.language) or "",
        "entrysubtype": _subtype(work, shape),
        "keywords": ", ".join(f"citecheck-missing-{_word(field)}" for field in work.missing),
        "key": _sort_key(work, encode) if dialect == "bibtex" and not facts.keys() & {"author", "editor"} else "",
    }
    missing = (f"missing: {', '.join(work.missing)}",) if work.missing else ()
    return Entry(shape.type, key, tuple((name, value) for name, value in fields.items() if value), bare, missing)


def entry_for_stub(stub: Stub, key: str, dialect: Dialect) -> Entry:
    """The entry of a note that is not in the text: it says so in its title, and holds what helps to fill it in."""
    encode = accents.text if dialect == "bibtex" else escape.text
    label = f"[Note {escape.clean(stub.label)}: source not in the text]"
    fields = (
        ("title", encode(label)),
        ("date", dates.UNSPECIFIED if dialect == "biblatex" else ""),
        ("annotation" if dialect == "biblatex" else "annote", encode(stub.sentence)),
        ("usera", encode(f"hint from the prose, not a source: {stub.hint}") if stub.hint else ""),
        ("keywords", "citecheck-stub"),
    )
    return Entry("misc", key, tuple((name, value) for name, value in fields if value))


def _facts(work: Work, encode: Encode, dialect: Dialect) -> dict[str, str]:
    """The known facts of a work by name, encoded; what a processor would refuse as such is not among them."""
    container, publisher = escape.clean(work.container or ""), escape.clean(work.publisher or "")
    volume, issue = escape.clean(work.volume or ""), escape.clean(work.issue or "")
    if work.kind == "report" and volume and not issue:
        volume, issue = "", volume  # a series of reports counts its issues, however the note prints the number
    facts = {
        "author": names.name_list(work.authors, encode),
        "editor": names.name_list(work.editors, encode),
        "translator": names.name_list(work.translators, encode),
        "container": encode(container),
        "series": encode(work.series or ""),
        "edition": _edition(work.edition or "", encode, dialect),
        "volume": encode(volume),
        "number" if issue[:1].isdigit() or work.kind != "article" else "issue": encode(issue),
        "pages": encode(_pages(work.pages or "")),
        "location": names.literal_list(escape.clean(work.location or ""), encode),
        "publisher": names.literal_list(publisher, encode),
        "isbn": encode(identifiers.value_of(work.identifiers, "isbn") or ""),
        "issn": encode(identifiers.value_of(work.identifiers, "issn") or ""),
    }
    if work.kind in ("report", "thesis"):
        facts["institution"] = facts.pop("publisher") or names.literal_list(container, encode)
        facts["type"] = _document_type(work, encode)
        if not publisher or container == publisher:
            facts["container"] = ""
    if work.kind not in ("report", "thesis") and container.casefold() == publisher.casefold():
        facts["publisher"] = ""
    return {fact: value for fact, value in facts.items() if value}


def _place(facts: dict[str, str], shape: Shape) -> tuple[dict[str, str], list[str]]:
    """Fields by the homes of the shape, and the facts that have none or whose value the field would refuse."""
    placed: dict[str, str] = {}
    homeless: list[str] = []
    for fact, value in facts.items():
        field = shape.homes.get(fact)
        if field is None or not _accepted(field, value):
            homeless.append(fact)
        elif field in placed:
            placed[field] = f"{placed[field]}, {value}"
        else:
            placed[field] = value
    return placed, homeless


def _custom(facts: dict[str, str], homeless: list[str], dialect: Dialect) -> dict[str, str]:
    """The numbers among the facts without a field, for programs: the note says them in words."""
    return {CUSTOM[fact]: facts[fact] for fact in homeless if fact in CUSTOM} if dialect == "biblatex" else {}


def _accepted(field: str, value: str) -> bool:
    """biber's data types: volumes are integers, pages are ranges, ISBN and ISSN have valid check digits."""
    match field:
        case "volume":
            return value.isascii() and value.isdigit()
        case "pages":
            return _PAGES.fullmatch(value) is not None
        case "isbn":
            return identifiers.is_isbn(value)
        case "issn":
            return identifiers.is_issn(value)
    return True


def _described(fact: str, work: Work, encode: Encode, facts: dict[str, str]) -> str:
    """A fact without a field, in words for `note`."""
    value = facts[fact]
    match fact:
        case "volume":
            return f"vol. {value}"
        case "number" | "issue":
            return f"no. {value}"
        case "pages":
            return f"{'pp.' if '--' in value or ',' in value else 'p.'} {value}"
        case "edition":
            return f"edition {value}" if value.isdigit() else value
        case "isbn" | "issn":
            return f"{fact.upper()} {value}"
        case "editor":
            return f"edited by {_prose(work.editors, encode)}"
        case "translator":
            return f"translated by {_prose(work.translators, encode)}"
        case "author":
            return f"by {_prose(work.authors, encode)}"
    return value


def _title(work: Work, encode: Encode, dialect: Dialect) -> str:
    """The protected title, or a supplied one in square brackets (ISO 690:2021, 4.2), for every entry needs one."""
    title = escape.clean(work.title or "")
    if not title:
        return encode(f"{SUPPLIED}{_NOUNS.get(work.kind or 'misc', work.kind or 'source')}]")
    return titles.protect(title, encode, _protection(work, dialect))


def _protection(work: Work, dialect: Dialect) -> titles.Protection:
    """English and unknown languages word by word; others whole, unless `langid` tells BibLaTeX to leave them alone."""
    if work.language is None or languages.is_english(work.language):
        return "whole" if dialect == "bibtex" and titles.is_title_case(work.title or "") else "words"
    return "none" if dialect == "biblatex" and languages.babel_name(work.language) else "whole"


def _date_fields(work: Work, shape: Shape, dialect: Dialect) -> tuple[dict[str, str], frozenset[str]]:
    """`date` in EDTF, or `year`, `month` and `day` for classic styles; and which of them are macros."""
    days = dates.read(work.issued)
    if dialect == "biblatex":
        return {"date": dates.iso(days) or (dates.UNSPECIFIED if shape.dated else "")}, frozenset()
    if not days:
        return {}, frozenset()
    years = [f"{days[0][0]:04}", f"{days[-1][0]:04}"]
    if years[0] != years[1]:
        return {"year": "--".join(years)}, frozenset()
    first, last = days[0], days[-1]
    month = MONTHS[first[1] - 1] if len(first) > 1 and first[:2] == last[:2] else ""
    return {
        "year": years[0],
        "month": month,
        "day": str(first[2]) if first == last and len(first) > 2 else "",
    }, frozenset({"month"})


def _access_fields(work: Work, dialect: Dialect) -> dict[str, str]:
    """Identifiers and links; the second and later links go where styles do not print them: `verba` to `verbc`."""
    doi = escape.verbatim(identifiers.value_of(work.identifiers, "doi") or "")
    fields = {"doi": doi}
    eprint = identifiers.eprint_of(work.identifiers)
    if eprint is not None:
        type_field = "eprinttype" if dialect == "biblatex" else "archiveprefix"
        fields |= {"eprint": escape.verbatim(eprint.value), type_field: identifiers.EPRINT_TYPES[eprint.scheme]}
    urls = list(dict.fromkeys(escape.verbatim(link.url) for link in work.links))
    urls = [url for url in urls if url and not (doi and _is_resolver_of(doi, url))]
    fields |= dict(zip(("url", "verba", "verbb", "verbc"), urls, strict=False))
    return fields


def _has_link(work: Work) -> bool:
    return any(_access_fields(work, "biblatex").get(field) for field in ("url", "doi", "eprint"))


def _is_resolver_of(doi: str, url: str) -> bool:
    host, _, path = url.partition("://")[2].partition("/")
    return host.lower() in ("doi.org", "dx.doi.org", "www.doi.org") and path.lower() == doi.lower()


def _edition(edition: str, encode: Encode, dialect: Dialect) -> str:
    """The number alone in BibLaTeX, where the style writes the ordinal; as it is in classic BibTeX."""
    value = escape.clean(edition)
    number = _EDITION.fullmatch(value)
    return number[1] if number and dialect == "biblatex" else encode(value)


def _pages(pages: str) -> str:
    """Pages with `--` for every dash of a range."""
    return _DASHES.sub("--", escape.clean(pages))


def _document_type(work: Work, encode: Encode) -> str:
    """What the note itself calls the document ("working paper"), else its kind."""
    printed = _DOCUMENT_TYPE.search(work.remark or "")
    return encode(printed[0] if printed else work.kind or "")


def _subtype(work: Work, shape: Shape) -> str:
    """The kind, where the entry type does not tell it."""
    told = {"techreport": "report", "phdthesis": "thesis"}.get(shape.type, shape.type)
    return "" if work.kind in (None, "misc", told) else str(work.kind)


def _sort_key(work: Work, encode: Encode) -> str:
    """What classic styles sort and label an entry without author and editor by."""
    return encode(work.publisher or work.container or work.title or work.key)


def _prose(people: tuple[Name, ...], encode: Encode) -> str:
    listed = [encode(names.display(name)) for name in people if names.display(name)]
    return " and ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)


def _sentence(value: str) -> str:
    return value[:1].upper() + value[1:]


def _word(value: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-") or "field"
