"""Settings: `[tool.citecheck]` in pyproject.toml, or citecheck.toml, then the command line, into one `Config`.

An unknown key is an error that names the nearest one, and a value of the wrong type says what was expected.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Literal

import msgspec

from citecheck import services
from citecheck.errors import ConfigError, nearest
from citecheck.services import Services

FILES = ("citecheck.toml", "pyproject.toml")
"""Looked for in the working directory and then in each directory above it; the first that has settings counts."""

FailOn = Literal["error", "warning", "info", "never"]


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The settings of a run. Keys are spelt with hyphens in files (`fail-on`), with underscores here."""

    select: tuple[str, ...] = ("ALL",)
    """Rules to apply: codes ("CC201"), prefixes ("CC2"), names ("dead-link") or "ALL"."""
    ignore: tuple[str, ...] = ()
    """Rules to leave out, written as in `select`."""
    fail_on: FailOn = "warning"
    """The lowest severity of a finding that makes the exit code 1; "never" for none."""
    offline: bool = False
    """Ask nothing of the world; what the cache knows, and is young enough (`max-age`), is used."""
    allow_incomplete: bool = False
    """Do not end with 3 when something could not be checked (for commit hooks that run offline)."""
    coverage_floor: float = 0.0
    """Share of the links, from 0 to 1, that must have been checked; below it the run is incomplete (CC904)."""
    cache_dir: str | None = None
    """Directory of the store; default is `citecheck` in the user's cache directory."""
    max_age: float = 86_400.0
    """Seconds for which an answer of an earlier run is used again without asking."""
    timeout: float = 20.0
    """Seconds one request may take."""
    max_concurrency: int = 128
    """Requests at once to all hosts."""
    host_concurrency: int = 6
    """Requests at once to one host, by all processes of this machine that share the cache directory."""
    budget: int | None = None
    """Requests in one run at most; what is left is not checked, and another run goes on from there."""
    transport: Literal["auto", "pyreqwest", "httpx"] = "auto"
    """What sends the requests: the fast pyreqwest, plain httpx, or "auto": pyreqwest where it is installed."""
    contact: str | None = None
    """Mail or web address told to the servers asked, so that their owners can reach you."""
    allow_network: tuple[str, ...] = ()
    """Address ranges (CIDR) that may be asked although they are private, for intranets and tests."""
    ca_file: str | None = None
    """PEM file of further certificate authorities to trust, such as that of an intranet."""
    include: tuple[str, ...] = ()
    """Links to ask, where any are named: addresses that contain one of these words, or match one with `*` in it."""
    exclude: tuple[str, ...] = ()
    """Links not to ask: addresses that contain one of these words, or match one with `*` in it."""
    header: tuple[str, ...] = ()
    """Headers for the links of some hosts: "example.org: X-Name: value", "*.example.org: Authorization: ..."."""
    accept: tuple[int | str, ...] = ()
    """Statuses that count as alive besides the usual ones: 403, "500-503", "4xx"."""
    remap: tuple[str, ...] = ()
    """Links to ask elsewhere: "https://old.example/* https://new.example/*"."""
    as_browser: bool = True
    """Whether a link that refuses robots is asked once more as a browser would ask."""
    dead_after: int = 1
    """On how many days a link must have failed before it is called dead; until then it is "failing since"."""
    archive: str = services.DEFAULT.availability
    """Address of the availability API that says where a link is archived; another one replaces the Wayback Machine."""
    archives: bool = True
    """Whether to ask where links are archived."""
    read_sources: bool = True
    """Whether to read the sources behind numbers and quotations, and hold these against them."""
    decisions: str = "citecheck-decisions.json"
    """File of what reviewers decided, used where it exists."""
    baseline: str | None = None
    """File of findings known before; only new ones fail the run."""
    services: Services = services.DEFAULT
    """Addresses of the other services of archives and of registries, for mirrors, institutions and tests."""

    @property
    def services_in_force(self) -> Services:
        """The services that a run asks: those set, with the archive set."""
        own = self.archive != services.DEFAULT.availability
        return services.with_archive(self.services, self.archive if own else self.services.availability)


class Settings(msgspec.Struct, frozen=True):
    """A `Config` and, for each of its keys, where the value came from ("default", a file, "command line")."""

    config: Config
    origins: dict[str, str]


