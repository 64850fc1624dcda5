"""What shows that a stretch of a note holds a source: an imprint, a quoted title, a link, names before a title."""

from __future__ import annotations

import re

from citecheck.notes.citations.names import name_score

YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
IMPRINT = re.compile(r"[(\[][^()\[\]]{0,140}\d{4}[a-z]?[)\]]")
_OUTLET_BRACKET = re.compile(r"[(\[][^()\[\]]{0,100}[:,][^()\[\]]{0,60}\d{4}[a-z]?[)\]]")


def has_title(piece: str) -> bool:
    """Whether a stretch already holds a title with something bibliographic behind it."""
    closing = max(piece.rfind("”"), piece.rfind("»"), piece.rfind("“"), piece.rfind('"'), piece.rfind("’,"))
    if closing >= 0 and re.search(r"\w", piece[closing:]):
        return True
    imprint = IMPRINT.search(piece)
    return closing >= 0 or "http" in piece or (imprint is not None and imprint.start() > 25)


def has_evidence(piece: str) -> bool:
    """A link, a date of access, an imprint, or a quoted title with a source behind it."""
    if "http" in piece or "www." in piece or re.search(r"\baccessed\b|\bdoi\b|abgerufen|дата обращения", piece):
        return True
    for imprint in IMPRINT.finditer(piece):
        inside = imprint[0]
        if (
            ":" in inside
            or re.match(r"[(\[](?:[^\W\d_]+\.?\s)?\d{4}[a-z]?[)\]]", inside)
            or re.match(r"[(\[][^\W\d_]{3,12}\.? \d{1,2}, \d{4}", inside)
        ):
            return True
    behind = re.search(r"[,.?!][”’\"]\s(?:in\s)?[^\W\d_]|[”»“],\s", piece)
    if behind and YEAR.search(piece, behind.start()):
        return True
    before = re.match(r"\s*([^“”«»„]{3,60}),\s[“«„]", piece)
    return bool(before and name_score(before[1]) >= 0.45) or bool(
        re.match(r"\s*[“«„][^”»]{8,300},?[”»“],?\s[^\W\d_]", piece)
    )


def has_source(piece: str) -> bool:
    """Whether a stretch has a full imprint, a closed quotation or a link: more than names and a year."""
    return bool(_OUTLET_BRACKET.search(piece) or re.search(r"[”»]|http|’,", piece))


def opens_full_citation(right: str) -> bool:
    """Whether names, a title and a year open a stretch: behind "and", where a source was complete before."""
    first, _, rest = right.partition(", ")
    dated = YEAR.search(rest[:200]) is not None and len(re.split(r"[,(]", rest, maxsplit=1)[0].split()) >= 2
    return opens_source(right) or (" " in first and name_score(first) >= 0.7 and dated)


def opens_source(right: str) -> bool:
    """Names and a quoted title, a quoted title, or names and a title with its imprint, open a source."""
    match = re.match(r"([^“”«»„\n]{0,90}?)[“«„]", right)
    if match:
        lead = match[1].strip(" ,")
        return (not lead or name_score(lead) >= 0.6) and YEAR.search(right) is not None
    first, _, rest = right.partition(", ")
    imprint = IMPRINT.search(rest[:250])
    return name_score(first) >= 0.7 and imprint is not None and "." not in rest[: imprint.start()]
