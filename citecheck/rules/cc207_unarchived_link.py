"""CC207: a link of which no archive keeps a copy."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Link, Related, Unarchived
from citecheck.rules.copies import is_gone, is_in_archive
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, listed, shorten


@rule("CC207", "unarchived-link", severity="info", needs=("archive",), since="0.1")
def unarchived_link(link: Link, facts: Facts) -> Iterator[Draft]:
    """No web archive that was asked keeps a copy of a linked page.

    ## What it does

    Reports links of which the archives asked hold no snapshot. Links into an archive are left alone, and a page that is
    gone already is `dead-link` (CC201) or `soft-404` (CC202).

    ## Why it matters

    Half of all links in scholarly and legal writing rot within years. While the page is there it can be saved; later it
    can't.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"archive": {"https://trade.example/exports": {"outcome": "unarchived", "archives": ["archive.org"]}}}
    ```

    ## Use instead

    Have the page saved by an archive; `citecheck archive` does that for all links of an article:

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"archive": {"https://trade.example/exports": {"outcome": "archived", "timestamp": "20230504101500",
      "url": "https://web.archive.org/web/20230504101500/https://trade.example/exports"}}}
    ```

    ## When to ignore

    When the page may not be archived, or a library keeps it in another way.

    ## References

    - Jonathan Zittrain, Kendra Albert and Lawrence Lessig, “Perma: Scoping and Addressing the Problem of Link and
      Reference Rot in Legal Citations,” Harvard Law Review Forum 127 (2014)
    - [RFC 7089, Memento](https://www.rfc-editor.org/rfc/rfc7089)
    """
    evidence = facts.evidence_for("archive", link.url)
    if evidence is None or not isinstance(evidence.outcome, Unarchived) or is_in_archive(link.url):
        return
    answer = facts.evidence_for("link", link.url)
    if answer is not None and is_gone(answer.outcome):
        return
    archives = listed([shorten(name, 60) for name in evidence.outcome.archives])
    yield draft(
        link.span,
        f"{in_note(facts.note(link.note))} links to {shorten(link.url, 200)}, of which no archive is known to "
        f"hold a copy{f' (asked: {archives})' if archives else ''}.",
        subject=link.url,
        note=link.note,
        related=[Related("the same link", again.span) for again in facts.places_of(link)[1:]],
        evidence=[evidence],
    )
