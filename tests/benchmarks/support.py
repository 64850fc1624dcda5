"""How well it is told whether a source says a number: `python -m tests.benchmarks.support`.

Each case is a claim and a page that says its number. The page is then changed in every place where it says it: one
digit, a power of ten, 15 % more or less, or the year beside it; the claim is changed likewise while the page stays; and
the claim is put beside another page. What should be kept is called supported, within rounding or derived; what should
be flagged is said to differ or not to be found. Four sets, each parted in a development and a held half:

* wikipedia: sentences of Wikipedia with the pages they cite (`../shared/data/claims/wice-*`), the numbers that readers
  found supported and that the page has in the same digits;
* pages: sentences of those pages with every fourth word left out, beside the page;
* books: sentences of footnoted books (`../shared/data/markers`) with every fourth word left out, beside the chapter;
* written: pairs of our own, said in other words (`tests/claims/support/pairs.py`).
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from citecheck.claims import find_claims
from citecheck.claims.support import SourceIndex, index_source, judge_claim
from citecheck.model import Block, Claim, Document, Extract, Span
from tests.claims.support.making import article, source
from tests.claims.support.pairs import PAIRS

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
KEPT = ("supported", "within rounding", "derived")
FLAGGED = ("differs", "not found")
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Case(NamedTuple):
    """A sentence, where its number stands in it, how the number is written, and the page that says it."""

    name: str
    sentence: str
    written: str
    at: int
    page: str


def wikipedia() -> Iterator[Case]:
    """Numbers that the labels call supported, once for each amount."""
    rows = (DATA / "claims" / "wice-number-tokens-traindev.jsonl").read_text("utf-8").splitlines()
    for row in map(json.loads, rows):
        sentence, page = row["claim"], "\n".join(row["evidence"])
        good = {row["tokens"][at] for at, bad in zip(row["num_idx"], row["bad"], strict=True) if not bad}
        bad = {row["tokens"][at] for at, bad in zip(row["num_idx"], row["bad"], strict=True) if bad}
        for claim in article(sentence).claims:
            yield from _case(f"wikipedia {row['id']}", claim, page, good - bad)


def books() -> Iterator[Case]:
    """Sentences of a chapter, thinned out, beside the chapter, whose note markers are taken out first."""
    for path in sorted((DATA / "markers").glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        yield from _thinned_from(f"books {path.stem}", _without_markers(row)[:60_000], 8)


def _without_markers(row: dict[str, Any]) -> str:
    parts, at = [], 0
    for marker in sorted(row["markers"], key=lambda marker: marker["start"]):
        parts.append(row["text"][at : marker["start"]])
        at = marker["end"]
    return "".join([*parts, row["text"][at:]])


def pages() -> Iterator[Case]:
    """Sentences of the web pages themselves, thinned out, beside the page."""
    rows = (DATA / "claims" / "wice-number-tokens-traindev.jsonl").read_text("utf-8").splitlines()
    for text in dict.fromkeys("\n".join(json.loads(row)["evidence"]) for row in rows):
        yield from _thinned_from(f"pages {hash_of(text)}", text, 3)


def _thinned_from(name: str, text: str, most: int) -> Iterator[Case]:
    """Claims made of a page's own sentences, spread over it."""
    document = Document("page", "text", text, (Block("paragraph", Span(0, len(text))),), language="en")
    cases: list[Case] = []
    for claim in find_claims(document, (), (), ()):
        whole = claim.sentence[:1].isupper() and claim.sentence[-1] in ".”" and not re.search(r"[#:]", claim.sentence)
        if not whole or len(claim.sentence.split()) < 8 or len(claim.sentence) > 500:
            continue
        for other in article(_thinned(claim)).claims:
            if other.quantity.low == claim.quantity.low and other.quantity.unit == claim.quantity.unit:
                cases += _case(f"{name} {claim.span.start}", other, text, None)
    yield from cases[:: max(1, len(cases) // most)][:most]


def _thinned(claim: Claim) -> str:
    start, end = (at - claim.span.start for at in (claim.quantity.span.start, claim.quantity.span.end))
    before, behind = claim.sentence[:start].split(" "), claim.sentence[end:].split(" ")
    kept = [word for at, word in enumerate(before[:-3]) if at % 4 != 3] + before[-3:]
    last = [word for at, word in enumerate(behind) if at % 4 != 3]
    return " ".join(" ".join([*kept, claim.sentence[start:end] + last[0], *last[1:]]).split())


def written() -> Iterator[Case]:
    """Our own pairs."""
    for number, (sentence, page) in enumerate(PAIRS):
        for claim in article(sentence).claims:
            yield from _case(f"written {number}", claim, page, None)


def _case(name: str, claim: Claim, page: str, good: set[str] | None) -> Iterator[Case]:
    said = claim.quantity.span.of(_text(claim))
    digits = NUMBER.search(said)
    word = next((part for part in re.findall(r"[a-z]+", said.lower()) if part in WORDS), None)
    shown = digits[0].rstrip(",") if digits else word
    if shown is None or not claim.checkworthy or claim.quantity.low != claim.quantity.high or not _value(shown):
        return
    scale = claim.quantity.low / _value(shown)
    if scale.normalize().as_tuple().digits != (1,) or (shown in WORDS and scale != 1):
        return
    if good is not None and not any(shown in token.lower().split("-") or token.lower() == shown for token in good):
        return
    if not _places(shown).search(page):
        return
    yield Case(name, claim.sentence, shown, claim.quantity.span.start - claim.span.start, page)


def _text(claim: Claim) -> str:
    return " " * claim.span.start + claim.sentence


def _places(shown: str) -> re.Pattern[str]:
    """Where a page says the number, in digits with or without commas or in a word."""
    plain = shown.replace(",", "")
    forms = {shown, plain}
    if plain.isdigit():
        forms.add(f"{int(plain):,}")
        forms |= {WORDS[int(plain)]} if int(plain) < len(WORDS) else set()
    if shown in WORDS:
        forms.add(str(WORDS.index(shown)))
    listed = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w.,-])(?:{listed})(?![\w]|[.,]\d)", re.IGNORECASE)


