"""The ten articles, with what was planted in them. Expectations were written before anything was run."""

from __future__ import annotations

from tests.whole_way.article import Article, Expected, Page, html
from tests.whole_way.files import pdf, scanned_pdf, xlsx

FERRY = Article(
    "ferry.md",
    """# The Ferry That Would Not Sink

When the island council took over the ferry in 2016, it carried 12,400 passengers.[^1] In 2023 there were about 31,000,
more than twice as many.[^1] The fare has risen to 7.50 crowns,[^2] and the council spent 4.8 million crowns on a new
hull.[^2] “We bought a boat and got a quarrel for nothing,” the treasurer said after the vote.[^3] By his count 64% of
the islanders voted for the purchase.[^3] The winter timetable has 19 departures a week.[^3]

[^1]: Anna Oakes, “The Island Ferry in Figures,” *Coast Review*, March 4, 2024, {a}/ferry/figures.
[^2]: Peter Quill, “New Hull, Old Fares,” *The Northern Courier*, May 12, 2024, {a}/ferry/hull.
[^3]: Martha Lind, “An Island Votes,” *The Northern Courier*, June 2, 2024, {a}/ferry/vote.
""",
    {
        "/ferry/figures": Page(
            html(
                "en",
                "The Island Ferry in Figures",
                "In 2016, the year in which the council took it over, the ferry carried 12,400 passengers.",
                "In 2023 the ferry carried 31,270 passengers.",
            )
        ),
        "/ferry/hull": Page(
            html(
                "en",
                "New Hull, Old Fares",
                "The fare for adults was raised to 7.50 crowns in January, the first rise in ten years.",
                "The council spent 8.4 million crowns on the new hull.",
            )
        ),
        "/ferry/vote": Page(
            html(
                "en",
                "An Island Votes",
                "“We bought a boat and got a quarrel for free,” said the treasurer, who had counted the votes.",
                "Of the islanders who voted, 64 percent were for the purchase of the ferry.",
            )
        ),
    },
    (
        Expected("12,400 passengers", "supported", "k1"),
        Expected("about 31,000", "within rounding", "k2"),
        Expected("more than twice", "derived"),
        Expected("7.50 crowns", "supported", "k1"),
        Expected("4.8 million crowns", "differs", "k2"),
        Expected("We bought a boat and got a quarrel for nothing,", "differs", "k1"),
        Expected("64%", "supported", "k2"),
        Expected("19 departures", "not found"),
    ),
)

LINE = Article(
    "line.txt",
    """The Northern Line

The pipeline was finished in October 2019 and cost $3.2 billion.1 It is 1,480 km long and can carry 22 bcm of gas a
year.2 In 2022 it carried 17.6 bcm, or 80 percent of what it was built for.3 Exports through it brought in $5.1 billion
that year.4

Notes

1. Nadia Brandt, “Building the Northern Line,” Harbour Institute, April 2020, {a}/line/report.pdf.
2. Ibid.
3. “Gas Flows by Pipeline,” Statistical Office, accessed May 3, 2023, {a}/line/flows.
4. “Export Revenues by Pipeline,” Statistical Office, accessed May 3, 2023, {a}/line/revenues.
""",
    {
        "/line/report.pdf": Page(
            pdf(
                ["Building the Northern Line", "", "A report of the Harbour Institute, April 2020"],
                ["The pipeline was finished in October 2019.", "It cost $3.2 billion, less than had been planned."],
                ["The pipeline is 1,480 kilometres long.", "Its capacity is 22 billion cubic metres of gas a year."],
            ),
            "application/pdf",
        ),
        "/line/flows": Page(
            html(
                "en",
                "Gas Flows by Pipeline",
                "<table><caption>Gas flows, billion cubic metres a year</caption>"
                "<tr><th>Pipeline</th><th>Capacity</th><th>2021</th><th>2022</th></tr>"
                '<tr><th>Northern Line</th><td id="k1">22.0</td><td>15.9</td><td id="k2">17.6</td></tr>'
                "<tr><th>Valley Line</th><td>9.0</td><td>7.4</td><td>7.1</td></tr></table>",
            )
        ),
        "/line/revenues": Page(
            html(
                "en",
                "Export Revenues by Pipeline",
                "<table><caption>Export revenues, US$ million</caption>"
                "<tr><th>Pipeline</th><th>2021</th><th>2022</th></tr>"
                '<tr><th>Northern Line</th><td>2,310</td><td id="k1">5,104</td></tr>'
                "<tr><th>Valley Line</th><td>870</td><td>1,215</td></tr></table>",
            )
        ),
    },
    (
        Expected("$3.2 billion", "supported", "page 2"),
        Expected("1,480 km", "supported", "page 3"),
        Expected("22 bcm", "supported", "page 3"),
        Expected("17.6 bcm", "supported", "k2"),
        Expected("80 percent", "derived"),
        Expected("$5.1 billion", "within rounding", "k1"),
    ),
)

