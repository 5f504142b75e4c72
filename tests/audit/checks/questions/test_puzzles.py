"""Sums, characters in pictures, and robots' tests of others."""

import pytest

from formkit.audit.checks.questions import puzzles
from tests.audit.checks.questions.twins import Twins

TWINS = (
    Twins(puzzles.PUZZLE, "<label>What is 3 + 4?<input></label>", "<label>How many of 3 or 4 rooms?<input></label>"),
    Twins(puzzles.PUZZLE, "<label>What is two plus two?<input></label>", "<label>Are you one of two?<input></label>"),
    Twins(
        puzzles.PUZZLE,
        "<label>Type the characters you see in the picture<input></label>",
        "<label>Enter the code we sent you<input></label>",
    ),
    Twins(
        puzzles.PUZZLE,
        "<label><input type=checkbox> I am not a robot</label>",
        "<label><input type=checkbox> I am not a student</label>",
    ),
    Twins(
        puzzles.FOREIGN_PUZZLE,
        "<iframe title='Check' src='https://www.google.com/recaptcha/api2/anchor'></iframe>",
        "<iframe title='Map' src='https://maps.example/anchor'></iframe>",
    ),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_puzzles(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])
