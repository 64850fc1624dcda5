"""Fits the weights of `citecheck.claims.attest`: `python -m tests.training.attest [FILE]` writes weights.json anew.

FILE is the development half of WiCE (Kamoi et al. 2023) as number tokens, `wice-number-tokens-traindev.jsonl`. It is
small, so the weights are a maximum a posteriori estimate: logistic regression on the best mention of each number, with
a Gaussian prior around the weights that were set by hand (`BY_HAND`, in log odds) and both classes weighed alike. The
mention that is best depends on the weights, so the two are found in turns. The fit is plain gradient descent (the loss
is strongly convex), so nothing has to be installed and the result is the same everywhere.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from citecheck.claims.attest.page import Page, read_page
from citecheck.claims.attest.weigh import Candidate, Weights, candidates, partly_signs, weighed_sum
from citecheck.model import Span

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "claims" / "wice-number-tokens-traindev.jsonl"
TARGET = Path(__file__).resolve().parents[2] / "citecheck/claims/attest/weights.json"
PULL = 0.1
"""Strength of the prior: its inverse is the variance around the weights set by hand, for a loss of weight one."""
LOOSE = 0.003
TURNS = 4
_STILL = 1e-5
"""A slope at which the descent stops."""

_COUNTED = {
    "found": -1.0, "noun": 1.5, "noun-before": 0.4, "no-noun": -0.5, "cover": 2.0, "near": 2.0, "other-form": -0.6,
    "left": 0.5, "name": 0.5, "furniture": -1.0, "in-date": -1.0, "subject": 0.6,
}  # fmt: skip
BY_HAND = {
    "constant": 0.0,
    "year.absent": -3.0, "day.absent": -3.0, "ordinal.absent": -3.0, "word.absent": -2.2, "number.absent": -2.5,
    "range.absent": -2.5, "code.absent": -1.2, "scale.absent": -2.0, "number.converted": 2.5,
    "year.sentence": 0.3, "year.heading": 0.8, "year.fragment": 0.0, "year.furniture": -0.8, "year.issue": -0.3,
    "year.archive": -2.0, "year.cover": 2.0, "year.uncovered": -0.7, "year.near": 1.0, "year.left": 0.8,
    "year.month": 0.3, "year.month-elsewhere": -0.8, "year.no-month": -2.5, "year.date": 0.8,
    "year.date-uncovered": -1.5, "year.same-month": -0.3, "year.other-date": -1.2, "year.day-found": 0.8,
    "year.paired": 0.7, "year.unpaired": -1.5, "year.glued": -1.0, "year.noun": 1.0, "year.no-noun": -1.2,
    "day.sentence": 1.2, "day.fragment": 0.5, "day.issue": -0.8, "day.archive": -2.0, "day.date": 0.5,
    "day.other-year": -1.5, "day.cover": 2.0, "day.uncovered": -1.0, "day.unpaired": 0.0,
    **{f"ordinal.{name}": weight for name, weight in _COUNTED.items()},
    **{f"word.{name}": weight for name, weight in _COUNTED.items()},
    "ordinal.first": -0.4,
    "number.found": 0.4, "range.found": 0.4, "code.found": 0.4, "scale.found": 0.4,
    "number.rare": 1.2, "number.small": -0.4, "number.noun": 1.0, "number.noun-before": 0.2, "number.no-noun": -0.7,
    "number.furniture": -1.5, "number.fragment": -0.3, "number.archive": -1.5, "number.glued": -1.0,
    "number.name": 1.0, "number.cover": 2.0, "number.near": 1.5, "number.other-form": -1.0, "number.left": 0.3,
    "number.unpaired": -1.0, "number.unrelated": -1.0, "number.in-date": -1.5,
}  # fmt: skip
"""Log odds that the page states the number; the kinds share no sign but those of "number"."""


class Labelled(NamedTuple):
    """A sentence with its numbers and whether people found each unsupported; `group` is the page it cites."""

    record: str
    group: str
    sentence: str
    page: Page
    spans: tuple[Span, ...]
    bad: tuple[bool, ...]
    found: tuple[Candidate, ...]


def load(path: Path = DATA) -> list[Labelled]:
    """The labelled sentences of a file, with the signs of their numbers; those that cite the same page are a group."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    groups: dict[str, str] = {}
    rows = []
    for record in records:
        keys = [line for line in record["evidence"] if line.startswith("(meta data) TITLE: ") and len(line) > 24]
        keys.append("\n".join(record["evidence"][-5:]))
        group = next((groups[key] for key in keys if key in groups), record["id"])
        for key in keys:
            groups.setdefault(key, group)
        rows.append(_labelled(record, group))
    return rows


