"""Whether two descriptions can be one source: a short form and its antecedent, or two spellings of one work.

A `Profile` is what such comparisons need, computed once per citation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from citecheck.model import Description, Name
from citecheck.notes.references.concepts import institution_keys, same_institution
from citecheck.notes.references.similar import fold_words, name_forms, significant, skeleton, title_likeness, word_set
from citecheck.read.language import guess_language, script_of

__all__ = ["Grade", "Profile", "grade", "same_work", "share_a_name", "years_apart"]

_OTHERS = re.compile(r"(?i)(?<!\w)(?:et al|u\. ?a|и др|та ін|and others|et autres|y otros|等)(?!\w)")
_YEAR = re.compile(r"\d{4}")
_GENERIC = word_set(
    """
introduction editorial preface foreword afterword conclusion conclusions review reviews interview abstract index
notes letter letters report summary overview statistics appendix einleitung vorwort nachwort einfuhrung avant
propos introduccion prologo vvedenie predislovie zaklyuchenie statement speech about home
"""
)
"""One-word titles that many works bear."""


@dataclass(frozen=True)
class Profile:
    """One description, ready to be compared. `alias` is a title the article itself announces ("hereinafter ...")."""

    source: Description
    id: str = ""
    printed: str = ""
    alias: str | None = None

    @cached_property
    def people(self) -> tuple[Name, ...]:
        """The persons who made it: authors, or else editors."""
        return tuple(n for n in self.source.authors or self.source.editors if not _is_others(n))

    @cached_property
    def families(self) -> tuple[frozenset[str], ...]:
        """Folded spellings of each person's family name, in order."""
        return tuple(forms for n in self.people if (forms := name_forms(n.family or n.literal or "")))

    @cached_property
    def with_others(self) -> bool:
        """Whether "et al." stands for more authors."""
        return any(_is_others(n) for n in self.source.authors) or bool(_OTHERS.search(self.printed))

    @cached_property
    def institutions(self) -> tuple[str, ...]:
        """Names of organisations and periodicals that stand for it, as printed."""
        literal = [n.literal for n in self.source.authors if n.literal and not _is_others(n)]
        return tuple(dict.fromkeys(n for n in (*literal, self.source.publisher, self.source.container) if n))

    @cached_property
    def institution_keys(self) -> frozenset[str]:
        """Keys under which spellings of its institutions meet."""
        return frozenset().union(*map(institution_keys, self.institutions)) if self.institutions else frozenset()

    @cached_property
    def title_words(self) -> tuple[str, ...]:
        """Significant folded words of the title."""
        return significant(fold_words(self.source.title or ""))

    @cached_property
    def title_as_name(self) -> frozenset[str]:
        """The title read as a name with its initials left out ("A. Weiss", which is no title)."""
        if self.people or len(self.title_words) > 4:
            return frozenset()
        return name_forms(" ".join(word for word in self.title_words if len(word) > 1 or not word.isascii()))

    @cached_property
    def years(self) -> frozenset[str]:
        """Years of publication."""
        return frozenset(_YEAR.findall(self.source.issued or ""))

    @cached_property
    def language(self) -> str | None:
        """Language of the title, as printed words show it."""
        return guess_language(self.source.title or "", self.source.language)

    @cached_property
    def script(self) -> str:
        """Script of the title."""
        return script_of(self.source.title or "")

    @cached_property
    def urls(self) -> frozenset[str]:
        """Its links without scheme, "www." and final slash."""
        return frozenset(_bare(link.url) for link in self.source.links)

    @cached_property
    def works_ids(self) -> frozenset[tuple[str, str]]:
        """Identifiers that name one work (an ISBN may name a whole volume, an ISSN a periodical)."""
        return frozenset(
            (i.scheme, i.value.lower()) for i in self.source.identifiers if i.scheme not in ("issn", "isbn")
        )

    @cached_property
    def is_generic(self) -> bool:
        """Whether the title is one that many works bear."""
        return all(word in _GENERIC or len(word) < 3 for word in self.title_words)

    @property
    def is_dated(self) -> bool:
        """Whether it prints what a first full citation prints and a short form leaves out."""
        s = self.source
        return bool(s.issued or s.accessed or s.links or s.identifiers or s.volume or s.issue)


