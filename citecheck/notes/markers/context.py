"""What stands before and after a digit run, named in the terms of `marker_weights.CONTEXT`.

Every look-back and look-ahead is bounded, so classing a run takes constant time.
"""

from __future__ import annotations

from citecheck.notes.markers.weights import CONTEXT, NEVER

STOPS = ".!?…。！？．｡"
COMMAS = ",;:，；：、､；"
CLOSERS = "”’»›)]」』）》】〉〕\"'“"
_MAYBE_CLOSERS = "\"'“’"  # opening marks too, so what stands before them decides
_OPENERS = "([{“„«‹「『《（"
_SPACES = " \u00a0\u202f\u2009\u3000"
_THIN = "\u202f\u2009"
_SIGNS = "%‰°％"
CURRENCY = "$€£¥₽₹₴₩￥"
_DASHES = "—―–-‐‑"
_WORD_REACH = 24

_UNITS_AT_ONCE = frozenset(
    "年月日时時分秒点點个個人名位万萬亿億千百十%％‰°届次号號岁歲元家项項条條种種天倍度级級章节節页頁世期回円兆國国枚件台起所艘座册款亩斤吨米组類类层户"
)

_ABBREVIATIONS = """
p pp vol vols no nos nr fig figs art arts sec secs ch chap para paras ed eds eq eqs tab app v vs rev n nn s bd st ser
pt c ca cf l ll ff f cap lib tit col cl abs ziff kap abb rdn rn т с сс п пп ст гл рис табл см стр №
"""
_NUMBERED_WORDS = """
figure fig table step phase chapter section part version vol volume type level day week month year class grade group
stage tier article appendix annex page line item note unit model round question option team room exhibit schedule
tableau étape partie niveau abbildung tabelle teil stufe kapitel рис рисунок таблица глава раздел
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Words that end in a full stop before a number that is no marker ("p.5")."""
NUMBERED_WORDS = frozenset(_NUMBERED_WORDS.split())
"""Words that number things, glued or not ("Table3")."""
_DATING = frozenset(("г", "гг", "в", "вв"))
"""Abbreviations behind a year or a century, which no number follows at once ("в 1999 г.5")."""
_WORDS_TOO = frozenset(("no", "art", "app", "col", "tab", "fig"))


def is_ideograph(char: str) -> bool:
    """Whether words run on without spaces in the script of this letter (Han, kana, Hangul is spaced but glued too)."""
    return "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3"


def word_before(text: str, at: int) -> str:
    """The run of letters, digits and underscores that ends at `at`, its last 24 characters at most."""
    start = at
    while start > 0 and at - start < _WORD_REACH and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return text[start:at]


def before(text: str, start: int, run_start: int) -> str | None:
    """The class of what precedes digits that begin at `start` in a run that begins at `run_start`; None for never."""
    if start > run_start:
        return _behind_digits(text, start, run_start)
    if start == 0:
        return None
    char = text[start - 1]
    if char in _SPACES:
        return _behind_space(text, start - 1)
    return _glued(text, start, char)


def _glued(text: str, start: int, char: str) -> str | None:
    previous = text[start - 2] if start > 1 else " "
    if char.isalpha():
        return "ideograph" if is_ideograph(char) else _behind_word(text, start)
    if char in STOPS:
        return _behind_stop(text, start - 1, char, previous)
    if char in COMMAS:
        return _behind_comma(text, start - 1, char, previous)
    if char in "«‹" and not previous.isspace() and previous not in _OPENERS:
        return "quote"  # German »so«
    if char in CLOSERS:
        opening = char in _MAYBE_CLOSERS and (previous.isspace() or previous in _OPENERS)
        return None if opening else "quote"
    return "sign" if char in _SIGNS else None


def _behind_word(text: str, at: int) -> str:
    word = word_before(text, at)
    link = text[at - len(word) - 1] if at > len(word) else " "
    if len(word) == 1 and word in "IVX":
        return "short word"
    if link in "@#.\\&=" or not word.isalpha() or len(word) == 1:
        return "code"
    if word.isupper():
        return "short word" if len(word) > 4 else "code"
    if len(word) == 2 or not (word[1:].islower() or not word[-1].isupper()):
        return "short word"
    return "letter"


def _behind_stop(text: str, at: int, char: str, previous: str) -> str | None:
    if previous.isdigit():
        if char != ".":
            return "stop"
        return "year stop" if _is_year(text, at) or _is_price(text, at) else "number stop"
    if char == "." and previous == ".":
        leader = at >= 3 and text[at - 3 : at] == "..."
        return None if leader else "stop"
    if previous.isspace():
        return "stop" if char in "!?…" else None
    if char == "." and previous.isalpha() and not is_ideograph(previous):
        word = word_before(text, at)
        if len(word) == 1 and at > 1 and text[at - 2] in "’'":
            return "stop"
        if len(word) == 1 and word in "IVX":
            return "year stop"
        if word in _DATING:
            return "sign"
        if len(word) == 1:
            dotted = at >= 3 and text[at - 2] == "." and text[at - 3].isalpha()
            return "sign" if dotted else "abbreviation"
        if word in _WORDS_TOO:
            return "year stop"  # "she said no.3 He left"
        if word.lower() in ABBREVIATIONS or _in_path(text, at):
            return "abbreviation"
    return "stop"


