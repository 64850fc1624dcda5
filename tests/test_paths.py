"""Paths as Python programs have them: strings, `Path` objects, one or many."""

from __future__ import annotations

from pathlib import Path

import citecheck

ARTICLE = "Grain rose by 3 percent.[^1]\n\n[^1]: Jane Roe, “Wheat,” *Grain*, May 4, 2020, https://a.example/wheat.\n"


def test_a_path_object_and_a_single_path_will_do(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text(ARTICLE, encoding="utf-8")
    assert len(citecheck.extract(path).notes) == len(citecheck.extract(str(path)).notes) == 1
    for paths in (path, str(path), [path], [str(path)]):
        run = citecheck.check(paths, offline=True, now="2026-01-01T00:00:00Z")
        assert [extract.document.path for extract in run.documents] == [str(path)]
