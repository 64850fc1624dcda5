"""The wheel holds everything that is needed at run time, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile

import pytest

from citecheck.version import __version__


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=root, check=True, capture_output=True, timeout=120)
    (path,) = target.glob("*.whl")
    return zipfile.ZipFile(path)


def test_every_file_of_the_package_is_in_it(root, wheel):
    listed = subprocess.run(["git", "ls-files", "citecheck"], cwd=root, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout, so it is not known which files belong to the package")
    missing = set(listed.stdout.split()) - set(wheel.namelist())
    assert missing == set()
    data = {
        "citecheck/report/html/style/base.css",
        "citecheck/report/html/script/keys.js",
        "citecheck/claims/quantities/names.json",
        "citecheck/py.typed",
    }
    assert data <= set(wheel.namelist())


def test_it_holds_the_package_only_and_says_its_name(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert tops == {"citecheck", f"citecheck_toolkit-{__version__}.dist-info"}
    metadata = wheel.read(f"citecheck_toolkit-{__version__}.dist-info/METADATA").decode()
    assert "Name: citecheck-toolkit\n" in metadata
    points = wheel.read(f"citecheck_toolkit-{__version__}.dist-info/entry_points.txt").decode()
    assert "citecheck = citecheck.cli:main" in points


def test_it_runs_from_the_wheel_alone(root, wheel, tmp_path):
    wheel.extractall(tmp_path / "site")
    run = "import sys; sys.path.insert(0, sys.argv.pop(1)); import citecheck.cli; citecheck.cli.main()"
    seed = next((root / "seeds").glob("003*.txt"))
    command = [sys.executable, "-c", run, str(tmp_path / "site"), "check", str(seed), "--offline", "-f", "html:x.html"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1, done.stderr
    assert "</html>" in (tmp_path / "x.html").read_text(encoding="utf-8")
