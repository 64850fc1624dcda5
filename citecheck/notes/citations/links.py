"""Links and persistent identifiers in a note.

A link ends where prose goes on: closing punctuation, and a bracket or quotation mark that was opened before it, are
not part of it (RFC 3986, appendix C). Identifiers are normalised as their registries write them: DOI and arXiv in
lower case without a resolver, ISBN and PMID digits only.
"""

from __future__ import annotations

import re

from citecheck.model import Identifier, Link, Span

_URL = re.compile(r"(?:https?://|www\.(?=[\w-]{1,63}\.\w))[^\s<>\"“”„«»‹›{}|\\^`　]+", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|edu|gov|int|info|io|eu|de|fr|uk|ru|cn|ch|at|nl)"
    r"/[^\s<>\"“”«»]+",
    re.IGNORECASE,
)
_CLOSERS = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【"}
_TRAILING = ".,;:!?'’‘*_…。，；：、！？"

_DOI = re.compile(r"(?:\bdoi\s?[:.]?\s{0,2}|(?<![\w.]))(10\.\d{4,9}/[^\s<>\"“”«»]+)", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?:\barxiv\s?:\s?|\barxiv\.org/(?:abs|pdf)/)(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,12}(?:\.[a-z]{2})?/\d{7})",
    re.IGNORECASE,
)
_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s{0,2}((?:97[89][-\s–]?)?(?:\d[-\s–]?){9}[\dX])(?!\d)", re.IGNORECASE)
_ISSN = re.compile(r"\be?ISSN(?:-L)?:?\s{0,2}(\d{4}[-–]\d{3}[\dX])(?!\d)", re.IGNORECASE)
_PMID = re.compile(r"\bPMID:?\s{0,2}(\d{1,9})(?!\d)|\bpubmed\.ncbi\.nlm\.nih\.gov/(\d{1,9})(?!\d)", re.IGNORECASE)
_HANDLE = re.compile(r"\b(?:hdl\.handle\.net/|hdl:\s?|handle:\s?)(\d[\d.]{2,20}/[^\s<>\"“”«»]+)", re.IGNORECASE)
_URN = re.compile(r"\b(urn:[a-z0-9][a-z0-9-]{1,31}:[^\s<>\"“”«»]+)", re.IGNORECASE)
_UN = re.compile(
    r"(?<![\w/])((?:A|S|E|ST|TD|UNEP|FCCC|CCPR|CEDAW|CAT|CRC|CERD|HRC)(?:/[A-Z0-9.-]{1,20}){1,6}(?:\s\(\d{4}\))?)(?![\w/])"
)


def find_links(text: str, *, note: str | None = None, offset: int = 0) -> tuple[Link, ...]:
    """The links printed in a text, in order; spans are moved by `offset`."""
    found = []
    spans: list[tuple[int, int]] = []
    for match in _URL.finditer(text):
        spans.append((match.start(), _end(text, match.start(), match.end())))
    if "/" in text:
        for match in _BARE.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in spans):
                spans.append((match.start(), _end(text, match.start(), match.end())))
    for start, end in sorted(spans):
        written = text[start:end]
        if len(written) > len("https://"):
            found.append(Link(written, _address(written), Span(start + offset, end + offset), note))
    return tuple(found)


def find_identifiers(text: str, *, offset: int = 0) -> tuple[Identifier, ...]:
    """The persistent identifiers printed in a text, in order, each once; spans cover the identifier itself."""
    lowered = text.lower()
    found: list[Identifier] = []
    for scheme, needle, pattern in _PATTERNS:
        if needle not in lowered:
            continue
        for match in pattern.finditer(text):
            group = 1 if match[1] is not None else 2
            start, end = match.start(group), match.end(group)
            if scheme in ("doi", "handle", "urn"):
                end = _end(text, start, end)
            value = normalise(scheme, text[start:end])
            known = any(other.scheme == scheme and other.value == value for other in found)
            if not known and not (scheme == "un" and not _is_symbol(value)):
                found.append(Identifier(scheme, value, Span(start + offset, end + offset)))
    return tuple(sorted(found, key=lambda identifier: identifier.span))


def normalise(scheme: str, written: str) -> str:
    """An identifier as its registry writes it."""
    if scheme in ("doi", "arxiv"):
        return written.lower()
    if scheme == "isbn":
        return re.sub(r"[^\dX]", "", written.upper())
    if scheme == "issn":
        return written.upper().replace("–", "-")
    return written


_PATTERNS = (
    ("doi", "10.", _DOI),
    ("arxiv", "arxiv", _ARXIV),
    ("isbn", "isbn", _ISBN),
    ("issn", "issn", _ISSN),
    ("pmid", "pm", _PMID),
    ("pmid", "pubmed", _PMID),
    ("handle", "h", _HANDLE),
    ("urn", "urn:", _URN),
    ("un", "/", _UN),
)


def _end(text: str, start: int, end: int) -> int:
    """Where a link that matched up to `end` really ends."""
    counts = {opener: text.count(opener, start, end) for opener in _CLOSERS.values()}
    closers = {closer: text.count(closer, start, end) for closer in _CLOSERS}
    while end > start:
        char = text[end - 1]
        if char in _TRAILING:
            end -= 1
        elif char in _CLOSERS and closers[char] > counts[_CLOSERS[char]]:
            closers[char] -= 1
            end -= 1
        elif char in counts:
            counts[char] -= 1
            end -= 1
        else:
            break
    return end


def _address(written: str) -> str:
    """The address to ask for: invisible characters gone, a scheme where the note prints none."""
    plain = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", written)
    return plain if re.match(r"https?://", plain, re.IGNORECASE) else f"http://{plain}"


def _is_symbol(value: str) -> bool:
    """Whether a match is a United Nations document symbol: it has a number, and is not a plain pair of letters."""
    return any(char.isdigit() for char in value) and value.count("/") >= (1 if value[:2] in ("A/", "S/") else 2)
