"""A note cut into stretches of at most one source each, and the prose before a source told from the source.

A note is cut at a semicolon or a sentence end, outside quotations, brackets and links, where both sides show that a
source, or commentary, ends and begins there. Lists of authors ("Kamerlin, S. C. L.; Warshel, A.") and the full stops of
bibliography styles are not cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citecheck.model import Span
from citecheck.notes.citations.leads import prose_end
from citecheck.notes.citations.lexicon import finite_verbs, prose_words
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.quotes import Quotation
from citecheck.notes.citations.unpublished import opens_unpublished

SIGNAL = re.compile(
    r"(?:(?:and\s|but\s|but,?\s|also\s|for\scomparison,?\s)?(?:see|compare)(?:,?\salso|\snow|,\sinter\salia,|,\samong\sothers,|\sgenerally|\sespecially|"
    r"\sin\sparticular|,?\se\.\s?g\.,?|,?\sfor\s"
    r"(?:example|instance|more|details),?|\sthe(?:\s[a-z]{3,14}){0,2}\s(?:in|by|of)|\sthe|\sfurther)?|but\scf\.|cf\.|contra|accord|e\.\s?g\.,?|"
    r"(?:as\s)?(?:quoted|cited|reprinted|reported|published|discussed)\s(?:in|by|from)|"
    r"vgl\.?(?:\s(?:auch|dazu|hierzu|etwa|nur|zum|statt\svieler):?)?|vergleiche|siehe(?:\s(?:auch|dazu|hierzu|etwa))?|"
    r"s\.\s(?:auch|dazu|hierzu)|so\s(?:auch|etwa|bereits)|hierzu|dazu|"
    r"(?:anders|ähnlich|ebenso|kritisch|ausführlich|grundlegend)(?:\s(?:auch|aber|etwa|hingegen|dagegen|dazu|hierzu|bereits|"
    r"schon|jedoch|bei)){0,2}:?|(?:dagegen|hingegen|demgegenüber):?|"
    r"zit(?:iert|\.)\s(?:nach|bei)|voir(?:\saussi|\snotamment|\spar\sexemple)?|cité\s(?:dans|par)|"
    r"см\.?(?:\s(?:также|подробнее|об\sэтом|напр\.|например|подробно):?)?:?|ср\.:?|цит\.\sпо:?|véan?se(?:\stambién|,?\sentre\sotros,|,?\spor\sejemplo,|,?\sp\.\sej\.,)?|"
    r"ver(?:\stambién)?|vid\.|"
    r"source|sources|quelle|quellen|источник)(?:\s?:)?,?\s",
    re.IGNORECASE,
)
_CJK_SIGNAL = re.compile(r"(?:可?参[看阅]|可参见|另参|详见|参见|參見|转引自|引自|参考|另见|见|見)[:：]?\s?")
_LATE_SIGNAL = re.compile(
    r"(?:^|[\s,;:(])((?:but\s)?(?:see(?:\salso|\snow|\sgenerally|,?\se\.g\.,?|,?\sfor\s(?:example|instance),)?|cf\.|compare|"
    r"siehe(?:\sauch)?|vgl\.(?:\sauch)?|voir(?:\saussi)?|véan?se(?:\stambién)?|см\.(?:\sтакже)?:?|"
    r"quoted\sin|cited\sin|reprinted\sin|drawn\sfrom|taken\sfrom|based\son|according\sto|data\sfrom|"
    r"comes?\sfrom|(?:offered|made|given|proposed|advanced|suggested|developed|set\sout|found)\s(?:by|in)|"
    r"stammen\saus|entnommen\saus|beruhen\sauf|übernommen\svon|nach\sAngaben\svon)(?:\s?:)?,?)\s"
    r"(?=(?-i:[^\W\d_a-zа-яё])|[“‘«„\"'‚]|https?://|www\.|(?:van|von|de|du)\s(?-i:[^\W\d_a-zа-яё]))",
    re.IGNORECASE,
)
_LEAD_OF_SIGNAL = re.compile(r"(?:on|for|in|about|zu|zum|zur|sur|pour|о|об|по)\s", re.IGNORECASE)
_BOUNDARY = re.compile(
    r"[;；]\s{0,3}|[.!?…][”’\"»)\]\d]{0,5}\s{1,4}(?=[^\W\d_a-zа-яёß]|[“‘«„\"(\[‚]|see\s|vgl\.|siehe\s)|。(?=.)|\n{1,4}"
    r"|,\s(?=(?:(?:quoted|cited)\sin|zit(?:iert|\.)?\snach|cité\s(?:dans|par)|cit(?:ado|\.)\sen|цит\.\sпо)\s)"
    r"|,\s{1,3}(?=(?:The\sauthors?|I|We|My|This|These|All|Emphasis|Italics|Translations?|Note|Автор|Der\sAutor|"
    r"Die\sAutorin|L[’']auteur)\s)"
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
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
_IMPRINT = re.compile(r"[(\[][^()\[\]]{0,140}\d{4}[a-z]?[)\]]")
_ENDS_COMPLETE = re.compile(r"\d[\w–-]{0,6}[.)\]]{0,3}[,\s]{0,3}$|https?://\S{4,300}$")
_IBID = re.compile(
    r"(?:ibid|ibidem|ebd|ebenda|там же|idem|id\.|a\.\s?a\.\s?o|op\.\s?cit|loc\.\s?cit|同上)", re.IGNORECASE
)
_ACKNOWLEDGES = re.compile(
    r"(?:the\sauthors?\s|i\s(?:am|thank|would|wish)|we\s(?:are|thank|would)|my\sthanks|thanks\s|special\sthanks|"
    r"der\sautor|die\sautorin|ich\sdanke|l[’']auteur|"
    r"je\sremercie|автор\s|авторы\s|el\sautor|note\sthat|note:|this\s|these\s|emphasis\s|italics\s|"
    r"translations?\s(?:by|mine|from)|all\stranslations|"
    r"author[’']s\s(?:calculation|translation|own|estimate)|calculated\s|own\s(?:calculation|translation)|"
    r"hervorhebung|eigene\s|курсив|перевод\s|пер\.\sавт|"
    r"расч[её]ты\sавтора)",
    re.IGNORECASE,
)
_CROSS_REFERENCE = re.compile(
    r"(?:(?:but\s)?(?:see|cf\.?|siehe|s\.|vgl\.|voir|см\.)\s(?:also\s|auch\s|dazu\s|hierzu\s|aussi\s|"
    r"также\s)?)?(?:(?:above|below|supra|infra|oben|unten|ci-dessus|выше|ниже),?\s)?(?:at\s)?"
    r"(?:(?:foot|end)?notes?|nn?\.|fn\.?|anm\.?|fn|fu(?:ß|ss)note|chap(?:ter)?s?\.?|ch\.|sections?|part|appendix|"
    r"tables?|figures?|figs?\.|kapitel|"
    r"прим(?:ечание|\.)|сноск\w|глав\w|гл\.|page|pp?\.|text\sat\snotes?)\s[\dIVXivx][\w.,\s–-]{0,30}(?:\s?(?:above|"
    r"below|supra|infra|oben|unten|of\sthis\s\w{4,10}))?[.\s]{0,2}$",
    re.IGNORECASE,
)
CITATION_NUMBER = re.compile(
    r"(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}\.)\s(?=[^\W\d_]|[“\"‘«„])|\d{1,3}\s(?=[^\W\d_]+,\s[^\W\d_]\.)"
)
CONJUNCTION = re.compile(r"^(?:and|und|et|y|и)\s(?:also\s)?")
_CITES_BACK = re.compile(r"\b(?:op|loc|art)\.\s?cit|\bsupra\b|\b(?:nn?|Fn|Anm)\.?\s\d", re.IGNORECASE)
_LOCATES = re.compile(r"(?:[Pp]p?|S|С|C|с|стр|№|Т|[ЛлДдФф]|[Оо]п|Bl|Sp|fols?|ff?|exp|leg|b|cc?)\.\s?\d|\d")
_OUTLET_BRACKET = re.compile(r"[(\[][^()\[\]]{0,100}[:,][^()\[\]]{0,60}\d{4}[a-z]?[)\]]")
_QUOTED = re.compile(r"[“«„][^”»“]{0,400}[”»“]|(?<!\w)[‘'][^’'\n]{3,200}[’'](?=[,.;:)\s]|$)")
_AUTHOR_DATE_HEAD = re.compile(r"[^\d“”«»]{3,300}\(?\d{4}[a-z]?\)?[.:]?\s?$")
_NOT_PROSE = re.compile(r"[\d“”«»„:]|https?:|www\.")
_REFERS = re.compile(
    r"(?:^|\s)(?:ibid|ibidem|ebd|ebenda|id|idem|там же)\b\.?(?:,?\s(?:at\s|pp?\.\s|S\.\s)?[\d–-]+)?\.?$", re.IGNORECASE
)
_LOCATED = re.compile(r"(?:pp?\.|S\.|[Сс]\.|[,:)])\s\d[\d–-]{0,9}\.?$|[”»“]\.?$|\d{4}\)\.?$")
_NAME_AND_TITLE = re.compile(r"[^.;]{2,80}?(?:,|:)\s[^\W\d_a-zа-яё“‘«„]")
_BIBLIOGRAPHIC = re.compile(r"[^.\d]{2,60}\.\s(?:[^\d]{0,60}\()?(?:1[4-9]|20)\d\d[).]")
_SURNAME_AND_QUOTED = re.compile(r"[^\W\d_][\w’'-]{1,30},\s[“‘«„]")
_SURNAME_AND_WORDS = re.compile(r"[^\W\d_a-zа-яё][\w’'-]{1,30},\s[^\W\d_][\w’'-]+(?:\s[\w’'-]{2,}){1,12}")
_COLON_ENDS_LIST = re.compile(r"[^,:;]{2,40},\s[^,:;]{2,40}(?:;\s[^,:;]{2,40},\s[^,:;]{2,40}){0,8}:")
_LIST_IN_CONTAINER = re.compile(r"(?:\sin:?|\sv\.|\svon|\sby)\s[^,;:]{2,40},\s[^,;:]{1,40}$", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:URL|DOI|doi|ISBN|ISSN|URN|hdl)\b|https?://|(?:en ligne|disponible|verfügbar|режим доступа)\b"
)
_COLON_HEAD = re.compile(r"\s*([^:;“”]{2,60}):\s[^\W\d_]")
_LOOK = 400
_MOST_BOUNDARIES, _LEAST_APART = 16, 32
"""A note asks at no more places than this whether a source ends there, and one more for so many characters."""


def split_sources(text: str, quotations: Sequence[Quotation], protected: Iterable[Span]) -> tuple[Span, ...]:
    """Spans of the stretches of a note, in order, each a source with its prose or commentary on its own.

    `protected` are spans (links) that are never cut; the time is linear in the text.
    """
    shut = _Shut(text, quotations, protected)
    stretches: list[Span] = []
    start = 0
    left_to_ask = _MOST_BOUNDARIES + len(text) // _LEAST_APART
    for match in _BOUNDARY.finditer(text):
        at, after = match.start(), match.end()
        mark = match[0][0]
        if shut.inside(at) or after >= len(text) or left_to_ask <= 0:
            continue
        cut = at if mark in ";；\n" else at + len(match[0].rstrip())
        left, right = text[max(start, cut - 900) : cut], text[after : after + _LOOK]
        shortened = mark == "." and _ABBREVIATION.search(text[max(start, at - 12) : at + 1]) is not None
        if shortened and not _signals(text, after) and not _remark_behind_ibid(left, right):
            continue
        if not left.strip():
            start = after
            continue
        left_to_ask -= 1
        if _cuts(mark, left, right):
            stretches.append(Span(start, cut))
            start = after
    stretches.append(Span(start, len(text)))
    return tuple(stripped for span in stretches if (stripped := _stripped(text, span)) is not None)


def _cuts(mark: str, left: str, right: str) -> bool:
    if mark in ";；":
        return _cuts_list(left, right)
    if mark == "," and SIGNAL.match(right):
        return bool(_YEAR.search(left) or _has_evidence(left))
    if mark == ",":
        return _has_title(left) and is_commentary(_first_sentence(right))
    if mark == "\n":
        return _has_evidence(left) and _has_evidence(right)
    return _cuts_sentence(left, right)


def _cuts_list(left: str, right: str) -> bool:
    """Whether a semicolon parts two sources."""
    if _ADDRESS.match(right):
        return False
    right = CONJUNCTION.sub("", right)
    if _signals(right, 0) or SIGNAL.match(right) or _CJK_SIGNAL.match(right) or _IBID.match(right):
        return True
    head = right[:1]
    if head.islower() and prose_end(right, 0, len(right)):
        return True
    if head.isdigit() or (head.islower() and not name_score(re.split(r"[,.]\s", right)[0])) or not right.strip():
        return False
    tail = CITATION_NUMBER.sub("", left.rsplit(";", 1)[-1].lstrip())
    if _LIST_IN_CONTAINER.search(left[-80:]) and name_score(right.split(",")[0]) > 0:
        return False
    if _REFERS.search(left[-60:]) or _short_forms(tail, right):
        return True
    names = name_score(tail)
    if names >= 0.5 and not any(char.isdigit() for char in tail) and not re.search(r"[“”«»]", tail):
        return False
    if (
        _YEAR.search(left)
        or _ENDS_COMPLETE.search(left)
        or re.search(r"[”»“]\s?,?\s?$|https?://", left)
        or _IBID.search(left[:12])
    ):
        return True
    return "," in left and "," in right[:120]


def _short_forms(left: str, right: str) -> bool:
    """Whether short forms meet: "Marx; Nancy Worman, The Cast", "Milne: Winnie; Judt: Europe".

    A list of authors that semicolons part has the family name first in each, and a title behind the last only.
    """
    if _SURNAME_AND_QUOTED.match(right) and "," in left:
        return True
    heads = (_COLON_HEAD.match(left), _COLON_HEAD.match(left.rpartition(": ")[0].rpartition(": ")[2] + ": x"))
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
    if _signals(right, 0):
        return True
    if _IBID.match(right) or (_IBID.match(left) and len(left) < 40 and not _LOCATES.match(right)):
        return True
    if _closes_with_remark(left, right):
        return True
    if len(left) < 320 and _AUTHOR_DATE_HEAD.match(left) and name_score(re.split(r"\(?\d{4}", left)[0]) >= 0.5:
        return False
    sentence = _first_sentence(right)
    if is_commentary(left) and not _opens_short_form(SIGNAL.sub("", left, count=1)):
        return True
    complete = _has_title(left) or opens_unpublished(left)
    if (
        complete
        and _ENDS_COMPLETE.search(left)
        and (_has_source(left) or opens_unpublished(left))
        and goes_on_as_prose(sentence)
    ):
        return True
    if complete and (_ACKNOWLEDGES.match(right) or is_commentary(sentence)):
        return True
    return complete and bool(_ENDS_COMPLETE.search(left)) and _opens_source(right)


def _closes_with_remark(left: str, right: str) -> bool:
    """Whether a sentence of prose behind a source ends the note, or a signal follows it.

    A style that sets titles in lower case behind full stops prints a year or a publisher behind them; so the sentence
    must have a word of prose, or the source before it must be complete.
    """
    sentence = _first_sentence(right)
    rest = right[len(sentence) :].lstrip()
    if rest and not _signals(rest, 0) and not is_commentary(_first_sentence(rest)):
        return False
    words = sentence.split()
    if len(words) < 3 or not sentence.rstrip().endswith(".") or _NOT_PROSE.search(sentence):
        return False
    lower = sum(word[0].islower() for word in words[1:]) / (len(words) - 1)
    back = bool(_CITES_BACK.search(left) or _REFERS.search(left))
    ended = back or bool(_ENDS_COMPLETE.search(left) and not _BIBLIOGRAPHIC.match(left))
    if prose_words(sentence) and lower >= 0.5 and len(words) >= 4:
        return ended or bool(_NAME_AND_TITLE.match(CONJUNCTION.sub("", left.lstrip())))
    if _ACKNOWLEDGES.match(sentence):
        return ended or bool(_NAME_AND_TITLE.match(left.lstrip()))
    return ended and lower > 0.6 and len(words) >= 4 and bool(back or _LOCATED.search(left))


def _remark_behind_ibid(left: str, right: str) -> bool:
    """Whether prose follows "ibid.", whose full stop is then a sentence's, too."""
    return _REFERS.search(left[-40:]) is not None and _closes_with_remark(left, right)


