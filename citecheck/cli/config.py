"""`citecheck config`: the settings in force."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click
import msgspec

from citecheck.cli.options import config_option, output_option, settings_for
from citecheck.cli.output import targets_of, write


@click.command("config")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option(
    "--schema",
    type=click.Choice(["settings", "report"]),
    help="Print a JSON Schema instead: of the settings, or of the JSON report.",
)
@config_option
@output_option
def command(as_json: bool, schema: str | None, config: str | None, output: str | None) -> None:
    """Show every setting, its value, and where the value came from."""
    target = targets_of(("text",), output, ("text",))[0]
    write(_told(schema, config, as_json=as_json), target.path)


def _told(schema: str | None, file: str | None, *, as_json: bool) -> bytes:
    from citecheck import report
    from citecheck.config import Config

    if schema == "report":
        return report.schema()
    if schema == "settings":
        return json.dumps(msgspec.json.schema(Config), indent=2).encode() + b"\n"
    settings = settings_for(config=file)
    values = msgspec.to_builtins(settings.config)
    if as_json:
        table = {name: {"value": value, "from": settings.origins[name]} for name, value in values.items()}
        return json.dumps(table, indent=2).encode() + b"\n"
    rows = _rows(values, settings.origins)
    return "".join(f"{name:<17} = {json.dumps(value):<42} # {origin}\n" for name, value, origin in rows).encode()


def _rows(values: dict[str, Any], origins: dict[str, str]) -> Iterator[tuple[str, Any, str]]:
    """Name, value and origin, those of a table one by one."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{key}", inner, origins[name]) for key, inner in value.items())
        else:
            yield name, value, origins[name]
