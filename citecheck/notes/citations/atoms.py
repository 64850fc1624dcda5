"""Atoms: the stretches of a note that are recognisable by form wherever they stand.

Links, identifiers, quoted titles, dates, dates of access, and brackets with bibliographic content. A year inside
running text ("The Crisis of 1929") is no atom.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.model import Link, Span
from citecheck.notes.citations.dates import FoundDate, find_dates
from citecheck.notes.citations.forms import (
    ACCESSED,
    CAPITAL_NEXT,
    CARRIER,
    DATE_LEAD,
    EDITION,
    EDITION_OF_GERMAN,
    FROM,
    LOCATED,
    MEDIUM,
    NO_DATE,
    PAGES,
    PAGES_BEFORE,
    PLACE_NAME,
    ROLE_AFTER,
    ROLE_CLOSES,
    genre_of,
)
from citecheck.notes.citations.lawreviews import find_references
from citecheck.notes.citations.lexicon import is_periodical, is_place, is_publisher
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.quotes import Quotation, find_quotations

_PAGE_RANGE = re.compile(r"(?!(?:1[4-9]|20)\d\d)\d{1,4}\s?[-–]\s?\d{1,4}")
_PRESS_IN_BRACKET = re.compile(
    r"[^\W\d_]\s\([^\W\d_a-z][\w.’'&-]{0,20}(?:,?\s(?:and|und|et|of|de|the|&|[^\W\d_a-z][\w.’'&-]{0,20})){0,5}$"
)
_ANY_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ENDS_IMPRINT = re.compile(r"\s?(?:$|[.,;:<\d\ue000]|pp?\.|S\.)")
_OUTLET_NEXT = re.compile(r"(?:The\s)?[^\W\d_a-z][\w-]+(?:\s(?:of\s|the\s)?[^\W\d_a-z][\w-]+){0,5}\s[(\[]")
_TOWN = re.compile(
    r"[^\W\d_a-z][\w.-]+(?:\s(?:bei|am|an\sder|im|ob\sder|in)\s[^\W\d_a-z][\w.-]+|[\s/][^\W\d_a-z][\w.-]+|/[^\W\d_a-z]\.)?"
)
_PRESS_NEXT = re.compile(r"\([^\W\d_a-z][\w&.’ -]{2,30}\)(?=,?\s(?:1[5-9]|20)\d\d)")
_REPRINT = re.compile(
    r"\((?:(?:frz|engl|amerik|ital|dt|russ)\.\s)?(?:Nachdr(?:uck|\.)|Neudr(?:uck|\.)|ND|zuerst|Erstaus(?:gabe|g\.)|Orig(?:inal|\.)|[Rr]epr(?:int|\.)|[Ff]irst\spubl(?:ished|\.)|"
    r"[Oo]riginally)[^()]{0,60}\)"
)
_SERIES = re.compile(
    r"(?<=\D\d{4}\s)\((?!vol|Vol|Bd|No|Nr)[^()]{3,100},?\s(?:(?:Heft|H|Bd|Band|Nr|No|vol)\.?\s)?\d{1,3}\)|"
    r"\(=\s?[^()]{3,120}\)|\((?:Schriften(?:reihe)?|Sitzungsberichte|Beiträge|Abhandlungen|Kritische\sStudien|Studien|Forschungen|"
    r"Veröffentlichungen|Quellen|Historische|edition\ssuhrkamp|stw|rororo|Bibliothek)\b[^()]{0,110}\)"
)
_PAGES_NEXT = re.compile(r",\s(?:S|H|Nr|pp?)\.\s?\d")
_LABEL = re.compile(
    r"(?:U\.?N\.?\sDocs?\.?(?:\sNo\.)?|doi|isbn|issn|pmid|arxiv|hdl|handle|urn)[\s:.\d-]{0,4}$", re.IGNORECASE
)


class Atom(NamedTuple):
    """A stretch `start` to `end` of a `kind`; `inner` is the part that counts: the title, or the date itself.

    A reference to a law review has `parts`: the kind and place of each of its tokens.
    """

    start: int
    end: int
    kind: str
    value: str = ""
    inner: Span | None = None
    parts: tuple[tuple[str, Span], ...] = ()


_GLUED_EDITION = re.compile(
    r"(?<![\d.,–-])(?:([2-9])((?:1[5-9]|20)\d\d)|((?:1[5-9]|20)\d\d)([2-9]))(?=[),;.]|\s?$)(?![.,]\d)"
)


class AtomFinder:
    """Finds the atoms of `text[span]`; `links` and `identifiers` are already known in the whole text.

    A bracket of plain words at the end of a piece is `doubtful`: it may be the end of a title, or a series behind a
    publisher. It becomes an atom only where `turned` is its place.
    """

    def __init__(
        self,
        text: str,
        span: Span,
        links: tuple[Link, ...],
        identifiers: tuple[Span, ...],
        *,
        turned: int | None = None,
    ) -> None:
        self._turned = turned
        self.doubtful: list[int] = []
        self._text = text
        self._span = span
        self._links = links
        self._identifiers = identifiers

    def find(self) -> list[Atom]:
        """The atoms in order of their start, the longer first; where two overlap the caller keeps the first."""
        text, span = self._text, self._span
        found: list[Atom] = []
        for link in self._links:
            if span.covers(link.span):
                start, end = self._with_wrapping(link.span.start, link.span.end)
                found.append(Atom(start, end, "link", link.url))
        for identifier in self._identifiers:
            if span.covers(identifier):
                start = self._label_before(identifier.start)
                found.append(Atom(start, identifier.end, "identifier"))
        for quotation in find_quotations(span.of(text)):
            moved = Quotation(
                quotation.span.shifted(span.start),
                quotation.inner.shifted(span.start),
                quotation.opening,
                quotation.repaired,
            )
            if self._is_title_like(moved):
                marks = moved.opening + moved.repaired
                found.append(Atom(moved.span.start, moved.span.end, "quoted", marks, moved.inner))
        for reference in find_references(text, span):
            if not any(atom.start < reference.span.end and reference.span.start < atom.end for atom in found):
                found.append(Atom(reference.span.start, reference.span.end, "reference", parts=reference.parts))
        taken = sorted((atom.start, atom.end) for atom in found)
        masked = _mask(text, span, taken)
        found_dates = find_dates(masked)
        dates = [d.span.shifted(span.start) for d in found_dates]
        accessed = self._accessed(masked, list(zip(dates, found_dates, strict=True)))
        found += accessed
        covered = [(atom.start, atom.end) for atom in accessed]
        for date_span, date in zip(dates, found_dates, strict=True):
            if any(start <= date_span.start < end for start, end in covered):
                continue
            first = self._structural(masked, date_span)
            if first is not None:
                value = date.value + ("" if date.sure else "?")
                end = date_span.end + text.startswith("版", date_span.end)
                found.append(Atom(first, end, "date", value, date_span))
        found += self._glued_editions(masked)
        found += [
            Atom(span.start + match.start(), span.start + match.end(), "medium") for match in CARRIER.finditer(masked)
        ]
        found += [
            Atom(span.start + match.start(), span.start + match.end(), "edition", match[0])
            for match in EDITION_OF_GERMAN.finditer(masked)
        ]
        found += self._brackets(masked, found)
        return sorted(found, key=lambda atom: (atom.start, -atom.end))

    def _glued_editions(self, masked: str) -> list[Atom]:
        """ "Berkeley 20113", "(London: Johnson, 41799)": a raised edition that plain text has glued to the year."""
        found = []
        for match in _GLUED_EDITION.finditer(masked):
            before = masked[max(0, match.start() - 60) : match.start()]
            chunk = re.split(r"[,;:.(\[]\s", before)[-1].strip(" ,")
            imprint = before.rfind("(") > before.rfind(")") and ":" in before[before.rfind("(") :]
            if not (imprint or is_place(chunk) or is_publisher(chunk)):
                continue
            kinds = ("edition", "date") if match[1] else ("date", "edition")
            groups = (1, 2) if match[1] else (3, 4)
            parts = [
                (kind, Span(*match.span(group)).shifted(self._span.start))
                for kind, group in zip(kinds, groups, strict=True)
            ]
            found.append(Atom(parts[0][1].start, parts[1][1].end, "imprint", parts=tuple(parts)))
        return found

    def _with_wrapping(self, start: int, end: int) -> tuple[int, int]:
        match = FROM.search(self._text, max(self._span.start, start - 40), start)
        return (match.start() if match else start), end

    def _label_before(self, start: int) -> int:
        match = _LABEL.search(self._text, max(self._span.start, start - 14), start)
        return match.start() if match else start

    def _is_title_like(self, quotation: Quotation) -> bool:
        """Whether a quotation stands on its own, not as a word inside running text."""
        text, span = self._text, quotation.span
        before = text[self._span.start : span.start].rstrip()
        after = text[span.end : self._span.end].lstrip()
        closed = quotation.inner.of(text).rstrip()[-1:] in ",.?!"
        left = (
            not before
            or before[-1] in ",.:;()[]/“‘—–。，：；、"
            or bool(re.search(r"(?:^|\s)(?:in|In|see|See|and|by|of|also|cf\.)$", before[-6:]))
        )
        right = (
            not after
            or after[0] in ",.:;()[]/，。；："
            or closed
            or bool(re.match(r"(?:in|In|dans|ed\.|trans\.|\d)", after))
            or (quotation.opening == "‘" and bool(_OUTLET_NEXT.match(after)))
        )
        if quotation.opening in ("《", "〈"):
            return True
        return (left and (right or len(quotation.inner.of(text).split()) >= 4)) or (
            right and closed and len(quotation.inner.of(text).split()) >= 3
        )

    def _accessed(self, masked: str, dates: list[tuple[Span, FoundDate]]) -> list[Atom]:
        found: list[Atom] = []
        base = self._span.start
        for match in ACCESSED.finditer(masked):
            end = base + match.end()
            date = next(((s, d) for s, d in dates if end <= s.start <= end + 3), None)
            if date is None:
                continue
            stop = date[0].end
            if match[0].startswith("(") and self._text[stop : stop + 1] == ")":
                stop += 1
            found.append(Atom(base + match.start(), stop, "accessed", date[1].value, date[0]))
        return found

    def _structural(self, masked: str, date: Span) -> int | None:
        """Where a date that stands on its own begins (its lead-in word included), or None inside running text."""
        base = self._span.start
        start, end = date.start - base, date.end - base
        after = masked[end : end + 3]
        if after[:1] in ("第", "年", "月", "版"):
            pass
        elif start < 90 and CAPITAL_NEXT.match(after) and name_score(masked[:start]) >= 0.55:
            return base + start
        elif after[:1].isalnum() or re.match(r"\s[^\W\d_]", after):
            word = re.match(r"\s(\w+)", masked[end : end + 12])
            if not word or word[1].casefold() not in ("in", "at", "available", "p", "pp", "s", "с", "г"):
                return None
        elif after[:1] and after[0] in "-–—’'%":
            return None
        if PAGES_BEFORE.search(masked, max(0, start - 8), start):
            return None
        lead = DATE_LEAD.search(masked, max(0, start - 24), start)
        if lead:
            start = lead.start() + (1 if masked[lead.start() : lead.start() + 1] in " ,(" else 0)
        before = masked[:start].rstrip()
        if not before or before[-1] in ",.;:()[]/—–\ue000，。：；、":
            return base + start
        chunk = re.split(r"[,;:.(\[]\s|[，；：。》]", before[-80:])[-1].strip()
        next_is_number = re.match(r"\s?[,;:]\s?\(?\d", masked[end : end + 4])
        if (
            is_place(chunk)
            or is_publisher(chunk)
            or (is_periodical(chunk) and (date.end - date.start > 4 or not after.strip() or after[0] in ".;"))
            or next_is_number
            or (is_periodical(chunk) and _PAGES_NEXT.match(masked, end))
            or chunk.endswith((")", "]", "”"))
        ):
            return base + start
        if (
            after[:1] == ")"
            and not _ANY_YEAR.search(masked, 0, start)
            and _PRESS_IN_BRACKET.search(before[-60:])
            and _ENDS_IMPRINT.match(masked, end + 1)
        ):
            return base + start
        if start < 60 and after[:1] in ".,:)" and name_score(masked[:start]) >= 0.5:
            return base + start
        if date.end - date.start > 5 and not re.search(r"(?:^|\s)[a-zа-я]{1,9}$", before[-10:]):
            return base + start
        if _PAGES_NEXT.match(masked, end) and _TOWN.fullmatch(chunk):
            return base + start
        if (
            chunk[:1].isupper()
            and (len(chunk.split()) <= 2 or _TOWN.fullmatch(chunk))
            and end >= len(masked.rstrip(" .,;")) - 14
        ):
            return base + start
        return None

    def _brackets(self, masked: str, found: list[Atom]) -> list[Atom]:
        """Brackets whose content is bibliographic."""
        result: list[Atom] = []
        base = self._span.start
        shut = [atom for atom in found if atom.kind in ("accessed", "identifier", "reference")]
        content = [atom for atom in found if atom.kind in ("date", "link", "accessed", "imprint")]
        for opening, closing in _bracket_pairs(masked):
            start, end = base + opening, base + closing + 1
            if CARRIER.fullmatch(self._text, start, end):
                continue
            if any(atom.start <= start and end <= atom.end for atom in shut):
                continue
            if result and result[-1].start < start < result[-1].end:
                continue
            holds = any(start < atom.start and atom.end <= end for atom in content)
            role = ROLE_AFTER.match(self._text, max(self._span.start, start - (self._text[start - 1 : start] == " ")))
            if _REPRINT.fullmatch(self._text, start, end):
                result.append(Atom(start, end, "remark"))
            elif _PRESS_NEXT.match(self._text, start) and is_place(
                self._text[max(0, start - 40) : start].split(",")[-1]
            ):
                result.append(Atom(start, end, "("))
            elif _SERIES.match(self._text, start, end):
                result.append(Atom(start, end, "series", inner=Span(start + 1, end - 1)))
            elif self._text.startswith("@", start + 1):
                result.append(Atom(start, end, "handle"))
            elif role:
                name = "translator" if role["translator"] else "other" if role["other"] else "editor"
                result.append(Atom(start, role.end(), "role-after", name))
            elif (
                holds
                or self._text.startswith(("=", " ="), start + 1)
                or _is_imprint(self._text[start + 1 : end - 1])
                or self._is_page_range(start, end)
            ):
                result.append(Atom(start, end, "("))
            elif self._text[end : end + 1] in ("", ".", ",", ";") and self._text[start - 1 : start] == " ":
                self.doubtful.append(start)
                if start == self._turned:
                    result.append(Atom(start, end, "("))
        return result

    def _is_page_range(self, start: int, end: int) -> bool:
        """Whether a bracket holds pages, and stands behind no volume: "(25–50)"."""
        behind = self._text[max(0, start - 2) : start].rstrip()
        return bool(_PAGE_RANGE.fullmatch(self._text, start + 1, end - 1)) and not behind[-1:].isdigit()


def _is_imprint(content: str) -> bool:
    """Whether the content of a bracket is bibliographic by its words."""
    plain = content.strip()
    if not plain or len(plain) > 160:
        return False
    if (
        genre_of(plain) is not None
        or MEDIUM.fullmatch(plain)
        or ROLE_CLOSES.match(plain)
        or LOCATED.search(plain)
        or EDITION.fullmatch(plain)
        or NO_DATE.fullmatch(plain)
    ):
        return True
    return is_place(plain) or bool(PAGES.match(plain)) or bool(PLACE_NAME.fullmatch(plain))


def _mask(text: str, span: Span, taken: list[tuple[int, int]]) -> str:
    parts, at = [], span.start
    for start, end in taken:
        if start < at:
            continue
        parts += [text[at:start], "\ue000" * (end - start)]
        at = end
    return "".join([*parts, text[at : span.end]])


def _bracket_pairs(text: str) -> list[tuple[int, int]]:
    """Outermost balanced brackets, in order."""
    pairs, stack = [], []
    for match in re.finditer(r"[()\[\]（）]", text):
        char = match[0]
        if char in "([（":
            stack.append(match.start())
        elif stack:
            start = stack.pop()
            if not stack:
                pairs.append((start, match.start()))
    return pairs
