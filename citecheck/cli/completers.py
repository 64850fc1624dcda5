"""What a shell offers for the values of options and arguments: by what their placeholder says that they are.

A command names its values once, in its `metavar` (FILE, DIR, RULES ...), and is completed for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

Completer = Callable[[click.Context, str], list[CompletionItem]]


def prepare(command: click.Command) -> None:
    """Give each parameter of a command that names the kind of its values the completion of that kind."""
    for parameter in command.params:
        completer = _completer(parameter.metavar or "")
        if completer is not None:
            parameter.shell_complete = completer  # type: ignore[method-assign,assignment]


def _completer(metavar: str) -> Completer | None:
    if metavar in ("RULES", "[CODE]"):
        return _rules
    if metavar == "NAME[:FILE]":
        return _formats
    if metavar == "REF":
        return _refs
    if "FILE" in metavar or "PATH" in metavar:
        return lambda _, incomplete: [CompletionItem(incomplete, type="file")]
    if metavar == "DIR":
        return lambda _, incomplete: [CompletionItem(incomplete, type="dir")]
    return None


def _rules(_: click.Context, incomplete: str) -> list[CompletionItem]:
    """Codes, and names once a letter of one is written; of a list with commas, the last."""
    before, comma, started = incomplete.rpartition(",")
    return [CompletionItem(f"{before}{comma}{word}", help=told) for word, told in _words(started)]


def _words(started: str) -> Iterator[tuple[str, str]]:
    from citecheck.rules import RULES

    for rule in RULES:
        if rule.code.startswith(started.upper()):
            yield rule.code, f"{rule.name}: {rule.summary}"
        elif started and rule.name.startswith(started.lower()):
            yield rule.name, f"{rule.code}: {rule.summary}"


def _refs(_: click.Context, incomplete: str) -> list[CompletionItem]:
    from citecheck.changes import refs

    return [CompletionItem(name) for name in refs(Path.cwd()) if name.startswith(incomplete)]


def _formats(_: click.Context, incomplete: str) -> list[CompletionItem]:
    """The formats; what follows the colon is a file that is not there yet."""
    from citecheck.report import FORMATS

    return [CompletionItem(name) for name in FORMATS if name.startswith(incomplete)]
