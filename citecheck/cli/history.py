"""`citecheck history`: what links have said over time."""

from __future__ import annotations

import json
from typing import Any

import click

from citecheck.cli import options, output
from citecheck.errors import NoInputError
from citecheck.model import Evidence, Failing


@click.command("history")
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@click.option("-f", "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.output_option
@click.option("--cache-dir", metavar="DIR", help="Where answers are kept between runs.")
def command(urls: tuple[str, ...], format_: str, **given: Any) -> int:
    """Show every answer that earlier runs have had about each URL, oldest first. Asks nothing.

    Exit codes: 0, or 3 when nothing is known of any of them.
    """
    from citecheck import engine

    target = output.targets_of((format_,), given.pop("output"), ("text", "json"))[0]
    config = options.settings_for(**given).config
    rows = [(url, engine.history_of(url, config), engine.failing_since(url, config)) for url in dict.fromkeys(urls)]
    if not any(history for _, history, _ in rows):
        raise NoInputError("Nothing is known of that; check the spelling, or ask first: citecheck links URL")
    text = _json(rows) if format_ == "json" else "\n\n".join(_text(*row) for row in rows)
    output.write(f"{text}\n".encode(), target.path)
    return 0


Row = tuple[str, tuple[Evidence, ...], Failing | None]


def _json(rows: list[Row]) -> str:
    from msgspec import to_builtins

    links = [
        {"url": url, "failing": to_builtins(failing), "answers": [to_builtins(item) for item in history]}
        for url, history, failing in rows
    ]
    return json.dumps({"links": links}, indent=2, ensure_ascii=False)


def _text(url: str, history: tuple[Evidence, ...], failing: Failing | None) -> str:
    from citecheck.report.words import describe, moment

    lines = [url]
    for item in history:
        asked = "" if item.question == "link" else f"{item.question}: "
        lines.append(f"  {moment(item.asked_at or '')}  {asked}{describe(item.outcome)}")
    if failing is not None:
        days = "1 day" if failing.days == 1 else f"{failing.days} days"
        lines.append(f"  failing since {moment(failing.first)}, on {days}")
    return "\n".join(output.printable(line) for line in lines)
