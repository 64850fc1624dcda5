"""The verbs and nouns by which a sentence says what a number measures, in six languages, as regular expressions."""

from __future__ import annotations

import re
from functools import cache

_ENGLISH = (
    "is|are|was|were|be|been|has|have|had|reached|reaches|reach|reaching|exceeded|exceeds|exceed|exceeding|stood|stands"
    "|stand|amounted|amounts|amount|totalled|totaled|totals|total|totalling|totaling|rose|rises|rise|risen|rising|grew"
    "|grown|grows|grow|growing|fell|falls|fall|fallen|falling|dropped|drops|declined|increased|decreased|surged|jumped"
    "|climbed|soared|plummeted|plummeting|plunged|slid|slipped|shrank|shrinks|shrinking|numbers|numbered|accounted"
    "|accounts|account|made up|makes up|make up|contributed|contributes|went|will|would|could|can|may|might|paid|pays"
    "|spent|spends|earned|earns|employs|employed|costs|cost|costing|covers|covered|contains|comprises|comprised"
    "|consists|represents|represented|receives|received|come|comes|came|add|deliver|delivers|delivered|fallen|remains|remained|became|becomes|adds|added|extended|follow"
    "|follows|places|puts|imported|imports|exported|produced|produces|sold|sells|bought|buys|invested|transferring"
    "|holds|hold|held|lost|loses|won|wins|gained|gains|raised|raises|cut|cuts|carries|carried|carry|weighs|weighed"
    "|measures|measured|averaged|averages|ranged|ranges|killed|hit|took|takes|owes|owed|owns|estimates|estimated at"
    "|expects|expected|worth|equals|says|said|gave|gives|got|gets|set|sets|saw|sees|needs|needed|hosts|hosted|houses"
    "|lies|lay|spans|spanned|stretches|runs|ran|lasted|lasts|carrying|covering|employing|including|attracted|attracts"
    "|drew|draws|yields|yielded|generates|generated|supplies|supplied|provides|provided|backed|back|do|does|did|live"
    "|lives|kills|kill|lent|lends|overtook|overtakes|become|led|leads|gave|leaves|left|made|makes|brought|sent"
    "|affects|affected|threatens|displaced|destroyed|burned|reported|reports|counts|counted|signed|work|works|trades|traded|lend|lends|lack|lacks|died|suffered|showed|shows|enrolled|believe|say|think"
)
_PAST = (
    r"|[a-z]{3,20}(?:ed|ing)(?=\s+(?:by|from|to|at|in|on|about|around|over|under|nearly|almost|roughly|some"
    r"|more|less)\b|\s*$)"
)
_RUSSIAN_STEMS = (
    "состав|достиг|вырос|раст|превы|упа|упад|снизи|снижа|сократи|сокраща|увеличи|увелича|уменьши|подня|подрос|повыс"
    "|опусти|замедли|ускори|равня|насчит|приход|приш|занима|занял|получ|влож|инвестирова|поставля|постави|экспортирова"
    "|импортирова|произв|потеря|заработа|потрати|выдел|сто|оцени|прогнозир|ожида|прош|шё|ше|шл|работа|жив|оста|ста|бы"
    "|взя|купи|прода|добы|удво|утро|упер|обвали|взлете|рухну|подешеве|подорожа|отправи|закупи|обош|обойд|набра|набира"
    "|победи|проголосова|поддержа|погиб|ранен|пострада|уволи|сократ|постро|откры|закры|запусти|подписа|арестова|задержа"
    "|приговори|выпусти|потребля|потреби|перевез|вмеща|весит|веси|име|облада|располага|содерж|включа|насчитыва|приня"
    "|перевоз|поступи|выдава|выда|вложи|держ|находи|колеба|состоя|дости"
)
_RUSSIAN = (
    rf"[а-яё]{{0,3}}(?:{_RUSSIAN_STEMS})[а-яё]{{0,7}}?"
    r"(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ёт|ит|ют|ут|ат|ят|ется|ится|ются|утся|ятся|ен|ена|ено|ены|ан|ано|аны|нет|г|гла"
    r"|гло|гли|с|сла|сло|сли|иб|ибли)"
    r"|равна|равно|равен|был|была|было|были|будет|будут|есть|нет|[а-яё]{4,16}(?:ено|ано)|шёл|шел|шла|шли|вырос(?:ла|ло|ли)?"
)
_GERMAN = (
    "stieg|stiegen|steigt|steigen|sank|sanken|sinkt|sinken|fiel|fielen|fällt|fallen|wuchs|wuchsen|wächst|wachsen|lag"
    "|lagen|liegt|liegen|beträgt|betragen|betrug|betrugen|belief|beliefen|beläuft|belaufen|erreichte|erreichten"
    "|erreicht|erreichen|machte|machten|macht|machen|kletterte|kletterten|schrumpfte|schrumpften|erhöhte|erhöhten"
    "|erhöht|verringerte|verringerten|beschäftigt|beschäftigte|beschäftigen|hat|haben|hatte|hatten|ist|sind|war|waren"
    "|wurde|wurden|wird|werden|kostet|kosten|kostete|zählt|zählte|umfasst|umfasste|zahlt|zahlte|zahlten|überstieg"
    "|übersteigt|überschritt|entfielen|entfällt|entfallen|stellt|stellte|stellen|lehnt|lehnten|lehnen|verdoppelte"
    "|verdoppelten|verlor|verloren|gewann|gewannen|gab|gibt|verfügt|besitzt|besaß|lebt|leben|lebte|lebten|ging|gingen"
    "|kommt|kamen|kam|nahm|nahmen|legte|legten|verkaufte|verkauften|rechnet|erwartet|starben|schätzt|senkte|gab"
    "|[a-zäöüß]{3,20}(?:ierte|ierten|iert|ieren)"
)
_FRENCH = (
    "a|ont|est|sont|était|étaient|avait|avaient|aura|sera|seront|représente|représentent|représentait|atteint"
    "|atteignent|atteignait|s'élève|s'élèvent|s'élevait|compte|comptent|emploie|emploient|dépasse|dépassent|possède"
    "|possèdent|produit|produisent|exporte|exportent|importe|importent|détient|détiennent|coûte|coûtent|vaut|augmente"
    "|augmentent|baisse|baissent|chute|progresse|progressent|recule|reculent|s'établit|totalise|reste|restent|passe"
    "|passent|vit|vivent|touche|concerne|gagne|perd|prévoit|souhaitent|soutiennent|pensent"
)
_SPANISH = (
    "es|son|fue|fueron|era|eran|ha|han|había|asciende|ascienden|ascendió|alcanzó|alcanza|alcanzan|aumentó|aumentaron"
    "|creció|bajó|subió|cayó|representa|representan|representó|supone|suponen|superó|supera|superan|emplea|emplean"
    "|apoya|apoyan|tiene|tienen|tuvo|cuenta|cuentan|exportó|importó|produjo|vendió|costó|cuesta|llegó|llega|se situó"
    "|se elevó|perdió|ganó|está|están|vive|viven|invirtió|[a-záéíóúñ]{3,20}(?:aron|ieron)"
)
_CHINESE = (
    "达到|达|约为|为|是|占|同比|增长|下降|上升|增加|减少|降至|升至|增至|降到|升到|提高|扩大|缩小|超过|突破|共有|拥有|有|实现|完成|投资"
    "|出口|进口|生产|销售|位居|排名|下滑|跌至|涨至|上涨|下跌|净增|高达|接近|不足|仅"
)
_OF_LANGUAGE = {"en": _ENGLISH + _PAST, "ru": _RUSSIAN, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}


