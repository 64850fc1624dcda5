"""What is already said of findings: inline ignores, reviewers' decisions, a baseline; and what is left to say."""

from citecheck.model import Decision
from citecheck.review.baseline import BASELINE, known_now, load_baseline, save_baseline
from citecheck.review.decisions import load_decisions, save_decisions
from citecheck.review.fingerprint import with_fingerprints
from citecheck.review.ignores import Ignore, find_ignores
from citecheck.review.judged import Judged
from citecheck.review.settle import Settled, Verdicts, load_verdicts, settle
from citecheck.review.touched import Touched, narrow, touched_part

__all__ = [
    "BASELINE",
    "Decision",
    "Ignore",
    "Judged",
    "Settled",
    "Touched",
    "Verdicts",
    "find_ignores",
    "known_now",
    "load_baseline",
    "load_decisions",
    "load_verdicts",
    "narrow",
    "save_baseline",
    "save_decisions",
    "settle",
    "touched_part",
    "with_fingerprints",
]
