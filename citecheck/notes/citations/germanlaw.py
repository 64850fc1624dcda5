"""German legal citations: decisions by court, file number and reporter, statutes and gazettes, commentaries, journals.

Shapes follow the usage of German courts and law journals; they are recognised by reporters, section marks and the
abbreviations of courts, never by lists of cases.
"""

from __future__ import annotations

import re

from citecheck.model import Span
from citecheck.notes.citations.lawfields import Legal, group
from citecheck.notes.citations.names import name_score

_YEAR = r"(?:1[6-9]|20)\d\d"
_COURT = (
    r"(?:Bundesverfassungsgericht|Bundesverwaltungsgericht|Bundesgerichtshof|Bundesarbeitsgericht|Reichsgericht|BVerfG|BVerwG|BGH|BAG|BSG|BFH|BPatG|EuGH|EuG|EGMR|BGer|OGH|VfGH|VwGH|RG|BayObLG|BayVGH|"
    r"(?:OLG|LG|AG|VGH|VG|OVG|KG|LAG|ArbG|LSG|SG|FG)(?:\s[A-ZÄÖÜ][a-zäöü]+){0,2}(?:\sa\.\s?M\.|/M\.)?)"
)
_CITED = r"(?:,\s(?:\()?|\s?\()(?P<cited>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\s?f{1,2}\.?)?)\)?"
_COURT_DECISION = re.compile(
    rf"(?P<court>{_COURT}),?\s(?:Urteil|Urt\.|Beschlu(?:ss|ß)|Beschl\.|Entscheidung|Entsch\.|U\.|B\.)\s?"
    r"(?:v(?:om|\.)\s?)?(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?\d{4})"
    r"(?:(?:\s[-–—]|,)\s?(?:(?:Az\.?|Rs\.?):?\s)?(?P<title>[^,;()–—]{3,40}?)(?:\s[-–—])?)?"
    r"(?:\su\.\s?a\.)?(?:(?:\s=|,)\s(?:in:?\s)?(?P<reports>BVerfGE|BVerwGE|BGHZ|BGHSt|BAGE|BSGE)\s(?P<volume>\d{1,3}),\s"
    r"(?:S\.\s)?(?P<first>\d{1,4}(?:[-–]\d{1,4})?)"
    rf"(?:{_CITED.replace('cited', 'place')})?)?"
    rf"(?:(?:\s=|,)\s(?P<journal>[A-ZÄÖÜ][\w-]{{1,12}})\s(?P<year>{_YEAR}),\s(?:S\.\s)?(?P<page>\d{{1,5}}(?:\s?f{{1,2}}\b)?)(?:{_CITED})?)?"
    r"(?:,\s(?P<paragraph>(?:Rn|Rz|Tz|§)\.?\s\d{1,4}(?:\s?f{1,2}\.?|\s?[-–]\s?\d{1,4})?))?$"
)
_COLLECTION = re.compile(
    r"(?P<title>(?P<reporter>BVerfGE|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|BPatGE|RGZ|RGSt|BGE|VfSlg)\s(?P<volume>\d{1,4}),"
    rf"\s(?P<page>\d{{1,5}}))(?:{_CITED})?(?:,\s(?P<paragraph>Rn\.\s\d{{1,4}}))?(?:\s[-–]\s[^;]{{2,80}})?$"
)
_PARAGRAPH = re.compile(
    r"(?:§{1,2}|Art(?:ikel|\.)|ст\.)\s?(?P<section>\d[\w\s.,–-]{0,40}?)\s(?P<title>[A-ZÄÖÜА-Я][A-Za-zÄÖÜА-Я-]{1,12})"
    r"(?:\s[an]\.\s?F\.?)?[.\s]*$"
)
_JOURNAL_NAMES = r"(?P<names>[^\W\d_a-z][\w .’-]{1,40}(?:(?:/|,\s)[^\W\d_a-z][\w .’-]{1,40}){0,3})"
_JOURNAL = r"(?P<journal>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,8}[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,6}(?:-[A-Z]{2,4})?)"
_LAW_JOURNAL = re.compile(
    rf"{_JOURNAL_NAMES},\s(?:in:?\s)?{_JOURNAL}\s"
    rf"(?:(?P<year>{_YEAR})|(?P<volume>\d{{1,3}})\s\((?P<volume_year>{_YEAR})\))"
    rf",\s(?:S\.\s)?(?P<page>\d{{1,5}}(?:\s?f{{1,2}}\.|[-–]\d{{1,5}})?)(?:,?{_CITED})?$"
)