# ---------------------------------------------------------------- changes


def _value(shown: str) -> Decimal:
    return Decimal(WORDS.index(shown)) if shown in WORDS else Decimal(shown.replace(",", ""))


def _as(value: Decimal, shown: str) -> str:
    places = len(shown.partition(".")[2])
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    return f"{rounded:,f}" if "," in shown else f"{rounded:f}"


def digit(shown: str, chance: random.Random) -> str:
    """One digit is another one."""
    if shown in WORDS:
        return WORDS[(WORDS.index(shown) + chance.randint(1, len(WORDS) - 2)) % len(WORDS)]
    at = chance.choice([at for at, char in enumerate(shown) if char.isdigit()])
    other = chance.choice([char for char in ("123456789" if at == 0 else "0123456789") if char != shown[at]])
    return shown[:at] + other + shown[at + 1 :]


def power(shown: str, chance: random.Random) -> str:
    """Ten or a hundred times as much, or a tenth."""
    return _as(_value(shown) * chance.choice([10, 100]), shown if shown not in WORDS else "1")


def percent(shown: str, chance: random.Random) -> str:
    """15 % more or less, at least by one of the last place."""
    value = _value(shown)
    factor = Decimal("1.15") if chance.random() < 0.5 else Decimal("0.85")
    places = len(shown.partition(".")[2])
    least = Decimal(1).scaleb(-places)
    moved = value * factor
    if abs(moved - value) < least:
        moved = value + (least if factor > 1 else -least)
    return _as(moved, shown if shown not in WORDS else "1")


CHANGES: dict[str, Callable[[str, random.Random], str]] = {"digit": digit, "power of ten": power, "15 percent": percent}


def _put(case: Case, new: str) -> str:
    """The page with the number changed wherever it stands."""
    return _places(case.written).sub(new, case.page)


def _in_claim(case: Case, new: str) -> str:
    at = case.sentence.lower().index(case.written.lower(), case.at)
    return case.sentence[:at] + new + case.sentence[at + len(case.written) :]


def _other_year(case: Case, chance: random.Random) -> tuple[str, str] | None:
    """A page and a sentence in which the year beside the number is another one, where both name it."""
    shift = chance.choice([-3, -2, -1, 1, 2, 3])
    claim = _claim(case.sentence, case)
    if claim is None or claim.period is None:
        return None
    year = claim.period[:4]
    if not year.isdecimal() or len(set(YEAR.findall(case.sentence))) != 1:
        return None
    pieces = re.split(r"(?<=[.!?])(\s+)|(\n)", case.page)
    changed = False
    for at, piece in enumerate(pieces):
        if piece and _places(case.written).search(piece) and re.search(rf"(?<!\d){year}(?!\d)", piece):
            pieces[at], changed = re.sub(rf"(?<!\d){year}(?!\d)", str(int(year) + shift), piece), True
    others = any(piece and _places(case.written).search(piece) and year in piece for piece in pieces)
    if not changed or others:
        return None
    return "".join(piece or "" for piece in pieces), case.sentence.replace(year, str(int(year) + shift))


# ---------------------------------------------------------------- judging


