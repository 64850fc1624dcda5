"""What to write at a marker so that a paper cites what the note cites."""

from __future__ import annotations

import json

import pytest

from citecheck import notes
from citecheck.bib import Cited, NoteCitations, citation_keys, citations, merge, to_json, to_tsv
from citecheck.bib.citations import latex, pandoc
from citecheck.read import read_document

ARTICLE = """Grain and Tariffs

Prices rose in the north after the harvest failed, as the ministry reported.1 Merchants looked abroad.2 So it went.3
It grew.4 And then it fell again, for years.5


1. See Jane Roe, “The Harvest of the North,” Journal of Grain 12, no. 3 (May 2019): 4–19, at 7; cf. Anna Berg, \
Merchants & Abroad (London: Verso, 2020), 22.

2. Ibid., 23. This is a commentary.

3. Roe, “Harvest,” 5–6.

4. Ibid.

5. I thank my mother for all.
"""


@pytest.fixture
def extract():
    return notes.annotate(read_document(ARTICLE.encode(), "a.txt"))


def test_the_notes_of_an_article(extract):
    rows = citations(extract, citation_keys(extract.works))
    assert [latex(row) for row in rows] == [
        r"\autocites[See][7]{roe2019harvest}[cf.][22]{berg2020merchants}",
        "",
        r"\autocite[5--6]{roe2019harvest}",
        r"\autocite{roe2019harvest}",
        "",
    ]
    assert [pandoc(row) for row in rows] == [
        "[See @roe2019harvest, 7; cf. @berg2020merchants, 22]",
        "",
        "[@roe2019harvest, 5–6]",
        "[@roe2019harvest]",
        "",
    ]


def test_what_has_no_key_is_said(extract):
    rows = citations(extract, citation_keys(extract.works))
    assert rows[1].unresolved == ("Ibid., 23.",)
    assert rows[1].remark == "This is a commentary."
    assert rows[4].remark == "I thank my mother for all."


def test_keys_of_the_users_own_bibliography(extract):
    mine = "@article{Roe19, author={Roe, Jane}, title={The Harvest of the North}, year=2019}\n"
    rows = citations(extract, merge(mine, extract.works).keys)
    assert latex(rows[2]) == r"\autocite[5--6]{Roe19}"


def test_missing_notes_are_cited_by_their_stubs():
    body = " ".join(f"Prices rose in the north after the {n}th harvest failed, as reported.{n}" for n in range(1, 9))
    extract = notes.annotate(read_document(f"Grain\n\n{body}\n".encode(), "a.txt"))
    rows = citations(extract, citation_keys((), extract.stubs))
    assert [row.label for row in rows] == [str(n) for n in range(1, 9)]
    assert all(row.stub and latex(row) == f"\\autocite{{{row.cited[0].key}}}" for row in rows)
    assert citations(extract, {}, stubs=False) == ()


@pytest.mark.parametrize(
    ("cited", "in_latex", "in_pandoc"),
    [
        (Cited("a", "see", ""), r"\autocite[see][]{a}", "[see @a]"),
        (Cited("a", "", "art. 5 [2]"), r"\autocite[{art. 5 [2]}]{a}", r"[@a, art. 5 \[2\]]"),
        (Cited("a", "R&D {", "100 %"), r"\autocite[R\&D \textbraceleft{}][100 \%]{a}", r"[R&D \{ @a, 100 %]"),
        (Cited("a", "x; @b *y*", ""), r"\autocite[x; @b *y*][]{a}", r"[x\; \@b \*y\* @a]"),
        (Cited("a.", "", ""), r"\autocite{a.}", "[@{a.}]"),
        (Cited("a:b-2", "", "3"), r"\autocite[3]{a:b-2}", "[@a:b-2, 3]"),
    ],
)
def test_words_are_escaped(cited, in_latex, in_pandoc):
    row = NoteCitations("1", "1", (cited,))
    assert (latex(row), pandoc(row)) == (in_latex, in_pandoc)


def test_another_command_and_its_plural():
    row = NoteCitations("1", "1", (Cited("a"),))
    assert latex(row, "footcite") == r"\footcite{a}"
    assert latex(NoteCitations("1", "1", (Cited("a"), Cited("b"))), "footcite") == r"\footcites{a}{b}"


def test_a_table_has_one_line_a_note():
    rows = [NoteCitations("1", "1\t", (Cited("a", "see\n", "3"),), ("Ibid.", "Id."), "thanks\tto all")]
    assert to_tsv(rows) == (
        "note\tlatex\tpandoc\tunresolved\tremark\n1\t\\autocite[see][3]{a}\t[see @a, 3]\tIbid.; Id.\tthanks to all\n"
    )


def test_json_keeps_the_sources_apart(extract):
    (first, *_) = json.loads(to_json(citations(extract, citation_keys(extract.works))))
    assert first["cited"] == [
        {"key": "roe2019harvest", "prenote": "See", "locator": "7"},
        {"key": "berg2020merchants", "prenote": "cf.", "locator": "22"},
    ]
    assert first["latex"].startswith(r"\autocites[See][7]")
