"""How an amount is bounded: the words before it (over, nearly, более, 不到) and behind it (or more, 以上)."""

from __future__ import annotations

import re
from functools import cache

from citecheck.claims.quantities.tokens import Token
from citecheck.model import Comparator

_BEFORE: dict[Comparator, str] = {
    "about": "about|around|approximately|roughly|some|an estimated|estimated|circa|ca|c|approx|~|≈|∼|close to|in "
    "the region of|on the order of"
    "|of the order of|in the order of|something like|or so|more or less|estimated at|almost exactly|around about"
    "|около|примерно|приблизительно|порядка|почти что|ориентировочно"
    "|environ|quelque|quelques|près d'environ|autour de|à peu près|approximativement"
    "|etwa|rund|ungefähr|circa|schätzungsweise|gut geschätzt"
    "|unos|unas|alrededor de|aproximadamente|cerca de|en torno a",
    "over": "over|>|more than|exceeding|exceed|exceeds|exceeded|above|in excess of|upwards of|upward of|north of"
    "|surpassing|surpass|surpassed"
    "|surpasses|greater than|higher than|larger than|topped|topping|beyond|no fewer than|well over|well above"
    "|better than"
    "|более|более чем|больше|больше чем|свыше|выше|превысил|превысила|превысило|превысили|превышает|превышающий"
    "|превышающая|сверх"
    "|plus de|plus d'|supérieur à|supérieure à|au-dessus de|dépasse|dépassant|excède"
    "|mehr als|über|gut|jenseits von|übersteigt|überschritt|übertraf"
    "|más de|mas de|superior a|por encima de|supera|superó|supera los|supera las|superó los|superó las",
    "under": "under|<|less than|fewer than|below|lower than|smaller than|south of|short of"
    "|менее|менее чем|меньше|меньше чем|ниже|до менее"
    "|moins de|moins d'|inférieur à|inférieure à|au-dessous de"
    "|weniger als|unter|unterhalb von|menos de|inferior a|por debajo de",
    "at least": "at least|≥|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|as few as"
    "|не менее|не меньше|по меньшей мере|как минимум|минимум|au moins|au minimum|mindestens|wenigstens|zumindest"
    "|al menos|por lo menos|como mínimo|no menos de",
    "at most": "at most|up to|no more than|not more than|a maximum of|maximum of|as much as|as many as|not "
    "exceeding|does not exceed|do not exceed"
    "|≤|до"
    "|не более|не больше|максимум|не превышает|не превышают|jusqu'à|au plus|au maximum|höchstens|maximal|bis zu|bis"
    "|a lo sumo|como máximo|hasta|no más de",
    "nearly": "nearly|almost|just short of|approaching|not quite|close on|virtually|почти|près de|presque|fast"
    "|knapp|nahezu|beinahe|casi",
    "just over": "just over|slightly more than|slightly over|a little over|a little more than|little more than"
    "|just above|slightly above|just more than"
    "|a bit more than|a bit over|barely over|barely more than|чуть более|чуть больше|немногим более|чуть выше|un "
    "peu plus de|etwas mehr als"
    "|etwas über|kaum mehr als|knapp über|poco más de|algo más de",
    "just under": "just under|slightly less than|slightly under|a little under|a little less than|just below"
    "|slightly below|just less than|a shade under"
    "|barely under|чуть менее|чуть меньше|немногим менее|un peu moins de|etwas weniger als|knapp unter|poco menos "
    "de|algo menos de",
}  # fmt: skip
_BEHIND: dict[str, Comparator] = {
    "or so": "about", "or thereabouts": "about", "or more": "at least", "or less": "at most", "or fewer": "at most",
    "or higher": "at least",
    "and more": "at least", "plus": "at least", "+": "at least", "или более": "at least", "или больше": "at least",
    "с лишним": "over",
    "ou plus": "at least", "oder mehr": "at least", "o más": "at least",
}  # fmt: skip
_CHINESE: tuple[tuple[str, Comparator], ...] = (
    ("不超过", "at most"), ("不低于", "at least"), ("不少于", "at least"), ("至少", "at least"), ("最少",
    "at least"), ("不到", "under"),
    ("不足", "under"), ("低于", "under"), ("少于", "under"), ("至多", "at most"), ("最多", "at most"), ("高达",
    "at most"), ("将近", "nearly"),
    ("接近", "nearly"), ("大约", "about"), ("约为", "about"), ("约", "about"), ("大概", "about"), ("超过", "over"),
    ("超出", "over"),
    ("突破", "over"), ("多于", "over"), ("高于", "over"), ("大于", "over"), ("逾", "over"), ("超", "over"), ("近",
    "nearly"),
)  # fmt: skip
_CHINESE_BEHIND: tuple[tuple[str, Comparator], ...] = (
    ("以上", "at least"), ("以下", "at most"), ("左右", "about"), ("上下", "about"), ("多", "over"), ("余", "over"),
)  # fmt: skip
_MOST_WORDS = 5
_ARTICLES = frozenset(
    ("a", "an", "the", "der", "die", "das", "den", "la", "le", "les", "los", "las", "el", "just", "only", "mere")
)


