"""Legal citations: cases, statutes, treaties and official series in their own shapes.

Shapes follow the Bluebook (21st ed.), OSCOLA (4th ed.) and the usage of German courts and law journals. They are
recognised by reporters and section marks, never by lists of cases.
"""

from __future__ import annotations

import re

from citecheck.model import Span
from citecheck.notes.citations.dates import find_dates
from citecheck.notes.citations.germanlaw import german_decision, german_literature, german_statute
from citecheck.notes.citations.lawfields import Legal, group, moved

_PARTIES = r"[^\W\d_a-z][^;\n“”]{0,110}?\s(?:v\.?|vs\.?|gegen|c\.|против)\s[^\W\d_a-z][^;\n“”\[(]{1,110}?"
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
    r"?(?P<reporter>[A-Z][A-Za-z.&’' ]{0,28}[A-Za-z.](?:\s?[23]d|\s\d(?:st|nd|rd|th))?)\s(?P<page>(?:I{1,2}-)?\d{1,5})"
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
_CONSTITUTION = re.compile(
    r"(?P<title>(?:U\.\s?S\.|[A-Z][a-z]{2,8}\.?)\sConst\.),?\s(?P<locator>(?:art|amend|pmbl)\.?\s?[IVXLC\d]{0,6}[^;]{0,40})$"
)
_CODE = re.compile(
    r"(?P<title>\d{1,4}\s(?:U\.\s?S\.\s?C\.(?:A\.)?|C\.\s?F\.\s?R\.|Fed\.\sReg\.|"
    r"Stat\.))\s(?:§{1,2}\s?)?(?P<section>[\d][\w().,–-]{0,24}(?:\sto\s\d+)?)(?:\s\((?P<year>\d{4})\))?[.\s]*$"
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
    r"(?:,\s|\s\()?(?:at\s)?(?:(?P<page>(?!(?:1[6-9]|20)\d\d\))\d{1,5}(?:[-–]\d{1,5})?)(?=$|[,)\s])|(?P<place>para\.?\s\d{1,4}))"
)
_PARAGRAPHS = re.compile(r"\s\[(?P<place>\d{1,4}(?:[-–]\d{1,4})?)\]$|\s\[(?P<place2>\d{1,4})\][-–]\[\d{1,4}\]$")
_SHORT_CASE = re.compile(
    r"(?P<title>[^\W\d_a-z][\w.’&' -]{1,60}),\s(?P<volume>\d{1,4})\s(?P<reporter>[A-Z][A-Za-z.&’' ]{0,28}[A-Za-z.]"
    r"(?:\s?[23]d)?)\sat\s(?P<page>\d{1,5}(?:[-–]\d{1,5})?)(?:\s\([^()]{3,120}\))?$"
)
_DEBATE = re.compile(
    r"(?:(?P<volume>\d{1,4})\s)?(?P<title>(?:Hansard,?\s)?\(?H\.?\s?[CL]\.?\)?,?\sDebs?\b\.?|(?:Parl(?:iamentary|\.)\s)?Hansard)"
    r"(?P<rest>[,\s].{4,160})$"
)
_DEBATE_VOLUME = re.compile(r"\bvol\.?\s(\d{1,4})")
_COLUMN = re.compile(r"\bcols?\.?\s((?:WS|WA|W|GC)?\d{1,5}(?:[-–]\d{1,5})?)")
_SERIES = re.compile(
    r"(?P<volume>\d{1,4})\s(?P<series>U\.?N\.?T\.?S\.?|LNTS|ETS|CETS|ILM|I\.L\.M\.|UST|U\.S\.T\.)\s(?P<page>\d{1,6})"
)
_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")


def find_legal(text: str, start: int, end: int) -> Legal | None:
    """The legal citation that `text[start:end]` is, or None."""
    if end - start > 420:
        return None
    piece = text[start:end].rstrip(" .,;\n")
    found = (
        _case(piece)
        or german_decision(piece)
        or _short_case(piece)
        or _debate(piece)
        or german_statute(piece)
        or _statute(piece)
        or _union(piece)
        or _treaty(piece)
        or german_literature(piece)
    )
    return moved(found, start) if found else None


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
    numbered = _PARAGRAPHS.search(piece, at)
    return Legal(
        "jurisdiction",
        title,
        container=Span(*reporter.span("reporter")),
        volume=group(reporter, "volume"),
        pages=Span(*reporter.span("page")),
        locator=((group(numbered, "place") or group(numbered, "place2")) if numbered else None)
        or ((group(cited, "page") or group(cited, "place")) if cited else None),
        year=group(reporter, "bracketed") or year,
    )


def _short_case(piece: str) -> Legal | None:
    """ "Brown, 347 U.S. at 496": the first party, the report, and the page cited in it."""
    match = _SHORT_CASE.match(piece)
    if not match:
        return None
    return Legal(
        "jurisdiction",
        Span(*match.span("title")),
        container=Span(*match.span("reporter")),
        volume=Span(*match.span("volume")),
        locator=Span(*match.span("page")),
        short=True,
    )


def _debate(piece: str) -> Legal | None:
    """ "320 H.C. Debs., col. 456 (12 March 1999)": the record of a parliament."""
    match = _DEBATE.match(piece)
    if not match:
        return None
    at = match.start("rest")
    volume, column, dates = _DEBATE_VOLUME.search(piece, at), _COLUMN.search(piece, at), find_dates(piece, at)
    if not (column or dates):
        return None
    return Legal(
        "report",
        Span(*match.span("title")),
        volume=group(match, "volume") or (Span(*volume.span(1)) if volume else None),
        locator=Span(*column.span(1)) if column else None,
        year=dates[0].span if dates else None,
    )


def _statute(piece: str) -> Legal | None:
    match = _CODE.match(piece)
    if match:
        return Legal(
            "legislation", Span(*match.span("title")), locator=Span(*match.span("section")), year=group(match, "year")
        )
    match = _CONSTITUTION.match(piece)
    if match:
        return Legal("legislation", Span(*match.span("title")), locator=Span(*match.span("locator")))
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
    article = _ARTICLE.search(piece, match.start("rest")) if match["rest"] else None
    return Legal(
        "legislation",
        Span(*match.span("title")),
        year=group(match, "year") or dated,
        locator=Span(*article.span()) if article else None,
    )


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
        container=group(series, "series") if series else None,
        volume=group(series, "volume") if series else None,
        pages=group(series, "page") if series else None,
        locator=Span(*locator.span()) if locator else None,
        year=dates[0].span if dates else None,
    )


def _last_year(piece: str, at: int) -> Span | None:
    years = list(_ANY_YEAR.finditer(piece, at))
    return Span(*years[-1].span()) if years else None
