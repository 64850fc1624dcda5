"""`citecheck baseline`: take everything known today as given, so that only new findings fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from citecheck.cli import EXIT_INCOMPLETE, EXIT_USAGE, options, progress
from citecheck.cli.check import exit_code, warn


@click.command("baseline")
@options.paths_argument
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where the baseline is kept (default: citecheck-baseline.json, or as configured).",
)
@click.option("--select", multiple=True, metavar="RULES", help="Rules to apply: CC201, CC2, dead-link or ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Rules to leave out.")
@click.option(
    "--decisions", metavar="FILE", help="What reviewers decided (default: citecheck-decisions.json, if it exists)."
)
@options.network_options
@options.now_option
@options.noise_options
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Check the articles at PATH and write what is found as known: with --baseline FILE only new findings fail.

    What reviewers dismissed or confirmed is left out. Of an earlier baseline at the same place stay the findings of
    articles not checked now, and of rules to which the world gave no answer; what was mended is dropped.
    """
    from citecheck import clock, corpus, engine, review, rules
    from citecheck.report.words import count

    quiet, verbose = given.pop("quiet"), given.pop("verbose")
    given.pop("color")
    now, output = given.pop("now"), given.pop("output")
    options.check_exists(given["decisions"], "--decisions")
    for name in ("select", "ignore"):
        given[name] = options.split_codes(given[name])
    config = options.settings_for(**given).config
    path = Path(output or config.baseline or review.BASELINE)
    before = review.load_baseline(path) if path.exists() else ()
    run = engine.check_files(
        corpus.discover(paths),
        replace(config, baseline=None),
        clock.parse(now) if now else clock.now(),
        progress.observer(quiet=quiet, verbose=verbose),
    )
    if exit_code(run, config) == EXIT_USAGE:
        warn(run)
        return EXIT_USAGE
    judged = review.Judged(rules.select_rules(config.select, config.ignore), run.documents, run.evidence)
    decided = {decision.fingerprint for decision in run.decisions}
    open_ = [finding for finding in run.findings if finding.fingerprint not in decided]
    known = review.known_now(open_, before, judged)
    review.save_baseline(path, known)
    warn(run)
    if not quiet:
        new = len({one.fingerprint for one in known} - {one.fingerprint for one in before})
        gone = len({one.fingerprint for one in before} - {one.fingerprint for one in known})
        click.echo(f"{path}: {count(len(known), 'known finding')}, {new:,} new, {gone:,} dropped.", err=True)
        click.echo(f"Only what comes on top fails: citecheck check --baseline {path} {' '.join(paths)}", err=True)
    return EXIT_INCOMPLETE if run.incomplete and not config.allow_incomplete else 0
