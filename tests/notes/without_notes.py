"""Forty texts with many numbers and no notes, of the kinds in which numbers are taken for markers."""
# ruff: noqa: E501 - the lines are texts

from __future__ import annotations

TEXTS: dict[str, str] = {
    "match report": """City won 3-1 on Saturday, their 7th win in 9 games. Haaland scored in the 12th minute, then again
on 45+2. “We deserved it,” he said. The 2-0 lead at half-time flattered them.3 points separate the top 4. United
lost 1-0 to Wolves; Villa drew 2-2. Attendance: 54,312. Table: City 24, Arsenal 22, Spurs 20. Next: Sept. 5, 8 p.m.""",
    "quarterly results": """Revenue rose 4.1 percent to $2.31 billion in Q2, from $2.22 billion a year earlier. Net income was
$312 million, or $1.12 a share, against $1.04. Analysts had expected $1.09. Margins widened by 1.5 points to 13.5%.
Free cash flow: $201.4m. The dividend rises to 35.5 cents. Shares fell 2.3% to $41.20 on 4.5 million shares traded.
In Q1, it earned $1.08.2 of its 3 units grew. In Q3, it expects $1.15 to $1.20.""",
    "typos in the spacing of news": """Prices rose in May.9 of 10 shops agreed. The central bank met on June 5.It kept rates
at 4.5 percent. In July.12 people came. GDP grew 2.1 percent in 2019.3.2 percent was forecast. Only 4 firms moved.""",
    "legal text": """Section 4.2 applies to Article 5(2) and Article 6(1)(a). Under § 823(1) BGB, read with § 31, the
duty in s.12 is strict; see s.13 and s.14(3). Schedule 1, para.5 provides otherwise. The Act of 1998, c.42, as amended
by S.I. 2001/3649, reg.2 and reg.3, repealed ss.1 to 7. Rule 26.1 and Rule 26.2 govern; see also r.3.4(2)(c).""",
    "a contract": """1. Definitions

1.1 “Agreement” means this contract. 1.2 “Buyer” means the party named in Schedule 1.

2. Delivery

2.1 The Seller shall deliver within 30 days. 2.2 Risk passes on delivery, subject to clause 4.1.

3. Payment

3.1 The price is $12,500.00. 3.2 Interest runs at 4.5% from day 31.

4. Liability

4.1 Clause 3.2 applies. 4.2 Nothing here limits clause 2.1.""",
    "recipe": """Serves 4. Preparation: 20 min. Heat the oven to 180°C. Mix 200 g of flour, 2 eggs, 1/2 tsp of salt and
3 tbsp of sugar. Knead for 5 min; rest for 30. Roll to 3 mm. Bake 25 to 30 min at 180, then 5 at 200. Makes 12.

1. Mix the dry things.
2. Add the eggs, 1 at a time.
3. Bake for 25 minutes.
4. Serve at once.""",
    "scripture with verse numbers": """In the beginning was the word, and the word was with them. 2 The same was there in
the beginning. 3 All things were made by it; 4 and without it was nothing made. 5 In it was life, 6 and the life was
the light of men. 7 And the light shineth in darkness; 8 and the darkness took it not. 9 There came a man. 10 He bore
witness, 11 that all might believe. 12 He was not that light.""",
    "scripture with glued verse numbers": """1In the beginning was the word.2The same was there.3All things were made by
it; 4and without it was nothing made.5In it was life,6and the life was the light.7And the light shineth in darkness.""",
    "citations of scripture": """See Gen. 1:1–2:4, Ps. 23:1, Matt. 5:3–12 and John 3:16; 1 Cor. 13:4–8; 2 Tim. 3:16. Compare
Isa. 40:1.3 Esdras is not in it. Exod. 20:2–17 and Deut. 5:6–21 differ in verse 12.4 Maccabees says more (4 Macc. 2:1).""",
    "release notes": """Version 2.4.1 fixes 3 bugs. Since v2.3, the parser needs Python 3.9 or later; 3.8 is gone. Version
2.4.2 fixes 4 more. libfoo.so.1 links to libfoo.so.1.2.3. Use foo-1.2.tar.gz, bar.2 or baz.3. In 2.5, option -O2 is
the default; -O3 is slower. Requires GTK4, Qt6 and C++20. See RFC 2119, RFC 8174 and PEP 484. Tested on Ubuntu 22.04.""",
    "a manual page": """The calls open(2), read(2) and write(2) are described in section 2; printf(3) in 3. See also ls(1),
chmod(1), signal(7). The file /etc/passwd (5) is read first. On Linux 2.6.32 and later, flags 1, 2 and 4 work; 8 does
not. ERRORS: EAGAIN (11), EINTR (4). Since glibc 2.10: _POSIX_C_SOURCE >= 200809L. Exit status is 0, 1 or 2.""",
    "a table in text": """Country   Exports  Imports  Rank
Norway     112.3     89.1      1
Sweden     101.2     93.4      2
Denmark     98.7     90.2      3
Finland     65.1     66.0      4
Iceland      5.2      6.1      5

The sum is 382.5 and 344.8. Norway led in 2021.""",
    "a bibliography without numbers": """Bibliography

Adams, J. “The coast.” Journal of Ports 35.3 (2002): 12–19.
Berg, O. “Ships.” Maritime Review 12.4 (1999): 1–22.
Cole, P. “Tariffs.” World Trade 7.1 (2011): 3–44.
Dahl, E. The Long Coast. 2nd ed. 3 vols. Oslo: Havn, 1999.
Eide, F. “Nets.” Fishing 22.5 (2015): 6–7.""",
    "volume numbers in prose": """The debate began in Past & Present 35.3 and went on in 36.1 and 36.2; a reply came in
History 12.4. Volume 3, no.2 of the Review holds the last word; vol.4 adds nothing. The second edition (vol.1, p.5,
and vol.2, p.6) corrects it. Two papers (JEL 7.3, AER 12.4) disagree, and QJE 8.5 sides with neither.""",
    "references in the body": """Earlier work (Lee 2009; Berg 2011, 12; Holm et al. 2015, 3–5) found 12 cases. Smith (1999, 2003)
counted 14, Jones (2004: 15) 16. As Lee (2009, p. 17) says, “it is 18.” See also Table 3, fig. 5.1 and eq. (4). Others
(Dahl 2018, ch. 5; Eide 2019, fig. 6) agree with Lee (2009, p.7).""",
    "addresses": """Write to 12 Main St., Apt. 4, Springfield, IL 62704, or 10 Downing Street, London SW1A 2AA. Call
+1 (555) 010-9999, ext. 3, or +44 20 7946 0958. Post: B.P. 17, 75001 Paris; Musterstr.5, 10115 Berlin; Hauptstr.6,
1010 Wien; ul. Lenina, d.7, kv.8; P.O. Box 9. Office hours: 9-5, Mon.1 to Fri.5 on request. Room 10, floor 2.""",
    "mathematics": """Let x1, x2 and x3 be real, and f(x) = 2x + 3. If n = 4, then n! = 24 and 2^5 = 32. By Lemma 2, Theorem 3
holds for k > 1. From (1) and (2) we get (3); with (4) the claim follows. Let A1, A2, A3 be sets, |A1| = 3. The sum over
i = 1, ..., 7 is 28. Hence x² + y² = z², and 10⁻³ < ε. In R³, e₁ and e₂ span a plane. See [0, 1] and [1, 2].""",
    "figures and tables": """As fig. 5.1 shows, demand rose. Fig. 5.2 and fig. 5.3 give the shares; table 5.1 the sums. Figs.6 and
7 are maps. In fig.8, prices fall; in fig.9, they rise. Box 1 defines the terms. Chart 2.3 has the rest, tab.4 the
sources. Annex 1, plate 12. Panel 3 of exhibit 4 shows it.""",
    "percentages": """Some 99.4 percent agreed; 0.6 percent did not. Turnout was 67.3 per cent, up 2.1 points. In 2019, 45.2% of
women and 44.8% of men voted.12% spoiled their ballots. Of the rest, 5.5 percent abstained.3 percent were ill. The
margin is plus or minus 3.1 points. Inflation: 9.1 percent in June, 8.5 in July, 8.3 in August.""",
    "a game of chess": """1.e4 c5 2.Nf3 d6 3.d4 cxd4 4.Nxd4 Nf6 5.Nc3 a6 6.Bg5 e6 7.f4 Be7 8.Qf3 Qc7 9.O-O-O Nbd7 10.g4 b5
11.Bxf6 Nxf6 12.g5 Nd7 13.f5 Bxg5+ 14.Kb1 Ne5 15.Qh5 Qe7 16.Nxe6 Bxe6 17.fxe6 g6 and White resigned. On move 12, 12.a3
was better; after 13.Bh3 it is equal.""",
    "a timetable": """Trains leave at 8.05, 9.05 and 10.05. Platform 3: 8.15 to Leeds, calling at York (8.45). Platform 4: 9.12.
Bus 5 runs from 6.30 to 22.30, every 10 min; bus 6 from 7.00. Change at stop 7 for line 8. On Sundays, trains run from
9.30. Journey time: 1 h 25. Fares from £12.50; children £6.25. Line 9 is shut until 10 May.""",
    "questions and answers": """Frequently asked questions

1. What does it cost? It costs $5 a month.
2. Can I cancel? Yes, within 14 days.
3. Who may use it? Everyone over 16.
4. Is there a trial? Yes, for 30 days, see section 2.1.
5. Where is my data? In 2 places.""",
    "questions numbered with Q": """Q1 Who are you? A1 A teacher. Q2 Since when? A2 Since 2012. Q3 How many pupils? A3 It is 25.4 of
them are new. Q4 Any plans? A4 To retire in 5 years. Q5 Why? A5 Why not?""",
    "a pure reference list": """References

[1] A. Lee, “The Plan,” Daily News, 2021.
[2] O. Berg, The Long Coast. Oslo: Havn, 1999.
[3] P. Holm, “Ships,” Review, vol. 12, no. 3, pp. 33–45, 2001.
[4] E. Dahl, “Nets,” Fishing, vol. 2, 2015.""",
    "names that end in numbers": """World War 2 ended; World War 3 did not begin. Apollo 11 landed, Apollo 13 did not. Boeing's 737, Airbus's
A320 and A380; the F-16, the Su-27, the T-34 and the Mi-8. Covid-19, H5N1, SARS-CoV-2. Henry VIII, John XXIII. Channel
4, Radio 3, Formula 1, Catch-22, Ocean's 8, Euro 2024. Blink-182, U2, Maroon5, Sum41 and Level42 played. G7, G20, BRIC.""",
    "German news": """Am 3. Oktober 1990 trat die DDR bei. Der Umsatz stieg um 4,5 Prozent auf 2,3 Milliarden Euro. Nach § 4 Abs. 2
Nr. 3 GG gilt Art. 5. Der FC gewann 3:1.2 Tore schoss Müller. Im 19. Jahrhundert lebten dort 12.000 Menschen. Am 1.5.
und am 2.5. bleibt geschlossen. Die 5. Auflage von 1998, Bd. 2, S. 12 f., ist vergriffen. Tel. 030 / 12 34 56.""",
    "French news": """Le 1er mai 2023, 12 000 personnes ont défilé. La hausse est de 4,5 %. Selon l'article 5, alinéa 2, de la loi
n° 78-17 du 6 janvier 1978, c'est interdit. Le PSG a gagné 3-1. Louis XIV régna 72 ans. À 20 h 30, 3 trains partent. Au
2e trimestre, 2,5 millions. L'A6, le TGV 8, la ligne 9 et la R10 sont fermées. Voir p. 11 et p. 12.""",
    "Russian news": """В 2023 г. рост составил 4,5%. По ст. 5 ч. 2 закона № 152-ФЗ штраф 3 тыс. руб. Матч окончился 3:1. 1 мая, 2
мая и 3 мая закрыто. В XIX в. жило 12 тыс. человек. Т. 2, с. 34. Ту-134, Су-27 и Ил-76 летают. Стр. 5, рис. 6, табл. 7.
Дом 8, кв. 9. К 2030 г. хотят 10 млрд долл. Курс вырос до 92,5 руб.""",
    "Chinese news": """2023年3月1日,中国进出口总值6.1万亿元,同比下降0.8%。其中,出口3.5万亿元,增长0.9%;进口2.6万亿元。第1条、第2条规定如下。
3个月内,12家企业投资5亿美元。比赛以3比1结束。北京时间8时30分,第4届会议开幕。人口14.1亿。一带一路10周年。G20峰会。2、3、4号线停运。""",
    "Chinese count with circles": """会议提出三项任务:①稳定增长;②扩大开放;③改善民生。各地要:①提高认识;②加强领导;③抓好落实。""",
    "a list of laws": """The Clean Air Act, 42 U.S.C. 7401, and 40 C.F.R. 52.21 apply. In Roe v. Wade, 410 U.S. 113 (1973), and Doe v.
Bolton, 410 U.S. 179, the Court split 7-2. See 5 U.S.C. § 552(b)(1)–(9). Pub. L. 111-148, 124 Stat. 119. Title 7 and
Title 9 differ. Amend. 14, sec. 1; art. 2, cl. 3. Fed. R. Civ. P. 12(b)(6).""",
    "a judgment with paragraphs": """1. This is an appeal from a decision of 3 May 2019.

2. The facts are these. On 4 June 2017, 5 men came. At [12] the judge said so, and at [13]–[15] he explained.

3. Section 2(1) was considered in Lee v Berg [2009] UKSC 3, [2010] 1 AC 4, at [5] and [6].

4. The question is whether rule 7.1 applies. It does: see paragraph 3.

5. I would dismiss the appeal.""",
    "a diary": """May 1. Rain. May 2. Sun; 12 miles. May 3. We reached camp 4.5 miles further on was water. May 6. Snow, 3 ft. May
7. Nobody moved. May 8. It cleared. At 9. 30 we left. 11 dogs, 4 sleds. Lat. 71.12 N. Temp. 4. May 9. Home.""",
    "a stock list": """AAPL 172.3 MSFT 330.1 GOOG 131.2 AMZN 3.4 NVDA 5.6. S&P500 up 0.7, Nasdaq100 down 1.8, Nikkei225 flat. T-bill
5.31. Brent 91.2, WTI 88.3, gold 1,923.4. EUR1.07, GBP1.25, JPY147.5. CAC40 7,200.6; DAX30 15,800.7; FTSE100 7,600.8.
M1, M2 and M3 rose. Q1, Q2, Q3, H1. Class A, Series B2, tranche C3.""",
    "ratings and reviews": """I give it 5 stars. Battery: 4.5/5. Screen: 4/5. Sound: 3/5. The X1 is better than the X2; the Mk3 beats both. The
iPhone14 and the iPhone15 have USB2 and USB3. Wi-Fi 6, Bluetooth 5.3, HDMI2, DDR4, DDR5. It weighs 1.24 kg.5 of 6 users
liked it. Price: $999. 10 out of 10. Top.10 best. Rank 11.""",
    "a genealogy": """1 John Smith (1700–1771), m. 1725 Ann Lee; issue: 2 William (1726–1790), 3 Mary, b. 1728, 4 Henry (d. 1799 at 69). 2
William Smith m. (1) Jane Berg, 1750, and (2) Ann Holm, 1760; issue: 5 George, 6 James, 7 Ann. 4 Henry m. Eve; no issue.
5 George (1751–1801) had 8 sons, 9 daughters and 10 dogs.""",
    "poem with line numbers": """Sing of the man, O muse, of many ways,
who wandered far when he had sacked the town;
and many cities saw he, knew their minds, 3
and many griefs he suffered on the sea,
to save his life and bring his comrades home. 5
Yet even so he saved them not at all, 6
for by their folly they were all undone.
Of these things, goddess, tell us where thou wilt. 8
Then all the rest who had escaped from death, 9
were safe at home from war and from the sea. 10""",
    "a syllabus": """Week 1. Introduction. Read Lee, ch. 1, pp. 3–12. Week 2. Trade. Read Berg, ch. 2 and 3. Week 3. Ports. Essay 1 is due
(25%). Week 4. No class. Week 5. Ships. Essay 2 is due (25%). Week 6. Exam.7 credits. Grades: A 93–100, B 85–92. Office
3.14, Tue. 8–9. Group 10 meets in room 11 on Nov.12.""",
    "an abstract with statistics": """We enrolled 512 patients (mean age 54.2, SD 8.1; 48.3% women). The odds ratio was 1.45 (95% CI 1.12–1.89; p=0.004).
At 6 months, 12.5% vs. 8.3% relapsed (p<.01, n=7). Model 2 adjusts for sex, model 3 for age. R2=0.34, F(2, 45)=3.12,
t(8)=2.9, chi2=10.1. CD4 and CD8 counts fell; IL-6, IL-10 and TNF rose. Vitamin B12, D3 and omega3 had no effect.""",
    "a pattern": """Cast on 40 st. Row 1: k2, p2. Row 2: k3, p3. Row 3: *k4, p4; repeat from * to end. Row 4: p.5 more. Rep. rows 1–4.
Next row: k1,*yo,k2tog; rep from *. Work 6 in. Size 7 needles. Rnd 8: sl1, k9. Rnd 10: dec. 11 st. left; bind off 12.""",
    "a press release with a dateline": """BERLIN, 4 May 2023 – The 12 members met for the 3rd time. “We will invest €4.5 billion by 2030,” said the chair. The
first 2 projects start in 2024. Phase 1 costs €1.2bn, phase 2 €3.3bn. Contact: Tel. +49 30 1234-5, press@example.org.
About: founded in 1999, it has 6 offices in 7 countries and 8,900 staff. (ends) 10.""",
    "an index": """Adams, J., 12, 45–47, 102
Bergen, 3, 5, 88; port of, 6, 7
coal, 8–9, 10, 33; price of, 11, 12
Denmark, 13, 14, 15; war with, 16
exports, 17, 18; of fish, 19, 20; of timber, 21""",
}
