"""Names of institutions and words of titles across languages.

A short form is sometimes a translation of the title it means ("Oil Market Outlook" for «Прогноз нефтяного
рынка»). Cognates say much of it; the commonest words that are no cognates stand in the table below, one
line a concept, each word as a stem that the folded word begins with (a Han word as it is written).
"""

from __future__ import annotations

from functools import cache, lru_cache

from citecheck.notes.references.similar import STOP_WORDS, cognate, fold_words, significant, skeleton

__all__ = ["concepts", "institution_keys", "same_institution", "translation_likeness"]

_TABLE = """
academy academy academ akadem академи 科学院 学院
administration administration verwaltung администраци управлени 管理 总署 总局
affairs affair angelegenheit affaires asuntos дел 事务
agency agency agence agentur agencia агентств 社 局
agriculture agricultur landwirtschaft сельск 农业
analysis analys analis анализ 分析
annual annual yearly jahres jahrlich annuel anual ежегодн годов 年度
army army armee heer ejercito арми 军 军队
association association verband verein associacion asociacion ассоциаци 协会
balance balance bilanz баланс 平衡
bank bank banque banco banca банк 银行
budget budget haushalt presupuesto бюджет 预算
bulletin bulletin mitteilung boletin бюллетен вестник 公报
business business unternehmen entreprise empresa бизнес предприяти 企业
centre center centre zentrum centro центр 中心
central central zentral центральн 央行 中央
century century jahrhundert siecle siglo век 世纪
china china chinese chine chinois китай 中国 中华
climate climate klima climat clima климат 气候
commission commission kommission comision комисси 委员会
company company companies gesellschaft societe compania компани 公司
conference conference konferenz conferencia конференци 会议
cooperation cooperation zusammenarbeit kooperation cooperacion сотрудничеств 合作
council council rat conseil consejo совет 理事会
country country countries land lander pays pais стран 国家
court court gericht cour tribunal суд 法院
crisis crisis krise crise кризис 危机
currency currency wahrung devise monnaie moneda валют 货币
customs customs zoll douane aduana таможен 海关
data data daten donnees datos данны 数据
debt debt schuld dette deuda долг 债务
defence defense defence verteidigung defensa оборон 国防
development development entwicklung developpement desarrollo развити 发展
draft draft entwurf projet проект 草案
east east ost orient восток восточн 东
economy econom wirtschaft okonom экономик экономическ хозяйств 经济
education education bildung erziehung образовани 教育
employment employment beschaftigung emploi empleo занятост 就业
energy energy energ энерг 能源
environment environment umwelt environnement medio окружающ эколог 环境
europe europe europ европ 欧洲 欧盟
export export ausfuhr экспорт вывоз 出口
factsheet fact факт 事实
federal federal bundes federaux федеральн 联邦
finance financ finanz finanzas финанс 金融 财政
foreign foreign auswartig ausland etranger exterior иностранн внешн 外交 外国
forecast forecast prognose prevision pronostico прогноз 预测
france france french franzos frankreich франц 法国
future future zukunft avenir futuro будущ 未来
gas gas gaz газ 天然气
general general allgemein генеральн общ 总
germany german deutsch allemag aleman германи немец 德国
global global weltweit mondial глобальн 全球
government government regierung gouvernement gobierno правительств 政府
growth growth wachstum croissance crecimiento рост 增长
handbook handbook manual manuel справочник руководств 手册
health health gesundheit sante salud здоров здравоохранени 卫生
history history geschichte histoire historia истори 历史
house house haus maison casa дом 院
housing housing wohnung logement vivienda жиль 住房
human human mensch humain human человек человеч 人权
import import einfuhr импорт ввоз 进口
industry industr industri промышленн 工业
inflation inflation teuerung инфляц 通货膨胀
information information auskunft informacion информаци 信息
institute institut instituto институт 研究所 研究院
interest interest zins interet процент ставк 利率
international international international международн 国际
investment invest investition inversion инвестици 投资
japan japan japon япон 日本
journal journal zeitschrift revista журнал 杂志 学报
labour labour labor arbeit travail trabajo труд 劳动
law law gesetz recht loi ley закон прав 法 法律
letter letter brief lettre carta письм 信
market market markt marche mercado рынок рынк рыночн 市场
memory memory erinnerung gedachtnis memoire памят 记忆
military militar militaire военн 军事
ministry minist ministerium министерств минис 部
money money geld argent dinero деньги денежн 资金
monthly monthly monatlich monats mensuel mensual ежемесячн 月度
national national national национальн 国家 国民
new new neu nouve nuev нов 新
newspaper newspaper zeitung journal periodico газет 报 日报
north north nord norte север 北
office office amt buro bureau oficina бюро управлени 办公室
oil oil erdol petrole petroleo нефт 石油
organisation organis organiz organisacion организаци 组织
outlook outlook ausblick perspective perspectiva перспектив 展望
payment payment zahlung paiement pago платеж платёж 支付
peace peace frieden paix paz мир 和平
people people volk peuple pueblo народ 人民
policy polic politik politique politic политик 政策
population population bevolkerung poblacion населени 人口
power power macht kraft pouvoir poder мощ власт сил 电力
press press presse prensa пресс печат 新闻
price price preis prix precio цен 价格
problem problem probleme проблем 问题
production production produktion produccion производств 生产
programme program programm программ 计划
project project projekt projet proyecto проект 项目
question question frage вопрос 问题
reform reform reforme реформ 改革
region region gebiet регион област 地区
relations relation beziehung relacion отношени 关系
report report bericht rapport informe отчет отчёт доклад 报告
research research forschung recherche investigacion исследовани 研究
reserve reserve reserv резерв запас 储备
review review uberblick ubersicht rundschau revue examen resena обзор обозрени 评论 综述
right right recht droit derecho прав 权利
risk risk risiko risque riesgo риск 风险
road road strasse route camino дорог путь 道路
russia russia russland russ russie rusia росси русск 俄罗斯 俄国
school school schule ecole escuela школ 学校
science science wissenschaft ciencia наук 科学
sector sector sektor secteur сектор отрасл 部门
security security sicherheit securite seguridad безопасн 安全
service service dienst servicio служб 服务
shared shared gemeinsam commun comun совместн 共同
social social sozial социальн 社会
society society gesellschaft societe sociedad обществ 社会
south south sud sur юг южн 南
speech speech rede discours discurso речь выступлени 讲话
stability stabilit stabilitat estabilidad стабильн устойчив 稳定
state state staat etat estado государств 国务院 国家
statement statement erklarung declaration declaracion заявлени 声明
statistics statisti estadistica статисти 统计
strategy strateg strategie стратег 战略
study study studie etude estudio исследовани 研究
supply supply lieferung versorgung approvisionnement suministro поставк снабжени 供应
survey survey umfrage erhebung enquete encuesta опрос обследовани 调查
system system systeme sistema систем 体系 系统
tax tax steuer impot impuesto налог 税
technology technolog technik технологи 技术
theory theor theorie теори 理论
trade trade handel commerce comercio торговл товарооборот 贸易
transport transport verkehr transporte транспорт 交通
treaty treaty vertrag traite tratado договор 条约
union union union союз 联盟
united united vereint vereinigt uni unido соединенн соединённ объединенн объединённ 联合
university universit universidad университет 大学
war war krieg guerre guerra войн 战争
water water wasser eau agua вод 水
west west ouest oeste запад 西方
woman women woman frau femme mujer женщин 妇女
work work arbeit travail trabajo работ 工作
world world welt monde mundo мир миров 世界
year year jahr annee ano год лет 年
youth youth jugend jeunesse juventud молодеж молодёж 青年
"""


