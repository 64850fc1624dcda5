from citecheck.bib import citation_keys, to_bibtex
from citecheck.model import Stub, Work
from tests.bib.strategies import HERE


def test_a_file_from_top_to_bottom() -> None:
    work = Work(key="oecd2022", kind="misc", title="Export & Import", publisher="OECD", missing=("link", "date"))
    stub = Stub("note-2", "2", HERE, "It rose.", HERE)
    assert to_bibtex([work], [stub], title="Trade: 100 %\n@home") == (
        "% Sources of “Trade: 100 % (at)home”\n"
        "% BibLaTeX by citecheck: 1 work, 1 stub\n"
        "% XXXX is EDTF for a date that is not known, and biber demands one. Styles print an empty date;\n"
        "% to have none, or n.d. where the style has it, say in the preamble:\n"
        "% \\DeclareSourcemap{\\maps{\\map{\\step[fieldsource=date, match={XXXX}, final]"
        "\\step[fieldset=date, null]}}}\n"
        "% A stub (keyword citecheck-stub) is not a source: it stands for a note that is not in the text.\n"
        "% Its annotation is the sentence that needs the source. Fill it in, or delete it.\n"
        "\n"
        "% missing: link, date\n"
        "@misc{oecd2022,\n"
        "  title = {Export \\& Import},\n"
        "  organization = {OECD},\n"
        "  date = {XXXX},\n"
        "  keywords = {citecheck-missing-link, citecheck-missing-date},\n"
        "}\n"
        "\n"
        "@misc{note-2,\n"
        "  title = {[Note 2: source not in the text]},\n"
        "  date = {XXXX},\n"
        "  annotation = {It rose.},\n"
        "  keywords = {citecheck-stub},\n"
        "}\n"
    )


def test_month_macros_have_no_braces() -> None:
    assert "\n  month = apr,\n" in to_bibtex([Work(key="a", title="A", issued="2022-04")], dialect="bibtex")


def test_keys_stay_as_they_are_and_differ_in_more_than_case() -> None:
    text = to_bibtex(
        [Work(key=key, title="T") for key in ("person2022what", "Person2022What", "a b{c}", "", "a-2", "a", "A")]
    )
    keys = [line.partition("{")[2].rstrip(",") for line in text.splitlines() if line.startswith("@")]
    assert keys == ["person2022what", "Person2022What-2", "a-b-c", "work", "a-2", "a", "A-3"]


def test_ten_thousand_equal_keys_are_told_apart_quickly() -> None:
    text = to_bibtex(Work(key="same", title="T") for _ in range(10_000))
    assert text.count("@misc{same") == 10_000
    assert "@misc{same-10000," in text


def test_numbers_without_a_field_are_kept_for_programs_and_the_header_says_where() -> None:
    work = Work(key="a", kind="article", title="A", container="J", volume="33", issue="2", pages="18–27", issued="2022")
    text = to_bibtex([work])
    assert "\n  note = {Vol. 33, no. 2, pp. 18--27},\n  userb = {33},\n  userc = {2},\n  userd = {18--27},\n" in text
    assert "% Where the type of an entry takes no volume, number or pages" in text
    assert "user" not in to_bibtex([work], dialect="bibtex")
    assert "user" not in to_bibtex([Work(key="a", kind="article", title="A", container="J", issued="2022")])


def test_citation_keys_are_those_of_the_file() -> None:
    works, stubs = [Work(key="a b"), Work(key="c")], [Stub("C", "2", HERE, "It rose.", HERE)]
    assert citation_keys(works, stubs) == {"a b": "a-b", "c": "c", "C": "C-2"}
