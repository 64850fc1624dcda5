"""How well a label follows what stands before it in a citation: the order of fields and the separators between them."""

from __future__ import annotations

import re

from citecheck.notes.citations.fits import Piece
from citecheck.notes.citations.lexicon import is_institution, is_proceedings

LABELS = (
    "author", "title", "container", "publisher", "location", "editor", "remark", "series", "genre", "date", "volume",
    "pages", "quoted",
)  # fmt: skip
BITS = {label: 1 << i for i, label in enumerate(LABELS)}
"""A reading's labels so far are a set of these; `quoted` says that the title was in quotation marks."""

BITS |= {"=date": BITS["date"], "=volume": BITS["volume"], "=issue": BITS["volume"], "=pages": BITS["pages"]}
"""A number that is read as another part than its form says has a label with "=" before it."""

BITS["outlet"] = BITS["container"] | BITS["title"]
BITS["contributor"] = BITS["author"] | BITS["title"]
AUTHOR, TITLE, CONTAINER, PUBLISHER, LOCATION = (BITS[label] for label in LABELS[:5])
_REMARK, _DATE, _VOLUME, _PAGES, QUOTED = (BITS[label] for label in ("remark", "date", "volume", "pages", "quoted"))
_LAST_OF_LIST = re.compile(r"^(?:and|und|et|и|y|&)\s|(?<=\S\S)\s(?:and|und|et|и|y|&)\s\S\S|\bet al\b")
_LEADING_AND = re.compile(r"(?:and|und|et|и|y|&)\s")
_INITIALS_ONLY = re.compile(r"(?:[^\W\d_]{1,2}[.\s-]{0,2}){1,4}|(?:Jr|Sr|III?)\.?")
_HAS_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]\.|\s[A-Z]{1,2}$")


def follow(last: str, label: str, seen: int, piece: Piece) -> float:
    """The score of `label` for a piece behind `last`, in a reading that has the labels `seen`."""
    judge = _JUDGES.get(label)
    return 0.0 if judge is None else judge(last, seen, piece)


def whole(seen: int) -> float:
    """What a finished reading lacks: a title, the container of a volume, the date of a container."""
    score = 0.0 if seen & TITLE else -5.0
    if seen & _VOLUME and not seen & CONTAINER:
        score -= 0.3 if seen & (PUBLISHER | LOCATION) else 1.5
    if seen & CONTAINER and not seen & (_DATE | _VOLUME | PUBLISHER):
        score -= 0.3 if seen & QUOTED else 1.2
    return score


def _author(last: str, seen: int, piece: Piece) -> float:
    if piece.previous is not None and piece.previous.kind == "role-after":
        return 0.5 if _LEADING_AND.match(piece.text) and not seen & TITLE else -5.0
    if last == "author" and piece.previous is not None:
        return _another_author(piece.previous.text, piece)
    if last == "start":
        return 0.3
    if seen & _DATE:
        return -8.0
    return -0.5 if last == "remark" and not seen & TITLE else -6.0


def _another_author(previous: str, piece: Piece) -> float:
    """One more name of a list, unless "and", an organisation, or a full name and a colon closed the list."""
    text, before = piece.text, piece.token.before
    if before == "," and _LAST_OF_LIST.search(previous) and not _INITIALS_ONLY.fullmatch(text):
        return -4.0
    if _LEADING_AND.match(text):
        return 1.0
    if is_institution(previous) and not _HAS_INITIAL.search(previous):
        return 0.5 if piece.institution else -4.0
    if "/" in previous and text.isupper():
        return -3.0
    listed = piece.index == 1 or (piece.previous is not None and piece.previous.before == ";")
    if piece.token.after == ":" and listed and before == "," and " " not in previous:
        return 1.2 if " " not in text else -1.0 if previous.isupper() else 0.4
    if piece.next is not None and piece.next.kind == "volume" and before == "," and not _INITIALS_ONLY.fullmatch(text):
        return -6.0
    closed = " " in previous or _INITIALS_ONLY.fullmatch(previous)
    if piece.token.after == ":" and closed and not _HAS_INITIAL.search(text):
        return -2.0
    if before == "." and piece.token.after == ":":
        return -5.0
    if before == ".":
        return -1.6 if _HAS_INITIAL.search(f"{previous}.") or _INITIALS_ONLY.fullmatch(previous) else -3.0
    return {",": 0.2, ";": 0.2, "": 0.0, ":": -4.0, ")": 0.0}.get(before, -1.0)


