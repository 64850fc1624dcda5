"""Every kind of back-reference, and what each is taken to mean."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from citecheck.model import Citation
from citecheck.notes.references.resolve import resolve
from citecheck.notes.references.works import collect
from tests.notes.making import SHARED, cite, ibid, labelled_notes, notes_of, short

WEISS = cite(
    "Anna Weiss", "Harbours of the North: A History of Trade", publisher="Seehafen", issued="2010", kind="book"
)
WEISS_2 = cite("Anna Weiss", "Tariffs and Tides", publisher="Seehafen", issued="2014", kind="book")
OKAFOR = cite("Chidi Okafor; Mary Lane", "Counting Ships", container="Journal of Ports", volume="3", issued="2018")
MUELLER = cite("Karl Müller", "Der Hafen im Wandel", location="Hamburg", issued="1999", kind="book")
BANK = cite(title="Financial Stability Report", publisher="Bank of Norland", issued="2021-05", kind="report")
IVANOV = cite("И. Иванов", "История северных портов", issued="2005", kind="book")
LI = cite("[李明]", "北方港口史", publisher="海洋出版社", issued="2012", kind="book")
ROE = cite(title="Harbor Co. v. Lane", container="F.2d", volume="112", issued="1941", kind="jurisdiction")
ROE_V = cite(title="Lane v Harbour Office", issued="1932", kind="jurisdiction")
REPORT_2020 = cite(title="Port Statistics Yearbook", publisher="Harbour Office", issued="2020")
REPORT_2021 = cite(title="Port Statistics Yearbook", publisher="Harbour Office", issued="2021")

# name, notes, what the last citation refers to (None: not resolved)
CASES = [
    ("ibid. means the note before", [WEISS, ibid()], "1.1"),
    ("ibid. with another page", [WEISS, ibid(locator="45")], "1.1"),
    ("ibid. passes through ibid.", [WEISS, ibid(), ibid(locator="9")], "1.1"),
    ("ibid. passes over commentary", [WEISS, [], [], ibid()], "1.1"),
    ("ibid. in the same note means the source before it", [[WEISS, OKAFOR, ibid()]], "1.2"),
    ("ibid. after two sources means neither", [[WEISS, OKAFOR], ibid()], None),
    ("ibid. after one source cited twice", [WEISS, [short("Weiss", "Harbours of the North"), ibid()], ibid()], "1.1"),
    ("ibid. after a short form means its antecedent", [WEISS, OKAFOR, short("Weiss", "Harbours"), ibid()], "1.1"),
    ("ibid. with nothing before it", [[], ibid()], None),
    ("ibid. after an ibid. that means nothing", [[WEISS, OKAFOR], ibid(), ibid()], None),
    ("surname and short title", [WEISS, WEISS_2, short("Weiss", "Harbours of the North", locator="7")], "1.1"),
    ("surname and the other title", [WEISS, WEISS_2, short("Weiss", "Tariffs and Tides")], "2.1"),
    ("surname and one word of the title", [WEISS, WEISS_2, short("Weiss", "Tariffs")], "2.1"),
    ("surname alone", [WEISS, OKAFOR, short("Weiss", locator="12")], "1.1"),
    ("surname alone of two works", [WEISS, WEISS_2, short("Weiss", locator="12")], None),
    ("surname and year", [WEISS, WEISS_2, short("Weiss", issued="2014")], "2.1"),
    ("surname and a year that no work has", [WEISS, short("Weiss", issued="1977")], None),
    ("first of two authors", [OKAFOR, WEISS, short("Okafor", "Counting Ships")], "1.1"),
    ("both authors", [OKAFOR, short("Okafor; Lane", locator="3")], "1.1"),
    ("et al.", [cite("A. Ek; B. Alm; C. Ask", "Trees", issued="2001"), short("Ek; [et al.]")], "1.1"),
    ("second author alone is not how one cites", [OKAFOR, short("Lane", "Sailing On")], None),
    ("initial that fits", [WEISS, short("A. Weiss", "Harbours of the North")], "1.1"),
    ("initial of somebody else", [WEISS, short("B. Weiss", "Harbours of the North")], "own"),
    ("title without its subtitle and no author", [WEISS, OKAFOR, short("", "Harbours of the North")], "1.1"),
    ("title without its article", [cite("Ann Ray", "The Long Pier", issued="1990"), short("Ray", "Long Pier")], "1.1"),
    ("title with a slip", [OKAFOR, WEISS, short("Weiss", "Harbuors of the North")], None),
    ("title with a letter lost", [WEISS, short("Weiss", "Harbours of the Nort: A History of Trade")], "1.1"),
    (
        "title and institution",
        [BANK, WEISS, short("", "Financial Stability Report", publisher="Bank of Norland")],
        "1.1",
    ),
    (
        "title of another institution",
        [BANK, short("", "Financial Stability Report", publisher="Bank of Sudland")],
        "own",
    ),
    ("institution run together", [BANK, short("", "Stability Report", publisher="BankofNorland")], "1.1"),
    ("institution as author", [BANK, short("[Bank of Norland]", "Financial Stability Report")], "1.1"),
    ("two yearly reports", [REPORT_2020, REPORT_2021, short("", "Port Statistics Yearbook")], None),
    (
        "the year tells yearly reports apart",
        [REPORT_2020, REPORT_2021, short("", "Port Statistics Yearbook", issued="2021")],
        "2.1",
    ),
    (
        "called full but undated",
        [BANK, WEISS, cite(title="Financial Stability Report", publisher="Bank of Norland")],
        "1.1",
    ),
    ("called full but a surname", [WEISS, OKAFOR, cite("Weiss", "Harbours of the North")], "1.1"),
    ("Bluebook: supra note 1", [WEISS, OKAFOR, short("Weiss", remark="supra note 1", locator="12")], "1.1"),
    ("Bluebook: the note decides between works", [WEISS, WEISS_2, short("Weiss", remark="supra note 2, at 12")], "2.1"),
    ("Bluebook: case name", [ROE, WEISS, short("", "Harbor Co.", locator="120")], "1.1"),
    ("Bluebook: Id. at 3", [ROE, ibid(locator="3")], "1.1"),
    ("OSCOLA: (n 1) 22", [WEISS, WEISS_2, short("Weiss", remark="(n 1)", locator="22")], "1.1"),
    ("OSCOLA: ibid 7", [WEISS, WEISS_2, ibid(locator="7")], "2.1"),
    ("supra note of several sources, author given", [[WEISS, OKAFOR], short("Okafor", remark="supra note 1")], "1.2"),
    ("supra note of several sources, none named", [[WEISS, OKAFOR], short("", None, remark="supra note 1")], None),
    ("supra note that is an ibid.", [WEISS, ibid(), OKAFOR, short("Weiss", remark="supra note 2")], "1.1"),
    ("note that does not exist, but one author", [WEISS, OKAFOR, short("Weiss", remark="supra note 77")], "1.1"),
    ("op. cit.", [WEISS, OKAFOR, short("Weiss", remark="op. cit.", locator="5")], "1.1"),
    ("op. cit. of two works", [WEISS, WEISS_2, short("Weiss", remark="op. cit.", locator="5")], None),
    ("op. cit. with the name taken for a title", [WEISS, OKAFOR, cite("", "A. Weiss", remark="op. cit.")], "1.1"),
    ("op. cit. of somebody unknown", [WEISS, cite("", "B. Brandt", remark="op. cit.")], None),
    ("Bluebook: the first party", [ROE_V, WEISS, short("Lane", locator="410")], "1.1"),
    ("OSCOLA: the first party (n 1)", [ROE_V, WEISS, short("Lane", remark="(n 1)")], "1.1"),
    ("German: Müller (Anm. 1), S. 5", [MUELLER, WEISS, short("Müller", remark="(Anm. 1)", locator="5")], "1.1"),
    ("German: Mueller", [MUELLER, WEISS, short("Mueller", "Der Hafen")], "1.1"),
    ("German: a.a.O. with a name", [MUELLER, WEISS, ibid(authors=short("Müller")["authors"], remark="a.a.O.")], "1.1"),
    ("German: Miller is not Müller", [MUELLER, short("Miller", "Der Hafen")], None),
    ("German: wie Anm. 1", [MUELLER, WEISS, short("", None, remark="wie Anm. 1")], "1.1"),
    ("Russian: Иванов. Указ. соч. С. 5", [IVANOV, WEISS, short("Иванов", remark="Указ. соч.", locator="5")], "1.1"),
    ("Russian: Там же", [IVANOV, ibid(locator="6")], "1.1"),
    ("Russian: см. сноску 1", [IVANOV, WEISS, short("Иванов", remark="см. сноску 1")], "1.1"),
    ("a romanised name", [IVANOV, WEISS, short("Ivanov", "История северных портов")], "1.1"),
    ("a romanised title", [IVANOV, WEISS, short("Ivanov", "Istoriya severnykh portov")], "1.1"),
    ("another romanisation", [IVANOV, WEISS, short("Iwanow", "Istorija severnyx portov")], "1.1"),
    ("Chinese: 同上", [LI, ibid()], "1.1"),
    ("Chinese: author and title", [LI, WEISS, short("[李明]", "北方港口史")], "1.1"),
    ("Chinese: 前注1", [LI, WEISS, short("[李明]", remark="前注1")], "1.1"),
    ("Chinese: 前注1 taken for a title", [LI, WEISS, short("", "前注1", locator="30")], "1.1"),
    ("French: art. cit.", [OKAFOR, WEISS, short("Okafor", remark="art. cit.")], "1.1"),
    ("a surname taken for a title", [WEISS, OKAFOR, short("", "Weiss")], "1.1"),
    ("a repetition in full", [WEISS, OKAFOR, WEISS], "1.1"),
    ("nobody of that name", [WEISS, short("Brandt", "Ports")], None),
    ("never a later one", [short("Weiss", "Harbours of the North"), WEISS], "own"),
    ("hereinafter", [{**BANK, "remark": "hereinafter “FSR 2021”"}, WEISS, short("", "FSR 2021")], "1.1"),
]


@pytest.mark.parametrize(("notes", "meant"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_last_citation_means(notes: list, meant: str | None) -> None:
    last = resolve(notes_of(*notes))[-1][-1]
    assert last.refers_to == (None if meant == "own" else meant), last.inference
    if meant is None:
        assert last.inference is not None
        assert last.inference.startswith(("unresolved:", "ambiguous:"))
        assert last.confidence < 0.5


def test_an_ambiguous_reference_names_its_candidates() -> None:
    last = resolve(notes_of(WEISS, WEISS_2, short("Weiss")))[-1][-1]
    assert last.inference == "ambiguous: 1.1 or 2.1"


def test_an_undated_repetition_is_a_short_form_and_a_dated_one_is_full() -> None:
    undated = cite(title="Financial Stability Report", publisher="Bank of Norland", kind="report")
    first, again, in_full = chain.from_iterable(resolve(notes_of(BANK, undated, BANK)))
    assert (again.relation, again.refers_to, again.kind) == ("short", first.id, None)
    assert (in_full.relation, in_full.refers_to, in_full.kind) == ("full", first.id, "report")


def test_a_short_form_without_antecedent_that_describes_a_source_is_a_source() -> None:
    (only,) = resolve(notes_of(short("", "Norland harbour statistics")))[0]
    assert (only.relation, only.refers_to, only.inference) == ("full", None, None)


def test_yearly_reports_are_no_repetitions() -> None:
    later = resolve(notes_of(REPORT_2020, REPORT_2021))[1][0]
    assert later.refers_to is None


def test_the_same_title_by_somebody_else_is_no_repetition() -> None:
    other = cite("Bo Ek", "Harbours of the North: A History of Trade", publisher="Seehafen", issued="2010")
    assert resolve(notes_of(WEISS, other))[1][0].refers_to is None


def test_the_same_author_is_taken_over_and_marked() -> None:
    again = resolve(notes_of(MUELLER, cite("Ders.", "Neue Häfen", issued="2003")))[1][0]
    assert [name.family for name in again.authors] == ["Müller"]
    assert again.origins[0].inferred == "“Ders.” is the author of 1.1"
    assert again.refers_to is None


def test_numbering_that_starts_again_keeps_pointers_apart() -> None:
    notes = notes_of(WEISS, OKAFOR, IVANOV, short("", None, remark="supra note 1"))
    notes[2] = [replace(notes[2][0], id="2:1.1", note="2:1")]
    notes[3] = [replace(notes[3][0], id="2:2.1", note="2:2")]
    assert resolve(notes)[3][0].refers_to == "2:1.1"


def test_pointers_are_read_from_the_printed_words_too() -> None:
    notes = notes_of(WEISS, WEISS_2, short("Weiss"))
    found = resolve(notes, printed=lambda c: "Weiss (n 1) 22" if c.id == "3.1" else "")
    assert found[2][0].refers_to == "1.1"


def test_nine_thousand_notes_are_resolved() -> None:
    sources = [cite("Anna Weiss", f"Harbour {n} of the north {n * 7}", issued=str(1900 + n % 100)) for n in range(3000)]
    notes = notes_of(*chain.from_iterable((s, short("Weiss", s["title"][:12]), ibid()) for s in sources))
    works, _ = collect(resolve(notes))
    assert len(works) == 3000


# ---------------------------------------------------------------- titles in another language

OBZOR = cite(title="Обзор финансовой стабильности", publisher="Банк Норландии", issued="2023", language="ru")
GAZETA = cite("Пётр Сомов", "Рынок нефти теряет доверие", container="Новая газета", issued="2020", language="ru")
HAN = cite(title="金融稳定报告", publisher="中国人民银行", issued="2022", language="zh")
BERICHT = cite(title="Bericht zur Finanzstabilität", publisher="Norlandbank", issued="2022", language="de")
TRANSLATED = [
    (
        "Russian in English",
        OBZOR,
        short("", "Review of Financial Stability", publisher="Bank Norlandii", language="en"),
    ),
    ("newspaper", GAZETA, short("", "Oil market loses trust", container="Novaya Gazeta", language="en")),
    ("person", GAZETA, short("Somov", "Oil Market", language="en")),
    (
        "Chinese in English",
        HAN,
        short("", "Financial Stability Report", publisher="People’s Bank of China", language="en"),
    ),
    ("German in English", BERICHT, short("", "Financial Stability Report", publisher="Norlandbank", language="en")),
]


@pytest.mark.parametrize(("first", "later"), [case[1:] for case in TRANSLATED], ids=[case[0] for case in TRANSLATED])
def test_a_translated_title_is_an_inference(first: dict, later: dict) -> None:
    last = resolve(notes_of(first, WEISS, later))[-1][-1]
    assert (last.relation, last.refers_to) == ("short", "1.1")
    assert last.inference is not None
    assert "translation" in last.inference
    assert last.confidence <= 0.8


def test_words_without_counterpart_are_no_translation() -> None:
    later = short("", "Minutes of the Board", publisher="Bank Norlandii", language="en")
    assert resolve(notes_of(OBZOR, later))[-1][-1].refers_to is None


def test_another_institution_is_no_translation() -> None:
    later = short("", "Review of Financial Stability", publisher="Bank of Sudland", language="en")
    assert resolve(notes_of(OBZOR, later))[-1][-1].refers_to is None


def test_a_dated_citation_is_no_translation() -> None:
    later = cite(title="Review of Financial Stability", publisher="Bank Norlandii", issued="2019", language="en")
    assert resolve(notes_of(OBZOR, later))[-1][-1].refers_to is None


def test_two_candidates_in_the_other_language_are_ambiguous() -> None:
    second = {**OBZOR, "title": "Обзор финансовых стабильностей", "issued": "2024"}
    later = short("", "Review of Financial Stability", publisher="Bank Norlandii", language="en")
    last = resolve(notes_of(OBZOR, second, later))[-1][-1]
    assert (last.refers_to, last.inference) == (None, "ambiguous: 1.1 or 2.1")


# ---------------------------------------------------------------- properties, the labelled article

NAMES = st.sampled_from(["Weiss", "Anna Weiss", "Okafor", "И. Иванов", "[Bank of Norland]", ""])
TITLES = st.sampled_from(
    [None, "Harbours of the North", "Harbours", "Tariffs and Tides", "История портов", "Report 2021"]
)
CITATIONS = st.builds(
    cite,
    NAMES,
    TITLES,
    rel=st.sampled_from(["full", "short", "ibid"]),
    issued=st.sampled_from([None, "2010", "2014-05"]),
    publisher=st.sampled_from([None, "Seehafen", "Bank of Norland"]),
    remark=st.sampled_from([None, "supra note 2", "(n 1)", "op. cit.", "hereinafter “Ports”"]),
)


@given(st.lists(st.lists(CITATIONS, max_size=3), max_size=8))
def test_references_lead_back_to_citations_that_exist_and_are_roots(notes: list) -> None:
    made = notes_of(*notes)
    found = list(chain.from_iterable(resolve(made)))
    assert [c.id for c in found] == [c.id for note in made for c in note]
    seen: dict[str, Citation] = {}
    for citation in found:
        if citation.refers_to is not None:
            assert citation.refers_to in seen, "a reference leads back"
            assert seen[citation.refers_to].refers_to is None, "and to the root of its chain"
            assert seen[citation.refers_to].relation != "ibid"
        elif citation.relation != "full":
            assert citation.inference, "what is not resolved has its reason"
        seen[citation.id] = citation


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the labelled articles are not beside the repository")
def test_every_back_reference_of_the_labelled_article() -> None:
    notes, labels = labelled_notes()
    found = list(chain.from_iterable(resolve(notes)))
    expected = [
        (label["relation"], f"{label['refers_to']}.{label['refers_to_index'] + 1}" if label["refers_to"] else None)
        for label in chain.from_iterable(labels)
    ]
    assert [(c.relation, c.refers_to) for c in found] == expected
    inferred = [c.id for c in found if c.inference]
    assert inferred == ["19.1"], "only the translated title is concluded"
