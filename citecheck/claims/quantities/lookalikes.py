"""Numbers that are no amounts: years, numbers of a name or a list, idioms."""

from __future__ import annotations

from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.number_words import ARTICLES, COLLECTIVES
from citecheck.claims.quantities.prose import Amount, Prose
from citecheck.claims.quantities.words import cardinal
from citecheck.model import Comparator

_LEADS = frozenset(
    words("to by of at is was were are from than reached equals = totalled totaled numbering numbered be :")
)
RANGING = frozenset(words("range ranges ranged ranging vary varies varied varying anywhere rangé"))
_SPREADS = frozenset(words("iqr ci range interval quartiles between from"))
_DASHES = frozenset(("-", "–", "—"))
_VERSUS = frozenset((*_DASHES, ":"))
_STOPS = frozenset('.,;:!?”"»)]%。，；：！？）》')
_OPENING_MARKS, _CLOSING_MARKS = frozenset('«“„"'), frozenset('»”“"')
_TITLE_WORDS = 4
_NEAR = frozenset(words("шагах словах"))
_THOSE = frozenset(words("них которых числе ещё еще лишь только всего"))
_WHERE = frozenset(words("в во на над под из с со у за от к по и"))
_HAPPENED = tuple(words("ли лись ны ты ют ут ят ат ются утся ятся атся"))
"""How Russian verbs end that say what several did."""
_HALF_OF_A_WHOLE = frozenset(words("half halves"))
_NUMBERED_HALVES = frozenset(words("first second latter former other top bottom opening closing better upper lower"))
_YEAR_LEADS = frozenset(
    words(
        "in since by until till from during after before of the its their his her our s for late early mid fiscal "
        "this that в с к до по за на от um im seit bis en desde depuis du au and"
    )
)
_YEARLY = frozenset(
    words(
        "level price figure result rate term total election sale export import revenue earning budget season game "
        "olympic number estimate target value standard rule law target quarter guideline goal profit loss cost wage "
        "emission import protest attack fire flood riot talk sanction event plan"
    )
)
"""What a year is put before: the 2022 elections, over 2019 levels."""
_PEOPLE = frozenset(
    words(
        "person employee worker man woman child student pupil teacher doctor nurse patient scientist engineer farmer "
        "soldier serviceman troop officer policeman prisoner hostage refugee migrant tourist passenger visitor "
        "resident citizen voter delegate member participant respondent family household user customer subscriber "
        "fan spectator victim civilian volunteer fighter guest adult subject individual inhabitant guest staff "
        "immigrant protester demonstrator athlete player journalist villager job house home"
    )
)
_LINKS = frozenset(("&", "and", "-", "/", ","))
_YEAR_DIGITS = 4
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
        "unos unas cerca más menos casi de los las ph sd se sem hr rr ci iqr ui aor auc mw ml ms "
        "rmse mae mean median"
    )
)


def is_quantity(prose: Prose, low: Amount, high: Amount, comparator: Comparator) -> bool:
    """Whether the number is an amount of the text and not a year, a name, a list number or an idiom."""
    if low is not high:
        if high.noun and low.plain and prose.word(low.next) in _DASHES and comparator == "exactly":
            return not _after_name(prose, low)  # a Boeing 737-800 is no range
        return (
            bool(high.unit)
            or high.dimension == "multiple"
            or comparator != "exactly"
            or max(low.scale, high.scale) > 1
            or prose.word(low.first - 2) in RANGING
            or prose.word(low.first - 1) in _SPREADS
            or not (low.plain or high.plain)  # 3,000 to 12,000
            or min(low.step, high.step) < 1  # "1.12–1.88" is no score
            or prose.word(low.first - 1) in ("and", "between", "entre", "zwischen")
            or (prose.word(low.first - 1) == "от" and len(high.plain) != _YEAR_DIGITS)
        )
    if low.form == "words" and prose.word(low.first - 1) == "в" and prose.word(low.next - 1) in _NEAR:
        return False  # в двух шагах, в двух словах
    if low.form == "words" and _is_title(prose, low):
        return False
    if low.dimension in ("currency", "multiple"):
        return True
    if (low.plain or "," in prose.word(low.first)) and _glued_to_a_stop(prose, low):
        return False
    if low.unit and not low.noun:
        return _measures(prose, low, comparator)
    if low.form == "words":
        return _spelled_counts(prose, low, comparator)
    if low.plain:
        return _plain_counts(prose, low, comparator)
    return not _enumerates(prose, low) and not (_is_version(low) and _after_name(prose, low))


