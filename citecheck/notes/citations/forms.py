"""The fixed forms of what notes print: pages, volumes, editions, roles, genres, places, dates of access.

Patterns only; each is anchored or bounded, so that matching stays linear. Words of many languages stand side by side,
since one note may mix them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NUM = r"(?:[A-Za-z]{0,2}\d{1,6}[a-z]?|[ivxlc]{1,7})"
_DASH = r"\s?[-–—−_‐‑]{1,2}\s?"
_FOLLOWING = r"(?:\s?ff?\.?|\s(?:sqq?|sgg?|ss|et\ssuiv|y\sss|и\sсл)\.?)?"
_RANGE = rf"{_NUM}(?:{_DASH}{_NUM})?{_FOLLOWING}"
_PAGE_LIST = rf"{_RANGE}(?:(?:,|\s?&|\s(?:and|und|et|i|и))\s?{_RANGE}){{0,5}}"
_PAGE_WORD = (
    r"(?:at\s|hier:?\s|here\s|ici\s|aquí\s|qui\s|esp\.\s|bes\.\s|особ\.\s)?(?:[Pp]p?\.|pp|p(?=\s?\d)|[Pp]ages?|"
    r"pages?|pgs?\.|S\.|Seiten?|[СсCc]\.|стр\.|págs?\.|pág\.|blz\.|str\.|ss?\.|стб\.|Sp\.|cols?\.)"
)
PAGES = re.compile(rf"{_PAGE_WORD}\s?({_PAGE_LIST})$")
PAGES_HEAD = re.compile(rf"{_PAGE_WORD}\s?(\d{{1,5}}{_DASH}\d{{1,5}})\.?\s(?=[^\W\d_a-z][^\W\d_]{{2}})")
AT_PAGES = re.compile(rf"(?:at|here|hier|esp\.|especially)\s({_PAGE_LIST})$")
_UNIT = (
    r"(?:chap(?:ter)?s?\.?|chs?\.?(?=\s?[\dIVX])|para(?:graph)?s?\.?|§§?|¶¶?|sec(?:tion)?\.?|art(?:icle)?\.?|Kap\.|Rn\.|Rdnr?\.|Rz\.|Tz\.|Abs\.|"
    r"Anm\.|Einl\.|Vor\.?|гл\.|ст\.|п\.|caps?\.|cap[íi]tulo|capitolo|chapitre|глава|табл\.|fols?\.|f[°º]|ff?\.(?=\s?\d)|figs?\.|table|note|n\.|fn\.|lines?|l{1,2}\.|v{1,2}\.)\s?[\dIVXivx][\w.:–-]{0,12}"
)
PLACE_IN_WORK = re.compile(
    rf"(?:(?:especially|esp\.|see|here|bes\.|hier)\s)?({_UNIT}(?:,?\s{_UNIT}){{0,3}}(?:\sff?\.?)?"
    r"(?:(?:,|\sand|\s?&)\s\d[\d–-]{0,8})?)$",
    re.IGNORECASE,
)
PAGES_CITED = re.compile(r"(.{3,60}\d)\s\(((?:hier\s)?\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\s?f{1,2}\.?)?)\)$")
BARE_PAGES = re.compile(rf"({_RANGE})$")
CJK_PAGES = re.compile(r"第?\s?(\d{1,5}(?:\s?[-–—~～]\s?\d{1,5})?)\s?[页頁]")
CJK_PAGES_BEHIND = re.compile(r"[页頁]\s?(\d{1,5}(?:\s?[-–—~～]\s?\d{1,5})?)$")
VOLUME = re.compile(
    r"(?:vols?\.?|volume|v\.|Bd\.|Band|[Тт]\.|[Тт]ом|tome|tomo|tom|t\.|Jg\.|Jahrgang|jaargang|årg\.)\s?(\d{1,5}[a-z]?|"
    r"[IVXLC]{1,6})"
    r"(?:\s?\((\d{1,4}(?:[-–/]\d{1,4})?)\)|[-:/.]\s?(\d{1,4}))?$",
    re.IGNORECASE,
)
ISSUE = re.compile(
    r"(?:nos?\.?|n\.\s?[°ºᵒ]|n\.|nrs?\.?|number|issue|iss\.|episode|ep\.|№|n[°ºoᵒ]\s?|n(?=\s\d)|núms?\.|número|numéro|Heft|H\.|вып\.|"
    r"fasc\.|issue\sno\.)\s?([A-Z]{0,3}\d[\w./–-]{0,12})(?:\s?\(\d{1,4}\))?$",
    re.IGNORECASE,
)
VOLUME_ISSUE = re.compile(
    r"(\d{1,4}|[IVXLC]{1,7})\s?(?:\((\d{1,4}(?:(?:\s?[-–/&]\s?|,\s)[A-Z\d]{1,4}){0,3}|[A-Z][\w\s.]{0,12}\d{0,4})\)|"
    r"[.:/]\s?(\d{1,4}))$"
)
ARTICLE_NUMBER = re.compile(r"(\d{1,4})(?:\((\d{1,4})\))?:\s?(\d{3,7}|e\d{3,7})$")
VOLUME_PAGES = re.compile(
    rf"(\d{{1,4}})(?:\s?\((\d{{1,4}}(?:[-–/]\d{{1,4}})?)\))?\s,?\s?(?:pp?\.\s?)?(\d{{1,6}}{_DASH}\d{{1,6}})$"
)
VOLUME_ISSUE_PAGE = re.compile(r"(\d{1,4})\s?\((\d{1,4})\)\s(\d{1,6})$")
EXTENT = re.compile(r"(?:\d{1,4}\s?(?:vols?|pp?|p|S|с|pages|Seiten|Bde|т|volumes|tomes)|pp?|vols?)\.?$")
DAY_MONTH = re.compile(r"(?:(\d{1,2})\.?\s([^\W\d_]{3,10})|([^\W\d_]{3,10})\s(\d{1,2}))\.?$")
STATES = re.compile(
    r"\s(?:A[LKZR]|C[AOT]|DE|DC|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|"
    r"W[AVIY]|USA?|UK|U\.\s?[SK]\.(?:\s?A\.)?|"
    r"N\.\s?[JYHCMD]\.|D\.\s?C\.|R\.\s?I\.|Mass\.?|Conn\.?|Calif\.?|Cal\.|Ill\.?|Md\.?|Pa\.?|Mich\.?|Minn\.?|Wis\.?|"
    r"Va\.?|Ga\.?|Tex\.?|Fla\.?|Ohio|Ore\.|"
    r"Alabama|Alaska|Arizona|Arkansas|Colorado|Delaware|Florida|Georgia|Hawaii|Idaho|Indiana|"
    r"Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Michigan|Minnesota|Mississippi|Missouri|"
    r"Montana|Nebraska|Nevada|New Hampshire|New Mexico|North Carolina|North Dakota|Oklahoma|"
    r"Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Utah|Vermont|"
    r"West Virginia|Wisconsin|Wyoming|"
    r"California|Massachusetts|New Jersey|Connecticut|Illinois|Texas|Virginia|England|Germany|France|Norway|Canada|"
    r"Australia|Italy|Sweden|Switzerland|"
    r"The Netherlands|Netherlands|Austria|Japan|China|India|Scotland|Ireland|Spain|VIC|NSW|Vic\.)(?=\s?[:,;)]|\.?\s?$|"
    r"\.\s|\s\d{4})"
)
BARE_NUMBER = re.compile(r"(\d{1,4}|[IVXLC]{2,7})$")
TAIL_VOLUME = re.compile(r"\s((?!(?:19|20)\d\d)[A-Z]?\d{1,4}|[IVXLC]{2,7})$")
TAIL_VOLUME_ISSUE = re.compile(
    r"\s(\d{1,4}|[IVXLC]{2,7}(?=[:(]))\s?(?:\(\s?(\d{1,4}(?:[-–/]\d{1,4})?)\s?\)|[./:]\s?(\d{1,3}))$"
)
TAIL_ISSUE_YEAR = re.compile(r"\s(?:(?:Nr|[Nn]o|H|Heft)\.?\s)?(\d{1,2})/((?:19|20)\d\d)$")
TAIL_MARKED = re.compile(r"\s((?:vols?\.?|Bd\.|[Тт]\.|Jg\.|t\.|nos?\.|nr\.|Nr\.|№|no|n[°º])\s?\d[\w./–-]{0,9})$")
TAIL_PAGES = re.compile(r"\s(?:(\d{1,4}|[IVXLC]{2,7})(?:\((\d{1,4})\))?\s)?(?:pp?\.\s?)?(\d{1,5}[-–]\d{1,5})$")
TAIL_DAY = re.compile(r"\s(\d{1,2}\s[^\W\d_]{3,10}|[^\W\d_]{3,10}\s\d{1,2})$")
VOLUME_FOLLOWS = re.compile(
    r"\s?,?\s?(?:nos?\.?\s?\d|nr\.?\s?\d|№|issue\s|iss\.|Heft|H\.\s?\d|n[°º]|\(|\[\d{4})|\s?:\s?[A-Za-z]?\d|"
    r",\s?\d{1,6}\s?[-–—]|,\s?(?:pp?|S)\.\s?\d"
    r"|,\s?期\s?\d|,\s\d{1,7}\s\(|,\s?\d{1,4}\s?:|,\s\d{1,3},\s\(?",
    re.IGNORECASE,
)
VOLUME_OR_YEAR_FOLLOWS = re.compile(
    rf"{VOLUME_FOLLOWS.pattern}|[.,]\s(?:\d{{1,2}}\.\s?){{0,2}}(?:1[5-9]|20)\d\d(?=[.,;]|$)", re.IGNORECASE
)
"""Behind "in", a number before a year is a volume, too: "in: Signs 40. 2015, H. 3", "in: Nature 510, 19.06.2014"."""

BRACKETED_ISSUE = re.compile(r"\((\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)\)$")
PAGES_FOLLOW = re.compile(r":\s?[A-Za-z]?\d")
TAIL_ROLE = re.compile(r",?\s(eds?\.?|trans?\.)(?:\s&\s(?:trans?|eds?)\.)?$", re.IGNORECASE)
YEAR_CLOSES = re.compile(r"\s\((?:[^()]{3,80},\s)?(?:1[4-9]|20)\d\d\)(?=\s?[.;]|\s?$)")
CJK_ISSUE = re.compile(r"(?:第\s?)?(\d{1,5}|[一二三四五六七八九十]{1,3})\s?[期号]|期\s(\d{1,5})|总第\s?\d{1,5}\s?期")
CJK_VOLUME = re.compile(r"第\s?(\d{1,4}|[一二三四五六七八九十]{1,3})\s?[卷辑册冊集]")
EDITION = re.compile(
    r"((?:\d{1,2}(?:st|nd|rd|th|d|\.|e|ª|-е)?|second|third|fourth|fifth|revised|rev\.|expanded|new|neu|international|"
    r"первое|второе)"
    r"(?:\s(?:and|und|&)\s\w{3,10}\.?|,?\s(?:rev\.|revised|expanded|enlarged|updated|überarb\.|erw\.|"
    r"durchges\.)){0,3}\s?"
    r"(?:ed\.?|edn\.?|edition|Aufl\.?|Auflage|édition|éd\.|edición|изд\.?))$|^第?([一二三四五六七八九\d]{1,2}\s?版)$",
    re.IGNORECASE,
)

EDITION_OF_GERMAN = re.compile(
    r"(?<![\w.])\d{1,2}\.,?\s(?:(?:stark|völlig|neu|vollst(?:ändig|\.)|wesentlich)\s){0,2}"
    r"(?:(?:überarb|bearb|erw|erg|durchges|verb|unver|neubearb|neugef|aktual|rev|korr|umgearb)[^\W\d_]{0,9}\.?"
    r"(?:,\s|\s(?:und|u\.)\s|\s)?){1,4}Aufl(?:\.|age)"
)
EDITION_HEAD = re.compile(
    r"(\d{1,2}-е\s(?:(?:доп|испр|перераб)\.,?\s(?:и\s)?){0,3}изд\.|"
    r"(?:\d{1,2}(?:st|nd|rd|th|d)|rev\.|revised|second|third|new)\sed(?:\.|ition\.?)|"
    r"\d{1,2}\.,?\sAufl(?:\.|age))\s(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
THESIS_HEAD = re.compile(
    r"((?:(?:(?:Jur|Phil|Rer|Soz|Med)\.\s)?(?:Diss|Habil)\.|Dissertation(?=,|\sUniv))(?:,?\s(?:iur|jur|phil|rer\.\s?pol|med|soz)\.)?)"
    r"(?:,?\s(?:Univ(?:ersität|\.)|masch\.))?,?\s(?=[^\W\d_a-z])"
)
ROLE_BEFORE = re.compile(
    r"(?P<editor>eds?\.\s(?:and\strans\.\s)?(?:by\s)?|edited\s(?:and\stranslated\s)?by\s|(?:hg\.|hrsg\.|hgg\.|"
    r"herausgegeben)\s?(?:(?:u\.|und|&)\s(?:übers\.|übersetzt|eingel\.|bearb\.|komm\.)\s)?(?:v\.|von)\s|(?:hg|hrsg)\.\s(?=[^\W\d_])|"
    r"sous\sla\sdir(?:ection|\.)\sde\s|a\scura\sdi\s|под\sред(?:акцией|\.)\s|отв\.\sред\.\s|(?:авт\.-)?сост\.:?\s|red\.\s|edición\sde\s|"
    r"éd\.\s|ed\.\spor\s)"
    r"|(?P<translator>trans(?:l)?\.\s(?![^\W\d_]{2,}\.\s)(?:by\s)?|translated\s(?:from\sthe\s\w{3,12}\s)?by\s|(?:übers\.|"
    r"übersetzt)\s(?:v\.|von)\s|trad(?:uit|ucción|uzione|\.)?\s(?:de\sl[’']|del\s|du\s|dall[’'])[^\W\d_]{3,12}\s(?:par|por|de|da|di)\s|"
    r"trad(?:uit|ucción|uzione|\.)\s(?:par|de|di)\s|trad\.\s|tr\.\s|пер\.\s(?:с\s\w{2,6}\.?\s)?|übers\.\s(?=[^\W\d_])|译\s)"
    r"|(?P<other>(?:dir|prod|perf)\.,?\s|(?:directed|produced|performed|conducted|revised)\sby\s)",
    re.IGNORECASE,
)
ROLE_AFTER = re.compile(
    r"\s?[(\[](?P<editor>eds?\.?|editors?|Hgg?\.|Hrsgg?\.|Hrsg|dirs?\.?|éds?\.?|a cura di|ред\.|отв\. ред\.|"
    r"сост\.|coords?\.|"
    r"comps?\.|red\.|编|主编)[)\]]"
    r"|\s?[(\[](?P<translator>trans\.?|transl\.?|Übers\.|trad\.|пер\.|译)[)\]]"
    r"|\s?[(\[](?P<other>(?:Writer/)?(?:Directors?|Producers?|Writers?|Hosts?|Speaker|Interviewer)|dir\.|prod\.)[)\]]"
    r"|,\s(?P<editor2>eds?\.|editors?|Hgg?\.|Hrsg\.|comps?\.)(?=[,\s]|$)",
    re.IGNORECASE,
)
ACCESSED = re.compile(
    r"\(?(?:\b(?:date\s)?(?:last\s|zuletzt\s|letzter\s|dernière\s|dernier\s|últim[oa]\s|ultimo\s)?(?:accessed|retrieved|visited|viewed|consulted|"
    r"checked|downloaded|abgerufen|aufgerufen|"
    r"Zugriff|zugegriffen|geprüft|besucht|Abruf|consulté|consultée|consultation|consultado|consulta|acceso|accesso|accès|consultato|"
    r"geraadpleegd|hämtad|besøgt|"
    r"access(?=\s(?:date|on|:))|acessado|dostęp|citováno)|\bдата\sобращения|\bдоступ|访问日期|访问时间|最后访问|查阅日期)"
    r"(?:\s(?:on|at|am|vom|le|el|em|in|il|op|den|date|od))?\s?[:：]?\s?",
    re.IGNORECASE,
)
DATE_LEAD = re.compile(
    r"(?:last\s|first\s|zuletzt\s)?(?:modified|updated|revised|published|posted|aktualisiert|geändert|veröffentlicht|"
    r"mis\sà\sjour|publié|обновлено|опубликовано)"
    r"(?:\s(?:on|am|le|at))?:?\s$|(?:^|[\s,(])(?:on|am|le|vom|v\.|dated|от)\s$",
    re.IGNORECASE,
)
FROM = re.compile(
    r"[,.]?\s{0,2}(?:from|at|available\s(?:at|from|online(?:\sat)?)|retrieved\sfrom|URL|online|unter|verfügbar\sunter|"
    r"abrufbar\sunter|disponible\s(?:sur|en)|режим\sдоступа)\s?[:：]?\s?<?$",
    re.IGNORECASE,
)
COMMAND_PAPER = re.compile(r"(?:Cm|Cmn?d|C|HC|HL)\.?\s?\d{2,5}$")
"""The number of a paper laid before Parliament; no page."""

NO_DATE = re.compile(r"(?:n\.\s?d\.|s\.\s?f\.|s\.\s?a\.|o\.\s?J\.|s\.\s?d\.|б\.\s?г\.|no date)$", re.IGNORECASE)
_GENRES = (
    (
        "thesis",
        re.compile(
            r"\b(?:(?:unpublished\s)?(?:ph\.?\s?d\.?|doctoral|d\.?\s?phil\.?|master[’']?s|m\.?\s?a\.?|m\.?\s?sc\.?|"
            r"bachelor[’']?s|habil\w*)\s"
            r"(?:diss(?:ertation|\.)?|thesis)|dissertation|diss(?:\.|$)|habilitationsschrift|masterarbeit|"
            r"thèse(?:\sde\sdoctorat)?|tesis(?:\sdoctoral)?|tesi|дис\.|диссертация|博士学位论文|硕士学位论文|博士论文)",
            re.IGNORECASE,
        ),
    ),
    (
        "report",
        re.compile(
            r"\b(?:(?:working|discussion|occasional|policy|white|research|briefing|issue|green|"
            r"technical)[\s-](?:papers?|reports?|briefs?|memorandum|note)|"
            r"tech(?:nical)?\.?\s(?:summary\s)?(?:report|rep|rpt|memo)\.?|TR(?=[\s-]?\d)|(?:draft|position|background|conference)\spaper|"
            r"policy\sbrief|report\sno\.|arbeitspapier|diskussionspapier|"
            r"document\sde\stravail|documento\sde\strabajo|доклад|препринт|"
            r"(?:annual|final|interim|special)\sreport)(?!\w)",
            re.IGNORECASE,
        ),
    ),
)
INTRO = re.compile(
    r"(?:载于?|收入|收录于|见)[:：]?(?=[\u3400-\u9fff《“])|(?:in|In|IN|dans|Dans|В\sкн|в\sкн|en|En|im|载)(?:\s?[:：.]\s?|\s(?=[^\W\d_a-zа-я]|[“‘«„\"'*]|the\s|id\.|ders\.|"
    r"\d{4}))"
)
ABBREVIATED = re.compile(
    r"(?:^|[\s(\[,/-])(?:eds?|hgg?|hrsg|trans|transl|übers|rev|vols?|nos?|nr|pp?|dr|prof|st|mt|jr|sr|vs?|cf|ca|univ|"
    r"dept|inc|ltd|co|corp|bros|jg|bd|aufl|"
    r"proc|int|intl|conf|symp|electr|dev|am|amer|chem|soc|phys|lett|appl|natl|nat|acad|sci|res|eng|med|biol|math|mech|"
    r"comput|commun|paras?|tech|rpt|drs|math|j|"
    r"ann|bull|assoc|assn|comm|gen|sen|gov|col|lt|no|art|sec|ch|chap|kap|rn|abs|anm|fig|ibid|u\.s|u\.k|u\.n|e\.u|d\.c|"
    r"ph\.d|ph|d\.phil|a\.m|p\.m|e\.g|i\.e|z\.b|"
    r"u\.a|et al|al|т|с|г|вып|ред|изд|пер|отв|кн|св|стр|им|s|h|t|n|f|ff|hl|q\.b|econ|hist|polit|psychol|rep|env|"
    r"environ|geol|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|págs?|caps?|núms?|trad|coords?|ej|cfr|cmnd|coll|сост|авт|англ|нем|фр|"
    r"исп|итал|лат|польск|кит|д-ра|канд|ист|филол|дис|ст|гл|überarb|erw|durchges|neubearb|испр|перераб|доп|fasc|табл|sp|"
    r"esp|insb|bes|tr|zit|iur|jur|phil|ts|br|cm|cmn|chs|chaps)$",
    re.IGNORECASE,
)
INITIAL_END = re.compile(r"(?:^|[\s.(\[-])(?:[^\W\d_\u3400-\u9fff]|Ch|Th|Yu|Ya|Zh|Fr|Kh|Sh)$")
SEPARATOR = re.compile(
    r"(?<!\d),(?=\S)(?!\d)|,(?=\s|$)|[;；，。]|[:：](?=\s|$|\D|[A-Za-z]?\d{1,6}\s?[-–—])|(?<=\)):(?=\S)|[?!？！](?=\s)|"
    r"\.(?=\s|$)|(?<=\d)[,;](?=\d{1,4}[(:])|\s//\s?|(?<=\])//|\s/\s(?=(?:пер|под|отв|ред|сост|авт|вступ|ed|hrsg|trans|trad|übers)\b)|\s[–—-]\s(?=[^\W\d_]{1,3}\.|[СсTТ]\.)|//\s"
)
PLACE_NAME = re.compile(
    r"[^\W\d_a-z][^\W\d_]{1,20}(?:[ -][^\W\d_a-z][^\W\d_]{1,15}){0,2}, [^\W\d_a-z][^\W\d_.]{1,15}\.?"
)
NO_PLACE = re.compile(r"(?:o\.\s?O|s\.\s?l|n\.\s?p|б\.\s?м)\.?", re.IGNORECASE)
CARRIER = re.compile(
    r"\[(?:[A-Z]{1,2}(?:/(?:OL|CD|MT|DK|BK))?|Internet|Online|CD-ROM|Electronic resource|Ressource électronique|"
    r"Elektronische Ressource|"
    r"Электронный ресурс|Текст|serial on the Internet|Recurso electrónico|En ligne)\]",
    re.IGNORECASE,
)
"""The type and carrier of a source in square brackets: GB/T 7714 "[M]", "[J/OL]", NLM "[Internet]", GOST."""
MEDIUM = re.compile(
    r"blog|podcast|online|web ?site|print|video|film|dvd|motion picture|television program",
    re.IGNORECASE,
)
CJK_VOLUME_ISSUE = re.compile(r"第?\s?(\d{1,4})\s?[卷辑]\s?(?:第\s?)?(\d{1,4})\s?[期号]")
CJK_ROLE = re.compile(r"(主编|编著|编译|编纂|著|撰|选编|整理|校注|点校|编|译)$")
ISSUE_YEAR = re.compile(r"(?:(?:Heft|H|Nr|No|no)\.?\s)?(\d{1,2}(?:[-–]\d{1,2})?)/((?:19|20)\d\d)")
YEARLY_VOLUME = re.compile(r"(\d{1,4})\.?\s?(?:Jg|Jahrgang|Jahrg|årg|évf)\.?", re.IGNORECASE)
TAIL_EDITION = re.compile(r"\s(\d{1,2}\.\s(?:Aufl|Auflage|изд|ed|Ausg)\.?)$")
SERIES_NAMED = re.compile(r"(?:\bcoll(?:ection|ana|\.)?|\bcolecci[oó]n|\bReihe|\bсерия)[:\s]\s?$", re.IGNORECASE)
INTRO_WORDS = frozenset(("in", "dans", "en", "im", "в кн", "载"))
NAME_FOLLOWS = re.compile(
    r"\s?(?:(?:van|von|de|der|di|da|du|le|"
    r"la)\s){0,2}[^\W\d_a-zа-яё][^\W\d_]+(?:-[^\W\d_]+)?(?:\s[^\W\d_a-zа-яё][^\W\d_]+)?(?:[.,:]|\s(?:and|und|et|&|u\.)\s(?=[^\W\d_a-z])|\s?\(|\s?$)"
)
ROLE_ALONE = re.compile(
    r"eds?\.?|editors?|Hgg?\.?|Hrsgg?\.?|comps?\.?|trans(?:l|lators?)?\.?|Übers\.?|пер\.?|ред\.?|译|编|主编",
    re.IGNORECASE,
)
ROLE_CLOSES = re.compile(r".{3,120},\s(?:eds?|editors?|trans|Hg|Hgg|Hrsg|Übers|Пер|Ред)\.?$", re.IGNORECASE | re.DOTALL)
COUNTED = re.compile(r"(?:^|\s)\d{1,3}\s?(?:vols?|Bde|pp?|с|т)$")
LOCATED = re.compile(r"(?:^|[\s,])(?:pp?|[Vv]ols?|S|Bd|С|no)\.\s?\d")
PAGES_BEFORE = re.compile(
    r"(?:\b[Pp]p?\.?|(?<![A-ZА-Я]\.\s)(?<![A-ZА-Я]\.)\b[SСсCc]\.|\bpages?|\bSeiten|[)\d]\s?:)\s?$"
)
CAPITAL_NEXT = re.compile(r"\s[^\W\d_a-zа-яё]")
YEARS = re.compile(r"\d{3,4}\s?[-–—]\s?\d{2,4}")
DETAILED = re.compile(r"\d|[(\[]|\s[IVXLC]{1,6}$")


@lru_cache(maxsize=4096)
def genre_of(text: str) -> str | None:
    """`thesis` or `report` where a text names such a genre, else None."""
    if len(text) > 200:
        return None
    return next((kind for kind, pattern in _GENRES if pattern.search(text)), None)
