"""Patience with archives and registries (tenacity): they are few and shared, so what passes is waited out.

Links are not treated like that: a link is asked again by its investigation, through the queue of its host.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from citecheck.net.errands import Errand
from citecheck.sources import Answer
from citecheck.sources.retry import LONGEST_WAIT, retry_after

TRIES = 4
"""Requests to an archive before its trouble counts as the answer."""

_PASSING = frozenset({"timeout", "reset", "refused", "empty", "dns-temporary"})


def is_passing(answer: Answer, left: float, spacing: float, now: str) -> bool:
    """Whether asking again within the `left` seconds may help."""
    asked_for = retry_after(answer, now=now) or 0.0
    if left <= spacing or asked_for > min(LONGEST_WAIT, left):
        return False
    return answer.error in _PASSING or answer.status in (429, 500, 502, 503, 504)


async def ask_again(
    errand: Errand,
    first: Answer,
    ask: Callable[[Errand], Awaitable[Answer | None]],
    spacing: float,
    now: Callable[[], str],
) -> Answer | None:
    """The answer after up to `TRIES` tries, of which `first` was the first; None when asking had to end."""
    from tenacity import AsyncRetrying, RetryCallState, retry_if_result, stop_after_attempt  # noqa: PLC0415 - slow

    known: list[Answer | None] = [first]

    async def attempt() -> Answer | None:
        return known.pop() if known else await ask(errand)

    def pause(state: RetryCallState) -> float:
        answer = state.outcome.result() if state.outcome else first
        asked_for = retry_after(answer, now=now()) or 0.0
        seconds = max(asked_for, spacing * 2.0 ** (int(state.attempt_number) - 1))
        errand.left -= seconds
        return seconds

    retrying = AsyncRetrying(
        retry=retry_if_result(lambda answer: answer is not None and is_passing(answer, errand.left, spacing, now())),
        wait=pause,
        stop=stop_after_attempt(TRIES),
        retry_error_callback=lambda state: state.outcome.result() if state.outcome else None,
    )
    answer: Answer | None = await retrying(attempt)
    return answer
