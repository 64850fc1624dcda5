"""Back-references known by their printed words, whatever fields were made of them.

A short form repeats words of its antecedent in their order: the family name from its beginning, then words of the
title. This holds also where one of the two was taken apart wrongly, so it is asked after everything else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from citecheck.model import Citation, Relation
from citecheck.notes.references.matching import Profile
from citecheck.notes.references.printed import is_ibid, pointed_notes
from citecheck.notes.references.similar import fold_words, significant, word_set

__all__ = ["Wordings", "readings_of", "shares_words", "without_lead"]

_HEAD = 12  # words of a citation among which its authors stand
_LONGEST = 120
_MOST = 64  # candidates: the latest ones
_SAME = 0.75  # share of common words from which two citations are printings of one
_REMARKS = " … "  # what the parts of a remark are joined by
_PLACE = re.compile(
    r"(?:\b(?:pp?|S|С|с|at|hier|fol|Bl|Rn|para|§)\b\.?\s?)*\s?\d{1,5}(?:\s?[-–—]\s?\d{1,5})?\s?(?:ff?\b\.?)?\W*$"
)
_SENTENCE_END = re.compile(r"(?<=\w\w[.!?”’»])\s+(?=[^\W\d_])")
_SMALL = word_set("al others ed eds hg hrsg p pp s n op cit loc supra ibid note anm fn vgl see cf also u a o ders dies")


@dataclass(frozen=True)
class _Wording:
    """The words of one citation that is no back-reference."""

    profile: Profile
    words: tuple[str, ...]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.words)

    @property
    def head(self) -> tuple[str, ...]:
        return self.words[:_HEAD]


def readings_of(citation: Citation, printed: str) -> list[tuple[str, ...]]:
    """The folded words by which a short form may name its source, without page, remark and small words.

    As printed; its first sentence, since commentary may follow; its names and title as parsed.
    """
    for remark in (citation.remark or "").split(_REMARKS):
        if remark:
            printed = printed.replace(remark, " ", 1)
    if citation.locator:
        before, found, after = printed.rpartition(citation.locator)
        printed = before + " " + after if found else printed
    sentence = _SENTENCE_END.split(printed.strip()[:1000], maxsplit=1)[0]
    names = [name.family or name.literal or "" for name in citation.authors]
    texts = (_without_page(printed), _without_page(sentence), " ".join((*names, citation.title or "")))
    return list(dict.fromkeys(words for text in texts if (words := _telling(text))))


def shares_words(citation: Citation, printed: str, other: str) -> bool:
    """Whether the first word that a short form names its source by stands in another citation, as printed."""
    known = set(fold_words(other[:2000]))
    return any(words[0] in known for words in readings_of(citation, printed))


def _without_page(text: str) -> str:
    return _PLACE.sub("", text.strip()[-600:])


def _telling(text: str) -> tuple[str, ...]:
    return tuple(word for word in significant(fold_words(text)) if word not in _SMALL)


class Wordings:
    """Citations by the words at their beginning; each look-up is bounded."""

    def __init__(self) -> None:
        self._by_head: defaultdict[str, list[_Wording]] = defaultdict(list)

    def add(self, profile: Profile, printed: str) -> None:
        """Make a citation known by its printed words."""
        words = tuple(word for word in fold_words(printed[:2000])[:_LONGEST] if word not in _SMALL)
        wording = _Wording(profile, words)
        for word in dict.fromkeys(wording.head):
            self._by_head[word].append(wording)

    def meant_by(self, words: tuple[str, ...], note: str) -> Profile | None:
        """The one citation before `note` that begins with the first of `words` and has the others in their order.

        None where there is none, where several differ, and where fewer than two words are given.
        """
        if len(words) < 2:
            return None
        return _only(
            [w for w in self._before(note, words[0]) if len(w.words) > len(words) and _in_order(words, w.words)]
        )

    def named(self, words: tuple[str, ...], note: str) -> Profile | None:
        """The one citation before `note` among whose authors all of `words`, the names of a short form, stand."""
        if not words or len(words) > 6 or min(map(len, words)) < 2:
            return None
        return _only([w for w in self._before(note, words[0]) if _in_order(words, _before_title(w))])

    def _before(self, note: str, word: str) -> list[_Wording]:
        found = self._by_head.get(word, [])[-_MOST:]
        return [wording for wording in found if wording.profile.id.rpartition(".")[0] != note]


def _before_title(wording: _Wording) -> tuple[str, ...]:
    """The words before the title as parsed; the first four where the title is not among the first words."""
    title = wording.profile.title_words
    if title and title[0] in wording.head:
        return wording.head[: wording.head.index(title[0])]
    return wording.head[:4]


def _only(found: list[_Wording]) -> Profile | None:
    """The earliest of candidates that are printings of one citation, or None; an undated one may be a short form."""
    dated = [wording for wording in found if wording.profile.is_dated]
    return _earliest(dated or found)


def _earliest(found: list[_Wording]) -> Profile | None:
    for other in found[1:]:
        common = len(found[0].vocabulary & other.vocabulary)
        if common < _SAME * min(len(found[0].vocabulary), len(other.vocabulary)):
            return None
    return found[0].profile if found else None


def _in_order(words: tuple[str, ...], among: tuple[str, ...]) -> bool:
    rest = iter(among)
    return all(word in rest for word in words)


def without_lead(citation: Citation, printed: str) -> Citation:
    """A back-reference without the lead-in or the pointer that was read as its title; other citations as they are."""
    if citation.issued or citation.links or citation.identifiers or citation.volume:
        return citation
    named = citation.relation == "short" and citation.authors and not citation.title
    ibid = citation.relation != "ibid" and not named and is_ibid(printed)
    if not ibid and not pointed_notes(printed):
        return citation
    kept = tuple(o for o in citation.origins if o.field.startswith(("locator", "remark")))
    relation: Relation = "ibid" if ibid else "short"
    nothing = dict.fromkeys(("kind", "title", "container", "series", "publisher", "location", "pages", "language"))
    return replace(citation, **nothing, authors=(), editors=(), relation=relation, origins=kept)
