"""What an address says by itself: a front page, an error page, one thing among many; and what is left of another."""

from __future__ import annotations

import re
from urllib.parse import unquote

from citecheck.sources import address

_ERROR_PLACE = re.compile(
    r"(?:^|/)(?:[45]0[04]|404|error-?404|404-?error|page-?not-?found|not-?found|notfound|pagenotfound|filenotfound|"
    r"http-?404|errors?/404|error/not-?found|error_?404|404_?error|nicht-gefunden|seite-nicht-gefunden|introuvable|no-encontrado|"
    r"page_not_found|not_found)(?:\.[a-z]{2,5})?/?$"
)
_ERROR_QUERY = re.compile(
    r"(?:^|[?&])(?:aspxerrorpath=|404;|error=404|status=404|err=404|code=404|notfound=|e=404|error=not_?found)"
)
_HOMES = re.compile(
    r"/?(?:(?:ar|az|be|bg|bn|bs|ca|cs|cy|da|de|el|en|es|et|eu|fa|fi|fr|ga|gl|he|hi|hr|hu|hy|id|is|it|ja|ka|kk|ko|lt|lv|mk|ms|"
    r"nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|ta|th|tr|uk|ur|uz|vi|zh)(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home|main|start|welcome|homepage|portal)(?:\.[a-z]{2,5})?/?)?"
)


def is_error_place(url: str) -> bool:
    """Whether an address is by its name that of an error page."""
    where = address.place(url)
    if where is None:
        return False
    query = url.partition("#")[0].partition("?")[2].lower()
    return bool(_ERROR_PLACE.search(where.path.lower()) or _ERROR_QUERY.search(query))


def is_home(url: str) -> bool:
    """Whether an address is a front page: no path, or that of an index, perhaps under a language."""
    where = address.place(url)
    query = url.partition("#")[0].partition("?")[2]
    return where is not None and not _is_telling(query) and _HOMES.fullmatch(where.path.lower()) is not None


def depth(url: str) -> int:
    """How many steps the path of an address has below the front page."""
    where = address.place(url)
    return len([step for step in where.path.split("/") if step]) if where is not None else 0


def is_deep(url: str) -> bool:
    """Whether an address leads below the front page."""
    return not is_home(url)


def _is_telling(query: str) -> bool:
    """Whether a query chooses what is shown, and is no mere tracking or language mark."""
    names = [pair.partition("=")[0].lower() for pair in query.split("&") if pair]
    return any(
        not name.startswith(("utm_", "ref", "lang", "hl", "src", "from", "fbclid", "gclid", "mc_")) for name in names
    )


def is_article_like(url: str) -> bool:
    """Whether the last part of a path names one thing among many: deep down, numbered, hyphenated or with a suffix."""
    where = address.place(url)
    segments = [segment for segment in where.path.split("/") if segment] if where is not None else []
    last = segments[-1] if segments else ""
    return len(segments) > 1 or any(character.isdigit() or character in "-_." for character in last) or "?" in url


def keeps_a_trace(url: str, end: str) -> bool:
    """Whether an address still holds the last part of another one, or a number out of it; or was named in its query."""
    where, led = address.place(url), address.place(end)
    last = where.path.rstrip("/").rpartition("/")[2].partition(".")[0].lower() if where is not None else ""
    target = end.lower()
    traces = {word for word in re.split(r"[\W_]+", last) if len(word) > 3 or word.isdigit()} or {last}
    query = url.partition("#")[0].partition("?")[2].lower()
    if led is not None and len(led.path) > 1 and led.path.lower() in unquote(unquote(query)):
        return True
    traces |= {part.partition("=")[2] for part in query.split("&") if len(part.partition("=")[2]) > 1}
    return any(trace and trace in target for trace in traces)
