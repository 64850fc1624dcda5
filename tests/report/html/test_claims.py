from __future__ import annotations

from decimal import Decimal

import bs4
import pytest
from msgspec.structs import replace

from citecheck.model import Comparator, Extract, Place, Quantity, Span, Support
from citecheck.report import render
from citecheck.report.html.claims import amount, claims_of, within
from citecheck.report.html.ids import Ids
from citecheck.report.html.seen import passage_view, support_view
from tests.report.judged import EVIDENCE, PATH, RAIL, SUPPORTS, judged_run, passage
from tests.report.samples import spot

ASKED = {item.id: item for item in EVIDENCE}


@pytest.fixture(scope="module")
def extract() -> Extract:
    return judged_run().documents[0]


@pytest.fixture(scope="module")
def page() -> bs4.BeautifulSoup:
    return bs4.BeautifulSoup(render(judged_run(), "html"), "html.parser")


def text(page: bs4.Tag, selector: str) -> str:
    found = page.select_one(selector)
    assert found is not None, selector
    return " ".join(found.get_text().split())


def quantity(low: str, high: str | None = None, comparator: Comparator = "exactly") -> Quantity:
    return Quantity(Span(0, 1), Decimal(low), Decimal(high or low), "", "number", comparator, "digits", Decimal(1))


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        (quantity("8.9E9"), "8,900,000,000"),
        (quantity("0.5"), "0.5"),
        (quantity("3.50"), "3.5"),
        (quantity("-12"), "-12"),
        (quantity("15", "25"), "15–25"),
        (quantity("53", comparator="about"), "about 53"),
        (quantity("1E+999999"), "1.000e+999999"),
        (quantity("1E-999999"), "1.000e-999999"),
        (quantity("NaN"), "NaN"),
    ],
)
def test_an_amount_is_written_out_where_that_can_be_read(stated: Quantity, shown: str) -> None:
    assert amount(stated) == shown


def test_claims_stand_in_the_order_of_the_text_with_the_best_verdict(extract: Extract) -> None:
    views = claims_of(extract, SUPPORTS, ASKED, Ids())
    assert [view.verdict for view in views] == [
        "within rounding", "supported", "derived", "within rounding", "differs", "supported", "not checkable",
        "uncited", "not found",
    ]  # fmt: skip
    worse = Support(PATH, "number", views[0].span, "not found", "no-such-number", "Not in the other source.")
    twice = claims_of(extract, [worse, *SUPPORTS], ASKED, Ids())
    assert [item.verdict for item in twice[0].supports] == ["within rounding", "not found"]


def test_the_sentence_is_shown_without_its_markers(extract: Extract) -> None:
    view = claims_of(extract, SUPPORTS, ASKED, Ids())[2]
    assert "".join(view.context).endswith("a decade earlier. That is a rise of about 53 percent.")


def test_a_claim_that_was_not_judged_is_there_all_the_same(extract: Extract) -> None:
    views = claims_of(extract, (), ASKED, Ids())
    assert {view.verdict for view in views} == {"not judged"}
    assert [view.about for view in views] == ["number"] * len(extract.claims)


def test_a_verdict_about_no_words_is_left_out(extract: Extract) -> None:
    astray = replace(SUPPORTS[0], span=Span(5_000, 5_010))
    assert claims_of(extract, [astray], {}, Ids()) == claims_of(extract, (), {}, Ids())


def test_a_finding_is_about_the_claims_it_covers_and_those_it_is_part_of(extract: Extract) -> None:
    views = claims_of(extract, SUPPORTS, ASKED, Ids())
    assert [view.words for view in within(views, spot(RAIL, "$640 million"))] == ["$640 million"]
    assert [view.words for view in within(views, spot(RAIL, "640"))] == ["$640 million"]
    assert len(within(views, Span(0, len(RAIL)))) == 6
    assert within(views, Span(0, 3)) == ()


def test_a_passage_marks_the_words_and_opens_the_source() -> None:
    view = passage_view(SUPPORTS[4].passages[0])
    assert [words for words, marked in view.parts if marked] == ["$604 million"]
    assert "".join(words for words, _ in view.parts) == SUPPORTS[4].passages[0].quote
    assert (view.place, view.copy, view.exact) == ("page 31", "2024-06-11", True)
    assert view.href == "https://coastrail.example/ar2023.pdf#page=31"


def test_a_long_passage_is_cut_around_the_words() -> None:
    quote = "a" * 5_000 + " 604 " + "b" * 5_000
    view = passage_view(passage(quote, "604", "2"))
    assert sum(len(words) for words, _ in view.parts) < 800
    assert ("604", True) in view.parts
    assert (view.parts[0], view.parts[-1]) == (("… ", False), (" …", False))


