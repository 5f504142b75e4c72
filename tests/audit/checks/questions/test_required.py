"""Stars that nobody explains, and labels that only look as if an answer were required."""

import pytest

from formkit.audit.checks.questions import required
from tests.audit.checks.questions.twins import Twins

STAR = "<label>Name *<input></label>"
LOOK = "<label class=required>Name<input></label>"
TWINS = (
    Twins(required.STAR, STAR, f"<p>Fields marked with * are required.</p>{STAR}"),
    Twins(required.STAR, STAR, f"<p>An asterisk marks what we need.</p>{STAR}"),
    Twins(required.LOOK, LOOK, LOOK.replace("<input", "<input required")),
    Twins(required.LOOK, LOOK, LOOK.replace("Name", "Name (required)")),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_required(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])
