"""What a rule is: a plain generator function with a code, a name and a documentation page, its docstring.

The decorator `rule` turns the function into a `Rule`. The type of the function's first parameter says what it walks:
`Document`, `Marker`, `Note`, `Citation`, `Link`, `Work`, `Claim`, `Quotation` or `Extract` of one article, or
`tuple[Extract, ...]` for all articles of the run. It yields drafts; code, name, path and the defaults are filled in
when they are judged.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, get_type_hints

from citecheck.model import Confidence, Evidence, Fix, Question, Record, Related, Severity, Span
from citecheck.rules.facts import Facts

HEADINGS = ("What it does", "Why it matters", "Example", "Use instead", "When to ignore", "References")
"""The sections that each rule's documentation has, in this order."""

_MAX_RELATED = 20
"""A finding points to no more other places than an editor will look at."""


class Draft(Record, frozen=True):
    """A finding as a rule yields it; what is None is taken from the rule, and `path` from the article at hand."""

    span: Span
    message: str
    subject: str
    note: str | None = None
    related: tuple[Related, ...] = ()
    evidence: tuple[str, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    path: str | None = None


def draft(
    span: Span,
    message: str,
    *,
    subject: str,
    note: str | None = None,
    related: Sequence[Related] = (),
    evidence: Sequence[Evidence] = (),
    fix: Fix | None = None,
    severity: Severity | None = None,
    confidence: Confidence | None = None,
    path: str | None = None,
) -> Draft:
    """A draft; `subject` says what it is about in words that survive edits elsewhere in the article.

    A rule that walks all articles of a run gives the `path` of the one that it speaks of.
    """
    return Draft(
        span=span,
        message=message,
        subject=subject,
        note=note,
        related=tuple(related[:_MAX_RELATED]),
        evidence=tuple(item.id for item in evidence),
        fix=fix,
        severity=severity,
        confidence=confidence,
        path=path,
    )


Check = Callable[[Any, Facts], Iterator[Draft]]
Written = Callable[..., Iterator[Draft]]
"""A rule's function as it is written: `(item, facts)`, or `(item)` where the item says enough."""


@dataclass(frozen=True, eq=False)
class Rule:
    """A rule and its page. `needs` are the questions to the world without whose answers it says nothing.

    `walks` is the type of the items it is shown, `summary` one sentence, `sections` maps `HEADINGS` to Markdown.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    needs: tuple[Question, ...]
    since: str
    walks: Any
    summary: str
    sections: dict[str, str]
    check: Check


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    confidence: Confidence = "high",
    needs: tuple[Question, ...] = (),
    since: str,
) -> Callable[[Written], Rule]:
    """Make a rule of a generator function whose docstring is its page."""

    def make(check: Written) -> Rule:
        summary, sections = page_of(inspect.getdoc(check) or "")
        parameters = inspect.signature(check).parameters
        walks = get_type_hints(check)[next(iter(parameters))]
        shown = check if len(parameters) > 1 else _alone(check)
        return Rule(code, name, severity, confidence, needs, since, walks, summary, sections, shown)

    return make


def _alone(check: Written) -> Check:
    """A rule that needs nothing but its item."""

    @wraps(check)
    def shown(item: Any, _: Facts) -> Iterator[Draft]:
        return check(item)

    return shown


def page_of(docstring: str) -> tuple[str, dict[str, str]]:
    """The summary and the sections of a docstring whose headings are Markdown's second level."""
    head, *rest = ("\n" + docstring).split("\n## ")
    parted = (part.partition("\n") for part in rest)
    return head.strip(), {title.strip(): body.strip() for title, _, body in parted}
