"""CC413: a source whose title is about something else than the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from citecheck.model import Citation, Claim, Extract, Related
from citecheck.rules.cited import cited, is_lost
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, listed, quoted

_TELLING = 3
"""So many words of meaning, or a figure, make a title tell what it is about."""


@rule("CC413", "unrelated-source", severity="info", confidence="low", since="0.2")
def unrelated_source(extract: Extract, facts: Facts) -> Iterator[Draft]:
    """The title of the only source is about something else than the number it is cited for.

    ## What it does

    Reports a number whose single source has a title that names another thing to measure than the sentence, and nothing
    else in common with it: a title that itself gives a figure of something else (investment for remittances), or one
    that shares neither a measure nor a word or a name with the paragraph. Titles that name nothing measurable are left
    alone.

    ## Why it matters

    Notes slip by one when sentences are moved. A title about something else is the first sign of it.

    ## Example

    ```markdown
    Remittances from the north contributed 11 percent to the country's output in 2022.[^1]

    [^1]: “Direct Investments in the Region Exceeded $3.6 Billion in 2022,” *Trade Weekly*, May 16, 2023,
    https://trade.example/investments.
    ```

    ## Use instead

    ```markdown
    Remittances from the north contributed 11 percent to the country's output in 2022.[^1]

    [^1]: “What Migrants Sent Home in 2022,” *Trade Weekly*, May 16, 2023, https://trade.example/migrants.
    ```

    ## When to ignore

    When the source says the number in passing.

    ## References

    - Chicago Manual of Style, 17th edition, 13.6 (accuracy of citations)
    """
    text = extract.document.text
    for _, together in groupby(extract.claims, lambda claim: (claim.span.start, claim.cites)):
        claims = [claim for claim in together if claim.attachment == "sentence" and claim.checkworthy]
        if not claims or is_lost(claims[0], facts):
            continue
        sources = cited(claims[0], facts)
        if len(sources) != 1 or not sources[0].title:
            continue
        block = facts.block_of(claims[0].span)
        about = _unrelated(claims, sources[0], block.span.of(text) if block else claims[0].sentence)
        if about is not None:
            yield draft(
                claims[0].quantity.span,
                f"The sentence is about {listed(sorted(about[0]))}; {in_note(facts.note(sources[0].note)).lower()} "
                f"cites "
                f"{quoted(sources[0].title, 100)}, whose title is about {listed(sorted(about[1]))}.",
                subject=claims[0].sentence,
                note=sources[0].note,
                related=[Related("the source", sources[0].span)],
            )


def _unrelated(claims: list[Claim], source: Citation, paragraph: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """What the sentence and the title measure, where that is sure to be something else."""
    from citecheck.claims.checks.content import content, names  # noqa: PLC0415 - its tables take a while to load
    from citecheck.claims.checks.headlines import headline, script_of  # noqa: PLC0415
    from citecheck.claims.checks.intervals import given  # noqa: PLC0415
    from citecheck.claims.checks.topics import families_of, topics_of  # noqa: PLC0415

    sentence = claims[0].sentence
    title = headline(source.title or "", source.language)
    here, there = families_of(topics_of(sentence)), families_of(title.measures)
    if not here or not there or here & there:
        return None
    figures = [figure for figure in title.figures if figure.dimension in ("currency", "physical")]
    if any(
        one.unit == claim.quantity.unit and given(one).meets(given(claim.quantity))
        for one in figures
        for claim in claims
    ):
        return None
    places = {name[:5] for name in names(sentence)}
    if figures and not _shared(content(sentence), title.content, places):
        return here, there
    apart = script_of(source.title or "") == script_of(sentence) and (
        len(title.content) >= _TELLING or bool(title.quantities)
    )
    around = families_of(topics_of(paragraph))
    if apart and not (around & there) and not _shared(content(paragraph), title.content, set()):
        return here, there
    return None


def _shared(one: frozenset[str], other: frozenset[str], names: set[str]) -> bool:
    """Whether two sets of stems have a word in common that is not one of the names (by their first five letters)."""
    mine = {word[:5] for word in one}
    return any(word[:5] in mine and word[:5] not in names for word in other)
