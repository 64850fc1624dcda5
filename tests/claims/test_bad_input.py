"""Text that means harm, or nothing: amounts and claims stay few or right, and nothing takes more than linear time."""

from __future__ import annotations

from decimal import Decimal

import pytest

from citecheck.claims import find_claims, find_quantities
from citecheck.model import Document

AFTER = " It grew by 5 km."


def last(text: str, language: str = "en") -> tuple[str, Decimal, str]:
    quantity = find_quantities(text + AFTER, language=language)[-1]
    return quantity.span.of(text + AFTER), quantity.low, quantity.unit


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10_000,
        "1e" + "9" * 10_000,
        "10^" + "9" * 5_000 + " and 10⁹⁹⁹⁹⁹",
        "3 × 10^99999 kg",
        "from 5 to from to 7 between and 8 to – – 9",
        "5–5–5–5–" * 200,
        "±5±±5 ± ± 3",
        "kg⁻¹⁻¹⁻¹ 5 kg⁻⁻¹ s⁻¹",
        "5 mg/L/L/L/L/L/L/s/s/s",
        "שלום 25% \u202e52\u202c مرحبا ٢٥٪ ۵",
        "５．２ｋｇ 1２3 млн",
        "Тысяча one тысяч million 万",
        "million crore lakh тысяч " * 50,
        "(((((((5 (6 ((7",
        "“«„5% of",
        "\ue000\ue001 5\ue001 %",
        "1'2'3'4,5.6.7,8",
    ],
)
def test_what_comes_after_odd_text_is_read(text: str) -> None:
    assert last(text) == ("5 km", Decimal(5), "kilometer")
    assert last(text, "ru") == ("5 km", Decimal(5), "kilometer")


@pytest.mark.parametrize("unit", ["x", "двух", "5", "1–", "с половиной ", "2 million ", "which 5% of ", "×10", "占5%"])
def test_many_characters_without_an_end_are_read_through(unit: str) -> None:
    text = (unit * (20_000 // len(unit))) + AFTER
    for language in ("en", "ru", "zh"):
        claims = find_claims(Document(path="x", format="text", text=text, language=language), (), (), ())
        assert all(claim.quantity.span.of(text) for claim in claims)


def test_a_power_of_ten_that_is_too_large_is_no_amount() -> None:
    assert [q.low for q in find_quantities("3 × 10^99 kg", language="en") if q.low > 1000] == []
    assert find_quantities("3 × 10^9 kg", language="en")[0].low == 3 * 10**9


def test_a_sentence_that_is_a_table_is_no_more_than_its_numbers() -> None:
    text = "Sales were " + ", ".join(f"{n}%" for n in range(100, 300)) + "."
    claims = find_claims(Document(path="x", format="text", text=text, language="en"), (), (), ())
    assert len(claims) == 200
    assert claims[0].subject == "Sales"
    assert claims[-1].subject is None