def _claim(sentence: str, case: Case, shown: str | None = None) -> Claim | None:
    """The claim of a sentence whose number begins where the case's does."""
    del shown
    for claim in article(sentence).claims:
        span = claim.quantity.span
        if span.start - claim.span.start <= case.at + 6 and case.at < span.end - claim.span.start:
            return claim
    return None


def _verdict(sentence: str, case: Case, index: SourceIndex) -> tuple[str, str]:
    extract: Extract = article(sentence)
    claim = _claim(sentence, case)
    if claim is None:
        return "no claim", ""
    found = judge_claim(replace(claim, cites=("1",)), extract, [("1", index)])
    return found.verdict, f"{found.reason}: {found.message}"


def _index(page: str) -> SourceIndex:
    return index_source(source(page))


def run(cases: list[Case], *, show: str = "") -> dict[str, Counter[str]]:
    """Verdicts by what was done to the case."""
    table: dict[str, Counter[str]] = {}
    for number, case in enumerate(cases):
        chance = random.Random(case.name + case.written)
        whole, other = _index(case.page), _index(cases[(number + len(cases) // 2 + 1) % len(cases)].page)
        trials = [("original", case.sentence, whole), ("another page", case.sentence, other)]
        for name, change in CHANGES.items():
            new = change(case.written, chance)
            trials.append((f"page: {name}", case.sentence, _index(_put(case, new))))
            trials.append((f"claim: {name}", _in_claim(case, new), whole))
        years = _other_year(case, chance)
        if years is not None:
            trials.append(("page: year", case.sentence, _index(years[0])))
            trials.append(("claim: year", years[1], whole))
        for name, sentence, index in trials:
            verdict, reason = _verdict(sentence, case, index)
            if verdict == "no claim":
                continue
            table.setdefault(name, Counter())[verdict] += 1
            wrong = verdict not in (KEPT if name == "original" else FLAGGED)
            if wrong and show and name.startswith(show):
                print(f"-- {name}: {verdict} ({reason}) | {case.written} | {sentence} | {case.name}")
    return table


def speed(cases: list[Case]) -> None:
    """CPU time of 200 pages indexed and 1,000 claims judged against them; a claim's page is among them."""
    pages = list(dict.fromkeys(case.page for case in cases))[:200]
    known = {page: number for number, page in enumerate(pages)}
    asked = [(article(case.sentence), known[case.page]) for case in cases if case.page in known]
    claims = [(claim, extract, number) for extract, number in asked for claim in extract.claims]
    claims = (claims * (1 + 1000 // max(1, len(claims))))[:1000]
    began = time.process_time()
    indexes = [_index(page) for page in pages]
    indexed = time.process_time()
    for at, (claim, extract, number) in enumerate(claims):
        judge_claim(claim, extract, [("1", indexes[number if at % 2 else at % len(indexes)])])
    judged = time.process_time()
    size = sum(map(len, pages)) / 1e6
    print(f"{len(pages)} pages ({size:.1f} million characters) indexed in {indexed - began:.1f} s of CPU,", end=" ")
    print(f"{len(claims)} claims judged in {judged - indexed:.1f} s")


def halves(cases: list[Case]) -> tuple[list[Case], list[Case]]:
    """Development and held cases: by the page, so that no page is in both."""
    held = {case.page for case in cases if hash_of(case.page) % 2}
    return [case for case in cases if case.page not in held], [case for case in cases if case.page in held]


def hash_of(text: str) -> int:
    """A number that stays the same from run to run."""
    return sum(map(ord, text[:2000]))


def main(arguments: list[str]) -> None:
    """Print the tables; `dev NAME` the cases of the development half that went wrong too, `speed` only the times."""
    if arguments == ["speed"]:
        speed([*pages(), *wikipedia()])
        return
    show = arguments[1] if arguments[:1] == ["dev"] and len(arguments) > 1 else ""
    for make in (wikipedia, pages, books, written):
        cases = list(make())
        for half, chosen in zip(("development", "held"), halves(cases), strict=True):
            if arguments[:1] == ["dev"] and half == "held":
                continue
            began = time.process_time()
            table = run(chosen, show=show)
            print(f"{make.__name__}, {half}: {len(chosen)} numbers, {time.process_time() - began:.1f} s")
            for name, verdicts in table.items():
                wanted = KEPT if name == "original" else FLAGGED
                right = sum(verdicts[verdict] for verdict in wanted)
                total = verdicts.total()
                listed = ", ".join(f"{verdict} {count}" for verdict, count in verdicts.most_common())
                word = "kept" if name == "original" else "flagged"
                print(f"  {name:20} {word:8} {right / total:6.1%} of {total:4}  {listed}")
    if not show:
        speed([*pages(), *wikipedia()])


if __name__ == "__main__":
    main(sys.argv[1:])
