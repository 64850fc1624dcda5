"""`citecheck links`: a list of links without an article."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from citecheck.cli import EXIT_FINDINGS, EXIT_INCOMPLETE, options, output, progress
from citecheck.cli.check import warn
from citecheck.errors import NoInputError, UsageError
from citecheck.model import Archived, Evidence, Extract, Finding, NotChecked, Run
from citecheck.read import MAX_BYTES
from citecheck.report.words import confidence, describe, state

if TYPE_CHECKING:
    from citecheck.config import Config

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")
_ORDER = Finding.SEVERITIES


@click.command("links")
@click.argument("sources", nargs=-1, required=True, metavar="URL|FILE...")
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
@options.network_options
@options.now_option
@options.noise_options
def command(sources: tuple[str, ...], formats: tuple[str, ...], **given: Any) -> int:
    """Check links: each URL, and every link in each FILE or directory (`-` is standard input).

    Of an HTML page these are the addresses it links to, of any other file those printed in it.

    Exit codes: 0 nothing at or above --fail-on; 1 findings, such as a dead link; 2 usage or configuration error; 3 a
    link could not be asked (offline, network away, malformed) or there is none. 3 outranks 1.
    """
    from citecheck import clock, engine, report

    quiet, verbose, color = given.pop("quiet"), given.pop("verbose"), given.pop("color")
    now, exit_zero = given.pop("now"), given.pop("exit_zero")
    targets = output.targets_of(formats, given.pop("output"), report.FORMATS)
    for name in ("select", "ignore"):
        given[name] = options.split_codes(given[name])
    config = options.settings_for(**given).config
    extracts = _extracts(sources)
    if not any(extract.loose or extract.document.skipped for extract in extracts):
        raise NoInputError("There is no link in what was given; name URLs, or files that hold some.")
    run = engine.check_links(
        extracts, config, clock.parse(now) if now else clock.now(), progress.observer(quiet=quiet, verbose=verbose)
    )
    for target in targets:
        output.write(_rendered(run, target, color), target.path)
    warn(run)
    return 0 if exit_zero else _exit_code(run, config)


def _rendered(run: Run, target: output.Target, color: Any) -> bytes:
    from citecheck import report

    match target.format:
        case "json":
            return _json({"links": verdicts(run)})
        case "text":
            return f"{_text(verdicts(run))}\n".encode("utf-8", "backslashreplace")
        case _:
            shade = output.use_color(color, target.path)
            width = shutil.get_terminal_size((100, 24)).columns if target.path is None else 100
            return report.render(run, target.format, color=shade, width=width)


def _json(told: dict[str, object]) -> bytes:
    """Indented JSON. What UTF-8 can't hold (half a surrogate pair in a file's name) is written as an escape."""
    try:
        return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"
    except UnicodeEncodeError:
        return (json.dumps(told, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def verdicts(run: Run) -> list[dict[str, object]]:
    """One row a link, in the order given: as written, the address, the verdict with all that is known of it."""
    found = {item.id: item for item in run.evidence}
    places: dict[str, list[dict[str, object]]] = {}
    written: dict[str, str] = {}
    for extract in run.documents:
        for link in extract.loose:
            where = extract.document.locate(link.span)
            place = {"path": extract.document.path, "line": where.line, "column": where.column}
            places.setdefault(link.url, []).append(place)
            written.setdefault(link.url, link.written)
    return [_row(url, written[url], found, places[url]) for url in places]


def _row(url: str, written: str, found: dict[str, Evidence], places: list[dict[str, object]]) -> dict[str, object]:
    item = found.get(f"link {url}") or Evidence("link", url, NotChecked("malformed-address"))
    archived = found.get(f"archive {url}")
    outcome = item.outcome
    hops = [
        {"url": hop.url, "status": hop.status, "error": hop.error} | ({"why": hop.why} if hop.why else {})
        for hop in item.hops
    ]
    row: dict[str, object] = {
        "written": written,
        "url": getattr(outcome, "url", url),
        "verdict": state(outcome),
        "confidence": confidence(outcome),
        "reason": getattr(outcome, "reason", None),
        "status": getattr(outcome, "status", None),
        "says": describe(outcome),
        "asked_at": item.asked_at,
        "hops": hops,
        "archive": archived.outcome.url if archived and isinstance(archived.outcome, Archived) else None,
        "places": places,
    }
    for name in ("fragment", "since", "after"):
        if (value := getattr(outcome, name, None)) is not None:
            row[name] = value
    return row


def _text(rows: list[dict[str, object]]) -> str:
    lines = []
    for row in rows:
        detail = " ".join(str(part) for part in (row["status"], row["reason"]) if part)
        moved = f" -> {row['url']}" if row["verdict"] == "moved" else ""
        archive = f"  archived: {row['archive']}" if row["archive"] else ""
        lines.append(f"{row['verdict']:<16} {row['written']}{moved}{f'  ({detail})' if detail else ''}{archive}")
    return "\n".join(_printable(line) for line in lines)


def _printable(line: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in line)


def _exit_code(run: Run, config: Config) -> int:
    links = [item.outcome for item in run.evidence if item.question == "link"]
    unasked = any(isinstance(outcome, NotChecked) and outcome.reason != "excluded" for outcome in links)
    if (unasked or run.incomplete) and not config.allow_incomplete:
        return EXIT_INCOMPLETE
    if config.fail_on == "never":
        return 0
    floor = _ORDER.index(config.fail_on)
    return EXIT_FINDINGS if any(_ORDER.index(finding.severity) >= floor for finding in run.findings) else 0


# ---------------------------------------------------------------- where the links are


def _extracts(sources: Iterable[str]) -> list[Extract]:
    """The links of each file, of standard input and of the command line itself, in the order given."""
    from citecheck import corpus, engine
    from citecheck.model import Document, Link, Span

    extracts: list[Extract] = []
    named: list[str] = []
    for source in sources:
        if source == "-":
            text = sys.stdin.buffer.read(MAX_BYTES).decode("utf-8", errors="replace")
            extracts.append(engine.links_in(text.replace("\r\n", "\n").replace("\r", "\n"), "stdin"))
        elif _is_link(source):
            named.append(source)
        else:
            if not Path(source).exists():
                raise UsageError(f"{source} is no link, and there is no such file; give URLs with their scheme.")
            extracts.extend(engine.extract_links(path) for path in corpus.discover([source]))
    if named:
        text, links = "", []
        for url in named:
            links.append(Link(url, url.strip(), Span(len(text), len(text) + len(url))))
            text += f"{url}\n"
        extracts.insert(0, Extract(Document("command-line", "text", text), loose=tuple(links)))
    return extracts


def _is_link(source: str) -> bool:
    return "://" in source or (_SCHEME.match(source) is not None and not Path(source).exists())
