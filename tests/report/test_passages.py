from __future__ import annotations

from msgspec.structs import replace

from citecheck.model import Passage, Place, Run, Span, Support
from citecheck.report import FORMATS, render
from citecheck.report.passages import with_passages
from tests.report.samples import sample_run

LINK = "https://source.example/a#:~:text=14%20tons"


def with_support(verdict: str = "differs", *, evidence: tuple[str, ...] = ("text https://source.example/a",)) -> Run:
    """The sample run, whose first finding is now about a number that a source was seen to contradict."""
    run = sample_run()
    first = replace(run.findings[0], evidence=("text https://source.example/a",))
    passage = Passage("It was “14 tons”.", (Span(8, 15),), Place(page=3), "https://source.example/a", LINK, exact=True)
    support = Support(
        first.path, "number", first.span, verdict, "other-value", "…", passages=(passage,), evidence=evidence
    )  # type: ignore[arg-type]
    return replace(run, findings=(first, *run.findings[1:]), supports=(support,))


def test_formats_without_passages_tell_the_first_in_the_message() -> None:
    run = with_support()
    message = with_passages(run).findings[0].message
    assert message == f"{run.findings[0].message} Seen: “It was ‘14 tons’.” (page 3, {LINK})"
    assert with_passages(run).findings[1:] == run.findings[1:]


def test_a_finding_that_does_not_rest_on_the_source_is_left_alone() -> None:
    run = with_support(evidence=("text https://other.example/",))
    assert with_passages(run).findings == run.findings


def test_every_format_has_the_link_to_the_passage() -> None:
    run = with_support()
    # in Markdown addresses are kept from becoming links, in annotations "%" is written as "%25"
    told = {name: render(run, name).decode().replace("%25", "%") for name in FORMATS}
    assert [name for name, text in told.items() if "text=14%20tons" not in text] == []
    assert [name for name, text in told.items() if LINK not in text] == ["markdown", "comment"]
