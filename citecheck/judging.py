"""Numbers and quotations held against their sources: texts that were fetched -> what they say. Pure.

The work goes source by source, so that only one text and its index are in memory at a time; then what several sources
say of one statement is weighed together.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, Protocol

from msgspec import Struct
from msgspec.structs import replace

from citecheck.claims.quotations import check_quotation
from citecheck.claims.support import SourceIndex, index_source, judge_claim
from citecheck.errors import ReadError
from citecheck.model import Claim, Confidence, Evidence, Extract, Quotation, Source, Support, Text, Verdict
from citecheck.read.source import read_source
from citecheck.services import DEFAULT, Services
from citecheck.sources.behind import addresses_of_notes, checked, printed
from citecheck.sources.reading import Reading, reading_of

Bodies = Callable[[str], bytes | None]
"""Gives the bytes that are kept under a SHA-256, or None."""


class Reader(Protocol):
    """Reads a source, as `read_source` does."""

    def __call__(self, data: bytes, url: str, *, media_type: str | None, snapshot: str | None) -> Source:
        """The source in the bytes. Raises `ReadError`."""


LADDER: tuple[Verdict, ...] = (
    "supported", "within rounding", "derived", "differs", "not found", "not checkable", "uncited",
)  # fmt: skip
"""Verdicts, the one that counts most first: what one source says, another need not say again."""

_WHOLE = 10_000
"""Characters of a web page that may be a printed work's own text; the page of a publisher or a library is shorter."""
_ONLY_ABOUT = "The page is short and may only be about this source."
_NO_MORE = "That is an archived copy; the live page does not say it, or not any more."
_SETTLED = frozenset({"supported", "within rounding", "derived"})


class _Statement(Struct):
    """One number or quotation, what can be read of the sources behind it, by note, and what they were found to say."""

    extract: Extract
    of: Claim | Quotation
    readings: tuple[tuple[str, Reading], ...]
    found: list[Support]
    unread: dict[str, str]
    """Why a source gave nothing, by its address."""
    printed: frozenset[str]
    """Addresses of works of which a web page may be no more than a description."""

    @property
    def settled(self) -> bool:
        return any(support.verdict in _SETTLED for support in self.found)


def judge_sources(
    extracts: Sequence[Extract],
    evidence: Mapping[str, Evidence],
    bodies: Bodies,
    *,
    services: Services = DEFAULT,
    read: Reader | None = None,
) -> tuple[Support, ...]:
    """What the sources say of each number worth checking and each quotation, in the order of the articles.

    `evidence` is keyed by `Evidence.id`. A source that can't be read makes its statements "not checkable", with the
    reason; so does a run that asked nothing. `read` stands in for `read_source`.
    """
    statements = list(_statements(extracts, evidence, services))
    for turn in (0, 1):  # first the text that comes first, then, for what that does not say, the copy
        for text, together in _by_text(statements, turn):
            _hold_against(text, together, bodies, read or read_source)
    return tuple(_weighed(statement) for statement in statements)


def _statements(
    extracts: Iterable[Extract], evidence: Mapping[str, Evidence], services: Services
) -> Iterator[_Statement]:
    known: dict[str, Reading] = {}
    for extract in extracts:
        addresses, in_print = addresses_of_notes(extract, services), printed(extract, services)
        for statement in checked(extract):
            behind: dict[str, str] = {}
            for note in statement.cites:
                for url in addresses.get(note, ()):
                    behind.setdefault(url, note)
            for url in behind:
                if url not in known:
                    known[url] = reading_of(url, evidence)
            readings = tuple((note, known[url]) for url, note in behind.items())
            unread = {reading.url: reading.reason for _, reading in readings if not reading.texts}
            yield _Statement(extract, statement, readings, [], unread, in_print)


_Together = list[tuple[_Statement, str, Reading]]


def _by_text(statements: Iterable[_Statement], turn: int) -> list[tuple[Evidence, _Together]]:
    """The statements to be held against each text in this turn, with note and reading; the settled ones are not."""
    grouped: dict[str, tuple[Evidence, _Together]] = {}
    for statement in statements:
        if statement.settled:
            continue
        for note, reading in statement.readings:
            if turn < len(reading.texts):
                text = reading.texts[turn]
                grouped.setdefault(text.id, (text, []))[1].append((statement, note, reading))
    return list(grouped.values())


def _hold_against(text: Evidence, together: _Together, bodies: Bodies, read: Reader) -> None:
    """Read one text, and let each statement know what it says or why it could not be read."""
    try:
        source = _source(text, bodies, read)
    except ReadError as error:
        for statement, _, reading in together:
            statement.unread.setdefault(reading.url, error.reason)
        return
    is_short = source.document.format == "html" and len(source.document.text) < _WHOLE
    index = _once(lambda: index_source(source))
    for statement, note, reading in together:
        try:
            support = _held_against(source, index, statement, note)
        except Exception as error:
            statement.unread.setdefault(reading.url, _fault(f"{source.url} could not be judged", error).reason)
            continue
        if support.verdict == "not found" and reading.url in statement.printed and is_short:
            support = replace(support, message=f"{support.message} {_ONLY_ABOUT}", confidence="low")
        if support.verdict in _SETTLED and text is not reading.texts[0] and reading.url not in statement.unread:
            support = replace(support, message=f"{support.message} {_NO_MORE}")
        statement.unread.pop(reading.url, None)
        statement.found.append(replace(support, note=note, evidence=(text.id, *_others(reading, text))))


