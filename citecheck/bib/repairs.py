"""Repairs of a .bib file that leave no doubt: what was meant is plain, and BibTeX or biber stumbles over what is there.

Only the characters in question are replaced, so that the user's layout stays. Syntax: Patashnik, BibTeXing (1988);
which fields are verbatim: biblatex manual, 2.2.1 and 2.2.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model import Record

MAX_ENTRIES = 100_000
_ENTRY = re.compile(
    r"^[ \t]*@[ \t]*(?P<kind>[A-Za-z]{1,40})\s{0,20}\{\s{0,20}(?P<key>[^\s,{}\"#%=]{1,200})\s{0,20},", re.M
)
_FIELD = re.compile(r"[\s,]*(?P<name>[A-Za-z][\w:.+/-]{0,60})\s{0,50}=\s{0,50}")
_BARE = re.compile(r"[^\s,#{}()\"=]{1,500}")
_TOKEN = re.compile(r'\\.|[{}"]', re.DOTALL)
_VERBATIM = frozenset({"url", "doi", "eprint", "file", "pdf", "urlraw", "verba", "verbb", "verbc"})
_PROSE = frozenset(
    "title subtitle booktitle booksubtitle maintitle journaltitle journal journalsubtitle publisher institution school"
    " organization series address location author editor translator howpublished".split()
)
_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s{0,5})(?=10\.\d{4,9}/)", re.I)
_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\d{4,9}/[^\s{}\\\"?#]{1,200})", re.I)
_PAGES = re.compile(r"(?<![-–\w])([A-Za-z]?\d{1,9})\s?(?:-|–|—)\s?([A-Za-z]?\d{1,9})(?![-–\w])")
_BARE_SPECIAL = re.compile(r"(?<!\\)[&%#]")
_ESCAPED = re.compile(r"\\([%&#_])")
_MONTHS = {
    month: month[:3]
    for month in "january february march april may june july august september october november december".split()
}
_MAX_VALUE = 20_000
_SWALLOWED = re.compile(r"\n[ \t]{0,80}[A-Za-z]{1,60}[ \t]{0,20}=")


class Repair(Record, frozen=True):
    """Replace what stands at `start`..`end` (code points of the file) by `text`; `description` says why."""

    start: int
    end: int
    text: str
    description: str


class _Field(Record, frozen=True):
    """A field: name in lower case, its value without delimiters, and where it, and its delimiters, stand."""

    name: str
    value: str
    start: int
    outer_start: int
    outer_end: int
    braced: bool


def repairs(source: str) -> tuple[Repair, ...]:
    """The repairs of a .bib file, in order and without overlap. What can't be read as entries is left alone."""
    found: list[Repair] = []
    entries = [match for match, _ in zip(_ENTRY.finditer(source), range(MAX_ENTRIES), strict=False)]
    ends = [match.start() for match in entries[1:]] + [len(source)]
    for match, end in zip(entries, ends, strict=True):
        if match["kind"].lower() not in ("comment", "string", "preamble"):
            found += _entry(source, match, end)
    return tuple(sorted(found, key=lambda repair: (repair.start, repair.end)))


def _entry(source: str, head: re.Match[str], end: int) -> Iterator[Repair]:
    key, at = head["key"], head.end()
    fields: dict[str, _Field] = {}
    while match := _FIELD.match(source, at, end):
        field = _field(source, match, end)
        if field is None:
            return  # not closed: which brace is missing would be a guess
        if fields and "," not in source[at : match.start("name")]:
            yield Repair(at, at, ",", f"{key}: a comma was missing before {field.name}")
        yield from _of_field(key, field)
        fields.setdefault(field.name, field)
        at = field.outer_end
    swallowed = any(_SWALLOWED.search(field.value) for field in fields.values())  # then a value is what is not closed
    if fields and not swallowed and not source[at:end].strip(" \t\r\n,"):
        yield Repair(at, at, "\n}", f"{key}: the entry was not closed")
    yield from _found_doi(key, fields)


