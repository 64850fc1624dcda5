"""How well numbers are judged that a source says in quite other words: `python -m tests.benchmarks.paraphrases`.

The sentences are those of `tests/claims/support/data/paraphrases.txt`, written without a look at the judge. Printed are

* what comes of the numbers that the source bears out: kept (supported, within rounding, derived) or flagged;
* what comes of planted conflicts: flagged or not, and whether the number is named that an editor would name;
* what comes of the numbers that the source says, changed in the sentence or in the source (a digit, a power of ten,
  15 percent, the year), and of the sentences beside another source, of any topic and of the same.

The sources are parted in two halves by their names; `dev` prints what went wrong in the first, never in the second.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from citecheck.claims.support import SourceIndex, index_source, judge_claim
from citecheck.model import Extract, Support
from tests.benchmarks.support import CHANGES, FLAGGED, KEPT, NUMBER, YEAR, _places
from tests.claims.support.making import article
from tests.claims.support.paraphrases import Number, Sentence, Told, read_paraphrases


class Trial(NamedTuple):
    """One number judged: the table's line, whether to be kept, what came of it."""

    line: str
    keep: bool
    number: str
    sentence: str
    told: Told
    support: Support | None
    named: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Whether the verdict is of the right side."""
        return self.support is not None and self.support.verdict in (KEPT if self.keep else FLAGGED)

    @property
    def names(self) -> bool:
        """Whether the message gives the number that an editor would name."""
        said = _folded(self.support.message if self.support else "")
        return any(re.search(rf"(?<![\d.,]){re.escape(_folded(name))}(?!\d|[.,]\d)", said) for name in self.named)


def _folded(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _judge(extract: Extract, start: int, end: int, index: SourceIndex) -> Support | None:
    """What comes of the claim whose number stands there; None where there is no such claim."""
    for claim in extract.claims:
        span = claim.quantity.span
        if span.start < end and start < span.end:
            return judge_claim(claim, extract, [("1", index)])
    return None


def trials(all_told: list[Told]) -> Iterator[Trial]:
    """All numbers, as they are and changed."""
    indices = {told.name: index_source(told.source()) for told in all_told}
    for at, told in enumerate(all_told):
        far = all_told[(at + len(all_told) // 2) % len(all_told)]
        others = [*all_told[at + 1 :], *all_told[:at]]
        like = next((other for other in others if other.topic == told.topic), others[0])
        for sentence in told.sentences:
            extract = article(sentence.text, sentence.language)
            for number in sentence.numbers:
                shown = sentence.text[number.start : number.end]
                found = _judge(extract, number.start, number.end, indices[told.name])
                if sentence.planted:
                    yield Trial(f"planted: {number.expected}", False, shown, sentence.text, told, found, number.named)
                    continue
                yield Trial(f"original: {number.expected}", True, shown, sentence.text, told, found)
                for line, other in (("another page", far), ("page of the topic", like)):
                    found = _judge(extract, number.start, number.end, indices[other.name])
                    yield Trial(line, False, shown, sentence.text, other, found)
                if number.expected == "supported":
                    yield from _changed(told, sentence, number, indices[told.name])


def _changed(told: Told, sentence: Sentence, number: Number, index: SourceIndex) -> Iterator[Trial]:
    shown = sentence.text[number.start : number.end]
    digits = NUMBER.search(shown)
    chance = random.Random(sentence.text + shown)
    if digits is None or sentence.language not in ("en", "zh"):  # a decimal comma is not read by the changes
        return
    plain = digits[0].rstrip(",")
    at = number.start + digits.start()
    for line, change in CHANGES.items():
        new = change(plain, chance)
        text = sentence.text[:at] + new + sentence.text[at + len(plain) :]
        found = _judge(article(text, sentence.language), at, at + len(new), index)
        yield Trial(f"claim: {line}", False, new, text, told, found)
        page = _places(plain).sub(new, told.text)
        if page != told.text:
            extract = article(sentence.text, sentence.language)
            found = _judge(extract, number.start, number.end, index_source(told.source(page)))
            yield Trial(f"page: {line}", False, f"{plain} for {new}", sentence.text, told, found)
    years = set(YEAR.findall(sentence.text))
    if len(years) == 1 and not re.search(r"\d{4}[/–-]\d", sentence.text):
        year = years.pop()
        text = sentence.text.replace(year, str(int(year) + chance.choice([-4, -3, 3])))
        found = _judge(article(text, sentence.language), number.start, number.end, index)
        yield Trial("claim: year", False, shown, text, told, found)


def _table(chosen: list[Trial]) -> Iterator[str]:
    lines: dict[str, list[Trial]] = {}
    for trial in chosen:
        lines.setdefault(trial.line, []).append(trial)
        lines.setdefault(trial.line.partition(":")[0] + ", all", []).append(trial)
    for line in sorted(lines):
        group = [trial for trial in lines[line] if trial.support is not None]
        if not group:
            continue
        verdicts = Counter(trial.support.verdict for trial in group if trial.support is not None)
        listed = ", ".join(f"{verdict} {count}" for verdict, count in verdicts.most_common())
        right = sum(trial.right for trial in group)
        word = "kept" if group[0].keep else "flagged"
        named = sum(trial.names for trial in group)
        more = f"; named right {named / len(group):.1%}" if group[0].named else ""
        missed = len(lines[line]) - len(group)
        more += f"; no claim {missed}" if missed else ""
        yield f"  {line:30} {word:8}{right / len(group):6.1%} of {len(group):4}  {listed}{more}"


def first_half(told: Told) -> bool:
    """Whether a source is of the half that the judge was mended with."""
    return crc32(told.name.encode()) % 2 == 0


def main(arguments: list[str]) -> None:
    """Print the tables; `dev LINE` also prints what went wrong in that line of the first half."""
    everything = read_paraphrases()
    for name, half in (("first", True), ("second", False)):
        chosen = [told for told in everything if first_half(told) is half]
        done = list(trials(chosen))
        print(f"{name} half: {len(chosen)} sources")
        print("\n".join(_table(done)))
        if half and arguments[:1] == ["dev"]:
            for trial in done:
                if trial.line.startswith(arguments[1]) and not (trial.right and (not trial.named or trial.names)):
                    _explain(trial)


def _explain(trial: Trial) -> None:
    support = trial.support
    said = f"{support.verdict} ({support.reason}) {support.message}" if support else "no claim"
    print(f"-- {trial.line} | {trial.number} | {trial.sentence} | {trial.told.name} | {trial.named}\n     {said}")


if __name__ == "__main__":
    main(sys.argv[1:])
