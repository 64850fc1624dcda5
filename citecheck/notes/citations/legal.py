"""Legal citations: cases, statutes, treaties and official series in their own shapes.

Shapes follow the Bluebook (21st ed.), OSCOLA (4th ed.) and the usage of German courts and law journals. They are
recognised by reporters and section marks, never by lists of cases.
"""

from __future__ import annotations

import re

from citecheck.model import Kind, Record, Span
from citecheck.notes.citations.dates import find_dates

_PARTIES = r"[^\W\d_a-z][^;\n“”]{1,110}?\s(?:v\.?|vs\.?|gegen|c\.|против)\s[^\W\d_a-z][^;\n“”\[(]{1,110}?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_CASE = re.compile(
    rf"(?:(?:Joined\s)?Cases?\s[CTF]?[‑–-]?\d{{1,4}}/\d{{2}}(?:\sP)?,?\s)?(?P<title>{_PARTIES})"
    rf"(?:,\s|\s(?=[\[(]|EU:|ECLI:))"
    rf"(?P<rest>(?:\[(?P<neutral>{_YEAR})\]|\((?P<round>{_YEAR})\)|\d{{1,4}}\s[A-Z]|No\.|Case|App\.|ECLI:|EU:|"
    rf"C[‑-]\d).{{0,200}})$",
    re.DOTALL,
)
_IN_RE = re.compile(
    rf"(?P<title>(?:In re|Ex parte|Re)\s[^\W\d_a-z][^,;\n]{{1,80}}),?\s(?P<rest>(?:\[{_YEAR}\]|"
    rf"\d{{1,4}}\s[A-Z]).{{0,160}})$",
    re.DOTALL,
)
_REPORTER = re.compile(
    rf"(?:\[(?P<bracketed>{_YEAR})\]\s)?(?:(?P<volume>\d{{1,4}})\s)"
    rf"?(?P<reporter>[A-Z][A-Za-z.&’' ]{{0,28}}[A-Za-z.](?:\s?[23]d|\s\d(?:st|nd|rd|th))?)\s(?P<page>\d{{1,5}})"
)
_COURT = (
    r"(?:BVerfG|BVerwG|BGH|BAG|BSG|BFH|BPatG|EuGH|EuG|EGMR|BGer|OGH|VfGH|VwGH|RG|BayObLG|BayVGH|"
    r"(?:OLG|LG|AG|VGH|VG|OVG|KG|LAG|ArbG|LSG|SG|FG)(?:\s[A-ZÄÖÜ][a-zäöü]+){0,2})"
)
_CITED = r"(?:,\s(?:\()?|\s?\()(?P<cited>\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\s?f{1,2}\.?)?)\)?"
_COURT_DECISION = re.compile(
    rf"(?P<court>{_COURT}),?\s(?:Urteil|Urt\.|Beschluss|Beschl\.|Entscheidung|Entsch\.|U\.|B\.)\s?"
    r"(?:v(?:om|\.)\s?)?(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?\d{4})"
    r"(?:(?:\s[-–—]|,)\s?(?:(?:Az\.?|Rs\.?):?\s)?(?P<title>[^,;()–—]{3,40}?)(?:\s[-–—])?)?"
    rf"(?:(?:\s=|,)\s(?P<journal>[A-ZÄÖÜ][\w-]{{1,12}})\s(?P<year>{_YEAR}),\s(?:S\.\s)?(?P<page>\d{{1,5}}(?:\s?f{{1,2}}\b)?)(?:{_CITED})?)?"
    r"(?:,\s(?P<paragraph>(?:Rn|Rz|Tz|§)\.?\s\d{1,4}(?:\s?f{1,2}\.?|\s?[-–]\s?\d{1,4})?))?$"
)
_COLLECTION = re.compile(
    r"(?P<title>(?P<reporter>BVerfGE|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|BPatGE|RGZ|RGSt|BGE|VfSlg)\s(?P<volume>\d{1,4}),"
    rf"\s(?P<page>\d{{1,5}}))(?:{_CITED})?(?:,\s(?P<paragraph>Rn\.\s\d{{1,4}}))?(?:\s[-–]\s[^;]{{2,80}})?$"
)
_STATUTE = re.compile(
    rf"(?P<title>(?:The\s)?[A-Z][\w’',()&-]*(?:\s(?:[\w’'()&,-]+)){{0,14}}?\s(?:Act|Code|Statute|Regulations?|Order|"
    rf"Ordinance|Bill|Law|Constitution|Rules)(?:\s(?:of\s)?(?:{_YEAR}))?)"
    r"(?P<rest>(?:\s\([A-Z][\w .]{1,20}\))?(?:,?\s(?:ss?|§§?|sec(?:tion)?s?\.?|arts?\.?|article|reg|c|ch|cl|pt|"
    r"sch)\.?\s?\d[\w().–-]{0,14}|"
    r",\s\d{1,4}\s(?:U\.\s?S\.\s?C\.|Stat\.|C\.\s?F\.\s?R\.|Fed\.\sReg\.).{0,60}|,\s(?:Pub\.\sL\.|P\.L\.|"
    r"Public Law)\s.{3,60})?)[.\s]*$",
    re.DOTALL,
)
_CODE = re.compile(
    r"(?P<title>\d{1,4}\s(?:U\.\s?S\.\s?C\.(?:A\.)?|C\.\s?F\.\s?R\.|Fed\.\sReg\.|"
    r"Stat\.))\s(?:§{1,2}\s?)?(?P<section>[\d][\w().,–-]{0,24}(?:\sto\s\d+)?)(?:\s\((?P<year>\d{4})\))?[.\s]*$"
)
_PARAGRAPH = re.compile(
    r"(?:§{1,2}|Art(?:ikel|\.)|ст\.)\s?(?P<section>\d[\w\s.,–-]{0,40}?)\s(?P<title>[A-ZÄÖÜА-Я][A-Za-zÄÖÜА-Я-]{1,12})"
    r"[.\s]*$"
)
_UNION = re.compile(
    r"(?P<title>(?:(?:Council|Commission|European Parliament and Council|Implementing|Delegated|"
    r"Framework)\s){0,3}(?:Directive|Regulation|Decision|Richtlinie|Verordnung|Directive|Règlement)\s\(?(?:EU|EC|EEC|"
    r"EG|CE|UE)?\)?\s?(?:No\.?\s|Nr\.\s)?\d{1,4}/\d{1,4}(?:/[A-Z]{2,3})?[^\[\n]{0,160}?)"
    r"(?:[,\s]+(?P<rest>(?:\[(?P<year>\d{4})\]\s)?OJ\s.{2,40}|art(?:icle)?\.?\s\d.{0,20}))?[.\s]*$"
)
_TREATY = re.compile(
    r"(?P<title>[^\W\d_a-z][^,;\n“”]{4,140}\b(?:Treaty|Convention|Covenant|Protocol|Charter|"
    r"Agreement)\b[^,;\n“”]{0,80})(?:\s\((?:adopted|signed|opened)|,\s(?:opened for signature|adopted|signed|"
    r"\d{1,4}\sU\.?N\.?T\.?S)|,\s(?:art(?:icle)?s?\.?)\s\d)"
)
_ARTICLE = re.compile(
    r"(?<!\w)(?:art(?:icle)?s?\.?|ss?|§§?|sections?|sec\.|paras?\.?|reg)\.?\s?\d[\w().–-]{0,14}", re.IGNORECASE
)
_CASE_PLACE = re.compile(
    r"(?:,\s|\s\()?(?:at\s)?(?:(?P<page>\d{1,5}(?:[-–]\d{1,5})?)(?=$|[,)\s])|(?P<place>para\.?\s\d{1,4}))"
)
_SERIES = re.compile(
    r"(?P<volume>\d{1,4})\s(?P<series>U\.?N\.?T\.?S\.?|LNTS|ETS|CETS|ILM|I\.L\.M\.|UST|U\.S\.T\.)\s(?P<page>\d{1,6})"
)
_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_JOURNAL_NAMES = r"(?P<names>[^\W\d_a-z][\w .’-]{1,40}(?:(?:/|,\s)[^\W\d_a-z][\w .’-]{1,40}){0,3})"
_JOURNAL = r"(?P<journal>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,8}[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,6}(?:-[A-Z]{2,4})?)"
_LAW_JOURNAL = re.compile(
    rf"{_JOURNAL_NAMES},\s(?:in:?\s)?{_JOURNAL}\s"
    rf"(?:(?P<year>{_YEAR})|(?P<volume>\d{{1,3}})\s\((?P<volume_year>{_YEAR})\))"
    rf",\s(?:S\.\s)?(?P<page>\d{{1,5}}(?:\s?f{{1,2}}\.|[-–]\d{{1,5}})?)(?:,?{_CITED})?$"
)


