"""Back-references to the citation they mean: Ibid., short forms, "supra note 4", repetitions, translated titles.

Rules of the Chicago Manual of Style (17th ed., 14.29-14.36), the Bluebook (rule 4) and OSCOLA (1.2), and their
counterparts in German, Russian, French and Chinese notes. Nothing is guessed: between two equally good antecedents
there is none, and the reason is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from citecheck.model import Citation, Origin
from citecheck.notes.citations.pointers import PREVIOUS
from citecheck.notes.references.antecedents import Antecedents
from citecheck.notes.references.matching import Grade, Profile, grade, same_work, years_apart
from citecheck.notes.references.printed import (
    alias_of,
    is_back_reference,
    pointed_note,
    pointed_notes,
    same_author_word,
)
from citecheck.notes.references.reasons import named, why
from citecheck.notes.references.translated import translated
from citecheck.notes.references.wording import Wordings, readings_of, shares_words, without_lead

__all__ = ["resolve"]

Printed = Callable[[Citation], str]


def resolve(notes: Sequence[Sequence[Citation]], *, printed: Printed | None = None) -> tuple[tuple[Citation, ...], ...]:
    """The citations of each note, in order, with their back-references resolved.

    Sets `relation`, `refers_to` (the id of the full citation meant, never a later one), `inference` (the reason where
    the meaning is concluded or can't be), `confidence`. `printed` gives the words of a citation as printed, for
    pointers such as "(n 4)"; without it they are looked for in its remark and locator.
    """
    walk = _Walk(printed or _unseen)
    return tuple(walk.note(citations) for citations in notes)


def _unseen(_: Citation) -> str:
    return ""


@dataclass
class _Walk:
    """One pass over the notes. `roots` maps the id of a citation to the citation it means at last, or None."""

    printed: Printed
    known: Antecedents = field(default_factory=Antecedents)
    loose: Antecedents = field(default_factory=Antecedents)
    wordings: Wordings = field(default_factory=Wordings)
    roots: dict[str, str | None] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)
    by_note: dict[str, tuple[Citation, ...]] = field(default_factory=dict)
    last: tuple[Citation, ...] = ()
    empty_notes: int = 0

    def note(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """The citations of one note, resolved."""
        done: list[Citation] = []
        for citation in citations:
            found = self._resolved(citation, done)
            self.roots[found.id] = self._root(found)
            done.append(found)
        if done:
            self.last, self.empty_notes = tuple(done), 0
            self.by_note[done[0].note] = self.last
        else:
            self.empty_notes += 1
        return tuple(done)

    def _root(self, citation: Citation) -> str | None:
        if citation.refers_to is not None:
            return citation.refers_to
        return citation.id if citation.relation != "ibid" else None

    def _resolved(self, citation: Citation, before: list[Citation]) -> Citation:
        citation = self._with_author(without_lead(citation, self.printed(citation)), before)
        seen = (self.printed(citation), citation.remark, citation.locator)
        words = " ".join(part for part in seen if part)
        profile = Profile(citation, citation.id, words, alias_of(words) if citation.relation == "full" else None)
        if citation.relation == "ibid" and not (citation.authors or citation.title or _pointer(citation, words)):
            return self._ibid(citation, before)
        if citation.relation == "full" and not (is_back_reference(words) and not profile.is_dated):
            return self._full(citation, profile)
        return self._short(replace(citation, relation="short"), profile)

    # ------------------------------------------------------------ ibid.

    def _ibid(self, citation: Citation, before: list[Citation]) -> Citation:
        if before:
            return self._same_as(citation, before[-1], None)
        if not self.last:
            return replace(citation, refers_to=None, inference="unresolved: no citation precedes it", confidence=0.2)
        meant = _distinct(self.roots[c.id] or c.id for c in self.last)
        if len(meant) > 1:
            return _ambiguous(citation, meant)
        passed = "the notes between cite nothing" if self.empty_notes else None
        return self._same_as(citation, self.last[-1], passed)

    def _same_as(self, citation: Citation, preceding: Citation, reason: str | None) -> Citation:
        root = self.roots[preceding.id]
        if root is None:
            unknown = f"unresolved: it follows {preceding.id}, whose own source is not known"
            return replace(citation, refers_to=None, inference=unknown, confidence=0.2)
        sure = min(citation.confidence, preceding.confidence, 0.9 if reason else 1.0)
        return replace(citation, refers_to=root, inference=reason, confidence=sure)

    def _with_author(self, citation: Citation, before: list[Citation]) -> Citation:
        """ "Ders.", "Idem", "———": the author of the citation before."""
        names = [name.literal or name.family or "" for name in citation.authors]
        if len(names) != 1 or not same_author_word(names[0]):
            return citation
        preceding = before[-1] if before else (self.last[-1] if self.last else None)
        root = self.roots.get(preceding.id) if preceding else None
        source = self.profiles[root].source if root in self.profiles else preceding
        if source is None or not source.authors:
            return citation
        kept = tuple(o for o in citation.origins if not o.field.startswith("authors"))
        reason = f"“{names[0]}” is the author of {root or '?'}"
        origins = tuple(Origin(f"authors.{n}", None, reason, 0.9) for n in range(len(source.authors)))
        return replace(citation, authors=source.authors, origins=kept + origins)

    # ------------------------------------------------------------ full citations

    def _full(self, citation: Citation, profile: Profile) -> Citation:
        """A full citation is new, or repeats an earlier one, or is in truth a short form of it."""
        if not profile.is_dated:
            found = self._short(citation, profile, only_sure=True)
            if found is not citation:
                return found
        alike = (p for p in self.known.alike(profile) if not _adds_date(profile, p) and same_work(p, profile))
        same = _distinct(p.id for p in alike)
        if len(same) == 1:
            return replace(citation, refers_to=same[0])
        if not (citation.links or citation.identifiers):
            repeated = self._by_words(citation, least=3)
            if repeated is not None:
                return repeated
        self._learn(profile, self.known)
        return citation

    def _learn(self, profile: Profile, index: Antecedents) -> None:
        self.profiles[profile.id] = profile
        index.add(profile)
        self.wordings.add(profile, profile.printed)

    # ------------------------------------------------------------ short forms

    def _short(self, citation: Citation, profile: Profile, *, only_sure: bool = False) -> Citation:
        """Resolve a short form; with `only_sure`, a full citation that may be one (itself, where it is not)."""
        pointers = () if only_sure else self._pointers(citation, profile)
        if pointers:
            found = self._pointed(citation, profile, pointers)
            if found is not None:
                return found
        best = _best((p, grade(profile, p)) for p in self.known.alike(profile))
        if only_sure and not _plainly_short(profile, best):
            best = []
        if len(best) == 1:
            return _meaning(citation, profile, best[0])
        if best:
            several = _ambiguous(citation, [p.id for p in best], relation="short")
            return self._by_words(citation, least=2) or several
        in_other_words = self._translated(citation, profile)
        if in_other_words is not None:
            return in_other_words
        if only_sure:
            return citation
        return self._by_words(citation, least=1) or self._unmatched(citation, profile, pointers)

    def _by_words(self, citation: Citation, *, least: int) -> Citation | None:
        """The one earlier citation that prints the same words, at least `least` of them, or None."""
        readings = readings_of(citation, self.printed(citation))
        found = [self.wordings.meant_by(words, citation.note) for words in readings if len(words) >= least]
        if least == 1 and citation.authors and not citation.title:
            found += [self.wordings.named(words, citation.note) for words in readings]
        meant = next((profile for profile in found if profile is not None), None)
        if meant is None or self._other_year(citation, meant):
            return None
        reason = f"{meant.id} alone prints these words"
        sure = min(citation.confidence, 0.8)
        return replace(citation, relation="short", kind=None, refers_to=meant.id, inference=reason, confidence=sure)

    def _other_year(self, citation: Citation, meant: Profile) -> bool:
        """Whether it is dated otherwise; a year of its title stands in the antecedent, too."""
        year = (citation.issued or "")[:4]
        return years_apart(citation.issued, meant.source.issued) and year not in meant.printed

    def _pointers(self, citation: Citation, profile: Profile) -> tuple[str, ...]:
        """The labels of the notes that a short form names."""
        bare = pointed_notes(self.printed(citation))
        label = None if bare else _pointer(citation, profile.printed)
        return bare or ((label,) if label else ())

    def _pointed(self, citation: Citation, profile: Profile, labels: tuple[str, ...]) -> Citation | None:
        """The source of the notes a short form names, or None where no such note is before it."""
        prefix, _, own = citation.note.rpartition(":")
        labels = tuple(str(int(own) - 1) if label == PREVIOUS and own.isdecimal() else label for label in labels)
        named = [self.by_note.get(f"{prefix}:{label}" if prefix else label, ()) for label in labels]
        target = [c for citations in named for c in citations]
        if not target:
            return None
        label = " and ".join(labels)
        roots = _distinct(root for c in target if (root := self.roots[c.id]) is not None)
        known = [self.profiles[root] for root in roots if root in self.profiles]
        if len(known) > 1 and not (citation.authors or citation.title):
            return _ambiguous(citation, [p.id for p in known])
        fitting = _best((p, grade(profile, p)) for p in known) if len(known) > 1 else known
        if len(fitting) != 1:
            fitting = [p for p in known if shares_words(citation, self.printed(citation), p.printed)]
        if len(fitting) != 1:
            return _ambiguous(citation, [p.id for p in known]) if known else None
        meant, reason = fitting[0], None
        if (profile.families or profile.source.title) and grade(profile, meant) is None:
            if self.printed(citation) and not shares_words(citation, self.printed(citation), meant.printed):
                other = f"unresolved: note {label} is named, and cites {meant.id}, which is another source"
                return replace(citation, relation="short", kind=None, refers_to=None, inference=other, confidence=0.3)
            reason = f"note {label} is named, though what is printed here differs from it"
        sure = 0.6 if reason else 0.95
        citation = _as_case(citation, meant)
        return replace(citation, relation="short", kind=None, refers_to=meant.id, inference=reason, confidence=sure)

    def _translated(self, citation: Citation, profile: Profile) -> Citation | None:
        found = translated(profile, self.known.of_institution(profile))
        if not found:
            return None
        if len(found) > 1:
            return _ambiguous(citation, [reading.meant.id for reading in found], relation="short")
        reading = found[0]
        return replace(
            citation,
            relation="short",
            kind=None,
            refers_to=reading.meant.id,
            inference=reading.reason,
            confidence=min(citation.confidence, reading.confidence),
        )

    def _unmatched(self, citation: Citation, profile: Profile, pointers: tuple[str, ...]) -> Citation:
        """A short form without antecedent: a source of its own where it says enough, else unresolved."""
        if _says_enough(profile):
            whole = replace(citation, relation="full")
            self._learn(profile, self.known)
            return whole
        best = _best((p, grade(profile, p)) for p in self.loose.alike(profile))
        if len(best) == 1:
            reason = f"the same short form as {best[0].id}, whose full citation is not in the notes"
            return replace(citation, refers_to=best[0].id, inference=reason, confidence=0.4)
        self._learn(profile, self.loose)
        source = named(profile)
        reason = f"unresolved: no earlier full citation of {source}" if source else "unresolved: it names no source"
        if pointers:
            reason += f"; note {' and '.join(pointers)}, which it names, cites nothing before it"
        return replace(citation, refers_to=None, inference=reason, confidence=0.3)


def _pointer(citation: Citation, words: str) -> str | None:
    if not citation.title:
        return pointed_note(words)
    named = pointed_note(words.replace(citation.title, " "))
    return pointed_note(citation.title) if named is None and is_back_reference(citation.title) else named


def _distinct(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def _best(graded: Iterable[tuple[Profile, Grade | None]]) -> list[Profile]:
    """The candidates of the greatest grade; one, where all of them are citations of one work."""
    found = [(p, g) for p, g in graded if g is not None]
    greatest = max((g for _, g in found), default=None)
    best = [p for p, g in found if g == greatest]
    one = len(best) <= 8 and all(same_work(a, b) for n, a in enumerate(best) for b in best[n + 1 :])
    return best[:1] if one else best


def _adds_date(later: Profile, earlier: Profile) -> bool:
    """Whether the later citation is dated more closely: it may be one of several years, so it repeats nothing."""
    return not (earlier.source.issued or "").startswith(later.source.issued or "")


def _plainly_short(profile: Profile, best: list[Profile]) -> bool:
    """Whether an undated citation that was read as full says less than its antecedent, and plainly means it."""
    if not best:
        return False
    found = grade(profile, best[0])
    if found is None or found.title < (0.75 if found.people else 0.95):
        return False
    if len(best) == 1 and _details(best[0]) <= _details(profile):
        return False
    return bool(found.people or found.institution or len(profile.title_words) >= 4)


def _details(profile: Profile) -> int:
    s = profile.source
    given = any(name.given for name in s.authors)
    told = (s.issued, s.accessed, s.volume, s.issue, s.pages, s.publisher or s.container, s.location, s.links, given)
    return sum(map(bool, (*told, s.identifiers, s.edition)))


def _as_case(citation: Citation, meant: Profile) -> Citation:
    """A short form of a case: what was read as an author ("Costa (n 8)") is the first party, so the title."""
    if meant.source.kind != "jurisdiction" or meant.source.authors or citation.title or len(citation.authors) != 1:
        return citation
    name = citation.authors[0]
    party = name.literal or " ".join(part for part in (name.given, name.family) if part)
    origins = tuple(replace(o, field="title") if o.field == "authors.0" else o for o in citation.origins)
    return replace(citation, authors=(), title=party, origins=origins)


def _meaning(citation: Citation, profile: Profile, meant: Profile) -> Citation:
    reason, sure = why(profile, meant)
    citation = _as_case(citation, meant)
    return replace(
        citation,
        relation="short",
        kind=None,
        refers_to=meant.id,
        inference=reason,
        confidence=min(citation.confidence, sure),
    )


def _ambiguous(citation: Citation, ids: Sequence[str], *, relation: str = "") -> Citation:
    listed = " or ".join(ids[:4]) + (" or others" if len(ids) > 4 else "")
    changed = replace(citation, refers_to=None, inference=f"ambiguous: {listed}", confidence=0.3)
    return replace(changed, relation="short") if relation == "short" else changed


def _says_enough(profile: Profile) -> bool:
    """Whether what is printed describes a source by itself, and not by reference to a fuller citation."""
    s = profile.source
    if s.links or s.identifiers:
        return True
    if is_back_reference(profile.printed):
        return False
    surname_only = any(name.family and not name.given for name in s.authors)
    return bool(s.title) and (not surname_only or bool(s.issued and (s.container or s.publisher)))