BREWERY = Article(
    "sudhaus.md",
    """# Ein Sudhaus im Wandel

Die Genossenschaft setzte 2022 rund 48,3 Mio. Euro um.[^1] Der Ausstoß sank auf 182.000 Hektoliter,[^1] ein Minus von
6,5 Prozent.[^1] Im Sudhaus arbeiten 340 Beschäftigte.[^2] Der Vorstand sprach von „einem Jahr, das uns wirklich nichts
geschenkt hat“.[^2]

[^1]: Jana Brandt, „Weniger Bier, mehr Umsatz“, Nordwest-Kurier, 14. März 2023, {a}/sudhaus/bilanz.
[^2]: Uwe Thiele, „Sudhaus im Wandel“, Nordwest-Kurier, 2. April 2023, {a}/sudhaus/werk.
""",
    {
        "/sudhaus/bilanz": Page(
            html(
                "de",
                "Weniger Bier, mehr Umsatz",
                "Die Genossenschaft steigerte ihren Umsatz 2022 auf 48,27 Millionen Euro.",
                "Der Ausstoß ging um 6,5 Prozent auf 182.000 Hektoliter zurück.",
            )
        ),
        "/sudhaus/werk": Page(
            html(
                "de",
                "Sudhaus im Wandel",
                "Im Sudhaus arbeiten heute 430 Beschäftigte in drei Schichten.",
                "Der Vorstand blickte auf ein schweres Jahr zurück, auf „ein Jahr, das uns nichts geschenkt hat“.",
            )
        ),
    },
    (
        Expected("rund 48,3 Mio. Euro", "within rounding", "k1"),
        Expected("182.000 Hektoliter", "supported", "k2"),
        Expected("6,5 Prozent", "supported", "k2"),
        Expected("340 Beschäftigte", "differs", "k1"),
        Expected("einem Jahr, das uns wirklich nichts geschenkt hat", "differs", "k2"),
    ),
)

EXPORTS = Article(
    "eksport.md",
    """# Год экспорта

В 2022 году экспорт вырос до 18,4 млрд долларов.[^1] Доля машин в экспорте составила 37 %.[^1] Завод выпустил 12 тыс.
автомобилей.[^2] Министр назвал это «лучшим результатом за всю историю отрасли».[^2]

[^1]: Анна Белова, «Экспорт растёт», Северный вестник, 4 марта 2023, {a}/eksport/itogi.
[^2]: Пётр Лесков, «Завод и дорога», Северный вестник, 2 июня 2023, {a}/eksport/zavod.
""",
    {
        "/eksport/itogi": Page(
            html(
                "ru",
                "Экспорт растёт",
                "В 2022 году экспорт достиг 18,4 миллиарда долларов.",
                "Доля машин и оборудования в экспорте составила 31 процент.",
                encoding="cp1251",
            ),
            "text/html; charset=windows-1251",
        ),
        "/eksport/zavod": Page(
            html(
                "ru",
                "Завод и дорога",
                "За год завод выпустил 12 140 автомобилей.",
                "Министр назвал это «лучшим результатом за всю историю отрасли» и пообещал новую дорогу.",
            )
        ),
    },
    (
        Expected("18,4 млрд долларов", "supported", "k1"),
        Expected("37 %", "differs", "k2"),
        Expected("12 тыс. автомобилей", "within rounding", "k1"),
        Expected("лучшим результатом за всю историю отрасли", "supported", "k2"),
    ),
)

