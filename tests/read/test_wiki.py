"""References and templates of a wiki, before pandoc and after it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.read.pandoc.wiki_references import name_in, named_references
from citecheck.read.pandoc.wiki_templates import parse_template, words_of_templates

NAME = "{{citecheck-note|%d}}"


def test_a_reference_called_again_has_the_name_of_the_first_call():
    source = 'A.<ref name="x">Roe.</ref> B.<ref>Doe.</ref> C.<ref name=x />'
    assert named_references(source) == (
        "A.<ref>{{citecheck-note|1}}Roe.</ref> B.<ref>Doe.</ref> C.<ref>{{citecheck-note|1}}</ref>"
    )


def test_words_may_follow_their_first_call():
    source = "A.<ref name='x'/> B.<ref name=x>Roe.</ref>"
    assert named_references(source) == "A.<ref>{{citecheck-note|1}}Roe.</ref> B.<ref>{{citecheck-note|1}}</ref>"


@pytest.mark.parametrize(
    "listed",
    ["<references>\n<ref name=x>Roe.</ref>\n</references>", "{{reflist|30em|refs=\n<ref name=x>Roe.</ref>\n}}"],
)
def test_words_may_stand_in_the_list_of_references(listed):
    assert named_references(f"A.<ref name=x />\n{listed}").startswith("A.<ref>{{citecheck-note|1}}Roe.</ref>\n")


def test_the_same_name_in_two_groups_is_two_notes():
    source = '<ref name=x>Roe.</ref><ref name=x group="n">Doe.</ref>'
    assert named_references(source) == "<ref>{{citecheck-note|1}}Roe.</ref><ref>{{citecheck-note|2}}Doe.</ref>"


@pytest.mark.parametrize(
    "source",
    [
        "Rye.<!-- <ref name=x>no</ref> -->",
        "<nowiki><ref name=x>no</ref></nowiki>",
        "{{infobox|a=<ref name=x>no</ref>}}",
        "<ref name=x>never closed",
        "a }} b {{ c",
        "",
    ],
)
def test_what_is_no_reference_of_the_text_stays(source):
    assert named_references(source) == source


def test_braces_that_never_close_hide_no_reference():
    assert named_references("{{ open <ref>Roe.</ref>") == "{{ open <ref>Roe.</ref>"
    assert "citecheck-note" in named_references("{{ open <ref name=x>Roe.</ref>")


def test_short_footnotes_are_references():
    twice = "A.{{sfn|Roe|Doe|2001|p=22}} B.{{sfn|Roe|Doe|2001|p=22}}"
    assert named_references(twice) == (
        "A.<ref>{{citecheck-note|1}}Roe and Doe 2001, 22.</ref> B.<ref>{{citecheck-note|1}}</ref>"
    )


def test_the_name_is_read_back():
    assert name_in("{{citecheck-note|12}}{{cite web}}") == "12"
    assert name_in("{{cite web}}") == ""


def test_hostile_sources_take_linear_time():
    for piece in ("{{", "}}", "<ref name=a>", "</ref>", "<!--", "<ref name=a />", "{{sfn|", "<nowiki>", "[[", "<ref "):
        named_references(piece * 100_000)
        words_of_templates("{{a|" + piece * 100_000 + "}}")


@given(
    st.lists(st.sampled_from(["<ref name=a>", "<ref>", "</ref>", "<ref name=a />", "{{", "}}", "rye ", "<!--", "-->"]))
)
def test_words_outside_of_references_are_kept(parts):
    source = "".join(parts)
    outside = named_references(source)
    if "{{" not in source:  # a template keeps its words, which pandoc leaves out, and the first call gets them, too
        assert outside.count("rye") <= source.count("rye")
    if "ref" not in source:
        assert outside == source


def test_a_reference_named_in_a_template_gives_its_words_to_the_first_call():
    source = "{{box|<ref name=a>rye</ref>}} Bread.<ref name=a />"
    assert named_references(source).endswith("Bread.<ref>{{citecheck-note|1}}rye</ref>")


# ---------------------------------------------------------------- templates


def test_parameters_by_place_and_by_name():
    template = parse_template("{{ Cite  web | url = http://a.example/?b=c |title=[[Rye|Oats]] & ''so''|x|y{{z|=}}}}")
    assert template.name == "cite web"
    assert template.named == {"url": "http://a.example/?b=c", "title": "Oats & so"}
    assert template.positional == ("x", "y")


def test_a_book():
    book = (
        "{{cite book|last1=Roe|first1=Jane|author2=John Doe|title=Wheat|publisher=Nord|location=Paris|year=2001"
        "|page=22}}"
    )
    assert words_of_templates(book) == "Jane Roe and John Doe, Wheat (Paris: Nord, 2001), 22."


def test_an_article_of_a_journal():
    article = (
        "{{Cite journal |last=Roe |first=Jane |date=2021-05-04 |title=Wheat |journal=Grain |volume=12 |issue=3 "
        "|pages=45–67 |doi=10.1000/grain}}"
    )
    assert words_of_templates(article) == (
        "Jane Roe, “Wheat,” Grain 12, no. 3 (May 4, 2021): 45–67, https://doi.org/10.1000/grain."
    )


def test_a_web_page_with_its_archived_form():
    page = (
        "{{cite web|title=Rye|url=https://rye.example/a|website=The Post|date=5 June 2020|access-date=2021-01-02"
        "|archive-url=https://web.archive.org/web/2020/https://rye.example/a}}"
    )
    assert words_of_templates(page) == (
        "“Rye,” The Post, 5 June 2020, accessed January 2, 2021, https://rye.example/a, "
        "https://web.archive.org/web/2020/https://rye.example/a."
    )


def test_a_chapter():
    chapter = (
        "{{cite book|last=Roe|first=J.|chapter=Rye|title=Grains|editor-last=Doe|editor-first=John|publisher=Nord"
        "|year=1998}}"
    )
    assert words_of_templates(chapter) == "J. Roe, “Rye,” in Grains, ed. John Doe (Nord, 1998)."


def test_templates_of_other_languages():
    german = "{{Literatur |Autor=Anna Lind |Titel=Brot |Verlag=Fjord |Ort=Oslo |Datum=1998 |Seiten=7}}"
    french = "{{Lien web |auteur=Anna Lind |titre=Pain |site=Le Post |date=5 juin 2020 |url=https://p.example/}}"
    assert words_of_templates(german) == "Anna Lind, Brot (Oslo: Fjord, 1998), 7."
    assert words_of_templates(french) == "Anna Lind, “Pain,” Le Post, 5 juin 2020, https://p.example/."


def test_words_of_templates_that_stand_in_sentences():
    assert words_of_templates("{{convert|10|km|mi}}") == "10 km"
    assert words_of_templates("{{lang|fr|mot}}{{nowrap|3 t}}") == "mot 3 t"
    assert words_of_templates("{{citation needed|date=May 2020}}{{Infobox|title=Rye}}") == ""
