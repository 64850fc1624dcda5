"""`citecheck config`: the settings in force."""

from __future__ import annotations

import json

import click
import msgspec

from citecheck.cli.options import output_option, settings_for
from citecheck.cli.output import targets_of, write


@click.command("config")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option(
    "--schema",
    type=click.Choice(["settings", "report"]),
    help="Print a JSON Schema instead: of the settings, or of the JSON report.",
)
@output_option
def command(as_json: bool, schema: str | None, output: str | None) -> None:
    """Show every setting, its value, and where the value came from."""
    target = targets_of(("text",), output, ("text",))[0]
    write(_told(schema, as_json=as_json), target.path)


def _told(schema: str | None, *, as_json: bool) -> bytes:
    from citecheck import report
    from citecheck.config import Config

    if schema == "report":
        return report.schema()
    if schema == "settings":
        return json.dumps(msgspec.json.schema(Config), indent=2).encode() + b"\n"
    settings = settings_for()
    values = msgspec.to_builtins(settings.config)
    if as_json:
        rows = {name: {"value": value, "from": settings.origins[name]} for name, value in values.items()}
        return json.dumps(rows, indent=2).encode() + b"\n"
    lines = (f"{name:<17} = {json.dumps(value):<42} # {settings.origins[name]}\n" for name, value in values.items())
    return "".join(lines).encode()
