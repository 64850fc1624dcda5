"""Notes and markers as modern articles of several languages print them."""
# ruff: noqa: E501 - a note is one line

from __future__ import annotations

from typing import Any

import pytest

from citecheck.model import Document
from citecheck.notes import annotate
from citecheck.notes.citations.leads import prose_end
from citecheck.notes.citations.parse import parse_citations
from citecheck.notes.citations.sentences import cites_nothing
from citecheck.notes.markers.marked_up import marked_up
from citecheck.read import read_document
from citecheck.read.text import blocks_of
from tests.benchmarks.articles import Tally, score
from tests.notes.compare import differences
from tests.notes.modern_articles import Labelled, load

DEVELOPED = load("dev")
NOTES: dict[str, dict[str, Any]] = {
    "Jean-Paul Brunet, Saint-Denis, la ville rouge. Socialisme et communisme en banlieue, 1890-1939, Paris, Hachette, 1980, p. 250.": {
        "authors": ["Brunet|Jean-Paul"],
        "title": "Saint-Denis, la ville rouge. Socialisme et communisme en banlieue, 1890-1939",
        "location": "Paris",
        "publisher": "Hachette",
        "issued": "1980",
        "locator": "250",
    },
    "Konstanze Fliedl, Arthur Schnitzler. Poetik der Erinnerung, Wien 1997, Kap. 4.": {
        "authors": ["Fliedl|Konstanze"],
        "title": "Arthur Schnitzler. Poetik der Erinnerung",
        "location": "Wien",
        "issued": "1997",
    },
    "C. P. Kindleberger, Manias, Panics, and Crashes (4th edn, London: Macmillan, 2000), ch. 3.": {
        "authors": ["Kindleberger|C. P."],
        "title": "Manias, Panics, and Crashes",
        "publisher": "Macmillan",
    },
    "Ann Weber, Das Dorf am Fluss, Obermühlheim 1990, S. 12.": {
        "location": "Obermühlheim",
        "issued": "1990",
        "container": None,
    },
    "With the exception of J. B. Priestley, The Good Companions (London: Heinemann, 1929).": {
        "authors": ["Priestley|J. B."],
        "title": "The Good Companions",
        "remark": "With the exception of",
    },
    "Alfred Kerr, Wo liegt Berlin? Briefe aus der Reichshauptstadt 1895–1900, hrsg. v. Günther Rühle, Berlin 1997, S. 427.": {
        "title": "Wo liegt Berlin? Briefe aus der Reichshauptstadt 1895–1900",
        "editors": ["Rühle|Günther"],
        "issued": "1997",
    },
    "Dolors Solà, El exilio, trad. de Marta Poch, Barcelona, Crítica, 2000, pág. 28.": {
        "translators": ["Poch|Marta"],
        "publisher": "Crítica",
        "locator": "28",
    },
    "Журавель В. П. Северный морской путь // Обозреватель. 2018. № 12 (347). С. 25–36.": {
        "authors": ["Журавель|В. П."],
        "container": "Обозреватель",
        "issue": "12",
        "pages": "25–36",
    },
    "Белова Е. Прощай, самовар // Родина. 2013. № 6. С. 44.": {"authors": ["Белова|Е."], "title": "Прощай, самовар"},
    "白恩来, 赵玉林. 战略性新兴产业发展研究[J]. 科学学研究, 2018(3): 425-434.": {
        "issue": "3",
        "issued": "2018",
        "pages": "425-434",
    },
    "王铁崖编：《中外旧约章汇编》第1册，北京：三联书店，1957年版，第1007页。": {
        "editors": ["王|铁崖"],
        "volume": "1",
        "publisher": "三联书店",
        "issued": "1957",
        "locator": "1007",
    },
    "《驳回控案》，《大公报》，1908年9月14日，第5版。": {"issued": "1908-09-14", "locator": "5"},
    "Katja Biedenkopf: „Betroffenheit als Motiv“, in: Der Staat, 10. Jg., 2/2017, S. 301–320.": {
        "volume": "10",
        "issue": "2",
        "issued": "2017",
        "pages": "301–320",
    },
    "Hélène Vérin, « La technique », Annales HSS, 70-2, avril-juin 2015, p. 337-346.": {
        "volume": "70",
        "issue": "2",
        "pages": "337-346",
    },
    "Jörg Vögele, Städtische Gesundheit, Berlin: Duncker & Humblot, 2001 (= Schriften zur Geschichte, 69), S. 300.": {
        "series": "Schriften zur Geschichte, 69",
        "issued": "2001",
    },
}
COMMENTARY = (
    "Die folgende Auszählung beruht auf eigenen Erhebungen.",
    "C’est du moins ce que suggère la distribution des effectifs déclarés.",
    "Передача выходила с 1945 г.",
    "A fifth, William Hesler, died at Le Cateau on the 26th.",
    "此数字不包括城外各乡。",
    "Authors' calculation.",
)
CITING = (
    "Frye, Sound and Poetry.",
    "Weinberg (n 3) 39.",
    "BVerfGE 7, 198 (204 f.).",
    "Fraenkel u. a., Foundations of set theory.",
    "Smith, ‘A history of the small ports’.",
    "Encyclopedia of Chicago, supra note 17.",
    "王明：《中国经济史》，第12页。",
)


