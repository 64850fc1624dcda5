# ruff: noqa: E501 - a note is one line
"""Notes in many styles and languages with the fields a reader sees in them. Titles and names are invented.

`A("Family|Given", ...)` are persons; `literal` names stand without a bar and with `=`. A field that a case does not
mention must be empty where it is listed in `STRICT`, and is not looked at otherwise.
"""

from __future__ import annotations

from typing import Any

Case = tuple[str, list[dict[str, Any]]]


def c(**fields: Any) -> dict[str, Any]:
    """One expected citation."""
    return fields


CHICAGO_ARTICLES: list[Case] = [
    (
        "Laura Whitfield, “Salt Roads of the Upper Danube,” Journal of Economic Geography 12, no. 3 (2014): 211–38, https://doi.org/10.1093/jeg/abc123.",
        [
            c(
                kind="article",
                authors=["Whitfield|Laura"],
                title="Salt Roads of the Upper Danube",
                container="Journal of Economic Geography",
                volume="12",
                issue="3",
                issued="2014",
                pages="211–38",
                doi="10.1093/jeg/abc123",
                link="https://doi.org/10.1093/jeg/abc123",
            )
        ],
    ),
    (
        "See Peter N. Hallam and Ingrid Sørensen, “Who Pays for Ports?,” World Politics 61, no. 2 (April 2009): 145.",
        [
            c(
                kind="article",
                authors=["Hallam|Peter N.", "Sørensen|Ingrid"],
                title="Who Pays for Ports?",
                container="World Politics",
                volume="61",
                issue="2",
                issued="2009-04",
                locator="145",
                pages=None,
                remark="See",
            )
        ],
    ),
    (
        "Marta Ruiz, “Water Courts,” Annals of Rural Law 7 (1998): 12–30, 22.",
        [
            c(
                kind="article",
                authors=["Ruiz|Marta"],
                title="Water Courts",
                container="Annals of Rural Law",
                volume="7",
                issued="1998",
                pages="12–30",
                locator="22",
            )
        ],
    ),
    (
        "Dan Okafor, “Grain and Power in Lagos,” New York Times, March 3, 2011.",
        [
            c(
                kind="article",
                authors=["Okafor|Dan"],
                title="Grain and Power in Lagos",
                container="New York Times",
                issued="2011-03-03",
            )
        ],
    ),
    (
        "Ellen Brandt, “The Quiet Fleet,” Atlantic, June 2019, 44, https://www.theatlantic.com/quiet-fleet/.",
        [
            c(
                kind="article",
                authors=["Brandt|Ellen"],
                title="The Quiet Fleet",
                container="Atlantic",
                issued="2019-06",
                locator="44",
                link="https://www.theatlantic.com/quiet-fleet/",
            )
        ],
    ),
    (
        "“Steel Output Falls Again,” The Economist, 4 May 2013, 61–62.",
        [
            c(
                kind="article",
                authors=[],
                title="Steel Output Falls Again",
                container="The Economist",
                issued="2013-05-04",
                pages="61–62",
            )
        ],
    ),
    (
        "Robert de la Cruz, review of Harbors at War, by Jane Smith, Maritime History Review 35.3 (2002): 340–42.",
        [
            c(
                authors=["de la Cruz|Robert"],
                container="Maritime History Review",
                volume="35",
                issue="3",
                issued="2002",
                pages="340–42",
            )
        ],
    ),
    (
        "Hannah Lowe, “‘A Port in Every Storm’: Insurance and Empire,” Past & Present 201 (2008): 77–101.",
        [
            c(
                kind="article",
                authors=["Lowe|Hannah"],
                title="‘A Port in Every Storm’: Insurance and Empire",
                container="Past & Present",
                volume="201",
                issued="2008",
                pages="77–101",
            )
        ],
    ),
    (
        "Tom Reilly, “What Is a Border?” Geopolitics 18, no. 1 (2013): 1–20, accessed May 5, 2020, https://www.example.org/a?b=1&c=2.",
        [
            c(
                kind="article",
                authors=["Reilly|Tom"],
                title="What Is a Border?",
                container="Geopolitics",
                volume="18",
                issue="1",
                issued="2013",
                pages="1–20",
                accessed="2020-05-05",
                link="https://www.example.org/a?b=1&c=2",
            )
        ],
    ),
]

CHICAGO_BOOKS: list[Case] = [
    (
        "Anna Keller, The Copper Kings: Mining and Empire in Upper Peru (Cambridge: Cambridge University Press, 2006), 45–47.",
        [
            c(
                kind="book",
                authors=["Keller|Anna"],
                title="The Copper Kings: Mining and Empire in Upper Peru",
                location="Cambridge",
                publisher="Cambridge University Press",
                issued="2006",
                locator="45–47",
                container=None,
            )
        ],
    ),
    (
        "John van der Meer, A History of Dutch Sluices (Leiden: Brill, 1987), 112.",
        [
            c(
                kind="book",
                authors=["van der Meer|John"],
                title="A History of Dutch Sluices",
                location="Leiden",
                publisher="Brill",
                issued="1987",
                locator="112",
            )
        ],
    ),
    (
        "Keller, Copper Kings, 88.",
        [c(kind=None, relation="short", authors=["Keller"], title="Copper Kings", locator="88")],
    ),
    (
        "Paul Stern, ed., The Merchant’s Handbook, 2nd ed. (New York: Norton, 1999), 5.",
        [
            c(
                authors=[],
                editors=["Stern|Paul"],
                title="The Merchant’s Handbook",
                edition="2nd ed.",
                location="New York",
                publisher="Norton",
                issued="1999",
                locator="5",
            )
        ],
    ),
    (
        "Emile Duval, The Plain, trans. Ruth Carter (London: Penguin, 1971).",
        [
            c(
                kind="book",
                authors=["Duval|Emile"],
                translators=["Carter|Ruth"],
                title="The Plain",
                location="London",
                publisher="Penguin",
                issued="1971",
            )
        ],
    ),
    (
        "Mark Rowe, Rivers without End, London: Methuen, 1956, p. 33.",
        [
            c(
                kind="book",
                authors=["Rowe|Mark"],
                title="Rivers without End",
                location="London",
                publisher="Methuen",
                issued="1956",
                locator="33",
            )
        ],
    ),
    (
        "Susan Pike and Alan Dell, Small States, Large Debts (Princeton, NJ: Princeton University Press, 2012).",
        [
            c(
                kind="book",
                authors=["Pike|Susan", "Dell|Alan"],
                title="Small States, Large Debts",
                location="Princeton, NJ",
                publisher="Princeton University Press",
                issued="2012",
            )
        ],
    ),
    (
        "For a fuller account, see Oscar Lind, Cold Harbors (Stockholm: Norstedts, 2003), chap. 4.",
        [
            c(
                kind="book",
                authors=["Lind|Oscar"],
                title="Cold Harbors",
                location="Stockholm",
                publisher="Norstedts",
                issued="2003",
                locator="chap. 4",
                remark="For a fuller account, see",
            )
        ],
    ),
    (
        "Irene Castle, The “Free” Port of Trieste (Vienna: Böhlau, 1995), 9–14.",
        [
            c(
                kind="book",
                authors=["Castle|Irene"],
                title="The “Free” Port of Trieste",
                location="Vienna",
                publisher="Böhlau",
                issued="1995",
                locator="9–14",
            )
        ],
    ),
    (
        "Joan Avery, Collected Papers, vol. 3 (Oxford: Clarendon Press, 1961), 210.",
        [
            c(
                authors=["Avery|Joan"],
                title="Collected Papers",
                volume="3",
                location="Oxford",
                publisher="Clarendon Press",
                issued="1961",
                locator="210",
            )
        ],
    ),
]

CHAPTERS: list[Case] = [
    (
        "Nina Petrov, “Frozen Conflicts,” in Borderlands of Europe, ed. Karl Maier and Lucy Hart (Oxford: Oxford University Press, 2010), 22–40.",
        [
            c(
                kind="incollection",
                authors=["Petrov|Nina"],
                title="Frozen Conflicts",
                container="Borderlands of Europe",
                editors=["Maier|Karl", "Hart|Lucy"],
                location="Oxford",
                publisher="Oxford University Press",
                issued="2010",
                pages="22–40",
            )
        ],
    ),
    (
        "George Hill, ‘The Clock and the Factory’, in Time and Labour, ed. by Mary Stone (London: Verso, 1994), pp. 12–35 (p. 20).",
        [
            c(
                kind="incollection",
                authors=["Hill|George"],
                title="The Clock and the Factory",
                container="Time and Labour",
                editors=["Stone|Mary"],
                location="London",
                publisher="Verso",
                issued="1994",
                pages="12–35",
                locator="20",
            )
        ],
    ),
    (
        "Fatima Zahra, “Oases,” in J. Brown (ed.), Deserts of the World (Berlin: Springer, 2001), 101.",
        [
            c(
                kind="incollection",
                authors=["Zahra|Fatima"],
                title="Oases",
                container="Deserts of the World",
                editors=["Brown|J."],
                location="Berlin",
                publisher="Springer",
                issued="2001",
                locator="101",
            )
        ],
    ),
]