def test_marks_that_overlap_or_lie_outside_do_no_harm() -> None:
    made = replace(passage("one two three", "two", "2"), marked=(Span(4, 7), Span(5, 9), Span(90, 99), Span(7, 7)))
    view = passage_view(made)
    assert "".join(words for words, _ in view.parts) == "one two three"
    assert [words for words, marked in view.parts if marked] == ["two", " t"]


def test_only_the_web_can_be_opened() -> None:
    view = passage_view(
        passage("one", "one", "2", link="javascript:alert(1)", source="javascript:alert(2)", exact=True)
    )
    assert (view.href, view.exact) == (None, False)


def test_the_place_in_a_table_is_said() -> None:
    made = passage("27.0", "27.0", "1", place=Place(sheet="Freight", table=2, cell="2013"))
    assert passage_view(made).place == "sheet Freight, table 2, 2013"


def test_what_was_asked_for_a_verdict_comes_along() -> None:
    view = support_view(SUPPORTS[0], ASKED)
    assert [item.state for item in view.evidence] == ["text"]


def test_numbers_in_the_text_are_marked_by_what_their_sources_say(page: bs4.BeautifulSoup) -> None:
    (number,) = page.select("article a[data-c=claim-1]")
    assert (number.get_text(), number["href"]) == ("41.2 million tonnes", "#claim-1")
    assert {"number", "judged", "good", "closes", "within-rounding"} == set(number["class"])
    (inside,) = page.select("article mark.error .differs")
    assert inside.get_text() == "$640 million"
    assert text(page, "article .quoted").startswith("No other line")


def test_the_table_has_claim_value_unit_notes_verdict_and_passage(page: bs4.BeautifulSoup) -> None:
    row = page.select_one("#claim-5")
    assert row is not None
    assert text(row, ".words") == "$640 million"
    assert [text(row, f'[data-label="{label}"]') for label in ("Value", "Unit", "Notes", "Verdict")] == [
        "640,000,000",
        "USD",
        "2",
        "differs",
    ]
    assert text(row, "mark.seen") == "$604 million"
    assert text(row, ".open") == "Open the source at this passage"
    assert text(page, "#quotation-6 [data-label=Unit]") == "quotation"


def test_the_finding_shows_the_passage(page: bs4.BeautifulSoup) -> None:
    (finding,) = page.select(".finding[data-code=CC403]")
    assert text(finding, ".claim") == "$640 million = 640,000,000 USD"
    assert text(finding, ".seen-of .badge") == "differs"
    assert text(finding, "mark.seen") == "$604 million"


def test_a_dead_link_is_about_no_claim(page: bs4.BeautifulSoup) -> None:
    assert page.select(".finding[data-code=CC201] .seen-of") == []


def test_the_chart_counts_claims_by_verdict(page: bs4.BeautifulSoup) -> None:
    (chart,) = [card for card in page.select(".chart") if "Claims" in text(card, "h2")]
    assert [(text(bar, ".label"), text(bar, ".figure")) for bar in chart.select("li")] == [
        ("supported", "2"),
        ("within rounding", "2"),
        ("derived", "1"),
        ("not found", "1"),
        ("differs", "1"),
        ("not checkable", "1"),
        ("uncited", "1"),
    ]
    widths = [float(str(bar["width"]).rstrip("%")) for bar in chart.select(".fill")]
    assert sum(widths) == pytest.approx(100, abs=0.1)


def test_hostile_words_of_a_source_stay_words() -> None:
    bad = "</script><img src=x onerror=alert(1)> 604 \x1b[31m \u202e"
    run = judged_run()
    seen = passage(bad, "604", "2", source="javascript:alert(1)", link='https://x.example/"><b>', place=Place(cell=bad))
    told = replace(SUPPORTS[4], reason=bad, message=bad, note=bad, passages=(seen,) * 9)
    page = bs4.BeautifulSoup(render(replace(run, supports=(told, *SUPPORTS)), "html"), "html.parser")
    assert not page.select("img, b, [onerror]")
    assert len(page.select("script")) == 2
    assert not [link for link in page.select("a[href]") if str(link["href"]).lower().startswith("javascript")]
    assert "\x1b" not in page.get_text()
    assert len(page.select("#claim-5 .passage")) <= 6


def test_thousands_of_findings_and_claims_are_soon_put_together(extract: Extract) -> None:
    (view,) = claims_of(extract, SUPPORTS[:1], ASKED, Ids())[:1]
    many = [replace(view, span=Span(20 * n, 20 * n + 5)) for n in range(20_000)]
    found = [within(many, Span(20 * n, 20 * n + 5)) for n in range(20_000)]
    assert {len(each) for each in found} == {1}
