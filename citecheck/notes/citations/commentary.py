"""Prose of the author's own in a note, told from sources."""

from __future__ import annotations

import re

from citecheck.notes.citations.evidence import YEAR, has_evidence
from citecheck.notes.citations.leads import prose_end
from citecheck.notes.citations.lexicon import finite_verbs, prose_words
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.signals import CONJUNCTION, signals

ENDS_COMPLETE = re.compile(r"\d[\w–-]{0,6}(?:\sff?)?[.)\]]{0,3}[,\s]{0,3}$|https?://\S{4,300}$")
IBID = re.compile(
    r"(?:ibid|ibidem|ebd|ebenda|там же|idem|id\.|a\.\s?a\.\s?o|op\.\s?cit|loc\.\s?cit|同上)", re.IGNORECASE
)
ACKNOWLEDGES = re.compile(
    r"(?:the\sauthors?\s|i\s(?:am|thank|would|wish)|we\s(?:are|thank|would)|my\sthanks|thanks\s|special\sthanks|"
    r"der\sautor|die\sautorin|ich\sdanke|f(?:ü|ue)r\s[^,.;]{3,60}\sdank(?:e|en)\s|mein\sdank\s|dank\sgilt|l[’']auteur|"
    r"je\sremercie|автор\s|авторы\s|el\sautor|note\sthat|note:|this\s|these\s|emphasis\s|italics\s|"
    r"translations?\s(?:by|mine|from)|all\stranslations|"
    r"author[’']s\s(?:calculation|translation|own|estimate)|calculated\s|own\s(?:calculation|translation)|"
    r"hervorhebung(?:en)?\s|eigene\s|курсив|перевод\s|пер\.\sавт|"
    r"расч[её]ты\sавтора)",
    re.IGNORECASE,
)
_DIRECTION = r"(?:above|below|supra|infra|oben|unten|ci-dessus|выше|ниже|s\.\s?[ou]\.)"
_PART = (
    r"(?:(?:foot|end)?notes?|nn?\.|fnn?\.?|anm\.?|fu(?:ß|ss)noten?|chap(?:ter)?s?\.?|ch\.|sections?|parts?|appendix|"
    r"tables?|figures?|figs?\.|kapitel|kap\.|abschnitt|absch\.|teil|ziff(?:er|\.)|tabelle|tab\.|abb(?:ildung|\.)|anhang|"
    r"прим(?:ечание|\.)|сноск\w|глав\w|гл\.|pages?|pp?\.|seiten?|S\.)"
)
_CROSS_REFERENCE = re.compile(
    r"(?:(?:näher|ausführlich(?:er)?|eingehend|im\seinzelnen)\s(?:dazu\s|hierzu\s)?)?"
    r"(?:(?:but\s)?(?:see|cf\.?|compare|siehe|s\.|vgl\.|dazu|hierzu|so|voir|см\.)\s(?:(?:also|further|generally|the|auch|"
    r"dazu|hierzu|schon|bereits|näher|aussi|также)\s){0,3})?"
    rf"(?:{_DIRECTION}[,.]{{0,2}}|(?:{_DIRECTION},?\s)?"
    r"(?:(?:accompanying\s)?(?:text|discussion|ausführungen|nachweise)\s(?:to|at|near|around|accompanying|following|in|zu|bei|"
    r"unter)\s)?(?:(?:at|in|bei|unter|zu|nach|vor)\s)?"
    rf"{_PART}(?:\s|(?<=\.))(?:\d|[IVXivx]{{1,5}}(?![^\W_]))[\w.,\s–-]{{0,30}}(?:\s?(?:{_DIRECTION}|of\sthis\s\w{{4,10}}))?(?:\sand\saccompanying\stext)?"
    rf"|{_DIRECTION},?\s(?:unter\s)?(?-i:[A-Z]|[IVX]{{1,4}}|\d)[.)]?(?:\s?[\dA-Za-z][.)]?){{0,4}})[.\s]{{0,2}}$",
    re.IGNORECASE,
)
_CITES_BACK = re.compile(r"\b(?:op|loc|art)\.\s?cit|\bsupra\b|\b(?:nn?|Fn|Anm)\.?\s\d", re.IGNORECASE)
_QUOTED = re.compile(r"[“«„][^”»“]{0,400}[”»“]|(?<!\w)[‘'][^’'\n]{3,200}[’'](?=[,.;:)\s]|$)")
_SEPARATED = re.compile(r"[,:;()\[\]/]|\.\s\w|\b(?:in|In):")
_NOT_PROSE = re.compile(r"[\d“”«»„:]|https?:|www\.")
REFERS = re.compile(
    r"(?:^|\s)(?:ibid|ibidem|ebd|ebenda|id|idem|там же)\b\.?(?:,?\s(?:at\s|pp?\.\s|S\.\s)?[\d–-]+)?\.?$", re.IGNORECASE
)
_LOCATED = re.compile(r"(?:pp?\.|S\.|[Сс]\.|[,:)])\s\d[\d–-]{0,9}\.?$|[”»“]\.?$|\d{4}\)\.?$")
_NAME_AND_TITLE = re.compile(r"[^.;]{2,80}?(?:,|:)\s[^\W\d_a-zа-яё“‘«„]")
_BIBLIOGRAPHIC = re.compile(r"[^.\d]{2,60}\.\s(?:[^\d]{0,60}\()?(?:1[4-9]|20)\d\d[).]")
COLON_HEAD = re.compile(r"\s*([^:;“”]{2,60}):\s[^\W\d_]")


