"""CC204: a link that gave no usable answer; nothing is known of its page."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Blocked, Busy, Link, Refused, Related, Unreachable, Untrusted
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, shorten

_BLOCKED = {
    "login": "its server asks for a login",
    "paywall": "its server asks for payment",
    "forbidden": "its server refuses robots",
    "robots-refused": "its server refuses robots",
    "request-refused": "its server refuses the request",
    "legal": "its server withholds it for legal reasons",
    "challenge": "its server wants proof that a person asks",
    "consent": "its server asks for consent first",
    "script-drawn": "its server shows a page only to who runs its scripts",
}
_BUSY = {
    "rate-limited": "its server asks for fewer requests",
    "server-error": "its server has a fault or too much to do",
}
_UNTRUSTED = {
    "expired": "the certificate of its server has expired",
    "self-signed": "its server has signed its certificate itself",
    "untrusted": "the certificate of its server is of an unknown authority",
    "wrong-host": "the certificate of its server is made out to another host",
    "other": "no secure connection to its server can be made",
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
    "unconfirmed": "its server called it missing, and that could not be confirmed",
    "failing": "it looks dead, and has not done so on enough days yet to be sure",
}
_REFUSED = {
    "private-address": "its server is in a private network, which is not asked",
    "scheme": "only http and https are asked",
}


@rule("CC204", "unreachable-link", severity="info", needs=("link",), since="0.1")
def unreachable_link(link: Link, facts: Facts) -> Iterator[Draft]:
    """A link gave no usable answer, so it is not known whether its page is there.

    ## What it does

    Reports links whose server refuses robots or strangers (401, 403, 451, a challenge page, a login, a paywall), is
    busy or broken (429, 5xx), does not answer, breaks off or has no certificate that can be trusted, and links that are
    not asked because they point into a private network. None of these is proof that the page has gone; that would be
    `dead-link` (CC201). A server that refuses a robot is asked once more as a browser would ask.

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
        case Busy(reason, status):
            why = _said(_BUSY, reason, "its server is busy", status)
        case Untrusted(reason):
            why = _said(_UNTRUSTED, reason, "no secure connection to its server can be made", None)
        case Unreachable(reason, status, since):
            why = _said(_UNREACHABLE, reason, "it gave no usable answer", status)
            why += f"; failing since {since[:10]}" if since else ""
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
