"""The words of a text that carry meaning, as stems: what two passages are compared by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from citecheck.claims.quantities.lexicon import words

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_STOP = frozenset(
    words(
        "the a an and or but nor so yet of in on at by to for from with without into onto over under between among "
        "during"
        " since until before after as than per via about is are was were be been being has have had do does did will "
        "would"
        " can could may might must should not no it its he she they we you i his her their our your this that these "
        "those"
        " there here who which what when where while whereas also only even just still already more most less least "
        "very"
        " some any each every all both such other another same own about around nearly almost approximately roughly "
        "some"
        " up down out off then now however according said says say thus moreover meanwhile again one two three s t"
        " и в во не на я с со что а по как это к у из за от до о об для при или но же бы ли то его её их он она они "
        "мы вы"
        " был была были было есть также тоже уже ещё еще более менее около почти только если когда чем"
        " der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei mit nach von "
        "vom zu"
        " zum zur für über unter um durch als wie ist sind war waren wird werden wurde wurden hat haben hatte hatten "
        "nicht auch"
        " nur noch schon mehr sich es er sie wir dass rund etwa fast knapp"
        " le la les un une des du de et ou mais dans en au aux par pour sur avec sans sous entre est sont était ont a "
        "été ne"
        " pas plus moins que qui dont ce cette ces son sa ses leur leurs il elle ils se environ près"
        " el los las unos unas y o pero con sin por para es son fue fueron ha han no más menos su sus lo al del"
    )
)
_GENERIC = frozenset(
    words(
        "total overall level volume value amount number figure sum rate size record annual annually yearly year years "
        "month"
        " months quarter half first last previous same reach reached reaches reaching amounted amounts amount stood "
        "stands stand"
        " totalled totaled totals total exceeded exceeds exceed exceeding came comes come rose risen rises grew grown "
        "grows fell"
        " fallen falls hit hits set increased decreased dropped climbed jumped surged declined rise fall increase "
        "decrease growth"
        " made make makes estimated estimates estimate reported reports billion million trillion thousand percent "
        "percentage"
        " dollars dollar euros euro average averaged averages averaging bilateral mutual two-way overall entire whole "
        "combined current official recorded "
        "registered"
        " show shows showed data statistics"
        " общий общая общее объем объём уровень составил составила составило составили достиг достигла достигло "
        "достигли вырос"
        " выросла выросло превысил превысила год года году годом лет месяц млрд млн трлн долл долларов рублей процентов"
        " betrug betrugen belief lag stieg fiel erreichte erreichten jahr jahre insgesamt gesamt milliarden millionen "
        "prozent"
        " atteint atteignait élevé total année ans milliards millions valeur volume"
    )
)
_SUFFIXES = words(
    "ization isation ations ation ments ment ings ing ies ers er ed es s e"
    " ами ями ого его ому ему ыми ими ов ев ей ий ый ой ая яя ое ее ые ие ых их ам ям ах ях ом ем ую юю а я ы и у ю е "
    "о ь"
)
_SHORTEST = 4


def fold(text: str) -> str:
    """NFC in small letters, straight apostrophes."""
    return unicodedata.normalize("NFC", text).replace("’", "'").lower()


@lru_cache(65536)
def stem(word: str) -> str:
    """A crude stem: `increases`, `increased` -> `increas`; enough to say that two words are the same."""
    word = word.removesuffix("'s").removesuffix("'")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word


def content(text: str, *, generic: bool = False) -> frozenset[str]:
    """The stems of the words that carry meaning; those that any statistic has ("total") only if asked for."""
    found = {
        stem(word) for word in _WORD.findall(fold(text)) if word not in _STOP and (generic or word not in _GENERIC)
    }
    han = {pair for run in _HAN.findall(text) for pair in (run[i : i + 2] for i in range(len(run) - 1))}
    return frozenset(word for word in found | han if len(word) > 1)


_NAME = re.compile(r"(?<![.!?…:“\"] )(?<!^)\b[A-ZА-ЯЁÄÖÜÉÈ][\w-]*")


def names(text: str) -> frozenset[str]:
    """Stems of words with a capital letter that do not begin a sentence: names, in most languages (not in German)."""
    return frozenset(stem(match[0].lower()) for match in _NAME.finditer(text.replace("’", "'")))
