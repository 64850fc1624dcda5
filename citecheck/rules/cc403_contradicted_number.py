"""CC403: a number for which its source gives another one."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Claim
from citecheck.rules.evidence import number, read_from, weight
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule


@rule("CC403", "contradicted-number", severity="warning", confidence="medium", needs=("text",), since="0.2")
def contradicted_number(claim: Claim, facts: Facts) -> Iterator[Draft]:
    """The source behind a number gives another one for the same thing.

    ## What it does

    Reads the sources of the notes that stand behind a number and looks for what they say of the same thing: another
    value, scale or unit, the value of another year, a total where the sentence has one year. Tells what was seen and
    where, with a link that opens the source at that place. What rounds to the number in the text, or what the text
    says to be about, over or nearly so much, is no difference.

    ## Why it matters

    One of the two is a mistake, or they are not about the same thing; either way the reader should not have to find
    out.

    ## Example

    ```markdown
    The port handled 48,300 containers in 2022.[^1]

    [^1]: Bo Lind, “Containers,” *Trade Weekly*, January 8, 2023, https://trade.example/containers.
    ```

    ```world
    {"text": {"https://trade.example/containers":
        ["<title>Containers</title><p>The port handled 43,800 containers in 2022, more than ever",
         "before.</p>"]}}
    ```

    ## Use instead

    ```markdown
    The port handled 43,800 containers in 2022.[^1]

    [^1]: Bo Lind, “Containers,” *Trade Weekly*, January 8, 2023, https://trade.example/containers.
    ```

    ```world
    {"text": {"https://trade.example/containers":
        ["<title>Containers</title><p>The port handled 43,800 containers in 2022, more than ever",
         "before.</p>"]}}
    ```

    ## When to ignore

    When the article corrects its source on purpose and says so.

    ## References

    - Text fragments, which the links to a passage are: https://wicg.github.io/scroll-to-text-fragment/
    """
    support = facts.support_of(claim)
    if support is None or support.verdict != "differs":
        return
    severity, confidence = weight(support, claim.attachment)
    yield draft(
        claim.quantity.span,
        f"{number(claim, facts)}: {support.message}{read_from(support, facts)}",
        subject=f"{number(claim, facts)} in {claim.sentence}",
        note=support.note,
        evidence=facts.evidence_of(support),
        severity=severity,
        confidence=confidence,
    )
