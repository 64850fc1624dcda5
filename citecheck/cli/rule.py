"""`citecheck rule`: what a rule means."""

from __future__ import annotations

import json
import shutil
from typing import Any

import click

from citecheck.cli import options, output
from citecheck.rules import RULES, find_rule


@click.command("rule")
@click.argument("code", required=False, metavar="[CODE]")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="A page for the terminal, Markdown, or JSON.",
)
@options.output_option
@options.color_option
def command(code: str | None, format_: str, color: Any, **given: Any) -> None:
    """Show the page of the rule CODE (a code such as CC201 or a name such as dead-link); without it, list all rules.

    As Markdown and as JSON, all rules means all their pages.
    """
    from citecheck.report import manual

    target = output.targets_of((format_,), given["output"], ("text", "markdown", "json"))[0]
    rules = RULES if code is None else (find_rule(code),)
    width = min(shutil.get_terminal_size((100, 24)).columns, 100) if target.path is None else 100
    shade = output.use_color(color, target.path)
    match format_:
        case "json":
            told = json.dumps(manual.records(rules), indent=2, ensure_ascii=False) + "\n"
        case "markdown":
            told = manual.markdown(rules)
        case _ if code is None:
            told = manual.listing(rules, width, color=shade)
        case _:
            told = manual.page(rules[0], width, color=shade)
    output.write(told.encode(), target.path)
