"""Which numbered lists are notes.

The evidence is where a list stands, whether its heading says so, whether its items read like citations, and whether
the prose calls its labels: all the prose, or only what stands between the list before and this one. Steps, arguments
and section headings are numbered too and fail these tests.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from citecheck.model import Span
from citecheck.notes.lists.blocks import Calls, NumberedList
from citecheck.notes.lists.evidence import citing_share, is_bibliography_heading
from citecheck.notes.markers.candidates import Style, candidates
from citecheck.notes.markers.chain import best_chain

_ACCEPTED = 3.0
_ACCEPTED_BESIDES = 4.0  # for a further list without a heading, beside the best one
_LABELLED_IN_WORDS = ("word", "caret")  # "Note 1:" and "^1" number little but notes
_LONGEST_NOTE = 1500
_DOUBTFUL: tuple[Style, ...] = ("plain", "parenthesis", "spaced")
_MANY, _NEARLY_ALL, _HOLDS, _BEYOND_DOUBT = 5, 0.8, 4.0, 10.0
_SAMPLE = 1000  # characters of an item that are looked at


class _Weighed(NamedTuple):
    """A list and what speaks for it.

    `exact` and `mostly`: the prose between the list before and this one calls its labels and no others, or half of
    them at least.
    """

    each: NumberedList
    score: float
    exact: bool
    mostly: bool


def accepted(text: str, lists: Sequence[NumberedList], calls: Calls) -> tuple[list[NumberedList], list[NumberedList]]:
    """The lists that are notes, and the numbered bibliographies beside them; disjoint, each in order of place."""
    weighed = _weighed(text, lists, calls)
    exact = Counter(one.each.entries[0].style for one in weighed if one.exact)
    taken: list[_Weighed] = []
    blocks: list[Span] = []
    for one in sorted(weighed, key=lambda one: (-one.score, one.each.start)):
        if one.score < _ACCEPTED:
            break
        enough = not taken or one.each.heading or one.score >= _ACCEPTED_BESIDES
        if enough and not _lonely(one, exact) and _fits(blocks, one.each):
            taken.append(one)
    taken.sort(key=lambda one: one.each.start)
    works = [one.each for one in taken if is_bibliography_heading(one.each.heading) and not one.mostly]
    if len(works) == len(taken):
        return works, []
    return [one.each for one in taken if one.each not in works], works


def _weighed(text: str, lists: Sequence[NumberedList], calls: Calls) -> list[_Weighed]:
    if not lists:
        return []
    near = _called_before(lists, calls)
    exact = [bool(each.labels) and each.labels == labels for each, labels in zip(lists, near, strict=True)]
    shares = [citing_of(text, each) for each in lists]
    alike = _shares_of_exact(lists, exact, shares)
    alone = [
        _evidence(text, each, alike.get(each.entries[0].style, share) if fits else share, called=fits)
        for each, share, fits in zip(lists, shares, exact, strict=True)
    ]
    called = _called(text, lists[max(range(len(lists)), key=alone.__getitem__)], calls)
    return [
        _Weighed(each, score + max(_agreement(each, called), _agreement(each, labels)), fits, _mostly(each, labels))
        for each, score, labels, fits in zip(lists, alone, near, exact, strict=True)
    ]


def _fits(taken: list[Span], each: NumberedList) -> bool:
    """Whether no block of a list lies over one that is taken; if so, its blocks are taken too."""
    for block in each.blocks:
        at = bisect_left(taken, block)
        if (at and taken[at - 1].end > block.start) or (at < len(taken) and taken[at].start < block.end):
            return False
    for block in each.blocks:
        insort(taken, block)
    return True


def _lonely(one: _Weighed, exact: Counter[str]) -> bool:
    """One item without a heading is a list only where others of its style are called as exactly as it is."""
    each = one.each
    if len(each.entries) > 1 or each.heading:
        return False
    return not one.exact or exact[each.entries[0].style] < 2


def _evidence(text: str, each: NumberedList, citing: float, *, called: bool) -> float:
    """What the list itself says: heading, citations, place, length; above zero for notes."""
    rest = (len(text) - each.end) / len(text)
    place = 1.0 if called or rest < 0.05 else 0.5 if rest < 0.2 else -1.0
    swollen = median(span.end - span.start for span in each.texts) > _LONGEST_NOTE
    whole = each.size > 0.75 * len(text) and citing < 0.7
    count = min(1.0, len(each.texts) / 10)
    late_start = 0.0 if each.entries[0].label == 1 or called else 2.0
    few = 2.0 if len(each.texts) == 2 and not each.heading and not called else 0.0
    heading = 3.0 if each.heading else 2.0 if each.entries[0].style in _LABELLED_IN_WORDS else 0.0
    return heading + 4.0 * (citing - 0.3) + place + count - 2.0 * swollen - 3.0 * whole - late_start - few


def citing_of(text: str, each: NumberedList) -> float:
    """Share of the items that read like citations."""
    return citing_share([Span(s.start, min(s.end, s.start + _SAMPLE)).of(text) for s in each.texts])


def _shares_of_exact(lists: Sequence[NumberedList], exact: Sequence[bool], shares: Sequence[float]) -> dict[str, float]:
    """By style, the share of items that read like citations in all lists that the prose before them calls exactly.

    The few notes of one page say little alone; together with those of the other pages they say as much as any list.
    """
    sums: dict[str, tuple[float, int]] = {}
    for each, fits, share in zip(lists, exact, shares, strict=True):
        if fits:
            total, count = sums.get(each.entries[0].style, (0.0, 0))
            sums[each.entries[0].style] = total + share * len(each.texts), count + len(each.texts)
    return {style: total / count for style, (total, count) in sums.items()}


def _called_before(lists: Sequence[NumberedList], calls: Calls) -> list[set[int]]:
    """For each list the labels called in front of each of its blocks, as far back as the notes before it."""
    ends: dict[str, list[int]] = {}
    for each in lists:
        ends.setdefault(each.entries[0].style, [0]).extend(block.end for block in each.blocks)
    for places in ends.values():
        places.sort()
    found = []
    for each in lists:
        places = ends[each.entries[0].style]
        starts = [(places[bisect_left(places, block.start + 1) - 1], block.start) for block in each.blocks]
        found.append({label for start, stop in starts for label in calls.between(start, stop)})
    return found


def _mostly(each: NumberedList, called: set[int]) -> bool:
    return 2 * len(each.labels & called) >= len(each.labels)


def _called(text: str, each: NumberedList, calls: Calls) -> set[int]:
    """The labels that the prose outside the list calls, by the best chain of any style.

    Where there is no numbering beyond doubt, doubtful readings count too if they call nearly all labels in order.
    """
    chains = [best_chain(readings) for readings in calls.outside(each.blocks)]
    best = max(chains, key=lambda chain: chain.score)
    strong = {piece.label for reading in best.readings if reading.strong for piece in reading.pieces}
    if best.score >= _BEYOND_DOUBT or len(each.labels) < _MANY:
        return strong
    chains = [best_chain(candidates(text, style, each.blocks), each.labels) for style in _DOUBTFUL]
    best = max(chains, key=lambda chain: chain.score)
    called = {piece.label for reading in best.readings for piece in reading.pieces} & each.labels
    return called if best.score >= _HOLDS and len(called) >= _NEARLY_ALL * len(each.labels) else strong


def _agreement(each: NumberedList, called: set[int]) -> float:
    """From -0.8 where the prose calls none of the labels to +3.2 where it calls all of them and no others."""
    return 4.0 * (len(each.labels & called) / len(each.labels | called) - 0.2)
