import pytest

from citecheck.bib import accents


@pytest.mark.parametrize(
    ("raw", "encoded"),
    [
        ("Bodø", r"Bod{\o}"),
        ("Müller & Söhne", r"M{\"u}ller \& S{\"o}hne"),
        ("Gráda", r"Gr{\'a}da"),
        ("Dvořák, Łódź", r"Dvo{\v{r}}{\'a}k, {\L}{\'o}d{\'z}"),
        ("Ångström, façade, ő", r"{\r{A}}ngstr{\"o}m, fa{\c{c}}ade, {\H{o}}"),
        ("“China’s” 18–27—and…", r"``China's'' 18--27---and\ldots{}"),
        ("Straße", r"Stra{\ss}e"),
    ],
)
def test_latin_letters_and_signs_become_commands(raw: str, encoded: str) -> None:
    assert accents.text(raw) == encoded
    assert encoded.isascii()


@pytest.mark.parametrize("raw", ["Сила Сибири", "中国", "Việt Nam ế", "й"])
def test_what_has_no_single_accent_stays_utf_8(raw: str) -> None:
    assert "{" not in accents.text(raw).replace(r"{\d{e}}", "")
    assert not accents.text(raw).isascii()


def test_signs_that_tex_would_join_are_kept_apart() -> None:
    assert accents.text("“a ‘b’”") == "``a `b'{}''"
    assert accents.text("––-") == "--{}--{}-"
    assert accents.text("-–") == "-{}--"
