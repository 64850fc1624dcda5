"""Content-Encoding undone within a limit: a compressed bomb never grows beyond the bytes that were asked for."""

from __future__ import annotations

import zlib

ACCEPTED = "gzip, deflate"

_COMPRESSED = ("gzip", "x-gzip", "deflate")


class Body:
    """Collects the beginning of a body: at most `limit` decoded bytes, from at most as many raw ones and a little."""

    __slots__ = ("_chunks", "_decoder", "_raw_left", "_room", "full")

    def __init__(self, encoding: str, limit: int) -> None:
        self._room = limit
        self._raw_left = limit + 4096
        self._chunks: list[bytes] = []
        self._decoder = _Inflate() if encoding and encoding.strip().lower() in _COMPRESSED else None
        self.full = limit <= 0
        """Whether more would be thrown away."""

    def feed(self, data: bytes) -> None:
        """Take raw bytes as they came."""
        if len(data) > self._raw_left:
            data = data[: max(0, self._raw_left)]
        self._raw_left -= len(data)
        if self._decoder is not None:
            data = self._decoder.feed(data, self._room) if self._room > 0 else b""
        elif len(data) > self._room:
            data = data[: self._room]
        if data:
            self._room -= len(data)
            self._chunks.append(data)
        self.full = self._room <= 0 or self._raw_left <= 0

    @property
    def content(self) -> bytes:
        """The decoded bytes so far."""
        return self._chunks[0] if len(self._chunks) == 1 else b"".join(self._chunks)


class _Inflate:
    """gzip, zlib or raw deflate: servers send all three under the two names (RFC 9110 section 8.4.1.2)."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._held = b""
        self._begun = False
        self._broken = False

    def feed(self, data: bytes, room: int) -> bytes:
        data = self._held + data
        if self._broken or (len(data) < 2 and not self._begun):  # two bytes tell gzip and zlib from raw deflate
            self._held = data[:1]
            return b""
        self._held = b""
        try:
            return self._decompress(data, room)
        except zlib.error:
            self._broken = True
            return b""

    def _decompress(self, data: bytes, room: int) -> bytes:
        try:
            content = self._inflate.decompress(data, room)
        except zlib.error:
            if self._begun:
                raise
            self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
            content = self._inflate.decompress(data, room)
        self._begun = True
        return content
