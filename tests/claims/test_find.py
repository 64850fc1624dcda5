"""Claims: the sentence, the notes behind it, the period, the kind of figure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck.claims import find_claims
from citecheck.model import Block, Claim, Document, Marker, Note, Span
from citecheck.notes import annotate
from citecheck.read import read_document

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"


def article(text: str) -> tuple[Document, tuple[Marker, ...]]:
    """A document whose markers are written `^3` and whose paragraphs are parted by an empty line."""
    plain, markers, at = "", [], 0
    while at < len(text):
        if text[at] == "^":
            end = at + 1
            while end < len(text) and text[end].isdigit():
                end += 1
            label = text[at + 1 : end]
            markers.append(Marker(label, Span(len(plain), len(plain) + len(label)), note=f"n{label}"))
            plain, at = plain + label, end
        else:
            plain, at = plain + text[at], at + 1
    blocks, start = [], 0
    for paragraph in plain.split("\n\n"):
        blocks.append(Block("paragraph", Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Document("a.txt", "text", plain, tuple(blocks), language="en"), tuple(markers)


def claims(text: str) -> tuple[Claim, ...]:
    document, markers = article(text)
    return find_claims(document, markers, (), ())


def only(text: str) -> Claim:
    (claim,) = claims(text)
    return claim


def test_three_numbers_and_one_marker_make_three_claims() -> None:
    found = claims("Kazakhstan has $40 billion, Turkmenistan $15 billion and Uzbekistan $10 billion.^20")
    assert [(claim.cites, claim.attachment) for claim in found] == [(("n20",), "sentence")] * 3


def test_the_marker_behind_the_number_is_the_one_that_counts() -> None:
    first, second = claims("Exports fell by 80%,^10 while imports reached $5 billion.^11")
    assert (first.cites, second.cites) == (("n10",), ("n11",))


def test_a_marker_before_the_number_in_its_sentence_counts_where_none_follows() -> None:
    assert only("As the bank says,^7 reserves stood at $5 billion.").cites == ("n7",)


def test_the_next_marker_of_the_paragraph_is_weaker() -> None:
    claim = only("Reserves stood at $5 billion. They have since been frozen.^7 More followed.^8")
    assert (claim.cites, claim.attachment) == (("n7",), "paragraph")


def test_a_marker_of_another_paragraph_is_none() -> None:
    claim = only("Reserves stood at $5 billion.\n\nThey have since been frozen.^7")
    assert (claim.cites, claim.attachment) == ((), "none")


def test_a_marker_without_a_note_gives_its_label() -> None:
    document, (marker,) = article("Reserves stood at $5 billion.^7")
    (claim,) = find_claims(document, (Marker("7", marker.span),), (), ())
    assert claim.cites == ("7",)


def test_the_note_list_makes_no_claims() -> None:
    text = "It cost $5 million.1\n\n1. The firm paid $6 million."
    start = text.index("1. ")
    document = Document(
        "a.txt",
        "text",
        text,
        (Block("paragraph", Span(0, 20)), Block("paragraph", Span(start, len(text)))),
        language="en",
    )
    note = Note("1", "1", Span(start, start + 1), Span(start + 3, len(text)), text[start + 3 :])
    marker = Marker("1", Span(19, 20), "1")
    (claim,) = find_claims(document, (marker,), (note,), ())
    assert claim.quantity.low == 5_000_000
    (claim,) = find_claims(document, (marker,), (), (Span(start, len(text)),))
    assert claim.quantity.low == 5_000_000


def test_a_heading_makes_no_claims() -> None:
    document = Document("a.txt", "text", "The $5 billion question", (Block("heading", Span(0, 23)),), language="en")
    assert find_claims(document, (), (), ()) == ()


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trade reached $190 billion in 2022.", "2022"),
        ("In the first eight months of 2023, trade exceeded $155 billion.", "2023-01/2023-08"),
        ("The share reached 44.7% in August 2023.^18", "2023-08"),
        ("Sales were $5 million in the first half of 2023.", "2023-01/2023-06"),
        ("Sales were $5 million in Q3 2021.", "2021-07/2021-09"),
        ("Exports fell by nearly 80% between March 2022 and January 2023,^10 to nobody's surprise.", "2022-03/2023-01"),
        ("It has been No. 1 since 2010.", "2010/.."),
        ("It exported $55 billion annually until 2022.^9", "../2022"),
        ("On May 21, 2014 they agreed on $400 billion.", "2014-05-21"),
        ("Growth of 29% in 2022-23 was a record.", "2022/2023"),
        ("Reserves stood at $5 billion.", None),
        ("Oil cost $60 last year.", None),
    ],
)
def test_the_period_of_a_number(text: str, period: str | None) -> None:
    assert only(text).period == period


def test_each_number_of_a_change_has_its_own_period() -> None:
    first, second = claims("The share went up from 4% in February 2022 to 38% in August 2023.^19")
    assert (first.period, second.period) == ("2022-02", "2023-08")


def test_the_same_period_is_the_one_named_before() -> None:
    _, second = claims(
        "Imports of cars reached $6 billion in 2022. Imports of phones exceeded $10 billion over the same period.^7"
    )
    assert second.period == "2022"


def test_the_same_period_may_be_named_by_a_sentence_without_amounts() -> None:
    (claim,) = claims("Trade was free in 2019. Trade boomed in 2022. Exports hit $5 billion over the same period.^7")
    assert claim.period == "2022"
    first, second = claims(
        "It boomed in 2021. Sales hit $3 billion in 2022. Exports hit $5 billion over the same period."
    )
    assert (first.period, second.period) == ("2022", "2022")


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("China accounted for 22% of the trade.", "share"),
        ("This is an increase of 29.3% over the year.", "change"),
        ("Trade grew by 29.3%.", "change"),
        ("Rates rose 2 percentage points.", "change"),
        ("It is China's No. 10 partner.", "rank"),
        ("Total investment stands at $40 billion.", "stock"),
        ("Annual exports come to $40 billion.", "flow"),
        ("That is four times the number.", "ratio"),
        ("The gap is 38 km.", "level"),
    ],
)
def test_the_kind_of_figure(text: str, aspect: str) -> None:
    assert only(text).aspect == aspect


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The party’s membership exceeds 100 million.", "party’s membership"),
        ("Approximately half of Russia’s imports now come from China.", "Russia’s imports"),
        ("In 2022, Remittances from Russia contributed 11%.", "Remittances from Russia"),
        ("Customs data indicates the trade level exceeded $240 last year.", "trade level"),
        ("Over 22% were paid.", None),
    ],
)
def test_what_is_measured(text: str, subject: str | None) -> None:
    assert only(text).subject == subject


def test_what_a_period_is_compared_with_is_not_the_period_of_what_follows() -> None:
    found = claims("In 2022 it bought 6,120 tons, 12 percent less than in 2021, and paid 2.6 billion euros.")
    assert [claim.period for claim in found] == ["2022", "2022", "2022"]
    found = claims("It bought 12 percent less than in 2021, and paid its members 2.6 billion euros.")
    assert [claim.period for claim in found] == ["2021", None]


@pytest.mark.parametrize(
    ("text", "worthy"),
    [
        ("The two powers agree.", False),
        ("Three elements stand out.", False),
        ("Billions of dollars flowed.", False),
        ("It has 2,000 employees.", True),
        ("It has five commissions.", True),
        ("Half of the imports are cars.", True),
        ("It grew by 3%.", True),
        ("It ran for more than two years.", True),
        ("It ran for three years.", True),
        ("Two years earlier it had been closed.", False),
        ("It closed three years after.", False),
        ("It was founded 150 years ago.", True),
    ],
)
def test_small_counts_and_vague_words_need_no_source(text: str, worthy: bool) -> None:
    assert only(text).checkworthy is worthy


SEEDS = {
    "000": (
        "000_17008dbdc82f4a1d.txt",
        "$227.7 billion|$240|$15 billion and $25 billion|half|twice|half|90 percent|a dozen centers",
    ),
    "003": (
        "003_33dfcb4777d16573.txt",
        "100 million|2 million people|$155 billion|32%|13.3%|63.2%|$190 billion|29.3%|ten trade partners|No. 10"
        "|No. 1|22%|5%|3%"
        "|$6.78 billion|four times|$10 billion|$13 billion|75%|$114 billion|$60|17%|9.02%|$8.9 billion|$400 "
        "billion|zero|22%|33%"
        "|$4 billion|$4.5 billion|$55.5 billion|38 bcm|one third|110 bcm|80%|50 bcm|10 bcm|$60 billion|10%|20%|49%"
        "|2,000 employees"
        "|44.7%|zero percent|29%|4%|38%|$40 billion|$15 billion|$10 billion|$15 billion|$70 billion|$40 billion"
        "|19.9%|17.9%|45 bcm"
        "|$10 billion|10 million|11%|26%|five Central Asian leaders",
    ),
}


@pytest.mark.shared
@pytest.mark.parametrize("name", SEEDS)
def test_every_figure_of_the_two_articles(name: str) -> None:
    if not GOLD.is_dir():
        pytest.skip("the labels of the two articles are in ../shared, which is not here")
    file, figures = SEEDS[name]
    text = (ROOT / "seeds" / file).read_text("utf-8")
    gold = json.loads((GOLD / f"markers_{name}.json").read_text("utf-8"))["markers"]
    markers = tuple(Marker(str(mark["n"]), Span(mark["start"], mark["end"])) for mark in gold)
    notes = text.find("\n1. “Foreign")
    apparatus = (Span(notes, len(text)),) if notes > 0 else ()
    blocks = tuple(Block("paragraph", span) for span in paragraphs(text))
    found = find_claims(Document(file, "text", text, blocks, language="en"), markers, (), apparatus)
    measured = [claim for claim in found if claim.checkworthy and claim.quantity.dimension not in ("duration", "age")]
    names = ("75th anniversary", "twelve-point", "five intergovernmental commissions")
    assert [w for claim in measured if (w := claim.quantity.span.of(text)) not in names] == figures.split("|")


def paragraphs(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def test_a_sentence_does_not_end_inside_a_number() -> None:
    text = "Cuba has the biggest economy (GDP of U.S. $58.9 billion). It grew by 3% in 2014."
    for claim in claims(text):
        assert claim.span.covers(claim.quantity.span)
        assert claim.sentence == claim.span.of(text)
    assert [claim.quantity.span.of(text) for claim in claims(text)] == ["U.S. $58.9 billion", "3%"]


def test_markers_of_markdown_that_stand_together_count_together_and_end_their_sentence() -> None:
    prose = b"Exports were 41 tons in 2021.[^1] [^2] Imports were 12 tons in 2022.[^3]"
    document = read_document(prose + b"\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n", "a.md")
    noted = annotate(document)
    first, second = find_claims(document, noted.markers, noted.notes, noted.apparatus)
    assert (first.cites, second.cites) == (("1", "2"), ("3",))
    assert (first.period, second.period) == ("2021", "2022")


def test_what_an_author_has_seen_himself_needs_no_source_but_what_he_estimates_does() -> None:
    seen, estimated = claims("I spoke with twelve traders in March. I put the damage at $5 billion.")
    assert (seen.checkworthy, estimated.checkworthy) == (False, True)
