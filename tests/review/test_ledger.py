from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec.structs import replace

from citecheck.errors import OutputError, UsageError
from citecheck.model import Decision
from citecheck.review import load_decisions
from citecheck.review.ledger import Conflict, Ledger

ONE = Decision(
    fingerprint="00000000000000aa:1", code="CC101", path="a.md", decision="dismiss", by="Ana", at="2026-01-01"
)


def numbered(number: int) -> Decision:
    return replace(ONE, fingerprint=f"{number:016x}:1")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "decisions.json")


def test_a_decision_is_in_the_file_when_it_is_made(ledger: Ledger) -> None:
    ledger.decide(ONE.fingerprint, ONE, None)
    assert load_decisions(ledger.path) == (ONE,)


def test_a_decision_is_taken_back(ledger: Ledger) -> None:
    ledger.decide(ONE.fingerprint, ONE, None)
    ledger.decide(ONE.fingerprint, None, ONE)
    assert load_decisions(ledger.path) == ()


def test_nothing_is_taken_back_where_there_is_nothing(ledger: Ledger) -> None:
    ledger.decide(ONE.fingerprint, None, None)
    assert load_decisions(ledger.path) == ()


def test_another_hand_is_not_overwritten(ledger: Ledger) -> None:
    other = replace(ONE, decision="confirm", by="Bo")
    ledger.decide(ONE.fingerprint, other, None)
    with pytest.raises(Conflict) as conflict:
        ledger.decide(ONE.fingerprint, ONE, None)
    assert conflict.value.current == other
    assert load_decisions(ledger.path) == (other,)
    ledger.decide(ONE.fingerprint, ONE, other)
    assert load_decisions(ledger.path) == (ONE,)


def test_saying_the_same_twice_is_no_conflict(ledger: Ledger) -> None:
    ledger.decide(ONE.fingerprint, ONE, None)
    ledger.decide(ONE.fingerprint, replace(ONE, at="2026-01-02"), None)
    assert load_decisions(ledger.path) == (ONE,)


def test_what_was_written_by_hand_meanwhile_is_kept(ledger: Ledger) -> None:
    ledger.decide(ONE.fingerprint, ONE, None)
    text = ledger.path.read_text(encoding="utf-8")
    ledger.path.write_text(text.replace("00aa", "00bb"), encoding="utf-8")
    ledger.decide(ONE.fingerprint, ONE, None)
    assert len(load_decisions(ledger.path)) == 2


def test_a_file_that_is_not_in_order_is_left_alone(ledger: Ledger) -> None:
    ledger.path.write_text("{", encoding="utf-8")
    with pytest.raises(UsageError):
        ledger.decide(ONE.fingerprint, ONE, None)
    assert ledger.path.read_text(encoding="utf-8") == "{"


def test_a_folder_that_is_missing_is_an_output_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        Ledger(tmp_path / "missing" / "decisions.json").decide(ONE.fingerprint, ONE, None)


def test_a_thousand_at_once_are_all_kept(ledger: Ledger) -> None:
    with ThreadPoolExecutor(32) as pool:
        list(pool.map(lambda number: ledger.decide(f"{number:016x}:1", numbered(number), None), range(1_000)))
    assert len(load_decisions(ledger.path)) == 1_000


def _many(path: Path, start: int) -> None:
    for number in range(start, start + 50):
        Ledger(path).decide(f"{number:016x}:1", numbered(number), None)


def test_two_processes_lose_nothing_of_each_other(ledger: Ledger) -> None:
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=_many, args=(ledger.path, start)) for start in (0, 1_000)]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert len(load_decisions(ledger.path)) == 100


def test_the_lock_is_no_way_to_another_place(ledger: Ledger, tmp_path: Path) -> None:
    """A repository may bring a link in the place of the file that is locked."""
    (tmp_path / ".decisions.json.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="can't be written"):
        ledger.decide(ONE.fingerprint, ONE, None)
    assert not (tmp_path / "elsewhere").exists()
