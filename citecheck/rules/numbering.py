"""Where a run of numbers breaks: gaps, repeats, steps back."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

_MAX_DIGITS = 6


@dataclass(frozen=True)
class Break:
    """A break at `index` of the run: `numbers` are those missing, repeated or out of order; `before` the one before."""

    kind: Literal["gap", "repeat", "step back"]
    index: int
    numbers: tuple[int, ...]
    before: int


def breaks(numbers: Sequence[int], *, start: int = 1, elsewhere: Container[int] = ()) -> Iterator[Break]:
    """The breaks of a run that should read `start`, `start` + 1, ...

    Numbers in `elsewhere` are not missed. A number that is only late is out of order where it stands, not missing too.
    Coming back to an earlier number is how numbered references are cited again: then repeats are no breaks either.
    """
    present = set(numbers)
    again = _comes_back(numbers)
    seen: set[int] = set()
    top = start - 1
    for index, number in enumerate(numbers):
        before = numbers[index - 1] if index else start - 1
        if number in seen:
            if number == before and not again:
                yield Break("repeat", index, (number,), before)
        elif number < top:
            yield Break("step back", index, (number,), before)
        elif number > top + 1:
            missing = tuple(
                n for n in range(top + 1, min(number, top + 1000)) if n not in present and n not in elsewhere
            )
            if missing:
                yield Break("gap", index, missing, before)
        seen.add(number)
        top = max(top, number)


def _comes_back(numbers: Sequence[int]) -> bool:
    seen: set[int] = set()
    top = 0
    for number in numbers:
        if number in seen and number < top:
            return True
        seen.add(number)
        top = max(top, number)
    return False


def number_of(label: str) -> int | None:
    """The number a label is, or None for letters and asterisks."""
    return int(label) if label.isdecimal() and len(label) <= _MAX_DIGITS else None


def restarts(numbers: Sequence[int]) -> list[int]:
    """Indices at which numbering starts anew: a 1 after at least 3, followed by 2, or last of all."""
    return [
        index
        for index in range(1, len(numbers))
        if numbers[index] == 1 and numbers[index - 1] >= 3 and numbers[index + 1 : index + 2] in ([], [2])
    ]
