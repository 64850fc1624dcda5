"""The records that flow through citecheck: frozen, typed, serialisable. The JSON report is these records.

Offsets are code points into `Document.text` (Python string indices). A record that came from the text keeps its
`Span`, and slicing the text with it gives the words back. Dates are EDTF level 0 strings (ISO 8601-2: `2022`,
`2022-04`, `2022-04-18`, `2022-04-18/2022-04-20`), so a date that is partly known keeps its precision.
Languages are BCP 47 tags. Amounts are `Decimal`, never float.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from functools import cached_property
from typing import Any, ClassVar, Literal

from msgspec import Struct


class Record(Struct, frozen=True):
    """Base of all records: immutable and hashable by value."""


# ---------------------------------------------------------------- the text


class Span(Record, frozen=True, order=True):
    """Half-open range of code points in a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same range moved by `by` code points."""
        return Span(self.start + by, self.end + by)


class Location(Record, frozen=True):
    """A span as an editor shows it: lines and columns from 1, `end_column` is one after the last character.

    `page` is the page it begins on, from 1, in formats that have pages.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    page: int | None = None


class Checkpoint(Record, frozen=True):
    """From `offset` of the text on, characters stand one after another from `line` and `column` of the file."""

    offset: int
    line: int
    column: int


BlockKind = Literal["title", "heading", "paragraph", "list", "table", "quote", "code", "notes", "furniture"]


class Block(Record, frozen=True):
    """One block of a document; `level` is the depth of a heading, else 0."""

    kind: BlockKind
    span: Span
    level: int = 0


class Anchor(Record, frozen=True):
    """A marker or a note that the format itself declares (Markdown `[^1]`, HTML doc-noteref, docx footnote).

    `span` covers the marker, or the text of the note; `declared` the whole mark-up that is not prose.
    """

    kind: Literal["marker", "note"]
    label: str
    span: Span
    declared: Span


class Skip(Record, frozen=True):
    """Something of a document that could not be read, or was read under an assumption, and why."""

    reason: str
    message: str


