"""What kind of source a citation describes, from the fields it has and the words it uses."""

from __future__ import annotations

import re

from citecheck.model import Kind
from citecheck.notes.citations.fields import Fields, is_publisher_of
from citecheck.notes.citations.forms import genre_of
from citecheck.notes.citations.lexicon import is_periodical, is_proceedings, is_publisher
from citecheck.notes.citations.signs import SignedPattern

_INTERVIEW = SignedPattern(
    r"\b(?:interview(?:ed)?|in conversation|personal communication|gespräch mit|entretien|entrevista|интервью|采访)\b",
    *("interview", "conversation", "communication", "gespräch", "entretien", "entrevista", "интервью", "采访"),
)
_ARCHIVAL = SignedPattern(
    r"\b(?:box \d|folder \d|fol\. \d|reel \d|papers,|record group|RG \d|TNA|NARA|national archives?|bundesarchiv|"
    r"archives nationales|"
    r"archives?,|nachlass|fonds?\b|Ф\. ?\d|ф\. ?\d|оп\. ?\d|MSS?\b|manuscript collection|special collections|"
    r"university archives|state archive)",
    *("box ", "folder", "fol. ", "reel ", "papers,", "record group", "rg ", "tna", "nara", "archi", "nachlass", "fond"),
    *("ф.", "оп.", "ms", "manuscript", "special coll"),
)
_NETWORK = re.compile(r"(?:Twitter|X|Facebook|Instagram|YouTube|Telegram|LinkedIn|Weibo|Medium|Substack|Truth Social)")
_DOMAIN = re.compile(r"\w\.(?:[a-z]{2,4}|рф)$", re.IGNORECASE)
_DATASET = re.compile(r"\b(?:data ?set|database|data file)\b|数据库|数据集", re.IGNORECASE)
_VIDEO = SignedPattern(
    r"\b(?:film|dvd|youtube|motion picture|documentary|directed by|video)\b|\bdir\.\s[A-Z]",
    *("film", "dvd", "youtube", "motion", "documentary", "directed", "video", "dir."),
)
_AUDIO = SignedPattern(r"\b(?:podcast|audio|radio broadcast)\b", "podcast", "audio", "radio")


_LAW = re.compile(
    r"(?:(?:Ley|Decreto|Real\sDecreto|Loi|Décret|Ordonnance|Legge|Decreto-legge)(?:-loi)?\s(?:[^,]{0,60}\s)?(?:n[.°º]|núm|N\.|\d|du\s\d|relati)|"
    r"(?:Федеральный\s(?:конституционный\s)?закон|Указ\sПрезидента|Постановление\sПравительства)(?!\w)|"
    r"[^\W\d_]{0,30}(?:gesetz|verordnung|gesetzbuch)\s(?:vom\s\d|\(BGBl)|Statute\sof\s[A-Z]|[A-Z][^,.:]{2,60}\sAct\s(?:of\s)?(?:1[5-9]|20)\d\d)",
)
_TREATY = re.compile(
    r"(?:Convention|Agreement|Treaty|Protocol|Convenio|Convención|Acuerdo|Tratado|Accord|Traité|Übereinkommen|Vertrag|"
    r"Конвенция|Договор|Соглашение|Протокол)\s(?:on|of|for|relating|concerning|between|to|sur|de|du|relative|sobre|núm\.|"
    r"über|zur|zum|zwischen|о|об|между)(?!\w)"
)


def is_archival(segment: str) -> bool:
    """Whether a stretch gives a place in an archive."""
    return bool(_ARCHIVAL.search(segment[:800]))


