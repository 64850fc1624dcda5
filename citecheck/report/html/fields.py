"""Citations and works as labelled fields, the way a reader compares them with the printed note."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from citecheck.model import Citation, Description, Name, Work
from citecheck.report.html.links import web_address
from citecheck.report.visible import one_line

_PLAIN = (
    "title", "container", "series", "edition", "volume", "issue", "pages", "publisher", "location", "issued",
    "accessed", "language",
)  # fmt: skip


class Field(Struct, frozen=True):
    """One value of a record; `inferred` says why it is there though it is not printed, `href` opens it."""

    label: str
    value: str
    href: str | None = None
    inferred: str | None = None


def name(person: Name) -> str:
    """`Ana Pop`, or the name that can't be split."""
    parts = [person.given, person.family, person.suffix]
    return one_line(person.literal or " ".join(part for part in parts if part))


def described(source: Description) -> Iterator[Field]:
    """The fields of a citation or a work that have a value."""
    inferred = _inferred(source)
    if source.kind:
        yield Field("kind", source.kind, inferred=inferred.get("kind"))
    for label, people in (("author", source.authors), ("editor", source.editors), ("translator", source.translators)):
        for index, person in enumerate(people):
            reason = inferred.get(f"{label}s.{index}") or inferred.get(f"{label}s")
            yield Field(label, name(person), inferred=reason)
    for label in _PLAIN:
        if value := getattr(source, label):
            yield Field(label, one_line(value), inferred=inferred.get(label))
    for identifier in source.identifiers:
        yield Field(identifier.scheme, one_line(identifier.value))
    for link in source.links:
        yield Field("link", one_line(link.written), href=web_address(link.url))


def cited(citation: Citation) -> Iterator[Field]:
    """The fields of a citation: how it refers to its source, the source, the place in it."""
    if citation.relation != "full":
        yield Field("refers by", citation.relation)
    if citation.refers_to:
        yield Field("same as", f"citation {one_line(citation.refers_to)}", inferred=citation.inference)
    yield from described(citation)
    if citation.locator:
        yield Field("locator", one_line(citation.locator), inferred=_inferred(citation).get("locator"))
    if citation.remark:
        yield Field("remark", one_line(citation.remark))


def reference(source: Description) -> str:
    """A source in one line: who, when, what."""
    people = ", ".join(name(person) for person in source.authors[:3]) + (" and others" * (len(source.authors) > 3))
    parts = [people, f"({source.issued})" if source.issued else "", f"“{source.title}”" if source.title else ""]
    where = source.container or source.publisher
    text = " ".join(part for part in parts if part)
    return one_line(f"{text}, {where}" if text and where else text or where or "")


def missing(work: Work) -> str:
    """What a reader needs and no note gives: `link, date`."""
    return ", ".join(one_line(item) for item in work.missing)


def _inferred(source: Description) -> dict[str, str]:
    origins = source.origins if isinstance(source, Citation) else ()
    return {origin.field: one_line(origin.inferred) for origin in origins if origin.inferred}
