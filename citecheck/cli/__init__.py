"""The command line: one module per command, each loaded only when it is called. The only room that prints or exits."""

from __future__ import annotations

import gc
import os
import shlex
import sys
import traceback
import warnings
from functools import partial
from importlib import import_module

import click

from citecheck.errors import CitecheckError, NoInputError, nearest
from citecheck.version import __version__

COMMANDS = {
    "check": "Read, ask, judge: report what is missing, dead or unsupported.",
    "extract": "Print markers, notes, citations and claims as JSON; ask nothing.",
    "bib": "Export the works of an article, and the citations of its notes.",
    "review": "Review a report in a browser; decisions are saved as they are made.",
    "fix": "Show the safe corrections as a diff, or make them.",
    "baseline": "Take everything known today as given, so that only new findings fail.",
    "links": "Check a list of links without an article.",
    "archive": "Have an archive save what is alive and not archived yet.",
    "history": "Show what a link has said over time.",
    "rule": "Show what a rule means, or list all rules.",
    "config": "Show the settings in force and where each came from.",
    "completion": "Print what bash, zsh or fish needs to complete commands.",
}
COMPLETION_VARIABLE = "_CITECHECK_COMPLETE"
"""Set by a shell that asks what could come next."""
EXIT_FINDINGS, EXIT_USAGE, EXIT_INCOMPLETE, EXIT_INTERRUPTED = 1, 2, 3, 130


class _Commands(click.Group):
    """Commands by name; a module is imported only when its command is used, so `--help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"citecheck.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        command.format_options = partial(_write_options, command)  # type: ignore[method-assign]
        if COMPLETION_VARIABLE in os.environ:
            from citecheck.cli import completers

            completers.prepare(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; a misspelt one is told which is nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-") and (near := nearest(args[0], COMMANDS)):
            ctx.fail(f"No such command '{args[0]}'.{near}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    from citecheck.cli.sections import write_options

    write_options(command, ctx, formatter)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or internal error, 3 incomplete run.",
)
@click.version_option(__version__, prog_name="citecheck")
def app() -> None:
    """A test suite for the sources of an article."""


def main() -> None:
    """Run the command line and exit. Errors raised on purpose are one sentence on stderr."""
    warnings.showwarning = _warn
    gc.set_threshold(50_000, 20, 100)  # records are kept to the end and hold no cycles: looking for some is wasted
    try:
        code = app(standalone_mode=False)
    except click.exceptions.Abort:
        from citecheck.cli import progress

        again = shlex.join(["citecheck", *sys.argv[1:]])
        _stop(
            f"{progress.interrupted()}. What was answered is kept: the same command goes on from there.\n  {again}",
            EXIT_INTERRUPTED,
        )
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_USAGE)
    except NoInputError as error:
        _stop(str(error), EXIT_INCOMPLETE)
    except CitecheckError as error:
        _stop(str(error), EXIT_USAGE)
    except Exception:
        traceback.print_exc()
        _stop("This is a fault of citecheck itself; please report it with the lines above.", EXIT_USAGE)
    sys.exit(code if isinstance(code, int) else 0)


def _warn(message: Warning | str, *_: object, **__: object) -> None:
    click.echo(f"citecheck: warning: {message}", err=True)


def _stop(message: str, code: int) -> None:
    click.echo(f"citecheck: {message}", err=True)
    sys.exit(code)
