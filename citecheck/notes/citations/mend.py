"""What cutting at separators tore apart: lists of pages, and spans of years that end a title."""

from __future__ import annotations

import re

from citecheck.notes.citations.forms import YEARS
from citecheck.notes.citations.lexicon import is_institution, is_periodical, is_place, is_proceedings, is_publisher
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.token import Token

_LEADING_AND = re.compile(r"(?:and|und|et|&|y|e)\s")
_BRACKET_ENDS = re.compile(r"\s\(([^()]{4,90})\)$")
_DASH = re.compile(r"[-–—]")


def with_whole_lists(text: str, tokens: list[Token]) -> list[Token]:
    """ "pp. 3, 45–7": a list of places that was cut at its commas is one."""
    whole: list[Token] = []
    for token in tokens:
        last = whole[-1] if whole else None
        if last is not None and _goes_on(last, token):
            last.end, last.text = token.end, text[last.start : token.end]
        else:
            whole.append(token)
    return whole


def _goes_on(last: Token, token: Token) -> bool:
    if last.kind != "pages!" or token.kind not in ("pages", "number") or token.before != ",":
        return False
    return not _DASH.search(last.text) and token.end - last.start < 60


def with_whole_names(text: str, tokens: list[Token]) -> list[Token]:
    """ "IEEE Transactions on Systems, Man, and Cybernetics": an outlet's name that was cut at its commas is one."""
    at = 2
    while at < len(tokens):
        if _LEADING_AND.match(tokens[at].text) and all(token.kind == "text" for token in tokens[at - 1 : at + 1]):
            first = _outlet_before(tokens, at)
            if first is not None:
                last = tokens[at]
                tokens[first].end, tokens[first].text = last.end, text[tokens[first].start : last.end].strip()
                del tokens[first + 1 : at + 1]
                at = first
        at += 1
    return tokens


def _outlet_before(tokens: list[Token], at: int) -> int | None:
    """The index of the outlet whose name ends in "and ..." at `at`: up to three words or pairs before it."""
    for first in range(at - 1, max(0, at - 4), -1):
        token = tokens[first]
        if token.kind != "text" or tokens[first + 1].before not in (",", "") or tokens[first + 1].intro:
            return None
        edited = at + 1 < len(tokens) and tokens[at + 1].kind == "role-after"
        if is_periodical(token.text) or is_proceedings(token.text) or (token.intro == "in" and not edited):
            return first if name_score(tokens[at].text) < 0.9 else None
        if len(token.text.split()) > 4:
            return None
    return None


def with_slashed_names(text: str, tokens: list[Token]) -> list[Token]:
    """ "Koch, H.-J./Rüßmann, H.": names with the family name first that slashes part are one list."""
    for at in range(min(len(tokens), 12)):
        end = at
        while end + 2 < len(tokens) and _slashed(tokens[end], tokens[end + 1], tokens[end + 2]):
            end += 2 if "/" not in tokens[end + 2].text else 1
        if end > at:
            first, last = tokens[at], tokens[end]
            stop = last.end + (text[last.end : last.end + 1] == ".")
            first.end, first.text, first.after = stop, text[first.start : stop].strip(), last.after
            del tokens[at + 1 : end + 1]
            return tokens
    return tokens


def _slashed(family: Token, middle: Token, given: Token) -> bool:
    if not all(token.kind == "text" for token in (family, middle, given)) or "/" not in middle.text:
        return False
    if middle.before != "," or given.before != ",":
        return False
    return min(name_score(token.text) for token in (family, middle, given)) >= 0.45 and len(given.text.split()) <= 3


def with_subtitles(text: str, tokens: list[Token]) -> list[Token]:
    """ "Ulrich Preuß, Internalisierung. Zur Kritik ihrer Funktion, Berlin 1979": a title goes on behind a full stop.

    Commas part the fields of such a note: the author stands before one, the imprint behind one.
    """
    for at in range(1, min(len(tokens) - 1, 5)):
        title, subtitle = tokens[at], tokens[at + 1]
        if title.kind != "text" or title.before not in (",", ":") or title.intro:
            continue
        if at == 1 and title.before == "," and " " not in tokens[0].text and name_score(title.text) >= 0.45:
            continue
        if subtitle.before != "." or not _is_subtitle(subtitle, tokens[at + 2 : at + 4]):
            return tokens
        if all(name_score(other.text) >= 0.45 for other in tokens[:at]) and not is_periodical(title.text):
            title.end, title.after = subtitle.end, subtitle.after
            title.text = text[title.start : title.end].strip()
            del tokens[at + 1]
        return tokens
    return tokens


def _is_subtitle(token: Token, following: list[Token]) -> bool:
    """Whether a text is no publisher or place, but several words with an imprint behind them."""
    words = token.text.split()
    if token.kind != "text" or token.intro or token.after == ":" or len(words) < 3 or not following:
        return False
    if not any(word[0].islower() for word in words) or _is_outlet(token.text) or is_place(token.text):
        return False
    if following[0].kind in ("date", "pages") and YEARS.fullmatch(following[0].text):
        following = following[1:] or following
    if following[0].kind in ("edition", "role-before", "series") or (
        following[0].bracket and following[0].before == "("
    ):
        return True
    glued = len(following) > 1 and following[1].kind == "date" and following[1].before == ""
    return following[0].kind == "text" and following[0].before == "," and (glued or is_place(following[0].text))


