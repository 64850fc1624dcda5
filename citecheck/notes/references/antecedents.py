"""An index of the citations seen so far, so that a short form is compared with the few it could mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from citecheck.notes.references.matching import Profile
from citecheck.notes.references.similar import fold_words, skeleton

__all__ = ["Antecedents"]

_MOST = 64  # candidates taken from one list: the latest, which a reader has in mind
_RAREST = 3  # title words looked up


class Antecedents:
    """Profiles by family name, title word, institution, identifier and link; each look-up is bounded."""

    def __init__(self) -> None:
        self._postings: defaultdict[tuple[str, str], list[Profile]] = defaultdict(list)

    def add(self, profile: Profile) -> None:
        """Make a citation known."""
        for key in dict.fromkeys(
            (*_name_keys(profile), *_institution_keys(profile), *_title_keys(profile), *_ids(profile))
        ):
            self._postings[key].append(profile)

    def alike(self, profile: Profile) -> tuple[Profile, ...]:
        """Citations that share a name, an identifier, a link or one of the rarer title words, in order of the notes."""
        titles = sorted((k for k in _title_keys(profile) if k in self._postings), key=lambda k: len(self._postings[k]))
        found: dict[str, Profile] = {}
        for key in (*_ids(profile), *titles[:_RAREST], *_name_keys(profile), *_misread_keys(profile)):
            self._take(key, found)
        if not profile.source.title:
            for key in _institution_keys(profile):
                self._take(key, found)
        return tuple(found.values())

    def of_institution(self, profile: Profile) -> tuple[Profile, ...]:
        """Citations of the same institution or person, whatever their titles."""
        found: dict[str, Profile] = {}
        for key in (*_institution_keys(profile), *_name_keys(profile)):
            self._take(key, found)
        return tuple(found.values())

    def _take(self, key: tuple[str, str], found: dict[str, Profile]) -> None:
        for profile in self._postings.get(key, ())[-_MOST:]:
            found.setdefault(profile.id, profile)


def _name_keys(profile: Profile) -> Iterable[tuple[str, str]]:
    from_names = [("name", form) for forms in profile.families for form in sorted(forms)]

    return [*from_names, *(("sound", skeleton(form)) for _, form in from_names)]


def _institution_keys(profile: Profile) -> Iterable[tuple[str, str]]:
    return [("institution", key) for key in sorted(profile.institution_keys)]


def _title_keys(profile: Profile) -> Iterable[tuple[str, str]]:
    words = [*profile.title_words, *fold_words(profile.alias or "")]
    return [("title", word) for word in words]


def _misread_keys(profile: Profile) -> Iterable[tuple[str, str]]:
    """What a very short title may be besides: a name; and a name alone: the first party of a case."""
    if profile.people:
        single = profile.families[0] if len(profile.families) == 1 and not profile.source.title else ()
        return [("title", form.split()[0]) for form in single]
    names = [("name", form) for form in sorted(profile.title_as_name)]
    return [*names, ("institution", "".join(profile.title_words))] if len(profile.title_words) <= 3 else names


def _ids(profile: Profile) -> Iterable[tuple[str, str]]:
    return [*profile.works_ids, *(("link", url) for url in sorted(profile.urls))]
