"""The local server behind `citecheck review`: one page, and the decisions made on it, saved as they are made.

It listens on the loopback interface alone, and answers only who knows the token in the address, asks for it by the name
of this very server (a foreign name that was made to point here is DNS rebinding) and, to change something, comes from
its page (Fetch Standard: the `Origin` header; Fetch Metadata: `Sec-Fetch-Site`). Nothing in a request names a file.

    GET  /TOKEN/                        the report
    GET  /TOKEN/decisions               {"decisions": [...]}
    PUT  /TOKEN/decisions/FINGERPRINT   {"decision": {...} or null, "base": {...} or null} -> {"decision": ...}

`decision` holds decision, reason, note and expires; who and when, code, path and excerpt are filled in here. `base` is
the decision that the page showed: where another one stands by now, the answer is 409 with it in `decision`, and nothing
is written.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Callable, Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

import msgspec
from msgspec import Struct

from citecheck.errors import CitecheckError, UsageError
from citecheck.model import Decision, Finding
from citecheck.review.anchors import LONGEST
from citecheck.review.decisions import check_decision
from citecheck.review.fingerprint import PATTERN
from citecheck.review.ledger import Conflict, Ledger

MAX_BODY = 64 * 1024
MAX_WORDS = 4_000
_DECISION = re.compile(r"/decisions/([^/]{1,40})")
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",  # or the sites linked to would be told the token
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class _Wish(Struct, frozen=True, forbid_unknown_fields=True):
    """What the page says of a finding."""

    decision: Literal["confirm", "dismiss"]
    reason: str = ""
    note: str = ""
    expires: str | None = None


class _Change(Struct, frozen=True, forbid_unknown_fields=True):
    """The body of a PUT."""

    decision: _Wish | None = None
    base: Decision | None = None


class _No(Exception):  # noqa: N818 - an answer rather than an error
    """A request that is refused, with the status and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class ReviewServer(ThreadingHTTPServer):
    """A server on 127.0.0.1, at `port` or a free one; `serve_forever()` runs it and `url` opens it.

    `page` is the report as HTML, `findings` those that can be decided, `by` who decides, `now` the clock (RFC 3339).
    """

    daemon_threads = True
    request_queue_size = 1_024

    def __init__(
        self,
        page: bytes,
        findings: Iterable[Finding],
        ledger: Ledger,
        *,
        by: str,
        now: Callable[[], str],
        port: int = 0,
    ) -> None:
        self.token = secrets.token_urlsafe(24)
        self.page = page
        self.findings = {finding.fingerprint: finding for finding in findings}
        self.ledger = ledger
        self.by = by
        self.now = now
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except (OSError, OverflowError) as error:
            raise UsageError(f"Port {port} can't be used: {error}. Give another one, or none.") from error
        self.names = tuple(f"{host}:{self.server_port}" for host in ("127.0.0.1", "localhost"))

    @property
    def url(self) -> str:
        """The address of the page, with the token."""
        return f"http://127.0.0.1:{self.server_port}/{self.token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up in the middle is no fault of ours to print."""

    def decide(self, fingerprint: str, body: bytes) -> Decision | None:
        """Carry out a PUT and return what stands there then."""
        try:
            change = msgspec.json.decode(body, type=_Change)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise _No(422, f"This is no decision: {error}.") from error
        self.ledger.decide(fingerprint, decision := self._decision(fingerprint, change), change.base)
        return decision

    def _decision(self, fingerprint: str, change: _Change) -> Decision | None:
        wish, finding = change.decision, self.findings.get(fingerprint)
        if wish is None:
            return None
        if finding is None:
            raise _No(404, "The report has no such finding.")
        if max(map(len, (wish.reason, wish.note))) > MAX_WORDS:
            raise _No(422, f"Reason and comment have at most {MAX_WORDS:,} characters.")
        decision = Decision(
            fingerprint=fingerprint,
            code=finding.code,
            path=finding.path,
            excerpt=finding.subject[:LONGEST],
            decision=wish.decision,
            reason=wish.reason.strip(),
            note=wish.note.strip(),
            by=self.by,
            at=self.now(),
            expires=wish.expires or None,
        )
        try:
            check_decision(decision)
        except UsageError as error:
            raise _No(422, str(error)) from error
        return decision


class _Handler(BaseHTTPRequestHandler):
    """One request: who asks is looked at before what is asked."""

    server: ReviewServer
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "citecheck", ""
    timeout = 30

    def do_GET(self) -> None:
        """The page or the decisions."""
        self._answer(self._get)

    def do_PUT(self) -> None:
        """A decision."""
        self._answer(self._put)

    def log_message(self, format: str, *args: Any) -> None:
        """Print nothing: only `cli/` does, and the address holds the token."""

    def _answer(self, work: Callable[[str], tuple[str, bytes]]) -> None:
        try:
            path = self._admitted()
            kind, body = work(path)
            self._send(200, kind, body)
        except Conflict as conflict:
            self._send(409, "application/json", _told(conflict.current))
        except _No as no:
            self._send(no.status, "application/json", msgspec.json.encode({"error": str(no)}))
        except CitecheckError as error:
            self._send(500, "application/json", msgspec.json.encode({"error": str(error)}))

    def _admitted(self) -> str:
        """The path behind the token. Raises `_No` for whoever has no business here."""
        if self.headers.get_all("Host", []) not in [[name] for name in self.server.names]:
            raise _No(421, "This server is asked by its own name only.")
        parts = self.path.split("/", 2)
        if len(parts) != 3 or not hmac.compare_digest(parts[1].encode("utf-8", "replace"), self.server.token.encode()):
            raise _No(403, "The address lacks the token; use the one that citecheck review printed.")
        return "/" + parts[2]

    def _get(self, path: str) -> tuple[str, bytes]:
        if path == "/":
            return "text/html; charset=utf-8", self.server.page
        if path == "/decisions":
            return "application/json", msgspec.json.encode({"decisions": self.server.ledger.read()})
        raise _No(404, "There is nothing here.")

    def _put(self, path: str) -> tuple[str, bytes]:
        origins = [[f"http://{name}"] for name in self.server.names]
        if self.headers.get_all("Origin", []) not in origins:
            raise _No(403, "Decisions are taken from the page of this server only.")
        if self.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            raise _No(403, "Decisions are taken from the page of this server only.")
        if self.headers.get_content_type() != "application/json":
            raise _No(415, "A decision is application/json.")
        found = _DECISION.fullmatch(path)
        if found is None or not PATTERN.fullmatch(found[1]):
            raise _No(404, "There is nothing here to decide.")
        return "application/json", _told(self.server.decide(found[1], self._body()))

    def _body(self) -> bytes:
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or "Transfer-Encoding" in self.headers:
            raise _No(411, "Say how long the body is.")
        if len(length) > 9 or int(length) > MAX_BODY:
            raise _No(413, f"A decision has at most {MAX_BODY:,} bytes.")
        return self.rfile.read(int(length))

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if status != 200:  # what is left of the request is not read
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        self.wfile.write(body)


def _told(decision: Decision | None) -> bytes:
    return msgspec.json.encode({"decision": decision})