def _signals(text: str, at: int) -> bool:
    """Whether a stretch opens with a signal, alone or at the end of its lead-in ("On this, see")."""
    match = SIGNAL.match(text, at)
    if match and re.match(r"source|ver\s", match[0], re.IGNORECASE) is None:
        return True
    if _LEAD_OF_SIGNAL.match(text, at) is None:
        return False
    late = _LATE_SIGNAL.search(text, at, at + 160)
    return late is not None and "." not in text[at : late.start(1)].replace("e.g.", "")


def _opens_source(right: str) -> bool:
    """Names and a quoted title, a quoted title, or names and a title with its imprint, open a source."""
    match = re.match(r"([^“”«»„\n]{0,90}?)[“«„]", right)
    if match:
        lead = match[1].strip(" ,")
        return (not lead or name_score(lead) >= 0.6) and _YEAR.search(right) is not None
    first, _, rest = right.partition(", ")
    imprint = _IMPRINT.search(rest[:250])
    return name_score(first) >= 0.7 and imprint is not None and "." not in rest[: imprint.start()]


def _has_source(piece: str) -> bool:
    """Whether a stretch has a full imprint, a closed quotation or a link: more than names and a year."""
    return bool(_OUTLET_BRACKET.search(piece) or re.search(r"[”»]|http|’,", piece))


