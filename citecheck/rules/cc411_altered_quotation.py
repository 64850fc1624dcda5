"""CC411: a quotation whose words are not those of its source."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Quotation
from citecheck.rules.evidence import read_from, weight
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import inner_marks, quoted

_TAIL = " ,.;:"
"""Marks that belong to the sentence around a quotation, as American usage puts them inside."""


@rule("CC411", "altered-quotation", severity="warning", confidence="medium", needs=("text",), since="0.2")
def altered_quotation(quotation: Quotation, facts: Facts) -> Iterator[Draft]:
    """Words between quotation marks are not in the source as they are quoted.

    ## What it does

    Looks for each quotation in the sources of the notes that stand behind it, word by word. Quotation marks, dashes,
    spaces, hyphens at the ends of lines and a capital at the beginning may differ; ellipses and square brackets are
    understood. Words that were changed are named. Where the words are not found at all it is an information, since
    they may stand in a part that was not read. A source in another language than the article is not compared.

    ## Why it matters

    Quotation marks promise that these are the words.

    ## Example

    ```markdown
    The harbour master wrote that “the new crane will never pay for itself in our lifetime.”[^1]

    [^1]: Anna Weber, “The Port,” *Trade Weekly*, May 4, 2023, https://trade.example/port.
    ```

    ```world
    {"text": {"https://trade.example/port":
        ["<title>The Port</title><p>The harbour master was blunt. The new crane will hardly pay for",
         "itself in our lifetime, he wrote to the council in spring, and nobody answered him.</p>"]}}
    ```

    ## Use instead

    ```markdown
    The harbour master wrote that “the new crane will hardly pay for itself in our lifetime.”[^1]

    [^1]: Anna Weber, “The Port,” *Trade Weekly*, May 4, 2023, https://trade.example/port.
    ```

    ```world
    {"text": {"https://trade.example/port":
        ["<title>The Port</title><p>The harbour master was blunt. The new crane will hardly pay for",
         "itself in our lifetime, he wrote to the council in spring, and nobody answered him.</p>"]}}
    ```

    ## When to ignore

    When the quotation is the article's own translation.

    ## References

    - Chicago Manual of Style, 17th edition, 13.7 and 13.8 (permissible changes to quotations)
    """
    support = facts.support_of(quotation)
    if support is None or support.verdict not in ("differs", "not found"):
        return
    severity, confidence = weight(support, quotation.attachment)
    yield draft(
        quotation.span,
        f"{quoted(inner_marks(quotation.text).rstrip(_TAIL), 80)}: {support.message}{read_from(support, facts)}",
        subject=quotation.text,
        note=support.note,
        evidence=facts.evidence_of(support),
        severity="info" if support.verdict == "not found" else severity,
        confidence=confidence,
    )
