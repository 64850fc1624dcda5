"""What an exception of the transport means, as one of the error words of `citecheck.sources.Answer`."""

from __future__ import annotations

import errno
import ssl
from collections.abc import Iterator

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


class RequestError(Exception):
    """A request that our own rooms end, with its error word."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def error_word(error: BaseException) -> str:
    """The error word for whatever a request died of. The cause nearest to the socket tells most."""
    causes = list(_causes(error))
    for cause in causes:
        word = _word(cause)
        if word is not None:
            return word
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
