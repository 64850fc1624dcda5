"""Folding, transliteration, likeness of titles and names, across spellings and languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.notes.references.concepts import same_institution, translation_likeness
from citecheck.notes.references.similar import (
    cognate,
    fold_words,
    main_title,
    name_forms,
    one_slip,
    skeleton,
    title_likeness,
    to_ascii,
)

SPELLED = [
    ("Müller", "muller"),
    ("Żółć Łódź", "zolc lodz"),
    ("Горбачёв Щукин", "gorbachev shchukin"),
    ("Київ", "kiyiv"),
    ("L’État", "letat"),
    ("한국", "hangug"),
    ("かな", "kana"),
    ("Ελλάδα", "ellada"),
    ("港口", ""),
    ("№ 7", "  7"),
]


@pytest.mark.parametrize(("text", "spelled"), SPELLED)
def test_spelling_in_ascii(text: str, spelled: str) -> None:
    assert to_ascii(text) == spelled


@given(st.text())
def test_ascii_is_ascii_and_settled(text: str) -> None:
    once = to_ascii(text)
    assert once.isascii()
    assert to_ascii(once).replace(" ", "") == once.replace("'", "").replace("`", "").replace(" ", "")


def test_words_are_folded_and_ideographs_stand_alone() -> None:
    assert fold_words("The China–Norland “trade”, 北方 2022") == (
        "the",
        "china",
        "norland",
        "trade",
        "北",
        "方",
        "2022",
    )


TITLES = [
    ("Energy relations", "Energy relations since 24 February: Options", 0.95),
    ("Energy relations since 24 February", "Energy relations since 24 February: Options", 0.97),
    ("energy RELATIONS", "Energy Relations", 1.0),
    ("Long Pier", "The Long Pier", 0.95),
    ("Ports and Power", "Ports, Trade and Power in the North", 0.85),
    ("Power and ports", "Ports, Trade and Power in the North", 0.75),
    ("Trade", "Ports, Trade and Power", 0.6),
    ("Istorija severnyh portov", "История северных портов", 0.7),
    ("Harbours of Norht", "Harbours of the South", 0.0),
    ("Annual Report 2021", "Annual Report 2022", 0.0),
    ("Annual Report 2021", "Annual Report", 0.0),
    ("Ropes", "Knots", 0.0),
    ("", "Knots", 0.0),
    ("北方港口", "北方港口史", 0.95),
]


@pytest.mark.parametrize(("short", "full", "likeness"), TITLES)
def test_likeness_of_titles(short: str, full: str, likeness: float) -> None:
    assert title_likeness(short, full) == likeness


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_a_share_and_equal_titles_are_most_alike(one: str, other: str) -> None:
    assert 0 <= title_likeness(one, other) <= 1
    assert title_likeness(one, one) == (1.0 if fold_words(one) else 0.0)


def test_a_subtitle_is_what_stands_behind_a_colon_a_dash_or_a_question() -> None:
    assert main_title("Ports: A History") == "Ports"
    assert main_title("Ports — A History") == "Ports"
    assert main_title("Who Owns Ports? A History") == "Who Owns Ports"
    assert main_title("Trans-Norland Ports") == "Trans-Norland Ports"


def test_one_letter_makes_a_slip_but_two_or_a_short_word_do_not() -> None:
    assert one_slip("harbour", "harbor")
    assert one_slip("tariffs", "tarifs")
    assert not one_slip("exports", "imports")
    assert not one_slip("legal", "illegal")
    assert not one_slip("war", "was")


@pytest.mark.parametrize(
    ("one", "other"),
    [("gorbatschow", "gorbachev"), ("zelenskyy", "zelensky"), ("tschaikowski", "chaykovskiy"), ("iwanow", "ivanov")],
)
def test_romanisations_sound_alike(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_cognates_share_a_root() -> None:
    assert cognate("finansovykh", "financial")
    assert cognate("energetika", "energy")
    assert not cognate("rynok", "market")
    assert not cognate("2021", "2022")


def test_names_fold_with_umlauts_both_ways() -> None:
    assert name_forms("Müller") & name_forms("Mueller")
    assert name_forms("Müller") & name_forms("Muller")
    assert not name_forms("Müller") & name_forms("Miller")
    assert name_forms("van der Berg") == {"van der berg"}


INSTITUTIONS = [
    ("BankofNorland", "Bank of Norland", True),
    ("Банк России", "Bank of Russia", True),
    ("Новая газета", "Novaya Gazeta", True),
    ("Коммерсантъ", "Kommersant", True),
    ("SCMP", "South China Morning Post", True),
    ("J. Port Hist.", "Journal of Port History", True),
    ("The Port Times", "Port Times", True),
    ("中国人民银行", "People’s Bank of China", True),
    ("Ministry of Finance", "Ministry of Defence", False),
    ("Bank of Norland", "Bank of Sudland", False),
    ("Port Times", "Port Tribune", False),
    ("", "Port Times", False),
]


@pytest.mark.parametrize(("one", "other", "same"), INSTITUTIONS)
def test_spellings_of_one_institution(one: str, other: str, same: bool) -> None:
    assert same_institution(one, other) is same
    assert same_institution(other, one) is same


TRANSLATIONS = [
    ("Review of Financial Market Risks", "Обзор рисков финансовых рынков", 1.0),
    ("Financial Stability Report", "金融稳定报告", 1.0),
    ("Financial Stability Report", "Rapport sur la stabilité financière", 1.0),
    ("The Future of Energy Trade", "Die Zukunft des Energiehandels", 0.6),
    ("Minutes of the Board", "Обзор рисков", 0.0),
    ("Pipeline North 2", "Газопровод Север 1", 0.0),
]


@pytest.mark.parametrize(("one", "other", "least"), TRANSLATIONS)
def test_likeness_of_translated_titles(one: str, other: str, least: float) -> None:
    likeness = translation_likeness(one, other)
    assert likeness is not None
    assert likeness >= least
    assert least > 0 or likeness == 0


def test_an_ideographic_title_without_a_known_word_tells_nothing() -> None:
    assert translation_likeness("Harbours", "鲸鱼") is None


@pytest.mark.parametrize("hostile", ["a" * 200_000, ": " * 100_000, "北" * 200_000, "“" * 200_000, "1 " * 100_000])
def test_hostile_titles_take_no_time(hostile: str) -> None:
    title_likeness(hostile, hostile[:-1] + "x")
    same_institution(hostile, hostile[1:])
