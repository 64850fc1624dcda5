"""Articles with notes in the shapes that real ones have; markers stand between ⟦ and ⟧ so that places are known.

A marker that calls a note whose id is not its label says so: ⟦1=2:1⟧ is the marker 1 that calls the note 2:1.
"""
# ruff: noqa: E501 - the lines are texts

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.model import Span


class Written(NamedTuple):
    """An article: its text, its markers with the ids of the notes they call, and the texts of the notes by id."""

    text: str
    markers: tuple[tuple[str, Span, str], ...]
    notes: dict[str, str]


_MARK = re.compile(r"⟦([^⟧=]+)(?:=([^⟧]+))?⟧")


def written(source: str, notes: dict[str, str]) -> Written:
    """The article that `source` describes."""
    parts: list[str] = []
    markers = []
    length = at = 0
    for match in _MARK.finditer(source):
        parts += [source[at : match.start()], match[1]]
        length += match.start() - at
        markers.append((match[1], Span(length, length + len(match[1])), match[2] or match[1]))
        length += len(match[1])
        at = match.end()
    return Written("".join([*parts, source[at:]]), tuple(markers), notes)


def listed(label: str, notes: dict[str, str], between: str = "\n\n") -> str:
    """The notes one after another, each behind `label` filled with its number."""
    return between.join(label.format(note.rsplit(":")[-1]) + text for note, text in notes.items())


def _numbered(*texts: str) -> dict[str, str]:
    return {str(number): text for number, text in enumerate(texts, 1)}


_NEWS = _numbered(
    "Ann Lee, “Ports Under Pressure,” Financial Times, March 4, 2023.",
    "Interview with a ministry official, Oslo, 12 May 2023.",
    "“Trade Statistics,” Ministry of Trade, accessed May 5, 2023, https://example.org/trade/2023.",
    "Ole Berg, The Long Coast (Oslo: Havn, 1999), 12–14.",
    "Lee, “Ports.”",
    "Ibid.",
)
_LAW = _numbered(
    "Harbor Act 1990 (Cth) s 12(3).",
    "Lee v Berg [2009] UKSC 3, [2010] 1 AC 4 [12] (Lord Holm).",
    "See, e.g., Ann Lee, Ports and Power, 35 Harv. L. Rev. 1201, 1215 (2002); Ole Berg, Note, 12 Yale L.J. 4 (1999).",
    "42 U.S.C. § 7401(b)(1).",
    "Id. at 1217.",
    "Berg, supra note 3, at 7.",
    "But see Doe v. Roe, 410 U.S. 113, 152–53 (1973) (Black, J., dissenting).",
)
_FRENCH = _numbered(
    "Voir A. Lemaire, Les Ports, Paris, Seuil, 1998, p. 12.",
    "Ibid., p. 15.",
    "J. Petit, « Le commerce », Annales, vol. 35, no 3, 2002, p. 33-45.",
    "Lemaire, op. cit., p. 17.",
    "Archives nationales, F12 1234, lettre du 3 mai 1850.",
)
_GERMAN = _numbered(
    "Vgl. Müller, Der Plan, Berlin 2020, S. 12.",
    "Ebd., S. 15 f.",
    "BGH, Urteil v. 12.3.2015 – I ZR 4/14, NJW 2015, 123 (125).",
    "Schmidt, in: Maier (Hrsg.), Handbuch, 3. Aufl. 2018, § 4 Rn. 12.",
    "Müller, a.a.O., S. 30.",
)
_RUSSIAN = _numbered(
    "Иванов А. А. История портов. М.: Наука, 1999. С. 12.",
    "Там же. С. 15.",
    "Петров Б. Б. Торговля // Вопросы истории. 2002. № 3. С. 33–45.",
    "Иванов А. А. Указ. соч. С. 17.",
    "РГАСПИ. Ф. 17. Оп. 3. Д. 12. Л. 4.",
)
_CHINESE = _numbered(
    "王明：《中国经济史》，北京：人民出版社，2010年，第12页。",
    "同上，第15页。",
    "李强：《贸易与增长》，《经济研究》2002年第3期，第33页。",
    "王明：《中国经济史》，第17页。",
    "《人民日报》2019年5月4日，第1版。",
)
_BLOG = _numbered(
    "Ann Lee. The Plan. 2021. https://example.org/plan",
    "https://example.com/blog/2020/ports.html",
    "Berg O., Holm P. Ships at sea. J Ports. 2015;12(3):33-45.",
    "Release notes of version 2.4, https://example.org/releases/2.4",
)
_PAGES = {
    "first": _numbered(
        "Ann Lee, “The Plan,” Daily News, May 4, 2021.",
        "Ibid., 33.",
        "Ole Berg, The Long Coast (Oslo: Havn, 1999), 12–14.",
    ),
    "second": {
        "4": "Peter Holm, “Ships,” Maritime Review 12, no. 3 (2001): 33–45.",
        "5": "Berg, Coast, 15.",
    },
    "third": {"6": "Holm, “Ships,” 40.", "7": "I thank the editors for this remark; see also Lee, “Plan.”"},
}


