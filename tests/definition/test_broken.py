"""Golden files: what formkit says about each broken definition. `python -m tests.broken` writes them anew."""

from pathlib import Path

import pytest

from formkit.definition.compile import compile_file
from formkit.definition.report import report

FOLDER = Path(__file__).parents[1] / "broken"
BROKEN = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("broken", BROKEN, ids=[file.stem for file in BROKEN])
def test_a_broken_definition_is_said_to_be_so_in_these_words(broken: Path) -> None:
    problems = compile_file(broken).problems
    assert report(problems) == broken.with_suffix(".txt").read_text()
    assert len(problems) == {"several-problems": 4, "style": 2}.get(broken.stem, 1)
    assert all(problem.place and problem.message.endswith(".") and problem.remedy for problem in problems)


def test_there_are_at_least_sixty_with_their_words() -> None:
    assert len(BROKEN) >= 60
    assert {file.stem for file in FOLDER.glob("*.txt")} == {file.stem for file in BROKEN}
