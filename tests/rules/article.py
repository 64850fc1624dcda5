"""Articles as strings, and what the world answers about their links, for tests of rules."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from citecheck import engine
from citecheck.errors import ReadError
from citecheck.judging import judge_sources
from citecheck.model import Alive, Coverage, Decision, Document, Evidence, Extract, Finding, Outcome, Skip, Text
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
    "coverage" are as in `judge`, "decisions" what reviewers said. "text" maps addresses to the lines of the pages that
    are read. Without "link" and "text" the run is offline.
    """
    world = world or {}
    texts = {url: " ".join(lines).encode() for url, lines in world.get("text", {}).items()}
    pages = {hashlib.sha256(data).hexdigest(): data for data in texts.values()}
    evidence = [
        Evidence(question, subject, msgspec.convert(outcome, Outcome), NOW)
        for question in ("link", "archive", "identifier")
        for subject, outcome in world.get(question, {}).items()
    ]
    for url, data in texts.items():
        read = Text(url, 200, "text/html; charset=utf-8", hashlib.sha256(data).hexdigest(), len(data))
        evidence += [Evidence("link", url, Alive(200, url), NOW), Evidence("text", url, read, NOW)]
    known = {item.id: item for item in evidence}
    findings = judge(
        extracts,
        known,
        rules,
        supports=judge_sources(extracts, known, pages.get),
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
