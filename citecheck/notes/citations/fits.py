"""How well a piece of a note fits a label by itself: by its own words and its immediate neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.notes.citations import lexicon
from citecheck.notes.citations.forms import genre_of
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.token import Token

Fit = tuple[str, float]
_NUMERIC = frozenset(("volume", "issue", "pages", "pages!", "number"))
_FIXED = {
    "date": "date", "volume": "volume", "issue": "volume", "pages": "pages", "pages!": "pages", "first": "pages",
    "journal": "container", "cited": "place",
}  # fmt: skip
_LOWER = re.compile(r"(?:^|\s)[a-zа-яäöüßéèà]{2,}")
_FUNCTION = re.compile(
    r"(?:^|\s)(?:of|the|and|in|on|for|to|a|an|with|from|by|der|die|das|und|von|im|zur|zum|für|de|la|le|les|des|du|et|"
    r"dans|sur|"
    r"y|el|los|en|del|и|в|на|о|по|для|как)\s",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:series|reihe|schriften|collection|studies in|lecture notes|серия|texts and|"
    r"veröffentlichungen|beiträge zu[rm]?|"
    r"studien zu[rm]?|abhandlungen|colección|quellen und)\b|丛书",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^(?:emphasis|italics|translation|my|author[’']s|in (?:russian|german|french|chinese|english|japanese)|hereafter|"
    r"henceforth|opened for|adopted|preprint|draft|abstract|forthcoming|"
    r"in press|(?:epub |online |published )?ahead of print|"
    r"unpublished|manuscript|print|web|online|pdf|paper presented|emphasis added|reprint|repr\.|orig\.|with|"
    r"special issue|supplement|"
    r"\d{1,3}(?:st|nd|rd|th)\s(?:cong|sess|session|congress|meeting|plenary)\b|"
    r"arxiv\b|(?:u\.?\s?s\.?\s?a?\.?\s)?patent\b|submitted|to appear|accepted|uncorrected|version \d|dvd|"
    r"motion picture|television|exhibition catalogue|mimeo|"
    r"quoted|cited|available|retrieved|pers|interview|mimeo|im druck|zit\. n|electronic|working paper|film|dvd|see|"
    r"passim$|[上中下]$|druckausgabe|online-ausgabe|disponible|en ligne|sine|perf\.|dir\.|prod\.|diss\.?$|"
    r"ms\.?$|mimeograph|на правах|blog$|podcast$|video$|web ?site$|speech$|keynote|"
    r"lecture$|remarks$|testimony|press (?:release|"
    r"conference)$|transcript|fact sheet|op-ed$|editorial$|letter to the editor)",
    re.IGNORECASE,
)
_PROSE_WORD = re.compile(
    r"\s(?!(?:of|for|and|the|de|la|les|des|du|et|und|für|der|des|del|per|on|in|y|e|zu|zur)\s)[a-zа-яё]+\s"
)
_SURNAMES = re.compile(r"[^\W\d_][^\s/,]{1,30}(?:(?:/|\s(?:und|and|et|&)\s)[^\W\d_][^\s/,]{1,30}){0,3}")
_ABBREVIATION = re.compile(r"[^\W\d_]{2}\.|^[^\W\d_]\.\s[^\W\d_]|[A-Z]&[A-Z]|[^\W\d_a-z]{3}|^[A-Z][a-z]?p?[A-Z]")
CALL_NUMBER = re.compile(r"[A-Z]{1,5}\s?\d+(?:/\d+)+")
"""The number of a file in an archive: "FO 371/12345"."""

_INITIAL_INSIDE = re.compile(r"[^\W\d_]{2,}\s[^\W\d_]{1,2}\.\s")
_NEAR = re.compile(r"\w\s(?:bei|am|im|ob|a\.)\s[^\W\d_a-z]")
_LEADING_AND = re.compile(r"(?:and|und|et|и|y|&)\s")
_STARTS_LOWER = re.compile(r"[a-zа-яё]")


@dataclass(slots=True)
class Piece:
    """One token with its neighbours, and what its words tell; `beside_quoted` where another token is a quoted title."""

    token: Token
    index: int
    previous: Token | None
    next: Token | None
    beside_quoted: bool = False
    words: int = 0
    names: float = 0.0
    institution: bool = False
    periodical: bool = False
    publisher: bool = False
    proceedings: bool = False
    place: bool = False
    lower: bool = False
    alone: bool = False
    imprint_soon: bool = False
    untitled: bool = False

    @property
    def text(self) -> str:
        """The words of the piece."""
        return self.token.text

    @property
    def has_role(self) -> bool:
        """Whether "ed." stands before it or "(eds.)" behind it."""
        return _is(self.previous, "role-before") or _is(self.next, "role-after")

    def next_is(self, *kinds: str) -> bool:
        """Whether the next token is of one of these kinds."""
        return _is(self.next, *kinds)

    @property
    def subtitle(self) -> bool:
        """Whether "Place:" comes next, so that what stands behind a full stop is the rest of a book's title."""
        if self.token.intro or self.periodical or self.proceedings or self.next is None or self.next.kind != "text":
            return False
        return self.next.after == ":" and not self.next.bracket and lexicon.is_place(self.next.text)

    @property
    def before_place(self) -> bool:
        """Whether a city comes next, behind a comma or full stop."""
        following = self.next
        if following is None or following.kind != "text" or following.bracket or self.token.after not in (",", "."):
            return False
        return following.after != ":" and lexicon.is_place(following.text)

    @property
    def title_ends(self) -> bool:
        """Whether what comes next stands behind titles only: an imprint in brackets, or "ed. by" """
        following = self.next
        if following is None:
            return False
        return (following.bracket and following.kind == "text") or following.kind == "role-before"

    @property
    def imprint_follows(self) -> bool:
        """Whether "(Place:" comes next."""
        return self.next is not None and self.next.bracket and self.next.after == ":"


