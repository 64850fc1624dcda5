from __future__ import annotations

from pathlib import Path

import bs4
import pytest

from citecheck import check, extract
from citecheck.report import render
from citecheck.report.html.article import pieces

MARKDOWN = """# The line that paid for itself

The line carried 41.2 million tonnes in 2023.[^1] It has 4,800 sidings.[^two]

---

## Costs

No more than before.

[^1]: Mira Holt, “Freight by Rail,” Statistics Office, 2024, https://stats.example/rail.
[^two]: Jon Aker, “Who Pays,” Labour Review 12, no. 3 (2023): 44–61.
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("rail.md").write_text(MARKDOWN, encoding="utf-8")
    return "rail.md"


def test_markdown_is_shown_as_it_reads(path: str) -> None:
    found = extract(path)
    shown = ["".join(part.text for part in piece.segments).strip() for piece in pieces(found, [], found.document.text)]
    assert shown == [
        "The line that paid for itself",
        "The line carried 41.2 million tonnes in 2023.1 It has 4,800 sidings.two",
        "Costs",
        "No more than before.",
        "Mira Holt, “Freight by Rail,” Statistics Office, 2024, https://stats.example/rail.",
        "Jon Aker, “Who Pays,” Labour Review 12, no. 3 (2023): 44–61.",
    ]


def test_a_note_is_labelled_as_its_marker_is(path: str) -> None:
    page = bs4.BeautifulSoup(render(check([path], offline=True), "html"), "html.parser")
    assert [note.get_text()[:9] for note in page.select(".note > p:not(.asked, .none)")] == ["1. Mira H", "two. Jon "]
    assert "[^" not in page.select("article")[0].get_text()
    assert "[^" not in page.select("#claims")[0].get_text()


def test_a_note_inside_a_sentence_leaves_its_marker_there(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# A title\n\nThe line grew^[Mira Holt, “Freight,” 2024.] and grew.\n", "utf-8")
    page = bs4.BeautifulSoup(render(check([str(path)], offline=True), "html"), "html.parser")
    assert page.select("article p")[0].get_text() == "The line grew1 and grew."
    assert page.select("sup.marker a")[0].get_text() == "1"
    assert page.select(".note p:not(.asked)")[0].get_text().startswith("1. Mira Holt")


def test_plain_text_keeps_its_signs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A title\n\n* * *\n\nA paragraph that is long enough to be one, with 12 percent in it.\n", "utf-8")
    found = extract(str(path))
    shown = "".join(part.text for piece in pieces(found, [], found.document.text) for part in piece.segments)
    assert "* * *" in shown
