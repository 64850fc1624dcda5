from __future__ import annotations

from pathlib import Path

import pytest
from junitparser import Failure, JUnitXml, Skipped
from msgspec.structs import replace

from citecheck.model import Blocked, Evidence, NotChecked, Quotation, Run, Span, Support
from citecheck.report import render
from tests.report.samples import NOW, finding


def cases(run: Run, path: str = "texts/harbour.txt") -> dict[str, tuple[str, str]]:
    """Name of each case -> how it ended and what is said, as another program reads it."""
    found = {}
    for suite in JUnitXml.fromstring(render(run, "junit")):
        for case in suite:
            if suite.name == path:
                (result,) = case.result or [None]
                state = {Failure: "failed", Skipped: "skipped", type(None): "passed"}[type(result)]
                found[case.name] = (state, result.message if result is not None else case.system_out or "")
    return found


def test_what_is_right_is_a_case_that_passes(run: Run) -> None:
    assert cases(run)["note 3"] == ("passed", "")


def test_a_dead_link_is_a_failure_of_its_own(run: Run) -> None:
    found = cases(run)["link http://gone.example/grain"]
    assert found == ("failed", "The link of note 3 is dead: not found (404), asked twice.")


def test_what_does_not_fail_the_run_is_said_and_passes(run: Run) -> None:
    lenient = replace(run, options={"fail-on": "error"})
    assert cases(lenient)["note 1"][0] == "passed"
    assert "CC203 warning moved-link" in cases(lenient)["note 1"][1]
    assert {state for state, _ in cases(replace(run, options={"fail-on": "never"})).values()} == {"passed", "skipped"}


def test_a_link_of_which_nothing_is_known_is_skipped_with_its_reason(run: Run) -> None:
    url = "http://gone.example/grain"
    for outcome, words in ((NotChecked("offline"), "not checked, offline"), (Blocked("forbidden", 403), "blocked")):
        asked = replace(run, findings=(), evidence=(Evidence("link", url, outcome, NOW),))
        state, said = cases(asked)[f"link {url}"]
        assert (state, words in said) == ("skipped", True)
    assert cases(replace(run, findings=(), evidence=()))[f"link {url}"] == ("skipped", "not asked")


def test_numbers_and_quotations_are_cases_by_what_their_sources_say(run: Run) -> None:
    extract = run.documents[0]
    (claim,) = extract.claims
    number = claim.quantity.span
    words = Span(extract.document.text.index("Most of it"), extract.document.text.index(", said"))
    quoting = replace(extract, quotations=(Quotation(words, words.of(extract.document.text)),))
    path = extract.document.path
    said = (
        Support(path, "number", number, "supported", "same-value", "The source says $8.9 billion."),
        Support(path, "quotation", words, "not checkable", "no-link", "Note 3 has no link."),
    )
    found = cases(replace(run, documents=(quoting, *run.documents[1:]), supports=said, findings=()))
    states = {name.split(" ")[0]: value for name, value in found.items()}
    assert states["number"] == ("passed", "supported: The source says $8.9 billion.")
    assert states["quotation"] == ("skipped", "not checkable (no link): Note 3 has no link.")
    differs = replace(said[0], verdict="differs")
    fault = finding("CC403", "contradicted-number", "The source says $9.8 billion.", number, "error")
    found = cases(replace(run, supports=(differs,), findings=(fault,)))
    assert {name: value for name, value in found.items() if name.startswith("number")} == {
        "number “$8.9 billion” in “Freight through the harbour reached $8.9 billion in 2023.”": (
            "failed",
            "The source says $9.8 billion.",
        )
    }


def test_what_was_set_aside_passes_and_is_said(run: Run) -> None:
    state, said = cases(run)["note 2"]
    assert (state, "CC101 missing-link (dismissed: Ibid. needs no link.)" in said) == ("passed", True)


def test_every_finding_of_a_case_is_told(run: Run) -> None:
    assert cases(run)["article"] == ("failed", "“14 million tonnes” has no source. (and 1 more)")
    assert "CC404 warning missing-scale: The sentence gives two numbers." in render(run, "junit").decode()


def test_a_file_that_could_not_be_read_is_a_suite_too(run: Run) -> None:
    assert cases(run, "texts/lost.txt")["article"] == ("failed", "lost.txt is empty.")


@pytest.mark.parametrize("name", ["run", "hostile", "empty", "throng", "paged"])
def test_the_counts_are_those_of_the_cases(name: str, request: pytest.FixtureRequest) -> None:
    read = JUnitXml.fromstring(render(request.getfixturevalue(name), "junit"))
    results = [type(case.result[0]).__name__ if case.result else "" for suite in read for case in suite]
    told = (read.tests, read.failures, read.skipped, read.errors)
    assert told == (len(results), results.count("Failure"), results.count("Skipped"), 0)
    for suite in read:
        assert suite.tests == len(list(suite))
        assert len({case.name for case in suite}) == suite.tests


def test_a_throng_of_findings_is_cut_and_said_to_be(throng: Run) -> None:
    text = render(throng, "junit").decode()
    assert "(and 25,009 more)" in text
    assert "of 25,010 are cut" in text
    assert len(text) < 20_000


def test_nothing_in_an_article_breaks_the_xml(run: Run, tmp_path: Path) -> None:
    odd = "".join(map(chr, [*range(0x20), 0x7F, 0xFFFE, 0xFFFF, 0xD800, 0x202E])) + "]]></failure><x a='\"'>&amp;"
    fault = replace(run.findings[4], message=odd, path=run.findings[4].path)
    file = tmp_path / "report.xml"
    file.write_bytes(render(replace(run, findings=(fault,)), "junit"))
    (failure,) = [case.result[0] for suite in JUnitXml.fromfile(str(file)) for case in suite if case.result][:1]
    assert "]]></failure><x a='\"'>&amp;" in failure.message