def _is_others(name: Name) -> bool:
    return bool(_OTHERS.fullmatch((name.literal or name.family or "").strip(" .,")))


def _bare(url: str) -> str:
    return re.sub(r"^[a-z]+://(?:www\.)?", "", url.split("#", 1)[0].lower()).rstrip("/")


# ---------------------------------------------------------------- a short form and its antecedent


@dataclass(frozen=True, order=True)
class Grade:
    """How surely a short form means a source; a greater grade is the better reading, equal grades are a tie."""

    title: float
    people: int
    institution: int
    year: int


def grade(short: Profile, full: Profile) -> Grade | None:
    """The grade of the reading that `short` means `full`, or None where it can't.

    What both print must agree; besides, there must be enough in common to know the source by: a title and a name, a
    title that says enough, or a name alone.
    """
    if _contradict(short.source, full.source):
        return None
    year = int(bool(short.years & full.years))
    people, institution = _people(short, full), _institution(short, full)
    if people is None:
        return Grade(0.95, 0, 0, year) if _is_first_party(short, full) else None
    if institution is None:
        return None
    if not short.source.title:
        return Grade(0.5, people, institution, year) if people or institution else None
    likeness = _title(short, full)
    known = people > 0 or institution > 0
    if likeness >= 0.95 and short.is_generic:
        return Grade(likeness, people, institution, year) if known else None
    enough = (
        likeness >= 0.95
        or (likeness >= 0.7 and (known or len(short.title_words) >= 3))
        or (likeness >= 0.6 and people > 0)
    )
    return Grade(likeness, people, institution, year) if enough else _misread_name(short, full, likeness, year)


def share_a_name(short: Profile, full: Profile) -> bool:
    """Whether both name the same person or institution, and nothing but the title could tell them apart."""
    people, institution = _people(short, full), _institution(short, full)
    if people is None or institution is None or _contradict(short.source, full.source):
        return False
    return people > 0 or institution > 0


def _title(short: Profile, full: Profile) -> float:
    title = short.source.title or ""
    known = [known for known in (full.source.title, full.alias) if known]
    return max((title_likeness(title, name) for name in known), default=0.0)


def _misread_name(short: Profile, full: Profile, likeness: float, year: int) -> Grade | None:
    """A short form of one name ("Weiss, 22") whose name was taken for a title."""
    if short.people or likeness or len(short.title_words) > 3:
        return None
    name = short.source.title or ""
    if full.families and short.title_as_name & full.families[0]:
        return Grade(0.5, 2 if len(full.families) == 1 else 1, 0, year)
    if any(same_institution(name, known) for known in full.institutions):
        return Grade(0.5, 0, 1, year)
    return None


def _is_first_party(short: Profile, full: Profile) -> bool:
    """A case by its first party: "Donoghue" for *Donoghue v Stevenson*."""
    words = fold_words(full.source.title or "")
    if len(short.families) != 1 or short.source.title or full.families or len(words) < 2:
        return False
    return any(tuple(form.split()) == words[: len(form.split())] for form in short.families[0]) and bool(
        {"v", "vs", "gegen", "protiv", "contra"} & set(words[1:])
    )


def _people(short: Profile, full: Profile) -> int | None:
    """2 the same persons, 1 some of them beginning with the first, 0 none named, None somebody else."""
    if not short.families:
        return 0
    if not full.families:
        named = [n.literal or n.family or "" for n in short.people]
        return 2 if any(same_institution(n, known) for n in named for known in full.institutions) else None
    if len(short.families) > len(full.families):
        return None
    at = 0
    for forms, person in zip(short.families, short.people, strict=False):
        while at < len(full.families) and not _same_person(forms, person, full, at):
            at += 1
        if at == len(full.families):
            return None
        at += 1
    whole = len(short.families) == len(full.families)
    if short.with_others:
        return 2 if len(full.families) > len(short.families) or full.with_others else 1
    return 2 if whole else 1


