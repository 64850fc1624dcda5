"""Words that say how two amounts hang together (from ... to, up, of which, a total of, each), in six languages.

Every pattern is tried on the short text between two amounts and takes linear time.
"""

from __future__ import annotations

import re

BOUND = (
    r"(?:[\s(]*(?:(?:den|all|these|les|ces|всех|about|around|some|nearly|almost|over|above|more|less|fewer|than|just"
    r"|only|roughly|approximately|an"
    r"|a|the|estimated|mere|its|their|well|under|below|slightly|little|at|least|most|approaching|reportedly|as|high|low"
    r"|much|many|total|current|today's"
    r"|около|почти|более|менее|чем|примерно|порядка|свыше|rund|etwa|fast|knapp|mehr|als|über|gut|weniger|ungefähr"
    r"|environ|près|plus|moins|de|quelque|presque|unos|cerca|más|casi)\b|约|近|超过|逾|大约|了|的)){0,5}[\s~≈$€£¥(+-]*$"
)
"""What may stand between a cue and the amount it belongs to."""

UP = (
    r"\b(?:ris(?:e|es|en|ing)|rose|increas\w*|gr[eo]w\w*|up\b|gain\w*|climb\w*|jump\w*|surg\w*|soar\w*|expan\w*"
    r"|high\w*|more\b|plus|upturn|leap\w*|add(?:ed|ing|ition)|rais(?:e|es|ed|ing)|lift\w*"
    r"|вырос\w*|увелич\w*|рост\w*|прирост\w*|подня\w*|повы\w*|больше|выше"
    r"|stieg\w*|gestiegen|steig\w*|wuchs\w*|gewachsen|zunahm\w*|zuw[aä]chs\w*|anstieg\w*|erhöh\w*|höher|mehr"
    r"|hausse|augment\w*|progress\w*|croissance|grimp\w*|bondi|bond"
    r"|crec\w*|creci\w*|aument\w*|alza|subi\w*)|[+]|增长|增加|上升|上涨|提高|增|升|涨|多"
)
DOWN = (
    r"\b(?:f[ae]ll\w*|drop\w*|declin\w*|decreas\w*|down\b|shr[aiu]nk\w*|contract(?:ed|ing|ion)|reduc\w*|cut\b|cuts\b"
    r"|low\w*|less\b|fewer|los(?:s|t|es|ing)|slump\w*|plung\w*|plummet\w*|minus|dip\w*|slow\w*|eas(?:ed|es|ing)"
    r"|moderat\w*"
    r"|narrow\w*|lowered|saving|tumbl\w*|slid\w*|sank|decrement"
    r"|сниз\w*|сниж\w*|упал\w*|паден\w*|сокра\w*|уменьш\w*|ниже|меньше"
    r"|fiel\w*|sank\w*|gesunken|gefallen|rückg\w*|abnahm\w*|verringer\w*|schrumpf\w*|weniger|niedriger"
    r"|baiss\w*|recul\w*|diminu\w*|chut\w*|repli|moins"
    r"|disminu\w*|caíd\w*|cay\w*|baj\w*)|下降|下跌|减少|缩减|下滑|降|跌|减|缩|少"
)
IS_UP = re.compile(UP, re.IGNORECASE)
IS_DOWN = re.compile(DOWN, re.IGNORECASE)

THAN = re.compile(
    r"\b(?:more|less|fewer|higher|lower) than\b|\bup to\b|\b(?:mehr|weniger) als\b|\b(?:plus|moins) d[e']|\b(?:более"
    r"|менее|больше|меньше)"
    r"(?: чем)?\b|\bmás de\b|\bmenos de\b",
    re.IGNORECASE,
)
"""Words for up and down that only bound the amount behind them."""
_FROM = r"(?:\b(?:from|с|со|von|vom|de|du|desde|del)\b|\bd'|从|由|自)"
_TO = (
    r"(?:\b(?:to|до|auf|bis|zu|à|a|hasta|and then to)\b|增至|升至|降至|增加到|增长到|上升到|提高到|下降到|减少到"
    r"|涨到|跌到|减至|跌至|涨至|缩减至|至|到)"
)
FROM = re.compile(_FROM + BOUND, re.IGNORECASE)
TO = re.compile(_TO + BOUND, re.IGNORECASE)

