"""Signals ("See also", "Vgl.", "quoted in") and other lead-ins, and where the source behind them begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.model import Span
from citecheck.notes.citations.evidence import IMPRINT, YEAR
from citecheck.notes.citations.lexicon import finite_verbs, prose_words
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.quotes import Quotation

SIGNAL = re.compile(
    r"(?:(?:and\s|but\s|but,?\s|also\s|for\scomparison,?\s)?(?:see|compare)(?:,?\salso|\sgenerally|\sespecially|"
    r"\sin\sparticular|,?\se\.\s?g\.,?|,?\sfor\s"
    r"(?:example|instance|more|details),?|\sthe(?:\s[a-z]{3,14}){0,2}\s(?:in|by|of)|\sthe|\sfurther)?|but\scf\.|cf\.|contra|accord|e\.\s?g\.,?|"
    r"(?:as\s)?(?:quoted|cited|reprinted|reported|published|discussed)\s(?:in|by|from)|"
    r"vgl\.?(?:\s(?:auch|dazu|hierzu|etwa|nur|zum|statt\svieler):?)?|vergleiche|siehe(?:\s(?:auch|dazu|hierzu|etwa))?|"
    r"s\.\s(?:auch|dazu|hierzu)|so\s(?:auch|etwa|bereits)|hierzu|dazu|"
    r"(?:anders|ähnlich|ebenso|kritisch|ausführlich|grundlegend)(?:\s(?:auch|aber|etwa|hingegen|dagegen|dazu|hierzu|bereits|"
    r"schon|jedoch|bei)){0,2}:?|(?:dagegen|hingegen|demgegenüber):?|"
    r"zit(?:iert|\.)\s(?:nach|bei)|voir(?:\saussi|\snotamment|\spar\sexemple)?|cité\s(?:dans|par)|"
    r"см\.?(?:\s(?:также|подробнее|об\sэтом|напр\.|например|подробно):?)?:?|ср\.:?|цит\.\sпо:?|véase(?:\stambién)?|"
    r"ver(?:\stambién)?|vid\.|"
    r"source|sources|quelle|quellen|источник)(?:\s?:)?,?\s",
    re.IGNORECASE,
)
CJK_SIGNAL = re.compile(r"(?:详见|参见|參見|转引自|引自|参考|另见|见|見)[:：]?\s?")
_LATE_SIGNAL = re.compile(
    r"(?:^|[\s,;:(])((?:but\s)?(?:see(?:\salso|\sgenerally|,?\se\.g\.,?|,?\sfor\s(?:example|instance),)?|cf\.|compare|"
    r"siehe(?:\sauch)?|vgl\.(?:\sauch)?|voir(?:\saussi)?|см\.(?:\sтакже)?:?|"
    r"quoted\sin|cited\sin|reprinted\sin|drawn\sfrom|taken\sfrom|based\son|according\sto|data\sfrom|"
    r"comes?\sfrom|(?:offered|made|given|proposed|advanced|suggested|developed|set\sout|found)\s(?:by|in)|"
    r"stammen\saus|entnommen\saus|beruhen\sauf|übernommen\svon|nach\sAngaben\svon)(?:\s?:)?,?)\s"
    r"(?=(?-i:[^\W\d_a-zа-яё])|[“‘«„\"'‚]|https?://|www\.|(?:van|von|de|du)\s(?-i:[^\W\d_a-zа-яё]))",
    re.IGNORECASE,
)
CONJUNCTION = re.compile(r"^(?:and|und|et|y|и)\s(?:also\s)?")


def signals(text: str, at: int) -> bool:
    """Whether a stretch opens with a signal, alone or at the end of its lead-in ("On this, see")."""
    match = SIGNAL.match(text, at)
    if match and re.match(r"source|ver\s", match[0], re.IGNORECASE) is None:
        return True
    late = _LATE_SIGNAL.search(text, at, at + 160)
    lead = text[at : late.start(1)] if late else ""
    return (
        late is not None
        and bool(re.match(r"(?:on|for|in|about|zu|zum|zur|sur|pour|о|об|по)\s", lead, re.IGNORECASE))
        and "." not in lead.replace("e.g.", "")
    )


def lead_end(text: str, span: Span, quotations: Sequence[Quotation]) -> int:
    """Where the source of a stretch begins: behind signals ("On this, see") and a label before a quoted title."""
    joined = CONJUNCTION.match(text[span.start : span.start + 10])
    at = span.start + (joined.end() if joined else 0)
    for _ in range(3):
        match = SIGNAL.match(text, at, span.end) or CJK_SIGNAL.match(text, at, span.end)
        if not match:
            break
        at = match.end()
    first = next((q.span.start for q in quotations if at <= q.span.start < span.end), span.end)
    imprint = IMPRINT.search(text, at, min(span.end, at + 600))
    limit = min(first, imprint.start() if imprint else span.end, at + 400)
    late = None
    for match in _LATE_SIGNAL.finditer(text, at, min(limit + 1, span.end)):
        late = match
    if late and (late.start(1) > at) and not _looks_like_source(text[at : late.start(1)]):
        at = late.end()
    if first < span.end:
        lead = text[at:first]
        stripped = lead.rstrip()
        if stripped.endswith(":") and name_score(stripped[:-1]) < 0.4 and not YEAR.search(lead) and "," not in lead:
            return first
        if stripped and stripped[-1] not in ",.:;()[]" and name_score(stripped) < 0.4 and prose_words(stripped) >= 1:
            return first
    return at


def opens_with_name(body: str) -> bool:
    """Whether a name opens the words behind a lead-in: "Tribble, ‘Bloggers’", "Borceux (n 20)"."""
    head = re.split(r"[,(“‘«„:]", body, maxsplit=1)[0]
    return head != body and name_score(head.strip()) >= 0.45


def _looks_like_source(lead: str) -> bool:
    head = lead.split(",", maxsplit=1)[0]
    return name_score(head) >= 0.7 and "," in lead and not finite_verbs(lead)
