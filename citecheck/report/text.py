"""The report for a terminal: findings as an editor reads, then what was checked and what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from citecheck.model import Document, Evidence, Finding, Run, Severity, Span, Text
from citecheck.report.excerpt import columns, excerpt
from citecheck.report.passages import Shown, counted, shown, support_of, supports_by_place
from citecheck.report.places import Places
from citecheck.report.summary import Summary, documents_by_path, in_reading_order, measured, summarise
from citecheck.report.visible import one_line
from citecheck.report.words import count, coverage, sentence, spaced

_NARROWEST = 40
_INDENT = "    "
_SGR: dict[Severity, str] = {"error": "1;31", "warning": "33", "info": "36"}  # ECMA-48 SGR
_BOLD, _DIM, _MARKED = "1", "2", "1;4"
_PASSAGES = 2  # of a source, under one finding


def render(run: Run, *, color: bool = False, width: int = 100, summary: bool = True) -> bytes:
    """The run as lines of text. Nothing from the articles can steer the terminal, with colour or without.

    Without `summary` these are the findings alone, and nothing at all where there are none.
    """
    page = _Page(run, color=color, width=max(width, _NARROWEST))
    lines = list(page.findings())
    if summary:
        counts = summarise(run)
        lines += [*page.summary(counts), *page.next_steps(counts)]
    elif lines:
        lines.pop()  # the blank between the last finding and the summary
    return "".join(f"{line}\n" for line in lines).encode()


class _Page:
    """The lines of one report: what they are made of, and how wide and colourful they may be."""

    def __init__(self, run: Run, *, color: bool, width: int) -> None:
        self.run = run
        self.color = color
        self.width = width
        self.documents = documents_by_path(run)
        self.extracts = {extract.document.path: extract for extract in run.documents}
        self.evidence = {evidence.id: evidence for evidence in run.evidence}
        self.supports = supports_by_place(run)

    def findings(self) -> Iterator[str]:
        """Article by article, and in it note by note and paragraph by paragraph."""
        for path, found in groupby(in_reading_order(self.run, self.run.findings), key=lambda finding: finding.path):
            findings = list(found)
            yield self._paint(f"{one_line(path)}: {count(len(findings), 'finding')}", _BOLD)
            yield ""
            extract = self.extracts.get(path)
            places = Places(extract) if extract is not None else None
            unit = None
            for finding in findings:
                if places is not None and (here := places.unit(finding.span)) != unit:
                    unit = here
                    yield self._paint(f"{here.name[:1].upper()}{here.name[1:]}", _BOLD)
                yield from self._finding(finding, self.documents.get(path))
                yield ""

    def summary(self, summary: Summary) -> Iterator[str]:
        since = self.run.options.get("since")
        if since and not self.run.documents:
            yield self._paint(f"No article was touched since {one_line(str(since))}.", _BOLD)
            return
        yield self._paint(f"{summary.verdict()} in {summary.inventory()}", _BOLD)
        for rule in summary.rules:
            severity = self._paint(f"{rule.severity:7}", _SGR[rule.severity])
            yield f"  {rule.number:6,}  {severity}  {one_line(rule.code)} {one_line(rule.name)}"
        if self.run.dismissed:
            yield f"  {len(self.run.dismissed):6,}  dismissed, not counted above"
        if self.run.known:
            known = f"known from the baseline or not touched since {since}" if since else "known from the baseline"
            yield f"  {len(self.run.known):6,}  {one_line(known)}, not counted above"
        parts = measured(self.run)
        longest = max((len(part.what) for part in parts), default=0)
        for part in parts:
            yield f"  {part.what + ':':{longest + 1}} {one_line(coverage(part))}"
        if said := counted(self.run):
            yield f"  sources say of numbers and quotations: {said}"
        for reason in self.run.incomplete:
            yield self._paint(f"  The run is incomplete: {one_line(spaced(reason))}.", _SGR["warning"])

    def next_steps(self, summary: Summary) -> Iterator[str]:
        steps = list(_next_steps(self.run, summary))
        if steps:
            yield ""
            yield self._paint("Next", _BOLD)
        longest = max((columns(command) for command, _ in steps), default=0)
        for command, purpose in steps:
            yield f"  {command}{' ' * (longest - columns(command))}  {purpose}"

    def _finding(self, finding: Finding, document: Document | None) -> Iterator[str]:
        yield from self._headline(finding, document)
        if document is not None and document.text:
            yield from self._place(finding, document)
        for related in finding.related:
            where = _where(finding.path, document, related.span.start)
            yield from self._wrapped("see: ", f"{where} {one_line(related.message)}")
        yield from self._passages(finding)
        for evidence in self._telling(finding):
            yield from self._wrapped("evidence: ", one_line(sentence(evidence)))
        if finding.fix is not None:
            yield from self._wrapped("fix: ", one_line(finding.fix.description))

    def _telling(self, finding: Finding) -> Iterator[Evidence]:
        """What was asked; of a source whose text was read, only that: its link is alive, and no copy was needed."""
        asked = [self.evidence[key] for key in finding.evidence if key in self.evidence]
        read = {evidence.subject for evidence in asked if isinstance(evidence.outcome, Text)}
        yield from (item for item in asked if item.subject not in read or item.question == "text")

    def _headline(self, finding: Finding, document: Document | None) -> Iterator[str]:
        where = _where(finding.path, document, finding.span.start)
        code, name, message = one_line(finding.code), one_line(finding.name), one_line(finding.message)
        plain = f"{where}  {code} {finding.severity} {name}"
        painted = f"{where}  {self._paint(code, _BOLD)} {self._paint(finding.severity, _SGR[finding.severity])} {name}"
        if columns(plain) + 2 + columns(message) <= self.width:
            yield f"{painted}  {message}"
        else:
            yield painted
            yield from self._wrapped("", message)

    def _place(self, finding: Finding, document: Document) -> Iterator[str]:
        where = document.locate(finding.span)
        number = str(where.line) if document.exact else ""
        on = f" to line {where.end_line}" if document.exact and where.end_line > where.line else ""
        place = excerpt(document, finding.span, self.width - len(_INDENT) - len(number) - 3 - len(on))
        gutter = self._paint(" |", _DIM)
        yield f"{_INDENT}{self._paint(number, _DIM)}{gutter} {place.text}"
        mark = self._paint("^" * place.length, _SGR[finding.severity])
        yield f"{_INDENT}{' ' * len(number)}{gutter} {' ' * place.offset}{mark}{on}"

    def _passages(self, finding: Finding) -> Iterator[str]:
        """What the source says of the number, with the words that matter marked."""
        support = support_of(finding, self.supports)
        if support is None:
            return
        for passage in support.passages[:_PASSAGES]:
            told = shown(passage)
            for index, line in enumerate(wrapped(self._words(told), self.width - len(_INDENT) - len("source: "))):
                yield f"{_INDENT}{self._paint('source: ', _DIM) if index == 0 else ' ' * 8}{line}"
            yield from (f"{_INDENT}{' ' * 8}{self._paint(line, _DIM)}" for line in wrap(told.where, self.width - 12))
        more = len(support.passages) - _PASSAGES
        if more > 0:
            yield f"{_INDENT}{' ' * 8}{count(more, 'more passage')} in the HTML and JSON reports"

    def _words(self, told: Shown) -> Iterator[tuple[str, str]]:
        """The words of a quote, plain and as they are shown: what matters in them is painted where there is colour."""
        words = list(re.finditer(r"\S+", told.quote))
        for index, word in enumerate(words):
            opened, closed = "“" * (index == 0), "”" * (index == len(words) - 1)
            painted, at = opened, word.start()
            for span in told.marked:
                start, end = max(span.start, at), min(span.end, word.end())
                if start < end:
                    painted += told.quote[at:start] + self._paint(told.quote[start:end], _MARKED)
                    at = end
            yield opened + word[0] + closed, painted + told.quote[at : word.end()] + closed

    def _wrapped(self, label: str, text: str) -> Iterator[str]:
        room = self.width - len(_INDENT) - len(label)
        for index, line in enumerate(wrap(text, room)):
            yield f"{_INDENT}{self._paint(label, _DIM) if index == 0 else ' ' * len(label)}{line}"

    def _paint(self, text: str, sgr: str) -> str:
        return f"\x1b[{sgr}m{text}\x1b[0m" if self.color and text else text


def wrap(text: str, width: int) -> Iterator[str]:
    """The text in lines of at most `width` columns; a word that is longer, such as an address, stays whole."""
    return wrapped(((word, word) for word in text.split()), width)


def wrapped(words: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """Words in lines of at most `width` columns: each as it is measured, and as it is shown."""
    line, taken = "", 0
    for word, painted in words:
        size = columns(word)
        if line and taken + 1 + size > width:
            yield line
            line, taken = painted, size
        else:
            line = f"{line} {painted}" if line else painted
            taken += size + (taken > 0)
    if line:
        yield line


def _where(path: str, document: Document | None, offset: int) -> str:
    if document is None:
        return one_line(path)
    place = document.locate(Span(offset, offset))
    if not document.exact:
        return one_line(path) if place.page is None else f"{one_line(path)} (page {place.page})"
    return f"{one_line(path)}:{place.line}:{place.column}"


_AGAIN = {
    "network-away": "when the network is back, asks about what is left",
    "budget": "goes on where the budget of requests ended",
    "interrupted": "goes on where it was interrupted",
}


def _next_steps(run: Run, summary: Summary) -> Iterator[tuple[str, str]]:
    if summary.rules:
        first = summary.rules[0]
        yield (
            f"citecheck rule {one_line(first.code)}",
            f"says what {one_line(first.name)} means and what to do about it",
        )
        fixes = sum(finding.fix is not None for finding in run.findings)
        if fixes:
            yield (
                "citecheck fix PATH",
                f"shows {count(fixes, 'safe correction')} as a diff, and makes them with --apply",
            )
        yield "citecheck check --format html:FILE", "puts the findings into the article, for a browser"
        yield "citecheck review FILE", "opens that page and keeps what you decide of each finding"
    if summary.records["stub"]:
        yield "citecheck bib PATH", f"writes {count(summary.records['stub'], 'stub')} to fill in"
    for reason in run.incomplete:
        if reason in _AGAIN:
            yield "citecheck check, once more", _AGAIN[reason]
    offline = sum(number for part in run.coverage for reason, number in part.unchecked if reason == "offline")
    if offline:
        yield "citecheck check, not --offline", f"asks about {count(offline, 'thing')} left unchecked"
