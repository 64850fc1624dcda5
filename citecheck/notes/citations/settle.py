"""Decisions on the fields of a citation that need the whole of it in view."""

from __future__ import annotations

import re

from citecheck.model import Origin
from citecheck.notes.citations.fields import Fields, is_publisher_of
from citecheck.notes.citations.forms import genre_of
from citecheck.notes.citations.lexicon import is_periodical, is_publisher

_RANGE = re.compile(r"\d[a-z]?\s?[-–—−_‐‑~]{1,2}\s?[A-Za-z]?\d|[ivxl]\s?[-–]\s?[ivxl]|\dff?\.?$|\d\s?sq")
_HAN_PRESS = re.compile(r"(?:出版社|出版会|出版集团|出版公司|书店|书社|书局|印书馆)$")
_VOLUME_TAIL = re.compile(
    r"[,.]?\s(?:vol(?:ume|\.)|Band|Bd\.|tome)\s(?P<volume>\d{1,4}|[IVXLC]{1,6})(?:\s(?:of|der|des|de)\s(?P<series>\S.{3,}))?$",
    re.IGNORECASE,
)
_NUMBER_TAIL = re.compile(
    r",?\s(?P<volume>(?!(?:1[5-9]|20)\d\d)\d{1,4})(?:\s?\((?P<issue>[A-Z]?\d{1,4})\)|\s\(\d{1,2}\s[^\W\d_]{3,10}\)|"
    r"\.?\s?(?:Jg|Jahrgang)\b\.?(?:[,/\s]{1,2}(?:Heft|H\.|Nr\.)\s?(?P<heft>\d{1,3}))?)?(?P<series>)$"
)
_BRACKET = re.compile(r"\s?(?:ff?\.?)?\s?\((?:hier:?\s)?")
_PRINTED_PAGE = re.compile(r"[A-Z]{1,2}\d")


def settle(fields: Fields) -> None:
    """Tell publishers from periodicals, and the extent of a source from the place cited in it."""
    _office(fields)
    _volume_in_container(fields)
    _outlet(fields)
    _pages(fields)


def _office(fields: Fields) -> None:
    """ "The White House, Office of the Press Secretary": an institution and its part are one outlet."""
    spans = [fields.spans.get(name) for name in ("container", "publisher")]
    if not fields.quoted or fields.introduced or None in spans or fields.has("volume", "issue", "location", "editors"):
        return
    whole, part = spans
    if whole is None or part is None or fields.text[whole.end : part.start] != ", ":
        return
    if is_publisher_of(fields.values["publisher"]) and not is_periodical(fields.values["container"]):
        fields.drop("publisher")
        fields.drop("container")
        fields.put("container", whole.start, part.end)


def _volume_in_container(fields: Fields) -> None:
    """ "Mind 59", "Evolution Equations, volume 17 of Clay Proceedings": what stands behind a container's name."""
    span = fields.spans.get("container")
    if span is None:
        return
    printed = span.of(fields.text)
    match = _VOLUME_TAIL.search(printed)
    numbered = fields.has("pages", "locator") or (fields.quoted and fields.has("issued"))
    if match is None and not fields.has("volume") and not fields.introduced and numbered:
        match = _NUMBER_TAIL.search(printed)
    if match is None or match.start() < 3:
        return
    fields.drop("container")
    fields.put("container", span.start, span.start + match.start())
    fields.put("volume", span.start + match.start("volume"), span.start + match.end("volume"))
    for issue in ("issue", "heft") if match.re is _NUMBER_TAIL else ():
        if match[issue]:
            fields.put("issue", span.start + match.start(issue), span.start + match.end(issue))
    if match["series"]:
        fields.put("series", span.start + match.start("series"), span.end)


def _outlet(fields: Fields) -> None:
    container, publisher = fields.values.get("container", ""), fields.values.get("publisher", "")
    numbered = fields.has("volume", "issue")
    if container and not publisher and not fields.introduced and not numbered and is_publisher_of(container):
        fields.move("container", "publisher")
    elif publisher and not container and _reads_as_periodical(fields, publisher):
        fields.move("publisher", "container")
    genre = genre_of(fields.genre or "")
    named = genre == "report" and fields.quoted
    if genre and not named and fields.has("container") and not is_periodical(fields.values["container"]):
        fields.move("container", "publisher")
    if genre == "report" and fields.has("container") and not fields.has("publisher"):
        span = fields.spans["container"]
        fields.values["publisher"] = fields.values["container"]
        fields.spans["publisher"] = span
        fields.origins.append(Origin("publisher", span))


def _reads_as_periodical(fields: Fields, publisher: str) -> bool:
    """Whether what was read as a publisher is a periodical: it has volumes, or a place in brackets and no press."""
    if _HAN_PRESS.search(publisher):
        return False
    if fields.has("volume", "issue"):
        return fields.quoted or not fields.has("location")
    if not fields.quoted:
        return False
    place, house = fields.spans.get("location"), fields.spans.get("publisher")
    if place is not None and house is not None and fields.text[place.end : house.start].strip() in (":", "："):
        return False
    if not fields.has("location"):
        return is_periodical(publisher) and not is_publisher_of(publisher)
    return not fields.bracketed_date and not is_publisher(publisher) and not is_publisher_of(publisher)


def _pages(fields: Fields) -> None:
    """In notes a single page is the place cited; a range is the extent of an article, the place cited in a book."""
    pages = fields.values.get("pages")
    if pages is None or fields.first_page:
        return
    spread = bool(_RANGE.search(pages))
    extent = fields.has("container") or fields.genre
    if _bibliographic(fields) and (spread or extent):
        return
    if _PRINTED_PAGE.match(pages) and fields.has("container"):
        return
    if fields.has("locator") and _BRACKET.fullmatch(_between(fields)):
        return
    if spread and not extent and fields.has("locator") and _between(fields) == ", ":
        start, end = fields.spans["pages"].start, fields.spans["locator"].end
        fields.drop("pages")
        fields.drop("locator")
        fields.put("locator", start, end)
        return
    if not (spread and extent and fields.has("issued")):
        if not spread:
            fields.drop("locator")
        fields.move("pages", "locator")


def _between(fields: Fields) -> str:
    """What stands between the pages and the place cited: a bracket in "S. 61 (65)"."""
    return fields.text[fields.spans["pages"].end : fields.spans["locator"].start]


def _bibliographic(fields: Fields) -> bool:
    """Whether the style is a bibliography's: family name first, or the date right behind the authors."""
    title = fields.spans.get("title")
    issued = fields.spans.get("issued")
    if title is not None and issued is not None and issued.end <= title.start:
        return True
    first = next((o.span for o in fields.origins if o.field == "authors.0"), None)
    names = fields.names.get("authors", [])
    if first is None or not names or names[0].given is None or names[0].family is None:
        return False
    printed = first.of(fields.text)
    return "," in printed and printed.startswith(names[0].family)
