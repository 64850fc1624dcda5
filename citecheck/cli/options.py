"""Options that several commands share, and the settings they make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from citecheck import config
from citecheck.errors import UsageError
from citecheck.report import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
now_option = click.option(
    "--now",
    metavar="TIME",
    help="Time of the run (ISO 8601), for reports that come out the same; see SOURCE_DATE_EPOCH.",
)
formats_option = click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    default=("text",),
    metavar="NAME[:FILE]",
    help=f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}, to standard output or a file (repeatable). Default: text.",
)
output_option = click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")

config_option = click.option(
    "--config", metavar="FILE", help="Settings file to use instead of the citecheck.toml or pyproject.toml found."
)

_NETWORK = (
    config_option,
    click.option("--offline/--online", default=None, help="Ask nothing, use what the cache has / ask (default)."),
    click.option("--cache-dir", metavar="DIR", help="Where answers are kept between runs."),
    click.option(
        "--max-age", type=float, metavar="SECONDS", help="Use answers no older than this again (default 86400)."
    ),
    click.option("--timeout", type=float, metavar="SECONDS", help="How long one request may take (default 20)."),
    click.option("--max-concurrency", type=int, metavar="N", help="Requests at once to all hosts (default 128)."),
    click.option("--host-concurrency", type=int, metavar="N", help="Requests at once to one host (default 6)."),
    click.option("--budget", type=int, metavar="N", help="Requests in this run at most; another run goes on."),
    click.option("--contact", metavar="ADDRESS", help="Mail or web address told to the servers asked."),
    click.option(
        "--allow-network", multiple=True, metavar="CIDR", help="Private address range that may be asked (repeatable)."
    ),
    click.option("--ca-file", metavar="FILE", help="PEM file of further certificate authorities to trust."),
    click.option(
        "--include",
        multiple=True,
        metavar="PATTERN",
        help="Ask only links that contain PATTERN, or match its * (repeatable).",
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="PATTERN",
        help="Do not ask links that contain PATTERN, or match its * (repeatable).",
    ),
    click.option(
        "--header",
        multiple=True,
        metavar="HOST:NAME:VALUE",
        help="Header for the links of a host, as 'example.org: X-Y: z'.",
    ),
    click.option("--accept", multiple=True, metavar="STATUS", help="Statuses that count as alive: 403, 500-503, 4xx."),
    click.option(
        "--remap",
        multiple=True,
        metavar="'FROM TO'",
        help="Ask TO instead of FROM; what * stands for is kept (repeatable).",
    ),
    click.option(
        "--as-browser/--not-as-browser",
        default=None,
        help="Ask what refuses robots once more as a browser (default) / don't.",
    ),
    click.option(
        "--dead-after", type=int, metavar="DAYS", help="Days on which a link must have failed to be dead (default 1)."
    ),
    click.option("--archive", metavar="URL", help="Availability API to ask for archived copies."),
    click.option(
        "--timegate",
        multiple=True,
        metavar="URL|NAME",
        help="A further archive to ask for copies: the prefix of its TimeGate, or its name (repeatable).",
    ),
    click.option(
        "--service",
        multiple=True,
        metavar="NAME=URL",
        help="Another address of a service; `citecheck config` lists them (repeatable).",
    ),
    click.option("--archives/--no-archives", default=None, help="Ask where links are archived (default) / don't."),
)
color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour on standard output; NO_COLOR is honoured.",
)
_NOISE = (
    click.option("-q", "--quiet", is_flag=True, help="No progress and no summary."),
    click.option("-v", "--verbose", is_flag=True, help="Show progress even where stderr is no terminal."),
    color_option,
)


def network_options(command: Command) -> Command:
    """Options that say what may be asked of the world, and how."""
    return _with(command, _NETWORK)


def noise_options(command: Command) -> Command:
    """Options that say how much is printed."""
    return _with(command, _NOISE)


def names_of(decorator: Callable[[Any], Any]) -> set[str]:
    """The names of the parameters that a decorator gives to a command."""
    made = click.command(decorator(lambda **_: None))
    return {parameter.name for parameter in made.params if parameter.name}


def _with(command: Command, options: tuple[Callable[[Any], Any], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def settings_for(**options: Any) -> config.Settings:
    """The settings in force: defaults, the configuration file, then the options given (empty ones don't count)."""
    file = options.pop("config", None)
    services = _services(options.pop("service", ()), options.pop("timegate", ()))
    given = {name: _listed(value) for name, value in options.items() if value is not None and value != ()}
    if services:
        given["services"] = services
    return config.load(Path.cwd(), given, Path(file) if file is not None else None)


def _services(pairs: tuple[str, ...], timegates: tuple[str, ...]) -> dict[str, Any]:
    """`--service doi=http://mirror.example/` and `--timegate arquivo.pt` as one table of settings."""
    found: dict[str, Any] = {}
    for pair in pairs:
        name, equals, url = pair.partition("=")
        if not equals:
            raise UsageError(f"--service takes NAME=URL, not '{pair}'; `citecheck config` lists the names.")
        found[name.strip()] = url.strip()
    return {**found, "timegates": list(timegates)} if timegates else found


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def check_exists(file: str | None, option: str) -> None:
    """Raises `UsageError` for a file that was named and is not there."""
    if file is not None and not Path(file).is_file():
        raise UsageError(f"{option}: there is no file {file}; check the spelling and the directory.")


def split_codes(values: tuple[str, ...]) -> tuple[str, ...]:
    """`--select CC1,CC201 --select CC4` as one tuple of codes."""
    codes = tuple(code.strip() for value in values for code in value.split(",") if code.strip())
    if values and not codes:
        raise UsageError("No rule is named; give codes such as CC201, prefixes such as CC2, names or ALL.")
    return codes
