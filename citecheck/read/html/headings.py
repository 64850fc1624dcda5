"""What announces notes in a page: a heading, or the class, id or role of a section."""

from __future__ import annotations

import re

from citecheck.read.html.tree import HEADINGS, Element, Page

_WORD = re.compile(r"[a-z]+")
_NOTES_WORDS = frozenset(
    [
        "footnotes",
        "endnotes",
        "reflist",
        "sdfootnotes",
        "references",
        "bibliography",
        "citations",
        "footnote",
        "endnote",
        "notes",
    ]
)
_NOTES_HEADING = re.compile(
    r"""(?ix) (?:[\divx]{1,4}[.)]?\s+)?
    (?: (?:end|foot|selected\s|key\s)?(?:notes?|references|citations|bibliography|sources)
      (?:\s(?:and|&)\s(?:notes|references|sources|citations|further\sreading))? | works\scited | literature(?:\scited)?
    | anmerkungen | (?:fuß|fuss|end)noten | einzelnachweise | nachweise | belege | quellen(?:verzeichnis)?
    | literatur(?:verzeichnis)? | notes?\sde\s(?:bas\sde\spage|fin) | notes\set\sréférences | références | bibliographie
    | (?:notas|referencias|referências|bibliografía|bibliografia|fuentes|fontes|fonti|note|riferimenti)
      (?:\s(?:al\spie|a\spie\sde\spágina|de\srodapé|finales|bibliográficas|bibliografici))?
    | примечани[яе] | сноски | источники | ссылки | литература
    | список\s(?:использованн\w{1,4}\s)?(?:литературы|источников)
    | примітки | посилання | джерела | przypisy | bibliografia | noten | (?:voet|eind)noten | bronnen | noter
    | (?:fot|slut)noter | källor | referenser | viitteet | lähteet | poznámky | jegyzetek | kaynak(?:lar|ça) | dipnotlar
    | [注註](?:释|釋|解|記|记)? | 脚注 | 腳註 | 尾注 | 参考文献 | 參考文獻 | 参考资料 | 引用文献
    | 각주 | 참고\s?문헌 | 주석
    ) \s*:?"""
)


def is_notes_heading(page: Page, element: Element) -> bool:
    """Whether the words of an element announce notes or a bibliography, in any of about twenty languages."""
    return _NOTES_HEADING.fullmatch(page.words(element, 60)) is not None


def names_notes(element: Element) -> bool:
    """Whether the class, id or role of an element says that it holds notes."""
    named = f"{element.get('class')} {element.get('id')} {element.get('role')} {element.get('epub:type')}".lower()
    return bool(set(_WORD.findall(named)) & _NOTES_WORDS)


def section_of(heading: Element) -> list[Element]:
    """A heading and what follows it up to the next one as high."""
    siblings = heading.parent.children if heading.parent else []
    found: list[Element] = []
    for sibling in siblings:
        if not isinstance(sibling, Element) or sibling.order < heading.order:
            continue
        if found and sibling.name in HEADINGS and HEADINGS[sibling.name] <= HEADINGS[heading.name]:
            break
        found.append(sibling)
    return found
