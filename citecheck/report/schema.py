"""The JSON report as a type: what it holds, its JSON Schema, and reading one back."""

from __future__ import annotations

from typing import Any

import msgspec

from citecheck.errors import UsageError
from citecheck.model import Run

VERSION = "citecheck-report-1"
"""The `schema` member of a JSON report; it changes when a reader of the old one would misread the new one."""


class Report(Run, frozen=True, tag_field="schema", tag=VERSION):
    """A run as the JSON report holds it: the run's members after the `schema` marker."""


def members(run: Run) -> dict[str, Any]:
    """The members of a run by name."""
    return {name: getattr(run, name) for name in Run.__struct_fields__}


def schema() -> bytes:
    """The JSON Schema (2020-12) of the JSON report, as indented JSON."""
    document: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:citecheck:{VERSION}",
        "title": "citecheck report",
        **msgspec.json.schema(Report, ref_template="#/$defs/{name}"),
    }
    return msgspec.json.format(msgspec.json.encode(_amounts_as_numbers(document)), indent=2) + b"\n"


def load(data: bytes) -> Run:
    """The run in a JSON report. Raises `UsageError` if it is not one, or of another version."""
    try:
        report = msgspec.json.decode(data, type=Report)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(
            f"This is not a {VERSION} file ({error}); write one with `citecheck check --format json:FILE`."
        ) from error
    return Run(**members(report))


def _amounts_as_numbers(node: Any) -> Any:
    """Amounts are written as JSON numbers; msgspec describes a `Decimal` as the string it writes by default."""
    if isinstance(node, dict):
        if node.get("format") == "decimal":
            return {"type": "number"}
        return {name: _amounts_as_numbers(child) for name, child in node.items()}
    if isinstance(node, list):
        return [_amounts_as_numbers(child) for child in node]
    return node
