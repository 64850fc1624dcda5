"""Law and social-science footnotes: labelled runs of notes, parsed as one article's notes each.

Run as `python -m tests.benchmarks.footnotes` from the root of the repository; `--faults SET` shows what is wrong in
one set, `--only NAME` in the runs whose name has these words. The set "held back" was written and put aside before
any rule; its faults are not for looking at while rules are being made.

Names are compared by family names, pages by their first and last page, dates by the year, everything else by letters
and digits. A citation is whole where all its fields and no others are there. A back-reference is linked where it leads
to the citation that the label names; where a label says that several could be meant, it must say so.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import combinations

from citecheck.model import Citation
from citecheck.notes import parse_notes
from tests.benchmarks.round_trip_score import family_names, page_range, words
from tests.notes.footnotes import FIELDS, Label, LabelledRun
from tests.notes.footnotes_english import ENGLISH
from tests.notes.footnotes_german import GERMAN
from tests.notes.footnotes_held_back import HELD_BACK

SETS = {"German": GERMAN, "English": ENGLISH, "held back": HELD_BACK}
Pair = tuple[Label | None, Citation | None]


def wanted(label: Label) -> dict[str, str]:
    """The fields of a label, in the form in which they are compared."""
    return {name: _folded(name, value) for name, value in label.fields.items()}


def _folded(name: str, value: str) -> str:
    if name in ("authors", "editors"):
        return "; ".join(words(part) for part in value.split(";"))
    if name in ("pages", "locator"):
        return page_range(value)
    return value[:4] if name == "issued" else words(value)


def found_in(citation: Citation | None, want: dict[str, str]) -> dict[str, str]:
    """The same fields as parsed; editors in the place of authors count as editors, a lone page as either."""
    if citation is None:
        return {}
    values = {name: _folded(name, getattr(citation, name) or "") for name in FIELDS.values() if name not in _PEOPLE} | {
        name: family_names(getattr(citation, name)) for name in _PEOPLE
    }
    have = {name: value for name, value in values.items() if value}
    for one, other in (("pages", "locator"), ("locator", "pages"), ("authors", "editors"), ("editors", "authors")):
        if one in want and other not in want and one not in have and have.get(other) == want[one]:
            have[one] = have.pop(other)
    return have


_PEOPLE = ("authors", "editors")


def aligned(labels: list[Label], citations: tuple[Citation, ...]) -> list[Pair]:
    """Labels beside citations, in order: the alignment in which most fields agree."""
    size, citations = min(len(labels), len(citations)), citations[:8]

    def agreement(left: tuple[int, ...], right: tuple[int, ...]) -> int:
        wants = [wanted(labels[i]) for i in left]
        haves = [found_in(citations[j], want) for j, want in zip(right, wants, strict=True)]
        return sum(1 + 2 * len(w.items() & h.items()) for w, h in zip(wants, haves, strict=True))

    lefts = list(combinations(range(len(labels)), size))
    rights = list(combinations(range(len(citations)), size))
    left, right = max(((a, b) for a in lefts for b in rights), key=lambda pair: agreement(*pair))
    pairs: list[Pair] = [(labels[i], citations[j]) for i, j in zip(left, right, strict=True)]
    pairs += [(label, None) for i, label in enumerate(labels) if i not in left]
    return pairs + [(None, citation) for j, citation in enumerate(citations) if j not in right]


class Score:
    """Counts over a set of runs, and what is wrong in it."""

    def __init__(self) -> None:
        self.fields: Counter[tuple[str, str]] = Counter()
        self.counts: Counter[str] = Counter()
        self.faults: list[str] = []

    def add(self, run: LabelledRun) -> None:
        """Parse a run and count."""
        parsed = parse_notes(tuple(note.text for note in run.notes))
        pairs = [aligned(note.citations, found) for note, found in zip(run.notes, parsed, strict=True)]
        known = {
            citation.id: f"{number}.{note.citations.index(label) + 1}"
            for number, (note, here) in enumerate(zip(run.notes, pairs, strict=True), 1)
            for label, citation in here
            if label is not None and citation is not None
        }
        for number, (note, here) in enumerate(zip(run.notes, pairs, strict=True), 1):
            wrong = [fault for pair in here for fault in (*self._fields(pair), *self._reference(pair, known))]
            if wrong:
                self.faults.append("\n    ".join([f"[{run.name}] {number}. {note.text}", *wrong]))

    def _fields(self, pair: Pair) -> list[str]:
        label, citation = pair
        want = wanted(label) if label else {}
        have = found_in(citation, want)
        for name in want.keys() | have.keys():
            self.fields[name, "wanted"] += name in want
            self.fields[name, "given"] += name in have
            self.fields[name, "right"] += name in want and want[name] == have.get(name)
        if label is not None:
            self.counts["citations"] += 1
            self.counts["whole"] += citation is not None and want == have
        self.counts["missed"] += citation is None
        self.counts["invented"] += label is None
        if label is None or citation is None:
            printed = citation.title or citation.remark if citation else None
            return [f"invented: {printed!r}" if citation else f"missed: {label}"]
        names = sorted(want.keys() | have.keys())
        return [f"{n}: want {want.get(n)!r}, have {have.get(n)!r}" for n in names if want.get(n) != have.get(n)]

    def _reference(self, pair: Pair, known: dict[str, str]) -> list[str]:
        label, citation = pair
        if label is None or label.meant is None:
            return []
        meant = known.get(citation.refers_to or "") if citation else None
        why = (citation.inference or "") if citation else "missed"
        if label.meant == "?":
            said = meant is None and "ambiguous" in why
            self.counts["several"] += 1
            self.counts["said so"] += said
            self.counts["wrong"] += meant is not None
            return [] if said else [f"several could be meant; {meant} {why}"]
        if label.meant == "-":
            self.counts["wrong"] += meant is not None
            return [f"nothing earlier is meant; {meant} {why}"] if meant else []
        self.counts["references"] += 1
        self.counts["linked"] += meant == label.meant
        self.counts["wrong"] += meant not in (None, label.meant)
        return [] if meant == label.meant else [f"means {label.meant}; {meant} {why}"]

    def f1(self, name: str | None = None) -> float:
        """Micro F1 of one field, or over all."""
        sums = {
            what: sum(n for (field, kind), n in self.fields.items() if kind == what and name in (None, field))
            for what in ("wanted", "given", "right")
        }
        return 2 * sums["right"] / max(1, sums["wanted"] + sums["given"])


def measure(runs: list[LabelledRun]) -> Score:
    """All counts over a set of runs."""
    score = Score()
    for run in runs:
        score.add(run)
    return score


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):5.1f} % ({part} of {whole})"


def table(scores: dict[str, Score]) -> str:
    """The figures of each set, as lines of text."""
    lines = [f"{'F1':<14}" + "".join(f"{name:>12}" for name in scores)]
    for field in (*FIELDS.values(), None):
        lines.append(f"{field or 'all fields':<14}" + "".join(f"{score.f1(field):>12.3f}" for score in scores.values()))
    for name, score in scores.items():
        c = score.counts
        lines += [
            f"\n{name}: {c['citations']} citations, {c['missed']} missed, {c['invented']} invented",
            f"  whole citation right  {_share(c['whole'], c['citations'])}",
            f"  references linked     {_share(c['linked'], c['references'])}",
            f"  several meant, said   {_share(c['said so'], c['several'])}",
            f"  linked wrongly        {c['wrong']}",
        ]
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", choices=SETS, help="show what is wrong in one set")
    parser.add_argument("--only", default="", help="only runs whose name has these words")
    options = parser.parse_args()
    chosen = {name: [run for run in runs if options.only in run.name] for name, runs in SETS.items()}
    scores = {name: measure(runs) for name, runs in chosen.items()}
    if options.faults:
        print("\n".join(scores[options.faults].faults))
    print(table(scores))


if __name__ == "__main__":
    main()
