"""How well the notes of modern articles are read: markers, fields, whole citations and back-references, by language.

    python -m tests.benchmarks.articles [--held] [--faults [WORD]]

The articles are those of `tests/notes/modern/`: English, German, French, Spanish, Russian, Chinese, one Italian.
Without `--held` the twenty-four that the parser was developed on, with it the eight that were put aside before that.
A name counts where its family and given names agree, text where its letters and digits do; a single place may stand
in `pages` or in `locator`. Of archival sources and interviews only the kind counts.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from citecheck.model import Citation, Document, Name, Note, Span
from citecheck.notes import annotate
from citecheck.notes.lists.find import find_note_list
from citecheck.notes.markers.find import find_markers
from citecheck.read.text import blocks_of
from tests.notes.modern_articles import Cited, Labelled, load

_NAMES = ("authors", "editors", "translators")
_TEXTS = ("title", "container", "volume", "issue", "issued", "accessed", "pages", "locator", "publisher", "location",
          "series", "edition")  # fmt: skip
FIELDS = (*_NAMES, *_TEXTS, "link", "identifier", "kind")
_KIND_ONLY = ("archival", "interview")


def words(text: str | None) -> str:
    """Letters and digits, case folded."""
    return re.sub(r"[\W_]+", " ", (text or "").casefold()).strip()


def wanted(cited: Cited) -> dict[str, str]:
    """The labelled fields, made comparable."""
    if cited.kind in _KIND_ONLY:
        return {"kind": cited.kind}
    found = {name: _comparable(name, values) for name, values in cited.fields.items()}
    return found | ({"kind": cited.kind} if cited.kind else {})


def _comparable(name: str, values: Sequence[str]) -> str:
    if name in _NAMES:
        return "; ".join("|".join(words(part) for part in value.lstrip("=").split("|")) for value in values)
    if name in ("link", "identifier"):
        return " ".join(values)
    return words(" ".join(values))


def have(citation: Citation, cited: Cited | None) -> dict[str, str]:
    """The same fields as parsed; the kind only where one is labelled."""
    if cited is not None and cited.kind in _KIND_ONLY:
        return {"kind": citation.kind or ""}
    found = {name: "; ".join(_name(one) for one in getattr(citation, name)) for name in _NAMES}
    found |= {name: words(getattr(citation, name)) for name in _TEXTS}
    found["link"] = " ".join(link.url for link in citation.links)
    found["identifier"] = " ".join(f"{i.scheme}:{i.value}" for i in citation.identifiers)
    if cited is not None and cited.kind:
        found["kind"] = citation.kind or ""
    for name in ("link", "identifier"):
        if cited is None or name not in cited.fields:
            found[name] = ""
    return {name: value for name, value in found.items() if value}


def _name(name: Name) -> str:
    return words(name.literal) or "|".join(words(part) for part in (name.family, name.given) if part)


def _same_place(want: dict[str, str], found: dict[str, str]) -> dict[str, str]:
    for one, other in (("pages", "locator"), ("locator", "pages")):
        if one in want and other not in want and one not in found and want[one] == found.get(other):
            return {one if name == other else name: value for name, value in found.items()}
    return found


def aligned(cited: Sequence[Cited], citations: Sequence[Citation]) -> list[tuple[Cited | None, Citation | None]]:
    """Labelled beside parsed citations, in order: the alignment in which most fields agree."""
    size = min(len(cited), len(citations))

    def agreement(pair: tuple[tuple[int, ...], tuple[int, ...]]) -> int:
        total = 0
        for i, j in zip(*pair, strict=True):
            found = have(citations[j], cited[i])
            total += sum(found.get(name) == value for name, value in wanted(cited[i]).items())
        return total

    lefts = list(combinations(range(len(cited)), size))
    rights = list(combinations(range(min(len(citations), 8)), size))
    left, right = max(((a, b) for a in lefts for b in rights), key=agreement)
    pairs: list[tuple[Cited | None, Citation | None]] = [
        (cited[i], citations[j]) for i, j in zip(left, right, strict=True)
    ]
    pairs += [(one, None) for i, one in enumerate(cited) if i not in left]
    pairs += [(None, one) for j, one in enumerate(citations) if j not in right]
    return pairs


class Tally:
    """Counts of one language."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()
        self.fields: Counter[tuple[str, str]] = Counter()
        self.faults: list[str] = []

    def f1(self, name: str | None = None) -> float:
        """F1 of one field, or of all."""
        names = (name,) if name else FIELDS
        right, total = (
            sum(self.fields[one, what] for one in names for what in kinds)
            for kinds in (("right",), ("wanted", "given"))
        )
        return 2 * right / total if total else 1.0


