"""Sentences of articles with pages that say their numbers in other words: news, science, trade, sport, history.

All are made up. Each page has other numbers of the same kinds beside the one that counts, as pages do.
"""

from __future__ import annotations

PAIRS: tuple[tuple[str, str], ...] = (
    (
        "Wheat exports from Kazoria fell to 4.7 million tonnes in 2021, the lowest level in a decade.",
        "Kazoria's ministry of agriculture published its yearly review on Monday. Shipments of wheat abroad "
        "came to 4.7 million tonnes in 2021, down from 6.3 million tonnes in 2020. Barley did better: 1.9 "
        "million tonnes left the ports in 2021.\nThe harvest itself was 13.2 million tonnes.",
    ),
    (
        "The Lindau tunnel cost €1.24 billion, far more than the original budget.",
        "Opened by the president, the Lindau tunnel is 9.8 kilometres long. Its final bill was €1.24 billion, "
        "the auditors found; in 2009 the planners had reckoned with €780 million. Work took eleven years and "
        "employed 1,900 people.",
    ),
    (
        "In 2019 the airline carried 38.4 million passengers.",
        "Annual report 2019. The group's airline flew 38.4 million passengers in 2019 (2018: 36.9 million) "
        "and filled 83.1 percent of its seats. Revenue rose to $9.6 billion. The fleet had 214 aircraft at "
        "the end of the year.",
    ),
    (
        "Unemployment in the province climbed to 11.3 percent in March 2020.",
        "Labour force survey, released 9 April. The province's jobless rate went up to 11.3 percent in March "
        "2020, from 7.4 percent in February 2020. Some 212,000 jobs were lost. Among the young it stood at "
        "19.8 percent.",
    ),
    (
        "The survey asked 2,150 adults in six cities about their reading habits.",
        "Method: between 3 and 21 May our interviewers spoke to 2,150 adults in six cities; 61 percent of "
        "them were women. A third of those asked had read no book in the past year. The margin of error is "
        "2.1 percentage points.",
    ),
    (
        "Marta Helgren won the 10,000 metres at the 1998 championships by 14 seconds.",
        "At the 1998 championships in Oslo the distance races belonged to Helgren. She finished the 10,000 "
        "metres 14 seconds ahead of the field. In the marathon, 73 runners started and 41 gave up because of "
        "the heat.",
    ),
    (
        "By 2016 the company employed 17,800 people in 23 countries.",
        "From a workshop with five hands the firm has grown to a group with plants in 23 countries. In 2016 "
        "its payroll listed 17,800 people, 6,400 of them in Asia. Sales that year were £3.1 billion.",
    ),
    (
        "Solar panels produced 12 percent of the island's electricity in 2018.",
        "Electricity on the island is still a matter of oil, which gave 71 percent in 2018. Solar panels "
        "produced 12 percent of it and wind 9 percent. A new cable of 86 km will join the island to the "
        "mainland.",
    ),
    (
        "The reef lost 27 percent of its coral between 2002 and 2014.",
        "Divers have counted corals at 132 sites of the reef. The cover of living coral shrank by 27 percent "
        "between 2002 and 2014. Storms caused about half of the loss, and starfish 16 percent of it.",
    ),
    (
        "The telescope's mirror is 6.5 metres across and weighs 705 kilograms.",
        "Facts and figures: the primary mirror of the telescope has a diameter of 6.5 metres and a mass of "
        "705 kilograms. The sunshield is 21 metres long. The project took 20 years.",
    ),
    (
        "Last year's flood destroyed 3,400 houses in the valley and killed 58 people.",
        "A year after the flood the valley is still being rebuilt. The water killed 58 people and destroyed "
        "3,400 houses; some 9,700 more were damaged. The government has paid $620 million so far.",
    ),
    (
        "Her first novel sold 85,000 copies in 2005.",
        "Published in the spring of 2005 by a small press, the novel was not expected to do much. It sold "
        "85,000 copies before the end of 2005. Her second sold 240,000 and was put into 14 languages.",
    ),
    (
        "The vaccine was 94.1 percent effective in a trial with 30,420 volunteers.",
        "The phase 3 trial enrolled 30,420 volunteers at 99 centres. Symptomatic illness was seen in 185 "
        "people of the placebo group and in 11 of the vaccine group; efficacy was 94.1 percent.",
    ),
    (
        "Coal-fired power stations emitted 410 million tonnes of carbon dioxide in 2013.",
        "In its inventory for 2013 the agency put the carbon dioxide of coal-fired power stations at 410 "
        "million tonnes. Gas added 122 million tonnes, and traffic 165 million tonnes.",
    ),
    (
        "The bank set aside $2.3 billion in 2012 for claims over mis-sold insurance.",
        "The lender's profit was eaten up by its past: for mis-sold insurance it set aside $2.3 billion in "
        "2012, after $4.1 billion in 2011. Its capital ratio was 10.9 percent.",
    ),
    (
        "The stadium holds 41,500 spectators since it was enlarged in 2007.",
        "Built in 1923 for 18,000 people, the ground has been changed four times. When it was enlarged in "
        "2007 its capacity rose to 41,500 spectators. Tickets cost between 15 and 90 euros.",
    ),
    (
        "Remittances from abroad reached $1.67 billion in 2015, a fifth of the country's output.",
        "Migrants sent home $1.67 billion in 2015, according to the central bank, which is about a fifth of "
        "the country's output. In 2014 remittances had been $2.05 billion. Three in four transfers come from "
        "one neighbour.",
    ),
    (
        "The railway moved 95,000 containers between the two ports in 2020, up from 61,000.",
        "For the operator 2020 was a record year. Its trains moved 95,000 containers between the two ports; "
        "the year before it had been 61,000. The trip takes 16 days. A second track is to be ready in four "
        "years.",
    ),
    (
        "About 640,000 people live in the metropolitan area.",
        "The city proper has 310,000 inhabitants. With its suburbs the metropolitan area has a population of "
        "643,200, spread over 1,120 square kilometres.",
    ),
    (
        "The probe travelled 4.9 billion kilometres in nine years to reach the dwarf planet.",
        "After nine years and a journey of 4.9 billion kilometres the probe flew past the dwarf planet at a "
        "distance of 12,500 km. It carries seven instruments and 11 kilograms of plutonium.",
    ),
    (
        "Parliament approved the treaty in June 1994 by 267 votes to 181.",
        "The debate lasted two days. In June 1994 the treaty passed parliament, 267 votes to 181; twelve "
        "members abstained. Opinion polls had 55 percent of the voters in favour.",
    ),
    (
        "Median rent in the city rose by 8.2 percent in 2022.",
        "Rents, 2022 edition. The median rent in the city was $1,940 a month; it rose by 8.2 percent in 2022, "
        "after 3.5 percent in 2021. Wages grew by 4.4 percent.",
    ),
    (
        "The film made $118 million worldwide on a budget of $14 million.",
        "Shot in 31 days on a budget of $14 million, the film went on to make $118 million worldwide, $52 "
        "million of it at home. It was nominated for five awards.",
    ),
    (
        "Gas deliveries through the northern pipeline totalled 22.7 billion cubic metres in 2023.",
        "The northern pipeline delivered 22.7 bcm of gas in 2023, the operator said, compared with 15.5 bcm "
        "in 2022. Its capacity of 38 bcm will be reached in 2025. The line is 2,158 kilometres long.",
    ),
    (
        "In 1911 the mill had 1,250 looms and 2,300 workers.",
        "By 1911 it was the largest mill of the district: 2,300 workers minded 1,250 looms. The strike of "
        "that year lasted ten weeks. In 1931 only 400 looms were left.",
    ),
    (
        "The drug reduced the risk of stroke by 21 percent over 5 years.",
        "Over a follow-up of 5 years the drug reduced the risk of stroke by 21 percent compared with placebo. "
        "Among the 8,442 patients, 402 had a heart attack. Side effects made 7 percent of them stop.",
    ),
    (
        "Apple growers harvested 930,000 tonnes in 2017 after a late frost.",
        "The frost of April hit orchards hard: growers brought in 930,000 tonnes of apples in 2017, against "
        "1.62 million tonnes in 2016. Pears suffered less, at 244,000 tonnes.",
    ),
    (
        "The phone's battery holds 4,050 mAh and charges in 68 minutes.",
        "In our test the phone's battery of 4,050 mAh was full after 68 minutes. It weighs 189 grams and "
        "costs 649 euros. The predecessor needed 95 minutes.",
    ),
    (
        "The library lends 1.3 million items a year from its 19 branches.",
        "With 19 branches and two buses the library reaches every district. It lends 1.3 million items a "
        "year; 46 percent are children's books. Its budget is £11.8 million.",
    ),
    (
        "Steel output in the region declined to 7.25 million tons in 2009.",
        "The crisis closed two furnaces. Output of steel in the region declined to 7.25 million tons in 2009 "
        "from 9.8 million tons in 2008. Prices dropped by 34 percent.",
    ),
    (
        "The volcano threw ash 11 kilometres into the air and forced 16,500 people to leave.",
        "When the volcano erupted, ash rose 11 kilometres and fell on 40 villages. Authorities told 16,500 "
        "people to leave the slopes. The last eruption like it was in 1902.",
    ),
    (
        "The club paid 27.5 million euros for the striker in January 2014.",
        "The striker's move was settled in January 2014 for a fee of 27.5 million euros. He had scored 63 "
        "goals in 112 games. His wage is put at 90,000 euros a week.",
    ),
    (
        "Tuition at the college was $31,200 in 2011.",
        "Costs of study, 2011. Tuition: $31,200. Room and board: $10,450. Nearly 58 percent of students at "
        "the college get help with tuition, on average $17,900.",
    ),
    (
        "The dam can store 3.6 cubic kilometres of water and generate 1,075 megawatts.",
        "The reservoir behind the dam stores up to 3.6 cubic kilometres of water. Its six turbines generate "
        "1,075 megawatts. Some 12,000 people were moved to 21 new villages.",
    ),
    (
        "Life expectancy rose from 54 years in 1970 to 71.6 years in 2010.",
        "A child born in 1970 could expect to live 54 years. In 2010 life expectancy was 71.6 years: 69.2 for "
        "boys and 74 for girls. Infant deaths fell from 98 to 21 in a thousand.",
    ),
    (
        "The startup raised $45 million in 2021 from three investors.",
        "In 2021 the startup closed a round of $45 million with three investors, which values it at $310 "
        "million. It has 120 staff and wants to hire 80 more.",
    ),
    (
        "Ships waited 8.3 days on average to enter the port in October 2021.",
        "Congestion peaked in October 2021, when ships had to wait 8.3 days on average before they entered "
        "the port. At one time 73 ships lay at anchor. In October 2020 the wait was 2.6 days.",
    ),
    (
        "The museum counted 1,482,000 visitors in 2018.",
        "A look back at 2018: 1,482,000 visitors came to the museum, 12 percent more than in 2017. The show "
        "of drawings alone drew 391,000. Forty rooms are closed for repairs.",
    ),
    (
        "The army bought 112 tanks in 1985 for 640 million francs.",
        "Armaments programme. For 640 million francs the army bought 112 tanks in 1985; another 90 were built "
        "under licence until 1989. Each weighs 55 tonnes and has a crew of four.",
    ),
    (
        "The average temperature of the lake has risen by 1.7 degrees since 1960.",
        "Measurements at eight buoys show that the lake has warmed by 1.7 degrees since 1960. The ice now "
        "lasts 24 days less. Its deepest point lies at 254 metres.",
    ),
)