def _opens_short_form(sentence: str) -> bool:
    head = _COLON_HEAD.match(sentence)
    return head is not None and name_score(head[1]) >= 0.45


def goes_on_as_prose(sentence: str) -> bool:
    """Whether a sentence behind a source is commentary: mostly lower-case words, nothing bibliographic."""
    words = sentence.split()
    if (
        len(words) < 4
        or _opens_short_form(sentence)
        or _signals(sentence, 0)
        or prose_end(sentence, 0, len(sentence))
        or _CITES_BACK.search(sentence)
        or _YEAR.search(sentence)
        or _has_evidence(sentence)
        or "“" in sentence
    ):
        return False
    lower = sum(word[0].islower() for word in words)
    return lower >= 0.5 * len(words) and not name_score(re.split(r"[,.]", sentence)[0])


def _first_sentence(text: str) -> str:
    match = re.search(r"[.!?](?:\s|$)", text[20:])
    return text[: 20 + match.end()] if match else text


def is_commentary(piece: str) -> bool:
    """Whether a stretch is prose of the author's own, with no source in it."""
    plain = piece.strip()
    if not plain or _CROSS_REFERENCE.fullmatch(plain):
        return True
    if _ACKNOWLEDGES.match(plain) and not _has_evidence(plain):
        return True
    if _IBID.match(plain) or _has_evidence(plain):
        return False
    head = re.split(r"[,.:;]\s", plain, maxsplit=1)[0]
    if name_score(head) >= 0.45 and len(head.split()) <= 4 and plain[len(head) : len(head) + 1] in (",", ":"):
        return False
    if name_score(head) >= 0.7 and " " in head and plain[len(head) : len(head) + 1] == ".":
        return False
    if not finite_verbs(plain):
        return False
    outside = _QUOTED.sub(" ", plain)
    verbs = finite_verbs(outside)
    if re.match(r"[^,]{0,60},?\s(?:https?://|www\.)", plain):
        return False
    return (verbs >= 1 and prose_words(outside) >= 2) or (
        verbs >= 1 and len(outside.split()) <= 14 and not _YEAR.search(plain)
    )


