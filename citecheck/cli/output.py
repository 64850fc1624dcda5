"""Where results go: standard output or files, which are written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

from citecheck.errors import OutputError, UsageError, nearest


class Target(NamedTuple):
    """A format and the file it goes to; None is standard output."""

    format: str
    path: Path | None


def targets_of(formats: Iterable[str], output: str | None, known: tuple[str, ...]) -> tuple[Target, ...]:
    """`--format NAME[:FILE]` (repeatable) and `--output FILE` as targets, each checked to be writable.

    `--output` is the file of the one format that has none. Raises `UsageError` for an unknown format and for two
    formats on standard output, `OutputError` for a file that can't be written.
    """
    targets = [_target(word, known) for word in formats]
    bare = [place for place, target in enumerate(targets) if target.path is None]
    if len(bare) > 1:
        names = ", ".join(targets[place].format for place in bare)
        raise UsageError(
            f"Only one format can go to standard output, not {names}; write --format {targets[bare[0]].format}:FILE."
        )
    if output is not None:
        if not bare:
            raise UsageError("--output is for a format without a file of its own; every --format here has one.")
        targets[bare[0]] = targets[bare[0]]._replace(path=Path(output))
    for target in targets:
        if target.path is not None:
            _prepare(target.path)
    return tuple(targets)


def _target(word: str, known: tuple[str, ...]) -> Target:
    name, _, path = word.partition(":")
    if name not in known:
        raise UsageError(f"Unknown format '{name}'.{nearest(name, known)} Formats: {', '.join(known)}.")
    return Target(name, Path(path) if path else None)


def _prepare(path: Path) -> None:
    """Before the work, not after it: can this file be written?"""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path} can't be written: {error.strerror or error}. Choose another place.") from error
    if path.is_dir():
        raise OutputError(f"{path} is a directory; name the file to write in it.")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise OutputError(f"{path} can't be written: permission denied. Choose another place.")


def write(data: bytes, path: Path | None) -> None:
    """To standard output, or to a file that is replaced in one step: a killed run leaves nothing half-written."""
    if path is None:
        try:
            rest = memoryview(data)
            while rest:  # without a buffer (PYTHONUNBUFFERED) a pipe may take a part only
                rest = rest[sys.stdout.buffer.write(rest) or 0 :]
            sys.stdout.flush()
        except BrokenPipeError:  # the reader went away (`| head`): no error, and the exit code still tells the verdict
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return
    if path.exists() and not path.is_file():  # /dev/null, a pipe: nothing to replace
        path.write_bytes(data)
        return
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise OutputError(f"{path} can't be written: {error.strerror or error}. Choose another place.") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        raise OutputError(f"{path} can't be written: {error.strerror or error}. Choose another place.") from error
    finally:
        Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def use_color(choice: Literal["auto", "always", "never"], path: Path | None) -> bool:
    """Colour where a person reads it: asked for, or a terminal and no NO_COLOR (https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    return path is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def printable(line: str) -> str:
    """A line without what could steer a terminal; what comes from the web is not trusted."""
    return "".join(char if char.isprintable() else "�" for char in line)
