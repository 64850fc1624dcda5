"""Pages in which a passage has to be found: what is looked for, and the element that a browser must then show.

`words` are looked for in the source's text, the occurrence `nth` (from 0). The element with id `here` holds them; those
with class `other` hold the same or like words and must not be what the browser scrolls to.
"""

from __future__ import annotations

from typing import NamedTuple

TALL = "<div style='height:2600px'></div>"
PROSE = (
    "<p>The customs service of the country said in its yearly report that trade had grown again, as it had before.</p>"
)


class Case(NamedTuple):
    """A page by name: its body, the words to find, which of their occurrences in the text."""

    name: str
    body: str
    words: str
    nth: int = 0


def _row(name: str, *cells: str, here: bool = False) -> str:
    mark = " id=here" if here else ""
    return f"<tr{mark}><td>{name}</td>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _apart(*parts: str) -> str:
    return TALL.join([PROSE, *parts, PROSE])


_TABLE = (
    "<table><tr><th>Country</th><th>2021</th><th>2022</th></tr>"
    + TALL.join(["", ""])
    + "".join(_row(f"Land {n}", "15.2", "16.1") for n in range(120))
    + _row("Germany", "15.2", "16.1", here=True)
    + "".join(_row(f"Region {n}", "15.2", "16.1") for n in range(120))
    + "</table>"
)

