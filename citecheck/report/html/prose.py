"""The Markdown of rule pages as HTML: paragraphs, lists, code, emphasis, links. Anything else stays text.

Rule pages are ours or a plug-in's; they are escaped all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from citecheck.report.html.links import web_address
from citecheck.report.visible import visible

_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+")
_INLINE = re.compile(
    r"(?P<tick>`{1,3})(?P<code>[^`\n]{1,500})(?P=tick)"
    r"|\*\*(?P<strong>[^*\n]{1,500})\*\*"
    r"|(?<!\w)[*_](?P<em>[^*_\n]{1,500})[*_](?!\w)"
    r"|\[(?P<label>[^\[\]\n]{1,500})\]\((?P<target>[^()\s]{1,2000})\)"
    r"|<(?P<auto>https?://[^<>\s]{1,2000})>"
)


def to_html(markdown: str) -> str:
    """Safe HTML of a section: nothing in the text becomes an element, and only http(s) addresses become links."""
    return "\n".join(_blocks(visible(markdown).split("\n")))


def _blocks(lines: list[str]) -> Iterator[str]:
    paragraph: list[str] = []
    items: list[str] = []
    at = 0
    while at < len(lines):
        line, stripped = lines[at], lines[at].strip()
        at += 1
        item = _ITEM.match(stripped)
        if stripped.startswith(("```", "~~~")):
            yield from _closed(paragraph, items)
            end = next((n for n in range(at, len(lines)) if lines[n].strip() == stripped[:3]), len(lines))
            yield f"<pre><code>{escape(_dedented(lines[at:end]))}</code></pre>"
            at = end + 1
        elif not stripped:
            yield from _closed(paragraph, [])
            if at < len(lines) and not _ITEM.match(lines[at].strip()):
                yield from _closed([], items)
        elif item:
            yield from _closed(paragraph, [])
            items.append(stripped[item.end() :])
        elif items and line[:1] in " \t":
            items[-1] += f" {stripped}"
        else:
            yield from _closed([], items)
            paragraph.append(stripped)
    yield from _closed(paragraph, items)


def _closed(paragraph: list[str], items: list[str]) -> Iterator[str]:
    """The paragraph and the list under construction, if any, emptied."""
    if paragraph:
        yield f"<p>{_inline(' '.join(paragraph))}</p>"
        paragraph.clear()
    if items:
        yield "<ul>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + "</ul>"
        items.clear()


def _dedented(lines: list[str]) -> str:
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[margin:] for line in lines)


def _inline(text: str) -> str:
    done, at = [], 0
    for match in _INLINE.finditer(text):
        done += [escape(text[at : match.start()]), _element(match)]
        at = match.end()
    return "".join([*done, escape(text[at:])])


def _element(match: re.Match[str]) -> str:
    if match["code"]:
        return f"<code>{escape(match['code'])}</code>"
    if match["strong"]:
        return f"<strong>{escape(match['strong'])}</strong>"
    if match["em"]:
        return f"<em>{escape(match['em'])}</em>"
    address = web_address(match["target"] or match["auto"])
    if address is None:
        return escape(match[0])
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(match["label"] or match["auto"])}</a>'
