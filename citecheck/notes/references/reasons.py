"""Why a short form is taken to mean what it is taken to mean, in words for an editor."""

from __future__ import annotations

from citecheck.model import Name
from citecheck.notes.references.matching import Profile, grade
from citecheck.notes.references.printed import is_back_reference

__all__ = ["named", "why"]


def why(profile: Profile, meant: Profile) -> tuple[str | None, float]:
    """The reason where a reading is concluded, and how sure it is."""
    found = grade(profile, meant)
    if found is None or found.title == 0.5:
        if is_back_reference(profile.printed):
            return None, 0.9
        return f"the only earlier source of {named(profile)}", 0.8
    if found.title >= 0.95:
        return None, 0.97
    if found.title == 0.8:
        return "the title differs from the first citation's by a slip of spelling", 0.85
    if found.title == 0.7:
        return "the title is another transliteration of the first citation's", 0.8
    return None, 0.85


def named(profile: Profile) -> str:
    """Whom or what a short form names: up to three names, else its title or institution, else nothing."""
    s = profile.source
    names: list[Name] = list(s.authors)
    if names:
        return " and ".join(name.family or name.literal or "?" for name in names[:3])
    return f"“{s.title}”" if s.title else (s.publisher or s.container or "")
