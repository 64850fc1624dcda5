"""Start pywb over a list of captures."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / ".venv" / "pywb" / "bin"
CONFIG = "framed_replay: false\nredirect_to_exact: true\nenable_memento: true\n"
START = 90.0
"""Seconds within which pywb must answer, on a machine that does other things too."""

Capture = tuple[str, str, int, list[tuple[str, str]], str]
"""Address, fourteen digits, status, headers, body."""


@contextmanager
def running(captures: Sequence[Capture], directory: Path) -> Iterator[str]:
    """The address of a collection that holds the captures, with a slash at its end: a TimeGate."""
    if not (BIN / "wayback").exists():
        reason = "pywb is not installed (make archive-packages)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    warc = directory / "captures.warc.gz"
    given = json.dumps(captures).encode()
    subprocess.run([BIN / "python", Path(__file__).with_name("warc.py"), warc], input=given, check=True)
    for words in (["init", "test"], ["add", "test", str(warc)]):
        subprocess.run([BIN / "wb-manager", *words], cwd=directory, check=True, capture_output=True)
    (directory / "config.yaml").write_text(CONFIG)
    port = _free_port()
    with (directory / "log").open("wb") as log:
        process = subprocess.Popen(
            [BIN / "wayback", "-b", "127.0.0.1", "-p", str(port)], cwd=directory, stdout=log, stderr=log
        )
    try:
        _wait(f"http://127.0.0.1:{port}/", process)
        yield f"http://127.0.0.1:{port}/test/"
    finally:
        process.terminate()
        process.wait(20)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail("pywb did not start")
