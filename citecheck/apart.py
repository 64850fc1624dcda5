"""Reads a cited PDF in a process of its own, bounded in time and memory.

PDFium is a large program in another language that offers no way to interrupt it: a file of a few kilobytes, whose pages
all show one endless stream, keeps it busy for hours, and a fault of its own would end the whole run. Out here such a
file costs only itself. All other kinds of sources are read where we are, by code that is bounded in itself.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

import msgspec
from msgspec import Struct

from citecheck.errors import ReadError
from citecheck.model import Source
from citecheck.read.sniff import sniff
from citecheck.read.source import read_source

SECONDS = 60
"""Processor time for one PDF; one of 3,000 full pages takes a third of it."""
MAX_MEMORY = 4 * 1024**3
_PATIENCE = 4
"""How many times as long the clock may run, for the processor has other things to do."""
_PROGRAM = "import sys; sys.path[:] = sys.argv[2:]; from citecheck.apart import answer; answer(int(sys.argv[1]))"


class _Asked(Struct, frozen=True, array_like=True):
    data: bytes
    url: str
    media_type: str | None
    snapshot: str | None


class _Answered(Struct, frozen=True, array_like=True):
    """The source, or why it could not be read."""

    source: Source | None = None
    reason: str = ""
    message: str = ""


def read_apart(
    data: bytes, url: str, *, media_type: str | None = None, snapshot: str | None = None, seconds: int = SECONDS
) -> Source:
    """Like `read_source`. Raises `ReadError` also with the reasons too-slow and damaged for what could not be ended."""
    if sniff(data) != "pdf" or not sys.executable or getattr(sys, "frozen", False):
        return read_source(data, url, media_type=media_type, snapshot=snapshot)
    asked = msgspec.msgpack.encode(_Asked(data, url, media_type, snapshot))
    command = [sys.executable, "-P", "-c", _PROGRAM, str(seconds), *sys.path]
    try:
        done = subprocess.run(
            command,
            input=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds * _PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_slow(seconds) from error
    try:
        answered = msgspec.msgpack.decode(done.stdout, type=_Answered)
    except msgspec.DecodeError as error:
        if -done.returncode in _OUT_OF_TIME:
            raise _too_slow(seconds) from error
        raise ReadError("damaged", "The PDF brings its reader down; it is damaged, or meant to do so.") from error
    if answered.source is None:
        raise ReadError(answered.reason, answered.message)
    return answered.source


_OUT_OF_TIME = (9, 24)
"""SIGKILL and SIGXCPU, by which the system ends a process whose time is used up (setrlimit(2))."""


def _too_slow(seconds: int) -> ReadError:
    return ReadError("too-slow", f"The PDF could not be read within {seconds} seconds.")


def answer(seconds: int) -> None:
    """What the process of its own does: read the question from standard input, write the answer to standard output."""
    _limit(seconds)
    asked = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=_Asked)
    try:
        answered = _Answered(read_source(asked.data, asked.url, media_type=asked.media_type, snapshot=asked.snapshot))
    except ReadError as error:
        answered = _Answered(None, error.reason, str(error))
    except MemoryError:
        answered = _Answered(None, "too-large", "The PDF takes more memory than one source is given.")
    sys.stdout.buffer.write(msgspec.msgpack.encode(answered))


def _limit(seconds: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not there on Windows, where the clock alone ends it
    except ImportError:
        return
    walls = (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, MAX_MEMORY),
        (resource.RLIMIT_CORE, 0),
    )
    for wall, most in walls:
        with suppress(OSError, ValueError):  # the user's own limit is lower
            resource.setrlimit(wall, (most, most))