def _title(last: str, seen: int, piece: Piece) -> float:
    before, quoted = piece.token.before, piece.token.kind == "quoted"
    if last == "title":
        if piece.previous is not None and piece.previous.kind not in ("text", "number", "edition"):
            return -0.8 if piece.previous.kind == "volume" and not piece.previous.bracket else -4.0
        if quoted or seen & QUOTED:
            return -3.5
        outlet = 1.0 if piece.institution else 0.8 if piece.publisher else 0.0
        return {":": 0.5, "?": 0.2, ",": -0.7, ".": -1.5, ";": -1.6, "//": -4.0}.get(before, -0.2) - outlet
    if seen & TITLE:
        return -6.0
    late = 1.0 if seen & (_VOLUME | _PAGES) else 0.0
    match last:
        case "author":
            return {".": 0.7, ",": 0.1, ":": 0.5, "": 0.2, ")": 0.3}.get(before, 0.0) - late
        case "date":
            return 0.8 - late
        case "start":
            return (0.0 if quoted else -0.4) - late
        case "remark":
            return (-0.4 if quoted else -1.5) - late
        case "container" | "publisher" | "location":
            return -3.0 - late
        case _:
            return -late


def _container(last: str, seen: int, piece: Piece) -> float:
    before = piece.token.before
    if last == "container":
        if before == "," and piece.words <= 2 and piece.previous is not None and is_proceedings(piece.previous.text):
            return -2.1
        return {",": -0.6, ".": -0.5, ":": -0.1, ";": -1.5}.get(before, -0.4)
    if not seen & TITLE:
        return -3.0
    score = -3.0 if seen & CONTAINER else 0.0
    if last in ("publisher", "location"):
        score -= 2.5
    if last == "editor" and piece.previous is not None and piece.previous.kind == "role-after":
        score += 1.5
    if last == "title":
        score -= 1.5 if piece.subtitle else 0.0
        score += 1.0 if seen & QUOTED else {".": 0.4, "?": 0.0, ",": -0.3, ":": -1.0}.get(before, 0.2)
    return score - (1.0 if seen & _VOLUME else 0.0) - (0.4 if seen & _REMARK else 0.0)


def _publisher(last: str, seen: int, piece: Piece) -> float:
    before = piece.token.before
    if not seen & TITLE:
        return -3.0
    if last == "publisher":
        return {",": -0.3, ".": -1.0, ":": -1.0, ";": -0.8}.get(before, -0.2)
    score = -3.0 if seen & PUBLISHER else 0.0
    if last == "location":
        return score + {":": 1.8, ",": 0.7}.get(before, 0.2)
    ends = last == "title" and before == "." and seen & _DATE and piece.next is None and piece.words <= 3
    score += 1.4 if ends and not piece.periodical and not seen & QUOTED else 0.0
    return score - (0.6 if before == ":" else 0.0) - (0.4 if seen & _VOLUME else 0.0)


def _location(last: str, seen: int, piece: Piece) -> float:
    before = piece.token.before
    if not seen & TITLE:
        return -3.0
    if last == "location":
        return 0.4 if before in (",", ";", "") else -0.5
    score = -2.5 if seen & LOCATION else 0.0
    if last == "publisher" and before in (",", ":", "."):
        score += 0.4
    return score - (1.0 if before == ":" else 0.0)


def _editor(last: str, seen: int, piece: Piece) -> float:
    if not seen & TITLE and last in ("start", "author"):
        return -4.0
    if last != "editor" and not piece.token.intro and not piece.has_role:
        return -4.0
    if last == "editor" and piece.token.before == "," and piece.previous is not None and piece.previous.kind == "text":
        return 1.5
    return 0.0 if last in ("editor", "title", "container", "start", "date", "author", "series") else -0.8


def _remark(last: str, seen: int, piece: Piece) -> float:
    if piece.token.kind == "quoted":
        return 0.0
    return 0.2 if last == "remark" else (-0.6 if seen & TITLE else -1.2)


def _behind_title(_last: str, seen: int, _piece: Piece) -> float:
    return 0.0 if seen & TITLE else -3.0


def _date(_last: str, seen: int, _piece: Piece) -> float:
    return -0.1 if seen & _DATE else 0.0


_JUDGES = {
    "author": _author,
    "title": _title,
    "container": _container,
    "publisher": _publisher,
    "location": _location,
    "editor": _editor,
    "remark": _remark,
    "series": _behind_title,
    "genre": _behind_title,
    "date": _date,
}
