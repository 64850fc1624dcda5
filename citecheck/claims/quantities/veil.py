"""What holds digits and is no amount: addresses, identifiers, dates, times, names, places in a book.

Each is veiled before amounts are read, so that no later step can mistake it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.claims.quantities.tokens import VEIL

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    "|Aug|Sept|Sep|Oct|Nov|Dec"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|январе|феврале|марте"
    "|апреле|мае|июне|июле|августе"
    "|сентябре|октябре|ноябре|декабре|январь|февраль|март|апрель|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь"
    "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jänner"
    "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_YEAR = r"(?:1\d|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º)?\b"
_DASH = r" ?(?:-|–|—|/|to|and|bis|до|и|y|au|al) ?"

_ADDRESSES = (
    r"(?:https?|ftp)://[^\s\ue000]+|\bwww\.[^\s\ue000]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}",
)  # fmt: skip
_IDENTIFIERS = (
    r"\b(?:doi|arXiv|ISBN|ISSN|PMID|PMC|OCLC|hdl|UN Doc|RFC|CVE|SKU|IBAN|VAT)(?:-1[03])?[:.]?(?: "
    r"?[\d./:-]+[\dXx]\b| ?[A-Z]{1,2}/[\w/.()]+)",
)  # fmt: skip
_DIGITS_FIRST = (
    # identifiers, telephone numbers, dates, times, ordinals, places in a book, street addresses, idioms
    r"\b10\.\d{4,9}/[^\s\ue000]+",
    r"\b97[89](?:[- ]?\d){9}[- ]?[\dX]\b|\b\d{4}-\d{3}[\dX]\b",
    r"\b(?!\d{1,3}(?:\.\d{3})+\b)\d{1,3}(?:\.\d{1,3}){3}\b",
    rf"\b\d{{4}}-\d\d-\d\d(?:T[\d:.]+Z?)?\b|\b\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d)\b",
    rf"\b{_DAY}\.?(?:{_DASH}{_DAY}\.?)? ?(?:of |de |d')?(?:{MONTHS})\b\.?(?:,? (?:de |del )?{_YEAR}\b)?(?: (?:г"
    rf"|года)\b\.?)?",
    rf"\b{_YEAR}(?:{_DASH}{_YEAR}|[-–/]\d\d)\b(?!\.\d)(?! (?:percent|per cent|people|million|billion|km|tons"
    rf"|tonnes)|%)(?: ?(?:годах|годов|годы|гг|年))?",
    rf"\b{_YEAR} ?-?(?:году|года|годом|год|г\.|гг\.|х)(?!\w)|\b\d0-(?:х|е|ых)\b",
    r"\b\d+(?:st|nd|rd|th)\b(?! (?:anniversary|largest|biggest|highest|lowest|place|most|smallest|in |among "
    r"|worldwide|globally|out of)|-(?:largest|biggest|highest|placed|ranked|most))",
    r"(?<!\d)\d+-(?:й|я|е|го|му|ми|м|х|ю|ой|ый)\b(?! (?:мест|строч|позици))|(?<![.,\d])\d+\.?(?:º|ª|er|ère|ème"
    r"|e)\b(?![-+]?\d)",
    r"(?<!\d )0\d{2,4} \d{3,4} \d{3,4}\b(?! \d)|\b8 800 \d{3}[- ]?\d\d[- ]?\d\d\b",
    # note markers that nobody declared: "until 2021.7 The", "in controls.12,13"
    r"\b(?:1[5-9]|20)\d\d\.\d{1,3}\b(?=\s+[A-ZА-Я“\"]|\s*$|\n)",
    r"(?<=[a-zа-я%)”\"]\.)\d{1,3}(?:[,–-]\d{1,3})+\b(?=\s|$)",
    r"\b\d{2,4} pp\.",
    r"(?<=[。！？”])\d{1,3}(?=\s|$)",
    r"\b\d{1,2} h \d\d\b|(?<!\d )0 \d{3} \d{3} \d{3}\b",
    r"\b\d{3}-\d{3,4}-\d{4}\b|\b1-8\d\d-\d{3}-\d{4}\b",
    rf"\b{_YEAR}'?s\b|\b\d0s\b|\b{_YEAR}er\b",
    rf"\b(?:[1-4]Q|[12]H)(?: ?{_YEAR}| ?'?\d\d)?\b",
    r"(?<=\b[Вв] )(?:[01]?\d|2[0-3])\.[0-5]\d\b(?![.,]\d)"
    r"(?! ?(?:раз|процент|пункт|балл|тыс|млн|млрд|трлн|[км]м|руб|долл|[%$€₽]))",
    r"\b\d{1,2} ?h ?[0-5]\d\b"
    r"|\b\d{1,2}[:.h]\d\d ?(?:[ap]\.?m\b\.?|Uhr|ч\b)|\b\d{1,2}:\d\d(?::\d\d)?\b(?! ratio)|\b\d{1,2} ?[ap]\.?m\b"
    r"|\b\d{1,2} ?o'clock\b|\b\d{1,2} Uhr\b",
    r"\b\d+ ?\(\d+\): ?\d+(?:[-–]\d+)?|\b\d+, no\. \d+",
    r"\b24/7\b|\b9/11\b|\b50[-/]50\b|\b360-degree\b|\b1\.5-track\b",
    r"\b\d{1,4}(?: bis)?, (?:rue|avenue|boulevard|place|quai|allée|chemin)\b",
    r"\b\d{1,2} heures? (?:du matin|du soir|de l'après-midi|moins le quart|et demie du)",
    r"(?:(?<=straße )|(?<=strasse )|(?<=str\. )|(?<=gasse )|(?<=allee ))\d{1,4}[a-z]?\b(?! [A-ZÄÖÜ])",
    r"\b\d{1,3}(?:\.\d+)?°(?: ?\d{1,2}(?:\.\d+)?['′])?(?: ?\d{1,2}(?:\.\d+)?[\"″])? ?[NSEW]\b",
    r"\b\d{1,5} (?:[A-Z][a-z]{1,20} ){1,3}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Square|St|Ave|Rd|Blvd)\b",
)  # fmt: skip
_BEFORE_DIGITS = (
    # telephone numbers, dates, places in a book, sections, legal texts, formulas
    r"\+(?<![\w-].)\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]\d{2,4}){1,5}\b",
    r"\(\d{3}\) ?\d{3}-\d{4}\b",
    rf"\b(?:mid|early|late|pre|post)-{_YEAR}(?:'?s)?\b",
    r"'(?<!\w.)\d\ds?\b",
    rf"\b(?:[Ff]iscal(?: year)?|FY) ?(?:{_YEAR}|\d\d)(?:[-–/]\d\d)?\b|\b(?:Q[1-4]|H[12])(?: ?{_YEAR}| ?'?\d\d)?\b",
    r"\b(?:vols?|Vols?|no|nos|iss|ch|chap|sec|art|Art|fig|Fig|tab|ed|Bd|Nr|para|cl|т|вып|ст)\. ?\d+(?:[-–.]\d+)*\b",
    r"\b(?:Group|Gang|Club|Committee|Act|Treaty|Convention) of (?:\d{1,3}|(?:1[5-9]|20)\d\d)\b|\bCO2e?q?\b|\bH2O\b"
    r"|\bPM2\.5\b|\bPM10\b|\btrack[- ]\d(?:\.\d)?\b",
    r"\b(?:[Tt]el|[Pp]hone|[Ff]ax|[Tt]elephone|[Tt]éléphone|[Tt]eléfono|[Tt]elefon|[Hh]otline|[Nn]uméro vert|тел"
    r"|[Тт]елефон(?:у|а)?(?: горячей линии)?|电话|热线)\.?:?(?: ?: ?| ?)\+?[\d(][\d ()-]{1,20}\d",
    r"\b(?:ISO|IEC|IEEE|ANSI|ASTM|DIN|GOST|ГОСТ)(?:/[A-Z]{2,4})? (?:[A-Z]{1,4} )?\d[\w.:/-]{1,20}"
    r"|\b(?:EN|BS) \d{3,5}\b",
    rf"\b(?:{MONTHS})\.? {_DAY}(?![.,]\d)(?! ?(?:%|percent|million|billion|thousand|people|km|млн"
    rf"|млрд))(?:{_DASH}(?:(?:{MONTHS})\.? )?{_DAY})?(?:,? {_YEAR}\b)?",
    rf"\b(?:{MONTHS})\b\.?,? (?:de |del )?{_YEAR}\b(?:{_DASH}{_YEAR}\b|[-–/]\d\d\b(?!%))?(?: (?:года|году|г)\b\.?)?",
    rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]n|[Dd]epuis|[Dd]esde|[Ss]eit|of|from|by|after|before|between|than"
    rf"|until|{_YEAR} (?:to|and|until|through|a|à|y|et)) {_YEAR}\.\d{{1,3}}(?:[,–-]\d{{1,3}})*"
    r"(?= [A-ZÀ-ÝА-Я“\"«]|\n|\s*$)",
    rf"\b(?:[Ss]ince|[Uu]ntil|[Bb]y|[Ii]n|[Aa]fter|[Bb]efore|[Ff]rom|[Dd]uring|[Cc]irca|[Ii]m [Jj]ahr|[Ee]n"
    rf"|[Dd]epuis|[Dd]esde|[Ss]eit|[Вв]|с|к|до) {_YEAR}\b"
    rf"(?:{_DASH}{_YEAR}\b)?(?!\.\d)(?!,\d\d\d)(?!,\d\d? (?:пункт|руб|долл|евро|юан|балл))"
    r"(?! (?:percent|per cent|million|billion|thousand|млн|млрд|%))",
    r"(?<!\w\.)\b(?:pp?|S|с|стр|págs?|页)\. ?\d+(?: ?[-–] ?\d+)?(?:, ?\d+(?: ?[-–] ?\d+)?)*|\b(?:[Pp]ages?|[Ss]eiten?"
    r"|[Pp]áginas?"
    r"|страниц[аы]) \d+(?: ?[-–] ?\d+)?",
    r"\b(?:[Cc]hapter|[Ss]ection|[Pp]art|[Vv]olume|[Aa]rticle|[Pp]aragraph|[Cc]lause|[Ff]igure|[Tt]able"
    r"|[Aa]ppendix|[Aa]nnex|[Ll]ine|[Ss]tep|[Pp]hase|[Ss]tage|[Tt]ier|[Ll]evel|[Gg]rade"
    r"|[Vv]ersion|[Ii]tem|[Rr]ule|[Rr]esolution|[Dd]irective|[Rr]egulation|[Dd]ecree|[Ll]aw|[Cc]ategory|[Tt]ype"
    r"|[Cc]lass|[Mm]odel|[Rr]oute|[Rr]unway|[Hh]ighway|[Ff]light|[Rr]oom|[Ff]loor|[Ee]xit"
    r"|[Nn]ote|[Ff]ootnote|[Rr]eference|[Jj]unction|[Gg]ate|[Pp]latform|[Pp]ier|[Tt]erminal|[Ww]ard"
    r"|[Bb]uilding|[Dd]istrict|[Ll]emma|[Tt]heorem|[Ee]quation|[Aa]lgorithm|[Ss]heet|[Ss]lide"
    r"|[Ll]esson|[Hh]ausnummer|[Gg]leis|[Ll]inie|[Qq]uai|[Ss]alle|[Ll]ínea|[Pp]uerta|[Лл]ини[яию]"
    r"|[Vv]erse|[Ll]igne|[Aa]nschlussstelle|[Mm]inuto|[Tt]rack|[Ss]cene|[Gg]roup|[Dd]ay|[Ww]eek|[Ee]xperiment|[Rr]ound|[Bb]ox|[Ss]cenario|[Oo]ption|[Qq]uestion|[Ee]pisode|[Ss]eason|[Gg]eneration|[Cc]hannel"
    r"|[Pp]oint|[Bb]lock|[Uu]nit|[Rr]eactor|[Kk]apitel|[Aa]bschnitt|[Aa]rtikel"
    r"|[Cc]hapitre|[Aa]rtículo|[Cc]apítulo|[Гг]лав[аеуы]|[Гг]лавой|[Сс]тать(?:я|и|е|ю|ёй|ей|ям|ями|ях)"
    r"|[Рр]аздел(?:а|е|у|ом|ы|ов|ах)?|[Тт]аблиц[аеуы]|[Рр]исун(?:ок|ка|ке|ку)|[Пп]ункт(?:а|е|у|ом|ы|ах)?"
    r"|[Чч]аст[ьи]|[Вв]ерси[яию]|[Рр]езолюци[яию]|[Рр]ейс(?:а|е|у|ом)?|[Пп]риложени[еяю]|[Гг]рафик[аеу]?|[Шш]ос+е"
    r"|[Дд]ом(?:а|е|у)?|[Кк]вартир[аеуы]|[Кк]абинет(?:а|е)?)s? (?:No\. ?)?\d+(?:\.\d+)*(?:\(\w\))*(?:(?:, "
    r"| and | & | or "
    r"|[-–])\d+(?:\.\d+)*)*\b(?![.,]?\d)(?! ?(?:%|percent|per cent|million|billion"
    r"|(?:km|kg|cm|mm|ha|MW|GW|tons?|tonnes?|miles?|feet|met(?:er|re)s?|kilomet(?:er|re)s?|years?|days?|months?|hours?)\b))",
    r"(?:№№?|N°|n°) ?\d[\d./-]*(?:-?[А-ЯA-Z]{1,4})?\b(?: и \d{1,4}\b(?![.,]\d)(?! ?(?:чел|тыс|млн|млрд|руб|%)))?",
    r"(?<!\d )(?<!\d)(?<!т\. )(?<!т\.)\b"
    r"(?:пп?|ч|гл|разд|абз|подп|кн|изд|д|корп|кв|оф|каб|рис|табл|илл?|стб|прил|примеч)\. ?\d+(?:[.–-]\d+)*\b"
    r"(?!,\d)(?! ?(?:чел|тыс|млн|млрд|руб|%))",
    r"\b[tFzrQUHχ]²?\(\d+(?:\.\d+)?(?:, ?\d+(?:\.\d+)?)*\)",
    r"\b[Rr]efs?\. ?\d+(?:[-–, ]+\d+)*\b|\b[Ss]upplementary [A-Z][a-z]{1,7}\.? S?\d+[a-z]?\b|\b[Ee]qs?\. ?\d+\b",
    r"\b\d{1,4}\([a-z]\)",
    r"\b\d{2,4}/\d{1,4}/(?:EEC|EC|EU|EG|EWG|CE|CEE|UE|JHA|ЕС)\b",
    r"\b(?:vers|avant|dès) \d{1,2} heures?(?: \d\d)?\b(?! de)|\ba las? \d{1,2}(?:[.:]\d\d)?\b(?! (?:personas|empresas))"
    r"|\b[Rr]unway \d{1,2}[LRC]\b|\bAz\.:? ?(?:[\w.-]{1,8} ){1,3}\d{1,5}/\d\d\b",
    r"§§? ?\d+(?:\.\d+)*(?:\(\w+\))*",
)  # fmt: skip
_PERIODS = (
    r"\b(?:[Tt]he |[Ii]ts |[Tt]heir |[Oo]ver the )?(?:[Ff]irst|[Ll]ast|[Pp]ast|[Pp]revious|[Nn]ext|[Cc]oming"
    r"|[Ff]ollowing|[Pp]receding|[Ff]inal|[Rr]ecent|[Ee]arly|[Ll]atest)"
    r" (?:(?:few|several|couple of|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty) )?"
    r"(?:years?|months?|weeks?|days?|decades?|quarters?|century|centuries|half|hours?|minutes?)\b(?! old)",
)  # fmt: skip
_FOREIGN_PERIODS = (
    r"\b(?:in|за|im|au|en) (?:den |die |les |los |первые |последние |первых |последних )(?:ersten |letzten "
    r"|premiers? |derniers? |dernières? |primeros |últimos )?"
    r"(?:\w{1,12} )?(?:Jahren|Monaten|Wochen|Tagen|ans|années|mois|años|meses|лет|года|месяцев|месяца|недель|дней)\b",
)  # fmt: skip
_CHINESE = (
    r"(?<![约近过])(?<!\d)[12]\d{3} ?年(?:度)?(?:\d{1,2} ?月(?:\d{1,2} ?[日号])?)?(?:底|初|末)?"
    r"|\d{1,2} ?月(?:\d{1,2} ?[日号]|份|底|初|末)"
    r"|(?<!\d)\d{1,2}[日号](?!元|本)"
    r"|(?<!个)(?<!\d)(?:1[0-2]|[1-9])月(?!球|薪)|[一二]?[〇零一二三四五六七八九]{3,4}年|\d0年代"
    r"|[一二三四五六七八九]十年代",
    r"(?<![\d.])\d{1,2} ?[点时](?:\d{1,2}分)?(?!间)",
    r"前\d{1,5} ?年",
    r"第\d{1,5}[-–—~至、]第?\d{1,5}[页期卷章条款节届]",
    r"第[\d一二三四五六七八九十百千两]+(?![\d一二三四五六七八九十百千两]|大|高|多|位|名)",
)  # fmt: skip


class _Look(NamedTuple):
    """Patterns, and what every match of theirs holds: `sign`, at most `back` characters behind its beginning.

    A match ends at most `ahead` characters behind its last sign, its look-ahead included, or is read on from there.
    """

    sign: re.Pattern[str]
    back: int
    ahead: int
    patterns: tuple[re.Pattern[str], ...]


def _look(sign: str, back: int, ahead: int, patterns: tuple[str, ...]) -> _Look:
    return _Look(re.compile(sign), back, ahead, tuple(re.compile(pattern) for pattern in patterns))


_LOOKS = (
    _look(r"://|www\.|@", 64, 96, _ADDRESSES),
    _look(r"[\d/]", 24, 32, _IDENTIFIERS),
    _look(r"\d", 24, 32, _BEFORE_DIGITS),
    _look(r" (?:year|month|week|day|decade|quarter|centur|half|hour|minute)", 48, 24, _PERIODS),
    _look(r" (?:Jahr|Monat|Woche|Tage|ans|ann|mois|año|mes|лет|год|мес|нед|дне)", 64, 24, _FOREIGN_PERIODS),
    _look("[年月日号第点时]", 12, 32, _CHINESE),
)
_FIRST = tuple(re.compile(pattern) for pattern in _DIGITS_FIRST)
_DIGITS = re.compile(r"\d+")
_LOOK_AHEAD = 16
"""The longest look-ahead of a pattern."""


def veil(text: str) -> str:
    """The same folded text, character for character, with everything that is no amount made unreadable."""
    pieces = sorted(_spans(text))
    if not pieces:
        return text
    parts, at = [], 0
    for start, end in pieces:
        if end <= at:
            continue
        parts += [text[at : max(at, start)], VEIL * (end - max(at, start))]
        at = end
    return "".join([*parts, text[at:]])


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the patterns match; each is tried only at digits, or near the sign that all its matches hold."""
    starts = [match.start() for match in _DIGITS.finditer(text)]
    for pattern in _FIRST:
        at = 0
        for start in starts:
            if start >= at and (match := pattern.match(text, start)):
                yield match.span()
                at = match.end()
    for look in _LOOKS:
        near = _near(text, look)
        for pattern in look.patterns:
            at = 0
            for start, limit in near:
                at = max(at, start)
                while at < limit and (match := pattern.search(text, at, limit)):
                    if match.end() > limit - _LOOK_AHEAD:  # what follows is out of sight
                        match = pattern.search(text, match.start()) or match
                    yield match.span()
                    at = match.end()


def _near(text: str, look: _Look) -> list[tuple[int, int]]:
    """The stretches around the signs, in order and apart."""
    found: list[tuple[int, int]] = []
    first = last = -look.ahead - look.back - 1
    for match in look.sign.finditer(text):
        at = match.start()
        if at - last > look.ahead + look.back:
            if last >= 0:
                found.append((max(0, first - look.back), min(len(text), last + look.ahead)))
            first = at
        last = at
    if last >= 0:
        found.append((max(0, first - look.back), min(len(text), last + look.ahead)))
    return found
