"""Manners that the processes of a machine keep together."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from citecheck.net.shared import PACES, SharedTurns

ROOT = Path(__file__).parents[2]

HOLD = """
    import sys, time
    from pathlib import Path
    from citecheck.net.shared import SharedTurns

    turns = SharedTurns(Path(sys.argv[1]))
    held = [turns.enter("a.org", 4) for _ in range(int(sys.argv[2]))]
    print(sum(place is not None for place in held), flush=True)
    time.sleep(60)
"""


def hold(directory: Path, places: int) -> subprocess.Popen[str]:
    """A process that has so many places at a.org."""
    command = [sys.executable, "-c", textwrap.dedent(HOLD), str(directory), str(places)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout is not None
    assert int(process.stdout.readline()) == places
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="there are no record locks")
def test_places_are_shared_and_a_killed_process_gives_its_own_up(tmp_path: Path) -> None:
    with hold(tmp_path, 3) as other, SharedTurns(tmp_path) as turns:
        place = turns.enter("a.org", 4)
        assert place is not None
        assert turns.enter("a.org", 4) is None
        assert turns.enter("b.org", 4) is not None
        turns.leave(place)
        place = turns.enter("a.org", 4)
        assert place is not None
        other.kill()
        other.wait()
        assert [turns.enter("a.org", 4) is not None for _ in range(4)] == [True, True, True, False]


def test_an_interval_begins_for_all_processes(tmp_path: Path) -> None:
    with SharedTurns(tmp_path) as one, SharedTurns(tmp_path) as other:
        assert one.claim("a.org", 30.0) == 0
        assert 29 < other.claim("a.org", 30.0) <= 30
        assert other.claim("b.org", 30.0) == 0


def test_a_rest_holds_for_all_processes(tmp_path: Path) -> None:
    with SharedTurns(tmp_path) as one, SharedTurns(tmp_path) as other:
        one.rest("a.org", 20.0)
        assert 19 < other.claim("a.org", 1.0) <= 20


def test_what_was_learned_is_known_to_the_next_process(tmp_path: Path) -> None:
    with SharedTurns(tmp_path) as turns:
        turns.learn("a.org", 0.25)
        turns.rest("b.org", 5.0)
    with SharedTurns(tmp_path) as turns:
        assert turns.interval("a.org") == 0.25
        assert turns.interval("b.org") == 0


def test_nothing_is_written_before_there_is_something_to_share(tmp_path: Path) -> None:
    with SharedTurns(tmp_path) as turns:
        turns.enter("a.org", 4)
        assert not (tmp_path / PACES).exists()


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / PACES).write_bytes(content)
    with SharedTurns(tmp_path) as turns:
        turns.claim("a.org", 30.0)
        assert turns.claim("a.org", 30.0) > 29
    with SharedTurns(tmp_path) as turns:
        turns.learn("a.org", 0.5)
    with SharedTurns(tmp_path) as turns:
        assert turns.interval("a.org") == 0.5


def test_a_directory_that_can_not_be_written_leaves_each_process_to_itself(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with SharedTurns(tmp_path / "file") as turns:
        place = turns.enter("a.org", 1)
        assert place is not None
        assert turns.enter("a.org", 1) is None
        assert turns.claim("a.org", 30.0) == 0
        assert turns.claim("a.org", 30.0) > 29
