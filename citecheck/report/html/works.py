"""Works as the page lists them: the reference, where it is cited, whether it can be reached, its BibTeX."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from citecheck.bib import to_bibtex
from citecheck.model import Evidence, Stub, Work
from citecheck.report.html.fields import Field, described, missing, reference
from citecheck.report.html.ids import Ids
from citecheck.report.html.links import web_address
from citecheck.report.html.verdicts import STATES, Mood
from citecheck.report.visible import one_line, visible
from citecheck.report.words import state
from citecheck.sources.registries import subject_of


class WorkView(Struct, frozen=True):
    """A work; `notes` are labels and element ids of the notes that cite it, `copies` addresses of snapshots."""

    id: str
    key: str
    reference: str
    missing: str
    state: str
    mood: Mood
    fields: tuple[Field, ...]
    bibtex: str
    notes: tuple[tuple[str, str], ...]
    copies: tuple[str, ...]


class StubView(Struct, frozen=True):
    """A marker without a note."""

    id: str
    key: str
    label: str
    sentence: str
    hint: str | None
    marker: str | None


def works_of(
    works: Sequence[Work], note_ids: Mapping[str, str], evidence: Mapping[str, Evidence], ids: Ids
) -> tuple[WorkView, ...]:
    """The works of a document in the order of the bibliography."""
    return tuple(_view(work, note_ids, evidence, ids) for work in works)


def stubs_of(stubs: Sequence[Stub], marker_ids: Mapping[int, str], ids: Ids) -> tuple[StubView, ...]:
    """The markers without a note."""
    return tuple(
        StubView(
            id=ids.take(f"stub-{stub.key}"),
            key=one_line(stub.key),
            label=one_line(stub.label),
            sentence=one_line(stub.sentence),
            hint=None if stub.hint is None else one_line(stub.hint),
            marker=marker_ids.get(stub.span.start),
        )
        for stub in stubs
    )


def work_state(work: Work, evidence: Mapping[str, Evidence]) -> str:
    """The best that is known of a work's links and identifiers, `no link` where there is nothing to ask about."""
    known = {state(item.outcome) for item in _answers(work, evidence)}
    if known:
        return next((name for name in STATES if name in known), "not-checked")
    return "not-checked" if work.links or work.identifiers else "no link"


def _answers(work: Work, evidence: Mapping[str, Evidence]) -> Iterator[Evidence]:
    keys = [f"link {link.url}" for link in work.links]
    keys += [f"identifier {subject_of(item.scheme, item.value)}" for item in work.identifiers]
    return (evidence[key] for key in keys if key in evidence)


def _view(work: Work, note_ids: Mapping[str, str], evidence: Mapping[str, Evidence], ids: Ids) -> WorkView:
    reached = work_state(work, evidence)
    return WorkView(
        id=ids.take(f"work-{work.key}"),
        key=one_line(work.key),
        reference=reference(work),
        missing=missing(work),
        state=reached,
        mood=STATES.get(reached, "none"),
        fields=tuple(described(work)),
        bibtex=visible(_entry(work)),
        notes=tuple((one_line(note), note_ids[note]) for note in work.notes if note in note_ids),
        copies=tuple(_copies(work, evidence)),
    )


def _copies(work: Work, evidence: Mapping[str, Evidence]) -> Iterator[str]:
    for link in work.links:
        item = evidence.get(f"archive {link.url}")
        href = web_address(getattr(item.outcome, "url", None)) if item and state(item.outcome) == "archived" else None
        if href:
            yield href


def _entry(work: Work) -> str:
    """The entry of one work as the `.bib` file has it, without the header of the file."""
    return to_bibtex((work,)).partition("\n\n")[2].strip()
