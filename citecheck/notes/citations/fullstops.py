"""Full stops: which of them end a piece of a note, and which only an abbreviation or an initial."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.notes.citations.forms import ABBREVIATED, COUNTED, INITIAL_END, NAME_FOLLOWS, ROLE_BEFORE
from citecheck.notes.citations.token import Token

_PLACE_NEXT = re.compile(r"(?:М|Л|К|СПб|Пг|Мн)\.:")
_FAMILY_AND_INITIALS = re.compile(
    r"(?:(?:van|von|de|der|du|la|le)\s){0,2}[^\W\d_a-z][^\W\d_]*[a-zß-ÿ][\w’'-]*\s[A-Z]{2,3}"
)
_FAMILY_AND_INITIAL = re.compile(r"[^\W\d_][\w’'-]+\s[A-ZА-ЯЁ]{1,3}")
_INITIAL_NEXT = re.compile(r"[^\W\d_]\.")
_SURNAME_NEXT = re.compile(r"\s?[A-Z][\w’'-]+,\s")
_LONGEST_NAME = 80
_SURNAME_ALONE = re.compile(r"\s[^\W\d_a-zа-яё][\w’'-]{2,30},\s")
_WORD_NEXT = re.compile(r"\s?[^\W\d_]{2}")
_JOINED = re.compile(r"(?:^|\s)(?:and|und|et|&|y|и|u\.)\s")
_PAGES_NEXT = re.compile(r"(?:pages?|pp?\.|vol\.|no\.)\s?\d?")


def ends_piece(text: str, at: int, dot: int, end: int, before: Sequence[Token]) -> bool:
    """Whether the full stop at `dot` ends the piece `text[at:dot]` of a stretch that ends at `end`.

    It does not after an abbreviation or an initial inside a name. `before` are the tokens before the piece where a
    comma parts them from it: initials may follow a family name.
    """
    after = text[dot + 1 : min(end, dot + 6)].lstrip()
    if after[:1].isdigit() and ABBREVIATED.search(text[max(at, dot - 14) : dot]):
        return False
    if _PAGES_NEXT.match(after):
        return True
    if after[:1].islower() and not text[dot - 1 : dot].isdigit():
        return False
    if text[dot - 1 : dot].isdigit() and re.match(
        r"(?:Aufl|Bd|Jg|Gebu|Tode|Jahr|изд|ed|éd|über|erw|durch|verb|neub|verä|unve|испр|пере|доп)",
        after,
    ):
        return False
    if _PLACE_NEXT.match(after):
        return True
    chunk = text[max(at, dot - _LONGEST_NAME) : dot].lstrip()
    if chunk.endswith(" u") and after[:1].isupper():
        return False
    if _FAMILY_AND_INITIALS.fullmatch(chunk):
        return True
    role = ROLE_BEFORE.match(chunk)
    if role:
        chunk = chunk[role.end() :]
        if all(len(part) <= 2 for part in chunk.split(".")):
            return False
    if COUNTED.search(chunk[-8:]) and after[:1].isupper():
        return True
    if chunk == "et al" and before and after[:1].isupper():
        return True
    if (
        not before
        and not _INITIAL_NEXT.match(after)
        and _FAMILY_AND_INITIAL.fullmatch(chunk)
        and " // " in text[dot : min(end, dot + 400)]
    ):
        return True
    if INITIAL_END.search(chunk[-4:]) and dot - at >= _LONGEST_NAME:
        return False
    if INITIAL_END.search(chunk[-4:]):
        return _ends_inverted_name(chunk.strip(), after, text[dot + 1 : min(end, dot + 30)], before)
    return not ABBREVIATED.search(chunk[-14:]) or not after


def follows_initial(text: str, at: int, dot: int, end: int) -> bool:
    """Whether a full stop stands behind an initial and before a word, so that it may end a name or stand in one."""
    chunk = text[max(at, dot - _LONGEST_NAME) : dot].lstrip()
    if _SURNAME_ALONE.match(text, dot + 1, end):
        return False
    return " " in chunk and _WORD_NEXT.match(text, dot + 1, end) is not None and bool(INITIAL_END.search(chunk[-4:]))


def _ends_inverted_name(chunk: str, after: str, text_after: str, before: Sequence[Token]) -> bool:
    """ "Barendregt, H. P. The": the initials behind a family name are done; "J. P. Golden": they are not."""
    if re.match(r"[^\W\d_]\.", after) or not after:
        return False
    last = before[-1] if before else None
    joined = _JOINED.split(chunk)[-1]
    if joined != chunk and all(len(part) <= 2 for part in re.split(r"[.\s-]+", joined)):
        return False
    if all(len(part) <= 2 for part in re.split(r"[.\s-]+", chunk)):
        return bool(last and last.kind == "text" and "." not in last.text and len(last.text.split()) <= 3)
    if last is not None and len(before) == 1 and " " not in last.text and "." not in last.text:
        return True
    words = joined.split()
    if len(words) == 2 and last is not None and _FAMILY_AND_INITIAL.fullmatch(last.text):
        return True
    if len(words) > 5:
        return False
    if len(words) == 3 and words[1].endswith(".") and _SURNAME_NEXT.match(text_after):
        return False
    if len(words) == 2 and NAME_FOLLOWS.match(text_after):
        return False
    return (
        len(words) >= 2
        and len(words[0]) > 2
        and not words[0].endswith(".")
        and words[0].casefold() not in ("and", "und", "et", "&", "и")
    )
