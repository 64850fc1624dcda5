# ruff: noqa: E501 - a note is one line
"""Labelled runs of English law and social-science footnotes."""

from __future__ import annotations

from tests.notes.footnotes import read_runs

ENGLISH = read_runs("""
## Journal of Law and Society, op. cit. and id.
1. R. Cotterrell, The Sociology of Law (1984) 12.
  full | by=Cotterrell | title=The Sociology of Law | year=1984 | at=12
2. A. Hunt, ‘The Ideology of Law’ (1985) 19 Law and Society Rev. 11, at 15.
  full | by=Hunt | title=The Ideology of Law | in=Law and Society Rev. | vol=19 | year=1985 | pages=11 | at=15
3. id., p. 20.
  ibid -> 2 | at=20
4. Cotterrell, op. cit., n. 1, p. 34.
  short -> 1 | by=Cotterrell | at=34
5. See M. Foucault, Discipline and Punish: The Birth of the Prison, tr. A. Sheridan (1977) 170; Hunt, op. cit., n. 2, at p. 17.
  full | by=Foucault | title=Discipline and Punish: The Birth of the Prison | year=1977 | at=170
  short -> 2 | by=Hunt | at=17
6. See n. 4 above.
  short -> 1
7. On this see further D. Garland, Punishment and Welfare (1985), ch. 3.
  full | by=Garland | title=Punishment and Welfare | year=1985 | at=ch. 3
8. G. Teubner, ‘Substantive and Reflexive Elements in Modern Law’ (1983) 17 Law and Society Rev. 239.
  full | by=Teubner | title=Substantive and Reflexive Elements in Modern Law | in=Law and Society Rev. | vol=17 | year=1983 | pages=239
9. Foucault, op. cit., n. 5, p. 171.
  short -> 5.1 | by=Foucault | at=171
10. id.
  ibid -> 5.1
11. Teubner, op. cit. (1983) 245.
  short -> 8 | by=Teubner | year=1983 | at=245
12. For these purposes the distinction between rules and principles can be left to one side.

## Socio-legal article with editors and reports
1. W.L.F. Felstiner, R.L. Abel, and A. Sarat, ‘The Emergence and Transformation of Disputes: Naming, Blaming, Claiming ...’ (1980-81) 15 Law and Society Rev. 631.
  full | by=Felstiner; Abel; Sarat | title=The Emergence and Transformation of Disputes: Naming, Blaming, Claiming ... | in=Law and Society Rev. | vol=15 | year=1980 | pages=631
2. H. Genn, Paths to Justice: What People Do and Think about Going to Law (1999) ch. 4.
  full | by=Genn | title=Paths to Justice: What People Do and Think about Going to Law | year=1999 | at=ch. 4
3. Felstiner et al., op. cit., n. 1, p. 640.
  short -> 1 | by=Felstiner | at=640
4. P. Fitzpatrick, ‘Law and Societies’ in Law and Society in Global Perspectives, eds. A. Sarat and T. Kearns (1993) 115.
  full | by=Fitzpatrick | title=Law and Societies | in=Law and Society in Global Perspectives | eds=Sarat; Kearns | year=1993 | at=115
5. Lord Chancellor’s Department, Modernising Justice (1998; Cm. 4155) para. 3.10.
  full | by=Lord Chancellor’s Department | title=Modernising Justice | year=1998 | at=para. 3.10
6. Genn, op. cit., n. 2, pp. 90–5.
  short -> 2 | by=Genn | at=90–5
7. See, for instance, Genn, id.; Fitzpatrick, op. cit., n. 4.
  short -> 2 | by=Genn
  short -> 4 | by=Fitzpatrick
8. R v. Secretary of State for the Home Department, ex parte Leech [1994] Q.B. 198, at 210.
  full | title=R v. Secretary of State for the Home Department, ex parte Leech | in=Q.B. | year=1994 | pages=198 | at=210
9. 320 H.C. Debs., col. 456 (12 March 1999).
  full | title=H.C. Debs. | vol=320 | at=456 | year=1999
10. See above, n. 2.
  short -> 2
11. Access to Justice Act 1999, s. 6.
  full | title=Access to Justice Act 1999 | year=1999 | at=s. 6
12. C. Glasser, ‘Solicitors and the Bar’, The Guardian, 12 June 1989, at 5.
  full | by=Glasser | title=Solicitors and the Bar | in=The Guardian | year=1989 | at=5

## OSCOLA with cases, statutes, EU law
1. R (Jackson) v Attorney General [2005] UKHL 56, [2006] 1 AC 262 [24].
  full | title=R (Jackson) v Attorney General | year=2005 | in=UKHL | pages=56 | at=24
2. Joseph Raz, The Authority of Law: Essays on Law and Morality (2nd edn, OUP 2009) 212.
  full | by=Raz | title=The Authority of Law: Essays on Law and Morality | from=OUP | year=2009 | at=212
3. ibid 214.
  ibid -> 2 | at=214
4. Jackson (n 1) [102].
  short -> 1 | title=Jackson | at=102
5. Alison L Young, ‘In Defence of Due Deference’ (2009) 72 MLR 554, 560.
  full | by=Young | title=In Defence of Due Deference | in=MLR | vol=72 | year=2009 | pages=554 | at=560
6. Raz (n 2) 215; Young (n 5) 561–63.
  short -> 2 | by=Raz | at=215
  short -> 5 | by=Young | at=561–63
7. European Communities Act 1972, s 2(4).
  full | title=European Communities Act 1972 | year=1972 | at=s 2(4)
8. Case 6/64 Costa v ENEL [1964] ECR 585.
  full | title=Costa v ENEL | in=ECR | year=1964 | pages=585
9. See n 5.
  short -> 5
10. cf Young (n 5) 564.
  short -> 5 | by=Young | at=564
11. Francis Rose, ‘The Evolution of the Species’ in Andrew Burrows and Alan Rodger (eds), Mapping the Law: Essays in Memory of Peter Birks (OUP 2006).
  full | by=Rose | title=The Evolution of the Species | in=Mapping the Law: Essays in Memory of Peter Birks | eds=Burrows; Rodger | from=OUP | year=2006
12. Costa (n 8) 593.
  short -> 8 | title=Costa | at=593
13. ibid.
  ibid -> 8

## Bluebook law review
1. Marc Galanter, Why the “Haves” Come Out Ahead: Speculations on the Limits of Legal Change, 9 Law & Soc’y Rev. 95, 97 (1974).
  full | by=Galanter | title=Why the “Haves” Come Out Ahead: Speculations on the Limits of Legal Change | in=Law & Soc’y Rev. | vol=9 | pages=95 | at=97 | year=1974
2. Id. at 98.
  ibid -> 1 | at=98
3. Stewart Macaulay, Non-Contractual Relations in Business: A Preliminary Study, 28 Am. Soc. Rev. 55 (1963).
  full | by=Macaulay | title=Non-Contractual Relations in Business: A Preliminary Study | in=Am. Soc. Rev. | vol=28 | pages=55 | year=1963
4. See Galanter, supra note 1, at 103.
  short -> 1 | by=Galanter | at=103
5. Miranda v. Arizona, 384 U.S. 436, 444 (1966).
  full | title=Miranda v. Arizona | in=U.S. | vol=384 | pages=436 | at=444 | year=1966
6. Id. at 445; see also Macaulay, supra note 3, at 60.
  ibid -> 5 | at=445
  short -> 3 | by=Macaulay | at=60
7. Gerald N. Rosenberg, The Hollow Hope: Can Courts Bring About Social Change? 31 (2d ed. 2008).
  full | by=Rosenberg | title=The Hollow Hope: Can Courts Bring About Social Change? | at=31 | year=2008
8. See supra note 7.
  short -> 7
9. Cf. Miranda, 384 U.S. at 460.
  short -> 5 | title=Miranda | in=U.S. | vol=384 | at=460
10. Sally Engle Merry, Getting Justice and Getting Even: Legal Consciousness Among Working-Class Americans 12–15 (1990); Rosenberg, supra note 7, at 40.
  full | by=Merry | title=Getting Justice and Getting Even: Legal Consciousness Among Working-Class Americans | at=12–15 | year=1990
  short -> 7 | by=Rosenberg | at=40
11. 28 U.S.C. § 1332 (2006).
  full | title=28 U.S.C. | at=1332 | year=2006
12. See supra notes 1–5 and accompanying text.
13. Duncan Kennedy, Form and Substance in Private Law Adjudication, 89 Harv. L. Rev. 1685, 1700 n.40 (1976).
  full | by=Kennedy | title=Form and Substance in Private Law Adjudication | in=Harv. L. Rev. | vol=89 | pages=1685 | at=1700 n.40 | year=1976

## Legal pluralism, Harvard notes
1. Griffiths 1986: 12.
  short -> - | by=Griffiths | year=1986 | at=12
2. See Merry (1988); Moore (1978: 54–81).
  short -> - | by=Merry | year=1988
  short -> - | by=Moore | year=1978 | at=54–81
3. For a critique see Tamanaha, B.Z. (1993) ‘The Folly of the “Social Scientific” Concept of Legal Pluralism’, Journal of Law and Society 20(2): 192–217.
  full | by=Tamanaha | title=The Folly of the “Social Scientific” Concept of Legal Pluralism | in=Journal of Law and Society | vol=20 | no=2 | year=1993 | pages=192–217
4. Tamanaha 1993: 200.
  short -> 3 | by=Tamanaha | year=1993 | at=200
5. Santos, B. de S. (1995) Toward a New Common Sense. New York: Routledge.
  full | by=Santos | title=Toward a New Common Sense | place=New York | from=Routledge | year=1995
6. Cf. Griffiths (1986: 39) and Santos (1995: 114).
  short -> 1 | by=Griffiths | year=1986 | at=39
  short -> 5 | by=Santos | year=1995 | at=114
7. See note 3 above.
  short -> 3
8. As Moore (1978) points out, such fields are never closed.
  short -> 2.2 | by=Moore | year=1978
9. Von Benda-Beckmann, F. (1970) Rechtspluralismus in Malawi. München: Weltforum Verlag, p. 27.
  full | by=Von Benda-Beckmann | title=Rechtspluralismus in Malawi | place=München | from=Weltforum Verlag | year=1970 | at=27
10. Ibid., pp. 30-31.
  ibid -> 9 | at=30-31

## History of crime, London: Publisher, year
1. Michel Foucault, Discipline and Punish (New York: Pantheon, 1977), pp. 23–4.
  full | by=Foucault | title=Discipline and Punish | place=New York | from=Pantheon | year=1977 | at=23–4
2. Ibid., pp. 30-1.
  ibid -> 1 | at=30-1
3. J. M. Beattie, Crime and the Courts in England, 1660–1800 (Oxford: Clarendon Press, 1986), p. 450.
  full | by=Beattie | title=Crime and the Courts in England, 1660–1800 | place=Oxford | from=Clarendon Press | year=1986 | at=450
4. Foucault, Discipline, p. 25; Beattie, Crime and the Courts, pp. 451–3.
  short -> 1 | by=Foucault | title=Discipline | at=25
  short -> 3 | by=Beattie | title=Crime and the Courts | at=451–3
5. J. H. Langbein, ‘Albion’s Fatal Flaws’, Past and Present, 98 (1983), pp. 96–120.
  full | by=Langbein | title=Albion’s Fatal Flaws | in=Past and Present | vol=98 | year=1983 | pages=96–120
6. Langbein, op. cit., p. 97.
  short -> 5 | by=Langbein | at=97
7. Ibid.
  ibid -> 5
8. The Times, 4 March 1868, p. 9.
  full | in=The Times | year=1868 | at=9
9. Beattie, op. cit. (note 3), p. 460.
  short -> 3 | by=Beattie | at=460
10. V. A. C. Gatrell, ‘The Decline of Theft and Violence’, in V. A. C. Gatrell, B. Lenman and G. Parker (eds), Crime and the Law (London: Europa, 1980), pp. 238–337, at p. 240.
  full | by=Gatrell | title=The Decline of Theft and Violence | in=Crime and the Law | eds=Gatrell; Lenman; Parker | place=London | from=Europa | year=1980 | pages=238–337 | at=240
11. See note 10.
  short -> 10
12. See Beattie (at note 3), who gives lower figures.
  short -> 3 | by=Beattie

## UN documents and international law
1. United Nations Convention on the Law of the Sea (adopted 10 December 1982, entered into force 16 November 1994) 1833 UNTS 3, art 76.
  full | title=United Nations Convention on the Law of the Sea | vol=1833 | in=UNTS | pages=3 | year=1982 | at=art 76
2. UN General Assembly, Universal Declaration of Human Rights, UN Doc. A/RES/217 A (III), 10 December 1948, art. 3.
  full | by=UN General Assembly | title=Universal Declaration of Human Rights | year=1948 | at=art. 3
3. Martti Koskenniemi, From Apology to Utopia (Cambridge University Press 2005) 60.
  full | by=Koskenniemi | title=From Apology to Utopia | from=Cambridge University Press | year=2005 | at=60
4. Koskenniemi (n 3) 62–64.
  short -> 3 | by=Koskenniemi | at=62–64
5. See above n 3.
  short -> 3
6. Antony Anghie, ‘Finding the Peripheries: Sovereignty and Colonialism in Nineteenth-Century International Law’ (1999) 40 Harvard International Law Journal 1, 22.
  full | by=Anghie | title=Finding the Peripheries: Sovereignty and Colonialism in Nineteenth-Century International Law | in=Harvard International Law Journal | vol=40 | year=1999 | pages=1 | at=22
7. Anghie, supra n. 6, at 25; Koskenniemi, supra n. 3, at 65.
  short -> 6 | by=Anghie | at=25
  short -> 3 | by=Koskenniemi | at=65
8. Ibid.
  ibid -> ?
9. Report of the International Law Commission on the work of its fifty-third session, UN Doc A/56/10 (2001) 43.
  full | title=Report of the International Law Commission on the work of its fifty-third session | year=2001 | at=43
10. See generally Anghie (n 6).
  short -> 6 | by=Anghie
11. The author thanks the editors and an anonymous reviewer for comments on an earlier draft.

## Sociology, loc. cit. and several sources joined
1. Émile Durkheim, The Division of Labour in Society (London: Macmillan, 1984), p. 24; Max Weber, Economy and Society, vol. 2 (Berkeley: University of California Press, 1978), p. 641.
  full | by=Durkheim | title=The Division of Labour in Society | place=London | from=Macmillan | year=1984 | at=24
  full | by=Weber | title=Economy and Society | vol=2 | place=Berkeley | from=University of California Press | year=1978 | at=641
2. Durkheim, loc. cit.
  short -> 1.1 | by=Durkheim
3. Weber, op. cit., pp. 642–3.
  short -> 1.2 | by=Weber | at=642–3
4. On the reception of this idea in Britain, see Steven Lukes and Andrew Scull (eds.), Durkheim and the Law (Oxford: Blackwell, 1983), pp. 1–32; for Germany, compare Wolfgang Schluchter, The Rise of Western Rationalism (Berkeley: University of California Press, 1981), p. 98. Both have their critics.
  full | eds=Lukes; Scull | title=Durkheim and the Law | place=Oxford | from=Blackwell | year=1983 | at=1–32
  full | by=Schluchter | title=The Rise of Western Rationalism | place=Berkeley | from=University of California Press | year=1981 | at=98
5. Schluchter, op. cit., n. 4, p. 100.
  short -> 4.2 | by=Schluchter | at=100
6. Lukes and Scull, op. cit., p. 5.
  short -> 4.1 | by=Lukes; Scull | at=5
7. See note 4 above.
  short -> ?
8. Talcott Parsons, “The Law and Social Control,” in William M. Evan (ed.), Law and Sociology (New York: Free Press, 1962), 56–72.
  full | by=Parsons | title=The Law and Social Control | in=Law and Sociology | eds=Evan | place=New York | from=Free Press | year=1962 | pages=56–72
9. Parsons, “Law and Social Control,” 60.
  short -> 8 | by=Parsons | title=Law and Social Control | at=60
10. Ibid., 61; cf. Schluchter, Rise of Western Rationalism, 102.
  ibid -> 8 | at=61
  short -> 4.2 | by=Schluchter | title=Rise of Western Rationalism | at=102

## Working papers, newspapers and the web
1. J. Griffiths, ‘The Social Working of Legal Rules’ (2003) 48 J. of Legal Pluralism 1, at 14.
  full | by=Griffiths | title=The Social Working of Legal Rules | in=J. of Legal Pluralism | vol=48 | year=2003 | pages=1 | at=14
2. B. Z. Tamanaha, ‘The Primacy of Society and the Failures of Law and Development’, St. John’s University School of Law Legal Studies Research Paper No. 09-0172 (2009) 12.
  full | by=Tamanaha | title=The Primacy of Society and the Failures of Law and Development | no=09-0172 | year=2009 | at=12
3. F. Gibb, ‘Judges in Revolt’, The Times, 9 May 1996.
  full | by=Gibb | title=Judges in Revolt | in=The Times | year=1996
4. Griffiths, op. cit., n. 1, p. 16; Tamanaha, op. cit., n. 2, p. 15.
  short -> 1 | by=Griffiths | at=16
  short -> 2 | by=Tamanaha | at=15
5. See Ministry of Justice, Legal Aid Statistics (2011), at <http://www.justice.gov.uk/statistics/legal-aid>.
  full | by=Ministry of Justice | title=Legal Aid Statistics | year=2011
6. Gibb, op. cit., n. 3.
  short -> 3 | by=Gibb
7. This is discussed at n. 5 above.
  short -> 5
8. L. Mulcahy, Legal Architecture: Justice, Due Process and the Place of Law (2011), at p. 38.
  full | by=Mulcahy | title=Legal Architecture: Justice, Due Process and the Place of Law | year=2011 | at=38
9. id., at p. 40.
  ibid -> 8 | at=40
10. See also Mulcahy, id., p. 41, and Griffiths, op. cit., n. 1, p. 20.
  short -> 8 | by=Mulcahy | at=41
  short -> 1 | by=Griffiths | at=20
11. Emphasis added.

## Commentary around sources, American sociology of law
1. I use the term in the sense of Pierre Bourdieu, “The Force of Law: Toward a Sociology of the Juridical Field,” Hastings Law Journal 38 (1987): 805–53, at 817.
  full | by=Bourdieu | title=The Force of Law: Toward a Sociology of the Juridical Field | in=Hastings Law Journal | vol=38 | year=1987 | pages=805–53 | at=817
2. Bourdieu, “Force of Law,” 820.
  short -> 1 | by=Bourdieu | title=Force of Law | at=820
3. See, among many others, Lawrence M. Friedman, The Legal System (New York: Russell Sage Foundation, 1975), 15; and Roger Cotterrell, “The Concept of Legal Culture,” in David Nelken, ed., Comparing Legal Cultures (Aldershot: Dartmouth, 1997), 13–31.
  full | by=Friedman | title=The Legal System | place=New York | from=Russell Sage Foundation | year=1975 | at=15
  full | by=Cotterrell | title=The Concept of Legal Culture | in=Comparing Legal Cultures | eds=Nelken | place=Aldershot | from=Dartmouth | year=1997 | pages=13–31
4. Friedman (note 3), 16.
  short -> 3.1 | by=Friedman | at=16
5. Cotterrell, supra note 3, at 20. The reply is in Friedman (n. 3 above), 223.
  short -> 3.2 | by=Cotterrell | at=20
  short -> 3.1 | by=Friedman | at=223
6. But this is not the place to pursue the question whether the field has a logic of its own.
7. See note 1 above, at 830.
  short -> 1 | at=830
8. Yves Dezalay and Bryant G. Garth, Dealing in Virtue (Chicago: University of Chicago Press, 1996), esp. 18–29.
  full | by=Dezalay; Garth | title=Dealing in Virtue | place=Chicago | from=University of Chicago Press | year=1996 | at=18–29
9. Dezalay and Garth, Dealing in Virtue, 33.
  short -> 8 | by=Dezalay; Garth | title=Dealing in Virtue | at=33
10. Id., 34.
  ibid -> 8 | at=34
11. See supra n. 8.
  short -> 8

## Above, supra and at
1. R. Cotterrell, ‘Law and Community: A New Relationship?’ (1998) 51 Current Legal Problems 367-91.
  full | by=Cotterrell | title=Law and Community: A New Relationship? | in=Current Legal Problems | vol=51 | year=1998 | pages=367-91
2. Cotterrell, above n. 1, at p. 370.
  short -> 1 | by=Cotterrell | at=370
3. Cotterrell, n. 1 above, p. 371.
  short -> 1 | by=Cotterrell | at=371
4. Re B (A Minor) [1988] A.C. 199.
  full | title=Re B (A Minor) | in=A.C. | year=1988 | pages=199
5. L.M. Friedman, ‘Legal Culture and Social Development’ (1969) 4 Law and Society Rev. 29; id., The Legal System (1975) 15.
  full | by=Friedman | title=Legal Culture and Social Development | in=Law and Society Rev. | vol=4 | year=1969 | pages=29
  full | by=Friedman | title=The Legal System | year=1975 | at=15
6. Friedman (1975), op. cit., n. 5, p. 16.
  short -> 5.2 | by=Friedman | year=1975 | at=16
7. See preceding note.
  short -> 5.2
8. Cotterrell, op. cit., supra n. 1, pp. 372-3; cf. Friedman (1969), op. cit., n. 5, p. 30.
  short -> 1 | by=Cotterrell | at=372-3
  short -> 5.1 | by=Friedman | year=1969 | at=30
9. Local Government Act 1988, s. 28.
  full | title=Local Government Act 1988 | year=1988 | at=s. 28
10. Case C-6/90 Francovich v. Italy [1991] E.C.R. I-5357.
  full | title=Francovich v. Italy | in=E.C.R. | year=1991 | pages=I-5357
11. The Guardian, 3 May 1997.
  full | in=The Guardian | year=1997

## Edited books and translations in the J. Law & Society manner
1. M. Weber, Economy and Society, eds. G. Roth and C. Wittich (1978) 641.
  full | by=Weber | title=Economy and Society | eds=Roth; Wittich | year=1978 | at=641
2. P. Bourdieu, ‘The Force of Law’ (1987) 38 Hastings Law J. 805, at 817.
  full | by=Bourdieu | title=The Force of Law | in=Hastings Law J. | vol=38 | year=1987 | pages=805 | at=817
3. Weber, op. cit., n. 1, p. 650; Bourdieu, op. cit., n. 2, p. 820.
  short -> 1 | by=Weber | at=650
  short -> 2 | by=Bourdieu | at=820
4. A. Sarat (ed.), The Blackwell Companion to Law and Society (2004).
  full | eds=Sarat | title=The Blackwell Companion to Law and Society | year=2004
5. C. Menkel-Meadow, ‘Portia in a Different Voice’ in The Sociology of the Professions, eds. R. Dingwall and P. Lewis (1983) 39.
  full | by=Menkel-Meadow | title=Portia in a Different Voice | in=The Sociology of the Professions | eds=Dingwall; Lewis | year=1983 | at=39
6. Compare the approach taken in Sarat, op. cit., n. 4, with that of Menkel-Meadow, op. cit., n. 5, p. 41.
  short -> 4 | by=Sarat
  short -> 5 | by=Menkel-Meadow | at=41
7. id., pp. 42-3.
  ibid -> ? | at=42-3
8. This argument is developed at greater length in D. Sugarman, ‘Legal Theory, the Common Law Mind and the Making of the Textbook Tradition’ in Legal Theory and Common Law, ed. W. Twining (1986) 26.
  full | by=Sugarman | title=Legal Theory, the Common Law Mind and the Making of the Textbook Tradition | in=Legal Theory and Common Law | eds=Twining | year=1986 | at=26
9. See Sugarman, id., and the works cited at n. 5 above.
  short -> 8 | by=Sugarman
  short -> 5
10. This point was made to me by a member of the Law Commission.
11. Report of the Committee on Legal Education (1971; Cmnd. 4595) 34.
  full | title=Report of the Committee on Legal Education | year=1971 | at=34

## American law review, long strings
1. See, e.g., Richard L. Abel, The Contradictions of Informal Justice, in 1 The Politics of Informal Justice 267, 270 (Richard L. Abel ed., 1982).
  full | by=Abel | title=The Contradictions of Informal Justice | in=The Politics of Informal Justice | vol=1 | pages=267 | at=270 | eds=Abel | year=1982
2. Id.; see also Owen M. Fiss, Against Settlement, 93 Yale L.J. 1073, 1075–76 (1984).
  ibid -> 1
  full | by=Fiss | title=Against Settlement | in=Yale L.J. | vol=93 | pages=1073 | at=1075–76 | year=1984
3. Fiss, supra note 2, at 1080 n.30.
  short -> 2.2 | by=Fiss | at=1080 n.30
4. Roe v. Wade, 410 U.S. 113 (1973); Griswold v. Connecticut, 381 U.S. 479, 485 (1965).
  full | title=Roe v. Wade | in=U.S. | vol=410 | pages=113 | year=1973
  full | title=Griswold v. Connecticut | in=U.S. | vol=381 | pages=479 | at=485 | year=1965
5. Griswold, 381 U.S. at 486.
  short -> 4.2 | title=Griswold | in=U.S. | vol=381 | at=486
6. Abel, supra note 1, at 272; Fiss, supra note 2, at 1082.
  short -> 1 | by=Abel | at=272
  short -> 2.2 | by=Fiss | at=1082
7. For a response to this criticism, see Andrew W. McThenia & Thomas L. Shaffer, For Reconciliation, 94 Yale L.J. 1660 (1985).
  full | by=McThenia; Shaffer | title=For Reconciliation | in=Yale L.J. | vol=94 | pages=1660 | year=1985
8. See supra text accompanying notes 2–4.
9. McThenia & Shaffer, supra note 7, at 1664.
  short -> 7 | by=McThenia; Shaffer | at=1664
10. Linda Greenhouse, Justices Limit Scope of Review, N.Y. Times, June 12, 1990, at A1.
  full | by=Greenhouse | title=Justices Limit Scope of Review | in=N.Y. Times | year=1990 | at=A1
11. See id.
  ibid -> 10
12. U.S. Const. art. I, § 8, cl. 3.
  full | title=U.S. Const. | at=art. I, § 8, cl. 3
""")
