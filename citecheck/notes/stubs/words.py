"""Words by which prose attributes a statement: verbs of saying and thinking, kinds of sources, roles, metonyms."""

from __future__ import annotations

from functools import cache

from citecheck.notes.references.similar import word_set

__all__ = [
    "ACCORDING",
    "DETERMINERS",
    "EVENTS",
    "NOUNS_TOO",
    "PEOPLE",
    "PLACES",
    "PRONOUNS",
    "ROLES",
    "SOURCES",
    "SUBORDINATORS",
    "VERB_FIRST",
    "VIEWS",
    "base_forms",
    "verbs",
]

_LEMMAS = word_set(
    """
accuse acknowledge add admit advise advocate affirm agree allege analyze analyse announce anticipate argue ask
assert assess assume attribute believe blame boast call caution challenge characterize characterise cite claim
clarify comment compare complain concede conclude condemn confirm consider contend contrast count criticize
criticise declare defend define demonstrate denounce deny depict describe detail determine discuss dismiss
document dub echo emphasize emphasise encourage envisage envision estimate examine explain explore expose
express find forecast foresee highlight hypothesize identify imagine imply inform insist investigate judge label
lament list maintain measure mention note object observe outline perceive point portray postulate praise predict
present project promise pronounce propose question quote reaffirm reason recall recommend recount reflect
reiterate reject relate remark remember remind reply report respond reveal say see show signal speculate state
stress suggest summarize summarise suppose surmise suspect tell term testify theorize think trace underline
underscore urge view voice vow warn wonder worry write
"""
)
_IRREGULAR = {
    "tell": "told", "say": "said", "write": "wrote written", "think": "thought", "find": "found", "see": "saw seen",
    "foresee": "foresaw foreseen", "show": "showed shown",
}  # fmt: skip

VERB_FIRST = word_set(
    """
заявил заявила заявили отметил отметила отметили сказал сказала сказали сообщил сообщила сообщило сообщили
подчеркнул подчеркнула пишет пишут писал писала считает считают утверждает утверждают полагает полагают указал
указала указывает указывают объяснил объяснила рассказал рассказала написал написала признал признала добавил
добавила sagt sagte erklärt erklärte schreibt schrieb betont betonte meint meinte warnt warnte argumentiert
behauptet behauptete dit affirme affirmait affirmé écrit déclare déclaré estime souligne soutient explique
rappelle dice dijo afirma afirmó escribe escribió sostiene señala señaló declaró explicó advierte argumenta
"""
)
"""Verbs of languages other than English, in the forms that reports use; the name may follow them."""

ACCORDING = (
    "according to", "in the words of", "as reported by", "as noted by", "in the view of", "in the opinion of",
    "по словам", "по мнению", "по данным", "по оценке", "по оценкам", "согласно", "как сообщает", "как сообщил",
    "laut", "nach angaben von", "nach ansicht von", "nach einschätzung von",
    "selon", "d’après", "d'après", "según", "de acuerdo con", "secondo", "segundo",
)  # fmt: skip

SOURCES = word_set(
    """
article articles interview op-ed essay commentary column report study paper analysis publication post blog book
speech address remarks statement testimony editorial dispatch broadcast briefing documents document memo memoir
letter survey poll lecture thesis working-paper monograph podcast tweet documentary story investigation
"""
)
EVENTS = word_set("conference session meeting summit forum hearing talk panel ceremony visit webinar debate")
VIEWS = word_set(
    """
view views opinion words account assessment estimation interpretation reading analysis report article book study
paper essay commentary interview speech estimate estimates argument calculations findings
"""
)
ROLES = word_set(
    """
ambassador president minister spokesperson spokesman spokeswoman chief director secretary chairman chairwoman
chair head governor chancellor premier envoy editor commissioner senator ministry agency government
administration bank commission committee office bureau institute court council
"""
)
PEOPLE = word_set(
    """
analysts authors experts officials scholars writers commentators leaders observers critics researchers
economists historians journalists diplomats sources elites scientists lawyers others some many most politicians
reporters people one who
"""
)
PRONOUNS = word_set("he she they it his her their its i we")
DETERMINERS = word_set("a an the this that another one his her their its our some")
SUBORDINATORS = word_set(
    """
while though although whereas when if as because since after before unless until even once
"""
)
PLACES = word_set(
    """
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday washington beijing moscow brussels london paris berlin tokyo seoul delhi kyiv
kiev tehran ankara pyongyang taipei hanoi jakarta canberra ottawa rome madrid warsaw islamabad riyadh jerusalem
cairo kremlin russia china america britain france germany japan korea india ukraine iran turkey taiwan europe
asia africa israel canada australia mexico brazil pakistan vietnam poland italy spain us usa uk eu prc rok dprk
ussr nato un russian chinese american british french german japanese korean indian ukrainian iranian turkish
european western russians americans germans indians ukrainians europeans asians soviet central asian north south
east west
"""
)
"""Countries, capitals and their adjectives, months, days: what they "believe" names no source."""


NOUNS_TOO = word_set(
    """
points terms projects lists counts objects documents measures signals states details labels questions views
notes reports claims calls comments challenges remarks
"""
)
"""Forms that are plural nouns as often as verbs: after a name they are verbs before "that", "how" or "the" only."""


@cache
def base_forms() -> frozenset[str]:
    """English verbs in the form that a plural subject takes: "Li and Weber argue"."""
    return _LEMMAS


@cache
def verbs() -> frozenset[str]:
    """Third-person and past forms of the English verbs, and the forms of other languages."""
    forms: set[str] = set(VERB_FIRST)
    for lemma in _LEMMAS:
        forms |= {lemma, _third_person(lemma), *_IRREGULAR.get(lemma, _past(lemma)).split()}
    return frozenset(forms)


def _third_person(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + ("ted" if lemma.endswith("mit") else "ed")
