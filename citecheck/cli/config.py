"""`citecheck config`: the settings in force."""

from __future__ import annotations

import json

import click
import msgspec

from citecheck.cli.options import settings_for


@click.command("config")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option(
    "--schema",
    type=click.Choice(["settings", "report"]),
    help="Print a JSON Schema instead: of the settings, or of the JSON report.",
)
def command(as_json: bool, schema: str | None) -> None:
    """Show every setting, its value, and where the value came from."""
    from citecheck import report
    from citecheck.config import Config

    if schema == "report":
        click.echo(report.schema(), nl=False)
        return
    if schema == "settings":
        click.echo(json.dumps(msgspec.json.schema(Config), indent=2))
        return
    settings = settings_for()
    values = msgspec.to_builtins(settings.config)
    if as_json:
        rows = {name: {"value": value, "from": settings.origins[name]} for name, value in values.items()}
        click.echo(json.dumps(rows, indent=2))
        return
    for name, value in values.items():
        click.echo(f"{name:<17} = {json.dumps(value):<42} # {settings.origins[name]}")
