import pytest

from citecheck.bib.identifiers import eprint_of, is_isbn, is_issn, unplaced
from citecheck.model import Identifier
from tests.bib.strategies import HERE


@pytest.mark.parametrize("value", ["978-0-306-40615-7", "9780306406157", "0-306-40615-2", "080442957X"])
def test_isbns_with_the_right_check_digit(value: str) -> None:
    assert is_isbn(value)


@pytest.mark.parametrize("value", ["978-0-306-40615-8", "0306406153", "978", "", "977-0-306-40615-8", "٩٧٨٠٣٠٦٤٠٦١٥٧"])
def test_numbers_that_are_no_isbn(value: str) -> None:
    assert not is_isbn(value)


def test_issn() -> None:
    assert is_issn("2049-3630")
    assert is_issn("2434-561X")
    assert not is_issn("2049-3631")


def test_one_eprint_and_the_rest_in_words() -> None:
    identifiers = [
        Identifier(*pair, HERE) for pair in (("un", "A/RES/1"), ("pmid", "12"), ("arxiv", "2301.1"), ("doi", "10.1/a"))
    ]
    eprint = eprint_of(identifiers)
    assert eprint is not None
    assert eprint.value == "2301.1"
    assert unplaced(identifiers) == ["UN Doc. A/RES/1", "PMID 12"]
