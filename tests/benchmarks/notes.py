"""How well notes are parsed: field F1 on labelled reference strings, and the labelled notes of the seed article.

Run as `python -m tests.benchmarks.notes [--misses FIELD]` from the root of the repository, with the shared data beside
it. A field counts as right where its letters and digits are those of the label; `pages` is compared with the extent or,
where a note-style string has one page only, with the place cited.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from citecheck.model import Citation
from citecheck.notes.citations.parse import parse_citations

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
FIELDS = ("author", "title", "date", "container", "pages")


def words(text: str | None) -> str:
    """Letters and digits only."""
    return re.sub(r"[\W_]+", " ", (text or "").casefold()).strip()


def families(text: str) -> frozenset[str]:
    """Words of a list of names that are no initials or joining words."""
    skip = {"and", "und", "et", "al", "the", "jr", "others", "a", "y"}
    return frozenset(word for word in words(text).split() if len(word) > 1 and word not in skip)


def expected(sequence: ElementTree.Element) -> dict[str, str]:
    """The labels of one reference string."""
    found: dict[str, list[str]] = {}
    for element in sequence:
        found.setdefault(element.tag, []).append(element.text or "")
    year = re.search(r"\d{4}", " ".join(found.get("date", [])))
    container = (found.get("journal") or found.get("container-title") or [""])[0]
    return {
        "author": " ".join(found.get("author", [])),
        "title": words((found.get("title") or [""])[0]),
        "date": year[0] if year else "",
        "container": re.sub(r"^(?:in the|in|dans) ", "", words(container)),
        "pages": re.sub(r"^(?:pp?|pages?|s|с) ", "", words((found.get("pages") or [""])[0])),
    }


def got(citation: Citation) -> dict[str, str]:
    """The same fields as parsed."""
    names = " ".join(" ".join(filter(None, (n.given, n.family, n.suffix, n.literal))) for n in citation.authors)
    return {
        "author": names,
        "title": words(citation.title),
        "date": (citation.issued or "")[:4],
        "container": re.sub(r"^(?:in the|in|the) ", "", words(citation.container)),
        "pages": words(citation.pages or citation.locator),
    }


def same(name: str, want: str, have: str) -> bool:
    """Whether two values of a field agree."""
    if name == "author":
        return families(want) == families(have)
    if name == "container":
        return re.sub(r"^(?:in the|in|the) ", "", want) == have
    return want == have


def measure(misses: str | None = None) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 for each field over the development set."""
    counts: Counter[tuple[str, str]] = Counter()
    root = ElementTree.parse(SHARED / "data/notes/anystyle-core.xml").getroot()
    for sequence in root:
        text = " ".join(" ".join((e.text or "").split()) for e in sequence)
        citations = parse_citations(text)
        want, have = expected(sequence), got(citations[0]) if citations else dict.fromkeys(FIELDS, "")
        for name in FIELDS:
            counts[name, "want"] += bool(want[name])
            counts[name, "have"] += bool(have[name])
            right = bool(want[name]) and same(name, want[name], have[name])
            counts[name, "right"] += right
            if name == misses and not right and (want[name] or have[name]):
                print(f"{text}\n    want {want[name]!r}\n    have {have[name]!r}")
    table = {}
    for name in FIELDS:
        precision = counts[name, "right"] / max(1, counts[name, "have"])
        recall = counts[name, "right"] / max(1, counts[name, "want"])
        table[name] = (precision, recall, 2 * precision * recall / max(1e-9, precision + recall))
    return table


def seed_notes() -> tuple[int, int]:
    """Citations of seed 003 found, of how many labelled."""
    notes = json.loads((SHARED / "gold/notes_003.json").read_text(encoding="utf-8"))["notes"]
    found = sum(len(parse_citations(note["text"], language="en")) for note in notes)
    return found, sum(len(note["citations"]) for note in notes)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", choices=FIELDS, help="show the strings whose field is wrong")
    options = parser.parse_args()
    started = time.perf_counter()
    table = measure(options.misses)
    elapsed = time.perf_counter() - started
    print(f"{'field':<10} {'precision':>9} {'recall':>7} {'F1':>6}")
    for name, (precision, recall, f1) in table.items():
        print(f"{name:<10} {precision:>9.3f} {recall:>7.3f} {f1:>6.3f}")
    found, labelled = seed_notes()
    print(f"seed 003: {found} of {labelled} citations\n{1514 / elapsed:.0f} reference strings a second")


if __name__ == "__main__":
    main()