def _behind_comma(text: str, at: int, char: str, previous: str) -> str | None:
    if previous.isdigit():
        if char in ":：":
            return None
        whole = char not in ",，" or _is_year(text, at) or _has_point(text, at)
        return "year comma" if whole else "number comma"
    if previous.isspace():
        return "comma" if char in ";:" else None
    return "comma"


def _behind_space(text: str, at: int) -> str | None:
    if at == 0:
        return None
    if text[at - 1] in ")]" and at > 5 and text[at - 6] in "([" and text[at - 5 : at - 1].isdigit():
        return None  # "[2010] 1 AC 4", "(1999) 2 Review"
    kind = _glued(text, at, text[at - 1])
    if text[at] in _THIN:
        return f"thin {kind}" if kind in ("stop", "quote", "comma", "letter") else None
    if text[at] == "\u00a0" and kind == "letter":
        return "tied letter"
    if kind in ("stop", "quote", "comma", "letter", "ideograph"):
        return f"space {kind}"
    return "space stop" if kind in ("year stop", "sign") else None


def _behind_digits(text: str, start: int, run_start: int) -> str | None:
    """The label is the tail of a digit run; the head must be able to stand alone."""
    head = start - run_start
    lead = text[run_start - 1] if run_start else " "
    if lead in CURRENCY:
        return "amount"
    if lead in ".,":
        fraction = run_start > 1 and text[run_start - 2].isdigit()
        if fraction and lead == "," and head == 3:
            return "year"
        if fraction and lead == "." and head == 3:
            return "amount"  # "1.500" with a note, in languages that group by full stops
        # decimals of three digits and more are rare in prose, so the last two may be a label
        return "amount" if fraction and lead == "." and head <= 2 and text[start + 1 : start + 2].isdigit() else None
    return "year" if _is_year(text, start, run_start) else None


def _is_year(text: str, end: int, start: int | None = None) -> bool:
    """Whether the digits that end at `end` are a year standing alone: four digits from 1000 to 2099."""
    if start is None:
        start = end
        while start > 0 and end - start < 6 and text[start - 1].isdigit():
            start -= 1
    if end - start != 4 or not ("1" <= text[start] <= "2") or (text[start] == "2" and text[start + 1] != "0"):
        return False
    lead = text[start - 1] if start else " "
    return lead not in CURRENCY and lead not in ".,"


def _has_point(text: str, end: int) -> bool:
    """Whether the number that ends at `end` has decimals already ("$12.5"), so that no more can follow."""
    at = end
    while at > 0 and end - at < 4 and text[at - 1].isdigit():
        at -= 1
    return 0 < end - at < 4 and at > 1 and text[at - 1] == "." and text[at - 2].isdigit()


def _is_price(text: str, end: int) -> bool:
    """Whether an amount with decimals ends at `end` ("$12.5"); version and section numbers ("3.12") look alike."""
    at = end
    while at > 0 and end - at < 16 and (text[at - 1].isdigit() or text[at - 1] in ".,"):
        at -= 1
    return _has_point(text, end) and at > 0 and text[at - 1] in CURRENCY


def _in_path(text: str, at: int) -> bool:
    """Whether the word that ends at `at` is part of a file name or an address ("man/find.1", "lib_x.2")."""
    reach = max(0, at - 40)
    while at > reach and not text[at - 1].isspace():
        at -= 1
        if text[at] in "/\\_@<>={}":
            return True
    return False


def after(text: str, end: int) -> str:
    """The class of what follows digits that end at `end`."""
    if end >= len(text):
        return "end"
    char = text[end]
    following = text[end + 1] if end + 1 < len(text) else " "
    if char.isspace():
        return _after_space(text, end)
    if char.isalpha():
        if char in _UNITS_AT_ONCE:
            return "number"
        if is_ideograph(char):
            return "ideograph"
        return "joined" if char.isupper() and (following.islower() or following in "’'") else "letter"
    if char in STOPS or char in COMMAS:
        # "icon1.xpm", "x1,x2": the punctuation is part of a name
        return (
            "number"
            if (following.isdigit() and char in ".,:;!?") or (following.islower() and char in ".,:")
            else "punct"
        )
    if char in "—―":
        return "dash"
    if char in _DASHES:
        return "dash" if following.isspace() else "number"
    if char in CLOSERS:
        return "close"
    if char in "“„«‹「『《":
        return "ideograph"
    return "number" if char in _SIGNS or char in CURRENCY or char in "/×^=_+*([" else "other"


def _after_space(text: str, end: int) -> str:
    at, limit = end, min(len(text), end + 16)
    breaks = 0
    while at < limit and text[at].isspace():
        breaks += text[at] == "\n"
        at += 1
    if at >= len(text) or breaks > 1:
        return "end"
    char = text[at]
    if char.islower():
        return "lower"
    if breaks:
        return "end"
    if char.isalpha():
        return "capital"
    if char in _SIGNS:
        return "number"
    if char in ";:!?»":
        return "punct"  # set off by a space in French
    return "capital" if char in '“„«‹「『《‘"' else "other"


def weight(kind: str | None, follower: str) -> float:
    """The weight of a context, `NEVER` where no marker is printed in it."""
    return NEVER if kind is None else CONTEXT.get((kind, follower), NEVER)
