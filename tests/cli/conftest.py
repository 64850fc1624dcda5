"""Running the command line inside the test process, as a user would call it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from citecheck import cli


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def citecheck(monkeypatch, capfdbinary, tmp_path):
    """Call `citecheck("check", "a.txt", ...)`; the working directory is an empty one with its own cache."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def call(*arguments: object) -> Result:
        monkeypatch.setattr("sys.argv", ["citecheck", *map(str, arguments)])
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        captured = capfdbinary.readouterr()
        code = stopped.value.code
        return Result(int(code or 0), captured.out.decode(), captured.err.decode())

    return call
