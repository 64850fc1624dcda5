"""Papers in an archive, cited by archive and shelf mark: "TNA, FO 371/56784", "РГАСПИ. Ф. 17. Оп. 3. Д. 1071. Л. 12".

The archive is the publisher, what stands between it and the shelf mark the collection, the leaf the place cited. The
description of the paper is its title, and the shelf mark where there is none (Chicago Manual of Style, 18th ed.,
14.119-14.126; ГОСТ Р 7.0.5-2008, 10).
"""

from __future__ import annotations

import re

from citecheck.model import Span
from citecheck.notes.citations.dates import find_dates
from citecheck.notes.citations.fields import Fields
from citecheck.notes.citations.lexicon import is_place

_ARCHIVE = re.compile(
    r"(?:(?:the|in:?)\s)?(?:[^,.;“”«»\d]{0,60}(?<!\w)(?:[^\W\d_]{0,20}archiv[^\W\d_]{0,3}|archives?|record\soffice|"
    r"manuscript\slibrary)(?!\w)[^,.;“”«»\d]{0,50}|British\sLibrary)"
    r"(?:\s\([^()]{2,40}\))?",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"(?:in:?\s)?(?:[A-ZА-ЯЁ]{2,8}|BArch|GStA|HStA)(?:\s(?:PK|Berlin))?(?:\s\([^()]{2,40}\))?")
_SHELF = re.compile(
    r"(?:leg(?:ajo|\.)|exp(?:ediente|\.)|caja|carpeta|(?:[IVX]{1,4}\.\s)?(?:HA\s)?Rep\.|Bestand|RG|box|folder|fonds?|cote|"
    r"Ф|Оп|Д|Ед\.\sхр|ф|оп|д|A\s(?:Pr\.|Rep\.))\.?\s?\S{0,12}\d|[A-Z]{1,4}\s(?:[A-Z]{1,2}\s)?[A-Z]?/?\d{1,6}(?:/\d+)+|"
    r"[A-Z]{1,2}/[A-Z][a-z]{0,2}\s\d|\d{1,4}\s[A-Z]{1,4}\s\d|(?:MSS?|Add\.?\sMSS?)\.?\s?\d|Nr\.\s\d|"
    r"[A-Z]{1,4}\s(?:[A-Z]?\d{1,5})(?:\s\d{1,5})?$|[A-Z]{1,4}\s[A-Z]\d\s\d|(?:b|cc|reg|vol)\.\s\d"
)
_NUMBER = re.compile(r"\d{2,6}$")
"""A number alone is a shelf mark behind an archive that its words name."""

_LEAF = re.compile(r"(?:Л\.|л\.|Bl\.|fols?\.|ff?\.|f°|Fol\.|cc?\.)\s?(?P<leaf>\d[\d–-]{0,9}[rv]?(?:\s?об\.?)?)")
_SEPARATOR = re.compile(r"[,.:;]\s(?=\S)")
_NO_ARCHIVE = re.compile(
    r"(?:BGH|BVerf\w*|BAG|EuGH|NJW|JZ|UN|EU|USA?|OECD|BBC|AZ|OJ|CSIS|IMF|NATO|ISBN|DOI|ISSN)\b", re.IGNORECASE
)
_MOST_PARTS = 14
_LONGEST = 400


def find_shelfmark(text: str, start: int, end: int) -> Fields | None:
    """The fields of `text[start:end]` where it cites papers by archive and shelf mark, else None."""
    if end - start > _LONGEST or any(mark in text[start:end] for mark in "“«„"):
        return None
    while end > start and text[end - 1] in " .,;\n":
        end -= 1
    parts = _parts(text, start, end)
    at = _archive_of(text, parts)
    if at is None:
        return None
    named = not _ACRONYM.fullmatch(parts[at].of(text))
    first = next(n for n in range(at + 1, len(parts)) if _is_shelf(text, parts[n], named))
    last = first
    while last + 1 < len(parts) and _is_shelf(text, parts[last + 1], named):
        last += 1
    fields = Fields(text, genre="archival")
    opening = re.compile(r"in:?\s").match(text, parts[at].start)
    fields.put("publisher", opening.end() if opening else parts[at].start, parts[at].end)
    if first > at + 1:
        fields.put("container", parts[at + 1].start, parts[first - 1].end)
    _rest(fields, [*parts[:at], *parts[last + 1 :]])
    fields.put("locator" if fields.has("title") else "title", parts[first].start, parts[last].end)
    return fields


def _rest(fields: Fields, parts: list[Span]) -> None:
    """Leaf, date, place and description, which may stand before the archive or behind the shelf mark."""
    text = fields.text
    for part in parts:
        leaf = _LEAF.match(text, part.start, part.end)
        dated = next(iter(find_dates(text, part.start, part.end)), None)
        if leaf:
            fields.put("locator", *leaf.span("leaf"))
        elif dated is not None and not fields.has("issued"):
            fields.put("issued", dated.span.start, dated.span.end, dated.value)
            if dated.span.start > part.start + 4:
                fields.put("title", part.start, dated.span.start)
        elif is_place(part.of(text)):
            fields.put("location", part.start, part.end)
        elif not fields.has("title"):
            fields.put("title", part.start, part.end)
        else:
            fields.remarks.append(part)


def _archive_of(text: str, parts: list[Span]) -> int | None:
    """The index of the part that names an archive and has a shelf mark behind it."""
    for n, part in enumerate(parts[:-1]):
        words = part.of(text)
        if _NO_ARCHIVE.match(words) or not (_ACRONYM.fullmatch(words) or _ARCHIVE.fullmatch(words)):
            continue
        named = not _ACRONYM.fullmatch(words)
        if any(_is_shelf(text, later, named) for later in parts[n + 1 : n + 4]):
            return n
    return None


def _is_shelf(text: str, part: Span, named: bool) -> bool:
    """Whether a part is a shelf mark, or a bare number where the archive is `named` by its words."""
    return bool(_SHELF.match(text, part.start, part.end) or (named and _NUMBER.match(text, part.start, part.end)))


def _parts(text: str, start: int, end: int) -> list[Span]:
    """The stretch cut at its separators; a full stop behind an abbreviation of a shelf mark cuts nothing."""
    cuts = [start]
    for match in _SEPARATOR.finditer(text, start, end):
        if len(cuts) > _MOST_PARTS:
            break
        word = re.search(r"[^\s.,]{1,12}$", text[max(start, match.start() - 12) : match.start()])
        if (
            text[match.start()] == "."
            and word
            and (len(word[0]) <= 3 or word[0] in ("Bestand", "fols"))
            and not word[0].isdigit()
        ):
            continue
        cuts.append(match.end())
    ends = [cut - 2 for cut in cuts[1:]] + [end]
    return [Span(a, b) for a, b in zip(cuts, ends, strict=True) if b > a]
