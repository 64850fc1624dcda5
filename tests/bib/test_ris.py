import re
from typing import Any

import pytest
from hypothesis import given

from citecheck.bib import to_ris
from citecheck.model import Identifier, Link, Name, Work
from tests.bib.conftest import few
from tests.bib.strategies import HERE, generated_works, works

LINE = re.compile(r"[A-Z][A-Z0-9]  - \S[^\r\n]*|ER  - ")


def test_an_article() -> None:
    url = "https://example.org/a"
    work = Work(
        key="king2022was", kind="article", authors=(Name(family="King", given="Martin", suffix="Jr."),),
        title="Was & will", container="Journal", volume="33", issue="2", pages="18–27", issued="2022-04",
        accessed="2023-11-11", language="en", identifiers=(Identifier("doi", "10.1/a_b", HERE),),
        links=(Link(url, url, HERE),), missing=("link",),
    )  # fmt: skip
    assert to_ris([work]).split("\r\n") == [
        "TY  - JOUR", "ID  - king2022was", "AU  - King, Martin, Jr.", "TI  - Was & will", "T2  - Journal", "VL  - 33",
        "IS  - 2", "SP  - 18", "EP  - 27", "PY  - 2022", "DA  - 2022/04//", "Y2  - 2023/11/11/", "LA  - en",
        "DO  - 10.1/a_b", f"UR  - {url}", "KW  - citecheck-missing-link", "ER  - ", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ({"kind": "article", "issued": "2022-04-18"}, "NEWS"),
        ({"kind": "book"}, "BOOK"),
        ({"kind": "online"}, "ELEC"),
        ({"kind": "interview"}, "GEN"),
        ({"kind": None}, "GEN"),
    ],
)
def test_types(description: dict[str, Any], expected: str) -> None:
    assert to_ris([Work(key="k", **description)]).startswith(f"TY  - {expected}\r\n")


def test_no_value_starts_a_line_of_its_own() -> None:
    assert to_ris([Work(key="k", title="Title\r\nER  - \r\nTY  - BOOK")]).count("\r\n") == 4


@few
@given(works)
def test_any_work_is_one_record_of_whole_lines(work: Work) -> None:
    lines = to_ris([work]).split("\r\n")
    assert lines.pop() == ""
    assert all(LINE.fullmatch(line) for line in lines)
    assert [line[:2] for line in lines].count("ER") == 1


def test_a_reader_of_ris_gets_the_fields_back() -> None:
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    listed = generated_works(300, hostile=False)
    entries = rispy.loads(to_ris(listed))
    assert [entry["id"] for entry in entries] == [work.key for work in listed]
    for work, entry in zip(listed, entries, strict=True):
        assert entry.get("title") == work.title
        assert entry.get("secondary_title") == work.container
        assert entry.get("number") == work.issue
        assert len(entry.get("authors", [])) == len(work.authors)
        assert entry.get("year") == (work.issued[:4] if work.issued else None)


def test_a_reader_of_ris_takes_anything() -> None:
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    assert len(rispy.loads(to_ris(generated_works(300, hostile=True)))) == 300
