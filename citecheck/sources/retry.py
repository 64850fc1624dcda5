"""When a server says to come back: Retry-After (RFC 9110 section 10.2.3), in seconds or as a date."""

from __future__ import annotations

from datetime import UTC, datetime

from citecheck.sources.protocol import Answer

LONGEST_WAIT = 60.0
"""Seconds that one run waits for a server; who asks for more is not asked again in this run."""


def retry_after(answer: Answer, *, now: str | None = None) -> float | None:
    """Seconds the server asks us to wait, or None when it does not say.

    A date is read against the server's own clock (its Date header), else against `now` (RFC 3339).
    """
    value = (answer.header("retry-after") or "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    until = _http_date(value)
    since = _http_date(answer.header("date") or "") or _rfc3339(now)
    if until is None or since is None:
        return None
    return max(0.0, (until - since).total_seconds())


def _http_date(value: str) -> datetime | None:
    if not 0 < len(value) <= 64:
        return None
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - loads the mail package, seldom needed

    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _rfc3339(value: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value or "")
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