def _document(text: str, language: str) -> Document:
    return Document(path="article.txt", format="text", text=text, blocks=blocks_of(text), language=language)


def score(article: Labelled, tallies: Sequence[Tally]) -> None:
    """Count one article: its markers with and without the notes, and its citations."""
    extract = annotate(_document(article.text, article.language))
    _score_markers(article, {(marker.label, marker.span) for marker in extract.markers}, tallies)
    parsed = _by_number(extract.notes)
    pairs = {
        n: aligned(cited, parsed[n].citations if n in parsed else ()) for n, (_, cited) in enumerate(article.notes, 1)
    }
    meant = {
        f"{n}.{cited_at}": citation.id
        for n, (_, cited) in enumerate(article.notes, 1)
        for cited_at, one in enumerate(cited, 1)
        for other, citation in pairs[n]
        if other is one and citation is not None
    }
    roots = _Roots(article, meant, [one for note in parsed.values() for one in note.citations])
    for n, (text, _) in enumerate(article.notes, 1):
        for cited, citation in pairs[n]:
            _score_pair(f"[{article.name} {n}] {text}", (cited, citation), roots, tallies)


class _Roots:
    """What a back-reference means in the end, as labelled and as resolved: a chain of them is followed."""

    def __init__(self, article: Labelled, meant: dict[str, str], citations: Sequence[Citation]) -> None:
        self._labelled = {
            f"{n}.{at}": one.target for n, (_, cited) in enumerate(article.notes, 1) for at, one in enumerate(cited, 1)
        }
        self._meant = meant
        self._resolved = {citation.id: citation.refers_to for citation in citations}

    def wanted(self, cited: Cited | None) -> str | None:
        """The id of the parsed citation that stands where the labelled one points in the end."""
        target = cited.target if cited else None
        while target is not None and self._labelled.get(target):
            target = self._labelled[target]
        return self._meant.get(target or "")

    def found(self, citation: Citation | None) -> str | None:
        """The id of the citation that a parsed one refers to in the end."""
        target = citation.refers_to if citation else None
        for _ in range(50):
            if target is None or self._resolved.get(target) is None:
                break
            target = self._resolved[target]
        return target


def _by_number(notes: Sequence[Note]) -> dict[int, Note]:
    return {int(note.label): note for note in notes if note.label.isdecimal() and ":" not in note.id}


def _score_markers(article: Labelled, found: set[tuple[str, Span]], tallies: Sequence[Tally]) -> None:
    gold = set(article.markers)
    false = _found(_without_markers(article), article.language)
    bare = _found(article.prose, article.language)
    for tally in tallies:
        tally.count["articles"] += 1
        tally.count["markers right"] += len(gold & found)
        tally.count["markers found"] += len(found)
        tally.count["markers wanted"] += len(gold)
        tally.count["articles with false markers"] += bool(false)
        tally.count["bare right"] += len(gold & bare)
        tally.count["bare found"] += len(bare)
    for sign, wrong in (("missed", gold - found), ("false", found - gold), ("false, none there", false)):
        source = _without_markers(article) if sign == "false, none there" else article.text
        for label, span in sorted(wrong, key=lambda one: one[1]):
            around = source[max(0, span.start - 40) : span.end + 20].replace("\n", " ")
            tallies[0].faults.append(f"[{article.name}] marker {sign}: {label} in {around!r}")


