from __future__ import annotations

import json
from decimal import Decimal

import jsonschema
import pytest
from msgspec.structs import replace

from citecheck.errors import UsageError
from citecheck.model import Run
from citecheck.report import load, render, schema


def test_a_report_is_read_back_as_it_was(run: Run) -> None:
    assert load(render(run, "json")) == run


def test_a_hostile_report_is_read_back_as_it_was(hostile: Run) -> None:
    assert load(render(hostile, "json")) == hostile


def test_it_fits_its_schema(run: Run) -> None:
    jsonschema.validate(json.loads(render(run, "json")), json.loads(schema()))


def test_the_schema_refuses_what_is_not_a_report(run: Run) -> None:
    report = json.loads(render(run, "json"))
    del report["findings"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, json.loads(schema()))


def test_the_marker_comes_first_then_the_members_of_the_run(run: Run) -> None:
    report = json.loads(render(run, "json"))
    assert list(report) == ["schema", *Run.__struct_fields__]
    assert report["schema"] == "citecheck-report-1"


def test_amounts_are_numbers_written_out(run: Run) -> None:
    text = render(run, "json").decode()
    assert '"low": 8900000000,' in text
    assert '"step": 100000000' in text


def test_an_amount_of_absurd_size_stays_short(run: Run) -> None:
    extract = run.documents[0]
    claim = extract.claims[0]
    absurd = replace(claim, quantity=replace(claim.quantity, low=Decimal("1E+999999")))
    data = render(replace(run, documents=(replace(extract, claims=(absurd,)),)), "json")
    assert len(data) < 100_000
    assert load(data).documents[0].claims[0].quantity.low == Decimal("1E+999999")


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"schema": "citecheck-report-0"}', b"\xff", b"[" * 100_000])
def test_what_is_not_a_report_is_refused_with_a_way_out(data: bytes) -> None:
    with pytest.raises(UsageError, match=r"--format json:FILE"):
        load(data)
