"""Where is a link archived? The good copy nearest to a date, as a generator without I/O.

The Wayback Machine's availability API is asked first, since it takes many addresses at once. The copy that it names is
looked at; where that is no copy of the page, the archive's index (CDX) or its TimeMap names others, nearest first. When
the API is busy or broken, the archive's TimeGate is asked instead. Then come the TimeGates of further archives.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from urllib.parse import urlsplit

from citecheck.model import Archived, Evidence, Hop, Outcome, Refused, Unarchived, Unreachable
from citecheck.services import DEFAULT, Services
from citecheck.sources import address, availability, cdx, moments, timegate, timemap
from citecheck.sources.availability import Snapshot
from citecheck.sources.memento import look_at
from citecheck.sources.protocol import READ_LIMIT, Answer, Investigation, Request
from citecheck.sources.refusal import refusal
from citecheck.sources.text import with_text

MOST_LOOKS = 5
"""Copies of one address that are looked at in one archive."""
MOST_PARTS = 3
"""Parts of a paged TimeMap that are read."""

Finding = Generator[Request, Answer, Archived | None]
Listing = Generator[Request, Answer, "tuple[Snapshot, ...] | None"]


def investigate_archive(
    url: str, *, near: str | None, asked_at: str, services: Services = DEFAULT, reading: bool = False
) -> Investigation:
    """The good snapshot of `url` nearest to the date `near` (EDTF), or the latest one. `asked_at` is RFC 3339.

    A snapshot of an error page, of a "not found" page or of a login page is not a good one. One that the archive does
    not give out just now is taken from the index on trust (`seen` is false). When `reading`, the copy that is looked at
    is fetched whole and handed over (`Read`).
    """
    search = _Search(url, near, asked_at, services, READ_LIMIT if reading else 0)
    outcome = yield from search.run()
    evidence = Evidence("archive", url, outcome, asked_at, tuple(search.hops))
    if not reading or not isinstance(outcome, Archived) or not outcome.seen:
        return evidence
    return with_text(evidence, outcome.url, search.copy)


class _Search:
    """One search through the archives: what was asked, what was looked at, and why something is not known."""

    def __init__(self, url: str, near: str | None, asked_at: str, services: Services, read: int) -> None:
        self._url = address.bare(url)
        self._given = moments.target(near)
        self._to = self._given or moments.stamp_of(asked_at)
        self._services = services
        self._read = read
        self._looked: set[str] = set()
        self._looks = 0
        self._bad_digests: set[str] = set()
        self._answered = False
        self._asked: dict[str, None] = {}
        self._trouble: Outcome | None = None
        self._unseen: Snapshot | None = None
        self.hops: list[Hop] = []
        self.copy: Answer | None = None

    def run(self) -> Generator[Request, Answer, Outcome]:
        """Ask one archive after another until one has a good copy."""
        services = self._services
        found = None
        if services.availability:
            found = yield from self._by_availability()
        elif services.wayback:
            found = yield from self._by_timegate(services.wayback)
        for prefix in services.timegates:
            if found is None and self._unseen is None:
                self._looked.clear()
                self._looks = 0
                found = yield from self._by_timegate(prefix)
        if found is None and self._unseen is not None:
            return Archived(self._unseen.url, self._unseen.timestamp, self._unseen.status or 200)
        return found or self._trouble or Unarchived(tuple(self._asked))

    # ------------------------------------------------------------ one archive

    def _by_availability(self) -> Finding:
        """The copy that the API names. It knows some addresses only without their scheme, so it is asked twice."""
        listed = False
        for subject in dict.fromkeys((self._url, address.without_scheme(self._url))):
            answer = yield from self._available(subject)
            if answer.status != 200:
                return (yield from self._by_timegate_instead(refusal(answer)))
            try:
                snapshot = availability.closest(answer.body)
            except ValueError:
                return (yield from self._by_timegate_instead(Unreachable("protocol", answer.status)))
            self._note(self._services.availability)
            if snapshot is None:
                continue
            listed = True
            found = yield from self._look((snapshot,))
            if found is not None or self._unseen is not None:
                return found
        return (yield from self._others(self._services.wayback, None)) if listed else None

    def _available(self, subject: str) -> Generator[Request, Answer, Answer]:
        """Ask the availability API; what a batch left out is asked again, alone."""
        request = availability.query(self._services.availability, subject, self._given)
        answer = yield request
        if answer.status == 200 and availability.left_out(answer.body):
            answer = yield availability.query(self._services.availability, subject, self._given, batch=False)
        self._hop(request, answer)
        return answer

    def _by_timegate_instead(self, trouble: Outcome) -> Finding:
        """The API gave no answer; the TimeGate of the same archive may."""
        found = None
        prefix = self._services.wayback
        if prefix and not isinstance(trouble, Refused):
            self._answered = False
            found = yield from self._by_timegate(prefix)
            if self._answered:
                return found
        self._trouble = trouble
        return found

    def _by_timegate(self, prefix: str) -> Finding:
        answer, request = yield from timegate.ask(prefix, self._url, self._to, self.hops)
        try:
            gate = timegate.read(answer, request.url)
        except ValueError:
            self._trouble = self._trouble or refusal(answer)
            return None
        self._note(prefix)
        if gate.snapshot is None:
            return None
        found = yield from self._look((gate.snapshot,))
        if found is not None or self._unseen is not None:
            return found
        return (yield from self._others(prefix, gate.timemap))

    # ------------------------------------------------------------ further copies in the same archive

    def _others(self, prefix: str, listed_at: str | None) -> Finding:
        """The other copies that an archive has, nearest first."""
        has_index = self._services.cdx and prefix == self._services.wayback
        listed = (yield from self._by_index()) if has_index else None
        if listed is None and prefix:
            listed = yield from self._by_timemap(listed_at or f"{prefix}timemap/link/{self._url}")
        return (yield from self._look(moments.by_distance(listed, self._to))) if listed else None

    def _by_index(self) -> Listing:
        request = cdx.query(self._services.cdx, self._url, self._to)
        answer = yield request
        self._hop(request, answer)
        if cdx.is_withheld(answer):
            return ()
        if answer.status != 200:
            self._trouble = self._trouble or refusal(answer)
            return None
        try:
            return cdx.captures(answer, self._services.wayback)
        except ValueError:
            self._trouble = self._trouble or Unreachable("protocol", answer.status)
            return None

    def _by_timemap(self, at: str) -> Listing:
        found: list[Snapshot] = []
        for _ in range(MOST_PARTS):
            request = timemap.query(at)
            answer = yield request
            self._hop(request, answer)
            if answer.status == 404 and not found:
                return None  # there is one copy at least, so this archive has no TimeMaps here
            if answer.status != 200:
                self._trouble = self._trouble or refusal(answer)
                return tuple(found) or None
            part = timemap.read(answer.body.decode("utf-8", "replace"), at)
            found += part.mementos
            if part.following is None or part.following == at:
                break
            at = part.following
        self._trouble = None
        return tuple(found)

    # ------------------------------------------------------------ looking

    def _look(self, snapshots: Iterable[Snapshot]) -> Finding:
        """The first good one. Equal copies are looked at once; one that is not given out stops the search."""
        for snapshot in snapshots:
            if not snapshot.hopeful or snapshot.timestamp in self._looked or snapshot.digest in self._bad_digests:
                continue
            if self._looks >= MOST_LOOKS:
                return None
            self._looks += 1
            self._looked.add(snapshot.timestamp)
            look = yield from look_at(snapshot, self._url, self.hops, read=self._read)
            if look.is_ == "good":
                self.copy = look.answer
                return Archived(look.snapshot.url, look.snapshot.timestamp, look.snapshot.status, seen=True)
            if look.is_ == "unknown":
                self._unseen = snapshot
                return None
            self._looked.add(look.snapshot.timestamp)
            if snapshot.digest:
                self._bad_digests.add(snapshot.digest)
        return None

    def _hop(self, request: Request, answer: Answer) -> None:
        self.hops.append(Hop(request.url, answer.status, answer.media_type, answer.error))

    def _note(self, service: str) -> None:
        self._asked[_name(service)] = None
        self._answered = True


def _name(service: str) -> str:
    return urlsplit(service).hostname or service
