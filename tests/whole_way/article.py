"""What an article of these tests is: its text, its sources, and what is to come out for each number and quotation."""

from __future__ import annotations

from dataclasses import dataclass

FILLERS = {
    "en": "The {} of the old quarter is told elsewhere, and whoever walks by in the evening hears little of it.",
    "de": "Von der {} des alten Viertels ist anderswo die Rede, und wer abends vorbeigeht, hört wenig davon.",
    "fr": "On raconte ailleurs la {} du vieux quartier, et celui qui passe le soir n’en entend presque rien.",
    "ru": "О {} старого квартала рассказано в другом месте, и вечерний прохожий почти ничего о ней не слышит.",
    "zh": "关于老城区的{}，别处已有详细的叙述，傍晚路过的行人几乎听不到什么动静。",
}
_SUBJECTS = {
    "en": "chapel granary smithy tannery library bakery orchard archive cellar fountain",
    "de": "Kapelle Schmiede Gerberei Bücherei Bäckerei Mühle Werkstatt Schenke Brücke Mauer",
    "fr": "chapelle grange forge tannerie librairie fontaine fabrique taverne halle muraille",
    "ru": "часовне кузнице мельнице пекарне библиотеке таверне башне стене площади школе",
    "zh": "教堂 粮仓 铁铺 书店 面包房 果园 档案馆 地窖 喷泉 城墙",
}


@dataclass(frozen=True)
class Page:
    """What the web has at an address; `copy` is what the archive has of it, saved in June 2018."""

    body: bytes
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    copy: str | None = None


@dataclass(frozen=True)
class Expected:
    """A number or a quotation of the article, by its words, and what is to come out for it.

    `place` is the id of the element that the link to the passage must show, "page N" for a PDF, or empty where no
    passage is asked for; `copy` is whether it is to be that of the archived copy. `reason` is that of "not checkable".
    """

    words: str
    verdict: str
    place: str = ""
    reason: str = ""
    copy: bool = False


@dataclass(frozen=True)
class Article:
    """`text` has {a} and {b} where the addresses of the two hosts of the web go; so have the pages' paths."""

    name: str
    text: str
    pages: dict[str, Page]
    expected: tuple[Expected, ...]


def filler(language: str, number: int) -> str:
    """Prose without a number, so that what matters is out of sight."""
    subjects = _SUBJECTS[language].split()
    return FILLERS[language].format(subjects[number % len(subjects)])


def html(language: str, title: str, *paragraphs: str, encoding: str = "utf-8") -> bytes:
    """A page with each of the paragraphs (HTML, with ids) far below the one before."""
    parts = []
    for number, paragraph in enumerate(paragraphs):
        parts += [f"<p>{filler(language, number * 7 + n)}</p>" for n in range(18)]
        parts.append(paragraph if paragraph.startswith("<") else f'<p id="k{number + 1}">{paragraph}</p>')
    parts += [f"<p>{filler(language, 3 + n)}</p>" for n in range(18)]
    head = f'<!doctype html><html lang="{language}"><head><meta charset="{encoding}"><title>{title}</title></head>'
    page = f"{head}<body><article><h1>{title}</h1>{''.join(parts)}</article></body></html>"
    return page.encode(encoding)