WEB_AND_REPORTS: list[Case] = [
    (
        "“About the Fund,” Global Harvest Foundation, accessed July 14, 2021, https://www.globalharvest.example/about.",
        [
            c(
                kind="online",
                authors=[],
                title="About the Fund",
                publisher="Global Harvest Foundation",
                accessed="2021-07-14",
                link="https://www.globalharvest.example/about",
            )
        ],
    ),
    (
        "“Fleet Statistics,” Ministry of Transport of Norway, last modified March 3, 2018, http://example.no/fleet.html.",
        [
            c(
                kind="online",
                title="Fleet Statistics",
                publisher="Ministry of Transport of Norway",
                issued="2018-03-03",
                link="http://example.no/fleet.html",
            )
        ],
    ),
    (
        "World Bank, Logistics Performance Report (Washington, DC: World Bank, 2018), 14.",
        [
            c(
                authors=["=World Bank"],
                title="Logistics Performance Report",
                location="Washington, DC",
                publisher="World Bank",
                issued="2018",
                locator="14",
            )
        ],
    ),
    (
        "Helen Marsh, “Debt and Drought,” NBER Working Paper 12345 (Cambridge, MA: National Bureau of Economic Research, 2006).",
        [
            c(
                kind="report",
                authors=["Marsh|Helen"],
                title="Debt and Drought",
                location="Cambridge, MA",
                publisher="National Bureau of Economic Research",
                issued="2006",
            )
        ],
    ),
    (
        "Ivo Novak, “Canals and Credit” (PhD diss., University of Chicago, 2011), 67.",
        [
            c(
                kind="thesis",
                authors=["Novak|Ivo"],
                title="Canals and Credit",
                publisher="University of Chicago",
                issued="2011",
                locator="67",
            )
        ],
    ),
    (
        "Claire Bonnet (@cbonnet), “The strike goes on,” Twitter, July 2, 2019, https://twitter.com/cbonnet/status/123.",
        [c(title="The strike goes on", issued="2019-07-02", link="https://twitter.com/cbonnet/status/123")],
    ),
    (
        "Sam Weller, “Why Tariffs Bite,” Trade Notes (blog), May 12, 2020, https://tradenotes.example.com/p/why.",
        [c(authors=["Weller|Sam"], title="Why Tariffs Bite", container="Trade Notes", issued="2020-05-12")],
    ),
    (
        "Nadia Holm, interview by the author, Tallinn, August 9, 2015.",
        [c(kind="interview", issued="2015-08-09")],
    ),
    (
        "https://www.example.com/reports/2020/annual.pdf",
        [c(kind="online", link="https://www.example.com/reports/2020/annual.pdf", title=None)],
    ),
    (
        "Available at https://data.example.org/x(1).csv (accessed 3 June 2019).",
        [c(link="https://data.example.org/x(1).csv", accessed="2019-06-03")],
    ),
]

STRIPPED_LINKS: list[Case] = [
    (
        "“Harbor Dues,” Port Authority of Riga, May 1, 2020, .",
        [c(kind="online", title="Harbor Dues", publisher="Port Authority of Riga", issued="2020-05-01")],
    ),
    (
        "“Harbor Dues,” Reuters, May 1, 2020,; Tomas Berg, “Berths,” Baltic Times, June 2, 2020,",
        [
            c(title="Harbor Dues", container="Reuters", issued="2020-05-01"),
            c(authors=["Berg|Tomas"], title="Berths", container="Baltic Times", issued="2020-06-02"),
        ],
    ),
    (
        "Global Port Index,” Institute of Shipping, accessed May 2, 2021,",
        [c(kind="online", title="Global Port Index", publisher="Institute of Shipping", accessed="2021-05-02")],
    ),
]

SHORT_FORMS: list[Case] = [
    ("Ibid.", [c(kind=None, relation="ibid", locator=None)]),
    ("Ibid., 45–46.", [c(relation="ibid", locator="45–46")]),
    ("Id. at 22.", [c(relation="ibid", locator="22")]),
    ("Ebd., S. 12 f.", [c(relation="ibid", locator="12 f")]),
    ("Там же. С. 45.", [c(relation="ibid", locator="45")]),
    ("同上，第12页。", [c(relation="ibid", locator="12")]),
    (
        "Ibid; see also Rowe, Rivers, 14.",
        [c(relation="ibid"), c(relation="short", authors=["Rowe"], title="Rivers", locator="14", remark="see also")],
    ),
    ("Rowe, op. cit., p. 40.", [c(relation="short", authors=["Rowe"], locator="40", title=None)]),
    ("Müller, a.a.O., S. 5.", [c(relation="short", authors=["Müller"], locator="5", title=None)]),
    ("Keller (n 12) 45.", [c(relation="short", authors=["Keller"], locator="45")]),
    ("Keller, supra note 12, at 45.", [c(relation="short", authors=["Keller"], locator="45")]),
    (
        "Hallam and Sørensen, “Who Pays,” 150.",
        [c(relation="short", authors=["Hallam", "Sørensen"], title="Who Pays", locator="150")],
    ),
    ("Rowe, 33.", [c(relation="short", authors=["Rowe"], locator="33", title=None)]),
    ("“Harbor Dues.”", [c(relation="short", title="Harbor Dues")]),
    ("Петров. Указ. соч. С. 17.", [c(relation="short", authors=["Петров"], locator="17")]),
    ("Ders., Die Stadt, S. 9.", [c(relation="short", authors=["=Ders."], title="Die Stadt", locator="9")]),
]

COMMENTARY: list[Case] = [
    ("The author thanks the staff of the municipal archive for their help.", []),
    ("This figure excludes re-exports.", []),
    ("See note 12 above.", [c(relation="short", authors=[], title=None)]),
    ("I am grateful to Mary Stone for this point.", []),
    ("Emphasis added.", []),
    ("Author’s calculations.", []),
    (
        "The figures are not comparable before 1990. Rowe, Rivers without End (London: Methuen, 1956), 33.",
        [
            c(
                authors=["Rowe"],
                title="Rivers without End",
                issued="1956",
                remark="The figures are not comparable before 1990.",
            )
        ],
    ),
    (
        "Mark Rowe, Rivers without End (London: Methuen, 1956), 33. The later editions omit this passage.",
        [
            c(
                authors=["Rowe|Mark"],
                title="Rivers without End",
                locator="33",
                remark="The later editions omit this passage.",
            )
        ],
    ),
    (
        "Mark Rowe, Rivers without End (London: Methuen, 1956), 33; see also Anna Keller, The Copper Kings (Cambridge: Cambridge University Press, 2006), 45.",
        [
            c(authors=["Rowe|Mark"], title="Rivers without End", locator="33"),
            c(authors=["Keller|Anna"], title="The Copper Kings", locator="45", remark="see also"),
        ],
    ),
    (
        "Mark Rowe, Rivers without End (London: Methuen, 1956), 33. See also Dan Okafor, “Grain and Power in Lagos,” New York Times, March 3, 2011.",
        [
            c(title="Rivers without End"),
            c(authors=["Okafor|Dan"], title="Grain and Power in Lagos", container="New York Times", remark="See also"),
        ],
    ),
    (
        "On the customs union, see Nina Petrov, “Frozen Conflicts,” Survival 52, no. 1 (2010): 5–9; on tariffs, see Sam Weller, “Why Tariffs Bite,” Foreign Policy, May 12, 2020.",
        [
            c(authors=["Petrov|Nina"], title="Frozen Conflicts", remark="On the customs union, see"),
            c(authors=["Weller|Sam"], title="Why Tariffs Bite", container="Foreign Policy", remark="on tariffs, see"),
        ],
    ),
    (
        "Port statistics: “Cargo Tables,” Federal Maritime Agency, June 1, 2017.",
        [c(title="Cargo Tables", publisher="Federal Maritime Agency", issued="2017-06-01", remark="Port statistics:")],
    ),
]

MHRA_OSCOLA: list[Case] = [
    (
        "Rachel Dean, ‘The Workers’ Hall in Leeds’, Urban History, 24.2 (1997), 187–204 (p. 190).",
        [
            c(
                kind="article",
                authors=["Dean|Rachel"],
                title="The Workers’ Hall in Leeds",
                container="Urban History",
                volume="24",
                issue="2",
                issued="1997",
                pages="187–204",
                locator="190",
            )
        ],
    ),
    (
        "Simon Ball, The Guild (Manchester: Manchester University Press, 2004), p. 71.",
        [
            c(
                kind="book",
                authors=["Ball|Simon"],
                title="The Guild",
                location="Manchester",
                publisher="Manchester University Press",
                issued="2004",
                locator="71",
            )
        ],
    ),
    (
        "Rachel Dean, 'Don't Look Down: Steeplejacks at Work', Labour History Review, 60 (1995), 5-19.",
        [
            c(
                kind="article",
                authors=["Dean|Rachel"],
                title="Don't Look Down: Steeplejacks at Work",
                container="Labour History Review",
                volume="60",
                issued="1995",
                pages="5-19",
            )
        ],
    ),
    ("Barker v Holm [1994] 1 AC 212 (HL).", [c(kind="jurisdiction", title="Barker v Holm", issued="1994")]),
    ("Smithson v. Ohio, 410 U.S. 113 (1973).", [c(kind="jurisdiction", title="Smithson v. Ohio", issued="1973")]),
    ("Harbours Act 1998, s 3.", [c(kind="legislation", title="Harbours Act 1998", locator="s 3")]),
]

