from __future__ import annotations

import asyncio

import pytest

from citecheck.net.deadline import Deadline


def test_what_is_quick_enough_is_left_alone() -> None:
    async def work() -> str:
        with Deadline(5):
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)
        return "done"

    assert asyncio.run(work()) == "done"


def test_what_takes_too_long_times_out_and_the_task_goes_on() -> None:
    async def work() -> str:
        with pytest.raises(TimeoutError), Deadline(0.01):
            await asyncio.sleep(30)
        await asyncio.sleep(0)
        return "done"

    assert asyncio.run(work()) == "done"


def test_an_error_passes_through() -> None:
    async def work() -> None:
        with Deadline(5):
            raise ValueError("unlucky")

    with pytest.raises(ValueError, match="unlucky"):
        asyncio.run(work())


def test_a_cancelled_task_ends_cancelled_even_beyond_its_deadline() -> None:
    async def work() -> None:
        with Deadline(0.01):
            try:
                await asyncio.sleep(30)
            except asyncio.CancelledError:
                task.cancel()
                raise

    async def main() -> bool:
        nonlocal task
        task = asyncio.current_task().get_loop().create_task(work())  # type: ignore[union-attr]
        await asyncio.wait([task])
        return task.cancelled()

    task: asyncio.Task[None]
    assert asyncio.run(main())
