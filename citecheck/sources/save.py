"""Have a page saved by the Internet Archive: Save Page Now 2, as a generator without I/O.

`POST /save` with the user's keys answers with a job, `GET /save/status/JOB` with `pending`, `success` or `error`.
Errors come with status 200 too, those of the POST without a job. It is done in two investigations: the first one ends
with the job, so that it can be kept, and the next one asks how that is going. A run that is killed asks for nothing
twice.
"""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

import msgspec

from citecheck.model import Archived, Evidence, Hop, Outcome, Saving, Unreachable, Unsaved
from citecheck.services import DEFAULT, Services
from citecheck.sources import address, moments
from citecheck.sources.paces import pace_of_saving
from citecheck.sources.protocol import Answer, Investigation, Request
from citecheck.sources.refusal import refusal

LASTING = frozenset(
    "bad-request blocked blocked-client-ip blocked-url filesize-limit ftp-access-denied invalid-host-resolution "
    "invalid-url invalid-url-syntax method-not-allowed no-access not-found not-implemented unauthorized".split()
)
"""Errors that the same page will get again; the others pass."""
JOB_LIFE = timedelta(days=1)
"""After which a job is not asked for any more."""
MOST_ASKS = 8
"""How often one investigation asks how a job is going."""

_RECENT = "1d"
"""A page saved within this time is not saved again: the archive answers with that copy."""


def investigate_save(
    url: str,
    *,
    asked_at: str,
    key: str,
    before: Evidence | None = None,
    services: Services = DEFAULT,
    spacing: float = 2.0,
) -> Investigation:
    """Ask for `url` to be saved; or, when `before` tells of a job, how that is going.

    `key` is the user's, as `access:secret`. The outcome is `Saving`, `Archived`, `Unsaved`, or that of a service which
    is busy or away.
    """
    saving = _Saving(url, key, services)
    job = _job_of(before, asked_at)
    outcome = yield from saving.submit() if job is None else saving.follow(job, spacing)
    return Evidence("save", url, outcome, asked_at, tuple(saving.hops))


def _job_of(before: Evidence | None, now: str) -> str | None:
    if before is None or not isinstance(before.outcome, Saving) or before.asked_at is None:
        return None
    age = datetime.fromisoformat(now) - datetime.fromisoformat(before.asked_at)
    return before.outcome.job if age < JOB_LIFE else None


Steps = Generator[Request, Answer, Outcome]


class _Saving:
    """One page on its way into the archive."""

    def __init__(self, url: str, key: str, services: Services) -> None:
        self._url = url
        self._headers = (("Accept", "application/json"), ("Authorization", f"LOW {key}"))
        self._services = services
        self.hops: list[Hop] = []

    def submit(self) -> Steps:
        """Ask for it; the outcome is the job."""
        at = self._services.save
        form = urlencode({"url": address.bare(self._url), "if_not_archived_within": _RECENT, "skip_first_archive": "1"})
        headers = (*self._headers, ("Content-Type", "application/x-www-form-urlencoded"))
        answer = yield Request(at, headers, "POST", kind="save", body=form.encode(), pace=pace_of_saving(at))
        found = self._read(at, answer)
        if found is None:
            return refusal(answer)
        job = found.get("job_id")
        return Saving(job) if isinstance(job, str) and 0 < len(job) <= 200 else _error(found)

    def follow(self, job: str, spacing: float) -> Steps:
        """Ask how a job is going, until it is done or there is no more time."""
        at = f"{self._services.save}/status/{quote(job, safe='')}"
        for turn in range(MOST_ASKS):
            answer = yield Request(at, self._headers, delay=spacing * min(turn + 1, 4), kind="save")
            if answer.error == "deadline":
                break
            found = self._read(at, answer)
            if found is None:
                return refusal(answer) if answer.status == 429 else Saving(job)
            match found.get("status"):
                case "success":
                    return self._saved(found)
                case "pending":
                    continue
                case _:
                    return _error(found)
        return Saving(job)

    def _read(self, at: str, answer: Answer) -> dict[str, Any] | None:
        self.hops.append(Hop(at, answer.status, answer.media_type, answer.error))
        try:
            found = msgspec.json.decode(answer.body) if answer.status in (200, 400, 401, 403) else None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        return found if isinstance(found, dict) else None

    def _saved(self, found: dict[str, Any]) -> Outcome:
        timestamp = str(found.get("timestamp", ""))
        if moments.read(timestamp) is None:
            return Unreachable("protocol", 200)
        original = found.get("original_url")
        known = isinstance(original, str) and address.place(original) is not None
        prefix = self._services.wayback or self._services.save.removesuffix("save") + "web/"
        return Archived(f"{prefix}{timestamp}/{original if known else address.bare(self._url)}", timestamp)


def _error(found: dict[str, Any]) -> Outcome:
    """What went wrong, in the archive's own word: `error:not-found` is "not-found"."""
    word = str(found.get("status_ext") or "").removeprefix("error:")[:60]
    if not word:
        told = str(found.get("message") or "")
        word = "login" if "logged in" in told else "unknown"
    return Unsaved(word, lasting=word in LASTING)
