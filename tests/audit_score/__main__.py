"""`python -m tests.audit_score gds|fixtures|faults [NAME…]`: how good the audit is, measured."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from tests.audit_score import gds


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


SCORES: dict[str, Callable[[Sequence[str]], bool]] = {"gds": barriers}

if __name__ == "__main__":
    raise SystemExit(0 if SCORES[sys.argv[1]](sys.argv[2:]) else 1)
