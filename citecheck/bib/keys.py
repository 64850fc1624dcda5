"""Citation keys that every processor accepts and tells apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNSAFE = re.compile(r"[^A-Za-z0-9:._+-]+")


def unique_keys(keys: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """`keys` in order, safe and different without regard to case, from one another and from those `taken`.

    Keys that already are such stay as they are; others get a number ("roe2019-2").
    """
    used = {key.lower() for key in taken}
    tried: dict[str, int] = {}
    unique = []
    for key in keys:
        base = candidate = safe(key)
        while candidate.lower() in used:
            tried[base.lower()] = tried.get(base.lower(), 1) + 1
            candidate = f"{base}-{tried[base.lower()]}"
        used.add(candidate.lower())
        unique.append(candidate)
    return unique


def safe(key: str) -> str:
    """`key` in letters that no processor stumbles over."""
    return _UNSAFE.sub("-", key).strip("-") or "work"
