"""Where short forms and legal citations begin and end, so that a note can be cut between them.

"Blankenburg (Fn. 1), S. 95, und Rottleuthner (Fn. 2), S. 210", "Griffiths (1986: 39) and Santos (1995: 114)".
"""

from __future__ import annotations

import re

from citecheck.model import Span
from citecheck.notes.citations.pointers import EARLIER, NOTE, POINTER
from citecheck.notes.citations.signals import CONNECTIVE, SIGNAL

_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_NAME = r"(?:(?:[^\W\d_a-zа-яёß]\.[\s-]?){0,3}(?:(?:van|von|de|der|du|la)\s){0,2}[^\W\d_a-zа-яёß][\w’'-]{1,30})"
_NAMES = rf"{_NAME}(?:(?:\s?/\s?|,?\s(?:and|und|&|u\.)\s){_NAME}){{0,3}}(?:\s(?:et\sal\.?|u\.\s?a\.))?"
_BACK = (
    r"(?:op\.\s?cit|loc\.\s?cit|a\.?\s?a\.?\s?O\b|ebd\b|ebenda|ibid|id[.,]|supra|"
    rf"{EARLIER},?\s{NOTE}\d|[(\[][^()\[\]\d]{{0,20}}{POINTER})"
)
_PAGE = r"(?:(?:at\s|pp?\.\s?|S\.\s?|Rn\.\s?|§\s?)?\d[\d–-]{0,9}(?:\sff?\.?)?)"
_ENDS = re.compile(
    rf"(?:{POINTER}[^()\[\]\d]{{0,8}}[)\]]?|(?:op|loc)\.\s?cit\.?|a\.?\s?a\.?\s?O\.?|\bid\.?|[(\s]{_YEAR}\)?)"
    rf"(?:[,:]?\s{_PAGE}){{0,2}}[\s.,)]{{0,3}}$",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"{_NAMES},?\s(?i:{_BACK})|{_NAMES},?\s\(?{_YEAR}(?:\)|[,:]\s?{_PAGE}|\.?$)")
_HOLDS = re.compile(
    rf"(?:^|\s){_NAMES},?\s(?i:[(\[][^()\[\]\d]{{0,20}}{POINTER}|op\.\s?cit|loc\.\s?cit|supra,?\s{NOTE}\d|{EARLIER},?\s{NOTE}\d)"
)
_LAW = re.compile(
    r"(?:§{1,2}|Art\.|Artikel|Abs\.)\s?\d|(?:BVerf|BVerw|BGH|BAG|BSG|BFH|RGZ|RGSt|EuGH|EGMR|OLG|LG|VGH|OVG)|[A-Z]\w*,?\sv\.?\s[A-Z]"
)
_LOCATED = rf"(?:[,:]?\s{_PAGE}){{0,2}}"
_SHORT = re.compile(
    rf"(?<![^\W\d_])(?P<names>{_NAMES}),?\s(?:(?i:(?:(?:op|loc)\.\s?cit\.?|a\.?\s?a\.?\s?O\b\.?|ebd\.|id\.)(?:,?\s[(\[]?{POINTER}[)\]]?)?|"
    rf"[(\[][^()\[\]\d]{{0,20}}{POINTER}[^()\[\]\d]{{0,12}}[)\]]|supra,?\s{NOTE}\d{{1,4}}|{POINTER}){_LOCATED}"
    rf"|(?P<year>\(?{_YEAR}(?:,?\s{_YEAR})?(?:[:,]\s?{_PAGE})?\)?{_LOCATED}))(?=[\s.,;]|$)"
)
_POINTS = re.compile(rf"(?i:{POINTER})[\s.]{{0,3}}$")
_GAP = re.compile(r"[^\d()“”„«»‘]{0,80}")
_LIST_GAP = re.compile(
    r"[,;]?\s(?:(?:und|and|sowie|or|oder|&)\s)?(?:auch\s|also\s)?|,?\s(?:und|and),\s[a-zäöü ]{3,40},\s"
)
_LEAD = re.compile(r"[^\d()“”„«»‘,;]{0,100}\s|")
_TITLED = rf"{_NAMES},\s[^,;“”«»„\d]{{3,90}},\s{_PAGE}"
_TITLED_ENDS = re.compile(rf"{_TITLED}[\s.]{{0,2}}")
_TITLED_OPENS = re.compile(rf"{_TITLED}(?=[\s.,;]|$)")
_MOST = 12
_TAIL = 100


def ends_short_form(left: str) -> bool:
    """Whether a stretch ends with a short form and the place cited: "Weber (Fn. 3), S. 5", "Merry (1988: 12)"."""
    return _ENDS.search(left[-_TAIL:].rstrip()) is not None


def opens_short_form(right: str) -> bool:
    """Whether a stretch opens with names and a back-reference or a year."""
    return _OPENS.match(right) is not None


def meet(left: str, right: str) -> bool:
    """Whether two short forms with titles and places meet: "Judt, Postwar, 220" and "Mazower, Dark Continent, 51"."""
    plain = SIGNAL.sub("", left.lstrip(), count=1)
    return len(plain) < 200 and bool(_TITLED_ENDS.fullmatch(plain) and _TITLED_OPENS.match(right))


def has_short_form(sentence: str) -> bool:
    """Whether names with a pointer behind them stand in a sentence."""
    return _HOLDS.search(sentence[:300]) is not None


def cut_short_forms(text: str, span: Span) -> list[Span]:
    """The stretch cut behind each short form that another one, or a pointer to a note, follows."""
    cuts = [span.start]
    found = [match for _, match in zip(range(_MOST), _SHORT.finditer(text, span.start, span.end), strict=False)]
    if not found or (found[0]["year"] and not _leads(text[span.start : found[0].start()])):
        return [span]
    for match, following in zip(found, [*found[1:], None], strict=True):
        gap = text[match.end() : following.start() if following else span.end]
        if following is None:
            pointed = _POINTS.search(gap)
            if (
                pointed
                and not match["year"]
                and _GAP.fullmatch(gap[: pointed.start()])
                and gap.lstrip(" ,")[:1].islower()
            ):
                cuts.append(match.end())
        elif match["year"] or following["year"]:
            if match["year"] and following["year"] and _LIST_GAP.fullmatch(gap):
                cuts.append(match.end())
            elif match["year"] and not following["year"]:
                break
        elif _GAP.fullmatch(gap):
            cuts.append(match.end())
    return [Span(a, b) for a, b in zip(cuts, [*cuts[1:], span.end], strict=True)]


def _leads(lead: str) -> bool:
    """Whether words before an author-date reference are a signal or prose, and not the title of a full citation."""
    plain = CONNECTIVE.sub("", SIGNAL.sub("", lead, count=1), count=1)
    return not plain.strip() or (_LEAD.fullmatch(plain) is not None and plain.split()[-1].islower())


def opens_law(right: str) -> bool:
    """Whether a stretch opens with a section, a court or parties."""
    return _LAW.match(right) is not None
