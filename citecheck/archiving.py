"""Have an archive save what is alive and of which no archive holds a copy.

A few pages at a time, so that the archive has no more of our jobs at once than it allows. Every job is in the store
before the next thing happens: a run that is killed goes on where it was.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from citecheck import engine
from citecheck.config import Config
from citecheck.errors import UsageError
from citecheck.model import Alive, Archived, Blocked, Evidence, Moved, Record, Saving, Unarchived, Unsaved
from citecheck.sources import Inquiry, address

if TYPE_CHECKING:
    from citecheck.net import Progress

AT_ONCE = 5
"""Jobs at once; a user of Save Page Now has a dozen at most."""
MOST_TURNS = 6
"""How often one page is asked about in one run, each time for a minute or more."""
ACCESS, SECRET = "IA_ACCESS_KEY_ID", "IA_SECRET_ACCESS_KEY"
"""Environment variables with the user's keys, under the names that the Internet Archive's own tools use."""

Observer = Callable[["Progress"], None]


class Saved(Record, frozen=True):
    """What became of the pages that were to be saved; `stopped` says why the archive was not asked about the rest."""

    evidence: tuple[Evidence, ...]
    left: tuple[str, ...] = ()
    stopped: str | None = None


def key_from_environment(save: str) -> str:
    """The user's key for Save Page Now as `access:secret`. Raises `UsageError` where there is none to send safely."""
    access, secret = os.environ.get(ACCESS, "").strip(), os.environ.get(SECRET, "").strip()
    if not access or not secret:
        raise UsageError(
            f"Saving pages needs an account at archive.org: set {ACCESS} and {SECRET} to the keys that "
            "https://archive.org/account/s3.php shows."
        )
    where = address.place(save)
    if where is None:
        raise UsageError(f"The service that saves pages has no address ('{save}'); set services.save.")
    if where.scheme != "https" and not address.is_private_host(where.host):
        raise UsageError(f"Keys are not sent over plain HTTP to {where.host}; set services.save to an https address.")
    return f"{access}:{secret}"


def unarchived(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The addresses that are alive and of which the archives asked hold no good copy, in order."""
    found = {item.id: item.outcome for item in evidence}
    return tuple(
        item.subject
        for item in evidence
        if item.question == "link"
        and isinstance(item.outcome, Alive | Moved)
        and isinstance(found.get(f"archive {item.subject}"), Unarchived)
    )


def save(
    evidence: Sequence[Evidence],
    config: Config,
    now: str,
    *,
    key: str,
    most: int | None = None,
    progress: Observer | None = None,
) -> Saved:
    """Have those pages saved that `evidence` shows to be alive and in no archive, `most` of them in this run.

    `now` is RFC 3339. There is one piece of evidence for each page that the archive was asked for. What it saved is
    in the store as archived.
    """
    urls = unarchived(evidence)
    before = {item.subject: item for item in evidence if item.question == "archive"}
    wanted, left = urls[:most], urls[most:] if most is not None else ()
    done: list[Evidence] = []
    for start in range(0, len(wanted), AT_ONCE):
        found = _save_group(wanted[start : start + AT_ONCE], config, now, key, progress)
        engine.remember((_as_archived(before[item.subject], item) for item in found if _is_saved(item)), config)
        done += found
        stopped = next(filter(None, map(_reason_to_stop, found)), None)
        if stopped is not None:
            return Saved(tuple(done), (*wanted[start + AT_ONCE :], *left), stopped)
    return Saved(tuple(done), left)


def _save_group(
    urls: Sequence[str], config: Config, now: str, key: str, progress: Observer | None
) -> tuple[Evidence, ...]:
    """Submit a few pages, then ask until each is done or its turns are used up."""
    latest: dict[str, Evidence] = {}
    for _ in range(MOST_TURNS):
        inquiries = [Inquiry("save", url) for url in urls if url not in latest or _is_open(latest[url])]
        if not inquiries:
            break
        for item in engine.find_evidence(inquiries, config, now, progress, save_key=key):
            latest[item.subject] = item
        if any(_reason_to_stop(item) for item in latest.values()):
            break
    return tuple(latest[url] for url in urls)


def _is_open(evidence: Evidence) -> bool:
    outcome = evidence.outcome
    return isinstance(outcome, Saving) or (isinstance(outcome, Unsaved) and not outcome.lasting)


def _reason_to_stop(evidence: Evidence) -> str | None:
    """Why it is no use to go on with other pages: the archive is busy, or does not know the user."""
    match evidence.outcome:
        case Blocked(reason=reason):
            return reason
        case Unsaved(reason="login"):
            return "login"
        case _:
            return None


def _is_saved(evidence: Evidence) -> bool:
    return isinstance(evidence.outcome, Archived)


def _as_archived(before: Evidence, saved: Evidence) -> Evidence:
    """What the archive would answer now about a page that it did not have `before`: the copy just made."""
    return replace(before, outcome=saved.outcome, asked_at=saved.asked_at, cached=False)
