"""How like two titles or names are: folding, transliteration, truncation, one-letter slips, cognates.

Everything is compared as folded words: lower case, without diacritics and apostrophes, alphabets transliterated to
ASCII, each Han character a word of its own. Comparisons are linear in the shorter text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = [
    "cognate",
    "fold_words",
    "main_title",
    "name_forms",
    "significant",
    "skeleton",
    "title_likeness",
    "to_ascii",
    "word_set",
]

_MAX_WORDS = 200  # of a title; a longer one is not a title

# BGN/PCGN values, in the short form newspapers use; Ukrainian, Belarusian and Serbian letters beside the Russian ones.
_CYRILLIC_SOUNDS = """
аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya
іi їyi єye ґg ўu јj љlj њnj ђdj ћc џdz ѓgj ќkj ѕdz
"""
_CYRILLIC = {pair[0]: pair[1:] for pair in _CYRILLIC_SOUNDS.split()}
_LATIN = {
    "ß": "ss",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
}
_APOSTROPHES = "'’‘ʼʹʻ`´ʾʿ"
_NO_APOSTROPHES = str.maketrans("", "", _APOSTROPHES)
_NAMED_LETTER = re.compile(r"(?:LETTER|SYLLABLE) (?:FINAL |SMALL )?([A-Z]+)")
_ONSET = re.compile(r"[^AEIOU]+(?=[AEIOU])|[AEIOU]|[A-Z]+")
_WORD = re.compile(r"[^\W_]+")
_SUBTITLE = re.compile(r"\s*[:：?!？！—–]\s+|\s*[：？！]|\.\s+(?=\S)|\s+[-–—]\s+")


def word_set(*lines: str) -> frozenset[str]:
    """The words of a table written as plain lines."""
    return frozenset(" ".join(lines).split())


STOP_WORDS = word_set(
    """
a an the of on in at to for from by with and or as is its it vs via into over under about der die das des dem
den ein eine einer und von vom zu zur zum im am fur mit auf aus uber bei le la les l un une et de du d en dans
sur pour par au aux el los las y del para por con lo al da do dos e o os il gli i di della dei delle het een van
v na po ob s so k ko iz za u ot pri dlya ne kak
"""
)
"""Words that a shortened title may leave out, folded: articles, prepositions and conjunctions of common languages."""


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    """ASCII for one lower-case letter that is not ASCII, "" where it has none (Han)."""
    if char in _CYRILLIC:
        return _CYRILLIC[char]
    if char in _LATIN:
        return _LATIN[char]
    base = unicodedata.normalize("NFKD", char)
    if base[0].isascii():
        return "".join(c for c in base.lower() if c.isascii() and c.isalnum())
    if base[0] in _CYRILLIC:
        return _CYRILLIC[base[0]]
    # The Unicode name of a letter spells its sound: HIRAGANA LETTER KA, HANGUL SYLLABLE GAN, ARABIC LETTER SHEEN.
    name = unicodedata.name(char if _is_syllable(char) else base[0], "")
    sound = _NAMED_LETTER.search(name)
    if sound is None:
        return ""
    if _is_syllable(char):
        return sound[1].lower()
    onset = _ONSET.match(sound[1])
    return onset[0].lower() if onset else ""


def _is_syllable(char: str) -> bool:
    return "\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7af"


def _is_ideograph(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U000323af"


def to_ascii(text: str) -> str:
    """Lower-case ASCII spelling of `text`: letters transliterated, ideographs and apostrophes left out.

    Cyrillic follows BGN/PCGN; other alphabets go by the letters' Unicode names, which is rough but stable.
    """
    if text.isascii():
        return text.lower().translate(_NO_APOSTROPHES)
    return "".join(map(_spelt, unicodedata.normalize("NFC", text).lower()))


@lru_cache(maxsize=4096)
def _spelt(char: str) -> str:
    """ASCII for one lower-case character."""
    if char.isascii():
        return "" if char in _APOSTROPHES else char
    if char.isalpha():
        return "" if _is_ideograph(char) else _letter(char)
    if char.isdigit():
        return str(unicodedata.digit(char, ""))
    return "" if char in _APOSTROPHES or unicodedata.combining(char) else " "


@lru_cache(maxsize=8192)
def fold_words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order; an ideograph is a word. At most 200."""
    found: list[str] = []
    for piece in _pieces(text[:4000]):
        if _is_ideograph(piece[0]):
            found += piece
        else:
            found += _WORD.findall(to_ascii(piece))
    return tuple(found[:_MAX_WORDS])


