"""Chromium, driven by Playwright. Where either is missing the tests are skipped, but not in CI."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from citecheck.model import Run
from citecheck.report import load, render
from tests.report.judged import judged_run
from tests.report.samples import crowded_run, hostile_run, sample_run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


NODE = [
    Path(folder)
    for folder in [
        *os.environ.get("NODE_PATH", "").split(os.pathsep),
        Path(__file__).resolve().parents[2] / ".venv/npm/node_modules",
        Path(__file__).resolve().parents[2] / "node_modules",
    ]
    if folder
]


def from_npm(file: str) -> Path:
    """A file of an npm package (`make node-packages`); without it the test is skipped."""
    found = next((folder / file for folder in NODE if (folder / file).is_file()), None)
    if found is None:
        pytest.skip(f"no {file}: `make node-packages` installs it")
    return found


class Opened:
    """A page with all that it asked for and complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))

    def current(self) -> str | None:
        """The id of the finding at hand."""
        at_hand = self.page.locator(".finding.current")
        return at_hand.get_attribute("id") if at_hand.count() else None

    def until(self, expression: str, seconds: float = 10) -> None:
        """Wait until an expression is true. (Playwright's own way needs `eval`, which the page does not allow.)"""
        for _ in range(int(seconds * 50)):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(20)
        pytest.fail(f"{expression} did not become true in {seconds} s")

    def shown(self) -> int:
        """How many findings the filters let through."""
        return self.page.locator(".finding:not([hidden])").count()


def seeds_run() -> Run:
    """The run that is checked in."""
    return load((Path(__file__).resolve().parents[2] / "reports/report.json").read_bytes())


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The reports of the sample runs on disk, by name."""
    folder = tmp_path_factory.mktemp("reports")
    runs: dict[str, Callable[[], Run]] = {
        "sample": sample_run,
        "judged": judged_run,
        "hostile": hostile_run,
        "crowded": crowded_run,
        "seeds": seeds_run,
    }
    paths = {}
    for name, make in runs.items():
        paths[name] = folder / f"{name}.html"
        paths[name].write_bytes(render(make(), "html"))
    return paths


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Opened]]:
    """Opens an address in a context of its own: `open_page(url, before=script, **context options)`."""
    contexts = []

    def opened(url: str, before: str = "", **options: Any) -> Opened:
        context = browser.new_context(**{"viewport": {"width": 1400, "height": 900}, **options})
        contexts.append(context)
        if before:
            context.add_init_script(before)
        page = Opened(context.new_page())
        page.page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_report(open_page: Callable[..., Opened], files: dict[str, Path]) -> Callable[..., Opened]:
    """Opens a sample report from disk: `open_report("sample", fragment, **context options)`."""
    return lambda name, fragment="", **options: open_page(files[name].as_uri() + fragment, **options)