_APPOSED = (
    r"(?:which|that|this) (?:is|was|means|represents|amounts to)|that is|that means|i\.e\.|or\b|representing|marking"
    r"|meaning|equivalent to|equal to|corresponding to|translating into"
    r"|это|что составляет|что|то есть|т\. ?е\.|или|d\. ?h\.|das heißt|das sind|das ist|also|oder|was"
    r"|soit|c'est-à-dire|ou\b|es decir|o sea|即|也就是|相当于"
)
_ADJECTIVES = (
    r"(?:year-on-year|total|sharp|net|overall|mere|whopping|real|nominal|cumulative|further|massive|remarkable"
    r"|modest|steep|staggering|slight|dramatic|considerable|significant|strong|robust|relative|combined|nearly|almost"
    r"|резк\w+|deutlich\w*|kräftig\w*|starke[rns]?|forte|nette|légère)\s+"
)
_OF = r"(?:\b(?:of|by|in|um|von|на|в|de|от|des|about)\b|\bd')"
_ARTICLE = r"(?:(?:an?|the|ein(?:e|em|er|en)?|une?|la|le|der|die|das|un|na|eine[mr]?)\s+)?"
CHANGE = re.compile(
    rf"^(?P<behind>[^,;:.(—–，；（]{{0,45}})[,;:(—–，；（]\s*(?:{_APPOSED})?,?\s*{_ARTICLE}(?:{_ADJECTIVES}){{0,2}}"
    rf"(?:{UP}|{DOWN}|\bchange|\bdifference)\s*(?:(?:was|came to|составил\w*|betrug|a été)\s+)?(?:{_OF}\s*)?{BOUND}",
    re.IGNORECASE,
)
"""Between an amount and the change that is told behind it: ", an increase of"; `behind` belongs to the amount."""
OR = re.compile(
    rf"^\.?(?P<behind>[^,;:.(—–，；（]{{0,45}})(?:[,;:(—–，；（]\s*(?:{_APPOSED})?"
    rf"|\s(?:{_APPOSED})),?\s*(?:{_OF}\s*)?{BOUND}",
    re.IGNORECASE,
)
"""Between an amount and another way to say it: ", or", "(", " — that is"."""
BY_ONLY = re.compile(
    rf"^\.?[^,;:.(—–，；（]{{0,45}}[,(—–]\s*(?:(?:{_APPOSED}),?\s*)?(?:by|um|на)\s+{BOUND}", re.IGNORECASE
)
ONLY_OR = re.compile(
    rf"^\.?(?:\s*[,;:(—–，；（]\s*(?:{_APPOSED})?|\s(?:{_APPOSED})),?\s*(?:{_OF}\s*)?{BOUND}", re.IGNORECASE
)
PER_TIME = re.compile(
    r"\b(?:annual\w*|yearly|average\w*|averaging|real|compound|per year|a year|monthly|per month|a month|each year|CAGR"
    r"|inflation-adjusted|constant prices|в среднем|среднегодов\w*|ежегодн\w*|в год|jährlich\w*|pro jahr|im schnitt"
    r"|durchschnitt\w*|par an|annuel\w*|en moyenne|anual\w*|al año)\b|年均|平均|每年",
    re.IGNORECASE,
)
"""Beside a change that is no change from one amount to the other: a rate per year, an average, in real terms."""
HALF_A_POINT = re.compile(r"^\s*(?:of )?(?:an? )?(?:full )?(?:percentage |prozent)?point", re.IGNORECASE)
OUT_OF = re.compile(
    r"\b(?:out of|of (?:a|the)|from a|из|von)\s+(?:combined |grand |overall )?(?:total|sum|общ|insgesamt)",
    re.IGNORECASE,
)
PER_TIME_BEHIND = re.compile(
    r"^\s*(?:a|per|each|every) (?:year|month|quarter)\b|^\s*(?:annually|on average|yearly|a year on average|in real "
    r"terms|at constant"
    r"|в среднем|в год|ежегодно|pro jahr|jährlich|im schnitt|par an|en moyenne|al año)\b",
    re.IGNORECASE,
)
OF_THEM_ALL = re.compile(
    r"^\s*(?:of (?:them|these|those|the total|all)|из них|davon|d'entre eux)\s*[,.;)]", re.IGNORECASE
)
CHANGE_HAN = re.compile(r"^(?:增长|增加|上升|下降|减少|上涨|下跌|提高|降低)了?$")
IN_YEAR_AND = re.compile(r"^\s*(?:\w+\s)?in (?P<year>(?:19|20)\d\d) and\s+(?:only |about |some |just |over )?$")
IN_YEAR = re.compile(r"^\s*(?:\w+\s)?in (?P<year>(?:19|20)\d\d)\b")
RATE_OF_EXCHANGE = re.compile(
    r"^\s*(?:\w+\s)?(?:per|to the|against the|за|к|pro|je|par|pour un)\s(?:US )?"
    r"(?:dollar|euro|pound|yuan|доллар\w*|евро)\b",
    re.IGNORECASE,
)
EXCEEDED = re.compile(
    r"\b(?:exceed\w*|outstrip\w*|surpass\w*|outpac\w*|превы\w*|übersteig\w*|überst\w*|dépass\w*)\b", re.IGNORECASE
)
BY_AMOUNT = re.compile(rf"^\)?\s*(?:by|на|um|de)\s*{BOUND}", re.IGNORECASE)
EACH_OF = re.compile(r"^\s*(?:for )?(?:each|every|per|apiece|pro|je|par|на кажд\w+)\b", re.IGNORECASE)
WHICH = re.compile(
    r"^\s*(?:of (?:whom|which|them|these|those|the|its|their)|из них|из которых|davon|d'entre)\b", re.IGNORECASE
)
ROSE_FROM = re.compile(rf"(?P<word>{UP})\s*(?:\w+ly\s+)?{_FROM}{BOUND}", re.IGNORECASE)
FELL_FROM = re.compile(rf"(?P<word>{DOWN})\s*(?:\w+ly\s+)?{_FROM}{BOUND}", re.IGNORECASE)
BY = re.compile(
    rf"(?:{UP}|{DOWN}|\bchanged?|выросл?[аои]?|измен\w*)\s*(?:sharply |steadily |further )?(?:{_OF}\s*)?{BOUND}",
    re.IGNORECASE,
)
"""Ends right before a change: "rose by", "fell", "выросли на"."""
THEN_CHANGE = re.compile(rf"^\s*(?:year-on-year )?(?:{UP}|{DOWN})", re.IGNORECASE)
"""Begins right behind a change: "a 50 percent increase"."""
GREW_TO = re.compile(
    r"^[^,;.()]{0,40}[,;)]\s*(?:(?:and|but|by \d{4}|in \d{4}|that|this|it|which|they|the (?:figure|number|total"
    r"|amount)|had|has|have"
    r"|then|later|а|затем|в \d{4} году|оно|она|он|und|dann|et|puis),?\s+){0,5}"
    r"(?:gr[eo]w\w*|ris(?:en|ing|es)|rose|climb\w*|fell|fall\w*|drop\w*|increas\w*|decreas\w*|jump\w*|soar\w*"
    r"|declin\w*|sank|shrank"
    rf"|вырос\w*|упал\w*|сократ\w*|увелич\w*|stieg\w*|sank\w*)\s+(?:\w+\s+)?(?:to|до|auf)\b{BOUND}"
    r"|^[，；][^，。；]{0,10}(?:增至|升至|降至|减至|增加到|减少到|增长到|下降到)$",
    re.IGNORECASE,
)
"""Between an amount and what it became: "$2 billion in 2020, climbed to", "12 million; by 2023 it had grown to"."""
WHICH_WAS = re.compile(
    rf"\bwhich (?:had |have )?(?:amounted to|been|stood at|cost|come to|was|were|numbered|reached|totalled"
    rf"|totaled)\s*{BOUND}",
    re.IGNORECASE,
)
THEN_WAS = re.compile(
    r"^[^;.(),]{0,40},\s*(?:had |have |has )?(?:reached|cost|was|were|is|are|stood at|amounted to|came to|numbered"
    r"|totalled|totaled)"
    rf"\s*{BOUND}",
    re.IGNORECASE,
)
UP_FROM = re.compile(
    r"^[^;.]{0,50}[,(—–]?\s*(?:(?:up|down|rising|falling|higher|lower|increasing|growing|gestiegen|вверх|en hausse"
    r"|en baisse)\s+)?(?:\b(?:up from|down from|compared (?:with|to)|against|versus|vs\.?|instead of|than the"
    r"|по сравнению с|против|после|gegenüber|nach|verglichen mit|contre|par rapport à|frente a)\b|高于|低于|此前为"
    r"|，比[^，。；]{0,16}"
    r"|而[^,]{0,9}为)"
    rf"{BOUND}",
    re.IGNORECASE,
)
BASE = re.compile(
    r"^\s*(?:\w+,?\s+){0,2}?(?:from|on|over|than|above|below|compared (?:with|to)|against|relative to|von|gegenüber|als"
    r"|nach"
    r"|по сравнению с|чем|к|от|par rapport à|que|contre|sur|de|desde|respecto a)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
"""Between a change and the amount it starts from: "from the", "more than the"."""
BY_MULTIPLE = re.compile(
    r"^\s*(?:(?:the|that of|as (?:many|much|high|large|great)|more|higher|as|what)\b[^,;.]{0,50})?$", re.IGNORECASE
)
IS = re.compile(
    rf"^,?[^,;.]{{0,30}}\b(?:is|are|was|were|would be|ist|sind|war|waren|est|sont|était|это|составляет)\b\s*{BOUND}",
    re.IGNORECASE,
)

FACTORS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), factor)
    for pattern, factor in (
        (r"\b(?:verdoppel\w*|удвои\w*|вдвое|в два раза|doublé\w*|doublent|duplic\w*)|翻了?一番|翻番", "2"),
        (r"\b(?:verdreifach\w*|утрои\w*|втрое|в три раза|triplé\w*|triplic\w*)", "3"),
        (r"\b(?:vervierfach\w*|вчетверо|в четыре раза|quadruplé\w*)|翻了?两番", "4"),
    )
)
"""Multiples that are part of a verb."""

