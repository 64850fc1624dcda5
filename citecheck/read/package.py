"""Parts of a zipped package (docx, odt, epub), bounded: a zip bomb is refused before it is unpacked.

Open Packaging Conventions, ISO/IEC 29500-2.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple

from citecheck.errors import ReadError
from citecheck.read.xml import stream

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MAX_MEMBERS = 10_000
MAX_PART = 150 * 1024 * 1024
MAX_RATIO = 250
_SMALL = 20 * 1024 * 1024  # a part that unpacks to less harms nobody, however well it was packed
_RELATIONSHIPS = frozenset({"Relationship"})


class Relation(NamedTuple):
    """A relationship of a part: the last word of its type, and its target (a part, or an address if `external`)."""

    type: str
    target: str
    external: bool


class Package:
    """A zip file in memory whose parts are read one by one. Raises `ReadError` (damaged, encrypted, zip-bomb)."""

    def __init__(self, data: bytes, *, name: str) -> None:
        from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - only zipped formats need it

        self._name = name
        try:
            self._zip: ZipFile = ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise ReadError("damaged", f"{name} is damaged: its zip directory can't be read.") from error
        if len(members) > MAX_MEMBERS:
            raise ReadError("zip-bomb", f"{name} holds {len(members)} parts; no article has more than {MAX_MEMBERS}.")
        self._members: dict[str, ZipInfo] = {member.filename.lstrip("/"): member for member in members}

    def __contains__(self, part: str) -> bool:
        return part in self._members

    def part(self, part: str) -> bytes | None:
        """The bytes of a part, or None if there is no such part."""
        from zipfile import BadZipFile  # noqa: PLC0415

        member = self._members.get(part)
        if member is None:
            return None
        self._refuse(member)
        try:
            with self._zip.open(member) as file:
                content = file.read(MAX_PART + 1)
        except (BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, RuntimeError, ValueError) as error:
            raise ReadError("damaged", f"{self._name} is damaged: its part {part} can't be unpacked.") from error
        if len(content) > MAX_PART:
            raise self._bomb(part)
        return content

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of a part by their id; `""` is the package itself."""
        folder = dirname(part)
        content = self.part(join(folder, "_rels", f"{part[len(folder) :].lstrip('/')}.rels"))
        if content is None:
            return {}
        found = {}
        for element in stream(content, _RELATIONSHIPS, name=self._name):
            external = element.get("TargetMode") == "External"
            target = element.get("Target")
            if not external:
                target = normpath(join("/", folder, target)).lstrip("/")
            found[element.get("Id")] = Relation(element.get("Type").rpartition("/")[2], target, external)
        return found

    def _refuse(self, member: ZipInfo) -> None:
        if member.flag_bits & 0x1:
            raise ReadError("encrypted", f"{self._name} is protected by a password; save it without one.")
        grows = member.file_size > _SMALL and member.file_size > MAX_RATIO * max(1, member.compress_size)
        if grows or member.file_size > MAX_PART:
            raise self._bomb(member.filename)

    def _bomb(self, part: str) -> ReadError:
        return ReadError("zip-bomb", f"{self._name} holds a part that unpacks to far more than an article ({part}).")