def with_named_editors(text: str, tokens: list[Token]) -> list[Token]:
    """ "in: Jestaedt, Matthias u. a., Das entgrenzte Gericht": whom "in" names before a title edited it."""
    for at, token in enumerate(tokens[:-2]):
        if token.intro != "in" or token.kind != "text" or token.bracket:
            continue
        inverted = " " not in token.text and tokens[at + 1].kind == "text" and name_score(tokens[at + 1].text) >= 0.45
        last = at + 1 if inverted and len(tokens[at + 1].text.split()) <= 4 and tokens[at + 1].before == "," else at
        title = tokens[last + 1] if last + 1 < len(tokens) else None
        named = name_score(text[token.start : tokens[last].end]) >= 0.55 and (last > at or " " in token.text)
        if title is None or not named or _is_outlet(token.text) or not _is_book(title, tokens[last + 2 : last + 3]):
            return tokens
        token.end, token.after = tokens[last].end, ""
        token.text = text[token.start : token.end].strip()
        title.intro = "in"
        tokens[at + 1 : last + 1] = [Token("role-after", token.end, token.end, value="editor", after=title.before)]
        return tokens
    return tokens


def _is_book(title: Token, following: list[Token]) -> bool:
    if title.kind != "text" or title.before != "," or title.bracket or name_score(title.text) >= 0.45:
        return False
    if is_place(title.text) or is_publisher(title.text) or is_periodical(title.text) or len(title.text.split()) < 2:
        return False
    return bool(following) and following[0].kind in ("text", "edition", "volume", "date")


def with_inverted_editors(text: str, tokens: list[Token]) -> list[Token]:
    """ "hg. v. Strachey, James": where the author's family name comes first, the editor's does, too."""
    if len(tokens) < 5 or tokens[1].before != "," or " " in tokens[0].text or name_score(tokens[1].text) < 0.45:
        return tokens
    for i in range(len(tokens) - 3, 1, -1):
        role, family, given = tokens[i : i + 3]
        names = role.kind == "role-before" and family.kind == given.kind == "text" and given.before == ","
        if names and " " not in family.text and name_score(given.text) >= 0.45 and not _is_press(given.text):
            family.end, family.text = given.end, text[family.start : given.end].strip()
            del tokens[i + 2]
    return tokens


def with_years_in_titles(text: str, tokens: list[Token]) -> list[Token]:
    """ "The Frankish World, 750–900, London, 1996": the span of years behind the title is its end.

    The title is the first text that is no name; another date must be there to be that of the work. So must years
    that a colon follows ("Development Report 2019: The Nature of Work"), and a span of years in brackets.
    """
    tokens = _with_glued_years(text, tokens)
    for i, token in enumerate(tokens[:12]):
        if token.kind in ("text", "number", "role-after") or (token.kind == "date" and token.bracket):
            continue
        if i and token.kind in ("date", "pages") and token.before == "," and YEARS.fullmatch(token.text):
            title, later = tokens[i - 1], tokens[i + 1 :]
            first = i - 2 if title.before == ":" and i > 2 else i - 1
            named = all(name_score(other.text) >= 0.45 for other in tokens[:first])
            dated = any(other.kind == "date" for other in later)
            if not dated and token.kind == "date" and any(other.kind == "date" for other in tokens[:i]):
                dated, named = True, True
            if title.kind != "text":
                return tokens
            if (
                named
                and dated
                and (title.before == ":" or name_score(title.text) < 0.75)
                and not _is_outlet(title.text)
            ):
                title.end, title.text = token.end, text[title.start : token.end].strip()
                return tokens[:i] + later
        return tokens
    return tokens


def _is_outlet(text: str) -> bool:
    return is_periodical(text) or is_institution(text) or is_publisher(text)


def _with_glued_years(text: str, tokens: list[Token]) -> list[Token]:
    """Years inside a title: glued before a colon, or a span of years in brackets; another date is the work's."""
    dates = sum(token.kind == "date" for token in tokens)
    whole: list[Token] = []
    for token in tokens:
        last = whole[-1] if whole else None
        if last is not None and last.kind == "text" and last.value == "glued" and token.kind == "text":
            last.end, last.value = token.end, ""
            last.text = text[last.start : last.end].strip()
        elif dates > 1 and last is not None and _belongs_to_title(last, token):
            last.end = token.end + (token.bracket and text[token.end : token.end + 1] == ")")
            last.text = text[last.start : last.end].strip()
            last.value = "glued" if token.after == ":" else ""
            dates -= 1
        else:
            whole.append(token)
    return whole


def _belongs_to_title(last: Token, token: Token) -> bool:
    if token.kind != "date" or last.kind != "text" or last.bracket or _is_press(last.text):
        return False
    if token.bracket:
        return token.before == "(" and bool(YEARS.fullmatch(token.text)) and name_score(last.text) < 0.7
    return token.before == "" and token.after == ":" and len(token.text) == 4 and " " in last.text


def with_series_behind_publishers(text: str, tokens: list[Token]) -> list[Token]:
    """ "Oxford: Clarendon Press (Logic Guides)": what a bracket behind a publisher holds is its series."""
    whole: list[Token] = []
    for token in tokens:
        whole.append(token)
        bracket = _BRACKET_ENDS.search(token.text) if token.kind == "text" and token.before == ":" else None
        if bracket is None or not is_publisher(token.text[: bracket.start()]):
            continue
        end = token.start + bracket.start()
        inner = (token.start + bracket.start(1), token.start + bracket.end(1))
        if text[inner[0] : inner[1]] != bracket[1]:
            continue
        series = Token("series", *inner, before="(", bracket=True, after=token.after, text=bracket[1])
        token.end, token.text, token.after = end, token.text[: bracket.start()], "("
        whole.append(series)
    return whole


def _is_press(text: str) -> bool:
    return is_publisher(text) or is_place(text)
