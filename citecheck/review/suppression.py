"""Which findings the inline ignores of an article suppress, and which ignores suppress nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from citecheck.errors import UnknownRuleError
from citecheck.model import Extract, Finding
from citecheck.review.ignores import Ignore, find_ignores
from citecheck.rules import RULES, Facts, Rule, apply_rule, find_rule
from citecheck.rules.cc901_unused_ignore import UnusedIgnore, unused_ignore

_NAMES = tuple(word for rule in RULES for word in (rule.name, rule.code))


class Suppressions:
    """The inline ignores of one article, by the rules they name."""

    def __init__(self, extract: Extract) -> None:
        self.extract = extract
        self.ignores = find_ignores(extract.document, extract.notes)
        self.unknown: dict[Ignore, tuple[str, ...]] = {}
        self._by_code: dict[str, list[Ignore]] = {}
        for ignore in self.ignores:
            codes = {name: _code_of(name) for name in ignore.names}
            self.unknown[ignore] = tuple(name for name, code in codes.items() if code is None)
            for code in {code for code in codes.values() if code is not None}:
                self._by_code.setdefault(code, []).append(ignore)

    def of(self, finding: Finding) -> Iterator[Ignore]:
        """The ignores that suppress a finding of this article."""
        for ignore in self._by_code.get(finding.code, ()):
            if ignore.scope.start <= finding.span.start < ignore.scope.end:
                yield ignore

    def named(self) -> Iterator[tuple[Ignore, str]]:
        """Each ignore with each code it names."""
        for code, ignores in sorted(self._by_code.items()):
            for ignore in ignores:
                yield ignore, code


def unused_ignores(
    findings: Iterable[Finding],
    suppressions: Mapping[str, Suppressions],
    rules: Sequence[Rule],
    answered: Collection[str],
) -> Iterator[Finding]:
    """Findings of unused-ignore (CC901). `suppressions` are keyed by path, `answered` are ids of evidence.

    A rule that was not selected, or to which the world gave no answer, is not held against an ignore.
    """
    used: dict[str, set[tuple[Ignore, str]]] = {path: set() for path in suppressions}
    for finding in findings:
        if finding.path in suppressions:
            used[finding.path].update((ignore, finding.code) for ignore in suppressions[finding.path].of(finding))
    selected = {rule.code: rule for rule in rules}
    for path, written in suppressions.items():
        facts = Facts(written.extract, {}, (written.extract,), (), {}, "")
        for item in _unused(written, used[path], selected, answered):
            yield from apply_rule(unused_ignore, item, facts)


def _unused(
    written: Suppressions, used: set[tuple[Ignore, str]], selected: Mapping[str, Rule], answered: Collection[str]
) -> Iterator[UnusedIgnore]:
    spent: dict[Ignore, list[str]] = {ignore: [] for ignore in written.ignores}
    for ignore, code in written.named():
        rule = selected.get(code)
        if (ignore, code) not in used and rule is not None and _could_run(rule, ignore, written.extract, answered):
            spent[ignore].append(code)
    for ignore, codes in spent.items():
        unknown = written.unknown[ignore]
        if codes or unknown or not ignore.names:
            yield UnusedIgnore(ignore.span, tuple(codes), unknown, _NAMES)


def _could_run(rule: Rule, ignore: Ignore, extract: Extract, answered: Collection[str]) -> bool:
    """Whether the rule had answers about all links in the scope of the ignore."""
    if rule is unused_ignore:
        return False
    links = [link for link in extract.links if ignore.scope.covers(link.span)] if rule.needs else []
    return all(f"{need} {link.url}" in answered for link in links for need in rule.needs)


def _code_of(name: str) -> str | None:
    try:
        return find_rule(name).code
    except UnknownRuleError:
        return None
