"""What speaks for a mention of a number, and what against: one figure a sign, small numbers, zero left out.

Signs are named "kind.sign"; the kinds are year, day, ordinal, word and number (also ranges, codes and scales), since a
year in the day of publication is worth something else than a count there.
"""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from citecheck.claims.attest.figure import Figure, Sentence, nearness, neighbours
from citecheck.claims.attest.mentions import Place, is_in_date, is_issue_date, stems_after, stems_before
from citecheck.claims.attest.page import Line, Page

Signs = dict[str, float]

_GLUED_BEHIND = re.compile(r"[-–/:]\d|\.\d|%")
_GLUED_BEFORE = re.compile(r"\d[-–/:.]$")
_SIDE = 8
"""Words on both sides of a number that are near it."""
_WIDEST = 2_000
"""A word on more lines than this tells none of them apart."""
_HALF = 0.5


class Comparison(Struct, dict=True):
    """A sentence beside a page, with what all its numbers need; made once for a sentence."""

    sentence: Sentence
    page: Page

    @cached_property
    def total(self) -> float:
        """What all words of the sentence say."""
        return sum(self.sentence.weights.values()) or 1.0

    @cached_property
    def shared(self) -> float:
        """The part of the sentence's words that the page has anywhere, 0 to 1."""
        known = self.page.lines_with
        return sum(weight for stem, weight in self.sentence.weights.items() if stem in known) / self.total

    @cached_property
    def _own(self) -> dict[int, float]:
        own: dict[int, float] = {}
        for stem, weight in self.sentence.weights.items():
            lines = self.page.lines_with.get(stem, ())
            if len(lines) <= _WIDEST:
                for line in lines:
                    own[line] = own.get(line, 0.0) + weight
        return own

    @cached_property
    def best(self) -> float:
        """The part of the sentence's words that its best line has (words of the lines beside it count less)."""
        tops = sorted(self._own, key=lambda line: (-self._own[line], line))[:50]
        return max((own + 0.4 * beside for own, beside in map(self.cover, tops)), default=0.0)

    def cover(self, line: int) -> tuple[float, float]:
        """The part of the sentence's words in a line, and the part that only the lines beside it have."""
        stems = self.page.lines[line].stems
        beside = frozenset().union(*(other.stems for other in self.page.around(line, 1)))
        own = sum(weight for stem, weight in self.sentence.weights.items() if stem in stems)
        more = sum(w for stem, w in self.sentence.weights.items() if stem in beside and stem not in stems)
        return own / self.total, more / self.total

    def near(self, figure: Figure, line: Line, at: int) -> float:
        """The part of the words near the number in the sentence that stand near it in the line."""
        around = {term.stem for term in line.terms[max(0, at - _SIDE) : at + _SIDE + 1] if term.stem}
        weights = nearness(self.sentence, figure)
        return sum(w for stem, w in weights.items() if stem in around) / (sum(weights.values()) or 1.0)

    def has_subject(self, line: int) -> bool:
        """Whether the first name of the sentence stands in a line or within two lines of it."""
        names = self.sentence.names
        page = self.page
        return bool(names) and any(names[0] in other.stems for other in (page.lines[line], *page.around(line, 2)))


class Mention(Struct, frozen=True):
    """A place where the page has the number: what stands there."""

    line: Line
    cover: float
    near: float
    issue: bool
    noun: bool
    noun_before: bool
    no_noun: bool
    left: bool
    same_form: bool
    name: bool
    glued: bool
    full_date: bool
    month: bool
    other_date: bool
    paired: bool | None
    subject: bool
    in_date: bool


def mention(comparison: Comparison, figure: Figure, place: Place) -> Mention:
    """A place of the page beside the number."""
    number, at = place
    line = comparison.page.lines[number]
    found = line.terms
    own, beside = comparison.cover(number)
    nouns = set(figure.nouns)
    after, before = stems_after(found, at), stems_before(found, at)
    full, month, other = _dates(figure, line)
    return Mention(
        line=line,
        cover=own + _HALF * beside,
        near=comparison.near(figure, line, at),
        issue=figure.kind in ("year", "day") and is_issue_date(line, at),
        noun=bool(nouns & after),
        noun_before=not nouns & after and bool(nouns & before),
        no_noun=bool(nouns) and not nouns & line.stems,
        left=bool(set(figure.before) & before),
        same_form=figure.kind == "day" or found[at].ordinal == (figure.kind == "ordinal"),
        name=bool(set(figure.neighbours) & set(neighbours(found, at))),
        glued=_is_glued(comparison.sentence, figure, line, at),
        full_date=full,
        month=month,
        other_date=other,
        paired=_is_paired(comparison.page, figure, number),
        subject=comparison.has_subject(number),
        in_date=is_in_date(line, at),
    )


def _is_glued(sentence: Sentence, figure: Figure, line: Line, at: int) -> bool:
    """Whether the number is a part of another one there: of a score, a season, a time."""
    if figure.kind in ("day", "range", "code"):
        return False
    if figure.kind == "year" and any(date.year == figure.year and date.day for date in line.dates):
        return False
    term = line.terms[at]
    behind = _GLUED_BEHIND.match(line.text, term.end)
    if behind and not (behind[0] == "%" and "%" in sentence.text):
        return True
    return _GLUED_BEFORE.search(line.text[max(0, term.start - 2) : term.start]) is not None


