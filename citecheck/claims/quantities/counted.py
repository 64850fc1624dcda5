"""What nouns of other languages are in English: сотрудников, Mitarbeiterinnen, salariés, empleados, 员工 -> employee.

`counted.json` is ours: English singular -> stems, by language. A word is one of a stem's forms when an ending of its
language is all that follows the stem; a noun that the table lacks keeps the language it is printed in.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

from citecheck.claims.quantities.lexicon import words

_ENDINGS = {
    "ru": frozenset(
        (
            "",
            *words(
                "а у ом ем ём е и ы ов ев ёв ей ёй ам ям ами ями ах ях я ю й ой ою ь ью ия ие ию ий о ей ени ев "
                "ый ых ым ыми ого ому ые ая ую их им ими его ему ёз н ью ек ок ён ат ята"
            ),
        )
    ),
    "de": frozenset(("", *words("e en n er ern s es nen in innen"))),
    "fr": frozenset(("", *words("s x e es"))),
    "es": frozenset(("", *words("s es"))),
}
_LONGEST_ENDING = 5
_LEAST_PART, _LEAST_HEAD = 3, 5
"""Letters of the first part of a German compound, and of its last."""
_PHRASES = {
    ("солнечных", "масс"): "solar mass",
    ("солнечные", "массы"): "solar mass",
    ("солнечной", "массы"): "solar mass",
    ("членов", "экипажа"): "crew member",
    ("члена", "экипажа"): "crew member",
    ("рабочих", "мест"): "job",
    ("рабочие", "места"): "job",
    ("рабочих", "места"): "job",
    **{(f"насел{e}нных", f"пункт{end}"): "settlement" for e in "её" for end in ("ов", "ах", "а", "ам", "ами")},
}
_HAN_LONGEST = 4
_NO_CASE = frozenset("如子外句题证")
"""What makes another word of 例: for example, exception."""
_HAN_ALONE = frozenset("船票股点省例")


@cache
def _stems(language: str) -> dict[str, str]:
    table = json.loads(resources.files("citecheck.claims.quantities").joinpath("counted.json").read_text("utf-8"))
    return {stem: noun for noun, stems in table.get(language, {}).items() for stem in stems.split()}


@cache
def english(word: str, language: str) -> str | None:
    """The English singular of a noun in small letters, in any of its forms, or None."""
    endings, stems = _ENDINGS.get(language), _stems(language)
    word = word.removeprefix("d'") if language == "fr" else word
    if endings is None:
        return None
    for cut in range(min(_LONGEST_ENDING, len(word) - 1)):
        stem, ending = word[: len(word) - cut], word[len(word) - cut :]
        if ending in endings and stem in stems:
            return stems[stem]
    return _headed(word) if language == "de" else None


def _headed(word: str) -> str | None:
    """What a German compound is by its last part: Seevögel are birds."""
    for start in range(_LEAST_PART, len(word) - _LEAST_HEAD + 1):
        head = word[start:]
        for cut in range(min(_LONGEST_ENDING, len(head) - _LEAST_HEAD + 1)):
            stem, ending = head[: len(head) - cut], head[len(head) - cut :]
            if len(stem) >= _LEAST_HEAD - 1 and ending in _ENDINGS["de"] and stem in _stems("de"):
                return _stems("de")[stem]
    return None


def english_of_two(word: str, following: str) -> str | None:
    """The English singular of two words that are one noun: рабочих мест is a job."""
    return _PHRASES.get((word, following))


def han_noun(text: str, at: int) -> tuple[str, int] | None:
    """The noun in Chinese characters at `at`, in English, and where it ends."""
    stems = _stems("zh")
    for length in range(_HAN_LONGEST, 0, -1):
        noun = stems.get(text[at : at + length])
        if noun == "case" and length == 1 and text[at + 1 : at + 2] in _NO_CASE:
            continue
        if noun is not None and (length > 1 or text[at] in _HAN_ALONE or noun in ("vote", "share", "step")):
            return noun, at + length
    return None
