"""`citecheck bib`: merging into a bibliography, and citations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.articles import CLEAN, NO_NOTES

MINE = "% mine\n@article{Roe19,\n\tdoi = {10.5555/12345678},\n\ttitle = {Harvest}\n}\n"


@pytest.fixture(autouse=True)
def articles(citecheck):
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    Path("b.txt").write_text(NO_NOTES, encoding="utf-8")
    Path("mine.bib").write_text(MINE, encoding="utf-8", newline="")


def test_merge_keeps_the_file_and_adds_the_rest(citecheck):
    result = citecheck("bib", "a.txt", "--merge", "mine.bib")
    assert result.code == 0
    assert result.out.startswith(MINE)
    assert result.out.count("\n@") == 2
    assert "@article{berg2020merchants," in result.out
    assert "mine.bib: Roe19 is there (by DOI)" in result.err
    assert "mine.bib: berg2020merchants added" in result.err
    assert "2 works, 1 there already, 1 added" in result.err
    assert Path("mine.bib").read_text(encoding="utf-8") == MINE


def test_merging_into_the_file_itself_is_done_once(citecheck):
    for _ in range(2):
        assert citecheck("bib", "a.txt", "--merge", "mine.bib", "-o", "mine.bib").code == 0
        once = Path("mine.bib").read_bytes()
    assert once.startswith(MINE.encode())
    assert once.count(b"\n@") == 2


def test_fill_says_what_it_adds(citecheck):
    result = citecheck("bib", "a.txt", "--merge", "mine.bib", "--fill")
    assert "Roe19 gets author, journaltitle, volume, number, pages, date" in result.err
    assert "\tdoi = {10.5555/12345678},\n\ttitle = {Harvest},\n\tauthor = {Roe, Jane}," in result.out


def test_several_articles_go_into_one_file(citecheck):
    result = citecheck("bib", "a.txt", "b.txt", "--merge", "mine.bib")
    assert (result.code, result.out.count("\n@")) == (0, 2)


def test_a_broken_entry_is_named_and_kept(citecheck):
    broken = MINE + "@misc{x, title = {never closed,\n"
    Path("mine.bib").write_text(broken, encoding="utf-8", newline="")
    result = citecheck("bib", "a.txt", "--merge", "mine.bib")
    assert result.out.startswith(broken)
    assert "mine.bib:6: kept as it is, for it can't be read" in result.err


def test_citations_with_the_users_keys(citecheck):
    result = citecheck("bib", "a.txt", "--merge", "mine.bib", "-f", "citations", "--cite-command", "footcite")
    assert result.out.splitlines() == [
        "note\tlatex\tpandoc\tunresolved\tremark",
        "1\t\\footcite{Roe19}\t[@Roe19]\t\t",
        "2\t\\footcite{berg2020merchants}\t[@berg2020merchants]\t\t",
    ]


def test_citations_of_missing_notes_are_their_stubs(citecheck):
    rows = json.loads(citecheck("bib", "b.txt", "-f", "citations-json").out)
    assert [row["label"] for row in rows] == [str(n) for n in range(1, 9)]
    assert all(row["stub"] and row["latex"].startswith("\\autocite{") for row in rows)
    assert json.loads(citecheck("bib", "b.txt", "-f", "citations-json", "--no-stubs").out) == []


def test_an_unresolved_reference_is_said(citecheck):
    Path("a.txt").write_text(CLEAN + "\n3. Ibid.\n\n4. Foo, op. cit., 5.\n", encoding="utf-8")
    result = citecheck("bib", "a.txt", "-f", "citations")
    assert "note 4: it is not known which source is meant by" in result.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--fill",), "--merge FILE.bib"),
        (("--merge", "mine.bib", "-f", "ris"), "works on .bib files"),
        (("--merge", "mine.bib", "--stubs"), "no sources to --merge"),
        (("--merge", "none.bib"), "can't be read"),
        (("--merge", "latin.bib"), "not in UTF-8"),
        (("--merge", "mine.bib", "--fill", "-f", "citations"), "--fill"),
    ],
)
def test_what_does_not_fit_together(citecheck, arguments, words):
    Path("latin.bib").write_bytes("@misc{a, title={Élan}}".encode("latin-1"))
    result = citecheck("bib", "a.txt", *arguments)
    assert result.code == 2
    assert words in result.err
