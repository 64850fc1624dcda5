"""Works with anything in them, for property tests and for the processors."""

from __future__ import annotations

from random import Random
from typing import get_args

from hypothesis import strategies as st

from citecheck.model import Identifier, Kind, Link, Name, Span, Stub, Work

HERE = Span(0, 0)
KINDS: tuple[Kind, ...] = get_args(Kind)

HOSTILE = (
    "unbalanced } and { braces {{{",
    "ends in a backslash \\",
    "100 % of $5 & #1_a ~ ^ < > |",
    "two\nlines\r\nand a tab\t",
    "control \x00\x07\x1b characters\x9f",
    "an e-mail user@example.org, @misc{x, title = {y}}",
    '"quoted" and "unbalanced',
    r"\textbf{bold} \input{secrets} \end{document}",
    r"\{ \} \\{ {\} }",
    "A and B and others",
    "a, b, c, d,, e",
    "given=Evil, family=Name",
    "lone surrogate \ud800, noncharacter \ufffe",
    "no-break\u00a0space, e\u0301 decomposed",
    "Товарооборот России и Китая достиг рекордных $190 млрд",
    "中国与俄罗斯：贸易 100% 增长",
    "العلاقات الروسية الصينية",
    "ǅ ß ﬁ Å ı İ 𝔘 👩‍👩‍👧",
    "=",
    ",",
    "and",
    "{",
    "}",
    "\\",
    "%",
    "",
    " ",
)

awkward = (
    st.sampled_from(HOSTILE) | st.text(st.characters(), max_size=40) | st.text('{}\\%@", =#\nAnd and', max_size=40)
)
maybe = st.none() | awkward
edtf = st.none() | st.sampled_from(
    ["2022", "2022-04", "2022-04-18", "2022-04-18/2022-04-20", "2022-02-31", "0000", "x/y/z"]
)
names = st.builds(Name, family=maybe, given=maybe, suffix=maybe) | st.builds(Name, literal=awkward)
identifiers = st.builds(
    Identifier,
    scheme=st.sampled_from(["doi", "arxiv", "isbn", "issn", "pmid", "handle", "urn", "un"]),
    value=awkward,
    span=st.just(HERE),
)
links = st.builds(Link, written=awkward, url=awkward.map("https://example.org/".__add__), span=st.just(HERE))

works = st.builds(
    Work,
    key=awkward,
    kind=st.none() | st.sampled_from(KINDS),
    authors=st.lists(names, max_size=3).map(tuple),
    editors=st.lists(names, max_size=2).map(tuple),
    translators=st.lists(names, max_size=1).map(tuple),
    title=maybe,
    container=maybe,
    series=maybe,
    edition=maybe,
    volume=maybe,
    issue=maybe,
    pages=maybe,
    publisher=maybe,
    location=maybe,
    issued=edtf,
    accessed=edtf,
    language=st.sampled_from([None, "en", "ru", "de", "zh", "tlh", "x-"]),
    identifiers=st.lists(identifiers, max_size=2).map(tuple),
    links=st.lists(links, max_size=2).map(tuple),
    missing=st.sampled_from([(), ("link",), ("author", "date")]),
    remark=maybe,
)
stubs = st.builds(
    Stub,
    key=awkward,
    label=awkward,
    span=st.just(HERE),
    sentence=awkward,
    sentence_span=st.just(HERE),
    hint=maybe,
)

PLAIN: dict[str, tuple[str, ...]] = {
    "container": ("Journal of Democracy", "Kommersant", "In the Red & the Black"),
    "series": ("Chatham House Papers", "Working Papers, no. 4"),
    "edition": ("2nd", "3", "revised and enlarged"),
    "volume": ("33", "12/3", "XII"),
    "issue": ("2", "3–4", "Spring"),
    "pages": ("18–27", "xii–xx", "e12", "18, 20–25", "at 7 f."),
    "publisher": ("Simon and Schuster", "Ministry of Foreign Affairs of the People’s Republic of China", "РАН"),
    "location": ("London", "New York and London", "Bodø, Norway"),
    "issued": ("2022", "2022-04", "2022-04-18", "2022-04-18/2022-05-02", "2022-02-31"),
    "accessed": ("2023-11-11",),
    "language": ("en", "en-GB", "ru", "de-CH", "zh-Hans", "tlh"),
}
PEOPLE = (
    Name(family="Person", given="Robert"),
    Name(family="King", given="Martin Luther", suffix="Jr."),
    Name(family="van der Berg", given="Jan"),
    Name(family="Garcia y Vega", given="Ana"),
    Name(family="Ó Gráda", given="Cormac"),
    Name(family="Мамедьяров", given="Заур"),
    Name(family="Plato"),
    Name(family="hooks", given="bell"),
    Name(literal="Food and Agriculture Organization"),
    Name(literal="习近平"),
    Name(literal="et al."),
)


def generated_works(count: int, *, hostile: bool) -> list[Work]:
    """`count` works of all kinds, each field there or not, the same in every run."""
    random = Random(2026)
    return [_generated(random, number, KINDS[number % len(KINDS)], hostile) for number in range(count)]


def _generated(random: Random, number: int, kind: Kind, hostile: bool) -> Work:
    def value(choices: tuple[str, ...]) -> str | None:
        return (
            random.choice(HOSTILE if hostile and random.random() < 0.5 else choices) if random.random() < 0.6 else None
        )

    def people() -> tuple[Name, ...]:
        if hostile and random.random() < 0.5:
            return (
                Name(family=random.choice(HOSTILE), given=random.choice(HOSTILE)),
                Name(literal=random.choice(HOSTILE)),
            )
        return tuple(random.sample(PEOPLE, random.randrange(4)))

    link = "https://example.org/a%20b?c=d&e=~f_g#h" + (random.choice(HOSTILE) if hostile else "")
    schemes = {
        "doi": "10.1002/(SICI)1097<1::AID>3.0",
        "arxiv": "2301.01234",
        "isbn": "978-0-306-40615-7",
        "issn": "2049-3630",
    }
    scheme = random.choice(list(schemes))
    return Work(
        key=f"work{number}",
        kind=kind,
        title=value(("What Putin Fears Most", "The China-Russia trade relationship", "Сила Сибири 2")),
        authors=people(),
        editors=people(),
        translators=people()[:1],
        identifiers=(Identifier(scheme, schemes[scheme], HERE),) if random.random() < 0.4 else (),
        links=(Link(link, link, HERE),) if random.random() < 0.5 else (),
        missing=("link",),
        remark=value(("working paper", "PhD diss.")),
        **{field: value(choices) for field, choices in PLAIN.items()},
    )
