from __future__ import annotations

import subprocess
import sys

import pytest

from citecheck.errors import UsageError
from citecheck.model import Run
from citecheck.report import FORMATS, render


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_gives_the_same_bytes_twice(run: Run, format: str) -> None:
    assert render(run, format) == render(run, format)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_utf8_and_ends_with_one_line_feed(run: Run, format: str) -> None:
    text = render(run, format).decode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "github"])  # which has nothing to annotate
def test_an_empty_run_is_a_report_too(format: str) -> None:
    assert render(Run("0.1.0", "2026-11-20T09:30:00Z", (), (), (), (), (), (), (), (), (), {}), format)


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "json"])
def test_no_control_character_of_an_article_reaches_a_display(hostile: Run, format: str) -> None:
    text = render(hostile, format).decode()
    assert not {char for char in text if ord(char) < 32} - {"\n"}
    assert "\u202e" not in text


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="Did you mean 'sarif'"):
        render(Run("0", "", (), (), (), (), (), (), (), (), (), {}), "sariff")


def test_the_template_engine_waits_until_a_page_is_asked_for() -> None:
    code = "import sys, citecheck.report; print([m for m in ('jinja2', 'bs4', 'httpx', 'babel') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


LIMITS = {
    "sarif": 10 * 1024 * 1024 * 8,  # before it is packed; packed it is tested elsewhere
    "junit": 1024 * 1024,
    "markdown": 1024 * 1024,
    "comment": 65_536,
    "github": 64 * 1024,
    "gitlab": 20 * 1024 * 1024,
    "text": 20 * 1024 * 1024,
}


@pytest.mark.parametrize("format", LIMITS)
def test_a_throng_of_findings_keeps_within_what_is_taken(throng: Run, format: str) -> None:
    assert 1_000 < len(render(throng, format)) < LIMITS[format]
