"""Sets that were labelled without sight of the code, and the rules that they showed to be wrong."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from citecheck import extract
from citecheck.claims import find_quantities
from citecheck.model import Claim
from tests.claims.labelled import BLIND, DATA, score, show


@pytest.mark.parametrize("name", [name for name in BLIND if not name.endswith("-2")])
def test_the_amounts_of_a_set_that_was_labelled_blindly(name: str) -> None:
    counts, wrong = score(name)
    assert counts["hit"] >= 12
    assert counts["false"] <= max(1, 0.015 * counts["hit"]), "\n".join(map(show, wrong))
    assert counts["miss"] <= max(1, 0.03 * counts["hit"]), "\n".join(map(show, wrong))


@pytest.mark.parametrize("name", [name for name in BLIND if name.endswith("-2")])
def test_the_amounts_of_a_set_whose_second_half_nobody_looked_at(name: str) -> None:
    counts, _ = score(name)
    assert counts["hit"] >= 50
    assert counts["miss"] + counts["false"] <= 0.1 * counts["hit"]


def test_the_claims_of_articles_that_were_labelled_blindly(tmp_path: Path) -> None:
    labels = [json.loads(line) for line in (DATA / "blind-claims.jsonl").read_text("utf-8").splitlines()]
    right: Counter[str] = Counter()
    for line in (DATA / "blind-articles.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)
        path = tmp_path / f"{article['name']}.txt"
        path.write_text(article["text"], "utf-8")
        claims = extract(str(path)).claims
        for label in labels:
            if label["article"] == article["name"]:
                right += _right(_claim(claims, article["text"], label), label)
    assert right["found"] == right["labels"] == len(labels)
    assert right["notes"] == right["aspect"] == len(labels)
    assert right["period"] == sum("period" in label for label in labels)
    assert right["worth"] == sum("checkworthy" in label for label in labels)


def _claim(claims: tuple[Claim, ...], text: str, label: dict[str, object]) -> Claim | None:
    words, at = str(label["words"]), -1
    for _ in range(int(str(label["occurrence"]))):
        at = text.index(words, at + 1)
    inside = (c for c in claims if c.quantity.span.start < at + len(words) and at < c.quantity.span.end)
    return next(inside, None)


def _right(claim: Claim | None, label: dict[str, object]) -> Counter[str]:
    if claim is None:
        return Counter(labels=1)
    return Counter(
        labels=1,
        found=1,
        notes=(list(claim.cites), claim.attachment) == (label["cites"], label["attachment"]),
        aspect=claim.aspect in list(label["aspect"]),  # type: ignore[call-overload]
        period="period" in label and claim.period == label["period"],
        worth="checkworthy" in label and claim.checkworthy == label["checkworthy"],
    )


RULES = [
    # markers that nobody declared
    ("en", "three times the volume of 2021.7", ["three times = 3"]),
    ("en", "over fees charged from 2008 to 2015.9 The", []),
    ("en", "12 weeks in controls.12,13 The", ["12 weeks = 12 week"]),
    ("zh", "每年供气380亿立方米。12", ["380亿立方米 = 38000000000 cubic meter"]),
    # ranges
    ("en", "samples from 0–20 cm depth", ["0–20 cm = 0..20 centimeter"]),
    ("en", "strata 68 to 66 million years old", ["68 to 66 million years old = 66000000..68000000 year"]),
    ("en", "revised up by 40,000 to 227,000", ["40,000 = 40000", "227,000 = 227000"]),
    ("en", "It added 3,000 to 12,000 last year", ["3,000 to 12,000 = 3000..12000"]),
    # science
    ("en", "3 × 10−6 mbar", ["3 × 10−6 mbar = 0.000003 millibar"]),
    ("en", "2.5 × 106 cells", ["2.5 × 106 cells = 2500000 cell"]),
    ("en", "at 51.8°N, 1.3°W and as IEEE 802.11ac and EN 206 say", []),
    ("en", "a white solid (m.p. 143–145 °C)", ["143–145 °C = 143..145 degree celsius"]),
    ("en", "the temperature fell to -18 C in May", ["-18 C = -18 degree celsius"]),
    ("en", "dates of 4,520 ± 35 BP", ["4,520 ± 35 = 4520"]),
    ("en", "up to 6.9 Gbit/s", ["6.9 Gbit/s = 6.9 gigabit per second"]),
    ("en", "35 cycles of 30 s at 95 °C", ["35 cycles = 35 cycle", "30 s = 30 second", "95 °C = 95 degree celsius"]),
    ("en", "from reactors 53 km away, in Section 12", ["53 km = 53 kilometer"]),
    # people and things
    ("en", "24 F-16 jets and 8 V100 GPUs", ["24 F-16 jets = 24 jet", "8 V100 GPUs = 8 GPU"]),
    ("en", "short of the 456,000 analysts had expected", ["456,000 = 456000"]),
    ("en", "children under 12 and those over 65", ["12 = 12 year", "65 = 65 year"]),
    ("en", "At COP28, 118 governments pledged", ["118 governments = 118 government"]),
    ("en", "three gunmen and six crew", ["three gunmen = 3 gunman", "six crew = 6 crew"]),
    # shares, ranks and multiples
    ("en", "Egypt took a fifth.", ["a fifth = 0.2"]),
    ("en", "a second man and a third.", []),
    ("en", "it ranked fifth.", ["fifth = 5"]),
    ("en", "an atmosphere 100 times thinner", ["100 times = 100"]),
    ("en", "16 percent more than a year before", ["16 percent = 16 percent"]),
    ("en", "more than twice Ethiopia's output", ["twice = 2"]),
    ("fr", "quatre fois le devis", ["quatre fois = 4"]),
    ("de", "dreimal so viele, jeder Fünfte", ["dreimal = 3", "jeder Fünfte = 0.2"]),
    ("fr", "Trois Français sur quatre", ["Trois Français sur quatre = 0.75"]),
    (
        "es",
        "una cuarta parte, dos terceras partes",
        ["una cuarta parte = 0.25", "dos terceras partes = 0.666666666667"],
    ),
    ("es", "ocho décimas más", ["ocho décimas = 0.8 percentage point"]),
    ("zh", "居第二位，是第三大经济体", ["第二位 = 2", "第三大 = 3"]),
    # nouns of other languages
    ("de", "2,18 Mio. Fahrzeuge", ["2,18 Mio. Fahrzeuge = 2180000 vehicle"]),
    ("de", "18 Leopard-2-Panzer", ["18 Leopard-2-Panzer = 18 tank"]),
    (
        "de",
        "eine 35-Stunden-Woche auf 365 Quadratkilometern",
        ["35-Stunden = 35 hour", "365 Quadratkilometern = 365 square kilometer"],
    ),
    ("de", "Stärke 7,8 erschütterte die Türkei", ["7,8 = 7.8"]),
    ("fr", "cent mille Ukrainiens", ["cent mille Ukrainiens = 100000 Ukrainian"]),
    ("zh", "上证指数收报3110.54点", ["3110.54点 = 3110.54 point"]),
    ("zh", "距今约3200年", ["3200年 = 3200 year"]),
    # money of the country that is spoken of
    ("en", "Argentina owes 3 billion pesos", ["3 billion pesos = 3000000000 ARS"]),
    ("en", "Pakistan pays 50 billion rupees", ["50 billion rupees = 50000000000 PKR"]),
    ("en", "They paid 300 pesos and SFr400 million", ["300 pesos = 300 MXN", "SFr400 million = 400000000 CHF"]),
    # what is no amount
    ("de", "in der Lindenstraße 17 stecken, Az. 5 Ks 12/22", []),
    ("fr", "au 14, rue de la Paix, vers 3 heures du matin, à 7 h 30, ligne 14", []),
    ("fr", "Numéro vert : 0 800 130 000", []),
    ("en", "Directive 91/676/EEC and runway 27L", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), RULES, ids=lambda value: str(value)[:40])
def test_a_rule_that_the_blind_sets_showed_to_be_wrong(language: str, text: str, expected: list[str]) -> None:
    found = []
    for quantity in find_quantities(text, language=language):
        value = f"{quantity.low:f}" if quantity.low == quantity.high else f"{quantity.low:f}..{quantity.high:f}"
        found.append(f"{quantity.span.of(text)} = {value} {quantity.unit}".rstrip())
    assert found == expected
