"""CC101: a source that can be found online is cited without a link or an identifier."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Work
from citecheck.rules.completeness import missing_parts, prints_broken_address
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import described, in_note

ONLINE = frozenset({"article", "dataset", "inproceedings", "online", "report", "audio", "video"})
"""Kinds of sources that are published online as a rule."""

_ONLINE_SINCE = 1995
"""Of what was printed before, much has no address; of what came later, nearly everything has."""


@rule("CC101", "missing-link", severity="warning", since="0.1")
def missing_link(work: Work, facts: Facts) -> Iterator[Draft]:
    """A source that is published online is cited without a link or an identifier.

    ## What it does

    Reports, once for each source and at the first note that cites it, articles, reports, web pages, data sets,
    recordings and conference papers for which no note gives a link, a DOI or another identifier. Where volume, issue
    or pages of a periodical are given, the source can be found in print, and the finding is an information only.
    Books, archives, interviews, laws and whatever was issued before 1995 are left alone; a source that can't be found
    for want of more than a link is `incomplete-entry` (CC501), and one whose address is misprinted `malformed-url`
    (CC102).

    ## Why it matters

    A link is how most readers, and every check that follows, get to the source. It is often stripped when an article is
    copied or converted.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## When to ignore

    When the source has no address: a printed paper, a letter, a broadcast.

    ## References

    - Chicago Manual of Style, 17th edition, 14.6 to 14.18 (electronic resources, URLs, DOIs)
    """
    if work.kind not in ONLINE or work.links or work.identifiers or _before_the_web(work) or missing_parts(work):
        return
    citation = facts.citation(work.citations[0]) if work.citations else None
    note = facts.note(citation.note) if citation else None
    if citation is None or prints_broken_address(note):
        return
    in_print = bool(work.volume or work.issue or work.pages) and work.kind in ("article", "inproceedings")
    yield draft(
        citation.span,
        f"{in_note(note)} cites {described(work)} without a link or an identifier{_trace(citation, facts)}.",
        subject=work.title or "",
        note=citation.note,
        severity="info" if in_print else None,
    )


def _before_the_web(work: Work) -> bool:
    year = (work.issued or "")[:4]
    return year.isdecimal() and int(year) < _ONLINE_SINCE


def _trace(citation: Citation, facts: Facts) -> str:
    """What in the note hints that there was a link once."""
    text = facts.extract.document.text
    printed = citation.span.of(text).rstrip()
    following = text[citation.span.end : citation.span.end + 3].lstrip()
    if printed.endswith(",") or following[:1] == "," or ",;" in (printed[-1:] + following)[:2]:
        return "; it ends in a comma, as if a link had been cut off"
    if citation.accessed:
        return f", though it was accessed on {citation.accessed}"
    return ""
