import pytest

from citecheck.bib.languages import babel_name, is_english


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "english"),
        ("en-US", "american"),
        ("en-IE", "english"),
        ("ru", "russian"),
        ("de", "ngerman"),
        ("de_CH", "nswissgerman"),
        ("zh-Hans-CN", "chinese"),
        ("sr-Cyrl-RS", "serbianc"),
        ("tlh", None),
        ("", None),
        (None, None),
    ],
)
def test_the_babel_name_of_a_tag(tag: str | None, name: str | None) -> None:
    assert babel_name(tag) == name


def test_english_of_any_region() -> None:
    assert is_english("en-GB")
    assert not is_english("de")
    assert not is_english(None)