OF_THE = re.compile(
    r"^[^,;.()]{0,40}?\s*\b(?:out of|of|из|von|der|sur|des|de)\b(?: a)?(?: total)?(?: of)?(?:\s(?:the |its |their "
    r")?[\w-]+(?:\s[\w-]+)?'s?)?" + BOUND,
    re.IGNORECASE,
)
ONLY_OF = re.compile(
    rf"^[)）\s]*(?:of|der|von|des|du|de|from|aller|всех|от|из)\b(?:\s(?:the |its |their "
    rf")?[\w-]+(?:\s[\w-]+)?'s?)?{BOUND}",
    re.IGNORECASE,
)
OF_WHOM_BEHIND = re.compile(
    rf"^[^;.(]{{0,20}},?\s*(?:of (?:whom|which|them|these)|из них|из которых|davon|darunter|dont)\s*{BOUND}",
    re.IGNORECASE,
)
APPOSED = re.compile(rf"(?:\b(?:{_APPOSED}))", re.IGNORECASE)
OF_THEM = re.compile(
    rf"^\s*(?:of (?:them|whom|these|those|which)|из них|из которых|davon|d'entre eux|de ellos)\b"
    rf"(?P<behind>[^,;:.(—–]{{0,45}})[,;:(—–]\s*(?:{_APPOSED})?,?\s*{BOUND}",
    re.IGNORECASE,
)
AMONG_ALL = re.compile(
    rf"\b(?:for|among|between|across|shared by|spread over|на|für|auf|unter|pour|entre)\b{BOUND}", re.IGNORECASE
)
BEGINS_OF = re.compile(rf"(?:\b(?:out of|of|из|von|unter|sur|parmi|de)\b){BOUND}", re.IGNORECASE)