@cache
def verb(language: str) -> re.Pattern[str]:
    """What ends the subject of a clause; English for languages without a table."""
    if language == "zh":
        return re.compile(_CHINESE)
    table = _OF_LANGUAGE.get(language, _OF_LANGUAGE["en"]).replace("'", "['’]")
    ignored = 0 if language == "de" else re.IGNORECASE  # German nouns are capitalised, its verbs are not
    return re.compile(rf"(?<![\w’'-])(?:{table})(?![\w-])", ignored)


_NOUNS_TOO = frozenset(
    (
        "imports", "exports", "numbers", "places", "follows", "costs", "cost", "back", "work", "trades", "cut", "cuts",
        "hit", "set", "sets", "needs", "puts", "gains", "runs", "holds", "estimates", "yields", "supplies", "totals",
        "total", "amounts", "amount", "measures", "houses", "hosts", "spans", "rise", "rises", "fall", "falls", "grow",
        "stands", "stand", "may", "live", "works", "will", "can", "lack", "account", "accounts", "estimated at",
        "imported", "exported", "produced", "invested", "held", "employed", "extended", "added", "expected", "covered",
    )
)  # fmt: skip


def first_verb(words: str, language: str) -> re.Match[str] | None:
    """The first verb of a clause; one that is a noun as well counts only where no other is, and then the last."""
    doubtful: re.Match[str] | None = None
    for match in verb(language).finditer(words):
        if language != "en" or match[0].lower() not in _NOUNS_TOO:
            return match
        doubtful = match
    return doubtful


