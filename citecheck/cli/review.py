"""`citecheck review`: the report in a browser, with a local server that saves decisions."""

from __future__ import annotations

import getpass
import shutil
import subprocess
from pathlib import Path

import click

from citecheck.cli import options
from citecheck.errors import UsageError
from citecheck.model import Run


@click.command("review")
@click.argument("report", metavar="REPORT")
@click.option(
    "--decisions",
    metavar="FILE",
    help="Where decisions are kept (default: citecheck-decisions.json).",
)
@click.option("--by", metavar="NAME", help="Who decides (default: git's user.name, or your login).")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="Port to listen on (default: a free one).")
@click.option("--browser/--no-browser", default=True, help="Open a browser (default) / only print the address.")
def command(report: str, decisions: str | None, by: str | None, port: int, browser: bool) -> None:
    """Open REPORT in a browser and save every decision as it is made.

    REPORT is what `citecheck check --format json:FILE` wrote, or the HTML report beside it. The server listens on this
    machine alone and ends with Ctrl-C. The next `citecheck check` heeds the decisions; check the file in beside the
    article.
    """
    from citecheck import clock
    from citecheck.report import html
    from citecheck.review.ledger import Ledger
    from citecheck.review.server import ReviewServer

    run = _run_in(Path(report))
    file = Path(decisions or options.settings_for().config.decisions)
    ledger = Ledger(file)
    ledger.read()  # a file that is not in order is told now rather than at the first decision
    findings = [*run.findings, *(item.finding for item in run.dismissed), *run.known]
    page = html.render(run, review=True)
    with ReviewServer(page, findings, ledger, by=written(by or _who()), now=clock.now, port=port) as server:
        click.echo(f"Reviewing {report} at {server.url}", err=True)
        click.echo(f"Decisions are saved to {file}. Ctrl-C ends the review.", err=True)
        if browser:
            import webbrowser

            webbrowser.open(server.url)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo(f"\n{_saved(ledger)} in {file}. `citecheck check` heeds them.", err=True)


def _run_in(path: Path) -> Run:
    from citecheck.report import load

    if path.suffix.lower() in (".html", ".htm"):
        beside = path.with_suffix(".json")
        if not beside.is_file():
            raise UsageError(
                f"{path} is read through the JSON report beside it, and there is no {beside}; write both with "
                f"`citecheck check --format html:{path} --format json:{beside}`."
            )
        path = beside
    try:
        return load(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path} can't be read: {error.strerror or error}.") from error


def written(name: str) -> str:
    """A name that a file can hold: bytes of the command line that are no UTF-8 become replacement characters."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _who() -> str:
    git = shutil.which("git")
    if git is not None:
        done = subprocess.run([git, "config", "user.name"], capture_output=True, check=False, timeout=10)
        if name := done.stdout.decode("utf-8", "replace").strip():
            return name
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _saved(ledger: object) -> str:
    from citecheck.report.words import count
    from citecheck.review.ledger import Ledger

    assert isinstance(ledger, Ledger)
    return count(len(ledger.read()), "decision")
