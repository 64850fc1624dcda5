"""Names of persons as notes print them: given name first, family name first, initials, particles, several scripts.

`parse_names` reads a list of names with the span of each; `name_score` says how much a text looks like one. What
can't be split with some certainty stays whole in `literal`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.model import Name, Record, Span
from citecheck.notes.citations.lexicon import is_institution, is_periodical
from citecheck.notes.citations.namewords import ENGLISH_TITLE_WORDS, IBERIAN, PARTICLES, TITLE_WORDS
from citecheck.notes.citations.splitname import HAN, HONORIFIC, INITIALS, SUFFIX, plain, split_name

_DOTTED = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}\.")
_JOIN = re.compile(
    r"(?P<list>\s?[;；]\s?|\s?[,，、]\s?(?:and|und|et|y|e|и|a|&)\s|\s?[,，]\s?&\s?|\s?[,，、]\s?)"
    r"|(?P<and>\s(?:and|und|et|y|e|и|і|og|och|en|a|with|mit|u\.)\s|(?<=[\u4e00-\u9fff]{2})和(?=[\u4e00-\u9fff]{2,4}(?:$|[,，]))|\s?&\s?|\s?/\s?(?=[^\W\d_a-z]))"
)
_ET_AL = re.compile(
    r"[\s,;]{0,3}(?:\bet\s?al\.?|\bu\.\s?a\.|\bund andere\b|\band others\b|\bи др\.?|\bи другие|\bet autres|\by otros|"
    r"等(?:人)?)[\s,.]{0,2}$",
    re.IGNORECASE,
)
_LEADING_AND = re.compile(r"^(?:and|und|et|y|e|и|og|och|with|&)\s")
_STATE_INITIALS = re.compile(r"^(?:U\.\s?[SKN]\.|E\.\s?U\.)\s")
_AGENCY = re.compile(
    r"Reuters|Bloomberg|Interfax|Xinhua|TASS|ТАСС|AFP|AP|dpa|CNN|BBC|IMF|IEA|OECD|WTO|WHO|NATO|UNDP|UNCTAD|UNESCO|"
    r"(?:[A-Z]\w+\s){1,3}News"
)
_FAMILY_INITIALS = re.compile(r"[^\W\d_]{2,}\s[A-Z]{1,2}")
_ARTICLE = re.compile(r"[LlDd][’'][a-zà-ÿ]")
_BODY = re.compile(
    r"\s(?:of|for|on|für|pour|para|по)\s(?:the\s)?[^\W\d_a-z]|\s(?:Press|News|Agency|Team|Staff|Editors|Board|Online|Group|Project|Program|"
    r"Foundation|Authority)$"
)
"""Words that the name of a body has and no person's: "Centers for Disease Control", "Associated Press"."""

_ABSTRACT = re.compile(
    r"\w{2,}(?:schaft|heit|keit|ismus|logie|nomie|theorie|politik|forschung|(?<![bp])recht|gesetz|lehre|wesen|staat)(?:e?n|e?s)?|"
    r"\w{6,}ung(?:en|s)?|\w{3,}(?:isch|lich)(?:e|es|en)|\w{4,}iv(?:es|en)|recht(?:s|e)?",
    re.IGNORECASE,
)
"""German nouns and adjectives that no name looks like: "Empirische Rechtsforschung"."""

_LONGEST = 400


class PrintedName(Record, frozen=True):
    """A name and the place it is printed at."""

    name: Name
    span: Span


def parse_names(text: str, start: int = 0, end: int | None = None) -> tuple[PrintedName, ...]:
    """The persons (or the organisation) named in `text[start:end]`, a stretch that holds names only."""
    start, end = _trim(text, start, len(text) if end is None else end)
    joined = _LEADING_AND.match(text[start:end])
    start += joined.end() if joined else 0
    start, end = _trim(text, start, _without_et_al(text, start, end))
    if start >= end:
        return ()
    whole = text[start:end]
    if _is_organisation(whole):
        return _organisations(text, start, end)
    return _Parts(text, start, end).names()