def _field(source: str, match: re.Match[str], end: int) -> _Field | None:
    name, at = match["name"].lower(), match.end()
    opening = source[at : at + 1]
    if opening not in ("{", '"'):
        bare = _BARE.match(source, at, end)
        return None if bare is None else _Field(name, bare[0], at, at, _joined(source, bare.end(), end), False)
    closing = _closing(source, at, min(end, at + _MAX_VALUE))
    if closing is None:
        return None
    value = source[at + 1 : closing]
    return _Field(name, value, at + 1, at, _joined(source, closing + 1, end), opening == "{")


def _joined(source: str, at: int, end: int) -> int:
    """Behind the parts that `#` joins to a value, which are left alone."""
    while (join := re.compile(r"\s{0,50}#\s{0,50}").match(source, at, end)) is not None:
        start = join.end()
        if source[start : start + 1] in ("{", '"'):
            closing = _closing(source, start, min(end, start + _MAX_VALUE))
            if closing is None:
                return at
            at = closing + 1
        elif bare := _BARE.match(source, start, end):
            at = bare.end()
        else:
            return at
    return at


def _closing(source: str, at: int, limit: int) -> int | None:
    depth, quoted = 0, source[at] == '"'
    for match in _TOKEN.finditer(source, at + 1, limit):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            if depth == 0:
                return None if quoted else match.start()
            depth -= 1
        elif match[0] == '"' and quoted and depth == 0:
            return match.start()
    return None


def _of_field(key: str, field: _Field) -> Iterator[Repair]:
    name, value, start = field.name, field.value, field.start
    if name in _VERBATIM:
        yield from _verbatim(key, field)
    elif name == "pages":
        for match in _PAGES.finditer(value):
            if _is_range(match[1], match[2]):
                yield Repair(
                    start + match.start(), start + match.end(), f"{match[1]}--{match[2]}", f"{key}: a range of pages"
                )
    elif name == "month" and field.outer_start != start and value.strip().lower() in _MONTHS:
        month = _MONTHS[value.strip().lower()]
        yield Repair(field.outer_start, start + len(value) + 1, month, f"{key}: the month as BibTeX knows it")
    elif name in _PROSE and "$" not in value and "\\url" not in value and "\\href" not in value:
        for match in _BARE_SPECIAL.finditer(value):
            yield Repair(start + match.start(), start + match.end(), "\\" + match[0], f"{key}: {match[0]} in {name}")
        if name in ("author", "editor", "translator"):
            yield from _names(key, field)


def _is_range(low: str, high: str) -> bool:
    """Whether the second page comes behind the first, written in full or shortened: 12-1 is one page of chapter 12."""
    first, last = low.lstrip(low[:1] if low[0].isalpha() else ""), high.lstrip(high[:1] if high[0].isalpha() else "")
    return int(last) >= int(first[-len(last) :]) and (len(last) <= len(first) or int(last) > int(first))


def _verbatim(key: str, field: _Field) -> Iterator[Repair]:
    prefix = _DOI_PREFIX.match(field.value.lstrip()) if field.name == "doi" else None
    if prefix is not None:
        at = field.start + len(field.value) - len(field.value.lstrip())
        yield Repair(at, at + prefix.end(), "", f"{key}: a DOI without its resolver")
    if "\\url" in field.value or field.name == "file":
        return
    for match in _ESCAPED.finditer(field.value):
        at = field.start + match.start()
        yield Repair(at, at + 2, match[1], f"{key}: no backslash in {field.name}, which is verbatim")


def _names(key: str, field: _Field) -> Iterator[Repair]:
    """`Roe, Jane; Berg, Anna`: names are parted by "and"."""
    value = field.value
    if ";" not in value or re.search(r"\sand\s|[{}\\]", value):
        return
    for match in re.finditer(r"\s{0,20};\s{0,20}(?=\S)", value):
        yield Repair(field.start + match.start(), field.start + match.end(), " and ", f"{key}: names parted by “and”")


def _found_doi(key: str, fields: dict[str, _Field]) -> Iterator[Repair]:
    """The DOI that the address holds, as a field of its own."""
    link = fields.get("url")
    if link is None or "doi" in fields:
        return
    found = _DOI.fullmatch(_ESCAPED.sub(r"\1", link.value.strip()))
    if found is not None:
        yield Repair(link.outer_end, link.outer_end, f",\n  doi = {{{found[1]}}}", f"{key}: the DOI in its address")