def _has_title(piece: str) -> bool:
    """Whether a stretch already holds a title with something bibliographic behind it."""
    closing = max(piece.rfind("”"), piece.rfind("»"), piece.rfind("“"), piece.rfind('"'), piece.rfind("’,"))
    if closing >= 0 and re.search(r"\w", piece[closing:]):
        return True
    imprint = _IMPRINT.search(piece)
    return closing >= 0 or "http" in piece or (imprint is not None and imprint.start() > 25)


def _has_evidence(piece: str) -> bool:
    """A link, a date of access, an imprint, or a quoted title with a source behind it."""
    if "http" in piece or "www." in piece or re.search(r"\baccessed\b|\bdoi\b|abgerufen|дата обращения", piece):
        return True
    for imprint in _IMPRINT.finditer(piece):
        inside = imprint[0]
        if (
            ":" in inside
            or re.match(r"[(\[](?:[^\W\d_]+\.?\s)?\d{4}[a-z]?[)\]]", inside)
            or re.match(r"[(\[][^\W\d_]{3,12}\.? \d{1,2}, \d{4}", inside)
        ):
            return True
    behind = re.search(r"[,.?!][”’\"]\s(?:in\s)?[^\W\d_]|[”»“],\s", piece)
    if behind and _YEAR.search(piece, behind.start()):
        return True
    before = re.match(r"\s*([^“”«»„]{3,60}),\s[“«„]", piece)
    return bool(before and name_score(before[1]) >= 0.45) or bool(
        re.match(r"\s*[“«„][^”»]{8,300},?[”»“],?\s[^\W\d_]", piece)
    )


