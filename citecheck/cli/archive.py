"""`citecheck archive`: have an archive save the links of an article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from citecheck.cli import EXIT_FINDINGS, EXIT_INCOMPLETE, options, output, progress
from citecheck.errors import NoInputError
from citecheck.model import Archived, Evidence, NotChecked, Unsaved

if TYPE_CHECKING:
    from citecheck.archiving import Saved
    from citecheck.config import Config
    from citecheck.sources import Inquiry


@click.command("archive")
@click.argument("sources", nargs=-1, required=True, metavar="URL|PATH...")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be saved, and have nothing saved.")
@click.option("--most", type=click.IntRange(min=1), metavar="N", help="Have no more than N pages saved in this run.")
@click.option("-f", "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.output_option
@options.network_options
@options.now_option
@options.noise_options
def command(sources: tuple[str, ...], dry_run: bool, most: int | None, format_: str, **given: Any) -> int:
    """Have the Internet Archive save each URL, and each link of the articles at PATH, that is alive and in no archive.

    It needs the keys of an account at archive.org (https://archive.org/account/s3.php), in the environment as
    IA_ACCESS_KEY_ID and IA_SECRET_ACCESS_KEY, and goes no faster than the archive allows. When it was interrupted, the
    same command goes on from there.

    Exit codes: 0 nothing is left to save; 1 a page could not be saved; 2 usage error; 3 something is left for another
    run, or there is no link.
    """
    from citecheck import archiving, clock, engine

    quiet, verbose = given.pop("quiet"), given.pop("verbose")
    given.pop("color")
    now = clock.parse(given["now"]) if given["now"] else clock.now()
    del given["now"]
    target = output.targets_of((format_,), given.pop("output"), ("text", "json"))[0]
    config = options.settings_for(**given).config
    key = "" if dry_run else archiving.key_from_environment(config.services_in_force.save)
    inquiries = _inquiries(sources, config)
    if not inquiries:
        raise NoInputError("There is no link in what was given; name URLs, or articles that hold some.")
    observer = progress.observer(quiet=quiet, verbose=verbose)
    evidence = engine.find_evidence(inquiries, config, now, observer)
    if dry_run:
        done = archiving.Saved((), archiving.unarchived(evidence))
    else:
        done = archiving.save(evidence, config, now, key=key, most=most, progress=observer)
    output.write((_json(done) if format_ == "json" else _text(done, quiet=quiet)).encode(), target.path)
    return 0 if dry_run else _exit_code(done, evidence)


def _inquiries(sources: tuple[str, ...], config: Config) -> tuple[Inquiry, ...]:
    """Whether each link is alive and where it is archived: of the URLs given, and of the articles."""
    from citecheck import corpus, engine
    from citecheck.sources import inquiries_for, plan

    services = config.services_in_force
    urls = [source for source in sources if "://" in source]
    paths = [source for source in sources if "://" not in source]
    extracts = [engine.extract_or_skip(path) for path in corpus.discover(paths)] if paths else []
    for extract in extracts:
        for skip in extract.document.skipped:
            click.echo(f"citecheck: {skip.message}", err=True)
    found = (*inquiries_for(urls, services=services), *plan(extracts, {"link", "archive"}, services=services))
    return tuple({inquiry.id: inquiry for inquiry in reversed(found)}.values())[::-1]


def _text(done: Saved, *, quiet: bool) -> str:
    from citecheck.report.words import describe

    lines = [f"{item.subject}: {describe(item.outcome)}" for item in done.evidence]
    lines += [f"{url}: not archived" for url in done.left]
    if done.stopped is not None:
        lines.append(f"The archive was not asked for more ({done.stopped}); call the same command again later.")
    elif not lines and not quiet:
        lines.append("Nothing is left to save.")
    return "".join(f"{output.printable(line)}\n" for line in lines)


def _json(done: Saved) -> str:
    from citecheck.report.words import state

    rows = [
        {
            "url": item.subject,
            "verdict": state(item.outcome),
            "reason": getattr(item.outcome, "reason", None),
            "archive": item.outcome.url if isinstance(item.outcome, Archived) else None,
            "asked_at": item.asked_at,
        }
        for item in done.evidence
    ]
    return json.dumps({"saved": rows, "left": list(done.left), "stopped": done.stopped}, indent=2) + "\n"


def _exit_code(done: Saved, evidence: tuple[Evidence, ...]) -> int:
    unasked = any(isinstance(item.outcome, NotChecked) and item.outcome.reason != "excluded" for item in evidence)
    if done.left or done.stopped or unasked:
        return EXIT_INCOMPLETE
    if any(isinstance(item.outcome, Unsaved) and item.outcome.lasting for item in done.evidence):
        return EXIT_FINDINGS
    return EXIT_INCOMPLETE if any(not isinstance(item.outcome, Archived) for item in done.evidence) else 0
