"""A made-up address next to a link's: what a host answers to it is what it answers to anything that does not exist."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

_SCRIPT = re.compile(r"\.(?:php\d?|aspx?|jsp|jsf|do|cgi|pl|cfm)$", re.IGNORECASE)
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,5}$")


def neighbour(url: str) -> str:
    """An address beside `url` that nobody has ever made: same folder, same suffix, digits where it has digits.

    It is the same for all links of one folder and shape, so one answer can serve them all.
    """
    parts = urlsplit(url)
    folder, _, name = parts.path.rstrip("/").rpartition("/")
    slash = "/" if parts.path.endswith("/") and name else ""
    mark = hashlib.sha256(f"{parts.netloc.lower()}{folder}".encode("utf-8", "replace")).hexdigest()
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if pairs and (not name or _SCRIPT.search(name)):
        key, value = pairs[-1]
        query = urlencode([*pairs[:-1], (key, _made_up(value, mark))], quote_via=quote)
        return parts._replace(path=parts.path or "/", query=query, fragment="").geturl()
    suffix = _SUFFIX.search(name)
    stem = name[: suffix.start()] if suffix else name
    made_up = _made_up(stem, mark) + (suffix[0] if suffix else "")
    return parts._replace(path=f"{folder}/{made_up}{slash}", query="", fragment="").geturl()


def _made_up(like: str, mark: str) -> str:
    if like.isascii() and like.isdigit():
        return "9" + str(int(mark[:16], 16)).rjust(20, "7")[: min(len(like), 16) + 3]
    return f"nonesuch-{mark[:10]}"