def is_commentary(piece: str) -> bool:
    """Whether a stretch is prose of the author's own, with no source in it."""
    plain = piece.strip()
    if not plain or _CROSS_REFERENCE.fullmatch(plain):
        return True
    if ACKNOWLEDGES.match(plain) and not has_evidence(plain):
        return True
    if IBID.match(plain) or has_evidence(plain):
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
    if verbs >= 1 and len(outside.split()) >= 5 and not _SEPARATED.search(outside):
        return True
    return (verbs >= 1 and prose_words(outside) >= 2) or (
        verbs >= 1 and len(outside.split()) <= 14 and not YEAR.search(plain)
    )


def goes_on_as_prose(sentence: str) -> bool:
    """Whether a sentence behind a source is commentary: mostly lower-case words, nothing bibliographic."""
    words = sentence.split()
    if (
        len(words) < 4
        or opens_short_form(sentence)
        or signals(sentence, 0)
        or prose_end(sentence, 0, len(sentence))
        or _CITES_BACK.search(sentence)
        or YEAR.search(sentence)
        or has_evidence(sentence)
        or "“" in sentence
    ):
        return False
    lower = sum(word[0].islower() for word in words)
    return lower >= 0.5 * len(words) and not name_score(re.split(r"[,.]", sentence)[0])


def closes_with_remark(left: str, right: str) -> bool:
    """Whether a sentence of prose behind a source ends the note, or a signal follows it.

    A style that sets titles in lower case behind full stops prints a year or a publisher behind them; so the sentence
    must have a word of prose, or the source before it must be complete.
    """
    sentence = first_sentence(right)
    rest = right[len(sentence) :].lstrip()
    if rest and not signals(rest, 0) and not is_commentary(first_sentence(rest)):
        return False
    words = sentence.split()
    if len(words) < 3 or not sentence.rstrip().endswith(".") or _NOT_PROSE.search(sentence):
        return False
    lower = sum(word[0].islower() for word in words[1:]) / (len(words) - 1)
    back = bool(_CITES_BACK.search(left) or REFERS.search(left))
    ended = back or bool(ENDS_COMPLETE.search(left) and not _BIBLIOGRAPHIC.match(left))
    if prose_words(sentence) and lower >= 0.5 and len(words) >= 4:
        return ended or bool(_NAME_AND_TITLE.match(CONJUNCTION.sub("", left.lstrip())))
    if ACKNOWLEDGES.match(sentence):
        return ended or bool(_NAME_AND_TITLE.match(left.lstrip()))
    return ended and lower > 0.6 and len(words) >= 4 and bool(back or _LOCATED.search(left))


def remark_behind_ibid(left: str, right: str) -> bool:
    """Whether prose follows "ibid.", whose full stop is then a sentence's, too."""
    return REFERS.search(left[-40:]) is not None and closes_with_remark(left, right)


def first_sentence(text: str) -> str:
    """The text up to its first full stop, of at least twenty characters."""
    match = re.search(r"[.!?](?:\s|$)", text[20:])
    return text[: 20 + match.end()] if match else text


def opens_short_form(sentence: str) -> bool:
    """Whether a name and a colon open a sentence: "Weber: Wirtschaft und Gesellschaft"."""
    head = COLON_HEAD.match(sentence)
    return head is not None and name_score(head[1]) >= 0.45
