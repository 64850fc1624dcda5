"""Whether a source has the words of a quotation, and which of them it has otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.claims.quotations import check_quotation
from citecheck.claims.verbatim import find_verbatim
from citecheck.model import Block, Document, Extract, Quotation, Source, Span, Support

SAID = (
    "The President of the Republic spoke yesterday. “We are sure that the more we know our partners, the better it is "
    "for friendly rela-\ntions,” he said at the forum, which opened at nine o’clock. “Nobody should doubt it – not "
    "even our oldest enemies.” The hall, in which 1,500 people had waited for him since the early morning, was silent."
)


def source(text: str = SAID, language: str = "en") -> Source:
    block = Block("paragraph", Span(0, len(text)))
    return Source("https://example.org/a", Document("a", "html", text, (block,), language=language))


def check(words: str, text: str = SAID, language: str = "en") -> Support:
    extract = Extract(Document("article.txt", "text", words, language="en"))
    return check_quotation(Quotation(Span(0, len(words)), words, ("1",)), extract, [("1", source(text, language))])


@pytest.mark.parametrize(
    "words",
    [
        "We are sure that the more we know our partners, the better it is for friendly relations,",
        "we are sure that the more we know our partners",
        "[t]he more we know our partners, the better it is",
        "The more we know our partners … the better it is for friendly relations.",
        "We are sure that the more we know our partners [...] Nobody should doubt it",
        "We are sure that . . . the better it is for friendly relations",
        "We are sure that the more we know [them], the better it is for friendly relations",
        "Nobody should doubt it—not even our oldest enemies",
        'Nobody should doubt it - not even our "oldest" enemies.',
        "the more we know our partner[s], the better it is",
        "Nobody [in the world] should doubt it",
        "The hall […] was silent",
        "which opened at nine o'clock",
        "we are sure that the more we know our partners.12 The better it is",
    ],
)
def test_marks_capitals_ellipses_and_brackets_make_no_difference(words: str) -> None:
    found = check(words)
    assert found.verdict == "supported", found
    assert found.passages


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "We are sure that the more we know our enemies, the better it is for friendly relations",
            ("partners", "enemies"),
        ),
        ("We are certain that the more we know our partners, the better it is", ("sure", "certain")),
        ("Nobody should ever doubt it, not even our oldest enemies", ("ever", "not in it")),
        ("in which 2,500 people had waited for him since the early morning", ("1,500", "2,500")),
        ("Nobody should doubt it – not our oldest enemies", ("even", "left out")),
    ],
)
def test_changed_words_are_named(words: str, named: tuple[str, str]) -> None:
    found = check(words)
    assert (found.verdict, found.reason) == ("differs", "other-words")
    assert all(word in found.message for word in named), found.message
    assert found.passages


def test_words_of_another_text_are_not_found() -> None:
    found = check("The trade of the two states has doubled in the course of ten years and will double again")
    assert (found.verdict, found.reason) == ("not found", "no-such-words")


def test_a_source_in_another_language_can_not_be_compared() -> None:
    text = "Президент выступил вчера на форуме. Мы уверены, что чем больше мы знаем партнёров, тем лучше."
    found = check("We are sure that the more we know our partners, the better it is", text, "ru")
    assert (found.verdict, found.reason) == ("not checkable", "other-language")


def test_words_in_the_language_of_the_source_are_compared() -> None:
    text = (
        "Президент выступил вчера на форуме. «Мы уверены, что чем больше мы знаем партнёров, тем лучше», — сказал он."
    )
    assert check("чем больше мы знаем партнеров — тем лучше", text, "ru").verdict == "supported"
    assert check("чем больше мы знаем врагов, тем лучше", text, "ru").verdict == "differs"


def test_chinese_is_compared_letter_by_letter() -> None:
    text = "外交部发言人表示，双方合作没有上限，友好没有止境，合作没有禁区。"
    assert check("双方合作没有上限，友好没有止境", text, "zh").verdict == "supported"
    found = check("双方合作没有上限，友好没有终点", text, "zh")
    assert found.verdict == "differs"


def test_marks_of_notes_in_the_source_are_no_words() -> None:
    text = "The state grew.12 Its people[13] were many¹⁴ and its “towns”,15 as they say, had 1,500 houses, 12 of stone."
    assert check("the state grew. its people were many and its towns, as they say, had 1,500 houses", text).verdict == (
        "supported"
    )
    assert check("had 1,500 houses, 13 of stone", text).verdict == "differs"


def test_few_words_that_are_nearly_so_by_chance_are_less_sure() -> None:
    assert (
        check("brought their ties to a higher level", "Prices stood at a higher level in May.").verdict == "not found"
    )
    found = check(
        "friendly and better relations between them all", "It means friendly and closer relations between them all."
    )
    assert (found.verdict, found.confidence) == ("differs", "medium")


def test_without_sources_it_is_uncited_or_not_checkable() -> None:
    extract = Extract(Document("article.txt", "text", "words"))
    cited = Quotation(Span(0, 5), "words", ("1",))
    assert check_quotation(cited, extract, []).verdict == "not checkable"
    assert check_quotation(Quotation(Span(0, 5), "words"), extract, []).verdict == "uncited"


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 60), st.integers(5, 40), st.sampled_from(["“{}”", "{}", "… {} …", "[Then] {}"]))
def test_any_stretch_of_the_source_is_in_it(start: int, count: int, shape: str) -> None:
    words = SAID.split()
    part = " ".join(words[start % (len(words) - 6) :][:count])
    assert find_verbatim(shape.format(part), SAID)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.text(max_size=400))
def test_anything_can_be_compared(words: str, text: str) -> None:
    for span in find_verbatim(words, text):
        assert 0 <= span.start < span.end <= len(text)
    check(words, text)


def test_long_sources_and_quotations_take_linear_time() -> None:
    text = "the cat sat on the mat and the dog lay by the door " * 20_000
    assert check("the cat sat on the mat and the dog stood by the door", text).verdict == "differs"
    assert check("a " * 100_000, text).verdict == "not found"
    check("… ".join(["the cat"] * 5_000), text)
    check("[" * 50_000, text)
