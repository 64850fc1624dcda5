"""Sentences of our own with their amounts labelled, and how what is read of them compares.

`data/*.jsonl`: a sentence a line, `text` and its `amounts` in order. An amount has its `words`, `low` (and `high`,
where a range is written) and `unit`, as `Quantity` defines them: the code of money, "percent", else the singular
English name or noun ("plane|aircraft" where either is right). `optional` stands where careful editors differ (a
confidence level, a score): it is neither missed nor false. What has no label is a trap: dates, notes, pages, names,
laws, times. Of a number whose noun was said before ("из них пять") that noun or none is right ("species|").

`russian.jsonl` was labelled once and then anew, amount by amount, from these rules alone before the first labels were
seen. 55 of 286 sentences differed: 25 by no more than the unit's name ("ton", "metric ton"), 11 by the noun of a number
whose noun was said before, 19 by an amount; 32 labels were changed. What `blind-*-2`, `-3`, `-4` and `-5` hold was
labelled before anything had been read of it; of `-2`, every second sentence is only counted: its mistakes stay
unseen.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec import Struct

from citecheck.claims import find_claims, find_quantities
from citecheck.model import Claim, Document, Extract, Quantity, Span

DATA = Path(__file__).with_name("data")
SETS = {
    "russian": "ru",
    "english_news": "en",
    "english_science": "en",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "chinese": "zh",
}

# Labelled from the definition of `Quantity` alone, by somebody who had not read how quantities are found.
BLIND = {
    "blind-english_news": "en",
    "blind-english_science": "en",
    "blind-russian": "ru",
    "blind-german": "de",
    "blind-french": "fr",
    "blind-spanish": "es",
    "blind-chinese": "zh",
    "blind-more_english_news": "en",
    "blind-more_english_science": "en",
    "blind-more_russian": "ru",
    "blind-more_german": "de",
    "blind-more_french": "fr",
    "blind-more_spanish": "es",
    "blind-more_chinese": "zh",
    "blind-russian-2": "ru",
    "blind-german-2": "de",
    "blind-chinese-2": "zh",
    "blind-russian-3": "ru",
    "blind-russian-4": "ru",
    "blind-russian-5": "ru",
}


class Label(Struct, frozen=True):
    """An amount that a person reads in a sentence."""

    span: Span
    low: Decimal
    high: Decimal
    unit: str
    optional: bool


class Outcome(Struct, frozen=True):
    """A sentence with what of it was missed and what was wrongly found."""

    text: str
    hits: int
    missed: tuple[Label, ...]
    false: tuple[Quantity, ...]


def read_set(name: str) -> Iterator[tuple[str, tuple[Label, ...]]]:
    """The sentences of a set with their labels."""
    for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        labels, at = [], 0
        for amount in row["amounts"]:
            start = row["text"].index(amount["words"], at)
            at = start + len(amount["words"])
            low = Decimal(amount.get("low", "0"))
            high = Decimal(amount.get("high", low))
            labels.append(Label(Span(start, at), low, high, amount.get("unit", ""), amount.get("optional", False)))
        yield row["text"], tuple(labels)


def compare(text: str, labels: tuple[Label, ...], language: str) -> Outcome:
    """What of the labels is found: an amount that overlaps one and has its value and its unit."""
    left = list(find_quantities(text, language=language))
    missed, hits = [], 0
    for label in labels:
        if label.optional:
            continue
        hit = next((quantity for quantity in left if _same(label, quantity)), None)
        if hit is None:
            missed.append(label)
        else:
            left.remove(hit)
            hits += 1
    allowed = [label for label in labels if label.optional]
    false = [quantity for quantity in left if not any(_overlap(label.span, quantity.span) for label in allowed)]
    return Outcome(text, hits, tuple(missed), tuple(false))


def score(name: str) -> tuple[Counter[str], list[Outcome]]:
    """Hits, misses and false ones of a set, and the sentences with a mistake."""
    counts: Counter[str] = Counter()
    wrong = []
    for text, labels in read_set(name):
        outcome = compare(text, labels, (SETS | BLIND)[name])
        counts += Counter(hit=outcome.hits, miss=len(outcome.missed), false=len(outcome.false))
        if outcome.missed or outcome.false:
            wrong.append(outcome)
    return counts, wrong


def _same(label: Label, quantity: Quantity) -> bool:
    return (
        _overlap(label.span, quantity.span)
        and _near(label.low, quantity.low)
        and _near(label.high, quantity.high)
        and quantity.unit in label.unit.split("|")
    )


def _near(expected: Decimal, found: Decimal) -> bool:
    return abs(expected - found) <= abs(expected) / 10**6


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def show(outcome: Outcome) -> str:
    """A mistake as a line."""
    missed = [f"{label.span.of(outcome.text)}={label.low}..{label.high} {label.unit}" for label in outcome.missed]
    false = [f"{q.span.of(outcome.text)}={q.low}..{q.high} {q.unit}" for q in outcome.false]
    return f"{outcome.text}\n    missed {missed}\n    false  {false}"


# ---------------------------------------------------------------- claims


class ClaimLabel(Struct, frozen=True, kw_only=True):
    """A claim as a person reads it.

    `about` are words that the subject must hold, each one of some alternatives; `aspect` are those that are right.
    What is None was not labelled; a period of "" is that none is said.
    """

    words: str
    occurrence: int = 1
    article: str = ""
    text: str = ""
    language: str = "en"
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    unit: str = ""
    cites: tuple[str, ...] = ()
    attachment: str = "none"
    checkworthy: bool = True
    about: tuple[tuple[str, ...], ...] | None = None
    period: str | None = None
    aspect: tuple[str, ...] | None = None


def read_seeds() -> list[ClaimLabel]:
    """The numbers of the two articles in `seeds/`, as an editor labelled them, in order."""
    return [_claim_label(json.loads(line)) for line in (DATA / "seeds.jsonl").read_text("utf-8").splitlines()]


def read_claims() -> list[ClaimLabel]:
    """Claims of single sentences in six languages."""
    return [_claim_label(json.loads(line)) for line in (DATA / "claims.jsonl").read_text("utf-8").splitlines()]


def _claim_label(row: dict[str, Any]) -> ClaimLabel:
    low = Decimal(row.pop("low", "0"))
    high = Decimal(row.pop("high", low))
    about = row.pop("about", None)
    aspect, cites = row.pop("aspect", None), tuple(row.pop("cites", ()))
    period = (row.pop("period") or "") if "period" in row else None
    return ClaimLabel(
        low=low,
        high=high,
        about=None if about is None else tuple(map(tuple, about)),
        aspect=None if aspect is None else tuple(aspect),
        cites=cites,
        period=period,
        **row,
    )


def claim_at(label: ClaimLabel) -> Claim | None:
    """The claim that is found where a sentence's label stands."""
    document = Document(path="x", format="text", text=label.text, language=label.language)
    start = label.text.index(label.words)
    span = Span(start, start + len(label.words))
    return next((claim for claim in find_claims(document, (), (), ()) if _overlap(span, claim.quantity.span)), None)


def placed(article: Extract, label: ClaimLabel) -> Claim | None:
    """The claim that is found in an article where its label stands."""
    at = -1
    for _ in range(label.occurrence):
        at = article.document.text.index(label.words, at + 1)
    return next((claim for claim in article.claims if claim.quantity.span.start == at), None)


def judge(claim: Claim | None, label: ClaimLabel, counts: Counter[str]) -> None:
    """Count what was labelled (`subjects`, `periods`, `aspects`) and what of it is right (`subject`...)."""
    subject = (claim.subject or "").lower() if claim else ""
    if label.about is not None:
        counts["subjects"] += 1
        counts["subject"] += all(any(word.lower() in subject for word in one) for one in label.about)
    if label.period is not None:
        counts["periods"] += 1
        counts["period"] += claim is not None and (claim.period or "") == label.period
    if label.aspect is not None:
        counts["aspects"] += 1
        counts["aspect"] += claim is not None and claim.aspect in label.aspect
    counts["worths"] += 1
    counts["worth"] += claim is not None and claim.checkworthy == label.checkworthy
