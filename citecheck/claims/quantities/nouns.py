"""What a bare number counts: the noun behind it, in the singular where that can be told ("2,000 employees")."""

from __future__ import annotations

import re

from citecheck.claims.quantities.counted import english, english_of_two
from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.tokens import Token
from citecheck.model import Dimension

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse",
    "criteria": "criterion",
    "phenomena": "phenomenon", "data": "data", "media": "medium", "troops": "troop", "personnel": "personnel",
    "police": "police",
    "staff": "staff", "crew": "crew", "aircraft": "aircraft", "fish": "fish", "sheep": "sheep", "species": "species",
    "series": "series",
    "countrymen": "countryman", "servicemen": "serviceman", "businessmen": "businessman", "lawmakers": "lawmaker",
    "lives": "life",
    "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half", "shelves": "shelf", "wolves": "wolf",
    "analyses": "analysis",
    "crises": "crisis", "axes": "axis", "bases": "base", "theses": "thesis", "spacecraft": "spacecraft",
    "cattle": "cattle",
    "clergy": "clergy", "youth": "youth", "hundredweight": "hundredweight", "movies": "movie", "shoes": "shoe",
    "buses": "bus",
    "gases": "gas", "viruses": "virus", "campuses": "campus", "statuses": "status", "cookies": "cookie",
    "zombies": "zombie",
}  # fmt: skip
_NO_NOUN = frozenset(
    words(
        "this has was its is as his does always perhaps towards besides plus minus thus us yes les los las des "
        "dans plus sous hers theirs ours "
        "yours across less unless versus vs various previous serious famous religious dangerous enormous numerous "
        "conscious indigenous "
        "autonomous anonymous continuous simultaneous analysis basis crisis business access process progress "
        "success congress press loss cross "
        "mass class glass gross news politics economics physics mathematics ethics athletics series overseas "
        "nevertheless sometimes afterwards "
        "backwards upwards downwards towards besides doubtless regardless campus virus status bus gas plus census "
        "consensus bonus focus corpus "
        "says goes comes makes takes needs means shows gives becomes remains seems appears includes represents "
        "accounts amounts contributes "
        "stands reaches exceeds"
    )
)
_STOPS = frozenset(
    words(
        "a an the this that these those of in on at by to for from with without into onto over under between "
        "among against during since until "
        "before after as than per via about and or but nor so yet if when while where which who whom whose what "
        "because although though is are "
        "was were be been being has have had do does did will would can could may might must shall should not no "
        "also only even just still "
        "already it he she they we you i his her their our your its there here then now ago later earlier each "
        "every all both some any out "
        "off up down away respectively"
    )
)
_REACH = 7
_ADJECTIVES = {
    "ru": (*words("ых их ые ие ым им ыми ими ую юю ого его ому ему ая яя ое ее"),),
    "de": (*words("e en er es em"),),
    "fr": (*words("s x"),),
    "es": (*words("s"),),
}
_RUSSIAN_VERBS = (
    *words("ли ла ло ет ют ят ит ть ся лся ать ять ить аны ено ано ены ана ена ято яты тся но лись лась лось ут"),
)
_PEOPLES = tuple(
    words("iens iennes éens éennes ains aines ais aises ois oises ands andes ques sses ards ols oles urcs ecs usses")
)
"""How French names of peoples end, which begin with a capital letter: 100 000 Ukrainiens."""
_NO_FOREIGN_NOUN = frozenset(
    words(
        "против около более менее больше меньше свыше после перед через также только почти было были будет того "
        "этого которые которых между вместо однако около среди если чтобы этот этой всего кроме почему "
        "года году месяц месяцем годом кварталом неделей днём днем веком тому назад подряд "
        "dont plus moins dans sous ses les des leurs mais puis depuis jours los "
        "las sus pero más menos entre desde después tras veces fois primeros últimos premiers derniers "
        "premières dernières après"
    )
)


_GERMAN_MEASURES: dict[str, tuple[str, Dimension]] = {
    "jährig": ("year", "duration"), "monatig": ("month", "duration"), "wöchig": ("week", "duration"),
    "tägig": ("day", "duration"), "stündig": ("hour", "duration"), "minütig": ("minute", "duration"),
    "prozentig": ("percent", "share"),
}  # fmt: skip
_GERMAN_MEASURE = re.compile(f"({'|'.join(_GERMAN_MEASURES)})(?:e[rnms]?)?")


GERMAN_PRONOUNS = frozenset(
    words(
        "der die das den dem des ein eine einen einem einer eines er sie es wir man dies diese dieser dieses diesen "
        "sein seine seiner seinen ihr ihre ihrer ihren unser unsere im in am an auf aus bei mit nach von zu zum zur "
        "für und oder aber auch damit dabei davon dazu dagegen denn doch so wie wenn als dass laut"
    )
)
"""Words that no German noun phrase behind a number holds, and that begin a sentence."""


def german_measure(word: str) -> tuple[str, Dimension] | None:
    """The unit and dimension of the second half of a German adjective: 34-jährige, 5-prozentigen."""
    match = _GERMAN_MEASURE.fullmatch(word)
    return _GERMAN_MEASURES[match[1]] if match else None


def counted_noun(tokens: list[Token], at: int, language: str) -> tuple[str, int] | None:
    """The noun that token `at` leads to and the index behind it, or None where no noun can be told.

    It is the English singular where a table knows the word; else English nouns are put in the singular, French and
    Spanish ones too, and German and Russian ones stay as printed: their singular can't be told from the plural.
    """
    if at < len(tokens) and tokens[at].word == "-":
        return None
    if language not in ("de", "fr", "es", "ru") and not (at < len(tokens) and "а" <= tokens[at].word[:1] <= "ё"):
        return _english(tokens, at)
    return _foreign(tokens, at, "ru" if at < len(tokens) and "а" <= tokens[at].word[:1] <= "ё" else language)


