"""Bibliographies (.bib): entries with their fields, each written out as a note.

The grammar of BibTeX (Patashnik, BibTeXing, 1988, section 3) with the fields of BibLaTeX (biblatex manual, 2.2). An
entry that is not closed ends where the next one begins. White space inside values is folded, LaTeX is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from citecheck.errors import ReadError
from citecheck.model import Record
from citecheck.read.parsed import Parsed
from citecheck.read.prose import Article, Place
from citecheck.read.written_out import Source, written_date, written_out

__all__ = ["BibEntry", "bib_entries", "entry_source", "read_bibtex"]

_ENTRY = re.compile(r"@[ \t]*([A-Za-z]{1,40})\s{0,20}([{(])")
_KEY = re.compile(r"\s{0,200}([^\s,={}()\"#%]{0,200})\s{0,200}(,|[})])")
_FIELD = re.compile(r"[\s,]{0,200}([A-Za-z][\w:.+/-]{0,60})\s{0,200}=\s{0,200}")
_BARE = re.compile(r"[^\s,#{}()\"=]{1,500}")
_JOIN = re.compile(r"\s{0,200}#\s{0,200}")
_VALUE = re.compile(r'\\.|[{}"]', re.DOTALL)
_NEXT = re.compile(r"\n[ \t]*@")
_MAX_VALUE = 50_000
_MAX_ENTRIES = 200_000
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_KINDS = {
    "article": "article",
    "periodical": "article",
    "suppperiodical": "article",
    "book": "book",
    "mvbook": "book",
    "booklet": "book",
    "manual": "book",
    "collection": "collection",
    "mvcollection": "collection",
    "proceedings": "collection",
    "reference": "collection",
    "inbook": "inbook",
    "bookinbook": "inbook",
    "suppbook": "inbook",
    "incollection": "inbook",
    "suppcollection": "inbook",
    "inreference": "inbook",
    "inproceedings": "inbook",
    "conference": "inbook",
    "online": "online",
    "www": "online",
    "electronic": "online",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
}
_GENRES = {
    "phdthesis": "PhD diss.",
    "mastersthesis": "master’s thesis",
    "mathesis": "master’s thesis",
    "techreport": "technical report",
    "candthesis": "candidate thesis",
    "resreport": "research report",
}


class BibEntry(Record, frozen=True):
    """An entry: type and field names in lower case, the values as written without their delimiters, its place."""

    kind: str
    key: str
    fields: dict[str, str]
    line: int
    column: int


def read_bibtex(source: str) -> Parsed:
    """A bibliography as a document whose notes are its entries, labelled with their keys.

    Raises `ReadError` (empty).
    """
    from citecheck.read.latex.reader import plain  # noqa: PLC0415 - the reader of LaTeX reads bibliographies too

    entries = bib_entries(source)
    if not entries:
        raise ReadError("empty", "The .bib file holds no entry.")
    by_key: dict[str, Any] = {}
    for entry in entries:
        by_key.setdefault(entry.key, entry)
    article = Article()
    for entry in entries:
        words = written_out(entry_source(entry.kind, entry.fields, by_key.get, plain))
        article.note(entry.key, f"[{entry.key}]").put(words, Place(entry.line, entry.column))
    return article.parsed()


def bib_entries(source: str) -> tuple[BibEntry, ...]:
    """All entries in order; strings are put in their places, comments and preambles are left out."""
    return tuple(_Bib(source).entries())


class _Bib:
    """A scanner over a .bib file."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._strings = {month: str(number) for number, month in enumerate(_MONTHS, 1)}
        self._unclosed = 0

    def entries(self) -> Iterator[BibEntry]:
        line, counted = 1, 0
        for _ in range(_MAX_ENTRIES):
            match = _ENTRY.search(self._source, self._at)
            if match is None:
                return
            line += self._source.count("\n", counted, match.start())
            counted = match.start()
            kind = match[1].lower()
            self._at = match.end()
            if kind in ("comment", "preamble"):
                self._skip()
            elif kind == "string":
                self._strings.update(self._fields())
            elif key := _KEY.match(self._source, self._at):
                self._at = key.end()
                column = match.start() - self._source.rfind("\n", 0, match.start())
                yield BibEntry(kind, key[1], self._fields() if key[2] == "," else {}, line, column)

    def _fields(self) -> dict[str, str]:
        fields: dict[str, str] = {}
        while match := _FIELD.match(self._source, self._at):
            self._at = match.end()
            fields.setdefault(match[1].lower(), " ".join(self._value().split()))
        return fields

    def _value(self) -> str:
        parts: list[str] = []
        while True:
            if self._source[self._at : self._at + 1] in ("{", '"'):
                start = self._at + 1
                self._at = self._closing(self._at)
                parts.append(self._source[start : self._at - 1])
            elif bare := _BARE.match(self._source, self._at):
                parts.append(self._strings.get(bare[0].lower(), bare[0]))
                self._at = bare.end()
            join = _JOIN.match(self._source, self._at)
            if join is None or len(parts) > 100:
                return "".join(parts)[:_MAX_VALUE]
            self._at = join.end()

    def _closing(self, start: int) -> int:
        """One past the delimiter that closes a value, or where the next entry begins."""
        quoted = self._source[start] == '"'
        depth = 0
        # where many values are never closed, looking far ahead for each would take too long
        limit = min(len(self._source), start + (_MAX_VALUE if self._unclosed < 100 else 2_000))
        for match in _VALUE.finditer(self._source, start + 1, limit):
            if match[0] == "{":
                depth += 1
            elif match[0] == "}":
                if depth == 0 and not quoted:
                    return match.end()
                depth = max(0, depth - 1)
            elif match[0] == '"' and quoted and depth == 0:
                return match.end()
        self._unclosed += 1
        following = _NEXT.search(self._source, start, limit)
        return following.start() + 1 if following else limit

    def _skip(self) -> None:
        if self._source[self._at - 1] == "{":
            self._at = self._closing(self._at - 1)


