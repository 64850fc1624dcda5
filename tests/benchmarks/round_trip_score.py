"""Parsed notes against the records they were rendered from.

A field counts where the style printed it. Names are compared by family names, pages by their first and last page,
dates by the year, everything else by letters and digits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from citecheck.model import Citation, Name
from tests.benchmarks.round_trip_documents import Cited, PlannedNote, RenderedDocument

FIELDS = (
    "author", "title", "container", "publisher", "location", "issued", "volume", "issue", "pages", "locator",
)  # fmt: skip
_NAMED = ("author", "editor", "translator", "composer", "container-author", "collection-editor")
_OTHERS = re.compile(r"(?i)et al|others|и др|等|u\. ?a")


def words(text: str | None) -> str:
    """Letters and digits, case folded; punctuation is a space."""
    folded = (text or "").casefold().replace("ß", "ss").replace("&", " and ")
    return re.sub(r"[\W_]+", " ", re.sub(r"['’ʼ]", "", folded)).strip()


def page_range(text: str | None) -> str:
    """First and last page, the last one written in full: "321–28" is "321-328"."""
    numbers = re.findall(r"\d+", text or "")
    if not numbers:
        return words(text)
    first, last = numbers[0], numbers[-1]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{first}-{last}"


def family_names(names: Sequence[Name]) -> str:
    """Family names in order, without "et al."."""
    kept = (_family(name) for name in names)
    return "; ".join(words(name) for name in kept if not _OTHERS.fullmatch(name.strip(" .,")))


def _family(name: Name) -> str:
    """The family name; a Chinese name whole, as records keep it."""
    family = name.family or name.literal or ""
    return family + (name.given or "") if "\u3400" <= family[:1] <= "\u9fff" else family


def wanted(cited: Cited, text: str) -> dict[str, str]:
    """The fields that the style printed of a source, empty ones left out."""
    record, shown = cited.record, cited.printed
    dates = record.get("issued", {}).get("date-parts", [[None]])[0]
    values = {
        "author": _printed_names(cited),
        "title": words(record["title"]) if words(shown.get("title")) in words(text) else words(shown.get("title")),
        "container": words(shown.get("container-title") and record.get("container-title")),
        "publisher": words(shown.get("publisher") and record.get("publisher")),
        "location": words(shown.get("publisher-place") and record.get("publisher-place")),
        "issued": str(dates[0] or "") if "issued" in shown else "",
        "volume": words(record.get("volume") if "volume" in shown else ""),
        "issue": words(record.get("issue") if "issue" in shown else ""),
        "pages": page_range(record.get("page")) if shown.get("page") else page_range(shown.get("page-first")),
        "locator": page_range(cited.locator) if shown.get("locator") else "",
    }
    printed = words(text)
    if values["title"] not in printed:
        values["title"] = words(shown.get("title"))
    if values["container"] not in printed:
        values["container"] = words(shown.get("container-title"))
    return {name: value for name, value in values.items() if value and value in (printed, value)}


def _printed_names(cited: Cited) -> str:
    shown = words(" ".join(cited.printed.get(role, "") for role in _NAMED))
    people = cited.record.get("author") or cited.record.get("editor") or []
    if not cited.record.get("author") and not shown:
        return ""
    families = [words(name.get("family") or name.get("literal")) for name in people]
    return "; ".join(name for name in families if _shows(name, shown))


def _shows(name: str, shown: str) -> bool:
    """Whether a name is among those printed; Chinese ones are joined without a space ("王和李")."""
    han = "\u3400" <= name[:1] <= "\u9fff"
    return f" {name} " in f" {shown} " or _reordered(name, shown) or (han and name in shown)


def _reordered(name: str, shown: str) -> bool:
    """A particle set behind the given name, as "Berg, Anna van der"."""
    return " " in name and set(name.split()) <= set(shown.split())


def have(citation: Citation, cited: Cited | None) -> dict[str, str]:
    """The same fields as parsed."""
    edited = cited is not None and not cited.record.get("author")
    people = citation.authors or (citation.editors if edited or cited is None else ())
    values = {
        "author": family_names(people),
        "title": words(citation.title),
        "container": words(citation.container),
        "publisher": words(citation.publisher),
        "location": words(citation.location),
        "issued": (citation.issued or "")[:4],
        "volume": words(citation.volume),
        "issue": words(citation.issue),
        "pages": page_range(citation.pages),
        "locator": page_range(citation.locator),
    }
    return {name: value for name, value in values.items() if value}


@dataclass
class Tally:
    """Counts of one kind of thing."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.wanted + self.given)


@dataclass
class Score:
    """All that the round trip counts."""

    fields: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    resolved: Counter[tuple[str, str]] = field(default_factory=Counter)
    pairs: Tally = field(default_factory=Tally)
    faults: list[str] = field(default_factory=list)

    def tally(self, group: str, name: str | None = None) -> Tally:
        """Counts of one field, or of all, in a group of notes."""
        found = Tally()
        for (where, which, what), count in self.fields.items():
            if where == group and name in (None, which):
                setattr(found, what, getattr(found, what) + count)
        return found