def lead_end(text: str, span: Span, quotations: Sequence[Quotation]) -> int:
    """Where the source of a stretch begins: behind signals ("On this, see") and a label before a quoted title."""
    joined = CONJUNCTION.match(text[span.start : span.start + 10])
    at = span.start + (joined.end() if joined else 0)
    for _ in range(3):
        match = SIGNAL.match(text, at, span.end) or _CJK_SIGNAL.match(text, at, span.end)
        if not match:
            break
        at = match.end()
    at = prose_end(text, at, span.end)
    first = next((q.span.start for q in quotations if at <= q.span.start < span.end), span.end)
    imprint = _IMPRINT.search(text, at, min(span.end, at + 600))
    limit = min(first, imprint.start() if imprint else span.end, at + 400)
    late = None
    for match in _LATE_SIGNAL.finditer(text, at, min(limit + 1, span.end)):
        late = match
    if late and (late.start(1) > at) and not _looks_like_source(text[at : late.start(1)]):
        at = late.end()
    if first < span.end:
        lead = text[at:first]
        stripped = lead.rstrip()
        if stripped.endswith(":") and name_score(stripped[:-1]) < 0.4 and not _YEAR.search(lead) and "," not in lead:
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


class _Shut:
    """The stretches in which nothing is cut: quotations, brackets, links."""

    def __init__(self, text: str, quotations: Sequence[Quotation], protected: Iterable[Span]) -> None:
        spans = [q.inner for q in quotations] + list(protected) + _brackets(text)
        self._spans = sorted(spans)
        self._next = 0
        self._reach = 0

    def inside(self, at: int) -> bool:
        """Whether `at` is in one; called with increasing positions."""
        while self._next < len(self._spans) and self._spans[self._next].start <= at:
            self._reach = max(self._reach, self._spans[self._next].end)
            self._next += 1
        return at < self._reach


def _brackets(text: str) -> list[Span]:
    found, stack = [], []
    for match in re.finditer(r"[()\[\]（）]", text):
        if match[0] in "([（":
            stack.append(match.start())
        elif stack:
            start = stack.pop()
            if match.end() - start < 600:
                found.append(Span(start, match.end()))
    return found


def _stripped(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ";"):
        end -= 1
    return Span(start, end) if any(char.isalnum() or char in "—–" for char in text[start:end]) else None
