"""Amounts in prose, example by example: what is one, with its value, unit and bound, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from citecheck.claims import find_quantities
from citecheck.model import Quantity, Span


def show(text: str, quantity: Quantity) -> str:
    """`$8.9 billion = 8900000000 USD over`, ranges with two dots, "exactly" left out."""
    value = f"{quantity.low}" if quantity.low == quantity.high else f"{quantity.low}..{quantity.high}"
    bound = "" if quantity.comparator == "exactly" else f" {quantity.comparator}"
    return f"{quantity.span.of(text)} = {value} {quantity.unit}".rstrip() + bound


def read(text: str, language: str) -> list[str]:
    return [show(text, quantity) for quantity in find_quantities(text, language=language)]


ENGLISH = [
    # multiples in words
    ("five and a half times as much as in 2023", ["five and a half times = 5.5"]),
    ("half as much again as the year before", ["half as much again = 1.5"]),
    ("half as many people came", ["half = 0.5"]),
    ("output of 9.5m bpd", ["9.5m bpd = 9500000 bpd"]),
    # money
    ("gains already stand at over $8.9 billion", ["$8.9 billion = 8900000000 USD over"]),
    ("between $15 billion and $25 billion in trade", ["$15 billion and $25 billion = 15000000000..25000000000 USD"]),
    ("a budget of $15-25 billion", ["$15-25 billion = 15000000000..25000000000 USD"]),
    ("worth an estimated $400 billion", ["$400 billion = 400000000000 USD about"]),
    ("stood at just under $4 billion", ["$4 billion = 4000000000 USD just under"]),
    ("the price cap of $60 per barrel", ["$60 = 60 USD"]),
    ("reached US $15 billion by then", ["US $15 billion = 15000000000 USD"]),
    ("paid US$1.2bn and C$300 million", ["US$1.2bn = 1200000000 USD", "C$300 million = 300000000 CAD"]),
    ("cost HK$5.5 million", ["HK$5.5 million = 5500000 HKD"]),
    ("raised €2.5m in a week's time", ["€2.5m = 2500000 EUR"]),
    ("a fine of £60,000", ["£60,000 = 60000 GBP"]),
    ("about 300 million euros", ["300 million euros = 300000000 EUR about"]),
    ("100 billion yuan", ["100 billion yuan = 100000000000 CNY"]),
    ("5 trillion rubles", ["5 trillion rubles = 5000000000000 RUB"]),
    ("EUR 125 and 350 GBP", ["EUR 125 = 125 EUR", "350 GBP = 350 GBP"]),
    ("losses of 30 MUSD", ["30 MUSD = 30000000 USD"]),
    ("half a million dollars", ["half a million dollars = 500000 USD"]),
    ("thirteen dollars and forty-five cents", ["thirteen dollars and forty-five cents = 13.45 USD"]),
    ("a 12-cent dividend", ["12-cent = 12 cent"]),
    ("20 billion Swiss francs", ["20 billion Swiss francs = 20000000000 CHF"]),
    ("a loan of 35 lakh rupees", ["35 lakh rupees = 3500000 INR"]),
    ("assets of Rs 12,34,567", ["Rs 12,34,567 = 1234567 INR"]),
    ("profits of $1.5 million a year", ["$1.5 million = 1500000 USD"]),
    # shares and points
    ("a 32% increase", ["32% = 32 percent"]),
    ("some 90 percent of transactions", ["90 percent = 90 percent about"]),
    ("18–27 percent of voters", ["18–27 percent = 18..27 percent"]),
    ("rose from 4% to 38%", ["4% = 4 percent", "38% = 38 percent"]),
    ("ranging from 5 to 10 percent", ["5 to 10 percent = 5..10 percent"]),
    ("went from 4 to 38 percent", ["4 = 4 percent", "38 percent = 38 percent"]),
    ("cut rates by 25 basis points", ["25 basis points = 25 basis point"]),
    ("up 2.5 percentage points", ["2.5 percentage points = 2.5 percentage point"]),
    ("nearly 75 per cent of exports", ["75 per cent = 75 percent nearly"]),
    ("which adds up to a 32% rise", ["32% = 32 percent"]),
    ("growth of -0.5% in the quarter", ["-0.5% = -0.5 percent"]),
    ("approximately half of all imports", ["half = 0.5 about"]),
    ("two-thirds of voters", ["two-thirds = 0.666666666667"]),
    ("just over one third of the volume", ["one third = 0.333333333333 just over"]),
    ("a quarter of the budget", ["a quarter = 0.25"]),
    ("three quarters of them", ["three quarters = 0.75"]),
    ("one in six children", ["one in six = 0.166666666667"]),
    ("9 out of 10 doctors", ["9 out of 10 = 0.9"]),
    # measures
    ("a capacity of 38 bcm per year", ["38 bcm = 38 bcm"]),
    ("fell by 500,000 barrels a day", ["500,000 barrels = 500000 barrel"]),
    ("about 1.3 million bpd", ["1.3 million bpd = 1300000 bpd about"]),
    ("a 500 MW plant and 3 GW of wind", ["500 MW = 500 megawatt", "3 GW = 3 gigawatt"]),
    ("10 1/2 miles of cable", ["10 1/2 miles = 10.5 mile"]),
    ("½ teaspoon of salt", ["½ teaspoon = 0.5 teaspoon"]),
    ("5 feet 2 inches tall", ["5 feet 2 inches = 5.166666666667 foot"]),
    ("a 776-foot airship", ["776-foot = 776 foot"]),
    ("8.7 million tonnes of grain", ["8.7 million tonnes = 8700000 metric ton"]),
    ("4,000 square kilometres", ["4,000 square kilometres = 4000 square kilometer"]),
    ("60 hectares", ["60 hectares = 60 hectare"]),
    ("it was 35 °C", ["35 °C = 35 degree celsius"]),
    ("at 120 km/h", ["120 km/h = 120 kilometer per hour"]),
    ("10kph or less", ["10kph = 10 kilometer per hour at most"]),
    # counts
    ("transferring its 2,000 employees", ["2,000 employees = 2000 employee"]),
    ("over 10 million migrants", ["10 million migrants = 10000000 migrant over"]),
    ("labor migrants (over 10 million in 2022)", ["10 million = 10000000 migrant over"]),
    ("a mere 2 million people.", ["2 million people = 2000000 person"]),
    ("supported by five intergovernmental commissions", ["five intergovernmental commissions = 5 commission"]),
    ("more than a dozen centers", ["a dozen centers = 12 center over"]),
    ("the thousands of economic sanctions", ["thousands of economic sanctions = 1000 sanction over"]),
    ("killed 12 soldiers and 3 women", ["12 soldiers = 12 soldier", "3 women = 3 woman"]),
    ("twenty-five vehicles", ["twenty-five vehicles = 25 vehicle"]),
    ("two hundred and fifty thousand people", ["two hundred and fifty thousand people = 250000 person"]),
    ("the death toll rose to 340.", ["340 = 340"]),
    ("5-10 people", ["5-10 people = 5..10 person"]),
    ("100+ employees", ["100 = 100 at least"]),
    ("ten trade partners", ["ten trade partners = 10 partner"]),
    ("10m people", ["10m people = 10000000 person"]),
    ("15k subscribers", ["15k subscribers = 15000 subscriber"]),
    # time
    ("of more than thirty years’ standing", ["thirty years = 30 year over"]),
    ("a 30-year contract", ["30-year = 30 year"]),
    ("two-to-three decades ago", ["two-to-three decades = 2..3 decade"]),
    ("for more than a decade", ["a decade = 1 decade over"]),
    ("a thousand-year-old experience", ["a thousand-year-old = 1000 year"]),
    ("when he was 60 years old", ["60 years old = 60 year"]),
    ("one or two years later", ["one or two years = 1..2 year"]),
    ("a man aged 87 with gout", ["87 = 87 year"]),
    # ranks, multiples, ratios
    ("top partners (as No. 10)", ["No. 10 = 10"]),
    ("Russia’s No. 1 since 2010", ["No. 1 = 1"]),
    ("the 75th anniversary of relations", ["75th anniversary = 75 anniversary"]),
    ("the third-largest exporter", ["third-largest = 3"]),
    ("twice the figure before", ["twice = 2"]),
    ("four times the number imported", ["four times = 4"]),
    ("a tenfold rise", ["tenfold = 10"]),
    ("output doubled", ["doubled = 2"]),
    ("a ratio of 3:1 in favour", ["3:1 = 3"]),
    ("jumped by a third last year", ["a third = 0.333333333333"]),
    ("half a dozen parties", ["half a dozen parties = 6 party"]),
    ("a CI of 1.12–1.88 for men", ["1.12–1.88 = 1.12..1.88"]),
    ("two to three times higher", ["two to three times = 2..3"]),
    # science
    ("5.2 ± 0.3 mg/L", ["5.2 ± 0.3 mg/L = 5.2 milligram per liter"]),
    ("5.2 mg/L ± 0.3 mg/L", ["5.2 mg/L ± 0.3 mg/L = 5.2 milligram per liter"]),
    ("3.1 × 10^5 cells/mL", ["3.1 × 10^5 cells/mL = 310000 cell per milliliter"]),
    ("a rate of 2.4 × 10⁻³ s⁻¹", ["2.4 × 10⁻³ s⁻¹ = 0.0024 per second"]),
    ("150 mM and 150 mm", ["150 mM = 150 millimolar", "150 mm = 150 millimeter"]),
    ("150 bp reads of DNA", ["150 bp = 150 base pair"]),
    ("p < .05", [".05 = 0.05 under"]),
    ("warming of 1.5C", ["1.5C = 1.5 degree celsius"]),
    ("100,000 barrels/day", ["100,000 barrels = 100000 barrel"]),
    # changes and ranges
    ("rose $1.20 to $84.10 a barrel", ["$1.20 = 1.2 USD", "$84.10 = 84.1 USD"]),
    ("from 5 to 7 million tonnes", ["5 = 5000000 metric ton", "7 million tonnes = 7000000 metric ton"]),
    ("shrank by 850,000 to 1.4 billion", ["850,000 = 850000", "1.4 billion = 1400000000"]),
    ("will cost $4-5m", ["$4-5m = 4000000..5000000 USD"]),
    # bounds
    ("up to 40 ships", ["40 ships = 40 ship at most"]),
    ("at least 40 ships", ["40 ships = 40 ship at least"]),
    ("no more than 40 ships", ["40 ships = 40 ship at most"]),
    ("fewer than 40 ships", ["40 ships = 40 ship under"]),
    ("40 ships or more", ["40 ships = 40 ship at least"]),
    ("~40 ships", ["40 ships = 40 ship about"]),
    ("almost 40 ships", ["40 ships = 40 ship nearly"]),
    ("just short of 40 ships", ["40 ships = 40 ship nearly"]),
    ("slightly more than 40 ships", ["40 ships = 40 ship just over"]),
]

NONE_IN_ENGLISH = [
    "in 2022 and again on May 4, 2023",
    "between 2010 and 2015, since 1945, by 2030",
    "in the 1950s, the mid-1990s, the late '80s and 2022-23",
    "on 18 April 2022 and on April 18–20, 2022",
    "the September 11 attacks and the February 4 statement",
    "the G20, the G7 and BRICS+",
    "the CR929, a Su-35, an F-16 and a Boeing 737 jet",
    "Power of Siberia 2 and Arctic LNG 2",
    "the Nordstream 1 & 2 pipelines' route",
    "COVID-19 and the one-China policy",
    "Apollo 11 and Windows 10",
    "see p. 34, pp. 12-15 and chapter 3",
    "vol. 33, no. 2 (April 2022)",
    "Section 4.2, Article 5 and Resolution 2231",
    "ISBN 978-3-16-148410-0, doi:10.1000/182",
    "call +1 202 555 0147 or 555-123-4567",
    "https://example.org/2022/05/17?id=300 and mail a1@b22.org",
    "at 10:30 a.m., at 6pm, at 14:05",
    "version 1.2.3 of the 13F form",
    "the 8th Eastern Economic Forum in the 20th century",
    "third countries and third-party vendors",
    "one reason, one of them, one another, one-sided",
    "two-way trade on the one hand",
    "the golden billion",
    "won 3-2 at home",
    "[12] and [3]",
    "1. First\n2. Second",
    "double standards and a double-edged sword",
    "the first eight months of the last two years",
    "a third country",
    "in the last decade, over the past ten years",
    "the Law No. 44",
    "Q3 2023, H1 2024 and FY2022",
    "CO2 and PM2.5",
    "24/7 after 9/11",
    "World War 2",
    "Twice in 1990 he tried",
    "passed 51–49 in the Senate",
    "the Group of 77, the P5+1 and the Act of 1996",
    "71 High Street",
    "Adblock Browser 1.0",
    "production fell for a third consecutive month",
    "the S&P 500 and GPT-4",
    "H1N1, HIV-1 and interleukin-6",
    "seat 14B on flight 370",
    "the 737 Max and the Thirty Years' War",
    "the number 10 shirt and his top 10",
    "F(1, 58) = n.s. and t(38) = n.s.",
    "the second half of 2021",
    "the 401(k) plan and a 6-3 decision",
]

RUSSIAN = [
    ("в двух шагах от метро и в двух словах", []),
    ("за 12-серийный фильм, 28 ждут", ["12-серийный = 12 episode", "28 = 28"]),
    ("идти минут десять", ["минут десять = 10 minute about"]),
    ("за десять лет три раза", ["десять лет = 10 year", "три раза = 3 time"]),
    ("2,13 млн б/с нефти", ["2,13 млн б/с = 2130000 bpd"]),
    ("достиг 200 тыс. чел., или", ["200 тыс. чел = 200000 person"]),
    ("См. рис. 12 и табл. 15.", []),
    ("КПРФ — лишь три.", ["три = 3"]),
    ("за 88 земных суток и 5 рабочих дней", ["88 земных суток = 88 day", "5 рабочих дней = 5 day"]),
    ("до 30 интернет-магазинов", ["30 интернет-магазинов = 30 store at most"]),
    ("20 врачей-терапевтов", ["20 врачей = 20 doctor"]),
    ("Согласно п. 4.2 договора и ч. 4 ст. 159 УК", []),
    ("и т. д. 5 человек ждали 5 ч. 20 мин.", ["5 человек = 5 person", "5 ч = 5 hour", "20 мин = 20 minute"]),
    ("шесть партий из восьми", ["шесть партий = 6 party", "восьми = 8"]),
    (
        "Вечером +3...+5 °С, ночью −10…−5 °С.",
        ["+3...+5 °С = 3..5 degree celsius", "−10…−5 °С = -10..-5 degree celsius"],
    ),
    ("от −5 до −10 °C", ["−5 до −10 °C = -10..-5 degree celsius"]),
    ("Трамваи № 5 и 11 пустят в объезд.", []),
    ("№ 5 и 11 человек с ним", ["11 человек = 11 person"]),
    ("погибли пятеро, в том числе двое детей", ["пятеро = 5 person", "двое детей = 2 child"]),
    ("за двое суток", ["двое суток = 2 day"]),
    ("Ужин на двоих, все трое пришли.", []),
    ("Трое из четырёх опрошенных против.", ["Трое из четырёх = 0.75"]),
    ("сбито 12 беспилотников, ещё три упали в поле", ["12 беспилотников = 12 drone", "три = 3"]),
    ("17 видов, из них пять — новые", ["17 видов = 17 species", "пять = 5"]),
    ("Ещё три важных вопроса", ["три важных вопроса = 3 question"]),
    ("поднялся до 53,8 с 54,5 месяцем ранее", ["53,8 = 53.8", "54,5 = 54.5"]),
    ("разгоняется за 9,6 с до сотни", ["9,6 с = 9.6 second"]),
    ("курс вырос до 1920,35 рубля", ["1920,35 рубля = 1920.35 RUB"]),
    ("Указ действует с 1920,5 как и прежде", []),
    ("Рейс вылетел в 11.40 и сел в 14.05.", []),
    ("вырос в 11.40 раза", ["11.40 раза = 11.4"]),
    ("«Двенадцать стульев» и «Семь самураев» в программе.", []),
    ("«Двое погибли», — сказал он.", ["Двое = 2 person"]),
    ("Из 27 стран ЕС 19 поддержали план.", ["27 стран = 27 country", "19 = 19"]),
    ("от 3 до 7 в кладке", ["3 до 7 = 3..7"]),
    ("служил от 1914 до 1918 на фронте", []),
    (
        "6,2 ммоль/л при 7 кВ и 5 МэВ",
        ["6,2 ммоль/л = 6.2 millimole per liter", "7 кВ = 7 kilovolt", "5 МэВ = 5 megaelectronvolt"],
    ),
    ("площадью 60 кв. метров", ["60 кв. метров = 60 square meter"]),
    ("достиг рекордных $190 млрд", ["$190 млрд = 190000000000 USD"]),
    ("выросли на 29,3% за год", ["29,3% = 29.3 percent"]),
    ("более 240 млрд долларов", ["240 млрд долларов = 240000000000 USD over"]),
    ("около 5 тыс. человек", ["5 тыс. человек = 5000 person about"]),
    ("1 234,5 млн рублей", ["1 234,5 млн рублей = 1234500000 RUB"]),
    ("не менее двадцати пяти человек", ["двадцати пяти человек = 25 person at least"]),
    ("две трети экспорта", ["две трети = 0.666666666667"]),
    ("почти половина импорта", ["половина = 0.5 nearly"]),
    ("от 5 до 10 процентов", ["5 до 10 процентов = 5..10 percent"]),
    ("на 2 процентных пункта", ["2 процентных пункта = 2 percentage point"]),
    ("38 млрд кубометров газа", ["38 млрд кубометров = 38000000000 cubic meter"]),
    ("полтора миллиона тонн", ["полтора миллиона тонн = 1500000 metric ton"]),
    ("в 2,5 раза больше", ["2,5 раза = 2.5"]),
    ("около трети городов", ["трети = 0.333333333333 about"]),
    ("более 2 тысяч компаний ушли", ["2 тысяч компаний = 2000 company over"]),
    ("закон № 478-ФЗ", []),
    ("в три раза больше", ["три раза = 3"]),
    ("3500 сотрудников", ["3500 сотрудников = 3500 employee"]),
    ("в 2022 году, 4 февраля 2022 г., в 1990-х", []),
    ("«Сила Сибири 2» и Су-35", []),
    ("штраф до 5 миллионов рублей", ["5 миллионов рублей = 5000000 RUB at most"]),
    ("снизилась до 9,5 млн баррелей", ["9,5 млн баррелей = 9500000 barrel"]),
    ("каждый шестой житель", ["каждый шестой = 0.166666666667"]),
    ("1,4-миллиардное население", ["1,4-миллиардное = 1400000000"]),
    ("в 1,5–2 раза больше", ["1,5–2 раза = 1.5..2"]),
    ("три с лишним миллиона тонн", ["три с лишним миллиона тонн = 3000000 metric ton over"]),
]

CHINESE = [
    ("用了2小时15分,比赛得15分", ["2小时 = 2 hour", "15分 = 15 minute", "15 = 15"]),
    ("样本量为1500例,例如第3例", ["1500例 = 1500 case"]),
    ("第45–51页", []),
    ("贸易额达到2276亿美元", ["2276亿美元 = 227600000000 USD"]),
    ("超过1.5万亿元", ["1.5万亿元 = 1500000000000 CNY over"]),
    ("增长26.3%", ["26.3% = 26.3 percent"]),
    ("约三千二百米", ["三千二百米 = 3200 meter about"]),
    ("百分之二十的出口", ["百分之二十 = 20 percent"]),
    ("三分之一的人口", ["三分之一 = 0.333333333333"]),
    ("五成以上", ["五成 = 50 percent at least"]),
    ("20万公斤", ["20万公斤 = 200000 kilogram"]),
    ("2千克和一百千瓦", ["2千克 = 2 kilogram", "一百千瓦 = 100 kilowatt"]),
    ("总投资50多亿元", ["50多亿元 = 5000000000 CNY over"]),
    ("五元三毛", ["五元三毛 = 5.3 CNY"]),
    ("１５元", ["１５元 = 15 CNY"]),
    ("至少10万人", ["10万人 = 100000 person at least"]),
    ("提高2个百分点", ["2个百分点 = 2 percentage point"]),
    ("2022年5月4日，第三次会议，一些问题，万一", []),
    ("2022年至2023年，五角大楼，5月", []),
]

FRENCH = [
    ("environ 12 500 euros", ["12 500 euros = 12500 EUR about"]),
    ("48,2 millions de dollars", ["48,2 millions de dollars = 48200000 USD"]),
    ("plus de 3 milliards d'euros", ["3 milliards d'euros = 3000000000 EUR over"]),
    ("une hausse de 2,5 %", ["2,5 % = 2.5 percent"]),
    ("quatre-vingt-dix-sept tonnes", ["quatre-vingt-dix-sept tonnes = 97 metric ton"]),
    ("les deux tiers des voix", ["deux tiers = 0.666666666667"]),
    ("deux cent mille personnes", ["deux cent mille personnes = 200000 person"]),
    ("entre 5 et 10 kilomètres", ["5 et 10 kilomètres = 5..10 kilometer"]),
    ("0,5 point de pourcentage", ["0,5 point de pourcentage = 0.5 percentage point"]),
    ("le 4 mai 2023, dans les années 1990", []),
]

GERMAN = [
    ("Der 34-Jährige schwieg.", ["34-Jährige = 34 year"]),
    ("die 14- bis 17-Jährigen", ["14- bis 17-Jährigen = 14..17 year"]),
    ("rund 1.234,5 Mio. Euro", ["1.234,5 Mio. Euro = 1234500000 EUR about"]),
    ("2,5 Mrd. Dollar", ["2,5 Mrd. Dollar = 2500000000 USD"]),
    ("achtundsiebzig Millionen Liter", ["achtundsiebzig Millionen Liter = 78000000 liter"]),
    ("zwischen 4.050 m² und 10.800 m²", ["4.050 m² und 10.800 m² = 4050..10800 square meter"]),
    ("knapp 30 Prozent", ["30 Prozent = 30 percent nearly"]),
    ("zwei Drittel der Stimmen", ["zwei Drittel = 0.666666666667"]),
    ("mehr als 5.000 Mitarbeiter", ["5.000 Mitarbeiter = 5000 employee over"]),
    ("siebenhundertachtundzwanzig Kilometer", ["siebenhundertachtundzwanzig Kilometer = 728 kilometer"]),
    ("am 3. Oktober 1990 und im Jahr 1949", []),
]

SPANISH = [
    ("unos 2 mil millones de dólares", ["2 mil millones de dólares = 2000000000 USD about"]),
    ("34.500 toneladas métricas", ["34.500 toneladas métricas = 34500 metric ton"]),
    ("más del 5,5 por ciento", ["5,5 por ciento = 5.5 percent"]),
    ("treinta y cinco kilómetros", ["treinta y cinco kilómetros = 35 kilometer"]),
    ("entre 5 y 10 millones de euros", ["5 y 10 millones de euros = 5000000..10000000 EUR"]),
    ("al menos 300 empleados", ["300 empleados = 300 employee at least"]),
    ("doscientas mil personas", ["doscientas mil personas = 200000 person"]),
    ("el 4 de mayo de 2023", []),
]

CASES = [
    *(("en", text, found) for text, found in ENGLISH),
    *(("en", text, []) for text in NONE_IN_ENGLISH),
    *(("ru", text, found) for text, found in RUSSIAN),
    *(("zh", text, found) for text, found in CHINESE),
    *(("fr", text, found) for text, found in FRENCH),
    *(("de", text, found) for text, found in GERMAN),
    *(("es", text, found) for text, found in SPANISH),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_amounts_and_nothing_else(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("text", "dimension", "step"),
    [
        ("$8.9 billion", "currency", "100000000"),
        ("2,000 employees", "count", "1"),
        ("9.02%", "share", "0.01"),
        ("25 basis points", "points", "1"),
        ("38 bcm", "physical", "1"),
        ("30-year", "duration", "1"),
        ("60 years old", "age", "1"),
        ("No. 10", "rank", "1"),
        ("a ratio of 3:1", "ratio", "0.01"),
        ("four times the number", "multiple", "1"),
        ("half of them", "share", "0.1"),
        ("two million people", "count", "1000000"),
    ],
)
def test_dimension_and_written_precision(text: str, dimension: str, step: str) -> None:
    (quantity,) = find_quantities(text, language="en")
    assert (quantity.dimension, quantity.step) == (dimension, Decimal(step))


def test_a_marker_glued_to_the_prose_is_not_read() -> None:
    text = "exported annually until 2022.9 The total was $227.7 billion.20 Then 32%3 more in 2023.10"
    marks = [Span(text.index(".9") + 1, text.index(".9") + 2), Span(text.index("20 Then"), text.index("20 Then") + 2)]
    marks += [Span(text.index("3 more"), text.index("3 more") + 1), Span(len(text) - 2, len(text))]
    found = find_quantities(text, language="en", exclude=marks)
    assert [show(text, q) for q in found] == ["$227.7 billion = 227700000000 USD", "32% = 32 percent"]


def test_the_end_before_a_marker_is_the_end_of_the_number() -> None:
    text = "It sold 4,5007 cars"
    (quantity,) = find_quantities(text, language="en", exclude=[Span(13, 14)])
    assert (quantity.span.of(text), quantity.low) == ("4,500", 4500)


def test_the_language_is_guessed_where_it_is_not_given() -> None:
    text = "Der Umsatz stieg auf 1.234 Euro und die Kosten auf 2,5 Mrd. Euro"
    assert [q.low for q in find_quantities(text)] == [1234, 2500000000]


def test_the_form_tells_digits_from_words() -> None:
    digits, words = find_quantities("12 ships and twelve vessels", language="en")
    assert (digits.form, words.form) == ("digits", "words")


def test_a_number_of_ten_thousand_digits_is_no_amount_and_takes_no_time() -> None:
    assert find_quantities("It cost $" + "9" * 10_000 + " billion, then 5 km.", language="en")[-1].unit == "kilometer"


def test_no_amount_reaches_from_one_paragraph_into_another() -> None:
    assert read("This is where it came from\n\n5 to 10 percent of it", "en") == ["5 to 10 percent = 5..10 percent"]
    assert read("It was cold.\n\n-5% was the mean.", "en") == ["-5% = -5 percent"]


def test_a_wrapped_paragraph_is_read_as_one() -> None:
    assert read("the share rose from\n4% to 38% of\nall", "en") == ["4% = 4 percent", "38% = 38 percent"]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ru"])
def test_a_paragraph_without_a_number_is_passed_over_and_any_other_is_not(language: str) -> None:
    for words in ("two-thirds of it", "a third of it", "more than a decade", "zweihundert Tonnen", "две тысячи тонн"):
        alone = find_quantities(words, language=language)
        beside = find_quantities(f"Nothing is here.\n\n{words}\n\nNor here.", language=language)
        assert [(q.low, q.unit) for q in beside] == [(q.low, q.unit) for q in alone]