GERMAN: list[Case] = [
    (
        "Hans Müller, Geschichte der Stadt Ulm, Stuttgart 1990, S. 5.",
        [
            c(
                kind="book",
                authors=["Müller|Hans"],
                title="Geschichte der Stadt Ulm",
                location="Stuttgart",
                issued="1990",
                locator="5",
            )
        ],
    ),
    (
        "Vgl. Eva Schmidt: Die Zölle im Norden. Eine Einführung, 2. Aufl., München: Beck 2008, S. 17–19.",
        [
            c(
                kind="book",
                authors=["Schmidt|Eva"],
                title="Die Zölle im Norden. Eine Einführung",
                edition="2. Aufl.",
                location="München",
                publisher="Beck",
                issued="2008",
                locator="17–19",
                remark="Vgl.",
            )
        ],
    ),
    (
        "Klaus Weber, Handel und Wandel, in: Historische Zeitschrift 245 (1987), S. 313–340, hier S. 320.",
        [
            c(
                kind="article",
                authors=["Weber|Klaus"],
                title="Handel und Wandel",
                container="Historische Zeitschrift",
                volume="245",
                issued="1987",
                pages="313–340",
                locator="320",
            )
        ],
    ),
    (
        "Ute Braun, „Der Hafen als Bühne“, in: Peter Lang (Hg.), Orte der Moderne, Berlin 2001, S. 45–60.",
        [
            c(
                kind="incollection",
                authors=["Braun|Ute"],
                title="Der Hafen als Bühne",
                container="Orte der Moderne",
                editors=["Lang|Peter"],
                location="Berlin",
                issued="2001",
                pages="45–60",
            )
        ],
    ),
    (
        "Jan Peters, „Die Krise der Häfen“, Die Zeit, 12. Mai 2016, https://www.zeit.de/krise (abgerufen am 3. Juni 2017).",
        [
            c(
                kind="article",
                authors=["Peters|Jan"],
                title="Die Krise der Häfen",
                container="Die Zeit",
                issued="2016-05-12",
                accessed="2017-06-03",
            )
        ],
    ),
    (
        "Müller, Geschichte der Stadt Ulm, S. 12.",
        [c(relation="short", authors=["Müller"], title="Geschichte der Stadt Ulm", locator="12")],
    ),
]

FRENCH_AND_ROMANCE: list[Case] = [
    (
        "Jean Dupont, « Les ports de l’Atlantique », Revue historique, vol. 12, no 3, 1999, p. 45-67.",
        [
            c(
                kind="article",
                authors=["Dupont|Jean"],
                title="Les ports de l’Atlantique",
                container="Revue historique",
                volume="12",
                issue="3",
                issued="1999",
                pages="45-67",
            )
        ],
    ),
    (
        "Marie Leroy, La Ville et l’Eau, Paris, Seuil, 2003, p. 21.",
        [
            c(
                kind="book",
                authors=["Leroy|Marie"],
                title="La Ville et l’Eau",
                location="Paris",
                publisher="Seuil",
                issued="2003",
                locator="21",
            )
        ],
    ),
    (
        "Voir Luc Martin, « Le blé », Le Monde, 5 mars 2010, consulté le 2 avril 2011.",
        [
            c(
                kind="article",
                authors=["Martin|Luc"],
                title="Le blé",
                container="Le Monde",
                issued="2010-03-05",
                accessed="2011-04-02",
                remark="Voir",
            )
        ],
    ),
    (
        "Carlos Vega Ruiz, «El puerto y la ciudad», Revista de Historia, 14 (2005), pp. 33-50.",
        [
            c(
                kind="article",
                title="El puerto y la ciudad",
                container="Revista de Historia",
                volume="14",
                issued="2005",
                pages="33-50",
            )
        ],
    ),
]

RUSSIAN: list[Case] = [
    (
        "Иванов И. И. История портов // Вопросы истории. 2010. № 5. С. 12–15.",
        [
            c(
                kind="article",
                authors=["Иванов|И. И."],
                title="История портов",
                container="Вопросы истории",
                issued="2010",
                issue="5",
                pages="12–15",
                language="ru",
            )
        ],
    ),
    (
        "Петров П. П. Реки Сибири. М.: Наука, 1987. С. 44.",
        [
            c(
                kind="book",
                authors=["Петров|П. П."],
                title="Реки Сибири",
                location="М.",
                publisher="Наука",
                issued="1987",
            )
        ],
    ),
    (
        "Анна Соколова, «Зерно и порты», Коммерсантъ, 3 марта 2021, https://www.kommersant.ru/doc/1 (дата обращения: 05.04.2022).",
        [
            c(
                kind="article",
                authors=["Соколова|Анна"],
                title="Зерно и порты",
                container="Коммерсантъ",
                issued="2021-03-03",
                accessed="2022-04-05",
                language="ru",
            )
        ],
    ),
    (
        "См. также: Сидоров А. В. Хлеб и власть. СПб.: Алетейя, 2004. 312 с.",
        [
            c(
                authors=["Сидоров|А. В."],
                title="Хлеб и власть",
                location="СПб.",
                publisher="Алетейя",
                issued="2004",
                remark="См. также:",
            )
        ],
    ),
]

CHINESE: list[Case] = [
    (
        "王明：《港口史》，北京：商务印书馆，2005年，第45页。",
        [
            c(
                kind="book",
                authors=["王|明"],
                title="港口史",
                location="北京",
                publisher="商务印书馆",
                issued="2005",
                locator="45",
                language="zh",
            )
        ],
    ),
    (
        "李华：《海运与贸易》，《历史研究》2010年第3期，第12-20页。",
        [
            c(
                kind="article",
                authors=["李|华"],
                title="海运与贸易",
                container="历史研究",
                issued="2010",
                issue="3",
                pages="12-20",
                language="zh",
            )
        ],
    ),
]

BIBLIOGRAPHY_STYLES: list[Case] = [
    (
        "Hale, J., & Ruiz, M. (2015). Ports and the public: A review. Maritime Policy Journal, 33(2), 101–120. https://doi.org/10.1000/mpj.33.2",
        [
            c(
                kind="article",
                authors=["Hale|J.", "Ruiz|M."],
                title="Ports and the public: A review",
                container="Maritime Policy Journal",
                volume="33",
                issue="2",
                issued="2015",
                pages="101–120",
                doi="10.1000/mpj.33.2",
            )
        ],
    ),
    (
        "Hale, J. (2016, May 5). The dockers are back. The Guardian. https://www.theguardian.com/x",
        [
            c(
                kind="article",
                authors=["Hale|J."],
                title="The dockers are back",
                container="The Guardian",
                issued="2016-05-05",
            )
        ],
    ),
    (
        "Hale, Jane. The Long Quay. Oxford University Press, 2017.",
        [
            c(
                kind="book",
                authors=["Hale|Jane"],
                title="The Long Quay",
                publisher="Oxford University Press",
                issued="2017",
            )
        ],
    ),
    (
        "Hale, Jane. “Cranes and Crews.” Labor Studies, vol. 5, no. 2, 2003, pp. 9–30.",
        [
            c(
                kind="article",
                authors=["Hale|Jane"],
                title="Cranes and Crews",
                container="Labor Studies",
                volume="5",
                issue="2",
                issued="2003",
                pages="9–30",
            )
        ],
    ),
    (
        "Hale J, Ruiz M, Stern PK. Lead exposure in port workers. Occup Med. 2009;59(5):533–8.",
        [
            c(
                kind="article",
                authors=["Hale|J", "Ruiz|M", "Stern|PK"],
                title="Lead exposure in port workers",
                container="Occup Med",
                volume="59",
                issue="5",
                issued="2009",
                pages="533–8",
            )
        ],
    ),
    (
        "J. Hale and M. Ruiz, “Scheduling quay cranes,” IEEE Trans. Autom., vol. 12, no. 4, pp. 33–47, Apr. 2011.",
        [
            c(
                kind="article",
                authors=["Hale|J.", "Ruiz|M."],
                title="Scheduling quay cranes",
                container="IEEE Trans. Autom.",
                volume="12",
                issue="4",
                issued="2011-04",
                pages="33–47",
            )
        ],
    ),
    (
        "Hale, J. and Ruiz, M. (2012) ‘Container law’, Journal of Transport, 4(1), pp. 3–19.",
        [
            c(
                kind="article",
                authors=["Hale|J.", "Ruiz|M."],
                title="Container law",
                container="Journal of Transport",
                volume="4",
                issue="1",
                issued="2012",
                pages="3–19",
            )
        ],
    ),
    (
        "Hale, Jane. 2008. Cargo and Custom. London: Routledge.",
        [
            c(
                kind="book",
                authors=["Hale|Jane"],
                title="Cargo and Custom",
                location="London",
                publisher="Routledge",
                issued="2008",
            )
        ],
    ),
    (
        "[12] J. Hale, M. Ruiz, and P. Stern. Berth allocation with tides. In Proceedings of the Conference on Logistics, pages 12–19, 2014.",
        [
            c(
                kind="inproceedings",
                authors=["Hale|J.", "Ruiz|M.", "Stern|P."],
                title="Berth allocation with tides",
                issued="2014",
                pages="12–19",
            )
        ],
    ),
    (
        "Doe, R., Lines of Trade. Chicago: University of Chicago Press; 1995.",
        [
            c(
                authors=["Doe|R."],
                title="Lines of Trade",
                location="Chicago",
                publisher="University of Chicago Press",
                issued="1995",
            )
        ],
    ),
]

