"""What is wrong with a web address as it is printed.

The grammar is RFC 3986; hosts as in RFC 1123, with letters of any script (RFC 5890). Only what keeps a reader from the
source counts as certain; the rest works in some programs and not in others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model import Record

MAX_LENGTH = 2_000
"""Of a longer address only the beginning is looked at."""

_START = re.compile(
    r"(?<![\w/:=&?%#.@-])(?:[htpsxHTPSX]{3,7}(?=[:;.,]?[/\\]|[:;])|[wW]{4,6}(?=\.\w)|[wW]{3}(?=,\w))[^\s<>\"“”„«»。，、；：）】》」』]{0,2000}"
)
_PARTS = re.compile(r"([A-Za-z]+)([:;.,]*)([/\\]*)(.*)", re.DOTALL)
_HTTP = ("http", "https")
_HOST = re.compile(r"[\w.-]+")
_BROKEN_HOST = re.compile(
    r"(?:[ \t\u00a0]{1,3}|[ \t\u00a0]?\.[ \t\u00a0]{1,3})((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})\b"
)
_FORBIDDEN = re.compile(r"[\s\\<>\"“”„«»\x00-\x1f\x7f]")
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SENTENCE_MARKS = frozenset(".,;:!?'’*_~|")
_CLOSERS = {")": "(", "]": "[", "}": "{"}


class Trouble(Record, frozen=True):
    """What is wrong (`reason` continues "..., which"), whether it is `certain`, and the address `repaired` if plain."""

    reason: str
    certain: bool = True
    repaired: str | None = None


def candidates(text: str) -> Iterator[tuple[int, str]]:
    """Offset and words of all that was probably meant as a web address, without the punctuation of the sentence."""
    for match in _START.finditer(text):
        yield match.start(), _without_closing_punctuation(match[0])


def trouble_of(address: str, after: str = "") -> Trouble | None:
    """The first thing wrong with an address, or None. `after` is the text that follows it."""
    address = address[:MAX_LENGTH]
    parts = _PARTS.fullmatch(address)
    if parts is None:
        return None
    word, colon, slashes, rest = parts.groups()
    scheme = word.lower()
    if scheme.strip("w") == "":
        return _typed_www(address, scheme)
    if scheme not in _HTTP:
        return _mistyped_scheme(scheme, colon, slashes, rest)
    if (colon, slashes) != (":", "//"):
        return _badly_joined(scheme, colon, slashes, rest)
    return _scheme_twice(scheme, rest) or _authority(rest, after) or _characters(address)


def _typed_www(address: str, scheme: str) -> Trouble | None:
    if scheme == "www" and not address[3:].startswith(","):
        return None
    host, slash, path = address.partition("/")
    return Trouble(f"begins with “{address[:5]}”", repaired=f"www.{host[len(scheme) + 1 :]}{slash}{path}")


def _mistyped_scheme(scheme: str, colon: str, slashes: str, rest: str) -> Trouble | None:
    meant = ("t" in scheme and "p" in scheme) or "xx" in scheme
    if not meant or not slashes or not set(scheme) <= set("htpsx") or len(scheme) > 7 or "." not in rest:
        return None
    correct = "https" if "s" in scheme else "http"
    return Trouble(f"begins with “{scheme}{colon}{slashes}” and not with {correct}://", repaired=f"{correct}://{rest}")


def _badly_joined(scheme: str, colon: str, slashes: str, rest: str) -> Trouble | None:
    """Other marks than “://” between scheme and host, if what follows is one."""
    if "." not in rest and len(slashes) < 2:
        return None  # "http: the protocol", "HTTP/2"
    if not colon and len(slashes) < 2:
        return None  # "HTTP/1.1"
    if colon == ":" and len(slashes) > 2:
        return Trouble("has no host after “://”")
    repaired = f"{scheme}://{rest}" if rest else None
    return Trouble(f"has “{colon}{slashes}” after {scheme} where “://” belongs", repaired=repaired)


def _scheme_twice(scheme: str, rest: str) -> Trouble | None:
    for again in ("http:", "https:", "http//", "https//"):
        if rest.lower().startswith(again):
            inner = rest[len(again) :].lstrip("/")
            return Trouble("gives the scheme twice", repaired=f"{scheme}://{inner}")
    return None


def _authority(rest: str, after: str) -> Trouble | None:
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    if rest == authority and ("." not in authority or authority.endswith(".")):
        spaced = _BROKEN_HOST.match(after)
        if spaced:
            return Trouble(f"is broken by a space before “{spaced[1][:60]}”")
    if not authority:
        return Trouble("has no host after “://”")
    host, port = _host_and_port(authority.rpartition("@")[2])
    if host.startswith("["):
        return None if host.endswith("]") else Trouble("has an unfinished IPv6 address for a host")
    if port and not (port.isdecimal() and int(port[:6]) <= 65535):
        return Trouble(f"has “{port[:20]}” for a port")
    if "%" not in host and not _HOST.fullmatch(host):
        wrong = _HOST.sub("", host)[:1]
        return Trouble(f"has “{wrong}” in its host “{host[:60]}”")
    labels = host.removesuffix(".").split(".")
    if len(labels) == 1 and labels[0].lower() != "localhost":
        return Trouble(f"has the host “{host[:60]}”, which is no full name")
    if "" in labels or max(map(len, labels)) > 63:
        return Trouble(f"has the host “{host[:60]}”, which is no possible name")
    return None


def _host_and_port(authority: str) -> tuple[str, str]:
    if authority.startswith("["):
        host, _, port = authority.partition("]:")
        return (host + "]" if port else host), port
    host, _, port = authority.partition(":")
    return host, port


def _characters(address: str) -> Trouble | None:
    forbidden = _FORBIDDEN.search(address)
    if forbidden:
        shown = "a space" if forbidden[0].isspace() else f"“{forbidden[0]}”"
        return Trouble(f"holds {shown}, which no address can")
    if address.endswith(("…", "...")):
        return Trouble("is cut short with an ellipsis")
    if _BAD_ESCAPE.search(address):
        return Trouble("holds a “%” that two hexadecimal digits should follow", certain=False)
    for closer, opener in _CLOSERS.items():
        if address.count(opener) > address.count(closer):
            return Trouble(f"opens “{opener}” and does not close it, so its end may be lost", certain=False)
    return None


def _without_closing_punctuation(address: str) -> str:
    """Without the full stop, comma or bracket of the sentence; an ellipsis stays, it says that something was cut."""
    surplus = {closer: address.count(closer) - address.count(opener) for closer, opener in _CLOSERS.items()}
    end = len(address)
    while end:
        last = address[end - 1]
        if last == "." and address[end - 3 : end] == "...":
            break
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in _SENTENCE_MARKS:
            break
        end -= 1
    return address[:end]
