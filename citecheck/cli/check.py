"""`citecheck check`: the whole way from files to reports."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citecheck.cli import EXIT_FINDINGS, EXIT_INCOMPLETE, EXIT_USAGE, options, output, progress
from citecheck.config import Config
from citecheck.model import Finding, Run

if TYPE_CHECKING:
    from citecheck.review import Touched

_ORDER = Finding.SEVERITIES


@click.command("check")
@options.paths_argument
@options.formats_option
@options.output_option
@click.option("--select", multiple=True, metavar="RULES", help="Rules to apply: CC201, CC2, dead-link or ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Rules to leave out.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="Lowest severity that makes the exit code 1 (default: warning).",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found (not on errors).")
@click.option(
    "--allow-incomplete", is_flag=True, default=None, help="Exit with 0 or 1 though something could not be checked."
)
@click.option("--baseline", metavar="FILE", help="Findings known before; only new ones count.")
@click.option(
    "--decisions", metavar="FILE", help="What reviewers decided (default: citecheck-decisions.json, if it exists)."
)
@click.option(
    "--sources/--no-sources",
    "read_sources",
    default=None,
    help="Read the sources behind numbers and quotations (default) / don't.",
)
@click.option(
    "--since",
    metavar="REF",
    help="Only what changed since the branch left REF (a branch, tag or commit of git): other files are not read, "
    "and findings that the change did not touch don't count.",
)
@options.network_options
@options.now_option
@options.noise_options
def command(paths: tuple[str, ...], formats: tuple[str, ...], **given: Any) -> int:
    """Read the articles at PATH (files or directories), ask the world about their sources, judge them.

    Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 usage, configuration or internal error, or a PATH that
    does not exist; 3 the run is incomplete (offline with links to ask, network away, nothing to read, coverage below
    the floor). 3 outranks 1: an incomplete run must not pass for a complete one.
    """
    from citecheck import clock, corpus, engine, report, review

    quiet, verbose, color = given.pop("quiet"), given.pop("verbose"), given.pop("color")
    now, exit_zero, since = given.pop("now"), given.pop("exit_zero"), given.pop("since")
    targets = output.targets_of(formats, given.pop("output"), report.FORMATS)
    options.check_exists(given["decisions"], "--decisions")
    for name in ("select", "ignore"):
        given[name] = options.split_codes(given[name])
    config = options.settings_for(**given).config
    files = corpus.discover(paths)
    touched = _touched(since, files) if since is not None else None
    run = engine.check_files(
        files if touched is None else tuple(touched),
        config,
        clock.parse(now) if now else clock.now(),
        progress.observer(quiet=quiet, verbose=verbose),
        touched=touched,
    )
    if touched is not None and since is not None:
        run = review.narrow(run, touched, since)
    width = shutil.get_terminal_size((100, 24)).columns
    for target in targets:
        shade = output.use_color(color, target.path)
        shown = width if target.path is None else 100
        alone = quiet and target.path is None
        output.write(report.render(run, target.format, color=shade, width=shown, summary=not alone), target.path)
    warn(run)
    code = exit_code(run, config)
    return code if code == EXIT_USAGE or not exit_zero else 0


def _touched(since: str, files: tuple[str, ...]) -> dict[str, Touched]:
    """The files that changed, and where. A file that does not exist stays in, so that the run says so."""
    from citecheck import changes
    from citecheck.review import Touched

    found = changes.touched_since(since, [path for path in files if Path(path).exists()], Path.cwd())
    return {path: found.get(path, Touched(whole=True)) for path in files if path in found or not Path(path).exists()}


def exit_code(run: Run, config: Config) -> int:
    """What the run means for a script; see the command's help."""
    if any(skip.reason == "missing" for extract in run.documents for skip in extract.document.skipped):
        return EXIT_USAGE
    if run.incomplete and not config.allow_incomplete:
        return EXIT_INCOMPLETE
    if config.fail_on == "never":
        return 0
    floor = _ORDER.index(config.fail_on)
    return EXIT_FINDINGS if any(_ORDER.index(finding.severity) >= floor for finding in run.findings) else 0


_REASONS = {
    "offline": "links were not asked because the run is offline; run without --offline to check them.",
    "network-away": "no link could be asked because the network is away; no link is called dead. Try again later.",
    "budget": "the budget of requests was used up; run again to go on.",
    "interrupted": "the run was interrupted; run again to go on.",
    "coverage": "fewer links were checked than coverage-floor asks for.",
}


def warn(run: Run) -> None:
    """Say on stderr why a run is incomplete, and which files do not exist."""
    for reason in run.incomplete:
        click.echo(f"citecheck: warning: {_REASONS.get(reason, reason)}", err=True)
    for extract in run.documents:
        for skip in extract.document.skipped:
            if skip.reason == "missing":
                click.echo(f"citecheck: {skip.message}", err=True)
