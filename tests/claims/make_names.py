"""Makes citecheck/claims/quantities/names.json out of CLDR: what currencies and units are called in six languages.

Run `python -m tests.claims.make_names` after an update of Babel; `test_names.py` compares the file with this.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import babel
from babel import Locale
from babel.core import get_global

from citecheck.claims.quantities.lexicon import words

PATH = Path(__file__).resolve().parents[2] / "citecheck" / "claims" / "quantities" / "names.json"
LANGUAGES = ("en", "de", "es", "fr", "ru", "zh")
FORMER = ("ATS", "BEF", "DEM", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "NLG", "PTE", "SUR")
CATEGORIES = {
    "length", "area", "volume", "mass", "speed", "energy", "power", "digital", "duration", "temperature", "angle",
    "frequency", "pressure", "electric", "acceleration",
}  # fmt: skip
UNWANTED = frozenset(
    words(
        "length-point length-earth-radius length-solar-radius mass-earth-mass mass-solar-mass mass-grain "
        "duration-night duration-quarter volume-drop "
        "volume-pinch volume-jigger speed-beaufort speed-light-speed angle-arc-minute angle-arc-second "
        "energy-therm-us temperature-generic acceleration-g-force length-mile-scandinavian"
    )
)
SYMBOL = 4
"""A name of fewer letters is a symbol: its case matters (Mb is not MB)."""
RISKY = frozenset(
    words(
        "в. л. с. в а. st in a d y w c s pt at as dot em to l. pk B b lx fur nm mi G cp t. "
        "j. s. m. S A q n h. o. T. J. W. M. к г."
    )
)


def spoken_currencies() -> set[str]:
    """Codes that are money somewhere today, and the best known former ones."""
    spans = [span for territory in get_global("territory_currencies").values() for span in territory]
    return {code for code, _, until, tender in spans if until is None and tender} | set(FORMER)


def currencies() -> dict[str, str]:
    """Name in any of the languages, in lower case -> ISO 4217 code."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        data: Any = Locale.parse(language)._data
        for code in sorted(spoken_currencies()):
            names = [data["currency_names"].get(code), *dict(data["currency_names_plural"].get(code) or {}).values()]
            for name in names:
                if name and re.fullmatch(r"[^\W\d_]+(?:[ .’'-]+[^\W\d_]+)*", name):
                    found.setdefault(name.lower(), code)
    return found


def units(language: str) -> dict[str, str]:
    """Name or symbol in a language -> English singular name; symbols keep their case."""
    data: Any = Locale.parse(language)._data
    english: Any = Locale.parse("en")._data["unit_patterns"]
    found: dict[str, str] = {}
    for key in sorted(data["unit_patterns"]):
        if key.split("-")[0] not in CATEGORIES or key in UNWANTED or "person" in key or "imperial" in key:
            continue
        name = plain(english[key]["long"]["one"])
        for width in ("long", "short"):
            for form, pattern in dict(data["unit_patterns"][key].get(width) or {}).items():
                written = plain(pattern) if isinstance(pattern, str) and form != "per" else ""
                if written and written not in RISKY and "{" not in written:
                    found.setdefault(written if len(written) < SYMBOL else written.lower(), name.lower())
    return found


def plain(pattern: str) -> str:
    """`{0} kilometers` -> `kilometers`, with plain spaces; empty where the number is not in front."""
    pattern = re.sub(r"[\u00a0\u202f]", " ", pattern)
    return pattern[3:].strip() if pattern.startswith("{0}") else ""


def build() -> dict[str, Any]:
    """The whole table."""
    return {
        "cldr": f"babel {babel.__version__}",
        "currencies": grouped(currencies()),
        "units": {language: grouped(units(language)) for language in LANGUAGES},
    }


def grouped(names: dict[str, str]) -> dict[str, str]:
    """`{"metre": "meter", "m": "meter"}` -> `{"meter": "m|metre"}`: half the size, and a change is one line."""
    found: dict[str, list[str]] = {}
    for written, name in names.items():
        found.setdefault(name, []).append(written)
    return {name: "|".join(sorted(found[name])) for name in sorted(found)}


if __name__ == "__main__":
    PATH.write_text(json.dumps(build(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
