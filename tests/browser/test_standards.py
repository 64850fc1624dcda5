"""What independent judges say of the page: axe-core (WCAG 2.2 AA and best practice) and the validator vnu (HTML Living
Standard)."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Opened, from_npm

pytestmark = pytest.mark.browser
Open = Callable[..., Opened]

ROOT = Path(__file__).resolve().parents[2]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

SCENES: dict[str, tuple[str, ...]] = {
    "summary": (),
    "review": ("j", "j"),
    "dismissal": ("j", "d"),
    "comment": ("j", "c"),
    "decided": ("j", "a", "d", "Enter", "k"),
    "nothing let through": ("/", "z", "z", "z", "Escape"),
    "help": ("?",),
}


def violations(opened: Opened) -> list[Any]:
    run = f"axe.run({{ runOnly: {json.dumps(TAGS)} }}).then(result => result.violations)"
    found: Any = opened.page.evaluate(run)
    return [(each["id"], [node["html"][:160] for node in each["nodes"]]) for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["sample", "judged"])
def test_axe_finds_no_barrier(open_report: Open, name: str, scheme: str) -> None:
    script = from_npm("axe-core/axe.min.js")
    for scene, keys in SCENES.items():
        opened = open_report(name, color_scheme=scheme, bypass_csp=True)
        for key in keys:
            opened.page.keyboard.press(key)
        opened.page.add_script_tag(path=script)
        assert violations(opened) == [], scene


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_on_a_phone_in_a_dialog_and_in_what_pops_up(open_report: Open, scheme: str) -> None:
    script = from_npm("axe-core/axe.min.js")
    phone = {"viewport": {"width": 390, "height": 844}, "color_scheme": scheme, "bypass_csp": True}
    opened = open_report("judged", **phone)
    opened.page.add_script_tag(path=script)
    opened.page.get_by_role("button", name="Filters").click()
    assert violations(opened) == []
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("j")
    assert violations(opened) == []
    opened = open_report("judged", color_scheme=scheme, bypass_csp=True)
    opened.page.add_script_tag(path=script)
    opened.page.locator("article a[data-c]").first.click()
    assert violations(opened) == []
    opened.page.keyboard.press("Escape")
    opened.page.get_by_role("button", name="Decisions").click()
    assert violations(opened) == []


def test_the_validator_finds_no_error(files: dict[str, Path]) -> None:
    jar = from_npm("vnu-jar/build/dist/vnu.jar")
    java = shutil.which("java")
    if java is None:
        pytest.skip("no java: the validator vnu needs it")
    pages = [files[name] for name in ("sample", "judged", "hostile", "seeds")]
    command = [java, "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", *pages]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    messages = json.loads(done.stderr)["messages"]
    assert [(each["message"], each.get("extract", "")[:100]) for each in messages if each["type"] == "error"] == []
