"""What findings say: severities, messages, places, fixes. That they fire is in `test_cases.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.model import Finding
from tests.rules.article import extract, found, run

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
URL = "https://courier.example/dues"
NOTE = f"Peter Oakes, “Dues and Discontent,” The Northern Courier, May 7, 2015, {URL}."


def article(*notes: str, body: str | None = None) -> str:
    prose = body or " ".join(f"Sentence {index} is here.[^{index}]" for index in range(1, len(notes) + 1))
    return prose + "\n\n" + "\n".join(f"[^{index}]: {note}" for index, note in enumerate(notes, 1)) + "\n"


def words(finding: Finding, text: str) -> str:
    return finding.span.of(text)


def only(findings: list[Finding]) -> Finding:
    (finding,) = findings
    return finding


# ---------------------------------------------------------------- structure


def test_a_file_that_cannot_be_read_is_an_error_and_a_guessed_encoding_an_information() -> None:
    (unread,) = run([extract(b"\0\0", "a.txt")]).active
    assert (unread.code, unread.severity) == ("CC001", "error")
    (guessed,) = run([extract("Экспорт вырос весной. Осенью упал.".encode("cp1251"), "a.txt")]).active
    assert (guessed.code, guessed.severity) == ("CC001", "info")


def test_an_article_whose_notes_are_lost_gets_one_finding_for_all_of_them() -> None:
    text = article(body=" ".join(f"Sentence {index} is here.[^{index}]" for index in range(1, 41)))
    finding = only(list(run([extract(text)]).active))
    assert (finding.code, finding.severity) == ("CC005", "error")
    assert "40 note markers (1 to 40) but no notes" in finding.message


def test_lost_notes_that_follow_one_another_are_one_finding() -> None:
    text = article(NOTE, body="One.[^1] Two.[^2] Three.[^3] Four.[^4] One again.[^1] Six.[^6]")
    first, second = found(text, "CC002")
    assert first.message.startswith("Markers 2 to 4 have no notes")
    assert words(first, text) == "2"
    assert [related.span.of(text) for related in first.related] == ["3", "4"]
    assert second.message.startswith("Marker 6 has no note;")


def test_notes_that_nothing_calls_are_one_finding() -> None:
    text = article(NOTE, NOTE, NOTE, body="One.[^1]")
    assert only(found(text, "CC003")).message == "Notes 2 and 3 are called by no marker in the text."


def test_the_words_beside_a_lone_quotation_mark_are_shown() -> None:
    text = article(NOTE.replace("“", ""))
    finding = only(found(text, "CC006"))
    assert words(finding, text) == "”"
    assert (
        finding.message == "Note 1 has a quotation mark that closes nothing, after “Peter Oakes, Dues and Discontent,”."
    )
    opened = only(found(article(NOTE.replace("”", "")), "CC006"))
    assert opened.message.startswith("Note 1 has a quotation mark that is never closed, before “Dues and Discontent")


def test_a_back_reference_says_what_it_refers_back_with() -> None:
    finding = only(found(article("Ibid., 43.", NOTE), "CC007"))
    assert finding.message.startswith("Note 1 refers back with “Ibid., 43")


# ---------------------------------------------------------------- links


def test_a_missing_link_is_said_once_for_a_source_and_at_its_first_note() -> None:
    note = NOTE.replace(f", {URL}", "")
    finding = only(found(article(note, "Oakes, “Dues and Discontent.”", note), "CC101"))
    assert finding.note == "1"
    assert finding.severity == "warning"


def test_a_source_that_can_be_found_in_print_lacks_its_link_as_an_information() -> None:
    note = "Martha Quill, “The Valley and Its Markets,” Regional History Review 12, no. 3 (March 2011): 41–58."
    assert only(found(article(note), "CC101")).severity == "info"


def test_a_link_that_was_cut_off_is_called_so() -> None:
    assert "link had been cut off" in only(found(article(NOTE.replace(f" {URL}.", "")), "CC101")).message


def test_a_misprinted_address_is_not_a_missing_link_too() -> None:
    text = article(NOTE.replace("https", "htps"))
    assert [finding.code for finding in run([extract(text)]).active] == ["CC102"]


def test_a_misprinted_address_is_mended_by_its_fix() -> None:
    text = article(NOTE.replace("https:", "https;"))
    finding = only(found(text, "CC102"))
    assert finding.severity == "error"
    assert applied(finding, text) == article(NOTE)


@pytest.mark.parametrize("printed", [f"<{URL}>", f"({URL})", f"[{URL}]({URL})"])
def test_markup_around_an_address_is_no_part_of_it(printed: str) -> None:
    assert found(article(NOTE.replace(URL, printed)), "CC102") == []


def test_a_dead_link_names_the_proof_and_the_snapshot_which_its_fix_links_to() -> None:
    snapshot = f"https://web.archive.org/web/20160102030405/{URL}"
    world = {
        "link": {URL: {"outcome": "dead", "reason": "not-found", "attempts": 2, "status": 404}},
        "archive": {URL: {"outcome": "archived", "url": snapshot, "timestamp": "20160102030405"}},
    }
    text = article(NOTE, NOTE.replace("Dues and Discontent", "Guilds and Markets"))
    finding = only(found(text, "CC201", world))
    assert finding.severity == "error"
    assert "(404), asked 2 times; a snapshot of 2016-01-02 is at" in finding.message
    assert finding.evidence == (f"link {URL}", f"archive {URL}")
    assert len(finding.related) == 1
    assert applied(finding, text) == text.replace(URL, snapshot)


def test_a_dead_link_that_holds_a_doi_is_mended_by_the_doi() -> None:
    url = "https://old-press.example/doi/full/10.5555/12345678"
    text = article(NOTE.replace(URL, url))
    world = {
        "link": {
            url: {"outcome": "dead", "reason": "not-found", "attempts": 2, "status": 404},
            "https://doi.org/10.5555/12345678": {"outcome": "alive", "status": 200, "url": "https://press.example/1"},
        },
        "archive": {url: {"outcome": "archived", "url": f"https://web.archive.org/web/1/{url}", "timestamp": "2016"}},
        "identifier": {"doi:10.5555/12345678": {"outcome": "registered", "registry": "doi.org"}},
    }
    assert "https://doi.org/10.5555/12345678" in applied(only(found(text, "CC201", world)), text)
    del world["identifier"]
    assert "web.archive.org" in applied(only(found(text, "CC201", world)), text)


def test_a_moved_link_is_graded_by_where_it_leads() -> None:
    def moved(to: str) -> Finding:
        return only(found(article(NOTE), "CC203", {"link": {URL: {"outcome": "moved", "status": 200, "url": to}}}))

    beside = moved("https://www.courier.example/archive/dues")
    assert beside.severity == "info"
    assert applied(beside, article(NOTE)) == article(NOTE).replace(URL, "https://www.courier.example/archive/dues")
    with_fragment = article(NOTE.replace(URL, f"{URL}#toll"))
    world = {"link": {f"{URL}#toll": {"outcome": "moved", "status": 200, "url": "https://courier.example/new"}}}
    assert "https://courier.example/new#toll" in applied(only(found(with_fragment, "CC203", world)), with_fragment)
    assert moved("https://parking.example/dues").severity == "warning"
    lost = moved("https://courier.example/")
    assert (lost.severity, lost.fix) == ("warning", None)
    assert "the front page" in lost.message


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ({"outcome": "blocked", "reason": "challenge", "status": 403}, "proof that a person asks (403)"),
        ({"outcome": "unreachable", "reason": "tls"}, "certificate"),
        ({"outcome": "unreachable", "reason": "a-new-reason"}, "a-new-reason"),
        ({"outcome": "refused", "reason": "private-address"}, "private network"),
    ],
)
def test_an_unreachable_link_is_an_information_and_says_why(outcome: dict[str, object], said: str) -> None:
    finding = only(found(article(NOTE), "CC204", {"link": {URL: outcome}}))
    assert finding.severity == "info"
    assert said in finding.message
    assert "not known" in finding.message


# ---------------------------------------------------------------- numbers, bibliography, hygiene


def test_an_uncited_sentence_is_one_finding_however_many_numbers_it_has() -> None:
    text = article(NOTE, body="One.[^1]\n\nExports fell from $4.2 billion to $3.9 billion in 2015.")
    finding = only(found(text, "CC401"))
    assert "“$4.2 billion” and “$3.9 billion”" in finding.message
    assert finding.severity == "warning"


def test_numbers_of_an_article_without_any_note_are_one_information() -> None:
    finding = only(found("Exports rose to $4.2 billion in 2015.\n\nImports fell by 12.5 percent.", "CC401"))
    assert finding.severity == "info"


def test_a_missing_scale_points_to_the_amount_beside_it() -> None:
    text = article(NOTE, body="Trade amounted to $227.7 billion in 2023. This trade level exceeded $240 last year.[^1]")
    finding = only(found(text, "CC404"))
    assert words(finding, text) == "$240"
    assert finding.related[0].span.of(text) == "$227.7 billion"


def test_an_incomplete_entry_says_what_is_missing_and_nothing_else_says_it_too() -> None:
    (finding,) = run([extract(article("“Dues and Discontent,” May 7, 2015."))]).active
    assert finding.code == "CC501"
    assert "with no author or publisher and no link" in finding.message


def test_duplicates_with_unlike_titles_are_an_information() -> None:
    like = article(NOTE, NOTE.replace("Discontent", "Discontents"))
    unlike = article(NOTE, NOTE.replace("Dues and Discontent", "A Frozen River"))
    assert {finding.severity for finding in found(like, "CC502")} <= {"warning"}
    assert only(found(unlike, "CC502")).severity == "info"


def test_low_coverage_says_why() -> None:
    world = {
        "settings": {"coverage-floor": 0.9},
        "coverage": [{"what": "links", "total": 10, "checked": 6, "unchecked": [["network-away", 4]]}],
    }
    message = only(found(article(NOTE), "CC904", world)).message
    assert "6 of 10 links" in message
    assert "90%" in message
    assert "4 network-away" in message


def test_no_message_calls_anything_false() -> None:
    for path in SEEDS.glob("*.txt"):
        for finding in run([extract(path.read_bytes(), path.name)]).active:
            assert "false" not in finding.message.lower()
            assert finding.message.endswith((".", "?"))
            assert finding.subject


def test_the_article_with_ninety_three_markers_and_no_notes_gets_one_finding_for_that() -> None:
    (path,) = SEEDS.glob("000_*.txt")
    codes = [finding.code for finding in run([extract(path.read_bytes(), path.name)]).active]
    assert codes.count("CC005") == 1
    assert "CC002" not in codes


def applied(finding: Finding, text: str) -> str:
    assert finding.fix is not None
    for edit in sorted(finding.fix.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


# ---------------------------------------------------------------- numbers and their sources


def test_a_number_that_differs_is_told_with_what_was_seen() -> None:
    page = "<title>Dues</title><p>The guild of ferrymen had 1,250 members in 2014.</p>"
    finding = only(
        found(article(NOTE, body="The guild had 1,520 members in 2014.[^1]"), "CC403", {"text": {URL: [page]}})
    )
    assert finding.message.startswith("“1,520 members”: This source gives 1,250 members")
    assert "http" not in finding.message
    assert finding.evidence == (f"text {URL}", f"link {URL}")
    assert finding.note == "1"


def test_a_number_that_is_not_found_is_told_with_what_was_read() -> None:
    page = "<title>The Hall</title><p>The hall was built of brick, and its clock has four faces.</p>"
    finding = only(found(article(NOTE, body="The guild had 31,400 apprentices.[^1]"), "CC402", {"text": {URL: [page]}}))
    assert finding.severity == "warning"
    assert finding.message.endswith(f"Read: {URL}")


def test_little_is_made_of_the_next_note_of_the_paragraph() -> None:
    page = "<title>The Hall</title><p>The hall was built of brick, and its clock has four faces.</p>"
    body = "The guild had 31,400 apprentices. It met in the hall.[^1]"
    finding = only(found(article(NOTE, body=body), "CC402", {"text": {URL: [page]}}))
    assert (finding.severity, finding.confidence) == ("info", "low")


def test_all_numbers_of_a_source_that_can_not_be_read_are_one_finding() -> None:
    body = "The guild had 1,250 members in 2014.[^1] Dues were 48 crowns.[^1] It owned 19 boats.[^1]"
    world = {"link": {URL: {"outcome": "blocked", "reason": "paywall", "status": 200}}}
    finding = only(found(article(NOTE, body=body), "CC410", world))
    assert "2 other numbers from there" in finding.message
    assert len(finding.related) == 2
