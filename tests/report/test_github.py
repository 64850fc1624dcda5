from __future__ import annotations

import re
from urllib.parse import unquote

from msgspec.structs import replace

from citecheck.model import Run
from citecheck.report import render

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(run: Run) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner reads them: name, properties, message."""
    found = []
    for line in render(run, "github").decode().splitlines():
        match = COMMAND.fullmatch(line)
        assert match is not None, line
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        found.append((match[1], {name: unquote(value) for name, value in properties.items()}, unquote(match[3])))
    return found


def test_a_finding_is_an_annotation_at_its_place(run: Run) -> None:
    name, properties, message = commands(run)[1]
    assert name == "error"
    assert properties == {
        "file": "texts/harbour.txt",
        "line": "14",
        "endLine": "14",
        "col": "73",
        "endColumn": "98",
        "title": "CC201 dead-link",
    }
    assert message == "The link of note 3 is dead: not found (404), asked twice."


def test_the_gravest_come_first(run: Run) -> None:
    complete = replace(run, incomplete=())
    assert [name for name, _, _ in commands(complete)] == ["error"] * 3 + ["warning"] * 3 + ["notice"]


def test_columns_are_left_out_where_the_words_run_over_a_line(run: Run) -> None:
    (scale,) = [each for _, each, _ in commands(run) if each["title"] == "CC404 missing-scale"]
    assert scale == {"file": "texts/harbour.txt", "line": "3", "endLine": "4", "title": "CC404 missing-scale"}


def test_a_file_without_lines_is_named_alone(paged: Run) -> None:
    assert commands(paged)[1][1] == {"file": "texts/harbour.txt", "title": "CC201 dead-link"}


def test_no_more_than_github_shows_and_the_rest_is_counted(throng: Run) -> None:
    found = commands(throng)
    assert [name for name, _, _ in found].count("error") == 10
    assert [name for name, _, _ in found].count("warning") == 10
    assert found[-1] == ("notice", {"title": "citecheck"}, "24,990 more findings in the full report.")
    assert [name for name, _, _ in commands(replace(throng, incomplete=("budget",)))].count("warning") == 10
    quiet = replace(throng, findings=tuple(replace(item, severity="info") for item in throng.findings))
    assert [name for name, _, _ in commands(quiet)] == ["notice"] * 10


def test_a_clean_run_says_nothing_and_an_incomplete_one_does(empty: Run) -> None:
    assert render(empty, "github") == b""
    assert commands(replace(empty, incomplete=("network-away",))) == [
        ("warning", {"title": "citecheck"}, "The run is incomplete: network away.")
    ]


def test_no_command_can_be_hidden_in_a_finding(run: Run) -> None:
    odd = replace(
        run.findings[0], message="a%0A::error::b\n::add-mask::c\r\n100%", path="a,line=9::x:y.txt", name="n,x"
    )
    ((_, properties, message),) = commands(replace(run, findings=(odd,), incomplete=()))
    assert "\n" not in message
    assert message.startswith("a%0A::error::b")
    assert properties == {"file": "a,line=9::x:y.txt", "title": "CC201 n,x"}
