"""Every amount of a text as a `Quantity`: ranges, ratios, multiples and ranks put together, look-alikes left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, localcontext

from msgspec.structs import replace

from citecheck.claims.quantities.amounts import read_amount
from citecheck.claims.quantities.characters import read_characters
from citecheck.claims.quantities.comparators import chinese_before, comparator_before, comparator_behind
from citecheck.claims.quantities.composed import AFTER_TIMES
from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.lookalikes import RANGING, in_change, is_quantity
from citecheck.claims.quantities.names import SYMBOLS, is_code
from citecheck.claims.quantities.nouns import singular
from citecheck.claims.quantities.numerals import MAX_DIGITS, fold
from citecheck.claims.quantities.openers import may_open, openers, stretches
from citecheck.claims.quantities.prose import Amount, Prose
from citecheck.claims.quantities.russian import behind_its_unit, read_russian
from citecheck.claims.quantities.scientific import behind_uncertainty
from citecheck.claims.quantities.special import read_special
from citecheck.claims.quantities.suffixes import with_unit
from citecheck.claims.quantities.tokens import MARK, tokenize
from citecheck.claims.quantities.veil import veil
from citecheck.model import Comparator, Quantity, Span
from citecheck.read.language import guess_language

_RANGE_WORDS = frozenset(words("to bis à a до - – — ~ 至 到 or ou oder или"))
_OPENERS = {"between": "and", "zwischen": "und", "entre": "et y", "между": "и"}
_CHANGES = frozenset(("from", "с", "со", "von", "de", "desde"))
_WIDEST = 100
"""A range "from X to Y" is not wider than this; "by 850,000 to 1.4 billion" is a change and a level."""
_TO = frozenset(words("to до auf à a"))
_MOVES = frozenset(
    words(
        "rose rises rise rising fell falls fall falling gained gains lost losing dropped drops jumped jumps climbed "
        "slid slipped surged advanced declined increased decreased added shed up down by на um de dipped tumbled "
        "widened narrowed grew shrank"
    )
)
_COINS = ("cent", "penny", "kopeck")
_ALTERNATIVES = frozenset(("or", "ou", "oder", "или"))


def find_quantities(text: str, *, language: str | None = None, exclude: Iterable[Span] = ()) -> tuple[Quantity, ...]:
    """Every amount in `text`, in order and without overlap; linear in its length, never an error.

    `language` is a BCP 47 tag (guessed where it is None). `exclude` are spans that are not prose, such as note markers:
    the text ends before them, so that in `2022.9` the 9 is not read when its span is given.
    """
    spoken = (language or guess_language(text, "en") or "en").split("-")[0].lower()
    readable = veil(_hidden(fold(text), exclude))
    prose = Prose(readable, spoken)
    found: list[Quantity] = []
    with localcontext() as context:
        context.prec = 2 * MAX_DIGITS
        for start, end in stretches(readable, spoken):
            prose.tokens = tokenize(readable, start, end)
            found += _quantities(prose)
    return tuple(found)


def _hidden(text: str, exclude: Iterable[Span]) -> str:
    """The text, character for character, with the excluded spans made unreadable."""
    parts, at = [], 0
    for span in sorted(exclude):
        start, end = max(at, span.start), min(len(text), span.end)
        if start < end:
            parts += [text[at:start], MARK * (end - start)]
            at = end
    return "".join([*parts, text[at:]])


def _quantities(prose: Prose) -> Iterator[Quantity]:
    tokens = prose.tokens
    known = openers(prose.language)
    index, floor, past = 0, 0, 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "word" and token.word not in known:
            index += 1
            continue
        if token.kind == "han":
            for amount in read_characters(prose, index, past):
                bound = chinese_before(prose.text[max(0, amount.start - 4) : amount.start])
                if bound == "exactly":
                    bound = comparator_behind(prose.text, tokens, amount.next, amount.end)
                yield _quantity(amount, amount, bound)
                past = amount.end
            index += 1
            continue
        found = _read(prose, index, floor) if token.start >= past and may_open(prose, index) else None
        if found is None:
            index += 1
            continue
        low, high, comparator, named = found
        if low.start < past:  # a symbol between two numbers (`0$US$0`) belongs to the first
            high = replace(low, start=token.start) if high is low else high
            low = replace(low, start=token.start)
        if not named:
            yield _quantity(low, high, comparator)
        past = high.end
        floor = max(high.next, index + 1)
        index = floor if floor < len(tokens) else len(tokens)


def _read(prose: Prose, index: int, floor: int) -> tuple[Amount, Amount, Comparator, bool] | None:
    """The quantity that begins at a token: its two ends, its bound, and whether it is a name after all."""
    special = (read_russian(prose, index) if prose.language == "ru" else None) or read_special(prose, index, floor)
    if special is not None and special.dimension == "number":
        special = with_unit(prose, special) or special
    if special is not None:
        comparator, _ = comparator_before(prose.text, prose.tokens, special.first)
        return special, special, comparator, False
    amount = read_amount(prose, index, floor)
    if amount is None:
        return None
    low, high = _multiple(prose, *_range(prose, _with_small_unit(prose, _certain(prose, amount))))
    comparator = _comparator(prose, low, high, floor)
    if low is high and not low.unit and low.form == "words" and low.first > floor:
        turned = behind_its_unit(prose, low)
        if turned is not None:
            return turned, turned, "about", False
    if low is high and not low.unit and low.dimension == "number":
        low = high = _with_distant_unit(prose, low)
    elif not low.unit and prose.word(low.first - 1) in ("aged", "ages", "between") and high.low <= 130:
        low, high = _aged(prose, low, high)
    return low, high, comparator, not is_quantity(prose, low, high, comparator)


def _aged(prose: Prose, low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """aged 19 to 43, aged between 19 and 43."""
    if not any(prose.word(index) in ("aged", "ages") for index in (low.first - 1, low.first - 2)):
        return low, high
    return replace(low, unit="year", dimension="age"), replace(high, unit="year", dimension="age")


def _multiple(prose: Prose, low: Amount, high: Amount) -> tuple[Amount, Amount]:
    """в полтора раза, two to three times higher: a multiple and no count of times."""
    if high.unit != "time":
        return low, high
    before = [prose.word(index) for index in range(max(0, low.first - 3), low.first)]
    if (prose.word(high.next - 1) in ("раз", "раза") and "в" in before) or prose.word(high.next) in AFTER_TIMES:
        low = replace(low, unit="", dimension="multiple", noun=False)
        return low, low if low.end == high.end else replace(high, unit="", dimension="multiple", noun=False)
    return low, high


def _certain(prose: Prose, amount: Amount) -> Amount:
    """5.2 mg/L ± 0.3 mg/L: the uncertainty behind a unit belongs to the amount."""
    after = behind_uncertainty(prose, amount.next)
    if after is None:
        return amount
    margin = read_amount(prose, after - 1, after - 1)
    if margin is not None and margin.unit in ("", amount.unit):
        after = margin.next
    return replace(amount, next=after, end=prose.tokens[after - 1].end)


def _with_small_unit(prose: Prose, amount: Amount) -> Amount:
    """3 dollars 50 cents, 5 feet 2 inches: one amount in two units."""
    parts = {"foot": ("inch",)}.get(amount.unit, _COINS if amount.dimension == "currency" else ())
    if not parts or amount.scale > 1 or amount.low != int(amount.low) or prose.tokens[amount.next - 1].kind != "word":
        return amount
    at = amount.next + (prose.word(amount.next) in ("and", "und", "et", "y", "и"))
    small = read_amount(prose, at, at) if at < len(prose.tokens) else None
    if small is not None and amount.unit == "foot" and not small.unit and prose.word(at + 1) == "in":
        small = replace(small, unit="inch", next=at + 2, end=prose.tokens[at + 1].end)
    whole = 12 if amount.unit == "foot" else 100
    if small is None or small.unit not in parts or small.low >= whole:
        return amount
    return replace(
        amount,
        low=amount.low + small.low / whole,
        step=small.step / whole if whole == 100 else Decimal("0.1"),
        end=small.end,
        next=small.next,
    )


def _with_distant_unit(prose: Prose, amount: Amount) -> Amount:
    """A unit further off: "migrants (over 10 million)", "from zero before 2019 to over 22%", "aged 30"."""
    if prose.word(amount.first - 1) in ("age", "aged", "ages") and amount.plain and amount.low <= 130:
        return replace(amount, unit="year", dimension="age", plain="")
    at = amount.first - 1
    while at > amount.first - 4 and prose.word(at) in (
        "over",
        "about",
        "some",
        "nearly",
        "than",
        "more",
        "around",
        "almost",
    ):
        at -= 1
    noun = singular(prose.word(at - 1)) if prose.word(at) == "(" and amount.scale >= 1000 else None
    if noun is not None:
        return replace(amount, unit=noun, dimension="count", noun=True)
    if _is_age(prose, amount):
        return replace(amount, unit="year", dimension="age", plain="")
    if amount.low == 0 and amount.form == "words" and in_change(prose, amount):
        for index in range(amount.next, min(amount.next + 12, len(prose.tokens))):
            if prose.word(index) in ("%", "percent"):
                return replace(amount, unit="percent", dimension="share")
    return amount


def _is_age(prose: Prose, amount: Amount) -> bool:
    """children under 12, those over 65, unter 18: a bound behind people and no noun behind the number."""
    if not amount.plain or not 1 <= amount.low <= 110 or prose.word(amount.first - 1) not in _AGE_BOUNDS:
        return False
    who = prose.word(amount.first - 2)
    return (singular(who) or who) in _AGED or who in _AGED


_AGE_BOUNDS = frozenset(words("under over above below aged"))
_AGED = frozenset(
    words(
        "child boy girl kid youth person people man woman adult those anyone everyone everybody patient player worker "
        "american briton voter driver resident infant youngster teenager citizen employee athlete"
    )
)

# ---------------------------------------------------------------- ranges


def _range(prose: Prose, first: Amount) -> tuple[Amount, Amount]:
    """The two ends of a range, or the same amount twice; a unit or scale written once holds for both."""
    at = _second_end(prose, first)
    money = first.unit if first.dimension == "currency" and first.scale == 1 else ""
    second = read_amount(prose, at, at - 1, money) if at is not None and at < len(prose.tokens) else None
    if at is None or second is None:
        return first, first
    if _is_change(prose, first):
        if (
            not first.unit
            and first.dimension == "number"
            and second.unit
            and not second.noun
            and second.dimension != "duration"
        ):
            first = replace(first, unit=second.unit, dimension=second.dimension, plain="")
            if _shares_scale(first, second):
                first = replace(first, low=first.low * second.scale, step=first.step * second.scale)
        return first, first
    if prose.word(first.next) in _TO and (_moves(prose, first, second) or (first.noun and not second.unit)):
        return first, first
    same = (
        first.unit == second.unit
        or not first.unit
        or (not second.unit and (first.noun or first.dimension == "currency"))
    )
    scaled = first.scale == 1 and second.scale > 1 and first.low < 1000
    low = replace(first, low=first.low * second.scale, step=first.step * second.scale) if scaled else first
    if _geological(low, second) or second.low < low.low < 0:
        ends = {"end": second.end, "next": second.next, "unit": second.unit, "dimension": second.dimension}
        low, second = replace(second, start=low.start, first=low.first), replace(low, **ends)
    if not same or low.low >= second.low or (first.fraction != second.fraction):
        return first, first
    if prose.word(first.next) in _TO and second.low > low.low * _WIDEST > 0 and not _ranging(prose, first):
        return first, first
    if prose.word(at - 1) in _ALTERNATIVES and second.low != low.low + 1:
        return first, first
    unit, dimension = (second.unit, second.dimension) if second.unit else (first.unit, first.dimension)
    return (
        replace(low, unit=unit, dimension=dimension, noun=second.noun or first.noun),
        replace(second, unit=unit, dimension=dimension, noun=second.noun or first.noun),
    )


def _geological(first: Amount, second: Amount) -> bool:
    """Whether a range of ages begins with the older one: 68 to 66 million years ago."""
    return second.unit == "year" and second.scale >= 1000 and first.unit in ("", "year") and first.low > second.low


def _shares_scale(first: Amount, second: Amount) -> bool:
    """Whether "from 5 to 7 million" begins at 5 million: the digits of both ends are of one size."""
    if first.scale > 1 or second.scale == 1 or not 0 < first.low < 1000:
        return False
    return first.low <= second.low / second.scale * 20


def _moves(prose: Prose, first: Amount, second: Amount) -> bool:
    """Whether the first of two amounts says by how much: "rose $1.20 to $84.10", "up by 40,000 to 227,000"."""
    if not first.unit and (prose.word(first.first - 1) not in ("by", "um", "на") or second.low < 2 * first.low):
        return False
    return any(prose.word(index) in _MOVES for index in (first.first - 1, first.first - 2))


def _second_end(prose: Prose, first: Amount) -> int | None:
    """The token where the second end of a range would begin."""
    at = first.next
    word = prose.word(at)
    if word == "-" and prose.word(at + 1) in ("to", "or") and prose.word(at + 2) == "-":
        return at + 3
    if word == "-" and prose.adjacent(at) and prose.word(at + 1) in ("bis", "to") and not prose.adjacent(at + 1):
        return _number_after(prose, at + 2)  # 14- bis 17-Jährige, 60- to 69-year-olds
    if word == "…" or [prose.word(at + step) for step in range(3)] == [".", ".", "."]:
        at += 1 if word == "…" else 3  # +3...+5 °C
        at += prose.word(at) in ("+", "-")
        return at if at < len(prose.tokens) and prose.tokens[at].kind == "num" and prose.adjacent(at) else None
    if (
        word in _RANGE_WORDS
        and (word != "a" or prose.language in ("es", "pt", "it"))
        and (word != "to" or prose.language == "en")
    ):
        return _number_after(prose, at + 1)
    opener = next(
        (prose.word(i) for i in range(first.first - 1, max(-1, first.first - 4), -1) if prose.word(i) in _OPENERS), ""
    )
    if opener and word in _OPENERS[opener].split():
        return _number_after(prose, at + 1)
    return None


def _number_after(prose: Prose, at: int) -> int:
    """Skips a money sign in front of a number."""
    for index in range(at, min(at + 4, len(prose.tokens))):
        token = prose.tokens[index]
        if token.kind == "num":
            return index
        if token.word in ("-", "+") and prose.adjacent(index + 1) and not prose.adjacent(index):
            continue  # от −10 до −5
        if token.word not in SYMBOLS and token.word not in ("us", "u", "s", ".") and not is_code(token.written):
            break
    return at


def _is_change(prose: Prose, first: Amount) -> bool:
    """Two amounts, "from 4% to 38%", and no range, "ranging from 4% to 38%" is a range."""
    if prose.word(first.next) in ("-", "–", "—") and prose.adjacent(first.next):
        return False  # samples from 0–20 cm
    for index in range(first.first - 1, max(-1, first.first - 5), -1):
        word = prose.word(index)
        if word in _CHANGES and prose.word(index - 1) != "°":
            return not _ranging(prose, first) and prose.word(first.next) != "bis"
    return False


def _ranging(prose: Prose, first: Amount) -> bool:
    """Whether the words before say that what follows is a range."""
    return any(prose.word(index) in RANGING for index in range(max(0, first.first - 7), first.first))


# ---------------------------------------------------------------- bounds


def _comparator(prose: Prose, low: Amount, high: Amount, floor: int) -> Comparator:
    comparator, used = comparator_before(prose.text, prose.tokens, low.first)
    if comparator != "exactly" and low.first - used >= floor - 1:
        return comparator
    return comparator_behind(prose.text, prose.tokens, high.next, high.end)


def _quantity(low: Amount, high: Amount, comparator: Comparator) -> Quantity:
    if low.vague and comparator == "exactly":
        comparator = "over"
    return Quantity(
        span=Span(low.start, high.end),
        low=plain(low.low),
        high=plain(high.low),
        unit=low.unit,
        dimension="share" if low.fraction and low.dimension == "number" else low.dimension,
        comparator=comparator,
        form=low.form,
        step=plain(min(low.step, high.step)),
    )


def plain(value: Decimal) -> Decimal:
    """The value without trailing zeros or exponent (8.9E+9 and 8900000000.0 are one); a third has twelve places."""
    reduced = round(value, 12).normalize() if value.as_tuple().exponent < -30 else value.normalize()  # type: ignore[operator]
    return reduced.quantize(Decimal(1)) if reduced == reduced.to_integral_value() else reduced
