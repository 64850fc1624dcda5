"""What an exception of a transport means, as one of the error words of `citecheck.sources.Answer`.

httpx tells it by exceptions and their causes, down to the socket's; pyreqwest by the messages of its causes, among them
those of the operating system with their number.
"""

from __future__ import annotations

import errno
import re
import ssl
from collections.abc import Iterator, Sequence

_ERRNO = {
    errno.ECONNREFUSED: "refused",
    errno.ECONNRESET: "reset",
    errno.ECONNABORTED: "reset",
    errno.EPIPE: "reset",
    errno.ENETUNREACH: "no-route",
    errno.EHOSTUNREACH: "no-route",
    errno.ENETDOWN: "no-route",
    errno.EADDRNOTAVAIL: "no-route",
    errno.ETIMEDOUT: "timeout",
    errno.EMFILE: "exhausted",
    errno.ENFILE: "exhausted",
    errno.ENOBUFS: "exhausted",
}

_CERTIFICATE = {  # X509_V_ERR_* of OpenSSL's x509_vfy.h
    9: "tls-expired",
    10: "tls-expired",
    18: "tls-self-signed",
    19: "tls-self-signed",
    20: "tls-untrusted",
    21: "tls-untrusted",
    62: "tls-wrong-host",
    64: "tls-wrong-host",
}

_OS_ERROR = re.compile(r"\(os error (\d{1,6})\)")
_MESSAGES = (  # of rustls, hyper and tokio
    ("invalid peer certificate: certificate expired", "tls-expired"),
    ("invalid peer certificate: certificate not valid yet", "tls-expired"),
    ("invalid peer certificate: Expired", "tls-expired"),
    ("invalid peer certificate: NotValidYet", "tls-expired"),
    ("invalid peer certificate: certificate not valid for name", "tls-wrong-host"),
    ("invalid peer certificate: NotValidForName", "tls-wrong-host"),
    ("invalid peer certificate: UnknownIssuer", "tls-untrusted"),
    ("CaUsedAsEndEntity", "tls-self-signed"),
    ("invalid peer certificate", "tls-other"),
    ("operation timed out", "timeout"),
    ("deadline has elapsed", "timeout"),
    ("connection closed before message completed", "empty"),
    ("dns error", "dns-temporary"),
)


class RequestError(Exception):
    """A request that our own rooms end, with its error word."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class UnreadableError(Exception):
    """A lane can't tell what was answered; another one may."""


def error_word(error: BaseException) -> str:
    """The error word for whatever a request died of. The cause nearest to the socket tells most."""
    causes = list(_causes(error))
    for cause in causes:
        word = _word(cause)
        if word is not None:
            return word
    messages = _messages(causes)
    if messages:
        return _told(messages)
    names = {type(cause).__name__ for cause in causes}
    if names & {"ReadTimeout", "ConnectTimeout", "WriteTimeout", "PoolTimeout"}:
        return "timeout"
    if any("disconnected without sending a response" in str(cause) for cause in causes):
        return "empty"
    if names & {"ReadError", "WriteError", "ConnectError"}:
        return "reset"
    return "protocol"


def _word(cause: BaseException) -> str | None:
    if isinstance(cause, RequestError):
        return cause.word
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _CERTIFICATE.get(cause.verify_code, "tls-other")
    if isinstance(cause, ssl.SSLError):
        return "tls-other"
    if isinstance(cause, TimeoutError):
        return "timeout"
    if isinstance(cause, OSError) and cause.errno is not None:
        return _ERRNO.get(cause.errno)
    return None


def _messages(causes: Sequence[BaseException]) -> list[str]:
    """What pyreqwest tells of a failure, from the outermost to the innermost cause."""
    for cause in causes:
        details = getattr(cause, "details", None)
        told = details.get("causes") if isinstance(details, dict) else None
        if told:
            return [str(each.get("message", "")) for each in told]
    return []


def _told(messages: Sequence[str]) -> str:
    inner = messages[1:] or messages  # the first one quotes the address, which may hold any words
    number = next((found[1] for each in reversed(inner) if (found := _OS_ERROR.search(each))), None)
    if number is not None and int(number) in _ERRNO:
        return _ERRNO[int(number)]
    word = next((word for text, word in _MESSAGES if any(text in each for each in inner)), None)
    if word is not None:
        return word
    connecting = any("(Connect)" in each for each in inner)
    if connecting and not any("tcp connect error" in each for each in inner):
        return "tls-other"
    return "reset" if number is not None else "protocol"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception, what it came from, and the members of groups; each once, and not endlessly many."""
    queue, seen = [error], set[int]()
    while queue and len(seen) < 50:
        cause = queue.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        queue += [inner for inner in (cause.__cause__, cause.__context__) if inner is not None]
        if isinstance(cause, BaseExceptionGroup):
            queue += cause.exceptions