def score(document: RenderedDocument, parsed: Sequence[Sequence[Citation]], into: Score) -> None:
    """Add one document."""
    meant: dict[str, str] = {}
    aligned = [list(_aligned(note, citations)) for note, citations in zip(document.notes, parsed, strict=True)]
    for pairs in aligned:
        meant |= {citation.id: cited.record["id"] for cited, citation in pairs if cited and citation}
    for note, pairs in zip(document.notes, aligned, strict=True):
        for cited, citation in pairs:
            if cited is None or cited.position == "first":
                _score_fields(document, note, (cited, citation), into)
            if cited is not None:
                _score_reference(document, note, (cited, citation), meant.get(_target(citation) or ""), into)
    _score_works(aligned, into)


def _aligned(note: PlannedNote, citations: Sequence[Citation]) -> list[tuple[Cited | None, Citation | None]]:
    """Cited sources beside parsed citations, in order: the alignment in which most fields agree."""
    cited, wants = note.cited, [wanted(one, note.text) for one in note.cited]
    size = min(len(cited), len(citations))

    def agreement(left: tuple[int, ...], right: tuple[int, ...]) -> int:
        total = 0
        for i, j in zip(left, right, strict=True):
            found = have(citations[j], cited[i])
            total += 1 + 2 * sum(found.get(name) == value for name, value in wants[i].items())
        return total

    lefts = list(combinations(range(len(cited)), size))
    rights = list(combinations(range(min(len(citations), 8)), size))
    left, right = max(((a, b) for a in lefts for b in rights), key=lambda pair: agreement(*pair), default=((), ()))
    pairs: list[tuple[Cited | None, Citation | None]] = [
        (cited[i], citations[j]) for i, j in zip(left, right, strict=True)
    ]
    pairs += [(one, None) for i, one in enumerate(cited) if i not in left]
    pairs += [(None, one) for j, one in enumerate(citations) if j not in right]
    return pairs


def _target(citation: Citation | None) -> str | None:
    return citation.refers_to if citation else None


def _score_fields(
    document: RenderedDocument, note: PlannedNote, pair: tuple[Cited | None, Citation | None], into: Score
) -> None:
    cited, citation = pair
    want = wanted(cited, note.text) if cited else {}
    found = _same_place(want, have(citation, cited) if citation else {})
    groups = ["all", document.script, f"{document.style} {document.locale}", document.mode]
    if note.before or note.after:
        groups.append("commentary")
    for name in FIELDS:
        right = name in want and want[name] == found.get(name)
        for group in groups:
            into.fields[group, name, "wanted"] += name in want
            into.fields[group, name, "given"] += name in found
            into.fields[group, name, "right"] += right
        if not right and (name in want or name in found):
            _fault(into, document, note, f"{name}: want {want.get(name)!r}, have {found.get(name)!r}")
    for group in groups if cited else ():
        into.whole[f"{group} all"] += 1
        into.whole[f"{group} right"] += want == found


def _same_place(want: dict[str, str], found: dict[str, str]) -> dict[str, str]:
    """A single page or range may be the extent or the place cited: many styles print one in the other's place."""
    for one, other in (("pages", "locator"), ("locator", "pages")):
        if one in want and other not in want and one not in found and want[one] == found.get(other):
            return {one if name == other else name: value for name, value in found.items()}
    return found


def _score_reference(
    document: RenderedDocument,
    note: PlannedNote,
    pair: tuple[Cited, Citation | None],
    known: str | None,
    into: Score,
) -> None:
    cited, citation = pair
    target = _target(citation)
    outcome = "none" if target is None else "right" if known == cited.record["id"] else "wrong"
    kind = cited.position
    if kind != "first":
        printed = re.search(r"(?i)\b(?:ibid|id\.|ebd|ebenda|там же)|同上", note.text)
        kind = "ibid" if kind == "ibid" and printed else "short"
    into.resolved[kind, outcome] += 1
    into.resolved[f"{kind} {document.style} {document.locale}", outcome] += 1
    if outcome == "wrong" or (outcome == "none" and kind != "first"):
        why = citation.inference if citation else "not found in the note"
        source = f"{cited.record.get('title')} by {_printed_names(cited)}"
        _fault(into, document, note, f"{kind} {outcome}: means {source!r}; {target} {why}")


def _score_works(aligned: list[list[tuple[Cited | None, Citation | None]]], into: Score) -> None:
    """Pairs of citations that are one work, as rendered and as collected."""
    seen = [(cited.record["id"], citation.work) for pairs in aligned for cited, citation in pairs if cited and citation]
    for (mine, key), (other, other_key) in combinations(seen, 2):
        same, joined = mine == other, key is not None and key == other_key
        into.pairs.wanted += same
        into.pairs.given += joined
        into.pairs.right += same and joined


def _fault(into: Score, document: RenderedDocument, note: PlannedNote, what: str) -> None:
    into.faults.append(f"[{document.style} {document.locale}] {what}\n    {note.text}")
