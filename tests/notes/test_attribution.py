"""Whom a sentence, or the sentences before it, name as the one who said it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Span
from citecheck.notes.stubs.attribution import attribution_at, find_attribution
from citecheck.read.sentences import sentences

# The whole text is a paragraph; its last sentence is asked for.
CASES = [
    ("Anna Weiss argues that ports decline.", "Anna Weiss argues"),
    ("Weiss and Chidi Okafor argue that ports decline.", "Weiss and Chidi Okafor argue"),
    ("Anna Weiss, Bo Ek and Chidi Okafor argue that ports decline.", "Anna Weiss, Bo Ek and Chidi Okafor argue"),
    ("According to Anna Weiss, ports decline.", "According to Anna Weiss"),
    ("According to the Port Times, ports decline.", "According to the Port Times"),
    ("Ports decline, according to Anna Weiss of Harbour College.", "according to Anna Weiss"),
    ("In an article for Port Times, Anna Weiss wonders why.", "In an article for Port Times, Anna Weiss wonders"),
    ("Writing in the daily Port Times, Anna Weiss denied it.", "Writing in the daily Port Times, Anna Weiss denied"),
    (
        "In her 2021 speech at Harbour College, Anna Weiss warned us.",
        "In her 2021 speech at Harbour College, Anna Weiss warned",
    ),
    ("On 3 May 2021, Weiss said so.", "On 3 May 2021, Weiss said"),
    ("Similarly, a May 3, 2021, article in Port Times asserts it.", "a May 3, 2021, article in Port Times"),
    ("A study by Harbour College found fewer ports.", "A study by Harbour College"),
    ("In Weiss’s view, ports decline.", "In Weiss’s view"),
    ("Anna Weiss’s report puts the loss at half.", "Anna Weiss’s report"),
    ("Weiss told the Norland press that ports decline.", "Weiss told the Norland press"),
    ("The minister, Anna Weiss, told parliament that ports decline.", "Anna Weiss, told parliament"),
    ("Anna Weiss, the former minister of trade, insists on it.", "Anna Weiss, the former minister of trade, insists"),
    ("One comes from Anna Weiss, who boasts that ports grow.", "Anna Weiss, who boasts"),
    ("The Norland ambassador to Peru called it a success.", "The Norland ambassador to Peru called"),
    ("“Ports decline,” said Anna Weiss.", "said Anna Weiss"),
    ("Like Ek, Anna Weiss claims that ports decline.", "Anna Weiss claims"),
    ("Although Bo Ek doubts it, Anna Weiss repeatedly states that ports decline.", "Anna Weiss repeatedly states"),
    ("Как заявил Иван Сомов, порты закрываются.", "заявил Иван Сомов"),
    ("По словам Ивана Сомова, порты закрываются.", "По словам Ивана Сомова"),
    ("Laut Anna Weiß schließen die Häfen.", "Laut Anna Weiß"),
    ("Anna Weiß betonte, dass die Häfen schließen.", "Anna Weiß betonte"),
    ("Selon Anne Blanc, les ports ferment.", "Selon Anne Blanc"),
    # a pronoun leans on what came before, and the fullest mention of the same name is taken
    ("Anna Weiss regrets it. She argues that ports decline.", None),
    ("Anna Weiss laments it. She argues that ports decline.", "Anna Weiss laments"),
    (
        "In an essay for Port Times, Anna Weiss argues so. Weiss adds that it is late.",
        "In an essay for Port Times, Anna Weiss argues",
    ),
    ("Anna Weiss laments it. In her view, ports decline.", "Anna Weiss laments"),
    ("Anna Weiss laments it. She and other historians believe it.", "Anna Weiss laments"),
    ("Anna Weiss laments it. Ports decline.", "Anna Weiss laments"),
    # nobody is named
    ("Ports decline.", None),
    ("Many experts believe that ports decline.", None),
    ("Russian analysts argue that ports decline.", None),
    ("Anna Weiss laments it. Other experts deny that ports decline.", None),
    ("According to Russian sources, ports decline.", None),
    ("Beijing claims that ports decline.", None),
    ("China paid for the ports.", None),
    ("Numbers tell a story.", None),
    ("Other points include the ports.", None),
    ("The Norland Arctic project began.", None),
    ("The report “Weiss said no” is lost.", None),
]


@pytest.mark.parametrize(("paragraph", "hint"), CASES, ids=[case[0][:50] for case in CASES])
def test_attribution(paragraph: str, hint: str | None) -> None:
    last = sentences(paragraph, Span(0, len(paragraph)))[-1]
    found = find_attribution(paragraph, last)
    assert (found.of(paragraph) if found else None) == hint


def test_the_paragraph_ends_at_the_line() -> None:
    text = "Anna Weiss laments it.\n\nShe argues that ports decline."
    assert find_attribution(text, Span(24, len(text))) is None


def test_a_sentence_without_attribution_does_not_lean_back_over_a_marker() -> None:
    text = "Anna Weiss laments it. Ports decline. Ropes rot."
    split = sentences(text, Span(0, len(text)))
    assert attribution_at(text, split, 1, since=0) == Span(0, 18)
    assert attribution_at(text, split, 2, since=split[0].end) is None


def test_a_pronoun_leans_back_over_a_marker() -> None:
    text = "Anna Weiss laments it. She insists that ropes rot."
    split = sentences(text, Span(0, len(text)))
    assert attribution_at(text, split, 1, since=split[0].end) == Span(0, 18)


@given(st.text(alphabet="AaBb,. “”’\n12said told according to Weiss in report by", max_size=200))
def test_a_hint_is_a_piece_of_the_text(text: str) -> None:
    for index, _ in enumerate(split := sentences(text, Span(0, len(text)))):
        found = attribution_at(text, split, index)
        assert found is None or (0 <= found.start < found.end <= len(text) and found.of(text).strip())


@pytest.mark.parametrize(
    "piece", ["said ", "A. ", "Weiss and ", ", ", "according to ", "a report in ", "“", "he said, "]
)
def test_hostile_prose_takes_no_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    find_attribution(text, Span(0, len(text)))
    find_attribution(text, Span(len(text) - 10, len(text)))
