"""The help of a command with its options in sections: its own first, then those that many commands share."""

from __future__ import annotations

import click

from citecheck.cli import options

_NETWORK = options.names_of(options.network_options) - {"config"}
_OUTPUT = options.names_of(options.noise_options) | {"formats", "format_", "output", "now"}


def write_options(command: click.Command, context: click.Context, formatter: click.HelpFormatter) -> None:
    """Write the options of a command, those for the network and for what is printed apart."""
    sections: dict[str, list[tuple[str, str]]] = {"Options": [], "Output": [], "Network": []}
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            sections[_section(parameter.name or "")].append(record)
    for title, rows in sections.items():
        if rows:
            with formatter.section(title):
                formatter.write_dl(rows)


def _section(name: str) -> str:
    if name in _NETWORK:
        return "Network"
    return "Output" if name in _OUTPUT else "Options"
