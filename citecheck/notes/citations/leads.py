"""Prose in front of a source that no signal word ends: "With the exception of J. B. Priestley, The Good Companions".

Such a lead says why a source is cited and runs into the name of its author. It is told by its words, which name nobody,
and by what stands behind it: a person's name, a comma or a colon, and a source.
"""

from __future__ import annotations

import re

from citecheck.notes.citations.lexicon import finite_verbs, is_institution, is_periodical, is_place
from citecheck.notes.citations.names import name_score

_SHORT = re.compile(
    r"(?:for\s(?:example|instance|details|more|comparison)|e\.\s?g\.|among\s(?:others|many)|most\srecently|more\srecently|"
    r"see|z\.\s?b\.(?:\sbei)?|etwa|so(?:\s(?:auch|noch|etwa|bereits|schon|z\.\s?b\.))?(?:\sbei)?|zuletzt|zum\sbeispiel|u\.\s?a\.|"
    r"zum\sfolgenden|hierzu|dazu|(?:alle\s)?(?:angaben|zahlen|zitate?)\s(?:nach|bei|aus)|zit(?:iert|\.)?\s(?:nach|bei|in)|"
    r"so\sz\.\s?b\.|skeptisch|kritisch|optimistisch(?:er)?|"
    r"par\sexemple|notamment|p\.\s?ex\.|ainsi|d[’']après|cité\s(?:par|dans|in|d[’']après)|"
    r"p\.\s?ej\.|por\sejemplo|entre\sotros|véanse?|cit(?:ado|\.)\s(?:en|por)|apud|así|según|"
    r"cfr\.|si\sveda(?:no)?(?:\sanche)?|cit(?:ato|\.)\sin|ad\sesempio|ad\ses\.|"
    r"(?:y\s)?también|sowie|aussi|anche|также|а\sтакже|"
    r"подсчитано\sпо|рассчитано\sпо|составлено\sпо|(?:et,\s)?en\sdernier\slieu|inter\salia|например|напр\.|об\sэтом(?:\sсм\.)?|подробнее|цит\.\sпо|ср\.)(?:[,:]|,?\s(?:also|auch|aussi|anche|también|см\.))?:?\s",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?<=\s)(?:[^\W\d_a-zа-яё](?:[\w’'-]+|\.(?:[-\s]?[^\W\d_a-zа-яё]\.)*)\s)(?:(?:van|von|de|der|du|di|da|del|la|le|[^\W\d_a-zа-яё]\.|"
    r"[^\W\d_a-zа-яё][\w’'-]+)\s){0,3}[^\W\d_a-zа-яё][\w’'-]+(?=,\s|:\s|\s\()"
)
_LINKS = frozenset(
    "in by at from is are especially notably namely also exception "
    "bei auf nach zu ist sind etwa auch bereits schon aber zuletzt durch "
    "es son en por par chez dans est sont aussi d’abord notamment è sono anche "
    "у в по ещё еще также писал писала отмечал отмечала является".split()
)
_OF = re.compile(
    r"(?:formule|formulation|expression|mots?|termes?|fórmula|expresión|palabras|términos|parole|formula)\s(?:de|di)$|(?:exception|work|words|study|studies|account|phrase|example|arguments?|book)\s(?:of|by|in)$"
)
_TOPIC = re.compile(r"(?:on|for|as|in|sobre|sur|para|pour|zu[mr]?|über|su|sul(?:la|le)?|об?|о|о том)\s", re.IGNORECASE)
_PLAIN_TOPIC = re.compile(r"(?:on|for|sobre|sur|para|pour|zu[mr])\s", re.IGNORECASE)
_SIGNAL = re.compile(r"(?:see|cf\.|vgl\.|siehe|voir|véase|см\.)\s", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_BARRED = re.compile(r"[^\W\d_]{4,}\.\s|[“”«»„‘\"\d(;/]|https?:|www\.")
_LONGEST = 160


def prose_end(text: str, start: int, end: int) -> int:
    """Where the source begins behind a prose lead at `start`; `start` itself where there is none."""
    short = _SHORT.match(text, start, min(end, start + 60))
    if short and short.end() < end and _opens(text, short.end(), end):
        return short.end()
    for match in _NAME.finditer(text, start + 2, min(end, start + _LONGEST)):
        lead = text[start : match.start()].rstrip()
        if _BARRED.search(lead) or (len(lead) > 60 and _YEAR.search(lead)):
            break
        if _is_lead(lead) and _is_person(match[0]) and _YEAR.search(text, match.end(), min(end, match.end() + 300)):
            return match.start()
    return start


def _opens(text: str, at: int, end: int) -> bool:
    """Whether a source may begin at `at`: no word in lower case."""
    return not text[at : at + 1].islower() and at < end


def _is_lead(lead: str) -> bool:
    """Whether words are a lead: they name nobody, and end in a word that leads on to a name, or name a topic."""
    words = lead.rstrip(",:").split()
    if lead[-1:] == "," and _PLAIN_TOPIC.match(lead) and "," not in lead[:-1]:
        return len(words) > 1
    if not words or name_score(lead.rstrip(",:")) >= 0.6:
        return False
    if lead[-1] in ",:":
        return bool(_TOPIC.match(lead)) and len(words) > 1 and "," not in lead[:-1]
    if "," in lead and not (_TOPIC.match(lead) and _SIGNAL.search(lead)):
        return False
    if _OF.search(lead):
        return True
    last = words[-1].casefold()
    return last in _LINKS and len(words) > 1 and (finite_verbs(lead) > 0 or words[1][0].islower() or len(words) > 3)


def _is_person(name: str) -> bool:
    if name_score(name) >= 0.9:
        return True
    return name_score(name) >= 0.7 and not (is_place(name) or is_institution(name) or is_periodical(name))
