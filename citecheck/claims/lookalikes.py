"""Numbers that are no amounts: years, numbers of a name or a list, idioms."""

from __future__ import annotations

from citecheck.claims.lexicon import words
from citecheck.claims.prose import Amount, Prose
from citecheck.claims.words import ARTICLES, cardinal
from citecheck.model import Comparator

_LEADS = frozenset(
    words("to by of at is was were are from than reached equals = totalled totaled numbering numbered be :")
)
_DASHES = frozenset(("-", "–", "—"))
_LINKS = frozenset(("&", "and", "-", "/", ","))
_LISTED = 3
"""How many numbers one name may have: Nord Stream 1 & 2."""
_OPENING_WORDS = frozenset(
    words(
        "in of on at by to for from with about around over under nearly almost some roughly approximately only "
        "just more less fewer least most "
        "up the a an and or but than as between this that these those its their his her our all both another "
        "other estimated total exactly "
        "there when while if after before since until during within per every each no not at over exceeded "
        "exceeding above below against "
        "außer rund etwa über im mit von für bei nur около более менее свыше почти в на за по до из и с environ "
        "plus moins près sur dans en "
        "unos unas cerca más menos casi de los las"
    )
)


def is_quantity(prose: Prose, low: Amount, high: Amount, comparator: Comparator) -> bool:
    """Whether the number is an amount of the text and not a year, a name, a list number or an idiom."""
    if low is not high:
        return (
            bool(high.unit)
            or comparator != "exactly"
            or low.scale > 1
            or min(low.step, high.step) < 1  # "1.12–1.88" is no score
            or prose.word(low.first - 1) in ("and", "between", "entre", "zwischen")
        )
    if low.dimension == "currency":
        return True
    if low.unit and not low.noun:
        return _measures(prose, low, comparator)
    if low.form == "words":
        return _spelled_counts(prose, low, comparator)
    if low.plain:
        return _plain_counts(prose, low, comparator)
    return not _enumerates(prose, low) and not (_is_version(low) and _after_name(prose, low))


def _is_score(prose: Prose, amount: Amount) -> bool:
    """51–49 and its like: numbers on both sides of a dash, which no unit makes a range."""
    if amount.unit:
        return False
    behind = prose.word(amount.next) in _DASHES and prose.adjacent(amount.next) and prose.adjacent(amount.next + 1)
    front = prose.word(amount.first - 1) in _DASHES and prose.adjacent(amount.first)
    return behind or (front and prose.adjacent(amount.first - 1) and prose.tokens[amount.first - 2].kind == "num")


def _is_version(amount: Amount) -> bool:
    """Whether the number could be a name's, as in "Browser 1.0"."""
    return not amount.unit and amount.scale == 1 and 0 < amount.low < 1000


def _measures(prose: Prose, amount: Amount, comparator: Comparator) -> bool:
    if amount.dimension == "duration" and prose.word(amount.first) in ARTICLES and comparator == "exactly":
        return amount.low != 1 or prose.word(amount.first) == "one"
    return True


def _spelled_counts(prose: Prose, amount: Amount, comparator: Comparator) -> bool:
    word = prose.word(amount.first)
    if amount.fraction or amount.scale >= 1000:
        return not (
            amount.vague
            and word in ("millions", "thousands", "billions")
            and prose.word(amount.first - 1) in ("one", "in")
        )
    if amount.vague:
        return amount.noun
    if amount.low == 1 or (word in ARTICLES and amount.next == amount.first + 1):
        return False
    return (
        amount.noun
        or amount.low > 12
        or (comparator != "exactly" and amount.low > 1)
        or (amount.low == 0 and in_change(prose, amount))
    )


def _plain_counts(prose: Prose, amount: Amount, comparator: Comparator) -> bool:
    digits, bounded = amount.plain, comparator != "exactly"
    if len(digits) > 1 and digits[0] == "0":
        return False
    year = len(digits) == 4 and digits[0] in "12" and int(digits) <= 2199
    if year and (not amount.noun or int(digits) >= 1500):
        return bounded and not 1800 <= int(digits) <= 2100
    if _enumerates(prose, amount) or _after_name(prose, amount) or _is_score(prose, amount):
        return False
    if amount.noun:
        return amount.low != 1 or bounded
    return bounded or int(digits) >= 10 or prose.word(amount.first - 1) in _LEADS


def _enumerates(prose: Prose, amount: Amount) -> bool:
    """List numbers and references: "1. First", "(2) second", "[12]"."""
    before, after = prose.word(amount.first - 1), prose.word(amount.next)
    if before in ("[", "(") and after in ("]", ")") and (before == "[" or amount.low < 30) and not amount.unit:
        return True
    starts = amount.first == 0 or prose.tokens[amount.first - 1].kind == "gap"
    return (
        bool(amount.plain)
        and not amount.unit
        and starts
        and after in (".", ")", ":")
        and prose.tokens[amount.next].start == amount.end
    )


def _after_name(prose: Prose, amount: Amount) -> bool:
    """The number belongs to the capitalised word before it: "Power of Siberia 2", "Nord Stream 1 & 2"."""
    at = amount.first - 1
    for _ in range(_LISTED):
        if prose.word(at) not in _LINKS or at < 2 or prose.tokens[at - 1].kind != "num" or len(prose.word(at - 1)) > 3:
            break
        at -= 2
    if at < 0:
        return False
    token = prose.tokens[at]
    if token.kind != "word" or not token.written[:1].isupper() or token.word.endswith("'s"):
        return False
    if token.word in _OPENING_WORDS or cardinal(token.word, prose.language) is not None:
        return False
    if prose.language == "de" and not token.written.isupper():
        return False  # every noun is capitalised
    return (
        not (at == 0 or prose.word(at - 1) in (".", "!", "?", ":") or prose.tokens[at - 1].kind == "gap")
        or token.written[1:].isupper()
        or not amount.noun
    )


def in_change(prose: Prose, amount: Amount) -> bool:
    """Whether the amount is where a change begins or ends: "from zero to 29%"."""
    return prose.word(amount.first - 1) in ("from", "to", "at", "с", "von", "de")
