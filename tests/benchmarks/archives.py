"""How many requests it takes to find the archived copies of many dead links.

    python tests/benchmarks/archives.py [COUNT]

An availability service of the Internet Archive's shape on loopback is asked about COUNT (5,000) links of which it knows
all or none. Beside each count of batch requests stands what asking one by one takes: one request for a link that is
known, two for one that is not (with its scheme and without).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from citecheck.model import Archived, Unarchived
from citecheck.net import Policy, ask
from citecheck.sources import Inquiry
from tests.archive.shim import Shim

NOW = "2026-11-22T10:00:00Z"


def main(count: int) -> None:
    print("| links | known to the archive | batches | one by one | copies looked at | found | links a second |")
    print("|---|---|---|---|---|---|---|")
    for known in ("all", "none"):
        with Shim("http://127.0.0.1:9/") as shim:
            shim.canned = known
            services = shim.services(wayback="", cdx="")
            policy = Policy(services=services, allow_networks=("127.0.0.0/8",), timeout=60.0)
            inquiries = [Inquiry("archive", f"http://host{number}.example/a", "2018") for number in range(count)]
            started = time.perf_counter()
            found = ask(inquiries, policy=policy, now=lambda: NOW, resolve=lambda _: ["93.184.215.14"])
            seconds = time.perf_counter() - started
            wanted = Archived if known == "all" else Unarchived
            right = sum(isinstance(each.outcome, wanted) for each in found)
            batches = shim.asked["POST /wayback/available"] + shim.asked["GET /wayback/available"]
            looks = sum(number for path, number in shim.asked.items() if path.startswith("GET /web/"))
            alone = count if known == "all" else 2 * count
            print(f"| {count:,} | {known} | {batches} | {alone:,} | {looks:,} | {right:,} | {count / seconds:,.0f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
