"""Names of the months in thirty-two languages, full and abbreviated, as Unicode CLDR gives them.

Kept as a table because loading CLDR at run time costs more than reading an article; a test compares it with Babel.
Forms that mean different months in two languages go to the month that more languages give them.
"""

from __future__ import annotations

from citecheck.notes.citations.wordtable import word_table

_NAMES = (
    """
    ene enero gen gener gennaio ian ianuarie jaan jaanuar jan janeiro januar januari january január januára janv
    janvier janvāris led leden ledna oca ocak saus sausio sausis sij siječanj siječnja sty styczeń stycznia
    tammi tammikuu tammikuuta ιαν ιανουάριοσ ιανουαρίου сту студзень студзеня січ січень січня янв январь января
    яну януари јан јануар ינואר ינו׳ يناير ژانویه ژانویهٔ
    """,
    """
    feb febbraio febr febrer febrero februar februari februarie february február februára februāris fev
    fevereiro févr février helmi helmikuu helmikuuta lut lutego luty vas vasario vasaris veebr veebruar velj
    veljača veljače úno únor února şub şubat φεβ φεβρουάριοσ φεβρουαρίου лют лютага лютий лютого люты феб
    фебруар фев февр февраль февраля февруари פברואר פבר׳ فبراير فوریه فوریهٔ
    """,
    """
    bře březen března kov kovas kovo maalis maaliskuu maaliskuuta maart mar marca march marec maret mars mart
    martie marts marzec marzo març março mrt márc március mär märts märz ožu ožujak ožujka μάρ μάρτιοσ μαρ
    μαρτίου бер березень березня мар март марта сак сакавік сакавіка מרץ مارس
    """,
    """
    abr abril apr april aprile aprilie aprill apríl apríla aprīlis avr avril bal balandis balandžio dub duben
    dubna d’abr d’abril huhti huhtikuu huhtikuuta kwi kwiecień kwietnia nis nisan tra travanj travnja ápr
    április απρ απρίλιοσ απριλίου апр апрель апреля април квіт квітень квітня кра красавік красавіка אפריל אפר׳
    آوریل أبريل
    """,
    """
    geg gegužė gegužės kvě květen května mag maggio mai maig maijs maio maj maja may mayo mayıs mei máj mája
    május svi svibanj svibnja touko toukokuu toukokuuta μάι μάιοσ μαΐ μαΐου май мая мај трав травень травня
    מאי مايو مهٔ
    """,
    """
    birž birželio birželis cze czerwca czerwiec giu giugno haz haziran iun iunie juin jun june junho juni junij
    junio juny juuni jún júna június jūn jūnijs kesä kesäkuu kesäkuuta lipanj lipnja červen června čvn ιουν
    ιουνίου ιούν ιούνιοσ июн июнь июня черв червень червня чэр чэрвень чэрвеня юни јун יוני يونيو ژوئن
    """,
    """
    heinä heinäkuu heinäkuuta iul iulie juil juillet jul julho juli julij julio juliol july juuli júl júla
    július jūl jūlijs liep liepa liepos lip lipca lipiec lug luglio srpanj srpnja tem temmuz července červenec
    čvc ιουλ ιουλίου ιούλ ιούλιοσ июл июль июля лип липень липня ліп ліпень ліпеня юли јул יולי يوليو ژوئیه
    ژوئیهٔ
    """,
    """
    ago agost agosto agu agustus août aug august augusta augusti augusts augustus augusztus avg avgust ağu
    ağustos d’ag d’agost elo elokuu elokuuta kol kolovoz kolovoza rugp rugpjūtis rugpjūčio sie sierpień sierpnia
    srp srpen srpna αυγ αυγούστου αύγ αύγουστοσ авг август августа жні жнівень жніўня серп серпень серпня אוגוסט
    אוג׳ أغسطس اوت
    """,
    """
    eyl eylül rugs rugsėjis rugsėjo ruj rujan rujna sep sept september septembra septembre septembrie septembris
    septiembre set setembre setembro settembre syys syyskuu syyskuuta szept szeptember wrz wrzesień września zář
    září σεπ σεπτέμβριοσ σεπτεμβρίου вер верасень верасня вересень вересня сент сентябрь сентября сеп септембар
    септември ספטמבר ספט׳ سبتمبر سپتامبر
    """,
    """
    d’oct d’octubre eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktober oktobris
    oktoober október októbra ott ottobre out outubro paź październik października spal spalio spalis říj říjen
    října οκτ οκτωβρίου οκτώβριοσ жовт жовтень жовтня кас кастрычнік кастрычніка окт октобар октомври октябрь
    октября אוקטובר אוק׳ أكتوبر اکتبر
    """,
    """
    kas kasım lapkr lapkritis lapkričio lis listopad listopada listopadu marras marraskuu marraskuuta noiembrie
    nov november novembra novembre novembris novembro noviembre stu studeni studenoga νοέ νοέμβριοσ νοε
    νοεμβρίου лист листопад листопада ліс лістапад лістапада нов новембар ное ноември нояб ноябрь ноября נובמבר
    נוב׳ نوامبر نوفمبر
    """,
    """
    ara aralık dec december decembra decembrie decembris des desember desembre dets detsember dez dezember
    dezembro dic dicembre diciembre déc décembre gru grudnia grudzień gruod gruodis gruodžio joulu joulukuu
    joulukuuta pro prosinac prosinca prosince prosinec δεκ δεκέμβριοσ δεκεμβρίου груд грудень грудня дек декабрь
    декабря декември дец децембар сне снежань снежня דצמבר דצמ׳ دسامبر ديسمبر
    """,
)
_ALSO = {"sept": 9, "mai": 5, "mrz": 3, "märz": 3, "maerz": 3, "янв": 1, "сент": 9, "нояб": 11, "juli": 7, "juni": 6}

MONTHS: dict[str, int] = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()} | _ALSO

SEASONS = frozenset(
    word_table(
        """
    spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver primavera
    verano otoño invierno весна лето осень зима michaelmas hilary trinity easter
    """
    )
)


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name or abbreviation in any known language, else None."""
    return MONTHS.get(word.casefold().rstrip("."))
