"""Words for one thing in several languages, so that a sentence and a source in another language meet in some.

Only what news of economy and politics names most: countries, and what is counted of them. Names that merely sound alike
("Газпром", "Gazprom") need no row: they are written in Latin letters by `terms`.
"""

from __future__ import annotations

ROWS = """
china chinese | китай китая китае китаю китайский китайских кнр | 中国 | chine chinois chinoise |
  chinesisch chinesische chinas
russia russian | россия россии россию российский российских рф | 俄罗 罗斯 中俄 | russie russe | russland
  russische russischen rusia ruso
usa america american | сша америка американский | 美国 | états-unis américain | amerika amerikanische
  vereinigte eeuu estados
germany german | германия германии немецкий фрг | 德国 | allemagne allemand | deutschland deutsche
  deutschen alemania alemán
france french | франция франции французский | 法国 | français française | frankreich französisch
  francia francés
india indian | индия индии индийский | 印度 | inde indien | indiens indische indio
japan japanese | япония японии японский | 日本 | japon japonais | japanisch japón
ukraine ukrainian | украина украины украине украинский | 乌克 克兰 | ukrainisch ucrania
europe european | европа европы европе европейский | 欧洲 欧盟 | européen européenne | europäisch
  europäische europeo
britain british uk | великобритания британский | 英国 | royaume-uni britannique | grossbritannien
  britisch reino
turkey turkish | турция турции турецкий | 土耳 | turquie turc | türkei türkisch turquía
iran iranian | иран ирана иранский | 伊朗
korea korean | корея кореи корейский | 韩国 朝鲜 | corée coréen | coreano
kazakhstan | казахстан казахстана казахский | 哈萨 克斯
poland polish | польша польши польский | 波兰 | pologne polonais | polen polnisch polonia
africa african | африка африки африканский | 非洲 | afrique africain | afrikanisch
asia asian | азия азии азиатский | 亚洲 | asie asiatique | asien asiatisch
moscow | москва москвы москве | 莫斯 斯科 | moscou | moskau moscú
beijing | пекин пекина пекине | 北京 | pékin
trade turnover commerce | торговля торговли товарооборот товарооборота оборот | 贸易 易额 | échanges |
  handel handels comercio
export exports | экспорт экспорта вывоз | 出口 | exportation exportations | ausfuhr ausfuhren
  exportación exportaciones
import imports | импорт импорта ввоз | 进口 | importation importations | einfuhr einfuhren importación
  importaciones
invest investment investments | инвестиции инвестиций вложения вложили | 投资 | investissement |
  investition investitionen inversión
gas | газ газа газу | 天然 然气 | gaz | erdgas
oil crude | нефть нефти нефтяной | 石油 原油 | pétrole | erdöl öl petróleo
coal | уголь угля | 煤炭 | charbon | kohle carbón
pipeline | трубопровод газопровод газопровода нефтепровод | 管道 | gazoduc oléoduc | rohrleitung
  gasoducto
electricity power | электроэнергия электроэнергии | 电力 发电 | électricité | strom electricidad
wheat grain | пшеница пшеницы зерно зерна | 小麦 粮食 | blé céréales | weizen getreide trigo
steel | сталь стали | 钢铁 | acier | stahl acero
company companies firm | компания компании компаний фирма | 公司 企业 | entreprise société | unternehmen
  firma empresa empresas
bank | банк банка банки | 银行 | banque | banken banco
government | правительство правительства | 政府 | gouvernement | regierung gobierno
population inhabitants | население населения жителей | 人口 | habitants | bevölkerung einwohner
  población habitantes
worker workers employees | работник работников рабочих сотрудников | 员工 工人 | salariés employés |
  beschäftigte mitarbeiter trabajadores empleados
student students | студент студентов | 学生 | étudiant étudiants | studierende studenten estudiante
  estudiantes
tourist tourists visitors | турист туристов | 游客 | touristes visiteurs | besucher turistas
  visitantes
soldier troops military | солдат войск военный военных | 军队 士兵 | soldats militaire | soldaten
  militär soldados militar
price prices | цена цены цен | 价格 | prix | preis preise precio precios
growth grew rose increase increased | рост вырос выросла увеличился увеличилась | 增长 | hausse
  croissance augmenté | wachstum stieg gestiegen aumentó creció
fell decline decreased dropped | снизился снизилась сократился упал | 下降 | baisse baissé diminué |
  gesunken sank rückgang cayó disminuyó
revenue income | выручка доход доходы доходов | 收入 | chiffre recettes | umsatz einnahmen ingresos
budget | бюджет бюджета | 预算 | haushalt presupuesto
debt | долг долга | 债务 | dette | schulden deuda
delivery deliveries supplied supply | поставка поставки поставок | 供应 | livraisons | lieferung
  lieferungen suministro
production output produced | производство производства добыча добычи | 生产 产量 | production |
  produktion produzierte förderung producción
railway rail | железная железной | 铁路 | chemin ferroviaire | eisenbahn bahn ferrocarril
car cars vehicle vehicles | автомобиль автомобилей машин | 汽车 | voitures | autos fahrzeuge coches
aircraft plane planes | самолёт самолёт самолётов | 飞机 | avions | flugzeuge aviones
ship ships vessel | корабль кораблей судов | 船舶 | navires | schiffe barcos
army | армия армии | 军事 | armée | armee ejército
city | город города | 城市 | ville | stadt ciudad
country countries | страна страны стран | 国家 | pays | land länder país países
quarter | квартал квартале | 季度 | trimestre | quartal
yuan renminbi | юань юаней юанях | 人民 民币
share | доля доли долю | 份额 占比 | part | anteil participación cuota
foreign | иностранный зарубежный | 外国 | étranger | ausländisch extranjero
minister ministry | министр министерство | 部长 | ministre ministère | minister ministerium ministro
  ministerio
president | президент президента | 总统 主席 | président | präsident presidente
year-on-year annual | годовой ежегодно | 同比 年度 | annuel | jährlich anual
school schools | школа школы школ | 学校 | école écoles | schule schulen escuela escuelas
dead killed deaths | погибли погибших умерли смертей | 死亡 | morts tués | tote getötet muertos
passengers riders passenger | пассажир пассажиров | 乘客 旅客 | passagers voyageurs
  fahrgäste fahrgästen passagiere pasajeros
tram trams streetcar | трамвай трамваев | 电车 | tramway | straßenbahn straßenbahnen bahnen tranvía
federal | федеральный | 联邦 | fédéral | bund bundes
water | вода воды | 水量 | eau | wasser agua
forest | лес леса лесов | 森林 | forêt | wald bosque
euro-zone bank-note | еврозона | 欧元
"""
"""A row is a thing; its first word is what all others stand for. Bars part the languages and mean nothing else;
an indented line goes on with the row above it."""
