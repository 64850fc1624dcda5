"""The written paraphrases hold together: what they say is in the sources is there."""

from __future__ import annotations

import pytest

from tests.claims.support.paraphrases import Told, read_paraphrases

ALL = read_paraphrases()


def test_there_are_pairs_of_all_topics_and_in_six_languages() -> None:
    assert sum(not sentence.planted for told in ALL for sentence in told.sentences) >= 120
    assert sum(sentence.planted for told in ALL for sentence in told.sentences) >= 60
    assert len({told.topic for told in ALL}) == 11
    assert {told.language for told in ALL} == {"en", "ru", "de", "fr", "zh", "es"}
    assert len({told.name for told in ALL}) == len(ALL)


@pytest.mark.parametrize("told", ALL, ids=lambda told: told.name)
def test_what_an_editor_would_name_stands_in_the_source(told: Told) -> None:
    for sentence in told.sentences:
        assert sentence.numbers
        for number in sentence.numbers:
            assert number.expected
            assert bool(number.named) is sentence.planted
            assert not sentence.planted or any(name in told.text for name in number.named)


@pytest.mark.parametrize("told", ALL, ids=lambda told: told.name)
def test_cells_are_the_words_of_the_text(told: Told) -> None:
    source = told.source()
    for cell in source.cells:
        assert "|" not in cell.span.of(source.document.text)
    assert bool(source.cells) is (" | " in told.text)
