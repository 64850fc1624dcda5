"""Progress: what it says, and what is said when a run is interrupted."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from citecheck.cli import progress
from citecheck.model import Alive, Evidence
from citecheck.net import Progress

EVIDENCE = Evidence("link", "http://a.example/", Alive(200, "http://a.example/"))


def test_it_names_who_is_waited_for() -> None:
    some = Progress(12, 40, EVIDENCE, ("a.example", "b.example"), 26)
    assert progress.told(some, 80) == "asked 12 of 40, waiting for a.example, b.example and 26 more"
    assert progress.told(some, 30) == "asked 12 of 40, waiting for a…"
    assert progress.told(Progress(40, 40, EVIDENCE), 80) == "asked 40 of 40"
    assert "\x1b" not in progress.told(Progress(1, 2, EVIDENCE, ("\x1b[31mevil",)), 80)


@pytest.fixture
def slow_host():
    """A server that answers /quick at once and /slow when the test is over."""
    over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            if self.path == "/slow":
                over.wait(60)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD  # noqa: N815 - so http.server wants it

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    over.set()
    server.shutdown()


@pytest.mark.allow_hosts(["127.0.0.1"])
@pytest.mark.enable_socket
def test_ctrl_c_on_a_terminal_says_how_far_it_came_and_how_to_go_on(slow_host: str, tmp_path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "citecheck", "links", f"{slow_host}/quick", f"{slow_host}/slow"]
    command += ["--no-archives", "--allow-network", "127.0.0.0/8", "--cache-dir", str(tmp_path), "--timeout", "50"]
    process = subprocess.Popen(command, stderr=theirs, stdout=subprocess.DEVNULL)
    os.close(theirs)
    seen = b""
    deadline = time.monotonic() + 60
    while b"waiting for" not in seen and time.monotonic() < deadline:
        seen += os.read(ours, 4096)
    process.send_signal(signal.SIGINT)
    code = process.wait(60)
    while True:
        try:
            more = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        seen += more
    os.close(ours)
    said = seen.decode()
    assert code == 130
    assert re.search(r"asked 1 of 2, waiting for 127\.0\.0\.1:\d+", said)
    assert "Interrupted after 1 of 2 answers. What was answered is kept: the same command goes on from there." in said
    assert f"citecheck links {slow_host}/quick {slow_host}/slow --no-archives" in said
