"""The pages of the rules for a reader: as a manual page for a terminal, as Markdown, as JSON; and the list of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from citecheck.report.text import wrap

if TYPE_CHECKING:
    from citecheck.rules import Rule

FAMILIES = {
    "CC0": "Reading and structure",
    "CC1": "Links, as they are printed",
    "CC2": "Links, as they answer",
    "CC3": "Sources, as registries know them",
    "CC4": "Numbers and quotations",
    "CC5": "Bibliography",
    "CC9": "Hygiene",
}
"""What rules are about, by the beginning of their codes."""

_INDENT = "  "
_BOLD, _DIM, _UNDERLINED = "1", "2", "4"  # ECMA-48 SGR
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```\s*$", re.MULTILINE | re.DOTALL)
_ITEM = re.compile(r"[-*] ")
_LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_CODE_KINDS = {"world": "when asked, the world says", "bytes": "a file of these bytes"}
"""Blocks that are no article: what is said above them."""


def family(code: str) -> str:
    """What a rule is about, by its code."""
    return FAMILIES.get(code[:3], "Other")


def listing(rules: Iterable[Rule], width: int, *, color: bool = False) -> str:
    """All rules by family: code, name, severity and what they say, wrapped to `width` columns."""
    lines: list[str] = []
    current = None
    for rule in rules:
        if family(rule.code) != current:
            current = family(rule.code)
            lines += ["", _paint(current, _BOLD, color)]
        head = f"{_INDENT}{rule.code}  {rule.name:<22}{rule.severity:<9}"
        wrapped = list(wrap(rule.summary, max(width - len(head), 20)))
        lines.append(f"{head}{wrapped[0] if wrapped else ''}")
        lines += [" " * len(head) + line for line in wrapped[1:]]
    lines += ["", *wrap("`citecheck rule CODE` shows the page of one: citecheck rule CC101", width)]
    return "\n".join(lines[1:]) + "\n"


def page(rule: Rule, width: int, *, color: bool = False) -> str:
    """The page of a rule as a manual page, wrapped to `width` columns; code is kept as it is."""
    lines = [_paint(f"{rule.code} {rule.name}", _BOLD, color)]
    lines += _wrapped(rule.summary, width, color)
    lines.append("")
    asks = f"asks the world for: {', '.join(rule.needs)}" if rule.needs else "asks nothing of the world"
    facts = f"{family(rule.code)}; {rule.severity}, {rule.confidence} confidence; {asks}; since {rule.since}"
    lines += [_paint(line, _DIM, color) for line in _wrapped(facts, width, False)]
    for title, text in rule.sections.items():
        lines += ["", _paint(title, _BOLD, color), *_section(text, width, color)]
    return "\n".join(lines) + "\n"


def plain(summary: str, sections: Mapping[str, str], width: int = 80) -> str:
    """A page without mark-up, for readers that show text only."""
    lines = [line.removeprefix(_INDENT) for line in _wrapped(summary, width, False)]
    for title, text in sections.items():
        lines += ["", title, "", *_section(text, width, False)]
    return "\n".join(lines)


def _section(text: str, width: int, color: bool) -> Iterator[str]:
    at = 0
    blank = False
    for match in [*_FENCE.finditer(text), None]:
        for paragraph in filter(None, map(str.strip, text[at : match.start() if match else len(text)].split("\n\n"))):
            yield from [""] * blank
            yield from _paragraph(paragraph, width, color)
            blank = True
        if match is not None:
            yield from [""] * blank
            if match[1] in _CODE_KINDS:
                yield f"{_INDENT}({_CODE_KINDS[match[1]]})"
            yield from (f"{_INDENT * 2}{line}".rstrip() for line in match[2].rstrip("\n").split("\n"))
            blank, at = True, match.end()


def _paragraph(text: str, width: int, color: bool) -> Iterator[str]:
    """Prose, or a list whose items hang."""
    if not _ITEM.match(text):
        yield from _wrapped(text, width, color)
        return
    items: list[str] = []
    for line in text.split("\n"):
        if _ITEM.match(line):
            items.append(line[2:])
        else:
            items[-1] += f" {line.strip()}"
    for item in items:
        for index, line in enumerate(_wrapped(item, width - 2, color)):
            yield f"{_INDENT}{'- ' if index == 0 else '  '}{line.removeprefix(_INDENT)}"


def _wrapped(text: str, width: int, color: bool) -> list[str]:
    """Markdown prose in lines: addresses of links behind their words, code painted where it can be."""
    plain = _LINK.sub(lambda match: f"{match[1]} <{match[2]}>", text)
    lines = [f"{_INDENT}{line}" for line in wrap(plain, max(width - len(_INDENT), 20))]
    if not color:
        return lines
    return [_CODE.sub(lambda match: _paint(match[1], _UNDERLINED, True), line) for line in lines]


def _paint(text: str, sgr: str, color: bool) -> str:
    return f"\x1b[{sgr}m{text}\x1b[0m" if color and text else text


# ---------------------------------------------------------------- for other readers


def markdown(rules: Iterable[Rule]) -> str:
    """The pages of rules as one Markdown document, by family, with a table of them first where there are several."""
    chosen = list(rules)
    parts: list[str] = []
    if len(chosen) > 1:
        rows = [f"| [{r.code}](#{r.code.lower()}-{r.name}) | {r.name} | {r.severity} | {r.summary} |" for r in chosen]
        parts.append(
            "\n".join(["# Rules", "", "| code | name | severity | says |", "| --- | --- | --- | --- |", *rows])
        )
    current = None
    for rule in chosen:
        if len(chosen) > 1 and family(rule.code) != current:
            current = family(rule.code)
            parts.append(f"## {current}")
        parts.append(_markdown_page(rule, 3 if len(chosen) > 1 else 1))
    return "\n\n".join(parts) + "\n"


def _markdown_page(rule: Rule, level: int) -> str:
    asks = ", ".join(rule.needs) if rule.needs else "nothing"
    facts = f"{rule.severity}, {rule.confidence} confidence. Asks the world for: {asks}. Since {rule.since}."
    parts = [f"{'#' * level} {rule.code} {rule.name}", rule.summary, f"*{facts[0].upper()}{facts[1:]}*"]
    for title, text in rule.sections.items():
        parts += [f"{'#' * (level + 1)} {title}", text.strip()]
    return "\n\n".join(parts)


def records(rules: Iterable[Rule]) -> list[dict[str, Any]]:
    """The pages of rules as plain values, for JSON."""
    return [
        {
            "code": rule.code,
            "name": rule.name,
            "family": family(rule.code),
            "severity": rule.severity,
            "confidence": rule.confidence,
            "needs": list(rule.needs),
            "since": rule.since,
            "summary": rule.summary,
            "sections": rule.sections,
        }
        for rule in rules
    ]
