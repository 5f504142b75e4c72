"""Crews: processes that share the work of an audit. What goes wrong in one of them ends it all, with the cause."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, TypeVar

from formkit.audit.errors import CouldNotRun

Task = TypeVar("Task")
Made = TypeVar("Made")


@dataclass(frozen=True)
class Crew:
    """One process, this one, or several; `pool` is None for one."""

    pool: ProcessPoolExecutor | None = None

    def each(self, work: Callable[[Task], Made], tasks: Sequence[Task]) -> Iterator[Made]:
        """Do all tasks; gives what each comes to as it is done. Raises CouldNotRun as soon as one goes wrong."""
        if self.pool is None:
            yield from map(work, tasks)
            return
        under_way = [self.pool.submit(work, task) for task in tasks]
        for one in as_completed(under_way):
            yield _result(one)


def _result(one: Future[Made]) -> Made:
    try:
        return one.result()
    except BrokenProcessPool as error:
        raise CouldNotRun(
            "A process of the audit ended before its work was done: is there too little memory?"
        ) from error


@contextmanager
def crew(jobs: int, prepare: Callable[..., None], *given: Any, end: Callable[[], None]) -> Iterator[Crew]:
    """Gather so many processes (0: one for each core), each prepared; alone, this process is, and ended afterwards.

    They are started afresh rather than forked: nothing of this process, its threads and its clients, is theirs.
    """
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1:
        prepare(*given)
        try:
            yield Crew()
        finally:
            end()
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), prepare, given)
    try:
        yield Crew(pool)
    finally:
        pool.shutdown(cancel_futures=True)
