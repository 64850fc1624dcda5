"""CC402: a number that its sources don't state."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Claim
from citecheck.rules.evidence import number, read_from, weight
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule


@rule("CC402", "unsupported-number", severity="warning", confidence="medium", needs=("text",), since="0.2")
def unsupported_number(claim: Claim, facts: Facts) -> Iterator[Draft]:
    """No source behind a number that could be read states it.

    ## What it does

    Reads the sources of the notes that stand behind a number and looks in their text, tables and pages for the number
    itself, for one that rounds to it, and for those it can be worked out from. Reports a number of which there is none
    of these. Where the next note of the paragraph stands behind the number, and not one in its sentence, or where
    another source could not be read, it is an information. A source that gives another number for the same thing is
    reported by contradicted-number (CC403), one that can't be read by uncheckable-number (CC410).

    ## Why it matters

    A reader who follows the note will not find the number. Often it comes from elsewhere, or was changed on its way.

    ## Example

    ```markdown
    The port handled 48,300 containers in 2022.[^1]

    [^1]: Anna Weber, “The Port,” *Trade Weekly*, May 4, 2023, https://trade.example/port.
    ```

    ```world
    {"text": {"https://trade.example/port":
        ["<title>The Port</title><p>The port has two berths and a railway. Its crane was bought from a",
         "yard in the north, and the pilots live in the old customs house by the lock.</p>"]}}
    ```

    ## Use instead

    ```markdown
    The port handled 48,300 containers in 2022.[^1]

    [^1]: Bo Lind, “Containers,” *Trade Weekly*, January 8, 2023, https://trade.example/containers.
    ```

    ```world
    {"text": {"https://trade.example/containers":
        ["<title>Containers</title><p>The port handled 48,300 containers in 2022, more than ever before.",
         "The year before it had been far fewer.</p>"]}}
    ```

    ## When to ignore

    When the source states the number in a picture, in a part that is not shown to programs, or in words from which a
    reader but no program can work it out.

    ## References

    - `citecheck check --format json` shows what was read (`supports`)
    """
    support = facts.support_of(claim)
    if support is None or support.verdict != "not found":
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