ARCHIVES: list[Case] = [
    (
        "Henry Cole to Albert Finch, 5 May 1890, box 3, folder 12, Henry Cole Papers, Library of Congress.",
        [c(kind="archival", issued="1890-05-05")],
    ),
    ("ГАРФ. Ф. 5446. Оп. 1. Д. 12. Л. 4.", [c(kind="archival")]),
    ("A/RES/70/1, 25 September 2015.", [c(identifiers=["un:A/RES/70/1"], issued="2015-09-25")]),
]

SHAPES_OF_PRACTICE: list[Case] = [
    (
        "U.S. Maritime Administration, “Port Calls Rose in 2019,” Ships Today, April 16, 2020, https://www.marad.example/id=1.",
        [
            c(
                authors=["=U.S. Maritime Administration"],
                title="Port Calls Rose in 2019",
                container="Ships Today",
                issued="2020-04-16",
            )
        ],
    ),
    (
        "IEA, World Coal Outlook 2019 (Paris: International Energy Agency, 2019).",
        [
            c(
                authors=["=IEA"],
                title="World Coal Outlook 2019",
                location="Paris",
                publisher="International Energy Agency",
                issued="2019",
            )
        ],
    ),
    (
        "See, for example, Ada Stone, “Axis of Ports?,” Harbor Institution, February 2020; and Bo Lo, Axis of Straits: Moscow, Beijing, and the New Seas (Washington, DC: Harbor Institution Press, 2008), 38–55.",
        [
            c(
                kind="report",
                authors=["Stone|Ada"],
                title="Axis of Ports?",
                publisher="Harbor Institution",
                issued="2020-02",
                remark="See, for example",
            ),
            c(
                kind="book",
                authors=["Lo|Bo"],
                title="Axis of Straits: Moscow, Beijing, and the New Seas",
                location="Washington, DC",
                locator="38–55",
                remark=None,
            ),
        ],
    ),
    (
        "Quoted in Cora Miles, We Shall Sail (Cambridge, MA: Harvard University Press, 2021), 210.",
        [c(authors=["Miles|Cora"], title="We Shall Sail", location="Cambridge, MA", locator="210", remark="Quoted in")],
    ),
    (
        "Petra Vogel, “Address to the Dockers,” speech, Moscow, February 21, 2003, Portside.ru, http://portside.example/1.",
        [
            c(
                kind="online",
                authors=["Vogel|Petra"],
                title="Address to the Dockers",
                location="Moscow",
                issued="2003-02-21",
                remark="speech",
            )
        ],
    ),
    (
        "Author’s interview with a harbor pilot, Brussels, March 2013.",
        [c(kind="interview", title="Author’s interview with a harbor pilot", location="Brussels", issued="2013-03")],
    ),
    (
        "Ruth Ross and Åke Lund, eds., Strategic Shoals (Ithaca: Cornell University Press, 2017), pp. 3–12.",
        [c(kind="collection", authors=[], editors=["Ross|Ruth", "Lund|Åke"], title="Strategic Shoals", locator="3–12")],
    ),
    (
        "Mark Gordon, “Tugs Move North,” Washington Post, August 22, 2014, A1.",
        [c(authors=["Gordon|Mark"], container="Washington Post", pages="A1", issued="2014-08-22")],
    ),
    (
        "Горин А. Поворот рек: итоги // Московский центр Волны. 29.12.2015. URL: https://volna.example/1 (дата обращения: 12.03.2020).",
        [
            c(
                kind="online",
                title="Поворот рек: итоги",
                publisher="Московский центр Волны",
                issued="2015-12-29",
                accessed="2020-03-12",
            )
        ],
    ),
    (
        "Rolf Streit: Gekaufte See. Die vertagte Krise der Häfen, Berlin 2013, S. 45 ff.",
        [
            c(
                kind="book",
                authors=["Streit|Rolf"],
                title="Gekaufte See. Die vertagte Krise der Häfen",
                location="Berlin",
                issued="2013",
                locator="45 ff.",
            )
        ],
    ),
    (
        "Jürgen Hage, Strukturwandel der Häfen, Frankfurt a. M. 1990 [1962], S. 12.",
        [
            c(
                authors=["Hage|Jürgen"],
                title="Strukturwandel der Häfen",
                location="Frankfurt a. M.",
                issued="1990",
                locator="12",
            )
        ],
    ),
    ("BVerfGE 7, 198 (204 f.).", [c(kind="jurisdiction", title="BVerfGE 7, 198", volume="7", pages="198")]),
    ("Art. 5 Abs. 1 GG.", [c(kind="legislation", title="GG", locator="Art. 5 Abs. 1")]),
    ("42 U.S.C. § 1983 (2018).", [c(kind="legislation", title="42 U.S.C.", locator="1983", issued="2018")]),
    (
        "Schulze, NJW 2015, 1234 (1236).",
        [
            c(
                kind="article",
                authors=["Schulze"],
                title=None,
                container="NJW",
                issued="2015",
                pages="1234",
                locator="1236",
            )
        ],
    ),
    (
        "Meyer, Thomas/Schulz, Anna: Die Ordnung der Kähne. In: APuZ 12/2019, S. 33–39.",
        [
            c(
                kind="article",
                authors=["Meyer|Thomas", "Schulz|Anna"],
                title="Die Ordnung der Kähne",
                container="APuZ",
                issue="12",
                issued="2019",
                pages="33–39",
            )
        ],
    ),
    (
        "John Mills, On Levees [1859], in Collected Works, vol. 18, ed. J. M. Robb (Toronto: University of Toronto Press, 1977), 223.",
        [
            c(
                kind="incollection",
                title="On Levees",
                container="Collected Works",
                volume="18",
                editors=["Robb|J. M."],
                issued="1977",
                locator="223",
            )
        ],
    ),
    (
        "РГАСПИ. Ф. 17. Оп. 3. Д. 1071. Л. 12–13.",
        [c(kind="archival", authors=[], title="Ф. 17. Оп. 3. Д. 1071", publisher="РГАСПИ", locator="12–13")],
    ),
    (
        "Archivo Histórico Nacional (AHN), Fondos Contemporáneos, leg. 4-A, exp. 12.",
        [
            c(
                kind="archival",
                authors=[],
                title="leg. 4-A, exp. 12",
                container="Fondos Contemporáneos",
                publisher="Archivo Histórico Nacional (AHN)",
            )
        ],
    ),
    (
        "The National Archives (hereafter TNA), FO 371/56784, Hill to Bond, 14 March 1946.",
        [c(kind="archival", authors=[], title="Hill to Bond", issued="1946-03-14", locator="FO 371/56784")],
    ),
    (
        "王明：《山海边缘》，台北：允晨文化，1997年，第23—25页。",
        [c(kind="book", authors=["王|明"], title="山海边缘", publisher="允晨文化", location="台北", issued="1997")],
    ),
    ("FO 371/12345, The National Archives (TNA), Kew.", [c(kind="archival", title="FO 371/12345")]),
    (
        "Stone, Oar’s World, 45–46; Lo, Axis of Straits, 88.",
        [
            c(relation="short", authors=["Stone"], title="Oar’s World", locator="45–46"),
            c(relation="short", authors=["Lo"], title="Axis of Straits", locator="88"),
        ],
    ),
    (
        "See Lund, After the Flood, 220, and Maas, Dark Harbour, 51.",
        [
            c(relation="short", authors=["Lund"], title="After the Flood", locator="220", remark="See"),
            c(relation="short", authors=["Maas"], title="Dark Harbour", locator="51"),
        ],
    ),
    ("Smith 2010, 45.", [c(relation="short", kind=None, authors=["Smith"], issued="2010", locator="45", title=None)]),
    (
        "Nye (1990); Keeler and Nye (1977), pp. 23–25.",
        [c(authors=["Nye"], issued="1990"), c(authors=["Keeler", "Nye"], issued="1977", locator="23–25")],
    ),
    (
        "For the full text, see https://example.org/a.pdf, last accessed 12 May 2020.",
        [c(title=None, link="https://example.org/a.pdf", accessed="2020-05-12", remark="For the full text, see")],
    ),
    ("All translations are my own unless otherwise noted.", []),
    (
        "Dmitri Tren, True Pilots? How Ports See Each Other, Centre for Harbor Reform, London, February 2012, p. 8.",
        [
            c(
                authors=["Tren|Dmitri"],
                title="True Pilots? How Ports See Each Other",
                publisher="Centre for Harbor Reform",
                location="London",
                issued="2012-02",
                locator="8",
            )
        ],
    ),
    (
        "Janet Nels, The Frankish Seas, 750–900 (London: Longman, 1996).",
        [c(title="The Frankish Seas, 750–900", issued="1996")],
    ),
    (
        "Max Werder, Economy and Sea, ed. Guy Roth, 2 vols. (Berkeley: University of California Press, 1978), 1:54.",
        [c(title="Economy and Sea", editors=["Roth|Guy"], volume="1", issue=None, locator="54")],
    ),
    (
        "Kath Stone, Harbor Resurrected (Oxford: OUP, 2021), pp. 3, 45–7.",
        [c(title="Harbor Resurrected", locator="3, 45–7", pages=None)],
    ),
    (
        "Seb Strang, In the Whale’s Shadow: Southern Ports, New Haven & London: Yale University Press, 2020, p. 44.",
        [
            c(
                title="In the Whale’s Shadow: Southern Ports",
                location="New Haven & London",
                publisher="Yale University Press",
            )
        ],
    ),
    (
        "Nick Mulder, The Economic Oar (New Haven: Yale University Press, 2022), especially chap. 2.",
        [c(title="The Economic Oar", container=None, locator="chap. 2")],
    ),
    (
        "“Statement,” The White House, Office of the Press Secretary, September 1, 2014.",
        [c(kind="online", title="Statement", publisher="The White House, Office of the Press Secretary")],
    ),
    (
        "Statistisches Bundesamt, „Außenhandel 2022“, 3. Februar 2023, abrufbar unter: https://www.destatis.example/x (letzter Zugriff: 4.5.2023).",
        [
            c(
                authors=["=Statistisches Bundesamt"],
                title="Außenhandel 2022",
                issued="2023-02-03",
                accessed="2023-05-04",
                link="https://www.destatis.example/x",
            )
        ],
    ),
    (
        "Ida Kofm, “The Tug Reforms,” Seas and Rocks (podcast), March 2, 2023.",
        [c(kind="audio", title="The Tug Reforms", container="Seas and Rocks", remark="podcast")],
    ),
]