def _is_title(prose: Prose, amount: Amount) -> bool:
    """The Thirty Years' War, the Seven Sisters, «Двенадцать стульев»: a number word with a capital in a sentence."""
    if _opens_a_title(prose, amount):
        return True
    if prose.language == "de" or not prose.tokens[amount.first].written[:1].isupper() or amount.first == 0:
        return False
    before = prose.tokens[amount.first - 1]
    following = prose.tokens[amount.first + 1] if amount.first + 1 < len(prose.tokens) else None
    if before.kind != "word" or following is None:
        return False
    return following.written[:1].isupper() or before.written[:1].isupper()


def _opens_a_title(prose: Prose, amount: Amount) -> bool:
    """Whether all that a pair of quotation marks holds is the number word, with a capital, and a few words."""
    first = amount.first
    if first == 0 or not prose.tokens[first].written[:1].isupper() or prose.word(first - 1) not in _OPENING_MARKS:
        return False
    if first > 1 and prose.word(first - 2) == ":":
        return False  # he said: “Three people died”
    for index in range(first + 1, min(first + _TITLE_WORDS + 1, len(prose.tokens))):
        if prose.word(index) in _CLOSING_MARKS:
            return prose.word(index + 1) not in (",", "-", "–", "—")  # «Двое погибли», — сказал он
        if prose.tokens[index].kind != "word":
            return False
    return False


def _is_score(prose: Prose, amount: Amount) -> bool:
    """51–49, 3:2 and their like: numbers on both sides of a dash, which no unit makes a range."""
    if amount.unit:
        return False
    behind = prose.word(amount.next) in _VERSUS and prose.adjacent(amount.next) and prose.adjacent(amount.next + 1)
    front = prose.word(amount.first - 1) in _VERSUS and prose.adjacent(amount.first)
    return behind or (front and prose.adjacent(amount.first - 1) and prose.tokens[amount.first - 2].kind == "num")


def _is_version(amount: Amount) -> bool:
    """Whether the number could be a name's, as in "Browser 1.0"."""
    unnamed = not amount.unit or (amount.noun and amount.step < 1)  # "iOS 17.2 received patches"
    return unnamed and amount.scale == 1 and 0 < amount.low < 1000


def _measures(prose: Prose, amount: Amount, comparator: Comparator) -> bool:
    if amount.dimension == "duration" and prose.word(amount.first) in ARTICLES and comparator == "exactly":
        return amount.low != 1 or prose.word(amount.first) == "one"
    return True


