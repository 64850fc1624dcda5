"""Titles that were cut at their own commas and full stops, and cities that no list knows, told by where they stand.

In the notes of books that set titles in italics, plain text leaves nothing but the order: authors, title, imprint.
"Jean-Paul Brunet, Saint-Denis, la ville rouge. Socialisme en banlieue, 1890-1939, Paris, Hachette, 1980" has one title
from behind the author to the imprint. Each rule needs the imprint, or what else follows a title, to be there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.notes.citations.cities import is_imprint, is_numbered, is_outlet, is_role, with_city
from citecheck.notes.citations.forms import YEARS, genre_of
from citecheck.notes.citations.lexicon import is_place
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.token import Token

_CONJUNCTION = re.compile(r"(?:[^\W\d_]+\s)?(?:and|und|et|y|e|и)\s")
_LEADING_AND = re.compile(r"(?:and|und|et|y|e|и|&)\s")
_SINGLE_WORDS = re.compile(
    r"(?:(?:and|und|et|y|e|и|&)\s)?[^\W\d_][\w’'-]+(?:\s(?:and|und|et|y|e|и|&)\s[^\W\d_a-zа-яё][\w’'-]+)?"
)
_LAST_OF_LIST = re.compile(r"(?:and|und|et|y|e|и|&)\s[^\W\d_a-zа-яё][\w’'-]+\s[^\W\d_a-zа-яё][\w’'-]+")
_JOINED = re.compile(r"(?:^|\s)(?:and|und|et|y|e|и|&)\s")
_CIRCA = re.compile(r"(?:um|ca?\.|circa|ок\.)\s\d{4}")
_INITIAL_LAST = re.compile(r"[^\W\d_]{2,}\s(?:[^\W\d_a-zа-яё]\.\s?)?[^\W\d_a-zа-яё]$")
_INITIALS_LAST = re.compile(r"\s[^\W\d_a-zа-яё]{1,3}$|\.$")
_LOWER = re.compile(
    r"(?!(?:van|von|de|du|di|da|del|della|der|den|le|la|el|al|d’|d'|y|e|et|и|and|und)\s[^\W\d_a-zа-яё])[a-zа-яёà-ÿ]"
)
_NO_TITLE = re.compile(
    r"(?:hier|here|ici|aquí|qui|esp|bes|dans|en|in|im|coll|collection|art|op|cit|loc|here|transl?|trad|ed|hg|hrsg|with|"
    r"avec|mit|con|forthcoming|quoted|cited|zit|zitiert|cité|citado|citato|reprint|repr|tesis|thèse|tesi|diss|"
    r"n|nos?|núm|vol|t|p|pp|s|see|vgl|siehe|voir|véase|cf|e\.g|also|u|et al)(?:\W|$)",
    re.IGNORECASE,
)
_PREPOSITION_ENDS = re.compile(r"\s(?:um|of|in|de|seit|since|до|после|en|vor|nach|bis|ab|until|von|im|from|du|des)$")
_MOST = 40


def with_whole_titles(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens with the pieces of an unquoted title joined, and the imprint's city marked as a place.

    Only the first forty tokens are looked at, so that the time does not grow with the square of a hostile note.
    """
    return [*_whole(text, tokens[:_MOST]), *tokens[_MOST:]]


def _whole(text: str, tokens: list[Token]) -> list[Token]:
    _introduce(tokens)
    tokens = _with_whole_outlets(text, tokens)
    if any(token.kind == "quoted" for token in tokens):
        return with_city(_with_quoted_subtitle(text, tokens))
    tokens = _with_years(text, tokens)
    tokens = with_city(tokens)
    tokens = _with_single_words(text, tokens)
    tokens = _with_lists(text, tokens)
    tokens = _with_continuations(text, _with_subtitles(text, tokens))
    _mark_titles(tokens)
    return tokens


def _introduce(tokens: Sequence[Token]) -> None:
    """Behind "in" and its editors with "(Hg.)" stands the book."""
    opened = False
    for at, token in enumerate(tokens[:-1]):
        if token.kind == "text":
            opened = bool(token.intro) or (opened and token.before in (",", "", ";"))
        elif token.kind == "role-after" and token.value == "editor" and opened:
            following = tokens[at + 1]
            if following.kind == "text" and not following.bracket and not following.intro:
                following.intro = "in"
            opened = False
        else:
            opened = False


