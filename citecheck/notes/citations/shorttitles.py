"""Short forms that give surnames and a title without quotation marks: "Frye, Sound and Poetry, 12".

Such a form prints no year of issue, no imprint and no link, so that the whole behind the surnames is the title, with
its commas and colons, up to the place cited (Chicago Manual of Style, 17th ed., 14.30; MHRA Style Guide, 11.3).
"""

from __future__ import annotations

import re

from citecheck.notes.citations.backrefs import SAME_AUTHOR
from citecheck.notes.citations.fields import Fields
from citecheck.notes.citations.forms import genre_of
from citecheck.notes.citations.lexicon import is_institution, is_periodical, is_place, is_publisher
from citecheck.notes.citations.months import month_number
from citecheck.notes.citations.names import name_score

_SURNAME = r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]u|[Ll]a|[Ll]e|di|den|ten|zu)\s){0,2}[^\W\d_a-zа-яё][\w’'-]{1,30}"
_AND = r"(?:and|und|u\.|et|y|и|&|with)"
_HEAD = re.compile(
    rf"(?P<names>{_SURNAME}(?:(?:(?:,\s{_SURNAME}){{0,4}},?\s{_AND}\s|;\s){_SURNAME})?"
    r"(?:,?\s(?:et\sal\.|u\.\s?a\.|и\sдр\.))?)(?:(?P<colon>:)|,)\s"
)
_BODY = re.compile(r"[^;“”«»„\"<>\[\]\n]{3,}")
_TAIL = re.compile(
    r"(?:,\s(?:Bd\.|Band|[Vv]ol\.|Teil)\s(?P<volume>\d{1,3}|[IVX]{1,5}))?,\s(?:(?:at|pp?\.?|pages?|S\.|[СсCc]{1,2}\.|стр\.)\s?)?"
    r"(?P<page>(?:\d{1,5}|[ivxlc]{1,7})(?:\s?[-–—]\s?(?:\d{1,5}|[ivxlc]{1,7}))?(?:\sff?\.?)?"
    r"(?:,\s\d{1,5}(?:[-–]\d{1,5})?){0,3})[\s.,]*$"
)
_YEAR_ENDS = re.compile(r"[^\W_]\.?,?\s[2-9]?(?:1[4-9]|20)\d\d[a-z2-9]?(?:$|[.,:)]\s?)")
_FULL = re.compile(
    r"\b(?:in:|in\s(?:the\s)?journal|eds?\b\.?|edited|trans\.|hg\.|hrsg\.|vols?\.|no\.|nr\.|№|Bd\.|Heft|H\.\s\d|box|folder|interview|"
    r"ch\.\s\d|chaps?\.|para\.|art\.|§|Kap\.|Rn\.|http|www|doi|diss\.|reprint|op\.|cit\.|supra|ibid|ms)(?=\W|$)|//|\d\.\d|[(].*\d{4}",
    re.IGNORECASE,
)
_IMPRINTED = re.compile(r"\(.{0,80}(?:1[4-9]|20)\d\d\)")
_LONGEST = 400


def author_title(text: str, start: int, end: int, *, marked: bool = False) -> Fields | None:
    """The fields of "Frye, Sound and Poetry, 12"; None where `text[start:end]` has another shape.

    `marked` where "(Fn. 3)" or the like behind it says that it is a back-reference: one word is then a title, too.
    """
    if end - start > _LONGEST or SAME_AUTHOR.match(text, start, end):
        return None
    head = _HEAD.match(text, start, end)
    if head is None:
        return None
    tail = _TAIL.search(text, max(head.end(), end - 60), end)
    page = tail["page"] if tail else ""
    if tail and re.match(r"(?:1[4-9]|20)\d\d", page):
        tail = None
    last = tail.start() if tail else end
    while last > head.end() and text[last - 1] in " .,\n":
        last -= 1
    if not _is_title(text[head.end() : last], bool(head["colon"]), located=marked or tail is not None):
        return None
    fields = Fields(text)
    fields.put_names("authors", *head.span("names"))
    fields.put("title", head.end(), last)
    if tail:
        fields.put("locator", *tail.span("page"))
        if tail["volume"]:
            fields.put("volume", *tail.span("volume"))
    return fields


def _is_title(title: str, colon: bool, *, located: bool) -> bool:
    """Whether these words are a title and nothing but: no imprint, no periodical's date, no given name."""
    if (
        title[:1] in "‘'‚"
        or not _BODY.fullmatch(title)
        or _FULL.search(title)
        or genre_of(title)
        or _YEAR_ENDS.search(title)
    ):
        return False
    words = title.split()
    if len(words) == 1 and not located and not colon:
        return False
    if not colon and re.search(r"\.\s[^\W\d_a-zа-яё]", title):
        return False
    if name_score(title) >= 0.9 or any(month_number(word.strip(".,")) for word in words if word[:1].isupper()):
        return False
    parts = [part.strip() for part in title.split(",")]
    if len(parts) > 1 and (name_score(parts[0]) >= 0.9 or any(_is_outlet(part) for part in parts[1:])):
        return False
    return not (_is_outlet(title) and located) and not is_place(title)


def _is_outlet(part: str) -> bool:
    return is_place(part) or is_publisher(part) or is_periodical(part) or is_institution(part)