_COURT_JOURNAL = re.compile(
    rf"(?P<court>{_COURT}),?\s(?:in:?\s)?{_JOURNAL}\s(?:(?P<year>{_YEAR})|(?P<volume>\d{{1,3}})\s\((?P<volume_year>{_YEAR})\)),"
    rf"\s(?:S\.\s)?(?P<page>\d{{1,5}}(?:\s?f{{1,2}}\.)?)(?:,?{_CITED})?$"
)
_UNION_COURT = re.compile(
    rf"(?P<court>EuGH|EuG|EGMR),\s(?:(?:Urt\.|Urteil|Beschl\.)\s(?:v\.|vom)\s[\d.\s\w]{{6,22}},\s)?(?:verb\.\s)?(?P<number>"
    r"(?:Rs|Nr|Az)\.\s?[CT]?[‑–-]?\s?\d{1,5}/\d{2,4})(?:(?:,\s|\s\(|\s[-–]\s)(?P<title>[^,;()]{3,60})\)?)?"
    rf",\s(?:Slg\.\s)?(?P<year>{_YEAR}),\s(?:S\.\s)?(?P<page>(?:I{{1,2}}-)?\d{{1,5}})(?:{_CITED})?(?:,\s(?P<paragraph>(?:Rn|Rz|Tz)\.\s\d{{1,4}}))?(?:\s[-–]\s[^;]{{2,80}})?$"
)
_GAZETTE = re.compile(
    r"(?P<title>[A-ZÄÖÜ][^;\n]{4,200}?)\s(?:v\.|vom)\s(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?\d{4})[,\s(]{1,3}"
    r"(?P<container>(?:BGBl|RGBl|GVBl|ABl|BAnz|GBl|GS|GVOBl)\.?(?:\s(?:EG|EU))?(?:\s(?:I{1,3}|[LC]|Nr\.\s[LC]))?)(?:\s\d{4})?,?\s"
    r"(?:(?:Nr\.\s)?[LC]?\s?\d{1,3}\s?(?:v\.\s[\d.]{6,10})?,\s)?(?:S\.\s)?(?P<page>\d{1,5})\)?$"
)
_PAPERS = re.compile(
    r"(?P<title>(?:BT|BR|LT|Bundestags?|Bundesrats?|Landtags?)-?\s?(?:Drs|Drucks|Drucksachen?)\.?\s(?:Nr\.\s)?[IVX\d]{1,4}/\d{1,5}(?:\s?\(?neu\)?)?)"
    r"(?:,\s(?:S\.\s)?(?P<page>\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s?ff?\b\.?)?))?$"
)
_SECTION = (
    r"(?:(?:Vor(?:bem|b)?\.?\s(?:zu\s)?)?(?:§{1,2}|Art\.?|Artikel)\s?\d{1,4}[a-z]?"
    r"(?:\s(?:Abs|Satz|S|Nr)\.?\s?\d{1,3}){0,3}|Einl\.?)"
)
_MARGINAL = r"(?:(?:Rn|Rdn|Rdnr|Rz|Randnr|Anm|Tz)\.?\s?[\dIVX]{1,5}[a-z]?(?:\s?ff?\b\.?|\s?[-–]\s?\d{1,4})?)"
_COMMENTED = re.compile(
    r"(?P<names>[^\W\d_a-z][\w’.]{2,24}(?:\s?[/-]\s?[^\W\d_a-z][\w’.]{2,24}){0,4}),\s(?:(?P<title>[^\W\d_][^,;()\d]{1,60}?)(?:,\s|\s(?=\()))?"
    rf"(?:(?P<edition>\d{{1,3}}\.\s(?:Aufl|Auflage|Bearb)\.?),?\s)?(?:\(?(?P<year>{_YEAR})\)?,\s)?(?P<locator>{_SECTION}(?:,?\s{_MARGINAL})?)$"
)
_CONTRIBUTED = re.compile(
    r"(?P<names>[^\W\d_a-z][^,;:\d()]{2,40}),\sin:?\s(?P<container>[^\W\d_a-z][^,;\d()]{2,60}(?:,\s[A-Z][\w-]{1,12})?),\s"
    rf"(?:(?P<edition>\d{{1,3}}\.\s(?:Aufl|Auflage|Bearb)\.?),?\s)?(?:\(?(?P<year>{_YEAR})\)?,\s)?"
    rf"(?P<locator>{_SECTION}(?:,?\s{_MARGINAL})?)$"
)
_REPORTS = re.compile(
    r"\s(?P<law>(?:BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|RGZ|RGSt|BGE|VfSlg)\s\d|"
    r"(?:BVerfG|BVerwG|BGH|BAG|BSG|EuGH|EGMR|OLG\s[A-ZÄÖÜ]\w+|LG\s[A-ZÄÖÜ]\w+),?\s(?:Urt|Beschl|Entsch|NJW|NStZ|NVwZ|JZ|Rs)\b)"
)
_NO_LEAD = re.compile(r"[\d,;:()“„]")


def german_decision(piece: str) -> Legal | None:
    """A decision of a court: by its file number, in a journal, or in its official reports."""
    return _court_decision(piece) or _collection(piece) or _in_journal(piece) or _of_union(piece)