def n(text: str, *expected: dict[str, Any]) -> Case:
    """A note and its citations."""
    return text, list(expected)


FOOTNOTES: list[Case] = [
    n(
        "State Council Information Office of the People’s Republic of China, China’s Arctic Policy (Beijing: State Council, January 2018).",
        c(authors=["=State Council Information Office of the People’s Republic of China"], title="China’s Arctic Policy", location="Beijing", publisher="State Council", issued="2018-01", container=None),
    ),
    n(
        "Frédéric Lasserre and Sébastien Pelletier, “Polar Super Seaways? Maritime Transport in the Arctic,” Journal of Transport Geography 19, no. 6 (2011): 1465–73; Lanteigne, “Polar Silk Road,” 305.",
        c(authors=["Lasserre|Frédéric", "Pelletier|Sébastien"], container="Journal of Transport Geography", volume="19", issue="6", issued="2011", pages="1465–73", locator=None),
        c(relation="short", authors=["Lanteigne"], title="Polar Silk Road", locator="305"),
    ),
    n(
        "Jakob Tanner, „Die internationalen Finanzbeziehungen der Schweiz 1931–1950“, in: Schweizerische Zeitschrift für Geschichte 47 (1997), H. 4, S. 492–519, hier S. 500.",
        c(authors=["Tanner|Jakob"], title="Die internationalen Finanzbeziehungen der Schweiz 1931–1950", container="Schweizerische Zeitschrift für Geschichte", volume="47", issue="4", issued="1997", pages="492–519", locator="500", kind="article", remark=None),
    ),
    n(
        "Bonjour, Geschichte (wie Anm. 1), S. 44; Tanner, Finanzbeziehungen, S. 501.",
        c(relation="short", authors=["Bonjour"], title="Geschichte", locator="44"),
        c(relation="short", authors=["Tanner"], title="Finanzbeziehungen", locator="501", container=None),
    ),
    n(
        "Robert Skidelsky, John Maynard Keynes, vol. 3, Fighting for Britain, 1937–1946 (London: Macmillan, 2000), 472.",
        c(authors=["Skidelsky|Robert"], title="John Maynard Keynes", volume="3", location="London", publisher="Macmillan", issued="2000", locator="472", kind="book", container=None),
    ),
    n(
        "Memorandum of conversation, 13 August 1971, box 44, folder 2, Arthur F. Burns Papers, Gerald R. Ford Library, Ann Arbor, MI.",
        c(kind="archival", authors=[], title="Memorandum of conversation", issued="1971-08-13", container="Arthur F. Burns Papers", publisher="Gerald R. Ford Library", location="Ann Arbor, MI", locator="box 44, folder 2"),
    ),
    n(
        "Author’s interview with a former Treasury official, Washington, DC, 12 March 2019. The official asked not to be named.",
        c(kind="interview", authors=[], title="Author’s interview with a former Treasury official", location="Washington, DC", issued="2019-03-12", remark="The official asked not to be named."),
    ),
    n(
        "“Consumer Price Index, 1913–,” Federal Reserve Bank of Minneapolis, accessed 3 May 2021, https://www.minneapolisfed.org/cpi.",
        c(title="Consumer Price Index, 1913–", publisher="Federal Reserve Bank of Minneapolis", accessed="2021-05-03", issued=None),
    ),
    n("Иванов И. И. Указ. соч. С. 50.", c(relation="short", authors=["Иванов|И. И."], title=None, locator="50")),
    n("Roe v. Wade, 410 U.S. 113 (1973).", c(kind="jurisdiction", title="Roe v. Wade", volume="410", container="U.S.", pages="113", issued="1973")),
    n("Roe v. Wade, 410 U.S. 113, 153 (1973).", c(kind="jurisdiction", title="Roe v. Wade", volume="410", container="U.S.", pages="113", locator="153", issued="1973")),
    n("Donoghue v Stevenson [1932] AC 562.", c(kind="jurisdiction", title="Donoghue v Stevenson", container="AC", pages="562", issued="1932")),
    n("Donoghue (n 4) 22.", c(relation="short", locator="22")),
    n("Hart (n 4) 22–24.", c(relation="short", locator="22–24")),
    n("A. Blanc, op. cit., p. 4.", c(relation="short", authors=["Blanc|A."], title=None, locator="4")),
    n(
        "Anna Weiß, Neue Häfen, in: Zeitschrift für Verkehr 12 (2010), S. 4–9.",
        c(kind="article", authors=["Weiß|Anna"], title="Neue Häfen", container="Zeitschrift für Verkehr", volume="12", issued="2010", pages="4–9"),
    ),
    n("Weiß, Neue Häfen, S. 9.", c(relation="short", authors=["Weiß"], title="Neue Häfen", locator="9", container=None)),
    n(
        "Schmidt, in: Müller/Schulze (Hrsg.), Handbuch des Staatsrechts, 3. Aufl., München 2010, § 12 Rn. 5.",
        c(kind="incollection", authors=["Schmidt"], editors=["Müller", "Schulze"], title=None, container="Handbuch des Staatsrechts", edition="3. Aufl.", location="München", issued="2010", locator="§ 12 Rn. 5"),
    ),
    n("BVerfGE 7, 198 (205).", c(kind="jurisdiction", title="BVerfGE 7, 198", container="BVerfGE", volume="7", pages="198", locator="205")),
    n("BVerfGE 7, 198, 205.", c(kind="jurisdiction", container="BVerfGE", volume="7", pages="198", locator="205")),
    n(
        "BGH, Urt. v. 12.3.2010 – I ZR 4/08, NJW 2010, 1234.",
        c(kind="jurisdiction", authors=["=BGH"], title="I ZR 4/08", issued="2010-03-12", container="NJW", pages="1234"),
    ),
    n(
        "UN General Assembly, Transforming Our World, A/RES/70/1, 25 September 2015.",
        c(authors=["=UN General Assembly"], title="Transforming Our World", identifiers=["un:A/RES/70/1"], issued="2015-09-25"),
    ),
    n("UN Doc. S/PV.8979 (25 February 2022), 4.", c(identifiers=["un:S/PV.8979"], issued="2022-02-25", locator="4", authors=[])),
    n(
        "United Nations Security Council, Resolution 1373 (2001), S/RES/1373, 28 September 2001.",
        c(authors=["=United Nations Security Council"], identifiers=["un:S/RES/1373"], issued="2001-09-28"),
    ),
    n(
        "United Nations Convention on the Law of the Sea, opened for signature 10 December 1982, 1833 UNTS 3 (entered into force 16 November 1994), art. 56.",
        c(kind="treaty", title="United Nations Convention on the Law of the Sea", issued="1982-12-10", container="UNTS", volume="1833", pages="3", locator="art. 56"),
    ),
    n(
        "European Commission, ‘A European Green Deal’, COM(2019) 640 final, Brussels, 11 December 2019.",
        c(authors=["=European Commission"], title="A European Green Deal", issued="2019-12-11", location="Brussels"),
    ),
    n(
        "Ann Lee and Tom Roy, “Ports and Wages,” NBER Working Paper 24567 (Cambridge, MA: National Bureau of Economic Research, May 2018), 12.",
        c(kind="report", authors=["Lee|Ann", "Roy|Tom"], title="Ports and Wages", publisher="National Bureau of Economic Research", location="Cambridge, MA", issued="2018-05", locator="12", issue="24567"),
    ),
    n(
        "Gary Gorton, “Slapped by the Invisible Hand,” Yale ICF Working Paper No. 09-14, 2009.",
        c(kind="report", title="Slapped by the Invisible Hand", issued="2009", issue="09-14"),
    ),
    n(
        "U.S. Congress, Senate, Committee on Foreign Relations, Hearing on the Port Treaty, 95th Cong., 2nd sess., 1978, 14.",
        c(authors=["=U.S. Congress, Senate, Committee on Foreign Relations"], title="Hearing on the Port Treaty", issued="1978", locator="14"),
    ),
    n(
        "Donald Roe (@realroe), “Tariffs are great,” Twitter, July 24, 2018, 7:29 a.m., https://twitter.com/realroe/status/1.",
        c(kind="online", authors=["Roe|Donald"], title="Tariffs are great", issued="2018-07-24", container="Twitter"),
    ),
    n(
        "European Central Bank, “ECB Raises Rates,” press release, 21 July 2022, https://www.ecb.europa.eu/x.",
        c(authors=["=European Central Bank"], title="ECB Raises Rates", issued="2022-07-21", kind="online", remark="press release"),
    ),
    n(
        "Ben Rowan, “The Great Pause” (speech, Washington, DC, February 20, 2004).",
        c(authors=["Rowan|Ben"], title="The Great Pause", issued="2004-02-20", location="Washington, DC", remark="speech"),
    ),
    n(
        "Inside the Harbour, directed by Charles Fern (Sony Pictures, 2010), DVD.",
        c(kind="video", authors=[], title="Inside the Harbour", publisher="Sony Pictures", issued="2010"),
    ),
    n(
        "Adam Drost, “Dollar Days,” episode 12, Ones and Twos, podcast, March 4, 2022, 14:20.",
        c(kind="audio", authors=["Drost|Adam"], title="Dollar Days", issued="2022-03-04", container="Ones and Twos"),
    ),
]  # fmt: skip

