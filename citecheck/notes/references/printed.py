"""What a note prints of its own references: "supra note 4", "(Anm. 3)", "hereinafter ..."."""

from __future__ import annotations

import re

from citecheck.notes.citations.pointers import bare_pointer
from citecheck.notes.references.similar import to_ascii, word_set

__all__ = [
    "alias_of",
    "is_back_reference",
    "is_ibid",
    "is_pointer",
    "pointed_note",
    "pointed_notes",
    "same_author_word",
]

_POINTER = re.compile(
    r"""(?ix) (?<![\w]) (?:
      (?: supra | infra | above | at | siehe | wie | vgl\.? | см\.? | ver )? [\s,(]{0,4}
      (?: (?P<bare> nn?\.? ) | notes? | fns?\.? | footnotes? | anm(?:erkung)?\.?
        | fu(?:ß|ss)?n(?:ote)?\.? | notas? | voetnoot | сноск[аеиуой]{1,2}
        | прим(?:еч(?:ани[еяию])?)?\.? | przyp(?:is)?\.? )
      \s* (?P<number> \d{1,4} ) (?!\w)
    | (?: 前 | 同 | 上 | 见 | 見 | 参见 )? (?: 脚 | 腳 )? [注註] \s? [(（［\[〔]? (?P<cjk> \d{1,4} )
    )"""
)
_ALIAS = re.compile(
    r"""(?ix) (?: hereinafter | hereafter | henceforth | im\ folgenden | nachfolgend | ci-après | en\ adelante | далее )
      (?: \s+ (?: cited\ as | referred\ to\ as | as | zitiert(?:\ als)? | zit\. | citado\ como | по\ тексту ) )?
      [\s:,—–-]{0,4} [“"«„‘'「《]? (?P<alias> [^\W\d_] [^”"»“’'」》)\]\n;.]{1,79} )"""
)
_BACK = re.compile(
    r"""(?ix) (?<!\w) (?: (?:op|loc|art|ob)\.? \s? cit | supra | a\. \s? a\. \s? o | aao
      | указ\. \s? соч | цит\. \s? соч | там \s же | dz\. \s? cyt | ebd | ebenda | ibid | идем ) (?!\w)
      | 同上 | 同前 | 前揭 | 前掲 | [前同] [注註]"""
)
_IBID = r"(?:ibid(?:em)?|ebd|ebda|ebenda|там\s+же|ib|id)\b\.?"
_BEGINS_IBID = re.compile(
    r"(?i)(?:(?:ibid(?:em)?|ebd|ebda|ebenda|там\s+же|ib)\b|id\.?(?=\s?(?:at\s|[\d;]|,\s?(?:at\s|pp?\.|\d)|$)))"
)
_AFTER_LEAD = re.compile(
    rf"[^\d\"“„«‘]{{2,60}}?(?<![Ii]n)(?<![Ii]n:)\s(?i:{_IBID}(?:[\s,:;]{{0,3}}(?:at|pp?\.|[sсc]\.)?\s?\d[\d\s–-]{{0,12}})?)"
    rf"[\s.,;]{{0,3}}(?:$|(?<=[\s])[^\W\d_a-zа-я])"
)
_POINTER_ALONE = re.compile(
    r"""(?ix) \W{0,3} (?: (?: see | vgl\.? | siehe | wie | cf\.? | oben | supra | above | so ) [\s,]+ ){0,3} [(\[]?
      (?: nn?\.? | notes? | fns?\.? | footnotes? | anm(?:erkung)?\.? | fu(?:ß|ss)note ) \s* (?P<number> \d{1,4} )
      (?: [\s,)\]]+ (?: above | supra | oben ) )? [\s,)\]]*
      (?: (?: at | pp?\.? | s\.? | rn\.? ) \s? )? [\d–-]{0,9} \W{0,3}
    | (?: 详见 | 參見 | 参见 | 见 )? 同 \s? (?P<same> \d{1,4} ) (?: \s? [:：] \s? [\d–-]{1,9} )? \W{0,3}"""
)
_SAME_AUTHOR = word_set(
    """
ders derselbe dies dieselbe dieselben idem id eadem iidem ibid lememe lamame lesmemes onzhe onazhe elmismo
lamisma
"""
)


def pointed_note(printed: str) -> str | None:
    """The label of the note that a back-reference names ("supra note 4"), or None.

    A note of the *source* is no pointer ("12 n. 4", "S. 5 Anm. 3"): there a page number stands before.
    """
    for match in _POINTER.finditer(printed[:2000]):
        number = match["number"] or match["cjk"]
        left = printed[: match.start()].rstrip(" ,")
        if left[-1:].isdigit():
            continue
        opened = "(" in match[0] or left[-1:] in ("(", "[", "（")
        named = any(word in match[0].lower() for word in ("supra", "above", "at "))
        if match["bare"] and not (opened or named or left.lower().endswith(("supra", "above", "cit.", "cit"))):
            continue
        return number
    return None


def is_back_reference(printed: str) -> bool:
    """Whether a sign of a back-reference is printed ("op. cit.", "a.a.O.", "Указ. соч.", "前注")."""
    return _BACK.search(printed[:2000]) is not None


def is_ibid(printed: str) -> bool:
    """Whether a citation is Ibid. or its like, with a lead-in before it ("On this, see ibid., 60") or prose behind."""
    words = printed.strip()[:1000]
    return _BEGINS_IBID.match(words) is not None or _AFTER_LEAD.match(words) is not None


def is_pointer(printed: str) -> str | None:
    """The label of the note that a citation consists of naming ("(n 1) 14", "Wie Anm. 2", "同1: 14"), or None."""
    match = _POINTER_ALONE.fullmatch(printed.strip()[:80]) if len(printed) < 100 else None
    return (match["number"] or match["same"]) if match else None


def pointed_notes(printed: str) -> tuple[str, ...]:
    """The labels of the notes that a citation is nothing but a pointer to ("Vgl. die Nachweise in Fn. 6")."""
    bare = bare_pointer(printed, 0, len(printed))
    if bare is not None:
        return bare.labels
    label = is_pointer(printed)
    return (label,) if label else ()


def alias_of(printed: str) -> str | None:
    """The short title that a first citation announces ("hereinafter “Stability Report”"), or None."""
    match = _ALIAS.search(printed[:2000])
    return match["alias"].strip(" ,:") if match else None


def same_author_word(name: str) -> bool:
    """Whether what stands for the author says "the same" ("Ders.", "Idem", "———")."""
    letters = "".join(c for c in name.lower() if c.isalpha())
    if not letters:
        return len(name.strip()) >= 2 and set(name.strip(" .,")) <= set("—–-_―")

    return to_ascii(letters) in _SAME_AUTHOR
