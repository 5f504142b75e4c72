"""`python -m tests.audit_score gds|fixtures|faults [NAME…]`: how good the audit is, measured."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from tests.audit_score import breaking, fixtures, gds


def barriers(chosen: Sequence[str]) -> bool:
    """Print a line for each barrier of GDS, and how many were found; says whether that is enough."""
    every = []
    for score in gds.scores(tuple(chosen)):
        every.append(score)
        mark = "found " if score.is_found and score.is_sure else "review" if score.is_found else "MISSED"
        by = sorted({one.rule.id for one in (*score.findings, *score.neutral)})
        print(f"{mark} {score.barrier.name}: {' '.join(by) or '-'} (also: {' '.join(score.others) or '-'})", flush=True)
    found, sure = sum(one.is_found for one in every), sum(one.is_sure for one in every)
    print(f"{found} of {len(every)} barriers found, {sure} of them without a person's look.")
    return bool(chosen) or found >= gds.GOAL


def correct(chosen: Sequence[str]) -> bool:
    """Print what is found on each correct page, and on how many anything is; says whether these are few enough."""
    every = [*fixtures.scores(tuple(chosen))]
    for example, findings in every:
        for one in findings:
            print(f"{example.file}: {one}", flush=True)
    wrong = sum(bool(findings) for _, findings in every)
    print(f"Findings on {wrong} of {len(every)} correct pages ({wrong / len(every):.1%}).")
    return wrong <= fixtures.MOST * len(every)


def faults(chosen: Sequence[str]) -> bool:
    """Print a line for each fault, and how many were found; says whether that is enough."""
    every = []
    for outcome in breaking.outcomes(tuple(chosen)):
        every.append(outcome)
        by, others = ({one.rule.id for one in each} for each in (outcome.about, outcome.others))
        mark = "found " if outcome.about else "MISSED"
        print(
            f"{mark} {outcome.fault.name}: {' '.join(sorted(by)) or '-'} (also: {' '.join(sorted(others))})", flush=True
        )
    found = sum(bool(one.about) for one in every)
    print(f"{found} of {len(every)} faults found.")
    return found >= breaking.GOAL * len(every)


SCORES: dict[str, Callable[[Sequence[str]], bool]] = {"gds": barriers, "fixtures": correct, "faults": faults}

if __name__ == "__main__":
    raise SystemExit(0 if SCORES[sys.argv[1]](sys.argv[2:]) else 1)
