import pytest

from citecheck.bib import escape
from citecheck.bib.names import display, literal_list, name_list
from citecheck.model import Name


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="McFaul", given="Michael"), "McFaul, Michael"),
        (Name(family="King", given="Martin Luther", suffix="Jr."), "King, Jr., Martin Luther"),
        (Name(family="van der Berg", given="Jan"), "van der Berg, Jan"),
        (Name(family="Garcia Herrero", given="Alicia"), "Garcia Herrero, Alicia"),
        (Name(family="Garcia y Vega", given="Ana"), "{Garcia y Vega}, {Ana}"),
        (Name(family="Plato"), "Plato"),
        (Name(family="Garcia Herrero"), "{Garcia Herrero}"),
        (Name(given="Madonna"), "Madonna"),
        (Name(literal="World Bank"), "{World Bank}"),
        (Name(literal="Food and Agriculture Organization"), "{Food and Agriculture Organization}"),
        (Name(literal="Marks & Spencer"), r"{Marks \& Spencer}"),
        (Name(family="Smith, Jones", given="A and B"), "{Smith, Jones}, {A and B}"),
        (Name(literal="given=x"), "{given{=}x}"),
        (Name(family="Мамедьяров", given="Заур"), "Мамедьяров, Заур"),
        (Name(family="others"), "{others}"),
        (Name(), ""),
        (Name(literal=" \n"), ""),
    ],
)
def test_one_name(name: Name, written: str) -> None:
    assert name_list([name], escape.text) == written


def test_names_are_joined_and_et_al_is_others() -> None:
    person, bank = Name(family="Person", given="Robert"), Name(literal="World Bank")
    assert name_list([person, bank], escape.text) == "Person, Robert and {World Bank}"
    assert name_list([person, Name(literal="et al.")], escape.text) == "Person, Robert and others"
    assert name_list([person, Name(literal="и др.")], escape.text) == "Person, Robert and others"


def test_an_institution_is_one_even_with_an_and_in_its_name() -> None:
    assert literal_list("Simon and Schuster", escape.text) == "{Simon and Schuster}"
    assert literal_list("Brandenburg Gate Press", escape.text) == "Brandenburg Gate Press"


def test_display_reads_as_prose_does() -> None:
    assert display(Name(family="King", given="Martin", suffix="Jr.")) == "Martin King, Jr."
    assert display(Name(literal="World Bank")) == "World Bank"
