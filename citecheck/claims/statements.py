"""What a sentence says of a number: the noun phrase it is about, and whether it is a level, a change, a share..."""

from __future__ import annotations

import re

from citecheck.claims.quantities.comparators import without_bound
from citecheck.claims.quantities.lexicon import words
from citecheck.claims.verbs import AT_A_TIME, CHANGED_IN_CHINESE, FLOW, GROWTH, RATE, SHARE, STOCK, first_verb, verb
from citecheck.model import Aspect, Quantity

_CLAUSE = re.compile(
    r"[;:—()]|, (?:and|but|while|whereas|when|as|up|down|an?|а|но|и|und|aber|et|mais|y|pero) |(?<=[.!?]) |, "
    r"|[，；：。、]\s*"
)
_REPORTED = re.compile(
    r"\b(?:indicates?d?|shows?|showed|says?|said|suggests?|estimates?|reported|reports|claims?|claimed|argues?"
    r"|believes?|related|insisted|noted|stated)\b"
    r"(?: that)?|\bthat\b|\bчто\b|\bdass\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:and|but|or|with|though|although|whether|as|if|because|since|who|in (?:[a-z]+ )?(?:1\d|20)\d\d|while"
    r"|whereas|which|that|also|however|indeed|thus|meanwhile|overall|for example|in fact|some|the|a|an|its|their"
    r"|his|her|then|now|this|these|already|only|и|а|но|при этом|также|лишь|der|die|das|dem|den|des|ein|eine|le|la|les"
    r"|l['’]|un|une|el|los|las|una)(?:\b,?|(?<=['’]))\s*",
    re.IGNORECASE,
)
_YEARED = r"(?:[^,]{0,30}\s)?(?:1[5-9]|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?"
_FRONTED = re.compile(
    r"^\s*(?:(?:In|By|Since|During|For|From|At|On|Between|After|Before|Over)\b[^,]{0,80},"
    rf"|(?:In|By|Since|During|From) {_YEARED},?"
    rf"|(?:В|С|К|За|На|По итогам|По|До|От) {_YEARED}(?: (?:года|году|годом|год|годы|гг?\.)|-м)?,?"
    rf"|(?:Im|Seit|Ende|Anfang|Bis|Zwischen|Von) {_YEARED}"
    rf"|(?:En|Au|Depuis|Entre|Fin|De|A|Desde|A finales de) {_YEARED},?)\s+",
)
_TRAILING_DATE = re.compile(
    rf"\s(?:in|by|at the end of|on|as of|в|на|к|за|с|im Jahr|im|Ende|en|au|à la fin de|a finales de"
    rf"|fin) {_YEARED}(?: (?:года|году|год|г\.))?\s*$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s*(?:of|in|на|от|von|der|des|aller|de|du|des|del)\s+(?:the |its |their |all |total |la |les |los |las "
    r"|el |l['’])?"
    r"([^,.;:()—\n]{3,80})"
)
_SHARE_OF = re.compile(r"\s*(?:(?:of|von|der|des|aller|du|des|del|de)\s|de l['’]|d['’])")
_OF_END = re.compile(
    r"\b(?:in|to|for|by|from|with|but|while|over|during|since|compared|came|come|comes|now|is|are|was|were|has"
    r"|have|had|had|said|were|who|which|that|and (?=\w+(?:ed|s|es)\b\s+(?:the|a|an|to|in|by)))\b"
)
_GENITIVE = re.compile(r"\s+((?:[а-яё-]{3,30}\s+){0,3}[А-ЯЁа-яё-]{3,30}(?:\s+[А-ЯЁ][а-яё-]{2,30})?)")
_GENITIVE_END = re.compile(r"(?:а|я|ы|и|ов|ев|ей|ий|ого|его|ой|их|ых|ств|аний|ений|ций|ок|ек|ан|ян)$")
_NO_GENITIVE = frozenset(
    (
        "года", "году", "годовых", "из", "благодаря", "после", "против", "больше", "меньше", "выше", "ниже", "сразу",
        "около", "для", "среди", "через", "между", "если", "хотя", "или", "ещё", "тогда", "когда",
    )
)  # fmt: skip
_CHINESE_SHARE = re.compile(r"占([^，。；、0-9]{1,20}?)(?:的|比重|总额的|约)")
_CHINESE_DATE = re.compile(
    r"(?:截至|到|在)?(?:\d{2,4} ?年(?:度)?(?:\d{1,2} ?月)?(?:\d{1,2} ?日)?)(?:底|末|初)?|上半年|下半年|其中"
)
_OBJECT = re.compile(
    rf"\b{GROWTH}\s+((?:(?!(?:back|by|to|from|на|до|с|um|auf|von|de|à|a)\b)[^\s,\d%]+\s+){{1,9}}?)"
    r"(?:by|to|from|на|до|um|auf|von|de|à)\s+[^,]{0,80}$",
    re.IGNORECASE,
)
_TO = frozenset(("to", "до", "auf", "à", "al", "at", "bei"))
_CHANGED_BY = re.compile(
    rf"\b{GROWTH}(?:[’\s]+(?:of|by|на|up|down|um|de|un|d))?\s+(?:(?!from\b|to\b|of\b|by\b|до\b|с\b|auf\b|von\b|à\b|al\b|average\b)"
    r"[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_ALONE_IN = re.compile(r"\s+(?:in|during) (?:1[5-9]|20)\d\d alone\b")
_BY = re.compile(r"\b(?:by|um|на)\s+$")
_UP = re.compile(r"\b(?:up|down|plus|minus|на)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_CHANGE_BEHIND = re.compile(rf"\s+(?:\w+\s+)?{GROWTH}", re.IGNORECASE)
_CHANGE_OF = re.compile(rf"\s+(?:\w+\s+)?{GROWTH}\s+(?:in|of|на|der|des|de)\s+([^,.;:()—\n]{{3,80}})", re.IGNORECASE)
_THAN_BEFORE = re.compile(
    r"\s+(?:(?:more|less|fewer|higher|lower|up|down) (?:than|on|from) (?:(?:in|during|at|for|on|by) )?"
    r"(?:a|an|one|the|last|previous|before|(?:1[5-9]|20)\d\d)(?: (?:previous|same|whole))?"
    r"(?:\b(?=\W*$)|(?<=\d)| ?(?:year|month|quarter|week|decade|period|season|day|time|summer|winter)s?\b)"
    r"|(?:mehr|weniger|höher|niedriger) als (?:im|vor|in der|in den) (?:Vor|einem Jahr|(?:1[5-9]|20)\d\d)"
    r"|(?:de plus|de moins) (?:qu['’]en|qu['’]il y a|que l['’](?:an|année))"
    r"|(?:más|menos) que (?:en|el año|un año|hace)"
    r"|(?:больше|меньше|выше|ниже),? чем (?:в|за|год|годом))"
)
"""Behind a change: "16 percent more than a year before", "28.6% more than in 2022"."""
_APART = re.compile(r"; | — ")
_RAISED = re.compile(r"\braised?s?\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_POSSESSOR = re.compile(r"(?:^|\s)((?:[A-Z][\w-]*\s){0,3}[A-Z][\w-]*)[’']s?\s+$")
_CAPITALS = re.compile(r"\s*(?:The |A )?((?:[A-Z][\w’'-]+ ){1,4}[A-Z][\w’'-]+)")
_OPENED = re.compile(r"\([^(),;]{0,60}$")
_ASIDE = re.compile(r"\([^()]{0,200}\)")
_RANK = re.compile(r"No\.|#|\d+(?:st|nd|rd|th)|\w+-(?:largest|biggest|highest)")
_IN_WHAT = re.compile(
    r"\s+(?:in|worth of|of)\s+((?!the\b|its\b|their\b|a\b|an\b|each\b|all\b|early\b"
    r"|late\b)[a-z][\w-]+(?: [a-z][\w-]+){0,2})"
)
_DETERMINED = re.compile(r"\b(?:a|an|the|its|their|his|her|our|this|that|each|new|[\w]+[’']s?)\s+$", re.IGNORECASE)
_THING = re.compile(r"(?:\s?/\s?(?:year|day))?(?:\s|-)((?:[a-z][\w-]+\s)?[a-z][\w-]{2,})")
_ATTRIBUTIVE = re.compile(r"-|\d [A-Za-z]{1,4}$")
_SUBORDINATE = re.compile(r"\s*(?:once|if|when|while|as|after|before|although|though|since)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\s*(?:which|that|who|котор\w+|die|der|das|qui|que)\b", re.IGNORECASE)
_PLACED = re.compile(
    r"\b(?:places?|placed|puts?|estimates?|values?|valued|pegs|pegged|sets|assessed)\s+([^,]{3,70}?)\s+at\s*$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(of|at|in|de|von|—)(?: the| an?)?\s*$")
_PREPOSED = re.compile(r"^\s*(?:even )?(?:of course |at |of |to |in |with |by |back to |from |for )+", re.IGNORECASE)
_AMOUNT = re.compile(r"[$€£¥]|\d[\d.,]*%?|\b(?:one third|half|a quarter)\b")
_ADVERBS = re.compile(
    r"\s+(?:already|still|now|also|alone|currently|only|again|even|recently|together|for the first time|year-on-year"
    r"|(?:between|from)\s+[A-Z]?[a-z]{0,9}\s?(?:1[5-9]|20)\d\d\s+(?:and|to)\s+[A-Z]?[a-z]{0,9}\s?(?:1[5-9]|20)\d\d)$"
)
_GENERIC = frozenset(
    words(
        "number figure average total record maximum level high low sum estimate amount mean range increase "
        "decrease increases jump rise drop growth decline numbers top figures peak value back result"
    )
) | {"small fraction", "on top"}
_LED = re.compile(
    r"(?:in|at|on|by|for|to|from|during|over|under|between|after|before|with|into|as|than|about|despite|through|according"
    r"|responsible|even|up|down|в|на|с|по|за|к|до|im|mit|bei|nach|en|dans|sur|pour)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(
    words(
        "it they which that this these those he she who there we you what one i both will would may can could "
        "might has had not have он она оно они это который которая которые er sie es il elle ils elles on ce "
        "still also"
    )
)
_MOST_SUBJECT = 90
_MOST_CLAUSES = 4
_REACH = 400
"""How far before a quantity its subject may begin: what keeps a sentence of a million words linear."""


def subject_of(sentence: str, start: int, end: int, language: str = "en") -> str | None:
    """The noun phrase that a quantity at `start`..`end` of a sentence measures, as printed, or None.

    For a share it is what the share is of, for a change what changed; else what stands before the verb of the clause,
    or whose figure it is ("China’s 17.9%").
    """
    if language == "zh":
        return _chinese(sentence[max(0, start - _REACH) : start])
    behind = _behind(sentence, start, end, language)
    if behind is not None:
        return behind
    before = without_bound(_ASIDE.sub(" ", sentence[max(0, start - _REACH) : start]))
    written = sentence[start:end]
    whose = _POSSESSOR.search(before[-60:]) if not _RANK.match(written) else None
    if whose is not None:
        return _phrase(whose[1])
    # a multiple may be the verb itself: "the number of applicants doubled"
    if written.endswith("ed") or verb(language).fullmatch(written):
        before += " is"
    return _before(before, language)


def _behind(sentence: str, start: int, end: int, language: str) -> str | None:
    """half of Russia's imports, 28% внешней торговли, a 13.3% increase in imports."""
    changed = _CHANGE_OF.match(sentence, end)
    if changed is not None:
        return _phrase(_OF_END.split(changed[1], maxsplit=1)[0])
    if _SHARE_OF.match(sentence, end) and not re.match(r"\s*de (?:plus|moins|más|menos)\b", sentence[end : end + 12]):
        behind = _OF.match(sentence, end)
        phrase = _OF_END.split(behind[1], maxsplit=1)[0] if behind else ""
        return _phrase(_until_verb(phrase, language))
    if language == "en" and (found := _attributive(sentence, start, end)) is not None:
        return found
    if language == "ru" and not _UP.search(sentence, max(0, start - 30), start):
        return _genitive(sentence, end)
    return None


def _attributive(sentence: str, start: int, end: int) -> str | None:
    """a 30-year contract, its 45 bcm gas pipeline, $15 billion in trade volume."""
    money = _IN_WHAT.match(sentence, end) if sentence[start] in "$€£¥" or sentence.startswith("s", end - 1) else None
    if money is not None:
        return _phrase(_OF_END.split(money[1], maxsplit=1)[0])
    if (
        "%" in sentence[start:end]
        or sentence[start] in "$€£¥"
        or not _DETERMINED.search(sentence, max(0, start - 30), start)
    ):
        return None
    if _RANK.match(sentence[start:end]) or not _ATTRIBUTIVE.search(sentence[start:end]):
        return None
    thing = _THING.match(sentence, end)
    if thing is None:
        return None
    phrase = _OF_END.split(thing[1], maxsplit=1)[0]
    return _phrase(phrase)


def _genitive(sentence: str, end: int) -> str | None:
    """What a Russian share is of stands behind it in the genitive: "половина импорта", "71 процент поставок"."""
    behind = _GENITIVE.match(sentence, end)
    if behind is None:
        return None
    taken: list[str] = []
    for word in _until_verb(behind[1], "ru").split():
        if word.lower() in _NO_GENITIVE or not _GENITIVE_END.search(word):
            break
        taken.append(word)
    return _phrase(" ".join(taken)) if taken else None


def _until_verb(words: str, language: str) -> str:
    found = verb(language).search(words) if language != "en" else None  # "Russia's imports now come"
    return words[: found.start()] if found and found.start() else words


def _before(before: str, language: str) -> str | None:
    """The subject in the clauses before the amount, nearest first."""
    clauses = [_FRONTED.sub("", clause) for clause in _CLAUSE.split(before)[-_MOST_CLAUSES:]]
    # what a clause without a subject of its own is about: the noun before it, or the subject of the one before
    antecedent, empty = _OPENED.search(before) is not None, True
    searching, generic = antecedent, None
    for index in range(len(clauses) - 1, -1, -1):
        last = index == len(clauses) - 1
        said = _REPORTED.split(clauses[index])[-1]
        if _SUBORDINATE.match(said) and not last:
            continue
        moved = _OBJECT.search(f"{said} ") or _PLACED.search(f"{said} ") if empty else None
        if moved is not None and (found := _phrase(moved[1])) is not None:
            return found
        verbs = first_verb(said, language)
        if last and (found := _measured(said, language)) is not None:
            return found
        empty = empty and _phrase(said) is None
        if verbs is None:
            bare = _phrase(said)
            if bare is not None and searching and bare.lower() not in _GENERIC:
                return bare
            searching = searching or last
            continue
        if antecedent and not last and (tail := _tail(said, language)) is not None:
            return tail
        found = _phrase(said[: verbs.start()])
        if found is not None and found.lower() not in _GENERIC:
            return found
        generic = generic or found
        if found is None and verbs.start() < 3 and _inverted(said[verbs.end() :], language):
            behind = _phrase(said[verbs.end() :])
            if behind is not None:
                return behind
        antecedent = _RELATIVE.match(said) is not None
        searching = True
    return generic or (_named(clauses[0]) if language == "en" and len(clauses) == 1 else None)


def _named(clause: str) -> str | None:
    """The name that a clause begins with, where its verb is none of those known: "The World Bank lent"."""
    found = _CAPITALS.match(clause)
    return _phrase(found[1]) if found else None


def _tail(said: str, language: str) -> str | None:
    """The noun phrase at the end of a clause, before any amount in it: what a bracket or "which" takes up."""
    tail = said[_last_verb(said, language) :]
    amount = _AMOUNT.search(tail)
    return _phrase(tail[: amount.start()] if amount else tail)


def _measured(said: str, language: str) -> str | None:
    """What a figure is named by right before it: "a turnover of", "Turkmenistan at", "Russia’s exports of"."""
    named = _NAMED.search(said)
    if named is None:
        return None
    words = said[: named.start()]
    tail = words[_last_verb(words, language) :]
    amounts = list(_AMOUNT.finditer(tail))
    phrase = _phrase(_PREPOSED.sub("", tail[amounts[-1].end() :] if amounts else tail))
    if phrase is None or (named[1] == "at" and _last_verb(words, language)):
        return None
    return None if phrase.lower() in _GENERIC or re.match(GROWTH, phrase, re.IGNORECASE) else phrase


def _inverted(words: str, language: str) -> bool:
    """Whether a subject stands behind its verb: "exportierte das Land 5 Millionen Tonnen"."""
    return language in ("de", "ru", "fr", "es") and bool(
        re.match(r"\s+(?:das|der|die|das|le|la|les|el|los|las|[А-ЯЁ])", words)
    )


def _last_verb(said: str, language: str) -> int:
    found = [match.end() for match in verb(language).finditer(said)]
    return found[-1] if found else 0


def _chinese(before: str) -> str | None:
    """贸易额 of "2022年中俄贸易额达到": what stands between a comma or a date and the verb."""
    shared = _CHINESE_SHARE.search(before.rsplit("，", 1)[-1])
    if shared is not None:
        return shared[1]
    for clause in reversed(re.split("[，。；：、,;]", before)[-_MOST_CLAUSES:]):
        said = _CHINESE_DATE.sub("", clause).strip()
        found = verb("zh").search(said, 1)
        phrase = said[: found.start()] if found else said
        if verb("zh").match(said) and not (found and found.start() > 2):
            continue
        if 2 <= len(phrase) <= _MOST_SUBJECT:
            return phrase
    return None


def _phrase(words: str) -> str | None:
    phrase = words.strip(" ,;:“”\"«»‘’'")
    for _ in range(3):
        phrase = _LEAD.sub("", phrase)
    phrase = re.sub(r"\s+", " ", _TRAILING_DATE.sub("", phrase))
    phrase = re.sub(r"(?:\s+(?:of|at|to|in|by|on|de|von|на|до|about|over|nearly|some|the)){1,3}$", "", phrase)
    phrase = phrase.strip(" ,“”«»")
    for _ in range(2):
        phrase = _ADVERBS.sub("", phrase)
    if not 3 <= len(phrase) <= _MOST_SUBJECT or not any(char.isalpha() for char in phrase):
        return None
    return None if phrase.lower() in _PRONOUNS or _LED.match(phrase) else phrase


def aspect_of(sentence: str, quantity: Quantity, start: int, end: int) -> Aspect:
    """What kind of figure it is, by its dimension and the words near it."""
    if quantity.dimension == "rank":
        return "rank"
    if quantity.dimension in ("multiple", "ratio"):
        return "ratio"
    before, after = without_bound(sentence[max(0, start - 60) : start]), sentence[end : end + 50]
    before, after = _APART.split(before)[-1], _APART.split(after)[0]
    if quantity.dimension == "points" or _is_change(before, after, quantity):
        return "change"
    if quantity.dimension == "share":
        clause = before + sentence[max(0, start - _REACH) : max(0, start - 60)]
        rate = RATE.search(clause) is not None and not SHARE.search(clause) and not _SHARE_OF.match(after)
        return "level" if rate else "share"
    if _ALONE_IN.match(after):
        return "flow"  # "$15 billion in 2022 alone"
    if STOCK.search(before) or STOCK.search(after):
        return "stock"
    if quantity.dimension == "count":
        return "stock" if AT_A_TIME.search(before) else "level"
    if FLOW.search(before) or FLOW.search(after) or FLOW.search(sentence, max(0, start - _REACH), start):
        return "flow"
    if AT_A_TIME.search(before) or AT_A_TIME.search(after):
        return "stock"
    return "stock" if STOCK.search(sentence, max(0, start - _REACH), start) else "level"


def _is_change(before: str, after: str, quantity: Quantity) -> bool:
    last = before.split()[-1:] or [""]
    if last[0].lower() in _TO or before.endswith(("至", "到")):
        return False
    if quantity.dimension == "share" and re.search(r"[,(]\s*(?:up|down)\s+$", before):
        return True
    if quantity.dimension == "currency" and _RAISED.search(before):
        return False  # money is raised as it is earned
    if quantity.dimension in ("share", "count", "physical", "currency", "number") and _THAN_BEFORE.match(after):
        return True
    if _BY.search(before) and re.search(GROWTH, before, re.IGNORECASE):
        return True
    return bool(_CHANGED_BY.search(before) or CHANGED_IN_CHINESE.search(before.rstrip()) or _CHANGE_BEHIND.match(after))
