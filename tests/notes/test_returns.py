"""Arrows that lead back to a marker, as pages that were printed or copied have them behind each note."""

from __future__ import annotations

from pathlib import Path

import citecheck


def test_an_arrow_back_to_the_marker_is_no_part_of_a_note(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    note = "Jane Roe, “Wheat,” Grain, May 4, 2020, https://a.example/wheat."
    path.write_text(f"Grain rose.1 Rye fell.2\n\nNotes\n\n1. {note}↩︎\n2. Ibid. ↩\n", encoding="utf-8")
    found = citecheck.extract(path)
    assert [one.text.strip() for one in found.notes] == [note, "Ibid."]
    assert [link.url for link in found.links] == ["https://a.example/wheat"]
    assert found.citations[1].refers_to == found.citations[0].id
