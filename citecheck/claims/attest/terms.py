"""The words and numbers of a text, folded so that a sentence can be compared with the page it cites.

A word is cut to a stem, and words that say the same thing of most subjects share one ("died", "death", "obituary").
Numbers keep their value whether they stand in digits, in words or as ordinals ("3rd", "third", "three").
The tables of words are English; other languages are stemmed by length, and their numbers are read in digits.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.numerals import MAX_DIGITS, fold

_TERM = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)(?![^\W\d_])", re.IGNORECASE)
_ENDINGS = ("ies", "es", "s", "ing", "ed", "er", "ly")
_LONG = 6

UNITS = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = {
    name: 10 * value for value, name in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
CARDINALS = {name: value for value, name in enumerate(UNITS)} | TENS
_NTH = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
ORDINALS = {
    name: value
    for value, name in enumerate(words(f"{_NTH} fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"))
}
_GROUPS = {"pair": 2, "couple": 2, "duo": 2, "trio": 3, "dozen": 12}
SCALES = {
    "hundred": 2, "thousand": 3, "k": 3, "million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12,
}  # fmt: skip
"""Powers of ten by their names."""

IDLE = frozenset(
    words(
        "a an the of in on at to for from by with and or but as is are was were be been being has have had he she it "
        "they we his her its their our him them this that these those which who whom whose what when where while than "
        "then here there not into no over under after before during between about up down out off also more most other "
        "some such only own same so too very can will would could should may might must do does did"
    )
)
"""Words that say nothing of a subject."""

_CONCEPTS = """
die died dies death dead dying passed obituary killed kill kills killing deaths late
born birth birthday
marry married marriage wedding wed wife husband spouse
film movie picture films movies
company firm corporation business
found founded founder established establish foundation create created creation form formed start started began begin begun launch launched launches
win won wins winner winning victory beat defeat defeated beaten
write wrote written writing writes writer author authored penned
sell sold sale sales selling sells
song single track songs tracks singles
album record albums
season series
television tv
child children kids son daughter sons daughters
match game matches games
goal goals score scored scores scoring
appoint appointed appointment named nominate nominated
release released releases releasing available
premiere premiered premieres debut debuted air aired airs airing broadcast
buy bought purchase purchased acquire acquired acquisition
build built building construct constructed construction
retire retired retirement retires
join joined joins joining sign signed signing signs
elect elected election elections
graduate graduated graduation
injure injured injuries wounded hurt
move moved moving relocate relocated
leave left leaves depart departed departure quit
announce announced announcement announces
receive received award awarded awards
teach taught teacher teaching
lead led leader leads
play played plays player playing
year years annual annually
percent percentage
population people inhabitants residents
"""  # noqa: E501 - a line is one concept
_CONCEPT = {word: f"={line.split()[0]}" for line in reversed(_CONCEPTS.strip().splitlines()) for word in line.split()}


class Term(NamedTuple):
    """A word (`stem`) or a number (`number`, its digits without separators) with its place; `word` in small letters."""

    start: int
    end: int
    word: str
    written: str
    stem: str
    number: str
    ordinal: bool

    @property
    def is_name(self) -> bool:
        """Whether it is a word with a capital."""
        return bool(self.stem) and self.written[0].isupper()


@lru_cache(maxsize=1 << 16)
def stem_of(word: str) -> str:
    """The stem of a word in small letters: "exports" and "exported" have one; empty for a word of no content."""
    if word in IDLE:
        return ""
    known = _CONCEPT.get(word)
    if known:
        return known
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:_LONG]


def terms(text: str) -> list[Term]:
    """The terms of a text in order; linear in its length."""
    folded = fold(text)
    found: list[Term] = []
    for match in _TERM.finditer(folded):
        start, end, word = match.start(), match.end(), match[0].lower()
        if word[0].isdigit():
            ordinal = _SUFFIX.match(folded, end) is not None
            found.append(Term(start, end, word, match[0], "", plain(word), ordinal))
        elif word in ("st", "nd", "rd", "th") and found and found[-1].ordinal and found[-1].end == start:
            continue
        else:
            _append_word(found, Term(start, end, word, match[0], stem_of(word), _value(word), word in ORDINALS), folded)
    return found


def plain(written: str) -> str:
    """The digits of a number as it is compared: "24,500" -> "24500", "8,5" -> "8.5", "08" -> "8"."""
    if len(written) > MAX_DIGITS:
        return written
    bare = written.replace(",", "") if _GROUPED.fullmatch(written) else written.replace(",", ".")
    return bare.lstrip("0") or "0"


def _value(word: str) -> str:
    value = CARDINALS.get(word, ORDINALS.get(word, _GROUPS.get(word)))
    return "" if value is None else str(value)


def _append_word(found: list[Term], term: Term, text: str) -> None:
    """A word, joined to "twenty" before it where the two are one number."""
    if term.number:
        last = found[-1] if found else None
        if last and last.word in TENS and 0 < int(term.number) < 10 and text[last.end : term.start] in ("-", " "):
            number = str(TENS[last.word] + int(term.number))
            found[-1] = term._replace(start=last.start, word=f"{last.word}-{term.word}", number=number, stem="")
            return
        term = term._replace(stem="")
    found.append(term)
