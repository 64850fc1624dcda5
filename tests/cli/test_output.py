import io
import sys

import pytest

from citecheck.cli import output


class Narrow(io.RawIOBase):
    """A pipe without a buffer, which takes seven bytes at a time."""

    def __init__(self) -> None:
        self.taken = b""

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.taken += bytes(data[:7])
        return min(7, len(data))


def test_all_is_written_where_a_pipe_takes_a_part_only(monkeypatch: pytest.MonkeyPatch):
    pipe = Narrow()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe, write_through=True))
    output.write(b"0123456789" * 10, None)
    assert pipe.taken == b"0123456789" * 10
