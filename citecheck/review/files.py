"""Reading and writing the JSON files that a reviewer checks in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from citecheck.errors import OutputError, UsageError

T = TypeVar("T")

MAX_BYTES = 64 * 1024 * 1024


def read_json(path: Path, kind: type[T]) -> T:
    """The record in a file. Raises `UsageError` with a sentence when it can't be read or is no such record."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UsageError(f"{path} is larger than {MAX_BYTES // (1024 * 1024)} MB; that is no file of citecheck's.")
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} can't be read: {error.strerror or error}.") from error
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"{path} is not as citecheck writes it: {error}. Mend it, or remove it.") from error


def write_json(path: Path, record: Any) -> None:
    """Write a record as indented JSON, all or nothing. Raises `OutputError`."""
    import tempfile  # noqa: PLC0415 - most runs write nothing

    data = msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)  # mkstemp makes it private, and the file is to be checked in
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(f"{path} can't be written: {error.strerror or error}.") from error
