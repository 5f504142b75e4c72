"""`formkit test`: a definition's own scenarios."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from formkit.cli.checked import Checked, check, in_folder, named
from formkit.cli.counts import counted
from formkit.cli.environment import settings
from formkit.cli.trials import Trial, trials
from formkit.clock import Clock

Tested = tuple[Checked, tuple[Trial, ...] | None]


@click.command("test")
@click.argument("names", metavar="[NAME]…", nargs=-1)
def command(names: tuple[str, ...]) -> None:
    """Run the scenarios of forms: do their answers lead where they say?

    A NAME is a form's name or the path of its definition; without one, all are tested. Exits with 1 if a scenario
    fails, or if a definition has problems that keep its scenarios from being run.
    """
    folder = settings().definitions
    found = [named(name, folder) for name in names] if names else [check(file) for file in in_folder(folder)]
    today = Clock().today()
    tested = [(one, trials(one, today)) for one in found]
    click.echo("\n".join([*(line for one in tested for line in _lines(*one)), _closing(tested)]))
    raise SystemExit(0 if all(_passed(result) for _, result in tested) else 1)


def _passed(result: tuple[Trial, ...] | None) -> bool:
    return result is not None and not any(trial.problems for trial in result)


def _lines(checked: Checked, result: tuple[Trial, ...] | None) -> Iterator[str]:
    yield str(checked.file)
    if result is None:
        yield f"  failed: it has {counted(len(checked.errors), 'problem')}. See: formkit check {checked.file}"
    elif not result:
        yield "  It has no scenarios. Write some under “scenarios”: answers, and where they end."
    for trial in result or ():
        yield from _trial(trial)
    yield ""


def _trial(trial: Trial) -> Iterator[str]:
    yield f"  {'failed' if trial.problems else 'passed'}: {trial.name}"
    for problem in trial.problems:
        yield f"    {problem.place}: {problem.message}"
        yield f"    {problem.remedy}"


def _closing(tested: Sequence[Tested]) -> str:
    results = [trial for _, result in tested for trial in result or ()]
    failed = sum(bool(trial.problems) for trial in results)
    untested = sum(result is None for _, result in tested)
    words = [f"{len(results) - failed} passed", f"{failed} failed"] if failed else ["all passed"] if results else []
    words += [f"{counted(untested, 'definition')} could not be tested"] if untested else []
    run = f"{counted(len(results), 'scenario')} run"
    return f"{run}: {', '.join(words)}." if words else f"{run}."
