"""The review server as a hostile page, a curious program and two open tabs meet it."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from citecheck.model import Finding, Span
from citecheck.review import load_decisions
from citecheck.review.ledger import Ledger
from citecheck.review.server import MAX_BODY, ReviewServer

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

NOW = "2026-11-22T10:00:00Z"
FINDINGS = [
    Finding(
        "CC101", "missing-link", "…", "a.md", Span(0, 1), "warning", "high", f"Subject {n}", fingerprint=f"{n:016x}:1"
    )
    for n in range(1_000)
]
ONE = FINDINGS[1].fingerprint


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ReviewServer]:
    ledger = Ledger(tmp_path / "decisions.json")
    with ReviewServer(b"<!doctype html>the page", FINDINGS, ledger, by="Ana", now=lambda: NOW) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield running
        running.shutdown()


def ask(
    server: ReviewServer, method: str, path: str, body: bytes | None = None, **headers: str
) -> tuple[int, Any, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        data = answer.read()
        return answer.status, json.loads(data) if data[:1] in (b"{", b"[") else data, answer.headers
    finally:
        connection.close()


def put(server: ReviewServer, fingerprint: str, change: Any, **headers: str) -> tuple[int, Any]:
    body = change if isinstance(change, bytes) else json.dumps(change).encode()
    own = {"Origin": f"http://127.0.0.1:{server.server_port}", "Content_Type": "application/json"}
    return ask(server, "PUT", f"/{server.token}/decisions/{fingerprint}", body, **{**own, **headers})[:2]


def saved(server: ReviewServer) -> list[tuple[str, str]]:
    return [(one.fingerprint, one.decision) for one in load_decisions(server.ledger.path)]


DISMISS = {"decision": {"decision": "dismiss", "reason": "printed only", "note": "", "expires": None}}


def test_it_listens_on_the_loopback_interface_alone(server: ReviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.url == f"http://127.0.0.1:{server.server_port}/{server.token}/"
    assert len(server.token) >= 32


def test_the_page_is_served_with_the_token(server: ReviewServer) -> None:
    status, page, headers = ask(server, "GET", f"/{server.token}/")
    assert (status, page) == (200, b"<!doctype html>the page")
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cache-Control"] == "no-store"


def test_a_decision_is_saved_with_who_when_and_what_about(server: ReviewServer) -> None:
    status, answer = put(server, ONE, DISMISS)
    assert status == 200
    (decision,) = load_decisions(server.ledger.path)
    assert (decision.code, decision.path, decision.excerpt) == ("CC101", "a.md", "Subject 1")
    assert (decision.decision, decision.reason, decision.by, decision.at) == ("dismiss", "printed only", "Ana", NOW)
    assert answer["decision"]["fingerprint"] == ONE
    assert ask(server, "GET", f"/{server.token}/decisions")[1] == {"decisions": [answer["decision"]]}


def test_a_decision_is_taken_back(server: ReviewServer) -> None:
    _, answer = put(server, ONE, DISMISS)
    assert put(server, ONE, {"decision": None, "base": answer["decision"]}) == (200, {"decision": None})
    assert saved(server) == []


def test_the_second_tab_is_told_what_the_first_said(server: ReviewServer) -> None:
    _, first = put(server, ONE, DISMISS)
    status, answer = put(server, ONE, {"decision": {"decision": "confirm"}, "base": None})
    assert (status, answer) == (409, first)
    assert put(server, ONE, {"decision": {"decision": "confirm"}, "base": first["decision"]})[0] == 200
    assert saved(server) == [(ONE, "confirm")]


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "localhost:1", "", "127.0.0.1.evil.example:80"])
def test_a_foreign_host_gets_nothing(server: ReviewServer, host: str) -> None:
    assert ask(server, "GET", f"/{server.token}/", Host=host)[0] == 421
    assert put(server, ONE, DISMISS, Host=host)[0] == 421
    assert saved(server) == []


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "https://127.0.0.1", "http://127.0.0.1:1"])
def test_a_foreign_origin_changes_nothing(server: ReviewServer, origin: str) -> None:
    assert put(server, ONE, DISMISS, Origin=origin)[0] == 403
    assert saved(server) == []


def test_without_an_origin_nothing_is_changed(server: ReviewServer) -> None:
    path = f"/{server.token}/decisions/{ONE}"
    assert ask(server, "PUT", path, json.dumps(DISMISS).encode(), Content_Type="application/json")[0] == 403
    assert put(server, ONE, DISMISS, Sec_Fetch_Site="cross-site")[0] == 403
    assert saved(server) == []


@pytest.mark.parametrize("token", ["", "x", "%00", "é", "../", "a" * 10_000])
def test_a_wrong_token_gets_nothing(server: ReviewServer, token: str) -> None:
    for path in (f"/{token}/", f"/{token}/decisions", f"/{token}", token or "/"):
        assert ask(server, "GET", quote(path, safe="/%.") or "/")[0] == 403


@pytest.mark.parametrize(
    "path",
    [
        "/../decisions.json", "//", "/decisions.json", "/decisions/..%2f..%2fetc%2fpasswd",
        "/decisions/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/?x",
        "/decisions/", "/decisions/0:1/x", "/decisions\\..\\x",
    ],
)  # fmt: skip
def test_path_tricks_lead_nowhere(server: ReviewServer, path: str) -> None:
    assert ask(server, "GET", f"/{server.token}{path}")[0] == 404
    own = {"Origin": f"http://127.0.0.1:{server.server_port}", "Content_Type": "application/json"}
    assert ask(server, "PUT", f"/{server.token}{path}", json.dumps(DISMISS).encode(), **own)[0] == 404
    assert saved(server) == []


@pytest.mark.parametrize("method", ["POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "CONNECT"])
def test_other_methods_are_not_known(server: ReviewServer, method: str) -> None:
    assert ask(server, method, f"/{server.token}/decisions/{ONE}", b"")[0] == 501


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"x" * (MAX_BODY + 1), 413),
        (b"{", 422),
        (b"\xff", 422),
        (b"[" * 60_000, 422),
        (b'{"decision": {"decision": "maybe"}}', 422),
        (b'{"decision": {"decision": "dismiss", "by": "somebody else"}}', 422),
        (b'{"decision": {"decision": "dismiss", "expires": "soon"}}', 422),
        (b'{"decision": {"decision": "dismiss", "reason": "' + b"x" * 5_000 + b'"}}', 422),
    ],
)
def test_a_body_that_is_no_decision_changes_nothing(server: ReviewServer, body: bytes, status: int) -> None:
    answer = put(server, ONE, body)
    assert answer[0] == status
    assert answer[1]["error"]
    assert saved(server) == []


def test_a_body_of_another_kind_or_without_a_length_is_refused(server: ReviewServer) -> None:
    assert put(server, ONE, DISMISS, Content_Type="text/plain")[0] == 415
    assert put(server, ONE, DISMISS, Transfer_Encoding="chunked")[0] == 411
    assert put(server, ONE, b"{}", Content_Length="-1")[0] == 411
    assert put(server, ONE, b"{}", Content_Length="9" * 4_400)[0] == 413
    assert saved(server) == []


def test_what_the_report_does_not_hold_is_not_decided(server: ReviewServer) -> None:
    assert put(server, "ffffffffffffffff:1", DISMISS)[0] == 404
    assert saved(server) == []


def test_a_decision_whose_finding_is_gone_can_be_taken_back(server: ReviewServer) -> None:
    put(server, ONE, DISMISS)
    old = server.findings.pop(ONE)
    answer = ask(server, "GET", f"/{server.token}/decisions")[1]["decisions"][0]
    assert put(server, old.fingerprint, {"decision": None, "base": answer})[0] == 200
    assert saved(server) == []


def test_a_thousand_at_once_are_all_kept(server: ReviewServer) -> None:
    with ThreadPoolExecutor(100) as pool:
        statuses = list(pool.map(lambda finding: put(server, finding.fingerprint, DISMISS)[0], FINDINGS))
    assert statuses == [200] * 1_000
    assert len(saved(server)) == 1_000


def test_a_thousand_on_one_finding_leave_one(server: ReviewServer) -> None:
    with ThreadPoolExecutor(50) as pool:
        statuses = list(
            pool.map(lambda n: put(server, ONE, {"decision": {"decision": "confirm", "note": str(n)}})[0], range(200))
        )
    assert (statuses.count(200), statuses.count(409)) == (1, 199)
    assert saved(server) == [(ONE, "confirm")]


def test_a_file_that_was_broken_meanwhile_is_told_and_left(server: ReviewServer) -> None:
    server.ledger.path.write_text("{", encoding="utf-8")
    status, answer = put(server, ONE, DISMISS)
    assert status == 500
    assert "decisions.json" in answer["error"]
    assert server.ledger.path.read_text(encoding="utf-8") == "{"


@pytest.mark.parametrize(
    "junk", [b"\x00\xff\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"G" * 100_000 + b"\r\n"]
)
def test_what_is_no_http_does_no_harm(server: ReviewServer, junk: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        connection.sendall(junk)
        connection.shutdown(socket.SHUT_WR)
        try:
            while connection.recv(65_536):
                pass
        except OSError:
            pass
    assert ask(server, "GET", f"/{server.token}/")[0] == 200