def german_statute(piece: str) -> Legal | None:
    """ "§ 823 Abs. 1 BGB", a law with its gazette, a printed paper of a parliament."""
    match = _PARAGRAPH.match(piece)
    if match:
        return Legal("legislation", Span(*match.span("title")), locator=Span(0, match.end("section")))
    match = _GAZETTE.match(piece)
    if match:
        return Legal(
            "legislation",
            Span(*match.span("title")),
            container=Span(*match.span("container")),
            pages=Span(*match.span("page")),
            year=Span(*match.span("date")),
        )
    match = _PAPERS.match(piece)
    return Legal("report", Span(*match.span("title")), locator=group(match, "page")) if match else None


def german_literature(piece: str) -> Legal | None:
    """A commentary on a code, or an article by the abbreviation of its journal."""
    return _law_journal(piece) or _contribution(piece) or _commentary(piece)


def behind_prose(text: str, start: int, end: int) -> int | None:
    """Where a decision stands behind words of prose: "Ständige Rechtsprechung seit BVerfGE 7, 198"; else None."""
    match = _REPORTS.search(text, start, min(end, start + 120))
    if match is None or _NO_LEAD.search(text, start, match.start()):
        return None
    return match.start("law")


def _commentary(piece: str) -> Legal | None:
    """ "Palandt/Heinrichs, BGB, 60. Aufl. 2001, § 242 Rn. 5": in full only where the year is given."""
    match = _COMMENTED.match(piece)
    if not match or (match["title"] is None and not re.search(r"[/-]", match["names"])):
        return None
    return Legal(
        "book",
        group(match, "title"),
        names=Span(*match.span("names")),
        edition=group(match, "edition"),
        year=group(match, "year"),
        locator=Span(*match.span("locator")),
        short=match["year"] is None,
    )


def _contribution(piece: str) -> Legal | None:
    """ "Otte, in: Staudinger, BGB, 13. Bearb. 1996, § 2084 Rn. 12": the part of one commentator."""
    match = _CONTRIBUTED.match(piece)
    if not match:
        return None
    return Legal(
        "incollection",
        None,
        names=Span(*match.span("names")),
        container=Span(*match.span("container")),
        edition=group(match, "edition"),
        year=group(match, "year"),
        locator=Span(*match.span("locator")),
        short=match["year"] is None,
    )


def _law_journal(piece: str) -> Legal | None:
    """ "Schulze, NJW 2015, 1234 (1236)": author, journal by its abbreviation, year, first page, page cited."""
    match = _LAW_JOURNAL.match(piece)
    if not match or any(name_score(name) < 0.45 for name in match["names"].split(", ")):
        return None
    return Legal(
        "article",
        None,
        names=Span(*match.span("names")),
        container=Span(*match.span("journal")),
        volume=group(match, "volume"),
        pages=Span(*match.span("page")),
        locator=group(match, "cited"),
        year=group(match, "year") or group(match, "volume_year"),
    )


def _court_decision(piece: str) -> Legal | None:
    """ "BGH, Urt. v. 12.3.2010 – I ZR 4/08, NJW 2010, 1234": the file number stands for a title."""
    match = _COURT_DECISION.match(piece)
    if not match:
        return None
    return Legal(
        "jurisdiction",
        group(match, "title"),
        court=Span(*match.span("court")),
        container=group(match, "journal") or group(match, "reports"),
        volume=group(match, "volume"),
        pages=group(match, "page") or group(match, "first"),
        locator=group(match, "cited") or group(match, "place") or group(match, "paragraph"),
        year=group(match, "date"),
    )


def _collection(piece: str) -> Legal | None:
    """ "BVerfGE 7, 198 (205)": a court's official reports; volume and first page name the decision."""
    match = _COLLECTION.match(piece)
    if not match:
        return None
    return Legal(
        "jurisdiction",
        Span(*match.span("title")),
        container=Span(*match.span("reporter")),
        volume=Span(*match.span("volume")),
        pages=Span(*match.span("page")),
        locator=group(match, "cited") or group(match, "paragraph"),
    )


def _in_journal(piece: str) -> Legal | None:
    """ "BGH NJW 1984, 2034 (2035)"."""
    match = _COURT_JOURNAL.match(piece)
    if not match:
        return None
    return Legal(
        "jurisdiction",
        None,
        court=Span(*match.span("court")),
        container=Span(*match.span("journal")),
        volume=group(match, "volume"),
        pages=Span(*match.span("page")),
        locator=group(match, "cited"),
        year=group(match, "year") or group(match, "volume_year"),
    )


def _of_union(piece: str) -> Legal | None:
    """ "EuGH, Rs. 6/64, Costa/ENEL, Slg. 1964, 1251 (1269)"."""
    match = _UNION_COURT.match(piece)
    if not match:
        return None
    return Legal(
        "jurisdiction",
        group(match, "title") or Span(*match.span("number")),
        court=Span(*match.span("court")),
        pages=Span(*match.span("page")),
        locator=group(match, "cited") or group(match, "paragraph"),
        year=Span(*match.span("year")),
    )
