"""What an investigation says to the driver, and what the driver says back.

An investigation is a generator: it yields a `Request`, is sent the `Answer`, and returns the `Evidence`. It holds the
whole policy and no I/O, so a test feeds it answers by hand and `net/` drives thousands of them at once.
"""

from __future__ import annotations

from collections.abc import Generator
from functools import cached_property

from msgspec.structs import replace

from citecheck.model import Evidence, Question, Record

BODY_LIMIT = 64 * 1024
"""Bytes of a body, after decompression, that are enough to know a page by."""

READ_LIMIT = 20 * 1024 * 1024
"""Bytes of a source that is read for what it says; a longer one is not read."""

SPACING = 2.0
"""Seconds before a link is asked again; the third time it is twice as long."""

NETWORK_ERRORS = frozenset({"dns", "dns-temporary", "no-route", "timeout"})
"""Errors that a machine without a network sees too: they say nothing of the host until something else has answered."""


class Pace(Record, frozen=True):
    """How often something may be asked: requests of the same `name` begin `interval` seconds apart or more.

    It holds for everybody on the machine who asks, since services count by address and not by process. After a 429 that
    names no time nobody asks for `rest` seconds.
    """

    name: str
    interval: float
    rest: float = 1.0


class Request(Record, frozen=True):
    """One request to send, redirects not followed.

    `headers` replace the driver's own of the same name (a User-Agent). `limit` is in bytes of the decoded body,
    `deadline` in seconds from the name look-up to the last byte read (None is as long as the driver allows), and
    `delay` in seconds to let pass before. `kind` is what it is asked for: archives are asked more patiently.

    A `probe` asks for an address that nobody linked to, to learn what a host says of what does not exist: robots.txt
    is heeded (error "robots"), and one answer may serve all who ask for the same address in a run.

    `body` is sent as it is (with POST). `pace` is kept besides the limits of the host. `batch` is an address that takes
    many such requests as one: a driver may gather them with `batch.join` and deal out the answer with `batch.split`.

    `read` is the limit instead where the answer may be a source to read: a success, no picture, sound or film, and no
    longer than that by its own word. What is not to be read is not fetched further than `limit`.
    """

    url: str
    headers: tuple[tuple[str, str], ...] = ()
    method: str = "GET"
    limit: int = BODY_LIMIT
    deadline: float | None = None
    delay: float = 0.0
    kind: Question = "link"
    probe: bool = False
    body: bytes = b""
    pace: Pace | None = None
    batch: str | None = None
    read: int = 0

    def room(self, status: int, media_type: str | None, length: int) -> int:
        """How many bytes of an answer's body to take; `length` is what its header states, or -1."""
        unread = media_type is not None and media_type.lower().lstrip().startswith(NO_TEXT)
        if not self.read or not 200 <= status < 300 or unread or length > self.read:
            return self.limit
        return max(self.limit, self.read)

    def within(self, seconds: float) -> Request:
        """The same request with at most `seconds` to its deadline."""
        return replace(self, deadline=seconds if self.deadline is None else min(self.deadline, seconds))


NO_TEXT = ("image/", "audio/", "video/", "font/")
"""Beginnings of media types that hold no text."""


class Answer(Record, frozen=True, dict=True):
    """What came back: a status with headers and the beginning of the body, or else an `error`.

    `error` is one of dns (the name does not exist), dns-temporary, no-route, refused, reset, timeout, empty (closed
    without a byte), protocol, tls-expired, tls-self-signed, tls-untrusted, tls-wrong-host, tls-other,
    refused-address (private; nothing was sent), malformed-address, robots (a probe that robots.txt forbids; nothing was
    sent), deadline (no time left for this link). `whole` is false where the body goes on: it was cut at the limit or
    the deadline, or the connection broke.
    """

    url: str
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    error: str | None = None
    whole: bool = True

    def header(self, name: str) -> str | None:
        """The first value of a header, whatever its case."""
        return self.named.get(name.lower())

    def headers_named(self, name: str) -> tuple[str, ...]:
        """All values of a header that may come more than once."""
        return tuple(value for given, value in self.headers if given.lower() == name.lower())

    def clipped(self, limit: int) -> Answer:
        """The same answer with no more than `limit` bytes of its body."""
        return self if len(self.body) <= limit else replace(self, body=self.body[:limit], whole=False)

    @cached_property
    def named(self) -> dict[str, str]:
        """The first value of each header by its name in lower case."""
        return {name.lower(): value for name, value in reversed(self.headers)}

    @cached_property
    def media_type(self) -> str | None:
        """The media type without its parameters, in lower case."""
        value = self.header("content-type")
        return value.partition(";")[0].strip().lower()[:100] or None if value else None


class Read(Record, frozen=True):
    """What an investigation returns that was to bring the source too: besides its `evidence` that of question "text".

    `body` is what the text's sha256 stands for; it is empty where there is none, or where it is kept already.
    """

    evidence: Evidence
    text: Evidence
    body: bytes = b""


Investigation = Generator[Request, Answer, Evidence | Read]
