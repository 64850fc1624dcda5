"""How quickly the HTML report of 5,000 findings opens and answers in Chromium, beside the limits it is held to.

Run as `python -m tests.benchmarks.browser`. Wall time: opening is from the request to the end of the load event, script
included; a key press from the `keydown` event to the frame that shows what it did. Work: what the main thread of the
page was busy with (CPU time), which other people's processes do not make longer. Printed are medians, and their ratios
to the limit (2 s and 50 ms). The peer is the same page without style and script: what reading it costs in any case.
"""

from __future__ import annotations

import re
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from citecheck.report import render
from tests.chromium import ARGUMENTS, CHROMIUM
from tests.report.samples import crowded_run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

RUNS = 7
KEYS: dict[str, Sequence[str]] = {
    "next, previous": "jjjjkjjjjj",
    "confirm": "aaaaaaaaaa",
    "undo": "uuuuuuuuuu",
    "dismiss, cancel": ["d", "Escape"] * 5,
}
LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"
CLOCK = """() => {
  window.taken = [];
  addEventListener("keydown", () => {
    const start = performance.now();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => taken.push(performance.now() - start);
      channel.port2.postMessage(null);
    });
  }, true);
}"""


class Took(NamedTuple):
    """Milliseconds on the wall, and of the main thread."""

    wall: float
    work: float


class Tab:
    """A page and the meter of its main thread."""

    def __init__(self, browser: Browser) -> None:
        self.page: Page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        self.meter: CDPSession = self.page.context.new_cdp_session(self.page)
        self.meter.send("Performance.enable", {"timeDomain": "threadTicks"})

    def work(self) -> float:
        metrics = {item["name"]: item["value"] for item in self.meter.send("Performance.getMetrics")["metrics"]}
        return 1_000 * float(metrics["TaskDuration"])

    def open(self, path: Path) -> Took:
        before = self.work()
        self.page.goto(path.as_uri())
        wall = float(self.page.evaluate(LOADED))
        return Took(wall, self.work() - before)

    def press(self, keys: Sequence[str]) -> list[Took]:
        self.page.evaluate(CLOCK)
        taken = []
        for key in keys:
            before = self.work()
            self.page.keyboard.press(key)
            self.page.wait_for_timeout(200)
            taken.append(Took(float(self.page.evaluate("taken.pop()")), self.work() - before))
        return taken


def line(what: str, taken: list[Took], limit: float) -> str:
    wall, work = (statistics.median(column) for column in zip(*taken, strict=True))
    return f"{what:32} {wall:6.0f} ms {wall / limit:6.2f} {work:9.0f} ms {work / limit:6.2f} {limit:9.0f} ms"


def main() -> None:
    """Print the table."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        report, bare = Path(name, "report.html"), Path(name, "bare.html")
        data = render(crowded_run(), "html")
        report.write_bytes(data)
        bare.write_bytes(re.sub(rb"<(style|script)[^>]*>.*?</\1>", b"", data, flags=re.S))
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        print(f"5,000 findings, {len(data) / 1e6:.1f} MB")
        print(f"{'':32} {'wall':>9} {'ratio':>6} {'work':>12} {'ratio':>6} {'limit':>12}")
        times: dict[Path, list[Took]] = {report: [], bare: []}
        for _ in range(RUNS):
            for path, taken in times.items():
                tab = Tab(browser)
                taken.append(tab.open(path))
                tab.page.context.close()
        print(line("open", times[report], 2_000))
        print(line("open without style and script", times[bare], 2_000))
        tab = Tab(browser)
        tab.open(report)
        for what, keys in KEYS.items():
            print(line(what, tab.press(keys), 50))
        browser.close()


if __name__ == "__main__":
    main()
