"""Where a page has a number of a sentence, in any form that means the same: digits, words, a date, a range."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.claims.attest.dates import month_of
from citecheck.claims.attest.figure import Figure, Sentence
from citecheck.claims.attest.page import Line, Page
from citecheck.claims.attest.terms import SCALES, Term, terms

MAX_MENTIONS = 300
"""Mentions of a number that are looked at."""

Place = tuple[int, int]
"""A line of the page and a term of the line."""

_ABBREVIATED = re.compile(r"['’]?s\b")
_PLURAL = re.compile(r"(?<=\d)s$")
_ENOUGH_DIGITS = 3


def mentions(figure: Figure, sentence: Sentence, page: Page) -> list[Place]:
    """The places of a page where the number stands, in order, at most `MAX_MENTIONS`."""
    found = []
    for line, at in _candidates(figure, sentence, page):
        if _means_it(figure, page.lines[line].terms, at):
            found.append((line, at))
            if len(found) == MAX_MENTIONS:
                break
    return found


def _candidates(figure: Figure, sentence: Sentence, page: Page) -> Iterator[Place]:
    if figure.kind == "scale":
        yield from _scaled(figure, sentence, page)
    elif figure.kind == "decade":
        yield from _decades(figure, page)
    elif figure.kind == "code":
        yield from _codes(figure, page)
    elif figure.kind == "day":
        yield from _days(figure, page)
    elif len(figure.numbers) > 1:
        yield from _ranges(figure, page)
    elif figure.numbers:
        yield from page.numbers.get(figure.numbers[0], ())
    else:
        word = sentence.terms[figure.first].word
        for line in page.lines_with.get(sentence.terms[figure.first].stem, ()):
            yield from ((line, at) for at, term in enumerate(page.lines[line].terms) if term.word == word)


def _scaled(figure: Figure, sentence: Sentence, page: Page) -> Iterator[Place]:
    """The amount that "million" ends: the same number before the same power of ten."""
    power = SCALES[figure.written.lower()]
    amount = sentence.terms[figure.first - 1].number if figure.first else ""
    before = sentence.terms[figure.first - 2] if figure.first > 1 else None
    gap = sentence.text[before.end : sentence.terms[figure.first - 1].start] if before else ""
    low = before.number if before and gap.strip() in ("-", "–", "—") else ""
    for line, at in page.numbers.get(amount, ()) if amount else ():
        found = page.lines[line].terms
        if (
            at + 1 < len(found)
            and SCALES.get(found[at + 1].word) == power
            and (not low or _number(found, at - 1) == low)
        ):
            yield line, at


def _number(found: tuple[Term, ...], at: int) -> str:
    return found[at].number if 0 <= at < len(found) else ""


def _decades(figure: Figure, page: Page) -> Iterator[Place]:
    for digits in dict.fromkeys((figure.numbers[0], figure.numbers[0][-2:])):
        for line, at in page.numbers.get(digits, ()):
            if _ABBREVIATED.match(page.lines[line].text, page.lines[line].terms[at].end):
                yield line, at


def _codes(figure: Figure, page: Page) -> Iterator[Place]:
    """ "K-12" and "K 12" are one; "Su-25s" are several "Su-25"."""
    for written in dict.fromkeys((figure.written, _PLURAL.sub("", figure.written))):
        parts = re.findall(r"\d+|[^\W\d_]+", written)
        pattern = re.compile(r"(?<![^\W_])" + r"[\s–-]?".join(map(re.escape, parts)) + r"(?![^\W_])", re.IGNORECASE)
        for line in _lines_with(parts, page):
            text = page.lines[line].text
            for match in pattern.finditer(text):
                yield line, next(at for at, term in enumerate(page.lines[line].terms) if term.end > match.start())


def _lines_with(parts: list[str], page: Page) -> list[int]:
    digits = next(term.number for part in parts if part[0].isdigit() for term in terms(part))
    return list(dict.fromkeys(line for line, _ in page.numbers.get(digits, ())))


def _days(figure: Figure, page: Page) -> Iterator[Place]:
    """Dates with the day and the month, also in digits alone."""
    day = int(figure.numbers[0])
    for line in page.days.get((figure.month or 0, day), ()):
        found = page.lines[line].terms
        yield line, next((at for at, term in enumerate(found) if term.number == figure.numbers[0]), 0)


def _ranges(figure: Figure, page: Page) -> Iterator[Place]:
    """All numbers of a range, a score or a fraction one after another; "2018-19" is "2018-2019" too."""
    first, *rest = figure.numbers
    for line, at in page.numbers.get(first, ()):
        found = page.lines[line].terms
        if all(_number(found, at + n) in (digits, first[:2] + digits) for n, digits in enumerate(rest, 1)):
            yield line, at


def _means_it(figure: Figure, found: tuple[Term, ...], at: int) -> bool:
    """Whether a number with the same digits can mean the same: "fourth" and "4" do where the noun stands before."""
    ordinal = found[at].ordinal
    if figure.kind == "ordinal" and not ordinal:
        return at > 0 and found[at - 1].stem in figure.nouns
    if figure.kind in ("word", "number") and ordinal:
        return len(figure.numbers[0]) >= _ENOUGH_DIGITS and bool(set(figure.nouns) & stems_after(found, at))
    if figure.kind in ("range", "code") or not ordinal:
        return True
    return figure.kind != "year"


def stems_after(found: tuple[Term, ...], at: int) -> set[str]:
    """Stems of the four words behind a number."""
    return {term.stem for term in found[at + 1 : at + 5] if term.stem}


def stems_before(found: tuple[Term, ...], at: int, reach: int = 3) -> set[str]:
    """Stems of the words in front of a number."""
    return {term.stem for term in found[max(0, at - reach) : at] if term.stem}


def is_issue_date(line: Line, at: int) -> bool:
    """Whether a number belongs to the day on which the page was published rather than to what it tells."""
    if line.archive or not line.dates:
        return False
    if line.kind in ("furniture", "issue"):
        return True
    term = line.terms[at]
    pattern = _ISSUED if line.kind == "sentence" else _ISSUED_OR_TIMED
    return pattern.search(line.text, max(0, term.start - 25), term.end + 25) is not None


def is_in_date(line: Line, at: int) -> bool:
    """Whether a number is the day of a date or the hour of a time."""
    term = line.terms[at]
    beside = [line.terms[other] for other in (at - 1, at + 1) if 0 <= other < len(line.terms)]
    return any(month_of(other) for other in beside) or _HOUR.match(line.text, term.end) is not None


_ISSUED = re.compile(r"updated|published|posted|last modified", re.IGNORECASE)
_ISSUED_OR_TIMED = re.compile(_ISSUED.pattern + r"|\d\d?:\d\d", re.IGNORECASE)
_HOUR = re.compile(r"(?::\d\d)? ?[ap]\.?m\b|:\d\d(?!\d)", re.IGNORECASE)
