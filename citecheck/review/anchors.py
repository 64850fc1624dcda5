"""What was said of a finding is found again when the sentence it is about was edited a little."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from citecheck.model import Finding, Record
from citecheck.review.fingerprint import folded

LONGEST = 1_000
"""Code points of a subject that are compared."""

_NEAR = 0.8
_AHEAD = 0.05
_FEWEST_WORDS = 4
_CANDIDATES = 8
_COMMON = 50
_PUNCTUATION = "\"'.,;:!?()[]…—–-"


class Said(Record, frozen=True):
    """A fingerprint of which something was said, and what helps to find its finding again."""

    fingerprint: str
    code: str
    path: str
    excerpt: str


def reanchored(said: Iterable[Said], findings: Iterable[Finding]) -> dict[str, str]:
    """The fingerprints that changed: those in `said` whose finding now has another one, with that one.

    Only findings of the same rule in the same article are meant, whose subjects share four fifths of their words, have
    the same numbers (another number is another statement), and leave no doubt which is meant. Each is meant once.
    """
    present = {finding.fingerprint: finding for finding in findings}
    lost = [one for one in said if one.fingerprint not in present and one.excerpt]
    if not lost:
        return {}
    spoken = {one.fingerprint for one in said}
    free = [finding for mark, finding in present.items() if mark not in spoken]
    pairs = sorted(_pairs(lost, free), key=lambda pair: (-pair[0], pair[1], pair[2]))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, old, new in pairs:
        if old not in found and new not in taken:
            found[old] = new
            taken.add(new)
    return found


def _pairs(lost: Iterable[Said], free: Iterable[Finding]) -> Iterator[tuple[float, str, str]]:
    """Likeness, the fingerprint that was, the one that is: only where nothing else is nearly as like."""
    groups: defaultdict[tuple[str, str], list[tuple[str, list[str]]]] = defaultdict(list)
    for finding in free:
        groups[finding.code, finding.path].append((finding.fingerprint, _words(finding.subject)))
    indices = {key: _index(group) for key, group in groups.items()}
    for one in lost:
        key, words = (one.code, one.path), _words(one.excerpt)
        if key not in groups or len(words) < _FEWEST_WORDS:
            continue
        scored = sorted(
            (
                (_likeness(words, groups[key][place][1]), groups[key][place][0])
                for place in _nearest(words, indices[key])
            ),
            reverse=True,
        )
        if scored and scored[0][0] >= _NEAR and (len(scored) == 1 or scored[0][0] - scored[1][0] >= _AHEAD):
            yield scored[0][0], one.fingerprint, scored[0][1]


def _words(subject: str) -> list[str]:
    """Words without the punctuation around them; an address is one word."""
    stripped = (word.strip(_PUNCTUATION) for word in folded(subject[:LONGEST]).split())
    return [word for word in stripped if word]


def _index(group: Iterable[tuple[str, list[str]]]) -> dict[str, list[int]]:
    """Where each word stands; words that stand nearly everywhere tell nothing and cost time."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, (_, words) in enumerate(group):
        for word in set(words):
            if len(places[word]) <= _COMMON:
                places[word].append(place)
    return {word: found for word, found in places.items() if len(found) <= _COMMON}


def _nearest(words: list[str], index: Mapping[str, list[int]]) -> list[int]:
    shared = Counter(place for word in set(words) for place in index.get(word, ()))
    return [place for place, _ in shared.most_common(_CANDIDATES)]


def _likeness(one: list[str], other: list[str]) -> float:
    """From 0 to 1; 0 where the numbers differ."""
    if _numbers(one) != _numbers(other):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _numbers(words: Iterable[str]) -> Counter[str]:
    return Counter(digits for word in words if (digits := "".join(char for char in word if char.isdigit())))
