"""CC208: a link to an archived copy that the archive does not show."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Archived, Edit, Evidence, Fix, Link, Related
from citecheck.rules.copies import day_of, is_gone, is_there, told
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, shorten
from citecheck.sources.archives import Copy, take_apart


@rule("CC208", "dead-archive", severity="error", needs=("link", "archive"), since="0.2")
def dead_archive(link: Link, facts: Facts) -> Iterator[Draft]:
    """A link to an archived copy is dead: the archive does not have it, or has saved an error.

    ## What it does

    Takes links into web archives apart and asks about both halves. It reports a copy that the archive does not show,
    or that is itself the copy of a "not found" page, and says whether the page is still there and whether an archive
    holds another copy of it; that is offered as a fix.

    ## Why it matters

    A link to an archive is trusted to last. Archives take copies down on request, lose them, or have been asked at a
    moment when the page was gone already.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023,
        https://web.archive.org/web/20230601120000/https://trade.example/exports.
    ```

    ```world
    {"link": {
      "https://web.archive.org/web/20230601120000/https://trade.example/exports":
        {"outcome": "dead", "reason": "not-found", "attempts": 2, "status": 404},
      "https://trade.example/exports": {"outcome": "dead", "reason": "not-found", "attempts": 2, "status": 404}},
     "archive": {"https://trade.example/exports": {"outcome": "archived", "timestamp": "20230504101500",
      "url": "https://web.archive.org/web/20230504101500/https://trade.example/exports"}}}
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023,
        https://web.archive.org/web/20230504101500/https://trade.example/exports.
    ```

    ```world
    {"link": {"https://web.archive.org/web/20230504101500/https://trade.example/exports":
      {"outcome": "alive", "status": 200,
       "url": "https://web.archive.org/web/20230504101500/https://trade.example/exports"}}}
    ```

    ## When to ignore

    When the note cites the missing copy itself, as evidence of its removal.

    ## References

    - [RFC 7089, Memento](https://www.rfc-editor.org/rfc/rfc7089)
    """
    evidence = facts.evidence_for("link", link.url)
    if evidence is None or not is_gone(evidence.outcome) or (copy := take_apart(link.url)) is None:
        return
    original = facts.evidence_for("link", copy.original) if copy.original else None
    other = facts.evidence_for("archive", copy.original) if copy.original else None
    way_out = _way_out(link, copy, original, other)
    yield draft(
        link.span,
        f"{in_note(facts.note(link.note))} links to a copy in {copy.archive}, {shorten(link.url, 200)}, which is not "
        f"shown there{_about_the_page(copy, original)}{_about_others(way_out, other)}.",
        subject=link.url,
        note=link.note,
        severity="warning" if way_out else None,
        related=[Related("the same link", again.span) for again in facts.places_of(link)[1:]],
        evidence=[item for item in (evidence, original, other) if item is not None],
        fix=_fix(link, facts, way_out),
    )


def _way_out(link: Link, copy: Copy, original: Evidence | None, other: Evidence | None) -> Archived | str | None:
    """Another copy, else the page itself where that is there, else nothing."""
    if other is not None and isinstance(other.outcome, Archived) and other.outcome.url != link.url:
        return other.outcome
    return copy.original if original is not None and is_there(original.outcome) else None


def _about_the_page(copy: Copy, original: Evidence | None) -> str:
    if copy.original is None or original is None:
        return ""
    if is_there(original.outcome):
        return f"; the page itself, {shorten(copy.original, 200)}, is still there"
    return f"; the page itself, {shorten(copy.original, 200)}, is gone too" if is_gone(original.outcome) else ""


def _about_others(way_out: Archived | str | None, other: Evidence | None) -> str:
    if isinstance(way_out, Archived):
        return f"; {told(way_out)}"
    return "; no other copy is known" if other is not None and way_out is None else ""


def _fix(link: Link, facts: Facts, way_out: Archived | str | None) -> Fix | None:
    if way_out is None:
        return None
    url = way_out.url if isinstance(way_out, Archived) else way_out
    words = f"Link to the copy of {day_of(way_out)}" if isinstance(way_out, Archived) else "Link to the page itself"
    return Fix(words, tuple(Edit(place.span, url) for place in facts.places_of(link)))