class Legal(Record, frozen=True):
    """A legal citation: spans of its fields, offsets into the note."""

    kind: Kind
    title: Span | None
    names: Span | None = None
    court: Span | None = None
    container: Span | None = None
    volume: Span | None = None
    pages: Span | None = None
    locator: Span | None = None
    year: Span | None = None


def find_legal(text: str, start: int, end: int) -> Legal | None:
    """The legal citation that `text[start:end]` is, or None."""
    if end - start > 420:
        return None
    piece = text[start:end].rstrip(" .,;\n")
    found = (
        _case(piece)
        or _court_decision(piece)
        or _collection(piece)
        or _statute(piece)
        or _union(piece)
        or _treaty(piece)
    )
    return _moved(found or _law_journal(piece), start)


def _moved(legal: Legal | None, by: int) -> Legal | None:
    def move(span: Span | None) -> Span | None:
        return span.shifted(by) if span else None

    if legal is None:
        return None
    return Legal(
        kind=legal.kind,
        title=move(legal.title),
        names=move(legal.names),
        court=move(legal.court),
        container=move(legal.container),
        volume=move(legal.volume),
        pages=move(legal.pages),
        locator=move(legal.locator),
        year=move(legal.year),
    )


def _law_journal(piece: str) -> Legal | None:
    """ "Schulze, NJW 2015, 1234 (1236)": author, journal by its abbreviation, year, first page, page cited."""
    match = _LAW_JOURNAL.match(piece)
    if not match:
        return None
    return Legal(
        "article",
        None,
        names=Span(*match.span("names")),
        container=Span(*match.span("journal")),
        volume=_group(match, "volume"),
        pages=Span(*match.span("page")),
        locator=_group(match, "cited"),
        year=_group(match, "year") or _group(match, "volume_year"),
    )


