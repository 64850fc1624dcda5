"""Pictures of the real report for README: `python -m tests.browser.pictures [REPORT.html] [FOLDER]`.

Writes FOLDER/report-summary.png, report-review.png and report-phone.png (default: reports/report.html and reports/).
They are small: 1,200 and 390 pixels wide, with few colours.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.chromium import ARGUMENTS, CHROMIUM

SCENES: dict[str, tuple[dict[str, int], tuple[str, ...]]] = {
    "summary": ({"width": 1200, "height": 780}, ()),
    "review": ({"width": 1200, "height": 780}, ("n", "j", "j")),
    "phone": ({"width": 390, "height": 780}, ("n", "j", "j")),
}


def take(report: Path, folder: Path) -> list[Path]:
    """The pictures of a report, and where they are."""
    from playwright.sync_api import sync_playwright

    made = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        for name, (viewport, keys) in SCENES.items():
            page = chromium.new_context(viewport=viewport, reduced_motion="reduce").new_page()
            page.goto(report.resolve().as_uri())
            for key in keys:
                page.keyboard.press(key)
            page.evaluate("document.activeElement.blur()")
            path = folder / f"report-{name}.png"
            page.screenshot(path=path, animations="disabled")
            smaller(path)
            made.append(path)
        chromium.close()
    return made


def smaller(path: Path) -> None:
    """The same picture with 64 colours, where Pillow is at hand."""
    try:
        from PIL import Image
    except ImportError:
        return
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    arguments = [Path(argument) for argument in sys.argv[1:]]
    source, target = [*arguments, *[Path("reports/report.html"), Path("reports")][len(arguments) :]]
    for written in take(source, target):
        print(f"{written}  {written.stat().st_size:,} bytes")
