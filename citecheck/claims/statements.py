"""What a sentence says of a number: the noun phrase it is about, and whether it is a level, a change, a share..."""

from __future__ import annotations

import re

from citecheck.model import Aspect, Quantity

_VERBS = (
    "is|are|was|were|has|have|had|reached|reaches|reaching|exceeded|exceeds|exceed|exceeding|stood|stands|stand"
    "|amounted|amounts|amount|totalled|totaled"
    "|totals|rose|rises|risen|grew|grown|grows|fell|falls|fallen|dropped|declined|increased|decreased|surged"
    "|jumped|climbed|soared|plummeted|plummeting"
    "|shrank|numbers|numbered|accounted|accounts|made up|makes up|make up|contributed|contributes|went|will|would"
    "|could|can|may|might|paid|pays|spent"
    "|earned|employs|employed|costs|cost|covers|covered|contains|comprises|comprised|consists|represents"
    "|represented|receives|received"
    "|remains|remained|became|becomes|adds|added|extended|follow|follows|places|places|imported|exported|produced"
    "|sold|bought|invested|transferring"
    "|составил|составила|составило|составили|достиг|достигла|достигло|достигли|вырос|выросла|выросло|выросли"
    "|превысил|превысила|превысило|упал|упала|снизился"
)
_VERB = re.compile(rf"\b(?:{_VERBS})\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:—()]|, (?:and|but|while|whereas|which|who|with|when|as|up|down|an?) |(?<=[.!?]) |, ")
_REPORTED = re.compile(
    r"\b(?:indicates?d?|shows?|showed|says?|said|suggests?|estimates?|reported|reports|claims?|claimed|argues?"
    r"|believes?|related|insisted|noted|stated)\b"
    r"(?: that)?|\bthat\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:and|but|or|with|though|although|whether|as|if|because|since|who|in (?:[a-z]+ )?(?:1\d|20)\d\d|while"
    r"|whereas|which|that|also|however|indeed|thus|meanwhile|overall|for example|in fact|some|the|a|an|its|their"
    r"|his|her|then|now|this|these)\b,?\s*",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"^(?:In|By|Since|During|For|From|At|On|Between|After|Before|Over)\b[^,]{0,80},\s*")
_OF = re.compile(r"\s*(?:of|in|на|от|von|der|de) (?:the |its |their |all |total )?([^,.;:()—\n]{3,80})")
_OF_END = re.compile(
    r"\b(?:in|to|for|by|from|with|and|but|while|over|during|since|compared|came|come|comes|now|is|are|was|were|has"
    r"|have|had)\b",
    re.IGNORECASE,
)
_GROWTH = (
    r"(?:increas|decreas|growth|grew|grow|rise|rose|risen|fell|fall|drop|declin|jump|surg|plummet|shrank|shrink"
    r"|soar|climb|slump|gain|loss|lost|reduc|cut"
    r"|contracted|contraction|expan|вырос|рост|сниз|сниж|упа|увелич|сократ)\w*"
)
_CHANGED_BY = re.compile(
    rf"\b{_GROWTH}(?:\s+(?:of|by|на|up|down))?\s+(?:(?!from\b|to\b|of\b|by\b|average\b)\w+\s+){{0,3}}$", re.IGNORECASE
)
_CHANGE_BEHIND = re.compile(rf"\s+(?:\w+\s+)?{_GROWTH}", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:share|stake|accounted|accounts|proportion|made up|makes up|portion|percentage|доля|доли|долю)\b|占",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\b(?:stands? at|stood at|stock|cumulative|overall investments?|total investments?|holdings?|reserves?|debt"
    r"|fdi|by the end of|as of|outstanding"
    r"|accumulated|population|membership|members)\b",
    re.IGNORECASE,
)
_FLOW = re.compile(
    r"\b(?:per|annual\w*|a year|yearly|monthly|daily|each year|trade|turnover|exports?|imports?|revenues?|sales"
    r"|output|production|remittances|deliver\w*"
    r"|spending|paid|flows?|investment in|оборот\w*|товарооборот\w*|экспорт\w*|импорт\w*)\b",
    re.IGNORECASE,
)
_MOST_SUBJECT = 90
_REACH = 400
"""How far before a quantity its subject may begin: what keeps a sentence of a million words linear."""


def subject_of(sentence: str, start: int, end: int) -> str | None:
    """The noun phrase that a quantity at `start`..`end` of a sentence measures, as printed, or None.

    For a share it is what the share is of; else what stands before the verb of the clause.
    """
    behind = _OF.match(sentence, end)
    if behind and re.match(r"\s*of\b", sentence[end : end + 4]):
        phrase = _OF_END.split(behind[1], maxsplit=1)[0]
        return _phrase(phrase)
    for clause in reversed(_CLAUSE.split(_FRONTED.sub("", sentence[max(0, start - _REACH) : start]))[-4:]):
        said = _REPORTED.split(clause)[-1]
        verb = _VERB.search(said)
        found = _phrase(said[: verb.start()]) if verb else None
        if found is not None:
            return found
    return None


def _phrase(words: str) -> str | None:
    phrase = words.strip(" ,;:“”\"'‘’")
    for _ in range(3):
        phrase = _LEAD.sub("", phrase)
    phrase = re.sub(r"\s+", " ", phrase)
    if not 3 <= len(phrase) <= _MOST_SUBJECT or not any(char.isalpha() for char in phrase):
        return None
    return (
        None
        if phrase.lower() in ("it", "they", "which", "that", "this", "these", "he", "she", "who", "there", "we")
        else phrase
    )


def aspect_of(sentence: str, quantity: Quantity, start: int, end: int) -> Aspect:
    """What kind of figure it is, by its dimension and the words near it."""
    if quantity.dimension == "rank":
        return "rank"
    if quantity.dimension in ("multiple", "ratio"):
        return "ratio"
    before, after = sentence[max(0, start - 60) : start], sentence[end : end + 50]
    if quantity.dimension == "points" or _CHANGED_BY.search(before) or _CHANGE_BEHIND.match(after):
        return "change"
    if quantity.dimension == "share":
        return "share"
    if _STOCK.search(before) or _STOCK.search(after):
        return "stock"
    if _FLOW.search(before) or _FLOW.search(after) or _FLOW.search(sentence, max(0, start - _REACH), start):
        return "flow"
    return "level"