def kind_of(fields: Fields, segment: str) -> tuple[Kind, str]:
    """The kind and the reason for it."""
    genre = genre_of(fields.genre) if fields.genre else None
    if fields.genre in ("interview", "archival"):
        return ("interview" if fields.genre == "interview" else "archival"), "describes an unpublished source"
    around = segment if len(segment) < 800 else segment[:800]
    if genre == "thesis":
        return "thesis", "names a thesis"
    if genre == "report":
        return "report", "names a report or working paper"
    if _INTERVIEW.search(around) and not (fields.quoted and fields.has("container", "volume")):
        return "interview", "says interview"
    if not fields.quoted or not fields.has("container", "publisher"):
        if _ARCHIVAL.search(around):
            return "archival", "gives a place in an archive"
        if _VIDEO.search(around):
            return "video", "names a film or video"
    if _AUDIO.search(around):
        return "audio", "names a podcast or broadcast"
    stated = _by_title(fields)
    if stated is not None:
        return stated, "is called so"
    return _by_fields(fields)


def _by_title(fields: Fields) -> Kind | None:
    """A law or a treaty, where the title begins as those do and no periodical has printed it."""
    title = fields.values.get("title", "")
    if fields.quoted or fields.has("editors") or fields.names.get("translators"):
        return None
    if _LAW.match(title):
        return "legislation"
    return "treaty" if _TREATY.match(title) and not fields.has("publisher", "location") else None


def _by_fields(fields: Fields) -> tuple[Kind, str]:
    values = fields.values
    container, publisher = values.get("container", ""), values.get("publisher", "")
    link = "link" in values
    if _NETWORK.fullmatch(container):
        return "online", "the container is a social network"
    if container and is_proceedings(container) and not fields.has("volume", "issue"):
        return "inproceedings", "the container is a conference"
    if container and (fields.introduced or fields.has("editors")) and not fields.has("issue"):
        if (
            fields.introduced
            and is_periodical(container)
            and fields.has("volume")
            and not fields.has("editors", "publisher")
        ):
            return "article", "the container has a volume"
        return "incollection", "is part of a book"
    if container and fields.has("volume", "issue"):
        return "article", "the container has a volume"
    if container and (fields.has("location", "publisher") and publisher and not is_periodical(container)):
        return ("incollection" if fields.quoted else "book"), "has an imprint"
    if container and _DOMAIN.search(container):
        return "online", "the container is a web site"
    if container:
        return "article", "appeared in a periodical"
    return _without_container(fields, publisher, link)


def _is_monograph(fields: Fields) -> bool:
    """Whether persons wrote it, and it has a place and a plain year: institutions publish books too."""
    persons = fields.names.get("authors") or fields.names.get("editors") or []
    named = bool(persons) and all(name.literal is None for name in persons)
    return named and not fields.quoted and fields.has("location") and len(fields.values.get("issued", "")) == 4


def _without_container(fields: Fields, publisher: str, link: bool) -> tuple[Kind, str]:
    values = fields.values
    full_date = values.get("issued", "").count("-") == 2
    institution = bool(publisher) and is_publisher_of(publisher) and not is_publisher(publisher)
    if _DATASET.search(values.get("title", "")) and not fields.has("location"):
        return "dataset", "names a database"
    if institution and _is_monograph(fields):
        return "book", "a person's book with an imprint"
    if (
        institution
        and fields.has("issued")
        and not full_date
        and (fields.bracketed_date or fields.has("pages", "locator"))
    ):
        return "report", "published by an institution"
    if (publisher and (institution or fields.quoted)) and (full_date or fields.has("accessed") or link):
        return "online", "a page of an institution"
    if (
        fields.has("publisher", "location")
        and fields.has("issued")
        and not (fields.quoted and not fields.has("location"))
    ):
        if institution and not fields.has("location"):
            return "report", "published by an institution"
        return ("collection" if fields.has("editors") and not fields.has("authors") else "book"), "has an imprint"
    if fields.quoted and (full_date or fields.has("accessed") or link):
        return "online", "a title with a date and no periodical"
    if link or fields.has("accessed"):
        return "online", "gives a link"
    if fields.has("authors") and fields.has("issued") and not fields.quoted:
        return "book", "author, title and year"
    if institution and fields.has("issued"):
        return "report", "published by an institution"
    return "misc", "too little to tell"