MORE_FOOTNOTES: list[Case] = [
    n(
        "Elena Marsh, ‘The Long Shadow of Bretton Woods’, Review of International Studies, 41:3 (2015), pp. 455–78.",
        c(kind="article", authors=["Marsh|Elena"], title="The Long Shadow of Bretton Woods", container="Review of International Studies", volume="41", issue="3", issued="2015", pages="455–78"),
    ),
    n(
        "Karin Holm and Per Dahl, ‘Small States at Sea’, in Ian Moss (ed.), Oceans and Order (Oxford: Oxford University Press, 2019), pp. 33–57, at p. 40.",
        c(kind="incollection", authors=["Holm|Karin", "Dahl|Per"], title="Small States at Sea", editors=["Moss|Ian"], container="Oceans and Order", location="Oxford", publisher="Oxford University Press", issued="2019", pages="33–57", locator="40"),
    ),
    n(
        "Interview with senior official, Ministry of Finance, Berlin, 4 June 2015.",
        c(kind="interview", authors=[], title="Interview with senior official, Ministry of Finance", location="Berlin", issued="2015-06-04"),
    ),
    n("Confidential interview, London, May 2016.", c(kind="interview", title="Confidential interview", location="London", issued="2016-05", authors=[])),
    n("Quoted in Harlan, Rope and Tar, 212.", c(relation="short", authors=["Harlan"], title="Rope and Tar", locator="212", remark="Quoted in")),
    n(
        "On the gold pool, see Michael Bord, “The Gold Pool Revisited,” Economic History Review 72, no. 2 (2019): 590; and Catherine Sch, Bankers’ Blues (New York: Norton, 2009), 88–90.",
        c(authors=["Bord|Michael"], title="The Gold Pool Revisited", locator="590", remark="On the gold pool, see"),
        c(authors=["Sch|Catherine"], title="Bankers’ Blues", location="New York", publisher="Norton", issued="2009", locator="88–90"),
    ),
    n(
        "World Bank, World Development Report 2019: The Changing Nature of Work (Washington, DC: World Bank, 2019), 24.",
        c(authors=["=World Bank"], title="World Development Report 2019: The Changing Nature of Work", location="Washington, DC", publisher="World Bank", issued="2019", locator="24"),
    ),
    n(
        "International Monetary Fund, Global Financial Stability Report, Washington, DC, April 2008, p. 12.",
        c(authors=["=International Monetary Fund"], title="Global Financial Stability Report", location="Washington, DC", issued="2008-04", locator="12"),
    ),
    n(
        "‘Trade War Deepens’, Financial Times, 4 May 2018.",
        c(kind="article", title="Trade War Deepens", container="Financial Times", issued="2018-05-04", authors=[]),
    ),
    n(
        "James Polk, ‘Banks Brace for Losses’, Financial Times, 12 March 2020, p. 3, available at: https://www.ft.com/content/abc (accessed 4 April 2020).",
        c(kind="article", authors=["Polk|James"], container="Financial Times", issued="2020-03-12", locator="3", accessed="2020-04-04", link="https://www.ft.com/content/abc"),
    ),
    n("John Ruggs, ‘Embedded Ports’, p. 393.", c(relation="short", authors=["Ruggs|John"], title="Embedded Ports", locator="393")),
    n("Ruggs, ‘Embedded Ports’.", c(relation="short", authors=["Ruggs"], title="Embedded Ports")),
    n(
        "Paul Kenn, The Rise of the Great Docks: Economic Change from 1500 to 2000, New York: Random House, 1987, pp. 22–3.",
        c(kind="book", authors=["Kenn|Paul"], title="The Rise of the Great Docks: Economic Change from 1500 to 2000", location="New York", publisher="Random House", issued="1987", locator="22–3"),
    ),
    n(
        "Susan Strand, States and Docks, 2nd edn. (London: Pinter, 1994), ch. 3.",
        c(authors=["Strand|Susan"], title="States and Docks", edition="2nd edn.", location="London", publisher="Pinter", issued="1994", locator="ch. 3"),
    ),
    n(
        "Rawi Abdel and others, ‘Capital Rules’, International Organization 60, 2 (2006): 331–57.",
        c(title="Capital Rules", container="International Organization", volume="60", issue="2", issued="2006", pages="331–57"),
    ),
    n(
        "Eric Hell, “The Politics of Bailouts” (PhD diss., Princeton University, 1993), 45.",
        c(kind="thesis", authors=["Hell|Eric"], title="The Politics of Bailouts", publisher="Princeton University", issued="1993", locator="45"),
    ),
    n(
        "Letter from Keynes to White, 3 August 1942, T 247/94, The National Archives, Kew.",
        c(kind="archival", authors=[], title="Letter from Keynes to White", issued="1942-08-03", publisher="The National Archives", location="Kew"),
    ),
    n(
        "Minutes of the Federal Open Market Committee, 18 December 2012, pp. 4–6.",
        c(title="Minutes of the Federal Open Market Committee", authors=[], issued="2012-12-18", locator="4–6"),
    ),
    n("Kirsh, Debtor’s Market, pp. 12, 44; Helm, States, ch. 5.", c(authors=["Kirsh"], title="Debtor’s Market", locator="12, 44"), c(authors=["Helm"], title="States", locator="ch. 5")),
    n(
        "Jane Poe, ‘Who Governs?’ (2019), https://example.org/who-governs.",
        c(kind="online", authors=["Poe|Jane"], title="Who Governs?", issued="2019"),
    ),
    n(
        "Bank for International Settlements, 82nd Annual Report (Basel: BIS, 2012), p. 40.",
        c(authors=["=Bank for International Settlements"], title="82nd Annual Report", location="Basel", publisher="BIS", issued="2012", locator="40"),
    ),
    n(
        "Robert Keeler and Joseph Nyen, Power and Wharves, 3rd ed. (New York: Longman, 2001), 20–32, https://doi.org/10.1000/182.",
        c(authors=["Keeler|Robert", "Nyen|Joseph"], title="Power and Wharves", edition="3rd ed.", locator="20–32", doi="10.1000/182"),
    ),
    n(
        "See the discussion in Peter Gour, “The Odd Decade,” Foreign Affairs 68 (Fall 1989), pp. 1–24.",
        c(authors=["Gour|Peter"], title="The Odd Decade", container="Foreign Affairs", volume="68", issued="1989", pages="1–24", remark="See the discussion in"),
    ),
    n(
        "Case C-62/14 Gauweiler v Deutscher Bundestag EU:C:2015:400, para 12.",
        c(kind="jurisdiction", issued="2015", locator="para 12"),
    ),
    n("Human Rights Act 1998, s 6.", c(kind="legislation", title="Human Rights Act 1998", locator="s 6", issued="1998")),
    n("15 U.S.C. § 78j(b) (2012).", c(kind="legislation", locator="78j(b)", issued="2012")),
    n(
        "Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016, OJ L 119/1.",
        c(kind="legislation", issued="2016-04-27"),
    ),
    n(
        "Cass R. Sunder, Ships as Rules, 104 Mich. L. Rev. 110, 115 (2005).",
        c(kind="article", authors=["Sunder|Cass R."], title="Ships as Rules", volume="104", container="Mich. L. Rev.", pages="110", locator="115", issued="2005"),
    ),
    n(
        "Mary Glen, ‘Rights at Sea’ (2004) 24 OJLS 215, 219.",
        c(kind="article", authors=["Glen|Mary"], title="Rights at Sea", volume="24", container="OJLS", pages="215", locator="219", issued="2004"),
    ),
    n(
        "HLA Harte, The Concept of Tides (2nd edn, OUP 1994) 135.",
        c(kind="book", authors=["Harte|HLA"], title="The Concept of Tides", edition="2nd edn", publisher="OUP", issued="1994", locator="135"),
    ),
    n(
        "Peter Carl, ‘Tides of Law’ in John Bell (ed), Law of Coasts (OUP 1999) 33.",
        c(kind="incollection", authors=["Carl|Peter"], title="Tides of Law", editors=["Bell|John"], container="Law of Coasts", publisher="OUP", issued="1999", locator="33"),
    ),
    n(
        "Klaus Lange, Der Rhein. Eine Geschichte, München: C.H. Beck 2012, S. 33 f.",
        c(kind="book", authors=["Lange|Klaus"], title="Der Rhein. Eine Geschichte", location="München", publisher="C.H. Beck", issued="2012", locator="33 f."),
    ),
    n(
        "Vgl. Meyer, Peter: Grenzen der Macht, 2. Aufl., Frankfurt am Main 1998, S. 12.",
        c(authors=["Meyer|Peter"], title="Grenzen der Macht", edition="2. Aufl.", location="Frankfurt am Main", issued="1998", locator="12", remark="Vgl."),
    ),
    n(
        "Hans Kelm, Reine Lehre, in: ders., Schriften, Bd. 2, Wien 1968, S. 611–629 (615).",
        c(authors=["Kelm|Hans"], title="Reine Lehre", container="Schriften", volume="2", location="Wien", issued="1968", pages="611–629", locator="615"),
    ),
    n("Grundmann, AcP 202 (2002), 40 (45).", c(kind="article", authors=["Grundmann"], container="AcP", volume="202", issued="2002", pages="40", locator="45")),
    n("Weber, JZ 2011, 53, 55 f.", c(kind="article", authors=["Weber"], container="JZ", issued="2011", pages="53", locator="55 f")),
    n("Palandt/Grüner, BGB, 79. Aufl. 2020, § 242 Rn. 4.", c(authors=["Palandt", "Grüner"], title="BGB", edition="79. Aufl.", issued="2020", locator="§ 242 Rn. 4")),
    n("EuGH, Urteil vom 16.7.2020, C-311/18, Rn. 134.", c(kind="jurisdiction", authors=["=EuGH"], title="C-311/18", issued="2020-07-16", locator="Rn. 134")),
    n("BT-Drs. 19/4674, S. 12.", c(title="BT-Drs. 19/4674", locator="12", authors=[])),
    n(
        "Jean Moulin, « Les ports de la France », Revue d’histoire maritime, n° 12, 2010, p. 45-67.",
        c(kind="article", authors=["Moulin|Jean"], title="Les ports de la France", container="Revue d’histoire maritime", issue="12", issued="2010", pages="45-67"),
    ),
    n(
        "Department of Defense, Annual Report to Congress: Military Developments Involving Utopia, Washington, DC, 2020, p. 8",
        c(authors=["=Department of Defense"], title="Annual Report to Congress: Military Developments Involving Utopia", location="Washington, DC", issued="2020", locator="8"),
    ),
    n(
        "Bloomberg News, “Oil Falls,” Bloomberg, March 9, 2020, .",
        c(kind="article", authors=["=Bloomberg News"], title="Oil Falls", container="Bloomberg", issued="2020-03-09", link=None),
    ),
    n(
        "Xi Jinping, ‘Speech at Davos’, 17 January 2017,; Li Wei, ‘Trade Ties’, China Daily, 3 March 2018,.",
        c(authors=["Xi|Jinping"], title="Speech at Davos", issued="2017-01-17"),
        c(authors=["Li|Wei"], title="Trade Ties", container="China Daily", issued="2018-03-03"),
    ),
]  # fmt: skip