def _same_person(forms: frozenset[str], person: Name, full: Profile, at: int) -> bool:
    other = full.people[at] if len(full.people) == len(full.families) else Name()
    if not forms & full.families[at]:
        one, two = min(forms), min(full.families[at])
        written = {script_of(person.family or person.literal or ""), script_of(other.family or other.literal or "")}
        if len(written) < 2 or skeleton(one) != skeleton(two) or len(skeleton(one)) < 2:
            return False
    return _same_given(person.given, other.given)


def _same_given(one: str | None, other: str | None) -> bool:
    a, b = fold_words(one or ""), fold_words(other or "")
    return not a or not b or a[0][0] == b[0][0] or skeleton(a[0])[:1] == skeleton(b[0])[:1]


def _institution(short: Profile, full: Profile) -> int | None:
    """1 an institution or periodical in common, 0 nothing to compare, None different ones."""
    mine = [n for n in (short.source.publisher, short.source.container) if n]
    if not mine or not full.institutions:
        return 0
    if short.institution_keys & full.institution_keys:
        return 1
    return 1 if any(same_institution(a, b) for a in mine for b in full.institutions) else None


def years_apart(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates exclude each other: 2022 and 2022-04 do not, 2022-04 and 2022-05 do."""
    return (
        bool(one and other)
        and one != other
        and not (str(one).startswith(str(other)) or str(other).startswith(str(one)))
    )


def _contradict(one: Description, other: Description) -> bool:
    if years_apart(one.issued, other.issued):
        return True
    return _differ(one.volume, other.volume) or _differ(one.issue, other.issue) or _differ(one.edition, other.edition)


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other) and one != other and fold_words(one or "") != fold_words(other or "")


# ---------------------------------------------------------------- two full citations


def same_work(one: Profile, other: Profile) -> bool:
    """Whether two citations describe one work, however each spells it.

    The same DOI decides. Otherwise titles must agree, and nothing printed may contradict: authors, date, volume,
    institution. A title that many works bear ("Introduction") needs a name and a date or place in common.
    """
    a, b = one.source, other.source
    if _identified_apart(one, other):
        return False
    if one.works_ids & other.works_ids:
        return True
    if _contradict(a, b) or _apart_in_place(a, b):
        return False
    linked = bool(one.urls & other.urls)
    if not a.title or not b.title:
        return linked
    likeness = max(title_likeness(a.title, b.title), title_likeness(b.title, a.title))
    if likeness < 0.7:
        return False
    people, institution = _mutual_people(one, other), _mutual_institution(one, other)
    if people is None or (institution is None and not linked):
        return False
    if likeness == 1 and _only_title(one) and _only_title(other):
        return True
    known = linked or bool(people) or bool(institution)
    if one.is_generic or other.is_generic:
        return likeness == 1 and known and (linked or bool(one.source.issued and institution))
    if likeness >= 0.97 or (likeness >= 0.8 and _both_dated_alike(a, b)):
        return known or len(one.title_words) >= 3
    return linked and likeness >= 0.7


def _identified_apart(one: Profile, other: Profile) -> bool:
    mine, theirs = dict(one.works_ids), dict(other.works_ids)
    return any(theirs.get(scheme, value) != value for scheme, value in mine.items())


def _apart_in_place(a: Description, b: Description) -> bool:
    """Chapters of one book, or pieces of one issue, stand on different pages."""
    return bool(a.pages and b.pages) and fold_words(a.pages or "") != fold_words(b.pages or "")


def _both_dated_alike(a: Description, b: Description) -> bool:
    return bool(a.issued) and a.issued == b.issued


def _mutual_people(one: Profile, other: Profile) -> int | None:
    if not one.families or not other.families:
        return 0
    short, full = (one, other) if len(one.families) <= len(other.families) else (other, one)
    return _people(short, full)


def _mutual_institution(one: Profile, other: Profile) -> int | None:
    if not one.institutions or not other.institutions:
        return 0
    if one.institution_keys & other.institution_keys:
        return 1
    return 1 if any(same_institution(a, b) for a in one.institutions for b in other.institutions) else None


def _only_title(profile: Profile) -> bool:
    return not profile.families and not profile.institutions and not profile.is_dated
