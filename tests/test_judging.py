"""From texts that were fetched to what they say: which text counts, several sources, and why something was not read."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

import pytest
from msgspec.structs import replace

from citecheck import judging
from citecheck.coverage import measure
from citecheck.judging import judge_sources, why_unchecked
from citecheck.model import (
    Alive,
    Archived,
    Blocked,
    Coverage,
    Dead,
    Evidence,
    NotChecked,
    Outcome,
    Support,
    Text,
    Unreachable,
    Unreadable,
)
from citecheck.sources.reading import reading_of
from tests.rules.article import NOW, extract

URL, OTHER = "https://courier.example/dues", "https://courier.example/hall"
COPY = "https://web.archive.org/web/20160102030405/" + URL
SAYS = "<title>Dues</title><p>The guild of ferrymen had 1,250 members in 2014, a tenth more than before.</p>"
CHANGED = "<title>Dues</title><p>The guild of ferrymen had 1,430 members in 2014, a fifth more than before.</p>"
SILENT = "<title>The Hall</title><p>The hall was built of brick, and its clock has four faces.</p>"
ARTICLE = f"""The guild of ferrymen had 1,250 members in 2014.[^1][^2]

[^1]: Peter Oakes, “Dues and Discontent,” The Northern Courier, May 7, 2015, {URL}.
[^2]: Martha Quill, “The Hall,” The Northern Courier, June 2, 2015, {OTHER}.
"""
ONE = ARTICLE.replace("[^2]", "", 1)


class World:
    """What was asked and what came back."""

    def __init__(self) -> None:
        self.evidence: dict[str, Evidence] = {}
        self.bodies: dict[str, bytes] = {}
        self.read: list[str] = []

    def link(self, url: str, outcome: Outcome) -> World:
        return self._add(Evidence("link", url, outcome, NOW))

    def text(self, url: str, page: str, timestamp: str | None = None) -> World:
        data = page.encode()
        self.bodies[sha256(data).hexdigest()] = data
        outcome = Text(url, 200, "text/html; charset=utf-8", sha256(data).hexdigest(), len(data), timestamp)
        if timestamp is None:
            self.link(url, Alive(200, url))
        return self._add(Evidence("text", url, outcome, NOW))

    def copy(self, url: str, at: str, page: str) -> World:
        self._add(Evidence("archive", url, Archived(at, "20160102030405", 200, seen=True), NOW))
        return self.text(at, page, "20160102030405")

    def _add(self, evidence: Evidence) -> World:
        self.evidence[evidence.id] = evidence
        return self

    def body(self, hash_: str) -> bytes | None:
        self.read.append(hash_)
        return self.bodies.get(hash_)

    def judge(self, article: str) -> tuple[Support, ...]:
        return judge_sources([extract(article)], self.evidence, self.body)


def only(world: World, article: str = ONE) -> Support:
    (support,) = world.judge(article)
    return support


def test_the_live_page_says_it() -> None:
    support = only(World().text(URL, SAYS))
    assert (support.verdict, support.note) == ("supported", "1")
    assert support.evidence == (f"text {URL}", f"link {URL}")
    assert support.passages[0].source == URL
    assert support.passages[0].snapshot is None


def test_a_copy_is_read_in_the_place_of_a_page_that_is_gone() -> None:
    support = only(World().link(URL, Dead("not-found", 2, 404)).copy(URL, COPY, SAYS))
    assert support.verdict == "supported"
    assert (support.passages[0].source, support.passages[0].snapshot) == (COPY, "20160102030405")
    assert support.passages[0].link.startswith(COPY)


def test_what_the_live_page_says_no_more_is_looked_for_in_the_copy() -> None:
    world = World().text(URL, SILENT).copy(URL, COPY, SAYS)
    support = only(world)
    assert support.verdict == "supported"
    assert support.passages[0].snapshot == "20160102030405"
    assert support.evidence[0] == f"text {COPY}"
    assert support.message.endswith("the live page does not say it, or not any more.")


def test_a_copy_is_not_even_opened_where_the_live_page_says_it() -> None:
    world = World().text(URL, SAYS).copy(URL, COPY, SILENT)
    assert only(world).verdict == "supported"
    assert len(world.read) == 1


def test_a_page_that_gives_another_number_and_a_copy_that_gives_another_one_still() -> None:
    assert only(World().text(URL, CHANGED).copy(URL, COPY, CHANGED.replace("1,430", "1,620"))).verdict == "differs"


def test_the_best_of_several_sources_counts_whatever_the_order() -> None:
    for first, second, note in ((SAYS, SILENT, "1"), (SILENT, SAYS, "2"), (CHANGED, SAYS, "2")):
        support = only(World().text(URL, first).text(OTHER, second), ARTICLE)
        assert (support.verdict, support.note) == ("supported", note)


def test_another_number_outweighs_silence() -> None:
    assert only(World().text(URL, SILENT).text(OTHER, CHANGED), ARTICLE).verdict == "differs"


def test_where_another_source_could_not_be_read_less_is_made_of_it() -> None:
    read, partly = World().text(URL, SILENT), World().text(URL, SILENT).link(OTHER, Blocked("paywall", 200))
    full, weak = only(read, ONE), only(partly, ARTICLE)
    assert (full.verdict, weak.verdict) == ("not found", "not found")
    assert (full.confidence, weak.confidence) == ("medium", "low")
    assert weak.message.endswith("Another source behind it was not read (paywall).")


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (Dead("not-found", 2, 404), "dead"),
        (Blocked("paywall", 200), "paywall"),
        (Blocked("forbidden", 403), "blocked"),
        (Unreachable("timeout"), "unreachable"),
        (NotChecked("offline"), "offline"),
        (NotChecked("excluded"), "excluded"),
    ],
)
def test_what_was_not_read_is_not_checkable_and_says_why(outcome: Outcome, reason: str) -> None:
    support = only(World().link(URL, outcome))
    assert (support.verdict, support.reason, support.note) == ("not checkable", reason, "1")
    assert support.evidence == (f"link {URL}",)
    assert support.message == why_unchecked(reason, "number")


def test_a_text_that_could_not_be_fetched_says_why() -> None:
    world = World().link(URL, Alive(200, URL))
    world._add(Evidence("text", URL, Unreadable("too-large", URL), NOW))
    assert only(world).reason == "too-large"


def test_bytes_that_are_kept_no_more_and_bytes_that_are_no_text() -> None:
    lost = World().text(URL, SAYS)
    lost.bodies.clear()
    assert only(lost).reason == "not-kept"
    empty = World().text(URL, "<html><body></body></html>")
    assert (only(empty).verdict, only(empty).reason) == ("not checkable", "no-text")


def test_a_number_without_a_note_a_link_or_with_a_lost_note() -> None:
    bare = "The guild of ferrymen had 1,250 members in 2014."
    assert [s.verdict for s in World().judge(bare)] == ["uncited"]
    without = ONE.replace(f", {URL}", "")
    assert only(World(), without).reason == "no-link"
    lost = bare + "[^7]\n\n[^1]: Peter Oakes, “Dues,” The Northern Courier, May 7, 2015.\n"
    assert only(World(), lost).reason == "missing-note"


def test_ibid_means_the_source_it_repeats() -> None:
    article = (
        ONE.replace("2014.[^1]", "2014.[^1] Dues were 48 crowns in 2014.[^2]").split("[^2]: ")[0] + "[^2]: Ibid.\n"
    )
    first, second = World().text(URL, SAYS + "<p>Dues were 48 crowns in 2014.").judge(article)
    assert (first.verdict, second.verdict) == ("supported", "supported")


def test_each_source_is_read_once_and_let_go() -> None:
    article = "".join(f"The guild had {1000 + n} members in {1900 + n}.[^1] " for n in range(40))
    world = World().text(URL, SAYS)
    assert len(world.judge(article + "\n\n" + ONE.split("\n\n")[1])) == 40
    assert len(world.read) == 1


def test_quotations_are_held_against_the_same_texts() -> None:
    article = ONE.replace("2014.", "2014, and “its clock has four faces.”")
    number, quotation = World().text(URL, SAYS + SILENT).judge(article)
    assert (number.about, quotation.about) == ("number", "quotation")
    assert quotation.verdict == "supported"


def test_how_much_was_held_against_its_sources() -> None:
    article = ONE.replace("2014.[^1]", "2014.[^1] Dues were 48 crowns.[^2]\n\nIt owned 19 boats.")
    world = World().text(URL, SAYS).link(OTHER, Blocked("paywall", 200))
    extracts = [extract(article)]
    supports = judge_sources(extracts, world.evidence, world.body)
    (claims,) = (part for part in measure(extracts, (), supports) if part.what == "claims")
    assert claims == Coverage("claims", 3, 1, (("no-note", 1), ("paywall", 1)))


def test_reading_prefers_the_live_page_and_knows_what_was_asked() -> None:
    world = World().text(URL, SAYS).copy(URL, COPY, SAYS)
    reading = reading_of(URL, world.evidence)
    assert [text.subject for text in reading.texts] == [URL, COPY]
    assert reading.evidence == (f"link {URL}", f"archive {URL}", f"text {URL}", f"text {COPY}")
    evidence: Mapping[str, Evidence] = {}
    assert reading_of(URL, evidence) == replace(reading, texts=(), reason="not-asked", evidence=())


def test_a_source_that_breaks_its_reader_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("citecheck.judging.read_source", broken)
    with pytest.warns(UserWarning, match="fault of citecheck itself"):
        support = only(World().text(URL, SAYS))
    assert (support.verdict, support.reason) == ("not checkable", "internal-error")


def test_a_short_page_about_a_printed_work_proves_little() -> None:
    journal = ONE.replace("The Northern Courier, May 7, 2015", "Regional History Review 12, no. 3 (2015): 41–58")
    newspaper, printed = only(World().text(URL, SILENT)), only(World().text(URL, SILENT), journal)
    assert (newspaper.verdict, newspaper.confidence) == ("not found", "medium")
    assert (printed.verdict, printed.confidence) == ("not found", "low")
    assert printed.message.endswith("The page is short and may only be about this source.")
    whole = SILENT + "<p>The hall was built of brick, and nobody knows by whom. " * 400
    assert only(World().text(URL, whole), journal).confidence == "medium"


@pytest.mark.parametrize("broken", ["index_source", "judge_claim", "read_source"])
def test_a_fault_in_judging_one_source_costs_the_others_nothing(monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    whole = getattr(judging, broken)

    def fails(first: object, *others: object, **named: object) -> object:
        source = others[-1][0][1].source if broken == "judge_claim" else first  # type: ignore[index]
        if source == SILENT.encode() or "four faces" in repr(source):
            raise RecursionError("deep")
        return whole(first, *others, **named)

    monkeypatch.setattr(judging, broken, fails)
    with pytest.warns(UserWarning, match="fault of citecheck itself"):
        support = only(World().text(URL, SAYS.replace("1,250", "some")).text(OTHER, SILENT), ARTICLE)
    assert (support.verdict, support.note) == ("not found", "1")
    assert "internal error" in support.message
    with pytest.warns(UserWarning, match="fault of citecheck itself"):
        support = only(World().text(URL, SILENT))
    assert (support.verdict, support.reason) == ("not checkable", "internal-error")
    assert "fault of citecheck itself" in support.message
