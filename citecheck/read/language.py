"""Which language a piece of text is in, by script and by its commonest words.

Small on purpose: titles of five words defeat statistical detectors, and the answer here is only used where script or
function words make it plain; else the caller's default (the language of the article) stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")

_FUNCTION_WORDS = {
    "en": "the of and to in is that for on with as by its from at an are was has be it this their his not",
    "de": "der die das und in von zu den mit des auf für im dem ist eine ein nicht sich als bei zur zum nach über",
    "fr": "le la les de des et du en un une pour dans que sur au aux par est qui pas avec ce ses sont",
    "es": "el la los las de y en del un una para por con que se al es su como más sus entre sobre",
    "it": "il lo la gli le di e in del della per un una che con dei nel alla sul non è delle tra",
    "pt": "o a os as de e em do da um uma para por com que no na dos das ao não sobre entre",
    "nl": "de het een van en in op voor met is dat te zijn naar bij aan door niet uit over",
    "sv": "och att det som en på är av för med till den har de ett om inte från",
    "pl": "i w na z do się nie jest od za przez po o dla oraz że jak",
    "ru": "и в на не с что по о из за от для как при его к это между",
    "uk": "і в на не з що та до за від для як про у його між",
}
_WORDS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
_LANGUAGES = {
    word: tuple(language for language, words in _WORDS.items() if word in words)
    for word in frozenset().union(*_WORDS.values())
}
_ONE_LANGUAGE = {
    "Han": "zh",
    "Hangul": "ko",
    "Arabic": "ar",
    "Greek": "el",
    "Hebrew": "he",
    "Devanagari": "hi",
    "Thai": "th",
}
_CYRILLIC_LETTERS = (("uk", "їєґ"), ("be", "ў"), ("sr", "ђћџљњј"), ("mk", "ѓќѕ"))


def script_of(text: str) -> str:
    """The script most letters belong to: Latin, Cyrillic, Han, Hiragana, Hangul, Arabic...; "" without letters."""
    if text.isascii():
        return "Latin" if any(map(str.isalpha, text)) else ""
    counts: Counter[str] = Counter()
    for char, times in Counter(text).items():
        if char.isalpha():
            counts["Latin" if char < "\u0250" else _script_of_letter(char)] += times
    return counts.most_common(1)[0][0] if counts else ""


@lru_cache(maxsize=4096)
def _script_of_letter(char: str) -> str:
    word = unicodedata.name(char, "").split(" ")[0].capitalize()
    return "Han" if word == "Cjk" else word


def guess_language(text: str, default: str | None = None) -> str | None:
    """BCP 47 tag of the language of `text`, or `default` where nothing in it decides."""
    script = script_of(text)
    if script in ("Hiragana", "Katakana") or (script == "Han" and re.search(r"[\u3040-\u30ff]", text)):
        return "ja"
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    lowered = text.lower()
    if script == "Cyrillic":
        for language, letters in _CYRILLIC_LETTERS:
            if any(letter in lowered for letter in letters):
                return language
        if re.search(r"[ыэё]", lowered):
            return "ru"
        return "uk" if "і" in lowered else "ru"
    scores = dict.fromkeys(_WORDS, 0)
    for word in _WORD.findall(lowered[:20_000]):
        for language in _LANGUAGES.get(word, ()):
            scores[language] += 1
    best, runner_up = sorted(scores.items(), key=lambda item: -item[1])[:2]
    if best[1] >= 1 and best[1] > runner_up[1]:
        return best[0]
    return default
