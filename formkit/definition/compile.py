"""From a definition's text to its journey, or to every problem in it, each with its place."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from formkit.clock import Clock
from formkit.definition.bindings import bindings
from formkit.definition.document import Document
from formkit.definition.meaning import build
from formkit.definition.prove import prove
from formkit.definition.read import read
from formkit.definition.shape import MOST, shape
from formkit.definition.style import style
from formkit.definition.tried import tried
from formkit.journey import Journey
from formkit.problems import Problem


@dataclass(frozen=True)
class Compiled:
    """What came of a definition: its journey (None if there is an error), its problems by place, and its document."""

    journey: Journey | None
    problems: tuple[Problem, ...]
    document: Document | None = None


def compile_file(path: Path) -> Compiled:
    """Compile the definition in a file; raises OSError where that can't be read."""
    return compile(path.read_bytes(), path.name)


def compile(text: str | bytes, file: str) -> Compiled:
    """Compile a definition; `file` is what its problems call it. Never raises, never hangs."""
    reading = read(text, file)
    if reading.document is None:
        return Compiled(None, reading.problems)
    problems = [*reading.problems, *_besides(shape(reading.document.value), reading.problems)]
    if len(problems) >= MOST:
        return _finished(None, problems, reading.document)
    built = build(reading.document.value, fingerprint(reading.document.value), problems)
    problems += built.problems
    if built.journey:
        proved = [*prove(built.journey, built.sites), *bindings(built.journey, reading.document.value)]
        problems += proved
        if not any(problem.is_error for problem in proved):
            problems += tried(built.journey, Clock().today())
    problems += style(reading.document.value)
    return _finished(built.journey, problems, reading.document)


def _besides(found: Iterable[Problem], known: Iterable[Problem]) -> Iterable[Problem]:
    """What is wrong in reading looks wrong in shape too: say it once."""
    said = {problem.pointer for problem in known}
    return (problem for problem in found if problem.pointer not in said)


def _finished(journey: Journey | None, problems: list[Problem], document: Document) -> Compiled:
    has_errors = any(problem.is_error for problem in problems)
    placed = [_placed(problem, document) for problem in problems[:MOST]]
    if len(problems) >= MOST:
        placed.append(_more(document))
    placed.sort(key=_order)
    return Compiled(None if has_errors else journey, tuple(placed), document)


def _placed(problem: Problem, document: Document) -> Problem:
    return problem if problem.place else problem.at(document.place(problem.pointer, problem.on))


def _order(problem: Problem) -> tuple[int, int, str]:
    place = problem.place
    return (place.line, place.column, problem.code) if place else (0, 0, problem.code)


def _more(document: Document) -> Problem:
    message = f"There may be more problems than the {MOST} that are shown."
    return Problem("more-problems", (), message, "Mend these and check again.").at(document.place(()))


def fingerprint(value: Any) -> str:
    """Name a definition by its content: the SHA-256 of its JSON with keys in order and no white space, in hex."""
    canonical = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=str)
    return sha256(canonical.encode()).hexdigest()
