"""Records to train on: real ones of .bib files, none of which the round trip is measured on, and composed ones.

The real records are mostly articles and books of the sciences. Composed records mix the titles, names and outlets of
the real ones with those of `vocabulary`, so that newspapers, reports, web pages, chapters and the languages of notes
are shown as often as notes cite them.
"""

from __future__ import annotations

import random
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.round_trip_records import FILES, Record, find_file, load_records, records_of
from tests.training.vocabulary import VOCABULARIES, Vocabulary

LARGEST = 3_000_000
"""Bytes of a .bib file; a larger one is a database that would drown the rest."""

KINDS = {
    "article-journal": 24, "book": 24, "chapter": 18, "article-newspaper": 9, "webpage": 8, "report": 8,
    "paper-conference": 4, "thesis": 5, "article-magazine": 3, "speech": 2, "manuscript": 2,
}  # fmt: skip
_CORPORATE = {"report": 0.6, "webpage": 0.25, "book": 0.06, "article-newspaper": 0.08}
"""How often an institution is the author."""

_LANGUAGES = {"en": 50, "de": 20, "fr": 8, "es": 7, "ru": 8, "zh": 5, "it": 4}


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())[:40]


def measured_titles() -> frozenset[str]:
    """The titles of the records that the round trip renders, which are never trained on."""
    return frozenset(_plain(record["title"]) for records in load_records().values() for record in records)


def real_records(folders: Iterable[Path]) -> list[Record]:
    """The usable records of all .bib files below some folders, each work once, in order of the files."""
    warnings.simplefilter("ignore")
    measured = {find_file(name) for names in FILES.values() for name in names}
    seen = set(measured_titles())
    found: list[Record] = []
    files = sorted(path for folder in folders for path in folder.rglob("*.bib*") if path.name.endswith((".bib", ".gz")))
    for path in files:
        if path in measured or path.stat().st_size > LARGEST:
            continue
        try:
            records = list(records_of(path))
        except (UnicodeError, ValueError, OSError):
            continue
        for record in records:
            if _plain(record["title"]) not in seen:
                seen.add(_plain(record["title"]))
                found.append(record)
    return found


@dataclass
class Pool:
    """The parts that real records give to composed ones, by kind."""

    titles: dict[str, list[str]] = field(default_factory=dict)
    names: list[dict[str, str]] = field(default_factory=list)
    journals: list[str] = field(default_factory=list)
    publishers: list[tuple[str, str]] = field(default_factory=list)
    series: list[str] = field(default_factory=list)


def pool_of(records: Sequence[Record]) -> Pool:
    """The parts of some records."""
    pool = Pool()
    for record in records:
        pool.titles.setdefault(record["type"], []).append(record["title"])
        pool.names += [name for name in record.get("author", ()) if "family" in name]
        if record["type"] == "article-journal":
            pool.journals.append(record["container-title"])
        if "publisher" in record and "publisher-place" in record:
            pool.publishers.append((record["publisher-place"], record["publisher"]))
        if record["type"] in ("book", "chapter") and "collection-title" in record:
            pool.series.append(record["collection-title"])
    pool.journals = sorted(set(pool.journals))
    pool.publishers = sorted(set(pool.publishers))
    pool.series = sorted(set(pool.series))
    return pool