GROWTH = (
    r"(?:increas|decreas|growth|grew|grow|rise|rose|rising|risen|fell|fall|drop|declin|jump|surg|plummet|plung|shrank"
    r"|shrink|shrunk|soar|climb|slump|slid|slip|gain|loss|lost|lose|reduc|cut|rais|lower|boost|contracted|contraction|expan"
    r"|widen|narrow|tumbl|вырос|рост|раст|сниз|сниж|упа|увелич|сократ|сокращ|подня|повыс|прибав|потеря|подорожа|подешеве"
    r"|уменьш|ослаб|укреп|увелич|[Ss]teig|stieg|sank|sink|fiel|fäll|wuchs|wachs|wächs|gestieg|gesunk|gefall|gewachs|erhöh"
    r"|verringer|schrumpf|zunahm|zugenommen|abgenommen|senk|augment|hausse|baiss|recul|progress|chut|diminu|accru|croiss|relev"
    r"|aument|crec|baj|sub[ií]|ca[íy]|disminu|reduj|descend|incremen)[a-zà-ÿа-яё]*"
)
CHANGED_IN_CHINESE = re.compile(
    "(?:增长|下降|上升|增加|减少|提高|扩大|缩小|下滑|上涨|下跌|同比|环比|增幅|跌幅|净增)(?:了|约|近|超过)?$"
)
SHARE = re.compile(
    r"\b(?:share|stake|accounted|accounts|proportion|made up|makes up|make up|portion|percentage|доля|доли|долю|долей"
    r"|Anteil|Anteile|part|parts|representa|representan|représente|représentent|cuota)\b|占|比重|份额",
    re.IGNORECASE,
)
RATE = re.compile(
    r"\b(?:rate|inflation|unemployment|yield|interest|coupon|temperature|ставк\w*|инфляц\w*|безработиц\w*|доходност\w*"
    r"|\w*quote|\w*zins\w*|Inflation|taux|chômage|inflación|tasa|desempleo|tipo)\b|失业率|利率|通胀|通货膨胀",
    re.IGNORECASE,
)
STOCK = re.compile(
    r"\b(?:stock|stocks|cumulative|overall investments?|total investments?|holdings?|reserves?|debts?"
    r"|fdi|outstanding|accumulated|population|membership|members|assets|deposits"
    r"|резерв\w*|долг\w*|госдолг\w*|задолженност\w*|населени\w*|запас\w*|вклад\w*|актив\w*|накоплен\w*"
    r"|\w*schulden|\w*verschuldung|Bevölkerung|Reserven|Bestand|Vermögen|Guthaben|dette|population|réserves"
    r"|encours|deuda|población|reservas|activos)\b|储备|余额|债务|人口|存量|外债",
    re.IGNORECASE,
)
AT_A_TIME = re.compile(
    r"\b(?:stands? at|stood at|by the end of|at the end of|as of|на конец|по состоянию на|Ende|à la fin de"
    r"|a finales de)\b|截至",
    re.IGNORECASE,
)
"""What says that a figure is counted at one time: weaker than a word for a stock or a flow."""
FLOW = re.compile(
    r"\b(?:per (?:year|annum|month|day|week|quarter)|annual\w*|a year|yearly|monthly|daily|each year|trade"
    r"|turnover|exports?|imports?|revenues?|sales|sold"
    r"|output|production|remittances|deliver\w*|exported|imported|produced|earnings|profits?|net income"
    r"|spending|spent|spends|spend|earned|earns|raised|paid|flows?|investment in"
    r"|оборот\w*|товарооборот\w*|экспорт\w*|импорт\w*|выручк\w*|прибыл\w*|добыч\w*"
    r"|поставк\w*|доход\w*|расход\w*|в год|продаж\w*|Umsatz|Umsätze|\w*[Ee]xport\w*|\w*[Ii]mport\w*|Ausfuhr\w*"
    r"|Einfuhr\w*"
    r"|\w*[Hh]andel\w*|Produktion|Erlös\w*|Gewinn\w*|jährlich|pro Jahr|chiffre d['’]affaires|exportations?"
    r"|importations?|commerce"
    r"|recettes|ventes|bénéfices?|par an|a importé|a exporté|exportaciones|importaciones|comercio|ventas|ingresos"
    r"|producción|al año|beneficios?)\b|贸易额|出口|进口|收入|产量|销售额|营业额|每年|利润",
    re.IGNORECASE,
)
