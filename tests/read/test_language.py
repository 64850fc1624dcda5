"""Languages are named only where script or function words make them plain."""

from __future__ import annotations

import pytest

from citecheck.read.language import guess_language, script_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Товарооборот России и Китая достиг рекордных $190 млрд", "ru"),
        ("Зовнішня торгівля України та її партнерів", "uk"),
        ("The trade relationship and its impact on Europe", "en"),
        ("Die Zukunft der deutschen Außenpolitik und das Erbe des Krieges", "de"),
        ("La politique étrangère de la France dans les années trente", "fr"),
        ("La política exterior de los Estados Unidos y el petróleo", "es"),
        ("中国与俄罗斯的贸易", "zh"),
        ("ロシアの対外政策", "ja"),
        ("’Коммерсант’: Huawei распускает одно из подразделений в РФ", "ru"),
    ],
)
def test_titles(text, language):
    assert guess_language(text) == language


def test_what_decides_nothing_keeps_the_default():
    assert guess_language("Forbes 2023", "en") == "en"
    assert guess_language("1234", None) is None
    assert script_of("12 …") == ""
