"""Quotations of an article: which words are one, and which notes stand behind it."""

from __future__ import annotations

import pytest

from citecheck.engine import extract_document
from citecheck.model import Quotation
from citecheck.read import read_document

NOTES = '\n\nNotes\n\n1. A. Author, "A Title," Journal, 2020.\n\n2. B. Author, "Another Title," Journal, 2021.\n'


def quotations(text: str, path: str = "a.txt") -> tuple[Quotation, ...]:
    return extract_document(read_document(text.encode(), path)).quotations


def words(text: str, path: str = "a.txt") -> list[str]:
    return [quotation.text for quotation in quotations(text, path)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said that “the talks have made no progress at all.”",
        'The minister said that "the talks have made no progress at all."',
        "Der Minister sagte: „Die Gespräche haben gar keinen Fortschritt gemacht.“",
        "Der Minister sagte, »die Gespräche haben gar keinen Fortschritt gemacht« und ging.",
        "Le ministre a dit que « les entretiens n’ont fait aucun progrès ».",
        "El ministro dijo que «las conversaciones no han avanzado nada en absoluto».",
        "Министр сказал: «Переговоры никак не продвинулись за этот год».",
        "部长说：“谈判今年完全没有取得任何进展。”",
        "部長說：「談判今年完全沒有取得任何進展。」",
    ],
)
def test_words_in_the_marks_of_every_language_are_a_quotation(sentence: str) -> None:
    found = words(f"This is a first paragraph of the text.\n\n{sentence} Here the text goes on as before.")
    assert len(found) == 1
    assert found[0] in sentence
    assert found[0].strip('“”„«»「」" ') == found[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "They speak of a “special operation” and of the “golden billion” in their “democracy.”",
        "They signed the “Joint Statement of the Russian Federation on International Relations” in May.",
        "In a report entitled “Trade and how it grew in the year” the bank gives the figures.",
        'The pipe is 12" wide and 14" long and 16" high and 18" deep.',
        "It's the states' own right, they say, and the others' too, isn't it?",
        "В статье «Как торговля росла в прошлом году» приведены цифры.",
        "他们把这称为“特别行动”。",
    ],
)
def test_words_kept_at_a_distance_and_titles_are_none(sentence: str) -> None:
    assert words(f"This is a first paragraph of the text.\n\n{sentence} Here the text goes on as before.") == []


def test_the_slice_is_the_words() -> None:
    text = "First paragraph here.\n\nHe said, “we have made ‘no progress’ at all,”1 and left.2" + NOTES
    document = read_document(text.encode(), "a.txt")
    (quotation,) = extract_document(document).quotations
    assert quotation.span.of(document.text) == quotation.text == "we have made ‘no progress’ at all,"


def test_the_note_behind_the_closing_mark_is_its() -> None:
    text = "First paragraph here.\n\nHe said, “we have made no progress at all,”1 and she left the room.2" + NOTES
    (quotation,) = quotations(text)
    assert (quotation.cites, quotation.attachment) == (("1",), "sentence")


def test_a_quotation_of_two_sentences_has_the_note_of_the_last() -> None:
    text = (
        "First paragraph here.\n\nHe said: “We have made no progress. We shall not make any.”1 Then he left the room "
        "and the house and went away.2" + NOTES
    )
    (quotation,) = quotations(text)
    assert (quotation.cites, quotation.attachment) == (("1",), "sentence")


def test_the_next_note_of_the_paragraph_is_weaker() -> None:
    text = "First paragraph here.\n\nHe said “we have made no progress at all.” Nobody was there to hear it.1" + NOTES
    (quotation,) = quotations(text)
    assert (quotation.cites, quotation.attachment) == (("1",), "paragraph")


def test_a_block_quotation_counts() -> None:
    text = (
        "# Title\n\nThe minister wrote to the king:\n\n> We have made no progress in the talks, and we shall not make\n"
        "> any in the years to come.[^1]\n\nSo it was.\n\n[^1]: A. Author, *A Title*, 2020.\n"
    )
    (quotation,) = quotations(text, "a.md")
    assert quotation.text.startswith("We have made no progress")
    assert quotation.text.endswith("years to come.")
    assert quotation.cites == ("1",)


def test_quotations_of_the_notes_are_not_the_articles() -> None:
    text = "First paragraph of it here.1 And more of it.2" + NOTES.replace(
        "A Title", "a title that has many words in small letters"
    )
    assert words(text) == []


def test_many_marks_are_read_in_linear_time() -> None:
    assert words("“" * 200_000 + " the words of a quotation that does not end") is not None
    assert words("“a b c d e f” " * 20_000) is not None


def test_many_quotations_of_many_sentences_in_one_paragraph() -> None:
    text = "“We have made no progress at all,” he said then. " * 20_000
    assert len(words(text)) == 20_000