def _held_against(source: Source, index: Callable[[], SourceIndex], statement: _Statement, note: str) -> Support:
    match statement.of:
        case Claim() as claim:
            return judge_claim(claim, statement.extract, [(note, index())])
        case Quotation() as quotation:
            return check_quotation(quotation, statement.extract, [(note, source)])


def _once(make: Callable[[], SourceIndex]) -> Callable[[], SourceIndex]:
    """Makes the index when it is first asked for; what fails is not tried again."""
    made: list[SourceIndex | Exception] = []

    def index() -> SourceIndex:
        if not made:
            try:
                made.append(make())
            except Exception as error:
                made.append(error)
        if isinstance(made[0], Exception):
            raise made[0]
        return made[0]

    return index


def _fault(what: str, error: Exception) -> ReadError:
    """A fault of ours or of a library: one source must not cost the others their verdicts."""
    warnings.warn(f"{what} because of a fault of citecheck itself: {error!r:.500}", stacklevel=2)
    return ReadError("internal-error", f"{what}: {error!r:.500}.")


def _others(reading: Reading, text: Evidence) -> Iterator[str]:
    return (id for id in reading.evidence if id != text.id)


def _source(text: Evidence, bodies: Bodies, read: Reader) -> Source:
    """The words of a text. Raises `ReadError` where there are none, or where its bytes are not kept any more."""
    assert isinstance(text.outcome, Text)
    body = bodies(text.outcome.sha256)
    if body is None:
        raise ReadError("not-kept", f"The bytes of {text.outcome.url} are not in the cache any more.")
    found = text.outcome
    try:
        return read(body, found.url, media_type=found.media_type or None, snapshot=found.timestamp)
    except ReadError:
        raise
    except Exception as error:
        raise _fault(f"{found.url} could not be read", error) from error


# ---------------------------------------------------------------- several sources together


def _weighed(statement: _Statement) -> Support:
    """The best of what the sources say; less sure where another one that could say more was not read."""
    if not statement.found:
        return _unchecked(statement)
    best = min(statement.found, key=_rank)
    if best.verdict in _SETTLED or not statement.unread:
        return best
    told = f"{best.message} {_others_unread(statement.unread)}"
    return replace(best, message=told, confidence=_LESS[best.confidence])


_LESS: dict[Confidence, Confidence] = {"high": "medium", "medium": "low", "low": "low"}
_SURE: tuple[Confidence, ...] = ("high", "medium", "low")


def _rank(support: Support) -> tuple[int, int]:
    return LADDER.index(support.verdict), _SURE.index(support.confidence)


def _others_unread(unread: Mapping[str, str]) -> str:
    reasons = ", ".join(dict.fromkeys(reason.replace("-", " ") for reason in unread.values()))
    many = "Another source behind it was" if len(unread) == 1 else f"{len(unread)} other sources behind it were"
    return f"{many} not read ({reasons})."


def _unchecked(statement: _Statement) -> Support:
    """The verdict where no source was read, with the reason that stands nearest to the sentence."""
    about: Literal["number", "quotation"] = "number" if isinstance(statement.of, Claim) else "quotation"
    span = statement.of.quantity.span if isinstance(statement.of, Claim) else statement.of.span
    if not statement.of.cites:
        message = f"No note stands behind this {about}."
        return Support(statement.extract.document.path, about, span, "uncited", "no-note", message, confidence="high")
    notes = {note.id for note in statement.extract.notes}
    note = statement.of.cites[0]
    evidence: tuple[str, ...] = ()
    if statement.unread:
        url, reason = next(iter(statement.unread.items()))
        note, reading = next((note, reading) for note, reading in statement.readings if reading.url == url)
        evidence = reading.evidence
    else:
        reason = "no-link" if notes.intersection(statement.of.cites) else "missing-note"
    return Support(
        path=statement.extract.document.path,
        about=about,
        span=span,
        verdict="not checkable",
        reason=reason,
        message=why_unchecked(reason, about),
        note=note if note in notes else None,
        evidence=evidence,
        confidence="high",
    )


_WHY = {
    "offline": "this run is offline, so its source was not asked",
    "not-asked": "its source was not asked in this run",
    "not-read": "its source was not read in this run",
    "excluded": "its source is among the links that are not to be asked",
    "untouched": "the change that is checked did not touch it",
    "budget": "the budget of requests was used up before its source",
    "network-away": "the network is away",
    "no-link": "its note gives no link to its source",
    "missing-note": "its note is missing",
    "dead": "its source is gone and no archived copy was found",
    "soft-404": "its source is gone and no archived copy was found",
    "blocked": "its source does not let itself be read by programs",
    "paywall": "its source is behind a paywall",
    "login": "its source asks for a login",
    "consent": "its source asks for consent first",
    "legal": "its source is withheld for legal reasons",
    "unreachable": "its source could not be reached",
    "busy": "its source was too busy to answer",
    "refused": "its source has a private address, which is not asked",
    "private-address": "its source has a private address, which is not asked",
    "too-large": "its source is too large to be read",
    "too-slow": "its source takes too long to be read",
    "cut-off": "its source broke off before its end",
    "no-text": "its source holds no text",
    "scanned": "its source is a PDF of pictures without text",
    "encrypted": "its source is encrypted",
    "damaged": "its source is damaged",
    "unsupported": "its source is a kind of file that is not read",
    "not-kept": "its source is not in the cache any more",
    "internal-error": "a fault of citecheck itself came between, of which the run warned",
}
"""What stands in the way, as the end of a sentence."""


def why_unchecked(reason: str, about: str) -> str:
    """Why a number or a quotation was not compared with its source, as a sentence."""
    return f"This {about} was not checked: {_WHY.get(reason, f'its source was not read ({reason})')}."