# ---------------------------------------------------------------- an entry as a source


def entry_source(
    kind: str, fields: Mapping[str, str], parent: Callable[[str], Any], plain: Callable[[str], str]
) -> Source:
    """The source that an entry describes; `parent` finds the entry of a key, `plain` reads LaTeX."""
    given = _inherited(kind, fields, parent)

    def value(*names: str) -> str:
        return next((words for name in names if name in given and (words := plain(given[name]).strip())), "")

    genre = _genre(kind, value("type"))
    return Source(
        kind=_KINDS.get(kind, "misc"),
        authors=_names(given.get("author", ""), plain),
        editors=_names(given.get("editor", ""), plain),
        translators=_names(given.get("translator", ""), plain),
        title=_joined(value("title"), value("subtitle")),
        container=_joined(
            value("journaltitle", "journal", "booktitle", "maintitle"), value("journalsubtitle", "booksubtitle")
        ),
        series=value("series"),
        edition=value("edition"),
        genre=genre,
        volume=value("volume"),
        issue=value("number", "issue"),
        pages=value("pages").replace("--", "–"),
        publisher=value("publisher", "institution", "school", "organization"),
        location=value("location", "address", "venue"),
        issued=_issued(given, value),
        accessed=written_date(value("urldate")),
        remark=_joined(value("howpublished"), value("note"), ", "),
        doi=given.get("doi", "").removeprefix("https://doi.org/").replace("\\_", "_").strip(),
        links=_links(given),
    )


def _inherited(kind: str, fields: Mapping[str, str], parent: Callable[[str], Any]) -> dict[str, str]:
    """Own fields, then those of the entry that `crossref` names: its title is the title of the book."""
    found = dict(fields)
    above = parent(fields["crossref"]) if "crossref" in fields else None
    for name, words in (above.fields if above is not None else {}).items():
        if name in ("title", "subtitle"):
            found.setdefault(f"book{name}", words)
        elif name not in ("crossref", "author") or kind == "inbook":
            found.setdefault(name, words)
    return found


def _genre(kind: str, declared: str) -> str:
    return _GENRES.get(declared, declared) or _GENRES.get(kind, "")


def _issued(given: Mapping[str, str], value: Callable[..., str]) -> str:
    date = value("date")
    if date:
        return written_date(date)
    year, month = value("year"), given.get("month", "").strip("{} ")
    number = month if month.isdecimal() else str(_MONTHS.index(month[:3].lower()) + 1) if _is_month(month) else ""
    if number and 1 <= int(number[:4]) <= 12 and year.isdecimal() and len(year) == 4:
        day = value("day")
        return written_date(
            f"{year}-{int(number):02}" + (f"-{int(day):02}" if day.isdecimal() and len(day) < 3 else "")
        )
    return f"{month} {year}".strip()


def _is_month(word: str) -> bool:
    return word[:3].lower() in _MONTHS


def _links(given: Mapping[str, str]) -> tuple[str, ...]:
    found = [re.sub(r"\\([%_#&~])", r"\1", given.get("url", "").strip())]
    if given.get("eprinttype", given.get("archiveprefix", "")).lower() == "arxiv" and given.get("eprint"):
        found.append(f"https://arxiv.org/abs/{given['eprint'].strip()}")
    how = re.search(r"\\url\s?\{([^{}]{1,2000})\}", given.get("howpublished", ""))
    if how and not found[0]:
        found.append(how[1])
    return tuple(dict.fromkeys(link for link in found if link))


def _joined(first: str, second: str, by: str = ": ") -> str:
    return by.join(part for part in (first, second) if part)


def _names(value: str, plain: Callable[[str], str]) -> tuple[str, ...]:
    """Names as printed, given name first: "Roe, Jane" is "Jane Roe", "Roe, Jr., John" is "John Roe, Jr."."""
    return tuple(name for part in _split_names(value) if (name := _name(part, plain)))


def _split_names(value: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for match in re.finditer(r"[{}]|\s+and(?=\s)", value):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
        elif depth == 0:
            parts.append(value[start : match.start()])
            start = match.end()
    return [part.strip() for part in [*parts, value[start:]] if part.strip()][:200]


def _name(name: str, plain: Callable[[str], str]) -> str:
    if name.startswith("{") and name.endswith("}") and "}" not in name[:-1]:
        return plain(name)
    pieces = [plain(piece) for piece in name.split(",")]
    if len(pieces) == 1:
        return pieces[0]
    if len(pieces) == 2:
        return f"{pieces[1]} {pieces[0]}".strip()
    return f"{pieces[2]} {pieces[0]}, {pieces[1]}".strip()
