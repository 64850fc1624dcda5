"""CC414: the title of a source gives another number than the sentence that cites it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from citecheck.model import Citation, Claim, Extract, Quantity, Related
from citecheck.rules.cited import cited, is_lost
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, quoted

if TYPE_CHECKING:
    from citecheck.claims.checks.headlines import Headline


_FAR, _NEAR = 20, 3
"""Values that lie further apart measure different things; a smaller one may be a part already when it is a third."""
_OWN_WORDS = 1


@rule("CC414", "title-number-mismatch", severity="warning", confidence="medium", since="0.2")
def title_number_mismatch(extract: Extract, facts: Facts) -> Iterator[Draft]:
    """The title of the only source gives another number for the same thing.

    ## What it does

    Compares the numbers of a sentence with those in the title of its source, where it has a single one: same unit, same
    thing measured, same period as far as both tell one, and no number of the sentence agrees with the title.

    ## Why it matters

    Either the number was copied wrongly or the note belongs to another sentence.

    ## Example

    ```markdown
    Trade between the two countries reached $240 billion in 2022.[^1]

    [^1]: Olga Petrova, “Trade Hits a Record $190 Billion,” *Trade Weekly*, January 13, 2023, https://trade.example/trade.
    ```

    ## Use instead

    ```markdown
    Trade between the two countries reached $190 billion in 2022.[^1]

    [^1]: Olga Petrova, “Trade Hits a Record $190 Billion,” *Trade Weekly*, January 13, 2023, https://trade.example/trade.
    ```

    ## When to ignore

    When the source gives the number of the sentence too, for another period or place than its title does.

    ## References

    - Chicago Manual of Style, 17th edition, 13.6 (accuracy of citations)
    """
    text = extract.document.text
    for _, together in groupby(extract.claims, lambda claim: (claim.span.start, claim.cites)):
        claims = [claim for claim in together if claim.attachment == "sentence"]
        source = _only_source(claims, facts)
        if source is None:
            continue
        for claim, figure, title in _conflicts(claims, source):
            yield draft(
                claim.quantity.span,
                f"The sentence gives {quoted(claim.quantity.span.of(text), 40)}; the title of its source says "
                f"{quoted(figure.span.of(title), 40)} ({in_note(facts.note(source.note)).lower()}, "
                f"{quoted(title, 100)}).",
                subject=claim.sentence,
                note=source.note,
                related=[Related("the source", source.span)],
            )


def _only_source(claims: list[Claim], facts: Facts) -> Citation | None:
    if not claims or is_lost(claims[0], facts):
        return None
    sources = cited(claims[0], facts)
    return sources[0] if len(sources) == 1 and sources[0].title else None


def _conflicts(claims: list[Claim], source: Citation) -> Iterator[tuple[Claim, Quantity, str]]:
    from citecheck.claims.checks.headlines import headline  # noqa: PLC0415 - its tables take a while to load
    from citecheck.claims.checks.intervals import given  # noqa: PLC0415

    title = headline(source.title or "", source.language)
    for figure in title.figures:
        alike = [claim for claim in claims if _same_kind(claim.quantity, figure)]
        if not alike or any(
            given(claim.quantity).meets(given(figure)) for claim in claims if claim.quantity.unit == figure.unit
        ):
            continue
        told = [
            claim
            for claim in alike
            if _same_thing(claim, figure, title) and not _may_be_part(claim, figure, title, alone=len(claims) == 1)
        ]
        if len(told) == 1 and len(alike) == 1:
            yield told[0], figure, title.title
        return


def _same_kind(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and one.dimension == other.dimension and one.unit != ""


def _same_thing(claim: Claim, figure: Quantity, title: Headline) -> bool:
    """Same measure, same names as far as one script allows to compare them, same period as far as both tell one."""
    from citecheck.claims.checks.content import names  # noqa: PLC0415 - as above
    from citecheck.claims.checks.headlines import script_of  # noqa: PLC0415
    from citecheck.claims.checks.topics import topics_of  # noqa: PLC0415

    if claim.aspect == "change" or not _same_period(claim, title.periods):
        return False
    mine = topics_of(claim.sentence)
    counted = figure.dimension == "count"
    if not counted and (not mine or mine != title.measures):
        return False
    if script_of(title.title) != script_of(claim.sentence):
        return True
    here = names(claim.sentence)
    return not here or not title.names or _share_a_name(here, title)


def _may_be_part(claim: Claim, figure: Quantity, title: Headline, *, alone: bool) -> bool:
    """Whether the sentence may speak of a part, or of one case, of what the title counts."""
    from citecheck.claims.checks.content import content  # noqa: PLC0415 - as above
    from citecheck.claims.checks.headlines import script_of  # noqa: PLC0415

    small, large = sorted((claim.quantity.high, figure.high))
    if small <= 0 or large > small * _FAR:
        return True
    if claim.quantity.high > figure.high:
        return False
    if not alone or large > small * _NEAR:
        return True
    if script_of(title.title) != script_of(claim.sentence):
        return False
    own = {word[:5] for word in content(claim.sentence)} - {word[:5] for word in title.content}
    return len(own) > _OWN_WORDS


def _share_a_name(here: frozenset[str], title: Headline) -> bool:
    roots = {name[:4] for name in here}
    return any(word[:4] in roots for word in title.content)


def _same_period(claim: Claim, periods: tuple[str, ...]) -> bool:
    if not periods or not claim.period:
        return True
    mine = claim.period.rpartition("/")[2][:4]
    return any(period.rpartition("/")[2][:4] == mine for period in periods)
