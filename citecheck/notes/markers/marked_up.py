"""Markers that a converter to Markdown left marked up: `<sup>1</sup>`, `^1^`, `\\[1\\]`, `[1](#fn1)`.

Such a text is source that no footnote syntax declares, so that its markers are read as those of plain text are; but
what raises or links a number shows that it is no number of the prose.
"""

from __future__ import annotations

import re

from citecheck.model import Span

_NUMBERS = r"(\d{1,4}(?:[ \u00a0]?[,;–-][ \u00a0]?\d{1,4}){0,9})"
_MARKED = re.compile(
    rf"<sup>\s?\[?\\?[\[(]?{_NUMBERS}\\?[\])]?(?:\]\([^()\s]{{0,300}}\))?\s?</sup>"
    rf"|\[(?:<sup>|\^)?\\?[\[(]?{_NUMBERS}\\?[\])]?(?:</sup>|\^)?\]\((?=[^()\s]{{0,300}}#)[^()\s]{{1,400}}\)"
    rf"|\^\\?\[?{_NUMBERS}\\?\]?\^"
    rf"|\\\[{_NUMBERS}\\\]",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\d{1,4}")
_UNIT = re.compile(r"(?:(?<![^\W\d_])(?:[kcmdµμn]?m|ft|in|mi|ha|s|R|r|x|y|z|n|p|χ)|10|[=×])$")


def marked_up(text: str) -> list[tuple[Span, ...]]:
    """The labels of each marker that is marked up, in order of place; powers and what opens a line are none."""
    found = []
    for match in _MARKED.finditer(text):
        if text[max(0, match.start() - 1) : match.start()] in ("", "\n") or _is_power(text, match):
            continue
        group = match.lastindex or 1
        found.append(
            tuple(Span(*label.span()) for label in _LABEL.finditer(text, *match.span(group)) if label[0][0] != "0")
        )
    return [labels for labels in found if labels]


def _is_power(text: str, match: re.Match[str]) -> bool:
    """Whether the raised number is a power of what stands before it: "km<sup>2</sup>", "10^6^"."""
    raised = match[0][0] in "<^"
    return raised and _UNIT.search(text, max(0, match.start() - 4), match.start()) is not None