class Composer:
    """Makes records by chance, with a seed."""

    def __init__(self, pool: Pool, rng: random.Random) -> None:
        self._pool = pool
        self._rng = rng

    def record(self) -> tuple[Record, str]:
        """A record and the language of its words."""
        language = self._rng.choices(list(_LANGUAGES), list(_LANGUAGES.values()))[0]
        kind = self._rng.choices(list(KINDS), list(KINDS.values()))[0]
        return self._record(VOCABULARIES[language], kind), language

    def _record(self, words: Vocabulary, kind: str) -> Record:
        rng = self._rng
        record: Record = {"type": kind, "title": self._title(words, kind), "language": words.code}
        people = self._people(words, kind)
        edited = kind == "book" and rng.random() < 0.15
        record["editor" if edited else "author"] = people
        if kind == "article-newspaper" and rng.random() < 0.3:
            del record["author"]
        record["issued"] = {"date-parts": [self._date(kind)]}
        getattr(self, "_" + kind.replace("-", "_"))(words, record)
        if rng.random() < (0.9 if kind in ("webpage", "article-newspaper") else 0.25):
            record["URL"] = self._address()
            record["accessed"] = {"date-parts": [[rng.randint(2005, 2025), rng.randint(1, 12), rng.randint(1, 28)]]}
        if kind == "article-journal" and rng.random() < 0.3:
            record["DOI"] = f"10.{rng.randint(1000, 9999)}/{rng.choice('abcdefg')}{rng.randint(100, 10**7)}"
        return {name: value for name, value in record.items() if value}

    # ------------------------------------------------------------ parts

    def _title(self, words: Vocabulary, kind: str) -> str:
        rng = self._rng
        real = self._pool.titles.get(kind) or self._pool.titles["article-journal"]
        if words.code == "en" and rng.random() < 0.5:
            return rng.choice(real)
        if rng.random() < 0.06 and words.code != "zh":
            return self._of_a_person(words)
        pattern = rng.choice(words.patterns)
        while "{" in pattern:
            for key, group in (("{n}", words.nouns), ("{s}", words.subjects), ("{p}", words.places)):
                pattern = pattern.replace(key, rng.choice(group), 1)
        if rng.random() < 0.25 and ":" not in pattern and words.code != "zh":
            pattern += rng.choice((": ", ". ")) + rng.choice(words.nouns) + " " + rng.choice(words.places)
        first = rng.randint(1400, 1990)
        pattern = pattern.replace("1870–1914", f"{first}–{first + rng.randint(3, 120)}")
        pattern = pattern.replace("1871–1918", f"{first}–{first + rng.randint(3, 120)}")
        return pattern[0].upper() + pattern[1:]

    def _of_a_person(self, words: Vocabulary) -> str:
        """The title of a life: a name, alone or with more behind it."""
        rng = self._rng
        person = self._person(words)
        name = f"{person['given']} {person['family']}"
        rest = (rng.choice(words.nouns), rng.choice(words.subjects), rng.choice(words.places))
        return rng.choice(("{n}", "{n}: {0} {2}", "{n}: {0}", "{n}. {0} {2}", "{n}, {1}")).format(*rest, n=name)

    def _person(self, words: Vocabulary) -> dict[str, str]:
        rng = self._rng
        if words.code in ("en", "de") and rng.random() < 0.5 and self._pool.names:
            return dict(rng.choice(self._pool.names))
        family, given = rng.choice(words.family), rng.choice(words.given)
        if words.code == "zh":
            return {"literal": family + given}
        return {"family": family, "given": given}

    def _institution(self, words: Vocabulary) -> str:
        """An institution, now and then of a country or with one above it, as reports print them."""
        rng = self._rng
        name = rng.choice(words.institutions)
        if words.code == "en" and rng.random() < 0.35:
            form = rng.choice(("{} Ministry of {}", "{} Council on {}", "Office for {1} of {0}", "{} Committee on {}",
                               "National Institute of {1}", "{1} Association", "Ministry of {1} of {0}",
                               "Center for {1} Studies", "{} Department of {}"))  # fmt: skip
            name = form.format(rng.choice(words.places), rng.choice(words.subjects)).replace("the ", "")
        return name

    def _people(self, words: Vocabulary, kind: str) -> list[dict[str, str]]:
        rng = self._rng
        if rng.random() < _CORPORATE.get(kind, 0.04):
            return [{"literal": self._institution(words)}]
        return [self._person(words) for _ in range(rng.choices((1, 2, 3, 4, 6), (0.62, 0.22, 0.1, 0.04, 0.02))[0])]

    def _date(self, kind: str) -> list[int]:
        rng = self._rng
        date = [rng.choices((rng.randint(1850, 1969), rng.randint(1970, 2025)), (0.2, 0.8))[0]]
        detail = rng.random()
        if kind in ("article-newspaper", "webpage", "article-magazine") or detail < 0.08:
            date += [rng.randint(1, 12)] + ([rng.randint(1, 28)] if rng.random() < 0.85 else [])
        return date

    def _imprint(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        use = self._pool.publishers if words.code == "en" and rng.random() < 0.4 else words.publishers
        place, publisher = rng.choice(use)
        record["publisher-place"] = place
        record["publisher"] = publisher

    def _series(self, words: Vocabulary) -> str | None:
        use = self._pool.series if words.code == "en" and self._rng.random() < 0.6 else words.series
        return self._rng.choice(use) if use else None

    def _pages(self) -> str:
        first = self._rng.randint(1, 900)
        return f"{first}-{first + self._rng.randint(1, 40)}"

    def _address(self) -> str:
        rng = self._rng
        slug = "-".join(
            rng.choice("news policy trade law article report 2021 file id energy".split()) for _ in range(3)
        )
        site = rng.choice("example agency journal kremlin ministry times".split())
        return f"https://www.{site}.{rng.choice(['org', 'com', 'de', 'ru', 'gov'])}/{slug}"

    # ------------------------------------------------------------ kinds

    def _article_journal(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        real = words.code == "en" and rng.random() < 0.4
        record["container-title"] = rng.choice(self._pool.journals if real else words.periodicals)
        if rng.random() < 0.93:
            record["volume"] = str(rng.randint(1, 180))
        record["issue"] = str(rng.randint(1, 12)) if rng.random() < 0.6 else None
        record["page"] = self._pages() if rng.random() < 0.93 else str(rng.randint(1, 99))

    def _article_magazine(self, words: Vocabulary, record: Record) -> None:
        record["container-title"] = self._rng.choice(words.newspapers + words.periodicals)
        record["page"] = self._pages() if self._rng.random() < 0.4 else None

    def _article_newspaper(self, words: Vocabulary, record: Record) -> None:
        record["container-title"] = self._rng.choice(words.newspapers)
        record["page"] = str(self._rng.randint(1, 40)) if self._rng.random() < 0.2 else None

    def _webpage(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        site = rng.choice(words.newspapers + words.institutions)
        lot = rng.random()
        if lot < 0.25:
            site = rng.choice(("{}.ru", "{}.com", "{}.org", "www.{}.org", "{}.de", "{}.net", "{}.gov")).format(
                rng.choice(
                    "kommersant tass bruegel portside dialog history energy archive policy kremlin state".split()
                )
            )
            site = site.capitalize() if rng.random() < 0.5 else site
        elif lot < 0.35:
            site = f"{rng.choice(words.institutions)}, {self._institution(words)}"
        record["container-title"] = site
        if self._rng.random() < 0.25:
            del record["container-title"]

    def _book(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        self._imprint(words, record)
        record["edition"] = str(rng.randint(2, 6)) if rng.random() < 0.12 else None
        record["volume"] = str(rng.randint(1, 5)) if rng.random() < 0.06 else None
        record["collection-title"] = self._series(words) if rng.random() < 0.25 else None
        record["translator"] = [self._person(words)] if rng.random() < 0.07 else None

    def _chapter(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        self._imprint(words, record)
        record["container-title"] = self._title(words, "book")
        record["editor"] = (
            [self._person(words) for _ in range(rng.choice((1, 1, 2, 2, 3)))] if rng.random() < 0.85 else None
        )
        record["page"] = self._pages() if rng.random() < 0.9 else None
        record["collection-title"] = self._series(words) if rng.random() < 0.15 else None

    def _report(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        record["publisher"] = rng.choice(words.institutions)
        if rng.random() < 0.35:
            record["title"] = self._yearly(words)
        record["publisher-place"] = rng.choice(words.publishers)[0] if rng.random() < 0.5 else None
        record["genre"] = (
            rng.choice(("Working Paper", "Report", "Discussion Paper", "Policy Brief")) if rng.random() < 0.4 else None
        )
        record["number"] = str(rng.randint(1, 400)) if record["genre"] else None

    def _yearly(self, words: Vocabulary) -> str:
        """The title of a report that comes out every year."""
        rng = self._rng
        forms = {
            "de": ("Jahresbericht {y}", "{n}. Jahresbericht", "Bericht zur Lage {p} {y}"),
            "fr": ("Rapport annuel {y}", "Rapport sur {s}"),
            "es": ("Informe anual {y}", "Memoria anual"),
            "ru": ("Годовой отчет {y}", "Доклад о {s}"),
            "zh": ("年度报告{y}", "{p}{s}发展报告{y}"),
            "en": ("Annual Report {y}", "{n}th Annual Report", "Annual Report", "World {s} Outlook {y}", "{s} Survey",
                   "{s} Report {y}", "{p} Economic Update", "Final Report", "Statistical Yearbook {y}"),
        }  # fmt: skip
        form = rng.choice(forms.get(words.code, forms["en"]))
        return form.format(
            y=rng.randint(1960, 2024), n=rng.randint(4, 99), s=rng.choice(words.subjects), p=rng.choice(words.places)
        )

    def _paper_conference(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        names = ("Proceedings of the {} Conference on {}", "{} International Symposium on {}", "{} Workshop on {}")
        subject = rng.choice(words.subjects)
        record["container-title"] = rng.choice(names).format(rng.choice(("5th", "2019", "Third", "Annual")), subject)
        record["page"] = self._pages() if rng.random() < 0.8 else None
        if rng.random() < 0.6:
            self._imprint(words, record)

    def _thesis(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        genre = {
            "de": "Dissertation",
            "fr": "thèse de doctorat",
            "es": "tesis doctoral",
            "ru": "дис. … канд. ист. наук",
        }
        record["publisher"] = rng.choice([name for name in words.institutions if "niver" in name] or words.institutions)
        record["publisher-place"] = rng.choice(words.publishers)[0] if rng.random() < 0.4 else None
        record["genre"] = genre.get(
            words.code, rng.choice(("PhD diss.", "PhD thesis", "Doctoral dissertation", "MA thesis"))
        )

    def _speech(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        record["genre"] = rng.choice(("speech", "lecture", "interview", "press conference", "conference presentation"))
        record["event-place"] = rng.choice(words.publishers)[0]
        record["publisher-place"] = record["event-place"]
        record["event-title"] = rng.choice(words.subjects) if rng.random() < 0.3 else None

    def _manuscript(self, words: Vocabulary, record: Record) -> None:
        rng = self._rng
        record["genre"] = rng.choice(("unpublished manuscript", "letter", "typescript", "memorandum"))
        record["archive"] = rng.choice(("National Archives", "British Library", "Bundesarchiv", "Hoover Institution"))
        record["archive_location"] = f"{rng.choice(('box', 'folder', 'FO', 'MS'))} {rng.randint(1, 999)}"
        record["archive-place"] = rng.choice(words.publishers)[0]


def records_by_language(folders: Iterable[Path], size: int, seed: int) -> dict[str, list[Record]]:
    """Real and composed records, about `size` of them, by the language of their words."""
    rng = random.Random(seed)
    real = real_records(folders)
    composer = Composer(pool_of(real), rng)
    found: dict[str, list[Record]] = {code: [] for code in VOCABULARIES}
    for record in real:
        language: Any = record.get("language")
        han = any("\u3400" <= char <= "\u9fff" for char in record["title"])
        cyrillic = any("\u0400" <= char <= "\u04ff" for char in record["title"])
        code = "zh" if han else "ru" if cyrillic else language if language in found else "en"
        found[code].append(record)
    for _ in range(size):
        record, language = composer.record()
        found[language].append(record)
    for records in found.values():
        rng.shuffle(records)
    return {code: [{**r, "id": f"{code}{n}"} for n, r in enumerate(records)] for code, records in found.items()}
