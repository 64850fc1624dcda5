# ruff: noqa: E501 - a note is one line
"""Labelled runs of German law and social-science footnotes."""

from __future__ import annotations

from tests.notes.footnotes import read_runs

GERMAN = read_runs("""
## Systems theory and law, Fn., place and year
1. Niklas Luhmann, Das Recht der Gesellschaft, Frankfurt a.M. 1993, S. 38.
  full | by=Luhmann | title=Das Recht der Gesellschaft | place=Frankfurt a.M. | year=1993 | at=38
2. Vgl. Teubner, Recht als autopoietisches System, 1989, S. 21 ff.
  full | by=Teubner | title=Recht als autopoietisches System | year=1989 | at=21 ff.
3. Luhmann (Fn. 1), S. 40.
  short -> 1 | by=Luhmann | at=40
4. Ebd., S. 41.
  ibid -> 1 | at=41
5. Ders., Die soziologische Beobachtung des Rechts, Frankfurt a.M. 1986, S. 12 f.
  full | by=Luhmann | title=Die soziologische Beobachtung des Rechts | place=Frankfurt a.M. | year=1986 | at=12 f.
6. Siehe Fn. 2.
  short -> 2
7. Teubner (Fn. 2), S. 30; vgl. auch Luhmann (Fn. 5), S. 14.
  short -> 2 | by=Teubner | at=30
  short -> 5 | by=Luhmann | at=14
8. Vgl. dazu Jürgen Habermas, Theorie des kommunikativen Handelns, Bd. 2, 2. Aufl., Frankfurt a.M. 1982, S. 522 ff.; kritisch Luhmann (Fn. 1), S. 45.
  full | by=Habermas | title=Theorie des kommunikativen Handelns | vol=2 | place=Frankfurt a.M. | year=1982 | at=522 ff.
  short -> 1 | by=Luhmann | at=45
9. Habermas, a.a.O. (Fn. 8), S. 530.
  short -> 8.1 | by=Habermas | at=530
10. Dazu oben Fn. 8.
  short -> ?
11. Teubner, a.a.O., S. 32.
  short -> 2 | by=Teubner | at=32
12. Auf diese Frage kann hier nicht näher eingegangen werden.

## Collected volumes and Jahrbücher
1. Dieter Strempel, Empirische Rechtsforschung, in: Wolfgang Hoffmann-Riem/Klaus A. Mollnau/Hubert Rottleuthner (Hrsg.), Rechtssoziologie in der Deutschen Demokratischen Republik und in der Bundesrepublik Deutschland, Baden-Baden 1990, S. 75-91.
  full | by=Strempel | title=Empirische Rechtsforschung | in=Rechtssoziologie in der Deutschen Demokratischen Republik und in der Bundesrepublik Deutschland | eds=Hoffmann-Riem; Mollnau; Rottleuthner | place=Baden-Baden | year=1990 | pages=75-91
2. Volkmar Gessner, Recht und Konflikt, Tübingen: Mohr 1976, S. 170 ff.
  full | by=Gessner | title=Recht und Konflikt | place=Tübingen | from=Mohr | year=1976 | at=170 ff.
3. Strempel (Anm. 1), S. 80.
  short -> 1 | by=Strempel | at=80
4. Vgl. Wolfgang Kaupen, Rechtsnorm und Rechtswirklichkeit, in: Jahrbuch für Rechtssoziologie und Rechtstheorie Bd. 1, Bielefeld 1970, S. 345 ff.
  full | by=Kaupen | title=Rechtsnorm und Rechtswirklichkeit | in=Jahrbuch für Rechtssoziologie und Rechtstheorie | vol=1 | place=Bielefeld | year=1970 | at=345 ff.
5. Siehe die Nachweise oben Anm. 4.
  short -> 4
6. Gessner (Anm. 2), S. 180; Kaupen (Anm. 4), S. 350.
  short -> 2 | by=Gessner | at=180
  short -> 4 | by=Kaupen | at=350
7. Konrad Zweigert/Hein Kötz, Einführung in die Rechtsvergleichung, 3. Aufl., Tübingen 1996, S. 33.
  full | by=Zweigert; Kötz | title=Einführung in die Rechtsvergleichung | place=Tübingen | year=1996 | at=33
8. Zweigert/Kötz (Anm. 7), S. 35.
  short -> 7 | by=Zweigert; Kötz | at=35
9. Ebenda, S. 36 f.
  ibid -> 7 | at=36 f.
10. Vgl. hierzu auch die Kritik bei Klaus F. Röhl, Rechtssoziologie, Köln 1987, § 33; ferner Gessner (Anm. 2), S. 182.
  full | by=Röhl | title=Rechtssoziologie | place=Köln | year=1987 | at=§ 33
  short -> 2 | by=Gessner | at=182
11. Wie Anm. 7.
  short -> 7

## Zeitschrift articles with volume and year
1. Erhard Blankenburg, Rechtshilfebedürfnis und Rechtsberatung, Zeitschrift für Rechtspolitik 1976, S. 93-98.
  full | by=Blankenburg | title=Rechtshilfebedürfnis und Rechtsberatung | in=Zeitschrift für Rechtspolitik | year=1976 | pages=93-98
2. Hubert Rottleuthner, Aspekte der Rechtsentwicklung in Deutschland, ZfRS 6 (1985), S. 206-254.
  full | by=Rottleuthner | title=Aspekte der Rechtsentwicklung in Deutschland | in=ZfRS | vol=6 | year=1985 | pages=206-254
3. Gunther Teubner, Reflexives Recht, ARSP 68 (1982), S. 13 ff. (26).
  full | by=Teubner | title=Reflexives Recht | in=ARSP | vol=68 | year=1982 | pages=13 ff. | at=26
4. Ders. (Fn. 3), S. 28.
  short -> 3 | by=Teubner | at=28
5. Rüdiger Voigt (Hrsg.), Verrechtlichung, Königstein 1980.
  full | eds=Voigt | title=Verrechtlichung | place=Königstein | year=1980
6. So Blankenburg (Fn. 1), S. 95, und Rottleuthner (Fn. 2), S. 210.
  short -> 1 | by=Blankenburg | at=95
  short -> 2 | by=Rottleuthner | at=210
7. Vgl. die Beiträge in Voigt (Fn. 5).
  short -> 5 | by=Voigt
8. s. o. Fn. 3.
  short -> 3
9. Ausführlich: Rainer Wolf, Das Recht im Schatten der Technik, Kritische Justiz 19 (1986), H. 3, S. 241-262.
  full | by=Wolf | title=Das Recht im Schatten der Technik | in=Kritische Justiz | vol=19 | no=3 | year=1986 | pages=241-262
10. Wolf, Recht im Schatten (Fn. 9), S. 250.
  short -> 9 | by=Wolf | title=Recht im Schatten | at=250
11. Vgl. FN 9.
  short -> 9
12. Siehe oben bei Fn. 2.

## Constitutional law: decisions and commentaries
1. BVerfGE 65, 1 (43).
  full | title=BVerfGE 65, 1 | in=BVerfGE | vol=65 | pages=1 | at=43
2. BVerfG, Beschl. v. 14.5.1985 – 1 BvR 233/81, NJW 1985, 2395 (2396).
  full | by=BVerfG | title=1 BvR 233/81 | in=NJW | year=1985 | pages=2395 | at=2396
3. Maunz/Dürig, Grundgesetz, Art. 20 Rn. 12.
  short -> - | by=Maunz; Dürig | title=Grundgesetz | at=Art. 20 Rn. 12
4. Dieter Grimm, NJW 1995, 1697 (1700).
  full | by=Grimm | in=NJW | year=1995 | pages=1697 | at=1700
5. Grimm (Fn. 4), 1701.
  short -> 4 | by=Grimm | at=1701
6. Ständige Rechtsprechung seit BVerfGE 7, 198 (208); vgl. auch BVerfGE 12, 113 (124 f.).
  full | title=BVerfGE 7, 198 | in=BVerfGE | vol=7 | pages=198 | at=208
  full | title=BVerfGE 12, 113 | in=BVerfGE | vol=12 | pages=113 | at=124 f.
7. § 1 Abs. 2 BDSG; Art. 2 Abs. 1 i. V. m. Art. 1 Abs. 1 GG.
  full | title=BDSG | at=§ 1 Abs. 2
  full | title=GG | at=Art. 2 Abs. 1 i. V. m. Art. 1 Abs. 1
8. Konrad Hesse, Grundzüge des Verfassungsrechts der Bundesrepublik Deutschland, 20. Aufl., Heidelberg 1995, Rn. 65.
  full | by=Hesse | title=Grundzüge des Verfassungsrechts der Bundesrepublik Deutschland | place=Heidelberg | year=1995 | at=Rn. 65
9. Hesse, aaO. (Fn. 8), Rn. 70.
  short -> 8 | by=Hesse | at=Rn. 70
10. BGHZ 13, 334 (338); OLG Köln, NJW 1990, 1234.
  full | title=BGHZ 13, 334 | in=BGHZ | vol=13 | pages=334 | at=338
  full | by=OLG Köln | in=NJW | year=1990 | pages=1234
11. Vgl. Grimm, aaO.
  short -> 4 | by=Grimm

## Private law: Palandt and friends
1. Palandt/Heinrichs, § 242 Rn. 5.
  short -> - | by=Palandt; Heinrichs | at=§ 242 Rn. 5
2. MünchKomm-Roth, 4. Aufl. 2003, § 242 Rn. 18.
  full | by=MünchKomm-Roth | year=2003 | at=§ 242 Rn. 18
3. Staudinger/Olzen, BGB (2005), § 241 Rn. 390.
  full | by=Staudinger; Olzen | title=BGB | year=2005 | at=§ 241 Rn. 390
4. Werner Flume, Allgemeiner Teil des Bürgerlichen Rechts, Bd. 2: Das Rechtsgeschäft, 4. Aufl., Berlin u. a. 1992, S. 16.
  full | by=Flume | title=Allgemeiner Teil des Bürgerlichen Rechts, Bd. 2: Das Rechtsgeschäft | place=Berlin u. a. | year=1992 | at=16
5. Flume, Rechtsgeschäft (Fn. 4), S. 17.
  short -> 4 | by=Flume | title=Rechtsgeschäft | at=17
6. Medicus, in: Festschrift für Karl Larenz, München 1973, S. 61 (65).
  full | by=Medicus | in=Festschrift für Karl Larenz | place=München | year=1973 | pages=61 | at=65
7. Uwe Wesel, Frühformen des Rechts, Frankfurt/M. 1985, S. 52-67, m. w. N.
  full | by=Wesel | title=Frühformen des Rechts | place=Frankfurt/M. | year=1985 | at=52-67
8. Staudinger/Olzen (Fn. 3), § 241 Rn. 395.
  short -> 3 | by=Staudinger; Olzen | at=§ 241 Rn. 395
9. BGH NJW 1984, 2034 (2035).
  full | by=BGH | in=NJW | year=1984 | pages=2034 | at=2035
10. Medicus (Fn. 6), S. 66; Wesel (Fn. 7), S. 60.
  short -> 6 | by=Medicus | at=66
  short -> 7 | by=Wesel | at=60
11. § 823 BGB.
  full | title=BGB | at=§ 823

## Family name first, colons, Anm.
1. Luhmann, Niklas: Legitimation durch Verfahren, Frankfurt am Main 1983, S. 30.
  full | by=Luhmann | title=Legitimation durch Verfahren | place=Frankfurt am Main | year=1983 | at=30
2. Vgl. Elias, Norbert: Über den Prozeß der Zivilisation. Bd. 2, Frankfurt am Main: Suhrkamp 1976, S. 312 ff.
  full | by=Elias | title=Über den Prozeß der Zivilisation | vol=2 | place=Frankfurt am Main | from=Suhrkamp | year=1976 | at=312 ff.
3. Luhmann: Legitimation (Anm. 1), S. 31.
  short -> 1 | by=Luhmann | title=Legitimation | at=31
4. Foucault, Michel: Überwachen und Strafen. Die Geburt des Gefängnisses, übers. v. Walter Seitter, Frankfurt am Main 1976, S. 93-95.
  full | by=Foucault | title=Überwachen und Strafen. Die Geburt des Gefängnisses | place=Frankfurt am Main | year=1976 | at=93-95
5. Ebd., S. 96.
  ibid -> 4 | at=96
6. Elias (Anm. 2), S. 320; Foucault (Anm. 4), S. 100.
  short -> 2 | by=Elias | at=320
  short -> 4 | by=Foucault | at=100
7. Popitz, Heinrich: Die normative Konstruktion von Gesellschaft, Tübingen 1980, S. 17; ders.: Phänomene der Macht, 2. Aufl., Tübingen 1992, S. 45.
  full | by=Popitz | title=Die normative Konstruktion von Gesellschaft | place=Tübingen | year=1980 | at=17
  full | by=Popitz | title=Phänomene der Macht | place=Tübingen | year=1992 | at=45
8. Popitz: Phänomene, S. 46.
  short -> 7.2 | by=Popitz | title=Phänomene | at=46
9. Vgl. oben Anm. 7.
  short -> ?
10. Ebd.
  ibid -> ?
11. Dux, Günter: Rechtssoziologie, in: Endruweit, Günter/Trommsdorff, Gisela (Hrsg.): Wörterbuch der Soziologie, Bd. 3, Stuttgart 1989, S. 530-537.
  full | by=Dux | title=Rechtssoziologie | in=Wörterbuch der Soziologie | eds=Endruweit; Trommsdorff | vol=3 | place=Stuttgart | year=1989 | pages=530-537

## Author and year in notes
1. Luhmann 1987, S. 12 f.
  short -> - | by=Luhmann | year=1987 | at=12 f.
2. Vgl. Bourdieu (1987: 97 ff.); Giddens (1988: 55).
  short -> - | by=Bourdieu | year=1987 | at=97 ff.
  short -> - | by=Giddens | year=1988 | at=55
3. Schimank, Uwe (1996): Theorien gesellschaftlicher Differenzierung, Opladen: Leske + Budrich, S. 150.
  full | by=Schimank | title=Theorien gesellschaftlicher Differenzierung | place=Opladen | from=Leske + Budrich | year=1996 | at=150
4. Siehe auch Schimank (1996), S. 155.
  short -> 3 | by=Schimank | year=1996 | at=155
5. Luhmann 1987, S. 20; ähnlich Schimank 1996, S. 160.
  short -> 1 | by=Luhmann | year=1987 | at=20
  short -> 3 | by=Schimank | year=1996 | at=160
6. Beck, Ulrich/Beck-Gernsheim, Elisabeth (Hg.) (1994): Riskante Freiheiten. Individualisierung in modernen Gesellschaften. Frankfurt a. M.: Suhrkamp.
  full | eds=Beck; Beck-Gernsheim | title=Riskante Freiheiten. Individualisierung in modernen Gesellschaften | place=Frankfurt a. M. | from=Suhrkamp | year=1994
7. Vgl. Beck/Beck-Gernsheim 1994, S. 10-39.
  short -> 6 | by=Beck; Beck-Gernsheim | year=1994 | at=10-39
8. Für eine abweichende Deutung siehe Bourdieu 1987, S. 100.
  short -> 2.1 | by=Bourdieu | year=1987 | at=100
9. Wobbe, Theresa (2003): „Die Verschwisterung der Soziologie mit dem Völkerrecht“, in: Zeitschrift für Soziologie 32, Heft 5, S. 375-393.
  full | by=Wobbe | title=Die Verschwisterung der Soziologie mit dem Völkerrecht | in=Zeitschrift für Soziologie | vol=32 | no=5 | year=2003 | pages=375-393
10. Wobbe a.a.O., S. 380.
  short -> 9 | by=Wobbe | at=380

## Contemporary history, archives and newspapers
1. Hans-Ulrich Wehler, Deutsche Gesellschaftsgeschichte, Bd. 3, München 1995, S. 850.
  full | by=Wehler | title=Deutsche Gesellschaftsgeschichte | vol=3 | place=München | year=1995 | at=850
2. Vgl. Süddeutsche Zeitung v. 12./13.3.1994, S. 5.
  full | in=Süddeutsche Zeitung | year=1994 | at=5
3. Wehler, Gesellschaftsgeschichte, Bd. 3, S. 852 f.
  short -> 1 | by=Wehler | title=Gesellschaftsgeschichte | vol=3 | at=852 f.
4. Ute Frevert, „Mann und Weib, und Weib und Mann“. Geschlechter-Differenzen in der Moderne, München 1995, S. 61.
  full | by=Frevert | title=„Mann und Weib, und Weib und Mann“. Geschlechter-Differenzen in der Moderne | place=München | year=1995 | at=61
5. Reinhart Koselleck, Preußen zwischen Reform und Revolution, 2. Aufl. Stuttgart 1975, S. 23-51, hier S. 37.
  full | by=Koselleck | title=Preußen zwischen Reform und Revolution | place=Stuttgart | year=1975 | pages=23-51 | at=37
6. Ebd., S. 40; Frevert (wie Anm. 4), S. 70.
  ibid -> 5 | at=40
  short -> 4 | by=Frevert | at=70
7. Der Spiegel Nr. 12/1977, S. 34.
  full | in=Der Spiegel | no=12 | year=1977 | at=34
8. Dieter Gosewinkel, Einbürgern und Ausschließen, Göttingen 2001 (Kritische Studien zur Geschichtswissenschaft 150), S. 178.
  full | by=Gosewinkel | title=Einbürgern und Ausschließen | place=Göttingen | year=2001 | at=178
9. Koselleck (wie Anm. 5), S. 50.
  short -> 5 | by=Koselleck | at=50
10. Vgl. Michael Stolleis, Geschichte des öffentlichen Rechts in Deutschland, Bd. 2, München: C. H. Beck, 1992, S. 381; dazu die Rezension von Dieter Grimm, in: Rechtshistorisches Journal 12 (1993), S. 20-25.
  full | by=Stolleis | title=Geschichte des öffentlichen Rechts in Deutschland | vol=2 | place=München | from=C. H. Beck | year=1992 | at=381
  full | by=Grimm | in=Rechtshistorisches Journal | vol=12 | year=1993 | pages=20-25
11. Siehe auch Stolleis (Anm. 10), S. 390.
  short -> 10.1 | by=Stolleis | at=390

## Commentary before, between and after
1. Der Begriff geht zurück auf Eugen Ehrlich, Grundlegung der Soziologie des Rechts, München und Leipzig 1913, S. 393. Er wurde später vielfach abgewandelt.
  full | by=Ehrlich | title=Grundlegung der Soziologie des Rechts | place=München und Leipzig | year=1913 | at=393
2. Zum Streit zwischen Kelsen und Ehrlich vgl. Hans Kelsen, Eine Grundlegung der Rechtssoziologie, Archiv für Sozialwissenschaft und Sozialpolitik 39 (1915), S. 839-876; dazu Ehrlich (Fn. 1), S. 400.
  full | by=Kelsen | title=Eine Grundlegung der Rechtssoziologie | in=Archiv für Sozialwissenschaft und Sozialpolitik | vol=39 | year=1915 | pages=839-876
  short -> 1 | by=Ehrlich | at=400
3. Kelsen (Fn. 2), S. 840. Diese Auffassung hat er später aufgegeben.
  short -> 2.1 | by=Kelsen | at=840
4. Hervorhebung im Original.
5. Die Zahlen beziehen sich auf das Jahr 1910 und sind der amtlichen Statistik entnommen.
6. Eine gute Übersicht gibt Manfred Rehbinder, Rechtssoziologie, 4. Aufl., München 2000, Rn. 33 ff.
  full | by=Rehbinder | title=Rechtssoziologie | place=München | year=2000 | at=Rn. 33 ff.
7. Rehbinder, ebd., Rn. 40.
  short -> 6 | by=Rehbinder | at=Rn. 40
8. Anders Ehrlich, aaO., S. 405, der von lebendem Recht spricht.
  short -> 1 | by=Ehrlich | at=405
9. Vgl. auch die Hinweise in Fn. 6.
  short -> 6
10. Für Anregungen danke ich Susanne Baer und den Mitgliedern des Arbeitskreises.
11. Zitiert nach Rehbinder (Fn. 6), Rn. 45.
  short -> 6 | by=Rehbinder | at=Rn. 45
12. Siehe unten Abschnitt III.

## Theses, reports, documents of the Bundestag
1. Ulrike Schultz, Juristinnen in Deutschland, Diss. iur. Hagen 1990, S. 12.
  full | by=Schultz | title=Juristinnen in Deutschland | place=Hagen | year=1990 | at=12
2. BT-Drs. 13/4541, S. 20.
  full | title=BT-Drs. 13/4541 | at=20
3. Bundesministerium der Justiz (Hrsg.), Das Bild der Justiz in der Bevölkerung, Bonn 1987, S. 15 ff.
  full | by=Bundesministerium der Justiz | title=Das Bild der Justiz in der Bevölkerung | place=Bonn | year=1987 | at=15 ff.
4. Schultz (Fn. 1), S. 14 f.
  short -> 1 | by=Schultz | at=14 f.
5. Fritz W. Scharpf, Die Politikverflechtungs-Falle, Politische Vierteljahresschrift 26 (1985), 323-356.
  full | by=Scharpf | title=Die Politikverflechtungs-Falle | in=Politische Vierteljahresschrift | vol=26 | year=1985 | pages=323-356
6. Scharpf (Fn. 5), 330.
  short -> 5 | by=Scharpf | at=330
7. Renate Mayntz, Policy-Netzwerke und die Logik von Verhandlungssystemen, in: Adrienne Héritier (Hrsg.), Policy-Analyse, PVS-Sonderheft 24, Opladen: Westdeutscher Verlag 1993, S. 39 (41 f.).
  full | by=Mayntz | title=Policy-Netzwerke und die Logik von Verhandlungssystemen | in=Policy-Analyse | eds=Héritier | place=Opladen | from=Westdeutscher Verlag | year=1993 | pages=39 | at=41 f.
8. Dies. (Fn. 7), S. 43.
  short -> 7 | by=Mayntz | at=43
9. Vgl. Gesetz über die Prozeßkostenhilfe v. 13.6.1980, BGBl. I S. 677.
  full | title=Gesetz über die Prozeßkostenhilfe | in=BGBl. I | year=1980 | at=677
10. Scharpf, Politikverflechtungs-Falle, S. 331; ebenso Mayntz, Policy-Netzwerke, S. 44.
  short -> 5 | by=Scharpf | title=Politikverflechtungs-Falle | at=331
  short -> 7 | by=Mayntz | title=Policy-Netzwerke | at=44
11. So oben Fn. 5.
  short -> 5

## Years at the head, ZfRS manner
1. Vgl. Weber, Max, Wirtschaft und Gesellschaft, 5. Aufl., Tübingen 1976, S. 387 ff.
  full | by=Weber | title=Wirtschaft und Gesellschaft | place=Tübingen | year=1976 | at=387 ff.
2. Friedman, Lawrence M., The Legal System: A Social Science Perspective, New York 1975, p. 193.
  full | by=Friedman | title=The Legal System: A Social Science Perspective | place=New York | year=1975 | at=193
3. Vgl. statt anderer Lüderssen, Klaus, Die generalpräventive Funktion des Deliktssystems, in: Hassemer, Winfried u. a., Hauptprobleme der Generalprävention, Frankfurt 1979, S. 54 ff.
  full | by=Lüderssen | title=Die generalpräventive Funktion des Deliktssystems | in=Hauptprobleme der Generalprävention | place=Frankfurt | year=1979 | at=54 ff.
4. Weber, a.a.O., S. 390.
  short -> 1 | by=Weber | at=390
5. Friedman, op. cit., p. 200; vgl. auch Lüderssen, a.a.O. (Anm. 3), S. 60.
  short -> 2 | by=Friedman | at=200
  short -> 3 | by=Lüderssen | at=60
6. A.a.O., S. 62.
  ibid -> ? | at=62
7. Carbonnier, Jean, Rechtssoziologie, Berlin: Duncker & Humblot 1974, S. 99; so auch Geiger, Theodor, Vorstudien zu einer Soziologie des Rechts, 2. Aufl., Neuwied und Berlin 1970, S. 68-76.
  full | by=Carbonnier | title=Rechtssoziologie | place=Berlin | from=Duncker & Humblot | year=1974 | at=99
  full | by=Geiger | title=Vorstudien zu einer Soziologie des Rechts | place=Neuwied und Berlin | year=1970 | at=68-76
8. Siehe dazu Geiger (Anm. 7), S. 70, sowie Carbonnier (Anm. 7), S. 101.
  short -> 7.2 | by=Geiger | at=70
  short -> 7.1 | by=Carbonnier | at=101
9. Vgl. Anm. 2.
  short -> 2
10. Ebda.
  ibid -> 2
11. Luhmann, Niklas, Ausdifferenzierung des Rechts, Frankfurt: Suhrkamp, 1981, S. 35 ff. Vgl. auch Weber (Anm. 1), S. 395.
  full | by=Luhmann | title=Ausdifferenzierung des Rechts | place=Frankfurt | from=Suhrkamp | year=1981 | at=35 ff.
  short -> 1 | by=Weber | at=395

## Initials, slashes and abbreviations
1. Rottleuthner, H.: Abschied von der Justizforschung? Für eine Rechtssoziologie ‚mit mehr Recht‘. In: Zeitschrift für Rechtssoziologie 3 (1982), S. 82-119.
  full | by=Rottleuthner | title=Abschied von der Justizforschung? Für eine Rechtssoziologie ‚mit mehr Recht‘ | in=Zeitschrift für Rechtssoziologie | vol=3 | year=1982 | pages=82-119
2. Teubner, G./Willke, H., Kontext und Autonomie, ZfRS 5 (1984), S. 4-35.
  full | by=Teubner; Willke | title=Kontext und Autonomie | in=ZfRS | vol=5 | year=1984 | pages=4-35
3. Rottleuthner (Fn 1) S. 90.
  short -> 1 | by=Rottleuthner | at=90
4. Teubner/Willke a.a.O. S. 6.
  short -> 2 | by=Teubner; Willke | at=6
5. Vgl. vorige Fn.
  short -> 2
6. M. Weber, Wirtschaft und Gesellschaft (5. Aufl. 1972), S. 181.
  full | by=Weber | title=Wirtschaft und Gesellschaft | year=1972 | at=181
7. Weber, Fn. 6, S. 185; zust. Teubner/Willke (Fn. 2), S. 7 f.
  short -> 6 | by=Weber | at=185
  short -> 2 | by=Teubner; Willke | at=7 f.
8. Koch, H.-J./Rüßmann, H., Juristische Begründungslehre, München 1982, S. 24; a.A. Esser, J., Vorverständnis und Methodenwahl in der Rechtsfindung, 2. Aufl., Frankfurt/M. 1972, S. 40 ff.
  full | by=Koch; Rüßmann | title=Juristische Begründungslehre | place=München | year=1982 | at=24
  full | by=Esser | title=Vorverständnis und Methodenwahl in der Rechtsfindung | place=Frankfurt/M. | year=1972 | at=40 ff.
9. Esser, Vorverständnis (o. Fn. 8), S. 45.
  short -> 8.2 | by=Esser | title=Vorverständnis | at=45
10. Koch/Rüßmann, s. Fn. 8, S. 30.
  short -> 8.1 | by=Koch; Rüßmann | at=30

## Lists of author-date references
1. Vgl. Abel 1973, Galanter 1974, Felstiner 1974.
  short -> - | by=Abel | year=1973
  short -> - | by=Galanter | year=1974
  short -> - | by=Felstiner | year=1974
2. Siehe Luhmann (1981: 35 ff.) sowie Teubner (1982: 13).
  short -> - | by=Luhmann | year=1981 | at=35 ff.
  short -> - | by=Teubner | year=1982 | at=13
3. Dazu die Untersuchungen von Wasilewski (1990) und Strempel/Rennig (1994).
  short -> - | by=Wasilewski | year=1990
  short -> - | by=Strempel; Rennig | year=1994
4. Vgl. Teubner 1982, S. 15 f.; s. auch Galanter 1974: 97.
  short -> 2.2 | by=Teubner | year=1982 | at=15 f.
  short -> 1.2 | by=Galanter | year=1974 | at=97
5. So Luhmann (1981), S. 40.
  short -> 2.1 | by=Luhmann | year=1981 | at=40
6. Ebd., S. 41 ff.
  ibid -> 2.1 | at=41 ff.
7. Hier zeigt sich, was Weber (1972: 397) die formale Rationalität des Rechts nennt.
  short -> - | by=Weber | year=1972 | at=397
8. Vgl. ausführlich Heinz, Wolfgang (1985): Rechtstatsachenforschung heute, Konstanz: Universitätsverlag, S. 12-18.
  full | by=Heinz | title=Rechtstatsachenforschung heute | place=Konstanz | from=Universitätsverlag | year=1985 | at=12-18
9. Heinz 1985, S. 14 (mit weiteren Nachweisen).
  short -> 8 | by=Heinz | year=1985 | at=14

## Quotations, Jahrgänge, series
1. Jürgen Habermas, „Recht und Moral“, in: ders., Faktizität und Geltung, Frankfurt/Main: Suhrkamp 1992, S. 541-599.
  full | by=Habermas | title=Recht und Moral | in=Faktizität und Geltung | place=Frankfurt/Main | from=Suhrkamp | year=1992 | pages=541-599
2. Habermas, „Recht und Moral“ (Anm. 1), S. 550.
  short -> 1 | by=Habermas | title=Recht und Moral | at=550
3. Ernst Fraenkel: Der Doppelstaat, Frankfurt am Main/Köln: Europäische Verlagsanstalt 1974, S. 26.
  full | by=Fraenkel | title=Der Doppelstaat | place=Frankfurt am Main/Köln | from=Europäische Verlagsanstalt | year=1974 | at=26
4. Ebenda.
  ibid -> 3
5. Otto Kirchheimer, Politische Justiz (= Politica, Bd. 17), Neuwied/Berlin 1965, S. 606.
  full | by=Kirchheimer | title=Politische Justiz | place=Neuwied/Berlin | year=1965 | at=606
6. Franz Neumann, »Der Funktionswandel des Gesetzes im Recht der bürgerlichen Gesellschaft«, in: Zeitschrift für Sozialforschung, 6. Jg. (1937), Heft 3, S. 542-596.
  full | by=Neumann | title=Der Funktionswandel des Gesetzes im Recht der bürgerlichen Gesellschaft | in=Zeitschrift für Sozialforschung | vol=6 | no=3 | year=1937 | pages=542-596
7. Fraenkel (Anm. 3), S. 30; vgl. ferner Neumann, »Funktionswandel« (Anm. 6), S. 560.
  short -> 3 | by=Fraenkel | at=30
  short -> 6 | by=Neumann | title=Funktionswandel | at=560
8. Hans Mommsen, Beamtentum im Dritten Reich, Stuttgart 1966 (Schriftenreihe der Vierteljahrshefte für Zeitgeschichte, 13), S. 39 ff.
  full | by=Mommsen | title=Beamtentum im Dritten Reich | place=Stuttgart | year=1966 | at=39 ff.
9. Vgl. ebd., S. 45, Anm. 12.
  ibid -> 8 | at=45, Anm. 12
10. Diese These ist in der Literatur umstritten. Vgl. einerseits Neumann (Anm. 6), S. 570, andererseits Kirchheimer (Anm. 5), S. 610.
  short -> 6 | by=Neumann | at=570
  short -> 5 | by=Kirchheimer | at=610
11. Näher unten, S. 45 ff.
""")
