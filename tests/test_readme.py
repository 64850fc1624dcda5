"""README and the references are true: what they show is what comes out, and nothing that exists is missing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module

import click
import pytest

from citecheck import __all__ as public
from citecheck.cli import COMMANDS, reference
from citecheck.report import manual
from citecheck.rules import RULES

SAYS = "run `make report` and commit what it writes"


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def tour(readme, tmp_path):
    """The article of the tour in a directory, and what README shows of the commands run on it."""
    blocks = dict(re.findall(r"^```(markdown|bibtex|text)\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL))
    (tmp_path / "tariffs.md").write_text(blocks["markdown"], encoding="utf-8")

    def run(*arguments):
        command = [sys.executable, "-m", "citecheck", *arguments]
        wide = os.environ | {"COLUMNS": "100"}
        done = subprocess.run(command, cwd=tmp_path, env=wide, capture_output=True, text=True, timeout=60, check=False)
        return done.stdout

    return blocks, run


def test_the_tour_comes_out_as_shown(tour):
    blocks, run = tour
    assert run("bib", "tariffs.md") == blocks["bibtex"]
    assert run("check", "tariffs.md", "--offline") == blocks["text"]


def test_every_rule_is_listed_as_it_is(readme):
    rows = [f"| {rule.code} {rule.name} | {rule.severity} | {rule.summary} |" for rule in RULES]
    assert [row for row in rows if row not in readme] == []
    assert readme.count("| CC") == len(rows)


def test_every_command_and_every_function_is_shown(readme):
    assert [name for name in COMMANDS if f"citecheck {name}" not in readme] == []
    functions = [name for name in public if name[0].islower()]
    shown = [name for name in functions if f"citecheck.{name}(" in readme]
    assert set(functions) - set(shown) <= {"parse_note"}


def test_the_reference_of_rules_is_up_to_date(root):
    kept = (root / "reports" / "rules.md").read_text(encoding="utf-8")
    assert manual.markdown(RULES) == kept, SAYS
    assert all(f"\n### {rule.code} {rule.name}\n" in kept and rule.sections["What it does"] in kept for rule in RULES)


def test_the_reference_of_commands_is_up_to_date_and_whole(root):
    kept = (root / "reports" / "commands.md").read_text(encoding="utf-8")
    assert reference.reference() == kept, SAYS
    parts = {part.partition("\n")[0]: part for part in kept.split("\n## ")[1:]}
    assert list(parts) == [f"citecheck {name}" for name in COMMANDS]
    for name in COMMANDS:
        command = import_module(f"citecheck.cli.{name}").command
        for parameter in command.params:
            for word in (*parameter.opts, *parameter.secondary_opts) if isinstance(parameter, click.Option) else ():
                assert re.search(rf"^\| `[^`]*{re.escape(word)}\b", parts[f"citecheck {name}"], re.MULTILINE), (
                    name,
                    word,
                )


def test_the_python_example_runs(readme, root, tmp_path):
    (code,) = re.findall(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    seed = next((root / "seeds").glob("003*.txt"))
    code = code.replace('"article.txt"', repr(str(seed))).replace(
        'check_links(["https://example.org"])', 'check_links(["https://example.org"], offline=True)'
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "@article{" in done.stdout
