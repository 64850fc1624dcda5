"""Runs the program pandoc (https://pandoc.org) for formats that have no reader here, shut into its sandbox.

pandoc reads the file from its standard input and can open no other (`--sandbox`), gets no environment and no shell,
and is bounded in time, memory and output. It comes with the extra `citecheck-toolkit[pandoc]`, or is the one on PATH.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import IO

from citecheck.errors import ReadError

__all__ = ["READERS", "find_pandoc", "run_pandoc"]

READERS = frozenset({"epub", "fb2", "ipynb", "mediawiki", "odt", "opml", "org", "rst"})
"""The formats that are read, by pandoc's names of them. Not rtf: pandoc 3.9 loses letters after Unicode quotes."""

MAX_SECONDS = 60.0
MAX_HEAP = 512  # megabytes
MAX_OUTPUT = 100 * 1024 * 1024
MAX_PARTS = 64 * 1024 * 1024
_OLDEST = (3, 1)
_ZIPPED = frozenset({"epub", "odt"})
_PARTS = (".xml", ".xhtml", ".html", ".htm", ".opf", ".ncx", "mimetype")
_INCLUDES = {
    "rst": re.compile(rb"^[ \t]{0,40}\.\. (?:literal)?include::", re.MULTILINE),
    "org": re.compile(rb"^[ \t]{0,40}#\+include:", re.MULTILINE | re.IGNORECASE),
}
_HEAP_EXHAUSTED = 251  # the exit code of GHC's run-time system
_ABSENT = (
    'Files of this format are read with pandoc: pip install "citecheck-toolkit[pandoc]", '
    f"or install pandoc {_OLDEST[0]}.{_OLDEST[1]} or newer."
)


def run_pandoc(data: bytes, format: str, *, seconds: float = MAX_SECONDS) -> bytes:
    """The document in `data` as pandoc's JSON; `format` is one of `READERS`.

    Raises `ReadError` (needs-pandoc, unknown-format, timeout, too-large, pandoc-failed, and for zipped formats
    damaged, encrypted, zip-bomb).
    """
    if format not in READERS:
        raise ReadError("unknown-format", f"There is no reader for the format '{format}'.")
    program = find_pandoc()
    if program is None:
        raise ReadError("needs-pandoc", _ABSENT)
    prepared = _prepared(data, format)
    return _run(_command(program, format, left_out=_left_out(prepared, format)), prepared, seconds)


def find_pandoc() -> str | None:
    """The path of the pandoc that will be run: the one of the extra, else one on PATH that is new enough."""
    package = find_spec("pypandoc")
    for folder in package.submodule_search_locations or () if package else ():
        for name in ("pandoc", "pandoc.exe"):
            bundled = Path(folder) / "files" / name
            if bundled.is_file():
                return str(bundled)
    installed = shutil.which("pandoc")
    return installed if installed and _version(installed) >= _OLDEST else None


