r"""What to write at a marker so that a paper cites what the note cites: LaTeX commands and Pandoc citations.

LaTeX follows the biblatex manual (3.9, citation commands): `\autocite[see][22]{key}`, several sources in
`\autocites[22]{one}[see][5]{two}`. Pandoc follows its manual (Citation syntax): `[see @one, 22; @two, 5]`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Literal

from citecheck.bib import escape
from citecheck.model import Citation, Extract, Note, Record, Span

Command = Literal["autocite", "footcite", "parencite", "smartcite", "cite"]

_LONGEST_PRENOTE = 120
_SENTENCE_END = re.compile(r"(?:\w{4}|\))[.!?][\"”’)]?(?:\s|\Z)")
_PANDOC_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#$^~|@;])")
_PANDOC_KEY = re.compile(r"\w+(?:[:.#$%&\-+?<>~/]\w+)*")
_DASHES = re.compile(r"[‐‑‒–—−]")


class Cited(Record, frozen=True):
    """One source as a note cites it: its key in the bibliography, the words before it, the place cited in it."""

    key: str
    prenote: str = ""
    locator: str = ""


class NoteCitations(Record, frozen=True):
    """What one note cites, in order.

    `unresolved` are back-references, as printed, whose source is not known; `remark` is commentary that belongs into
    the note beside the citation. `stub`: the note is not in the text, and the key is that of its stub.
    """

    note: str
    label: str
    cited: tuple[Cited, ...] = ()
    unresolved: tuple[str, ...] = ()
    remark: str = ""
    stub: bool = False


def citations(extract: Extract, keys: Mapping[str, str], *, stubs: bool = True) -> tuple[NoteCitations, ...]:
    """The notes of a document with the citation keys of their sources, in order; with `stubs` also missing notes.

    `keys` lead from the keys of works and stubs to those in the bibliography at hand (`citation_keys`, `Merged.keys`).
    """
    text = extract.document.text
    rows = [(note.label_span.start, _of_note(note, text, keys)) for note in extract.notes]
    if stubs:
        rows += [
            (stub.span.start, NoteCitations("", stub.label, (Cited(keys[stub.key]),), stub=True))
            for stub in extract.stubs
            if stub.key in keys
        ]
    return tuple(row for _, row in sorted(rows, key=lambda placed: placed[0]))


def latex(row: NoteCitations, command: Command = "autocite") -> str:
    r"""The command that cites the sources of a note (`\autocite`, `\autocites`), or "" where none is known."""
    if not row.cited:
        return ""
    arguments = "".join(f"{_latex_notes(cited)}{{{cited.key}}}" for cited in row.cited)
    return f"\\{command}{'s' if len(row.cited) > 1 else ''}{arguments}"


def pandoc(row: NoteCitations) -> str:
    """The citation of a note's sources in Pandoc's Markdown, or "" where none is known."""
    return f"[{'; '.join(map(_pandoc_item, row.cited))}]" if row.cited else ""


def to_tsv(rows: Iterable[NoteCitations], command: Command = "autocite") -> str:
    """A table of one line a note, tab-separated, with a line of headings: label, LaTeX, Pandoc, unresolved, remark."""
    lines = [("note", "latex", "pandoc", "unresolved", "remark")]
    lines += [
        (row.label, latex(row, command), pandoc(row), "; ".join(row.unresolved), row.remark if not row.stub else "")
        for row in rows
    ]
    return "".join("\t".join(map(escape.clean, line)) + "\n" for line in lines)


def to_json(rows: Iterable[NoteCitations], command: Command = "autocite") -> str:
    """The same as a JSON array of objects, the sources of each note apart in `cited`."""
    items = [
        {
            "note": row.note or None,
            "label": row.label,
            "stub": row.stub,
            "cited": [{"key": one.key, "prenote": one.prenote, "locator": one.locator} for one in row.cited],
            "unresolved": list(row.unresolved),
            "remark": row.remark,
            "latex": latex(row, command),
            "pandoc": pandoc(row),
        }
        for row in rows
    ]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


# ---------------------------------------------------------------- a note


def _of_note(note: Note, text: str, keys: Mapping[str, str]) -> NoteCitations:
    cited: list[Cited] = []
    unresolved: list[str] = []
    remarks: list[str] = []
    for citation in note.citations:
        before, others = _remarks(citation, text)
        remarks += others
        key = keys.get(citation.work or "")
        if key is None:
            unresolved.append(escape.clean(citation.span.of(text)))
        else:
            cited.append(Cited(key, before, escape.clean(citation.locator or "")))
    if not note.citations:
        remarks.append(escape.clean(note.text))
    return NoteCitations(note.id, note.label, tuple(cited), tuple(unresolved), " … ".join(remarks))


def _remarks(citation: Citation, text: str) -> tuple[str, list[str]]:
    """The words that lead into a citation ("See", "On this see"), and the commentary of it that does not."""
    spans = [origin.span for origin in citation.origins if origin.field == "remark" and origin.span]
    fields = [origin.span.start for origin in citation.origins if origin.field != "remark" and origin.span]
    lead: list[Span] = [span for span in spans[:1] if fields and span.end <= min(fields)]
    before = escape.clean(lead[0].of(text)) if lead else ""
    if len(before) > _LONGEST_PRENOTE or _SENTENCE_END.search(before):
        lead, before = [], ""
    return before.rstrip(",: "), [escape.clean(span.of(text)) for span in spans[len(lead) :]]


# ---------------------------------------------------------------- mark-up


def _latex_notes(cited: Cited) -> str:
    """The optional arguments: a prenote needs a postnote behind it, if an empty one."""
    before, place = _latex_note(cited.prenote), _latex_note(_DASHES.sub("--", cited.locator))
    return f"[{before}][{place}]" if before else f"[{place}]" if place else ""


def _latex_note(words: str) -> str:
    encoded = escape.text(words)
    return f"{{{encoded}}}" if "]" in encoded or "[" in encoded else encoded


def _pandoc_item(cited: Cited) -> str:
    key = cited.key if _PANDOC_KEY.fullmatch(cited.key) else f"{{{cited.key}}}"
    before = f"{_pandoc_words(cited.prenote)} " if cited.prenote else ""
    return f"{before}@{key}{f', {_pandoc_words(cited.locator)}' if cited.locator else ''}"


def _pandoc_words(words: str) -> str:
    return _PANDOC_SPECIAL.sub(r"\\\1", escape.clean(words))
