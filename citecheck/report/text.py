"""The report for a terminal: findings file by file as the text goes, then what was checked and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Document, Finding, Run, Severity, Span
from citecheck.report.excerpt import columns, excerpt
from citecheck.report.summary import Summary, documents_by_path, in_reading_order, measured, summarise
from citecheck.report.visible import one_line
from citecheck.report.words import count, coverage, sentence, spaced

_NARROWEST = 40
_INDENT = "    "
_SGR: dict[Severity, str] = {"error": "1;31", "warning": "33", "info": "36"}  # ECMA-48 SGR
_BOLD, _DIM = "1", "2"


def render(run: Run, *, color: bool = False, width: int = 100) -> bytes:
    """The run as lines of text. Nothing from the articles can steer the terminal, with colour or without."""
    summary = summarise(run)
    page = _Page(run, color=color, width=max(width, _NARROWEST))
    lines = [*page.findings(), *page.summary(summary), *page.next_steps(summary)]
    return ("\n".join(lines) + "\n").encode()


class _Page:
    """The lines of one report: what they are made of, and how wide and colourful they may be."""

    def __init__(self, run: Run, *, color: bool, width: int) -> None:
        self.run = run
        self.color = color
        self.width = width
        self.documents = documents_by_path(run)
        self.evidence = {evidence.id: evidence for evidence in run.evidence}

    def findings(self) -> Iterator[str]:
        path = None
        for finding in in_reading_order(self.run, self.run.findings):
            if finding.path != path:
                path = finding.path
                yield self._paint(one_line(path), _BOLD)
                yield ""
            yield from self._finding(finding, self.documents.get(path))
            yield ""

    def summary(self, summary: Summary) -> Iterator[str]:
        yield self._paint(f"{summary.verdict()} in {summary.inventory()}", _BOLD)
        for rule in summary.rules:
            severity = self._paint(f"{rule.severity:7}", _SGR[rule.severity])
            yield f"  {rule.number:6,}  {severity}  {one_line(rule.code)} {one_line(rule.name)}"
        if self.run.dismissed:
            yield f"  {len(self.run.dismissed):6,}  dismissed, not counted above"
        if self.run.known:
            since = self.run.options.get("since")
            known = f"known from the baseline or not touched since {since}" if since else "known from the baseline"
            yield f"  {len(self.run.known):6,}  {one_line(known)}, not counted above"
        for part in measured(self.run):
            yield f"  {part.what + ':':10} {one_line(coverage(part))}"
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
        for key in finding.evidence:
            if key in self.evidence:
                yield from self._wrapped("evidence: ", one_line(sentence(self.evidence[key])))
        if finding.fix is not None:
            yield from self._wrapped("fix: ", one_line(finding.fix.description))

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
        number = str(document.locate(finding.span).line)
        place = excerpt(document, finding.span, self.width - len(_INDENT) - len(number) - 3)
        gutter = self._paint(" |", _DIM)
        yield f"{_INDENT}{self._paint(number, _DIM)}{gutter} {place.text}"
        mark = self._paint("^" * place.length, _SGR[finding.severity])
        yield f"{_INDENT}{' ' * len(number)}{gutter} {' ' * place.offset}{mark}"

    def _wrapped(self, label: str, text: str) -> Iterator[str]:
        room = self.width - len(_INDENT) - len(label)
        for index, line in enumerate(wrap(text, room)):
            yield f"{_INDENT}{self._paint(label, _DIM) if index == 0 else ' ' * len(label)}{line}"

    def _paint(self, text: str, sgr: str) -> str:
        return f"\x1b[{sgr}m{text}\x1b[0m" if self.color and text else text


def wrap(text: str, width: int) -> Iterator[str]:
    """The text in lines of at most `width` columns; a word that is longer, such as an address, stays whole."""
    line, taken = "", 0
    for word in text.split():
        size = columns(word)
        if line and taken + 1 + size > width:
            yield line
            line, taken = word, size
        else:
            line = f"{line} {word}" if line else word
            taken += size + (taken > 0)
    if line:
        yield line


def _where(path: str, document: Document | None, offset: int) -> str:
    if document is None:
        return one_line(path)
    place = document.locate(Span(offset, offset))
    return f"{one_line(path)}:{place.line}:{place.column}"


def _next_steps(run: Run, summary: Summary) -> Iterator[tuple[str, str]]:
    if summary.rules:
        first = summary.rules[0]
        yield (
            f"citecheck rule {one_line(first.code)}",
            f"says what {one_line(first.name)} means and what to do about it",
        )
        yield "citecheck check --format html:FILE", "puts the findings into the article, for a browser"
    if summary.records["stub"]:
        yield "citecheck bib PATH", f"writes {count(summary.records['stub'], 'stub')} to fill in"
    offline = sum(number for part in run.coverage for reason, number in part.unchecked if reason == "offline")
    if offline:
        yield "citecheck check, not --offline", f"asks about {count(offline, 'thing')} left unchecked"
