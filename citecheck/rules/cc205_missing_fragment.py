"""CC205: a link to a place that its page does not have."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Edit, Fix, Link, MissingFragment, Related
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, quoted, shorten


@rule("CC205", "missing-fragment", severity="warning", needs=("link",), since="0.2")
def missing_fragment(link: Link, facts: Facts) -> Iterator[Draft]:
    """A link names a place in a page, and the page has no such place.

    ## What it does

    Looks up what stands behind the `#` of a link among the ids of the page, and the words of a text fragment
    (`#:~:text=...`) in its text. Routes of single-page applications, pages of a PDF and times in a video are not
    looked up, and neither are pages that scripts make. The fix links to the page as a whole.

    ## Why it matters

    The reader lands at the top of a page and does not find what was cited; often the passage has been rewritten.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports#table-3.
    ```

    ```world
    {"link": {"https://trade.example/exports#table-3": {"outcome": "missing-fragment", "reason": "no-such-id",
      "status": 200, "url": "https://trade.example/exports#table-3", "fragment": "table-3"}}}
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports#table-2.
    ```

    ```world
    {"link": {"https://trade.example/exports#table-2":
      {"outcome": "alive", "status": 200, "url": "https://trade.example/exports#table-2"}}}
    ```

    ## When to ignore

    When scripts make the place, so that it is there in a browser.

    ## References

    - [HTML standard: scrolling to a fragment](https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment)
    - [URL Fragment Text Directives](https://wicg.github.io/scroll-to-text-fragment/)
    """
    evidence = facts.evidence_for("link", link.url)
    if evidence is None or not isinstance(evidence.outcome, MissingFragment):
        return
    outcome = evidence.outcome
    what = "the words" if outcome.reason == "no-such-text" else "the place"
    places = facts.places_of(link)
    yield draft(
        link.span,
        f"{in_note(facts.note(link.note))} links to {what} {quoted(outcome.fragment, 80)} in "
        f"{shorten(link.url.partition('#')[0], 200)}, and the page does not have {_them(outcome)}.",
        subject=link.url,
        note=link.note,
        confidence=outcome.confidence,
        related=[Related("the same link", again.span) for again in places[1:]],
        evidence=[evidence],
        fix=_fix(places),
    )


def _them(outcome: MissingFragment) -> str:
    return "them" if outcome.reason == "no-such-text" else "it"


def _fix(places: tuple[Link, ...]) -> Fix | None:
    if not all("#" in place.written for place in places):
        return None
    return Fix("Link to the page as a whole", tuple(Edit(each.span, each.written.partition("#")[0]) for each in places))