class Document(Struct, frozen=True, dict=True):
    """One article as read: its text and what its format says of the structure.

    `text` has line feeds only and no byte order mark. `anchors` is empty where the format has no notes of its own
    (plain text), and `notes/` finds them. `encoding` is what the bytes were decoded with; `sha256` is of the bytes.
    Where the text is not the file itself (HTML, LaTeX, XML), `checkpoints` lead back to it, in order; `pages` are the
    offsets at which pages begin. `exact` is false where a file has no lines of its own (docx, PDF): a line is then a
    paragraph or a line of the text that was read out of it.
    """

    path: str
    format: str
    text: str
    blocks: tuple[Block, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    language: str | None = None
    encoding: str = "utf-8"
    sha256: str = ""
    skipped: tuple[Skip, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    pages: tuple[int, ...] = ()
    exact: bool = True

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at != -1:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def locate(self, span: Span) -> Location:
        """Line and column of a span in the file, both from 1, and its page where there are pages."""
        page = bisect_right(self.pages, span.start) or None
        return Location(*self._place(span.start), *self._place(max(span.start, span.end), end=True), page=page)

    def _place(self, offset: int, *, end: bool = False) -> tuple[int, int]:
        if self.checkpoints:
            # the end of a span belongs to the character before it, not to what follows in the file
            before = offset - 1 if end and offset else offset
            point = self.checkpoints[max(0, bisect_right(self.checkpoints, before, key=lambda p: p.offset) - 1)]
            return point.line, point.column + max(0, offset - point.offset)
        row = bisect_right(self._line_starts, offset) - 1
        return row + 1, offset - self._line_starts[row] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line feed."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] - 1 if number < len(self._line_starts) else len(self.text)
        return self.text[start:end]


# ---------------------------------------------------------------- markers, notes, citations, works


class Marker(Record, frozen=True):
    """The superscript in the prose; `note` is the id of the note it calls, or None."""

    label: str
    span: Span
    note: str | None = None
    confidence: float = 1.0


class Name(Record, frozen=True):
    """A person (`family`, `given`, `suffix`) or, in `literal`, an organisation or a name that can't be split.

    Particles stay with the family name ("van der Berg"), as CSL's non-dropping particles do.
    """

    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    literal: str | None = None


class Identifier(Record, frozen=True):
    """A persistent identifier: `scheme` is doi, arxiv, isbn, issn, pmid, handle, urn, un; `value` is normalised."""

    scheme: str
    value: str
    span: Span


class Link(Record, frozen=True):
    """A link as `written` and as `url`, the address to ask for; `note` is the id of the note that holds it."""

    written: str
    url: str
    span: Span
    note: str | None = None


class Origin(Record, frozen=True):
    """Where the value of a citation's `field` comes from.

    Either `span`, the place in the text it was read from, or `inferred`, the reason it is not printed there (both,
    where the printed words had to be corrected). `field` is a field name, with an index for lists: `authors.1`.
    """

    field: str
    span: Span | None = None
    inferred: str | None = None
    confidence: float = 1.0


class Alternative(Record, frozen=True):
    """A field of a citation as another reading, nearly as likely, has it; `value` is None where it has none.

    Names are given as printed, parted by "; ".
    """

    field: str
    value: str | None = None
    span: Span | None = None


Kind = Literal[
    "article",
    "book",
    "collection",
    "inbook",
    "incollection",
    "inproceedings",
    "online",
    "report",
    "thesis",
    "dataset",
    "legislation",
    "jurisdiction",
    "treaty",
    "interview",
    "audio",
    "video",
    "archival",
    "unpublished",
    "misc",
]
"""Kinds are BibLaTeX entry types where there is one."""


class Description(Struct, frozen=True, kw_only=True):
    """What is known of a source: the bibliographic fields that `Citation` and `Work` share."""

    kind: Kind | None = None
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    title: str | None = None
    container: str | None = None
    series: str | None = None
    edition: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    publisher: str | None = None
    location: str | None = None
    issued: str | None = None
    accessed: str | None = None
    language: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()


Relation = Literal["full", "short", "ibid"]


class Citation(Description, frozen=True, kw_only=True):
    """One source as one note cites it. A note may hold several.

    `id` is the note's id and the ordinal in it, from 1 ("12.2"). `pages` is the extent of the source, `locator` the
    place cited in it. `relation` is full, short or ibid; `refers_to` is the id of the citation that a back-reference
    (or a repetition) means, and `inference` the reason where that is concluded rather than printed. `work` is the
    citation key. `remark` is the prose around the citation (lead-ins, thanks, commentary), never a title.
    A short form fills only the fields it prints; `kind` is None for short forms. `alternatives` are the fields in which
    the next best reading differs, where it is close.
    """

    id: str
    note: str
    span: Span
    locator: str | None = None
    relation: Relation = "full"
    refers_to: str | None = None
    inference: str | None = None
    work: str | None = None
    remark: str | None = None
    origins: tuple[Origin, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    confidence: float = 1.0


class Note(Record, frozen=True):
    """A numbered note. `span` covers its text (not the label), so slicing the document gives `text`.

    `id` is the label, made unique ("3", or "2:3" for the third note of the second numbering).
    """

    id: str
    label: str
    label_span: Span
    span: Span
    text: str
    citations: tuple[Citation, ...] = ()


class Work(Description, frozen=True, kw_only=True):
    """A source as a bibliography lists it: equal citations merged.

    `key` is the citation key, the same from run to run; `citations` and `notes` are ids; `missing` names the fields a
    reader needs to find the source and that no note gives ("link", "author", "date", "container", "title").
    """

    key: str
    citations: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    remark: str | None = None


class Stub(Record, frozen=True):
    """A marker whose note is not in the text: what an editor needs to fill the source in. Not a source.

    `sentence` is the prose the marker stands behind; `hint` the attribution which that prose itself gives.
    """

    key: str
    label: str
    span: Span
    sentence: str
    sentence_span: Span
    hint: str | None = None
    hint_span: Span | None = None


# ---------------------------------------------------------------- numbers


Comparator = Literal["exactly", "about", "over", "under", "at least", "at most", "nearly", "just over", "just under"]
Dimension = Literal[
    "currency", "share", "points", "physical", "count", "duration", "age", "rank", "ratio", "multiple", "number"
]
Aspect = Literal["level", "change", "share", "rank", "stock", "flow", "ratio"]


class Quantity(Record, frozen=True):
    """An amount in the text, scale included: "$8.9 billion" is low = high = 8900000000, unit USD.

    `unit` is the ISO 4217 code for money, "percent", "percentage point", else the singular English name or noun
    ("bcm", "year", "employee"), empty for a bare number. `low` and `high` differ only where a range is written.
    `step` is the place value of the last digit written (100000000 for "$8.9 billion"): half of it is the rounding.
    """

    span: Span
    low: Decimal
    high: Decimal
    unit: str
    dimension: Dimension
    comparator: Comparator
    form: Literal["digits", "words"]
    step: Decimal


class Claim(Record, frozen=True):
    """A quantity that the article states. `span` covers the `sentence`; the quantity has its own span.

    `cites` are ids of the notes that stand behind it and `attachment` how: in the sentence, by the next marker of
    the paragraph (weaker), or none.
    """

    span: Span
    sentence: str
    quantity: Quantity
    subject: str | None
    period: str | None
    aspect: Aspect
    cites: tuple[str, ...] = ()
    attachment: Literal["sentence", "paragraph", "none"] = "none"
    checkworthy: bool = True


class Quotation(Record, frozen=True):
    """Words that the article gives as somebody else's: `span` covers them without their quotation marks.

    `cites` and `attachment` are as in `Claim`. A block quotation counts too.
    """

    span: Span
    text: str
    cites: tuple[str, ...] = ()
    attachment: Literal["sentence", "paragraph", "none"] = "none"


class Extract(Record, frozen=True):
    """All that is read out of one document, before anything is asked of the world.

    `apparatus` are the parts of the text that are not the article's prose: note list, page furniture. `loose` are links
    that stand in no note: of a list of links, which has none.
    """

    document: Document
    markers: tuple[Marker, ...] = ()
    notes: tuple[Note, ...] = ()
    works: tuple[Work, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    stubs: tuple[Stub, ...] = ()
    apparatus: tuple[Span, ...] = ()
    loose: tuple[Link, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of all notes, in order."""
        return tuple(citation for note in self.notes for citation in note.citations)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of all citations, in order, then the loose ones."""
        return (*(link for citation in self.citations for link in citation.links), *self.loose)


# ---------------------------------------------------------------- what a cited source says

Confidence = Literal["high", "medium", "low"]


class Cell(Record, frozen=True):
    """A table cell of a source: where its words stand in the source's text, and what its row and column are headed.

    `table` counts the tables (or sheets) of the source from 1, `row` and `column` the grid from 1; `headers` are the
    caption, the row's and the column's heads, outermost first; `sheet` is the name of a spreadsheet's sheet.
    """

    span: Span
    table: int
    row: int
    column: int
    headers: tuple[str, ...] = ()
    sheet: str | None = None


class Source(Record, frozen=True):
    """A cited source as it was read: `document` holds its main text, with pages where it has pages.

    `url` is the address the bytes came from (the snapshot's where a copy was read); `snapshot` is the copy's time
    (YYYYMMDDhhmmss, UTC), None for the live page. `issued` is when it says it was published (EDTF). `cells` are sorted
    by their spans; the words of a table are part of the document's text, a row a line, cells parted by " | ". What was
    cut off or could not be read is in `document.skipped`. `page` is all that a browser shows of a web page, main text
    and the rest around it, in order, a block a line: links to a passage are unique in it. A word joiner (U+2060) in it
    is where an inline element begins or ends that styles may set apart. It is empty for files that no browser shows so.
    """

    url: str
    document: Document
    title: str | None = None
    issued: str | None = None
    snapshot: str | None = None
    cells: tuple[Cell, ...] = ()
    page: str = ""


class Place(Record, frozen=True):
    """Where in a source: the page (from 1) of a PDF, a table's cell ("row, column" heads in `cell`), a sheet."""

    page: int | None = None
    table: int | None = None
    cell: str | None = None
    sheet: str | None = None


class Passage(Record, frozen=True):
    """Words of a source that were seen: `quote`, the parts of it that matter (`marked`, spans of the quote), where.

    `source` is the address that was read and `snapshot` the time of the copy. `link` opens the source at the passage: a
    text fragment that occurs once in the page, `#page=` for a PDF; where neither can be had it is the bare address, and
    `exact` is false.
    """

    quote: str
    marked: tuple[Span, ...]
    place: Place
    source: str
    link: str
    snapshot: str | None = None
    exact: bool = False


Verdict = Literal["supported", "within rounding", "derived", "differs", "not found", "not checkable", "uncited"]


class Support(Record, frozen=True):
    """What the sources behind a number (or a quotation) were seen to say of it.

    `path` and `span` say which: the span of the claim's quantity, or of the quotation. `note` is the id of the note
    whose source the verdict rests on. `reason` is a short word for why (`other-value`, `other-period`, `other-scale`,
    `stock-for-flow`, `no-such-number`; for "not checkable": offline, no-link, blocked, dead, too-large, no-text,
    other-language, scanned ...), `message` a sentence that says what was seen, never that the article is wrong.
    `passages` come best first; `evidence` are ids.
    """

    path: str
    about: Literal["number", "quotation"]
    span: Span
    verdict: Verdict
    reason: str
    message: str
    note: str | None = None
    passages: tuple[Passage, ...] = ()
    evidence: tuple[str, ...] = ()
    confidence: Confidence = "medium"


# ---------------------------------------------------------------- evidence


class Alive(Record, frozen=True, tag_field="outcome", tag="alive"):
    """The source answers."""

    status: int
    url: str


class Moved(Record, frozen=True, tag_field="outcome", tag="moved"):
    """The source answers at another address, and the old one says so permanently (301, 308)."""

    status: int
    url: str


class Dead(Record, frozen=True, tag_field="outcome", tag="dead"):
    """Proven gone: `reason` is not-found, gone or no-such-host, seen `attempts` times.

    `since` is when the failures began that earlier runs have seen without a break (RFC 3339, UTC).
    """

    reason: str
    attempts: int
    status: int | None = None
    since: str | None = None


class SoftNotFound(Record, frozen=True, tag_field="outcome", tag="soft-404"):
    """The server says success and means that there is no such page. `url` is where the request ended.

    `reason` is says-so (title, heading or text), error-page (by its address), sent-home, sent-astray (where made-up
    addresses are sent too), same-for-all (the page of any address), shell (of a single-page application, the same for
    any address) or parked (a domain for sale).
    """

    reason: str
    status: int
    url: str
    confidence: Confidence = "high"


class MissingFragment(Record, frozen=True, tag_field="outcome", tag="missing-fragment"):
    """The page answers and lacks a place in it: `reason` is no-such-id or no-such-text, `fragment` what is missing."""

    reason: str
    status: int
    url: str
    fragment: str
    confidence: Confidence = "high"


class Blocked(Record, frozen=True, tag_field="outcome", tag="blocked"):
    """The server refuses robots or strangers; nothing is known of the source.

    `reason` is forbidden, login, paywall, legal, robots-refused, request-refused, challenge or consent (a page that
    asks for it first). An archive that asks for fewer requests says rate-limited.
    """

    reason: str
    status: int | None = None


class Busy(Record, frozen=True, tag_field="outcome", tag="busy"):
    """The server has too much to do or a fault: `reason` is rate-limited (429) or server-error (5xx).

    `after` is the number of seconds after which it asked to be tried again.
    """

    reason: str
    status: int | None = None
    after: float | None = None


class Untrusted(Record, frozen=True, tag_field="outcome", tag="tls"):
    """No connection that can be trusted: `reason` is expired, self-signed, untrusted, wrong-host or other."""

    reason: str


class Unreachable(Record, frozen=True, tag_field="outcome", tag="unreachable"):
    """No usable answer: timeout, reset, refused, empty, dns, no-route, too-many-redirects, protocol, unconfirmed.

    "failing" is a link that looks dead and has not done so on enough days yet, `since` when that began (RFC 3339, UTC).
    An archive's server-error and tls are told here too.
    """

    reason: str
    status: int | None = None
    since: str | None = None


class Refused(Record, frozen=True, tag_field="outcome", tag="refused"):
    """citecheck did not ask: the address is private, or the scheme is not http or https."""

    reason: str


class NotChecked(Record, frozen=True, tag_field="outcome", tag="not-checked"):
    """The question was not asked: offline, network-away, excluded, budget, interrupted."""

    reason: str


class Archived(Record, frozen=True, tag_field="outcome", tag="archived"):
    """A snapshot exists: `url` opens it, `timestamp` is YYYYMMDDhhmmss in UTC, `status` what was archived.

    `seen` says whether the copy itself was looked at, or only the archive's index.
    """

    url: str
    timestamp: str
    status: int = 200
    seen: bool = False


class Unarchived(Record, frozen=True, tag_field="outcome", tag="unarchived"):
    """The archives asked hold no good snapshot."""

    archives: tuple[str, ...] = ()


class Saving(Record, frozen=True, tag_field="outcome", tag="saving"):
    """An archive has been asked to save the page; `job` is what it calls the task."""

    job: str


class Unsaved(Record, frozen=True, tag_field="outcome", tag="unsaved"):
    """The archive did not save the page: `reason` is the archive's word, `lasting` that it will say so again."""

    reason: str
    lasting: bool = False


class Registered(Record, frozen=True, tag_field="outcome", tag="registered"):
    """The registry knows the identifier; `url` is where it says that it leads."""

    registry: str
    url: str | None = None


class Unregistered(Record, frozen=True, tag_field="outcome", tag="unregistered"):
    """None of the registries that could know the identifier does."""

    registries: tuple[str, ...]


class Text(Record, frozen=True, tag_field="outcome", tag="text"):
    """The source itself was fetched to be read: `url` is where its bytes came from, `sha256` what they are kept under.

    `timestamp` (YYYYMMDDhhmmss, UTC) is the archived copy's that was read in place of the live page.
    """

    url: str
    status: int
    media_type: str
    sha256: str
    size: int
    timestamp: str | None = None


class Unreadable(Record, frozen=True, tag_field="outcome", tag="unreadable"):
    """The source could not be fetched to be read; `reason` is too-large, no-text, or why the link gave no page."""

    reason: str
    url: str | None = None


Outcome = (
    Alive
    | Moved
    | Dead
    | SoftNotFound
    | MissingFragment
    | Blocked
    | Busy
    | Untrusted
    | Unreachable
    | Refused
    | NotChecked
    | Archived
    | Unarchived
    | Saving
    | Unsaved
    | Registered
    | Unregistered
    | Text
    | Unreadable
)
"""A closed union: match it and end with `assert_never`."""

Question = Literal["link", "archive", "identifier", "save", "text"]


class Hop(Record, frozen=True):
    """One request of a chain: the address asked, the status answered, the media type, or the error instead.

    `etag` and `modified` are the validators of the answer (RFC 9110, 8.8), with which it can be asked for changes.
    `why` is the reason for it where that is neither the link nor a redirect: again, as-browser, refresh or script (the
    page before it sent the reader there), probe (of a made-up address).
    """

    url: str
    status: int | None = None
    media_type: str | None = None
    error: str | None = None
    etag: str | None = None
    modified: str | None = None
    why: str | None = None


class Evidence(Record, frozen=True):
    """What was asked of the world, when (RFC 3339, UTC), what came back.

    `under` tells the settings under which this address was asked otherwise than usual (headers by name, statuses
    accepted, remaps), or is empty.
    """

    question: Question
    subject: str
    outcome: Outcome
    asked_at: str | None = None
    hops: tuple[Hop, ...] = ()
    cached: bool = False
    under: str = ""

    @property
    def id(self) -> str:
        """Question and subject: evidence is unique by it within a run."""
        return f"{self.question} {self.subject}"


class Failing(Record, frozen=True):
    """How long a link has failed without a break: first and last failure (RFC 3339, UTC), on how many `days` (UTC)."""

    first: str
    last: str
    days: int


# ---------------------------------------------------------------- findings, the run

Severity = Literal["error", "warning", "info"]


class Related(Record, frozen=True):
    """Another place a finding points to."""

    message: str
    span: Span


class Edit(Record, frozen=True):
    """Replace what `span` covers by `text`."""

    span: Span
    text: str


class Fix(Record, frozen=True):
    """A safe correction."""

    description: str
    edits: tuple[Edit, ...]


class Finding(Record, frozen=True):
    """One thing an editor should look at.

    `subject` is what it is about in words that survive edits elsewhere (a note's label, an address, a sentence); the
    `fingerprint` is made of it and holds no line numbers. `evidence` are ids; `note` is the id of the note at hand.
    """

    code: str
    name: str
    message: str
    path: str
    span: Span
    severity: Severity
    confidence: Confidence
    subject: str
    note: str | None = None
    related: tuple[Related, ...] = ()
    evidence: tuple[str, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""

    SEVERITIES: ClassVar[tuple[Severity, ...]] = ("info", "warning", "error")


class Decision(Record, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What a reviewer said of the finding with this `fingerprint`: confirm (it is right) or dismiss, and why.

    `code` and `path` are the finding's and `excerpt` is its subject, by which it is found again when its sentence was
    edited a little. `reason` is a word (false-positive, wont-fix, source-offline ...), `note` a comment, `by` who said
    so, `at` when (RFC 3339), `expires` the last day on which it holds (ISO 8601 date).
    """

    fingerprint: str
    code: str
    path: str
    excerpt: str = ""
    decision: Literal["confirm", "dismiss"]
    reason: str = ""
    note: str = ""
    by: str = ""
    at: str = ""
    expires: str | None = None

    def holds(self, now: str) -> bool:
        """Whether the decision has not expired at `now` (RFC 3339)."""
        return self.expires is None or now[:10] <= self.expires[:10]


class Dismissed(Record, frozen=True):
    """A finding set aside, and by what: an inline ignore or a reviewer's decision, with the reason given."""

    finding: Finding
    by: Literal["ignore", "decision"]
    reason: str


class Coverage(Record, frozen=True):
    """How much of one kind of thing was checked: `total` = `checked` + the counts in `unchecked` by reason."""

    what: Literal["documents", "notes", "links", "archives", "identifiers", "claims", "quotations"]
    total: int
    checked: int
    unchecked: tuple[tuple[str, int], ...] = ()


class Run(Record, frozen=True):
    """One run over one or more documents: everything a report says.

    `supports` says of each claim and quotation what its sources say. `findings` are active, `dismissed` and `known` (in
    the baseline) are kept and counted apart; `decisions` are those in force on them, under their present fingerprints.
    `now` is the time of the run (RFC 3339, UTC). `incomplete` names why a run could not finish what it planned, or is
    empty.
    """

    version: str
    now: str
    documents: tuple[Extract, ...]
    evidence: tuple[Evidence, ...]
    supports: tuple[Support, ...]
    findings: tuple[Finding, ...]
    dismissed: tuple[Dismissed, ...]
    known: tuple[Finding, ...]
    decisions: tuple[Decision, ...]
    coverage: tuple[Coverage, ...]
    incomplete: tuple[str, ...]
    options: dict[str, Any]
