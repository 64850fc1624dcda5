"""What the rules on links say of archived copies."""

from __future__ import annotations

from citecheck.model import Archived, Outcome
from citecheck.rules.wording import shorten
from citecheck.sources import archives


def is_in_archive(url: str) -> bool:
    """Whether an address is that of a saved copy, or of a web archive."""
    return archives.take_apart(url) is not None or archives.archive_of(url) is not None


def is_gone(outcome: Outcome | None) -> bool:
    """Whether a link is proven gone, by its status or by what its page says."""
    return outcome is not None and outcome.__struct_config__.tag in ("dead", "soft-404")


def is_there(outcome: Outcome | None) -> bool:
    """Whether the page of a link is there."""
    return outcome is not None and outcome.__struct_config__.tag in ("alive", "moved", "missing-fragment")


def day_of(snapshot: Archived) -> str:
    """The day of a snapshot: `2016-01-02`."""
    stamp = snapshot.timestamp
    return f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"


def told(snapshot: Archived) -> str:
    """ "a copy of 2016-01-02 is at ..."."""
    return f"a copy of {day_of(snapshot)} is at {shorten(snapshot.url, 200)}"
