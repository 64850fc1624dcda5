"""`citecheck links`: a list of links without an article."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from citecheck.cli import EXIT_FINDINGS, EXIT_INCOMPLETE, options, output, progress
from citecheck.errors import NoInputError, UsageError
from citecheck.model import Archived, Dead, Evidence, NotChecked
from citecheck.read import MAX_BYTES

_LINK = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\s<>\"“”«»`]{1,2000}")
_HTML = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_TRAILING = ".,;:!?'’)]}*"


@click.command("links")
@click.argument("sources", nargs=-1, required=True, metavar="URL|FILE...")
@click.option("-f", "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.output_option
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found (not on errors).")
@options.network_options
@options.now_option
@options.noise_options
def command(sources: tuple[str, ...], format_: str, **given: Any) -> int:
    """Check links: each URL, and every link in each FILE (`-` is standard input; of HTML, what it links to).

    Exit codes: 0 no dead link; 1 a dead link; 2 usage error; 3 a link could not be asked (offline, network away) or
    there is none.
    """
    from citecheck import clock, engine
    from citecheck.sources import inquiries_for

    quiet, verbose = given.pop("quiet"), given.pop("verbose")
    given.pop("color")
    now, exit_zero = given.pop("now"), given.pop("exit_zero")
    target = output.targets_of((format_,), given.pop("output"), ("text", "json"))[0]
    config = options.settings_for(**given).config
    urls = tuple(dict.fromkeys(url for source in sources for url in _urls_in(source)))
    if not urls:
        raise NoInputError("There is no link in what was given; name URLs, or files that hold some.")
    evidence = engine.find_evidence(
        inquiries_for(urls, archives=config.archives, services=config.services_in_force),
        config,
        clock.parse(now) if now else clock.now(),
        progress.observer(quiet=quiet, verbose=verbose),
    )
    rows = verdicts(urls, evidence)
    text = json.dumps({"links": rows}, indent=2, ensure_ascii=False) if format_ == "json" else _text(rows)
    output.write(f"{text}\n".encode(), target.path)
    return 0 if exit_zero else _exit_code(evidence)


def verdicts(urls: Sequence[str], evidence: Iterable[Evidence]) -> list[dict[str, object]]:
    """One row a link: as written, the address asked, the verdict with its reason and status, hops, archived copy."""
    found = {item.id: item for item in evidence}
    rows: list[dict[str, object]] = []
    for url in urls:
        item = found.get(f"link {url}")
        archived = found.get(f"archive {url}")
        if item is None:
            outcome: Any = NotChecked("malformed")
            item = Evidence("link", url, outcome)
        outcome = item.outcome
        rows.append(
            {
                "written": url,
                "url": getattr(outcome, "url", url),
                "verdict": type(outcome).__struct_config__.tag,
                "reason": getattr(outcome, "reason", None),
                "status": getattr(outcome, "status", None),
                "asked_at": item.asked_at,
                "hops": [{"url": hop.url, "status": hop.status, "error": hop.error} for hop in item.hops],
                "archive": archived.outcome.url if archived and isinstance(archived.outcome, Archived) else None,
            }
        )
    return rows


def _text(rows: list[dict[str, object]]) -> str:
    lines = []
    for row in rows:
        detail = " ".join(str(part) for part in (row["status"], row["reason"]) if part)
        moved = f" -> {row['url']}" if row["verdict"] == "moved" else ""
        archive = f"  archived: {row['archive']}" if row["archive"] else ""
        lines.append(f"{row['verdict']:<12} {row['written']}{moved}{f'  ({detail})' if detail else ''}{archive}")
    return "\n".join(_printable(line) for line in lines)


def _printable(line: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in line)


def _exit_code(evidence: Iterable[Evidence]) -> int:
    links = [item.outcome for item in evidence if item.question == "link"]
    if any(isinstance(outcome, NotChecked) and outcome.reason != "excluded" for outcome in links):
        return EXIT_INCOMPLETE
    return EXIT_FINDINGS if any(isinstance(outcome, Dead) for outcome in links) else 0


def _urls_in(source: str) -> Iterable[str]:
    if "://" in source:
        return (source,)
    if source == "-":
        text = sys.stdin.buffer.read(MAX_BYTES).decode("utf-8", errors="replace")
    else:
        try:
            with Path(source).open("rb") as file:
                text = file.read(MAX_BYTES).decode("utf-8", errors="replace")
        except OSError as error:
            raise UsageError(
                f"{source} is no link and can't be opened as a file: {error.strerror or error}."
            ) from error
    if _HTML.match(text):
        return _linked(text)
    return (_trimmed(match[0]) for match in _LINK.finditer(text))


def _linked(page: str) -> Iterable[str]:
    """What an HTML page links to, loads or quotes: the attributes that hold addresses (HTML standard, 4.2 to 4.8)."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, "html.parser")
    for element in soup.find_all(True):
        for attribute in ("href", "src", "cite", "data", "poster"):
            value = element.get(attribute)
            if isinstance(value, str) and _LINK.match(value.strip()):
                yield value.strip()


def _trimmed(url: str) -> str:
    """Without the punctuation of the sentence around it; a bracket that the address itself opens stays."""
    while url and url[-1] in _TRAILING:
        if url[-1] == ")" and url.count("(") >= url.count(")"):
            break
        url = url[:-1]
    return url