@cache
def _version(program: str) -> tuple[int, ...]:
    try:
        told = subprocess.run(
            [program, "--version"], capture_output=True, stdin=subprocess.DEVNULL, timeout=10, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    match = re.match(rb"pandoc(?:\.exe)? (\d{1,4})\.(\d{1,4})", told)
    return (int(match[1]), int(match[2])) if match else ()


def _command(program: str, format: str, *, left_out: int) -> list[str]:
    from citecheck.read.pandoc import FORMAT_KEY, LEFT_OUT_KEY  # noqa: PLC0415

    heap = ["+RTS", f"-M{MAX_HEAP}M", "-RTS"]
    told = [f"--metadata={FORMAT_KEY}:{format}", f"--metadata={LEFT_OUT_KEY}:{left_out}"]
    return [program, *heap, "--sandbox", "--standalone", "--quiet", f"--from={format}", "--to=json", *told]


def _left_out(data: bytes, format: str) -> int:
    """How many other files the article asks for; the sandbox leaves them out without a word."""
    pattern = _INCLUDES.get(format)
    return sum(1 for _ in pattern.finditer(data)) if pattern else 0


# ---------------------------------------------------------------- what pandoc is given


def _prepared(data: bytes, format: str) -> bytes:
    """Text as UTF-8; of zipped formats only the parts that are text, unpacked within bounds."""
    if format in _ZIPPED:
        return _repacked(data, format)
    from citecheck.read.decode import decode  # noqa: PLC0415

    text = decode(data, "The file")[0]
    if format == "mediawiki":
        from citecheck.read.pandoc.wiki_references import named_references  # noqa: PLC0415

        text = named_references(text)
    return text.encode("utf-8", "replace")


def _repacked(data: bytes, format: str) -> bytes:
    from zipfile import ZIP_STORED, ZipFile  # noqa: PLC0415 - only zipped formats need it

    from citecheck.read.package import Package  # noqa: PLC0415

    name = f"The {format} file"
    package = Package(data, name=name)
    with ZipFile(BytesIO(data)) as zipped:
        parts = dict.fromkeys(part.lstrip("/") for part in zipped.namelist() if part.lower().endswith(_PARTS))
    packed = BytesIO()
    total = 0
    with ZipFile(packed, "w", ZIP_STORED) as target:
        for part in parts:
            content = package.part(part) or b""
            total += len(content)
            if total > MAX_PARTS:
                raise ReadError("too-large", f"{name} holds more than {MAX_PARTS // (1024 * 1024)} MB of text.")
            if _tells_encryption(part, content):
                raise ReadError("encrypted", f"{name} is protected; save it without a password or copy protection.")
            target.writestr(part, content)
    return packed.getvalue()


def _tells_encryption(part: str, content: bytes) -> bool:
    """Whether a list of parts says that their text is encrypted; many books encrypt only their fonts."""
    if part == "META-INF/manifest.xml":  # OpenDocument 1.3, part 2, 3.4
        return b"encryption-data" in content
    return part == "META-INF/encryption.xml" and re.search(rb"URI=[\"'][^\"'<>]{1,500}html?[\"']", content) is not None


# ---------------------------------------------------------------- running it


def _run(command: list[str], data: bytes, seconds: float) -> bytes:
    with TemporaryFile() as given, TemporaryFile() as complaints:
        given.write(data)
        given.seek(0)
        try:
            process = subprocess.Popen(
                command,
                stdin=given,
                stdout=subprocess.PIPE,
                stderr=complaints,
                env=_environment(),
                cwd=Path(command[0]).anchor or None,
            )
        except OSError as error:
            raise ReadError("needs-pandoc", f"{_ABSENT} The one found can't be run: {error.strerror}.") from error
        _limit(process.pid)
        late = Event()

        def stop() -> None:
            late.set()
            process.kill()

        alarm = Timer(seconds, stop)
        alarm.start()
        try:
            output = _read(process)
        finally:
            process.kill()
            code = process.wait()
            alarm.cancel()
        if late.is_set():
            raise ReadError("timeout", f"pandoc did not read the file within {seconds:g} seconds.")
        if len(output) > MAX_OUTPUT:
            raise ReadError("too-large", "What pandoc makes of the file is larger than any article.")
        if code:
            raise _failure(code, complaints)
        return output


def _read(process: subprocess.Popen[bytes]) -> bytes:
    """What the process writes, to its end or to a byte more than is allowed."""
    assert process.stdout is not None
    with process.stdout as pipe:
        output = pipe.read(MAX_OUTPUT + 1)
    if len(output) <= MAX_OUTPUT:
        process.wait()
    return output


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # Windows starts nothing without


def _limit(pid: int) -> None:
    """A second wall around the process, where the system can build one: it writes no files, and less than 2 GB."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    size = 1024 * 1024
    walls = ((resource.RLIMIT_DATA, 4 * MAX_HEAP * size), (resource.RLIMIT_FSIZE, size), (resource.RLIMIT_CORE, 0))
    for wall, most in walls:
        with suppress(OSError, ValueError):  # ended already, or the user's own limit is lower
            resource.prlimit(pid, wall, (most, most))


def _failure(code: int, complaints: IO[bytes]) -> ReadError:
    complaints.seek(0)
    told = complaints.read(2000).decode("utf-8", "replace")
    if code == _HEAP_EXHAUSTED or "heap" in told.lower():
        return ReadError("too-large", f"pandoc needs more than {MAX_HEAP} MB to read the file.")
    first = "".join(char if char.isprintable() else " " for char in told).strip()
    words = " ".join(first.split())[:200] or f"exit code {code}"
    return ReadError("pandoc-failed", f"pandoc can't read the file: {words}")
