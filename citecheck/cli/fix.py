"""`citecheck fix`: the safe corrections, shown as a diff or made."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from citecheck.cli import EXIT_FINDINGS, EXIT_USAGE, options, output, progress
from citecheck.cli.check import exit_code, warn
from citecheck.errors import NoInputError, UsageError
from citecheck.model import Run


@click.command("fix")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--apply", is_flag=True, help="Change the files; without it the changes are only shown.")
@click.option("--report", metavar="FILE", help="Take the findings from a JSON report instead of checking again.")
@click.option("--select", multiple=True, metavar="RULES", help="Rules to apply: CC201, CC2, dead-link or ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Rules to leave out.")
@click.option("--baseline", metavar="FILE", help="Findings known before, which are not fixed.")
@click.option(
    "--decisions", metavar="FILE", help="What reviewers decided (default: citecheck-decisions.json, if it exists)."
)
@options.network_options
@options.now_option
@options.noise_options
def command(paths: tuple[str, ...], apply: bool, report: str | None, **given: Any) -> int:
    """Show, as a diff, the safe corrections of the articles at PATH; with --apply, make them.

    Moved links, archived copies for dead ones, DOIs for links that held them, addresses whose mistake is plain; of .bib
    files also repairs that leave no doubt. In text, Markdown, HTML, LaTeX and .bib; nothing else in a file changes.

    Exit codes: 0 nothing to correct, or corrected; 1 there are corrections to make; 2 usage error.
    """
    from citecheck import fixing

    quiet, verbose, color = given.pop("quiet"), given.pop("verbose"), given.pop("color")
    if bool(paths) == bool(report):
        raise UsageError("Name the articles to check and correct, or --report FILE, but not both.")
    run = _reported(report) if report else _checked(paths, quiet=quiet, verbose=verbose, **given)
    if run is None:
        return EXIT_USAGE
    fixes = list(fixing.plan_fixes(run, within=Path() if report else None))
    changed = [fix for fix in fixes if fix.before != fix.after]
    for fix in changed:
        if apply:
            fixing.write(fix)
        else:
            output.write(_shown(fixing.diff(fix), fix.encoding, color=output.use_color(color, None)), None)
    if not quiet:
        _tell(fixes, run, apply=apply)
    return EXIT_FINDINGS if changed and not apply else 0


def _checked(paths: tuple[str, ...], *, quiet: bool, verbose: bool, now: str | None, **given: Any) -> Run | None:
    from citecheck import clock, corpus, engine

    options.check_exists(given["decisions"], "--decisions")
    for name in ("select", "ignore"):
        given[name] = options.split_codes(given[name])
    config = options.settings_for(**given).config
    moment = clock.parse(now) if now else clock.now()
    run = engine.check_files(corpus.discover(paths), config, moment, progress.observer(quiet=quiet, verbose=verbose))
    warn(run)
    return None if exit_code(run, config) == EXIT_USAGE else run


def _reported(report: str | None) -> Run:
    from citecheck.report import load

    path = Path(report or "")
    try:
        return load(path.read_bytes())
    except OSError as error:
        raise NoInputError(f"{path} can't be read: {error.strerror or error}.") from error


_SHADES = {"+": "green", "-": "red", "@": "cyan"}


def _shown(diff: str, encoding: str, *, color: bool) -> bytes:
    """For a program (`| git apply`) as it is, in the file's encoding; for a terminal without what could steer it."""
    if not color and not sys.stdout.isatty():
        return diff.encode("utf-8" if encoding.startswith(("utf-16", "utf-32")) else encoding, "replace")
    lines = [output.printable(line.rstrip("\r").replace("\t", "    ")) for line in diff.split("\n")]
    if color:
        lines = [click.style(line, fg=_SHADES.get(line[:1])) if line[:1] in _SHADES else line for line in lines]
    return "\n".join(lines).encode("utf-8", "replace")


def _tell(fixes: list[Any], run: Run, *, apply: bool) -> None:
    from citecheck.report.words import count, coverage

    done = sum(len(fix.done) for fix in fixes)
    for fix in fixes:
        for description, line in fix.done:
            click.echo(f"{output.printable(fix.path)}:{line}: {output.printable(description)}", err=True)
        for description, why in fix.left:
            click.echo(f"{output.printable(fix.path)}: left alone, {why}: {output.printable(description)}", err=True)
    if not done:
        click.echo("Nothing to correct.", err=True)
        for part in run.coverage:
            if part.what == "links" and part.unchecked:
                click.echo(f"Links: {coverage(part)}.", err=True)
    elif apply:
        click.echo(f"{count(done, 'correction')} made.", err=True)
    else:
        click.echo(f"{count(done, 'correction')} to make; the same command with --apply makes them.", err=True)
