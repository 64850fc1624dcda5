"""The citations of one note.

The note is cut into stretches of at most one source (`split`), lead-in words are set aside, what remains is cut into
tokens (`tokens`), read in the best-scored way (`readings`) and turned into fields with the place each was read from
(`fields`). Back-references and legal citations have forms of their own (`backrefs`, `legal`). What is no source is
the `remark` of the source beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from citecheck.model import Citation, Identifier, Kind, Link, Origin, Span
from citecheck.notes.citations.backrefs import (
    SAME_AUTHOR,
    BackReference,
    behind_lead,
    find_back_reference,
)
from citecheck.notes.citations.commentary import goes_on_as_prose, is_commentary
from citecheck.notes.citations.cuts import best_cut
from citecheck.notes.citations.dates import parse_date
from citecheck.notes.citations.fields import Fields, differing, fill, fold
from citecheck.notes.citations.germanlaw import behind_prose
from citecheck.notes.citations.joins import has_short_form
from citecheck.notes.citations.kinds import is_archival, kind_of
from citecheck.notes.citations.lawfields import Legal
from citecheck.notes.citations.legal import find_legal
from citecheck.notes.citations.links import find_identifiers, find_links
from citecheck.notes.citations.named import named_part
from citecheck.notes.citations.pointers import Pointer, bare_pointer
from citecheck.notes.citations.quotes import find_quotations
from citecheck.notes.citations.sentences import cites_nothing
from citecheck.notes.citations.settle import settle
from citecheck.notes.citations.shelfmarks import find_shelfmark
from citecheck.notes.citations.shortforms import author_alone, author_date, author_date_in_prose
from citecheck.notes.citations.shorttitles import author_title
from citecheck.notes.citations.signals import CONJUNCTION, lead_end, opens_with_name
from citecheck.notes.citations.split import CITATION_NUMBER, split_sources
from citecheck.notes.citations.trailers import without_trailer
from citecheck.notes.citations.unpublished import find_unpublished
from citecheck.read.language import guess_language

_FIELDS = (
    "title", "container", "series", "edition", "volume", "issue", "pages", "publisher", "location", "issued",
    "accessed", "locator",
)  # fmt: skip
_NAMES = ("authors", "editors", "translators")
_SEPARATOR = " … "
_TOO_LONG = 20_000


def parse_citations(
    text: str, *, note: str = "1", offset: int = 0, language: str | None = None
) -> tuple[Citation, ...]:
    """The citations of one note, in order; empty where the note is commentary only.

    Ids are `note` and an ordinal ("12.2"); spans are offsets into `text` plus `offset`; `language` is the article's,
    used where a title does not show its own. `relation` is what the note alone shows: resolving comes later.
    """
    parser = _NoteParser(text[:_TOO_LONG], note, language)
    citations = parser.citations()
    return tuple(_shifted(citation, offset) for citation in citations) if offset else citations


@dataclass
class _NoteParser:
    """One pass over one note."""

    text: str
    note: str
    language: str | None
    found: list[Citation] = field(default_factory=list)
    pending: list[Span] = field(default_factory=list)

    def citations(self) -> tuple[Citation, ...]:
        """All citations of the note; commentary goes to the citation before it, else to the one after it."""
        self.links = find_links(self.text, note=self.note)
        self.identifiers = tuple(identifier for identifier in find_identifiers(self.text))
        self.quotations = find_quotations(self.text)
        shut = [link.span for link in self.links] + [identifier.span for identifier in self.identifiers]
        for stretch in split_sources(self.text, self.quotations, shut):
            citation = self._citation(stretch)
            if citation is not None:
                self.found.append(citation)
            elif self.found:
                self.found[-1] = _with_remark(self.text, self.found[-1], [stretch])
            else:
                self.pending.append(stretch)
        return tuple(self.found)

    def _citation(self, stretch: Span) -> Citation | None:
        words = self.text[stretch.start : stretch.end]
        pointer = bare_pointer(self.text, stretch.start, stretch.end)
        if pointer is not None:
            return self._pointed(stretch, pointer)
        if self._is_prose(stretch) or (self.found and goes_on_as_prose(words)):
            return None
        label = CITATION_NUMBER.match(self.text, stretch.start, stretch.end)
        if label:
            stretch = Span(label.end(), stretch.end)
        back = find_back_reference(self.text, stretch.start, stretch.end)
        if back is not None and back.kind == "ibid":
            return self._ibid(stretch, back)
        start = lead_end(self.text, stretch, self.quotations)
        lead = self.text[stretch.start : start].strip()
        remarks = [Span(stretch.start, start)] if CONJUNCTION.sub("", lead + " ").strip() else []
        if start >= stretch.end:
            return None
        body, trailer = without_trailer(self.text, Span(start, stretch.end))
        remarks = [*remarks, trailer] if trailer else remarks
        back = find_back_reference(self.text, body.start, body.end)
        if back is None:
            at = behind_lead(self.text, stretch.start, stretch.end)
            back = find_back_reference(self.text, at, stretch.end) if at is not None else None
            remarks = [Span(stretch.start, at)] if at is not None and back is not None else remarks
        if back is not None and back.kind == "ibid":
            return self._ibid(stretch, back, remarks)
        if back is not None:
            return self._short(stretch, body, back, remarks)
        legal = find_legal(self.text, body.start, body.end)
        if legal is None and (law := behind_prose(self.text, body.start, body.end)) is not None:
            legal = find_legal(self.text, law, body.end)
            remarks = [*remarks, Span(body.start, law)] if legal else remarks
        if legal is not None:
            return self._legal(stretch, legal, remarks)
        return self._described(stretch, body, remarks)

    def _is_prose(self, stretch: Span) -> bool:
        """Whether a stretch is commentary, and no lead-in ("The figures are taken from") with a source behind it."""
        prose = is_commentary(stretch.of(self.text))
        if not (prose or cites_nothing(stretch.of(self.text))) or has_short_form(stretch.of(self.text)):
            return False
        if behind_lead(self.text, stretch.start, stretch.end) is not None:
            return False
        start = lead_end(self.text, stretch, self.quotations)
        if not prose:
            return start == stretch.start or self.text[start] in '“«„"‘'
        body = Span(start, stretch.end)
        if start > stretch.start and find_legal(self.text, start, stretch.end) is not None:
            return False
        return start == stretch.start or is_commentary(body.of(self.text)) or not opens_with_name(body.of(self.text))

    # ------------------------------------------------------------ the three forms

    def _ibid(self, stretch: Span, back: BackReference, remarks: list[Span] | None = None) -> Citation:
        fields = Fields(self.text)
        if back.locator:
            fields.put("locator", back.locator.start, back.locator.end)
        return self._made(stretch, fields, "ibid", remarks or [])

    def _short(self, stretch: Span, body: Span, back: BackReference, remarks: list[Span]) -> Citation | None:
        rest = named_part(self.text, back.rest or body)
        if rest.start > body.start:
            remarks = [*remarks, Span(body.start, rest.start)]
        fields = (
            author_alone(self.text, rest.start, rest.end, marked=True)
            or author_date(self.text, rest.start, rest.end)
            or author_title(self.text, rest.start, rest.end, marked=True)
            or self._fields(rest)
        )
        for name in ("pages", "locator"):
            fields.drop(name)
        if back.year:
            fields.put("issued", back.year.start, back.year.end)
        if back.locator:
            fields.put("locator", back.locator.start, back.locator.end)
        return self._made(
            stretch, fields, "short", [*remarks, *fields.remarks, back.marker, *([back.remark] if back.remark else [])]
        )

    def _pointed(self, stretch: Span, pointer: Pointer) -> Citation:
        fields = Fields(self.text)
        if pointer.locator:
            fields.put("locator", pointer.locator.start, pointer.locator.end)
        return self._made(stretch, fields, "short", [pointer.span])

    def _legal(self, stretch: Span, legal: Legal, remarks: list[Span]) -> Citation:
        fields = Fields(self.text, genre=legal.kind)
        if legal.names is not None:
            fields.put_names("authors", legal.names.start, legal.names.end)
        if legal.court is not None:
            fields.put_literal("authors", legal.court)
        for name, span in (
            ("title", legal.title),
            ("container", legal.container),
            ("volume", legal.volume),
            ("pages", legal.pages),
            ("locator", legal.locator),
            ("edition", legal.edition),
        ):
            if span is not None:
                fields.put(name, span.start, span.end)
        if legal.year is not None:
            fields.put("issued", legal.year.start, legal.year.end, parse_date(legal.year.of(self.text)))
        return self._made(stretch, fields, "short" if legal.short else "full", remarks, legal.kind)

    def _described(self, stretch: Span, body: Span, remarks: list[Span]) -> Citation | None:
        shelved = find_shelfmark(self.text, body.start, body.end)
        if shelved is not None:
            return self._made(stretch, shelved, "full", [*remarks, *shelved.remarks])
        for short_form in (author_alone, author_date, author_title, author_date_in_prose):
            bare = short_form(self.text, body.start, body.end)
            if bare is not None:
                return self._made(stretch, bare, "short", [*remarks, *bare.remarks])
        unpublished = find_unpublished(self.text, body.start, body.end)
        if unpublished is not None:
            return self._made(stretch, unpublished, "full", [*remarks, *unpublished.remarks])
        same = SAME_AUTHOR.match(self.text, body.start, body.end)
        inner = Span(same.end(), body.end) if same else body
        fields = self._fields(inner, authored=same is not None)
        if not fields.has("title", "authors", "container", "publisher") and not self._addresses(stretch):
            return None
        if same:
            self._same_author(fields, Span(same.start(), same.end()))
        return self._made(stretch, fields, self._relation(fields, stretch), [*remarks, *fields.remarks])

    def _same_author(self, fields: Fields, span: Span) -> None:
        end = span.end
        while end > span.start and self.text[end - 1] in " ,:":
            end -= 1
        if not fields.has("authors"):
            fields.put_literal("authors", Span(span.start, end))

    def _fields(self, body: Span, *, authored: bool = False) -> Fields:
        known = [identifier.span for identifier in self.identifiers]
        tokens, reading = best_cut(self.text, body, self.links, known, authored=authored)
        fields = fill(self.text, tokens, reading.labels, reading.shares)
        settle(fields)
        if reading.second is not None:
            other = fill(self.text, tokens, reading.second)
            settle(other)
            fields.alternatives = differing(fields, other)
        return fields

    def _relation(self, fields: Fields, stretch: Span) -> str:
        if (
            fields.has("issued", "accessed", "volume", "issue", "editors", "location", "edition", "pages")
            or fields.genre
        ):
            return "full"
        if self._addresses(stretch) or is_archival(self.text[stretch.start : stretch.end]):
            return "full"
        if fields.has("authors") or fields.quoted or fields.has("locator"):
            return "short"
        return "full"

    # ------------------------------------------------------------ putting together

    def _around(self) -> str | None:
        """The language of the article, else of the note."""
        if self.language is None:
            self.language = guess_language(self.text) or ""
        return self.language or None

    def _addresses(self, stretch: Span) -> bool:
        spans = [link.span for link in self.links] + [identifier.span for identifier in self.identifiers]
        return any(stretch.covers(span) for span in spans)

    def _made(
        self, stretch: Span, fields: Fields, relation: str, remarks: list[Span], known: Kind | None = None
    ) -> Citation:
        links: tuple[Link, ...] = tuple(link for link in self.links if stretch.covers(link.span))
        identifiers: tuple[Identifier, ...] = tuple(i for i in self.identifiers if stretch.covers(i.span))
        origins = list(fields.origins)
        origins += [Origin(f"links.{n}", link.span) for n, link in enumerate(links)]
        origins += [Origin(f"identifiers.{n}", i.span) for n, i in enumerate(identifiers)]
        kind = known if relation == "full" else None
        if known is not None and relation == "full":
            origins.append(Origin("kind", inferred="the shape of a legal citation"))
        elif relation == "full":
            if links:
                fields.values["link"] = links[0].url
            kind, reason = kind_of(fields, self.text[stretch.start : stretch.end])
            origins.append(Origin("kind", inferred=reason))
        title = fields.values.get("title")
        spoken = None
        if title:
            spoken = guess_language(title, self._around())
        if spoken:
            origins.append(
                Origin("language", inferred="script and words of the title, else the language of the article")
            )
        confidence = 0.7 if fields.repaired else 1.0
        citation = Citation(
            id=f"{self.note}.{len(self.found) + 1}",
            note=self.note,
            span=stretch,
            kind=kind,
            relation=relation,  # type: ignore[arg-type]
            language=spoken,
            links=links,
            identifiers=identifiers,
            confidence=confidence,
            origins=tuple(origins),
            alternatives=fields.alternatives,
            **{name: tuple(fields.names.get(name, ())) for name in _NAMES},  # type: ignore[arg-type]
            **{name: fields.values.get(name) for name in _FIELDS},  # type: ignore[arg-type]
        )
        parts, self.pending = [*self.pending, *sorted(remarks)], []
        return _with_remark(self.text, citation, parts)


def _with_remark(text: str, citation: Citation, parts: list[Span]) -> Citation:
    """The citation with more prose around it."""
    trimmed = [span for part in parts if (span := _trim(text, part)) is not None]
    if not trimmed:
        return citation
    spans = [o.span for o in citation.origins if o.span is not None and o.field.startswith("remark")] + trimmed
    remark = _SEPARATOR.join(fold(span.of(text)) for span in spans)
    kept = tuple(o for o in citation.origins if not o.field.startswith("remark"))
    named = [Origin("remark" if len(spans) == 1 else f"remark.{n}", span) for n, span in enumerate(spans)]
    return replace(citation, remark=remark, origins=(*kept, *named))


def _trim(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and text[start] in " \t\n\u00a0,;":
        start += 1
    while end > start and text[end - 1] in " \t\n\u00a0,;":
        end -= 1
    return Span(start, end) if start < end else None


def _shifted(citation: Citation, offset: int) -> Citation:
    return replace(
        citation,
        span=citation.span.shifted(offset),
        links=tuple(replace(link, span=link.span.shifted(offset)) for link in citation.links),
        identifiers=tuple(replace(i, span=i.span.shifted(offset)) for i in citation.identifiers),
        origins=tuple(replace(o, span=o.span.shifted(offset)) if o.span else o for o in citation.origins),
        alternatives=tuple(replace(a, span=a.span.shifted(offset)) if a.span else a for a in citation.alternatives),
    )
