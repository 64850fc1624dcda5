"""CC502: two works of the bibliography that are probably one."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from citecheck.model import Extract, Related, Work
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import described, in_note

_WORDS = re.compile(r"\w+")
_NEIGHBOURS = 8
"""Titles are compared with so many that sort next to them, so that time stays linear in the number of works."""
_SAME_TITLE = 0.9
_OWN_PLACE = frozenset({"inbook", "incollection"})
"""Parts share the identifiers of the book they are in."""


@rule("CC502", "duplicate-work", severity="warning", confidence="medium", since="0.1")
def duplicate_work(extract: Extract, facts: Facts) -> Iterator[Draft]:
    """Two works are probably the same one, cited in two ways.

    ## What it does

    Reports two works of an article that have the same DOI or other identifier, the same link below a site's front
    page, or nearly the same title, author and date. Numbers in titles must agree: yearly reports are different works.
    Where only a link or an identifier is shared and the titles differ, it is an information.

    ## Why it matters

    The bibliography lists the source twice, under two keys, and one of the two citations has an error in it.

    ## Example

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    [^2]: Anna Weber, “What Became of the Spring,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1] They fell again in autumn.[^2]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    [^2]: Anna Weber, “What Became of the Spring,” *Trade Weekly*, May 9, 2023, https://trade.example/spring.
    ```

    ## When to ignore

    When one address or number really serves several sources.

    ## References

    - Chicago Manual of Style, 17th edition, 14.61 to 14.71 (bibliographies)
    """
    seen: set[frozenset[str]] = set()
    for first, second, reason in _pairs(extract.works):
        pair = frozenset({first.key, second.key})
        if len(pair) == 2 and pair not in seen:
            seen.add(pair)
            yield from _said(first, second, reason, facts)


def _said(first: Work, second: Work, reason: str, facts: Facts) -> Iterator[Draft]:
    here = facts.citation(second.citations[0]) if second.citations else None
    there = facts.citation(first.citations[0]) if first.citations else None
    if here is None or there is None:
        return
    yield draft(
        here.span,
        f"{in_note(facts.note(here.note))} cites {described(second)} and {in_note(facts.note(there.note)).lower()} "
        f"{described(first)}; they have the same {reason} and are probably one work.",
        subject=" ".join(sorted((first.key, second.key))),
        note=here.note,
        severity=None if _like(_folded(first.title), _folded(second.title)) else "info",
        related=[Related(f"cited as {described(first)}", there.span)],
    )


def _pairs(works: tuple[Work, ...]) -> Iterator[tuple[Work, Work, str]]:
    """Pairs in order of first citation, with what they share."""
    owners: dict[tuple[str, str], Work] = {}
    for work in works:
        for reason, value in _names(work):
            owner = owners.setdefault((reason, value), work)
            if owner is not work:
                yield owner, work, reason
    order = {work.key: index for index, work in enumerate(works)}
    titled = sorted((_folded(work.title), order[work.key], work) for work in works if work.title)
    for index, (title, _, work) in enumerate(titled):
        for other_title, _, other in titled[index + 1 : index + 1 + _NEIGHBOURS]:
            if _like(title, other_title) and _compatible(work, other):
                first, second = sorted((work, other), key=lambda each: order[each.key])
                yield first, second, "title"


def _names(work: Work) -> Iterator[tuple[str, str]]:
    """What can belong to one work only: identifiers of its own and addresses below a front page."""
    if work.kind not in _OWN_PLACE:
        for identifier in work.identifiers:
            if identifier.scheme != "issn":
                yield identifier.scheme.upper(), identifier.value.lower()
    for link in work.links:
        address = _address(link.url)
        if address is not None:
            yield "link", address


def _address(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    return f"{host}{path}?{parts.query}#{parts.fragment}" if path or parts.query else None


def _folded(text: str | None) -> str:
    """Lower-case words without accents, punctuation or quotation marks."""
    plain = unicodedata.normalize("NFKD", (text or "")[:400]).casefold()
    return " ".join(_WORDS.findall("".join(char for char in plain if not unicodedata.combining(char))))


def _like(one: str, other: str) -> bool:
    if _numbers(one) != _numbers(other) or len(one.split()) < 2:
        return False
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return one == other or (
        matcher.real_quick_ratio() >= _SAME_TITLE
        and matcher.quick_ratio() >= _SAME_TITLE
        and matcher.ratio() >= _SAME_TITLE
    )


def _numbers(text: str) -> list[str]:
    return [word for word in text.split() if any(char.isdigit() for char in word)]


def _compatible(one: Work, other: Work) -> bool:
    """Same first author (or the same outlet where neither names one), and nothing that tells them apart."""
    for field in ("issued", "volume", "issue", "edition"):
        mine, theirs = getattr(one, field), getattr(other, field)
        if mine and theirs and not (mine.startswith(theirs) or theirs.startswith(mine)):
            return False
    mine, theirs = _author(one), _author(other)
    if mine or theirs:
        return mine == theirs
    outlet = _folded(one.publisher or one.container)
    return outlet != "" and outlet == _folded(other.publisher or other.container)


def _author(work: Work) -> str:
    name = next(iter(work.authors or work.editors), None)
    return _folded(name.family or name.literal or name.given) if name else ""
