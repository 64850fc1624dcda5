"""What git says that a change touched, in real repositories."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from citecheck.changes import parse_diff, refs, touched_since
from citecheck.errors import UsageError
from citecheck.review import Touched

WHOLE = Touched(whole=True)


def git(*arguments: str) -> None:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)


def commit(message: str = "x") -> None:
    git("add", "--all", "--force")
    git("commit", "--quiet", "--allow-empty", "--message", message)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One with a branch `work` that left `main`, and the article a.md on both."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git("init", "--quiet", "--initial-branch=main")
    Path("a.md").write_text("".join(f"line {n}\n" for n in range(1, 21)), encoding="utf-8")
    Path("b.md").write_text("b\n", encoding="utf-8")
    commit()
    git("checkout", "--quiet", "-b", "work")
    return tmp_path


def edit(name: str, old: str, new: str) -> None:
    text = Path(name).read_text(encoding="utf-8")
    assert old in text
    Path(name).write_text(text.replace(old, new, 1), encoding="utf-8")


def touched(*paths: str, ref: str = "main") -> dict[str, Touched]:
    return touched_since(ref, paths or ("a.md", "b.md"), Path.cwd())


def test_a_changed_line_and_the_file_that_did_not_change(repository: Path) -> None:
    edit("a.md", "line 5\n", "line five\n")
    commit()
    assert touched() == {"a.md": Touched(((5, 5),))}


def test_what_is_not_committed_counts_too_and_lines_are_those_of_the_file(repository: Path) -> None:
    edit("a.md", "line 9\n", "line nine\n")
    commit()
    edit("a.md", "line 1\n", "new\nline one\n")
    git("add", "a.md")
    edit("a.md", "line 20\n", "line twenty\n")
    assert touched() == {"a.md": Touched(((1, 2), (10, 10), (21, 21)))}


def test_what_others_did_since_is_none_of_ours(repository: Path) -> None:
    edit("a.md", "line 5\n", "line five\n")
    commit()
    git("checkout", "--quiet", "main")
    edit("b.md", "b", "c")
    commit()
    git("checkout", "--quiet", "work")
    assert set(touched()) == {"a.md"}


def test_lines_that_went_leave_their_neighbours(repository: Path) -> None:
    edit("a.md", "line 7\nline 8\n", "")
    assert touched() == {"a.md": Touched(((6, 7),), shrunk=True)}


def test_a_new_file_counts_whole_tracked_or_not(repository: Path) -> None:
    Path("new.md").write_text("", encoding="utf-8")
    Path("loose.md").write_text("x\n", encoding="utf-8")
    Path("kept.md").write_text("x\n", encoding="utf-8")
    Path(".gitignore").write_text("kept.md\n", encoding="utf-8")
    git("add", "new.md")
    assert touched("new.md", "loose.md", "kept.md", "a.md") == dict.fromkeys(("new.md", "loose.md", "kept.md"), WHOLE)


def test_a_renamed_file_is_touched_where_it_changed(repository: Path) -> None:
    git("mv", "a.md", "c.md")
    edit("c.md", "line 3\n", "line three\n")
    commit()
    git("mv", "b.md", "d.md")
    assert touched("c.md", "d.md") == {"c.md": Touched(((3, 3),))}


@pytest.mark.parametrize("name", ["海 运.md", 'a "b".md', "a\tb.md", "a\\b.md", "-n.md", "+++ b.md", "deep/er/ü.md"])
def test_any_name_is_told(repository: Path, name: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text("one\ntwo\n", encoding="utf-8")
    commit()
    edit(name, "two", "three")
    assert touched(name, ref="HEAD") == {name: Touched(((2, 2),))}


def test_paths_start_from_the_working_directory(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("deep").mkdir()
    edit("a.md", "line 5\n", "line five\n")
    monkeypatch.chdir("deep")
    assert touched("../a.md", "../b.md") == {"../a.md": Touched(((5, 5),))}
    assert touched(str(repository / "a.md")) == {str(repository / "a.md"): Touched(((5, 5),))}


def test_a_file_outside_the_repository_counts_whole(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "x.md"
    outside.write_text("x\n", encoding="utf-8")
    assert touched(str(outside)) == {str(outside): WHOLE}


def test_lines_of_a_file_that_look_like_a_diff_are_lines(repository: Path) -> None:
    Path("evil.md").write_text("one\n", encoding="utf-8")
    commit()
    Path("evil.md").write_text("-- a/b.md\n++ b/b.md\n@@ -1 +1 @@\ndiff --git a/b.md b/b.md\n", encoding="utf-8")
    assert touched("evil.md", "b.md", ref="HEAD") == {"evil.md": Touched(((1, 4),))}


def test_a_binary_file_is_touched(repository: Path) -> None:
    Path("a.docx").write_bytes(b"\0\1\2\n\3")
    commit()
    Path("a.docx").write_bytes(b"\0\1\2\n\4")
    assert touched("a.docx", ref="HEAD") == {"a.docx": Touched(((2, 2),))}


def test_the_settings_of_a_user_change_nothing(repository: Path) -> None:
    for name, value in (
        ("diff.noprefix", "true"),
        ("diff.context", "9"),
        ("diff.interHunkContext", "9"),
        ("color.ui", "always"),
        ("diff.external", "false"),
        ("diff.relative", "true"),
        ("diff.renames", "false"),
        ("core.fsmonitor", "false; touch pwned"),
    ):
        git("config", name, value)
    edit("a.md", "line 5\n", "line five\n")
    edit("a.md", "line 8\n", "line eight\n")
    assert touched() == {"a.md": Touched(((5, 5), (8, 8)))}
    assert not Path("pwned").exists()


def test_latex_is_touched_by_what_it_reads(repository: Path) -> None:
    Path("book/parts").mkdir(parents=True)
    for name in ("book/main.tex", "book/parts/one.tex", "other.md", "book/refs.bib"):
        Path(name).write_text("x\n", encoding="utf-8")
    commit()
    edit("book/refs.bib", "x", "y")
    assert touched("book/main.tex", "book/parts/one.tex", "other.md", ref="HEAD") == {"book/main.tex": WHOLE}


@pytest.mark.parametrize("ref", ["--output=pwned", "-h", "", "a\nb", "a\0b"])
def test_a_ref_that_could_be_an_option_is_refused(repository: Path, ref: str) -> None:
    with pytest.raises(UsageError, match="takes a branch, a tag or a commit"):
        touched(ref=ref)
    assert not Path("pwned").exists()


def test_an_unknown_ref_says_how_to_have_it(repository: Path) -> None:
    for ref in ("origin/main", "main..work", "HEAD:a.md"):
        with pytest.raises(UsageError, match=r"no commit '.*fetch-depth: 0"):
            touched(ref=ref)


def test_histories_without_a_common_commit(repository: Path) -> None:
    git("checkout", "--quiet", "--orphan", "alone")
    commit("another beginning")
    with pytest.raises(UsageError, match="no common ancestor"):
        touched()


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="in no repository"):
        touched_since("main", ["a.md"], tmp_path)


def test_branches_and_tags_are_told(repository: Path) -> None:
    git("tag", "v1")
    assert refs(repository) == ("main", "work", "v1")


def test_no_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(UsageError, match="there is no git"):
        touched()
    assert refs(repository) == ()


def test_hunks_are_counted_out() -> None:
    diff = b"""diff --git a/a b/a
--- a/a
+++ b/a
@@ -1,2 +1,2 @@ func
-++ b/other
-@@ -9 +9 @@
++++ b/other
+@@ -9 +9 @@
\\ No newline at end of file
@@ -8 +9,0 @@
-x
diff --git a/gone b/gone
--- a/gone
+++ /dev/null
@@ -1 +0,0 @@
-x
"""
    assert parse_diff(diff.splitlines(keepends=True)) == {b"a": Touched(((1, 2), (9, 10)), shrunk=True)}
