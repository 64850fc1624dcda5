"""What evidence, coverage and counts are called, the same in every format."""

from __future__ import annotations

from typing import assert_never

from citecheck.model import (
    Alive,
    Archived,
    Blocked,
    Busy,
    Confidence,
    Coverage,
    Dead,
    Evidence,
    MissingFragment,
    Moved,
    NotChecked,
    Outcome,
    Refused,
    Registered,
    Saving,
    SoftNotFound,
    Text,
    Unarchived,
    Unreachable,
    Unreadable,
    Unregistered,
    Unsaved,
    Untrusted,
)

SOFT_REASONS = {
    "says-so": "the page says that there is no such page",
    "error-page": "the link is sent to an error page",
    "sent-home": "the link is sent to the front page",
    "sent-astray": "the link is sent where made-up addresses are sent too",
    "same-for-all": "the page is the same for any address",
    "shell": "the page is empty until its scripts run, and the same for any address",
    "parked": "the domain is for sale or not in use",
}
"""Why a page that answers is taken for none."""

CERTIFICATES = {
    "expired": "expired",
    "self-signed": "signed by itself",
    "untrusted": "of an unknown authority",
    "wrong-host": "of another host",
    "other": "or protocol not usable",
}
"""What is wrong with a certificate."""

_IRREGULAR = {"entry": "entries", "is": "are"}


def count(number: int, noun: str) -> str:
    """`1 note`, `2 notes`."""
    return f"{number:,} {noun if number == 1 else _IRREGULAR.get(noun, noun + 's')}"


def state(outcome: Outcome) -> str:
    """The outcome in one word, as the JSON report tags it: alive, moved, dead ..."""
    return str(outcome.__struct_config__.tag)


def sentence(evidence: Evidence) -> str:
    """What was asked and what came back, in one line: `link http://a.example/: dead, not found (404)`."""
    of = "of " if evidence.question == "archive" else ""
    asked = f"{evidence.question} {of}{evidence.subject}"
    when = f", asked {moment(evidence.asked_at)}" if evidence.asked_at else ""
    cached = " (from the cache)" if evidence.cached else ""
    came = describe(evidence.outcome)
    if isinstance(evidence.outcome, Text):
        came = came.replace(f"read {evidence.subject} ", "read ", 1)  # named once is enough
    return f"{asked}: {came}{when}{cached}"


def describe(outcome: Outcome) -> str:
    """An outcome in a few words, with its reason and status."""
    match outcome:
        case Alive(status=status):
            return f"alive ({status})"
        case Moved(status=status, url=url):
            return f"moved for good to {url} ({status})"
        case Dead(reason=reason, attempts=attempts, status=status, since=since):
            return f"dead, {_reason(reason, status)}, asked {_times(attempts)}{_since(since)}"
        case SoftNotFound(reason=reason, status=status, url=url, confidence=confidence):
            return f"a soft 404 ({status}), {SOFT_REASONS.get(reason, spaced(reason))} (confidence {confidence}): {url}"
        case MissingFragment(reason=reason, status=status, fragment=fragment):
            what = "words" if reason == "no-such-text" else "place"
            return f"alive ({status}), but the {what} “{fragment[:200]}” is not in it"
        case Blocked(reason=reason, status=status):
            return f"blocked, {_reason(reason, status)}; nothing is known of the source"
        case Busy(reason=reason, status=status, after=after):
            later = f", to be tried again after {after:,.0f} s" if after else ""
            return f"busy, {_reason(reason, status)}{later}; nothing is known of the source"
        case Untrusted(reason=reason):
            return f"no trusted connection, certificate {CERTIFICATES.get(reason, spaced(reason))}"
        case Unreachable(reason=reason, status=status, since=since):
            return f"unreachable, {_reason(reason, status)}{_since(since)}"
        case Refused(reason=reason):
            return f"not asked on purpose, {_reason(reason, None)}"
        case NotChecked(reason=reason):
            return f"not checked, {_reason(reason, None)}"
        case Archived(url=url, timestamp=timestamp):
            return f"archived {day(timestamp)} at {url}"
        case Unarchived(archives=archives):
            return f"no good snapshot in {', '.join(archives) if archives else 'the archives asked'}"
        case Saving(job=job):
            return f"being saved by the archive (job {job})"
        case Unsaved(reason=reason):
            return f"not saved, {_reason(reason, None)}"
        case Registered(registry=registry, url=url):
            return f"known to {registry}" + (f", leads to {url}" if url else "")
        case Unregistered(registries=registries):
            return f"unknown to {', '.join(registries)}"
        case Text(url=url, media_type=media_type, size=size, timestamp=timestamp):
            copy = f", a copy of {day(timestamp)}" if timestamp else ""
            kind = media_type.partition(";")[0].strip() or "no type given"
            return f"read {url} ({kind}, {size:,} bytes{copy})"
        case Unreadable(reason=reason):
            return f"not read, {_reason(reason, None)}"
    assert_never(outcome)


def confidence(outcome: Outcome) -> Confidence:
    """How sure an outcome is: what a server says by its status is sure, what a page is taken for less so."""
    match outcome:
        case SoftNotFound(confidence=stated) | MissingFragment(confidence=stated):
            return stated
        case Blocked(status=status) if status is not None and 200 <= status < 300:
            return "medium"
        case Unreachable(reason="unconfirmed" | "failing"):
            return "low"
        case _:
            return "high"


def day(timestamp: str) -> str:
    """The day of an archive's timestamp (YYYYMMDDhhmmss): `2018-06-15`."""
    return f"{timestamp[:4]}-{timestamp[4:6]}-{timestamp[6:8]}" if timestamp[:8].isdigit() else timestamp


def moment(timestamp: str) -> str:
    """A time as a reader writes it: `2026-11-20 09:30 UTC` for `2026-11-20T09:30:00Z`."""
    date, at, time = timestamp.partition("T")
    return f"{date} {time[:5]} UTC" if at and time.endswith("Z") else timestamp


def coverage(part: Coverage) -> str:
    """`12 of 15 checked, 3 not checked (offline)`."""
    text = f"{part.checked:,} of {part.total:,} checked"
    missing = sum(number for _, number in part.unchecked)
    if not missing:
        return text
    if len(part.unchecked) == 1:
        return f"{text}, {missing:,} not checked ({spaced(part.unchecked[0][0])})"
    reasons = ", ".join(f"{number:,} {spaced(reason)}" for reason, number in part.unchecked)
    return f"{text}, {missing:,} not checked ({reasons})"


def spaced(reason: str) -> str:
    """A machine-readable reason as words: `network-away` is `network away`."""
    return reason.replace("-", " ")


def _reason(reason: str, status: int | None) -> str:
    return spaced(reason) if status is None else f"{spaced(reason)} ({status})"


def _since(moment_: str | None) -> str:
    return f", failing since {moment(moment_)}" if moment_ else ""


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