def _joined(text: str, tokens: list[Token], first: int, last: int) -> list[Token]:
    """Tokens `first` to `last` as one text."""
    whole = tokens[first]
    whole.end, whole.after = tokens[last].end, tokens[last].after
    whole.end += tokens[last].bracket and not whole.bracket and text[whole.end : whole.end + 1] == ")"
    whole.text = text[whole.start : whole.end].strip()
    return [*tokens[: first + 1], *tokens[last + 1 :]]


def _with_quoted_subtitle(text: str, tokens: list[Token]) -> list[Token]:
    """ "«Носик и голос»: тульский самовар // Восток": a title that opens with a quotation goes on behind its colon."""
    for at in range(len(tokens) - 2):
        token, following = tokens[at], tokens[at + 1]
        plain = following.kind == "text" and following.before == ":" and not following.bracket
        if token.kind == "quoted" and plain and tokens[at + 2].intro == "//":
            return _joined(text, tokens, at, at + 1)
    return tokens


def _with_whole_outlets(text: str, tokens: list[Token]) -> list[Token]:
    """ "// Восток. Афро-азиатские общества: история. 2015": the outlet's name runs to the date."""
    for at, token in enumerate(tokens):
        if token.intro != "//" or token.kind != "text":
            continue
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].kind == "text" and tokens[last + 1].before in (".", ":"):
            if is_imprint(tokens[last + 1].text) or tokens[last + 1].intro or tokens[last + 1].bracket:
                break
            last += 1
        if last > at and last + 1 < len(tokens) and tokens[last + 1].kind == "date":
            return _joined(text, tokens, at, last)
        break
    return tokens


def _with_years(text: str, tokens: list[Token]) -> list[Token]:
    """ "Briefe 1895–1900, Berlin 1997", "Kultur um 1900, Bonn 2008": years in a title, another date behind them."""
    at = 1
    while at < len(tokens):
        token, last = tokens[at], tokens[at - 1]
        later = any(other.kind == "date" for other in tokens[at + 1 : at + 10])
        if token.kind == "date" and later and last.kind == "text" and not token.bracket and not last.bracket:
            span = YEARS.fullmatch(token.text) and token.before in ("", ",", ":")
            span = span and not (at > 1 and tokens[at - 2].kind == "volume")
            inside = token.before == "" and (
                (len(token.text) == 4 and _PREPOSITION_ENDS.search(last.text)) or _CIRCA.fullmatch(token.text)
            )
            if (span or inside) and not is_outlet(last.text) and last.value != "place" and not last.intro:
                tokens = _joined(text, tokens, at - 1, at)
                continue
        at += 1
    return tokens


def _with_single_words(text: str, tokens: list[Token]) -> list[Token]:
    """ "Nicholas Crane, Manias, Panics, and Crashes": a list of names has surnames alone in all its places or none."""
    if len(tokens) < 3 or not _given_first(tokens[:1]):
        return tokens
    last = 0
    for at in range(1, min(len(tokens) - 1, 8)):
        token = tokens[at]
        plain = token.kind == "text" and token.before == "," and not token.bracket and not token.intro
        single = _SINGLE_WORDS.fullmatch(token.text) and token.value != "place" and not is_imprint(token.text)
        if not plain or not (single or (at > 1 and _LAST_OF_LIST.fullmatch(token.text))):
            break
        if _JOINED.search(token.text):
            last = at
            break
    following = tokens[last + 1]
    titled = following.kind == "text" and following.before == "," and not is_place(following.text)
    if not last or (titled and following.value != "place" and not following.bracket):
        return tokens
    return _joined(text, tokens, 1, last)


def _with_lists(text: str, tokens: list[Token]) -> list[Token]:
    """ "Students, Society, and Politics in Imperial Germany": a title ends in "and" with words that name nobody."""
    at = 2
    while at < len(tokens):
        token = tokens[at]
        if (
            token.kind == "text"
            and token.before == ","
            and _CONJUNCTION.match(token.text)
            and not name_score(token.text)
            and len(token.text.split()) > 2
            and not genre_of(token.text)
            and name_score(tokens[at - 1].text) < 0.9
        ):
            first = at - 1
            while first > 1 and tokens[first].before == "," and len(tokens[first - 1].text.split()) <= 3:
                if tokens[first - 1].kind != "text" or (first == 2 and name_score(tokens[1].text) >= 0.6):
                    break
                first -= 1
            if first >= 1 and all(one.kind == "text" and not one.bracket for one in tokens[first:at]):
                first += name_score(tokens[first].text) >= 0.75 and first < at - 1
                tokens = _joined(text, tokens, first, at)
                at = first
        at += 1
    return tokens


