"""Controls that lead away by themselves, and forms that no button sends."""

import pytest

from formkit.audit.checks.questions import contexts
from tests.audit.checks.questions.twins import Twins

ASKED = "<label>Name<input></label>"
TWINS = (
    Twins(contexts.CHOICE, '<select title=a onchange="this.form.submit()">', '<select title=a onchange="count()">'),
    Twins(contexts.CHOICE, '<select title=a onchange="location = this.value">', '<select title=a onchange="a == b">'),
    Twins(
        contexts.CHOICE,
        "<input title=a type=radio onclick='form.submit()'>",
        "<input type=submit onclick='form.submit()'>",
    ),
    Twins(contexts.FOCUS, "<input title=a onfocus='window.open(1)'>", "<input title=a onfocus='this.select()'>"),
    Twins(contexts.NO_BUTTON, f"<form>{ASKED}</form>", f"<form>{ASKED}<button>Go on</button></form>"),
    Twins(contexts.NO_BUTTON, f"<form>{ASKED}<button type=button>Add</button></form>", "<form></form>"),
    Twins(contexts.NO_BUTTON, f"<form>{ASKED}<input></form>", f"<form>{ASKED}<input type=image alt=Search></form>"),
    Twins(contexts.NO_BUTTON, f"<form id=a>{ASKED}</form>", f"<form id=a>{ASKED}</form><button form=a>Go</button>"),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_contexts(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])
