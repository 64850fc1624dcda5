"""How well it is told which number of a sentence its source lacks. `python -m tests.benchmarks.wice [FILE]`.

FILE holds number tokens of WiCE (Kamoi et al. 2023): real Wikipedia sentences, the pages they cite, and people's labels
of which number is not supported. All of its sentences are known to be supported in part only.

The model that ships was fitted on the development half; there it is fitted anew for each tenth of the pages without
that tenth (repeated with other tenths), and sentences that cite the same page stay together. Another FILE is judged by
the model as it ships. Beside it stand a plain search of the page for the token, and the signs with the weights set by
hand, without any training.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from citecheck.claims.attest.weigh import Weights, shipped_weights, weigh
from tests.training.attest import BY_HAND, DATA, Labelled, fit, load

FOLDS = 10
SEEDS = 5
RECALL = 0.80


class Score(NamedTuple):
    """Balanced accuracy, precision and recall of "not supported" at a doubt of one half; best precision at `RECALL`.

    The last is 0 where no doubt parts the numbers so that this recall is reached.
    """

    balanced: float
    precision: float
    recall: float
    precision_at_recall: float


def score(bad: Sequence[bool], doubts: Sequence[float]) -> Score:
    """The figures of one run."""
    accuracy, precision, recall = _at(bad, doubts, 0.5)
    best = max(
        (p for cut in set(doubts) - {0.0} for _, p, r in [_at(bad, doubts, cut)] if r >= RECALL),
        default=0.0,
    )
    return Score(accuracy, precision, recall, best)


def _at(bad: Sequence[bool], doubts: Sequence[float], cut: float) -> tuple[float, float, float]:
    said = [doubt >= cut for doubt in doubts]
    hits = sum(s and b for s, b in zip(said, bad, strict=True))
    false = sum(s and not b for s, b in zip(said, bad, strict=True))
    recall = hits / max(1, sum(bad))
    kept = 1 - false / max(1, len(bad) - sum(bad))
    return (recall + kept) / 2, hits / max(1, hits + false), recall


def mean(scores: Sequence[Score]) -> Score:
    """The mean of several runs."""
    return Score(*(sum(column) / len(scores) for column in zip(*scores, strict=True)))


def searched(row: Labelled) -> list[float]:
    """1 where the token is nowhere in the page, else 0: the plain search."""
    text = "\n".join(line.text for line in row.page.lines).lower()
    tokens = [re.escape(span.of(row.sentence).lower()) for span in row.spans]
    return [float(re.search(rf"(?<![\w.,]){token}(?!\w)", text) is None) for token in tokens]


def weighed(row: Labelled, weights: Weights, known_partly: bool) -> list[float]:
    """The doubts of the model."""
    return [
        found.doubt for found in weigh(row.sentence, row.spans, row.page, known_partly=known_partly, weights=weights)
    ]


def crossed(rows: Sequence[Labelled], seed: int, folds: int = FOLDS) -> dict[bool, list[list[float]]]:
    """Doubts of each sentence by models that were fitted without its page; without and with `known_partly`."""
    groups = sorted({row.group for row in rows})
    random.Random(seed).shuffle(groups)
    fold_of = {group: at % folds for at, group in enumerate(groups)}
    found: dict[bool, list[list[float]]] = {False: [[] for _ in rows], True: [[] for _ in rows]}
    for fold in range(folds):
        weights = fit([row for row in rows if fold_of[row.group] != fold])
        for at, row in enumerate(rows):
            if fold_of[row.group] == fold:
                for partly, doubts in found.items():
                    doubts[at] = weighed(row, weights, partly)
    return found


def table(rows: Sequence[Labelled], *, shipped: bool) -> list[tuple[str, Score]]:
    """Each way of telling, with its figures."""
    bad = [label for row in rows for label in row.bad]
    by_hand = Weights(BY_HAND, {})

    def scored(doubts: Sequence[list[float]]) -> Score:
        return score(bad, [doubt for row in doubts for doubt in row])

    found = [
        ("plain search", scored([searched(row) for row in rows])),
        ("signs weighed by hand", scored([weighed(row, by_hand, False) for row in rows])),
    ]
    if shipped:
        # nothing is fitted here, so there is one run
        runs = [{partly: [weighed(row, shipped_weights(), partly) for row in rows] for partly in (False, True)}]
    else:
        runs = [crossed(rows, seed) for seed in range(SEEDS)]
    found.append(("trained", mean([scored(run[False]) for run in runs])))
    found.append(("trained, told that the sentence is partly supported", mean([scored(run[True]) for run in runs])))
    return found


def main() -> None:
    """Print the table."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if not path.exists():
        print(f"{path} is not there; this benchmark needs it", file=sys.stderr)
        return
    rows = load(path)
    bad = sum(sum(row.bad) for row in rows)
    print(f"{len(rows)} sentences, {sum(len(row.bad) for row in rows)} numbers, {bad} of them not supported")
    print(f"{'':52} balanced  precision  recall  precision at recall {RECALL:.2f}")
    for name, figures in table(rows, shipped=path.resolve() != DATA.resolve()):
        last = f"{figures.precision_at_recall:.3f}" if figures.precision_at_recall else "-"
        print(f"{name:52} {figures.balanced:8.3f}  {figures.precision:9.3f}  {figures.recall:6.3f}  {last:>10}")


if __name__ == "__main__":
    main()