CASES = (
    Case("once", _apart("<p id=here>Trade rose to $190 billion in 2022, a record.</p>"), "$190 billion"),
    Case(
        "repeated number",
        _apart(
            "<p class=other>Imports were 15.2 percent of output in May.</p>",
            "<p id=here>Exports were 15.2 percent of output in June.</p>",
            "<p class=other>Both were 15.2 percent of output in July.</p>",
        ),
        "15.2",
        1,
    ),
    Case(
        "repeated sentence, other neighbours",
        _apart(
            "<h3>Wheat</h3><p class=other>The price rose by 12 percent.</p>",
            "<h3>Barley</h3><p id=here>The price rose by 12 percent.</p>",
            "<h3>Oats</h3><p class=other>The price rose by 12 percent.</p>",
        ),
        "12 percent",
        1,
    ),
    Case(
        "repeated sentence, other neighbours behind",
        _apart(
            "<p class=other>The price rose by 12 percent.</p><p>So it was for wheat.</p>",
            "<p id=here>The price rose by 12 percent.</p><p>So it was for barley.</p>",
        ),
        "12 percent",
        1,
    ),
    Case("table cell", _apart(_TABLE), "15.2", 120),
    Case("last column of a table", _apart(_TABLE), "16.1", 120),
    Case(
        "table with heads in rows",
        _apart(
            "<table class=other><caption>Exports</caption><tr><th>Russia<td>67,565<tr><th>India<td>97,520</table>",
            "<table id=here><caption>Imports</caption><tr><th>Russia<td>67,565<tr><th>India<td>97,520</table>",
        ),
        "67,565",
        1,
    ),
    Case(
        "list",
        _apart(
            "<ul class=other><li>Tanks: 500<li>Guns: 800</ul>",
            "<ul id=here><li>Ships: 500<li>Boats: 900</ul>",
        ),
        "500",
        1,
    ),
    Case(
        "numbered list",
        _apart(
            "<ol>" + "".join(f"<li>Article {n} was signed</li>" for n in range(40)) + "</ol>",
            "<ol id=here><li>One was signed</li><li>Fifteen were not signed</li></ol>",
        ),
        "Fifteen",
    ),
    Case(
        "inline mark-up inside words",
        _apart(
            "<p id=here>It is w<b>or</b>th <i>15</i><em>,000</em> <a href=#>million</a> <code>euro</code>s now.</p>"
        ),
        "15,000",
    ),
    Case(
        "deeply nested inline",
        _apart(
            "<p id=here>He said "
            + "<span><b><i>" * 20
            + "thirty-five thousand"
            + "</i></b></span>" * 20
            + " men left.</p>"
        ),
        "thirty-five thousand",
    ),
    Case(
        "entities",
        _apart("<p id=here>R &amp; D: &euro;1.5&nbsp;bn &lt; &pound;2&thinsp;bn &mdash; &ldquo;fine&rdquo;.</p>"),
        "€1.5",
    ),
    Case(
        "no-break spaces",
        _apart("<p id=here>La Russie a vendu 15&nbsp;000&#8239;000 tonnes de bl&eacute;.</p>"),
        "15\u00a0000",
    ),
    Case(
        "soft hyphens", _apart("<p id=here>Die Volks&shy;wirt&shy;schaft wuchs um 7,5 Pro&shy;zent im Jahr.</p>"), "7,5"
    ),
    Case(
        "zero-width spaces",
        _apart("<p id=here>The total was 12&#8203;345 units<wbr>/year in all the places.</p>"),
        "units",
    ),
    Case(
        "Chinese",
        _apart(
            "<p class=other>2021年中国对俄罗斯出口额为675亿美元。</p>",
            "<p id=here>2022年中国对俄罗斯出口额为761亿美元,同比增长12.8%。</p>",
        ),
        "761亿",
    ),
    Case(
        "Chinese, repeated",
        _apart("<p class=other>去年，出口增长12.8%。进口下降。</p>", "<p id=here>今年，出口增长12.8%。进口上升。</p>"),
        "12.8%",
        1,
    ),
    Case(
        "Chinese inside a sentence",
        _apart("<p id=here>据海关统计今年前三个季度双边贸易总额达到一千三百六十亿美元创历史新高</p>"),
        "一千三百六十亿美元",
    ),
    Case(
        "Japanese", _apart("<p id=here>貿易額は前年比で３０％増加し、1,900億ドルに達したとのことです。</p>"), "1,900億"
    ),
    Case(
        "Japanese on several lines",
        _apart("<p id=here>貿易額は前年比で\n  ３０％増加し、\n1,900億ドルに達し\nたとのことです．</p>"),
        "1,900億",
    ),
    Case(
        "a heading with a link to itself",
        _apart(
            "<h3>Added<a class=x style='float:right' href=#>#</a></h3><p class=other>In version 16.7.</p>",
            "<h3>Removed<a class=x style='float:right' href=#>#</a></h3><p id=here>In version 16.7.</p>",
        ),
        "16.7",
        1,
    ),
    Case(
        "a part that styles set apart",
        _apart("<p id=here>Exports <span class=n style='float:right'>12 tonnes</span>of 4,321 tons of it.</p>"),
        "4,321",
    ),
    Case("Korean", _apart("<p id=here>두 나라의 교역액은 지난해 1,900억 달러로 늘었다고 밝혔다.</p>"), "1,900억"),
    Case("Thai", _apart("<p id=here>การค้าระหว่างสองประเทศเพิ่มขึ้นเป็น 190 พันล้านดอลลาร์ในปีที่แล้ว</p>"), "190"),
    Case(
        "Cyrillic",
        _apart(
            "<p class=other>Экспорт составил 55 млрд долларов.</p>",
            "<p id=here>Импорт составил 55 млрд долларов, сообщила таможня.</p>",
        ),
        "55 млрд",
        1,
    ),
    Case(
        "Arabic",
        _apart("<div dir=rtl><p id=here>بلغت قيمة التجارة بين البلدين 190 مليار دولار في عام 2022.</p></div>"),
        "190",
    ),
    Case("Arabic with marks", _apart("<div dir=rtl><p id=here>وَبَلَغَ العَدَدُ ١٥٠ أَلْفَ جُنْدِيٍّ في الحَرْبِ.</p></div>"), "١٥٠"),
    Case("Hebrew", _apart("<div dir=rtl><p id=here>הסחר בין המדינות הגיע ל-190 מיליארד דולר בשנה.</p></div>"), "190"),
    Case(
        "the same words hidden before",
        _apart(
            "<p style='display:none' class=other>The total came to 4,321 people in all.</p>",
            "<p id=here>The total came to 4,321 people in all.</p>",
        ),
        "4,321",
    ),
    Case(
        "hidden words in the sentence",
        _apart("<p id=here>The total came <span style='display:none'>(see note 9) </span>to 4,321 people in all.</p>"),
        "4,321",
    ),
    Case("line break", _apart("<p id=here>Population<br>1,402,112,000<br>Area<br>9,596,961</p>"), "1,402,112,000"),
    Case(
        "line break, repeated",
        _apart(
            "<p class=other>India<br>Population: 1,402<br>Area</p>", "<p id=here>China<br>Population: 1,402<br>Area</p>"
        ),
        "1,402",
        1,
    ),
    Case(
        "long page",
        _apart(
            "".join(f"<p>Sentence {n} says that {n * 7} men and {n * 11} women came there.</p>" for n in range(1500)),
            "<p id=here>Sentence 900 is here again, and says that 6300 men came.</p>",
        ),
        "6300 men came.",
    ),
    Case(
        "case and capitals",
        _apart("<p class=other>THE TOTAL WAS 77 UNITS</p>", "<p id=here>The total was 77 units of it</p>"),
        "77 units of",
    ),
    Case(
        "upper case by style",
        _apart("<p id=here style='text-transform:uppercase'>The total was 77 units in May.</p>"),
        "77",
    ),
    Case(
        "dashes, commas, ampersands",
        _apart("<p id=here>R&amp;D, mid-size firms — 12,5–13 % (well-known), a+b=c, 100% #1.</p>"),
        "12,5–13 %",
    ),
    Case(
        "apostrophes and quotes",
        _apart("<p id=here>“It’s the state’s ‘last’ 3,500 soldiers,” she didn't say.</p>"),
        "3,500",
    ),
    Case(
        "raised note marks",
        _apart("<p id=here>There were 42 million of them<sup>12</sup> and 10<sup>6</sup> cells in it.</p>"),
        "42 million",
    ),
    Case(
        "wiki note marks",
        _apart(
            "<p id=here>There were 42 million<sup><a href=#n>[12]</a></sup> of them.<sup><a href=#n>[13]</a></sup></p>"
        ),
        "42 million",
    ),
    Case("preformatted", _apart("<pre id=here>year   total\n2021   1,111\n2022   2,222</pre>"), "2,222"),
    Case(
        "definition list",
        _apart("<dl class=other><dt>Men<dd>3,000 in all</dl>", "<dl id=here><dt>Women<dd>3,000 in all</dl>"),
        "3,000 in all",
        1,
    ),
    Case(
        "caption",
        _apart(
            "<figure id=here><div style='height:50px'></div>"
            "<figcaption>Figure 3. Some 812 ships lay in the port.</figcaption></figure>"
        ),
        "812",
    ),
    Case(
        "blockquote",
        _apart("<blockquote id=here><p>We shall send 1,000 men and no more.</p></blockquote>"),
        "1,000 men",
    ),
    Case(
        "long paragraph",
        _apart(
            "<p id=here>"
            + "The state grew and the people with it in those years. " * 8
            + "In 1905 it had 31 ships. "
            + "The state grew and the people with it in those years. " * 4
            + "</p>"
        ),
        "31 ships",
    ),
    Case(
        "a button in the line",
        _apart("<p id=here>Output was <button>?</button> 620 tonnes a day in the spring of that year.</p>"),
        "620",
    ),
    Case(
        "closed details",
        _apart("<details id=here><summary>More</summary><p>There were 9,876 votes for it.</p></details>"),
        "9,876",
    ),
    Case(
        "decomposed accents",
        _apart("<p id=here>L’e\u0301conomie a cru\u0302 de 4,2 % l’anne\u0301e passe\u0301e.</p>"),
        "4,2",
    ),
    Case("emoji", _apart("<p id=here>🚢 Ships: 3,141 🇨🇳 and 👩‍👩‍👧 271 more.</p>"), "3,141"),
    Case(
        "words of the menu too",
        "<nav><a href=/>Budget 2024: 5,555 million</a></nav>" + _apart("<p id=here>Budget 2024: 5,555 million</p>"),
        "5,555",
    ),
    Case(
        "inline list in a sentence",
        _apart("<p id=here>Sales: <span>1,212</span>, <span>1,313</span>, <span>1,414</span>.</p>"),
        "1,313",
    ),
)
