"""What a page says of itself: its title and when it was published.

Publishers say so in JSON-LD (https://schema.org/datePublished), in Highwire and Dublin Core tags
(https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) and in Open Graph
(https://ogp.me/#type_article); those are asked in the order of how seldom they mean something else.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any

from citecheck.read.html.tree import Element, Page

_DATE = re.compile(
    r"\s{0,9}((?:1[5-9]|20)\d\d)(?:[-/.](1[0-2]|0?[1-9])(?:[-/.](3[01]|[12]\d|0?[1-9]))?|(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9]))?(?!\d)"
)
_DATED = re.compile(r"/((?:19[89]|20[0-4])\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/-])")
_DATES = (
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "article:published_time",
    "og:article:published_time",
    "article.published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "date.issued",
    "datepublished",
    "publishdate",
    "publish-date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "prism.publicationdate",
    "bt:pubdate",
    "publication_date",
    "og:published_time",
    "date",
)
_TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "parsely-title")
_LD = re.compile(r"<script\b[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
_LONGEST_LD = 400_000
_MOST_LD = 20
_MOST_TIMES = 50
_MOST_NODES = 5_000
_WORKS = re.compile(r"(?:Article|Report|Posting|Webpage|Dataset|Book|CreativeWork|Review|Thesis|Presentation)$", re.I)
_CUT = re.compile(r"\s+[|·•»–—:-]\s+")


def described(page: Page) -> tuple[str | None, str | None]:
    """Title and date of issue (EDTF: a year, a month or a day) as the page gives them; None where it gives none."""
    metas = _metas(page)
    data = list(_linked_data(page.source))
    title = next((_clean(metas[name]) for name in _TITLES if _clean(metas.get(name, ""))), None)
    title = title or _headline(data) or _written_title(page)
    said = [metas.get(name, "") for name in _DATES[:3]] + [date for _, date in data]
    said += [metas.get(name, "") for name in _DATES[3:]]
    issued = next((date for each in said if (date := edtf(each))), None)
    return title, issued or _timed(page)


def article_body(source: str) -> str:
    """The text of the article that a page gives in JSON-LD (https://schema.org/articleBody), or an empty string."""
    return max(
        (body for work in _described_works(source) if (body := _written(work, "articleBody"))), key=len, default=""
    )


def edtf(written: str) -> str | None:
    """`2022-04-18T09:00Z` as 2022-04-18; what does not begin with a year is no date."""
    match = _DATE.match(written)
    if match is None:
        return None
    year, month, day = match[1], match[2] or match[4], match[3] or match[5]
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def date_of_address(url: str) -> str | None:
    """The date in an address such as `/2022/04/18/title`; of a copy, in the address that was copied."""
    original = url[max(url.rfind("http://"), url.rfind("https://"), 0) :]
    match = _DATED.search(original)
    return "-".join(part for part in match.groups() if part) if match else None


def _metas(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in page.elements:
        if element.attributes and "content" in element.attributes:
            for key in ("name", "property", "itemprop"):
                if name := element.get(key).lower():
                    found.setdefault(name, element.get("content"))
    return found


def _timed(page: Page) -> str | None:
    """The date of the element that marks it: microdata, or the first `time` of the page's head."""
    first, seen = None, 0
    for element in page.elements:
        if element.name != "time" and not element.get("itemprop"):
            continue
        written = element.get("datetime") or (page.words(element, 40) if element.get("itemprop") else "")
        if "datepublished" in element.get("itemprop").lower().split() or "pubdate" in element.attributes:
            if date := edtf(written):
                return date
        elif (
            first is None
            and seen < _MOST_TIMES
            and element.name == "time"
            and element.get("itemprop").lower() != "datemodified"
        ):
            seen += 1
            first = None if _is_aside(element) else edtf(written)
    return first


def _is_aside(element: Element) -> bool:
    outer = element.parent
    while outer is not None and outer.name not in ("nav", "aside", "footer"):
        outer = outer.parent
    return outer is not None


def _written_title(page: Page) -> str | None:
    """The page's heading; where it has none, its title without the name of the site."""
    headings = [element for element in page.elements if element.name == "h1"]
    words = [words for element in headings[:5] if (words := page.words(element, 400))]
    title = next((_title_of(page, element) for element in page.elements[:200] if element.name == "title"), "")
    if words:
        return next((each for each in words if each in title), words[0])
    return max(_CUT.split(title), key=len) or None if title else None


def _title_of(page: Page, element: Element) -> str:
    """The words of the title element, which the tree leaves out."""
    start = page.source.find(">", element.start) + 1
    end = page.source.find("<", start)
    return _clean(unescape(page.source[start : min(end if end > 0 else start, start + 1000)]))


def _headline(data: list[tuple[str, str]]) -> str | None:
    return next((title for title, _ in data if title), None)


def _linked_data(source: str) -> Iterator[tuple[str, str]]:
    """Headline and date of each work that the page describes in JSON-LD."""
    for work in _described_works(source):
        headline, date = _written(work, "headline"), _written(work, "datePublished")
        if headline or date:
            yield _clean(unescape(headline)), date


def _written(work: dict[str, Any], name: str) -> str:
    value = work.get(name)
    return value if isinstance(value, str) else ""


def _described_works(source: str) -> Iterator[dict[str, Any]]:
    for index, match in enumerate(_LD.finditer(source)):
        end = source.find("</script", match.end(), match.end() + _LONGEST_LD)
        if index == _MOST_LD:
            return
        if end < 0:
            continue
        try:
            data = json.loads(source[match.end() : end].strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _works(data)


def _works(data: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = deque([data]), 0
    while waiting and seen < _MOST_NODES:
        node = waiting.popleft()
        seen += 1
        if isinstance(node, list):
            waiting += node[: _MOST_NODES - seen]
        elif isinstance(node, dict):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _WORKS.search(kind) for kind in kinds):
                yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def _clean(words: str) -> str:
    return " ".join(words[:2000].split())
