"""What it means that a service, asked about a source, gives no answer itself."""

from __future__ import annotations

from citecheck.model import Blocked, Outcome, Refused, Unreachable
from citecheck.sources.protocol import Answer

_BLOCKED = {401: "login", 403: "forbidden", 407: "login", 429: "rate-limited", 451: "legal"}


def refusal(answer: Answer) -> Outcome:
    """The service itself gave no answer: nothing is known of what it keeps."""
    if answer.status in _BLOCKED:
        return Blocked(_BLOCKED[answer.status], answer.status)
    if answer.status is not None:
        return Unreachable("server-error" if answer.status >= 500 else "protocol", answer.status)
    match answer.error or "protocol":
        case "refused-address":
            return Refused("private-address")
        case "dns" | "dns-temporary":
            return Unreachable("dns")
        case "deadline":
            return Unreachable("timeout")
        case error:
            return Unreachable("tls" if error.startswith("tls") else error)
