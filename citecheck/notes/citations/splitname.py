"""One printed name taken apart: given name first unless script, case or a known surname shows otherwise."""

from __future__ import annotations

import re

from citecheck.model import Name
from citecheck.notes.citations.namewords import CHINESE, COMPOUND_SURNAMES, CYRILLIC_CHINESE, IBERIAN, KOREAN, PARTICLES

SUFFIX = re.compile(r"(?:Jr|Sr|jun|sen|II|III|IV|Esq|PhD|MD)\.?$")
INITIALS = re.compile(
    r"(?:(?:[^\W\d_a-zа-яё]|Ch|Th|St|Ph|Yu|Ya|Zh|Fr|Kh|Sh|Ju|Ja|Ts)[a-zа-яё]?\.[-–\s]{0,2}){1,5}$|[A-ZА-ЯЁ]{1,3}$|"
    r"(?:[A-Z]-[A-Z])$|(?:[A-Z]\s){1,3}[A-Z]$"
)
HONORIFIC = re.compile(
    r"^(?:Dr|Prof|Professor|Sir|Mrs?|Ms|Lord|Lady|Hon|Rev|Gen|Col|Judge|Justice|President)\.?\s(?!(?-i:[A-Z]{1,3})(?:$|[,.;]))",
    re.I,
)
HAN = re.compile(r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{1,6})?$")
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|"
    r"ia|ie|iu|ua|ui|uo|ue|a|e|i|o|u|ü)-?){1,2}$",
    re.IGNORECASE,
)


def split_name(printed: str) -> Name:
    """One name in its printed order: given name first unless script, case or a known surname shows otherwise."""
    printed = HONORIFIC.sub("", printed)
    han = _split_han(printed)
    if han:
        return han
    words = printed.split()
    suffix = None
    if len(words) > 2 and SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
    if len(words) == 1:
        return Name(family=words[0], suffix=suffix)
    cut = _family_starts_at(words)
    if cut is None:
        family, given = _family_leads(words)
        return Name(family=family, given=given, suffix=suffix)
    return Name(family=" ".join(words[cut:]), given=" ".join(words[:cut]) or None, suffix=suffix)


def _family_starts_at(words: list[str]) -> int | None:
    """Index of the first word of the family name, or None where the family name leads."""
    if _family_lead_count(words):
        return None
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in PARTICLES and not (words[cut - 1][0].isupper() and cut > 2):
        cut -= 1
    if cut == 1 and words[0].casefold() in PARTICLES and not words[0][0].isupper():
        cut = 0
    if len(words) > 3:
        first = next((i for i, word in enumerate(words[1:], 1) if plain(word) in IBERIAN), cut)
        cut = min(cut, first)
    if cut == 2 and len(words) == 3 and not INITIALS.fullmatch(words[1]) and plain(words[1]) in IBERIAN:
        cut = 1
    return cut


def _family_lead_count(words: list[str]) -> int:
    """How many leading words are the family name, by capitals, trailing initials or East Asian custom; 0 if none."""
    last = words[-1]
    if INITIALS.fullmatch(last) and not INITIALS.fullmatch(words[0]) and not words[0].isupper():
        return next(i for i, word in enumerate(words) if INITIALS.fullmatch(word) or i == len(words) - 1)
    bracketed = words[1].startswith("(")
    capitals = [_in_capitals(word) or (bracketed and word.isupper() and "." not in word) for word in words]
    if capitals[0] and not all(capitals):
        return next((i for i, upper in enumerate(capitals) if not upper), 0)
    if len(words) == 2 and _asian(words[0], words[1]):
        return 1
    return 0


def _in_capitals(word: str) -> bool:
    """ "MEYER" is a family name, "HLA" initials without full stops."""
    known = word.casefold() in CHINESE or word.casefold() in KOREAN
    return word.isupper() and "." not in word and (len(word) > 3 or (len(word) == 3 and known))


def _family_leads(words: list[str]) -> tuple[str, str]:
    count = max(1, _family_lead_count(words))
    given = " ".join(words[count:])
    return " ".join(words[:count]), given[1:-1] if given.startswith("(") and given.endswith(")") else given


def _asian(first: str, second: str) -> bool:
    family, given = first.casefold(), second.casefold()
    if family in CYRILLIC_CHINESE:
        return len(second) > 1 and "." not in second
    if family in KOREAN and re.search(r"-[^\W\d_A-Z]", second):
        return True
    if family not in CHINESE or not _PINYIN.fullmatch(given):
        return False
    return given not in CHINESE or CHINESE[family] < CHINESE[given]


def _split_han(printed: str) -> Name | None:
    if not HAN.match(printed):
        return None
    if "·" in printed:
        return Name(literal=printed)
    size = 2 if printed.startswith(COMPOUND_SURNAMES) and len(printed) > 2 else 1
    return Name(family=printed[:size], given=printed[size:])


def plain(word: str) -> str:
    """A word without the accents of Spanish, case folded."""
    return word.casefold().translate(str.maketrans("áéíóúñ", "aeioun"))