def _case(piece: str) -> Legal | None:
    match = _CASE.match(piece) or _IN_RE.match(piece)
    if not match:
        return None
    at = match.start("rest")
    title = Span(match.start("title"), match.end("title"))
    year = _last_year(piece, at)
    reporter = _REPORTER.search(piece, at)
    if reporter is None:
        paragraph = _ARTICLE.search(piece, at)
        return Legal("jurisdiction", title, year=year, locator=Span(*paragraph.span()) if paragraph else None)
    cited = _CASE_PLACE.match(piece, reporter.end())
    return Legal(
        "jurisdiction",
        title,
        container=Span(*reporter.span("reporter")),
        volume=_group(reporter, "volume"),
        pages=Span(*reporter.span("page")),
        locator=(_group(cited, "page") or _group(cited, "place")) if cited else None,
        year=_group(reporter, "bracketed") or year,
    )


def _court_decision(piece: str) -> Legal | None:
    """ "BGH, Urt. v. 12.3.2010 – I ZR 4/08, NJW 2010, 1234": the file number stands for a title."""
    match = _COURT_DECISION.match(piece)
    if not match:
        return None
    return Legal(
        "jurisdiction",
        _group(match, "title"),
        court=Span(*match.span("court")),
        container=_group(match, "journal"),
        pages=_group(match, "page"),
        locator=_group(match, "cited") or _group(match, "paragraph"),
        year=_group(match, "date"),
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
        locator=_group(match, "cited") or _group(match, "paragraph"),
    )


def _statute(piece: str) -> Legal | None:
    match = _CODE.match(piece)
    if match:
        return Legal(
            "legislation", Span(*match.span("title")), locator=Span(*match.span("section")), year=_group(match, "year")
        )
    match = _PARAGRAPH.match(piece)
    if match:
        return Legal("legislation", Span(*match.span("title")), locator=Span(0, match.end("section")))
    match = _STATUTE.match(piece)
    if not match or not (match["rest"] or _ANY_YEAR.search(match["title"])):
        return None
    if re.search(r"[,(]", match["title"][:-6]) and not match["rest"]:
        return None
    locator = _ARTICLE.search(piece, match.start("rest"))
    return Legal(
        "legislation",
        Span(*match.span("title")),
        locator=Span(*locator.span()) if locator else None,
        year=_last_year(piece, 0),
    )


def _union(piece: str) -> Legal | None:
    match = _UNION.match(piece)
    if not match:
        return None
    dates = find_dates(piece, match.start("title"), match.end("title"))
    dated = next((found.span for found in dates if found.precision == 3), None)
    return Legal("legislation", Span(*match.span("title")), year=_group(match, "year") or dated)


def _treaty(piece: str) -> Legal | None:
    match = _TREATY.match(piece)
    if not match:
        return None
    start = match.end("title")
    locator = _ARTICLE.search(piece, start)
    series = _SERIES.search(piece, start)
    dates = find_dates(piece, start)
    return Legal(
        "treaty",
        Span(*match.span("title")),
        container=_group(series, "series") if series else None,
        volume=_group(series, "volume") if series else None,
        pages=_group(series, "page") if series else None,
        locator=Span(*locator.span()) if locator else None,
        year=dates[0].span if dates else None,
    )


def _group(match: re.Match[str], name: str) -> Span | None:
    return Span(*match.span(name)) if match[name] else None


def _last_year(piece: str, at: int) -> Span | None:
    years = list(_ANY_YEAR.finditer(piece, at))
    return Span(*years[-1].span()) if years else None
