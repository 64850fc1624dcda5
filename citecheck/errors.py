"""Every error that citecheck raises on purpose.

::

    CitecheckError            anything below; its text is a sentence with a way out
    ├── UsageError            the call can't be carried out as asked (exit code 2)
    │   ├── ConfigError       a setting is unknown or has the wrong type
    │   ├── UnknownRuleError  a rule code or name that does not exist
    │   └── OutputError       a result can't be written where it should go
    ├── NoInputError          nothing to read was found (exit code 3)
    └── ReadError             one file can't be read; in a run it becomes finding CC001

A source that can't be reached is never an error: it is an `Evidence` whose outcome says why.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class CitecheckError(Exception):
    """Base of all errors raised on purpose; `str(error)` is one sentence that names the trouble and the way out."""


class UsageError(CitecheckError):
    """The call can't be carried out as asked."""


class ConfigError(UsageError):
    """A setting is unknown, or its value has the wrong type."""


class UnknownRuleError(UsageError):
    """A rule code or name that does not exist."""


class OutputError(UsageError):
    """A result can't be written where it should go."""


class NoInputError(CitecheckError):
    """Nothing to read was found."""


class ReadError(CitecheckError):
    """One file can't be read. `reason` is a short machine-readable word, `str(error)` the sentence."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def nearest(word: str, known: Iterable[str]) -> str:
    """` Did you mean 'x'?` for the known word nearest to a misspelt one, or an empty string."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f" Did you mean '{close[0]}'?" if close else ""
