"""How well amounts are read: precision, recall and F1 on labelled sentences. `python -m tests.benchmarks.claims`.

The sentences of `../shared/data/claims` are short and odd (they specify another program), and label currency, measures,
ages and temperatures only; so a file's own kinds are compared. An amount counts as found when it overlaps a labelled
one and value and unit are the same. Labels without a value (a lone "dollar") are no amounts and are left out.

The second table is of our own sentences (`tests/claims/data`), whose every amount is labelled, ranges and counts with
their nouns too; the third of what claims are about, in the two articles of `seeds/` and in sentences of six languages.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from citecheck import extract
from citecheck.claims import find_quantities
from citecheck.claims.quantities.names import currency_of, unit_of
from citecheck.model import Quantity
from tests.claims import labelled

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "claims"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
LANGUAGES = {"english": "en", "chinese": "zh", "french": "fr", "german": "de", "spanish": "es"}
KINDS = {
    "Currency": ("currency",),
    "Dimension": ("physical",),
    "Age": ("duration", "age"),
    "Temperature": ("physical",),
}


def same_unit(label: dict[str, Any], found: Quantity, language: str) -> bool:
    """Whether the label's unit name ("Dollar", "Chinese yuan", "Ans", "F") means the unit found."""
    for written in {label["unit"], *label["alt_units"]}:
        known = unit_of(written.lower(), language) or unit_of(written.lower(), "en")
        if found.unit in (
            written,
            written.lower(),
            currency_of(written),
            {"F": "degree fahrenheit", "C": "degree celsius"}.get(written),
        ):
            return True
        if known and known.unit == found.unit:
            return True
        if written in ("Pound", "Livre", "Libra") and found.unit in ("GBP", "pound"):
            return True
        if written in ("Pence", "Penny", "Pesewa", "Penique") and found.unit == "penny":
            return True
        if written in ("Ton", "Tonne", "Tonelada") and found.unit in ("ton", "metric ton"):
            return True
        if written == "K" and found.unit == "kelvin":
            return True
        if written in ("Dollar États-Unis", "United States dollar") and found.unit == "USD":
            return True
        if written == "Turn" and found.unit in ("turn", "revolution"):
            return True
        if written == "British pound" and found.unit == "GBP":
            return True
        if written == "Age" and found.unit == "year":
            return True
    return False


def score(name: str, *, verbose: bool = False) -> tuple[Counter[str], Counter[str]]:
    """True positives, false positives and misses for value and unit, and for the value alone."""
    both: Counter[str] = Counter()
    value: Counter[str] = Counter()
    language = LANGUAGES[name]
    for line in (DATA / f"recognizers-{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        labels = [label for label in row["gold"] if label["value_low"] is not None]
        kinds = KINDS[row["id"].split("-")[1]]
        found = [q for q in find_quantities(row["text"], language=language) if q.dimension in kinds]
        for counts, with_unit in ((both, True), (value, False)):
            left = list(found)
            for label in labels:
                hit = next((q for q in left if matches(label, q, language, with_unit=with_unit)), None)
                counts["hit" if hit else "miss"] += 1
                if hit:
                    left.remove(hit)
                elif verbose and with_unit:
                    print(
                        "miss",
                        row["id"],
                        label["value_low"],
                        label["unit"],
                        "|",
                        row["text"][:120],
                        "|",
                        show(row["text"], found),
                    )
            left = [
                q for q in left if not any(label["value_low"] is None and overlaps(label, q) for label in row["gold"])
            ]
            counts["false"] += len(left)
            if verbose and with_unit:
                for q in left:
                    print("false", row["id"], show(row["text"], [q]), "|", row["text"][:120])
    return both, value


def show(text: str, found: list[Quantity]) -> list[str]:
    return [f"{q.span.of(text)!r}={q.low}{'' if q.low == q.high else f'..{q.high}'} {q.unit}" for q in found]


def overlaps(label: dict[str, Any], found: Quantity) -> bool:
    return bool(found.span.start < label["end"] and label["start"] < found.span.end)


def matches(label: dict[str, Any], found: Quantity, language: str, *, with_unit: bool) -> bool:
    if not overlaps(label, found):
        return False
    expected = Decimal(str(label["value_low"]))
    near = abs(found.high - expected) <= abs(expected) / 10**6 or abs(found.low - expected) <= abs(expected) / 10**6
    return near and (not with_unit or same_unit(label, found, language))


def f1(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision = counts["hit"] / max(1, counts["hit"] + counts["false"])
    recall = counts["hit"] / max(1, counts["hit"] + counts["miss"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main(arguments: list[str]) -> None:
    """Print the table; `--errors LANGUAGE` prints what was missed or wrongly found."""
    if arguments[:1] == ["--errors"]:
        score(arguments[1], verbose=True)
        return
    print("| sentences | precision | recall | F1 value + unit | F1 value | CPU s |\n|---|---|---|---|---|---|")
    for name in LANGUAGES:
        start = time.process_time()
        both, value = score(name)
        precision, recall, harmonic = f1(both)
        print(
            f"| {name} | {precision:.3f} | {recall:.3f} | {harmonic:.3f} | {f1(value)[2]:.3f} | "
            f"{time.process_time() - start:.2f} |"
        )
    own_sets()
    claims()


def own_sets() -> None:
    """The table of the sentences of our own: low, high and unit have to be the same."""
    print("\n| own sentences | sentences | amounts | precision | recall | F1 value + unit |\n|---|---|---|---|---|---|")
    for name in labelled.SETS | labelled.BLIND:
        counts, _ = labelled.score(name)
        precision, recall, harmonic = f1(counts)
        sentences = sum(1 for _ in labelled.read_set(name))
        print(
            f"| {name.replace('_', ' ')} | {sentences} | {counts['hit'] + counts['miss']} | {precision:.3f} | "
            f"{recall:.3f} | {harmonic:.3f} |"
        )


def claims() -> None:
    """The table of what claims are about: how many of the labelled subjects, periods, aspects... are right."""
    print("\n| claims | labelled | subject | period | aspect | check-worthy |\n|---|---|---|---|---|---|")
    sentences: Counter[str] = Counter()
    for label in labelled.read_claims():
        labelled.judge(labelled.claim_at(label), label, sentences)
    articles: Counter[str] = Counter()
    read = {name: extract(str(next(SEEDS.glob(f"{name}*.txt")))) for name in ("000", "003")}
    for label in labelled.read_seeds():
        labelled.judge(labelled.placed(read[label.article], label), label, articles)
    for name, counts in (("single sentences, six languages", sentences), ("the two articles", articles)):
        parts = [f"{counts[one]}/{counts[f'{one}s']}" for one in ("subject", "period", "aspect", "worth")]
        print(f"| {name} | {counts['worths']} | {' | '.join(parts)} |")


if __name__ == "__main__":
    main(sys.argv[1:])
