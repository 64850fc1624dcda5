"""How quotations fare that are right, changed, or of another page.

Run as `python -m tests.benchmarks.quotations`. Sentences of the web pages in the development data are quoted: as they
stand, as editors change them (capitals, marks, an ellipsis, brackets), with one word changed, dropped or put in, and
against the page of another claim. The table says which verdict each kind gets, and beside it how often a plain search
for the words, white space folded, finds them.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from citecheck.claims.quotations import check_quotation
from citecheck.model import Block, Document, Extract, Quotation, Source, Span

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "claims" / "wice-number-tokens-traindev.jsonl"
Change = Callable[[list[str], random.Random, list[str]], list[str]]


def as_it_stands(words: list[str], _: random.Random, __: list[str]) -> list[str]:
    return words


def other_marks(words: list[str], _: random.Random, __: list[str]) -> list[str]:
    text = " ".join(words).translate(str.maketrans({"“": '"', "”": '"', "’": "'", "—": "-", "–": "-"}))
    return (text[:1].swapcase() + text[1:].rstrip(".") + ",").split()


def bracketed(words: list[str], _: random.Random, __: list[str]) -> list[str]:
    return [f"[{words[0][:1].swapcase()}]{words[0][1:]}", *words[1:]]


def with_ellipsis(words: list[str], chance: random.Random, _: list[str]) -> list[str]:
    at = chance.randrange(2, len(words) - 2)
    return [*words[:at], chance.choice(["…", "...", "[…]", ". . ."]), *words[at + 1 :]]


def one_changed(words: list[str], chance: random.Random, others: list[str]) -> list[str]:
    at = chance.randrange(1, len(words) - 1)
    return [
        *words[:at],
        chance.choice([word for word in others if word.lower() != words[at].lower()]),
        *words[at + 1 :],
    ]


def one_dropped(words: list[str], chance: random.Random, _: list[str]) -> list[str]:
    at = chance.randrange(1, len(words) - 1)
    return [*words[:at], *words[at + 1 :]]


def one_put_in(words: list[str], chance: random.Random, others: list[str]) -> list[str]:
    at = chance.randrange(1, len(words) - 1)
    return [*words[:at], chance.choice(others), *words[at:]]


RIGHT: tuple[Change, ...] = (as_it_stands, other_marks, bracketed, with_ellipsis)
WRONG: tuple[Change, ...] = (one_changed, one_dropped, one_put_in)


def pages() -> list[tuple[str, list[str]]]:
    """The text of each page and its sentences of six words or more."""
    found = []
    for line in DATA.read_text(encoding="utf-8").splitlines():
        evidence = json.loads(line)["evidence"]
        prose = [one for one in evidence if len(one.split()) >= 6 and one[-1:] == "." and "meta data" not in one]
        if len(prose) > 5:
            found.append((" ".join(evidence), prose))
    return found


def verdict(words: str, text: str) -> str:
    document = Document("page", "html", text, (Block("paragraph", Span(0, len(text))),), language="en")
    quotation = Quotation(Span(0, len(words)), words, ("1",))
    article = Extract(Document("article", "text", words, language="en"))
    return check_quotation(quotation, article, [("1", Source("https://example.org/", document))]).verdict


def main() -> int:
    """Print the table."""
    if not DATA.exists():
        print("the development data (../shared) is not here", file=sys.stderr)
        return 0
    chance, all_pages = random.Random(4), pages()
    vocabulary = sorted({word for _, prose in all_pages for one in prose for word in re.findall(r"[a-z]{4,}", one)})
    counts: dict[str, Counter[str]] = {}
    plain: Counter[str] = Counter()
    start, total = time.process_time(), 0
    for number, (text, prose) in enumerate(all_pages):
        other = all_pages[(number + 7) % len(all_pages)][0]
        for sentence in chance.sample(prose, min(3, len(prose))):
            words = sentence.split()[:30]
            for change in (*RIGHT, *WRONG):
                quoted = " ".join(change(words, chance, vocabulary))
                counts.setdefault(change.__name__, Counter())[verdict(quoted, text)] += 1
                plain[change.__name__] += quoted in " ".join(text.split())
                total += 1
            if " ".join(words[:6]) not in other:
                counts.setdefault("of_another_page", Counter())[verdict(" ".join(words), other)] += 1
                plain["of_another_page"] += " ".join(words) in other
                total += 1
    seconds = time.process_time() - start
    verdicts = f"{'supported':>11}{'differs':>9}{'not found':>11}{'not checkable':>15}"
    print(f"{'quotation':<20}{'n':>6}{verdicts}{'plain search':>14}")
    for name, found in counts.items():
        n = found.total()
        shares = [found[each] / n for each in ("supported", "differs", "not found", "not checkable")]
        row = "".join(f"{share:>{width}.1%}" for share, width in zip(shares, (11, 9, 11, 15), strict=True))
        print(f"{name.replace('_', ' '):<20}{n:>6}{row}{plain[name] / n:>14.1%}")
    print(f"{total:,} quotations against {len(all_pages)} pages in {seconds:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