def _is(token: Token | None, *kinds: str) -> bool:
    return token is not None and token.kind in kinds


def pieces(tokens: Sequence[Token]) -> list[Piece]:
    """The tokens with their neighbours; features are read for text only."""
    quoted = any(token.kind == "quoted" for token in tokens)
    alone = sum(token.kind in ("text", "quoted") for token in tokens) == 1
    found = []
    for i, token in enumerate(tokens):
        piece = Piece(token, i, tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None, quoted)
        if token.kind == "text":
            _read(piece, token.text)
            piece.place = piece.place or token.value == "place"
            piece.alone = alone
            piece.imprint_soon = _is_volume_of_book(tokens[i + 1 : i + 3], token.after)
        found.append(piece)
    _mark_untitled(found)
    return found


def _mark_untitled(row: Sequence[Piece]) -> None:
    """Mark the abbreviated journal that follows authors at once: "J. Zhu, Y. Cui, Nano Lett. 2010, 10, 1979"."""
    texts = [piece for piece in row if piece.token.kind == "text"]
    if len(texts) < 2 or any(piece.token.kind in ("quoted", "role-after", "role-before") for piece in row):
        return
    last, behind = texts[-1], row[texts[-1].index + 1 :]
    numbers = sum(piece.token.kind in (*_NUMERIC, "first") for piece in behind)
    dated = any(piece.token.kind == "date" for piece in row)
    if numbers >= 2 and dated and _ABBREVIATION.search(last.text) and not last.token.intro and not last.has_role:
        last.untitled = all(piece.names >= 0.9 for piece in texts[:-1])


def _is_volume_of_book(following: Sequence[Token], before: str) -> bool:
    """Whether ", vol. 3," comes next, and no pages: a volume of a book, not of a periodical."""
    if len(following) < 2 or following[0].kind != "volume" or before != "," or following[0].after != ",":
        return False
    return following[1].kind == "text"


def _read(piece: Piece, text: str) -> None:
    piece.words = text.count(" ") + 1
    piece.names = name_score(text)
    piece.institution = lexicon.is_institution(text)
    piece.periodical = lexicon.is_periodical(text)
    piece.publisher = lexicon.is_publisher(text)
    piece.proceedings = lexicon.is_proceedings(text)
    piece.place = lexicon.is_place(text)
    piece.lower = _STARTS_LOWER.match(text) is not None


def fits(piece: Piece) -> list[Fit]:
    """The labels a token can have, each with how well it fits; a token of fixed form has one."""
    token = piece.token
    if token.kind == "quoted":
        book = token.value.startswith(("《", "〈"))
        return [("title", 2.0), ("container", 0.6 if book or token.intro else -1.0), ("remark", -2.0)]
    if token.kind != "text":
        return [(_FIXED.get(token.kind, token.kind), 0.0)]
    return [(label, score) for label, judge in _JUDGES if (score := judge(piece)) is not None]