def _with_continuations(text: str, tokens: list[Token]) -> list[Token]:
    """ "Bobigny, banlieue rouge, Paris": words in lower case go on with the title before their comma."""
    at = 1
    while at < len(tokens) - 1:
        token, last = tokens[at], tokens[at - 1]
        first = at == 1 and name_score(last.text) >= 0.6
        if (
            token.kind == last.kind == "text"
            and token.before == ","
            and not (token.bracket or last.bracket or token.intro or last.intro or first)
            and _LOWER.match(token.text)
            and not _NO_TITLE.match(token.text)
            and not name_score(token.text)
            and not genre_of(token.text)
            and not is_outlet(last.text)
            and last.value != "place"
            and _ends_title(tokens, at + 1)
        ):
            tokens = _joined(text, tokens, at - 1, at)
            continue
        at += 1
    return tokens


def _with_subtitles(text: str, tokens: list[Token]) -> list[Token]:
    """ "Places of Performance. The Semiotics of Theatre, Ithaca": where a comma parts the author from the title, a full
    stop inside it parts no fields.
    """
    at = 2
    while at < len(tokens):
        token, last = tokens[at], tokens[at - 1]
        if (
            token.kind == last.kind == "text"
            and token.before in (".", "?")
            and not (token.bracket or last.bracket or token.intro)
            and (last.before in (",", ":", ")") or last.intro or _is_book_of_inverted(tokens, at))
            and not is_outlet(token.text)
            and token.value != "place"
            and name_score(token.text) < 0.75
            and (_is_book_of_inverted(tokens, at) or not _closes_names(last, token))
            and last.value != "place"
            and (
                _given_first(tokens[: at - 1])
                or (last.intro and at > 2)
                or is_role(tokens[at - 2])
                or _is_book_of_inverted(tokens, at)
            )
            and _ends_title(tokens, at + 1)
        ):
            tokens = _joined(text, tokens, at - 1, at)
            continue
        at += 1
    return tokens


def _is_book_of_inverted(tokens: Sequence[Token], at: int) -> bool:
    """Whether "Family I. I. Title. Subtitle. City" has its subtitle at `at`."""
    if at != 2 or len(tokens) < 4 or not _INITIAL_LAST.search(tokens[0].text):
        return False
    city = tokens[3]
    return city.kind == "text" and not city.intro and (is_place(city.text) or city.value == "place")


def _closes_names(last: Token, token: Token) -> bool:
    """Whether the piece before a full stop is the last of the authors: "and Luca Manzo. A tool for simulation." """
    if _LEADING_AND.match(last.text):
        return True
    return name_score(last.text) >= 0.6 and token.after not in (",", "(")


def _mark_titles(tokens: Sequence[Token]) -> None:
    """Mark what looks like a name and stands where only a title can: before the first city, behind "Family I. I."."""
    for at, token in enumerate(tokens[1:], 1):
        before = tokens[at - 1]
        if token.kind == "volume" and at > 1 and token.before == "," and before.kind == "text":
            before.value = before.value or "title"
        if token.kind != "text" or before.kind != "text" or token.bracket:
            return
        if name_score(before.text) < 0.45:
            return
        if at == 1 and token.before == "," and token.after == ":" and " " not in token.text and _given_first([before]):
            token.value = token.value or "title"
            return
        if token.before == "." and at == 1 and _INITIAL_LAST.search(before.text) and 0 < name_score(token.text) < 0.9:
            token.value = token.value or "title"
            return
        if is_place(token.text) or token.value == "place":
            if at > 1 and token.before == "," and before.before == "," and name_score(before.text) < 0.9:
                before.value = "title"
            return


def _given_first(before: Sequence[Token]) -> bool:
    """Whether the tokens before a title are names in their usual order, or editors of the work in hand."""
    texts = [token for token in before if token.kind == "text"]
    if not texts or any(token.kind not in ("text", "role-after") for token in before):
        return False
    first = texts[0].text
    full = name_score(first) >= 0.6 and " " in first and not _INITIALS_LAST.search(first)
    return full and all(name_score(token.text) >= 0.45 and not token.intro for token in texts)


def _ends_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands at `at` follows titles: an imprint, a volume of a book, an editor, a translator, a date."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.kind == "text":
        place = is_place(token.text) or token.value == "place"
        series = token.bracket or token.before == "("
        if place or series or genre_of(token.text):
            return True
        return token.before == "," and _LOWER.match(token.text) is not None and at + 1 < len(tokens)
    if token.kind == "volume":
        return token.before in (",", ".") and not token.bracket and not is_numbered(tokens)
    return token.kind in ("role-before", "edition") or (token.kind == "date" and token.bracket)
