"""CC204: a link that gave no usable answer; nothing is known of its page."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Blocked, Link, Refused, Related, Unreachable
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, shorten

_BLOCKED = {
    "login": "its server asks for a login",
    "paywall": "its server asks for payment",
    "forbidden": "its server refuses robots",
    "robots-refused": "its server refuses robots",
    "request-refused": "its server refuses the request",
    "rate-limited": "its server asks for fewer requests",
    "legal": "its server withholds it for legal reasons",
    "challenge": "its server wants proof that a person asks",
}
_UNREACHABLE = {
    "timeout": "its server did not answer in time",
    "reset": "its server broke off the connection",
    "empty": "its server gave an empty answer",
    "refused": "its server refuses connections",
    "no-route": "there is no way to its server",
    "dns": "the address of its server could not be looked up",
    "tls": "its server has no certificate that can be trusted",
    "server-error": "its server has a fault",
    "too-many-redirects": "it is redirected without end",
    "protocol": "the answer of its server can't be understood",
    "unconfirmed": "its server called it missing once, and then answered in another way",
}
_REFUSED = {
    "private-address": "its server is in a private network, which is not asked",
    "scheme": "only http and https are asked",
}


@rule("CC204", "unreachable-link", severity="info", needs=("link",), since="0.1")
def unreachable_link(link: Link, facts: Facts) -> Iterator[Draft]:
    """A link gave no usable answer, so it is not known whether its page is there.

    ## What it does

    Reports links whose server refuses robots (401, 403, 429, 451, a challenge page), does not answer, breaks off, has
    an untrusted certificate or a fault, and links that are not asked because they point into a private network. None
    of these is proof that the page has gone; that would be `dead-link` (CC201).

    ## Why it matters

    Somebody has to look with a browser: no program can say that this source is fine.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"link": {"https://trade.example/exports": {"outcome": "blocked", "reason": "forbidden", "status": 403}}}
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ```world
    {"link": {"https://trade.example/exports":
      {"outcome": "alive", "status": 200, "url": "https://trade.example/exports"}}}
    ```

    ## When to ignore

    When a person has opened the link in a browser and found the source there.

    ## References

    - [RFC 9110, 15.5: client errors](https://www.rfc-editor.org/rfc/rfc9110#name-client-error-4xx)
    - [RFC 6585, 4: 429 Too Many Requests](https://www.rfc-editor.org/rfc/rfc6585#section-4)
    """
    evidence = facts.evidence_for("link", link.url)
    if evidence is None:
        return
    match evidence.outcome:
        case Blocked(reason, status):
            why = _said(_BLOCKED, reason, "its server refuses robots", status)
        case Unreachable(reason, status):
            why = _said(_UNREACHABLE, reason, "it gave no usable answer", status)
        case Refused(reason):
            why = _said(_REFUSED, reason, "it was not asked", None)
        case _:
            return
    yield draft(
        link.span,
        f"{in_note(facts.note(link.note))} links to {shorten(link.url, 200)}, and it is not known whether the page is "
        f"there: {why}.",
        subject=link.url,
        note=link.note,
        related=[Related("the same link", again.span) for again in facts.places_of(link)[1:]],
        evidence=[evidence],
    )


def _said(sentences: dict[str, str], reason: str, default: str, status: int | None) -> str:
    """The sentence for a reason; one that is not in the table is given in its own word."""
    said = sentences.get(reason, f"{default} ({shorten(reason, 60)})")
    return f"{said} ({status})" if status is not None else said
