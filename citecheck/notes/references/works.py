"""Citations into works: what a bibliography lists, each source once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from msgspec.structs import asdict, replace

from citecheck.model import Citation, Description, Kind, Work
from citecheck.notes.references.antecedents import Antecedents
from citecheck.notes.references.keys import unique_keys
from citecheck.notes.references.matching import Profile, same_work

__all__ = ["collect", "missing_fields"]

Group = list[Citation]

_FIELDS = tuple(Description.__struct_fields__)
_IN_CONTAINER: frozenset[Kind] = frozenset({"article", "inbook", "incollection", "inproceedings"})
_FOUND_OFFLINE: frozenset[Kind] = frozenset(
    {
        "book",
        "collection",
        "inbook",
        "incollection",
        "jurisdiction",
        "legislation",
        "treaty",
        "archival",
        "interview",
        "unpublished",
    }
)
"""Kinds that a reader finds in a library, an archive or a law gazette, or not at all: they need no link."""


def collect(
    notes: Sequence[Sequence[Citation]],
) -> tuple[tuple[Work, ...], tuple[tuple[Citation, ...], ...]]:
    """The works that resolved citations cite, in order of first citation, and the citations with `work` set.

    Citations that mean one another, or that describe the same source in whatever spelling, are one work. A citation
    that means nothing known and describes no source has no work (None).
    """
    groups = _merged(_grouped(chain.from_iterable(notes)))
    described = [_description(group) for group in groups]
    keys = unique_keys(described)
    key_of = {c.id: key for key, group in zip(keys, groups, strict=True) for c in group}
    works = tuple(_work(key, whole, group) for key, whole, group in zip(keys, described, groups, strict=True))
    return works, tuple(tuple(replace(c, work=key_of.get(c.id)) for c in note) for note in notes)


def _grouped(citations: Iterable[Citation]) -> list[Group]:
    """Groups of citations that refer to one another, or describe one work with the same date, in order."""
    groups: list[Group] = []
    at: dict[str, int] = {}
    known = Antecedents()
    for citation in citations:
        index = at.get(citation.refers_to or "")
        if index is None and not _describes(citation):
            continue
        if index is None:
            profile = Profile(citation, citation.id)
            alike = [p for p in known.alike(profile) if _as_dated(p, profile) and same_work(p, profile)]
            index = at[alike[0].id] if alike else len(groups)
            if index == len(groups):
                groups.append([])
                known.add(profile)
        groups[index].append(citation)
        at[citation.id] = index
    return groups


def _describes(citation: Citation) -> bool:
    """Whether a citation says by itself which source it means."""
    if citation.relation == "ibid":
        return False
    return bool(citation.title or citation.links or citation.identifiers or citation.relation == "full")


def _as_dated(one: Profile, other: Profile) -> bool:
    return one.source.issued == other.source.issued


def _merged(groups: list[Group]) -> list[Group]:
    """Groups with less of a date join the one group that they can mean: not before all groups are known.

    Were they joined on the way, an undated citation would fall to whichever yearly report came first.
    """
    profiles = [Profile(_fullest(group), str(n)) for n, group in enumerate(groups)]
    known = Antecedents()
    for profile in profiles:
        known.add(profile)
    target = {n: n for n in range(len(groups))}
    for n, profile in enumerate(profiles):
        fuller = [
            int(p.id)
            for p in known.alike(profile)
            if len(p.source.issued or "") > len(profile.source.issued or "") and same_work(p, profile)
        ]
        if len(fuller) == 1:
            target[n] = fuller[0]
    joined: dict[int, Group] = {}
    for n, group in enumerate(groups):
        end = n
        while target[end] != end:  # dates only grow longer on the way, so it ends
            end = target[end]
        joined.setdefault(end, []).extend(group)
    return list(joined.values())


def _fullest(group: Group) -> Citation:
    """The citation of a group that says most; of equals the one whose words sort first, in any order of the notes."""
    full = [c for c in group if c.relation == "full"] or group
    return min(
        full, key=lambda c: (-_said(c), -len(c.title or ""), c.title or "", c.container or "", c.publisher or "")
    )


def _said(citation: Citation) -> int:
    return sum(bool(getattr(citation, name)) for name in _FIELDS)


def _description(group: Group) -> Description:
    """The fullest citation's fields, with what only others give; short forms add links and identifiers alone."""
    best = _fullest(group)
    values = {name: getattr(best, name) for name in _FIELDS}
    for other in group:
        for name in _FIELDS:
            if not values[name] and other.relation == "full" and not _said_elsewhere(name, values):
                values[name] = getattr(other, name)
    values["links"] = tuple({link.url: link for c in group for link in reversed(c.links)}.values())
    values["identifiers"] = tuple({(i.scheme, i.value): i for c in group for i in c.identifiers}.values())
    return Description(**values)


def _said_elsewhere(name: str, values: dict[str, object]) -> bool:
    """One citation's publisher is often another's container: take it over only where neither is known."""
    return name in ("container", "publisher") and bool(values["container"] or values["publisher"])


def _work(key: str, whole: Description, group: Group) -> Work:
    remarks = dict.fromkeys(c.remark for c in group if c.remark and c.relation == "full")
    return Work(
        **asdict(whole),
        key=key,
        citations=tuple(c.id for c in group),
        notes=tuple(dict.fromkeys(c.note for c in group)),
        missing=missing_fields(whole),
        remark=" … ".join(remarks) or None,
    )


def missing_fields(work: Description) -> tuple[str, ...]:
    """What a reader needs to find the source and is not given: of author, title, date, container, link, in this order.

    An institution, a periodical or a site stands in for the author; a container is asked of articles and chapters, and
    of a web page that names no publisher; no link of what is found in a library or an archive.
    """
    named = work.authors or work.editors or work.publisher or work.container
    contained = work.container or (work.publisher and work.kind not in _IN_CONTAINER)
    lacking = {
        "author": not named,
        "title": not work.title,
        "date": not work.issued,
        "container": not contained and (work.kind in _IN_CONTAINER or work.kind == "online"),
        "link": not (work.links or work.identifiers) and work.kind not in _FOUND_OFFLINE,
    }
    return tuple(name for name, lacks in lacking.items() if lacks)
