# ruff: noqa: E501 - a note is one line
"""Labelled runs that no rule was written for: they were put aside before the rules and looked at only to count."""

from __future__ import annotations

from tests.notes.footnotes import read_runs

HELD_BACK = read_runs("""
## German sociology of law, full forms with place and year, Fn.
1. Niklas Luhmann, Rechtssoziologie, 2. Aufl., Opladen 1983, S. 40 ff.
  full | by=Luhmann | title=Rechtssoziologie | place=Opladen | year=1983 | at=40 ff.
2. Vgl. Erhard Blankenburg, Mobilisierung von Recht, in: Zeitschrift für Rechtssoziologie 1 (1980), S. 33-64.
  full | by=Blankenburg | title=Mobilisierung von Recht | in=Zeitschrift für Rechtssoziologie | vol=1 | year=1980 | pages=33-64
3. Luhmann (Fn. 1), S. 52.
  short -> 1 | by=Luhmann | at=52
4. Ebd., S. 53 f.
  ibid -> 1 | at=53 f.
5. So auch Max Weber, Wirtschaft und Gesellschaft, 5. Aufl., Tübingen 1972, S. 181; kritisch dazu Blankenburg (Fn. 2), S. 40.
  full | by=Weber | title=Wirtschaft und Gesellschaft | place=Tübingen | year=1972 | at=181
  short -> 2 | by=Blankenburg | at=40
6. Siehe oben Fn. 2.
  short -> 2
7. Diese Unterscheidung wird hier nicht weiter verfolgt; sie hat für das Folgende keine Bedeutung.
8. Weber (Fn. 5), S. 182; anders Theodor Geiger, Vorstudien zu einer Soziologie des Rechts, Neuwied 1964, S. 48.
  short -> 5.1 | by=Weber | at=182
  full | by=Geiger | title=Vorstudien zu einer Soziologie des Rechts | place=Neuwied | year=1964 | at=48
9. Vgl. Fn. 8.
  short -> ?
10. Geiger, a.a.O. (Fn. 8), S. 50.
  short -> 8.2 | by=Geiger | at=50
11. Dazu ausführlich Gunther Teubner, Recht als autopoietisches System, Frankfurt/M. 1989, S. 21 ff. m. w. N.
  full | by=Teubner | title=Recht als autopoietisches System | place=Frankfurt/M. | year=1989 | at=21 ff.

## German doctrine: courts, commentaries, journals by abbreviation
1. BVerfGE 7, 198 (205).
  full | title=BVerfGE 7, 198 | in=BVerfGE | vol=7 | pages=198 | at=205
2. BGH, Urt. v. 12.3.1999 – V ZR 1/99, NJW 1999, 2345 (2347).
  full | by=BGH | title=V ZR 1/99 | in=NJW | year=1999 | pages=2345 | at=2347
3. Canaris, JuS 1989, 161 (164 f.); a. A. Alexy, VVDStRL 61 (2002), 7 (15).
  full | by=Canaris | in=JuS | year=1989 | pages=161 | at=164 f.
  full | by=Alexy | in=VVDStRL | vol=61 | year=2002 | pages=7 | at=15
4. Palandt/Heinrichs, BGB, 60. Aufl. 2001, § 242 Rn. 5.
  full | by=Palandt; Heinrichs | title=BGB | year=2001 | at=§ 242 Rn. 5
5. § 823 Abs. 1 BGB.
  full | title=BGB | at=§ 823 Abs. 1
6. Vgl. BVerfGE 7, 198 (207) – Lüth; siehe auch Canaris (Fn. 3), 165.
  full | title=BVerfGE 7, 198 | in=BVerfGE | vol=7 | pages=198 | at=207
  short -> 3.1 | by=Canaris | at=165
7. Heinrichs, in: Palandt (Fn. 4), § 242 Rn. 7.
  short -> 4 | by=Heinrichs | at=§ 242 Rn. 7
8. Larenz, Methodenlehre der Rechtswissenschaft, 6. Aufl. 1991, S. 320; ders., Richtiges Recht, München 1979, S. 12.
  full | by=Larenz | title=Methodenlehre der Rechtswissenschaft | year=1991 | at=320
  full | by=Larenz | title=Richtiges Recht | place=München | year=1979 | at=12
9. Larenz, Methodenlehre (Fn. 8), S. 321.
  short -> 8.1 | by=Larenz | title=Methodenlehre | at=321
10. Art. 3 Abs. 1 GG.
  full | title=GG | at=Art. 3 Abs. 1

## German, family name first, Anm.
1. Rottleuthner, Hubert: Rechtstheorie und Rechtssoziologie, Freiburg/München 1981, S. 112.
  full | by=Rottleuthner | title=Rechtstheorie und Rechtssoziologie | place=Freiburg/München | year=1981 | at=112
2. Vgl. Habermas, Jürgen: Faktizität und Geltung, Frankfurt am Main 1992, S. 57.
  full | by=Habermas | title=Faktizität und Geltung | place=Frankfurt am Main | year=1992 | at=57
3. Ebenda, S. 60.
  ibid -> 2 | at=60
4. Rottleuthner (wie Anm. 1), S. 115.
  short -> 1 | by=Rottleuthner | at=115
5. Raiser, Thomas: Rechtssoziologie als Grundlagenfach, in: Dreier, Horst (Hrsg.): Rechtssoziologie am Ende des 20. Jahrhunderts, Tübingen 2000, S. 323-344 (330).
  full | by=Raiser | title=Rechtssoziologie als Grundlagenfach | in=Rechtssoziologie am Ende des 20. Jahrhunderts | eds=Dreier | place=Tübingen | year=2000 | pages=323-344 | at=330
6. Dies zeigt auch die Untersuchung von Raiser (Anm. 5), S. 331.
  short -> 5 | by=Raiser | at=331
7. Ich danke den Teilnehmerinnen des Bielefelder Kolloquiums für ihre Hinweise.
8. Habermas, a.a.O., S. 61.
  short -> 2 | by=Habermas | at=61
9. Siehe Anm. 5.
  short -> 5
10. Schelsky, Helmut: Die Soziologen und das Recht, Opladen 1980, S. 95 ff.; Habermas (Anm. 2), S. 80 f.
  full | by=Schelsky | title=Die Soziologen und das Recht | place=Opladen | year=1980 | at=95 ff.
  short -> 2 | by=Habermas | at=80 f.

## Journal of Law and Society, op. cit.
1. R. Cotterrell, The Sociology of Law: An Introduction (1984) 12.
  full | by=Cotterrell | title=The Sociology of Law: An Introduction | year=1984 | at=12
2. D. Nelken, ‘Is There a Crisis in Law and Legal Ideology?’ (1982) 9 J. of Law and Society 177, at 180.
  full | by=Nelken | title=Is There a Crisis in Law and Legal Ideology? | in=J. of Law and Society | vol=9 | year=1982 | pages=177 | at=180
3. Cotterrell, op. cit., n. 1, p. 45.
  short -> 1 | by=Cotterrell | at=45
4. id., p. 46.
  ibid -> 1 | at=46
5. See, for example, M. Galanter, ‘Why the “Haves” Come Out Ahead’ (1974) 9 Law and Society Rev. 95; Nelken, op. cit., n. 2.
  full | by=Galanter | title=Why the “Haves” Come Out Ahead | in=Law and Society Rev. | vol=9 | year=1974 | pages=95
  short -> 2 | by=Nelken
6. For a fuller account of this debate, see n. 5 above.
  short -> ?
7. Galanter, id., p. 100.
  short -> 5.1 | by=Galanter | at=100
8. B. de Sousa Santos, ‘Law: A Map of Misreading’ (1987) 14 J. of Law and Society 279.
  full | by=de Sousa Santos | title=Law: A Map of Misreading | in=J. of Law and Society | vol=14 | year=1987 | pages=279
9. See n. 8 above.
  short -> 8
10. J. Habermas, ‘Law as Medium and Law as Institution’ in Dilemmas of Law in the Welfare State, ed. G. Teubner (1986) 204.
  full | by=Habermas | title=Law as Medium and Law as Institution | in=Dilemmas of Law in the Welfare State | eds=Teubner | year=1986 | at=204
11. I am grateful to the anonymous referees for pressing me on this point.
12. de Sousa Santos, op. cit., n. 8, p. 282.
  short -> 8 | by=de Sousa Santos | at=282

## OSCOLA
1. Donoghue v Stevenson [1932] AC 562 (HL) 580.
  full | title=Donoghue v Stevenson | in=AC | year=1932 | pages=562 | at=580
2. HLA Hart, The Concept of Law (2nd edn, Clarendon Press 1994) 116.
  full | by=Hart | title=The Concept of Law | from=Clarendon Press | year=1994 | at=116
3. Hart (n 2) 120.
  short -> 2 | by=Hart | at=120
4. ibid 121–23.
  ibid -> 2 | at=121–23
5. Paul Craig, ‘Theory, “Pure Theory” and Values in Public Law’ [2005] PL 440, 443.
  full | by=Craig | title=Theory, “Pure Theory” and Values in Public Law | in=PL | year=2005 | pages=440 | at=443
6. Human Rights Act 1998, s 6.
  full | title=Human Rights Act 1998 | at=s 6 | year=1998
7. Donoghue (n 1) 582 (Lord Atkin).
  short -> 1 | at=582 | title=Donoghue
8. See Craig (n 5) 445; Hart (n 2) 130.
  short -> 5 | by=Craig | at=445
  short -> 2 | by=Hart | at=130
9. See also text to n 4.
10. Justine Pila, ‘The Value of Authorship in the Digital Age’ in William H Dutton and Paul W Jeffreys (eds), World Wide Research: Reshaping the Sciences and Humanities (MIT Press 2010) 32.
  full | by=Pila | title=The Value of Authorship in the Digital Age | in=World Wide Research: Reshaping the Sciences and Humanities | eds=Dutton; Jeffreys | from=MIT Press | year=2010 | at=32
11. Pila (n 10).
  short -> 10 | by=Pila

## Bluebook
1. Robert M. Cover, The Supreme Court, 1982 Term—Foreword: Nomos and Narrative, 97 Harv. L. Rev. 4, 11 (1983).
  full | by=Cover | title=The Supreme Court, 1982 Term—Foreword: Nomos and Narrative | in=Harv. L. Rev. | vol=97 | pages=4 | at=11 | year=1983
2. Id. at 12.
  ibid -> 1 | at=12
3. Brown v. Board of Education, 347 U.S. 483, 495 (1954).
  full | title=Brown v. Board of Education | in=U.S. | vol=347 | pages=483 | at=495 | year=1954
4. See Cover, supra note 1, at 15.
  short -> 1 | by=Cover | at=15
5. Robert C. Ellickson, Order Without Law 52 (1991).
  full | by=Ellickson | title=Order Without Law | at=52 | year=1991
6. Id.
  ibid -> 5
7. See supra note 3.
  short -> 3
8. Brown, 347 U.S. at 496.
  short -> 3 | title=Brown | in=U.S. | vol=347 | at=496
9. 42 U.S.C. § 1983 (2000).
  full | title=42 U.S.C. | at=1983 | year=2000
10. Ellickson, supra note 5, at 60; Cover, supra note 1, at 16–17.
  short -> 5 | by=Ellickson | at=60
  short -> 1 | by=Cover | at=16–17
11. The literature on this question is vast, and no attempt is made here to survey it.

## Author-date in notes, law and anthropology
1. See Griffiths 1986: 12.
  short -> - | by=Griffiths | year=1986 | at=12
2. Merry (1988) and, for a different view, Tamanaha (1993: 195).
  short -> - | by=Merry | year=1988
  short -> - | by=Tamanaha | year=1993 | at=195
3. Griffiths, J. (1986) ‘What is Legal Pluralism?’ 24 Journal of Legal Pluralism 1–55.
  full | by=Griffiths | title=What is Legal Pluralism? | in=Journal of Legal Pluralism | vol=24 | year=1986 | pages=1–55
4. Moore 1973: 720; Geertz 1983: 182–4.
  short -> - | by=Moore | year=1973 | at=720
  short -> - | by=Geertz | year=1983 | at=182–4
5. Griffiths 1986: 39.
  short -> 3 | by=Griffiths | year=1986 | at=39
6. Ibid.: 40.
  ibid -> 3 | at=40
7. Merry, Sally Engle (1988) ‘Legal Pluralism’, Law & Society Review 22(5): 869–896.
  full | by=Merry | title=Legal Pluralism | in=Law & Society Review | vol=22 | no=5 | year=1988 | pages=869–896
8. See note 7 above.
  short -> 7
9. As Merry (1988: 871) argues, the concept has widened over the years.
  short -> 7 | by=Merry | year=1988 | at=871

## British history of law, ibid. with pp.
1. E.P. Thompson, Whigs and Hunters: The Origin of the Black Act (London: Allen Lane, 1975), pp. 258-69.
  full | by=Thompson | title=Whigs and Hunters: The Origin of the Black Act | place=London | from=Allen Lane | year=1975 | at=258-69
2. Ibid., p. 263.
  ibid -> 1 | at=263
3. D. Hay, ‘Property, Authority and the Criminal Law’, in D. Hay et al. (eds.), Albion’s Fatal Tree (London, 1975), pp. 17-63, at p. 30.
  full | by=Hay | title=Property, Authority and the Criminal Law | in=Albion’s Fatal Tree | eds=Hay | place=London | year=1975 | pages=17-63 | at=30
4. Loc. cit.
  ibid -> 3
5. Hansard, HC Deb., vol. 74, col. 512 (26 February 1985).
  full | title=Hansard, HC Deb. | vol=74 | at=512 | year=1985
6. Thompson, Whigs and Hunters, p. 265; Hay, op. cit., p. 33.
  short -> 1 | by=Thompson | title=Whigs and Hunters | at=265
  short -> 3 | by=Hay | at=33
7. P. Linebaugh, The London Hanged (1991), quoted in J. Brewer and J. Styles, An Ungovernable People (London: Hutchinson, 1980), p. 14.
  full | by=Linebaugh | title=The London Hanged | year=1991
  full | by=Brewer; Styles | title=An Ungovernable People | place=London | from=Hutchinson | year=1980 | at=14
8. Public Record Office, HO 42/67, letter of 12 March 1803.
  full | title=Public Record Office, HO 42/67 | year=1803
9. See above, n. 3.
  short -> 3
10. Thompson (n. 1 above), p. 266.
  short -> 1 | by=Thompson | at=266

## German political science and Festschriften
1. Ernst-Wolfgang Böckenförde, Die Entstehung des Staates als Vorgang der Säkularisation, in: ders., Staat, Gesellschaft, Freiheit, Frankfurt/M. 1976, S. 42-64.
  full | by=Böckenförde | title=Die Entstehung des Staates als Vorgang der Säkularisation | in=Staat, Gesellschaft, Freiheit | place=Frankfurt/M. | year=1976 | pages=42-64
2. Dieter Grimm, Der Wandel der Staatsaufgaben und die Krise des Rechtsstaats, in: ders. (Hrsg.), Wachsende Staatsaufgaben – sinkende Steuerungsfähigkeit des Rechts, Baden-Baden 1990, S. 291 (295).
  full | by=Grimm | title=Der Wandel der Staatsaufgaben und die Krise des Rechtsstaats | in=Wachsende Staatsaufgaben – sinkende Steuerungsfähigkeit des Rechts | eds=Grimm | place=Baden-Baden | year=1990 | pages=291 | at=295
3. Böckenförde, ebd., S. 60.
  short -> 1 | by=Böckenförde | at=60
4. Renate Mayntz (Hrsg.), Implementation politischer Programme, Königstein/Ts. 1980.
  full | eds=Mayntz | title=Implementation politischer Programme | place=Königstein/Ts. | year=1980
5. Vgl. die Beiträge in Mayntz (Fn. 4).
  short -> 4 | by=Mayntz
6. Grimm (Fn. 2), S. 296; s. a. Mayntz (Fn. 4), S. 12.
  short -> 2 | by=Grimm | at=296
  short -> 4 | by=Mayntz | at=12
7. Peter Häberle, Verfassungstheorie ohne Naturrecht, in: Archiv des öffentlichen Rechts 99 (1974), S. 437 ff.
  full | by=Häberle | title=Verfassungstheorie ohne Naturrecht | in=Archiv des öffentlichen Rechts | vol=99 | year=1974 | at=437 ff.
8. Frankfurter Allgemeine Zeitung v. 3.5.1995, S. 4.
  full | in=Frankfurter Allgemeine Zeitung | year=1995 | at=4
9. s. o. Fn. 7.
  short -> 7
10. Hasso Hofmann, Legitimität gegen Legalität, Diss. Erlangen 1964, S. 33.
  full | by=Hofmann | title=Legitimität gegen Legalität | place=Erlangen | year=1964 | at=33

## Law review with long commentary
1. This Article takes no position on that question. For a recent overview, see Lauren Edelman, Working Law: Courts, Corporations, and Symbolic Civil Rights 27–31 (2016).
  full | by=Edelman | title=Working Law: Courts, Corporations, and Symbolic Civil Rights | at=27–31 | year=2016
2. See id. at 33 (arguing that courts defer to symbolic structures).
  ibid -> 1 | at=33
3. See, e.g., Susan S. Silbey, After Legal Consciousness, 1 Ann. Rev. L. & Soc. Sci. 323, 330 (2005); Patricia Ewick & Susan S. Silbey, The Common Place of Law 45 (1998).
  full | by=Silbey | title=After Legal Consciousness | in=Ann. Rev. L. & Soc. Sci. | vol=1 | pages=323 | at=330 | year=2005
  full | by=Ewick; Silbey | title=The Common Place of Law | at=45 | year=1998
4. Ewick & Silbey, supra note 3, at 50.
  short -> 3.2 | by=Ewick; Silbey | at=50
5. See supra note 1 and accompanying text.
  short -> 1
6. But see Edelman, supra note 1, at 40 (noting that the effect fades).
  short -> 1 | by=Edelman | at=40
7. Exec. Order No. 11,246, 30 Fed. Reg. 12,319 (Sept. 24, 1965).
  full | title=Exec. Order No. 11,246 | in=Fed. Reg. | vol=30 | pages=12,319 | year=1965
8. Griggs v. Duke Power Co., 401 U.S. 424 (1971).
  full | title=Griggs v. Duke Power Co. | in=U.S. | vol=401 | pages=424 | year=1971
9. Id. at 431. The Court did not reach the constitutional question.
  ibid -> 8 | at=431
10. Silbey, supra note 3, at 331–32.
  short -> 3.1 | by=Silbey | at=331–32

## German sociology, years behind the name
1. Luhmann 1987, S. 12 f.
  short -> - | by=Luhmann | year=1987 | at=12 f.
2. Vgl. Teubner 1989, S. 21; Willke 1992, S. 177 ff.
  short -> - | by=Teubner | year=1989 | at=21
  short -> - | by=Willke | year=1992 | at=177 ff.
3. Luhmann 1987, S. 15.
  short -> 1 | by=Luhmann | year=1987 | at=15
4. Mayntz/Scharpf (1995), S. 39-72.
  short -> - | by=Mayntz; Scharpf | year=1995 | at=39-72
5. Zum Folgenden ausführlich Mayntz/Scharpf (1995), S. 44.
  short -> 4 | by=Mayntz; Scharpf | year=1995 | at=44
6. Ebd.
  ibid -> 4
7. So jedenfalls Willke 1992, S. 180; anders noch ders. 1983, S. 9.
  short -> 2.2 | by=Willke | year=1992 | at=180
  short -> - | by=Willke | year=1983 | at=9
8. Bundestags-Drucksache 11/4610, S. 7.
  full | title=Bundestags-Drucksache 11/4610 | at=7
9. Vgl. Bourdieu, Pierre (1986): La force du droit, in: Actes de la recherche en sciences sociales 64, S. 3-19.
  full | by=Bourdieu | title=La force du droit | in=Actes de la recherche en sciences sociales | vol=64 | year=1986 | pages=3-19
10. Bourdieu 1986, S. 5.
  short -> 9 | by=Bourdieu | year=1986 | at=5

## German, initials and slashes, ZfRS abbreviations
1. Vgl. etwa Blankenburg, E./Lenk, K. (Hrsg.), Organisation und Recht, Opladen 1980; Rottleuthner, H., Einführung in die Rechtssoziologie, Darmstadt 1987, S. 54 ff.
  full | eds=Blankenburg; Lenk | title=Organisation und Recht | place=Opladen | year=1980
  full | by=Rottleuthner | title=Einführung in die Rechtssoziologie | place=Darmstadt | year=1987 | at=54 ff.
2. Rottleuthner a.a.O. S. 60.
  short -> 1.2 | by=Rottleuthner | at=60
3. Siehe vorige Fn.
  short -> 1.2
4. W. Naucke, Über die juristische Relevanz der Sozialwissenschaften (1972), S. 12; ders., in: Archiv für Rechts- und Sozialphilosophie 61 (1975), S. 99.
  full | by=Naucke | title=Über die juristische Relevanz der Sozialwissenschaften | year=1972 | at=12
  full | by=Naucke | in=Archiv für Rechts- und Sozialphilosophie | vol=61 | year=1975 | at=99
5. Zur empirischen Seite vgl. die Arbeiten von Strempel (1988), Blankenburg (1982) und Wasilewski (1990).
  short -> - | by=Strempel | year=1988
  short -> - | by=Blankenburg | year=1982
  short -> - | by=Wasilewski | year=1990
6. Naucke, Relevanz (o. Fn. 4), S. 13.
  short -> 4.1 | by=Naucke | title=Relevanz | at=13
7. E. Schmidt-Aßmann, Das allgemeine Verwaltungsrecht als Ordnungsidee, 2. Aufl. 2004, 1. Kap. Rn. 33.
  full | by=Schmidt-Aßmann | title=Das allgemeine Verwaltungsrecht als Ordnungsidee | year=2004 | at=1. Kap. Rn. 33
8. Schmidt-Aßmann, FN 7, Rn. 35.
  short -> 7 | by=Schmidt-Aßmann | at=Rn. 35

## British socio-legal, above and id.
1. S. Roberts, Order and Dispute (1979), ch. 2; S. F. Moore, Law as Process (London: Routledge & Kegan Paul, 1978), pp. 54-81.
  full | by=Roberts | title=Order and Dispute | year=1979 | at=ch. 2
  full | by=Moore | title=Law as Process | place=London | from=Routledge & Kegan Paul | year=1978 | at=54-81
2. Moore, above, n. 1, at p. 60.
  short -> 1.2 | by=Moore | at=60
3. Id. at p. 61.
  ibid -> 1.2 | at=61
4. Gillick v. West Norfolk A.H.A. [1985] 3 All E.R. 402, at 412.
  full | title=Gillick v. West Norfolk A.H.A. | in=All E.R. | vol=3 | year=1985 | pages=402 | at=412
5. J. Habermas, Between Facts and Norms, tr. W. Rehg (Cambridge: Polity Press, 1996) 447; see also Roberts, n. 1 above.
  full | by=Habermas | title=Between Facts and Norms | place=Cambridge | from=Polity Press | year=1996 | at=447
  short -> 1.1 | by=Roberts
6. See previous note.
  short -> ?
7. Report of the Royal Commission on Legal Services (1979; Cmnd. 7648) para. 2.11.
  full | title=Report of the Royal Commission on Legal Services | year=1979 | at=para. 2.11
8. Habermas, op. cit., supra, n. 5, pp. 448-9.
  short -> 5.1 | by=Habermas | at=448-9
9. C. Smart, ‘The Woman of Legal Discourse’ (1992) 1 Social and Legal Studies 29-44, at p. 34; id., Feminism and the Power of Law (1989) 4.
  full | by=Smart | title=The Woman of Legal Discourse | in=Social and Legal Studies | vol=1 | year=1992 | pages=29-44 | at=34
  full | by=Smart | title=Feminism and the Power of Law | year=1989 | at=4
10. Smart (1989), above, p. 5.
  short -> 9.2 | by=Smart | year=1989 | at=5

## German with quotation marks and series
1. Michael Stolleis, „Junges Deutschland“, jüdische Emanzipation und liberale Staatsrechtslehre in Deutschland (Sitzungsberichte der Wissenschaftlichen Gesellschaft, Bd. 32), Stuttgart 1994, S. 7.
  full | by=Stolleis | title=„Junges Deutschland“, jüdische Emanzipation und liberale Staatsrechtslehre in Deutschland | place=Stuttgart | year=1994 | at=7
2. Jutta Limbach, »Die Suche nach dem Kindeswohl«, in: Zeitschrift für Rechtssoziologie, 9. Jg. (1988), Heft 2, S. 155-160.
  full | by=Limbach | title=Die Suche nach dem Kindeswohl | in=Zeitschrift für Rechtssoziologie | vol=9 | no=2 | year=1988 | pages=155-160
3. Limbach, »Kindeswohl« (Anm. 2), S. 156.
  short -> 2 | by=Limbach | title=Kindeswohl | at=156
4. Stolleis (Anm. 1), S. 8. Ähnlich auch Thomas Nipperdey, Deutsche Geschichte 1800–1866, München: Beck, 1983, S. 248.
  short -> 1 | by=Stolleis | at=8
  full | by=Nipperdey | title=Deutsche Geschichte 1800–1866 | place=München | from=Beck | year=1983 | at=248
5. Ebd., S. 249 f.
  ibid -> ? | at=249 f.
6. Nipperdey, Deutsche Geschichte (wie Anm. 4), S. 250.
  short -> 4.2 | by=Nipperdey | title=Deutsche Geschichte | at=250
7. Näher dazu unten, Kapitel 4.
8. Rüdiger Lautmann: Justiz – die stille Gewalt, Frankfurt/Main: Athenäum Fischer 1972, S. 57 (Hervorhebung im Original).
  full | by=Lautmann | title=Justiz – die stille Gewalt | place=Frankfurt/Main | from=Athenäum Fischer | year=1972 | at=57
""")