def _without_markers(article: Labelled) -> str:
    """The prose with every marker taken out, and the brackets that held it."""
    parts, at = [], 0
    for _, span in article.markers:
        parts.append(article.prose[at : span.start])
        at = span.end
    text = "".join([*parts, article.prose[at:]])
    return re.sub(r" ?\[[,–-]?\]| ?\(\)", "", text)


def _found(text: str, language: str) -> set[tuple[str, Span]]:
    document = _document(text, language)
    return {(marker.label, marker.span) for marker in find_markers(document, find_note_list(document))}


def _score_pair(
    where: str, pair: tuple[Cited | None, Citation | None], roots: _Roots, tallies: Sequence[Tally]
) -> None:
    cited, citation = pair
    want = wanted(cited) if cited else {}
    found = _same_place(want, have(citation, cited) if citation else {})
    target = roots.found(citation)
    outcome = "none" if target is None else "right" if roots.wanted(cited) == target else "wrong"
    for tally in tallies:
        for name in FIELDS:
            tally.fields[name, "wanted"] += name in want
            tally.fields[name, "given"] += name in found
            tally.fields[name, "right"] += name in want and want[name] == found.get(name)
        tally.count["citations"] += cited is not None
        tally.count["whole"] += cited is not None and citation is not None and want == found
        if cited is not None and cited.target:
            tally.count["references"] += 1
            tally.count["resolved"] += outcome == "right"
            tally.count["resolved wrongly"] += outcome == "wrong"
        elif outcome == "wrong":
            tally.count["resolved wrongly"] += 1
    faults = tallies[0].faults
    for name in FIELDS:
        if want.get(name) != found.get(name):
            faults.append(f"{name}: want {want.get(name)!r}, have {found.get(name)!r}\n    {where}")
    if cited is not None and cited.target and outcome != "right":
        faults.append(f"reference {outcome}: want {cited.target}, have {target}\n    {where}")
    elif outcome == "wrong":
        faults.append(f"reference wrong: none wanted, have {target}\n    {where}")


def table(tallies: dict[str, Tally]) -> str:
    """The figures by language."""
    lines = [
        f"{'':9} {'articles':>8} {'marker P':>8} {'R':>6} {'F1':>6} {'no list':>7} {'false':>6} "
        f"{'field F1':>8} {'whole':>16} {'references':>12} {'wrong':>5}"
    ]
    for name, tally in tallies.items():
        count = tally.count
        right, given, gold = (count[f"markers {what}"] for what in ("right", "found", "wanted"))
        bare = 2 * count["bare right"] / max(1, count["bare found"] + gold)
        lines.append(
            f"{name:9} {count['articles']:>8} {right / max(1, given):>8.3f} {right / max(1, gold):>6.3f} "
            f"{2 * right / max(1, given + gold):>6.3f} {bare:>7.3f} {count['articles with false markers']:>6} "
            f"{tally.f1():>8.3f} {100 * count['whole'] / max(1, count['citations']):>5.1f} % "
            f"{count['whole']:>3}/{count['citations']:<4} {count['resolved']:>5}/{count['references']:<6} "
            f"{count['resolved wrongly']:>5}"
        )
    fields = "  ".join(f"{name} {tallies['all'].f1(name):.3f}" for name in FIELDS)
    return "\n".join([*lines, fields])


def main() -> None:
    """Print the table, and what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held", action="store_true", help="the articles that were put aside")
    parser.add_argument("--faults", nargs="?", const="", metavar="WORD", help="show the faults that contain WORD")
    options = parser.parse_args()
    tallies: dict[str, Tally] = defaultdict(Tally)
    for article in load("held" if options.held else "dev"):
        score(article, (tallies[article.language], tallies["all"]))
    if options.faults is not None:
        faults = [fault for tally in tallies.values() for fault in tally.faults if options.faults in fault]
        print("\n".join(faults) + "\n")
    ordered = {name: tallies[name] for name in sorted(tallies, key=lambda name: (name == "all", name))}
    print(table(ordered))


if __name__ == "__main__":
    main()
