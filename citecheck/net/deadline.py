"""A deadline for what a task awaits: `asyncio.timeout` without its awaits, since every request has one."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Any, Self


class Deadline:
    """`with Deadline(5.0): await ...` raises `TimeoutError` when the block takes longer than so many seconds."""

    __slots__ = ("_expired", "_seconds", "_task", "_timer")

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._expired = False

    def __enter__(self) -> Self:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a deadline needs a task")
        self._task: asyncio.Task[Any] = task
        self._timer = task.get_loop().call_later(self._seconds, self._expire)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        if self._expired and kind is not None and issubclass(kind, asyncio.CancelledError):
            if self._task.uncancel() > 0:  # somebody else wants the task to end, too
                return
            raise TimeoutError from error

    def _expire(self) -> None:
        self._expired = True
        self._task.cancel()
