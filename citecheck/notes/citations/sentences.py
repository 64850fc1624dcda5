"""Sentences that cite nothing, told by the lack of all that a citation has; no list of verbs is long enough.

`commentary.is_commentary` knows the verbs of a few languages and is used to cut notes; this is asked of a stretch.
"""

from __future__ import annotations

import re

from citecheck.notes.citations.names import name_score

_CITES = re.compile(
    r"[“”«»„《》〈〉\"]|(?<!\w)[‘'](?=\w[^’'\n]{3,})|https?://|www\.|\bdoi\b|//|§|[(\[][^()\[\]]{0,80}\d{4}[^()\[\]]{0,10}[)\]]|"
    r"(?<!\w)(?:pp?|vol|no|nr|nos|eds?|hg|hrsg|bd|bl|t|coll|fols?|ff?|leg|exp|núm|ф|оп|д|л|стр|изд|ред)\.\s?\d|"
    r"(?<!\w)[SСс]\.\s?\d|№|\b(?:op|art|loc|указ)\.\s?(?:cit|соч)|"
    r"(?<!\w)(?:ibid|ebd|там же|idem|supra|notes?\s\d+)(?!\w)|"
    r"\((?:n|nn|fn|note|anm|wie)\.?\s|,\s(?:\d{1,4}|[ivxlc]{1,6})(?:\s?[-–]\s?\d{1,4})?\.?$|[^\W\d_]:\s(?-i:[^\W\d_a-zа-яё])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,])(?:1[4-9]|20)\d\d(?!\d)")
_SPOKEN_YEAR = re.compile(
    r"(?<!\w)(?:in|im|since|seit|from|until|bis|nach|before|after|by|of|en|de|du|dès|depuis|desde|hasta|nel|dal|с|в|до|от|"
    r"после|к|ab|um|vor|and|und|et|y|и)\s(?:[^\W\d_]{3,12}\s(?:de\s)?)?(?:1[4-9]|20)\d\d(?:\s?(?:г\.|гг\.|годах?|года|году))?(?=[\s,.;–-]|$)"
)
_CJK_CITES = re.compile(r"[《》〈〉“”]|第?\s?\d+\s?[页頁期卷号]|[:：]|\.\s|年版|出版|档案|藏")
_CJK = re.compile(r"[\u3400-\u9fff]")
_QUOTATION = re.compile(r"[“«„\"][^“”«»„\"]{1,300}[”»“\"]")
_NAMED = re.compile(r"[^\W\d_a-zа-яё][\w’'-]+\s(?:u\.\s?a\.|et\sal\.?|и\sдр\.|\((?:Hg|Hrsg|eds?|dir)\.?\))[,:]")
_CLOSED = re.compile(r"[.!?…。]\)?\s?$")
_LEAST_WORDS = 4
_LEAST_LOWER = 0.55
_LEAST_LOWER_GERMAN = 0.4
_GERMAN = re.compile(
    r"(?<!\w)(?:der|die|das|den|dem|ein|eine|eigene|nicht|und|ist|sind|wird|auf|dieser?)(?!\w)", re.IGNORECASE
)
_OWN = re.compile(
    r"(?:authors?[’']s?|own|eigene|élaboration|elaboración|cálculos?|расч[её]т\w*|подсч\w+)(?!\w)", re.IGNORECASE
)


def cites_nothing(stretch: str) -> bool:
    """Whether a stretch is a sentence in which nothing is bibliographic: no title marks, imprint, page, link, name."""
    plain = " ".join(stretch.split())
    if not plain or len(plain) > 2000:
        return False
    if len(_CJK.findall(plain)) * 2 > len(plain):
        return len(plain) > 5 and not _CJK_CITES.search(plain) and plain[-1] in "。！？"
    if _OWN.match(plain) and len(plain.split()) <= 4 and not re.search(r"\d", plain):
        return True
    plain = _without_quotations(plain)
    words = plain.split()
    undated = _SPOKEN_YEAR.sub(" ", plain)
    if len(words) < _LEAST_WORDS or not _CLOSED.search(plain) or _CITES.search(undated) or _YEAR.search(undated):
        return False
    head = re.split(r"[,.:;]\s", plain, maxsplit=1)[0]
    if _NAMED.match(plain) or (head != plain and name_score(head) >= 0.45 and len(head.split()) <= 4):
        return False
    spelt = [word for word in words[1:] if word[0].isalpha()]
    lower = sum(word[0].islower() for word in spelt) / max(1, len(spelt)) if len(spelt) > 2 else 0.0
    return lower >= (_LEAST_LOWER_GERMAN if _GERMAN.search(plain) else _LEAST_LOWER)


def _without_quotations(plain: str) -> str:
    """The sentence without words in quotation marks, where a lead in lower case runs into them without a mark."""
    first = _QUOTATION.search(plain)
    if first is None:
        return plain
    lead = plain[: first.start()].split()
    runs_on = len(lead) >= _LEAST_WORDS and lead[-1][-1].isalpha() and not _CITES.search(" ".join(lead))
    if runs_on and sum(word[0].islower() for word in lead) > 0.7 * (len(lead) - 1):
        return _QUOTATION.sub("x", plain)
    return plain
