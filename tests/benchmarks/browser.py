"""How quickly the HTML report of 5,000 findings opens and answers in Chromium, beside the limits it is held to.

Run as `python -m tests.benchmarks.browser`. Opening is from the request to the end of the load event, script included;
a key press from the `keydown` event to the frame that shows what it did. Printed are medians and the slowest, and the
ratio of the median to the limit (2 s and 50 ms). The page of the findings alone, the peer, is the same list without a
style or a script: what parsing and laying it out costs in any case.
"""

from __future__ import annotations

import re
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck.report import render
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.report.samples import crowded_run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RUNS = 7
KEYS = {
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


def opened(browser: Browser, path: Path) -> tuple[Page, float]:
    """The page at a path, and how long it took to load (ms)."""
    page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
    page.goto(path.as_uri())
    return page, float(page.evaluate(LOADED))


def answers(page: Page, keys: str | list[str]) -> list[float]:
    """How long each key press took (ms)."""
    page.evaluate("window.taken.length = 0")
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_timeout(80)
    return list(page.evaluate("window.taken"))


def line(what: str, taken: list[float], limit: float) -> str:
    median = statistics.median(taken)
    return f"{what:32} {median:8.0f} ms {max(taken):8.0f} ms {limit:8.0f} ms {median / limit:8.2f}"


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
        print(f"{'':32} {'median':>11} {'slowest':>11} {'limit':>11} {'ratio':>8}")
        times: dict[str, list[float]] = {"report": [], "bare": []}
        pages = []
        for _ in range(RUNS):
            for kind, path in (("report", report), ("bare", bare)):
                page, took = opened(browser, path)
                times[kind].append(took)
                pages.append(page) if kind == "report" and not pages else page.context.close()
        print(line("open", times["report"], 2_000))
        print(line("open without style and script", times["bare"], 2_000))
        pages[0].evaluate(CLOCK)
        for what, keys in KEYS.items():
            print(line(what, answers(pages[0], keys), 50))
        browser.close()


if __name__ == "__main__":
    main()