_RUNS = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+|[^\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+"
)


def _pieces(text: str) -> list[str]:
    return [text] if text and text.isascii() else _RUNS.findall(text)


@lru_cache(maxsize=4096)
def significant(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without articles, prepositions and conjunctions; all of them where nothing else is left."""
    return tuple([word for word in words if word not in STOP_WORDS]) or words


@lru_cache(maxsize=8192)
def main_title(title: str) -> str:
    """The title without its subtitle (what stands before a colon, dash, question mark or full stop)."""
    head = _SUBTITLE.split(title, maxsplit=1)[0]
    return head if len(head) >= 3 else title


_SOUNDS = (
    (re.compile(r"shch|tsch|tch|sch|sh|ch|cz"), "c"),
    (re.compile(r"c(?=[eiy])|ts|tz|z"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ck|q|c(?![eiy])"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[aeiouyjh]"), ""),
)
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The consonants of a folded word as one hears them: "gorbatschow" and "gorbachev" are both "grbcv".

    It makes the many romanisations of one name, and cognates of one root, comparable. Vowels only: the word itself.
    """
    bones = word
    marked = _SOUNDS[0][0].sub("ĉ", bones)
    for pattern, sound in _SOUNDS[1:]:
        marked = pattern.sub(sound, marked)
    return _DOUBLED.sub(r"\1", marked.replace("ĉ", "c")) or word


def cognate(one: str, other: str) -> bool:
    """Whether two folded words of different languages share a root ("finansovykh", "financial")."""
    if one == other:
        return True
    if one.isdigit() or other.isdigit() or not one.isascii() or not other.isascii():
        return False
    a, b = skeleton(one), skeleton(other)
    if a == b:
        return len(a) >= 2
    return len(a) >= 3 and len(b) >= 3 and a[:3] == b[:3]


@lru_cache(maxsize=8192)
def name_forms(name: str) -> frozenset[str]:
    """Folded spellings of a family name: "Müller" is muller and mueller."""
    expanded = name.lower()
    for letter, spelling in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa")):
        expanded = expanded.replace(letter, spelling)
    return frozenset(form for form in (" ".join(fold_words(name)), " ".join(fold_words(expanded))) if form)


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter written, left out or added; words under five letters never do."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 5 or one.isdigit() or other.isdigit():
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[start + 1 :] == shorter[start:]


def title_likeness(short: str, full: str) -> float:
    """How surely `short` is the title `full` as printed again, from 0 to 1.

    1 the same words; .97 all but the subtitle; .95 its beginning, or all but small words; .85 some of its words in
    order; .8 the same but for slips of one letter; .75 some of its words in another order; .7 a transliteration in
    another spelling; .6 a single word of it. A number that `full` lacks makes it 0: yearly reports are not alike.
    """
    a, b = fold_words(short), fold_words(full)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    if a == fold_words(main_title(full)) or b == fold_words(main_title(short)):
        return 0.97
    if any(word.isdigit() and word not in b for word in a):
        return 0.0
    sig_a, sig_b = significant(a), significant(b)
    if sig_a == sig_b or (_telling(a, 2) and a == b[: len(a)]) or (_telling(sig_a, 2) and sig_a == sig_b[: len(sig_a)]):
        return 0.95
    return _looser(sig_a, sig_b)


def _telling(words: tuple[str, ...], least: int) -> bool:
    """Enough words to know a title by: `least`, one long word, or two ideographs more."""
    if words and not words[0].isascii():
        return len(words) >= least + 2
    return len(words) >= least or (len(words) == 1 and len(words[0]) >= 6)


def _looser(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if len(a) == 1:
        return 0.6 if a[0] in b and len(a[0]) >= 4 else 0.0
    if not _telling(a, 2):
        return 0.0
    if _in_order(a, b):
        return 0.85
    if _slips(a, b):
        return 0.8
    if set(a) <= set(b):
        return 0.75
    bones_a, bones_b = tuple(map(skeleton, a)), tuple(map(skeleton, b))
    if sum(map(len, bones_a)) >= 8 and bones_a == bones_b[: len(bones_a)]:
        return 0.7
    return 0.0


def _in_order(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    rest = iter(b)
    return all(word in rest for word in a)


def _slips(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `a` is the beginning of `b` but for a letter here and there: one word in three at most."""
    if len(a) < 3 or len(a) > len(b):
        return False
    wrong = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            if not one_slip(one, other):
                return False
            wrong += 1
    return wrong * 3 <= len(a)
