from __future__ import annotations

import errno
import ssl

import httpcore
import pytest

from citecheck.net.failures import RequestError, error_word


def caused(error: Exception, by: Exception) -> Exception:
    error.__cause__ = by
    return error


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (RequestError("dns"), "dns"),
        (TimeoutError(), "timeout"),
        (httpcore.ConnectTimeout(), "timeout"),
        (httpcore.ReadTimeout(), "timeout"),
        (caused(httpcore.ConnectError(), OSError(errno.ECONNREFUSED, "refused")), "refused"),
        (caused(httpcore.ConnectError(), OSError(errno.ENETUNREACH, "no network")), "no-route"),
        (caused(httpcore.ConnectError(), OSError(errno.EHOSTUNREACH, "no host")), "no-route"),
        (caused(httpcore.ReadError(), OSError(errno.ECONNRESET, "reset")), "reset"),
        (caused(httpcore.ConnectError(), ExceptionGroup("all", [OSError(errno.ECONNREFUSED, "no")])), "refused"),
        (caused(httpcore.ConnectError(), ssl.SSLError(1, "wrong version number")), "tls-other"),
        (httpcore.ReadError(), "reset"),
        (httpcore.RemoteProtocolError("Server disconnected without sending a response."), "empty"),
        (httpcore.RemoteProtocolError("illegal status line"), "protocol"),
        (ValueError("anything else"), "protocol"),
    ],
)
def test_what_an_exception_means(error: Exception, word: str) -> None:
    assert error_word(error) == word


def test_a_chain_of_causes_that_bites_its_tail_ends() -> None:
    first, second = ValueError(1), ValueError(2)
    first.__cause__, second.__cause__ = second, first
    assert error_word(first) == "protocol"
