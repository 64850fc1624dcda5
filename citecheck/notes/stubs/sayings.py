"""Who says what in one sentence: named persons and outlets, groups, pronouns.

A subject and a verb of saying ("Anna Weiss argues"), "according to", a view in the genitive ("In Weiss’s view"), a
source with its outlet ("an article in Le Monde").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from citecheck.model import Span
from citecheck.notes.references.similar import word_set
from citecheck.notes.stubs import words as table

__all__ = ["Attribution", "attributions"]

_TOKEN = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_](?:[\w’'ʼ]|-(?=\w))*|\d[\d.,]*\d|\d|[^\w\s]")
_MOST_TOKENS = 400  # of one sentence
_PARTICLES = word_set("van von der den de di da del della la le du dos bin ibn al el ter ten zu af av")
_ADVERBS = word_set(
    """
also has have had further then still even recently once thus therefore now already routinely repeatedly later
himself herself themselves regularly again always often never both will would may might could can did does been
is are was were
"""
)
_PREPOSITIONS = word_set("to of in for from with at on between by against about under over near than")
_NO_NAMES = (
    word_set(
        """
but and yet so or nor like such many several most few other others both each all these those there here then
thus what how why not no only first second third finally similarly moreover furthermore however meanwhile still
instead also among according despite unlike following nonetheless nevertheless
как по в на что это когда если wie so auch comme como
"""
    )
    | _PREPOSITIONS
    | table.DETERMINERS
    | table.PRONOUNS
    | table.SUBORDINATORS
)
"""Words that are capital at the beginning of a sentence and no names."""
_CONJUNCTIONS = frozenset({"and", "und", "et", "y", "и", "e", "&"})
_IN_OUTLET = word_set("in for by with")
_QUOTES = {"“": "”", "„": "“", "«": "»", "「": "」"}
_STOPS = frozenset({",", ";", ":", "(", ")", "“", "”", "—", "–", ".", "!", "?"})

Who = Literal["named", "pronoun", "unnamed"]


@dataclass(frozen=True)
class Attribution:
    """Who is said to say something, where that is printed, and how much it tells (0 a bare surname)."""

    who: Who
    span: Span
    names: frozenset[str] = frozenset()
    worth: int = 0
    subordinate: bool = False


class _Word(NamedTuple):
    text: str
    lower: str
    start: int
    end: int
    is_name: bool
    quoted: bool


def attributions(text: str, sentence: Span) -> tuple[Attribution, ...]:
    """The attributions of a sentence, in order."""
    return _read(text[sentence.start : min(sentence.end, sentence.start + 10 * _MOST_TOKENS)], sentence.start)


@lru_cache(maxsize=64)  # neighbouring markers look back on the same sentences
def _read(sentence: str, offset: int) -> tuple[Attribution, ...]:
    words = _words(sentence, offset)
    clause = _subordinate_end(words)
    found = [*_according(words), *_in_whose_view(words)]
    taken = {a.span.start for a in found}
    known = table.verbs()
    for at, word in enumerate(words):
        if word.lower in known and not word.is_name and not word.quoted:
            made = _by_subject(words, at, clause)
            if made is not None and made.span.start not in taken:
                found.append(made)
    found += _named_sources(words)
    return tuple(sorted(found, key=lambda a: (a.span.start, -a.worth)))


def _words(sentence: str, offset: int) -> list[_Word]:
    found: list[_Word] = []
    closes: str | None = None
    for match in islice(_TOKEN.finditer(sentence), _MOST_TOKENS):
        word = match[0]
        if closes is None:
            closes = _QUOTES.get(word)
        elif word == closes:
            closes = None
        start, end = offset + match.start(), offset + match.end()
        found.append(_Word(word, word.lower(), start, end, word[0].isupper(), closes is not None))
    return found


def _subordinate_end(words: list[_Word]) -> int:
    """Where a clause that opens the sentence ends: "While Weiss sees ..., leaders say"."""
    if not words or words[0].lower not in table.SUBORDINATORS:
        return 0
    return next((n for n, word in enumerate(words) if word.text == ","), 0)


def _by_subject(words: list[_Word], verb: int, clause: int) -> Attribution | None:
    """The attribution whose verb is at `verb`, by what stands before it, or None where that is no subject."""
    before = verb - 1
    while before >= 0 and (words[before].lower in _ADVERBS or words[before].lower.endswith("ly")):
        before -= 1
    if before < 0:
        return _verb_first(words, verb)
    relative = words[before].lower in ("who", "which") and before >= 2 and words[before - 1].text == ","
    subordinate = verb < clause
    if relative:
        return _named(words, before - 2, verb, subordinate, relative=True)
    if words[before].text == ",":
        return _around_comma(words, before, verb, subordinate) or _verb_first(words, verb)
    word = words[before]
    if word.lower in table.PRONOUNS:
        return Attribution("pronoun", _span(words, before, verb), subordinate=subordinate)
    made = _named(words, before, verb, subordinate)
    if made is not None:
        return made
    return _group(words, before, verb, subordinate=subordinate) or _verb_first(words, verb)


def _around_comma(words: list[_Word], comma: int, verb: int, subordinate: bool) -> Attribution | None:
    """ "Bo Ek, told" after a role, or "Bo Ek, the former ambassador to Peru, insists"."""
    opened = next((n for n in range(comma - 1, max(-1, comma - 25), -1) if words[n].text in _STOPS), -1)
    segment = words[opened + 1 : comma]
    if not segment:
        return None
    if all(_in_name(word) for word in segment):
        return _named(words, comma - 1, verb, subordinate)
    if opened > 0 and words[opened].text == "," and not segment[0].is_name and segment[0].lower not in _PREPOSITIONS:
        return _named(words, opened - 1, verb, subordinate)
    return None


def _in_name(word: _Word) -> bool:
    return word.is_name or word.lower in _PARTICLES or word.text == "."


def _named(
    words: list[_Word], last: int, verb: int, subordinate: bool, *, relative: bool = False
) -> Attribution | None:
    """The attribution to the name that ends at `last`, or None where no name ends there."""
    first = _name_start(words, last)
    if first is None:
        return None
    telling = [w for w in words[first : last + 1] if w.is_name and w.lower not in table.PLACES]
    if not telling or words[last].lower.endswith(("’s", "'s")):
        return None
    if first > 0 and words[first - 1].lower in _PREPOSITIONS and not relative:
        return None
    if not _agrees(words, verb, plural=_is_plural(words, first, last)):
        return None
    if telling[-1].lower in table.PEOPLE:
        return Attribution("unnamed", _span(words, first, verb), subordinate=subordinate)
    start, led = _lead_in(words, first)
    worth = 3 if led else (1 if len(telling) >= 2 else 0)
    end = verb
    if words[verb].lower in ("told", "tells"):
        end = _object_end(words, verb)
        worth = max(worth, 2)
    people = frozenset(w.lower.removesuffix("’s").removesuffix("'s") for w in telling)
    return Attribution("named", _span(words, start, end), people, worth, subordinate)


def _name_start(words: list[_Word], last: int) -> int | None:
    """Index of the first word of the name, or the names joined by "and", that ends at `last`."""
    if not words[last].is_name:
        return None
    first = last
    while first > 0:
        left = words[first - 1]
        if (left.is_name and left.lower not in _NO_NAMES) or (
            left.lower in _PARTICLES and first > 1 and words[first - 2].is_name
        ):
            first -= 1
        elif (left.lower in _CONJUNCTIONS and first > 1 and words[first - 2].is_name) or (
            left.text == "," and _is_plural(words, first, last) and first > 1 and words[first - 2].is_name
        ):
            first -= 2
        else:
            break
    while first <= last and words[first].lower in _NO_NAMES:
        first += 1
    return first if first <= last else None


def _agrees(words: list[_Word], verb: int, *, plural: bool) -> bool:
    """Whether the verb can follow such a subject: "Numbers tell" and "Arctic projects" are no persons speaking."""
    word = words[verb].lower
    if word in table.base_forms():
        return plural
    if word in table.NOUNS_TOO:
        return verb + 1 < len(words) and words[verb + 1].lower in (
            "that",
            "how",
            "why",
            "whether",
            "out",
            "the",
            "a",
            "“",
        )
    return True


def _is_plural(words: list[_Word], first: int, last: int) -> bool:
    return any(word.lower in _CONJUNCTIONS for word in words[first : last + 1])


def _lead_in(words: list[_Word], first: int) -> tuple[int, bool]:
    """Where "In an article for Le Monde, " or "On 3 May, " before the subject begins, and whether it is there."""
    if first < 3 or words[first - 1].text != ",":
        return first, False
    opening = (
        next((n for n in range(first - 2, -1, -1) if words[n].text in ("“", "”", ";", ":", "—", "(", ")")), -1) + 1
    )
    while opening < first and words[opening].lower in ("but", "and", "yet", ","):
        opening += 1
    phrase = words[opening : first - 1]
    if not phrase or len(phrase) > 40:
        return first, False
    leads = phrase[0].lower in (
        "in",
        "at",
        "on",
        "during",
        "writing",
        "speaking",
        "addressing",
        "interviewed",
        "quoted",
    )
    says_where = any(w.lower in table.SOURCES or w.lower in table.EVENTS for w in phrase)
    says_when = any(w.text[0].isdigit() for w in phrase)
    if leads and (says_where or says_when or phrase[0].lower in ("writing", "speaking")):
        return opening, True
    return first, False


def _object_end(words: list[_Word], verb: int) -> int:
    """The last word of whom somebody "told": up to "that", a comma or nine words."""
    end = verb
    for n in range(verb + 1, min(len(words), verb + 10)):
        if words[n].text in _STOPS or words[n].lower in ("that", "how", "why", "what", "to", "about", "it"):
            break
        end = n
    return end


def _group(words: list[_Word], last: int, verb: int, *, subordinate: bool) -> Attribution | None:
    """An unnamed subject: "Russian analysts", "the ambassador to China", "she and other experts"."""
    start = last
    while start > 0 and last - start < 8 and words[start - 1].text not in _STOPS:
        start -= 1
    phrase = words[start : last + 1]
    lowered = [word.lower for word in phrase]
    span = _span(words, start, verb)
    if "other" in lowered and set(lowered) & table.PRONOUNS:
        return Attribution("pronoun", span, subordinate=subordinate)
    if lowered[-1] in table.PEOPLE or set(lowered) & table.PEOPLE:
        return Attribution("unnamed", span, subordinate=subordinate)
    if set(lowered) & table.ROLES and set(lowered) & {"the", "a", "an"}:
        role = max(n for n, word in enumerate(lowered) if word in table.ROLES)
        qualified = [w for w in phrase if w.is_name and w.lower not in table.DETERMINERS]
        if not qualified:
            return Attribution("pronoun", span, subordinate=subordinate)
        the = max((n for n in range(role) if lowered[n] in ("the", "a", "an")), default=None)
        if the is None:
            return None
        people = frozenset({lowered[role]})
        return Attribution("named", _span(words, start + the, verb), people, 0, subordinate)
    return None


def _verb_first(words: list[_Word], verb: int) -> Attribution | None:
    """ "..., said Anna Weiss" and «заявил Иванов»: the name behind the verb."""
    word = words[verb]
    quoted = verb > 0 and words[verb - 1].text in (",", "”", "»", "“", '"', "’", "—", "–")
    if word.lower not in table.VERB_FIRST and not (
        quoted and word.lower in ("said", "says", "wrote", "writes", "argued")
    ):
        return None
    last = verb
    while last + 1 < len(words) and last - verb < 6 and _in_name(words[last + 1]) and words[last + 1].text != ".":
        last += 1
    telling = [w for w in words[verb + 1 : last + 1] if w.is_name and w.lower not in table.PLACES]
    if not telling:
        return None
    return Attribution(
        "named", _span(words, verb, last), frozenset(w.lower for w in telling), int(len(telling) > 1), False
    )


# ---------------------------------------------------------------- other shapes


def _according(words: list[_Word]) -> list[Attribution]:
    """ "According to X": up to the comma, where it names somebody."""
    found = []
    for n in range(len(words)):
        phrase = next((p for p in _according_by(words[n].lower) if _stands(words, n, p)), None)
        if phrase is None:
            continue
        first = n + len(phrase)
        end = next((m for m in range(first, min(len(words), first + 14)) if words[m].text in _STOPS), first + 14)
        run = _first_name(words, first, min(end, len(words)))
        if run is None:
            pronoun = first < len(words) and words[first].lower in table.PRONOUNS | {"the"}
            found.append(Attribution("pronoun" if pronoun else "unnamed", _span(words, n, first - 1)))
        else:
            people = frozenset(_plain(w.lower) for w in words[run[0] : run[1] + 1] if w.is_name)
            found.append(Attribution("named", _span(words, n, run[1]), people, int(len(people) > 1)))
    return found


def _first_name(words: list[_Word], first: int, end: int) -> tuple[int, int] | None:
    """The first run of capital words in a stretch that holds more than a place: its first and last index."""
    at = first
    while at < end:
        last = at
        while last < end and words[last].is_name and words[last].lower not in _NO_NAMES:
            last += 1
        if any(w.lower not in table.PLACES for w in words[at:last]):
            return at, last - 1
        at = last + 1
    return None


@cache
def _according_by(opening: str) -> tuple[list[str], ...]:
    """The phrases of the table that begin with a word."""
    return tuple(phrase.split() for phrase in table.ACCORDING if phrase.split()[0] == opening)


def _stands(words: list[_Word], at: int, phrase: list[str]) -> bool:
    return [w.lower for w in words[at : at + len(phrase)]] == phrase


def _in_whose_view(words: list[_Word]) -> list[Attribution]:
    """ "In Ek’s view", "Weiss’s report": a name in the genitive before a word for an utterance."""
    found = []
    for n, word in enumerate(words[:-1]):
        following = words[n + 1].lower if words[n + 1].lower in table.VIEWS else words[min(n + 2, len(words) - 1)].lower
        if following not in table.VIEWS:
            continue
        end = n + 1 if words[n + 1].lower == following else n + 2
        opening = n > 0 and words[n - 1].lower == "in"
        if word.lower in ("his", "her", "their") and opening:
            found.append(Attribution("pronoun", _span(words, n, end)))
        elif word.is_name and word.lower.endswith(("’s", "'s", "s’")):
            first = _name_start(words, n)
            first = n if first is None else first
            names = [w for w in words[first : n + 1] if _plain(w.lower) not in table.PLACES and w.is_name]
            if names:
                start = first - 1 if first > 0 and words[first - 1].lower == "in" else first
                found.append(
                    Attribution("named", _span(words, start, end), frozenset(_plain(w.lower) for w in names), 0)
                )
    return found


def _plain(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s").removesuffix("’")


def _named_sources(words: list[_Word]) -> list[Attribution]:
    """ "a May 3, 2021, article in Port Times": a kind of source with the outlet or author it is by."""
    found = []
    for n, word in enumerate(words[:-2]):
        if word.lower not in table.SOURCES or word.is_name:
            continue
        at = n + 1
        if words[at].lower in ("written", "published", "posted", "broadcast", "commissioned", "conducted", "released"):
            at += 1
        if at + 1 >= len(words) or words[at].lower not in _IN_OUTLET:
            continue
        last = _outlet_end(words, at + 1)
        start = _determiner(words, n)
        if last is None or start is None:
            continue
        people = frozenset(w.lower for w in words[at + 1 : last + 1] if w.is_name)
        found.append(Attribution("named", _span(words, start, last), people, 2))
    return found


def _outlet_end(words: list[_Word], first: int) -> int | None:
    """Index of the last word of the name that begins at `first`, small words between allowed."""
    last = None
    for n in range(first, min(len(words), first + 8)):
        if words[n].text in _STOPS or words[n].lower in table.verbs() or words[n].lower in ("that", "which", "who"):
            break
        if words[n].is_name:
            last = n
    telling = [w for w in words[first : (last or first) + 1] if w.is_name and w.lower not in table.PLACES]
    return last if telling else None


def _determiner(words: list[_Word], noun: int) -> int | None:
    """Index of the article or pronoun that opens the noun phrase, at most nine words before it."""
    for n in range(noun - 1, max(-1, noun - 10), -1):
        if words[n].lower in table.DETERMINERS:
            return n
        if words[n].text in _STOPS - {",", "."} or words[n].lower in table.verbs():
            return None
    return None


def _span(words: list[_Word], first: int, last: int) -> Span:
    return Span(words[first].start, words[last].end)
