"""`citecheck completion`: what a shell needs to complete commands, options, rules and formats."""

from __future__ import annotations

import os
from pathlib import Path

import click
from click.shell_completion import ShellComplete, get_completion_class

from citecheck.cli import COMPLETION_VARIABLE, app, options, output
from citecheck.errors import UsageError

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS), required=False)
@options.output_option
def command(shell: str | None, output: str | None) -> None:
    """Print the completion script for SHELL (bash, zsh or fish; default: the one in $SHELL).

    \b
    bash   eval "$(citecheck completion bash)"            in ~/.bashrc
    zsh    eval "$(citecheck completion zsh)"             in ~/.zshrc, after compinit
    fish   citecheck completion fish | source             in ~/.config/fish/config.fish
    """
    _write(shell or _own(), output)


def _own() -> str:
    name = Path(os.environ.get("SHELL", "")).name
    if name not in SHELLS:
        raise UsageError(f"Which shell? Name one of {', '.join(SHELLS)}: citecheck completion bash")
    return name


def _write(shell: str, path: str | None) -> None:
    target = output.targets_of(("text",), path, ("text",))[0]
    kind = get_completion_class(shell)
    assert kind is not None
    # The source of ShellComplete itself: that of bash starts a bash first to ask for its version.
    script = ShellComplete.source(kind(app, {}, "citecheck", COMPLETION_VARIABLE))
    output.write(script.encode().rstrip(b"\n") + b"\n", target.path)
