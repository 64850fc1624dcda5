"""Words that tell names: particles, words no name holds, and surnames that show the order of a name."""

from __future__ import annotations

from citecheck.notes.citations.wordtable import word_table

PARTICLES = frozenset(
    word_table(
        """
    van von der den de da dos das do di del della dei du des la le lo dal dalla degli
    ten ter zu zum zur af av bin ibn al el y e
    st. van’t vom zur d’
    """
    )
)
TITLE_WORDS = frozenset(
    word_table(
        """
    the a an on in of for and to toward towards from with at by how why what when where who after before beyond
    is are new their its our his her das die der ein eine zur zum über und le la les un une des du sur el los las
    une il lo gli и в на о по от к за из для при
    """
    )
)
COMPOUND_SURNAMES = ("欧阳", "司马", "诸葛", "上官", "司徒", "夏侯")
IBERIAN = frozenset(
    word_table(
        """
    garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz
    moreno munoz alvarez romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano
    blanco molina morales suarez ortega delgado castro ortiz rubio marin sanz nunez iglesias medina garrido
    cortes castillo santos guerrero cano prieto mendez cruz herrera flores vargas reyes chavez rojas mendoza
    silva
    """
    )
)
CHINESE_BY_FREQUENCY = word_table(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
    deng han feng cao peng zeng xiao tian dong yuan pan yu jiang cai du ye cheng wei su lu ding ren shen yao mao
    xi qian jin cui tan wen fan shi jia xia qin hou bai hao kong shao wan duan lei hua qiao
    """
)
CYRILLIC_CHINESE = frozenset(
    word_table(
        """
    ван ли чжан лю чэнь ян чжао хуан чжоу сюй сунь ху чжу гао линь хэ го ма ло лян сун чжэн хань тан фэн юй дун сяо
    чэн цао юань дэн фу шэнь цзэн пэн люй су цзян цай дин вэй сюэ янь пань ду дай чжун тянь жэнь фань ши яо ляо цзинь
    си мао цинь ся ким пак чой
    """
    )
)
CHINESE = {family: rank for rank, family in enumerate(CHINESE_BY_FREQUENCY)}
KOREAN = frozenset(
    word_table(
        """
    kim lee park choi jung kang cho yoon jang lim moon roh chung
    """
    )
)
ENGLISH_TITLE_WORDS = frozenset(
    word_table(
        """
    the a an on in of for and to from with at by how why what when where who after before is are new die das der
    """
    )
)