def _dates(figure: Figure, line: Line) -> tuple[bool, bool, bool]:
    """Whether the line has the whole date, has its month, has another date with that year (or that day)."""
    if figure.kind == "day":
        years = [date.year for date in line.dates if (date.month, date.day) == (figure.month, int(figure.numbers[0]))]
        same = figure.year is not None and figure.year in years
        return same, False, figure.year is not None and not same and any(years)
    if figure.kind != "year" or figure.month is None:
        return False, False, False
    own = [date for date in line.dates if date.year == figure.year]
    if any(date.month == figure.month and figure.day in (None, date.day) for date in own):
        return True, False, False
    month = any(date.month == figure.month for date in line.dates)
    return False, month, bool(own) and not month


def _is_paired(page: Page, figure: Figure, line: int) -> bool | None:
    if figure.partner is None:
        return None
    lines = (page.lines[line], *page.around(line, 1))
    return any(term.number == figure.partner for other in lines for term in other.terms)


def signs(comparison: Comparison, figure: Figure, seen: Mention | None, day_found: bool) -> Signs:
    """The signs of a mention, or of there being none. `day_found`: the day of the year's date is in the page."""
    if seen is None:
        group = figure.kind if figure.kind != "decade" else "year"
        return _kept({f"{group}.absent": True, "number.converted": figure.converted})
    if figure.kind in ("year", "decade"):
        return _kept(_year(comparison, figure, seen, day_found))
    if figure.kind == "day":
        return _kept(_day(seen))
    if figure.kind in ("ordinal", "word"):
        return _kept(_counted(figure, seen))
    return _kept(_number(comparison, figure, seen))


def _kept(found: dict[str, float | bool]) -> Signs:
    return {name: float(value) for name, value in found.items() if value}


def _year(comparison: Comparison, figure: Figure, seen: Mention, day_found: bool) -> dict[str, float | bool]:
    archive = seen.line.archive or _is_month_list(seen.line)
    issue = seen.issue and not archive
    told = not issue and not archive
    kind = seen.line.kind
    cover = _HALF * comparison.best if issue or (kind == "furniture" and told) else seen.cover
    prose = not issue and kind != "furniture"
    month_only = figure.month is not None and figure.day is None
    dated = figure.day is not None
    return {
        "year.sentence": told and kind == "sentence",
        "year.heading": told and kind == "heading",
        "year.fragment": told and kind == "fragment",
        "year.furniture": told and kind == "furniture",
        "year.issue": issue,
        "year.archive": archive,
        "year.cover": cover - 0.25,
        "year.uncovered": cover < 0.05,
        "year.near": prose and seen.near - 0.2,
        "year.left": seen.left,
        "year.month": month_only and seen.full_date,
        "year.month-elsewhere": month_only and seen.month and prose,
        "year.no-month": month_only and not seen.full_date and not seen.month,
        "year.date": dated and seen.full_date,
        "year.date-uncovered": dated and seen.full_date and prose and cover < 0.1,
        "year.same-month": dated and seen.month and prose,
        "year.other-date": dated and seen.other_date and prose,
        "year.day-found": dated and day_found,
        "year.paired": seen.paired is True,
        "year.unpaired": seen.paired is False,
        "year.glued": seen.glued,
        "year.noun": figure.adjective and seen.noun,
        "year.no-noun": figure.adjective and not seen.noun and not seen.name and prose,
    }


def _is_month_list(line: Line) -> bool:
    """Whether a line is a month of an archive's list: "August 2015"."""
    return line.kind == "furniture" and len(line.terms) <= 3 and bool(line.dates) and not any(d.day for d in line.dates)


def _day(seen: Mention) -> dict[str, float | bool]:
    kind = seen.line.kind
    issue = seen.issue or kind in ("furniture", "issue")
    cover = seen.cover
    return {
        "day.sentence": kind in ("sentence", "heading") and not issue,
        "day.fragment": kind == "fragment" and not issue,
        "day.issue": issue and not seen.line.archive,
        "day.archive": seen.line.archive,
        "day.date": seen.full_date,
        "day.other-year": seen.other_date,
        "day.cover": cover - 0.25,
        "day.uncovered": cover < 0.05,
        "day.unpaired": seen.paired is False,
    }


def _counted(figure: Figure, seen: Mention) -> dict[str, float | bool]:
    kind = figure.kind
    return {
        f"{kind}.found": True,
        f"{kind}.noun": seen.noun,
        f"{kind}.noun-before": seen.noun_before,
        f"{kind}.no-noun": seen.no_noun,
        f"{kind}.cover": seen.cover - 0.25,
        f"{kind}.near": seen.near - 0.25,
        f"{kind}.other-form": not seen.same_form,
        f"{kind}.left": seen.left,
        f"{kind}.name": seen.name,
        f"{kind}.in-date": seen.in_date,
        f"{kind}.furniture": seen.line.kind == "furniture",
        f"{kind}.subject": 0.5 if seen.subject else -0.5,
        "ordinal.first": figure.numbers[:1] == ("1",) and kind == "ordinal",
    }


def _number(comparison: Comparison, figure: Figure, seen: Mention) -> dict[str, float | bool]:
    digits = sum(map(str.isdigit, figure.written))
    kind = seen.line.kind
    return {
        f"{figure.kind}.found": True,
        "number.rare": digits >= 3 or "." in figure.written,
        "number.small": digits == 1,
        "number.noun": seen.noun,
        "number.noun-before": seen.noun_before,
        "number.no-noun": seen.no_noun,
        "number.furniture": kind == "furniture",
        "number.fragment": kind == "fragment",
        "number.archive": seen.line.archive,
        "number.glued": seen.glued,
        "number.name": seen.name,
        "number.in-date": seen.in_date,
        "number.cover": seen.cover - 0.25,
        "number.near": seen.near - 0.25,
        "number.other-form": not seen.same_form,
        "number.left": seen.left,
        "number.unpaired": seen.paired is False,
        "number.unrelated": comparison.shared < 0.15,
    }
