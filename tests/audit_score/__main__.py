"""`python -m tests.audit_score gds|fixtures|faults [WORD…]`: how good the audit is, measured.

With words, only what has one of them in its name, and nothing is noted. Without, the outcome is noted in scores.json
and docs/audit-score.md with the day and the machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from tests.audit_score import breaking, fixtures, gds, noted

Figures = dict[str, object]


def barriers(chosen: Sequence[str]) -> tuple[bool, Figures]:
    """Print a line for each barrier of GDS; says whether enough are found, and how many."""
    every = []
    for score in gds.scores(tuple(chosen)):
        every.append(score)
        mark = "found " if score.is_found and score.is_sure else "review" if score.is_found else "MISSED"
        by = sorted({one.rule.id for one in (*score.findings, *score.neutral)})
        print(f"{mark} {score.barrier.name}: {' '.join(by) or '-'} (also: {' '.join(score.others) or '-'})", flush=True)
    found, sure = sum(one.is_found for one in every), sum(one.is_sure for one in every)
    missed = [one.barrier.name for one in every if not one.is_found]
    return found >= gds.GOAL, {"of": len(every), "found": found, "sure": sure, "missed": missed}


def correct(chosen: Sequence[str]) -> tuple[bool, Figures]:
    """Print what is found on each correct page; says whether these are few enough, and how many."""
    every = [*fixtures.scores(tuple(chosen))]
    for example, findings in every:
        for one in findings:
            print(f"{example.file}: {one}", flush=True)
    wrong = {example.file: sorted({one.rule.id for one in findings}) for example, findings in every if findings}
    return len(wrong) <= fixtures.MOST * len(every), {"of": len(every), "found": len(wrong), "on": wrong}


def faults(chosen: Sequence[str]) -> tuple[bool, Figures]:
    """Print a line for each fault; says whether enough are found, and how many."""
    every = []
    for outcome in breaking.outcomes(tuple(chosen)):
        every.append(outcome)
        by, others = ({one.rule.id for one in each} for each in (outcome.about, outcome.others))
        mark = "found " if outcome.about else "MISSED"
        print(
            f"{mark} {outcome.fault.name}: {' '.join(sorted(by)) or '-'} (also: {' '.join(sorted(others))})", flush=True
        )
    found = [one for one in every if one.about]
    missed = [one.fault.name for one in every if not one.about]
    return len(found) >= breaking.GOAL * len(every), {"of": len(every), "found": len(found), "missed": missed}


SCORES: dict[str, Callable[[Sequence[str]], tuple[bool, Figures]]] = {
    "gds": barriers,
    "fixtures": correct,
    "faults": faults,
}

if __name__ == "__main__":
    name, *words = sys.argv[1:]
    is_enough, figures = SCORES[name](words)
    print({key: value for key, value in figures.items() if isinstance(value, int)})
    if not words:
        noted.note(name, figures)
    raise SystemExit(0 if is_enough or words else 1)