@cache
def _stems() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """Alphabetic stems and Han words with their concepts."""
    stems: dict[str, set[str]] = {}
    ideographs: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        concept, *words = line.split()
        for word in words:
            if "\u3400" <= word[0] <= "\u9fff":
                ideographs.setdefault(word, concept)
            else:
                stems.setdefault("".join(fold_words(word)), set()).add(concept)
    return {stem: frozenset(found) for stem, found in stems.items()}, ideographs


@cache
def _longest() -> int:
    return max(map(len, _stems()[0]))


def _of_word(word: str) -> frozenset[str]:
    """Concepts of one folded word: by its longest stem; short stems must be nearly the whole word."""
    stems, _ = _stems()
    for length in range(min(len(word), _longest()), 1, -1):
        if (length >= 5 or len(word) - length <= 2) and word[:length] in stems:
            return stems[word[:length]]
    return frozenset()


def concepts(words: tuple[str, ...]) -> list[frozenset[str]]:
    """What each folded word says apart from its language; a set of names, empty where the word is unknown.

    Ideographs are read together: the longest known word at each place.
    """
    _, ideographs = _stems()
    found: list[frozenset[str]] = []
    at = 0
    while at < len(words):
        if words[at].isascii():
            found.append(_of_word(words[at]))
            at += 1
            continue
        for length in (4, 3, 2, 1):
            written = "".join(words[at : at + length])
            if written in ideographs and len(written) == length:
                found.append(frozenset({ideographs[written]}))
                at += length
                break
        else:
            at += 1
    return found


