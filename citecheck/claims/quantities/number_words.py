"""Tables of number words: what they add, multiply by or divide by, in five languages."""

from __future__ import annotations

from citecheck.claims.quantities.lexicon import words

THOUSAND, _MILLION, _BILLION, TRILLION = (10**power for power in (3, 6, 9, 12))


def _numbered(words: str, values: range | list[int]) -> dict[str, int]:
    """`"one two|deux"` with 1, 2: each word, and each of its forms parted by a bar, with its value."""
    rows = zip(words.split(), values, strict=True)
    return {form: value for forms, value in rows for form in forms.split("|")}


_TENS = list(range(20, 100, 10))
ADDED: dict[str, dict[str, int]] = {
    "en": _numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen",
        range(20),
    )
    | _numbered("twenty thirty forty|fourty fifty sixty seventy eighty ninety", _TENS),
    "fr": _numbered(
        "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        range(17),
    )
    | _numbered("vingt|vingts trente quarante cinquante soixante septante octante|huitante nonante", _TENS),
    "es": _numbered(
        "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro "
        "veinticinco "
        "veintiséis veintisiete veintiocho veintinueve",
        range(30),
    )
    | _numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", _TENS[1:])
    | _numbered(
        "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas "
        "seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
        list(range(100, 1000, 100)),
    ),
    "ru": _numbered(
        "ноль|нуля|нулю|нулём|нулем один|одна|одно|одного|одной|одну|одному|одним|одном "
        "два|две|двух|двум|двумя|обоих|обеих|обоим|обеим "
        "три|трех|трёх|трем|трём|тремя четыре|четырех|четырёх|четырем|четырём|четырьмя пять|пяти|пятью "
        "шесть|шести|шестью "
        "семь|семи|семью восемь|восьми|восемью|восьмью девять|девяти|девятью десять|десяти|десятью "
        "одиннадцать|одиннадцати|одиннадцатью двенадцать|двенадцати|двенадцатью тринадцать|тринадцати|тринадцатью "
        "четырнадцать|четырнадцати|четырнадцатью пятнадцать|пятнадцати|пятнадцатью "
        "шестнадцать|шестнадцати|шестнадцатью "
        "семнадцать|семнадцати|семнадцатью восемнадцать|восемнадцати|восемнадцатью "
        "девятнадцать|девятнадцати|девятнадцатью",
        range(20),
    )
    | _numbered(
        "двадцать|двадцати|двадцатью тридцать|тридцати|тридцатью сорок|сорока пятьдесят|пятидесяти|пятьюдесятью "
        "шестьдесят|шестидесяти|шестьюдесятью семьдесят|семидесяти|семьюдесятью "
        "восемьдесят|восьмидесяти|восемьюдесятью девяносто|девяноста",
        _TENS,
    )
    | _numbered(
        "сто|ста двести|двухсот|двумстам|двумястами триста|трехсот|трёхсот|тремстам|трёмстам|тремястами "
        "четыреста|четырехсот|четырёхсот|четырёмстам|четыремстам|четырьмястами пятьсот|пятисот|пятистам|пятьюстами "
        "шестьсот|шестисот|шестистам|шестьюстами семьсот|семисот|семистам|семьюстами "
        "восемьсот|восьмисот|восьмистам|восемьюстами девятьсот|девятисот|девятистам|девятьюстами",
        list(range(100, 1000, 100)),
    ),
}

GERMAN_ONES = _numbered(
    "null ein|eins|eine|einen|einem|einer zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn "
    "vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn",
    range(20),
)
GERMAN_TENS = _numbered("zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", _TENS)
HUNDRED = {"en": ("hundred",), "fr": ("cent", "cents"), "de": ("hundert",), "es": (), "ru": ()}
ARTICLES = frozenset(words("a an ein eine einen einem einer un une una один одна одну одного одной"))
"""Words that are an article, or "one" only before a unit or a scale."""