PORT = Article(
    "port.html",
    """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le port et la ville</title></head><body>
<article><h1>Le port et la ville</h1>
<p>Le port a traité 1 250 000 conteneurs en 2021.<a id="r1" href="#n1" role="doc-noteref">1</a> Le trafic a reculé de
4,2 % l’année suivante.<a id="r2" href="#n2" role="doc-noteref">2</a> La région y a investi 310 millions
d’euros.<a id="r3" href="#n3" role="doc-noteref">3</a></p></article>
<section role="doc-endnotes"><ol>
<li id="n1">Jeanne Moreau, « Une année record », Le Courrier du Nord, 4 mars 2022, <a
href="{a}/port/record">{a}/port/record</a>. <a href="#r1" role="doc-backlink">↩</a></li>
<li id="n2">Luc Petit, « Le trafic recule », Le Courrier du Nord, 2 mars 2023, <a
href="{a}/port/recul">{a}/port/recul</a>. <a href="#r2" role="doc-backlink">↩</a></li>
<li id="n3">Luc Petit, « La région paie », Le Courrier du Nord, 9 mai 2023, <a
href="{a}/port/region">{a}/port/region</a>. <a href="#r3" role="doc-backlink">↩</a></li>
</ol></section></body></html>
""",
    {
        "/port/record": Page(
            html("fr", "Une année record", "Le port a traité 1 250 000 conteneurs en 2021, un record.")
        ),
        "/port/recul": Page(
            html("fr", "Le trafic recule", "En 2022, le trafic du port a reculé de 2,4 %, faute de navires.")
        ),
        "/port/region": Page(
            "<!doctype html><html lang=fr><head><meta charset=utf-8><title>La région paie</title>"
            '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script></head>'
            "<body><h1>La région paie</h1><p>La région a beaucoup payé.</p>"
            "<p>Cet article est réservé aux abonnés. Abonnez-vous pour lire la suite.</p></body></html>".encode()
        ),
    },
    (
        Expected("1 250 000 conteneurs", "supported", "k1"),
        Expected("4,2 %", "differs", "k1"),
        Expected("310 millions d’euros", "not checkable", reason="paywall"),
    ),
)

TRADE = Article(
    "maoyi.md",
    """# 两国贸易

2022年，两国贸易额达到1903亿美元。[^1]当年天然气进口量为155亿立方米。[^1]公司在当地有2300名员工。[^2]

[^1]: 王芳：《贸易额创新高》，《北方日报》，2023年3月4日，{a}/maoyi/tongji。
[^2]: 李明：《公司在当地》，《北方日报》，2023年6月2日，{a}/maoyi/gongsi。
""",
    {
        "/maoyi/tongji": Page(
            html(
                "zh",
                "贸易额创新高",
                "2022年，两国双边贸易额达1902.7亿美元，创下新的纪录。",
                "2022年，天然气进口量为145亿立方米。",
            )
        ),
        "/maoyi/gongsi": Page(html("zh", "公司在当地", "公司在当地开设了新的办事处，并与当地的学校签订了合作协议。")),
    },
    (
        Expected("1903亿美元", "within rounding", "k1"),
        Expected("155亿立方米", "differs", "k2"),
        Expected("2300名员工", "not found"),
    ),
)