def _foreign(tokens: list[Token], at: int, language: str) -> tuple[str, int] | None:
    for first in range(at, min(at + _REACH, len(tokens))):
        index = first
        if tokens[first].kind == "word" and language in ("de", "ru"):
            index = _head(tokens, first) if language == "de" else _last_part(tokens, first)
        token = tokens[index]
        if token.kind != "word" or (index == at and token.word in ("de", "der", "des", "den", "и", "в", "на")):
            return None
        following = tokens[index + 1].word if index + 1 < len(tokens) else ""
        pair = english_of_two(token.word, following)
        if pair is not None:
            return pair, index + 2
        noun = english(token.word, language)
        adjective = token.word.endswith(_ADJECTIVES[language])
        if noun is not None and not (language == "ru" and adjective and english(following, language)):
            return noun, index + 1
        if _is_noun(token, language):
            return _lemma(token.word, language), index + 1
        if language == "de" and token.word in GERMAN_PRONOUNS:
            return None
        if not adjective or token.word in _NO_FOREIGN_NOUN or (language in ("fr", "es") and index > at):
            return None
    return None


def _head(tokens: list[Token], index: int) -> int:
    """The last part of a German compound with hyphens: the Panzer of "Leopard-2-Panzer"."""
    last = index
    while last + 2 < len(tokens) and tokens[last + 1].word == "-" and last - index < _REACH:
        joined = tokens[last].end == tokens[last + 1].start and tokens[last + 1].end == tokens[last + 2].start
        if not joined or tokens[last + 2].kind not in ("word", "num"):
            break
        last += 2
    return last if tokens[last].kind == "word" and tokens[last].written[:1].isupper() else index


def _last_part(tokens: list[Token], index: int) -> int:
    """интернет-магазинов: the last word of those that hyphens join, unless the first is known: врачей-терапевтов."""
    if english(tokens[index].word, "ru") is not None:
        return index
    while index + 2 < len(tokens) and tokens[index + 1].word == "-" and tokens[index + 2].kind == "word":
        if tokens[index].end != tokens[index + 1].start or tokens[index + 1].end != tokens[index + 2].start:
            break
        index += 2
    return index


def _is_noun(token: Token, language: str) -> bool:
    word = token.word
    if word in _NO_FOREIGN_NOUN:
        return False
    if language == "de":
        return token.written[:1].isupper() and len(word) > 2
    if language == "ru":
        return len(word) > 3 and token.written.islower() and not word.endswith((*_ADJECTIVES["ru"], *_RUSSIAN_VERBS))
    if language == "fr" and token.written[:1].isupper() and token.written[1:].islower():
        return word.endswith(_PEOPLES)
    return len(word) > 3 and token.written.islower() and word[-1] in "sx" and word not in _NO_NOUN


_SPANISH_PLURAL = re.compile("[aeiouáéíóú][lrnd]es$")  # mujeres, but no masacres


def _lemma(word: str, language: str) -> str:
    """The singular of a French or Spanish plural, by its ending; other words as they are."""
    if language == "fr":
        return word[:-1] if word[-1] in "sx" and not word.endswith(("aux", "ss")) else word
    if language == "es" and word.endswith("iones"):
        return word[:-5] + "ión"
    if language == "es" and word[-1] == "s":
        return word[:-2] if _SPANISH_PLURAL.search(word) else word[:-1]
    return word


def _behind_model(tokens: list[Token], at: int) -> int:
    """The token behind a model's letters and digits: 24 F-16 jets, 8 V100 GPUs."""
    parts = tokens[at : at + 4]
    if not parts or parts[0].kind != "word" or not parts[0].written.isupper() or len(parts[0].written) > 3:
        return at
    last = 1
    while last < len(parts) and parts[last].start == parts[last - 1].end and parts[last].word != ",":
        last += 1
    digits = any(part.kind == "num" for part in parts[1:last])
    return at + last if digits and parts[last - 1].kind != "sym" else at


def _english(tokens: list[Token], at: int) -> tuple[str, int] | None:
    found: tuple[str, int] | None = None
    index = at = _behind_model(tokens, at)
    while index < min(at + _REACH, len(tokens)):
        token = tokens[index]
        if index == at and len(token.written) > 2 and token.written[-1] == "s" and token.written[:-1].isupper():
            return token.written[:-1], index + 1  # 650 MPs
        if token.word == "-" and found is None and index > at:
            index += 1  # "Anglo-Saxon countries"
            continue
        if token.kind != "word" or token.word in _STOPS:
            break
        single = singular(token.word)
        if index == at and token.written[:1].isupper() and token.word.endswith("s"):
            single = (
                token.written[:-1] if single is None or token.word.endswith("is") else token.written[0] + single[1:]
            )
        if single is not None and (token.written.islower() or index == at):
            found = single, index + 1
        elif found is not None:
            break
        index += 1
    return found


def singular(word: str) -> str | None:
    """The singular of an English plural, or None where `word` is no plural."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 5 and word not in ("specimen", "regimen", "abdomen", "women"):
        return word[:-2] + "an"  # gunmen, sportswomen
    if len(word) < 4 or word in _NO_NOUN or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")):
        return None
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("oes"):
        return word[:-2]
    return word[:-1]
