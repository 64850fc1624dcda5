"""CC407: a source that was published before the time that it is cited for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from citecheck.model import Citation, Claim, Confidence, Extract, Related
from citecheck.rules.cited import cited, is_lost
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import described, in_note, quoted

_CHANGING = frozenset({"online", "dataset", "misc", "legislation", "treaty", "unpublished"})
"""What is changed after it was issued, so that the date of access counts where there is one."""


@rule("CC407", "source-predates-claim", severity="warning", confidence="high", since="0.2")
def source_predates_claim(extract: Extract, facts: Facts) -> Iterator[Draft]:
    """A number is of a later time than its source.

    ## What it does

    Reports a number that is stated for a period which had not begun, or (where the period is told to the month) not
    ended, when the source in its note was published. All sources behind the number must be dated and older. Forecasts,
    plans and targets are left alone, and so are sources whose title names the period, and pages visited later.

    ## Why it matters

    A source can't report what had not happened yet. The note is misplaced, or one of the two dates is wrong.

    ## Example

    ```markdown
    Trade in the yuan reached a share of 44.7 percent in August 2023.[^1]

    [^1]: Bo Lind, “The Yuan Overtakes the Dollar,” *Trade Weekly*, April 7, 2023, https://trade.example/yuan.
    ```

    ## Use instead

    ```markdown
    Trade in the yuan reached a share of 44.7 percent in August 2023.[^1]

    [^1]: Bo Lind, “The Yuan in Summer,” *Trade Weekly*, September 7, 2023, https://trade.example/summer.
    ```

    ## When to ignore

    When the page is kept up to date and the note gives the day it was first published.

    ## References

    - Chicago Manual of Style, 17th edition, 14.13 (dates of access and of revision)
    """
    from citecheck.claims import find_periods  # noqa: PLC0415 - its tables take a while to load
    from citecheck.claims.checks.outlook import looks_ahead  # noqa: PLC0415 - its tables take a while to load

    text = extract.document.text
    for _, together in groupby((claim for claim in extract.claims if claim.period and claim.cites), _place):
        claims = list(together)
        late = [(claim, older) for claim in claims if (older := _older_sources(claim, facts))]
        if not late or looks_ahead(claims[0].sentence):
            continue
        claim, sources = late[0]
        source = max(sources, key=lambda each: each.issued or "")
        named = {period.value for each in sources for period in find_periods(each.title or "") if period.value}
        years = {value[:4] for value in named} | {value.rpartition("/")[2][:4] for value in named}
        if looks_ahead(source.title or "") or _year(claim.period) in years:
            continue
        about = quoted(claim.quantity.span.of(text), 40) if claim.checkworthy else "What the sentence says"
        yield draft(
            claim.quantity.span,
            f"{about} is given for {_spoken(claim.period)}; "
            f"{in_note(facts.note(source.note)).lower()} cites {described(source)}, published {source.issued}.",
            subject=claim.sentence,
            note=source.note,
            severity=None if claim.attachment == "sentence" else "info",
            confidence=_confidence(claim, source),
            related=[
                Related("the source", source.span),
                *(Related("in the same sentence", other.quantity.span) for other, _ in late[1:]),
            ],
        )


def _place(claim: Claim) -> tuple[int, int]:
    return claim.span.start, claim.span.end


def _year(period: str | None) -> str:
    first = (period or "").partition("/")[0]
    return first[:4] if first != ".." else ""


def _spoken(period: str | None) -> str:
    begin, slash, end = (period or "").partition("/")
    if not slash:
        return begin
    return f"the time since {begin}" if end == ".." else f"{begin} to {end}"


def _older_sources(claim: Claim, facts: Facts) -> list[Citation]:
    """All sources behind the claim if each of them was published before its period, else none."""
    if is_lost(claim, facts):
        return []
    sources = list(cited(claim, facts))
    return sources if sources and all(_is_older(source, claim.period or "") for source in sources) else []


def _is_older(source: Citation, period: str) -> bool:
    from citecheck.claims.dates import extent_of, months  # noqa: PLC0415 - as above

    issued, stated = extent_of(source.issued), extent_of(period)
    accessed = extent_of(source.accessed)
    if issued.last is None or stated.first is None or (source.issued or "").startswith(".."):
        return False
    begun = issued.last < stated.first
    unfinished = stated.last is not None and "/" in period and months(period) and issued.last < stated.last
    if not begun and not unfinished:
        return False
    visited = accessed.last is not None and accessed.last >= stated.first
    return not (visited and (source.kind in _CHANGING or source.kind is None))


def _confidence(claim: Claim, source: Citation) -> Confidence:
    if claim.attachment != "sentence" or source.confidence < 0.5:
        return "low"
    return "high" if claim.checkworthy else "medium"