IN_HAN = re.compile(r"^[^，。；（]{0,12}中(?:的|有|，有)?$")
AND = re.compile(r"(?:\b(?:and|plus|as well as|и|а также|und|sowie|et|y|e)\b|[和及与、])", re.IGNORECASE)
AND_BEFORE = re.compile(r"\b(?:and|und|et|y|и)\s+$", re.IGNORECASE)
TOTAL_BEFORE = re.compile(
    r"(?:\b(?:a|the|an?) (?:combined |grand |overall )?(?:total|sum) of|\btotal(?:l)?ing|\btotal(?:s|ed|led)?"
    r"|\baltogether|\bin all|\bin total|\btogether|\bcombined|\badd(?:s|ing|ed)? up to|\bsum to|\bfor a total of"
    r"|\bвсего|\bв сумме|\bитого|\bв общей сложности|\bв совокупности"
    r"|\binsgesamt|\bzusammen|\bin summe|\bau total|\ben tout|\bsoit un total de|\bsoit|\bpour un total de|\ben total"
    rf"|共计|总计|合计|共|总共),?\s*{BOUND}",
    re.IGNORECASE,
)
IN_PLACES = re.compile(rf"\b(?:in|at|across|from|to|by|into|among|в|из|от|aus|dans|à)\s+{BOUND}", re.IGNORECASE)
BEHIND_TOTAL = re.compile(
    r"^[^,;.()]{0,30}?\s(?:in total|in all|altogether|overall|combined|together|всего|в общей сложности|insgesamt"
    r"|zusammen|au total|en tout|en total)\b(?=\s*(?:[,.;:()—]|$|did|do|were|are|have))",
    re.IGNORECASE,
)
BRINGING = re.compile(
    r"\b(?:bring\w*|brought|taking|lift\w*|push\w*|rais\w*|довед\w*|portant|bringt|damit)\b", re.IGNORECASE
)
CONSISTS = re.compile(
    r"\b(?:consist(?:s|ed|ing)? of|made up of|compris(?:es|ed|ing)|composed of|split (?:into|between)|broken down into"
    r"|divided (?:into|between|among)|состо\w+ из|включал[аои]? в себя только|besteh\w+ aus|bestand\w* aus"
    r"|setzt sich aus|se compos\w+ de|répartis? en|包括|由)",
    re.IGNORECASE,
)
AMONG = re.compile(
    r"\b(?:includ\w+|among|such as|mostly|mainly|mostly|at least|for example|e\.g\.|of which|of whom|of these|of those"
    r"|of them|those|them|largest|biggest|led by|notably|especially|в том числе|среди|включая|из них|из которых"
    r"|darunter"
    r"|davon|vor allem|dont|notamment|parmi|incluid\w+|entre)\b|其中",
    re.IGNORECASE,
)
REMAINING = re.compile(
    r"\b(?:the (?:remaining|rest|other|balance)|remaining|the remainder|остальн\w+|оставши\w+|restlich\w*|übrig\w*"
    r"|verbleibend\w*|les? (?:reste|autres)|restants?|el resto|restante\w*)\b[^,;.]{0,30}$|(?:其余|剩余"
    r"|余下)[^,;.]{0,8}$",
    re.IGNORECASE,
)
OF_IT = re.compile(r"^\s*(?:of (?:it|them|this|that|these|those|which|whom)|из них|davon|d'entre)\b", re.IGNORECASE)
IN_BRACKETS = re.compile(rf"^\)[,;]?\s*(?:and |и |und |et )?[^()]{{0,40}}\({BOUND}")
FOR_YEARS = re.compile(rf"^.{{0,20}}\b(?:over|for|during|in|за|в течение|über|pendant|durante)\b{BOUND}", re.IGNORECASE)
GAP_BETWEEN = re.compile(r"\b(?:gap|difference|balance|surplus|deficit) between [^;.]{0,40}$", re.IGNORECASE)
EACHWISE = re.compile(r"\b(?:each|apiece|respectively|по \d|je|jeweils|chacun\w*)\b", re.IGNORECASE)
HAS = re.compile(r"\b(?:had|has|have|is|are|was|were|with|hat|hatte|hatten|имел\w*|avai\w+|ont)\b", re.IGNORECASE)
BALANCE = re.compile(
    r"\b(?:surplus|deficit|gap|difference|shortfall|margin|profit|loss|balance|lead|сальдо|профицит\w*|дефицит\w*"
    r"|разниц\w+|überschuss|defizit|differenz|fehlbetrag|excédent|déficit|écart|superávit)\s*(?:of|in|в|von|de|d')?"
    rf"{BOUND}|(?:顺差|逆差|差额)(?:为|达)?{BOUND}",
    re.IGNORECASE,
)
DURING = re.compile(
    rf"^[^,;.]{{0,40}}?\b(?:over|in|during|within|across|за|in|über|binnen|en|sur|durante)\b(?: the| a)?{BOUND}",
    re.IGNORECASE,
)
AVERAGE = re.compile(
    rf"^[^;.]{{0,20}}[,(—–]\s*(?:{_APPOSED})?,?\s*(?:on average|an average of|averaging|в среднем|im schnitt"
    rf"|durchschnittlich|en moyenne|平均)?{BOUND}",
    re.IGNORECASE,
)
EACH = re.compile(
    r"^\s*(?:[^\s,;.]+\s)?(?:a|an|per|each|every|apiece|в|на|pro|je|par|por|al)\s*"
    r"(?P<what>year|month|week|day|person|head|capita|inhabitant|resident|household|unit|год|месяц|человека|душу"
    r"|Jahr|Monat|Kopf|Person|Einwohner|an|mois|personne|habitant|tête|año|mes|persona|habitante)\b"
    r"|^\s*(?P<adverb>annually|yearly|monthly|daily|apiece|each|jährlich|ежегодно)\b|^\s*(?P<han>每年|每人|每月)",
    re.IGNORECASE,
)
