"""How quick and how small the whole process is, beside `python -c pass`.

Run as `python tests/benchmarks/startup.py`. Each command is started seven times after one warm-up, in turns with the
bare interpreter; printed are the median wall time, its ratio to the bare interpreter, and the peak memory of the
process.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "citecheck --help": [sys.executable, "-m", "citecheck", "--help"],
    "citecheck check seeds --offline": [sys.executable, "-m", "citecheck", "check", "seeds", "--offline"],
    "citecheck extract seeds": [sys.executable, "-m", "citecheck", "extract", "seeds"],
}


def measure(command: list[str]) -> tuple[float, float]:
    """Wall seconds and peak megabytes of one process."""
    with tempfile.TemporaryFile() as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=sink, stderr=sink)
        _, _, usage = os.wait4(process.pid, 0)
        return time.perf_counter() - start, usage.ru_maxrss / 1024


def main() -> None:
    """Print the table."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    for turn in range(RUNS + 1):
        for name, command in COMMANDS.items():
            figures = measure(command)
            if turn:
                taken[name].append(figures)
    bare = statistics.median(wall for wall, _ in taken["python -c pass"])
    print(f"{'command':<34}{'median s':>10}{'x bare':>9}{'peak MB':>9}")
    for name, figures in taken.items():
        wall = statistics.median(wall for wall, _ in figures)
        peak = max(peak for _, peak in figures)
        print(f"{name:<34}{wall:>10.3f}{wall / bare:>9.1f}{peak:>9.0f}")


if __name__ == "__main__":
    main()
