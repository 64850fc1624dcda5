"""A note cut into stretches of at most one source each, and the prose before a source told from the source.

A note is cut at a semicolon or a sentence end, outside quotations, brackets and links, where both sides show that a
source, or commentary, ends and begins there. Lists of authors ("Kamerlin, S. C. L.; Warshel, A.") and the full stops of
bibliography styles are not cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citecheck.model import Span
from citecheck.notes.citations import joins
from citecheck.notes.citations.backrefs import SAME_AUTHOR
from citecheck.notes.citations.commentary import (
    ACKNOWLEDGES,
    COLON_HEAD,
    ENDS_COMPLETE,
    IBID,
    REFERS,
    closes_with_remark,
    first_sentence,
    goes_on_as_prose,
    is_commentary,
    opens_short_form,
    remark_behind_ibid,
)
from citecheck.notes.citations.evidence import (
    YEAR,
    has_evidence,
    has_source,
    has_title,
    opens_full_citation,
    opens_source,
)
from citecheck.notes.citations.leads import prose_end
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.quotes import Quotation
from citecheck.notes.citations.shut import Shut
from citecheck.notes.citations.signals import CJK_SIGNAL, CONJUNCTION, CONNECTIVE, SIGNAL, led_by_signal, signals
from citecheck.notes.citations.unpublished import opens_unpublished

_BOUNDARY = re.compile(
    r"[;；]\s{0,3}|[.!?…][”’\"»)\]\d]{0,5}\s{1,4}(?=[^\W\d_a-zа-яёß]|[“‘«„\"(\[‚]|see\s|vgl\.|siehe\s)|。(?=.)|\n{1,4}"
    r"|,\s{1,3}(?=(?:The\sauthors?|I|We|My|This|These|All|Emphasis|Italics|Translations?|Note|Автор|Der\sAutor|"
    r"Die\sAutorin|L[’']auteur)\s)"
    r"|(?P<and>,?\s(?:and|und|sowie)\s(?=[^\W\d_a-zа-яёß]|§))"
    r"|(?P<within>,\s(?=(?:(?:as\s)?(?:quoted|cited|reprinted|discussed)\s(?:in|by)|(?:hier\s)?zit(?:iert|\.)?\s(?:nach|bei)|"
    r"cité\s(?:dans|par)|cit(?:ado|\.)\sen|цит\.\sпо)\s))"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[,“‘«„.-])(?:[^\W\d_]|mr|mrs|ms|dr|prof|gen|sen|rep|gov|col|lt|st|mt|jr|sr|vs|cf|eds?|vols?|nos?|pp?|"
    r"figs?|ch|art|sec|"
    r"al|etc|ca|approx|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.k|u\.n|e\.u|d\.c|ph\.d|"
    r"z\.b|bzw|nr|abs|bd|hg|hrsg|"
    r"aufl|jg|trans|univ|dept|rev|proc|symp|conf|int|anm|vgl|ebd|a\.a|см|г|т|с|ред|изд|им|тыс|млн|млрд|ср|е|cit|op|"
    r"loc|dir|trad|n|nn|fn|"
    r"ibid|id|par|paras?|am|soc|acad|sci|j|ann|bull|q|l|assn?|econ|pol|phil|hist|lett|phys|chem|biol|med|math|cir|ct|"
    r"supp|stat|reg|fed|cal|mass|"
    r"conn|ill|mich|minn|calif|va|pa|md|tenn|wash|v|e\.g|i\.e|ff?)\.$",
    re.IGNORECASE,
)
CITATION_NUMBER = re.compile(
    r"(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}\.)\s(?=[^\W\d_]|[“\"‘«„])|\d{1,3}\s(?=[^\W\d_]+,\s[^\W\d_]\.)"
)
_LOCATES = re.compile(r"(?:[Pp]p?|S|С|C|с|стр|№|Т|[ЛлДдФф]|[Оо]п|Bl|Sp|fols?|ff?|exp|leg|b|cc?)\.\s?\d|\d")
_AUTHOR_DATE_HEAD = re.compile(r"[^\d“”«»]{3,300}\(?\d{4}[a-z]?\)?[.:]?\s?$")
_SURNAME_AND_QUOTED = re.compile(r"[^\W\d_][\w’'-]{1,30},\s[“‘«„]")
_SURNAME_AND_WORDS = re.compile(r"[^\W\d_a-zа-яё][\w’'-]{1,30},\s[^\W\d_][\w’'-]+(?:\s[\w’'-]{2,}){1,12}")
_COLON_ENDS_LIST = re.compile(r"[^,:;]{2,40},\s[^,:;]{2,40}(?:;\s[^,:;]{2,40},\s[^,:;]{2,40}){0,8}:")
_LIST_IN_CONTAINER = re.compile(r"(?:\sin:?|\sv\.|\svon|\sby)\s[^,;:]{2,40},\s[^,;:]{1,40}$", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:URL|DOI|doi|ISBN|ISSN|URN|hdl)\b|https?://|(?:en ligne|disponible|verfügbar|режим доступа)\b"
)
_LOOK = 400
_MOST_BOUNDARIES, _LEAST_APART = 16, 32
"""A note asks at no more places than this whether a source ends there, and one more for so many characters."""


def split_sources(text: str, quotations: Sequence[Quotation], protected: Iterable[Span]) -> tuple[Span, ...]:
    """Spans of the stretches of a note, in order, each a source with its prose or commentary on its own.

    `protected` are spans (links) that are never cut; the time is linear in the text.
    """
    shut = Shut(text, quotations, protected)
    stretches: list[Span] = []
    start = 0
    left_to_ask = _MOST_BOUNDARIES + len(text) // _LEAST_APART
    for match in _BOUNDARY.finditer(text):
        at, after = match.start(), match.end()
        mark = match.lastgroup or match[0][0]
        if shut.inside(at) or after >= len(text) or left_to_ask <= 0:
            continue
        cut = at if mark in (";", "；", "\n", "and", "within") else at + len(match[0].rstrip())
        left, right = text[max(start, cut - 900) : cut], text[after : after + _LOOK]
        shortened = mark == "." and _ABBREVIATION.search(text[max(start, at - 12) : at + 1]) is not None
        if shortened and not signals(text, after) and not remark_behind_ibid(left, right):
            continue
        if not left.strip():
            start = after
            continue
        left_to_ask -= 1
        if _cuts(mark, left, right):
            stretches.append(Span(start, cut))
            start = after
    stretches.append(Span(start, len(text)))
    stretches = [part for span in stretches for part in joins.cut_short_forms(text, span)]
    return tuple(stripped for span in stretches if (stripped := _stripped(text, span)) is not None)


def _cuts(mark: str, left: str, right: str) -> bool:
    if mark in ";；":
        return _cuts_list(left, right)
    if mark == "and":
        if joins.opens_law(right) and joins.opens_law(SIGNAL.sub("", left.lstrip(), count=1)):
            return True
        if joins.meet(left, right):
            return True
        return bool(YEAR.search(left) and ENDS_COMPLETE.search(left)) and opens_full_citation(right)
    if mark == "within":
        return bool(YEAR.search(left) or has_evidence(left)) or joins.ends_short_form(left)
    if mark == ",":
        return has_title(left) and is_commentary(first_sentence(right))
    if mark == "\n":
        return has_evidence(left) and has_evidence(right)
    return _cuts_sentence(left, right)


def _cuts_list(left: str, right: str) -> bool:
    """Whether a semicolon parts two sources."""
    if _ADDRESS.match(right):
        return False
    right = CONJUNCTION.sub("", right)
    if CONNECTIVE.match(right) or SAME_AUTHOR.match(right) or joins.opens_law(right):
        return True
    if joins.opens_short_form(right) and (YEAR.search(left) or joins.ends_short_form(left)):
        return True
    if signals(right, 0) or SIGNAL.match(right) or CJK_SIGNAL.match(right) or IBID.match(right):
        return True
    if led_by_signal(right):
        return True
    head = right[:1]
    if head.islower() and prose_end(right, 0, len(right)):
        return True
    if head.isdigit() or (head.islower() and not name_score(re.split(r"[,.]\s", right)[0])) or not right.strip():
        return False
    tail = CITATION_NUMBER.sub("", left.rsplit(";", 1)[-1].lstrip())
    if _LIST_IN_CONTAINER.search(left[-80:]) and name_score(right.split(",")[0]) > 0:
        return False
    if REFERS.search(left[-60:]) or _short_forms(tail, right):
        return True
    names = name_score(tail)
    if names >= 0.5 and not any(char.isdigit() for char in tail) and not re.search(r"[“”«»]", tail):
        return False
    if (
        YEAR.search(left)
        or ENDS_COMPLETE.search(left)
        or re.search(r"[”»“]\s?,?\s?$|https?://", left)
        or IBID.search(left[:12])
    ):
        return True
    return "," in left and "," in right[:120]


def _short_forms(left: str, right: str) -> bool:
    """Whether short forms meet: "Marx; Nancy Worman, The Cast", "Milne: Winnie; Judt: Europe".

    A list of authors that semicolons part has the family name first in each, and a title behind the last only.
    """
    if _SURNAME_AND_QUOTED.match(right) and "," in left:
        return True
    heads = (COLON_HEAD.match(left), COLON_HEAD.match(left.rpartition(": ")[0].rpartition(": ")[2] + ": x"))
    if any(head and name_score(head[1]) >= 0.45 for head in heads):
        return True
    if _SURNAME_AND_WORDS.fullmatch(left.strip()) and _SURNAME_AND_WORDS.match(right):
        return ":" not in right.partition(";")[0].partition(",")[2].partition(",")[0] and not _COLON_ENDS_LIST.match(
            right
        )
    first, comma, rest = right.partition(", ")
    given_first = len(first.split()) >= 2 and name_score(first) >= 0.75 and not first.split()[0].islower()
    if not comma or not given_first or len(re.split(r"[,;(.]", rest, maxsplit=1)[0].split()) < 2:
        return False
    return "." not in left and not re.search(r"\s(?:and|und|et|&|u)\s", left) and name_score(left.partition(",")[0]) > 0


def _cuts_sentence(left: str, right: str) -> bool:
    """Whether a full stop parts a source from commentary, or from another source."""
    if signals(right, 0) or (ENDS_COMPLETE.search(left) and CONNECTIVE.match(right)):
        return True
    if joins.ends_short_form(left) and (joins.has_short_form(first_sentence(right)) or joins.opens_short_form(right)):
        return True
    if IBID.match(right) or (IBID.match(left) and len(left) < 40 and not _LOCATES.match(right)):
        return True
    if closes_with_remark(left, right):
        return True
    if len(left) < 320 and _AUTHOR_DATE_HEAD.match(left) and name_score(re.split(r"\(?\d{4}", left)[0]) >= 0.5:
        return False
    sentence = first_sentence(right)
    if is_commentary(left) and not opens_short_form(SIGNAL.sub("", left, count=1)):
        return True
    complete = has_title(left) or opens_unpublished(left)
    if (
        complete
        and ENDS_COMPLETE.search(left)
        and (has_source(left) or opens_unpublished(left))
        and goes_on_as_prose(sentence)
    ):
        return True
    if complete and (ACKNOWLEDGES.match(right) or is_commentary(sentence)):
        return True
    return complete and bool(ENDS_COMPLETE.search(left)) and opens_source(right)


def _stripped(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ";"):
        end -= 1
    return Span(start, end) if any(char.isalnum() or char in "—–" for char in text[start:end]) else None
