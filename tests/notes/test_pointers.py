"""Notes that point to other notes, and short forms with a pointer, prose and places around them."""

from __future__ import annotations

import pytest

from citecheck.model import Span
from citecheck.notes import parse_notes
from citecheck.notes.citations.backrefs import find_back_reference
from citecheck.notes.citations.joins import cut_short_forms
from citecheck.notes.citations.named import named_part
from citecheck.notes.citations.pointers import PREVIOUS, bare_pointer
from citecheck.notes.citations.trailers import without_trailer

POINTERS = [
    ("See note 12 above.", ("12",)),
    ("See n. 5 above, at p. 12.", ("5",)),
    ("see supra n. 8", ("8",)),
    ("See supra note 1 and accompanying text.", ("1",)),
    ("Siehe Fn. 2.", ("2",)),
    ("s. o. Fn. 3.", ("3",)),
    ("Vgl. FN 9.", ("9",)),
    ("Wie Anm. 7.", ("7",)),
    ("Vgl. auch die Hinweise in Fn. 6.", ("6",)),
    ("Siehe die Nachweise oben Anm. 4.", ("4",)),
    ("This is discussed at n. 5 above.", ("5",)),
    ("Vgl. die in Fn. 12 genannten Arbeiten.", ("12",)),
    ("See notes 5 and 7.", ("5", "7")),
    ("Vgl. Anm. 3-5.", ("3", "4", "5")),
    ("See previous note.", (PREVIOUS,)),
    ("Vgl. vorige Fn.", (PREVIOUS,)),
    ("Ebd. (Fn. 4), S. 12.", ("4",)),
]
NO_POINTERS = [
    "Habermas, Fn. 12, S. 34.",
    "See also text to n 4.",
    "See supra text accompanying notes 2–4.",
    "See supra notes 1–5 and accompanying text.",
    "Siehe oben bei Fn. 2.",
    "See infra note 30.",
    "Vgl. dazu unten Anm. 55.",
    "The same argument, discussed in note 5 above, applies to contracts.",
    "Smith, Law, p. 5.",
]


@pytest.mark.parametrize(("text", "labels"), POINTERS)
def test_a_note_that_only_points_names_its_notes(text, labels):
    pointer = bare_pointer(text, 0, len(text))
    assert pointer is not None
    assert pointer.labels == labels


@pytest.mark.parametrize("text", NO_POINTERS)
def test_what_names_a_source_or_the_text_is_no_bare_pointer(text):
    assert bare_pointer(text, 0, len(text)) is None


def test_the_page_behind_a_pointer_is_the_place_cited():
    text = "See n. 5 above, at p. 12."
    pointer = bare_pointer(text, 0, len(text))
    assert pointer is not None
    assert pointer.locator is not None
    assert pointer.locator.of(text) == "12"


@pytest.mark.parametrize(
    ("text", "rest", "place", "remark"),
    [
        ("Habermas (Fn. 12), S. 34", "Habermas ", "34", None),
        ("Habermas, a.a.O. (Anm. 3), S. 5 f.", "Habermas, ", "5 f.", None),
        ("Beattie, op. cit. (note 3), p. 460.", "Beattie, ", "460", None),
        ("Cotterrell, above n. 1, at p. 370.", "Cotterrell, ", "370", None),
        ("Weber, Fn. 6, S. 185", "Weber, ", "185", None),
        ("Hesse, aaO. (Fn. 8), Rn. 70.", "Hesse, ", "Rn. 70", None),
        ("Ehrlich, aaO., S. 405, der von Recht spricht.", "Ehrlich, ", "405", ", der von Recht spricht."),
        ("Edelman, supra note 1, at 40 (noting this).", "Edelman, ", "40", " (noting this)."),
        ("Jackson (n 1) [102].", "Jackson ", "102", None),
    ],
)
def test_a_short_form_is_taken_apart(text, rest, place, remark):
    found = find_back_reference(text, 0, len(text))
    assert found is not None
    assert found.kind == "short"
    assert found.rest is not None
    assert found.rest.of(text) == rest
    assert (found.locator.of(text) if found.locator else None) == place
    assert (found.remark.of(text) if found.remark else None) == remark


