"""Words that tell what a stretch of a note is: an institution, a periodical, a publisher, a place, prose.

Small lists of general words in the major languages of scholarship, matched by stem where a language inflects. They
weigh in the scoring of readings and decide nothing alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.notes.citations.signs import SignedPattern
from citecheck.notes.citations.wordtable import word_table

_INSTITUTION = frozenset(
    word_table(
        "ministry ministries administration institute institutes institut institution centre center centres bank "
        "association university universities université universität universiteit universidad università universidade "
        "college organisation organization organisations agency office department division directorate secretariat "
        "council committee commission bureau authority academy foundation endowment society union federation "
        "government parliament congress senate assembly house court tribunal corporation company fund board service "
        "services forum initiative programme program project network group alliance embassy consulate chamber "
        "archives library museum laboratory laboratories school dept univ inst lab labs corp universite universitat "
        "bundesgericht secretary treasury cabinet faculty observatory league party club trust inc ltd llc gmbh plc ag "
        "ministère banque centre université bureau conseil comité commissariat fondation assemblée agence école "
        "observatoire organisation société chambre académie "
        "ministerium bundesministerium bundesamt bundesbank statistisches amt behörde zentrum stiftung verband verein "
        "hochschule akademie gesellschaft kommission ausschuss bundestag bundesrat bundesregierung kammer rat "
        "ministerio banco instituto centro asociación universidad oficina departamento consejo comité comisión "
        "fundación gobierno congreso senado academia ministero istituto banca secretaría dirección agencia "
        "ayuntamiento "
        "instituts landesamt umweltbundesamt bundesrechnungshof survey "
        "министерство администрация институт банк центр ассоциация университет организация агентство управление "
        "департамент совет комитет комиссия правительство служба академия фонд общество президент мид росстат"
    )
)
_INSTITUTION_STEMS = re.compile(
    r"\b(?:министерств|институт|банк|центр|университет|агентств|департамент|комитет|академи|правительств|служб)"
    r"\w{0,4}\b|(?:部|银行|大学|研究院|研究所|委员会|学院|协会|总署|局|政府|中心|博物馆|图书馆|档案馆|法院|公司|集团|编写组|编辑部|教研室|办公室|国务院)$",
    re.IGNORECASE,
)
_ACRONYMS = frozenset(
    word_table(
        "UN UNDP UNEP UNESCO UNHCR UNICEF UNCTAD WHO WTO IMF OECD OCDE NATO EU ECB BIS IEA OPEC ILO FAO IPCC CIA FBI "
        "GAO CRS CSIS IISS SIPRI RAND RUSI CEPA ECFR MERICS SWP DGAP IFRI NASA NOAA NBER USDA EIA EPA ASEAN OSCE ICRC "
        "NHS BMW ЦБ МИД ООН"
    )
)
_KNOWN_INSTITUTIONS = re.compile(
    r"\b(?:Chatham House|Brookings|Carnegie|White House|Kremlin|Eurostat|Destatis|Rosstat|Human Rights Watch|"
    r"Amnesty International|World Bank|Federal Reserve|European Commission|United Nations|Bruegel|Pew Research)\b"
)
_PERIODICAL = frozenset(
    word_table(
        "journal journals review reviews quarterly bulletin magazine gazette times post news herald tribune telegraph "
        "guardian observer chronicle daily weekly monthly annals annual proceedings transactions letters newsletter "
        "economist spectator independent mirror globe courier dispatch "
        "revue cahiers annales bulletin monde figaro libération actes zeitschrift zeitung blätter archiv jahrbuch "
        "spiegel zeit vierteljahrshefte vierteljahresschrift rundschau anzeiger nachrichten revista anuario cuadernos "
        "país mundo rivista giornale archivio corriere quaderni tijdschrift blad tidskrift kwartalnik "
        "журнал вестник известия газета вопросы новости ведомости труды записки обозрение правда бюллетень "
        "abstracts memoranda notices sitzungsberichte mitteilungen ergebnisse reuters bloomberg interfax kommersant "
        "коммерсант коммерсантъ тасс tass xinhua bbc cnn npr"
    )
)
_PERIODICAL_FORMS = re.compile(
    r"\b(?:IEEE|ACM|SIAM)\s(?-i:[A-Z])\w+|"
    r"(?:学报|日报|杂志|期刊|周刊|研究|评论|晚报|月刊|季刊|时报|网|社)$|\bJ\.|\bRev\.|\bProc\.|\bTrans\.|"
    r"\bAnn\.|\bBull\.",
    re.IGNORECASE,
)
_PERIODICAL_SIGNS = frozenset(word_table("ieee acm siam j rev proc trans ann bull"))
_WEAK_PERIODICAL = frozenset(
    word_table("affairs policy today reports archives standard world perspectives studies research digest record week")
)
_COLLECTED = SignedPattern(
    r"\b(?:proceedings|proc|conferences?|conf|symposium|symp|workshops?|biennial|lectures for|congress|colloquium|"
    r"meeting|kongress|tagung|actes|congrès|"
    r"конференц\w{0,3}|congreso|simposio|atti)\b",
    *("proc", "conf", "symp", "workshop", "biennial", "lectures", "congres", "colloqui", "meeting", "kongress"),
    *("tagung", "actes", "congrès", "конференц", "simposio", "atti"),
)
_PUBLISHER = frozenset(
    word_table(
        "press publishers publisher publishing publications books verlag editions éditions editorial ediciones editore "
        "editrice edizioni presses wiley springer elsevier routledge palgrave macmillan penguin harpercollins norton "
        "blackwell brill gruyter sage harvard oxford cambridge yale princeton knopf gallimard seuil suhrkamp fischer "
        "beck mohr siebeck duncker nomos hanser reclam ashgate polity verso "
        "vintage bloomsbury longman faber methuen doubleday houghton mifflin pantheon basic random simon schuster "
        "farrar straus giroux einaudi laterza mulino wydawnictwo uitgeverij förlag forlag kiadó yayınları "
        "издательство наука мысль книга аспект юрайт прогресс academic sons hall libraire librairie armand colin puf "
        "harmattan flammarion kluwer birkhäuser teubner vieweg freeman benjamin "
        "benjamins erlbaum lawrence pergamon plenum dekker igi crc informa emerald belknap "
        "hackett schocken heinemann hodder orbit ballantine bantam dover scribner putnam harper collins "
        "cornell rowohlt dtv insel kohlhammer steiner olms metzler klett campus transcript luchterhand westdeutscher "
        "böhlau wallstein holzhausen manz queriniana laterza olschki rizzoli mondadori feltrinelli seghers gallimard "
        "minuit payot hachette belin vrin cerf fayard larousse nathan dunod"
    )
)
_PUBLISHER_FORMS = re.compile(
    r"\b(?:prentice-hall|addison-wesley|north-holland|butterworth-heinemann)\b|\bизд-во\b|"
    r"出版社$|出版会$|出版集团$|出版公司$|印书馆$|书局$|书社$|书店$|书馆$|\b[CHMOPY]?UP\b|"
    r"\bmorgan[ -]kaufmann?\b|\bmc[ -]?graw[ -]hill\b|\b(?:ACM|IEEE|SIAM|AAAI|USENIX)\b(?!\s(?-i:[A-Z])\w)",
    re.IGNORECASE,
)
_PUBLISHER_SIGNS = frozenset(
    word_table(
        "prentice addison north butterworth morgan mc mcgraw acm ieee siam aaai usenix up cup hup mup oup pup yup"
    )
)
"""In these words such a form begins where it is in ASCII letters."""
_PLACES = frozenset(
    word_table(
        """
    amsterdam ankara athens atlanta austin baltimore bangkok barcelona basel basingstoke beijing beirut belgrade
    bergen berkeley berlin bern bielefeld bloomington bologna bonn boston boulder bratislava brighton brisbane
    bristol brussels bruxelles bruselas bucharest budapest bogotá cairo cambridge canberra chapel_hill
    charlottesville cheltenham chicago cologne copenhagen dakar darmstadt delhi den_haag dordrecht dresden
    dublin durham düsseldorf edinburgh englewood_cliffs essen evanston farnham firenze florence frankfurt
    frankfurt_am_main frankfurt_a.m frankfurt_a._m frankfurt/m frankfurt/main kew almaty astana tashkent bishkek
    dushanbe ashgabat baku yerevan ulaanbaatar minsk chisinau sarajevo doha dubai riyadh tehran baghdad kabul
    islamabad karachi dhaka colombo hanoi manila jakarta kuala_lumpur yangon brasilia lima quito caracas havana
    addis_ababa kampala tunis algiers rabat tripoli khartoum pretoria harare vladivostok khabarovsk freiburg
    geneva genève göttingen glasgow hague hamburg hannover hanover harmondsworth heidelberg helsinki hong_kong
    honolulu houston indianapolis istanbul ithaca jena jerusalem johannesburg kiev krakow kraków köln kyiv kyoto
    lanham lausanne leeds leiden leipzig lexington leuven lisboa lisbon liverpool london londres los_angeles
    louvain lund lyon madison madrid mahwah malden manchester mannheim marburg melbourne menlo_park mexico_city
    méxico milan milano minneapolis montreal montréal moscow mumbai munich münchen münster nairobi nanjing
    naples napoli new_brunswick new_delhi new_haven new_york nürnberg oslo ottawa oxford padova palo_alto paris
    penguin philadelphia pittsburgh prague praha princeton providence reading reno reykjavik riga rio_de_janeiro
    rochester roma rome rotterdam saarbrücken salzburg san_francisco santiago seattle seoul shanghai singapore
    skopje sofia stanford stockholm strasbourg stuttgart sydney tallinn taipei tartu tbilisi the_hague tokyo
    torino toronto toulouse tübingen turin uppsala utrecht vancouver venezia venice vienna vilnius warsaw
    warszawa washington washington,_d.c. washington_dc washington,_dc weimar wien wiesbaden würzburg zagreb
    zürich zurich buenos_aires são_paulo москва м. м спб спб. ленинград л. санкт-петербург киев минск
    новосибирск екатеринбург казань 北京 上海 台北 香港 南京 广州 oakland ann_arbor norman lawrence athens,_ga albany
    aldershot abingdon hoboken thousand_oaks norwell reading,_ma redwood_city san_diego san_mateo
    upper_saddle_river new_york_city boca_raton greenwich baden-baden neuwied bremen opladen weinheim kassel
    giessen gießen innsbruck graz bratislava lublin poznań łódź gdańsk porto coimbra sevilla valencia salamanca
    granada bari palermo catania genova pisa reggio_calabria aix-en-provence grenoble lille nantes rennes
    bordeaux brescia boulder notre_dame urbana champaign minneapolis ames corvallis tempe tucson iowa_city
    south_bend east_lansing university_park state_college durham,_nc chapel_hill west_lafayette white_plains
    eugene logan totowa westport nueva_york cape_town lagos accra santa_monica reston muscat
    zanzibar bombay calcutta madras damascus amman jeddah oran casablanca osaka busan saigon hue rangoon batavia
    constantinople smyrna salonica thessaloniki versailles viterbo ouagadougou
    reinbek paderborn perpignan regensburg mainz augsburg bamberg bochum dortmund duisburg erfurt erlangen halle
    karlsruhe kiel konstanz lübeck magdeburg osnabrück passau potsdam rostock siegen trier ulm wuppertal oldenburg
    klagenfurt linz luzern st._gallen sankt_gallen bozen dijon reims caen poitiers tours clermont-ferrand
    saint-étienne besançon nancy metz villeneuve-d’ascq rouen montpellier nice marseille le_mans bilbao santander
    zaragoza murcia málaga cádiz oviedo pamplona valladolid córdoba la_paz montevideo asunción san_josé managua
    san_salvador tegucigalpa la_habana santo_domingo san_juan cusco guadalajara puebla medellín cali rosario
    siena trieste bergamo perugia modena parma ferrara cagliari verona soveria_mannelli braga belo_horizonte
    astrachan tomsk irkutsk астрахань томск иркутск самара саратов воронеж пермь ростов-на-дону краснодар
    красноярск хабаровск владивосток ярославль тверь тула рязань нижний_новгород н._новгород уфа омск челябинск
    петрозаводск смоленск якутск архангельск мурманск калининград ставрополь барнаул харьков одесса львов рига
    таллин вильнюс алматы ташкент баку тбилиси ереван петроград пг. southampton exeter sheffield nottingham
    leicester cardiff belfast cork aberdeen st_andrews woodbridge northampton armonk syracuse lincoln columbus
    cleveland detroit denver salt_lake_city knoxville nashville gainesville tuscaloosa baton_rouge
    天津 武汉 重庆 成都 杭州 西安 沈阳 长春 济南 太原 郑州 长沙 合肥 南昌 福州 昆明 贵阳 兰州 哈尔滨 石家庄 苏州 桂林
    厦门 东京 京都 新加坡 呼和浩特 乌鲁木齐 大连 青岛 臺北
    """
    )
)
_AND_OTHERS = re.compile(r"\s\[?(?:u\.\s?a\.?|etc\.|usw\.)\]?$")
_STATE = re.compile(
    r"(?:,\s?|\s)(?:[A-Z]{2}|[A-Z]\.[A-Z]\.|D\.C\.|DC|Mass\.?|Conn\.?|Calif\.?|Cal\.|Ill\.?|Md\.?|Pa\.?|"
    r"N\.?\s?[JYC]\.?|"
    r"Mich\.?|Minn\.?|Wis\.?|Va\.?|Ga\.?|Tex\.?|Fla\.?|Ohio|USA|UK|California|Massachusetts|England|Germany|France|"
    r"Norway|Canada|Australia|Italy|Sweden|Switzerland|The Netherlands|Austria|Japan|China|India|Scotland|Ireland|"
    r"Spain|"
    r"Alabama|Alaska|Arizona|Arkansas|Colorado|Delaware|Florida|Georgia|Hawaii|Idaho|Indiana|"
    r"Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Michigan|Minnesota|Mississippi|Missouri|"
    r"Montana|Nebraska|Nevada|New Hampshire|New Mexico|North Carolina|North Dakota|Oklahoma|"
    r"Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Utah|Vermont|"
    r"West Virginia|Wisconsin|Wyoming|"
    r"New Jersey|Connecticut|Illinois|Texas|Virginia|Victoria|U\.S\.A\.)$"
)
_PROSE = frozenset(
    word_table(
        """
        is are was were be been has have had does did will would might could should must can cannot argues argue argued
        noted suggests suggested writes wrote says said claims claimed stated shows showed shown describes described
        refers includes included excludes remains became thank thanks grateful indebted acknowledge we my our they
        their he she his her it its this these those that which who because although however moreover thus therefore
        also not only according based author’s author's
        ist sind war waren wird werden wurde wurden kann können konnte muß muss müssen soll sollen sollte darf dürfen
        bleibt bezieht beziehen sei wäre hätte hat haben ich wir dies diese dieser nicht auch danke dankt dass
        est sont était ont été je nous cette ces qui remercie n’est s’agit es son fue han esta este agradezco que según
        это является являются был была были автор благодарит благодарен который которые мы что также не
        """
    )
)
_FINITE = frozenset(
    word_table(
        """
        is are was were has have had does did will would might could should must cannot argues argued noted suggests
        suggested writes wrote says said claims claimed stated describes described refers includes included excludes
        remains became thank thanks we ist sind war waren wird wurde wurden hat haben dankt danke kann können konnte muß
        muss müssen soll sollen sollte darf dürfen bleibt bezieht beziehen sei wäre hätte est sont était étaient ont
        remercie fue han agradezco является являются был была было были благодарит благодарен
        """
    )
)
_AND_OTHERS = re.compile(r",?\s(?:u\.\s?a\.|et\sal\.|etc\.|и\sдр\.)$")
_LETTERS = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
# "May 2019", "I. Moss" and "Notes" are no verbs; "can" asks in titles: "Can Courts Bring About Change?"
_IN_CONTEXT = re.compile(
    r"\bcan(?:not)?\sbe\b|\bmay\b|\bI\b(?![.,\d])|\b(?:notes|points|states)(?=\s(?:that|out|how|to\sthe)\b)"
)
_LONGEST = 2000


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(_LETTERS.findall(text.lower()))


@lru_cache(maxsize=4096)
def is_institution(text: str) -> bool:
    """Whether a name is of an institution: a ministry, a bank, a university."""
    if not _INSTITUTION.isdisjoint(_words_of(text)) or not _ACRONYMS.isdisjoint(_LETTERS.findall(text)):
        return True
    if not text.isascii() and _INSTITUTION_STEMS.search(text):
        return True
    return bool(_KNOWN_INSTITUTIONS.search(text))


@lru_cache(maxsize=4096)
def is_periodical(text: str) -> bool:
    """Whether a name has a word that periodicals carry; words that ministries carry too count only elsewhere."""
    words = _words_of(text)
    if not _PERIODICAL.isdisjoint(words):
        return True
    if (not text.isascii() or not _PERIODICAL_SIGNS.isdisjoint(words)) and _PERIODICAL_FORMS.search(text):
        return True
    return not _WEAK_PERIODICAL.isdisjoint(words) and not is_institution(text)


@lru_cache(maxsize=4096)
def is_proceedings(text: str) -> bool:
    """Whether a name is of a conference or its proceedings."""
    return bool(_COLLECTED.search(text))


@lru_cache(maxsize=4096)
def is_publisher(text: str) -> bool:
    """Whether a name has a word that publishers carry."""
    words = _words_of(text)
    if not _PUBLISHER.isdisjoint(words):
        return True
    return (not text.isascii() or not _PUBLISHER_SIGNS.isdisjoint(words)) and bool(_PUBLISHER_FORMS.search(text))


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Whether a text is a known city, or cities, perhaps with their state ("New Haven, CT")."""
    plain = _AND_OTHERS.sub("", text.strip(" ,;:()[]")).strip(" ,.;:()[]")
    if not plain or len(plain) > 60:
        return False
    parts = [part for part in re.split(r"\s?[/;&]\s?|\s[-–—]\s|\s(?:and|und|et)\s|\.\s?[-—–]\s?", plain) if part]
    return _is_city(plain) or (bool(parts) and all(_is_city(part) for part in parts))


def _is_city(text: str) -> bool:
    folded = text.strip(" ,.").casefold().replace(" ", "_")
    if folded in _PLACES or f"{folded}." in _PLACES:
        return True
    state = _STATE.search(text)
    if not state:
        return False
    city = text[: state.start()].strip(" ,")
    return (
        city[:1].isupper()
        and len(city.split()) <= 3
        and "." not in city
        and (city.casefold().replace(" ", "_") in _PLACES or text[state.start()] == ",")
    )


def prose_words(text: str) -> int:
    """How many words of running prose (verbs, pronouns) a text has; titles have few."""
    return _count(text[:_LONGEST], _PROSE)


@lru_cache(maxsize=1024)
def finite_verbs(text: str) -> int:
    """How many common finite verbs a text has; a sentence has one, most titles none."""
    return _count(text[:_LONGEST], _FINITE)


def _count(text: str, words: frozenset[str]) -> int:
    known = sum(word in words for word in _WORD.findall(text.lower()))
    return known + sum(1 for _ in _IN_CONTEXT.finditer(text))
