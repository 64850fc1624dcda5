"""Signals ("See also", "Vgl.", "quoted in") and other lead-ins, and where the source behind them begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.model import Span
from citecheck.notes.citations.evidence import IMPRINT, YEAR
from citecheck.notes.citations.leads import prose_end
from citecheck.notes.citations.lexicon import finite_verbs, is_institution, is_place, prose_words
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.namewords import TITLE_WORDS
from citecheck.notes.citations.quotes import Quotation
from citecheck.notes.citations.wordtable import word_table

SIGNAL = re.compile(
    r"(?:(?:and\s|but\s|but,?\s|also\s|for\scomparison,?\s)?(?:see|compare)(?:,?\salso|\snow|\sgenerally|\sespecially|"
    r"\sin\sparticular|,?\se\.\s?g\.,?|,?\sinter\salia,?|,?\srespectively,?|,?\samong\s(?:many\s)?others,?|,?\sfor\s"
    r"(?:example|instance|more|details),?|\sthe(?:\s[a-z]{3,14}){0,2}\s(?:in|by|of)|\sthe|\sfurther)?|but\scf\.|cf\.?|contra|accord|e\.\s?g\.,?|"
    r"(?:as\s)?(?:quoted|cited|reprinted|reported|published|discussed)\s(?:in|by|from)|"
    r"vgl\.?(?:\s(?:auch|dazu|hierzu|etwa|nur|nunmehr|jetzt|insbesondere|insb\.|z\.\s?B\.|zum(?!\s(?:ganzen|folgenden|einzelnen))|statt\s(?:vieler|anderer|aller)):?){0,2}|vergleiche|siehe(?:\s(?:auch|dazu|hierzu|etwa|nur|insbesondere)){0,2}|"
    r"s\.\s(?:auch|a\.|dazu|hierzu|etwa|nur)|so\s(?:auch|etwa|bereits)|hierzu|dazu|"
    r"(?:anders|ähnlich|ebenso|kritisch|ausführlich(?:er)?|grundlegend)(?:\s(?:auch|aber|etwa|hingegen|dagegen|dazu|hierzu|bereits|"
    r"schon|jedoch|bei)){0,2}:?|(?:dagegen|hingegen|demgegenüber):?|"
    r"zit(?:iert|\.)\s(?:nach|bei)|voir(?:\saussi|\snotamment|\spar\sexemple)?|cité\s(?:dans|par)|"
    r"см\.?(?:\s(?:также|подробнее|об\sэтом|напр\.|например|подробно):?)?:?|ср\.:?|цит\.\sпо:?|véan?se(?:\stambién|,?\sentre\sotros,|,?\spor\sejemplo,|,?\sp\.\sej\.,)?|"
    r"ver(?:\stambién)?|vid\.|"
    r"source|sources|quelle|quellen|источник)(?:\s?:)?,?\s",
    re.IGNORECASE,
)
CJK_SIGNAL = re.compile(r"(?:可?参[看阅]|可参见|另参|详见|参见|參見|转引自|引自|参考|另见|见|見)[:：]?\s?")
_LATE_SIGNAL = re.compile(
    r"(?:^|[\s,;:(])((?:but\s)?(?:see(?:\salso|\snow|\sgenerally|,?\se\.g\.,?|,?\sfor\s(?:example|instance),|"
    r",?\samong\s(?:many\s)?others,|,?\sinter\salia,)?|cf\.|compare|"
    r"siehe(?:\sauch|\snur)?|vgl\.(?:\sauch|\snur|\setwa)?|voir(?:\saussi)?|véan?se(?:\stambién)?|см\.(?:\sтакже)?:?|"
    r"quoted\sin|cited\sin|reprinted\sin|drawn\sfrom|taken\sfrom|based\son|according\sto|data\sfrom|"
    r"comes?\sfrom|(?:offered|made|given|proposed|advanced|suggested|developed|set\sout|found)\s(?:by|in)|"
    r"stammen\saus|entnommen\saus|beruhen\sauf|übernommen\svon|nach\sAngaben\svon)(?:\s?:)?,?)\s"
    r"(?=(?-i:[^\W\d_a-zа-яё])|[“‘«„\"'‚]|https?://|www\.|(?:van|von|de|du)\s(?-i:[^\W\d_a-zа-яё]))",
    re.IGNORECASE,
)
_LEAD_OF_SIGNAL = re.compile(r"(?:on|for|in|about|zu|zum|zur|sur|pour|о|об|по)\s", re.IGNORECASE)
CONNECTIVE = re.compile(
    r"(?:ferner|weiterhin|weiter|au(?:ß|ss)erdem|zudem|sowie|schlie(?:ß|ss)lich|zuletzt|zustimmend|ablehnend|krit\.|"
    r"a\.\s?[AM]\.|zust\.|abl\.|ähnl\.|ausf\.|grundl\.|eing\.|einerseits|andererseits|zum\seinen|zum\sanderen|insbesondere|insb\.|umfassend|eingehend|n(?:ä|ae)her|ebenfalls|gleichfalls|so|auch|etwa|z\.\s?B\.|"
    r"bereits|schon|anders|ähnlich|ebenso|statt\s(?:vieler|aller|anderer)|(?:zum|im)\s(?:folgenden|ganzen|einzelnen|ergebnis)|"
    r"allgemein|differenzierend|entsprechend|übereinstimmend|deutlich|zusammenfassend|grundsätzlich|jedenfalls|nur|noch|"
    r"further|likewise|similarly|also|and|as|generally|notably|especially)(?:\sbei)?(?:\s?:)?,?\s"
    r"(?=(?-i:[^\W\d_a-zа-яёß])|[“„‘«]|vgl\.|siehe\s|see\s|cf\.|(?:auch|etwa|bereits|schon|jedoch|aber|bei|noch|hierzu|"
    r"dazu|jedenfalls|ders\.|dies\.|von|van|de)\s|ders\.|dies\.)",
    re.IGNORECASE,
)
"""Words that join a source to the one before: "ferner", "ähnlich", "a. A."; a capital letter or a signal follows."""

_PERSON = (
    r"(?:(?:[^\W\d_a-zа-яёß]\.[\s-]?){1,3}|[^\W\d_a-zа-яёß][\w’'-]{1,20}\s(?:[^\W\d_a-zа-яёß]\.\s){0,2})"
    r"(?:(?:van|von|de|der|du|la|zu|Von|Van|De)\s){0,2}[^\W\d_a-zа-яёß][\w’'-]{2,30}"
)
_PERSON_BEHIND_PROSE = re.compile(
    rf"(?<=[a-zäöüß]\s)(?P<person>{_PERSON})(?:,\s(?=[^\W\d_a-zа-яёß“„‘«\"]|[“„‘«\"]|in:?\s)|(?=/|\s(?:and|und|&)\s))"
)
_NO_END_OF_LEAD = frozenset(
    word_table(
        "the a an der die das des dem den ein eine einer eines einem einen and und or oder la le les du des el los"
    )
)
_NO_PROSE = re.compile(r"[\d“”«»„:;,()\[\]]|(?<!vgl)(?<!\bz)(?<!\bB)(?<!\bd)(?<!\bh)(?<!bzw)(?<!bes)(?<!insb)\.")
_LONGEST_PROSE = 160
CONJUNCTION = re.compile(r"^(?:and|und|et|y|и)\s(?:also\s)?")


def signals(text: str, at: int) -> bool:
    """Whether a stretch opens with a signal, alone or at the end of its lead-in ("On this, see")."""
    match = SIGNAL.match(text, at)
    if match and re.match(r"source|ver\s", match[0], re.IGNORECASE) is None:
        return True
    if _LEAD_OF_SIGNAL.match(text, at) is None:
        return False
    late = _LATE_SIGNAL.search(text, at, at + 160)
    return late is not None and "." not in text[at : late.start(1)].replace("e.g.", "")


def led_by_signal(text: str) -> bool:
    """Whether a stretch begins with a few words of prose and a signal: "aus der Literatur vgl. nur", "on this see"."""
    late = _LATE_SIGNAL.search(text, 0, 90)
    return late is not None and late.start(1) > 0 and not _NO_PROSE.search(text, 0, late.start(1))


def lead_end(text: str, span: Span, quotations: Sequence[Quotation]) -> int:
    """Where the source of a stretch begins: behind signals ("On this, see") and a label before a quoted title."""
    joined = CONJUNCTION.match(text[span.start : span.start + 10])
    at = span.start + (joined.end() if joined else 0)
    for _ in range(5):
        match = (
            SIGNAL.match(text, at, span.end)
            or CONNECTIVE.match(text, at, span.end)
            or CJK_SIGNAL.match(text, at, span.end)
        )
        if not match:
            break
        at = match.end()
    at = prose_end(text, at, span.end)
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
    return at if late else _person_behind_prose(text, at, limit, span.end)


def _person_behind_prose(text: str, at: int, limit: int, end: int) -> int:
    """Where an author stands behind prose without a signal: "Eine Übersicht gibt Manfred Rehbinder, Titel"."""
    match = _PERSON_BEHIND_PROSE.search(text, at, min(end, at + _LONGEST_PROSE, limit + 3))
    if match is None or is_institution(match["person"]) or is_place(match["person"]):
        return at
    lead = text[at : match.start()]
    words = lead.split()
    if not words or _NO_PROSE.search(lead) or words[-1].casefold() in _NO_END_OF_LEAD:
        return at
    lower = [word for word in words if word[0].islower()]
    prose = len(lower) >= 2 and len(lower) * 2 >= len(words) and any(word not in TITLE_WORDS for word in lower)
    return match.start() if prose and not _looks_like_source(lead) else at


def opens_with_name(body: str) -> bool:
    """Whether a name opens the words behind a lead-in: "Tribble, ‘Bloggers’", "Borceux (n 20)"."""
    head = re.split(r"[,(“‘«„:]", body, maxsplit=1)[0]
    return head != body and name_score(head.strip()) >= 0.45


def _looks_like_source(lead: str) -> bool:
    head = lead.split(",", maxsplit=1)[0]
    return name_score(head) >= 0.7 and "," in lead and not finite_verbs(lead)