def test_a_year_behind_op_cit_tells_the_source():
    text = "Teubner, op. cit. (1983) 245."
    found = find_back_reference(text, 0, len(text))
    assert found is not None
    assert found.year is not None
    assert found.year.of(text) == "1983"
    assert found.locator is not None
    assert found.locator.of(text) == "245"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("die Beiträge in Voigt", "Voigt"),
        ("So Blankenburg", "Blankenburg"),
        ("The reply is in Friedman", "Friedman"),
        ("Zum Begriff Habermas", "Habermas"),
        ("The Concept of Law", "The Concept of Law"),
        ("Luhmann, Das Recht der Gesellschaft", "Luhmann, Das Recht der Gesellschaft"),
        ("Mayntz/Scharpf", "Mayntz/Scharpf"),
    ],
)
def test_prose_is_told_from_the_name_behind_it(text, part):
    assert named_part(text, Span(0, len(text))).of(text) == part


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("So A. Beck (Fn. 1), S. 95, und Rott (Fn. 2), S. 210.", 2),
        ("Abel 1973, Galanter 1974, Felstiner 1974.", 3),
        ("Griffiths (1986: 39) and Santos (1995: 114)", 2),
        ("See Sugarman, id., and the works cited at n. 5 above.", 2),
        ("Cotterrell, supra note 3, at 20. The reply is in Friedman (n. 3 above), 223.", 2),
        ("Dieter Simon, Die Unabhängigkeit des Richters, Darmstadt 1975, S. 104.", 1),
        ("Weber (Anm. 2), S. 469, wo von der Entzauberung die Rede ist.", 1),
    ],
)
def test_short_forms_that_follow_one_another_are_cut_apart(text, parts):
    cut = cut_short_forms(text, Span(0, len(text)))
    assert len(cut) == parts
    assert "".join(span.of(text) for span in cut) == text


@pytest.mark.parametrize(
    ("text", "trailer"),
    [
        ("Wesel, Frühformen, S. 52, m. w. N.", ", m. w. N."),
        ("Rawls, Justice, p. 5 (emphasis added)", " (emphasis added)"),
        ("Lautmann, Justiz, S. 57 (Hervorhebung im Original).", " (Hervorhebung im Original)."),
        ("Rawls, Justice, p. 5", None),
    ],
)
def test_what_notes_set_behind_a_source_is_no_part_of_it(text, trailer):
    span, found = without_trailer(text, Span(0, len(text)))
    assert (found.of(text) if found else None) == trailer
    assert text.startswith(span.of(text))


def meant(*notes: str) -> tuple[str | None, str]:
    """What the first citation of the last note refers to, and the reason given."""
    citation = parse_notes(notes)[-1][0]
    return citation.refers_to, citation.inference or ""


HART = "H. L. A. Hart, The Concept of Law (Oxford: Clarendon Press, 1961), p. 12."
RAZ = "J. Raz, The Authority of Law (Oxford: Clarendon Press, 1979), p. 40."
BOTH = f"{HART[:-1]}; {RAZ}"


def test_a_pointer_means_the_source_of_its_note():
    assert meant(HART, RAZ, "See note 1 above.") == ("1.1", "")
    assert meant(HART, "Ibid., p. 14.", RAZ, "Vgl. Fn. 2.")[0] == "1.1"


def test_a_pointer_to_a_note_of_several_sources_says_so():
    target, reason = meant(BOTH, "See note 1.")
    assert target is None
    assert reason == "ambiguous: 1.1 or 1.2"


def test_a_name_picks_among_the_sources_of_the_note():
    assert meant(BOTH, "Raz (n 1) 45.")[0] == "1.2"


def test_the_previous_note_is_the_one_before():
    assert meant(HART, RAZ, "See previous note.")[0] == "2.1"


def test_the_first_party_of_a_case_is_its_title():
    notes = ("Costa v ENEL [1964] ECR 585.", RAZ, "Costa (n 1) 593.")
    citation = parse_notes(notes)[-1][0]
    assert (citation.title, citation.authors, citation.refers_to) == ("Costa", (), "1.1")
    assert [o.field for o in citation.origins if o.field.startswith(("title", "authors"))] == ["title"]


def test_a_name_with_ebd_is_no_ibid():
    citation = parse_notes((HART, RAZ, "Hart, ebd., S. 40."))[-1][0]
    assert (citation.relation, citation.refers_to, citation.locator) == ("short", "1.1", "40")
