"""What holds for every text: spans slice back, amounts come back out of what they were written as, nothing raises."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import example, given, settings
from hypothesis import strategies as st

from citecheck.claims import find_claims, find_quantities, missing_scales
from citecheck.claims.quantities.lexicon import words
from citecheck.model import Block, Document, Marker, Span

PIECES = st.sampled_from(
    words(
        "5 $ € 12,5 1.234 % million billion млрд тыс. 亿 万元 between and to from – - No. ( ) 2022 May half of "
        "two-thirds 3/4 ½ km bcm people 一 百分之 三分之 twice zero 10,000 . , ; : th x ' ’ US$ CNY over nearly G20 "
        "Su-35 1 000 ０１ ² #"
    )
)
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "ru", "zh", "ja", None])


@given(
    st.one_of(
        st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
    ),
    LANGUAGES,
)
@settings(max_examples=300, deadline=None)
@example(text="0$US$0", language="en")
def test_any_text_is_read_in_order_without_overlap(text: str, language: str | None) -> None:
    end = 0
    for quantity in find_quantities(text, language=language):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.low <= quantity.high
        assert quantity.low.is_finite()
        assert quantity.step > 0
        assert quantity.span.of(text) == quantity.span.of(text).strip()
        end = quantity.span.end


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(["en", "de", "fr", "es", "ru", "zh"]))
@settings(max_examples=150, deadline=None)
@example(value=Decimal("978000000.00"), language="fr")
def test_an_amount_formatted_in_a_language_is_read_back_in_it(value: Decimal, language: str) -> None:
    written = format_decimal(value, locale=language, format="#,##0.00")
    (quantity,) = find_quantities(f"= {written} €", language=language)
    assert (quantity.low, quantity.unit) == (value, "EUR")


@given(st.integers(min_value=2, max_value=999_999))
@settings(max_examples=100, deadline=None)
def test_a_whole_number_in_english_words_is_read_back(value: int) -> None:
    (quantity,) = find_quantities(f"They sold {in_words(value)} tonnes.", language="en")
    assert (quantity.low, quantity.unit, quantity.form) == (value, "metric ton", "words")


def in_words(value: int) -> str:
    ones = words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    )
    tens = words("twenty thirty forty fifty sixty seventy eighty ninety")
    if value < 20:
        return ones[value]
    if value < 100:
        return tens[value // 10 - 2] + (f"-{ones[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{ones[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    return f"{in_words(value // 1000)} thousand" + (f" {in_words(value % 1000)}" if value % 1000 else "")


@given(st.lists(st.tuples(PIECES, st.booleans()), max_size=30))
@settings(max_examples=100, deadline=None)
def test_claims_of_any_text_slice_back(pieces: list[tuple[str, bool]]) -> None:
    text, markers = "", []
    for piece, marked in pieces:
        text += piece + " "
        if marked:
            markers.append(Marker(str(len(markers) + 1), Span(len(text) - 1, len(text))))
    document = Document("a.txt", "text", text, (Block("paragraph", Span(0, len(text))),), language="en")
    claims = find_claims(document, tuple(markers), (), ())
    for claim in claims:
        assert claim.span.of(text) == claim.sentence
        assert claim.span.start <= claim.quantity.span.start
        assert (claim.attachment == "none") == (claim.cites == ())
    missing_scales(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 30_000,
        "$" * 60_000,
        "1,2." * 15_000,
        "9" * 60_000,
        "one hundred " * 6_000,
        "between 5 and " * 5_000,
        "万" * 60_000,
        "三百分之" * 15_000,
        "a a a a " * 8_000,
        "5-" * 30_000,
        "No. 5 to " * 6_000,
        "+1 202 " * 8_000,
        "January 2 " * 6_000,
        "5 million, " * 6_000,
        "siebenhundertund" * 4_000,
    ],
    ids=lambda text: text[:12].strip(),
)
def test_sixty_thousand_hostile_characters_are_read_in_linear_time(text: str) -> None:
    document = Document(
        "a.txt", "text", text, (Block("paragraph", Span(0, len(text))),), language="de" if "sieben" in text else "en"
    )
    missing_scales(find_claims(document, (), (), ()), text)
