"""Completion, in the shells themselves."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

BIN = str(Path(sys.executable).parent)


def shell(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{name} is missing: make system-packages")
        pytest.skip(f"{name} is missing")
    return found


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "articles").mkdir()
    (tmp_path / "article.md").write_text("x", encoding="utf-8")
    return {**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "HOME": str(tmp_path), "TERM": "dumb"}


LINES = [
    ("citecheck che", ["check"]),
    ("citecheck check --sel", ["--select"]),
    ("citecheck check --select CC20", [f"CC20{n}" for n in range(1, 9)]),
    ("citecheck check --select CC201,dead-l", ["CC201,dead-link"]),
    ("citecheck links --format jun", ["junit"]),
    ("citecheck check --fail-on w", ["warning"]),
    ("citecheck rule cc40", ["CC401", "CC404"]),
    ("citecheck rule soft", ["soft-404"]),
    ("citecheck completion f", ["fish"]),
    ("citecheck bib --format csl", ["csl-json"]),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_bash(line: str, expected: list[str], environment: dict[str, str], tmp_path: Path) -> None:
    words = line.split(" ")
    script = f"""
    eval "$(citecheck completion bash)"
    complete -p citecheck | grep -q _citecheck_completion || exit 3
    COMP_WORDS=({" ".join(words)}) COMP_CWORD={len(words) - 1}
    _citecheck_completion citecheck
    printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    command = [shell("bash"), "--norc", "--noprofile", "-c", script]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert set(expected) <= set(done.stdout.split())
    assert all(word.lower().startswith(words[-1].lower()) for word in done.stdout.split())


# click's script for fish parts a value at its commas, so lists are left to the reader there
@pytest.mark.parametrize(("line", "expected"), [case for case in LINES if "," not in case[0]])
def test_fish(line: str, expected: list[str], environment: dict[str, str], tmp_path: Path) -> None:
    script = f"citecheck completion fish | source; complete --do-complete '{line}'"
    command = [shell("fish"), "--no-config", "-c", script]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert set(expected) <= {row.split("\t")[0] for row in done.stdout.splitlines()}


def test_fish_says_what_a_rule_is(environment: dict[str, str], tmp_path: Path) -> None:
    script = "citecheck completion fish | source; complete --do-complete 'citecheck rule CC201'"
    command = [shell("fish"), "--no-config", "-c", script]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("CC201\tdead-link: A link is dead")


def test_files_are_offered_where_a_file_is_wanted(environment: dict[str, str], tmp_path: Path) -> None:
    script = "citecheck completion fish | source; complete --do-complete 'citecheck check art'"
    command = [shell("fish"), "--no-config", "-c", script]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert {"article.md", "articles/"} <= {row.split("\t")[0] for row in done.stdout.splitlines()}


def test_zsh(environment: dict[str, str], tmp_path: Path) -> None:
    """A zsh at a terminal: a word is begun, the tab key is struck, and the word is there."""
    program = shell("zsh")
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(tmp_path)
        os.execve(program, [program, "-f", "-i"], environment)
    try:
        os.write(
            terminal,
            b"PS1=READY; autoload -Uz compinit; compinit -D; eval \"$(citecheck completion zsh)\"; echo SE''T\n",
        )
        said = _until(terminal, rb"SET\b.*READY")
        os.write(terminal, b"echo citecheck; citecheck check --sel\t")
        said = _until(terminal, rb"--select")
        assert b"--select" in said
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(terminal)


def _until(terminal: int, pattern: bytes) -> bytes:
    """What is shown until the pattern is there; the test's own time-out is the limit."""
    said = b""
    limit = time.monotonic() + 60
    while not re.search(pattern, said, re.DOTALL) and time.monotonic() < limit:
        said += os.read(terminal, 4096)
    return said


def test_the_shell_is_found_where_none_is_named(citecheck, monkeypatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert citecheck("completion").out == citecheck("completion", "zsh").out
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    result = citecheck("completion")
    assert (result.code, "bash, zsh, fish" in result.err) == (2, True)