@lru_cache(maxsize=4096)
def institution_keys(name: str) -> frozenset[str]:
    """Keys under which two spellings of an institution or a periodical meet.

    The letters without spaces ("BankofNorland"), the sounds of its words whatever the language ("Банк России"), and
    its initials, for an abbreviation ("SCMP"). Empty for an empty name.
    """
    words = fold_words(name)
    if not words:
        return frozenset()
    telling = significant(words)
    keys = {"".join(words), "".join(telling)}
    sounds = sorted({_sound(word) for word in telling})
    if len(sounds) >= 2 or len(sounds[0]) >= 3:
        keys.add("~" + " ".join(sounds))
    if len(telling) >= 3:
        keys.add("@" + "".join(word[0] for word in telling))
        keys.add("@" + "".join(word[0] for word in words))
    letters = name.replace(".", "").strip()
    if letters.isupper() and 2 <= len(letters) <= 8 and letters.isalpha():
        keys.add("@" + "".join(fold_words(letters)))
    meanings = concepts(telling)
    if any(not word.isascii() for word in words) and len(meanings) >= 2:
        keys.add("~" + " ".join(sorted({min(found) for found in meanings if found})))
    return frozenset(keys)


def _sound(word: str) -> str:
    if not word.isascii():
        return word
    meaning = _of_word(word)
    return min(meaning) if meaning else skeleton(word)


def same_institution(one: str, other: str) -> bool:
    """Whether two names are spellings, abbreviations or translations of one institution or periodical."""
    if institution_keys(one) & institution_keys(other):
        return True
    a, b = significant(fold_words(one)), significant(fold_words(other))
    return _abbreviates(a, b) or _abbreviates(b, a)


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether each word of `short` begins the word of `full` at its place ("J Democr", "Journal of Democracy")."""
    if len(short) != len(full) or len(short) < 2:
        return False
    return all(word.startswith(part) for part, word in zip(short, full, strict=True)) and len("".join(short)) >= 4


def translation_likeness(one: str, other: str) -> float | None:
    """The share of words of the shorter title that have a counterpart, by root or by meaning, in the other.

    None where it can't be told: an ideographic title with no known word. A number in one and not in the other is 0.
    """
    a, b = fold_words(one), fold_words(other)
    if {w for w in a if w.isdigit()} ^ {w for w in b if w.isdigit()}:
        return 0.0
    if any(not word.isascii() for word in a + b):
        return _by_meaning(a, b)
    a, b = _telling(a), _telling(b)
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    if not shorter:
        return None
    meanings = concepts(longer)
    free = set(range(len(longer)))
    for word, meaning in zip(shorter, concepts(shorter), strict=True):
        partner = next((i for i in sorted(free) if cognate(word, longer[i]) or meaning & meanings[i]), None)
        if partner is not None:
            free.discard(partner)
    return (len(longer) - len(free)) / len(shorter)


def _telling(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in STOP_WORDS)


def _by_meaning(a: tuple[str, ...], b: tuple[str, ...]) -> float | None:
    known_a, known_b = ([m for m in concepts(_telling(words)) if m] for words in (a, b))
    fewer, more = sorted((known_a, known_b), key=len)
    if not fewer:
        return None
    said = frozenset().union(*more)
    return sum(1 for meaning in fewer if meaning & said) / len(fewer)