LAW_AND_SOCIETY: list[Case] = [
    n(
        "T. Brenner and C. Patel, ‘Mere Auxiliaries: Women and the Commonwealth’ (1979) 27 Political Studies 183.",
        c(kind="article", authors=["Brenner|T.", "Patel|C."], title="Mere Auxiliaries: Women and the Commonwealth", container="Political Studies", volume="27", issued="1979", pages="183"),
    ),
    n(
        "M. Sawyer and M. Simm, A Woman’s Place: Women and Politics (2nd ed., 1993).",
        c(kind="book", authors=["Sawyer|M.", "Simm|M."], title="A Woman’s Place: Women and Politics", edition="2nd ed.", issued="1993"),
    ),
    n("R. Cotter, The Politics of Statutes (1989) 45.", c(kind="book", authors=["Cotter|R."], title="The Politics of Statutes", issued="1989", locator="45")),
    n(
        "S. Jamison, ‘The Good-Enough Citizen’ in Beyond Equality and Rank, eds. G. Bocker and S. Jamison (1992) 65.",
        c(kind="incollection", authors=["Jamison|S."], title="The Good-Enough Citizen", container="Beyond Equality and Rank", editors=["Bocker|G.", "Jamison|S."], issued="1992", locator="65"),
    ),
    n(
        "A. Philip, ‘Citizenship and Feminist Politics’ in Citizenship, ed. G. Andrew (1991) 77.",
        c(kind="incollection", authors=["Philip|A."], container="Citizenship", editors=["Andrew|G."], issued="1991", locator="77"),
    ),
    n("Patel, op. cit., n. 4, p. 210.", c(relation="short", authors=["Patel"], locator="210", title=None)),
    n("id., p. 12.", c(relation="ibid", locator="12")),
    n("Sawyer and Simm, op. cit., n. 3.", c(relation="short", authors=["Sawyer", "Simm"], title=None, locator=None)),
    n("See, for example, K. Barry, Female Slavery (1979); D. Raymond, ‘Prostitution’ (1998) 2 Violence Against Women 1.",
      c(authors=["Barry|K."], title="Female Slavery", issued="1979"),
      c(authors=["Raymond|D."], title="Prostitution", volume="2", container="Violence Against Women", pages="1", issued="1998")),
    n("id.; see, also, Jamison, op. cit., n. 9, at p. 70.", c(relation="ibid"), c(relation="short", authors=["Jamison"], locator="70")),
    n("R. v. Brownlow [1993] 2 All E.R. 75.", c(kind="jurisdiction", title="R. v. Brownlow", volume="2", container="All E.R.", pages="75", issued="1993")),
    n("H.C. Debs., col. 123 (4 May 1999).", c(issued="1999-05-04")),
    n("Law Commission, Bail and the Harbour, Law Com. no. 269 (2001) para. 4.2.", c(authors=["=Law Commission"], issued="2001", locator="para. 4.2")),
    n("Luhmer 1993, S. 38ff.", c(relation="short", authors=["Luhmer"], issued="1993", locator="38ff.")),
    n("Vgl. Teub (1989: 45).", c(relation="short", authors=["Teub"], issued="1989", locator="45", remark="Vgl.")),
    n("So auch Luhmer (Fn. 3), S. 12.", c(relation="short", authors=["Luhmer"], locator="12", remark="So auch … (Fn. 3)")),
    n("Raisner, Das lebende Recht, 3. Aufl. 1999, S. 120 ff.", c(kind="book", authors=["Raisner"], title="Das lebende Recht", edition="3. Aufl.", issued="1999", locator="120 ff.")),
    n("Blanken, E., 1995: Mobilisierung des Rechts. Berlin: Springer.", c(kind="book", authors=["Blanken|E."], title="Mobilisierung des Rechts", issued="1995", location="Berlin", publisher="Springer")),
    n("Ebd., S. 44.", c(relation="ibid", locator="44")),
    n("A.a.O., S. 7.", c(relation="ibid", locator="7")),
    n("Ders., Soziologie des Rechts, Frankfurt a.M. 1981, S. 9.", c(authors=["=Ders."], title="Soziologie des Rechts", location="Frankfurt a.M.", issued="1981", locator="9")),
    n(
        "Rottler, Rüdiger, Das Recht der Häfen, in: Winter, Gerd (Hrsg.), Recht und Meer, Baden-Baden: Nomos 1994, S. 33-58.",
        c(kind="incollection", authors=["Rottler|Rüdiger"], title="Das Recht der Häfen", editors=["Winter|Gerd"], container="Recht und Meer", location="Baden-Baden", publisher="Nomos", issued="1994", pages="33-58"),
    ),
    n("Vgl. hierzu Rottler (1994), S. 35; Winter (1996), S. 12 f.", c(authors=["Rottler"], issued="1994", locator="35"), c(authors=["Winter"], issued="1996", locator="12 f.")),
    n(
        "Max Weller, Wirtschaft und Gesellschaft, 5. Aufl., Tübingen: Mohr 1976, S. 181 ff.; Niklas Luhmer, Rechtssoziologie, Opladen 1987, S. 54.",
        c(authors=["Weller|Max"], title="Wirtschaft und Gesellschaft", edition="5. Aufl.", location="Tübingen", publisher="Mohr", issued="1976", locator="181 ff."),
        c(authors=["Luhmer|Niklas"], title="Rechtssoziologie", location="Opladen", issued="1987", locator="54"),
    ),
    n("Zum Begriff siehe Haber, Faktizität und Geltung, Frankfurt 1992, S. 78.", c(authors=["Haber"], title="Faktizität und Geltung", location="Frankfurt", issued="1992", locator="78", remark="Zum Begriff siehe")),
    n("BVerfG, Beschl. v. 4.5.1999 – 1 BvR 12/98 –, NJW 1999, S. 2345 f.", c(kind="jurisdiction", authors=["=BVerfG"], title="1 BvR 12/98", issued="1999-05-04", container="NJW", pages="2345 f")),
    n(
        "Kathrin Röll, Die Grenzen des Hafenrechts, in: Zeitschrift für Rechtssoziologie 18 (1997), Heft 2, S. 201-220 (210).",
        c(kind="article", authors=["Röll|Kathrin"], title="Die Grenzen des Hafenrechts", container="Zeitschrift für Rechtssoziologie", volume="18", issue="2", issued="1997", pages="201-220", locator="210"),
    ),
    n("Der Spiegel Nr. 12/1999, S. 34.", c(container="Der Spiegel", locator="34")),
    n("Frankfurter Allgemeine Zeitung vom 3. Mai 1999, S. 4.", c(container="Frankfurter Allgemeine Zeitung", issued="1999-05-03", locator="4")),
    n("The Guardian, 4 March 1998.", c(container="The Guardian", issued="1998-03-04")),
]  # fmt: skip

