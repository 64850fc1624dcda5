"""The time of a run: SOURCE_DATE_EPOCH where it is set (https://reproducible-builds.org/specs/source-date-epoch/)."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from citecheck.errors import UsageError


def now() -> str:
    """RFC 3339 in UTC, to the second."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return _written(datetime.now(UTC))
    try:
        return _written(datetime.fromtimestamp(int(epoch), UTC))
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH is a count of seconds since 1970, not '{epoch}'.") from error


def parse(text: str) -> str:
    """A date or time as a user writes it (ISO 8601; UTC where no zone is given) as RFC 3339 in UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"'{text}' is no date or time; write 2026-11-22 or 2026-11-22T10:00:00Z.") from error
    return _written(moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC))


def _written(moment: datetime) -> str:
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")