@pytest.mark.parametrize("text", NOTES)
def test_a_note_of_a_modern_article_gives_its_fields(text: str) -> None:
    assert differences(parse_citations(text), [NOTES[text]]) == []


@pytest.mark.parametrize("text", COMMENTARY)
def test_a_sentence_without_a_source_is_commentary(text: str) -> None:
    assert cites_nothing(text)
    assert parse_citations(text) == ()


@pytest.mark.parametrize("text", CITING)
def test_short_forms_and_laws_are_not_taken_for_commentary(text: str) -> None:
    assert not cites_nothing(text)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("So bereits Clemens Weber, Der Code, Leipzig 2001.", "So bereits "),
        ("Der Begriff geht zurück auf John Kingdon, Agendas, Boston 1984.", "Der Begriff geht zurück auf "),
        ("Sobre el pendón, Rafael Sánchez, Santos y santidad, Lima, 2003.", "Sobre el pendón, "),
        ("Una excepción es Michelle McKinley, Fractional Freedoms (New York, 2016).", "Una excepción es "),
        ("John Smith, Life in London, London 1990.", ""),
        ("The Letters of Oscar Wilde, London 1962.", ""),
        ("Albert Croker and David Maier. A Protocol. In Proceedings in Data Engineering, 1986.", ""),
    ],
)
def test_prose_runs_into_the_name_of_an_author(text: str, lead: str) -> None:
    assert text[: prose_end(text, 0, len(text))] == lead


def test_the_developed_articles_are_read_as_well_as_they_were() -> None:
    tally = Tally()
    for article in DEVELOPED:
        score(article, [tally])
    count = tally.count
    assert 2 * count["markers right"] / (count["markers found"] + count["markers wanted"]) >= 0.99
    assert count["articles with false markers"] == 0
    assert tally.f1() >= 0.93
    assert count["whole"] / count["citations"] >= 0.78
    assert count["resolved"] / count["references"] >= 0.95


MARKED = {
    "raised": "<sup>{}</sup>",
    "raised between carets": "^{}^",
    "escaped": "\\[{}\\]",
    "linked": "[{}](#fn{})",
    "linked and escaped": "[\\[{}\\]](#_ftn{})",
    "raised and linked": "<sup>[{}](#fn{})</sup>",
}


@pytest.mark.parametrize("form", MARKED.values(), ids=MARKED)
@pytest.mark.parametrize("article", DEVELOPED[:3], ids=lambda article: article.name)
def test_markers_that_a_converter_left_marked_up_are_found(article: Labelled, form: str) -> None:
    parts: list[str] = []
    at = 0
    for label, span in article.markers:
        start = span.start - (article.prose[span.start - 1] == "[")
        parts += [article.prose[at:start], form.replace("{}", label)]
        at = span.end + (article.prose[span.end : span.end + 1] == "]")
    notes = "\n\n".join(f"{number}. {text}" for number, (text, _) in enumerate(article.notes, 1))
    text = f"{''.join(parts)}{article.prose[at:]}\n\n## {article.heading or 'Notes'}\n\n{notes}\n"
    extract = annotate(read_document(text.encode(), "article.md"))
    assert [marker.label for marker in extract.markers] == [label for label, _ in article.markers]
    assert all(marker.span.of(extract.document.text) == marker.label for marker in extract.markers)


def test_powers_and_links_are_not_marked_up_markers() -> None:
    text = "Over 4,000 km<sup>2</sup> and 10^6^ people, see [chapter 2](#two), [2](https://example.org/two), x^2^."
    assert marked_up(text) == []


def test_chinese_markers_stand_glued_before_punctuation() -> None:
    notes = "\n".join(f"{n}. 王明：《中国经济史》，北京：人民出版社，2010年，第{n}页。" for n in range(1, 6))
    text = f"该局成立于1897年1，是最早的机构之一2。经费来自附加税3。1902年裁弯6次，缩短26.2公里4。史料不一5。\n\n注释\n\n{notes}\n"
    document = Document(path="a.txt", format="text", text=text, blocks=blocks_of(text), language="zh")
    assert [marker.label for marker in annotate(document).markers] == ["1", "2", "3", "4", "5"]


def test_markers_behind_german_guillemets_and_grouped_thousands() -> None:
    notes = "\n".join(f"{n}. Ann Weber, Der Plan, Berlin 20{n:02}, S. {n}." for n in range(1, 5))
    text = (
        f"Er sprach vom »langen Weg«1. Das gilt bis heute.2 Es waren 1.5003. So blieb es.4\n\nAnmerkungen\n\n{notes}\n"
    )
    document = Document(path="a.txt", format="text", text=text, blocks=blocks_of(text), language="de")
    assert [marker.label for marker in annotate(document).markers] == ["1", "2", "3", "4"]
