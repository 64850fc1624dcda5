"""Extraction of many files over local processes, in order, with memory bounded by the files in flight."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from citecheck.extraction import extract_or_skip
from citecheck.model import Extract

_WORTH_A_POOL = 8  # below, starting processes costs more than it saves


def extract_all(paths: Sequence[str], jobs: int | None = None) -> Iterator[Extract]:
    """The extract of each file, in the order of `paths`; `jobs` processes (default: the processors there are).

    A file that can't be read is an extract without text whose document says why.
    """
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(paths) < _WORTH_A_POOL:
        yield from map(extract_or_skip, paths)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to import, rarely needed

    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(extract_or_skip, paths, chunksize=max(1, min(16, len(paths) // (4 * jobs))))
