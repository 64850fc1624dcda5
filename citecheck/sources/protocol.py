"""What an investigation says to the driver, and what the driver says back.

An investigation is a generator: it yields a `Request`, is sent the `Answer`, and returns the `Evidence`. It holds the
whole policy and no I/O, so a test feeds it answers by hand and `net/` drives thousands of them at once.
"""

from __future__ import annotations

from collections.abc import Generator

from msgspec.structs import replace

from citecheck.model import Evidence, Question, Record

BODY_LIMIT = 64 * 1024
"""Bytes of a body, after decompression, that are enough to know a page by."""

NETWORK_ERRORS = frozenset({"dns", "dns-temporary", "no-route", "timeout"})
"""Errors that a machine without a network sees too: they say nothing of the host until something else has answered."""


class Pace(Record, frozen=True):
    """How often something may be asked: requests of the same `name` begin `interval` seconds apart or more.

    It holds for everybody on the machine who asks, since services count by address and not by process.
    """

    name: str
    interval: float


class Request(Record, frozen=True):
    """One request to send, redirects not followed.

    `limit` is in bytes of the decoded body, `deadline` in seconds from the name look-up to the last byte read (None is
    as long as the driver allows), and `delay` in seconds to let pass before. `kind` is what it is asked for: archives
    are asked more patiently.

    `body` is sent as it is (with POST). `pace` is kept besides the limits of the host. `batch` is an address that takes
    many such requests as one: a driver may gather them (`batch.join`) and deal out the answer (`batch.split`).
    """

    url: str
    headers: tuple[tuple[str, str], ...] = ()
    method: str = "GET"
    limit: int = BODY_LIMIT
    deadline: float | None = None
    delay: float = 0.0
    kind: Question = "link"
    body: bytes = b""
    pace: Pace | None = None
    batch: str | None = None

    def within(self, seconds: float) -> Request:
        """The same request with at most `seconds` to its deadline."""
        return replace(self, deadline=seconds if self.deadline is None else min(self.deadline, seconds))


class Answer(Record, frozen=True):
    """What came back: a status with headers and the beginning of the body, or else an `error`.

    `error` is one of dns (the name does not exist), dns-temporary, no-route, refused, reset, timeout, empty (closed
    without a byte), protocol, tls-expired, tls-self-signed, tls-untrusted, tls-wrong-host, tls-other,
    refused-address (private; nothing was sent), malformed-address, deadline (no time left for this link).
    """

    url: str
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    error: str | None = None

    def header(self, name: str) -> str | None:
        """The first value of a header, whatever its case."""
        return next(iter(self.headers_named(name)), None)

    def headers_named(self, name: str) -> tuple[str, ...]:
        """All values of a header that may come more than once."""
        lowered = name.lower()
        return tuple(value for key, value in self.headers if key.lower() == lowered)

    @property
    def media_type(self) -> str | None:
        """The media type without its parameters, in lower case."""
        value = self.header("content-type")
        return value.partition(";")[0].strip().lower()[:100] or None if value else None


Investigation = Generator[Request, Answer, Evidence]
