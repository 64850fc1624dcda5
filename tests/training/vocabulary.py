"""Words from which sources are composed where the real records are few: outlets, languages, scripts, kinds.

Each language has the parts of titles, names, periodicals, newspapers, publishers with their places, institutions,
series. The titles are no real ones; the names of outlets, publishers and places are, or could be.
"""

from __future__ import annotations

from dataclasses import dataclass


def _rows(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().split("\n") if line.strip())


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", " ").split(";") if part.strip())


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language; in `patterns` {n} is a noun, {p} a place or period, {s} a subject."""

    code: str
    patterns: tuple[str, ...]
    nouns: tuple[str, ...]
    subjects: tuple[str, ...]
    places: tuple[str, ...]
    family: tuple[str, ...]
    given: tuple[str, ...]
    periodicals: tuple[str, ...]
    newspapers: tuple[str, ...]
    publishers: tuple[tuple[str, str], ...]
    institutions: tuple[str, ...]
    series: tuple[str, ...] = ()


def _publishers(text: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for row in _rows(text):
        place, _, name = row.partition(": ")
        pairs.append((place, name))
    return tuple(pairs)


ENGLISH = Vocabulary(
    "en",
    _rows("""
    {n} in {p}
    The {n} of {s}
    {s} and the {n}: {n} in {p}
    {s}, {n} and {n}
    Rethinking {s}
    {s} after {n}
    What Is {s}? {n} in {p}
    How {s} Changed {p}
    Why {p} Needs {s}
    {s} in {p}: A {n}
    Towards a {n} of {s}
    Between {s} and {s}
    The {n}
    On {s}
    {s}
    {p}’s {n}: {s} under Pressure
    A History of {s} in {p}, 1870–1914
    “{s}”: The {n} of a Word
    Does {s} Matter? Evidence from {p}
    The Making of {s}
    {p} Signs New Agreement on {s}
    Minister Says {s} Will Continue
    Introduction
    Review of {s} in {p}
    Annual Report on {s}
    {p}: {n}, {n}, {n}
    """),
    _split("""
    Politics; Theory; Social History; Crisis; Origins; Limits; Return; Invention; Anatomy; Memory; Decline; Triumph;
    Law; Critique; Global Turn; Comparative Study; Case Study; Political Economy; Making; Uses; Consequences; Rise;
    Fall; Future; Rules; Practice; Language; Geography; Archaeology; Ethics; Sociology; Unfinished Business; Paradox;
    Cultural History; Reassessment; Framework; Strategy; Long Shadow; Logic; Question; Problem; Promise; Costs
    """),
    _split("""
    Citizenship; Grain Markets; Labour Migration; Empire; Sovereignty; the Welfare State; Nuclear Energy; Painting;
    Human Rights; Democracy; Energy Security; Sanctions; Slavery; Childhood; Printing; Railways; Medieval Law; Trade;
    International Courts; Property; Gender; Free Speech; Monetary Policy; Urban Planning; Translation; Agriculture;
    Climate Policy; Public Health; Military Power; the Novel; Shipping; Federalism; Poverty; Nationalism; Music;
    Artificial Intelligence; Social Trust; Water; Borders; Diplomacy; Corporate Governance; Religious Reform; Film
    """),
    _split("""
    Europe; Central Asia; Nineteenth-Century Britain; West Africa; the Arctic; Weimar Germany; Colonial India; China;
    the United States; Latin America; Russia; Early Modern France; Japan; the Ottoman Empire; South Korea; Mexico;
    the Soviet Union; Nigeria; Iran; Ireland; Postwar Italy; Brazil; the Middle East; Ukraine; the Pacific
    """),
    _split("""
    Roe; Smith; Harrison; O’Brien; Fitzgerald; Kendall; Whitlock; Abbott; Chandra; Mehta; Okafor; Adeyemi; Nguyen;
    MacIntyre; Hobsbawm; Thompson; Cotter; Wheatley; Levy; Goldberg; Sanchez-Moreno; Ashworth; Blake; Lindqvist; Park;
    Kim; Chen; Wang; Tanaka; Suzuki; van der Meer; de Souza; Al-Rashid; Baker; Greene; Kaur; Mbeki; Ortiz; Watson
    """),
    _split("""
    Jane; Robert; Mary Ann; E. P.; John; Margaret; W. G.; Amartya; Ngozi; Chinua; Peter J.; Susan; Thomas; Eleanor;
    David; Hannah; Ruth; Michael; Sarah L.; J. R.; Alice; Christopher; Li; Wei; Kenji; Min-jun; Fatima; Omar; George
    """),
    _split("""
    Past & Present; The Historical Journal; Journal of Law and Society; Law and Society Review; Social Forces;
    American Journal of Sociology; Modern Law Review; The English Historical Review; Foreign Affairs; World Politics;
    International Organization; Slavic Review; Isis; Mind; Speculum; The China Quarterly; Energy Policy; Nature;
    Journal of Peace Research; British Journal of Sociology; Cambridge Law Journal; Yale Law Journal; Representations;
    Comparative Studies in Society and History; Economic History Review; Critical Inquiry; Screen; Gender & History;
    European Journal of International Law; Third World Quarterly; Annals of Science; Textual Practice; Public Culture;
    Studies in Second Language Acquisition; Medical History; Urban Studies; Antiquity; New Left Review; Daedalus;
    American Political Science Review; Security Studies; Ethics; Theory and Society; Harvard Law Review; Stanford L Rev
    """),
    _split("""
    The Guardian; The New York Times; New York Times; Financial Times; The Economist; The Times; Le Monde; Reuters;
    Bloomberg; BBC News; Al Jazeera; The Washington Post; Wall Street Journal; South China Morning Post; Politico;
    The Diplomat; Foreign Policy; The Moscow Times; TASS; Xinhua; Global Times; Nikkei Asia; CNN; The Atlantic; Axios;
    The Independent; The Irish Times; The Hindu; Eurasianet; Kyiv Independent; War on the Rocks; Lawfare; Medium;
    London Review of Books; The New Yorker; Times Literary Supplement; The Telegraph; Haaretz; Daily Mail; Wired
    """),
    _publishers("""
    Oxford: Oxford University Press
    Cambridge: Cambridge University Press
    London: Routledge
    New York: Basic Books
    New York, NY: Penguin
    Princeton, NJ: Princeton University Press
    Cambridge, MA: Harvard University Press
    Manchester: Manchester University Press
    London: Stevens & Sons
    Chicago: University of Chicago Press
    London: Verso
    Durham, NC: Duke University Press
    Leiden: Brill
    New Haven: Yale University Press
    London: Weidenfeld and Nicolson
    Harmondsworth: Penguin
    Stanford: Stanford University Press
    London: Sweet & Maxwell
    Basingstoke: Palgrave Macmillan
    Boston: Beacon Press
    Oxford: Hart
    Aldershot: Dartmouth
    London: Allen Lane
    New York: Knopf
    Edinburgh: Canongate
    London: Granta
    Washington, DC: Brookings Institution Press
    Ithaca: Cornell University Press
    London: Batsford
    Ann Arbor: University of Michigan Press
    """),
    _split("""
    World Bank; International Monetary Fund; Chatham House; Carnegie Endowment for International Peace; UNESCO;
    Ministry of Foreign Affairs; RAND Corporation; Human Rights Watch; Amnesty International; Law Commission; OECD;
    Department for Education; European Commission; House of Commons; International Energy Agency; UNHCR; The Kremlin;
    Council on Foreign Relations; Center for Strategic and International Studies; University of Leeds; MIT; WHO;
    University of California, Berkeley; London School of Economics; Bank of England; U.S. Department of State
    """),
    _split("""
    Studies in Legal History; Cambridge Studies in International Relations; Occasional Paper; Working Paper;
    Oxford Historical Monographs; Discussion Paper; Research Report; Loeb Classical Library; Everyman’s Library;
    Lecture Notes in Computer Science; Routledge Studies in Modern History; Policy Brief
    """),
)

GERMAN = Vocabulary(
    "de",
    _rows("""
    {n} und {n} in {p}
    Zur {n} des {s}
    Der {s} im Wandel: {n} und {n}
    Die {n} des {s}
    {s} und {s}: Eine {n}
    {n} – {n} – {n}
    Was ist {s}?
    Über {s}
    {s} in {p} 1871–1918
    Beiträge zur {n} des {s}
    Das Recht des {s}
    Wie der {s} nach {p} kam
    Von der {n} zur {n}. {s} in {p}
    Einleitung
    {s} als {n}
    Grundzüge des {s}
    Kritik der {n}
    """),
    _split("""
    Geschichte; Theorie; Soziologie; Kritik; Entwicklung; Politik; Krise; Ordnung; Gesellschaft; Herrschaft; Macht;
    Verfassung; Dogmatik; Einführung; Kultur; Moderne; Sprache; Erinnerung; Wirtschaft; Öffentlichkeit; Steuerung;
    Rechtssoziologie; Systemtheorie; Untersuchung; Festschrift; Studien; Legitimation; Organisation; Arbeit
    """),
    _split("""
    Staat; Rechtsstaat; Sozialstaat; Markt; Krieg; Föderalismus; Nationalismus; Liberalismus; Strafrecht; Eigentum;
    Alltag; Adel; Bürgertum; Protestantismus; Zivilprozess; Arbeitsrecht; Datenschutz; Verwaltung; Bildung; Film;
    Buchdruck; Energiehandel; Mittelalter; Völkerrecht; Gewalt; Konflikt; Wohlfahrtsstaat; Vertrag
    """),
    _split("""
    Deutschland; Preußen; Europa; der Weimarer Republik; Österreich; der Schweiz; Russland; der DDR; Frankreich;
    Berlin; der Bundesrepublik; Bayern; der frühen Neuzeit; China; Polen
    """),
    _split("""
    Müller; Schmidt; Luhmann; Teubner; Koselleck; Wehler; Kocka; Habermas; von Beyme; Schäfer; Weiß; Böckenförde;
    Blankenburg; Röhl; Grimm; Stolleis; Assmann; Nipperdey; Ritter; Zimmermann; Kötz; Zweigert; Rehbinder; Raiser;
    Frerichs; Schulze-Fielitz; Hoffmann-Riem; Günther; Hirsch; Baer; Voßkuhle; Lembcke; Kreissl; Gephart; Treiber
    """),
    _split("""
    Niklas; Gunther; Jürgen; Hans-Ulrich; Erhard; Klaus F.; Dieter; Michael; Aleida; Thomas; Susanne; Anna; Gerhard;
    Ulrich; Manfred; Hubert; Karl; Ernst-Wolfgang; Hans-Georg; Petra; Claudia; Wolfgang; Stefan; Barbara; M.; H.-J.
    """),
    _split("""
    Zeitschrift für Rechtssoziologie; Kölner Zeitschrift für Soziologie und Sozialpsychologie; Der Staat; Merkur;
    Geschichte und Gesellschaft; Historische Zeitschrift; Kritische Justiz; JuristenZeitung; Leviathan; Osteuropa;
    Neue Juristische Wochenschrift; NJW; JZ; AcP; ZStW; KZfSS; Archiv des öffentlichen Rechts; AöR; Rechtstheorie;
    Vierteljahrshefte für Zeitgeschichte; Soziale Welt; Zeitschrift für Soziologie; Berliner Journal für Soziologie;
    Politische Vierteljahresschrift; Archiv für Rechts- und Sozialphilosophie; ARSP; Die Verwaltung; Rabels Zeitschrift
    """),
    _split("""
    Frankfurter Allgemeine Zeitung; FAZ; Süddeutsche Zeitung; Die Zeit; Der Spiegel; taz; Die Welt; Handelsblatt;
    Neue Zürcher Zeitung; Der Standard; Der Tagesspiegel; Frankfurter Rundschau; Spiegel Online; Deutschlandfunk
    """),
    _publishers("""
    Frankfurt am Main: Suhrkamp
    Frankfurt a. M.: Campus
    München: C. H. Beck
    München: Beck
    Tübingen: Mohr Siebeck
    Berlin: Duncker & Humblot
    Baden-Baden: Nomos
    Göttingen: Vandenhoeck & Ruprecht
    Opladen: Westdeutscher Verlag
    Wiesbaden: VS Verlag für Sozialwissenschaften
    Stuttgart: Klett-Cotta
    Köln: Böhlau
    Berlin: de Gruyter
    Hamburg: Hamburger Edition
    Weilerswist: Velbrück Wissenschaft
    Darmstadt: Wissenschaftliche Buchgesellschaft
    Wien: Manz
    Zürich: Schulthess
    Bielefeld: transcript
    Neuwied: Luchterhand
    """),
    _split("""
    Universität Bielefeld; Bundesministerium der Justiz; Statistisches Bundesamt; Stiftung Wissenschaft und Politik;
    Max-Planck-Institut für Gesellschaftsforschung; Freie Universität Berlin; Deutscher Bundestag; Universität Wien
    """),
    _split("""
    Jahrbuch für Rechtssoziologie und Rechtstheorie; Schriften zum Öffentlichen Recht;
    Beiträge zur Sozialforschung
    """),
)

FRENCH = Vocabulary(
    "fr",
    _rows("""
    {n} et {n} en {p}
    La {n} de {s}
    Le droit de {s} en {p}
    {s} : une {n} ?
    Pour une {n} de {s}
    De {s} à {s}. {n} et {n}
    Histoire de {s}
    L’invention de {s}
    {s} et {s} ({p}, XIXe-XXe siècle)
    Introduction
    Qu’est-ce que {s} ?
    Les {n}s de {s}
    """),
    _split("""
    crise; théorie; société; politique; sociologie; critique; culture; mémoire; justice; pratique; guerre;
    enquête; économie; naissance; fabrique; question; réforme; généalogie
    """),
    _split("""
    la ville; l’État; la propriété; la langue; l’école; la mer; l’impôt; la presse; la nation; l’énergie;
    la famille; l’exil; la frontière; la prison; la parole; l’archive; la laïcité; la paix
    """),
    _split("France; Algérie; Europe; Espagne; Russie; Afrique; Italie; Chine; Bretagne; Allemagne"),
    _split("""
    Durand; Lefebvre; Moreau; de La Croix; Bourdieu; Corbin; Chartier; Perrot; Rosanvallon; Le Goff; Duby;
    Ozouf; Boltanski; Girard; Farge; Noiriel; Sirinelli; Mbembe; Badie; Dupont-Martin
    """),
    _split("""
    Pierre; Jean-Claude; Michelle; Arlette; Alain; Marie; Luc; Achille; Bertrand; Roger; Claire; Sophie; J.-P.;
    Anne-Marie; Georges; Hélène
    """),
    _split("""
    Annales. Histoire, Sciences Sociales; Revue française de science politique; Genèses;
    Actes de la recherche en sciences sociales; Vingtième siècle; Le Débat; Esprit; Politix; Revue historique;
    Droit et société; Critique internationale; Politique étrangère; Hérodote; Cahiers du monde russe
    """),
    _split("""
    Le Monde; Le Figaro; Libération; Le Monde diplomatique; Mediapart; L’Humanité; Les Échos; La Croix;
    France Inter; AFP
    """),
    _publishers("""
    Paris: Gallimard
    Paris: Seuil
    Paris: Presses universitaires de France
    Paris: Armand Colin
    Paris: La Découverte
    Rennes: Presses universitaires de Rennes
    Lyon: ENS Éditions
    Paris: Fayard
    Genève: Droz
    Bruxelles: Bruylant
    Paris: Éditions de l’EHESS
    Paris: L’Harmattan
    """),
    _split("""
    Université Paris 1 Panthéon-Sorbonne; INSEE; Sénat; Ministère de la Justice; IFRI;
    École des hautes études en sciences sociales
    """),
    _split("Folio histoire; Que sais-je ?; L’Univers historique"),
)

SPANISH = Vocabulary(
    "es",
    _rows("""
    {n} y {n} en {p}
    La {n} de {s}
    {s}: una {n}
    Historia de {s} en {p}
    El derecho a {s}
    Hacia una {n} de {s}
    {s} y {s} en la {p} del siglo XX
    ¿Qué es {s}?
    Introducción
    Los límites de {s}
    """),
    _split("""
    crisis; historia; memoria; política; sociedad; cultura; economía; justicia; guerra; teoría; nación; reforma;
    construcción; crítica; transición; práctica
    """),
    _split("""
    la tierra; la ciudad; el Estado; la democracia; el exilio; la prensa; la familia; la frontera; el trabajo;
    la propiedad; la energía; la lengua; el agua; la Iglesia
    """),
    _split("España; México; América Latina; Argentina; Chile; Cataluña; Castilla; Perú; Europa; Cuba"),
    _split("""
    García Márquez; Fernández; Rodríguez Lago; Álvarez Junco; Juliá; Casanova; Preston; Moreno Luzón; Pérez;
    Domínguez Ortiz; Núñez Seixas; Vilar; Romero; Jelin; Muñoz; de la Torre
    """),
    _split("""
    José; Santos; Julián; María; Antonio; Elizabeth; Xosé M.; Pierre; Luis Alberto; Ana; Carmen; Javier; Rosa;
    J. L.
    """),
    _split("""
    Hispania; Ayer; Historia y Política; Revista de Occidente; Historia Mexicana; Revista de Estudios Políticos;
    Desarrollo Económico; Cuadernos de Historia Contemporánea; Foro Internacional
    """),
    _split("""
    El País; ABC; La Vanguardia; El Mundo; Clarín; La Nación; La Jornada; eldiario.es; Público
    """),
    _publishers("""
    Madrid: Alianza
    Barcelona: Crítica
    Madrid: Siglo XXI
    México: Fondo de Cultura Económica
    Madrid: Marcial Pons
    Barcelona: Ariel
    Buenos Aires: Sudamericana
    Madrid: Taurus
    Valencia: Tirant lo Blanch
    Madrid: Cátedra
    """),
    _split("""
    Universidad Complutense de Madrid; CEPAL; Ministerio de Justicia; Banco de España; UNAM;
    Real Instituto Elcano
    """),
    _split("Biblioteca de historia; Colección Estudios"),
)

RUSSIAN = Vocabulary(
    "ru",
    _rows("""
    {n} и {n} в {p}
    История {s}
    {s}: {n} и {n}
    К вопросу о {n} {s}
    Проблемы {s} в {p}
    Россия и Китай: {n} {s}
    Введение
    Теория {s}
    Социология {s}
    Современные тенденции {s}
    О {n} {s}
    Правовое регулирование {s}
    {n} {s} в 1920–1930-е годы
    """),
    _split("""
    политика; экономика; культура; стратегия; торговля; безопасность; идеология; история; власть; общество;
    практика; модернизация; память; реформа; структура
    """),
    _split("""
    государства; международных отношений; экспорта зерна; русской литературы; права; сотрудничества;
    крестьянства; энергетики; советского кино; банковской системы; миграции; Арктики; городского населения;
    языка; собственности; труда
    """),
    _split("""
    России; СССР; Сибири; Китае; Центральной Азии; Европе; Российской империи; современном мире; XIX веке;
    Москве
    """),
    _split("""
    Иванов; Петрова; Лукин; Сергеев; Кузнецова; Ларин; Портяков; Лотман; Бахтин; Зубок; Караганов; Тренин;
    Миронов; Соколова; Волков; Гудков; Эткинд; Орлова; Никитин; Хлевнюк
    """),
    _split("А. В.; И. И.; Ю. М.; М.М.; Б.Н.; Н. П.; Александр; Ольга; Дмитрий; С. А.; Елена; В.; Т.Г."),
    _split("""
    Вопросы истории; Вопросы экономики; Мировая экономика и международные отношения; Полис;
    Социологические исследования; Вопросы философии; Новое литературное обозрение; Проблемы Дальнего Востока;
    Отечественная история; Российская история; Международная жизнь; Журнал российского права;
    Неприкосновенный запас
    """),
    _split("""
    Коммерсантъ; Ведомости; Известия; РБК; Российская газета; Независимая газета; Правда; ТАСС; Новая газета;
    РИА Новости
    """),
    _publishers("""
    М.: Наука
    М.: РОССПЭН
    СПб.: Алетейя
    М.: Новое литературное обозрение
    М.: Аспект Пресс
    Москва: Весь Мир
    М.: Изд-во МГУ
    СПб.: Европейский университет
    Л.: Наука
    Новосибирск: Наука
    Екатеринбург: Изд-во Уральского университета
    М.: Юрайт
    М.: Издательский дом ВШЭ
    """),
    _split("Банк России; Росстат; Министерство иностранных дел; МГИМО; Институт Дальнего Востока РАН"),
    _split("Библиотека поэта; Научная библиотека"),
)

CHINESE = Vocabulary(
    "zh",
    _rows("""
    {s}与{n}
    {p}的{s}研究
    论{s}的{n}
    {s}：{n}与{n}
    {p}{s}史
    {s}导论
    {p}{s}的{n}及其影响
    中国{s}的{n}
    试论{p}的{n}
    {s}
    """),
    _split("历史; 理论; 发展; 问题; 结构; 转型; 变迁; 逻辑; 实践; 趋势; 特征; 战略; 制度; 困境; 演变"),
    _split("""
    国际关系; 乡土社会; 能源合作; 现代文学; 法律制度; 粮食贸易; 城市化; 人口流动; 外交政策; 社会保障; 金融市场;
    民间宗教; 图书馆; 土地改革; 教育公平; 传播学
    """),
    _split("近代中国; 俄罗斯; 明清; 江南; 中亚; 改革开放以来; 民国时期; 东北亚; 美国; 全球"),
    _split("费; 王; 李; 张; 刘; 陈; 杨; 赵; 黄; 周; 吴; 徐; 孙; 胡; 朱; 高; 林; 何; 郭; 马"),
    _split("孝通; 伟; 建国; 晓明; 志强; 丽; 海燕; 学军; 敏; 文博; 冬梅; 思远; 国栋; 静; 明"),
    _split("""
    历史研究; 社会学研究; 国际问题研究; 中国社会科学; 俄罗斯研究; 近代史研究; 外交评论; 法学研究; 经济研究;
    文学评论; 北京大学学报; 世界经济与政治; 图书馆学通讯
    """),
    _split("人民日报; 光明日报; 新华社; 环球时报; 财新网; 南方周末; 解放军报; 参考消息"),
    _publishers("""
    北京: 商务印书馆
    北京: 中华书局
    上海: 上海人民出版社
    北京: 北京大学出版社
    北京: 生活·读书·新知三联书店
    北京: 社会科学文献出版社
    南京: 江苏人民出版社
    桂林: 广西师范大学出版社
    上海: 复旦大学出版社
    台北: 联经出版公司
    """),
    _split("北京大学; 中国社会科学院; 国家统计局; 外交部; 复旦大学"),
    _split("汉译世界学术名著丛书; 中国近代史研究丛书"),
)

ITALIAN = Vocabulary(
    "it",
    _rows("""
    {n} e {n} in {p}
    La {n} di {s}
    Storia di {s}
    {s}: una {n}
    Per una {n} di {s}
    Introduzione
    """),
    _split("""
    storia; politica; crisi; cultura; società; memoria; teoria; giustizia; guerra; identità; economia
    """),
    _split("Roma; Venezia; una città; un’idea; una nazione; Machiavelli; una lingua; un mercato"),
    _split("Italia; Europa; Sicilia; età moderna; Toscana; Russia"),
    _split("Rossi; Ginzburg; Bobbio; De Felice; Pavone; Levi; Canfora; Ferrajoli; Della Porta; Prodi"),
    _split("Carlo; Norberto; Renzo; Claudio; Giovanni; Luciano; Luigi; Donatella; Paolo; Maria"),
    _split("""
    Studi storici; Quaderni storici; Rivista storica italiana; Il Mulino; Passato e presente; Limes
    """),
    _split("Corriere della Sera; La Repubblica; La Stampa; Il Sole 24 Ore"),
    _publishers("""
    Torino: Einaudi
    Bologna: Il Mulino
    Roma-Bari: Laterza
    Milano: Feltrinelli
    Roma: Carocci
    Milano: Giuffrè
    """),
    _split("Università di Bologna; Banca d’Italia; ISTAT"),
)

VOCABULARIES = {one.code: one for one in (ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN, CHINESE, ITALIAN)}
