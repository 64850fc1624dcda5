"""Ask about links on the loopback web, impatiently."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from typing import Any

from citecheck.model import Evidence, Outcome
from citecheck.net import Policy, ask
from citecheck.services import DEFAULT, with_archive
from citecheck.sources import inquiries_for

TRANSPORT = "auto"
"""What sends the requests of a test; set by the fixture `transport`."""
NOW = "2026-11-22T10:00:00Z"
PUBLIC = "93.184.215.14"


def names(**table: str | Exception) -> Callable[[str], Sequence[str]]:
    """A look-up of names from a table (dots written as underscores); no other name exists."""

    def resolve(host: str) -> Sequence[str]:
        found = table.get(host.replace(".", "_"), socket.gaierror(socket.EAI_NONAME, "Name or service not known"))
        if isinstance(found, Exception):
            raise found
        return found.split()

    return resolve


NOBODY = names()
"""A resolver without a network."""
ALIVE = names(example_com=PUBLIC)
"""A resolver that knows one of the names that are always there."""


def policy(archive: str = DEFAULT.availability, **settings: Any) -> Policy:
    """Settings for the loopback web; `archive` is an availability API and takes the Wayback Machine's place."""
    settings.setdefault("services", with_archive(DEFAULT, archive))
    return Policy(
        **{"spacing": 0.02, "timeout": 2.0, "allow_networks": ("127.0.0.0/8",), "transport": TRANSPORT} | settings
    )


def look(urls: Sequence[str], resolve: Any = ALIVE, store: Any = None, **settings: Any) -> tuple[Evidence, ...]:
    asked = inquiries_for(urls, archives=False)
    return ask(asked, policy=policy(**settings), store=store, now=lambda: NOW, resolve=resolve)


def verdict(url: str, resolve: Any = ALIVE, **settings: Any) -> Outcome:
    return look([url], resolve, **settings)[0].outcome