SCALES: dict[str, int] = {
    **dict.fromkeys(
        words(
            "thousand thousands thsd tsd tausend mil тыс тысяч тысяча тысячи тысячу тысяче тысячам тысячами "
            "тысячей mille"
        ),
        THOUSAND,
    ),
    **dict.fromkeys(
        words(
            "million millions millón millones millionen mln mn mio миллион миллиона миллионов миллионы миллиону "
            "миллионом миллионам миллионами млн"
        ),
        _MILLION,
    ),
    **dict.fromkeys(words("billion billions bn bln milliarde milliarden mrd mia milliard milliards md mds"), _BILLION),
    **dict.fromkeys(
        words("миллиард миллиарда миллиардов миллиарды миллиарду миллиардам миллиардами млрд мільярдів"), _BILLION
    ),
    **dict.fromkeys(
        words(
            "trillion trillions tn trn billionen трлн триллион триллиона триллионов триллионы триллионам "
            "триллионами billón billones"
        ),
        TRILLION,
    ),
    **dict.fromkeys(words("quadrillion quadrillions billiarde billiarden"), 10**15),
    **dict.fromkeys(words("lakh lakhs lac lacs"), 10**5),
    **dict.fromkeys(words("crore crores"), 10**7),
    **dict.fromkeys(words("десяток десятка десятков десятку десятках десятками десяткам"), 10),
    **dict.fromkeys(words("сотня сотни сотню сотен сотнях сотням сотнями сотней"), 100),
    **dict.fromkeys(words("дюжина дюжины дюжину дюжин"), 12),
}
"""Scale words; in French "billion" is a million millions."""

PLURAL_SCALES = frozenset(
    words(
        "thousands millions billions trillions millionen milliarden millones milliards тысячи миллионы миллиарды "
        "десятки сотни"
    )
)
VAGUE = {"dozens": 12, "tens": 10, "hundreds": 100, "десятки": 10}
"""Words for many that multiply: "hundreds of thousands"; "tens" does nothing else."""
SINGLE_SCALES = frozenset(
    words(
        "тысяча тысячу тысячей миллион миллиард триллион десяток сотня сотню дюжина дюжину десятка сотне миллиона "
        "миллиарда тысяче сотен десятков тысяч миллионов миллиардов"
    )
)
"""Russian scale words that are a number by themselves: "десяток компаний", "более тысячи", "тысяч"."""
HALF_WORDS = {"полмиллиона": 500_000, "полмиллиарда": 500_000_000, "полтысячи": 500, "полсотни": 50, "полдюжины": 6}
PAIRS = frozenset(words("пара пару пары couple"))
FRACTIONS: dict[str, dict[str, tuple[int, int]]] = {
    "en": {"half": (1, 2), "halves": (1, 2), "third": (1, 3), "thirds": (1, 3), "quarter": (1, 4), "quarters": (1, 4)}
    | {
        f"{word}{s}": (1, n)
        for s in ("", "s")
        for n, word in enumerate(words("fifth sixth seventh eighth ninth tenth"), 5)
    },
    "de": {"hälfte": (1, 2), "halb": (1, 2), "halbe": (1, 2), "halben": (1, 2), "drittel": (1, 3), "viertel": (1, 4)}
    | {"fünftel": (1, 5), "zehntel": (1, 10), "anderthalb": (3, 2), "eineinhalb": (3, 2)},
    "fr": {"moitié": (1, 2), "demi": (1, 2), "tiers": (1, 3), "quart": (1, 4), "quarts": (1, 4), "cinquième": (1, 5)}
    | {"cinquièmes": (1, 5), "dixième": (1, 10)},
    "es": {"mitad": (1, 2), "tercio": (1, 3), "tercios": (1, 3), "cuarto": (1, 4), "cuartos": (1, 4), "quinto": (1, 5)},
    "ru": {"половина": (1, 2), "половины": (1, 2), "половину": (1, 2), "половине": (1, 2), "половиной": (1, 2)}
    | {"треть": (1, 3), "трети": (1, 3), "третью": (1, 3), "четверть": (1, 4), "четверти": (1, 4), "четвертью": (1, 4)}
    | {"полтора": (3, 2), "полутора": (3, 2), "полторы": (3, 2)}
    | {
        f"{stem}{end}": (1, n)
        for end in ("ая", "ых", "ую", "ой")
        for stem, n in (("пят", 5), ("шест", 6), ("десят", 10))
    },
}
FRACTIONS_ALONE = frozenset(
    words(
        "half hälfte moitié mitad половина половины половину половине треть трети четверть четверти anderthalb "
        "eineinhalb "
        "полтора "
        "полутора полторы"
    )
)
"""Fractions that need neither a numerator nor an article."""


COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100, "dizaines": 10, "millier": 1000,
    "milliers": 1000, "decena": 10, "decenas": 10, "docena": 12, "docenas": 12, "centenar": 100, "centenares": 100,
    "millar": 1000, "millares": 1000, "dutzend": 12, "dozen": 12,
}  # fmt: skip
"""Collective numbers: une dizaine de pays, decenas de miles."""

BEHIND_ARTICLE = frozenset(
    (
        *words("hundred quarter couple"),
        *COLLECTIVES,
        *(word for table in FRACTIONS.values() for word in table),
        *SCALES,
    )
)
"""What makes a number of an article: a dozen, a million, a third."""
PARTITIVES = frozenset(words("of der des de du d von less more"))