def _author(piece: Piece) -> float | None:
    if piece.token.bracket or piece.token.value == "title" or CALL_NUMBER.match(piece.text):
        return None
    if piece.names > 0:
        single = piece.words == 1 and piece.index == 0 and piece.token.after != ","
        follows = 0.6 if piece.next_is("quoted") else 0.4 if piece.next_is("date") else 0.0
        titled = piece.index > 0 and piece.title_ends and not _LEADING_AND.match(piece.text) and "." not in piece.text
        return 3.6 * piece.names - 0.9 - (0.3 if single else 0.0) - (2.5 if titled else 0.0) + follows
    if (
        _is(piece.previous, "text")
        and piece.institution
        and piece.next_is("text")
        and piece.words <= 6
        and genre_of(piece.text) is None
    ):
        return 1.0 if piece.previous and lexicon.is_institution(piece.previous.text) else None
    if piece.index or piece.words > 12 or _PROSE_WORD.search(piece.text):
        return None
    organisation = piece.institution or (piece.words <= 5 and piece.periodical)
    stands = organisation and piece.token.after in (".", ",") and piece.next_is("text")
    base = 0.9 if piece.next_is("date", "quoted") else 0.2 if stands else -0.6
    return base + (0.8 if organisation else -0.9)


def _contributor(piece: Piece) -> float | None:
    """The author of a contribution cited without its title: "Schmidt, in: Handbuch"."""
    if piece.index or piece.next is None or piece.next.intro != "in" or piece.names < 0.45:
        return None
    full_name = piece.names >= 0.75 and piece.token.after != "." and not _INITIAL_INSIDE.match(piece.text)
    return 3.5 if full_name or _SURNAMES.fullmatch(piece.text) else None


def _outlet(piece: Piece) -> float | None:
    """A periodical cited without a title: "Der Spiegel Nr. 12/1999, S. 34", "The Guardian, 4 March 1998"."""
    if piece.untitled:
        return 5.0
    if piece.index or not piece.alone or not piece.periodical or piece.institution:
        return None
    return 5.0 if piece.words <= 5 and piece.next_is("date", "issue", "volume", "number") else None


def _title(piece: Piece) -> float | None:
    text, first = piece.text, piece.index == 0
    score = 0.5 + min(piece.words, 10) * 0.12
    for holds, weight in (
        (_FUNCTION.search(text), 0.5),
        (_LOWER.search(text), 0.3),
        (piece.token.bracket, -2.0),
        (piece.token.intro, -1.2),
        (_is(piece.previous, "role-before") and piece.names >= 0.7, -4.0),
        (piece.beside_quoted, -1.5),
        (_LEADING_AND.match(text), -0.6),
        (piece.names >= 0.7, -1.4 if first else -0.6),
        (piece.place and piece.words <= 4, -1.6),
        (piece.publisher, -0.7),
        (piece.periodical and piece.words <= 8, -0.5),
        (piece.proceedings, -0.8),
        (first and piece.institution and piece.next_is("text"), -0.8),
        (first and CALL_NUMBER.match(text), 3.0),
        (piece.next_is(*_NUMERIC) and piece.next and not piece.next.bracket and not piece.imprint_soon, -0.7),
        (piece.lower and not first, -0.3),
        (piece.next_is("text") and piece.next and lexicon.is_place(piece.next.text), 0.7),
        (piece.next_is("edition") or piece.imprint_follows, 1.2),
    ):
        if holds:
            score += weight
    return score


def _container(piece: Piece) -> float | None:
    score = 0.1
    for holds, weight in (
        (piece.periodical, 1.2),
        (piece.institution and not piece.periodical, -1.2),
        (piece.proceedings, 1.0),
        (piece.token.intro, 1.6),
        (piece.token.intro == "//", 1.5),
        (piece.words <= 5 and piece.place, -1.8),
        (piece.publisher and not piece.periodical, -0.8),
        (piece.lower and not piece.next_is("volume"), -1.2),
        (piece.words > 10, -0.4),
        (piece.token.bracket, -1.5),
        (piece.names > 0.9, -1.0),
        (_is(piece.previous, "volume") and piece.token.before in (",", "."), -2.5),
        (piece.before_place and not piece.token.intro and not piece.periodical, -0.8),
    ):
        if holds:
            score += weight
    return score + _before_container(piece)


def _before_container(piece: Piece) -> float:
    """What the next token says of a container: numbers speak for it, an imprint against it."""
    if piece.next is None:
        return 0.0
    if piece.imprint_soon and not piece.periodical:
        return 0.0
    if piece.next_is("volume", "issue"):
        return 1.3
    if piece.next_is("pages", "pages!", "number", "date"):
        return 0.6
    if (piece.next_is("edition") or piece.imprint_follows) and not piece.token.intro:
        return -1.0
    return 0.4 if piece.next_is("role-before", "link") or piece.next.bracket else 0.0


