"""Reads PDFs in a process of their own, bounded in time and memory: articles and what they cite.

PDFium is a large program in another language that offers no way to interrupt it: a file of a few kilobytes, whose pages
all show one endless stream, keeps it busy for hours, and a fault of its own would end the whole run. Out here such a
file costs only itself. All other kinds of files are read where we are, by code that is bounded in itself.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

import msgspec
from msgspec import Struct

from citecheck.errors import ReadError
from citecheck.model import Document, Source
from citecheck.read.sniff import sniff
from citecheck.read.source import read_source

SECONDS = 60
"""Processor time for one PDF; one of 3,000 full pages takes a third of it."""
MAX_MEMORY = 4 * 1024**3
_PATIENCE = 4
"""How many times as long the clock may run, for the processor has other things to do."""
_PROGRAM = "import sys; sys.path[:] = sys.argv[2:]; from citecheck.apart import answer; answer(int(sys.argv[1]))"


class _Asked(Struct, frozen=True, array_like=True):
    """What is to be read: a source, or the article at the path `name`."""

    data: bytes
    name: str
    is_article: bool = False
    media_type: str | None = None
    snapshot: str | None = None


class _Answered(Struct, frozen=True, array_like=True):
    """The source or the article, or why it could not be read."""

    source: Source | None = None
    article: Document | None = None
    reason: str = ""
    message: str = ""


def read_apart(
    data: bytes, url: str, *, media_type: str | None = None, snapshot: str | None = None, seconds: int = SECONDS
) -> Source:
    """Like `read_source`. Raises `ReadError` also with the reasons too-slow and damaged for what could not be ended."""
    if not _is_apart(data):
        return read_source(data, url, media_type=media_type, snapshot=snapshot)
    answered = _ask(_Asked(data, url, media_type=media_type, snapshot=snapshot), seconds)
    assert answered.source is not None
    return answered.source


def read_article_apart(data: bytes, path: str, seconds: int = SECONDS) -> Document | None:
    """Like `read_document` for a PDF, with the reasons of `read_apart`; None for any other file."""
    if not _is_apart(data):
        return None
    return _ask(_Asked(data, path, is_article=True), seconds).article


def _is_apart(data: bytes) -> bool:
    return sniff(data) == "pdf" and bool(sys.executable) and not getattr(sys, "frozen", False)


def _ask(asked: _Asked, seconds: int) -> _Answered:
    command = [sys.executable, "-P", "-c", _PROGRAM, str(seconds), *sys.path]
    try:
        done = subprocess.run(
            command,
            input=msgspec.msgpack.encode(asked),
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
    if answered.reason:
        raise ReadError(answered.reason, answered.message)
    return answered


_OUT_OF_TIME = (9, 24)
"""SIGKILL and SIGXCPU, by which the system ends a process whose time is used up (setrlimit(2))."""


def _too_slow(seconds: int) -> ReadError:
    return ReadError("too-slow", f"The PDF could not be read within {seconds} seconds.")


def answer(seconds: int) -> None:
    """What the process of its own does: read the question from standard input, write the answer to standard output."""
    _limit(seconds)
    asked = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=_Asked)
    try:
        answered = _read(asked)
    except ReadError as error:
        answered = _Answered(reason=error.reason, message=str(error))
    except MemoryError:
        answered = _Answered(reason="too-large", message="The PDF takes more memory than one file is given.")
    sys.stdout.buffer.write(msgspec.msgpack.encode(answered))


def _read(asked: _Asked) -> _Answered:
    if not asked.is_article:
        source = read_source(asked.data, asked.name, media_type=asked.media_type, snapshot=asked.snapshot)
        return _Answered(source)
    from citecheck.read import read_document  # noqa: PLC0415 - no source needs it

    return _Answered(article=read_document(asked.data, asked.name))


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