SCHOOLS = Article(
    "schools.tex",
    r"""\documentclass{article}
\title{The District and Its Schools}
\begin{document}
\maketitle
The district has 58 schools.\footnote{District Office, ``Schools and Pupils,'' 2023, \url{{a}/schools/table.xlsx}.}
They have 21,470 pupils.\footnote{District Office, ``Schools and Pupils.''} Girls are 49 percent of the
pupils.\footnote{District Office, ``Schools and Pupils.''} There are 1,312 teachers.\footnote{District Office,
``Schools and Pupils.''}
\end{document}
""",
    {
        "/schools/table.xlsx": Page(
            xlsx(
                "District 2023",
                [
                    ["", "2022", "2023"],
                    ["Schools", 57, 58],
                    ["Pupils", 21220, 21470],
                    ["Pupils: girls", 10390, 10520],
                    ["Teachers", 1298, 1321],
                ],
            ),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    },
    (
        Expected("58 schools", "supported"),
        Expected("21,470 pupils", "supported"),
        Expected("49 percent", "derived"),
        Expected("1,312 teachers", "differs"),
    ),
)

MUSEUM = Article(
    "museum.md",
    """# The Museum on the Hill

The museum drew 84,000 visitors in 2017.[^1] Its collection holds 6,300 objects,[^2] and a ticket costs 9 euros.[^2] The
roof was mended for 210,000 euros.[^3]

[^1]: Anna Oakes, “A Good Year on the Hill,” *The Northern Courier*, March 4, 2018, {a}/museum/year (accessed June 15,
    2018).
[^2]: “The Collection,” Museum on the Hill, accessed June 15, 2018, {a}/museum/collection.
[^3]: Peter Quill, “A New Roof,” *The Northern Courier*, May 12, 2018, {a}/museum/roof.
""",
    {
        "/museum/year": Page(
            b"<h1>Not found</h1>",
            status=404,
            copy=html(
                "en", "A Good Year on the Hill", "The museum drew 84,000 visitors in 2017, more than ever."
            ).decode(),
        ),
        "/museum/collection": Page(
            html("en", "The Collection", "Our collection holds 7,100 objects today.", "A ticket costs 9 euros."),
            copy=html(
                "en", "The Collection", "Our collection holds 6,300 objects today.", "A ticket costs 8 euros."
            ).decode(),
        ),
        "/museum/roof": Page(b"<h1>Gone</h1>", status=410),
    },
    (
        Expected("84,000 visitors", "supported", "k1", copy=True),
        Expected("6,300 objects", "supported", "k1", copy=True),
        Expected("9 euros", "supported", "k2"),
        Expected("210,000 euros", "not checkable", reason="dead"),
    ),
)

MINE = Article(
    "mine.md",
    """# Under the Hill

The mine employs 2,140 people.[^1] It dug 3.4 million tonnes of ore in 2020,[^2] and 2.9 million tonnes in 2021.[^2] The
owners paid a fine of $750,000.[^3] Of the ore 71% was exported.[^4]

[^1]: Regional Archive, “Employment Returns,” 2021, {b}/mine/returns.pdf.
[^2]: Statistical Office, “Ore by Year,” 2022, {b}/mine/ore.csv.
[^3]: Martha Lind, “The Fine,” *The Northern Courier*, June 2, 2021, {b}/mine/fine.
[^4]: Otto Brandt, *Ore and Empire* (Harbour Press, 2022), 41.
""",
    {
        "/mine/returns.pdf": Page(scanned_pdf(), "application/pdf"),
        "/mine/ore.csv": Page(
            b"Year,Ore dug (million tonnes),Wages\n2019,3.1,410\n2020,3.4,415\n2021,3.9,402\n", "text/csv"
        ),
        "/mine/fine": Page(b"Forbidden", status=403),
    },
    (
        Expected("2,140 people", "not checkable", reason="scanned"),
        Expected("3.4 million tonnes", "supported"),
        Expected("2.9 million tonnes", "differs"),
        Expected("$750,000", "not checkable", reason="blocked"),
        Expected("71%", "not checkable", reason="no-link"),
    ),
)

TRAMS = Article(
    "trams.md",
    """# New Trams for the Old Town

The new trams carried 3.1 million riders in 2023,[^1] 400,000 more than in 2022.[^1] Of the €96 million that they cost,
two thirds came from the federal government.[^2] The operator hired 45 drivers.[^3]

[^1]: Jana Brandt, „Straßenbahn auf Rekordfahrt“, Nordwest-Kurier, 14. März 2024, {b}/trams/rekord.
[^2]: Uwe Thiele, „Wer die Bahnen zahlt“, Nordwest-Kurier, 2. April 2024, {b}/trams/kosten.
[^3]: Anna Oakes, “At the Controls,” *Coast Review*, May 4, 2024, {b}/trams/drivers.
""",
    {
        "/trams/rekord": Page(
            html(
                "de",
                "Straßenbahn auf Rekordfahrt",
                "Im Jahr 2023 beförderten die neuen Bahnen 3,1 Millionen Fahrgäste.",
                "Im Jahr 2022 waren es 2,7 Millionen Fahrgäste.",
            )
        ),
        "/trams/kosten": Page(
            html(
                "de",
                "Wer die Bahnen zahlt",
                "Die neuen Bahnen kosteten 96 Millionen Euro.",
                "Davon trug der Bund 64 Millionen Euro.",
            )
        ),
        "/trams/drivers": Page(
            html("en", "At the Controls", "In spring the operator hired forty-five drivers, most of them women.")
        ),
    },
    (
        Expected("3.1 million riders", "supported", "k1"),
        Expected("400,000", "derived"),
        Expected("€96 million", "supported", "k1"),
        Expected("two thirds", "derived"),
        Expected("45 drivers", "supported", "k1"),
    ),
)

ARTICLES = (FERRY, LINE, BREWERY, EXPORTS, PORT, TRADE, SCHOOLS, MUSEUM, MINE, TRAMS)
