"""Carry out the fixes of a run in the files themselves.

A file is written whole or not at all, with its encoding, byte order mark and line ends as they were; one that has
changed since it was checked, or could not be written back unchanged, is left alone and said.
"""

from __future__ import annotations

import codecs
import difflib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from citecheck.bib.repairs import repairs
from citecheck.errors import OutputError
from citecheck.model import Extract, Finding, Record, Run
from citecheck.review.patch import WRITABLE, Change, Mended, mend

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class FileFix(Record, frozen=True):
    """What the fixes make of a file: its bytes before and after, the fixes made and those left out with the reason."""

    path: str
    before: bytes
    after: bytes
    encoding: str
    done: tuple[tuple[str, int], ...] = ()
    left: tuple[tuple[str, str], ...] = ()


def plan_fixes(run: Run, within: Path | None = None) -> Iterator[FileFix]:
    """What the fixes of a run's active findings make of its files; nothing is written. Of .bib files, also repairs.

    `within` is for a run that was read from a report, which may come from anybody: files outside of that directory,
    and hidden ones in it, are left alone.
    """
    wanted: dict[str, list[Finding]] = {}
    order = {severity: -place for place, severity in enumerate(Finding.SEVERITIES)}
    for finding in sorted(run.findings, key=lambda finding: (order[finding.severity], finding.code)):
        if finding.fix is not None:
            wanted.setdefault(finding.path, []).append(finding)
    for extract in run.documents:
        findings = wanted.get(extract.document.path, [])
        if findings or (extract.document.format == "bib" and extract.document.text):
            refused = _refused(extract.document.path, within) if within is not None else None
            yield (
                _file_fix(extract, findings)
                if refused is None
                else _left(extract.document.path, b"", findings, refused)
            )


def diff(fix: FileFix) -> str:
    """The fix as a unified diff that `git apply` and `patch -p1` take; empty where nothing changes."""
    if fix.before == fix.after:
        return ""
    before, after = (_lines(data.decode(fix.encoding, "replace")) for data in (fix.before, fix.after))
    told = difflib.unified_diff(before, after, _quoted(f"a/{fix.path}"), _quoted(f"b/{fix.path}"))
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in told)


def write(fix: FileFix) -> None:
    """Put the fixed file in the place of the old one. Raises `OutputError`; the old one is then as it was."""
    path = Path(fix.path).resolve()  # the file itself, not a link to it
    temporary: str | None = None
    try:
        if path.read_bytes() != fix.before:
            raise OutputError(f"{fix.path} has changed meanwhile; it is left alone. Run the command again.")
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(fix.after)
        Path(temporary).chmod(path.stat().st_mode & 0o7777)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise OutputError(f"{fix.path} can't be written: {error.strerror or error}.") from error


def _quoted(name: str) -> str:
    """A name as git writes it in a diff: one with control characters in it can't pass for a line of its own."""
    if name.isprintable() and not set(name) & set('"\\'):
        return name
    escaped = (chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\{byte:03o}" for byte in os.fsencode(name))
    return f'"{"".join(escaped)}"'


def _refused(path: str, within: Path) -> str | None:
    """Why a file that a report names is not written, or None."""
    try:
        real, top = Path(path).resolve(), within.resolve()
    except (OSError, ValueError, RuntimeError):  # a null byte, a ring of links
        return "its path can't be followed"
    if not real.is_relative_to(top):
        return "it lies outside of this directory; a report is not trusted with that, so name the article itself"
    if any(part.startswith(".") for part in real.relative_to(top).parts):
        return "it is a hidden file; a report is not trusted with that, so name the article itself"
    return None


def _file_fix(extract: Extract, findings: list[Finding]) -> FileFix:
    document = extract.document
    if document.format not in WRITABLE:
        return _left(document.path, b"", findings, f"files of the format {document.format} are not written")
    try:
        if not Path(document.path).is_file():
            return _left(document.path, b"", findings, "it is no file any more")
        data = Path(document.path).read_bytes()
    except (OSError, ValueError) as error:
        return _left(document.path, b"", findings, f"the file can't be read: {getattr(error, 'strerror', error)}")
    if hashlib.sha256(data).hexdigest() != document.sha256:
        return _left(document.path, data, findings, "the file has changed since it was checked")
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    try:
        source = data[len(mark) :].decode(document.encoding, "replace")
        unchanged = mark + source.encode(document.encoding, "replace") == data
    except (LookupError, ValueError):
        return _left(document.path, data, findings, f"there is no encoding {document.encoding}")
    if not unchanged:
        return _left(
            document.path, data, findings, f"it can't be written back as {document.encoding}; save it as UTF-8"
        )
    mended = _mended(source, extract, findings)
    try:
        after = mark + mended.text.encode(document.encoding)
    except UnicodeEncodeError:
        return _left(document.path, data, findings, f"{document.encoding} lacks a letter of it; save the file as UTF-8")
    return FileFix(document.path, data, after, document.encoding, mended.done, mended.left)


def _mended(source: str, extract: Extract, findings: list[Finding]) -> Mended:
    more = []
    if extract.document.format == "bib":
        more = [
            (repair.description, Change(repair.start, source[repair.start : repair.end], repair.text))
            for repair in repairs(source)
        ]
    return mend(source, extract.document, findings, more)


def _left(path: str, data: bytes, findings: list[Finding], why: str) -> FileFix:
    told = tuple((f"{finding.code} {finding.fix.description}", why) for finding in findings if finding.fix is not None)
    return FileFix(path, data, data, "utf-8", left=told)


def _lines(text: str) -> list[str]:
    """Lines with their line feeds; a carriage return is part of its line, as diff has it."""
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
