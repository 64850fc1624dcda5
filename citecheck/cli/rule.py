"""`citecheck rule`: what a rule means."""

from __future__ import annotations

import shutil
import textwrap

import click

from citecheck.rules import RULES, Rule, find_rule


@click.command("rule")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Show the page of the rule CODE (a code such as CC201 or a name such as dead-link); without it, list all rules."""
    if code is None:
        for rule in RULES:
            click.echo(f"{rule.code}  {rule.name:<22}{rule.severity:<9}{rule.summary}")
        return
    click.echo(page(find_rule(code), min(shutil.get_terminal_size((100, 24)).columns, 100)), nl=False)


def page(rule: Rule, width: int) -> str:
    """The page of a rule as plain text: a heading, then each section wrapped to `width` columns, code kept as it is."""
    needs = f"asks the world for: {', '.join(rule.needs)}" if rule.needs else "asks nothing of the world"
    head = f"{rule.code} {rule.name}\n{rule.severity}, {rule.confidence} confidence; {needs}; since {rule.since}\n"
    body = "".join(f"\n{title}\n{_section(text, width)}\n" for title, text in rule.sections.items())
    return head + body


def _section(text: str, width: int) -> str:
    lines: list[str] = []
    for place, part in enumerate(text.strip().split("```")):
        if place % 2:
            code = part.split("\n", 1)[1] if "\n" in part else part
            lines += ["", *(f"      {line}".rstrip() for line in code.rstrip("\n").split("\n")), ""]
        else:
            for paragraph in filter(None, (piece.strip() for piece in part.split("\n\n"))):
                if paragraph.startswith(("- ", "* ")):
                    lines += [f"  {line}" for line in paragraph.split("\n")]
                else:
                    lines += textwrap.wrap(
                        " ".join(paragraph.split()), width, initial_indent="  ", subsequent_indent="  "
                    )
    return "\n".join(lines).strip("\n")
