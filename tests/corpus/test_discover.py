"""Which files a list of paths means."""

from __future__ import annotations

import pytest

from citecheck.corpus import discover, extract_all
from citecheck.errors import NoInputError


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in ("b.md", "a.txt", "sub/c.txt", ".hidden/d.txt", "node_modules/e.md", "picture.png", ".f.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("One.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_directory_means_its_articles_in_order(tree):
    assert discover(["."]) == ("a.txt", "b.md", "sub/c.txt")


def test_a_file_stands_for_itself_and_once(tree):
    assert discover(["picture.png", "a.txt", "./a.txt", "gone.txt"]) == ("picture.png", "a.txt", "gone.txt")


def test_nothing_to_read_says_where_and_what_would_count(tree):
    (tree / "empty").mkdir()
    with pytest.raises(NoInputError, match=r"Nothing to read in empty: no file there ends in one of .*\.md"):
        discover(["empty"])


def test_a_link_to_a_directory_above_is_not_followed(tree):
    (tree / "sub" / "up").symlink_to(tree)
    assert discover(["sub"]) == ("sub/c.txt",)


def test_many_files_come_back_in_order_from_several_processes(tmp_path):
    paths = []
    for number in range(12):
        file = tmp_path / f"{number}.txt"
        file.write_text(f"Article {number}\n\nProse number {number} goes on.\n", encoding="utf-8")
        paths.append(str(file))
    found = list(extract_all([*paths, str(tmp_path / "gone.txt")], jobs=2))
    assert [extract.document.path for extract in found[:-1]] == paths
    assert found[-1].document.skipped[0].reason == "missing"