LEAD_INS_AND_LISTS: list[Case] = [
    n("See note 1 above, at 12.", c(relation="short", locator="12", remark="note 1 above")),
    n("On the earlier debate, see ibid., 60.", c(relation="ibid", locator="60", remark="On the earlier debate, see")),
    n("The harvest tables are taken from ibid 322.", c(relation="ibid", locator="322")),
    n("Anders hingegen ebd., S. 455. Dort auch weitere Belege.", c(relation="ibid", locator="455")),
    n("This follows the account offered by id. Whether it holds for the north is another question.", c(relation="ibid")),
    n("Id.; Marlow, supra note 1.", c(relation="ibid"), c(relation="short", authors=["Marlow"])),
    n("Quoted in Faber, Sound and Salt. The point is often missed in later work.", c(relation="short", authors=["Faber"], title="Sound and Salt", locator=None)),
    n("See also Jessen, 256. Whether this holds for the later period remains open.", c(relation="short", authors=["Jessen"], locator="256")),
    n("Cf. Barlow (n 4). Later editions leave this passage out.", c(relation="short", authors=["Barlow"])),
    n("The figures are taken from Tarrant, ‘Harbours Need Not Apply’, p. 410.", c(relation="short", authors=["Tarrant"], title="Harbours Need Not Apply", locator="410")),
    n("The figures are taken from Borg (n 20); Sorell and Sato (n 16).", c(relation="short", authors=["Borg"]), c(relation="short", authors=["Sorell", "Sato"])),
    n(
        "Anker, River State: Impressions of Ohio, 1673–1967, by Travelers and Other Observers, 56–58.",
        c(relation="short", authors=["Anker"], title="River State: Impressions of Ohio, 1673–1967, by Travelers and Other Observers", locator="56–58", issued=None),
    ),
    n("Scheller, Hudsen, and Rijsman, Atlas of the Delta.", c(relation="short", authors=["Scheller", "Hudsen", "Rijsman"], title="Atlas of the Delta")),
    n("Guarini: How Will Harbours React? Pilots Have Some Predictions, S. 353.", c(relation="short", authors=["Guarini"], title="How Will Harbours React? Pilots Have Some Predictions", locator="353")),
    n("Montag: Hafen; Milner: Lotsen im Sturm, S. 351.", c(relation="short", authors=["Montag"], title="Hafen"), c(relation="short", authors=["Milner"], title="Lotsen im Sturm", locator="351")),
    n(
        "Deward, James A.; Angler, Peng Hwa: The Cultural Consequences of Pilotage, in: Baron, Sabina; Lind, Eric N. (Hg.): Agent of Trade, 2007, S. 365–377.",
        c(kind="incollection", authors=["Deward|James A.", "Angler|Peng Hwa"], title="The Cultural Consequences of Pilotage", editors=["Baron|Sabina", "Lind|Eric N."], container="Agent of Trade", pages="365–377", issued="2007"),
    ),
    n("Thomas H. Davids u. John C. Beckett, The Attention Trade, Cambridge, MA 2001.", c(authors=["Davids|Thomas H.", "Beckett|John C."], title="The Attention Trade", location="Cambridge, MA", issued="2001")),
    n("Rigoberta Mendez, Crossing Harbours, hrsg. u. übers. v. Ann Wrey, New York 1999, S. 165.", c(authors=["Mendez|Rigoberta"], title="Crossing Harbours", editors=["Wrey|Ann"], location="New York", issued="1999", locator="165")),
    n(
        "T. H. Hollis, A Study of the Pilot Families, in: Harbour Studies 11. 1957, H. 1, o. O., S. 4–26, hier S. 21.",
        c(kind="article", authors=["Hollis|T. H."], title="A Study of the Pilot Families", container="Harbour Studies", volume="11", issue="1", issued="1957", pages="4–26", locator="21", location=None, publisher=None),
    ),
    n("Melvin Fitter, Harbour logic and forcing, Amsterdam 1969 (Studies in the logic of ports), S. 30.", c(kind="book", title="Harbour logic and forcing", location="Amsterdam", issued="1969", series="Studies in the logic of ports", container=None, locator="30")),
    n(
        "Olbers RC. Pilots no pilots? History of Ports. 1979;17:53–72.",
        c(kind="article", authors=["Olbers|RC"], title="Pilots no pilots?", container="History of Ports", issued="1979", volume="17", pages="53–72"),
    ),
    n("Nye ML. The tides of trade. Ostrander; 2009.", c(kind="book", authors=["Nye|ML"], title="The tides of trade", publisher="Ostrander", issued="2009", container=None)),
    n("Crowe MM, Olsen CC, eds. Pilot Life-Records. Oxford Univ. Press; 1966.", c(kind="collection", editors=["Crowe|MM", "Olsen|CC"], title="Pilot Life-Records", issued="1966")),
    n("Jean Baudrin, La guerre des ports (Galibert 1991) 310–318.", c(kind="book", authors=["Baudrin|Jean"], title="La guerre des ports", publisher="Galibert", issued="1991", locator="310–318")),
    n("Garry Trude, ‘Doonbury’ The Star-Ledger (Newark, 4 May 2002) 26.", c(authors=["Trude|Garry"], title="Doonbury", container="The Star-Ledger", issued="2002-05-04", locator="26")),
    n("Emanuel Levin, Tide and Infinity: An Essay 82 (Alfonso Lingen trans., 1969).", c(authors=["Levin|Emanuel"], title="Tide and Infinity: An Essay", locator="82", translators=["Lingen|Alfonso"], issued="1969")),
    n("Альтов Л. Лоции и философия / пер. Н. Кулика. М.: Причал, 2005.", c(kind="book", authors=["Альтов|Л."], title="Лоции и философия", translators=["Кулика|Н."], location="М.", publisher="Причал", issued="2005")),
    n("冯友山. 冯友山自选集[M]. 2 版. 北京: 北京大学出版社, 2008: 306.", c(kind="book", authors=["冯|友山"], title="冯友山自选集", edition="2 版.", location="北京", publisher="北京大学出版社", issued="2008", locator="306")),
    n("李炳和. 韩国港口法[J/OL]. 港口工作, 2008, 52(6): 6-12.", c(kind="article", authors=["李|炳和"], title="韩国港口法", container="港口工作", volume="52", issue="6", pages="6-12", issued="2008")),
]  # fmt: skip

ALL: list[Case] = [
    *CHICAGO_ARTICLES, *CHICAGO_BOOKS, *CHAPTERS, *WEB_AND_REPORTS, *STRIPPED_LINKS, *SHORT_FORMS, *COMMENTARY, *MHRA_OSCOLA, *GERMAN,
    *FRENCH_AND_ROMANCE, *RUSSIAN, *CHINESE, *BIBLIOGRAPHY_STYLES, *ARCHIVES, *SHAPES_OF_PRACTICE,
    *FOOTNOTES, *MORE_FOOTNOTES, *LAW_AND_SOCIETY, *LEAD_INS_AND_LISTS,
]  # fmt: skip
