"""How well the rules without a network find what an editor would see. `python -m tests.benchmarks.internal`.

The articles of `internal_articles/` are made up for this, in five languages. A planted defect stands in ⟦CODE|words⟧;
everything else looks like a defect at most, so each other finding of these rules is wrong. A finding counts as right
where it is of the planted code and of the same sentence. `sentences.tsv` are single sentences: a code and one with that
defect, or "good" and one that looks like it and is none; `cited.tsv` has the note too. They were written in six lots,
each before the rules had seen it: the first run over a lot found 75, 55, 100, 72, 86 and 67 % of its defects, and the
six raised 14 of 197 good ones. What this prints is the state after mending what the lots showed. `--errors` prints what
is missed or wrongly raised.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from citecheck.claims.marks import with_markup
from citecheck.model import Extract, Finding, Span
from citecheck.read.sentences import sentences
from citecheck.rules import RULES
from tests.rules.article import extract, run

ARTICLES = Path(__file__).parent / "internal_articles"
CODES = ("CC401", "CC404", "CC405", "CC406", "CC407", "CC408", "CC409", "CC412", "CC413", "CC414")
_LABEL = re.compile(r"⟦(CC\d{3})\|([^⟧]*)⟧")


class Planted(NamedTuple):
    """A defect that was put into a text."""

    code: str
    span: Span


def unlabelled(text: str) -> tuple[str, list[Planted]]:
    """The article as it is checked, and where its defects are."""
    parts, planted, at, length = [], [], 0, 0
    for match in _LABEL.finditer(text):
        parts += [text[at : match.start()], match[2]]
        start = length + match.start() - at
        planted.append(Planted(match[1], Span(start, start + len(match[2]))))
        length, at = start + len(match[2]), match.end()
    return "".join([*parts, text[at:]]), planted


def sentence_at(article: Extract, offset: int) -> Span:
    """The sentence that an offset of the text lies in."""
    for block in article.document.blocks:
        if block.span.start <= offset < block.span.end:
            markers = [marker.span for marker in with_markup(article.document, article.markers)]
            for span in sentences(article.document.text, block.span, markers):
                if span.start <= offset < span.end:
                    return span
    return Span(offset, offset + 1)


def judged(name: str, text: str) -> tuple[list[Finding], list[Planted], list[Planted], Extract]:
    """Wrong findings, found defects, missed defects."""
    plain, planted = unlabelled(text)
    article = extract(plain, name)
    rules = [rule for rule in RULES if rule.code in CODES]
    findings = [finding for finding in run([article], None, rules).active if finding.code in CODES]
    hits: list[Planted] = []
    wrong: list[Finding] = []
    for finding in findings:
        span = sentence_at(article, finding.span.start)
        hit = next((p for p in planted if p.code == finding.code and span.start <= p.span.start < span.end), None)
        if hit is None:
            wrong.append(finding)
        elif hit not in hits:
            hits.append(hit)
    return wrong, hits, [defect for defect in planted if defect not in hits], article


NOTE = "A. Weber, “Numbers,” *Trade Weekly*, May 4, 2024."


def sentence_lots() -> list[tuple[str, str, str]]:
    """The single sentences, each with its code or "good", and the note behind it."""
    lines = [(ARTICLES / name).read_text("utf-8").splitlines() for name in ("sentences.tsv", "cited.tsv")]
    cited = [line.split("\t") for line in lines[1]]
    return [
        *((code, text, NOTE) for code, _, text in (line.partition("\t") for line in lines[0])),
        *((code, text, f"{note}, https://news.example/{number}.") for number, (code, text, note) in enumerate(cited)),
    ]


def _count(code: str, text: str, counts: tuple[Counter[str], Counter[str], Counter[str]], *, verbose: bool) -> None:
    rules = [rule for rule in RULES if rule.code in CODES]
    article = extract(f"# Numbers\n\n{text}\n")
    found = {finding.code for finding in run([article], None, rules).active} & set(CODES)
    hit, missed, false = counts
    if code != "good":
        (hit if code in found else missed)[code] += 1
    false.update(found - {code})
    if verbose and (found - {code} or (code != "good" and code not in found)):
        print("sentence", code, sorted(found), "|", text.partition("\n")[0])


def main(arguments: list[str]) -> None:
    """Print the table."""
    hit: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    false: Counter[str] = Counter()
    claims, start = 0, time.process_time()
    for path in sorted(ARTICLES.glob("*.md")):
        wrong, hits, misses, article = judged(path.name, path.read_text("utf-8"))
        claims += len(article.claims)
        hit.update(p.code for p in hits)
        missed.update(p.code for p in misses)
        false.update(f.code for f in wrong)
        if "--errors" in arguments:
            for finding in wrong:
                print("wrong ", path.name, finding.code, finding.message, "|", finding.subject[:200])
            for defect in misses:
                span = sentence_at(article, defect.span.start)
                print("missed", path.name, defect.code, "|", span.of(article.document.text))
    for code, text, note in sentence_lots():
        _count(code, f"{text}[^1]\n\n[^1]: {note}", (hit, missed, false), verbose="--errors" in arguments)
    print("| rule | planted | found | wrong | precision | recall |\n|---|---|---|---|---|---|")
    for code in (*CODES, "all"):
        counts = [sum(c.values()) if code == "all" else c[code] for c in (hit, missed, false)]
        found, lost, wrongly = counts
        precision = f"{found / (found + wrongly):.2f}" if found + wrongly else "-"
        recall = f"{found / (found + lost):.2f}" if found + lost else "-"
        print(f"| {code} | {found + lost} | {found} | {wrongly} | {precision} | {recall} |")
    print(f"\n{claims} claims, {time.process_time() - start:.2f} s of CPU")


if __name__ == "__main__":
    main(sys.argv[1:])
