"""The commands and their options as a Markdown page: `python -m citecheck.cli.reference`, for reports/commands.md."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from citecheck.cli import COMMANDS, app, output


def reference() -> str:
    """Every command with its usage, what it does, its arguments and its options, in the order of `--help`."""
    return "\n".join(_lines()).rstrip("\n") + "\n"


def _lines() -> Iterator[str]:
    yield from ("# Commands", "", "| command | |", "| --- | --- |")
    yield from (f"| [`citecheck {name}`](#citecheck-{name}) | {told} |" for name, told in COMMANDS.items())
    yield from ("", f"{app.epilog}", "")
    context = app.make_context("citecheck", [], resilient_parsing=True)
    for name in COMMANDS:
        command = app.get_command(context, name)
        assert command is not None
        yield from _command(command, click.Context(command, info_name=name, parent=context, terminal_width=100))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield from (f"## citecheck {context.info_name}", "", "```text", _usage(command, context), "```", "")
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        if paragraph.startswith("\b"):
            yield from ("```text", paragraph.removeprefix("\b").strip("\n"), "```", "")
        else:
            yield from (" ".join(_code(paragraph).split()), "")
    rows = [(parameter.get_help_record(context), parameter) for parameter in command.get_params(context)]
    shown = [record for record, parameter in rows if record is not None and isinstance(parameter, click.Option)]
    yield from ("| option | |", "| --- | --- |")
    for option, told in shown:
        yield f"| `{option.replace('|', chr(92) + '|')}` | {_cell(told)} |"
    yield ""


def _usage(command: click.Command, context: click.Context) -> str:
    return command.get_usage(context).removeprefix("Usage: ")


def _cell(text: str) -> str:
    return _code(" ".join(text.split())).replace("|", "\\|")


def _code(text: str) -> str:
    """A help text is plain, and Markdown would take some of its characters for mark-up."""
    return text.replace("<", "&lt;").replace("*", "\\*")


if __name__ == "__main__":
    output.write(reference().encode(), None)