def _labelled(record: dict[str, Any], group: str) -> Labelled:
    spans: list[Span] = []
    at = 0
    for token in record["tokens"]:
        at = record["claim"].find(token, at)
        spans.append(Span(at, at + len(token)))
        at += len(token)
    numbers = tuple(spans[number] for number in record["num_idx"])
    page = page_of(record["evidence"])
    found = tuple(candidates(record["claim"], numbers, page))
    bad = tuple(bool(label) for label in record["bad"])
    assert len(found) == len(numbers) == len(bad)
    return Labelled(record["id"], group, record["claim"], page, numbers, bad, found)


def page_of(evidence: Sequence[str]) -> Page:
    """The page as it was read: title and day of issue from its metadata, the rest of them left out."""
    title = issued = None
    for line in evidence:
        match = re.match(r"\(meta data\) ([A-Z ]+): *(.*)", line)
        if match and match[1] == "TITLE":
            title = title or match[2]
        if match and match[1] == "PUBLISHED DATETIME":
            issued = issued or match[2]
    return read_page("\n".join(line for line in evidence if not line.startswith("(meta data)")), title, issued)


Row = tuple[dict[str, float], bool]
"""Signs, and whether the number is supported."""


def descend(rows: Sequence[Row], start: dict[str, float], prior: dict[str, float], pull: float) -> dict[str, float]:
    """Weights of a logistic regression with both classes weighed alike, pulled towards `prior`."""
    good = sum(label for _, label in rows)
    share = {True: 0.5 / max(1, good), False: 0.5 / max(1, len(rows) - good)}
    weights = dict(start)
    # The curvature is at most the pull and a quarter of the signs' mean squared length (Böhning and Lindsay 1988).
    bound = sum(share[label] * (1 + sum(v * v for v in seen.values())) for seen, label in rows) / 4 + pull
    velocity = dict.fromkeys(weights, 0.0)
    momentum = 0.9
    for _ in range(400):
        slope = {name: (0.001 if name == "constant" else pull) * (w - prior[name]) for name, w in weights.items()}
        for seen, label in rows:
            error = share[label] * (1 / (1 + math.exp(-weighed_sum(seen, weights))) - label)
            slope["constant"] += error
            for name, value in seen.items():
                slope[name] += error * value
        for name, step in slope.items():
            velocity[name] = momentum * velocity[name] - step / bound
            weights[name] += velocity[name]
        if max(map(abs, slope.values())) < _STILL:
            break
    return weights


def fit(rows: Sequence[Labelled], pull: float = PULL) -> Weights:
    """The weights for these sentences."""
    weights = dict(BY_HAND)
    numbers = [(candidate, not bad) for row in rows for candidate, bad in zip(row.found, row.bad, strict=True)]
    for _ in range(TURNS):
        best = [
            (max((seen for seen, _ in candidate.mentions), key=lambda seen: weighed_sum(seen, weights)), label)
            for candidate, label in numbers
        ]
        weights = descend(best, weights, BY_HAND, pull)
    second = []
    for row in rows:
        sums = [max(weighed_sum(seen, weights) for seen, _ in candidate.mentions) for candidate in row.found]
        second += [(partly_signs(row.found, sums, at), not bad) for at, bad in enumerate(row.bad)]
    nothing = dict.fromkeys(("constant", "evidence", "missing", "best"), 0.0)
    return Weights(weights, descend(second, nothing, nothing, LOOSE))


def main() -> None:
    """Write the weights."""
    rows = load(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
    weights = fit(rows)
    rounded = {
        part: {name: round(value, 3) for name, value in sorted(getattr(weights, part).items())}
        for part in ("signs", "partly")
    }
    TARGET.write_text(json.dumps(rounded, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(rounded['signs'])} signs, fitted on {sum(len(row.bad) for row in rows)} numbers")


if __name__ == "__main__":
    main()
