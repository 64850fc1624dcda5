"""What speaks for a numbered list being notes: its heading, and how its items read.

Only marks that hold across languages and styles are used: quotation marks, years, addresses, page and volume numbers,
"Ibid." and its kin. Every look is at the first paragraph of an item, its first 600 characters at most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LOOK = 600

_HEADINGS = """
notes|note|endnotes|footnotes|end notes|foot notes|notes and references|references and notes
notes and sources|sources|references|reference list|reference|citations|works cited|literature cited
literature|bibliography|sources and notes|selected bibliography|cited works|list of references|further reading
примечания|примечание|сноски
ссылки|источники|список литературы|литература|список источников|библиография|примечания и ссылки
список использованной литературы|библиографический список|примітки|посилання|джерела|література
список використаних джерел|бібліографія|anmerkungen|anmerkung|fußnoten|fussnoten|endnoten|quellen
quellenverzeichnis|literatur|literaturverzeichnis|nachweise|einzelnachweise|belege|literaturhinweise
notes de bas de page|notes et références|notes et references|références|bibliographie|notes de fin|renvois
notas|notas al pie|notas a pie de página|referencias|referencias bibliográficas|bibliografía|fuentes
notas finales|riferimenti|riferimenti bibliografici|bibliografia|fonti|note a piè di pagina|referências
referências bibliográficas|fontes|notas de rodapé|przypisy|źródła|literatura|noten|voetnoten|eindnoten
bronnen|referenties|noter|fotnoter|slutnoter|källor|referenser|litteratur|kilder|referanser|viitteet|lähteet
alaviitteet|poznámky|zdroje|jegyzetek|források|note de subsol|kaynaklar|kaynakça|dipnotlar|notlar|sonnotlar
注释|註釋|注釋|注|註|注解|脚注|腳註|尾注|参考文献|參考文獻|参考资料|參考資料|引用文献|注記|각주|미주|참고문헌
참고 문헌|주석|주|الهوامش|المراجع|المصادر|הערות|הערות שוליים|מקורות|پانوشت|منابع|σημειώσεις|βιβλιογραφία
"""
NOTE_HEADINGS = frozenset(_HEADINGS.strip().replace("\n", "|").split("|"))
"""Headings of note lists and bibliographies, in about thirty languages, case folded."""
_WORKS = """
bibliography|works cited|literature cited|cited works|selected bibliography|reference list|references|literature
list of references|further reading|список литературы|литература|библиография|список использованной литературы
библиографический список|список источников|література|бібліографія|список використаних джерел|literatur
literaturverzeichnis|quellenverzeichnis|literaturhinweise|bibliographie|références|bibliografía|bibliografia
referencias bibliográficas|referências bibliográficas|riferimenti bibliografici|litteratur|bronnen|kaynakça
参考文献|參考文獻|引用文献|참고문헌|참고 문헌|المراجع|βιβλιογραφία
"""
_WORK_HEADINGS = frozenset(_WORKS.strip().replace("\n", "|").split("|"))
_TRIMMINGS = " \t\u00a0\u3000#*_=:：.—–-[]【】〔〕()0123456789IVX"

_BACK = r"ibid|ibidem|idem|id\.|op\. ?cit|loc\. ?cit|ebd|ebenda|a\.a\.O|там же|указ\. соч|там само|同上|同前|前掲"
_QUOTED = (
    r"“[^”\n]{6,300}”|«[^»\n]{6,300}»|„[^“”\n]{6,300}[“”]|《[^》\n]{2,100}》|「[^」\n]{4,100}」|\"[^\"\n]{10,300}\""
)
_YEAR = r"(?<!\d)(?:1[5-9]|20)\d\d[a-z]?"
_PLACED_YEAR = rf"{_YEAR}\)?[”\"»]?[.,;:)，。；]?\s*$|\((?:[^()\n]{{0,60}}[ ,])?(?:1[5-9]|20)\d\d[a-z]?\)"
_PART = r"(?<!\w)(?:pp?|vol|no|nr|bd|hrsg|eds?|t|с|стр|т|№|вып)\.? ?\d|(?<!\w)[SС]\. ?\d|第\d{1,4}[页頁期卷版]"
_PUBLISHER = (
    r"\b(?:Press|Verlag|Éditions|Editorial|Издательство|Изд-во|Publishers?|Journal|Review|Quarterly|Times|News)\b"
)
_VISITED = r"\b(?:accessed|retrieved|last visited|consulté|abgerufen|zuletzt|дата обращения|consultado|visitato)\b|访问"
_AUTHOR_FIRST = r"^[^\W\d_][^\n,]{2,60},\s[“«„《\"]|^[^\W\d_]+,\s(?:[^\W\d_]\.|[^\W\d_]+)"

_MARKS: tuple[tuple[float, re.Pattern[str]], ...] = (
    (3.0, re.compile(rf"^\W{{0,3}}(?:{_BACK})", re.IGNORECASE)),
    (2.0, re.compile(r"https?://|www\.|doi\.org|\bdoi:|\bDOI\b|\barXiv:|\bISBN\b")),
    (1.5, re.compile(_QUOTED)),
    (1.0, re.compile(rf"{_YEAR}(?!\d)")),
    (1.0, re.compile(_PLACED_YEAR)),
    (1.5, re.compile(rf"{_PART}|\d{{1,4}}[–-]\d{{1,4}}", re.IGNORECASE)),
    (1.5, re.compile(r",\s(?:\d{1,4}|[ivxlc]{1,6})(?:[–-]\d{1,4})?\.?$")),
    (1.0, re.compile(r"(?<!\w)(?:see|cf\.|vgl\.|voir|véase|см\.|ср\.|siehe|vid\.|参见|參見|見|见)", re.IGNORECASE)),
    (1.5, re.compile(_VISITED, re.IGNORECASE)),
    (1.0, re.compile(rf"{_PUBLISHER}|出版社|学报")),
    (1.0, re.compile(_AUTHOR_FIRST)),
    (1.0, re.compile(r",\s*$")),
)
"""Marks of a cited source and their points; an item that gathers `_CITING` reads like a citation."""
_CITING = 2.5


def is_note_heading(line: str) -> bool:
    """Whether a line is the heading of notes or references, in any of about thirty languages."""
    bare = line.strip().strip(_TRIMMINGS).casefold()
    return 0 < len(bare) <= 60 and (bare in NOTE_HEADINGS or bare.removesuffix(" cited") in NOTE_HEADINGS)


def is_bibliography_heading(line: str) -> bool:
    """Whether the heading of a list announces works rather than notes ("Bibliography", "Works cited")."""
    return line.strip().strip(_TRIMMINGS).casefold() in _WORK_HEADINGS


def reads_like_citation(text: str) -> bool:
    """Whether the first paragraph of an item carries the marks of a cited source."""
    piece = text.split("\n\n", 1)[0][:_LOOK].strip()
    return sum(value for value, pattern in _MARKS if pattern.search(piece)) >= _CITING


def citing_share(texts: Sequence[str]) -> float:
    """Share of items that read like citations; of 300 spread evenly where there are more."""
    sample = texts[:: max(1, len(texts) // 300)]
    return sum(reads_like_citation(text) for text in sample) / len(sample) if sample else 0.0