def _publisher(piece: Piece) -> float | None:
    score = -0.5
    for holds, weight in (
        (piece.publisher, 1.6),
        (piece.institution, 1.0),
        (piece.periodical, -0.6),
        (piece.token.before == ":" and _is(piece.previous, "text"), 0.4),
        (piece.next is None or piece.next_is("date", "accessed", "link"), 0.4),
        (piece.next_is("date") and piece.token.after == ";", 2.2),
        (piece.token.bracket, 0.6),
        (piece.before_place, 1.0),
        (piece.words > 9 and not piece.institution, -0.8),
        (piece.next_is("volume", "issue") and piece.next and not piece.next.bracket, -1.2),
        (piece.words <= 4 and piece.place, -1.2),
        (piece.lower, -0.8),
        (piece.token.intro, -1.0),
    ):
        if holds:
            score += weight
    return score


def _location(piece: Piece) -> float | None:
    text, token = piece.text, piece.token
    named = text[:1].isupper() or ord(text[0]) >= 0x2E80
    if piece.words > 6 or not named or any(char.isdigit() for char in text):
        return None
    region = token.bracket and "," in text
    imprint = token.after == ":" and token.before in (".", ",") and piece.words <= 3 and piece.next_is("text")
    imprint = imprint and text.istitle() and not piece.periodical and not piece.institution
    glued = _glued_to_year(piece)
    if not piece.place and not region and not glued and (piece.words > 3 or piece.periodical or piece.institution):
        return None
    score = -1.8 + (3.0 if piece.place else 2.0 if region or glued else 1.5 if imprint else -1.0)
    for holds, weight in (
        (token.after == ":", 0.9),
        (token.bracket, 1.0),
        (piece.next_is("date") and not token.after, 1.0),
        (token.bracket and token.before == "," and _is(piece.previous, "text"), 0.3),
    ):
        if holds:
            score += weight
    return score


def _glued_to_year(piece: Piece) -> bool:
    """Whether one capitalised word stands between the title and the year: "Verrechtlichung, Königstein 1980"."""
    token = piece.token
    near = _NEAR.search(piece.text) is not None
    behind = token.before == "," or _is(piece.previous, "genre")
    if not piece.next_is("date") or token.after or token.intro or not behind or piece.words > 2 + near:
        return False
    following = piece.next
    plain = following is not None and len(following.value) == 4 and not following.bracket
    return plain and (near or piece.text.istitle()) and not (piece.periodical or piece.institution or piece.publisher)


def _editor(piece: Piece) -> float | None:
    if piece.has_role:
        return 3.0 + piece.names
    if piece.index == 0 or piece.names <= 0.5:
        return None
    return 1.2 * piece.names - 0.4 if piece.token.intro and piece.names > 0.6 else piece.names - 1.0


def _remark(piece: Piece) -> float | None:
    score = -1.3 + 0.5 * min(3, lexicon.finite_verbs(piece.text))
    for holds, weight in (
        (_ASIDE.match(piece.text), 3.3),
        (piece.lower, 0.7),
        (piece.token.bracket, 0.4),
        (piece.lower and piece.words > 3 and piece.previous is not None and piece.previous.bracket, 2.0),
    ):
        if holds:
            score += weight
    return score


def _series(piece: Piece) -> float | None:
    if piece.index and _SERIES.search(piece.text):
        return 0.6 + (1.8 if _in_bracket_behind_date(piece) or piece.token.before == "(" else 0.0)
    return 1.2 if _in_bracket_behind_date(piece) else None


def _in_bracket_behind_date(piece: Piece) -> bool:
    """Whether a text alone in a bracket stands behind the year: "London 1969 (Past Masters)"."""
    alone = piece.token.bracket and piece.token.before == "(" and not (piece.next is not None and piece.next.bracket)
    date = piece.previous
    outlet = piece.periodical or piece.place or piece.publisher or piece.institution
    return alone and date is not None and date.kind == "date" and not date.bracket and not outlet


def _genre(piece: Piece) -> float | None:
    before = piece.previous
    if piece.index == 1 and before is not None and lexicon.is_institution(before.text) and not piece.beside_quoted:
        return None  # an institution's report without another title
    return 2.6 if piece.index and piece.words <= 14 and genre_of(piece.text) else None


_JUDGES = (
    ("author", _author),
    ("contributor", _contributor),
    ("outlet", _outlet),
    ("title", _title),
    ("container", _container),
    ("publisher", _publisher),
    ("location", _location),
    ("editor", _editor),
    ("remark", _remark),
    ("series", _series),
    ("genre", _genre),
)