def _renamed(notes: dict[str, str], numbering: int) -> dict[str, str]:
    return {f"{numbering}:{label}": text for label, text in notes.items()}


_CHAPTERS = (
    _numbered("Ann Lee, The Plan (Oslo: Havn, 2001), 4.", "Ibid., 7.", "Ole Berg, “Ports,” Review 3 (1999): 12."),
    _renamed(_numbered("Peter Holm, Ships (Bergen: Skip, 2011), 1.", "Holm, Ships, 4.", "Lee, Plan, 9."), 2),
    _renamed(_numbered("Eva Dahl, Nets (Oslo: Havn, 2015), 33–34.", "Ibid.", "Dahl, Nets, 40."), 3),
)
_CHAPTER = (
    "In 1999 the coast was poor.⟦1={0}1⟧ Within 12 years its 35 ports grew by 3.5 percent,⟦2={0}2⟧ and in phase 2 the "
    "ministry spent $4.5 billion on 3 of them. Nobody had asked for it.⟦3={0}3⟧ It went on for 2 more years.\n"
)
_ORDINARY = (
    "The first harbor opened in 1850, with 2 cranes and 14 men. It took 3 years to build and cost $1.2 million. By "
    "1900, there were 12 harbors; by 1950, there were 35.\n"
)

ARTICLES: dict[str, Written] = {
    "news analysis": written(
        "Trade grew by 4.1 percent in 2022.⟦1⟧ “We did not expect it,” an official said.⟦2⟧ Exports reached $4.5 billion"
        " by 2023,⟦3⟧ and 12 of 35 ports were rebuilt—the largest in phase 2.⟦4⟧ The No. 1 priority was growth. In May"
        " 2022,⟦5⟧ prices fell to $41.20 a ton.⟦6⟧\n\nNotes\n\n" + listed("{}. ", _NEWS),
        _NEWS,
    ),
    "news analysis with spaces and brackets behind": written(
        "Trade grew (by 4.1 percent in 2022.⟦1⟧) “We did not expect it.” ⟦2⟧ Exports reached 26%;⟦3⟧ 12 of 35 ports "
        "were rebuilt⟦4⟧—the largest in phase 2. In May, prices fell again.⟦5⟧ They rose in June.⟦6⟧\n\nENDNOTES\n"
        + listed("{} ", _NEWS, "\n"),
        _NEWS,
    ),
    "law review": written(
        "The Act applies to ports.⟦1⟧ In Lee v Berg,⟦2⟧ at [12], the Court split 7-2 on § 4.2. Scholars disagree.⟦3⟧ The"
        " Clean Air Act⟦4⟧ defines it in section 7401. It is “settled law,”⟦5⟧ though rule 5 is not;⟦6⟧ cf. art. 6. Some"
        " doubt it.⟦7⟧\n\n" + listed("{}. ", _LAW, "\n"),
        _LAW,
    ),
    "history with superscripts": written(
        "The port was founded in 1702.⟦¹=1⟧ It had 35 houses in 1710.⟦²=2⟧ Its 4 churches burned.⟦³=3⟧ An area of 12 km² was "
        "lost, said Berg.⟦⁴=4⟧ Later it grew⟦⁵=5⟧ again, to 10⁶ people.⟦⁶=6⟧\n\nNotes\n\n"
        + listed("{} ", {"¹²³⁴⁵⁶"[int(n) - 1]: text for n, text in _NEWS.items()}),
        _NEWS,
    ),
    "French, before the stop": written(
        "En 1998, le port comptait 12 000 habitants⟦1⟧. Selon l’article 5, « rien ne change »⟦2⟧. Louis XIV⟦3⟧, en 1702, "
        "dépensa 4,5 millions⟦4⟧ ; il en restait 3 à Rouen⟦5⟧.\n\nNotes de bas de page\n\n" + listed("{}. ", _FRENCH),
        _FRENCH,
    ),
    "French, in parentheses": written(
        "En 1998, le port comptait 12 000 habitants (⟦1⟧). Selon l’article 5 (2e alinéa), « rien ne change » (⟦2⟧). Le "
        "roi (1638-1715) dépensa 4,5 millions (⟦3⟧), puis 3 (⟦4⟧). Le reste fut perdu (⟦5⟧).\n\nNotes\n\n"
        + listed("({}) ", _FRENCH, "\n"),
        _FRENCH,
    ),
    "French, in parentheses with points in the list": written(
        "En 1998, le port comptait 12 000 habitants (⟦1⟧). Selon l’article 5 (2e alinéa), « rien ne change » (⟦2⟧). Le "
        "roi (1638-1715) dépensa 4,5 millions (⟦3⟧), puis 3 (⟦4⟧). Le reste fut perdu (⟦5⟧).\n\nNotes\n\n"
        + listed("{}. ", _FRENCH, "\n"),
        _FRENCH,
    ),
    "French, behind a narrow space": written(
        "En 1998, le port comptait 12 000 habitants\u202f⟦1⟧. Selon l’article 5, « rien ne change »\u202f⟦2⟧. Le roi, en "
        "1702, dépensa 4,5 millions\u202f⟦3⟧. Puis vint la crise\u202f⟦4⟧, en 1710. Tout fut perdu\u202f⟦5⟧.\n\nNotes\n\n"
        + listed("{}. ", _FRENCH, "\n"),
        _FRENCH,
    ),
    "French, behind a no-break space": written(
        "En 1998, le port comptait 12 000 habitants\u00a0⟦1⟧. Selon l’article 5, « rien ne change »\u00a0⟦2⟧. Le roi, en "
        "1702, dépensa 4,5 millions\u00a0⟦3⟧. Puis vint la crise\u00a0⟦4⟧, en 1710. Tout fut perdu\u00a0⟦5⟧.\n\n"
        + listed("{}. ", _FRENCH, "\n"),
        _FRENCH,
    ),
    "French, behind a space": written(
        "En 1998, le port comptait 12 000 habitants ⟦1⟧. Selon l’article 5, « rien ne change » ⟦2⟧. Le roi, en 1702, "
        "dépensa 4,5 millions ⟦3⟧. Puis vint la crise ⟦4⟧, en 1710. Tout fut perdu ⟦5⟧. On n’en parla plus ⟦6⟧.\n\n"
        + listed("{}. ", {**_FRENCH, "6": "Ibid."}, "\n"),
        {**_FRENCH, "6": "Ibid."},
    ),
    "German": written(
        "Am 3. Oktober 1990 begann es.⟦1⟧ Der Umsatz stieg um 4,5 Prozent,⟦2⟧ so der BGH⟦3⟧ im 19. Senat. Nach § 4 Abs. 2"
        " gilt das nicht⟦4⟧. Die 5. Auflage fehlt.⟦5⟧ Weiter am 1.5.\n\nAnmerkungen\n\n" + listed("{} ", _GERMAN, "\n"),
        _GERMAN,
    ),
    "Russian": written(
        "В 1999 г. рост составил 4,5%.⟦1⟧ По словам министра, «рост продолжится»⟦2⟧. В XIX в.⟦3⟧ жило 12 тыс. человек. "
        "Т. 2 утрачен⟦4⟧. К 2030 году⟦5⟧ хотят 10 млрд долл.\n\nПримечания\n\n" + listed("{}. ", _RUSSIAN, "\n"),
        _RUSSIAN,
    ),
    "Russian in brackets": written(
        "В 1999 г. рост составил 4,5% [⟦1⟧]. По словам министра, «рост продолжится» [⟦2⟧]. В XIX в. жило 12 тыс. человек"
        " [⟦3⟧, с. 35]. Т. 2 утрачен [⟦4⟧; ⟦5⟧]. К 2030 году хотят 10 млрд долл. [⟦1⟧, с. 12]\n\nСписок литературы\n\n"
        + listed("{}. ", _RUSSIAN, "\n"),
        _RUSSIAN,
    ),
    "Chinese": written(
        "2010年中国进出口总值6.1万亿元。⟦1⟧其中，出口增长0.9%。⟦2⟧专家认为“合作没有止境”。⟦3⟧第4条规定如下，⟦4⟧共有12家企业。⟦5⟧\n\n"
        "注释\n\n" + listed("{}. ", _CHINESE, "\n"),
        _CHINESE,
    ),
    "Chinese, a letter at once, full width": written(
        "进出口总值6.1万亿元⟦１=1⟧。出口增长0.9%⟦２=2⟧，专家认为“合作没有止境”⟦３=3⟧。规定如下⟦４=4⟧，共有12家企业⟦５=5⟧。\n\n注释：\n"
        + listed("{}．", {"１２３４５"[int(n) - 1]: text for n, text in _CHINESE.items()}, "\n"),
        _CHINESE,
    ),
    "Chinese with circles": written(
        "进出口总值6.1万亿元。⟦①=1⟧出口增长0.9%，⟦②=2⟧专家认为“合作没有止境”⟦③=3⟧。规定如下。⟦④=4⟧共有12家企业。⟦⑤=5⟧\n\n"
        + listed("{}", {"①②③④⑤"[int(n) - 1]: text for n, text in _CHINESE.items()}, "\n"),
        _CHINESE,
    ),
    "Chinese with brackets": written(
        "进出口总值6.1万亿元。［⟦1⟧］出口增长0.9%，〔⟦2⟧〕专家认为“合作没有止境”［⟦3⟧］。规定如下。［⟦4⟧］共有12家企业。［⟦5⟧］\n\n参考文献\n\n"
        + listed("［{}］", _CHINESE, "\n"),
        _CHINESE,
    ),
    "policy report": written(
        "Executive Summary\n\nFigure 2.1 shows that 12 states agree.⟦1⟧ Table 3 lists 35.3 percent of them.⟦2⟧ In fiscal "
        "year 2023,⟦3⟧ the U.S.⟦4⟧ spent $4.5 billion.⟦5⟧ Recommendation 1: act by 2030.⟦6⟧\n\n1. Act\n\nSpend $2 "
        "billion.\n\n2. Wait\n\nFor 3 years.\n\nEndnotes\n\n" + listed("{}. ", _NEWS, "\n"),
        _NEWS,
    ),
    "policy report with a bibliography": written(
        "Twelve states agree.⟦1⟧ Some 35.3 percent don’t.⟦2⟧ In 2023,⟦3⟧ it cost $4.5 billion.⟦4⟧ Nobody knew.⟦5⟧ It "
        "ended.⟦6⟧\n\nNotes\n\n"
        + listed("{}. ", _NEWS, "\n")
        + "\n\nBibliography\n\n1. Berg, Ole. The Long Coast. Oslo: "
        "Havn, 1999.\n2. Dahl, Eva. Nets. Oslo: Havn, 2015.\n3. Lee, Ann. “Ports.” Financial Times, March 4, 2023.\n",
        _NEWS,
    ),
    "blog post": written(
        "I have used version 2.4 since 2021 [⟦1⟧], on 3 machines. It is 12% faster [⟦2⟧][⟦3⟧]: a[0] = 1 takes 5 ms.[⟦4⟧] "
        "Others agree [⟦1⟧, ⟦2⟧].\n\nReferences\n\n" + listed("[{}] ", _BLOG, "\n"),
        _BLOG,
    ),
    "blog post with colons": written(
        "I have used version 2.4 since 2021 [⟦1⟧], on 3 machines. It is 12% faster [⟦2⟧]. It takes 5 ms.[⟦3⟧] Yes.[⟦4⟧]"
        "\n\n" + listed("[{}]: ", _BLOG, "\n"),
        _BLOG,
    ),
    "blog post with carets": written(
        "I have used version 2.4 since 2021,^⟦1⟧ on 3 machines. It is 12% faster.^⟦2⟧ It takes 5 ms^⟦3⟧ on 2^4 rows. "
        "Yes.^⟦4⟧\n\n" + listed("^{} ", _BLOG, "\n"),
        _BLOG,
    ),
    "bracketed with letters": written(
        "I have used version 2.4 since 2021 [⟦1⟧], on 3 machines. It is 12% faster [⟦2⟧]. Some doubt it [⟦2a⟧]. It takes "
        "5 ms [⟦3⟧]. Yes [⟦4⟧].\n\nNotes\n\n"
        + listed("[{}] ", {"1": _BLOG["1"], "2": _BLOG["2"], "2a": _NEWS["4"], "3": _BLOG["3"], "4": _BLOG["4"]}, "\n"),
        {"1": _BLOG["1"], "2": _BLOG["2"], "2a": _NEWS["4"], "3": _BLOG["3"], "4": _BLOG["4"]},
    ),
    "lists, ranges and neighbours": written(
        "It was made.⟦1⟧,⟦2⟧ It grew by 35.3 percent.⟦3⟧–⟦5⟧ It was twenty miles.⟦6⟧⟦7⟧ They left in the end.⟦1⟧\n\nNotes\n\n"
        + listed("{}. ", _LAW, "\n"),
        _LAW,
    ),
    "notes after each page": written(
        "The plan was made in 1999.⟦1⟧ It grew by 35.3 percent.⟦2⟧ In 2021,⟦3⟧ 12 ports closed, and the ministry\n\n"
        + listed("{}. ", _PAGES["first"], "\n")
        + "\n\nspent $4.5 billion on the rest of them.⟦4⟧ Nobody had asked for it.⟦5⟧ In 2022, it was\n\n"
        + listed("{}. ", _PAGES["second"], "\n")
        + "\n\nover in 3 days.⟦6⟧ So it ended.⟦7⟧ Nothing more is known of it.\n\n"
        + listed("{}. ", _PAGES["third"], "\n")
        + "\n",
        {**_PAGES["first"], **_PAGES["second"], **_PAGES["third"]},
    ),
    "notes after each section, numbered through": written(
        "Origins\n\nThe plan was made in 1999.⟦1⟧ It grew by 35.3 percent.⟦2⟧ In 2021,⟦3⟧ 12 ports closed.\n\nNotes\n\n"
        + listed("{}. ", _PAGES["first"], "\n")
        + "\n\nThe Cost\n\n"
        + _ORDINARY
        + "\nThe ministry spent $4.5 billion.⟦4⟧ Nobody had asked for it.⟦5⟧\n\nNotes\n\n"
        + listed("{}. ", _PAGES["second"], "\n")
        + "\n\nThe End\n\nIt was over in 3 days.⟦6⟧ So it ended.⟦7⟧\n\nNotes\n\n"
        + listed("{}. ", _PAGES["third"], "\n"),
        {**_PAGES["first"], **_PAGES["second"], **_PAGES["third"]},
    ),
    "notes after each chapter, starting anew": written(
        "\n".join(
            f"Chapter {n}\n\n"
            + _CHAPTER.format("" if n == 1 else f"{n}:")
            + "\n"
            + _ORDINARY * n
            + "\nNotes\n\n"
            + listed("{}. ", notes)
            + "\n"
            for n, notes in enumerate(_CHAPTERS, 1)
        ),
        {key: text for notes in _CHAPTERS for key, text in notes.items()},
    ),
    "notes at the end by chapter, starting anew": written(
        "\n".join(
            f"Chapter {n}\n\n" + _CHAPTER.format("" if n == 1 else f"{n}:") + "\n" + _ORDINARY * n for n in (1, 2, 3)
        )
        + "\nNotes\n\n"
        + "\n\n".join(f"Chapter {n}\n\n" + listed("{}. ", notes, "\n") for n, notes in enumerate(_CHAPTERS, 1)),
        {key: text for notes in _CHAPTERS for key, text in notes.items()},
    ),
    "notes on each page, starting anew": written(
        "The plan was made.⟦1⟧ It was said to have been a very good one,⟦2⟧ by those who had made it, and who\n\n"
        "1. Ann Lee, The Plan (Oslo: Havn, 2001), 4.\n2. Ibid., 7.\n\n"
        "were paid for it. Nobody had asked for 3 ports or for 12 of them.⟦1=2:1⟧ The ministry spent all it had, and\n\n"
        "1. Ole Berg, “Ports,” Review 3 (1999): 12.\n\n"
        "more, on the rest.⟦1=3:1⟧ In 2019 it was over.⟦2=3:2⟧ Nothing else is known.\n\n"
        "1. Lee, Plan, 9.\n2. Peter Holm, Ships (Bergen: Skip, 2011), 1.\n",
        {
            "1": "Ann Lee, The Plan (Oslo: Havn, 2001), 4.",
            "2": "Ibid., 7.",
            "2:1": "Ole Berg, “Ports,” Review 3 (1999): 12.",
            "3:1": "Lee, Plan, 9.",
            "3:2": "Peter Holm, Ships (Bergen: Skip, 2011), 1.",
        },
    ),
    "circles on each page": written(
        "进出口总值6.1万亿元。⟦①=1⟧出口增长0.9%，⟦②=2⟧专家认为“合作没有止境”。\n\n"
        f"①{_CHINESE['1']}\n②{_CHINESE['2']}\n\n"
        "规定如下。⟦①=2:1⟧共有12家企业。⟦②=2:2⟧其中三家已经关闭。⟦③=2:3⟧\n\n"
        f"①{_CHINESE['3']}\n②{_CHINESE['4']}\n③{_CHINESE['5']}\n",
        {
            "1": _CHINESE["1"],
            "2": _CHINESE["2"],
            "2:1": _CHINESE["3"],
            "2:2": _CHINESE["4"],
            "2:3": _CHINESE["5"],
        },
    ),
    "asterisks and daggers": written(
        "The plan was made in 1999.⟦*⟧ It grew by 35.3 percent,⟦†⟧ and in 2021 12 ports were closed.⟦‡⟧ It cost 4 * 5 = "
        "20 dollars.\n\n"
        "* Ann Lee, “The Plan,” Daily News, May 4, 2021.\n† Ibid., 33.\n‡ By ports we mean harbors too.\n",
        {
            "*": "Ann Lee, “The Plan,” Daily News, May 4, 2021.",
            "†": "Ibid., 33.",
            "‡": "By ports we mean harbors too.",
        },
    ),
    "asterisks on each page": written(
        "The plan was made in 1999.⟦*⟧ It grew by 35.3 percent,⟦**⟧ and in 2021 the ministry\n\n"
        "* Ann Lee, “The Plan,” Daily News, May 4, 2021.\n** Ibid., 33.\n\n"
        "spent $4.5 billion on it.⟦*=2:*⟧ So it ended.\n\n* Ole Berg, The Long Coast (Oslo: Havn, 1999), 12–14.\n",
        {
            "*": "Ann Lee, “The Plan,” Daily News, May 4, 2021.",
            "**": "Ibid., 33.",
            "2:*": "Ole Berg, The Long Coast (Oslo: Havn, 1999), 12–14.",
        },
    ),
    "an author's note and numbered ones": written(
        "Ports and Power\n\nAnn Lee⟦*⟧\n\nThe plan was made in 1999.⟦1⟧ It grew by 35.3 percent.⟦2⟧ In 2021,⟦3⟧ 12 ports "
        "closed.⟦4⟧ It cost $4.5 billion.⟦5⟧ It ended.⟦6⟧\n\n* Professor of History, University of Bergen.\n\n"
        + listed("{}. ", _NEWS, "\n"),
        {"*": "Professor of History, University of Bergen.", **_NEWS},
    ),
    "page furniture in the list": written(
        "The plan was made in 1999.⟦1⟧ It grew by 35.3 percent.⟦2⟧ In 2021,⟦3⟧ 12 ports closed.⟦4⟧ It cost $4.5 "
        "billion.⟦5⟧ It ended.⟦6⟧\n\nNotes\n\n"
        f"1. {_NEWS['1']}\n\n2. {_NEWS['2']}\n\n113\n\nNotes (continued)\n\n3. {_NEWS['3']}\n\n4. {_NEWS['4']}\n\n"
        f"NOTES TO PAGES 12–35\n\n114\n\n5. {_NEWS['5']}\n\n6. {_NEWS['6']}\n\n115\n",
        _NEWS,
    ),
    "labels on lines of their own": written(
        "The plan was made in 1999.⟦1⟧ It grew by 35.3 percent.⟦2⟧ In 2021,⟦3⟧ 12 ports closed.⟦4⟧ It cost $4.5 "
        "billion.⟦5⟧ It ended.⟦6⟧\n\nNotes\n\n" + listed("{}\n\n", _NEWS),
        _NEWS,
    ),
    "labels in words": written(
        "The plan was made in 1999.⟦1⟧ It grew by 35.3 percent.⟦2⟧ In 2021,⟦3⟧ 12 ports closed.⟦4⟧ It cost $4.5 "
        "billion.⟦5⟧ It ended.⟦6⟧\n\n" + listed("Note {}: ", _NEWS),
        _NEWS,
    ),
    "markers lost": written(
        "The plan was made in 1999. It grew by 35.3 percent. In 2021, 12 ports closed. It cost $4.5 billion.\n\nNotes\n\n"
        + listed("{}. ", _NEWS),
        _NEWS,
    ),
}
