"""Articles as strings, and what the world answers about their links, for tests of rules."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from citecheck import engine
from citecheck.errors import ReadError
from citecheck.model import Coverage, Decision, Document, Evidence, Extract, Finding, Outcome, Skip
from citecheck.read import read_document
from citecheck.review import Settled, Verdicts, settle
from citecheck.rules import RULES, Rule, judge

NOW = "2026-11-22T10:00:00Z"
SUFFIXES = {"text": ".txt", "markdown": ".md", "bytes": ".txt"}
_FENCE = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def extract(text: str | bytes, path: str = "article.md") -> Extract:
    """What a run makes of an article, also of one that can't be read."""
    data = text.encode() if isinstance(text, str) else text
    try:
        return engine.extract_document(read_document(data, path))
    except ReadError as error:
        return Extract(Document(path, "unreadable", "", skipped=(Skip(error.reason, str(error)),)))


def run(extracts: Sequence[Extract], world: dict[str, Any] | None = None, rules: Sequence[Rule] = RULES) -> Settled:
    """The settled findings of all rules. `world` maps "link" and "archive" to outcomes by address; "settings" and
    "coverage" are as in `judge`, "decisions" what reviewers said. Without "link" the run is offline.
    """
    world = world or {}
    evidence = [
        Evidence(question, subject, msgspec.convert(outcome, Outcome), NOW)
        for question in ("link", "archive", "identifier")
        for subject, outcome in world.get(question, {}).items()
    ]
    findings = judge(
        extracts,
        {item.id: item for item in evidence},
        rules,
        coverage=msgspec.convert(world.get("coverage", []), list[Coverage]),
        settings=world.get("settings", {}),
        now=NOW,
    )
    verdicts = Verdicts(msgspec.convert(world.get("decisions", []), tuple[Decision, ...]))
    return settle(findings, extracts, verdicts, rules, now=NOW, evidence=evidence)


def found(text: str, code: str, world: dict[str, Any] | None = None, path: str = "article.md") -> list[Finding]:
    """The active findings of one rule in an article."""
    return [finding for finding in run([extract(text, path)], world).active if finding.code == code]


def from_page(section: str) -> tuple[Extract, dict[str, Any] | None]:
    """The article of a section of a rule's page, and the world of its `world` block."""
    blocks = dict(_FENCE.findall(section))
    world = json.loads(blocks.pop("world")) if "world" in blocks else None
    ((language, text),) = blocks.items()
    data = text.encode("latin-1").decode("unicode_escape").encode("latin-1") if language == "bytes" else text
    return extract(data, "article" + SUFFIXES[language]), world