def load(start: Path, overrides: Mapping[str, Any] | None = None, file: Path | None = None) -> Settings:
    """Settings in force for a run started in directory `start`; `overrides` (None values left out) win over files.

    `file` is read instead of the one that would be found. Raises `ConfigError` for a file that is no TOML, an unknown
    key or a value of the wrong type, and for a `file` that does not exist.
    """
    values: dict[str, Any] = {}
    origins = dict.fromkeys(Config.__struct_encode_fields__, "default")
    path, table = _table(start.resolve()) if file is None else (file, _named(file))
    if path is not None:
        values |= _checked(table, str(path))
        origins |= {name: str(path) for name in table}
    for name, value in (overrides or {}).items():
        if value is not None:
            key = name.replace("_", "-")
            both = isinstance(value, dict) and isinstance(values.get(key), dict)
            values[key] = {**values[key], **value} if both else value
            origins[key] = "command line"
    return Settings(_converted(values, "the command line or configuration"), origins)


def _table(start: Path) -> tuple[Path | None, dict[str, Any]]:
    for directory in (start, *start.parents):
        for name in FILES:
            path = directory / name
            if not path.is_file():
                continue
            try:
                content = tomllib.loads(path.read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
                if name == "pyproject.toml":
                    continue  # somebody else's file; its trouble is not ours to report
                raise ConfigError(f"{path} can't be read as TOML: {error}.") from error
            table = content if name == "citecheck.toml" else content.get("tool", {}).get("citecheck")
            if isinstance(table, dict):
                return path, table
    return None, {}


def _named(path: Path) -> dict[str, Any]:
    """The settings of the file that a user names: `[tool.citecheck]` of a pyproject.toml, else the file itself."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ConfigError(f"{path} can't be read as settings: {getattr(error, 'strerror', None) or error}.") from error
    table = content.get("tool", {}).get("citecheck") if path.name == "pyproject.toml" else content
    if not isinstance(table, dict):
        raise ConfigError(f"{path} has no [tool.citecheck]; name a file that has, or a citecheck.toml.")
    return table


def _checked(table: dict[str, Any], where: str) -> dict[str, Any]:
    _converted(table, where)
    return dict(table)


def _converted(values: Mapping[str, Any], where: str) -> Config:
    _check_names(values, Config.__struct_encode_fields__, where, "")
    if isinstance(values.get("services"), dict):
        _check_names(values["services"], Services.__struct_encode_fields__, where, "services.")
    try:
        config = msgspec.convert(values, Config, strict=True)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$.")
        setting = place.rstrip("`") or "a value"
        raise ConfigError(f"{where}: setting '{setting}' is wrong: {message}.") from error
    if not 0 <= config.coverage_floor <= 1:
        raise ConfigError(f"{where}: setting 'coverage-floor' is a share from 0 to 1, not {config.coverage_floor}.")
    if config.timeout <= 0 or config.max_age < 0:
        raise ConfigError(f"{where}: 'timeout' must be above 0 and 'max-age' not below it (both in seconds).")
    if config.max_concurrency < 1 or not 1 <= config.host_concurrency <= 64:
        raise ConfigError(f"{where}: 'max-concurrency' must be at least 1, 'host-concurrency' from 1 to 64.")
    if config.budget is not None and config.budget < 1:
        raise ConfigError(f"{where}: 'budget' is a number of requests from 1 on, not {config.budget}.")
    if config.dead_after < 1:
        raise ConfigError(f"{where}: 'dead-after' is a number of days from 1 on, not {config.dead_after}.")
    for gate in config.services.timegates:
        if "://" not in gate and gate.lower() not in services.TIMEGATES:
            raise ConfigError(
                f"{where}: 'timegates' takes addresses and the names of known archives, not '{gate}'."
                f"{nearest(gate, services.TIMEGATES)} Known are {', '.join(services.TIMEGATES)}."
            )
    for network in config.allow_network:
        try:
            ip_network(network, strict=False)
        except ValueError as error:
            raise ConfigError(
                f"{where}: 'allow-network' takes address ranges such as 10.0.0.0/8, not '{network}'."
            ) from error
    return config


def _check_names(values: Mapping[str, Any], known: tuple[str, ...], where: str, table: str) -> None:
    for key in values:
        if key not in known:
            raise ConfigError(
                f"{where}: unknown setting '{table}{key}'.{nearest(key, known)} `citecheck config` lists them all."
            )


def from_settings(settings: Mapping[str, Any]) -> Config:
    """A `Config` from settings spelt with underscores, none of them read from a file."""
    return _converted({name.replace("_", "-"): _plain(value) for name, value in settings.items()}, "settings")


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, set | frozenset | tuple) else value
