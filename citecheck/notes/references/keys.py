"""Citation keys: who, when and the first word of the title ("person2022what").

A key is made of what it names and of nothing else, so it is the same from run to run and in any order of the notes.
Keys are lower-case ASCII letters and digits: BibTeX compares keys without regard to case, and biber wants no
punctuation in them.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from citecheck.model import Description
from citecheck.notes.references.similar import STOP_WORDS, fold_words, to_ascii

__all__ = ["citation_key", "unique_keys"]

_YEAR = re.compile(r"\d{4}")
_MOST_WORDS = 6
_LONGEST_WORD = 24


def citation_key(work: Description, words: int = 1) -> str:
    """The key of a work: family name or institution, year, and the first `words` telling words of the title.

    Without a name the title gives its first word instead; without a year it says "nd" (no date); what has no letters
    that ASCII can spell gets a short digest of its fields.
    """
    who = _who(work)
    year = _YEAR.search(work.issued or "")
    title = _telling(work.title or "")
    if not who:
        who, title = (title[0], title[1:]) if title else ("source" + _digest(work), ())
    return f"{who}{year[0] if year else 'nd'}{''.join(title[:words])}"


def unique_keys(works: Sequence[Description]) -> tuple[str, ...]:
    """A key for each work, in order, all different without regard to case.

    Works whose keys collide take further words of their titles, all of them alike, and at last a digest of their
    fields: which one came first makes no difference.
    """
    lengths = [1] * len(works)
    keys = [citation_key(work) for work in works]
    for _ in range(_MOST_WORDS):
        counts = Counter(keys)
        crowded = [n for n, key in enumerate(keys) if counts[key] > 1]
        if not crowded:
            return tuple(keys)
        for n in crowded:
            lengths[n] += 1
            keys[n] = citation_key(works[n], lengths[n])
    return _with_digests(works, keys)


def _with_digests(works: Sequence[Description], keys: list[str]) -> tuple[str, ...]:
    counts = Counter(keys)
    found = [key if counts[key] == 1 else f"{citation_key(w)}{_digest(w)}" for key, w in zip(keys, works, strict=True)]
    taken: set[str] = set()
    for n, key in enumerate(found):  # only works that are equal in every field still share a key here
        unique, again = key, 1
        while unique in taken:
            again += 1
            unique = f"{key}x{again}"
        taken.add(unique)
        found[n] = unique
    return tuple(found)


def _who(work: Description) -> str:
    for name in (*work.authors, *work.editors):
        if spelled := "".join(fold_ascii(name.family or "")):
            return spelled[:_LONGEST_WORD]
        if name.literal and (short := _short_name(name.literal)):
            return short
    return _short_name(work.publisher or "") or _short_name(work.container or "")


def fold_ascii(text: str) -> tuple[str, ...]:
    """The folded words of `text` that ASCII can spell."""
    return tuple(word for word in fold_words(to_ascii(text)) if word.isascii())


def _short_name(name: str) -> str:
    """Short name of an institution: its one or two telling words, or the initials of more."""
    words = [word for word in fold_ascii(name) if word not in STOP_WORDS] or list(fold_ascii(name))
    if len(words) <= 2:
        return "".join(words)[:_LONGEST_WORD]
    return "".join(word[0] for word in words)[:_LONGEST_WORD]


def _telling(title: str) -> tuple[str, ...]:
    words = [word[:_LONGEST_WORD] for word in fold_ascii(title) if word not in STOP_WORDS]
    return tuple(word for word in words if not word.isdigit()) or tuple(words)


def _digest(work: Description) -> str:
    """Six hexadecimal digits of the fields that tell works apart."""
    people = [f"{n.family!r},{n.given!r},{n.literal!r}" for n in (*work.authors, *work.editors)]
    fields = (
        work.title,
        work.container,
        work.publisher,
        work.volume,
        work.issue,
        work.pages,
        work.issued,
        work.edition,
    )
    links = sorted(link.url for link in work.links)
    ids = sorted(f"{i.scheme}:{i.value}" for i in work.identifiers)
    content = "\x1f".join([*people, *map(repr, fields), *links, *ids])
    return hashlib.sha256(content.encode()).hexdigest()[:6]
