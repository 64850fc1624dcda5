"""CC410: numbers whose source can't be read."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Extract, Related, Support
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import plural, quoted, shorten

_TOLD_ELSEWHERE = frozenset(
    "offline untouched not-asked not-read excluded budget network-away interrupted internal-error no-link missing-note "
    "dead soft-404 not-kept private-address malformed-address".split()
)
"""What the run did not ask is in its coverage; what is missing or gone has rules of its own."""


@rule("CC410", "uncheckable-number", severity="info", needs=("text",), since="0.2")
def uncheckable_number(extract: Extract, facts: Facts) -> Iterator[Draft]:
    """A source that numbers rest on can't be read.

    ## What it does

    Reports a source that answers, or should, and still could not be read: behind a paywall or a login, closed to
    programs, too large, a scanned or encrypted PDF, a file without text. It is reported once for a source, with all
    the numbers that rest on it.

    ## Why it matters

    Nobody has compared these numbers with their source. That is no mistake, but somebody should look.

    ## Example

    ```markdown
    The port handled 48,300 containers in 2022.[^1]

    [^1]: Bo Lind, “Containers,” *Trade Weekly*, January 8, 2023, https://trade.example/containers.
    ```

    ```world
    {"link": {"https://trade.example/containers": {"outcome": "blocked", "reason": "paywall", "status": 200}}}
    ```

    ## Use instead

    ```markdown
    The port handled 48,300 containers in 2022.[^1]

    [^1]: Bo Lind, “Containers,” *Trade Weekly*, January 8, 2023, https://trade.example/containers.
    ```

    ```world
    {"text": {"https://trade.example/containers":
        ["<title>Containers</title><p>The port handled 48,300 containers in 2022, more than ever",
         "before.</p>"]}}
    ```

    ## When to ignore

    When somebody has looked the numbers up.

    ## References

    - `citecheck check` prints how many numbers were held against their sources, and why the others were not
    """
    found: dict[tuple[str, str], list[Support]] = {}
    for support in facts.supports:
        if support.about == "number" and support.verdict == "not checkable" and support.reason not in _TOLD_ELSEWHERE:
            source = support.evidence[0].partition(" ")[2] if support.evidence else support.note or ""
            found.setdefault((source, support.reason), []).append(support)
    for (source, _), together in found.items():
        first, *others = together
        text = extract.document.text
        rest = f", and {plural(len(others), 'other number')} from there" if others else ""
        yield draft(
            first.span,
            f"{quoted(first.span.of(text), 40)}{rest}: {first.message} ({shorten(source, 200)})",
            subject=source,
            note=first.note,
            related=[Related(f"from there too: {shorten(other.span.of(text), 40)}", other.span) for other in others],
            evidence=facts.evidence_of(first),
        )
