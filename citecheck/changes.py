"""What a change touched, by git: the files and their lines, so that a run can be about the change alone.

git is asked for facts only: no hook, no external diff, no text conversion of a repository's own is run.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from citecheck.errors import UsageError
from citecheck.review import Touched

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([abfnrtv"\\]|[0-7]{3})')
_ESCAPES = dict(zip(b'abfnrtv"\\', b'\a\b\f\n\r\t\v"\\', strict=True))
_BESIDE = frozenset({".bib", ".tex", ".ltx", ".sty", ".cls"})
"""What a LaTeX article reads beside itself: a change of it can touch any line of the article."""
_QUIET = ("--no-ext-diff", "--no-textconv", "--no-color", "--find-renames", "--ignore-submodules", "--no-relative")


def touched_since(ref: str, paths: Sequence[str], folder: Path) -> dict[str, Touched]:
    """Which of the files at `paths` differ from what they were where the branch left `ref`, and in which lines.

    That is the common ancestor of `ref` and HEAD; what is not committed yet counts too, and a file that git does not
    track counts whole. `folder` is the directory that relative paths start from. Files without a change are left out.
    Raises `UsageError` where there is no git, no repository, or no such commit.
    """
    top = Path(_top(folder))
    wanted = {path: _inside(folder / path, top) for path in paths}
    base = _base(ref, top)
    names = {os.fsencode(name): name for name in wanted.values() if name is not None}
    tracked = {names[name] for name in _listed(top, "ls-files", "-z") if name in names}
    added = set(_listed(top, "diff", *_QUIET, "--name-only", "--diff-filter=A", "-z", base, "--"))
    lines = _changed_lines(top, base)
    beside = [Path(os.fsdecode(name)) for name in (*added, *lines) if Path(os.fsdecode(name)).suffix.lower() in _BESIDE]
    found: dict[str, Touched] = {}
    for path, name in wanted.items():
        if name is None or name not in tracked or os.fsencode(name) in added or _reads(name, beside):
            found[path] = Touched(whole=True)
        elif (change := lines.get(os.fsencode(name))) is not None:
            found[path] = change
    return found


def refs(folder: Path) -> tuple[str, ...]:
    """The branches and tags of the repository, none where there is no git or no repository."""
    try:
        done = _git(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
    except UsageError:
        return ()
    return tuple(done.stdout.decode("utf-8", "replace").split()) if done.returncode == 0 else ()


def _reads(name: str, beside: Iterable[Path]) -> bool:
    """Whether an article may read one of the changed files: LaTeX, and the file in its folder or below."""
    article = Path(name)
    return article.suffix.lower() in (".tex", ".ltx") and any(
        other != article and other.is_relative_to(article.parent) for other in beside
    )


# ---------------------------------------------------------------- what git says


def _top(folder: Path) -> str:
    done = _git(folder, "rev-parse", "--show-toplevel")
    if done.returncode:
        raise UsageError(
            f"--since asks git what changed, and {folder} is in no repository it can use "
            f"({_said(done)}). Run it in one, or leave --since out."
        )
    return os.fsdecode(done.stdout.removesuffix(b"\n"))


def _base(ref: str, top: Path) -> str:
    """The commit where the branch left `ref`. A ref that git could take for an option is refused."""
    if not ref or ref.startswith("-") or not ref.isprintable():
        raise UsageError(f"--since takes a branch, a tag or a commit, such as origin/main, not {ref[:60]!r}.")
    commit = _git(top, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    if commit.returncode:
        raise UsageError(
            f"There is no commit '{ref}' in this repository. Name one that is (`git branch --all` lists branches), or "
            "fetch it first; in CI that takes a checkout with fetch-depth: 0."
        )
    base = _git(top, "merge-base", commit.stdout.decode().strip(), "HEAD")
    if base.returncode:
        raise UsageError(
            f"'{ref}' and HEAD have no common ancestor here, so it is not known what changed. Fetch more of the "
            "history; in CI that takes a checkout with fetch-depth: 0."
        )
    return base.stdout.decode().split()[0]


def _listed(top: Path, *arguments: str) -> list[bytes]:
    done = _git(top, *arguments)
    if done.returncode:
        raise UsageError(f"git can't tell what changed: {_said(done)}.")
    return [name for name in done.stdout.split(b"\0") if name]


def _changed_lines(top: Path, base: str) -> Mapping[bytes, Touched]:
    prefixes = ("--src-prefix=a/", "--dst-prefix=b/")
    command = _command(
        "diff", *_QUIET, *prefixes, "--unified=0", "--inter-hunk-context=0", "--text", "--submodule=short", base, "--"
    )
    with subprocess.Popen(
        command,
        cwd=top,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        found = parse_diff(process.stdout)
    if process.returncode:
        raise UsageError(f"git can't tell what changed since {base[:12]}; `git diff {base[:12]}` says why.")
    return found


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            _command(*arguments),
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise UsageError("--since asks git what changed, and there is no git; install it, or leave it out.") from error


def _command(*arguments: str) -> list[str]:
    return ["git", "--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", *arguments]


def _environment() -> dict[str, str]:
    """Nothing is locked, asked for or fetched, and what git says is English."""
    return {
        **os.environ,
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "LC_ALL": "C",
    }


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    words = " ".join(done.stderr.decode("utf-8", "replace").split()).removeprefix("fatal: ")
    return (words[:200] or "it says nothing").rstrip(".")


def _inside(path: Path, top: Path) -> str | None:
    """The name of a file in the repository, or None for one outside."""
    real, root = Path(os.path.realpath(path.parent)) / path.name, Path(os.path.realpath(top))
    return real.relative_to(root).as_posix() if real.is_relative_to(root) else None


# ---------------------------------------------------------------- a diff without context


def parse_diff(lines: Iterable[bytes]) -> dict[bytes, Touched]:
    """The changed lines of each file in `git diff --unified=0`, by its new name. Deleted files are left out.

    Hunks are counted out by their heads, so that no line of a file can pass for one of the diff. Where lines went and
    none came, the lines before and after the gap count as changed.
    """
    ranges: dict[bytes, list[tuple[int, int]]] = {}
    shrunk: set[bytes] = set()
    for name, gone, first, come in _hunks(lines):
        ranges.setdefault(name, []).append((first, first + come - 1) if come else (first, first + 1))
        if come < gone:
            shrunk.add(name)
    return {name: Touched(tuple(found), shrunk=name in shrunk) for name, found in ranges.items()}


def _hunks(lines: Iterable[bytes]) -> Iterator[tuple[bytes, int, int, int]]:
    """File, number of lines gone, first line come, number of lines come."""
    name: bytes | None = None
    gone = come = 0
    for line in lines:
        if gone or come:
            gone -= gone > 0 and line[:1] in b"- "
            come -= come > 0 and line[:1] in b"+ "
        elif line.startswith(b"diff --git "):
            name = None
        elif line.startswith(b"+++ "):
            name = _name(line[4:].rstrip(b"\r\n"))
        elif name is not None and (head := _HUNK.match(line)) is not None:
            gone, come = int(head[1] or 1), int(head[3] or 1)
            yield name, gone, int(head[2]), come


def _name(written: bytes) -> bytes | None:
    """The name in a `+++` line: with its prefix, a tab behind it where it has blanks, quoted where it is unusual."""
    if written.startswith(b'"'):
        end = written.rfind(b'"')
        written = _ESCAPE.sub(_unescaped, written[1:end])
    else:
        written = written.removesuffix(b"\t")
    return written[2:] if written.startswith(b"b/") else None


def _unescaped(match: re.Match[bytes]) -> bytes:
    escape = match[1]
    return bytes([_ESCAPES[escape[0]]]) if len(escape) == 1 else bytes([int(escape, 8) & 0xFF])
