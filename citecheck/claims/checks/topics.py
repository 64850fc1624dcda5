"""What a number measures, told by the words around it: trade, investment, migration ... in six languages.

A table of word beginnings. It is small on purpose: only words that name what statistics count are in it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from citecheck.claims.quantities.lexicon import words

_STEMS: dict[str, str] = {
    "exports": "export экспорт вывоз ausfuhr exportation exportacion 出口",
    "imports": "import импорт ввоз einfuhr importation importacion 进口",
    "trade": "trade turnover commerce товарооборот торговл внешнеторг handel außenhandel échange comercio 贸易",
    "investment": "invest fdi инвести капиталовлож пии direktinvest inversi 投资",
    "migration": "migra immigra emigra remittance refugee мигра переселен беженц flüchtling zuwander einwander "
    "réfugié remesa"
    " 移民 汇款 难民",
    "employment": "employ unemploy job workforce worker сотрудник работник занятост безработ beschäftig arbeitslos"
    " arbeitsplätz emploi chôm empleo desempleo 就业 失业 员工",
    "population": "population inhabitant birth населени жител рождаем bevölkerung einwohner geburt habitant naissance"
    " población 人口",
    "energy": "gas oil crude petrol pipeline lng coal electric power газ нефт угол угл трубопровод электро erdgas erdöl"
    " kohle strom gaz pétrole charbon électri petróleo carbón 天然气 石油 煤 电力 发电",
    "prices": "inflation price инфляц цен preis prix precio 通胀 物价 价格",
    "debt": "debt loan credit borrow bond долг задолжен кредит займ заём schuld kredit anleihe dette prêt deuda "
    "préstamo 债 贷款",
    "military": "defence defense military army troop weapon arms soldier воен оборон арми оруж войск солдат verteidig "
    "militär"
    " rüstung soldat armée militaire 军",
    "health": "patient death disease vaccin hospital covid болезн пациент смерт вакцин больниц kranken todes impf "
    "maladie décès"
    " vaccin hôpital enfermedad muerte 疫 死亡 医院 患者",
    "education": "student school universit pupil студент школ университет учащ schüler schul studierend hochschul "
    "élève école"
    " étudiant estudiante escuela 学生 学校",
    "tourism": "tourist tourism visitor турист туризм besucher touris visiteur turista 游客 旅游",
    "money": "yuan renminbi rouble ruble currency юан рубл валют währung devise moneda 人民币 货币",
    "harvest": "wheat grain harvest crop rice зерн пшениц урожа рис ernte weizen getreide récolte blé céréale cosecha "
    "trigo 粮食"
    " 小麦",
    "emissions": "emission carbon climate выброс климат klima émission climat emision 排放",
    "vehicles": "car vehicle automobile auto автомоб машин легков fahrzeug pkw voiture véhicule coche 汽车",
    "housing": "housing house rent apartment жиль квартир wohnung miete logement loyer vivienda 住房 房价",
    "elections": "vote voter turnout election выбор голос явк wahl stimm élection vote suffrage elección 选举 投票",
    "aid": "aid humanitarian donation помощ hilfe humanitär aide ayuda 援助",
    "budget": "budget spending expenditure tax бюджет расход налог haushalt ausgaben steuer dépens impôt presupuesto "
    "预算 税",
    "wages": "wage salar income earning зарплат доход lohn löhne gehalt einkommen salaire revenu salario ingreso "
    "工资 收入",
    "flights": "flight passenger airline рейс пассажир авиа flug passagier vol passager vuelo 航班 旅客",
    "patents": "patent патент brevet patente 专利",
}  # fmt: skip
_SHORT = 4
"""So short a stem stands for the word and its plural only: "car", not "care"."""
_COMPOUNDED = 6
"""So long a stem is looked for inside words too: German writes compounds in one (Papiereinfuhr)."""


def _pattern(stems: str) -> str:
    alternatives = []
    for stem in words(stems):
        if "\u4e00" <= stem[0] <= "\u9fff":
            alternatives.append(stem)
        elif len(stem) < _SHORT and stem.isascii():
            alternatives.append(rf"\b{stem}s?\b")
        elif len(stem) >= _COMPOUNDED:
            alternatives.append(stem)
        else:
            alternatives.append(rf"\b{stem}\w*")
    return "|".join(alternatives)


_MEASURES = tuple((name, re.compile(_pattern(stems), re.IGNORECASE)) for name, stems in _STEMS.items())
_FALSE_FRIENDS = re.compile(
    r"(?:\bpowers?\b(?! plant)|powerful\w*|\w*importan\w*|\bautonom\w*|\bautocra\w*|\bauthorit\w*|\bautomat\w*"
    r"|\bcredited|\bparti\w*|price cap"
    r"|ценн\w*|\bautor\w*|\bcarefully|\bcentr\w*|центр\w*|оцен\w*|\bрис[куо]\w*|priceless|\bpriz\w*|\bвыборк\w*"
    r"|\bстимул\w*)",
    re.IGNORECASE,
)


@lru_cache(8192)
def topics_of(text: str) -> frozenset[str]:
    """The measures that a sentence or a title names; empty where the table knows none of its words."""
    plain = _FALSE_FRIENDS.sub(" ", unicodedata.normalize("NFC", text[:1200]))
    return frozenset(name for name, pattern in _MEASURES if pattern.search(plain))


_FAMILIES = ({"exports", "imports", "trade"}, {"employment", "wages"}, {"aid", "budget"}, {"migration", "population"})


def families_of(measures: frozenset[str]) -> frozenset[str]:
    """The same with close kin put together: exports, imports and trade are one."""
    return frozenset(next((min(family) for family in _FAMILIES if name in family), name) for name in measures)