@lru_cache(maxsize=8192)
def name_score(text: str) -> float:
    """0 to 1: how much a text looks like a list of persons' names."""
    if len(text) > _LONGEST or "?" in text or "!" in text or any(map(str.isdigit, text)):
        return 0.0
    end = _without_et_al(text, 0, len(text))
    body = _LEADING_AND.sub("", text[:end]).strip(" ,;:")
    if not body:
        return 0.9 if end < len(text) else 0.0
    if ":" in body:
        return 0.0
    score = 0.15 if end < len(text) else 0.0
    pieces = [piece for piece in _JOIN.split(body) if piece and not _JOIN.fullmatch(piece) and piece.strip(" ,;&/")]
    scores = [
        _one_score(piece.strip())
        for piece in pieces
        if piece.strip().casefold() not in ("and", "und", "et", "и", "y", "和", "u.")
    ]
    if not scores:
        return 0.0
    if min(scores) == 0:
        return 0.0
    joined = 0.1 if len(scores) > 1 and _JOIN.search(body) else 0.0
    return min(1.0, sum(scores) / len(scores) + score + joined)


def _one_score(piece: str) -> float:
    piece = HONORIFIC.sub("", piece)
    if SUFFIX.fullmatch(piece):
        return 0.8
    if HAN.match(piece):
        return 0.7
    words = piece.split()
    if not words or len(words) > 6:
        return 0.0
    if INITIALS.fullmatch(piece):
        return 0.9
    if _ARTICLE.match(piece) or (_STATE_INITIALS.match(piece) and is_institution(piece)):
        return 0.0
    led = words[0] in PARTICLES and len(words) > 1
    if not led and words[0].casefold() in (TITLE_WORDS if len(words) > 1 else ENGLISH_TITLE_WORDS):
        return 0.0
    if any(
        (word in ("der", "den") or (word == "des" and words[-1][-1:] == "s"))
        and (not i or words[i - 1].casefold() not in ("van", "von", "in", "de"))
        for i, word in enumerate(words)
    ):
        return 0.0
    initials = capitals = 0
    for word in words:
        bare = word.strip(".,()’'")
        if not bare or word.endswith(("’s", "'s")) or _ABSTRACT.fullmatch(bare):
            return 0.0
        if bare.casefold() in PARTICLES and not bare[0].isupper():
            continue
        if len(words) > 1 and bare.casefold() in ENGLISH_TITLE_WORDS and not bare.isupper():
            return 0.0
        if INITIALS.fullmatch(word):
            initials += 1
        elif bare[0].isupper() or bare.startswith(("d’", "l’", "O’", "al-", "el-", "d'")):
            capitals += 1
        else:
            return 0.0
    if not capitals:
        return 0.5 if initials else 0.0
    if initials:
        return 0.95
    if 3 <= capitals <= 5 and any(plain(word) in IBERIAN for word in words[1:]):
        return 0.75
    return (0.0, 0.45, 0.75, 0.6, 0.35, 0.2)[min(capitals, 5)]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;:&([。.，、—–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:&([，、：—–"):
        end -= 1
    if (
        end - start > 3
        and text[end - 1] == "."
        and not _DOTTED.search(text[max(start, end - 4) : end])
        and not (SUFFIX.search(text[max(start, end - 5) : end]))
    ):
        end -= 1
    return start, end


def _without_et_al(text: str, start: int, end: int) -> int:
    match = _ET_AL.search(text, max(start, end - 20), end)
    return match.start() if match else end


def _is_organisation(whole: str) -> bool:
    if _AGENCY.fullmatch(whole):
        return True
    if _DOTTED.search(_STATE_INITIALS.sub("", whole)):
        return False
    if _BODY.search(whole) and "," not in whole:
        return True
    return is_institution(whole) or (is_periodical(whole) and len(whole.split()) > 2)


def _organisations(text: str, start: int, end: int) -> tuple[PrintedName, ...]:
    return (PrintedName(Name(literal=_fold(text[start:end])), Span(start, end)),)


class _Parts:
    """A list of names cut at its commas and conjunctions."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._spans: list[Span] = []
        self._joins: list[str] = []
        at = start
        for match in _JOIN.finditer(text, start, end):
            self._add(at, match.start())
            if self._spans:
                self._joins.append(_kind_of_join(match[0]))
            at = match.end()
        self._add(at, end)
        self._joins = self._joins[: max(0, len(self._spans) - 1)]

    def _add(self, start: int, end: int) -> None:
        start, end = _trim(self._text, start, end)
        if start < end:
            self._spans.append(Span(start, end))

    def names(self) -> tuple[PrintedName, ...]:
        """The names in order, family name first or last as the list itself shows."""
        found: list[PrintedName] = []
        i = 0
        family_first = self._family_first()
        while i < len(self._spans):
            span = self._spans[i]
            following = self._spans[i + 1] if i + 1 < len(self._spans) else None
            joined = self._joins[i] if i < len(self._joins) else ""
            if SUFFIX.fullmatch(self._word(span)) and found:
                last = found[-1]
                name = Name(last.name.family, last.name.given, self._word(span), last.name.literal)
                found[-1] = PrintedName(name, Span(last.span.start, span.end))
                i += 1
            elif following and joined == "," and self._inverted_here(i, family_first):
                name = _inverted(self._word(span), self._word(following))
                found.append(PrintedName(name, Span(span.start, following.end)))
                i += 2
            else:
                found.append(PrintedName(split_name(self._word(span)), span))
                i += 1
        return tuple(found)

    def _word(self, span: Span) -> str:
        return _fold(span.of(self._text))

    def _family_first(self) -> bool:
        if len(self._spans) < 2 or self._joins[0] != ",":
            return False
        first, second = self._word(self._spans[0]), self._word(self._spans[1])
        if INITIALS.fullmatch(first) or _has_initials(first) or _FAMILY_INITIALS.fullmatch(first):
            return False
        if _has_only_given(second):
            return True
        if ";" in self._joins:
            return _given_words(second)
        others = [self._word(span).split() for span in self._spans[2:]]
        return _surname_only(first) and _given_words(second) and all(len(words) > 1 for words in others)

    def _inverted_here(self, i: int, family_first: bool) -> bool:
        if not family_first:
            return False
        first, second = self._word(self._spans[i]), self._word(self._spans[i + 1])
        if _has_initials(first):
            return False
        if _has_only_given(second):
            return True
        return (i == 0 or (i + 1 < len(self._joins) and self._joins[i + 1] == ";") or self._joins[i - 1] == ";") and (
            _given_words(second)
        )


def _inverted(family: str, given: str) -> Name:
    words = family.split()
    suffix = words.pop() if len(words) > 1 and SUFFIX.fullmatch(words[-1]) else None
    return Name(family=" ".join(words), given=given, suffix=suffix)


def _kind_of_join(printed: str) -> str:
    plain = printed.strip()
    return ";" if plain[:1] in ";；/" else "," if plain in (",", "，", "、") else "&"


def _has_initials(text: str) -> bool:
    return any(INITIALS.fullmatch(word) and "." in word and not SUFFIX.fullmatch(word) for word in text.split())


def _has_only_given(text: str) -> bool:
    """Initials, perhaps behind a given name and before a particle: "H. P.", "Patricia G.", "J. D. van"."""
    words = [word for word in text.split() if word not in PARTICLES]
    return bool(words) and (bool(INITIALS.fullmatch(text)) or all(INITIALS.fullmatch(word) for word in words))


def _surname_only(text: str) -> bool:
    words = [word for word in text.split() if word.casefold() not in PARTICLES]
    return len(words) == 1 and words[0][0].isupper()


def _given_words(text: str) -> bool:
    words = [word for word in text.split() if word.casefold() not in PARTICLES]
    return 1 <= len(words) <= 3 and all(word[0].isupper() for word in words)


def _fold(text: str) -> str:
    return " ".join(text.split())