@cache
def _before() -> dict[str, Comparator]:
    return {phrase: comparator for comparator, phrases in _BEFORE.items() for phrase in phrases.split("|")}


def comparator_before(text: str, tokens: list[Token], index: int) -> tuple[Comparator, int]:
    """The bound that the words before token `index` set, and how many tokens say so ("exactly", 0 for none)."""
    table = _before()
    at = index
    while (
        at > 0 and index - at < 2 and tokens[at - 1].word in _ARTICLES and tokens[at - 1].word not in ("just", "only")
    ):
        at -= 1
    for end in dict.fromkeys((index, at)):
        for length in range(_MOST_WORDS, 0, -1):
            if length <= end and tokens[end - length].kind != "gap":
                phrase = " ".join(token.word for token in tokens[end - length : end])
                if phrase in table and not _adds_up(tokens, end - length, phrase):
                    return table[phrase], index - end + length
    if index and tokens[index - 1].word == "." and index > 1 and tokens[index - 2].word in ("ca", "c", "approx", "est"):
        return "about", 2
    return chinese_before(text[max(0, tokens[index].start - 4) : tokens[index].start]), 0


_MOVED = tuple(
    "вырос увелич сниз сниж сокра упа упад подня повы опуст замедл ускор раст ослаб укреп подоро подешев доше дове "
    "прибав потеря поступ добра прода рост урез огранич продл".split()
)


def _adds_up(tokens: list[Token], at: int, phrase: str) -> bool:
    """ "adds up to 32%" is a sum, not a limit; "bigger by some" is no number's bound."""
    if phrase == "до":  # "вырос до 5", "с 3 до 5" is where a change ends
        before = [token.word for token in tokens[max(0, at - 8) : at]]
        return any(word in ("с", "со", "от") or word.startswith(_MOVED) for word in before)
    return (
        phrase == "up to"
        and at > 0
        and tokens[at - 1].word in ("add", "adds", "added", "adding", "went", "gone", "go", "goes")
    )


def chinese_before(written: str) -> Comparator:
    """The bound that the Chinese characters right before an amount set."""
    stripped = written.rstrip()
    return next((comparator for phrase, comparator in _CHINESE if stripped.endswith(phrase)), "exactly")


def comparator_behind(text: str, tokens: list[Token], index: int, end: int) -> Comparator:
    """The bound set by what follows: token `index`, and the character at `end` for Chinese."""
    for length in (2, 1):
        phrase = " ".join(token.word for token in tokens[index : index + length])
        if phrase in _BEHIND and (phrase != "plus" or text[end : end + 1] == "-"):
            return _BEHIND[phrase]
    return next((comparator for phrase, comparator in _CHINESE_BEHIND if text.startswith(phrase, end)), "exactly")


def without_bound(before: str) -> str:
    """The words before an amount without those that only bound it: "stands at nearly " -> "stands at "."""
    stripped = before.rstrip()
    starts = [match.start() for match in _BOUND_WORD.finditer(stripped, max(0, len(stripped) - 40))][-_MOST_WORDS:]
    for start in starts:
        phrase = " ".join(stripped[start:].lower().split())
        if phrase in _before() and phrase not in _VERBAL:
            return stripped[:start]
    return before


_BOUND_WORD = re.compile(r"[^\s(]+")


_VERBAL = frozenset(
    "до exceeding exceed exceeds exceeded surpassing surpass surpassed surpasses topped topping approaching превысил "
    "превысила превысило превысили превышает превышающий превышающая dépasse dépassant excède übersteigt überschritt "
    "übertraf supera superó".split()
)
"""Bounds that say more of the number than how far it goes: verbs, and "до" where a change ends."""