def _spelled_counts(prose: Prose, amount: Amount, comparator: Comparator) -> bool:
    word = prose.word(amount.first)
    if amount.fraction and word in _HALF_OF_A_WHOLE and prose.word(amount.first - 1) in _NUMBERED_HALVES:
        return False  # the second half of 2021
    if amount.fraction or amount.scale >= 1000:
        return not (
            amount.vague
            and word in ("millions", "thousands", "billions")
            and prose.word(amount.first - 1) in ("one", "in")
        )
    if amount.vague:
        return amount.noun or (comparator != "exactly" and amount.scale > 1)
    if word in ARTICLES and prose.word(amount.next - 1) in COLLECTIVES:
        return True  # injured a dozen
    if amount.low == 1 or (word in ARTICLES and amount.next == amount.first + 1):
        return False
    return (
        amount.noun
        or _of_so_many(prose, amount)
        or _of_those(prose, amount)
        or _out_of(prose, amount)
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
        return _no_year(prose, amount, comparator)
    if _enumerates(prose, amount) or _after_name(prose, amount) or _is_score(prose, amount):
        return False
    if amount.noun:
        return amount.low != 1 or bounded
    if not bounded and _before_a_name(prose, amount) and prose.word(amount.first - 1) in ("the", "a", "an"):
        return False  # the 737 Max
    if not bounded and len(digits) > 4 and _before_a_name(prose, amount):
        return False
    if not bounded and prose.word(amount.first - 1) in ("number", "top", "size", "nummer", "номер", "номером"):
        return False  # the number 10 shirt
    return (
        bounded
        or int(digits) >= 10
        or prose.word(amount.first - 1) in _LEADS
        or _of_so_many(prose, amount)
        or _out_of(prose, amount)
    )


def _no_year(prose: Prose, amount: Amount, comparator: Comparator) -> bool:
    """Whether four digits that could be a year are none: 2000 soldiers, more than 1500 schools."""
    year, bounded = 1800 <= int(amount.plain) <= 2100, comparator != "exactly"
    if not amount.noun or amount.unit in _YEARLY:
        return bounded and not year
    before = prose.word(amount.first - 1)
    if amount.unit in _PEOPLE:
        return before not in _YEAR_LEADS
    russian = "а" <= prose.word(amount.next - 1)[:1] <= "ё"
    return before not in _YEAR_LEADS and (bounded or russian) and amount.unit.isascii()


def _of_so_many(prose: Prose, amount: Amount) -> bool:
    """7 of the 52 trials, 5 из них."""
    at = amount.next
    if prose.word(at) not in ("of", "из", "sur", "von", "der", "de"):
        return False
    following = prose.word(at + 1)
    if following in ("them", "us", "которых", "них"):
        return True
    if following in ("the", "these", "those", "its", "their", "all", "den", "les", "los"):
        if amount.plain:
            return True
        following = prose.word(at + 2)  # not "two of the most obvious examples"
    return following.isdigit() or cardinal(following, prose.language) is not None


def _of_those(prose: Prose, amount: Amount) -> bool:
    """ещё три упали, из них пять — новые: a number word whose noun was said before."""
    if prose.word(amount.first - 1) not in _THOSE or amount.low < 2:
        return False
    token = prose.tokens[amount.next] if amount.next < len(prose.tokens) else None
    return token is None or token.kind != "word" or token.word in _WHERE or token.word.endswith(_HAPPENED)


def _glued_to_a_stop(prose: Prose, amount: Amount) -> bool:
    """A note marker that nobody declared: "on 2.7 bn roubles.14 The", "by 43%,7 and"."""
    at = amount.first - 1
    listed = all(len(part) <= 3 for part in prose.word(amount.first).split(","))  # ".12,13" are two of them
    if at < 1 or not listed or not (prose.adjacent(amount.first) and prose.adjacent(at)):
        return False
    if prose.word(at) not in _STOPS or prose.tokens[at - 1].kind not in ("word", "sym", "han"):
        return False
    follower = prose.text[amount.end : amount.end + 1] if not amount.unit else " "
    return follower in ("", " ", "\n")


def _before_a_name(prose: Prose, amount: Amount) -> bool:
    """99942 Apophis."""
    token = prose.tokens[amount.next] if amount.next < len(prose.tokens) else None
    return token is not None and token.kind == "word" and token.written[:1].isupper() and not amount.unit


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
        if prose.word(at) == "," and amount.noun:
            break  # At COP28, 118 governments
        at -= 2
    if at < 0:
        return False
    token = prose.tokens[at]
    if token.kind != "word" or token.written == token.word or token.word.endswith("'s"):
        return False
    if token.word in _OPENING_WORDS or cardinal(token.word, prose.language) is not None:
        return False
    if prose.language == "de" and not token.written.isupper():
        return False  # every noun is capitalised
    if prose.word(amount.next).endswith(_HAPPENED) and _out_of_so_many(prose, at):
        return False
    return (
        not (at == 0 or prose.word(at - 1) in (".", "!", "?", ":") or prose.tokens[at - 1].kind == "gap")
        or token.written[1:].isupper()
        or not amount.noun
    )


def _out_of(prose: Prose, amount: Amount) -> bool:
    """шесть партий из восьми: the whole behind a part."""
    if prose.word(amount.first - 1) != "из" or amount.low < 2:
        return False
    before = range(max(0, amount.first - 4), amount.first - 1)
    return any(prose.tokens[index].kind == "num" or (cardinal(prose.word(index), "ru") or 0) > 1 for index in before)


def _out_of_so_many(prose: Prose, at: int) -> bool:
    """Из 27 стран ЕС 19 поддержали: the whole stands before the name at token `at`."""
    return any(
        prose.word(index) == "из" and prose.tokens[index + 1].kind == "num" for index in range(max(0, at - 6), at)
    )


def in_change(prose: Prose, amount: Amount) -> bool:
    """Whether the amount is where a change begins or ends: "from zero to 29%"."""
    return prose.word(amount.first - 1) in ("from", "to", "at", "с", "von", "de")
