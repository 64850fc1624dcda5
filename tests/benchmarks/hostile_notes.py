"""How long the worst notes take: one of 2 KB, one of 12 KB, and the ratio, which is 6 where time is linear.

Run as `python tests/benchmarks/hostile_notes.py` from the root of the repository. A note here is a head, a unit that is
repeated, and a tail: `WORST` are those that once took longest for their length, found by `--search MINUTES` (with
`--seed`), which puts notes together from pieces of citations and prints the slowest. The limit is 50 ms for 2 KB.
"""

from __future__ import annotations

import argparse
import random
import time
from typing import NamedTuple

from citecheck.notes import parse_notes

SHORT, LONG = 2_000, 12_000
LIMIT_MS = 50


class HostileNote(NamedTuple):
    """A note of any length: `unit` repeated between `head` and `tail`."""

    head: str
    unit: str
    tail: str

    def text(self, length: int) -> str:
        """The note cut to `length` characters, its tail kept."""
        body = self.head + self.unit * (length // len(self.unit) + 1)
        return body[: max(0, length - len(self.tail))] + self.tail


WORST = (
    HostileNote("In (т. 2", "《", "Journal of chap. "),
    HostileNote("111", "„", "@A/RES/"),
    HostileNote("p. 3+London: ", "。", "ABC"),
    HostileNote("‘3.", "。", ""),
    HostileNote("und )ed. by ? ", ";;", "《(eds.), www.a.org/b"),
    HostileNote("Anm. \nhrsg. v. ? ", ";;", "OxfordИванов т. 2"),
    HostileNote("", "a《", "«& "),
    HostileNote("Ibid. Ibid. ! ", "‘Kap. ", "www.a.org/b"),
    HostileNote("de ", "；", "т. 2"),
    HostileNote("dans . ", ";;\u3000", ""),
    HostileNote("", "'“x", "·hrsg. v. "),
    HostileNote("Smith AB, . ]January 3, ", "北京：", "éISBN 978ebd. "),
    HostileNote("%", "–文A. B.; D.C. „", ""),
    HostileNote("urn:a:van Hg. ", "†;;", ""),
    HostileNote("PMID: in ", "A. B. ;;", ")Ders., "),
    HostileNote("1/2Letter from J. \u3000", "; ", "''id. _"),
    HostileNote("", "Ders., \tOn this, see ", "1999"),
    HostileNote("", "J. A", ""),
    HostileNote("\ta)文", "; ", ""),
    HostileNote("文", "; ", "“in: . "),
    HostileNote("www.a.org/bcf. 《", "; ", "id. de "),
    HostileNote("Иванов ", "·", "%D.C. "),
    HostileNote("", "》! A. B.; ‘", ""),
    HostileNote("李四，3.中", '"ebd. ', ""),
    HostileNote("doi:10.1234/abCase C-1/99 ", "*O’“", "IIIA.folder 2, "),
    HostileNote("5 May Berlin[M]. Acad. Sci. ", 'n. "f.，', 'vgl. "eds. '),
    HostileNote("张三ABC", ", 《O’", "11EU:第5期"),
    HostileNote("ed. – И. И. ", "O’1; ", "И. И. 12/1999BGH, "),
    HostileNote("A.", '. "', "Regulation (EU) Smith J, 1999a"),
    HostileNote("Interview with ", " // 第3卷? ‘", "[1999] "),
    HostileNote("! ", "vgl. ", ""),
    HostileNote("", ", A. B.; ? 年", "word "),
    HostileNote("(1999)(Oxford: OUP, )-", "(n |A. B.; ", "李四，; ("),
    HostileNote("  der ", "A；>", ""),
    HostileNote("Jan. — U.S. \xa0", "т. 2。’, 1999a„", "A/RES/"),
    HostileNote("”, ", "：Anm. «(eds.), : ", "EU:‘35, no. 3 (2002): "),
    HostileNote("''‘of ", "«Int. 第5期chap. ", "Cambridge, MA第3卷"),
    HostileNote("Kap. vgl. ", "И. И. III„Kap. l'", "Directive ’, Case C-1/99 "),
    HostileNote("''Smith, ", "“5, ", "10.1234/ab(n "),
    HostileNote("", "„BerlinHg. ABC, ", "www.a.org/b2nd ed., "),
    HostileNote("）S. 12*? ", "«vol. 3, ", "<"),
    HostileNote("@urn:a:", "：A", "Idem, Наука, Smith, "),
    HostileNote("", "‘a№ 3A. B. ", "Наука, . "),
    HostileNote("de 2nd ed., Urt. v. ", "ed. of S. 12! «", "Directive Наука, U.S. "),
    HostileNote("", "O’т. 2J. ", "“>(eds.), "),
    HostileNote("New York, NY: ", "Ibid. id. Idem, Kap. ", ", "),
    HostileNote("", "A/RES/;;op. cit. Smith J, ", ""),
    HostileNote("ISBN 978李四，<Mr. ", "‘：И. И. [M]. trans. ", "%"),
    HostileNote("ISBN 978ISBN 978123 U.S. UN Doc. ", "12(3):45–67hrsg. v. Jan. С. 12. ：", "и box 3, 2nd ed., "),
    HostileNote("of working paper is ", "A. B.; Sr., 年that $", "pp. 12–15, EU:"),
    HostileNote("Mr. — ", "Urt. v. vgl. ", "\tvgl. "),
    HostileNote("«", "1999a", "Smith J, Smith: 2nd ed., "),
    HostileNote(">op. cit. 12. ", "\n", "und "),
    HostileNote("；И. И. Idem, ", "[1999] /1\n", ""),
)
PIECES = (
    *("\n", "  ", " ", "\t", "\u00a0", "\u3000", "|"),
    *(
        "Smith|J.|J. |A.|Smith, |Smith, J., |and |& |et al. |van |de |der |“|”|‘|’|'|\"|«|»|„|`|``|''|(|)|[|]|（|）|"
        "in: |In |in |dans |В кн.: | // |/|ed. |eds. |(eds.), |ed. by |trans. |Hg. |hrsg. v. |1999|2001, |(1999)|"
        "1999a|12 |5, |12–15|pp. 12–15, |p. 3|S. 12|vol. 3, |no. 2, |35, no. 3 (2002): |12(3):45–67|12. |n. |"
        "n. 5 |supra note 4, |Ibid. |ibid., 12; |op. cit. |ebd. |id. |See |see also |cf. |vgl. |On this, see |; |"
        ". |, |: |? |! |– |— |———|-|–|中|文|《|》|，|。|：|；|张三|李四，|"
        "第3卷|第5期|年|[J]. |[M]. |北京：|出版社，|Иванов |И. И. |М.: |"
        "Наука, |С. 12. |№ 3|т. 2|Press|University |Journal of |Review|Oxford|London: |New York, NY: |"
        "Cambridge, MA|Berlin|www.a.org/b|https://a.org/x|doi:10.1234/ab|10.1234/ab|ISBN 978|arXiv:|accessed |"
        "accessed 5 May 2020, |(accessed |May |5 May |January 3, |Jan. |Spring |2nd ed., |rev. ed. |PhD diss., |"
        "working paper |Smith v. Jones, |v. |§ 5|Act |Art. 5 |BGH, |Urt. v. |NJW 2010, |123 U.S. |Treaty |"
        "Convention on |Case C-1/99 |[1999] |EU:|Interview with |Letter from |box 3, |folder 2, |the |of |a|aa|A|"
        "AA|x|word |Word |is |was |argues |that |I |we |1|11|111|0|*|†|_|&|#|@|<|>|=|+|%|$|…|..|,,|;;|::|--|·|ß|"
        "é|É|Jr.|Sr., |III|U.S. |D.C. |Mr. |ff. |f.|et |und |y |и |Ders., |Idem, |ISSN |PMID: |urn:a:|A/RES/|"
        "UN Doc. |Directive |Regulation (EU) |№|Op.|Acad. Sci. |Proc. |Int. |(n 4) |(n |Fn. 3|Anm. |note |"
        "notes 1|chap. |Kap. |1/2|12/1999|3.|1.|a.a.O., |d’|O’|l'|(London: |(Oxford: OUP, |’, |”, |’ in |” in |"
        "A. B. |A. B.; |Smith: |Smith J, |Smith AB, |ABC|ABC, |2004 |"
    ).split("|")[:-1],
)


def milliseconds(text: str, runs: int = 3) -> float:
    """The processor's time for one note, the best of several runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        parse_notes((text,))
        best = min(best, time.process_time() - start)
    return best * 1000


def made_up(pick: random.Random) -> HostileNote:
    """A note of random pieces."""
    head, unit, tail = ("".join(pick.choices(PIECES, k=pick.randrange(*size))) for size in ((0, 5), (1, 6), (0, 4)))
    return HostileNote(head, unit, tail)


def search(minutes: float, seed: int) -> list[tuple[float, HostileNote]]:
    """The slowest of as many notes as can be tried in so many minutes, the slowest first."""
    pick, end = random.Random(seed), time.monotonic() + 60 * minutes
    found: list[tuple[float, HostileNote]] = []
    while time.monotonic() < end:
        note = made_up(pick)
        text = note.text(SHORT)
        if milliseconds(text, 1) > LIMIT_MS / 3:
            found.append((milliseconds(text), note))
    return sorted(found, reverse=True)[:30]


def report(notes: list[HostileNote]) -> None:
    """Print the table."""
    print(f"{'2 KB, ms':>9}{'12 KB, ms':>11}{'x':>6}   limit {LIMIT_MS} ms for 2 KB")
    for note in notes:
        short, long = milliseconds(note.text(SHORT)), milliseconds(note.text(LONG))
        print(f"{short:>9.1f}{long:>11.1f}{long / short:>6.1f}   {note.head!r} {note.unit!r} {note.tail!r}")


def main() -> None:
    """Print the worst notes known, or look for worse ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--search", type=float, metavar="MINUTES")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    report([note for _, note in search(options.search, options.seed)] if options.search else list(WORST))


if __name__ == "__main__":
    main()
