"""The web address of a link, and whether its words tell it."""

from __future__ import annotations

import re
from urllib.parse import unquote

from citecheck.read.html.tree import Element

_ADDRESS = re.compile(r"(?:https?://|www\.)\S*|(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)
_REDIRECT = re.compile(r"https?://www\.google\.[a-z.]{2,6}/url\?(?:[^#]{0,200}?&)?(?:q|url)=(https?[^&#]+)")
_SEARCH = re.compile(r"https?://(?:scholar|www)\.google\.[a-z.]{2,6}/(?:scholar|search)", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/[^\s]{1,200}")
_UNSAFE = {char: f"%{ord(char):02X}" for char in ' \t\n\r"<>`{}|\\^'} | {"“": "%E2%80%9C", "”": "%E2%80%9D"}
_ENCODED = str.maketrans(_UNSAFE)
_LONGEST_ADDRESS = 4_000


def address_of(link: Element) -> str:
    """The web address of a link, safe to be printed in angle brackets; empty if it has none, or only asks a search.

    Google Docs writes every link as a redirection of its own, which is undone.
    """
    address = link.get("href").strip()
    if redirect := _REDIRECT.match(address):
        address = unquote(redirect[1])
    if _SEARCH.match(address):
        return ""
    if not address.lower().startswith(("http://", "https://")) or len(address) > _LONGEST_ADDRESS:
        return ""
    return address.translate(_ENCODED)


def is_hidden_by(shown: str, address: str) -> bool:
    """Whether a reader of the words `shown` would not know the address: they are neither it nor its DOI."""
    if not address or _ADDRESS.fullmatch(shown):
        return False
    doi = _DOI.search(shown)
    return doi is None or doi[0].rstrip(".,;)").lower() not in unquote(address).lower()


def is_cut_short(shown: str, address: str) -> bool:
    """Whether the words are the beginning of the address and an ellipsis."""
    stem = shown.removesuffix("…").removesuffix("...")
    begins = address.partition("://")[2].startswith(stem.rpartition("://")[2])
    return stem != shown and begins and _ADDRESS.match(shown) is not None
